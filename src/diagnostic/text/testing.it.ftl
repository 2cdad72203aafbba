### Esempi di regole, e che cosa raggiungono gli scenari e le storie di una carta.

testing-rule = regola `{ $name }`: { $title }

## Copertura
testing-coverage = copertura: scenari e storie hanno raggiunto il { $share } ({ $reached } su { $all }) di ciò che può accadere
testing-coverage-all = copertura di tutte le carte: { $share } ({ $reached } su { $all })
testing-coverage-below = la copertura del { $share } è sotto il { $threshold }%
testing-missed = nessuno scenario e nessuna storia hanno raggiunto questo:
testing-missed-note = non raggiunto { $runs ->
    [one] in uno svolgimento
   *[other] in { $count } svolgimenti
  } di ogni scenario non vuol dire impossibile: una storia può mostrare come ci si arriva
testing-missed-note-stories = non raggiunto da queste storie non vuol dire impossibile: un'altra storia può mostrare come ci si arriva
testing-opens = `{ $stage }` si apre
testing-fails = `{ $stage }` fallisce
testing-skipped = `{ $stage }` è saltata
testing-suspended = `{ $stage }` è sospesa
testing-stops = `{ $stage }` fallisce a `{ $text }`
testing-second-call = `{ $body }` si riunisce in seconda convocazione per `{ $stage }`
testing-step = `{ $name }`: gradino { $step }, `{ $text }`
testing-kept = `{ $duty }` è rispettato
testing-broken = `{ $duty }` è violato
testing-wins = `{ $option }` vince in `{ $stage }`
testing-money = `{ $party }` dà denaro
testing-hours = `{ $party }` dà ore
testing-decides = `{ $party }` prende parte a una decisione

## Regole
testing-rules = Regole, e in quante carte
testing-rules-rule = regola
testing-rules-found = rileva qualcosa
testing-rules-undecided = indecisa
testing-rules-holds = rispettata
testing-rules-nothing = nulla da guardare
testing-rules-share = { $reached } regole su { $all } avevano qualcosa da guardare ({ $share })
