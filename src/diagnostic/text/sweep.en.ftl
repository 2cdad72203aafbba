# `charter sweep`: what becomes of a charter when its numbers change.

sweep-head = scenario `{ $scenario }`: { $n ->
    [one] 1 point
   *[other] { $points } points
}, { $runs } runs at each, seed { $seed }, the same luck everywhere
sweep-cut-short = stopped after { $made } of { $asked } points: what follows is about those that were tried
sweep-set = `{ $address }` goes from { $low } to { $high }, in: { $clause }
sweep-extremes = from { $least } (with { $least_at }) to { $most } (with { $most_at })
sweep-all-alike = { $value } at every point
sweep-points = All points
sweep-more = { $n ->
    [one] 1 more point stands
   *[other] { $n } more points stand
} in `--format csv`
sweep-lines-ends = { $n ->
    [one] the only line of the scenario that draws
   *[other] each of the { $n } lines of the scenario that draw
} goes from its low end (in one run of ten it says less) to its high end (in one run of ten it says more); all else is drawn as ever
sweep-lines-all = { $n ->
    [one] the only line of the scenario that draws goes
   *[other] the { $n } lines of the scenario that draw go
} through all that can be said; what no line answers is drawn as ever
sweep-line-most = What matters most is `{ $address }`: from { $at_low } at its low end to { $at_high } at its high end.
sweep-line-none = No line moves it by itself: it is { $at_low } at both ends of each.
sweep-line = line
sweep-line-low = at its low end
sweep-line-high = at its high end
sweep-most = What matters most is `{ $address }`: from { $at_low } at { $low } to { $at_high } at { $high }.
sweep-none = None of these numbers moves it by itself: it is { $at_low } at { $low } of `{ $address }` and at { $high }.
sweep-still = it is the same at every point: nothing matters
sweep-unfinished = stopped too early to tell: all samples are needed
sweep-due = What matters most is `{ $address }`: { $first } of what varies is due to it alone, { $total } with all that it does together with others.
sweep-assumption = number
sweep-low = low
sweep-high = high
sweep-at-low = then
sweep-at-high = then
sweep-width = moves it by
sweep-width-points = { $points } points
sweep-width-plain = { $width }
sweep-alone = alone
sweep-together = with others

# What cannot be set.
sweep-one-charter = one charter is swept at a time
sweep-no-name = nothing in the charter is called `{ $name }`
sweep-no-name-but = nothing in the charter is called `{ $name }`; did you mean `{ $meant }`?
sweep-no-clause = `{ $name }` has no clause `{ $word }`; its clauses start with { $words }
sweep-no-clause-but = `{ $name }` has no clause `{ $word }`; did you mean `{ $meant }`?
sweep-several = `{ $address }` could be any of { $clauses }: add a word that only one of them has
sweep-no-number = `{ $address }` names no number: behind these words, `{ $clause }` has { $n ->
    [0] none
    [one] only one
   *[other] only { $n }
}
sweep-other-unit = `{ $address }` { $own }, not in { $unit }: `{ $clause }`
sweep-no-unit = is a number without a unit
sweep-unit = is in { $unit }
sweep-no-lines = scenario `{ $scenario }` draws nothing: every answer that it gives is fixed; say with `--set` which number changes
sweep-no-step = `{ $address }` needs a step to go by: `step 500`; or use `--samples`, `--tornado` or `--sobol`
sweep-no-samples = no samples show nothing: write a number above 0
sweep-too-many = these are { $points } points; with { $runs } runs at each, at most { $most } can be tried: take larger steps, or `--samples`
sweep-point-wrong = with { $point } this is no charter that can run
sweep-no-figure = no figure is called `{ $name }`; `charter compare --format json` names them all
sweep-no-figure-but = no figure is called `{ $name }`; did you mean `{ $meant }`?
