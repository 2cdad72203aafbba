# Che cosa dice `charter verify`

verify-promises = Promesse
verify-no-promise = la carta non fa promesse: una promessa è una frase che deve essere vera in ogni svolgimento
verify-proved = dimostrata
verify-refuted = smentita
verify-undecided = indecisa
verify-method-untimed = testo
verify-method-calendar = calendario
verify-method-part = calendario, in parte
verify-method-amounts = calendario con importi
verify-method-poorest = calendario, gli svolgimenti più poveri
verify-method-richest = calendario, gli svolgimenti più ricchi
verify-method-cheapest = calendario, gli svolgimenti che spendono meno
verify-method-dearest = calendario, gli svolgimenti che spendono di più
verify-meaning-untimed = { $method }: segue da ciò che le fasi attendono e richiedono, quali che siano le date e le risposte
verify-meaning-calendar = { $method }: ogni svolgimento è stato seguito giorno per giorno, con ogni risposta e ogni durata che la carta lascia possibile
verify-meaning-part = { $method }: sono stati seguiti giorno per giorno solo le fasi e gli obblighi che contano per essa; come e quando vadano gli altri resta aperto, ed è più di quanto la carta consenta: ciò che è dimostrato vale dunque per la carta
verify-meaning-amounts = { $method }: ogni svolgimento è stato seguito giorno per giorno, con ogni risposta e ogni durata che la carta lascia possibile, e con il suo denaro e le sue ore
verify-meaning-poorest = { $method }: ogni svolgimento è stato seguito giorno per giorno con il suo denaro, con ogni risposta e ogni durata che la carta lascia possibile; dove in un giorno due stanno allo stesso punto e uno dei due da allora in poi non ha mai più denaro dell'altro, si segue solo quello: il denaro che manca si vede prima in esso
verify-meaning-richest = { $method }: ogni svolgimento è stato seguito giorno per giorno con il suo denaro, con ogni risposta e ogni durata che la carta lascia possibile; dove in un giorno due stanno allo stesso punto e uno dei due da allora in poi non ha mai meno denaro dell'altro, si segue solo quello: il molto denaro si vede prima in esso
verify-meaning-cheapest = { $method }: ogni svolgimento è stato seguito giorno per giorno con il suo denaro, con ogni risposta e ogni durata che la carta lascia possibile; dove in un giorno due stanno allo stesso punto e uno dei due da allora in poi non ha mai speso più dell'altro, si segue solo quello: che si spenda troppo poco si vede prima in esso
verify-meaning-dearest = { $method }: ogni svolgimento è stato seguito giorno per giorno con il suo denaro, con ogni risposta e ogni durata che la carta lascia possibile; dove in un giorno due stanno allo stesso punto e uno dei due da allora in poi non ha mai speso meno dell'altro, si segue solo quello: che si spenda troppo si vede prima in esso
verify-in-every-run = vera in ogni svolgimento
verify-in-no-run = nessuno svolgimento ci arriva
verify-comes-true = si avvera il { $date } in questo svolgimento:
verify-broken-on = falsa il { $date } in questo svolgimento:
verify-told = { $date }: { $text }
verify-limit-states = sono state esaminate { $states } situazioni, che sono il limite
verify-limit-memory = sono stati usati { $size } MiB, che sono il limite
verify-limit-time = { $seconds ->
    [one] il tempo è scaduto ({ $seconds } secondo)
   *[other] il tempo è scaduto ({ $seconds } secondi)
  }
verify-nothing-before = { $reached }; prima del { $date } non si è trovato nulla
verify-raise = per guardare oltre: `{ $option }`
verify-many-duties = un obbligo ritorna più spesso, prima di scadere, di quanto si possa seguire
verify-fine-amounts = importi di denaro o di ore diventano troppo minuti per essere seguiti con esattezza
verify-not-retold = uno svolgimento sembrava mostrarlo il { $date }, ma a raccontarlo di nuovo non lo mostra
verify-gap-wide = non si è provata ogni risposta: { $question }
verify-gap-together = la risposta va insieme ad altre, e questo non si segue: { $question }
verify-gap-gate = le risposte insieme sono troppe quando si giudica «{ $stage }»
verify-gap-amount = non si è provato ogni importo: { $question }
verify-ends = Come può finire
verify-earliest = non prima del { $date }
verify-perhaps = forse: a raccontarlo di nuovo, lo svolgimento trovato finisce in un altro modo
verify-for-instance = per esempio il { $date }
verify-ends-until = dal { $date } in poi ci possono essere altre fini: { $reached }
verify-ends-partial = ci possono essere altre fini: non si sono esaminati tutti gli svolgimenti
verify-stuck = Come si blocca
verify-never = Che cosa non succede mai, in nessuno svolgimento
verify-never-nothing = nulla di ciò che la carta scrive è scritto invano
verify-how = Come si è trovato
verify-assumes-written = ipotesi: il mondo resta come lo scrive la carta; nessuno lascia, i membri non cambiano, gli indicatori non si muovono
verify-assumes-scenario = ipotesi: il mondo va come in `{ $scenario }`; le sue risposte non sono date per certe, si esaminano anche tutte le altre
verify-assumes-without = ipotesi: { $party } non partecipa: non apporta nulla, non decide nulla e non rispetta obblighi
verify-assumes-unmoved = ipotesi: `{ $indicator }`, da cui dipende che cosa succede, resta com'è: nessuna riga lo muove
verify-assumes-unmoved-but = ipotesi: `{ $indicator }`, da cui dipende che cosa succede, resta com'è; in `{ $scenario }` si muove: `--scenario { $scenario }`
verify-states = { $n ->
    [one] al massimo { $states } situazione distinta per una promessa
   *[other] al massimo { $states } situazioni distinte per una promessa
  }
