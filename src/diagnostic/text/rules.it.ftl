# La lingua delle regole: che cosa non va in una regola.
rules-a-number = un numero
rules-some-money = una somma di denaro
rules-some-hours = una quantità di ore
rules-some-people = un numero di persone
rules-some-area = una superficie
rules-a-rate = una tariffa
rules-a-truth = qualcosa che vale o non vale
rules-a-date = una data
rules-a-span = una durata
rules-a-text = un testo
rules-a-word = una parola di un elenco
rules-an-asset = qualcosa che una parte apporta
rules-a-source = una fonte di denaro
rules-a-need = un fabbisogno
rules-a-cost = un costo
rules-a-rung = un gradino di un rimedio
rules-a-policy = una polizza
rules-a-channel = una sede per controversie o reclami
rules-a-return = qualcosa da riconsegnare
rules-a-condition = una condizione
rules-a-line-of = una riga di { $thing }
rules-list-of = più volte { $of }

rules-unreadable-value = `{ $text }` non si può leggere come qualcosa da mostrare
rules-unreadable-value-help = tra graffe sta un nome della regola, o qualcosa che gli si chiede: {"`{"}p{"}`"} o {"`{"}voti di p in b{"}`"}
rules-every-meets-nothing = non è detto che cosa ciascuno debba soddisfare
rules-every-meets-help = `ogni x in ELENCO soddisfa CONDIZIONE`
rules-count-of-values = ciò che si conta non ha valore da contare; basta `numero di x in ELENCO`
rules-sum-of-what = di che cosa?
rules-sum-of-what-help = `somma di importo di x per x in ELENCO`
rules-word-alone = `{ $text }` qui sta da sola
rules-word-alone-help = una parola così si può solo dire di qualcosa: `x è PAROLA`, o `x in PAROLA, PAROLA`
rules-kind-mismatch = qui ci si attende { $wanted }, e questo è { $found }
rules-not-a-list = questo è { $found }, che non si può scorrere uno per uno
rules-not-a-list-help = scrivi qualcosa di cui ce n'è più d'uno: `parti`, `risorse di p`, `parti di b`
rules-variable-is-a-word = `{ $name }` è una parola della lingua delle regole; scegli un altro nome
rules-variable-twice = `{ $name }` in questa regola sta già per altro
rules-span-not-whole = una durata è un numero intero di giorni, settimane, mesi o anni
rules-no-rates-of-time = le regole non calcolano con tariffe al giorno, alla settimana, al mese o all'anno, né con questa unità
rules-not-comparable = { $left } e { $right } non si possono confrontare
rules-not-addable = { $left } e { $right } non si possono sommare né sottrarre
rules-nothing-to-say = `{ $text }` non si può dire di { $kind }
rules-not-said-of = `{ $text }` non è tra ciò che si può dire di { $kind }
rules-could-be = che cosa può stare qui: { $words }
rules-activities-or-stages = un'attività o una fase
rules-not-asked = questo non si può chiedere di nulla
rules-not-asked-of = `{ $word }` non si può chiedere di { $kind }
rules-is-asked = si chiede così: { $usages }
rules-asked-of-what = `{ $word }` di che cosa?
rules-define-of-what = `{ $name }` di che cosa?
rules-define-of-what-help = scrivi `{ $name } di x`
rules-unknown-name = `{ $name }` non è una parola delle regole, né un nome di questa regola, né della carta
rules-unknown-name-help = ciò che una regola guarda prende il nome dopo `per ogni`; che cosa gli si può chiedere sta nel manuale
rules-circle = questo poggia su sé stesso: { $circle }
rules-circle-help = fai poggiare uno di essi su ciò che dice la carta
rules-on-what = il rilievo sta su { $found }, che in una carta non ha luogo
rules-on-unknown = `{ $name }` non è tra i nomi dopo `per ogni`
rules-on-unknown-help = scrivi uno di quelli, o `carta`
rules-requires-nothing = la regola `{ $name }` non esige nulla
rules-says-nothing = la regola `{ $name }` non dice che cosa rileva
rules-sets-unknown = nessuna definizione si chiama `{ $name }`
rules-sets-asked = `{ $name }` si chiede di qualcosa; non ha un valore da fissare
rules-sets-unknown-help = un profilo fissa i numeri che un `definisce` dà
rules-unknown-rule = non c'è una regola o un controllo di nome `{ $name }`
rules-unknown-rule-help = `charter explain` li elenca tutti
rules-cannot-be-waived = a `{ $name }` non si può derogare, né dare altro peso: dice che il testo non si capisce, o non significa nulla
rules-cannot-be-waived-help = rimedia a ciò che rileva

