# Texts of the structural checks.

# Pieces
check-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
check-working-days = { $count ->
    [one] { $count } working day
   *[other] { $count } working days
}
check-weeks = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
}
check-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
check-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
check-amount = { $amount }
check-name = { $name }
check-and = { $first } and { $last }
check-period = the charter's period
check-members = members are counted here

# S03 idle-party
check-idle-party = party `{ $party }` has no part in the charter
check-idle-party-help = give it a part (for example `consults { $party }` in a stage, or `owed to { $party }` in a duty) or take it out

# S04 idle-asset
check-idle-money = `{ $party }` brings money that nothing in the charter spends
check-idle-money-help = say what it is for: `spends LINE AMOUNT` in a co-financing stage, or `costs AMOUNT` in the stage that it pays
check-idle-time = `{ $party }` brings time, but no stage needs it and `{ $party }` takes part in none
check-idle-time-during = `{ $party }` brings time during `{ $stage }`, but that stage neither needs it nor names `{ $party }`
check-idle-time-help = write `needs … hours from { $party }` or `with { $party }` in the stage where this time is given
check-idle-asset = `{ $party }` brings something that no part of the charter uses
check-idle-asset-help = name the stage that uses it (`with { $party }` there, or `during STAGE` here)

# S05 shares-not-100
check-shares = the sources are shares of the target and add up to { $sum }, not to 100%
check-shares-help = change the shares until they add up to 100%

# S06 sources-uses-gap
check-sources-short = the sources bring at most { $sum }, { $gap } less than the target of { $target }
check-sources-exceed = the committed sources alone bring { $sum }, { $gap } more than the target of { $target }
check-sources-help = change the sources or the target until they agree (`target { $sum }` would)
check-uses-exceed = the uses add up to { $uses }, { $gap } more than there is ({ $known })
check-uses-short = the uses add up to { $uses }, so { $gap } of { $known } has no use
check-known-money = { $amount } to spend
check-uses-exceed-help = lower a line of `spends`, or raise the target and its sources
check-uses-short-help = add the missing line to `spends` (a reserve is a line too), or lower the target
check-ballot-budget = the ballot shares out { $shared }, more than the { $amount } of line `{ $line }`
check-ballot-budget-help = lower the budget of the ballot, or raise the line; `each` counts the budget once for every district

# S07 tranche-mismatch, W01 pledge-mismatch
check-pledge-short = `{ $party }` pledges { $pledged } but brings { $brought }, { $gap } less
check-pledge-short-help = make the amounts of `brings money` add up to the pledge, or pledge what is brought
check-pledge-exceeded = `{ $party }` brings { $brought }, { $gap } more than the { $pledged } that it pledges
check-pledge-exceeded-help = if a target should count all of it, pledge the whole; otherwise leave it as it is

# S09 date-inversion
check-ends-before-start = `{ $stage }` lasts until { $until }, but cannot open before { $opens }
check-opens-at-earliest = opens on { $date } at the earliest
check-ends-before-start-help = let it last at least until { $date }, or let what comes before it take less time
check-insured-after-end = the insurance begins on { $insured }, but `{ $stage }`, which waits for it, ends on { $until }
check-ends-on = ends on { $date }
check-insured-after-end-help = let the insurance begin before the stage should open
check-options-not-ready = `{ $stage }` votes on what comes from `{ $from }`, but does not wait for it
check-options-come-from = the options come from here
check-options-not-ready-help = write `starts after { $from }`, or let it wait for a stage that comes after `{ $from }`
check-loan-back = the loan goes back on { $back }, not later than it comes ({ $comes })
check-loan-back-help = write a later date after `back on`
check-target-before-baseline = the target of `{ $indicator }` is set for { $target }, not later than its baseline, { $baseline }
check-baseline-on = measured on { $date }
check-target-before-baseline-help = set the target for a day after { $date }, or correct the date of the baseline

