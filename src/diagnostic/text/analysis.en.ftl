# Why a fact about a charter is not known.

analysis-no-members = `{ $party }` does not say how many members it has
analysis-no-votes = nobody has a vote in `{ $body }`
analysis-no-vote = `{ $body }` decides by lot or by ranking: there are no votes to weigh
analysis-power-too-large = `{ $body }` has too many votes to count its coalitions

analysis-no-period = the charter has no `period`
analysis-no-dates = when `{ $stage }` runs hangs on how things go
analysis-hours-not-counted = the time that `{ $party }` brings is not counted in hours
analysis-several-currencies = amounts are in several currencies
analysis-no-money = no amount of money is written
analysis-event-without-day = it comes at an event whose day is not planned
analysis-no-number-of-times = how often this money comes is not written: `at most … times` would say it
analysis-no-worth = something that `{ $party }` brings has no `worth` in money
analysis-amount-hangs = how much money `{ $party }` brings hangs on how things go