# Valori, e perché uno non è noto.
rules-not-stated = { $what } di { $thing } non è indicato
rules-asked-elsewhere = questo qui non si può chiedere
rules-too-large = il numero è troppo grande
rules-divided-by-zero = nulla si può dividere per zero
rules-two-currencies = { $first } e { $second } non si possono confrontare né sommare
rules-spans-not-comparable = se duri di più { $first } o { $second } dipende dai mesi
rules-none-to-compare = non ce n'è nessuno tra cui trovarlo
rules-per-hour = { $amount } all'ora
rules-per-head = { $amount } a testa
rules-hours = { $number } { $count ->
    [one] ora
   *[other] ore
}
rules-people = { $number } { $count ->
    [one] persona
   *[other] persone
}
rules-days = { $count } { $count ->
    [one] giorno
   *[other] giorni
}
rules-working-days = { $count } { $count ->
    [one] giorno lavorativo
   *[other] giorni lavorativi
}
rules-weeks = { $count } { $count ->
    [one] settimana
   *[other] settimane
}
rules-months = { $count } { $count ->
    [one] mese
   *[other] mesi
}
rules-years = { $count } { $count ->
    [one] anno
   *[other] anni
}
rules-yes = sì
rules-no = no
rules-none = nessuno
rules-is-not-stated = non indicato
rules-unknown-value = (non noto: { $why })
rules-money-hangs = il denaro che { $party } apporta dipende da come vanno le cose

# Rilievi.
rules-finding = { $text }
rules-suggestion = { $text }
rules-looked-at = { $what }: { $value }
rules-undecided = “{ $rule }” non si è potuta decidere: { $why }

# Esempi di regole.
rules-example-finds-nothing = lì non si rileva nulla
rules-example-finds-elsewhere = ciò che si rileva è su `{ $about }`: { $finding }
rules-example-not-there = accanto al file della regola non c'è una carta `{ $path }`
rules-example-not-readable = `{ $path }` non si può leggere
rules-example-unread = questo esempio non si può leggere come carta: { $finding }
rules-example-unread-more = { $count ->
    [one] e un altro errore
   *[other] e altri { $count } errori
  }
rules-example-help = un esempio è una carta intera, tra `"""` e `"""`, o il percorso di una; `charter check` dice che cosa non va
rules-example-in-line = riga { $line } dell'esempio: { $finding }

# Deroghe.
rules-waiver-without-reason = si deroga a `{ $rule }` senza motivo
rules-waiver-without-end = si deroga a `{ $rule }` senza scadenza
rules-waiver-help = una deroga dice perché e fino a quando: `deroga a REGOLA motivo "…" fino al DATA`; fino ad allora non deroga a nulla
rules-waiver-expired = la deroga a `{ $rule }` è scaduta il { $date }
rules-waiver-expired-help = rimedia a ciò che derogava, o decidi di nuovo e scrivi fino a quando
rules-waiver-unused = `{ $rule }` non rileva nulla a cui derogare
rules-waiver-unused-on = `{ $rule }` non rileva su `{ $on }` nulla a cui derogare
rules-remove-waiver = togli la deroga