# S10 outside-term
check-term-help = change the date, or extend the charter's `period`
check-term-before-help = if the first day is meant, write that date; otherwise let the charter's `period` begin earlier
check-term-loan-back = the loan goes back on { $date }, after the charter's last day, { $last }
check-term-duty-after = the duty falls due after the charter's last day, { $last }: nobody is bound any more on { $date }
check-term-duty-before = the duty falls due on { $date }, before the charter's first day, { $first }: it never binds anybody
check-term-insurance = the insurance begins on { $date }, after the charter's last day, { $last }
check-term-baseline = the baseline is measured on { $date }, after the charter's last day, { $last }
check-term-target = the target is set for { $date }, after the charter's last day, { $last }, and nothing says that it is followed up
check-term-fact = this fact is dated { $date }, after the charter's last day, { $last }: it never happens
check-term-fact-before = this fact is dated { $date } and counts as of the charter's first day, { $first }
check-term-money = money that comes on { $date }, after the charter's last day, { $last }, does not count
check-term-money-before = money that comes on { $date } counts as of the charter's first day, { $first }
check-term-occasion = this starts on { $date }, after the charter's last day, { $last }
check-term-occasion-before = this starts on { $date }, before the charter: it opens on the first day, { $first }
check-term-series-before = the occasion on { $date } is before the charter's first day, { $first }, and is left out
check-term-opens-late = `{ $stage }` cannot open before { $date }, and the charter's last day is { $last }
check-term-closes-late = `{ $stage }` lasts until { $date } at the least, and the charter's last day is { $last }

# W12 until-the-last-day
check-until-last-day = `{ $stage }` closes on { $date } at the earliest, one day after the charter's end: it is never finished
check-until-last-day-help = let it end by { $date } (`lasts until { $date }`), leave `lasts` out (it then closes on the last day), or let the `period` end later

# S17 orphan-obligation
check-orphan-debtor = `{ $duty }` does not say who owes what
check-orphan-creditor = `{ $duty }` is owed to nobody
check-orphan-both = `{ $duty }` does not say who owes what, nor to whom
check-orphan-must-help = write who owes it, as in `NAME must "open the garden"`
check-orphan-kept-by-help = write who keeps it: `kept by NAME`
check-orphan-measures-help = write what is measured, as in `measures "hours open" at least 20 hours per week`
check-orphan-owed-help = write to whom it is owed: `owed to NAME`

# S18 undated-obligation
check-undated-duty = `{ $duty }` has no date, no rhythm and no occasion, so it never falls due
check-undated-duty-help = write when: `due by 2027-12-31`, `due every 12 months` or `due within 30 days after …`
check-undated-standard = nobody checks `{ $duty }`
check-undated-standard-help = write how often and by whom: `checked every 1 month by NAME`

# S19 deontic-conflict
check-conflict-must = `{ $party }` must not do what `{ $duty }` says it must
check-conflict-may = `{ $party }` must not do what `{ $duty }` says it may
check-conflict-owed = owed here
check-conflict-permitted = permitted here
check-conflict-help = take one of the two out, or say in the text when each of them holds

# S20 capacity-exceeded
check-hours-a-month = `{ $stage }` needs { $needed } hours a month from { $parties }, who offer { $offered }
check-hours-in-all = `{ $stage }` needs { $needed } hours from { $parties }, who offer { $offered } while it runs
check-hours-together = from { $date } on, { $stages } together need { $needed } hours a month from `{ $party }`, who offers { $offered }
check-offered = what `{ $party }` offers
check-needed-a-month = { $hours } hours a month
check-hours-help = lower the need, raise what is brought, or name who steps in: `from NAME or OTHER`
check-people = `{ $stage }` needs { $needed } people from { $parties }, who { $there ->
    [one] is { $there }
   *[other] are { $there }
}
check-people-help = lower the need, or name who steps in: `from NAME or OTHER`
check-burden = each member of `{ $party }` would give { $hours } unpaid hours a week, more than { $limit }
check-burden-help = share the work among more people, lower the hours, or say that they are paid: `as pay`

# S21 impossible-quorum
check-no-votes = nobody has a vote in `{ $body }`
check-no-votes-help = write who sits in it, as in `seats residents 1 per member`
check-quorum-above = `{ $body }` needs { $needed } present, but there are only { $all } votes
check-second-above = the second call of `{ $body }` needs { $needed } present, but there are only { $all } votes
check-votes = { $votes ->
    [one] { $votes } vote
   *[other] { $votes } votes
}
check-quorum-help = ask for 1 to { $all }, or for a share such as `50% of members`
check-ballot-minimum = an option needs at least { $least } votes, but only { $voters } can vote
check-voters = { $voters ->
    [one] { $voters } person votes
   *[other] { $voters } people vote
}
check-ballot-minimum-help = lower `wins with at least … votes`, or widen the electorate

