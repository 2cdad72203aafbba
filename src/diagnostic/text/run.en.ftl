# Lines of scenarios and stories.
run-equal-rank = two lines of this scenario answer the same question
run-first-line = the first one is here
run-equal-rank-help = keep one of them, or say where each holds: { $file ->
    [it] `in FASE` vale più di `in ORGANO`, che vale più di nessuno dei due; per più volte `è 20%, poi 60%`
   *[en] `in STAGE` goes before `in BODY`, which goes before neither; for several times `is 20%, then 60%`
}
run-more-than-members = `{ $found }` are more than the { $limit } members that the party has
run-more-than-source = `{ $found }` is more than the { $limit } that the charter expects from this source
run-off-the-scale = `{ $found }` is off the scale of { $limit }
run-too-short = `{ $found }` is shorter than the planned { $limit }
run-too-long = `{ $found }` is longer than the planned { $limit }, and no long stop allows more
run-chances-not-one = these chances add up to { $sum }, not to 100%
run-chances-not-one-help = the chances of all cases together are exactly 100%
run-word-for-amount = `{ $word }` is no answer here; { $wanted } is expected
run-amount-for-word = `{ $found }` is no answer here: this question is answered by a word
run-amount-for-word-help = write { $file ->
    [it] `dato`, `negato`, o `dato con probabilità 80%`
   *[en] `given`, `refused`, or `given with chance 80%`
}
run-limits-without-spread = how far the answers lie from `{ $middle }` is not said
run-middle-outside = `{ $middle }` does not lie `{ $limits }`
run-spread-too-wide = answers `{ $limits }` cannot lie so far from `{ $middle }`
run-spread-help = write { $file ->
    [it] `circa 45% ± 10% tra 20% e 80%`: il valore di mezzo tra i limiti, e uno scarto minore della distanza da essi
   *[en] `about 45% ± 10% between 20% and 80%`: the middle between the limits, and a spread smaller than the way to them
}
run-average-of-counts = `{ $found }` is no number of things that are counted one by one here
run-average-help = `{ $file ->
    [it] in media
   *[en] on average
}` is for people, votes and yields that are counted; for other quantities write { $file ->
    [it] `circa 1_200 ± 300 EUR`
   *[en] `about 1_200 ± 300 EUR`
}
run-each-of-whom = here nobody can be counted one by one
run-each-help = `{ $file ->
    [it] ciascuno con probabilità
   *[en] each with chance
}` is for those who come, are in favour or vote, and for money of a party that says how many members it has
run-each-rate = a chance to leave is per month or per year
run-each-leaves-help = write for example { $file ->
    [it] `volontari lasciano ciascuno con probabilità 2% al mese`
   *[en] `volunteers leave each with chance 2% per month`
}
run-says-nothing = this scenario says nothing
run-says-nothing-new = this scenario says nothing that `{ $parent }` does not say
run-says-nothing-help = write how things go, or take it away: { $file ->
    [it] `affluenza di residenti è circa 45% ± 10%`
   *[en] `turnout of residents is about 45% ± 10%`
}
run-says-the-same = `{ $parent }` says this already
run-says-the-same-help = take this line away, or write what is different
run-against-three = more than two cannot each go against the others
run-against-three-help = where one of three is high, at least two of them lie on the same side: write two of them, or { $file ->
    [it] `vanno insieme al`
   *[en] `go together by`
}
run-bound-twice = `{ $topic }` is tied to other answers twice
run-bound-twice-help = write all that go together in one line
run-kept-or-mended = keeping and mending are two questions: write two lines
run-never-absent = only those who sit as one bloc, in a body with a quorum, can be absent
run-undated-members = the number of members changes on a day, or little by little
run-undated-members-help = write for example { $file ->
    [it] `il 2027-11-01 membri di volontari è 5 persone`, o `volontari calano di 2% al mese`
   *[en] `on 2027-11-01 members of volunteers is 5 people`, or `volunteers fall by 2% per month`
}
run-members-certain = the number of members on a day is one whole number of people
run-points-help = a share moves by points, as in { $file ->
    [it] `cresce di 1.5 punti al mese`
   *[en] `grows by 1.5 points per month`
}

