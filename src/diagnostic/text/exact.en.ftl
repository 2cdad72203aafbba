exact-states = worked out exactly over { $n ->
    [one] 1 situation
   *[other] { $states } situations
}, nothing is drawn; from { $from } to { $to }
exact-when = When it first happens
exact-what = what
exact-ever = happens in
exact-fraction = exactly
exact-mean = on average
exact-part = { $part } by
exact-opens = { $stage } opens
exact-succeeds = { $stage } succeeds
exact-ends = the end
exact-mean-of = on average: of those runs in which it happens
exact-holds = holds with chance { $chance }
exact-unknown = with chance { $chance } there is nothing to read
exact-too-close = too close to tell: the fraction is too long to be carried along, and its decimals do not tell it from the share claimed
exact-long = An empty place under “exactly”: the fraction is long. The JSON report has it in full, unless it is longer than 4_900 digits; then its decimals are right to at least { $digits } digits.
exact-assumed = { $question }: whatever it could be counts alike
exact-none = No exact answer: { $reason }.
exact-none-here = no exact answer: { $reason }
exact-instead = `charter simulate` without `--exact` draws runs instead.
exact-why-states = more than { $limit } situations have to be told apart, of which those before { $day } have been looked at; `--max-states` allows more
exact-why-time = the time is over; what happens before { $day } has been looked at
exact-why-memory = the memory that is allowed is used up; what happens before { $day } has been looked at
exact-why-wide = `{ $question }` has too many answers to look at each
exact-why-together = the answer to `{ $question }` goes together with others
exact-why-gate = the answers on which “{ $stage }” is judged are too many to look at each
exact-why-amount = amounts that `{ $question }` changes are read later
exact-why-duties = a duty falls due more often than can be kept apart
exact-why-amounts = amounts become too fine to be kept apart
exact-why-unmoved = no line of the scenario moves `{ $indicator }`
exact-why-other = a day that was found on { $day } did not come about when it was told again
exact-known-ends = How it ends is known exactly too: `charter simulate --exact` draws nothing.
exact-known-all = All these chances are known exactly too: `charter simulate --exact` draws nothing.
exact-known-some = How it ends, and { $solved } of { $all } expectations, are known exactly too: `charter simulate --exact` draws nothing.
