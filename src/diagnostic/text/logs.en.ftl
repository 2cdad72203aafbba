### Logs of runs, and runs told again from them.

log-no-form = what form `{ $path }` is to have is not known: its name ends in none of { $ends }, and `--log-format` says nothing
log-one-scenario = what is written to a file is of one scenario, and several are asked for
output-stopped = `{ $path }` is not written: the work was stopped before its end
output-twice = only one thing can be written to standard output
log-no-event = line { $line } of `{ $path }` is no event of a log: { $why }
log-empty = `{ $path }` holds no run
replay-heading = Is it the same run?
replay-same = { $n ->
    [one] the run is the same as the log says ({ $events } events)
   *[other] all { $runs } runs are the same as the log says ({ $events } events)
  }
replay-differs = run { $run } is another than the log says, from event { $event } on: the log has “{ $activity }” on { $date },
replay-instead = the charter has “{ $activity }” on { $date } instead
replay-differs-in = run { $run } is another than the log says, from event { $event } on, “{ $activity }” on { $date }:
replay-column = { $column } is { $written } in the log and { $played } by the charter
replay-longer = run { $run } is another than the log says: the log goes on with “{ $activity }” on { $date } (event { $event }), when by the charter all is over
replay-shorter = run { $run } is another than the log says: the log has ended, and by the charter “{ $activity }” follows on { $date } (event { $event })
replay-no-story = `{ $path }` tells no story
