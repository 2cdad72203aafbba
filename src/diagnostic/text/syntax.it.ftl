### La lingua come è scritta. Frasi piane, iniziale minuscola, senza punto finale; le parole dell'autore tra apici inversi.

## Righe che non si leggono
syntax-unreadable = `{ $written }` qui non può stare
syntax-negative = in una carta nulla è mai negativo: dire chi dà e chi riceve, e quanto
syntax-unfinished = dopo `{ $before }` manca qualcosa
syntax-could-stand = qui può stare { $words }
syntax-example = per esempio: `{ $example }`
syntax-unknown-declaration = `{ $written }` non inizia nessuna dichiarazione
syntax-declarations-are = una riga al margine sinistro inizia con { $words }
syntax-indent-help = se è una clausola della dichiarazione precedente, rientrarla di due spazi
syntax-unknown-clause = in `{ $declaration }` non esiste la clausola `{ $written }`
syntax-clauses-are = in `{ $declaration }` può stare { $words }
syntax-no-clauses = `{ $declaration }` è una riga sola, senza clausole
syntax-misplaced = `{ $clause }` non può stare in `{ $declaration }`
syntax-misplaced-help = il suo posto è in { $places }
syntax-orphan = `{ $written }` sta prima di ogni dichiarazione
syntax-lost-head = da qui in poi { $count } clausole sono di `{ $declaration }`, non della dichiarazione precedente
syntax-lost-head-help = la riga che la inizia manca, o è finita nella riga precedente
syntax-reserved-name = `{ $written }` è una delle parole brevi della lingua e non può essere un nome
syntax-reserved-name-help = scegliere un altro nome, o unire più parole con `_`: `tempo_orto`
syntax-name-too-long = un nome ha al massimo { $most } lettere
syntax-name-too-long-help = tenere breve il nome, e dire il resto nel titolo: `parte orto "L'orto di via Adda"`
syntax-too-many = da un file si leggono al massimo { $most } dichiarazioni; il resto di questo è tralasciato
syntax-too-many-help = controllare che sia il file giusto; una carta grande si divide in file riuniti con `usa`
syntax-lost-indent = `{ $written }` è una clausola della dichiarazione precedente: va rientrata
syntax-indented-declaration = `{ $word }` inizia una dichiarazione: deve stare al margine sinistro
syntax-repeated = `{ $clause }` sta due volte in questa dichiarazione
syntax-repeated-first = la prima volta sta qui
syntax-repeated-help = tenere una sola delle due

## Piccoli errori
syntax-misspelt = `{ $written }` non è una parola della lingua: forse si intendeva `{ $meant }`
syntax-unclosed-text = questo testo non è chiuso: alla fine manca `{ $quotes }`
syntax-unclosed-bracket = questa parentesi non è chiusa
syntax-unclosed-bracket-help = scrivere `)` dove il calcolo finisce
syntax-too-deep = più di { $most } parentesi, o parole come `ogni` e `numero di`, una dentro l'altra non si leggono
syntax-stray-comma = questa virgola è di troppo: non la segue nulla
syntax-number-format = `{ $written }` non è scritto come un numero: forse si intendeva `{ $meant }`
syntax-number-format-help = i decimali seguono un punto, e tra le migliaia può stare `_`: `1_250.50`
syntax-currency-sign = una valuta si scrive con il suo codice, dopo il numero: `{ $code }`, non `{ $sign }`
syntax-curly-quotes = `{ $quote }` non apre un testo: i testi stanno tra virgolette diritte, `"…"`
syntax-missing-space = in `{ $written }` manca uno spazio tra il numero e la sua unità
syntax-missing-comma = manca una virgola prima di `{ $before }`
syntax-missing-word = manca `{ $missing }` prima di `{ $before }`
syntax-missing-quotes = `{ $written }` è un testo: deve stare tra virgolette
syntax-needless = `{ $written }` qui non serve
syntax-other-language = `{ $written }` è { $lang ->
    [it] inglese, ma questo file è in italiano
   *[en] italiano, ma questo file è in inglese
  }
syntax-unknown-technique = `{ $written }` non è una tecnica dell'elenco
syntax-unknown-technique-help = le parole restano come sono; una tecnica dell'elenco si può confrontare con altre carte

## Rimedi
fix-replace = scrivere `{ $text }`
fix-insert = aggiungere `{ $text }`
fix-insert-space = aggiungere uno spazio
fix-remove = togliere `{ $text }`
fix-indent = rientrare la clausola di due spazi
fix-unindent = portarla al margine sinistro
fix-translate = { $count ->
    [one] scrivere `{ $meant }`
   *[other] tradurre le { $count } parole di questa riga
  }

## Che cosa può stare in un punto
expected-end = la fine della riga
expected-name = un nome
expected-text = un testo tra virgolette
expected-language = il codice di una lingua (`it`, `en`)
expected-currency = il codice di una valuta (`EUR`)
expected-number = un numero
expected-date = una data (`2027-01-31`)
expected-share = una quota (`30%`, `2/3`)
expected-quantity = una quantità con la sua unità (`30 giorni`, `1_500 EUR`)
expected-working = un calcolo tra parentesi (`(25 EUR × 36)`)
expected-sign = un segno di operazione (`+`, `-`, `×`, `÷`)
expected-in-a-row = quante volte di seguito (`2 volte di seguito`)
expected-who = un nome, o un testo tra virgolette
expected-condition = una condizione (`orto è in corso`)
expected-reading = qualcosa che si legge (`spesa`, `ore mancanti`, un indicatore)
expected-comparison = un confronto (`almeno`, `=`)
expected-kind = un tipo di parte, di bene o di istituto
expected-expression = un'espressione
expected-party-kind = un tipo di parte ({ $some }, …)
expected-instrument = un istituto giuridico ({ $some }, …)
expected-asset = un bene ({ $some }, …)
expected-technique = una tecnica ({ $some }, …)
expected-nature = una natura giuridica ({ $some }, …)
expected-unit = un'unità ({ $some }, …)
expected-rate = una misura nel tempo o a testa ({ $some }, …)
expected-state = uno stato ({ $some }, …)
expected-observation = un'osservazione ({ $some }, …)
expected-listed = una parola dell'elenco ({ $some }, …)
