### What reports say around findings and results.
report-error = error
report-warning = warning
report-advice = advice
report-here = here
report-note = note: { $text }
report-help = help: { $text }
report-fix = fix: { $text }
report-perhaps = perhaps: { $text }
report-more = more: { $text }

## Files and projects
project-too-large = this file has { $size } MB; at most { $most } MB are read
project-too-large-help = split it into several files and bring them together with `use`
project-not-utf8 = this file is not UTF-8 text (line { $line })
project-old-line-ends = the lines of this file end in an outdated way (a carriage return, CR, alone)
project-save-help = save it again as UTF-8 text with ordinary line ends
project-empty = this file holds no declaration
project-empty-help = a charter starts like this: `charter garden "The garden of via Adda"`
project-import-cycle = these files bring each other in: { $circle }
project-import-cycle-help = remove one of the `use` lines, or move what both need into a third file
project-import-not-found = `{ $path }` { $reason }
project-not-there = is not there
project-not-readable = cannot be read
project-import-help = the path is counted from the folder of this file

## The command line
cli-cannot-write = the result cannot be written: { $reason }
cli-cannot-read = `{ $path }` cannot be read: { $reason }
cli-not-there = there is no such file or folder
cli-not-allowed = reading it is not allowed
cli-is-folder = it is a folder
cli-not-folder = it is no folder
cli-not-runnable = this charter cannot run before { $count ->
    [one] this error is mended
   *[other] these { $count } errors are mended
  }
cli-other-reason = { $reason }
cli-unknown-code = there is no code `{ $code }`; `charter explain` lists all codes
cli-unknown-code-near = there is no code `{ $code }`; did you mean `{ $near }`?
cli-no-charters = there is no charter in `{ $path }`: the names of charters end in `.charter`
report-summary = { $errors ->
    [0] no errors
    [one] 1 error
   *[other] { $errors } errors
  }, { $warnings ->
    [0] no warnings
    [one] 1 warning
   *[other] { $warnings } warnings
  }{ $advice ->
    [0] { "" }
    [one] , 1 piece of advice
   *[other] , { $advice } pieces of advice
  } in { $charters ->
    [one] 1 charter
   *[other] { $charters } charters
  }{ $waived ->
    [0] { "" }
   *[other] ; { $waived } waived
  }
report-scenario = scenario `{ $name }`: { $title }
report-scenario-unnamed = scenario `{ $name }`
report-story = story `{ $name }`: { $title }
report-story-unnamed = story `{ $name }`
report-first-scenario = (the first one written; choose with `--scenario NAME`)
report-runs = { $n ->
    [one] 1 run
   *[other] { $runs } runs
}, seed { $seed }, from { $from } to { $to }
report-story-run = one run: all that it asks is fixed

report-how-it-ends = How it ends
report-end-days = on a day between { $low } and { $high }; in half of the runs by { $middle }
report-end-day = on { $day } in every run
report-stages = When stages open, when they close, why they fail
report-stage = stage
report-opens-in = opens in
report-tenth-opens = 1 in 10 by
report-half-opens = half by
report-most-opens = 9 in 10 by
report-half-closed = half closed
report-fails-in = fails in
report-mostly-because = mostly because
report-never = –
report-money = Money
report-tenth-at-most = 1 in 10 at most
report-half-at-most = half at most
report-most-at-most = 9 in 10 at most
report-money-from = from { $party }
report-spent = spent
report-lowest-cash = lowest cash
report-money-missing = money missing
report-solvent = cash is never below zero in { $share } of the runs
report-hours = Hours of work
report-hours-needed = needed
report-hours-missing = missing
report-hours-from = given by { $party }
report-hours-value = { $hours } h
report-people = People and indicators at the end
report-members-of = members of { $party }
report-target = target { $target }
report-duties = Duties and standards
report-kept = kept
report-broken = broken
report-mended = mended
report-runs-broken = broken in
report-per-run = { $number } a run
report-expectations = Expectations
report-passed = passed
report-failed = failed
report-undecided = undecided
report-held-in = held in { $share } of the runs (at 99%: { $low } to { $high })
report-held-in-all = held in all { $runs } runs, which are not all there are
report-failed-in = does not hold in run { $run }, nor in { $share } of the runs; to see it: `--trace { $run }`
report-exact-holds = holds
report-exact-fails = does not hold
report-runs-needed = too close to tell; about { $runs } runs would
report-runs-beyond = too close to tell, with any number of runs within reach
report-unknown-read = “{ $stage }” had nothing to read yet
report-unknown-unmoved = no line of the scenario moves `{ $indicator }`; write one: `{ $line }`
report-unanswered = nobody answers: { $questions }
report-rests-on = rests on what was assumed: { $questions }
report-band = between { $low } and { $high } of the runs, depending on what is assumed
report-assumed = Assumed, because no line says it
report-assumed-drawn = { $question }: drawn from all it could be, asked in { $share } of the runs
report-planned = Durations as the charter plans them
report-run-heading = What happens
report-test-total = { $passed } passed, { $failed } failed, { $undecided } undecided
report-test-nothing = there is no scenario, no story, no promise and no example of a rule: nothing to test
report-test-happened = what happened instead:
report-test-happened-run = what happened in run { $run }:
report-run-of = What happens in run { $run }
report-assumed-told = { $question }: told as it is likelier to be, or as in the middle of what it could be
report-unknown-in = in { $share } of the runs there is nothing to read
report-dash = a dash: not in so many of the runs

