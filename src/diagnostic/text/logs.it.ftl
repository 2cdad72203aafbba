### Registri degli svolgimenti, e svolgimenti raccontati di nuovo a partire da essi.

log-no-form = non si sa quale forma deve avere `{ $path }`: il nome non finisce in { $ends }, e `--log-format` non dice nulla
log-one-scenario = ciò che si scrive in un file è di un solo scenario, e ne sono chiesti più d'uno
output-stopped = `{ $path }` non è scritto: il lavoro è stato interrotto prima della fine
output-twice = sull'uscita standard si può scrivere una cosa sola
log-no-event = la riga { $line } di `{ $path }` non è un evento di un registro: { $why }
log-empty = `{ $path }` non contiene alcuno svolgimento
replay-heading = È lo stesso svolgimento?
replay-same = { $n ->
    [one] lo svolgimento è quello che dice il registro ({ $events } eventi)
   *[other] tutti i { $runs } svolgimenti sono quelli che dice il registro ({ $events } eventi)
  }
replay-differs = lo svolgimento { $run } è diverso da quello del registro a partire dall'evento { $event }: il registro ha «{ $activity }» il { $date },
replay-instead = la carta ha invece «{ $activity }» il { $date }
replay-differs-in = lo svolgimento { $run } è diverso da quello del registro a partire dall'evento { $event }, «{ $activity }» il { $date }:
replay-column = { $column } è { $written } nel registro e { $played } secondo la carta
replay-longer = lo svolgimento { $run } è diverso da quello del registro: il registro continua con «{ $activity }» il { $date } (evento { $event }), quando secondo la carta tutto è finito
replay-shorter = lo svolgimento { $run } è diverso da quello del registro: il registro è finito, e secondo la carta segue «{ $activity }» il { $date } (evento { $event })
replay-no-story = `{ $path }` non racconta alcuna storia
