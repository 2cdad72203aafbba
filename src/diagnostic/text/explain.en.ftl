explain-rule = The rule:
explain-source = Source: { $source }
explain-rests-on = It rests on:
explain-would-change = It would go away, and nothing else would come, with one of these changes:
explain-change = { $from } → { $to } in `{ $clause }` ({ $place })
explain-to-mend = To mend it:
explain-nothing-found = { $id } finds nothing in { $files }
explain-no-finding = nothing is found there that could be explained
