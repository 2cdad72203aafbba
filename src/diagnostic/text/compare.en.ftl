# `charter compare`: two scenarios, or two charters, on the same luck.

compare-side = { $file }, scenario `{ $name }`: { $title }
compare-side-unnamed = { $file }, scenario `{ $name }`
compare-runs = { $runs } pairs of runs, seed { $seed }: the two runs of a pair have the same luck
compare-is-same = both scenarios say the same: nothing can differ
compare-periods = the periods differ: { $from } to { $to }, and { $other_from } to { $other_to }
compare-currencies = the currencies differ: amounts of money are not compared
compare-only-in = only in { $name }, and not compared: { $names }
compare-difference = difference
compare-points = { $mean } points ({ $low } to { $high })
compare-change = { $mean } ({ $low } to { $high })
compare-same = the same
compare-days = { $days } days

compare-changes = What changes most in { $name }
compare-says-chance = { $label } in { $b } instead of { $a } of the runs (between { $low } and { $high } points { $way ->
    [more] more
   *[less] fewer
}{ $partly ->
    [yes] ; of the runs in which both can tell
   *[no] {""}
})
compare-says-day = { $label } { $by } { $way ->
    [more] later
   *[less] earlier
} on average (between { $low } and { $high }{ $partly ->
    [yes] ; of the runs in which it happens in both
   *[no] {""}
})
compare-says-day-always = { $label } { $by } { $way ->
    [more] later
   *[less] earlier
}, always{ $partly ->
    [yes] {" "}where it happens in both
   *[no] {""}
}
compare-says-amount = { $label }: on average { $b } instead of { $a } (between { $low } and { $high } { $way ->
    [more] more
   *[less] less
}{ $partly ->
    [yes] ; of the runs in which both have it
   *[no] {""}
})
compare-says-amount-always = { $label }: on average { $b } instead of { $a }, in every run { $by } { $way ->
    [more] more
   *[less] less
}
compare-nothing = nothing: all pairs of runs are alike
compare-nothing-clear = nothing that chance alone does not explain
compare-more = { $n ->
    [one] 1 more figure changes
   *[other] { $n } more figures change
} (all of them: `--full`)
compare-no-change = { $n ->
    [one] 1 other figure stays as it is, or changes
   *[other] { $n } other figures stay as they are, or change
} no more than chance explains
compare-how-sure = How sure this is
compare-alike = In { $share } of the pairs of runs nothing differs at all.
compare-saved = Sharing the luck saves runs: with luck that is not shared, the same exactness would take about { $times } times as many (the middle of all figures).
compare-bounds = Bounds hold at 95%, each by itself: of twenty figures that do not change, one may seem to.

compare-all = All figures
compare-only = only in one
compare-times = runs saved, times
compare-ends = the charter ends: { $end },
compare-end-day = the charter ends
compare-done = { $stage } succeeds
compare-failed = { $stage } fails at least once
compare-received = received from { $party }
compare-spent = spent in all
compare-spent-on = spent on { $on }
compare-lowest-cash = lowest cash
compare-solvent = cash is never below zero
compare-money-missing = money missing
compare-hours-needed = hours needed
compare-hours-missing = hours missing
compare-hours-given = hours given by { $party }
compare-hours-promised = hours promised by { $party }
compare-kept = { $duty } kept, times
compare-broken = { $duty } broken, times
compare-mended = { $duty } mended, times
compare-ever-broken = { $duty } is broken at least once
compare-expected = “{ $text }” holds

# What cannot be compared.
compare-how-many = two scenarios of one charter can be compared (`--scenario A --scenario B`), or two charters; this charter has { $names }
compare-twice = `{ $name }` is named twice: there is nothing to compare
compare-story = `{ $name }` is a story: one run, in which all is fixed; scenarios can be compared
