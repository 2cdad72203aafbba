# Righe di scenari e storie.
run-equal-rank = due righe di questo scenario rispondono alla stessa domanda
run-first-line = la prima è qui
run-equal-rank-help = tenerne una, o dire dove vale ciascuna: { $file ->
    [en] `in STAGE` vale più di `in BODY`, che vale più di nessuno dei due; per più volte `is 20%, then 60%`
   *[it] `in FASE` vale più di `in ORGANO`, che vale più di nessuno dei due; per più volte `è 20%, poi 60%`
}
run-more-than-members = `{ $found }` sono più dei { $limit } membri della parte
run-more-than-source = `{ $found }` è più dei { $limit } che la carta attende da questa fonte
run-off-the-scale = `{ $found }` è fuori dalla scala { $limit }
run-too-short = `{ $found }` è meno del tempo previsto, { $limit }
run-too-long = `{ $found }` è più del tempo previsto, { $limit }, e nessun termine ultimo lo permette
run-chances-not-one = queste probabilità fanno insieme { $sum }, non 100%
run-chances-not-one-help = le probabilità di tutti i casi insieme fanno esattamente 100%
run-word-for-amount = `{ $word }` qui non è una risposta; ci vuole { $wanted }
run-amount-for-word = `{ $found }` qui non è una risposta: a questa domanda si risponde con una parola
run-amount-for-word-help = scrivere { $file ->
    [en] `given`, `refused`, o `given with chance 80%`
   *[it] `dato`, `negato`, o `dato con probabilità 80%`
}
run-limits-without-spread = non è detto quanto le risposte si scostano da `{ $middle }`
run-middle-outside = `{ $middle }` non sta `{ $limits }`
run-spread-too-wide = risposte `{ $limits }` non possono scostarsi tanto da `{ $middle }`
run-spread-help = scrivere { $file ->
    [it] `circa 45% ± 10% tra 20% e 80%`: il valore di mezzo tra i limiti, e uno scarto minore della distanza da essi
   *[en] `about 45% ± 10% between 20% and 80%`: the middle between the limits, and a spread smaller than the way to them
}
run-average-of-counts = `{ $found }` non è un numero di cose che qui si contano una a una
run-average-help = `{ $file ->
    [it] in media
   *[en] on average
}` vale per persone, voti e prodotti che si contano; per le altre quantità scrivere { $file ->
    [it] `circa 1_200 ± 300 EUR`
   *[en] `about 1_200 ± 300 EUR`
}
run-each-of-whom = qui non c'è nessuno da contare uno a uno
run-each-help = `{ $file ->
    [it] ciascuno con probabilità
   *[en] each with chance
}` vale per chi viene, è favorevole o vota, e per il denaro di una parte che dice quanti membri ha
run-each-rate = la probabilità di lasciare è al mese o all'anno
run-each-leaves-help = scrivere per esempio { $file ->
    [it] `volontari lasciano ciascuno con probabilità 2% al mese`
   *[en] `volunteers leave each with chance 2% per month`
}
run-says-nothing = questo scenario non dice nulla
run-says-nothing-new = questo scenario non dice nulla che `{ $parent }` non dica già
run-says-nothing-help = scrivere come vanno le cose, o toglierlo: { $file ->
    [it] `affluenza di residenti è circa 45% ± 10%`
   *[en] `turnout of residents is about 45% ± 10%`
}
run-says-the-same = lo dice già `{ $parent }`
run-says-the-same-help = togliere questa riga, o scrivere che cosa cambia
run-against-three = più di due non possono andare ciascuno contro gli altri
run-against-three-help = dove uno di tre è alto, almeno due stanno dalla stessa parte: scriverne due, o { $file ->
    [it] `vanno insieme al`
   *[en] `go together by`
}
run-bound-twice = `{ $topic }` è legato ad altre risposte due volte
run-bound-twice-help = scrivere in una sola riga tutto ciò che va insieme
run-kept-or-mended = rispettare e rimediare sono due domande: scrivere due righe
run-never-absent = solo chi siede come un blocco, in un organo con un quorum, può essere assente
run-undated-members = il numero dei membri cambia in un giorno, o a poco a poco
run-undated-members-help = scrivere per esempio { $file ->
    [en] `on 2027-11-01 members of volunteers is 5 people`, o `volunteers fall by 2% per month`
   *[it] `il 2027-11-01 membri di volontari è 5 persone`, o `volontari calano di 2% al mese`
}
run-members-certain = il numero dei membri in un giorno è un solo numero intero di persone
run-points-help = una quota si muove di punti, per esempio { $file ->
    [en] `grows by 1.5 points per month`
   *[it] `cresce di 1.5 punti al mese`
}

