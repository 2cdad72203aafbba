### Examples of rules, and what the scenarios and stories of a charter reach.

testing-rule = rule `{ $name }`: { $title }

## Coverage
testing-coverage = coverage: { $share } ({ $reached } of { $all }) of what can happen was reached by the scenarios and stories
testing-coverage-all = coverage of all charters: { $share } ({ $reached } of { $all })
testing-coverage-below = the coverage of { $share } is below { $threshold }%
testing-missed = no scenario and no story reached this:
testing-missed-note = not reached { $runs ->
    [one] in one run
   *[other] in { $count } runs
  } of each scenario does not mean impossible: a story can show how it comes about
testing-missed-note-stories = not reached by these stories does not mean impossible: another story can show how it comes about
testing-opens = `{ $stage }` opens
testing-fails = `{ $stage }` fails
testing-skipped = `{ $stage }` is skipped
testing-suspended = `{ $stage }` is suspended
testing-stops = `{ $stage }` fails at `{ $text }`
testing-second-call = `{ $body }` meets on second call for `{ $stage }`
testing-step = `{ $name }`: step { $step }, `{ $text }`
testing-kept = `{ $duty }` is kept
testing-broken = `{ $duty }` is broken
testing-wins = `{ $option }` wins in `{ $stage }`
testing-money = `{ $party }` gives money
testing-hours = `{ $party }` gives hours
testing-decides = `{ $party }` takes part in a decision

## Rules
testing-rules = Rules, and in how many charters
testing-rules-rule = rule
testing-rules-found = found something
testing-rules-undecided = undecided
testing-rules-holds = holds
testing-rules-nothing = nothing to look at
testing-rules-share = { $reached } of { $all } rules had something to look at ({ $share })
