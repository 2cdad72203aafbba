# Names.
model-unknown-name = nothing is declared as `{ $name }`; { $wanted } is expected here
model-wrong-kind = `{ $name }` is declared as { $kind }; { $wanted } is expected here
model-did-you-mean = did you mean `{ $name }`?
model-declare-it = declare { $wanted } of this name, or correct the name
model-declared-here = it is declared here
model-also-here = also named here
model-duplicate = `{ $name }` is already the name of { $kind }
model-duplicate-help = give one of the two another name, and change the clauses that mean it
model-first-declared-here = the first one is here
model-second-charter = a project has one charter, and this is a second one
model-second-governance = a charter has one `governance`, and this is a second one
model-ambiguous-line = both `{ $first }` and `{ $second }` have a line `{ $name }`
model-ambiguous-line-help = give the two lines different names
model-line-of-other-stage = `{ $name }` is a line of another stage: only lines of this stage can be cut first
model-circular-membership = `{ $name }` belongs to itself, directly or through others
model-circular-parent = `{ $name }` comes from `{ $parent }`, which comes from `{ $name }`

# Kinds of things.
model-a-charter = a charter
model-a-party = a party
model-a-body = a body
model-a-stage = a stage
model-a-duty = a duty
model-a-standard = a standard
model-an-indicator = an indicator
model-an-option = an option of a ballot
model-a-line = a line of a fund
model-a-district = a district of a ballot
model-a-promise = a promise
model-a-scenario = a scenario
model-a-story = a story
model-a-profile = a profile
model-a-rule = a rule
model-a-define = a definition
model-party-or-body = a party or a body
model-stage-or-body = a stage or a body
model-stage-or-party = a stage or a party
model-party-or-indicator = a party or an indicator
model-duty-or-indicator = a duty, a standard or an indicator
model-duty-or-standard = a duty or a standard
model-stage-duty-or-indicator = a stage, a duty, an indicator or a party