# Lines that no run asks.
run-never-asked = this line is never asked: { $why }
run-anywhere = in any stage
run-in-stage = in `{ $name }`
run-in-body = in `{ $name }`
run-in-idle-body = in `{ $name }`, which decides no stage
run-no-turnout = the members of `{ $party }` do not vote one by one { $place }
run-no-support = the members of `{ $party }` do not vote one by one { $place }
run-no-consent = `{ $party }` is not asked for its consent { $place }
run-consent-help = `{ $party }` decides as one: write { $file ->
    [it] `assenso di { $party } … è dato`
   *[en] `consent of { $party } … is given`
}
run-turnout-help = its members vote one by one: write { $file ->
    [it] `affluenza di { $party } …` e `favorevoli di { $party } …`
   *[en] `turnout of { $party } …` and `support of { $party } …`
}
run-no-tie = nobody of this name decides a tie { $place }
run-no-contribution = `{ $party }` is not a source that is still uncertain { $place }
run-contribution-help = only sources that are { $file ->
    [it] `promessi`, `condizionati` o `sperati`
   *[en] `pledged`, `conditional` or `hoped`
}, of a stage with a target, are asked; what is committed comes as written
run-no-rating = `{ $party }` rates nothing { $place }
run-rating-help = a stage says who rates it: { $file ->
    [it] `gradimento di utenti da 1 a 5, almeno 3.5`
   *[en] `rated by users 1 to 5, at least 3.5`
}
run-other-stage = it is about `{ $stage }` and names another stage or body
run-no-yield = `{ $stage }` does not say how much it must yield
run-yield-help = a number makes it a question: { $file ->
    [it] `produce "proposte", almeno 6`
   *[en] `yields "proposals", at least 6`
}
run-no-duration = how long `{ $stage }` lasts is fixed by the charter
run-duration-help = only a range or a long stop leaves it open: { $file ->
    [it] `dura da 6 a 10 settimane`
   *[en] `lasts 6 to 10 weeks`
}
run-never-judged = whether `{ $duty }` is kept is never judged
run-judged-help = a duty is judged when it falls due: { $file ->
    [it] `scade ogni 12 mesi, entro 31 giorni`
   *[en] `due every 12 months, within 31 days`
}
run-never-mended = `{ $duty }` gives no time to mend
run-mended-help = time to mend is part of a step: { $file ->
    [it] `diffida con 30 giorni per rimediare`
   *[en] `warn with 30 days to mend`
}
# Questions, in the words of a scenario's line.
run-question-turnout = turnout of { $party } in { $stage }
run-question-support = support of { $party } in { $stage }
run-question-consent = consent of { $party } in { $stage }
run-question-tie = tie of { $party } in { $stage }
run-question-lot = tie in { $stage }
run-question-contribution = contribution of { $party } in { $stage }
run-question-rating = rating of { $party } in { $stage }
run-question-votes = votes of { $option } in { $stage }
run-question-yield = yield of { $stage }
run-question-duration = duration of { $stage }
run-question-kept = { $duty } is kept
run-question-mended = { $duty } is mended
run-question-members = members of { $party }
run-question-indicator = { $indicator }
run-line-is = { $question } is …

# How a charter ends.
run-end-completed = completed
run-end-expired = the period is over before all is done
run-end-stuck = stuck: what is left waits for what cannot come
run-end-as = ended as "{ $text }"

# Why a stage failed.
run-reason-quorum = too few came
run-reason-vote = not carried
run-reason-refusal = consent refused
run-reason-target = too little raised
run-reason-rating = rated too low
run-reason-yield = too little achieved
run-reason-ballot = no option won
run-reason-requirement = a requirement is not there
run-reason-long-stop = later than its long stop

# Sentences of a run's diary.
run-trace-opens = “{ $stage }” opens
run-trace-opens-again = “{ $stage }” opens again (attempt { $attempt })
run-trace-opens-occasion = “{ $stage }” opens (occasion { $occasion })
run-trace-for-days = { $opens }, to last { $days ->
    [one] 1 day
   *[other] { $days } days
}, until { $date }
run-trace-vote = the { $body } meets for “{ $stage }”: { $what }
run-trace-vote-again = second call, the { $body } meets for “{ $stage }”: { $what }
run-trace-come = { $came } of { $all } { $party } come
run-trace-in-favour = { $yes } of { $all } in favour
run-trace-in-favour-of = { $yes } of { $all } { $party } in favour
run-trace-consents = yes from { $party }
run-trace-refuses = no from { $party }
run-trace-absent = nobody from { $party }
run-trace-tie-yes = the tie is decided in favour
run-trace-tie-no = the tie is decided against
run-trace-needed-met = { $needed } needed
run-trace-needed-missed = { $needed ->
    [one] { $needed } is needed
   *[other] { $needed } are needed
}
run-trace-second-call = { $vote }; second call on { $date }
run-trace-decides = “{ $stage }”: { $what }
run-trace-gives = { $money } from { $party } for “{ $stage }”, { $hoped } hoped for
run-trace-gives-nothing = nothing from { $party } for “{ $stage }”, { $hoped } hoped for
run-trace-yields = “{ $stage }” achieves { $number }
run-trace-rates = “{ $stage }” is rated { $rating } by { $party }
run-trace-votes = “{ $option }” has { $votes } of { $voters } votes
run-trace-succeeds = “{ $stage }” succeeds
run-trace-fails = “{ $stage }” fails: { $reason }
run-trace-skipped = “{ $stage }” is skipped
run-trace-missed = an occasion of “{ $stage }” is passed over: the last one is not over yet
run-trace-more-time = “{ $stage }” has more time, until { $date }
run-trace-retrying = “{ $stage }” will be tried again on { $date }
run-trace-sent-back = “{ $stage }” is sent back and must be done again
run-trace-suspended = “{ $stage }” is suspended: { $cause }
run-trace-resumes = “{ $stage }” goes on
run-trace-replaced = “{ $stage }” is over: “{ $by }” takes its place
run-trace-option-won = “{ $option }” wins
run-trace-option-lost = “{ $option }” does not win
run-trace-money-in = received: { $list }
run-trace-money-out = spent: { $list }
run-trace-money-from = { $money } from { $party }
run-trace-money-on = { $money } on { $what }
run-trace-kept = “{ $duty }” is kept
run-trace-broken = “{ $duty }” is broken
run-trace-mended = “{ $duty }” is mended
run-trace-reminded = a reminder is sent: { $by }
run-trace-warned = a warning is given: { $by }
run-trace-remedied = a remedy is owed: { $by }
run-trace-excluded = excluded: { $party }, by { $by }
run-trace-short-of-money = there is not enough money: “{ $stage }”
run-trace-short-of-hours = there are not enough hours: “{ $stage }”
run-trace-left = from now on without { $party }
run-trace-joined = from now on with { $party }
run-trace-met = the target of “{ $indicator }” is reached
run-trace-ends = the charter ends: { $end }
run-trace-stuck = what is left: { $stages }

