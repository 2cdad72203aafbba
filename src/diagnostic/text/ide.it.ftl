# Ciò che gli editor mostrano: spiegazioni, completamenti, note, azioni.
ide-the-governance = la governance
ide-a-variable = una variabile di una regola

ide-rename-no-name = qui non c'è un nome che si possa cambiare
ide-rename-shipped = `{ $name }` fa parte del programma e tiene il suo nome
ide-rename-undeclared = nulla dichiara `{ $name }`
ide-rename-reserved = `{ $name }` è una parola piccola che non è mai un nome
ide-rename-not-a-name = `{ $name }` non è un nome: un nome è una parola di lettere, cifre e `_`, e comincia con una lettera
ide-rename-taken = `{ $name }` è già il nome di { $kind }
ide-rename-ambiguous = `{ $name }` si leggerebbe, in uno dei suoi posti, come parola della lingua

ide-lens-check = verifica
ide-lens-simulate-all = simula tutti gli scenari
ide-lens-test-all = { $count ->
    [one] prova { $count } attesa
   *[other] prova tutte le { $count } attese
  }
ide-lens-test-all-promised = prova tutte le { $count } attese e promesse
ide-lens-verify-all = { $count ->
    [one] dimostra { $count } promessa
   *[other] dimostra tutte le { $count } promesse
  }
ide-lens-verify = dimostra
ide-lens-simulate = simula
ide-lens-tell = racconta la storia
ide-lens-test = { $count ->
    [one] prova { $count } attesa
   *[other] prova { $count } attese
  }
ide-lens-try = { $count ->
    [one] prova { $count } esempio
   *[other] prova { $count } esempi
  }

ide-means-use = porta qui le dichiarazioni di un altro file del progetto
ide-means-charter = la carta stessa: che cosa è il servizio, in base a quali atti, dove e per quanto tempo
ide-means-party = chi prende parte: chi è, quanti sono, che cosa apporta
ide-means-body = un organo che decide con il voto: chi ha seggi, come decide, chi deve essere presente
ide-means-co-planning = cittadini e istituzioni guardano insieme ai bisogni e decidono che cosa fare
ide-means-co-design = chi userà il servizio e chi lo gestirà lo progettano insieme
ide-means-co-prioritisation = si sceglie insieme che cosa viene prima, spesso votando su opzioni e una dotazione
ide-means-co-financing = più parti mettono denaro, con un obiettivo, fonti e impieghi
ide-means-co-management = le parti gestiscono insieme il servizio
ide-means-co-delivery = utenti e volontari fanno il lavoro del servizio insieme al personale
ide-means-co-evaluation = chi usa il servizio lo giudica, e il giudizio conta
ide-means-stage = una fase che non è co-prodotta: lavori, acquisti, l'attesa di un permesso
ide-means-duty = che cosa una parte deve, non deve o può fare, quando, verso chi, e che cosa segue se non lo fa
ide-means-standard = una qualità del servizio che è promessa agli utenti e verificata
ide-means-indicator = che cosa deve migliorare, come si misura, da dove a dove
ide-means-governance = come la carta si riesamina e si modifica, chi può entrare e uscire, controversie, assicurazioni
ide-means-promise = una frase che deve essere vera in ogni svolgimento della carta
ide-means-scenario = come le cose potrebbero andare: chi viene, chi è d'accordo, quanto denaro c'è
ide-means-story = un solo corso delle cose, in cui ogni risposta è fissata
ide-means-profile = un insieme di regole che le carte possono seguire
ide-means-rule = che cosa deve valere in una carta, e che cosa si dice dove non vale
ide-means-define = un numero o una domanda con un nome, che le regole usano

ide-example = per esempio { $example }
ide-many-times = può stare più volte
ide-once = sta una volta sola
ide-in-italian = in italiano `{ $word }`
ide-in-english = in inglese `{ $word }`
ide-asked-of = si chiede di { $kind }, dà { $gives }
ide-asked-within = { " " }(in { $kind })
ide-variable = `{ $name }` sta per ciascuno a turno: { $list }

