# `charter sweep`: che cosa diventa una carta se cambiano i suoi numeri.

sweep-head = scenario `{ $scenario }`: { $n ->
    [one] 1 punto
   *[other] { $points } punti
}, { $runs } svolgimenti in ciascuno, seme { $seed }, la stessa sorte dappertutto
sweep-cut-short = fermato dopo { $made } punti su { $asked }: quel che segue riguarda quelli provati
sweep-set = `{ $address }` va da { $low } a { $high }, in: { $clause }
sweep-extremes = da { $least } (con { $least_at }) a { $most } (con { $most_at })
sweep-all-alike = { $value } in ogni punto
sweep-points = Tutti i punti
sweep-more = { $n ->
    [one] un altro punto è
   *[other] altri { $n } punti sono
} in `--format csv`
sweep-lines-ends = { $n ->
    [one] l'unica riga dello scenario che sorteggia
   *[other] ciascuna delle { $n } righe dello scenario che sorteggiano
} va dal suo estremo basso (in uno svolgimento su dieci dice di meno) a quello alto (in uno su dieci dice di più); tutto il resto è sorteggiato come sempre
sweep-lines-all = { $n ->
    [one] l'unica riga dello scenario che sorteggia passa
   *[other] le { $n } righe dello scenario che sorteggiano passano
} per tutto ciò che si può dire; ciò a cui nessuna riga risponde è sorteggiato come sempre
sweep-line-most = Conta di più `{ $address }`: da { $at_low } all'estremo basso a { $at_high } all'estremo alto.
sweep-line-none = Nessuna riga la muove da sola: è { $at_low } ai due estremi di ciascuna.
sweep-line = riga
sweep-line-low = all'estremo basso
sweep-line-high = all'estremo alto
sweep-most = Conta di più `{ $address }`: da { $at_low } con { $low } a { $at_high } con { $high }.
sweep-none = Nessuno di questi numeri la muove da solo: è { $at_low } con `{ $address }` a { $low } e a { $high }.
sweep-still = è la stessa in ogni punto: nulla conta
sweep-unfinished = fermato troppo presto per dirlo: servono tutti i campioni
sweep-due = Conta di più `{ $address }`: da solo spiega il { $first } di ciò che varia, il { $total } con tutto ciò che fa insieme ad altri.
sweep-assumption = numero
sweep-low = basso
sweep-high = alto
sweep-at-low = allora
sweep-at-high = allora
sweep-width = la muove di
sweep-width-points = { $points } punti
sweep-width-plain = { $width }
sweep-alone = da solo
sweep-together = con altri

# Che cosa non si può fissare.
sweep-one-charter = si prova una carta per volta
sweep-no-name = nulla nella carta si chiama `{ $name }`
sweep-no-name-but = nulla nella carta si chiama `{ $name }`; forse `{ $meant }`?
sweep-no-clause = `{ $name }` non ha una clausola `{ $word }`; le sue clausole iniziano con { $words }
sweep-no-clause-but = `{ $name }` non ha una clausola `{ $word }`; forse `{ $meant }`?
sweep-several = `{ $address }` può essere una di { $clauses }: aggiungi una parola che solo una ha
sweep-no-number = `{ $address }` non indica un numero: dopo queste parole, `{ $clause }` { $n ->
    [0] non ne ha
    [one] ne ha uno solo
   *[other] ne ha solo { $n }
}
sweep-other-unit = `{ $address }` { $own }, non in { $unit }: `{ $clause }`
sweep-no-unit = è un numero senza unità
sweep-unit = è in { $unit }
sweep-no-lines = lo scenario `{ $scenario }` non sorteggia nulla: ogni sua risposta è fissa; di' con `--set` quale numero cambia
sweep-no-step = a `{ $address }` serve un passo: `passo 500`; oppure usa `--samples`, `--tornado` o `--sobol`
sweep-no-samples = nessun campione non mostra nulla: scrivi un numero sopra 0
sweep-too-many = sono { $points } punti; con { $runs } svolgimenti in ciascuno se ne possono provare al massimo { $most }: fai passi più lunghi, o usa `--samples`
sweep-point-wrong = con { $point } questa non è una carta che possa svolgersi
sweep-no-figure = nessuna grandezza si chiama `{ $name }`; `charter compare --format json` le nomina tutte
sweep-no-figure-but = nessuna grandezza si chiama `{ $name }`; forse `{ $meant }`?
