### Che cosa dicono i rapporti intorno a rilievi e risultati.
report-error = errore
report-warning = avviso
report-advice = consiglio
report-here = qui
report-note = nota: { $text }
report-help = aiuto: { $text }
report-fix = rimedio: { $text }
report-perhaps = forse: { $text }
report-more = per saperne di più: { $text }

## File e progetti
project-too-large = questo file ha { $size } MB; se ne leggono al massimo { $most }
project-too-large-help = dividerlo in più file e riunirli con `usa`
project-not-utf8 = questo file non è testo UTF-8 (riga { $line })
project-old-line-ends = le righe di questo file finiscono in un modo non più in uso (solo ritorno a capo, CR)
project-save-help = salvarlo di nuovo come testo UTF-8 con normali fini di riga
project-empty = questo file non contiene nessuna dichiarazione
project-empty-help = una carta inizia così: `carta orto "L'orto di via Adda"`
project-import-cycle = questi file si richiamano a vicenda: { $circle }
project-import-cycle-help = togliere una delle righe `usa`, o spostare in un terzo file ciò che serve a entrambi
project-import-not-found = `{ $path }` { $reason }
project-not-there = non c'è
project-not-readable = non si può leggere
project-import-help = il percorso parte dalla cartella di questo file

## La riga di comando
cli-cannot-write = il risultato non si può scrivere: { $reason }
cli-cannot-read = `{ $path }` non si può leggere: { $reason }
cli-not-there = non esiste un file o una cartella con questo nome
cli-not-allowed = non è permesso leggerlo
cli-is-folder = è una cartella
cli-not-folder = non è una cartella
cli-not-runnable = questa carta non può svolgersi finché non si rimedia { $count ->
    [one] a questo errore
   *[other] a questi { $count } errori
  }
cli-other-reason = { $reason }
cli-unknown-code = non esiste un codice `{ $code }`; `charter explain` li elenca tutti
cli-unknown-code-near = non esiste un codice `{ $code }`; si intendeva `{ $near }`?
cli-no-charters = in `{ $path }` non c'è nessuna carta: i nomi delle carte finiscono in `.charter`
report-summary = { $errors ->
    [0] nessun errore
    [one] 1 errore
   *[other] { $errors } errori
  }, { $warnings ->
    [0] nessun avviso
    [one] 1 avviso
   *[other] { $warnings } avvisi
  }{ $advice ->
    [0] { "" }
    [one] , 1 consiglio
   *[other] , { $advice } consigli
  } in { $charters ->
    [one] 1 carta
   *[other] { $charters } carte
  }{ $waived ->
    [0] { "" }
    [one] ; 1 accettato
   *[other] ; { $waived } accettati
  }
report-scenario = scenario `{ $name }`: { $title }
report-scenario-unnamed = scenario `{ $name }`
report-story = storia `{ $name }`: { $title }
report-story-unnamed = storia `{ $name }`
report-first-scenario = (il primo scritto; si sceglie con `--scenario NOME`)
report-runs = { $n ->
    [one] 1 svolgimento
   *[other] { $runs } svolgimenti
}, seme { $seed }, dal { $from } al { $to }
report-story-run = un solo svolgimento: tutto ciò che chiede è fissato

report-how-it-ends = Come finisce
report-end-days = in un giorno tra il { $low } e il { $high }; in metà degli svolgimenti entro il { $middle }
report-end-day = il { $day } in ogni svolgimento
report-stages = Quando le fasi si aprono, quando si chiudono, perché falliscono
report-stage = fase
report-opens-in = si apre in
report-tenth-opens = 10% entro
report-half-opens = 50% entro
report-most-opens = 90% entro
report-half-closed = metà chiuse
report-fails-in = fallisce
report-mostly-because = per lo più perché
report-never = –
report-money = Denaro
report-tenth-at-most = 1 su 10 al massimo
report-half-at-most = metà al massimo
report-most-at-most = 9 su 10 al massimo
report-money-from = da { $party }
report-spent = spesa
report-lowest-cash = cassa minima
report-money-missing = denaro mancante
report-solvent = la cassa non scende mai sotto zero nel { $share } degli svolgimenti
report-hours = Ore di lavoro
report-hours-needed = necessarie
report-hours-missing = mancanti
report-hours-from = date da { $party }
report-hours-value = { $hours } h
report-people = Persone e indicatori alla fine
report-members-of = membri di { $party }
report-target = obiettivo { $target }
report-duties = Obblighi e standard
report-kept = rispettato
report-broken = violato
report-mended = sanato
report-runs-broken = violato in
report-per-run = { $number } a svolgimento
report-expectations = Attese
report-passed = superata
report-failed = fallita
report-undecided = indecisa
report-held-in = vera nel { $share } degli svolgimenti (al 99%: da { $low } a { $high })
report-held-in-all = vera in tutti i { $runs } svolgimenti, che non sono tutti i possibili
report-failed-in = falsa nello svolgimento { $run } e nel { $share } di tutti; per vederlo: `--trace { $run }`
report-exact-holds = vera
report-exact-fails = falsa
report-runs-needed = troppo vicina per dirlo; ci vorrebbero circa { $runs } svolgimenti
report-runs-beyond = troppo vicina per dirlo, con qualunque numero ragionevole di svolgimenti
report-unknown-read = «{ $stage }» non aveva ancora nulla da leggere
report-unknown-unmoved = nessuna riga dello scenario muove `{ $indicator }`; scriverne una: `{ $line }`
report-unanswered = nessuno risponde: { $questions }
report-rests-on = poggia su ciò che si è supposto: { $questions }
report-band = tra il { $low } e il { $high } degli svolgimenti, secondo ciò che si suppone
report-assumed = Supposto, perché nessuna riga lo dice
report-assumed-drawn = { $question }: estratto da tutto ciò che può essere, chiesto nel { $share } degli svolgimenti
report-planned = Durate come le prevede la carta
report-run-heading = Che cosa succede
report-test-total = superate { $passed }, fallite { $failed }, indecise { $undecided }
report-test-nothing = non ci sono scenari, storie, promesse né esempi di regole: nulla da provare
report-test-happened = che cosa è successo invece:
report-test-happened-run = che cosa è successo nello svolgimento { $run }:
report-run-of = Che cosa succede nello svolgimento { $run }
report-assumed-told = { $question }: raccontato com'è più probabile, o a metà di ciò che può essere
report-unknown-in = nel { $share } degli svolgimenti non c'è nulla da leggere
report-dash = un trattino: non in così tanti svolgimenti

