# Perché un fatto su una carta non è noto.

analysis-no-members = `{ $party }` non dice quanti membri ha
analysis-no-votes = nessuno ha voti in `{ $body }`
analysis-no-vote = `{ $body }` decide per sorteggio o per graduatoria: non ci sono voti da pesare
analysis-power-too-large = `{ $body }` ha troppi voti diversi per contarne le coalizioni