# Quantities and dimensions.
model-unit-mismatch = { $wanted } is expected here; `{ $text }` is { $found }
model-hours-are-effort = hours and minutes measure work; days, weeks, months and years measure time
model-dim-rate = { $what } { $per }
model-dim-number = a bare number
model-dim-share = a share
model-dim-money = an amount of money
model-dim-hours = hours of work
model-dim-time = a span of time
model-dim-heads = a number of people
model-dim-places = a number of places
model-dim-votes = a number of votes
model-dim-options = a number of options
model-dim-points = percentage points
model-dim-seats = a number of seats
model-dim-area = an area
model-dim-length = a distance
model-dim-energy = an amount of energy
model-dim-text = a text
model-per-hour = per hour
model-per-day = per day
model-per-week = per week
model-per-month = per month
model-per-year = per year
model-per-member = per member
model-per-place = per place
model-per-district = per district
model-want-money = an amount of money
model-want-money-per-hour = an amount of money per hour
model-want-hours = a number of hours
model-want-time = a span of days, weeks, months or years
model-want-heads = a number of people, families, organisations, places or seats
model-want-heads-or-share = a number of people or a share
model-want-number = a bare number
model-want-count = a number of things
model-want-how-much = a quantity of things
model-want-votes = a number of votes
model-want-votes-or-share = a number of votes or a share of the voters
model-want-amount-not-rate = an amount that comes at once
model-want-one-rate = one rate of time
model-span-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
model-span-working-days = { $count ->
    [one] { $count } working day
   *[other] { $count } working days
}
model-span-weeks = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
}
model-span-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
model-span-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
model-too-large = `{ $found }` is too large, or has too many decimals, to be counted exactly
model-sum-too-large = these amounts are too large to be added up
model-zero = `{ $found }` is nothing, which makes no sense here
model-share-of-nothing = `{ $found }` is a share of nothing
model-share-above-whole = `{ $found }` is more than the whole
model-below-minor-unit = `{ $found }` has parts of a cent: amounts are counted in whole cents
model-not-whole = `{ $found }` is not a whole number
model-span-not-whole = `{ $found }` is not a whole number of its unit
model-span-not-whole-help = use a smaller unit: { $file ->
    [it] `45 giorni`
   *[en] `45 days`
} instead of a month and a half
model-share-without-base = `{ $found }` does not say of what
model-share-without-base-help = every share says its base, as in { $file ->
    [it] `50% dei membri`
   *[en] `50% of members`
}
model-quorum-base = a quorum is counted on members or seats, and `{ $found }` is not
model-quorum-base-help = write { $file ->
    [it] `50% dei membri` o `50% dei seggi`
   *[en] `50% of members` or `50% of seats`
}
model-method-base = a decision is counted on votes, on those present, on members or on seats, and `{ $found }` is not
model-method-base-help = write for example { $file ->
    [it] `con 2/3 dei voti`
   *[en] `by 2/3 of votes`
}
model-source-base = a source gives an amount or a share of the target, and `{ $found }` is neither
model-share-of-party = `{ $found }` names no party: this is a share of the members of a party
model-no-target = `{ $found }` is a share of a target that this stage does not state
model-working-days = `{ $found }` cannot be counted: the charter does not say whose holidays are kept
model-no-holidays = no `holidays` here
model-working-days-help = { $file ->
    [it] indicare il luogo nella carta, per esempio `festività Italia`; o i giorni di chiusura, `chiuso 2027-06-24`
   *[en] name the place in the charter, such as `holidays Italy`; or the days on which all is closed, `closed 2027-06-24`
}
model-other-currency = this amount is in { $found }, and the charter reckons in { $own }
model-own-currency = { $own } comes from here
model-write-instead = write `{ $text }`
model-working-differs = the working shown gives `{ $result }`
model-working-gives = this gives `{ $result }`
model-working-dimension = the working gives { $found }, and { $wanted } is stated
model-cannot-add = { $left } and { $right } cannot be added or subtracted
model-this-is = this is { $what }
model-amount-unsaid = how much `{ $name }` gives is neither written here nor fixed by what it brings
model-amount-unsaid-help = write the amount, as in { $file ->
    [it] `da { $name } 1_000 EUR sperati`
   *[en] `from { $name } 1_000 EUR hoped`
}

# Dates and ranges.
model-no-such-date = the calendar has no day `{ $date }`
model-month-ends = that month ends on { $date }
model-earlier-date = the other date is here
model-period-too-long = a charter lasts at most { $most } years
model-period-too-long-help = look at the years again; what lasts longer is renewed by a new charter
model-period-inverted = the period ends on { $second }, before it begins on { $first }
model-ends-before-start = the stage lasts until { $second }, but does not start before { $first }
model-target-before-baseline = the target is for { $second }, earlier than the baseline of { $first }
model-back-before-given = the money is to be given back on { $second }, before it comes on { $first }
model-range-inverted = `{ $low }` is more than `{ $high }`
model-range-inverted-help = write the smaller one first
model-usually-outside = `{ $usually }` is outside the range
model-usually-alone = only a range has a usual value
model-usually-alone-help = write a range, as in { $file ->
    [it] `dura da 6 a 10 settimane, di solito 8 settimane`
   *[en] `lasts 6 to 10 weeks, usually 8 weeks`
}
model-planned-range = the range is this
model-outside-scale = `{ $found }` is off the scale
model-the-scale = the scale is this
model-first-call = the first call needs this
model-second-call-larger = the second call needs `{ $second }`, more than the `{ $first }` of the first
model-long-stop-short = the long stop of `{ $stop }` is shorter than the planned time
model-long-stop-short-help = a long stop is the time after which the stage fails: it is at least as long as planned
model-when-twice = when it comes is said twice
model-when-twice-help = write two clauses if both are meant
model-said-here = it is said here
model-seated-twice = `{ $name }` is seated twice in this body

