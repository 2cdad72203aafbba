# Nomi.
model-unknown-name = niente è dichiarato come `{ $name }`; qui ci vuole { $wanted }
model-wrong-kind = `{ $name }` è dichiarato come { $kind }; qui ci vuole { $wanted }
model-did-you-mean = si intendeva `{ $name }`?
model-declare-it = dichiarare con questo nome { $wanted }, oppure correggere il nome
model-declared-here = è dichiarato qui
model-also-here = nominato anche qui
model-duplicate = `{ $name }` è già il nome di { $kind }
model-duplicate-help = dare a uno dei due un altro nome, anche nelle clausole che lo nominano
model-first-declared-here = la prima dichiarazione è qui
model-second-charter = un progetto ha una sola carta, e questa è la seconda
model-second-governance = una carta ha una sola `governance`, e questa è la seconda
model-ambiguous-line = sia `{ $first }` sia `{ $second }` hanno una voce `{ $name }`
model-ambiguous-line-help = dare alle due voci nomi diversi
model-line-of-other-stage = `{ $name }` è una voce di un'altra fase: si riducono prima solo voci di questa fase
model-circular-membership = `{ $name }` fa parte di sé stesso, direttamente o tramite altri
model-circular-parent = `{ $name }` viene da `{ $parent }`, che viene da `{ $name }`

# Specie di cose.
model-a-charter = una carta
model-a-party = una parte
model-a-body = un organo
model-a-stage = una fase
model-a-duty = un obbligo
model-a-standard = uno standard
model-an-indicator = un indicatore
model-an-option = un'opzione di una votazione
model-a-line = una voce di spesa
model-a-district = una zona di una votazione
model-a-promise = una promessa
model-a-scenario = uno scenario
model-a-story = una storia
model-a-profile = un profilo
model-a-rule = una regola
model-a-define = una definizione
model-party-or-body = una parte o un organo
model-stage-or-body = una fase o un organo
model-stage-or-party = una fase o una parte
model-party-or-indicator = una parte o un indicatore
model-duty-or-indicator = un obbligo, uno standard o un indicatore
model-duty-or-standard = un obbligo o uno standard
model-stage-duty-or-indicator = una fase, un obbligo, un indicatore o una parte

