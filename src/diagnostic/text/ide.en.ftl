# What editors show: hovers, completions, hints, actions.
ide-the-governance = the governance
ide-a-variable = a variable of a rule

ide-rename-no-name = there is no name here that could be changed
ide-rename-shipped = `{ $name }` comes with the program and keeps its name
ide-rename-undeclared = nothing declares `{ $name }`
ide-rename-reserved = `{ $name }` is a little word that is never a name
ide-rename-not-a-name = `{ $name }` is no name: a name is one word of letters, digits and `_`, and starts with a letter
ide-rename-taken = `{ $name }` is already the name of { $kind }
ide-rename-ambiguous = `{ $name }` would be read as a word of the language in one of its places

ide-lens-check = check
ide-lens-simulate-all = simulate all scenarios
ide-lens-test-all = { $count ->
    [one] test { $count } expectation
   *[other] test all { $count } expectations
  }
ide-lens-test-all-promised = test all { $count } expectations and promises
ide-lens-verify-all = { $count ->
    [one] verify { $count } promise
   *[other] verify all { $count } promises
  }
ide-lens-verify = verify
ide-lens-simulate = simulate
ide-lens-tell = tell the story
ide-lens-test = { $count ->
    [one] test { $count } expectation
   *[other] test { $count } expectations
  }
ide-lens-try = { $count ->
    [one] try { $count } example
   *[other] try { $count } examples
  }

ide-means-use = brings in the declarations of another file of the project
ide-means-charter = the charter itself: what the service is, under which acts, where and for how long
ide-means-party = somebody who takes part: who they are, how many, and what they bring
ide-means-body = a body that decides by votes: who has seats, how it decides, who must be there
ide-means-co-planning = citizens and institutions look at needs together and decide what is to be done
ide-means-co-design = those who will use and those who will run the service shape it together
ide-means-co-prioritisation = people choose together what comes first, often by a ballot over options and a budget
ide-means-co-financing = several parties put in money, with a target, sources and uses
ide-means-co-management = the parties run the service together
ide-means-co-delivery = users and volunteers do the work of the service together with its staff
ide-means-co-evaluation = those who use the service judge it, and the judgement counts
ide-means-stage = a stage that is not co-produced: works, procurement, waiting for a permit
ide-means-duty = what one party must, must not or may do, when, for whom, and what follows if it does not
ide-means-standard = a quality of the service that is promised to its users and checked
ide-means-indicator = what should become better, how it is measured, from where to where
ide-means-governance = how the charter is reviewed and changed, who may join and leave, disputes, insurance
ide-means-promise = a sentence that is to be true of every run of the charter
ide-means-scenario = how things could go: who comes, who agrees, how much money there is
ide-means-story = one course of things in which every answer is fixed
ide-means-profile = a set of rules that charters can follow
ide-means-rule = what has to hold in a charter, and what is said where it does not
ide-means-define = a named number or question that rules use

ide-example = for example { $example }
ide-many-times = may stand several times
ide-once = stands once
ide-in-italian = in Italian `{ $word }`
ide-in-english = in English `{ $word }`
ide-asked-of = asked of { $kind }, gives { $gives }
ide-asked-within = { " " }(in { $kind })
ide-variable = `{ $name }` stands for one after the other: { $list }

ide-date = { $date }, a { $weekday }
ide-monday = Monday
ide-tuesday = Tuesday
ide-wednesday = Wednesday
ide-thursday = Thursday
ide-friday = Friday
ide-saturday = Saturday
ide-sunday = Sunday
ide-day-of-period = day { $day } of the charter, which runs for { $days } days
ide-before-period = { $days ->
    [one] { $days } day before the charter begins
   *[other] { $days } days before the charter begins
  }
ide-after-period = { $days ->
    [one] { $days } day after the charter ends
   *[other] { $days } days after the charter ends
  }
ide-first-day = first day of the charter
ide-last-day = last day of the charter
ide-working-days = { $least } to { $most } days of the calendar, depending on the day from which they are counted
ide-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
  }
ide-each-day = { $amount } per day
ide-each-week = { $amount } per week
ide-each-month = { $amount } per month
ide-each-year = { $amount } per year
ide-per-member = { $amount } per member
ide-in-all = { $amount } in all
ide-over-period = { $amount } over the whole period
ide-over-stage = { $amount } while `{ $stage }` runs as planned
ide-worked = = { $amount }
ide-of-target = { $share } of the target
ide-working = the working shown: { $working }
ide-from-to = { $first } – { $last } ({ $days ->
    [one] { $days } day
   *[other] { $days } days
  })
