exact-states = calcolato esattamente su { $n ->
    [one] 1 situazione
   *[other] { $states } situazioni
}, senza estrarre nulla; dal { $from } al { $to }
exact-when = Quando avviene la prima volta
exact-what = che cosa
exact-ever = avviene in
exact-fraction = esattamente
exact-mean = in media
exact-part = { $part } entro
exact-opens = { $stage } si apre
exact-succeeds = { $stage } riesce
exact-ends = la fine
exact-mean-of = in media: degli svolgimenti in cui avviene
exact-holds = vale con probabilità { $chance }
exact-unknown = con probabilità { $chance } non c'è nulla da leggere
exact-too-close = troppo vicino per dirlo: la frazione è troppo lunga per essere portata avanti, e i suoi decimali non la distinguono dalla quota affermata
exact-long = Un posto vuoto sotto «esattamente»: la frazione è lunga. Il resoconto JSON la riporta per intero, a meno che superi le 4_900 cifre; allora i suoi decimali sono giusti fino ad almeno { $digits } cifre.
exact-assumed = { $question }: tutto ciò che può essere conta allo stesso modo
exact-none = Nessuna risposta esatta: { $reason }.
exact-none-here = nessuna risposta esatta: { $reason }
exact-instead = `charter simulate` senza `--exact` estrae invece degli svolgimenti.
exact-why-states = vanno distinte più di { $limit } situazioni, di cui si sono guardate quelle prima del { $day }; `--max-states` ne consente di più
exact-why-time = il tempo è finito; si è guardato ciò che avviene prima del { $day }
exact-why-memory = la memoria consentita è esaurita; si è guardato ciò che avviene prima del { $day }
exact-why-wide = `{ $question }` ha troppe risposte per guardarle una per una
exact-why-together = la risposta a `{ $question }` va insieme ad altre
exact-why-gate = le risposte su cui si giudica «{ $stage }» sono troppe per guardarle una per una
exact-why-amount = importi che `{ $question }` cambia vengono letti in seguito
exact-why-duties = un obbligo scade più spesso di quanto si possa distinguere
exact-why-amounts = gli importi diventano troppo minuti per essere distinti
exact-why-unmoved = nessuna riga dello scenario muove `{ $indicator }`
exact-why-other = un giorno trovato il { $day } non si è ripetuto quando è stato raccontato di nuovo
exact-known-ends = Come finisce è noto anche esattamente: `charter simulate --exact` non estrae nulla.
exact-known-all = Tutte queste probabilità sono note anche esattamente: `charter simulate --exact` non estrae nulla.
exact-known-some = Come finisce, e { $solved } attese su { $all }, si sa anche esattamente: `charter simulate --exact` non estrae nulla.