# Quantità e dimensioni.
model-unit-mismatch = qui ci vuole { $wanted }; `{ $text }` è { $found }
model-hours-are-effort = ore e minuti misurano il lavoro; giorni, settimane, mesi e anni misurano il tempo
model-dim-rate = { $what } { $per }
model-dim-number = un numero senza unità
model-dim-share = una quota
model-dim-money = una somma di denaro
model-dim-hours = un numero di ore di lavoro
model-dim-time = una durata
model-dim-heads = un numero di persone
model-dim-places = un numero di posti
model-dim-votes = un numero di voti
model-dim-options = un numero di opzioni
model-dim-points = un numero di punti percentuali
model-dim-seats = un numero di seggi
model-dim-area = una superficie
model-dim-length = una distanza
model-dim-energy = una quantità di energia
model-dim-text = un testo
model-per-hour = all'ora
model-per-day = al giorno
model-per-week = alla settimana
model-per-month = al mese
model-per-year = all'anno
model-per-member = per membro
model-per-place = a posto
model-per-district = per zona
model-want-money = una somma di denaro
model-want-money-per-hour = una somma di denaro all'ora
model-want-hours = un numero di ore
model-want-time = un numero di giorni, settimane, mesi o anni
model-want-heads = un numero di persone, famiglie, organizzazioni, posti o seggi
model-want-heads-or-share = un numero di persone o una quota
model-want-number = un numero senza unità
model-want-count = un numero di cose
model-want-how-much = una quantità di cose
model-want-votes = un numero di voti
model-want-votes-or-share = un numero di voti o una quota dei votanti
model-want-amount-not-rate = una somma che arriva in una volta
model-want-one-rate = un solo ritmo nel tempo
model-span-days = { $count ->
    [one] { $count } giorno
   *[other] { $count } giorni
}
model-span-working-days = { $count ->
    [one] { $count } giorno lavorativo
   *[other] { $count } giorni lavorativi
}
model-span-weeks = { $count ->
    [one] { $count } settimana
   *[other] { $count } settimane
}
model-span-months = { $count ->
    [one] { $count } mese
   *[other] { $count } mesi
}
model-span-years = { $count ->
    [one] { $count } anno
   *[other] { $count } anni
}
model-too-large = `{ $found }` è troppo grande, o ha troppi decimali, per essere contato con esattezza
model-sum-too-large = queste somme sono troppo grandi per essere sommate
model-zero = `{ $found }` è nulla, e qui non ha senso
model-share-of-nothing = `{ $found }` è una quota di nulla
model-share-above-whole = `{ $found }` è più dell'intero
model-below-minor-unit = `{ $found }` ha frazioni di centesimo: le somme si contano in centesimi interi
model-not-whole = `{ $found }` non è un numero intero
model-span-not-whole = `{ $found }` non è un numero intero della sua unità
model-span-not-whole-help = usare un'unità più piccola: { $file ->
    [en] `45 days`
   *[it] `45 giorni`
} invece di un mese e mezzo
model-share-without-base = `{ $found }` non dice di che cosa
model-share-without-base-help = ogni quota dice la sua base, per esempio { $file ->
    [en] `50% of members`
   *[it] `50% dei membri`
}
model-quorum-base = il quorum si conta sui membri o sui seggi, e `{ $found }` no
model-quorum-base-help = scrivere { $file ->
    [en] `50% of members` o `50% of seats`
   *[it] `50% dei membri` o `50% dei seggi`
}
model-method-base = una decisione si conta sui voti, sui presenti, sui membri o sui seggi, e `{ $found }` no
model-method-base-help = scrivere per esempio { $file ->
    [en] `by 2/3 of votes`
   *[it] `con 2/3 dei voti`
}
model-source-base = una fonte dà una somma o una quota dell'obiettivo, e `{ $found }` non è né l'una né l'altra
model-share-of-party = `{ $found }` non nomina una parte: questa è una quota dei membri di una parte
model-no-target = `{ $found }` è una quota di un obiettivo che questa fase non ha
model-working-days = i `{ $found }` non si possono contare: la carta non dice di quale luogo valgono le feste
model-no-holidays = qui non ci sono `festività`
model-working-days-help = { $file ->
    [it] indicare il luogo nella carta, per esempio `festività Italia`; o i giorni di chiusura, `chiuso 2027-06-24`
   *[en] indicare il luogo nella carta, per esempio `holidays Italy`; o i giorni di chiusura, `closed 2027-06-24`
}
model-other-currency = questa somma è in { $found }, e la carta conta in { $own }
model-own-currency = { $own } viene da qui
model-write-instead = scrivere `{ $text }`
model-working-differs = il calcolo mostrato dà `{ $result }`
model-working-gives = questo dà `{ $result }`
model-working-dimension = il calcolo dà { $found }, mentre è scritto { $wanted }
model-cannot-add = { $left } e { $right } non si possono sommare né sottrarre
model-this-is = questo è { $what }
model-amount-unsaid = quanto dà `{ $name }` non è scritto qui, né risulta da ciò che apporta
model-amount-unsaid-help = scrivere la somma, per esempio { $file ->
    [en] `from { $name } 1_000 EUR hoped`
   *[it] `da { $name } 1_000 EUR sperati`
}

# Date e intervalli.
model-no-such-date = nel calendario non c'è il giorno `{ $date }`
model-month-ends = quel mese finisce il { $date }
model-earlier-date = l'altra data è qui
model-period-too-long = una carta dura al massimo { $most } anni
model-period-too-long-help = ricontrollare gli anni; ciò che dura di più si rinnova con una nuova carta
model-period-inverted = il periodo finisce il { $second }, prima di cominciare il { $first }
model-ends-before-start = la fase dura fino al { $second }, ma non comincia prima del { $first }
model-target-before-baseline = l'obiettivo è per il { $second }, prima del valore iniziale del { $first }
model-back-before-given = il denaro va reso il { $second }, prima che arrivi il { $first }
model-range-inverted = `{ $low }` è più di `{ $high }`
model-range-inverted-help = scrivere prima il più piccolo
model-usually-outside = `{ $usually }` è fuori dall'intervallo
model-usually-alone = solo un intervallo ha un valore solito
model-usually-alone-help = scrivere un intervallo, per esempio { $file ->
    [en] `lasts 6 to 10 weeks, usually 8 weeks`
   *[it] `dura da 6 a 10 settimane, di solito 8 settimane`
}
model-planned-range = l'intervallo è questo
model-outside-scale = `{ $found }` è fuori dalla scala
model-the-scale = la scala è questa
model-first-call = la prima convocazione richiede questo
model-second-call-larger = la seconda convocazione richiede `{ $second }`, la prima solo `{ $first }`
model-long-stop-short = il termine ultimo di `{ $stop }` è più breve del tempo previsto
model-long-stop-short-help = il termine ultimo è il tempo dopo il quale la fase fallisce: dura almeno quanto previsto
model-when-twice = quando arriva è detto due volte
model-when-twice-help = se si intendono entrambe le cose, scrivere due clausole
model-said-here = è detto qui
model-seated-twice = `{ $name }` ha seggi due volte in questo organo

