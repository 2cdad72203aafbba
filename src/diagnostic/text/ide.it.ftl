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
ide-lens-simulate = simula
ide-lens-tell = racconta la storia
ide-lens-test = { $count ->
    [one] prova { $count } attesa
   *[other] prova { $count } attese
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
ide-day-of-period = giorno { $day } dei { $days } della carta
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
ide-power = { $votes } voti su { $all }, potere { $power }
ide-wins-alone = decide da solo
ide-blocks-alone = può fermare da solo ogni proposta
ide-never-changes = non può mai cambiare una decisione
ide-has-veto = ha il veto
ide-sources-sum = fonti { $amount }
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