# Righe che nessuno svolgimento chiede.
run-never-asked = questa riga non viene mai chiesta: { $why }
run-anywhere = in nessuna fase
run-in-stage = in `{ $name }`
run-in-body = in `{ $name }`
run-in-idle-body = in `{ $name }`, che non decide alcuna fase
run-no-turnout = i membri di `{ $party }` non votano uno per uno { $place }
run-no-support = i membri di `{ $party }` non votano uno per uno { $place }
run-no-consent = a `{ $party }` non si chiede l'assenso { $place }
run-consent-help = `{ $party }` decide come una sola voce: scrivere { $file ->
    [en] `consent of { $party } … is given`
   *[it] `assenso di { $party } … è dato`
}
run-turnout-help = i suoi membri votano uno per uno: scrivere { $file ->
    [en] `turnout of { $party } …` e `support of { $party } …`
   *[it] `affluenza di { $party } …` e `favorevoli di { $party } …`
}
run-no-tie = nessuno con questo nome decide in caso di parità { $place }
run-no-contribution = `{ $party }` non è una fonte ancora incerta { $place }
run-contribution-help = si chiedono solo fonti { $file ->
    [en] `pledged`, `conditional` o `hoped`
   *[it] `promessi`, `condizionati` o `sperati`
}, di una fase con un obiettivo; ciò che è certo arriva come è scritto
run-no-rating = `{ $party }` non esprime un gradimento { $place }
run-rating-help = una fase dice chi ne esprime il gradimento: { $file ->
    [en] `rated by users 1 to 5, at least 3.5`
   *[it] `gradimento di utenti da 1 a 5, almeno 3.5`
}
run-other-stage = riguarda `{ $stage }` e nomina un'altra fase o un organo
run-no-yield = `{ $stage }` non dice quanto deve produrre
run-yield-help = un numero la rende una domanda: { $file ->
    [en] `yields "proposals", at least 6`
   *[it] `produce "proposte", almeno 6`
}
run-no-duration = quanto dura `{ $stage }` è fissato dalla carta
run-duration-help = solo un intervallo o un termine ultimo lo lasciano aperto: { $file ->
    [en] `lasts 6 to 10 weeks`
   *[it] `dura da 6 a 10 settimane`
}
run-never-judged = se `{ $duty }` è rispettato non si giudica mai
run-judged-help = un obbligo si giudica quando scade: { $file ->
    [en] `due every 12 months, within 31 days`
   *[it] `scade ogni 12 mesi, entro 31 giorni`
}
run-never-mended = `{ $duty }` non dà tempo per rimediare
run-mended-help = il tempo per rimediare è parte di un gradino: { $file ->
    [en] `warn with 30 days to mend`
   *[it] `diffida con 30 giorni per rimediare`
}
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
run-question-mended = { $duty } è sanato
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
run-reason-long-stop = oltre il termine ultimo

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
run-trace-mended = «{ $duty }» è sanato
run-trace-reminded = si manda un sollecito: { $by }
run-trace-warned = si dà una diffida: { $by }
run-trace-remedied = è dovuto un rimedio: { $by }
run-trace-excluded = esclusione di { $party }, per { $by }
run-trace-short-of-money = il denaro non basta: «{ $stage }»
run-trace-short-of-hours = le ore non bastano: «{ $stage }»
run-trace-left = d'ora in poi senza { $party }
run-trace-joined = d'ora in poi con { $party }
run-trace-met = l'obiettivo di «{ $indicator }» è raggiunto
run-trace-ends = la carta finisce: { $end }
run-trace-stuck = ciò che resta: { $stages }

