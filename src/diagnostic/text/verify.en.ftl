# What `charter verify` says

verify-promises = Promises
verify-no-promise = the charter makes no promise: a promise is a sentence that has to be true in every run
verify-proved = proved
verify-refuted = refuted
verify-undecided = undecided
verify-method-untimed = wording
verify-method-calendar = calendar
verify-method-part = calendar, in part
verify-method-amounts = calendar with amounts
verify-method-poorest = calendar, the poorest runs
verify-method-richest = calendar, the richest runs
verify-method-cheapest = calendar, the runs that spend least
verify-method-dearest = calendar, the runs that spend most
verify-meaning-untimed = { $method }: it follows from what stages wait for and require, whatever the dates and the answers
verify-meaning-calendar = { $method }: every run was followed day by day, with every answer and every length of time that the charter leaves possible
verify-meaning-part = { $method }: only the stages and duties that matter for it were followed day by day; how and when the others go is left open, which is more than the charter allows, so that what is proved is true of the charter
verify-meaning-amounts = { $method }: every run was followed day by day, with every answer and every length of time that the charter leaves possible, and with its money and hours
verify-meaning-poorest = { $method }: every run was followed day by day with its money, with every answer and every length of time that the charter leaves possible; where two stand alike on a day and one of them never has more money than the other from then on, only that one is followed: too little money shows in it first
verify-meaning-richest = { $method }: every run was followed day by day with its money, with every answer and every length of time that the charter leaves possible; where two stand alike on a day and one of them never has less money than the other from then on, only that one is followed: much money shows in it first
verify-meaning-cheapest = { $method }: every run was followed day by day with its money, with every answer and every length of time that the charter leaves possible; where two stand alike on a day and one of them has never spent more than the other from then on, only that one is followed: that too little is spent shows in it first
verify-meaning-dearest = { $method }: every run was followed day by day with its money, with every answer and every length of time that the charter leaves possible; where two stand alike on a day and one of them has never spent less than the other from then on, only that one is followed: that too much is spent shows in it first
verify-in-every-run = true in every run
verify-in-no-run = no run comes to this
verify-comes-true = it comes true on { $date } in this run:
verify-broken-on = false on { $date } in this run:
verify-told = { $date }: { $text }
verify-limit-states = { $states } situations were looked at, which is the limit
verify-limit-memory = { $size } MiB were used, which is the limit
verify-limit-time = { $seconds ->
    [one] the time is over ({ $seconds } second)
   *[other] the time is over ({ $seconds } seconds)
  }
verify-nothing-before = { $reached }; nothing was found before { $date }
verify-raise = to look further: `{ $option }`
verify-many-duties = a duty comes round more often before it is due than can be followed
verify-fine-amounts = amounts of money or hours become too fine to be followed exactly
verify-not-retold = a run was found that seemed to show it on { $date }, but it does not when it is told again
verify-gap-wide = not every answer was tried: { $question }
verify-gap-together = its answer goes together with others, which is not followed: { $question }
verify-gap-gate = there are too many answers together when “{ $stage }” is judged
verify-gap-amount = not every amount was tried: { $question }
verify-ends = How it can end
verify-earliest = { $date } at the earliest
verify-perhaps = perhaps: told again, the run that was found ends otherwise
verify-for-instance = on { $date }, for instance
verify-ends-until = there may be other ends from { $date } on: { $reached }
verify-ends-partial = there may be other ends: not all runs were looked at
verify-stuck = How it gets stuck
verify-never = What never happens, in any run
verify-never-nothing = nothing that the charter writes is in vain
verify-how = How this was found
verify-assumes-written = assumed: the world stays as the charter writes it; nobody leaves, no members come or go, no indicator moves
verify-assumes-scenario = assumed: the world goes as in `{ $scenario }`; its answers are not taken for given, all others are looked at too
verify-assumes-without = assumed: { $party } takes no part: it brings nothing, decides nothing and keeps no duty
verify-assumes-unmoved = assumed: `{ $indicator }`, on which it depends what happens, stays as it is: no line moves it
verify-assumes-unmoved-but = assumed: `{ $indicator }`, on which it depends what happens, stays as it is; in `{ $scenario }` it moves: `--scenario { $scenario }`
verify-states = { $n ->
    [one] at most { $states } situation was told apart for one promise
   *[other] at most { $states } situations were told apart for one promise
  }
verify-total = { $proved } proved, { $refuted } refuted, { $undecided } undecided
verify-each = What still stands if somebody takes no part
verify-each-without = without
verify-each-nobody = (as written)
verify-each-promises = promises
verify-each-fallen = no longer proved
verify-each-never-open = never opens
verify-each-orphaned = nobody keeps
verify-each-completes = can be completed
verify-each-yes = yes
verify-each-no = no
verify-each-unknown = not known
verify-each-how = who takes no part brings nothing, decides nothing and keeps no duty; `charter verify --without PARTY` tells how it comes to that. ✓ proved, ✗ refuted, ? undecided
verify-each-partial = where there is a `?`, not all runs were looked at: `--max-states` and `--timeout` allow more
verify-unknown-promise = there is no promise `{ $name }`: { $names }
verify-unknown-promise-meant = there is no promise `{ $name }`: did you mean `{ $meant }`?
verify-no-promises = there is no promise `{ $name }`: the charter makes none
verify-story-name = { $promise }_refuted
verify-story-title = How { $promise } comes to be false
verify-story-doc = Found by `charter verify`: false on { $date }, and so against { $promise }: { $sentence }
verify-saved = { $n ->
    [one] { $stories } story was written to `{ $path }`: `charter test { $path }`
   *[other] { $stories } stories were written to `{ $path }`: `charter test { $path }`
  }
verify-saved-none = no promise is refuted by a run: there is no story to save
verify-unsaid-answers = the story of `{ $promise }` was not saved: one line would have to give two answers to { $question }
verify-unsaid-expect = the story of `{ $promise }` was not saved: no `expect` says what it should be instead
verify-unsaid-otherwise = the story of `{ $promise }` was not saved: written down, it goes another way (what moves by chance in a scenario cannot be written as it was)
verify-save-input = a story is saved beside a file: give the charter as a file, not on standard input
verify-save-charter = `{ $path }` is a file of the charter: stories are saved in another one
verify-save-where = stories cannot be saved in `{ $path }`: { $reason }
verify-unknown-party = there is no party `{ $name }`: { $names }
verify-unknown-party-meant = there is no party `{ $name }`: did you mean `{ $meant }`?
answers-promises = How its promises can be settled
answers-by-wording = by the wording, at once: { $text }
answers-by-calendar = day by day: { $text }
answers-by-amounts = day by day, with amounts: { $text }
answers-by-few = not proved, only tried with a few amounts: { $text }
answers-read-here = amounts are read in { $place }
answers-free-here = how much it will be is left open in { $place }
answers-scenario = What is known of scenario `{ $scenario }`
answers-no-scenario = What is known without a scenario: whatever could be answered counts alike
answers-exactly = exactly: { $what }
answers-by-runs = only by drawing runs: { $what }
answers-all = all of it
answers-ends = how and when it ends, and when stages open and succeed
answers-hours = hours of work on average
answers-money = money on average
answers-limit = more than { $limit } situations have to be told apart; `charter simulate --exact` looks at up to { $most }
answers-widest = “{ $stage }” alone can last { $days } different numbers of days
answers-format = `--answers` is written for people or, with `--format json`, for programs; other formats are for findings
answers-perhaps = perhaps exactly, with more situations: { $what }