ide-planned = planned { $dates }
ide-middle-of-range = as planned: the middle of the range, since nothing is usual
ide-earliest = opens on { $date } at the earliest
ide-series = comes again and again
ide-quorum = { $heads } of { $all } must be there
ide-next-day = the next day
ide-second-call = on second call { $heads }, after { $after }
ide-votes-needed = { $needed } of { $all } votes pass a proposal
ide-power = { $votes } of { $all } votes, power { $power }
ide-power-of-many = { $votes } of { $all } votes, one by one: power { $each } each, { $power } in all
ide-win-if-agreed = if they agree, they decide alone
ide-block-if-agreed = if they agree, they can stop every proposal
ide-wins-alone = decides alone
ide-blocks-alone = can stop every proposal alone
ide-never-changes = can never change a decision
ide-has-veto = has a veto
ide-decides-ties = decides ties
ide-sources-sum = sources { $amount }
ide-sources-short = sources { $amount }, { $rest } short
ide-sources-over = sources { $amount }, { $rest } over
ide-sources-match = the sources add up to it
ide-uses = uses { $amount }
ide-uses-of = uses { $amount } of { $of } ({ $share })
ide-tip-dates = when it runs if everything before it goes as planned: first and last evening
ide-tip-amount = worked out from the line and the charter
ide-tip-sum = the sum of the amounts as written
ide-tip-power = how often these votes decide if everybody is there and every coalition is as likely (Banzhaf)

ide-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
  }
ide-belongs-to = part of `{ $party }`
ide-brings = brings
ide-seats = seats and power
ide-votes = votes
ide-stages = stages
ide-duties = duties
ide-money-and-hours = money and hours
ide-who = who
ide-what = what
ide-gates = judged on closing by
ide-otherwise = if it fails, or runs short
ide-order = order
ide-sources = sources
ide-leads = is responsible for { $stages }
ide-level-decides = decides in { $stages }
ide-level-works-along = works along in { $stages }
ide-level-involved = is involved in { $stages }
ide-level-consulted = is consulted in { $stages }
ide-level-informed = is informed of { $stages }
ide-owes = owes { $duties }
ide-is-owed = is owed { $duties }
ide-watches = watches over { $duties }
ide-brings-in-all = brings { $amount } in all
ide-brings-at-least = brings at least { $amount }; the rest hangs on how things go
ide-pledged = { $amount } of it counted on by targets
ide-is-paid = is paid { $amount }
ide-offers-hours = offers { $hours } in all
ide-is-needed = needed in `{ $stage }`: { $amount }
ide-decides = decides { $method }
ide-body-decides = decides in { $stages }
ide-waits-for = waits for { $stages }
ide-followed-by = followed by { $stages }
ide-owed-by = owed by { $party }
ide-owed-to = owed to { $parties }
ide-watched-by = watched by { $party }
ide-line = { $share } of the uses of `{ $stage }`
ide-option = costs { $cost }, on the ballot of `{ $stage }`
ide-based-on = based on `{ $scenario }`
ide-answers = { $count ->
    [one] answers { $count } question
   *[other] answers { $count } questions
  }
ide-trends = { $count ->
    [one] { $count } trend
   *[other] { $count } trends
  }
ide-facts = { $count ->
    [one] { $count } dated event
   *[other] { $count } dated events
  }
ide-expects = { $count ->
    [one] { $count } expectation
   *[other] { $count } expectations
  }
ide-because = because: { $text }
ide-suggests = suggests: { $text }
ide-in-profiles = in { $profiles }
ide-shipped-profile = a profile that comes with the program
ide-rules-in-it = { $count ->
    [one] { $count } rule
   *[other] { $count } rules
  }
ide-shipped-number = `{ $name }` is defined by a profile that comes with the program

ide-action-waive = accept this: waive `{ $rule }` for a year, with a reason
ide-action-fallback = say what follows if `{ $stage }` fails
ide-action-fix-all = { $count ->
    [one] mend { $count } certain finding
   *[other] mend all { $count } certain findings
  }
ide-action-to-english = translate this charter into English
ide-action-to-italian = translate this charter into Italian
ide-action-extract = move `{ $name }` to `{ $path }`

