# Perché un fatto su una carta non è noto.

analysis-no-members = `{ $party }` non dice quanti membri ha
analysis-no-votes = nessuno ha voti in `{ $body }`
analysis-no-vote = `{ $body }` decide per sorteggio o per graduatoria: non ci sono voti da pesare
analysis-power-too-large = `{ $body }` ha troppi voti per contarne le coalizioni

analysis-no-period = la carta non ha un `periodo`
analysis-no-dates = quando si svolge `{ $stage }` dipende da come vanno le cose
analysis-hours-not-counted = il tempo che `{ $party }` apporta non è contato in ore
analysis-several-currencies = le somme sono in più valute
analysis-no-money = non è scritta alcuna somma di denaro
analysis-event-without-day = arriva con un evento di cui non è previsto il giorno
analysis-no-number-of-times = non è scritto quante volte arriva questo denaro: lo direbbe `al massimo … volte`
analysis-no-worth = qualcosa che `{ $party }` apporta non ha un `valore` in denaro
analysis-amount-hangs = quanto denaro porta `{ $party }` dipende da come vanno le cose
