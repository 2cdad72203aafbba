# Why a fact about a charter is not known.

analysis-no-members = `{ $party }` does not say how many members it has
analysis-no-votes = nobody has a vote in `{ $body }`
analysis-no-vote = `{ $body }` decides by lot or by ranking: there are no votes to weigh
analysis-power-too-large = `{ $body }` has too many different votes to count its coalitions
