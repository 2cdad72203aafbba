### The language as it is written. Plain sentences, lower case, no final stop; the author's words in backticks.

## Lines that cannot be read
syntax-unreadable = `{ $written }` cannot stand here
syntax-negative = nothing is ever negative in a charter: say who gives and who gets, and how much
syntax-unfinished = something is missing after `{ $before }`
syntax-could-stand = what can stand here: { $words }
syntax-example = for example: `{ $example }`
syntax-unknown-declaration = `{ $written }` starts no declaration
syntax-declarations-are = a line at the left margin starts with { $words }
syntax-indent-help = if this is a clause of the declaration above, indent it by two spaces
syntax-unknown-clause = `{ $declaration }` has no clause `{ $written }`
syntax-clauses-are = `{ $declaration }` can hold { $words }
syntax-no-clauses = `{ $declaration }` is one line, without clauses
syntax-misplaced = `{ $clause }` cannot stand in `{ $declaration }`
syntax-misplaced-help = it belongs in { $places }
syntax-orphan = `{ $written }` stands before any declaration
syntax-lost-head = from here on, { $count } clauses belong in `{ $declaration }`, not in the declaration above
syntax-lost-head-help = the line that starts it is missing, or has run into the line above
syntax-reserved-name = `{ $written }` is one of the small words of the language and cannot be a name
syntax-reserved-name-help = choose another name, or join words with `_`: `garden_time`
syntax-name-too-long = a name has at most { $most } letters
syntax-name-too-long-help = keep the name short, and say the rest in the title: `party garden "The garden of via Adda"`
syntax-too-many = at most { $most } declarations are read from one file; the rest of this one is left out
syntax-too-many-help = look whether this is the right file; a large charter is split into files that `use` each other
syntax-lost-indent = `{ $written }` is a clause of the declaration above: it has to be indented
syntax-indented-declaration = `{ $word }` starts a declaration: it has to stand at the left margin
syntax-repeated = `{ $clause }` stands twice in this declaration
syntax-repeated-first = it stands here first
syntax-repeated-help = keep one of the two

## Small mistakes
syntax-misspelt = `{ $written }` is not a word of the language: `{ $meant }` was probably meant
syntax-unclosed-text = this text is not closed: `{ $quotes }` is missing at its end
syntax-unclosed-bracket = this bracket is not closed
syntax-unclosed-bracket-help = write `)` where the working ends
syntax-too-deep = more than { $most } brackets, or words like `every` and `count`, inside each other are not read
syntax-stray-comma = this comma is one too many: nothing follows it
syntax-number-format = `{ $written }` is not written as a number: `{ $meant }` was probably meant
syntax-number-format-help = decimals follow a point, and `_` may stand between thousands: `1_250.50`
syntax-currency-sign = a currency is written by its code, behind the number: `{ $code }`, not `{ $sign }`
syntax-curly-quotes = `{ $quote }` does not open a text: texts stand in straight quotes, `"…"`
syntax-missing-space = a space is missing between the number and its unit in `{ $written }`
syntax-missing-comma = a comma is missing before `{ $before }`
syntax-missing-word = `{ $missing }` is missing before `{ $before }`
syntax-missing-quotes = `{ $written }` is a text: it has to stand in quotes
syntax-needless = `{ $written }` is not needed here
syntax-other-language = `{ $written }` is { $lang ->
    [it] English, but this file is in Italian
   *[en] Italian, but this file is in English
  }
syntax-unknown-technique = `{ $written }` is not a technique of the list
syntax-unknown-technique-help = the words stay as they are; a technique of the list can be compared with other charters

## Fixes
fix-replace = write `{ $text }`
fix-insert = add `{ $text }`
fix-insert-space = add a space
fix-remove = remove `{ $text }`
fix-indent = indent the clause by two spaces
fix-unindent = move it to the left margin
fix-translate = { $count ->
    [one] write `{ $meant }`
   *[other] translate the { $count } words of this line
  }

## What could stand at a place
expected-end = the end of the line
expected-name = a name
expected-text = a text in quotes
expected-language = a language code (`en`, `it`)
expected-currency = a currency code (`EUR`)
expected-number = a number
expected-date = a date (`2027-01-31`)
expected-share = a share (`30%`, `2/3`)
expected-quantity = a quantity with its unit (`30 days`, `1_500 EUR`)
expected-working = a working in brackets (`(25 EUR × 36)`)
expected-sign = a sign of arithmetic (`+`, `-`, `×`, `÷`)
expected-in-a-row = how often in a row (`2 times in a row`)
expected-who = a name, or a text in quotes
expected-condition = a condition (`garden is open`)
expected-reading = something that is read (`spent`, `hours missing`, an indicator)
expected-comparison = a comparison (`at least`, `=`)
expected-kind = a kind of party, good or instrument
expected-expression = an expression
expected-party-kind = a kind of party ({ $some }, …)
expected-instrument = a legal instrument ({ $some }, …)
expected-asset = an asset ({ $some }, …)
expected-technique = a technique ({ $some }, …)
expected-nature = a legal nature ({ $some }, …)
expected-unit = a unit ({ $some }, …)
expected-rate = a rate ({ $some }, …)
expected-state = a state ({ $some }, …)
expected-observation = an observation ({ $some }, …)
expected-listed = a word of the list ({ $some }, …)
