# Lines of scenarios and stories.
run-equal-rank = two lines of this scenario answer the same question
run-first-line = the first one is here
run-equal-rank-help = keep one of them, or say where each holds: { $file ->
    [it] `in FASE` vale più di `in ORGANO`, che vale più di nessuno dei due; per più volte `è 20%, poi 60%`
   *[en] `in STAGE` goes before `in BODY`, which goes before neither; for several times `is 20%, then 60%`
}
run-more-than-members = `{ $found }` are more than the { $limit } members that the party has
run-more-than-source = `{ $found }` is more than the { $limit } that the charter expects from this source
run-off-the-scale = `{ $found }` is off the scale of { $limit }
run-too-short = `{ $found }` is shorter than the planned { $limit }
run-too-long = `{ $found }` is longer than the planned { $limit }, and no long stop allows more
run-chances-not-one = these chances add up to { $sum }, not to 100%
run-chances-not-one-help = the chances of all cases together are exactly 100%
run-word-for-amount = `{ $word }` is no answer here; { $wanted } is expected
run-amount-for-word = `{ $found }` is no answer here: this question is answered by a word
run-amount-for-word-help = write { $file ->
    [it] `dato`, `negato`, o `dato con probabilità 80%`
   *[en] `given`, `refused`, or `given with chance 80%`
}
run-kept-or-mended = keeping and mending are two questions: write two lines
run-never-absent = only those who sit as one bloc, in a body with a quorum, can be absent
run-undated-members = the number of members changes on a day, or little by little
run-undated-members-help = write for example { $file ->
    [it] `il 2027-11-01 membri di volontari è 5 persone`, o `volontari calano di 2% al mese`
   *[en] `on 2027-11-01 members of volunteers is 5 people`, or `volunteers fall by 2% per month`
}
run-members-certain = the number of members on a day is one whole number of people
run-points-help = a share moves by points, as in { $file ->
    [it] `cresce di 1.5 punti al mese`
   *[en] `grows by 1.5 points per month`
}

# Lines that no run asks.
run-never-asked = this line is never asked: { $why }
run-anywhere = in any stage
run-in-stage = in `{ $name }`
run-in-body = in `{ $name }`
run-in-idle-body = in `{ $name }`, which decides no stage
run-no-turnout = the members of `{ $party }` do not vote one by one { $place }
run-no-support = the members of `{ $party }` do not vote one by one { $place }
run-no-consent = `{ $party }` is not asked for its consent { $place }
run-consent-help = `{ $party }` decides as one: write { $file ->
    [it] `assenso di { $party } … è dato`
   *[en] `consent of { $party } … is given`
}
run-turnout-help = its members vote one by one: write { $file ->
    [it] `affluenza di { $party } …` e `favorevoli di { $party } …`
   *[en] `turnout of { $party } …` and `support of { $party } …`
}
run-no-tie = nobody of this name decides a tie { $place }
run-no-contribution = `{ $party }` is not a source that is still uncertain { $place }
run-contribution-help = only sources that are { $file ->
    [it] `promessi`, `condizionati` o `sperati`
   *[en] `pledged`, `conditional` or `hoped`
}, of a stage with a target, are asked; what is committed comes as written
run-no-rating = `{ $party }` rates nothing { $place }
run-rating-help = a stage says who rates it: { $file ->
    [it] `gradimento di utenti da 1 a 5, almeno 3.5`
   *[en] `rated by users 1 to 5, at least 3.5`
}
run-other-stage = it is about `{ $stage }` and names another stage or body
run-no-yield = `{ $stage }` does not say how much it must yield
run-yield-help = a number makes it a question: { $file ->
    [it] `produce "proposte", almeno 6`
   *[en] `yields "proposals", at least 6`
}
run-no-duration = how long `{ $stage }` lasts is fixed by the charter
run-duration-help = only a range or a long stop leaves it open: { $file ->
    [it] `dura da 6 a 10 settimane`
   *[en] `lasts 6 to 10 weeks`
}
run-never-judged = whether `{ $duty }` is kept is never judged
run-judged-help = a duty is judged when it falls due: { $file ->
    [it] `scade ogni 12 mesi, entro 31 giorni`
   *[en] `due every 12 months, within 31 days`
}
run-never-mended = `{ $duty }` gives no time to mend
run-mended-help = time to mend is part of a step: { $file ->
    [it] `diffida con 30 giorni per rimediare`
   *[en] `warn with 30 days to mend`
}