ide-date = { $date }, { $weekday }
ide-monday = lunedì
ide-tuesday = martedì
ide-wednesday = mercoledì
ide-thursday = giovedì
ide-friday = venerdì
ide-saturday = sabato
ide-sunday = domenica
ide-day-of-period = giorno { $day } della carta, che dura { $days } giorni
ide-before-period = { $days ->
    [one] { $days } giorno prima che la carta cominci
   *[other] { $days } giorni prima che la carta cominci
  }
ide-after-period = { $days ->
    [one] { $days } giorno dopo la fine della carta
   *[other] { $days } giorni dopo la fine della carta
  }
ide-first-day = primo giorno della carta
ide-last-day = ultimo giorno della carta
ide-working-days = da { $least } a { $most } giorni di calendario, secondo il giorno da cui si contano
ide-days = { $days ->
    [one] { $days } giorno
   *[other] { $days } giorni
  }
ide-each-day = { $amount } al giorno
ide-each-week = { $amount } alla settimana
ide-each-month = { $amount } al mese
ide-each-year = { $amount } all'anno
ide-per-member = { $amount } per membro
ide-in-all = { $amount } in tutto
ide-over-period = { $amount } in tutto il periodo
ide-over-stage = { $amount } mentre `{ $stage }` è in corso come previsto
ide-worked = = { $amount }
ide-of-target = { $share } dell'obiettivo
ide-working = il calcolo mostrato: { $working }
ide-from-to = { $first } – { $last } ({ $days ->
    [one] { $days } giorno
   *[other] { $days } giorni
  })
ide-planned = prevista { $dates }
ide-middle-of-range = come previsto: la metà dell'intervallo, poiché nulla è indicato come solito
ide-earliest = si apre non prima del { $date }
ide-series = torna più volte
ide-quorum = { $heads } su { $all } devono essere presenti
ide-next-day = un giorno
ide-second-call = in seconda convocazione { $heads }, dopo { $after }
ide-votes-needed = { $needed } voti su { $all } fanno passare una proposta
ide-power = { $votes ->
    [one] { $votes } voto su { $all }, potere { $power }
   *[other] { $votes } voti su { $all }, potere { $power }
  }
ide-power-of-many = { $votes } voti su { $all }, uno per uno: potere { $each } ciascuno, { $power } in tutto
ide-win-if-agreed = se sono d'accordo, decidono da soli
ide-block-if-agreed = se sono d'accordo, possono fermare ogni proposta
ide-wins-alone = decide da solo
ide-blocks-alone = può fermare da solo ogni proposta
ide-never-changes = non può mai cambiare una decisione
ide-has-veto = ha il veto
ide-decides-ties = decide in caso di parità
ide-sources-sum = fonti { $amount }
ide-sources-short = fonti { $amount }, mancano { $rest }
ide-sources-over = fonti { $amount }, { $rest } in più
ide-sources-match = le fonti danno questa somma
ide-uses = impieghi { $amount }
ide-uses-of = impieghi { $amount } su { $of } ({ $share })
ide-tip-dates = quando è in corso se tutto ciò che precede va come previsto: prima e ultima sera
ide-tip-amount = calcolato dalla riga e dalla carta
ide-tip-sum = la somma degli importi come sono scritti
ide-tip-power = quanto spesso questi voti decidono se tutti sono presenti e ogni coalizione è ugualmente probabile (Banzhaf)

ide-people = { $count ->
    [one] { $count } persona
   *[other] { $count } persone
  }