report-interval = (at { $level }: { $low } to { $high })
report-cut-short = stopped after { $made } of { $asked } runs: what follows is about those that were made
report-precise = chances are known to within ± { $width }, at { $level }
report-not-precise = with so many runs, not all chances are known to within ± { $width }, at { $level }
report-stories = What fails first, and how it ends then
report-first-failed = stage
report-because = because
report-and-ended = how it ends
report-in-share = in
report-example = for example
report-see-run = run { $run }
report-more-stories = { $n ->
    [one] 1 other way
   *[other] { $n } other ways
  } in { $share } of the runs; `--full` shows them
report-decisions = Decisions
report-decision = { $stage }: { $who }
report-asked = asked
report-carried = carried
report-no-quorum = too few came
report-lost = lost
report-tied = tied, lost
report-refused = refused
report-second-calls = met twice
report-uses = What money is spent on
report-all-dates = Dates and durations
report-all-amounts = Amounts
report-ends-on = it ends
report-stage-opens = { $stage } opens
report-stage-closes = { $stage } closes
report-stage-lasts = { $stage } lasts
report-raised-for = raised for { $stage }
report-rating-of = rating of { $stage }
report-hours-promised = promised by { $party }
report-mean = mean
report-deviation = deviation
report-parts = 5%, 25%, …: at most so much, or not later than that, in so many of the runs

## charter.toml
settings-in = `{ $path }`: { $wrong }
settings-unreadable = line { $line } cannot be read ({ $reason })
settings-unknown = there is no setting `{ $key }`{ $near }; there are { $keys }
settings-near = {" "}(perhaps `{ $near }`)
settings-no-near = {""}
settings-unfit = `{ $key }` cannot be { $value }: { $expected }
settings-a-language = it is `"en"` or `"it"`
settings-a-number = it is a whole number from 0
settings-a-count = it is a whole number from 1

## Starting a charter
new-ask-lang = language of the charter: en or it
new-ask-template = which of these is it most like
new-ask-name = name, in one word
new-ask-title = title
new-ask-from = first day of the charter
new-choice = { "  " }{ $word }: { $about }
new-about-pact = a collaboration pact for a common good
new-about-art55 = co-design under article 55: notice, table, convention, service
new-about-budget = a participatory budget
new-about-service = a service charter: standards, complaints, remedies
new-about-cooperative = a community co-operative
new-title-pact = The garden of our neighbourhood
new-title-art55 = Company at home
new-title-budget = The town decides
new-title-service = Charter of our service
new-title-cooperative = The shop of the village
new-no-lang = charters are written in `en` or `it`, not in `{ $lang }`
new-no-template = `{ $template }` is none of them: write one of the words above
new-no-name = `{ $name }` cannot be a name: write letters, digits and `_`, in one word that starts with a letter and is not a small word of the language, like `of`
new-no-date = `{ $date }` is not a date: write it like `2027-01-31`
new-date-beyond = a charter that starts on { $date } would have dates beyond the calendar
new-exists = `{ $path }` is there already, and stays as it is: choose another name or file
new-cannot-write = `{ $path }` cannot be written: { $reason }
new-stopped = nothing was written
new-written = { $path } is written; try `charter check { $path }`
man-written = { $count ->
    [one] 1 manual page is
   *[other] { $count } manual pages are
  } written in { $path }

## Mending and watching
check-mended = mended in `{ $path }`: { $count ->
    [one] 1 mistake
   *[other] { $count } mistakes
  }
check-cannot-mend-input = standard input cannot be mended: give the file's name
watch-waits = waiting for changes (Ctrl-C stops)
watch-cannot = changes cannot be watched: { $reason }
