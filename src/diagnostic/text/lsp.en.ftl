# What the language server says.
lsp-opening = reading charters
lsp-not-open = `{ $file }` is not open
lsp-checked = { $count ->
    [0] nothing found
    [one] one finding
   *[other] { $count } findings
  }
lsp-not-come-true = in `{ $scenario }` this does not come true
