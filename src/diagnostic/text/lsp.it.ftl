# Quello che dice il server del linguaggio.
lsp-opening = lettura delle carte
lsp-not-open = `{ $file }` non è aperto
lsp-checked = { $count ->
    [0] nessun rilievo
    [one] un rilievo
   *[other] { $count } rilievi
  }
lsp-not-come-true = in `{ $scenario }` questo non si avvera
lsp-example-fails = questo esempio di `{ $rule }` non riesce
lsp-promise-broken = `{ $promise }` è smentita: falsa il { $date } in uno svolgimento che `charter verify` racconta
lsp-promise-in-no-run = `{ $promise }` è smentita: nessuno svolgimento ci arriva
lsp-simulating = simulazione di `{ $file }`
lsp-testing = verifica di `{ $file }`
lsp-verifying = dimostrazione di `{ $file }`
lsp-explain = spiega { $code }
lsp-recording-unreadable = la riga { $line } non è una riga di una sessione registrata
lsp-replay-answer = riga { $line }: a `{ $name }` si risponde in altro modo
lsp-replay-findings = riga { $line }: altri rilievi su `{ $name }`
lsp-replay-not-asked = riga { $line }: il server non chiede più `{ $name }` in questo modo
lsp-replay-not-told = riga { $line }: il server non lo dice più (`{ $name }`)
lsp-replay-then = prima
lsp-replay-now = ora
lsp-replayed = { $sent ->
    [one] un messaggio del client rimandato
   *[other] { $sent } messaggi del client rimandati
  }: { $differences ->
    [0] tutto è come prima
    [one] una differenza
   *[other] { $differences } differenze
  }
lsp-likeliest = { $end }: { $chance }