run-cause-requirement = what it requires is not there
run-cause-stage = until “{ $stage }” is done
run-cause-duty = until “{ $duty }” is mended
run-cause-money = until there is money
run-cause-hours = until there are hours enough
run-cause-fact = until { $date }
run-spent-cost = costs of “{ $stage }”
run-spent-penalty = a penalty
run-spent-repayment = the loan of { $party }
run-spent-outcome = the outcome “{ $indicator }”

# Findings about scenarios.
run-unknown-scenario = there is no scenario or story named `{ $name }`
run-no-scenario = the charter has no scenario
run-help-did-you-mean = did you mean `{ $name }`?
run-help-scenarios = there are: { $names }
run-help-write-scenario = write one: `{ $line }`
run-no-charter = there is no `charter` declaration: nothing can run
run-no-period = the charter states no period: no day is the first
run-help-period = say from when to when it holds: `{ $line }`
run-answer-beyond = { $question } is { $answer }, but it can only be { $low } to { $high }
run-answer-below = { $question } is { $answer }, but it cannot be less than { $low }
run-answer-above = { $question } is { $answer }, but it cannot be more than { $high }
run-help-beyond = the run counts it as the limit; write a value within these limits
run-no-runs = at least 1 run is needed
run-too-many-runs = { $runs } runs are too many: at most { $most }
run-no-such-run = run { $run } is not among the { $runs } runs
run-column-file = the file `{ $file }` cannot be read: { $reason }
run-column-missing = `{ $file }` has no column `{ $column }`
run-column-empty = `{ $file }` has no rows
run-column-value = line { $line } of `{ $file }`: `{ $text }` is neither a number nor a share
run-help-columns = its columns are: { $columns }
run-value-days = { $days ->
    [one] 1 day
   *[other] { $days } days
}
run-value-no = no
run-value-yes = yes
run-value-absent = absent
run-help-too-many = 10,000 runs tell a chance to about 1 point in 100, 100 million to 1 in 10,000; more can be split over machines: `--shard 1/{ $parts } --out part1.json`, then `charter merge`
run-stopped-at-once = stopped before a run was made

## Parts of the runs
shard-no-shard = this is no file that `charter simulate --shard` has written
shard-damaged = the file is damaged: what it says of itself does not hold; make this part again
shard-other-version = it was made by version { $version } of the program, and this is { $own }: make all parts with the same
shard-unusable = `{ $file }`: { $why }
shard-other-charter = `{ $file }` and `{ $other }` are of different charters, or of different versions of one
shard-other-scenarios = `{ $file }` and `{ $other }` are of different scenarios
shard-other-seed = `{ $file }` and `{ $other }` have different luck: seed { $here } and seed { $there }
shard-other-runs = `{ $file }` is a part of { $here } runs, and `{ $other }` of { $there }
shard-none = no part was given
shard-missing = a part is missing: the runs { $first } to { $last } of { $runs }
shard-overlap = `{ $file }` and `{ $other }` both have the runs { $first } to { $last }: leave one of them out
shard-empty = { $parts } parts of { $runs } runs: some would be empty
shard-not-written = `{ $path }` cannot be written: { $reason }
shard-written = runs { $first } to { $last } of { $runs } are in `{ $path }`
shard-stopped = stopped before this part was done: nothing was written

## Jobs for other machines
jobs-wants-file = jobs are made of a charter in a file, not of a folder or of standard input
jobs-apart = the files of this charter have no folder in common, so they cannot be taken to other machines
jobs-not-written = `{ $path }` cannot be written: { $reason }
jobs-folder-full = it is there already, and jobs want a folder of their own
jobs-too-large = the charter and its files have { $size } bytes, and Kubernetes takes { $most } at most; Slurm and Dask have no such limit
jobs-wrong-claim = `{ $name }` is no name for a volume in Kubernetes: small letters, digits and `-`, at most 63
jobs-written = { $parts ->
    [one] one part of { $runs } runs is
   *[other] { $parts } parts of { $runs } runs are
} ready in `{ $path }`; start with `{ $start }`
