# `charter compare`: due scenari, o due carte, con la stessa sorte.

compare-side = { $file }, scenario `{ $name }`: { $title }
compare-side-unnamed = { $file }, scenario `{ $name }`
compare-runs = { $runs } coppie di svolgimenti, seme { $seed }: i due svolgimenti di una coppia hanno la stessa sorte
compare-is-same = i due scenari dicono lo stesso: nulla può cambiare
compare-periods = i periodi sono diversi: dal { $from } al { $to }, e dal { $other_from } al { $other_to }
compare-currencies = le valute sono diverse: gli importi non si confrontano
compare-only-in = solo in { $name }, e non confrontati: { $names }
compare-difference = differenza
compare-points = { $mean } punti (da { $low } a { $high })
compare-change = { $mean } (da { $low } a { $high })
compare-same = uguale
compare-days = { $days } giorni

compare-changes = Che cosa cambia di più in { $name }
compare-says-chance = { $label } nel { $b } invece che nel { $a } degli svolgimenti (tra { $low } e { $high } punti in { $way ->
    [more] più
   *[less] meno
}{ $partly ->
    [yes] ; degli svolgimenti in cui entrambi lo dicono
   *[no] {""}
})
compare-says-day = { $label } in media { $by } { $way ->
    [more] dopo
   *[less] prima
} (tra { $low } e { $high }{ $partly ->
    [yes] ; degli svolgimenti in cui accade in entrambi
   *[no] {""}
})
compare-says-day-always = { $label } { $by } { $way ->
    [more] dopo
   *[less] prima
}, sempre{ $partly ->
    [yes] {" "}quando accade in entrambi
   *[no] {""}
}
compare-says-amount = { $label }: in media { $b } invece di { $a } (tra { $low } e { $high } in { $way ->
    [more] più
   *[less] meno
}{ $partly ->
    [yes] ; degli svolgimenti in cui c’è in entrambi
   *[no] {""}
})
compare-says-amount-always = { $label }: in media { $b } invece di { $a }, in ogni svolgimento { $by } in { $way ->
    [more] più
   *[less] meno
}
compare-nothing = nulla: tutte le coppie di svolgimenti sono uguali
compare-nothing-clear = nulla che il caso da solo non spieghi
compare-more = { $n ->
    [one] cambia un’altra grandezza
   *[other] cambiano altre { $n } grandezze
} (tutte: `--full`)
compare-no-change = { $n ->
    [one] Un’altra grandezza resta com’è, o cambia
   *[other] Altre { $n } grandezze restano come sono, o cambiano
} non più di quanto spieghi il caso
compare-how-sure = Quanto è sicuro
compare-alike = Nel { $share } delle coppie di svolgimenti non cambia nulla.
compare-saved = La sorte comune fa risparmiare svolgimenti: con sorti separate, per la stessa precisione ne servirebbero circa { $times } volte tanti (il valore di mezzo di tutte le grandezze).
compare-bounds = I limiti valgono al 95%, ciascuno per sé: di venti grandezze che non cambiano, una può sembrare cambiata.

compare-all = Tutte le grandezze
compare-only = solo in uno
compare-times = svolgimenti risparmiati, volte
compare-ends = la carta finisce: { $end },
compare-end-day = la carta finisce
compare-done = { $stage } riesce
compare-failed = { $stage } fallisce almeno una volta
compare-received = ricevuto da { $party }
compare-spent = speso in tutto
compare-spent-on = speso per { $on }
compare-lowest-cash = cassa più bassa
compare-solvent = la cassa non è mai sotto zero
compare-money-missing = denaro mancante
compare-hours-needed = ore necessarie
compare-hours-missing = ore mancanti
compare-hours-given = ore date da { $party }
compare-hours-promised = ore promesse da { $party }
compare-kept = { $duty } rispettato, volte
compare-broken = { $duty } violato, volte
compare-mended = { $duty } rimediato, volte
compare-ever-broken = { $duty } è violato almeno una volta
compare-expected = «{ $text }» vale

# Che cosa non si può confrontare.
compare-how-many = si possono confrontare due scenari di una carta (`--scenario A --scenario B`), o due carte; questa carta ha { $names }
compare-twice = `{ $name }` è nominato due volte: non c’è nulla da confrontare
compare-story = `{ $name }` è una storia: un solo svolgimento, in cui tutto è fissato; si confrontano gli scenari