# What can be said of things.
model-cannot-say = `{ $said }` cannot be said of `{ $name }`, which is { $kind }
model-state-for-event = `{ $name } { $said }` is how the stage stands; something that happens on a day is expected here
model-bare-occasion = `{ $name }` is { $kind }: a name alone means that a stage succeeds
model-stage-says = of a stage one can say: { $file ->
    [it] `è in corso`, `in funzione`, `sospesa`, `in attesa`, `conclusa`, `fallita`, `saltata`; `si apre`, `va a buon fine`, `fallisce`, `si chiude`, `riprende`, `è mancata`
   *[en] `is open`, `running`, `suspended`, `waiting`, `done`, `failed`, `skipped`; `opens`, `succeeds`, `fails`, `closes`, `resumes`, `is missed`
}
model-stage-events = of a stage these can happen: { $file ->
    [it] `si apre`, `va a buon fine`, `fallisce`, `si chiude`, `è sospesa`, `riprende`, `è saltata`, `è mancata`
   *[en] `opens`, `succeeds`, `fails`, `closes`, `is suspended`, `resumes`, `is skipped`, `is missed`
}
model-duty-says = of a duty or a standard one can say: { $file ->
    [it] `è rispettato`, `è violato`, `è sanato`
   *[en] `is kept`, `is broken`, `is mended`
}
model-indicator-says = of an indicator one can say: { $file ->
    [it] `è raggiunto`, o confrontarlo: `almeno 3`
   *[en] `is met`, or compare it: `at least 3`
}
model-option-says = of an option one can say: { $file ->
    [it] `vince`, `perde`
   *[en] `wins`, `loses`
}
model-party-says = of a party one can say: { $file ->
    [it] `è assicurata`; dei suoi membri: `membri di soci almeno 10 persone`
   *[en] `is insured`; of its members: `members of gardeners at least 10 people`
}
model-body-says = nothing can be said of a body: name the stage that it decides
model-no-events = nothing happens to a party or a body itself: name a stage, a duty, an indicator or an option
model-in-a-row = `{ $said }` cannot be counted in a row
model-in-a-row-help = only successes of a stage are counted so: { $file ->
    [it] `dopo riesame va a buon fine 2 volte di seguito`
   *[en] `after review succeeds 2 times in a row`
}
model-end-as-guard = `{ $said }`: while the charter runs it has not ended, so this never holds
model-end-as-guard-help = how a charter ends can be said in promises and expectations
model-no-such-ending = nothing ends this charter as `{ $text }`
model-no-such-ending-help = an ending is the text of a step { $file ->
    [it] `termina come "…"`, oppure `compiuta`, `scaduta`, `bloccata`
   *[en] `end as "…"`, or `completed`, `expired`, `stuck`
}
model-rung-under-duty = `{ $step }` cannot answer a broken duty
model-rung-under-shortfall = `{ $step }` cannot answer a shortage
model-rung-help = only in the { $file ->
    [it] `altrimenti`
   *[en] `otherwise`
} of a stage can one try again or skip
model-series-reopened = `{ $name }` starts again and again by itself and cannot be reopened
model-series-here = it starts again because of this
model-reading-of-nobody = `{ $what }` is that of the whole charter, not of one of its parts
model-reading-of-what = `{ $what }` does not say of what
model-reading-of-what-help = write for example { $file ->
    [it] `membri di soci almeno 10 persone`, `gradimento di giudizio almeno 3.5`
   *[en] `members of gardeners at least 10 people`, `rating of review at least 3.5`
}
model-votes-unread = the votes of `{ $name }` cannot be compared
model-never-known = `{ $what }` can never be known: { $why }
model-no-rating = nobody rates this stage
model-no-yield = this stage does not say what it yields
model-no-decision = nobody decides this stage
model-no-money-target = this stage has no target
model-compared-with = this is what is compared
model-baseline-fixes-unit = this baseline fixes the unit of `{ $name }`