report-interval = (al { $level }: da { $low } a { $high })
report-cut-short = fermato dopo { $made } di { $asked } svolgimenti: ciò che segue riguarda quelli fatti
report-precise = le probabilità sono note entro ± { $width }, al { $level }
report-not-precise = con tanti svolgimenti, non tutte le probabilità sono note entro ± { $width }, al { $level }
report-stories = Che cosa fallisce per prima, e come finisce allora
report-first-failed = fase
report-because = perché
report-and-ended = come finisce
report-in-share = nel
report-example = per esempio
report-see-run = svolgimento { $run }
report-more-stories = { $n ->
    [one] 1 altro modo
   *[other] altri { $n } modi
  } nel { $share } degli svolgimenti; li mostra `--full`
report-decisions = Decisioni
report-decision = { $stage }: { $who }
report-asked = chiesta
report-carried = approvata
report-no-quorum = troppo pochi
report-lost = respinta
report-tied = parità, respinta
report-refused = negata
report-second-calls = seconda convocazione
report-uses = Per che cosa si spende
report-all-dates = Date e durate
report-all-amounts = Quantità
report-ends-on = finisce
report-stage-opens = { $stage } si apre
report-stage-closes = { $stage } si chiude
report-stage-lasts = { $stage } dura
report-raised-for = raccolto per { $stage }
report-rating-of = voto a { $stage }
report-hours-promised = promesse da { $party }
report-mean = media
report-deviation = scarto
report-parts = 5%, 25%, …: al massimo tanto, o non più tardi di così, in tanti degli svolgimenti

## charter.toml
settings-in = `{ $path }`: { $wrong }
settings-unreadable = la riga { $line } non si può leggere ({ $reason })
settings-unknown = non c'è un'impostazione `{ $key }`{ $near }; ci sono { $keys }
settings-near = {" "}(forse `{ $near }`)
settings-no-near = {""}
settings-unfit = `{ $key }` non può essere { $value }: { $expected }
settings-a-language = è `"en"` o `"it"`
settings-a-number = è un numero intero da 0 in su
settings-a-count = è un numero intero da 1 in su

## Cominciare una carta
new-ask-lang = lingua della carta: en o it
new-ask-template = a quale di queste somiglia di più
new-ask-name = nome, in una parola
new-ask-title = titolo
new-ask-from = primo giorno della carta
new-choice = { "  " }{ $word }: { $about }
new-about-pact = un patto di collaborazione per un bene comune
new-about-art55 = una co-progettazione articolo 55: avviso, tavolo, convenzione, servizio
new-about-budget = un bilancio partecipativo
new-about-service = una carta dei servizi: standard, reclami, rimedi
new-about-cooperative = una cooperativa di comunità
new-title-pact = Il giardino del nostro quartiere
new-title-art55 = Compagnia a casa
new-title-budget = Decide il paese
new-title-service = Carta del nostro servizio
new-title-cooperative = La bottega del paese
new-no-lang = le carte si scrivono in `en` o in `it`, non in `{ $lang }`
new-no-template = `{ $template }` non è tra queste: scrivi una delle parole qui sopra
new-no-name = `{ $name }` non può essere un nome: scrivi lettere, cifre e `_`, in una parola che comincia con una lettera e non è una parolina della lingua, come `di`
new-no-date = `{ $date }` non è una data: scrivila come `2027-01-31`
new-date-beyond = una carta che comincia il { $date } avrebbe date oltre il calendario
new-exists = `{ $path }` c'è già, e resta com'è: scegli un altro nome o un altro file
new-cannot-write = `{ $path }` non si può scrivere: { $reason }
new-stopped = non è stato scritto nulla
new-written = { $path } è scritta; provare `charter check { $path }`
man-written = { $count ->
    [one] 1 pagina di manuale scritta
   *[other] { $count } pagine di manuale scritte
  } in { $path }

## Rimediare e osservare
check-mended = corretto in `{ $path }`: { $count ->
    [one] 1 errore
   *[other] { $count } errori
  }
check-cannot-mend-input = ciò che arriva dallo standard input non si può correggere: dare il nome del file
watch-waits = in attesa di modifiche (Ctrl-C per smettere)
watch-cannot = le modifiche non si possono osservare: { $reason }