run-cause-requirement = manca ciò che richiede
run-cause-stage = finché «{ $stage }» non è conclusa
run-cause-duty = finché «{ $duty }» non è sanato
run-cause-money = finché non c'è denaro
run-cause-hours = finché le ore non bastano
run-cause-fact = fino al { $date }
run-spent-cost = costi di «{ $stage }»
run-spent-penalty = una penale
run-spent-repayment = il prestito di { $party }
run-spent-outcome = il risultato «{ $indicator }»

# Rilievi sugli scenari.
run-unknown-scenario = non c'è nessuno scenario e nessuna storia di nome `{ $name }`
run-no-scenario = la carta non ha scenari
run-help-did-you-mean = si intendeva `{ $name }`?
run-help-scenarios = ci sono: { $names }
run-help-write-scenario = scriverne uno: `{ $line }`
run-no-charter = manca la dichiarazione `carta`: nulla può svolgersi
run-no-period = la carta non dice il periodo: nessun giorno è il primo
run-help-period = dire da quando a quando vale: `{ $line }`
run-answer-beyond = { $question } è { $answer }, ma può essere solo da { $low } a { $high }
run-answer-below = { $question } è { $answer }, ma non può essere meno di { $low }
run-answer-above = { $question } è { $answer }, ma non può essere più di { $high }
run-help-beyond = lo svolgimento lo conta come il limite: scrivere un valore entro questi limiti
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
run-help-too-many = 10 000 svolgimenti dicono una probabilità a circa 1 punto su 100, 100 milioni a 1 su 10 000; di più si possono dividere tra più macchine: `--shard 1/{ $parts } --out parte1.json`, poi `charter merge`
run-stopped-at-once = fermato prima di fare uno svolgimento

## Parti degli svolgimenti
shard-no-shard = non è un file scritto da `charter simulate --shard`
shard-damaged = il file è guasto: ciò che dice di sé non torna; rifare questa parte
shard-other-version = è stato fatto dalla versione { $version } del programma, e questa è la { $own }: fare tutte le parti con la stessa
shard-unusable = `{ $file }`: { $why }
shard-other-charter = `{ $file }` e `{ $other }` sono di carte diverse, o di versioni diverse di una
shard-other-scenarios = `{ $file }` e `{ $other }` sono di scenari diversi
shard-other-seed = `{ $file }` e `{ $other }` hanno sorti diverse: seme { $here } e seme { $there }
shard-other-runs = `{ $file }` è una parte di { $here } svolgimenti, e `{ $other }` di { $there }
shard-none = non è data alcuna parte
shard-missing = manca una parte: gli svolgimenti da { $first } a { $last } di { $runs }
shard-overlap = `{ $file }` e `{ $other }` hanno entrambi gli svolgimenti da { $first } a { $last }: lasciarne fuori uno
shard-empty = { $parts } parti di { $runs } svolgimenti: alcune sarebbero vuote
shard-not-written = `{ $path }` non si può scrivere: { $reason }
shard-written = gli svolgimenti da { $first } a { $last } di { $runs } sono in `{ $path }`
shard-stopped = fermato prima che questa parte fosse finita: non è stato scritto nulla

## Lavori per altre macchine
jobs-wants-file = i lavori si fanno da una carta in un file, non da una cartella né dallo standard input
jobs-apart = i file di questa carta non hanno una cartella in comune, e non si possono portare su altre macchine
jobs-not-written = `{ $path }` non si può scrivere: { $reason }
jobs-folder-full = esiste già, e i lavori vogliono una cartella propria
jobs-too-large = la carta e i suoi file hanno { $size } byte, e Kubernetes ne prende al più { $most }; Slurm e Dask non hanno questo limite
jobs-wrong-claim = `{ $name }` non è il nome di un volume per Kubernetes: lettere minuscole, cifre e `-`, al più 63
jobs-written = { $parts ->
    [one] una parte di { $runs } svolgimenti è pronta
   *[other] { $parts } parti di { $runs } svolgimenti sono pronte
} in `{ $path }`; si comincia con `{ $start }`