ide-word-m-majority = more than half of what is counted says yes
ide-word-m-most = the proposal with the most votes passes, whatever its share
ide-word-m-unanimity = everybody who is counted says yes
ide-word-m-consensus = everybody who is there says yes; one who does not is enough to stop it
ide-word-m-consent = it passes unless somebody objects
ide-word-m-share = the share that is named says yes
ide-word-m-lot = chance decides, not a vote
ide-word-m-ranking = voters put the proposals in order, and the best placed passes
ide-word-m-silence = whoever says nothing in time has said yes
ide-word-b-votes = counted over the votes cast
ide-word-b-present = counted over those who are there
ide-word-b-members = counted over all who are entitled, there or not
ide-word-b-seats = counted over all seats of the body
ide-word-s-retry = the stage is tried once more
ide-word-s-reopen = an earlier stage opens again
ide-word-s-skip = the stage is left out, and what follows goes on
ide-word-s-suspend = a stage stands still until the matter is mended
ide-word-s-remind = a reminder to the one who owes it
ide-word-s-warn = a formal warning, with a time to mend
ide-word-s-remedy = something is done in its place
ide-word-s-pay = an amount is owed
ide-word-s-exclude = the party leaves the charter
ide-word-s-end = the charter ends, and this is what its end is called
ide-word-to-mend = the time in which the matter can still be mended
ide-word-until-mended = for as long as the matter is not mended
ide-word-with-mend = the time or the words that go with the step
ide-word-contribution-n = money towards the service with nothing asked in return
ide-word-reimbursement = costs that were borne and are given back
ide-word-fee = what users pay to take part or to use
ide-word-price = a price for a performance: a purchase, under the rules of purchases
ide-word-donation = a gift
ide-word-loan = money that is to be paid back
ide-word-share-capital = money for a share in the company or co-operative
ide-word-prize = a reward for a result
ide-word-pay = wages for work
ide-word-exchange = something for something, without money
ide-word-must = what this party owes: when it is not done, the duty is broken
ide-word-must-not = what this party must leave undone: when it is done, the duty is broken
ide-word-may = what this party is free to do; nothing is broken if it does not
ide-word-error = the charter cannot stand like this
ide-word-warning = the charter stands, but something is likely to go wrong
ide-word-advice = the charter stands; it could be better
ide-word-x-every = true if it holds of each one in the list, also if the list is empty
ide-word-x-some = true if it holds of at least one in the list
ide-word-x-no = true if it holds of nobody and nothing in the list
ide-word-x-count = how many there are in the list
ide-word-x-sum = what is asked of each one in the list, added up
ide-word-x-max = the highest of what is asked of each one in the list
ide-word-x-min = the lowest of what is asked of each one in the list
ide-word-x-acts = true if the party works in the stage or the activity
ide-word-x-voice = true if the party is heard or decides in the stage or the activity
ide-word-x-some-of = one of those named is enough
ide-word-x-can-block = true if the party can stop every proposal alone
ide-word-x-reachable = true if some course of things leads there
ide-word-x-depends = true if the stage cannot start before the other one
ide-word-x-meets = what is asked of each one in the list
ide-word-x-stated = true if the charter says it at all
ide-word-x-can-win = true if the party can pass a proposal alone
ide-word-x-can-fail = true if some course of things lets it fail
ide-word-kind-party-kind = a kind of party
ide-word-kind-flag = a trait of a party
ide-word-kind-duty-verb = how strictly somebody is bound
ide-word-kind-good = a kind of good
ide-word-kind-place = a place whose public holidays are known
ide-word-kind-instrument = a legal instrument: the form that the agreement has in law
ide-word-kind-asset = what a party can bring
ide-word-kind-certainty = how sure the money is
ide-word-kind-indicator-level = what an indicator looks at, from the work done to the lasting change
ide-word-kind-direction = which way is better
ide-word-kind-tie = what happens with as many votes for as against
ide-word-kind-ballot-kind = how people mark a ballot
ide-word-kind-allocation = how the budget of a ballot is given out
ide-word-kind-leftover = what becomes of a rest that is too small for the next option
ide-word-kind-technique = a technique of co-production
ide-word-kind-risk = a risk that an insurance covers
ide-word-kind-state = how a stage, a duty or an indicator stands on a day
ide-word-kind-event = something that happens on a day of a run
ide-word-kind-end = how a charter can end
ide-word-kind-reason = why a stage fails
ide-word-kind-quantity = an amount that is followed day by day while the charter runs
ide-word-kind-observation = a question that a scenario answers
ide-word-kind-observation-value = an answer of a scenario
ide-word-kind-distribution = how a value may vary from run to run
ide-word-kind-verb = a change on a day of a scenario
ide-word-kind-rule-value = what a rule can say of something
ide-word-kind-unit = a unit
ide-word-kind-rate = an amount for each one of these