# S22 unresolved-tie
check-tie = a vote of `{ $body }` can end { $half } to { $half }, and nothing says what then holds
check-tie-note = without a rule, what is proposed fails
check-tie-help = write `tie rejects`, `tie by lot` or `tie decided by NAME`

# S23 incomplete-indicator
check-indicator = `{ $indicator }` cannot be measured as written: { $missing ->
    [one] one clause is missing
   *[other] { $missing } clauses are missing
}
check-indicator-better = say which way is better: `better higher`, `better lower` or `better steady`
check-indicator-baseline = say where it starts: `baseline 40% on 2027-01-01`
check-indicator-target = say what is to be reached: `target 60% by 2028-12-31`
check-indicator-measured = say who measures it: `measured every 12 months by NAME`

# S24 wrong-way-target
check-target-same = the target of `{ $indicator }` is its baseline, { $baseline }: nothing would get better
check-target-below = higher is better for `{ $indicator }`, but its target, { $target }, is below its baseline, { $baseline }
check-target-above = lower is better for `{ $indicator }`, but its target, { $target }, is above its baseline, { $baseline }
check-target-not-steady = `{ $indicator }` should stay steady, but its target, { $target }, is above its baseline, { $baseline }
check-baseline = starts at { $baseline }
check-target-help = correct the target, or the direction in `better`; what should only not get worse is `better steady`
check-target-steady-help = set the target at the baseline, or write `better higher`

# S25 language-gap
check-languages = { $lacking ->
    [one] one of the { $texts } public texts is
   *[other] { $lacking } of the { $texts } public texts are
} not in every language of the charter ({ $languages })
check-language-missing = not in every language
check-languages-help = write the missing language after the text, marked by its code ({ $example }), or declare only the languages in which the charter is written

# W02 reopening-in-vain
check-reopen-in-vain = `{ $stage }` reopens { $reopened } without waiting for it: it stays failed itself
check-does-not-wait = what it waits for
check-reopen-in-vain-help = let it start after { $reopened }, or choose another step, such as `retry at most 1 time`

# W03 not-done-again
check-not-done-again = { $stages } { $count ->
    [one] comes
   *[other] come
} after { $reopened } and { $count ->
    [one] is
   *[other] are
} not done again when { $reopened } is reopened
check-stays-done = stays as it is
check-not-done-again-help = write `reopen { $all }` if it should be done again; otherwise leave it as it is

# W04 idle-otherwise
check-idle-otherwise = `otherwise` never acts: nothing in `{ $stage }` can fail
check-idle-otherwise-help = say when it fails (`long stop …`, `decided by …`, `yields …, at least …`), or take `otherwise` out

# W05 due-after-the-end
check-due-after-end = what `{ $duty }` owes for the time to { $cycle } falls due on { $due }, after the charter's last day
check-due-after-end-help = shorten `within`, let the `period` end later, or add a duty `due by { $last }` for the last time

# W06 overlapping-cycles
check-overlapping-cycles = { $within } to do what comes round every { $every }: the next one is owed before the last is due
check-overlapping-cycles-help = make `within` shorter than `every`

# W07 votes-twice
check-votes-twice = a tie in `{ $body }` comes back to `{ $body }` itself, which has voted already
check-votes-twice-help = let another body or party settle it, or write `tie rejects` or `tie by lot`

# W08 hope-without-minimum
check-hope = all { $target } must come in, but only { $committed } is committed
check-uncertain = { $amount } that may not come
check-hope-help = say how little is enough, as in `target { $target }, at least { $least }`

# W09 long-decision
check-long-decision = `{ $actor }` decides on `{ $stage }` only once, when it closes, after more than six months
check-long-stage = lasts more than six months
check-long-decision-help = if it governs the stage all along, write `led by { $actor }`; if the one vote at the end is meant, leave it

# W10 no-long-stop
check-no-long-stop = `{ $stage }` may be late, and nothing says when it is too late
check-no-long-stop-help = add a limit after the time: `long stop 36 months`

# W11 skipped-funding
check-skipped-funding = if `{ $stage }` fails it is skipped, and { $paid } { $count ->
    [one] opens
   *[other] open
} without the money
check-opens-all-the-same = opens all the same
check-skipped-funding-help = end the charter instead (`end as "not funded"`), or let what follows start only on a decision of its own
