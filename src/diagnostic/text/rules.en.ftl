# The language of rules: what is wrong with a rule.
rules-a-number = a number
rules-some-money = an amount of money
rules-some-hours = an amount of hours
rules-some-people = a number of people
rules-some-area = an area
rules-a-rate = a rate
rules-a-truth = something that holds or does not
rules-a-date = a date
rules-a-span = a length of time
rules-a-text = a text
rules-a-word = a word of a list
rules-an-asset = something that a party brings
rules-a-source = a source of money
rules-a-need = a need
rules-a-cost = a cost
rules-a-rung = a rung of a ladder
rules-a-policy = an insurance policy
rules-a-channel = a place for disputes or complaints
rules-a-return = something that is returned
rules-a-condition = a condition
rules-a-line-of = a line of { $thing }
rules-list-of = several times { $of }

rules-unreadable-value = `{ $text }` cannot be read as something to show
rules-unreadable-value-help = in braces stands a name of the rule, or something asked of it: {"`{"}p{"}`"} or {"`{"}votes of p in b{"}`"}
rules-every-meets-nothing = what each of them must meet is not said
rules-every-meets-help = `every x in LIST meets CONDITION`
rules-count-of-values = what is counted has no value to be counted; `count of x in LIST` is enough
rules-sum-of-what = of what is this?
rules-sum-of-what-help = `sum of amount of x for x in LIST`
rules-word-alone = `{ $text }` stands alone here
rules-word-alone-help = such a word can only be said of something: `x is WORD`, or `x in WORD, WORD`
rules-kind-mismatch = here { $wanted } is expected, and this is { $found }
rules-not-a-list = this is { $found }, which cannot be gone through one by one
rules-not-a-list-help = write something that there are several of: `parties`, `assets of p`, `parties of b`
rules-variable-is-a-word = `{ $name }` is a word of the language of rules; choose another name
rules-variable-twice = `{ $name }` already stands for something else in this rule
rules-span-not-whole = a length of time is a whole number of days, weeks, months or years
rules-no-rates-of-time = rules do not reckon with rates per day, week, month or year, nor with this unit
rules-not-comparable = { $left } and { $right } cannot be compared
rules-not-addable = { $left } and { $right } cannot be added or subtracted
rules-nothing-to-say = `{ $text }` cannot be said of { $kind }
rules-not-said-of = `{ $text }` is not among what can be said of { $kind }
rules-could-be = what could stand here: { $words }
rules-activities-or-stages = an activity or a stage
rules-not-asked = this cannot be asked of anything
rules-not-asked-of = `{ $word }` cannot be asked of { $kind }
rules-is-asked = it is asked so: { $usages }
rules-asked-of-what = `{ $word }` of what?
rules-define-of-what = `{ $name }` of what?
rules-define-of-what-help = write `{ $name } of x`
rules-unknown-name = `{ $name }` is neither a word of rules, nor a name of this rule, nor of the charter
rules-unknown-name-help = what a rule looks at gets its name after `for every`; what can be asked of it stands in the manual
rules-circle = this rests on itself: { $circle }
rules-circle-help = let one of them rest on what the charter says
rules-on-what = the finding stands on { $found }, which has no place in a charter
rules-on-unknown = `{ $name }` is none of the names after `for every`
rules-on-unknown-help = write one of them, or `charter`
rules-requires-nothing = the rule `{ $name }` requires nothing
rules-says-nothing = the rule `{ $name }` does not say what it finds
rules-sets-unknown = no define is called `{ $name }`
rules-sets-asked = `{ $name }` is asked of something; it has no value to be set
rules-sets-unknown-help = a profile sets numbers that a `define` gives
rules-unknown-rule = there is no rule or check called `{ $name }`
rules-unknown-rule-help = `charter explain` lists all of them
rules-cannot-be-waived = `{ $name }` cannot be waived or treated otherwise: it says that the text is not understood, or means nothing
rules-cannot-be-waived-help = mend what it finds

# Values, and why one is not known.
rules-not-stated = { $what } of { $thing } is not stated
rules-asked-elsewhere = this cannot be asked here
rules-too-large = the number is too large
rules-divided-by-zero = nothing can be divided by zero
rules-two-currencies = { $first } and { $second } cannot be compared or added
rules-spans-not-comparable = whether { $first } or { $second } is longer depends on the months
rules-none-to-compare = there is none among which to find it
rules-per-hour = { $amount } per hour
rules-per-head = { $amount } per head
rules-hours = { $number } { $count ->
    [one] hour
   *[other] hours
}
rules-people = { $number } { $count ->
    [one] person
   *[other] people
}
rules-days = { $count } { $count ->
    [one] day
   *[other] days
}
rules-working-days = { $count } { $count ->
    [one] working day
   *[other] working days
}
rules-weeks = { $count } { $count ->
    [one] week
   *[other] weeks
}
rules-months = { $count } { $count ->
    [one] month
   *[other] months
}
rules-years = { $count } { $count ->
    [one] year
   *[other] years
}
rules-yes = yes
rules-no = no
rules-none = none
rules-is-not-stated = not stated
rules-unknown-value = (not known: { $why })
rules-money-hangs = what { $party } brings in money hangs on how things go

# Findings.
rules-finding = { $text }
rules-suggestion = { $text }
rules-looked-at = { $what }: { $value }
rules-undecided = “{ $rule }” could not be decided: { $why }

# Examples of rules.
rules-example-finds-nothing = nothing is found there
rules-example-finds-elsewhere = what is found is on `{ $about }`: { $finding }
rules-example-not-there = there is no charter `{ $path }` beside the file of the rule
rules-example-not-readable = `{ $path }` cannot be read
rules-example-unread = this example cannot be read as a charter: { $finding }
rules-example-unread-more = { $count ->
    [one] and one more mistake
   *[other] and { $count } more mistakes
  }
rules-example-help = an example is a whole charter, between `"""` and `"""`, or the path of one; `charter check` says what is wrong in it
rules-example-in-line = line { $line } of the example: { $finding }

# Waivers.
rules-waiver-without-reason = `{ $rule }` is waived without a reason
rules-waiver-without-end = `{ $rule }` is waived without an end
rules-waiver-help = a waiver says why and until when: `waives RULE because "…" until DATE`; until then it waives nothing
rules-waiver-expired = the waiver of `{ $rule }` ended on { $date }
rules-waiver-expired-help = mend what it waived, or decide anew and write until when
rules-waiver-unused = `{ $rule }` finds nothing that could be waived
rules-waiver-unused-on = `{ $rule }` finds nothing on `{ $on }` that could be waived
rules-remove-waiver = remove the waiver