ide-belongs-to = fa parte di `{ $party }`
ide-brings = apporta
ide-seats = seggi e potere
ide-votes = voti
ide-stages = fasi
ide-duties = obblighi
ide-money-and-hours = denaro e ore
ide-who = chi
ide-what = che cosa
ide-gates = giudicata alla chiusura da
ide-otherwise = se fallisce, o se manca qualcosa
ide-order = ordine
ide-sources = fonti
ide-leads = è responsabile di { $stages }
ide-level-decides = decide in { $stages }
ide-level-works-along = lavora insieme in { $stages }
ide-level-involved = è coinvolta in { $stages }
ide-level-consulted = è consultata in { $stages }
ide-level-informed = è informata di { $stages }
ide-owes = ha l'obbligo di { $duties }
ide-is-owed = ha diritto a { $duties }
ide-watches = vigila su { $duties }
ide-brings-in-all = apporta { $amount } in tutto
ide-brings-at-least = apporta almeno { $amount }; il resto dipende da come vanno le cose
ide-pledged = di cui { $amount } contati dagli obiettivi
ide-is-paid = riceve { $amount }
ide-offers-hours = offre { $hours } in tutto
ide-is-needed = fabbisogno in `{ $stage }`: { $amount }
ide-decides = decide { $method }
ide-body-decides = decide in { $stages }
ide-waits-for = attende { $stages }
ide-followed-by = seguita da { $stages }
ide-owed-by = a carico di { $party }
ide-owed-to = verso { $parties }
ide-watched-by = vigila { $party }
ide-line = { $share } degli impieghi di `{ $stage }`
ide-option = costa { $cost }, nella votazione di `{ $stage }`
ide-based-on = sulla base di `{ $scenario }`
ide-answers = { $count ->
    [one] risponde a { $count } domanda
   *[other] risponde a { $count } domande
  }
ide-trends = { $count ->
    [one] { $count } andamento
   *[other] { $count } andamenti
  }
ide-facts = { $count ->
    [one] { $count } evento datato
   *[other] { $count } eventi datati
  }
ide-expects = { $count ->
    [one] { $count } attesa
   *[other] { $count } attese
  }
ide-because = motivo: { $text }
ide-suggests = suggerisce: { $text }
ide-in-profiles = in { $profiles }
ide-shipped-profile = un profilo che fa parte del programma
ide-rules-in-it = { $count ->
    [one] { $count } regola
   *[other] { $count } regole
  }
ide-shipped-number = `{ $name }` è definito da un profilo che fa parte del programma

ide-action-waive = accettare: derogare a `{ $rule }` per un anno, con un motivo
ide-action-fallback = dire che cosa segue se `{ $stage }` fallisce
ide-action-fix-all = { $count ->
    [one] correggere { $count } rilievo certo
   *[other] correggere tutti i { $count } rilievi certi
  }
ide-action-to-english = tradurre questa carta in inglese
ide-action-to-italian = tradurre questa carta in italiano
ide-action-extract = spostare `{ $name }` in `{ $path }`

