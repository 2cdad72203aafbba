# Testi dei controlli di struttura.

# Pezzi
check-days = { $count ->
    [one] { $count } giorno
   *[other] { $count } giorni
}
check-working-days = { $count ->
    [one] { $count } giorno lavorativo
   *[other] { $count } giorni lavorativi
}
check-weeks = { $count ->
    [one] { $count } settimana
   *[other] { $count } settimane
}
check-months = { $count ->
    [one] { $count } mese
   *[other] { $count } mesi
}
check-years = { $count ->
    [one] { $count } anno
   *[other] { $count } anni
}
check-amount = { $amount }
check-name = { $name }
check-and = { $first } e { $last }
check-period = il periodo della carta
check-members = i membri si contano qui

# S03 idle-party
check-idle-party = la parte `{ $party }` non ha alcun ruolo nella carta
check-idle-party-help = darle un ruolo (per esempio `consulta { $party }` in una fase, o `verso { $party }` in un obbligo), o toglierla

# S04 idle-asset
check-idle-money = `{ $party }` apporta denaro che nulla nella carta spende
check-idle-money-help = dire a che serve: `spende VOCE IMPORTO` in un co-finanziamento, o `costa IMPORTO` nella fase che lo usa
check-idle-time = `{ $party }` apporta tempo, ma nessuna fase lo richiede e `{ $party }` non partecipa a nessuna
check-idle-time-during = `{ $party }` apporta tempo durante `{ $stage }`, ma quella fase non lo richiede e non nomina `{ $party }`
check-idle-time-help = scrivere `fabbisogno … ore da { $party }` o `con { $party }` nella fase in cui questo tempo è dato
check-idle-asset = `{ $party }` apporta qualcosa che nessuna parte della carta usa
check-idle-asset-help = nominare la fase che lo usa (`con { $party }` nella fase, o `durante FASE` qui)

# S05 shares-not-100
check-shares = le fonti sono quote dell'obiettivo e sommano a { $sum }, non a 100%
check-shares-help = correggere le quote finché sommano a 100%

# S06 sources-uses-gap
check-sources-short = le fonti portano al massimo { $sum }, { $gap } meno dell'obiettivo di { $target }
check-sources-exceed = le sole fonti certe portano { $sum }, { $gap } più dell'obiettivo di { $target }
check-sources-help = correggere le fonti o l'obiettivo finché coincidono (`obiettivo { $sum }` coinciderebbe)
check-uses-exceed = gli impieghi sommano a { $uses }, { $gap } più di quanto c'è ({ $known })
check-uses-short = gli impieghi sommano a { $uses }: { $gap } di { $known } restano senza impiego
check-known-money = { $amount } da spendere
check-uses-exceed-help = ridurre una voce di `spende`, o alzare l'obiettivo e le sue fonti
check-uses-short-help = aggiungere la voce che manca a `spende` (anche una riserva è una voce), o abbassare l'obiettivo
check-ballot-budget = la votazione ripartisce { $shared }, più dei { $amount } della voce `{ $line }`
check-ballot-budget-help = ridurre la dotazione della votazione, o alzare la voce; `ciascuna` conta la dotazione una volta per zona

# S07 tranche-mismatch, W01 pledge-mismatch
check-pledge-short = `{ $party }` si impegna per { $pledged } ma apporta { $brought }, { $gap } in meno
check-pledge-short-help = fare in modo che gli importi di `apporta denaro` sommino all'impegno, o impegnarsi per quanto si apporta
check-pledge-exceeded = `{ $party }` apporta { $brought }, { $gap } più dei { $pledged } per cui si impegna
check-pledge-exceeded-help = se un obiettivo deve contare tutto, impegnarsi per l'intero; altrimenti lasciare così

