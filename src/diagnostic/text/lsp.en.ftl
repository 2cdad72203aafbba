# What the language server says.
lsp-opening = reading charters
lsp-not-open = `{ $file }` is not open
lsp-checked = { $count ->
    [0] nothing found
    [one] one finding
   *[other] { $count } findings
  }
lsp-not-come-true = in `{ $scenario }` this does not come true
lsp-example-fails = this example of `{ $rule }` fails
lsp-promise-broken = `{ $promise }` is refuted: false on { $date } in a run that `charter verify` tells
lsp-promise-in-no-run = `{ $promise }` is refuted: no run comes to this
lsp-simulating = simulating `{ $file }`
lsp-testing = testing `{ $file }`
lsp-verifying = verifying `{ $file }`
lsp-explain = explain { $code }
lsp-recording-unreadable = line { $line } is not a line of a recorded session
lsp-replay-answer = line { $line }: `{ $name }` is answered differently
lsp-replay-findings = line { $line }: other findings about `{ $name }`
lsp-replay-not-asked = line { $line }: the server does not ask `{ $name }` like this any more
lsp-replay-not-told = line { $line }: the server does not tell this any more (`{ $name }`)
lsp-replay-then = then
lsp-replay-now = now
lsp-replayed = { $sent ->
    [one] one message of the client
   *[other] { $sent } messages of the client
  } sent again: { $differences ->
    [0] everything is as it was
    [one] one difference
   *[other] { $differences } differences
  }
lsp-likeliest = { $end }: { $chance }