# Che cosa si può dire delle cose.
model-cannot-say = `{ $said }` non si può dire di `{ $name }`, che è { $kind }
model-state-for-event = `{ $name } { $said }` dice come sta la fase; qui ci vuole qualcosa che accade in un giorno
model-bare-occasion = `{ $name }` è { $kind }: un nome da solo vuol dire che una fase va a buon fine
model-stage-says = di una fase si può dire: { $file ->
    [en] `is open`, `running`, `suspended`, `waiting`, `done`, `failed`, `skipped`; `opens`, `succeeds`, `fails`, `closes`, `resumes`, `is missed`
   *[it] `è in corso`, `in funzione`, `sospesa`, `in attesa`, `conclusa`, `fallita`, `saltata`; `si apre`, `va a buon fine`, `fallisce`, `si chiude`, `riprende`, `è mancata`
}
model-stage-events = di una fase può accadere: { $file ->
    [en] `opens`, `succeeds`, `fails`, `closes`, `is suspended`, `resumes`, `is skipped`, `is missed`
   *[it] `si apre`, `va a buon fine`, `fallisce`, `si chiude`, `è sospesa`, `riprende`, `è saltata`, `è mancata`
}
model-duty-says = di un obbligo o di uno standard si può dire: { $file ->
    [en] `is kept`, `is broken`, `is mended`
   *[it] `è rispettato`, `è violato`, `è sanato`
}
model-indicator-says = di un indicatore si può dire: { $file ->
    [en] `is met`, o confrontarlo: `at least 3`
   *[it] `è raggiunto`, o confrontarlo: `almeno 3`
}
model-option-says = di un'opzione si può dire: { $file ->
    [en] `wins`, `loses`
   *[it] `vince`, `perde`
}
model-party-says = di una parte si può dire: { $file ->
    [en] `is insured`; dei suoi membri: `members of gardeners at least 10 people`
   *[it] `è assicurata`; dei suoi membri: `membri di soci almeno 10 persone`
}
model-body-says = di un organo non si può dire nulla: nominare la fase che decide
model-no-events = a una parte o a un organo non accade nulla: nominare una fase, un obbligo, un indicatore o un'opzione
model-in-a-row = `{ $said }` non si può contare di seguito
model-in-a-row-help = si contano così solo i successi di una fase: { $file ->
    [en] `after review succeeds 2 times in a row`
   *[it] `dopo riesame va a buon fine 2 volte di seguito`
}
model-end-as-guard = `{ $said }`: finché la carta vale non è terminata, quindi non è mai vero
model-end-as-guard-help = come termina una carta si dice nelle promesse e in ciò che è atteso
model-no-such-ending = niente fa terminare questa carta come `{ $text }`
model-no-such-ending-help = una fine è il testo di un gradino { $file ->
    [en] `end as "…"`, oppure `completed`, `expired`, `stuck`
   *[it] `termina come "…"`, oppure `compiuta`, `scaduta`, `bloccata`
}
model-rung-under-duty = `{ $step }` non può rispondere alla violazione di un obbligo
model-rung-under-shortfall = `{ $step }` non può rispondere a una mancanza
model-rung-help = solo nell'{ $file ->
    [en] `otherwise`
   *[it] `altrimenti`
} di una fase si può riprovare o saltare
model-series-reopened = `{ $name }` ricomincia da sé a ogni scadenza e non si può riaprire
model-series-here = ricomincia per questo
model-reading-of-nobody = `{ $what }` è di tutta la carta, e non di una sua parte
model-reading-of-what = `{ $what }` non dice di che cosa
model-reading-of-what-help = scrivere per esempio { $file ->
    [en] `members of gardeners at least 10 people`, `rating of review at least 3.5`
   *[it] `membri di soci almeno 10 persone`, `gradimento di giudizio almeno 3.5`
}
model-votes-unread = i voti di `{ $name }` non si possono confrontare
model-never-known = `{ $what }` non si può mai sapere: { $why }
model-no-rating = nessuno esprime un gradimento su questa fase
model-no-yield = questa fase non dice che cosa produce
model-no-decision = nessuno decide questa fase
model-no-money-target = questa fase non ha un obiettivo
model-compared-with = si confronta questo
model-baseline-fixes-unit = questo valore iniziale fissa l'unità di `{ $name }`