# S09 date-inversion
check-ends-before-start = `{ $stage }` dura fino al { $until }, ma non può aprirsi prima del { $opens }
check-opens-at-earliest = si apre al più presto il { $date }
check-ends-before-start-help = farla durare almeno fino al { $date }, o abbreviare ciò che viene prima
check-insured-after-end = l'assicurazione comincia il { $insured }, ma `{ $stage }`, che la attende, finisce il { $until }
check-ends-on = finisce il { $date }
check-insured-after-end-help = far cominciare l'assicurazione prima che la fase debba aprirsi
check-options-not-ready = `{ $stage }` vota su ciò che viene da `{ $from }`, ma non lo attende
check-options-come-from = le opzioni vengono da qui
check-options-not-ready-help = scrivere `inizia dopo { $from }`, o attendere una fase che viene dopo `{ $from }`
check-loan-back = il prestito è reso il { $back }, non dopo il giorno in cui arriva ({ $comes })
check-loan-back-help = scrivere una data successiva dopo `reso il`
check-target-before-baseline = l'obiettivo di `{ $indicator }` è fissato al { $target }, non dopo il valore iniziale, { $baseline }
check-baseline-on = misurato il { $date }
check-target-before-baseline-help = fissare l'obiettivo a un giorno dopo il { $date }, o correggere la data del valore iniziale

# S10 outside-term
check-term-help = correggere la data, o estendere il `periodo` della carta
check-term-before-help = se si intende il primo giorno, scrivere quella data; altrimenti far cominciare prima il `periodo` della carta
check-term-loan-back = il prestito è reso il { $date }, dopo l'ultimo giorno della carta, { $last }
check-term-duty-after = l'obbligo scade dopo l'ultimo giorno della carta, { $last }: il { $date } nessuno è più vincolato
check-term-duty-before = l'obbligo scade il { $date }, prima del primo giorno della carta, { $first }: non vincola mai nessuno
check-term-insurance = l'assicurazione comincia il { $date }, dopo l'ultimo giorno della carta, { $last }
check-term-baseline = il valore iniziale è misurato il { $date }, dopo l'ultimo giorno della carta, { $last }
check-term-target = l'obiettivo è fissato al { $date }, dopo l'ultimo giorno della carta, { $last }, e nulla dice che lo si segua oltre
check-term-fact = questo fatto ha data { $date }, dopo l'ultimo giorno della carta, { $last }: non accade mai
check-term-fact-before = questo fatto ha data { $date } e conta dal primo giorno della carta, { $first }
check-term-money = il denaro che arriva il { $date }, dopo l'ultimo giorno della carta, { $last }, non conta
check-term-money-before = il denaro che arriva il { $date } conta dal primo giorno della carta, { $first }
check-term-occasion = l'inizio è il { $date }, dopo l'ultimo giorno della carta, { $last }
check-term-occasion-before = l'inizio è il { $date }, prima della carta: si apre il primo giorno, { $first }
check-term-series-before = l'occasione del { $date } è prima del primo giorno della carta, { $first }, e cade
check-term-opens-late = `{ $stage }` non può aprirsi prima del { $date }, e l'ultimo giorno della carta è il { $last }
check-term-closes-late = `{ $stage }` dura almeno fino al { $date }, e l'ultimo giorno della carta è il { $last }