verify-total = dimostrate { $proved }, smentite { $refuted }, indecise { $undecided }
verify-each = Che cosa resta in piedi se qualcuno non partecipa
verify-each-without = senza
verify-each-nobody = (come è scritta)
verify-each-promises = promesse
verify-each-fallen = non più dimostrate
verify-each-never-open = non si apre mai
verify-each-orphaned = nessuno osserva
verify-each-completes = può essere compiuta
verify-each-yes = sì
verify-each-no = no
verify-each-unknown = non si sa
verify-each-how = chi non partecipa non porta nulla, non decide nulla e non osserva obblighi; `charter verify --without PARTE` racconta come ci si arriva. ✓ dimostrata, ✗ smentita, ? indecisa
verify-each-partial = dove c'è un `?` non si sono esaminati tutti gli svolgimenti: `--max-states` e `--timeout` ne permettono di più
verify-unknown-promise = non c'è una promessa `{ $name }`: { $names }
verify-unknown-promise-meant = non c'è una promessa `{ $name }`: si intendeva `{ $meant }`?
verify-no-promises = non c'è una promessa `{ $name }`: la carta non ne fa
verify-story-name = { $promise }_smentita
verify-story-title = Come { $promise } diventa falsa
verify-story-doc = Trovata da `charter verify`: falsa il { $date }, e dunque contro { $promise }: { $sentence }
verify-saved = { $n ->
    [one] { $stories } storia scritta in `{ $path }`: `charter test { $path }`
   *[other] { $stories } storie scritte in `{ $path }`: `charter test { $path }`
  }
verify-saved-none = nessuna promessa è smentita da uno svolgimento: non c'è una storia da salvare
verify-unsaid-answers = la storia di `{ $promise }` non è stata salvata: una sola riga dovrebbe dare due risposte su { $question }
verify-unsaid-expect = la storia di `{ $promise }` non è stata salvata: nessun `atteso` dice come dovrebbe andare invece
verify-unsaid-otherwise = la storia di `{ $promise }` non è stata salvata: scritta, va in un altro modo (ciò che in uno scenario si muove a caso non si può scrivere com'è andato)
verify-save-input = una storia si salva accanto a un file: dare la carta come file, non dallo standard input
verify-save-charter = `{ $path }` è un file della carta: le storie si salvano in un altro
verify-save-where = le storie non si possono salvare in `{ $path }`: { $reason }
verify-unknown-party = non c'è una parte `{ $name }`: { $names }
verify-unknown-party-meant = non c'è una parte `{ $name }`: si intendeva `{ $meant }`?
answers-promises = Come si possono giudicare le sue promesse
answers-by-wording = dal testo, subito: { $text }
answers-by-calendar = giorno per giorno: { $text }
answers-by-amounts = giorno per giorno, con gli importi: { $text }
answers-by-few = non dimostrata, solo provata con alcuni importi: { $text }
answers-read-here = gli importi sono letti in { $place }
answers-free-here = quanto sarà è lasciato aperto in { $place }
answers-scenario = Che cosa si sa dello scenario `{ $scenario }`
answers-no-scenario = Che cosa si sa senza scenario: tutto ciò che si potrebbe rispondere conta allo stesso modo
answers-exactly = esattamente: { $what }
answers-by-runs = solo estraendo svolgimenti: { $what }
answers-all = tutto
answers-ends = come e quando finisce, e quando le fasi si aprono e riescono
answers-hours = le ore di lavoro in media
answers-money = il denaro in media
answers-limit = vanno distinte più di { $limit } situazioni; `charter simulate --exact` ne guarda fino a { $most }
answers-widest = «{ $stage }» da sola può durare { $days } diversi numeri di giorni
answers-format = `--answers` si scrive per le persone o, con `--format json`, per i programmi; gli altri formati sono per le segnalazioni
answers-perhaps = forse esattamente, con più situazioni: { $what }
