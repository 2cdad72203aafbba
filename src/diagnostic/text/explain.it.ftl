explain-rule = La regola:
explain-source = Fonte: { $source }
explain-rests-on = Si fonda su:
explain-would-change = Sparirebbe, senza che ne venga altro, con una di queste modifiche:
explain-change = { $from } → { $to } in `{ $clause }` ({ $place })
explain-to-mend = Per rimediare:
explain-nothing-found = { $id } non rileva nulla in { $files }
explain-no-finding = lì non è rilevato nulla da spiegare