# W12 until-the-last-day
check-until-last-day = `{ $stage }` si chiude al più presto il { $date }, un giorno dopo la fine della carta: non è mai conclusa
check-until-last-day-help = farla finire entro il { $date } (`dura fino al { $date }`), togliere `dura` (si chiude allora l'ultimo giorno), o far finire più tardi il `periodo`

# S17 orphan-obligation
check-orphan-debtor = `{ $duty }` non dice chi deve che cosa
check-orphan-creditor = `{ $duty }` non è dovuto a nessuno
check-orphan-both = `{ $duty }` non dice chi deve che cosa, né verso chi
check-orphan-must-help = scrivere chi lo deve, come in `NOME deve "aprire il giardino"`
check-orphan-kept-by-help = scrivere chi lo garantisce: `a carico di NOME`
check-orphan-measures-help = scrivere che cosa si misura, come in `misura "ore di apertura" almeno 20 ore alla settimana`
check-orphan-owed-help = scrivere verso chi è dovuto: `verso NOME`

# S18 undated-obligation
check-undated-duty = `{ $duty }` non ha data, né cadenza, né occasione: non scade mai
check-undated-duty-help = scrivere quando: `scade entro il 2027-12-31`, `scade ogni 12 mesi` o `scade entro 30 giorni dopo …`
check-undated-standard = nessuno verifica `{ $duty }`
check-undated-standard-help = scrivere ogni quanto e da chi: `verificato ogni 1 mese da NOME`

# S19 deontic-conflict
check-conflict-must = `{ $party }` non deve fare ciò che `{ $duty }` dice che deve
check-conflict-may = `{ $party }` non deve fare ciò che `{ $duty }` dice che può
check-conflict-owed = dovuto qui
check-conflict-permitted = permesso qui
check-conflict-help = togliere uno dei due, o dire nel testo quando vale ciascuno

# S20 capacity-exceeded
check-hours-a-month = `{ $stage }` ha bisogno di { $needed } ore al mese da { $parties }; ne sono offerte { $offered }
check-hours-in-all = `{ $stage }` ha bisogno di { $needed } ore da { $parties }; mentre è in corso ne sono offerte { $offered }
check-hours-together = dal { $date }, { $stages } insieme hanno bisogno di { $needed } ore al mese da `{ $party }`, che ne offre { $offered }
check-offered = quanto offre `{ $party }`
check-needed-a-month = { $hours } ore al mese
check-hours-help = ridurre il fabbisogno, alzare quanto si apporta, o dire chi subentra: `da NOME o ALTRO`
check-people = `{ $stage }` ha bisogno di { $needed } persone da { $parties }, ma { $there ->
    [one] ce n'è { $there }
   *[other] ce ne sono { $there }
}
check-people-help = ridurre il fabbisogno, o dire chi subentra: `da NOME o ALTRO`
check-burden = ogni membro di `{ $party }` darebbe { $hours } ore non pagate alla settimana, più di { $limit }
check-burden-help = dividere il lavoro tra più persone, ridurre le ore, o dire che sono pagate: `come retribuzione`

# S21 impossible-quorum
check-no-votes = nessuno ha voti in `{ $body }`
check-no-votes-help = scrivere chi vi siede, come in `seggi residenti 1 per membro`
check-quorum-above = `{ $body }` richiede { $needed } presenti, ma i voti sono in tutto { $all }
check-second-above = la seconda convocazione di `{ $body }` richiede { $needed } presenti, ma i voti sono in tutto { $all }
check-votes = { $votes ->
    [one] { $votes } voto
   *[other] { $votes } voti
}
check-quorum-help = chiedere da 1 a { $all }, o una quota come `50% dei membri`
check-ballot-minimum = un'opzione richiede almeno { $least } voti, ma possono votare solo in { $voters }
check-voters = { $voters ->
    [one] vota { $voters } persona
   *[other] votano { $voters } persone
}
check-ballot-minimum-help = abbassare `vince con almeno … voti`, o allargare il corpo elettorale

# S22 unresolved-tie
check-tie = un voto di `{ $body }` può finire { $half } a { $half }, e nulla dice che cosa vale allora
check-tie-note = senza una regola, ciò che è proposto non passa
check-tie-help = scrivere `in caso di parità respinge`, `in caso di parità per sorteggio` o `in caso di parità decide NOME`

# S23 incomplete-indicator
check-indicator = `{ $indicator }` non si può misurare così: { $missing ->
    [one] manca una clausola
   *[other] mancano { $missing } clausole
}
check-indicator-better = dire che cosa è meglio: `meglio più alto`, `meglio più basso` o `meglio stabile`
check-indicator-baseline = dire da dove si parte: `valore iniziale 40% il 2027-01-01`
check-indicator-target = dire che cosa si vuole raggiungere: `obiettivo 60% entro il 2028-12-31`
check-indicator-measured = dire chi lo misura: `misurato ogni 12 mesi da NOME`

# S24 wrong-way-target
check-target-same = l'obiettivo di `{ $indicator }` è il suo valore iniziale, { $baseline }: nulla migliorerebbe
check-target-below = per `{ $indicator }` più alto è meglio, ma l'obiettivo, { $target }, è sotto il valore iniziale, { $baseline }
check-target-above = per `{ $indicator }` più basso è meglio, ma l'obiettivo, { $target }, è sopra il valore iniziale, { $baseline }
check-target-not-steady = `{ $indicator }` deve restare stabile, ma l'obiettivo, { $target }, è sopra il valore iniziale, { $baseline }
check-baseline = si parte da { $baseline }
check-target-help = correggere l'obiettivo, o la direzione in `meglio`; ciò che deve solo non peggiorare è `meglio stabile`
check-target-steady-help = fissare l'obiettivo al valore iniziale, o scrivere `meglio più alto`

# S25 language-gap
check-languages = { $lacking ->
    [one] uno dei { $texts } testi pubblici non è
   *[other] { $lacking } dei { $texts } testi pubblici non sono
} in tutte le lingue della carta ({ $languages })
check-language-missing = non in tutte le lingue
check-languages-help = scrivere la lingua che manca dopo il testo, segnata dal suo codice ({ $example }), o dichiarare solo le lingue in cui la carta è scritta

# W02 reopening-in-vain
check-reopen-in-vain = `{ $stage }` riapre { $reopened } senza attenderlo: essa stessa resta fallita
check-does-not-wait = che cosa attende
check-reopen-in-vain-help = farla iniziare dopo { $reopened }, o scegliere un altro gradino, come `riprova al massimo 1 volta`

# W03 not-done-again
check-not-done-again = { $stages } { $count ->
    [one] viene
   *[other] vengono
} dopo { $reopened } e non si { $count ->
    [one] rifà
   *[other] rifanno
} quando si riapre { $reopened }
check-stays-done = resta com'è
check-not-done-again-help = scrivere `riapre { $all }` se si deve rifare; altrimenti lasciare così

# W04 idle-otherwise
check-idle-otherwise = `altrimenti` non agisce mai: nulla in `{ $stage }` può fallire
check-idle-otherwise-help = dire quando fallisce (`termine ultimo …`, `decisa da …`, `produce …, almeno …`), o togliere `altrimenti`

# W05 due-after-the-end
check-due-after-end = ciò che `{ $duty }` deve per il tempo fino al { $cycle } scade il { $due }, dopo l'ultimo giorno della carta
check-due-after-end-help = abbreviare `entro`, far finire più tardi il `periodo`, o aggiungere un obbligo che `scade entro il { $last }` per l'ultima volta

# W06 overlapping-cycles
check-overlapping-cycles = { $within } per ciò che torna ogni { $every }: il successivo è dovuto prima che scada il precedente
check-overlapping-cycles-help = abbreviare `entro` sotto la durata di `ogni`

# W07 votes-twice
check-votes-twice = la parità in `{ $body }` torna a `{ $body }`, che ha già votato
check-votes-twice-help = farla risolvere da un altro organo o da una parte, o scrivere `in caso di parità respinge` o `in caso di parità per sorteggio`

# W08 hope-without-minimum
check-hope = devono entrare tutti i { $target }, ma ne sono certi solo { $committed }
check-uncertain = { $amount } che possono mancare
check-hope-help = dire quanto poco basta, come in `obiettivo { $target }, almeno { $least }`

# W09 long-decision
check-long-decision = `{ $actor }` decide su `{ $stage }` una volta sola, alla chiusura, dopo più di sei mesi
check-long-stage = dura più di sei mesi
check-long-decision-help = se governa la fase per tutto il tempo, scrivere `a cura di { $actor }`; se si intende l'unico voto finale, lasciare così

# W10 no-long-stop
check-no-long-stop = `{ $stage }` può tardare, e nulla dice quando è troppo tardi
check-no-long-stop-help = aggiungere un limite dopo la durata: `termine ultimo 36 mesi`

# W11 skipped-funding
check-skipped-funding = se `{ $stage }` fallisce è saltata, e { $paid } si { $count ->
    [one] apre
   *[other] aprono
} senza il denaro
check-opens-all-the-same = si apre lo stesso
check-skipped-funding-help = terminare invece la carta (`termina come "non finanziato"`), o far iniziare ciò che segue solo su una decisione propria