ide-word-m-majority = più della metà di ciò che si conta dice sì
ide-word-m-most = passa la proposta con più voti, qualunque ne sia la quota
ide-word-m-unanimity = tutti quelli che si contano dicono sì
ide-word-m-consensus = tutti i presenti dicono sì; basta uno che non lo dica per fermarla
ide-word-m-consent = passa se nessuno fa obiezione
ide-word-m-share = dice sì la quota indicata
ide-word-m-lot = decide la sorte, non il voto
ide-word-m-ranking = chi vota mette in ordine le proposte, e passa la meglio piazzata
ide-word-m-silence = chi non risponde in tempo ha detto sì
ide-word-b-votes = si conta sui voti espressi
ide-word-b-present = si conta sui presenti
ide-word-b-members = si conta su tutti gli aventi diritto, presenti o no
ide-word-b-seats = si conta su tutti i seggi dell'organo
ide-word-s-retry = la fase si tenta di nuovo
ide-word-s-reopen = si riapre una fase precedente
ide-word-s-skip = la fase si salta, e ciò che segue va avanti
ide-word-s-suspend = una fase si ferma fino al rimedio
ide-word-s-remind = un sollecito a chi è obbligato
ide-word-s-warn = una diffida, con un termine per rimediare
ide-word-s-remedy = si fa qualcosa al suo posto
ide-word-s-pay = è dovuta una somma
ide-word-s-exclude = la parte esce dalla carta
ide-word-s-end = la carta termina, e la sua fine si chiama così
ide-word-to-mend = il tempo in cui si può ancora rimediare
ide-word-until-mended = per tutto il tempo in cui non si rimedia
ide-word-with-mend = il tempo o le parole che accompagnano il passo
ide-word-contribution-n = denaro per il servizio senza nulla in cambio
ide-word-reimbursement = spese sostenute che si restituiscono
ide-word-fee = ciò che gli utenti pagano per partecipare o per usare
ide-word-price = un prezzo per una prestazione: un acquisto, con le regole degli acquisti
ide-word-donation = un dono
ide-word-loan = denaro da restituire
ide-word-share-capital = denaro per una quota della società o cooperativa
ide-word-prize = un premio per un risultato
ide-word-pay = una retribuzione per un lavoro
ide-word-exchange = una cosa per un'altra, senza denaro
ide-word-must = ciò che questa parte deve fare: se non lo fa, l'obbligo è violato
ide-word-must-not = ciò che questa parte non deve fare: se lo fa, l'obbligo è violato
ide-word-may = ciò che questa parte è libera di fare; se non lo fa, nulla è violato
ide-word-error = la carta così non può stare
ide-word-warning = la carta sta in piedi, ma qualcosa rischia di andare male
ide-word-advice = la carta sta in piedi; potrebbe essere migliore
ide-word-x-every = vero se vale per ciascuno nell'elenco, anche se l'elenco è vuoto
ide-word-x-some = vero se vale per almeno uno nell'elenco
ide-word-x-no = vero se non vale per nessuno nell'elenco
ide-word-x-count = quanti sono nell'elenco
ide-word-x-sum = ciò che si chiede di ciascuno nell'elenco, sommato
ide-word-x-max = il più alto tra i valori chiesti di ciascuno nell'elenco
ide-word-x-min = il più basso tra i valori chiesti di ciascuno nell'elenco
ide-word-x-acts = vero se la parte lavora nella fase o nell'attività
ide-word-x-voice = vero se la parte è sentita o decide nella fase o nell'attività
ide-word-x-some-of = basta uno di quelli nominati
ide-word-x-can-block = vero se la parte può fermare da sola ogni proposta
ide-word-x-reachable = vero se qualche svolgimento ci arriva
ide-word-x-depends = vero se la fase non può iniziare prima dell'altra
ide-word-x-meets = ciò che si chiede di ciascuno nell'elenco
ide-word-x-stated = vero se la carta lo dice
ide-word-x-can-win = vero se la parte può far passare da sola una proposta
ide-word-x-can-fail = vero se qualche svolgimento la fa fallire
ide-word-kind-party-kind = un tipo di parte
ide-word-kind-flag = una qualità di una parte
ide-word-kind-duty-verb = quanto si è obbligati
ide-word-kind-good = un tipo di bene
ide-word-kind-place = un luogo di cui si conoscono le feste
ide-word-kind-instrument = uno strumento giuridico: la forma dell'accordo per la legge
ide-word-kind-asset = ciò che una parte può apportare
ide-word-kind-certainty = quanto è sicuro il denaro
ide-word-kind-indicator-level = che cosa guarda un indicatore, dal lavoro svolto al cambiamento che dura
ide-word-kind-direction = in quale direzione è meglio
ide-word-kind-tie = che cosa succede a parità di voti
ide-word-kind-ballot-kind = come si compila la scheda
ide-word-kind-allocation = come si assegna la dotazione di una votazione
ide-word-kind-leftover = che cosa si fa del resto che non basta per l'opzione seguente
ide-word-kind-technique = una tecnica di co-produzione
ide-word-kind-risk = un rischio coperto da un'assicurazione
ide-word-kind-state = come sta una fase, un dovere o un indicatore in un giorno
ide-word-kind-event = qualcosa che accade in un giorno dello svolgimento
ide-word-kind-end = come può finire una carta
ide-word-kind-reason = perché una fase fallisce
ide-word-kind-quantity = una grandezza seguita giorno per giorno mentre la carta si svolge
ide-word-kind-observation = una domanda a cui risponde uno scenario
ide-word-kind-observation-value = una risposta di uno scenario
ide-word-kind-distribution = come un valore può variare da uno svolgimento all'altro
ide-word-kind-verb = un cambiamento in un giorno di uno scenario
ide-word-kind-rule-value = ciò che una regola può dire di qualcosa
ide-word-kind-unit = un'unità di misura
ide-word-kind-rate = una quantità per ciascuno di questi
