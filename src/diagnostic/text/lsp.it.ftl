# Quello che dice il server del linguaggio.
lsp-opening = lettura delle carte
lsp-not-open = `{ $file }` non è aperto
lsp-checked = { $count ->
    [0] nessun rilievo
    [one] un rilievo
   *[other] { $count } rilievi
  }
lsp-not-come-true = in `{ $scenario }` questo non si avvera
