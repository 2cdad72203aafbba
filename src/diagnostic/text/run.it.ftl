# Righe di scenari e storie.
run-equal-rank = due righe di questo scenario rispondono alla stessa domanda
run-first-line = la prima è qui
run-equal-rank-help = se ne tiene una, o si dice dove vale ciascuna: { $file ->
    [en] `in STAGE` vale più di `in BODY`, che vale più di nessuno dei due; per più volte `is 20%, then 60%`
   *[it] `in FASE` vale più di `in ORGANO`, che vale più di nessuno dei due; per più volte `è 20%, poi 60%`
}
run-more-than-members = `{ $found }` sono più dei { $limit } membri della parte
run-more-than-source = `{ $found }` è più di { $limit } che la carta attende da questa fonte
run-off-the-scale = `{ $found }` è fuori dalla scala { $limit }
run-too-short = `{ $found }` è meno del tempo previsto, { $limit }
run-too-long = `{ $found }` è più del tempo previsto, { $limit }, e nessun termine ultimo lo permette
run-chances-not-one = queste probabilità fanno insieme { $sum }, non 100%
run-chances-not-one-help = le probabilità di tutti i casi insieme fanno esattamente 100%
run-word-for-amount = `{ $word }` qui non è una risposta; ci vuole { $wanted }
run-amount-for-word = `{ $found }` qui non è una risposta: a questa domanda si risponde con una parola
run-amount-for-word-help = si scrive { $file ->
    [en] `given`, `refused`, o `given with chance 80%`
   *[it] `dato`, `negato`, o `dato con probabilità 80%`
}
run-kept-or-mended = rispettare e rimediare sono due domande: si scrivono due righe
run-never-absent = solo chi siede come un blocco, in un organo con un quorum, può essere assente
run-undated-members = il numero dei membri cambia in un giorno, o a poco a poco
run-undated-members-help = si scrive per esempio { $file ->
    [en] `on 2027-11-01 members of volunteers is 5 people`, o `volunteers fall by 2% per month`
   *[it] `il 2027-11-01 membri di volontari è 5 persone`, o `volontari calano di 2% al mese`
}
run-members-certain = il numero dei membri in un giorno è un solo numero intero di persone
run-points-help = una quota si muove di punti, per esempio { $file ->
    [en] `grows by 1.5 points per month`
   *[it] `cresce di 1.5 punti al mese`
}

# Righe che nessun corso chiede.
run-never-asked = questa riga non viene mai chiesta: { $why }
run-anywhere = in nessuna fase
run-in-stage = in `{ $name }`
run-in-body = in `{ $name }`
run-in-idle-body = in `{ $name }`, che non decide alcuna fase
run-no-turnout = i membri di `{ $party }` non votano uno per uno { $place }
run-no-support = i membri di `{ $party }` non votano uno per uno { $place }
run-no-consent = a `{ $party }` non si chiede l'assenso { $place }
run-consent-help = `{ $party }` decide come una sola voce: si scrive { $file ->
    [en] `consent of { $party } … is given`
   *[it] `assenso di { $party } … è dato`
}
run-turnout-help = i suoi membri votano uno per uno: si scrive { $file ->
    [en] `turnout of { $party } …` e `support of { $party } …`
   *[it] `affluenza di { $party } …` e `favorevoli di { $party } …`
}
run-no-tie = nessuno con questo nome decide in caso di parità { $place }
run-no-contribution = `{ $party }` non è una fonte ancora incerta { $place }
run-contribution-help = si chiedono solo fonti { $file ->
    [en] `pledged`, `conditional` o `hoped`
   *[it] `promessi`, `condizionati` o `sperati`
}, di una fase con un obiettivo; ciò che è certo arriva come è scritto
run-no-rating = `{ $party }` non esprime un gradimento { $place }
run-rating-help = una fase dice chi ne esprime il gradimento: { $file ->
    [en] `rated by users 1 to 5, at least 3.5`
   *[it] `gradimento di utenti da 1 a 5, almeno 3.5`
}
run-other-stage = riguarda `{ $stage }` e nomina un'altra fase o un organo
run-no-yield = `{ $stage }` non dice quanto deve produrre
run-yield-help = un numero la rende una domanda: { $file ->
    [en] `yields "proposals", at least 6`
   *[it] `produce "proposte", almeno 6`
}
run-no-duration = quanto dura `{ $stage }` è fissato dalla carta
run-duration-help = solo un intervallo o un termine ultimo lo lasciano aperto: { $file ->
    [en] `lasts 6 to 10 weeks`
   *[it] `dura da 6 a 10 settimane`
}
run-never-judged = se `{ $duty }` è rispettato non si giudica mai
run-judged-help = un obbligo si giudica quando scade: { $file ->
    [en] `due every 12 months, within 31 days`
   *[it] `scade ogni 12 mesi, entro 31 giorni`
}
run-never-mended = `{ $duty }` non dà tempo per rimediare
run-mended-help = il tempo per rimediare è parte di un gradino: { $file ->
    [en] `warn with 30 days to mend`
   *[it] `diffida con 30 giorni per rimediare`
}
