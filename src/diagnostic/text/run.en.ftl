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
run-reason-long_stop = later than its long stop

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
run-trace-stuck = the charter is stuck, what is left: { $stages }

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
