# Le domande, con le parole di una riga di scenario.
run-question-turnout = affluenza di { $party } in { $stage }
run-question-support = favorevoli di { $party } in { $stage }
run-question-consent = assenso di { $party } in { $stage }
run-question-tie = parità di { $party } in { $stage }
run-question-lot = parità in { $stage }
run-question-contribution = contributo di { $party } in { $stage }
run-question-rating = gradimento di { $party } in { $stage }
run-question-votes = voti di { $option } in { $stage }
run-question-yield = prodotto di { $stage }
run-question-duration = durata di { $stage }
run-question-kept = { $duty } è rispettato
run-question-mended = { $duty } è rimediato
run-question-members = membri di { $party }
run-question-indicator = { $indicator }
run-line-is = { $question } è …

# Come finisce una carta.
run-end-completed = compiuta
run-end-expired = il periodo finisce prima che tutto sia fatto
run-end-stuck = bloccata: ciò che resta attende ciò che non può venire
run-end-as = terminata come "{ $text }"

# Perché una fase è fallita.
run-reason-quorum = sono venuti in troppo pochi
run-reason-vote = non approvata
run-reason-refusal = assenso negato
run-reason-target = raccolta insufficiente
run-reason-rating = gradimento insufficiente
run-reason-yield = prodotto insufficiente
run-reason-ballot = nessuna opzione ha vinto
run-reason-requirement = manca un requisito
run-reason-long_stop = oltre il termine ultimo

# Le frasi del diario.
run-trace-opens = «{ $stage }» si apre
run-trace-opens-again = «{ $stage }» si riapre (tentativo { $attempt })
run-trace-opens-occasion = «{ $stage }» si apre (occasione { $occasion })
run-trace-for-days = { $opens }, per { $days ->
    [one] 1 giorno
   *[other] { $days } giorni
}, fino al { $date }
run-trace-vote = riunione di { $body } su «{ $stage }»: { $what }
run-trace-vote-again = seconda convocazione di { $body } su «{ $stage }»: { $what }
run-trace-come = presenti { $came } { $party } su { $all }
run-trace-in-favour = favorevoli { $yes } su { $all }
run-trace-in-favour-of = favorevoli { $yes } { $party } su { $all }
run-trace-consents = sì di { $party }
run-trace-refuses = no di { $party }
run-trace-absent = nessuno di { $party }
run-trace-tie-yes = la parità è decisa a favore
run-trace-tie-no = la parità è decisa contro
run-trace-needed-met = { $needed ->
    [one] ne serviva { $needed }
   *[other] ne servivano { $needed }
}
run-trace-needed-missed = { $needed ->
    [one] ne serve { $needed }
   *[other] ne servono { $needed }
}
run-trace-second-call = { $vote }; seconda convocazione il { $date }
run-trace-decides = «{ $stage }»: { $what }
run-trace-gives = { $money } da { $party } per «{ $stage }», { $hoped } sperati
run-trace-gives-nothing = nulla da { $party } per «{ $stage }», { $hoped } sperati
run-trace-yields = «{ $stage }» produce { $number }
run-trace-rates = «{ $stage }»: gradimento di { $party } { $rating }
run-trace-votes = «{ $option }» ha { $votes } voti su { $voters }
run-trace-succeeds = «{ $stage }» va a buon fine
run-trace-fails = «{ $stage }» fallisce: { $reason }
run-trace-skipped = «{ $stage }» è saltata
run-trace-missed = un'occasione di «{ $stage }» è passata oltre: la precedente non è ancora finita
run-trace-more-time = «{ $stage }» ha più tempo, fino al { $date }
run-trace-retrying = «{ $stage }» sarà ritentata il { $date }
run-trace-sent-back = «{ $stage }» torna indietro e va rifatta
run-trace-suspended = «{ $stage }» è sospesa: { $cause }
run-trace-resumes = «{ $stage }» riprende
run-trace-replaced = «{ $stage }» è conclusa: «{ $by }» ne prende il posto
run-trace-option-won = «{ $option }» vince
run-trace-option-lost = «{ $option }» non vince
run-trace-money-in = entrate: { $list }
run-trace-money-out = uscite: { $list }
run-trace-money-from = { $money } da { $party }
run-trace-money-on = { $money } per { $what }
run-trace-kept = «{ $duty }» è rispettato
run-trace-broken = «{ $duty }» è violato
run-trace-mended = «{ $duty }» è rimediato
run-trace-reminded = si manda un sollecito: { $by }
run-trace-warned = si dà una diffida: { $by }
run-trace-remedied = è dovuto un rimedio: { $by }
run-trace-excluded = esclusione di { $party }, per { $by }
run-trace-short-of-money = il denaro non basta: «{ $stage }»
run-trace-short-of-hours = le ore non bastano: «{ $stage }»
run-trace-left = d'ora in poi senza { $party }
run-trace-joined = d'ora in poi con { $party }
run-trace-met = il traguardo di «{ $indicator }» è raggiunto
run-trace-ends = la carta finisce: { $end }
run-trace-stuck = la carta è bloccata, resta: { $stages }

run-cause-requirement = manca ciò che richiede
run-cause-stage = finché «{ $stage }» non è conclusa
run-cause-duty = finché «{ $duty }» non è rimediato
run-cause-money = finché non c'è denaro
run-cause-hours = finché le ore non bastano
run-cause-fact = fino al { $date }
run-spent-cost = costi di «{ $stage }»
run-spent-penalty = una penale
run-spent-repayment = il prestito di { $party }
run-spent-outcome = il risultato «{ $indicator }»

# Rilievi sugli scenari.
run-unknown-scenario = non c'è scenario né storia di nome `{ $name }`
run-no-scenario = la carta non ha scenari
run-help-did-you-mean = intendevi `{ $name }`?
run-help-scenarios = ci sono: { $names }
run-help-write-scenario = scrivine uno: `{ $line }`
run-no-charter = manca la dichiarazione `carta`: nulla può svolgersi
run-no-period = la carta non dice il periodo: nessun giorno è il primo
run-help-period = di' da quando a quando vale: `{ $line }`
run-answer-beyond = { $question } è { $answer }, ma può essere solo da { $low } a { $high }
run-answer-below = { $question } è { $answer }, ma non può essere meno di { $low }
run-answer-above = { $question } è { $answer }, ma non può essere più di { $high }
run-help-beyond = lo svolgimento lo conta come il limite; scrivi un valore entro questi limiti
run-no-runs = serve almeno 1 svolgimento
run-too-many-runs = { $runs } svolgimenti sono troppi: al massimo { $most }
run-no-such-run = lo svolgimento { $run } non è tra i { $runs } svolgimenti
run-column-file = il file `{ $file }` non si può leggere: { $reason }
run-column-missing = `{ $file }` non ha la colonna `{ $column }`
run-column-empty = `{ $file }` non ha righe
run-column-value = riga { $line } di `{ $file }`: `{ $text }` non è un numero né una quota
run-help-columns = le sue colonne sono: { $columns }
run-value-days = { $days ->
    [one] 1 giorno
   *[other] { $days } giorni
}
run-value-no = no
run-value-yes = sì
run-value-absent = assente
