### Che cosa dicono i rapporti intorno a rilievi e risultati.
report-error = errore
report-warning = avviso
report-advice = consiglio
report-here = qui
report-note = nota: { $text }
report-help = aiuto: { $text }
report-fix = rimedio: { $text }
report-perhaps = forse: { $text }

## File e progetti
project-too-large = questo file ha { $size } MB; se ne leggono al massimo { $most }
project-too-large-help = dividerlo in più file e riunirli con `usa`
project-not-utf8 = questo file non è testo UTF-8 (riga { $line })
project-old-line-ends = le righe di questo file finiscono con il solo ritorno carrello
project-save-help = salvarlo di nuovo come testo UTF-8 con normali fini di riga
project-empty = questo file non contiene nessuna dichiarazione
project-empty-help = una carta inizia così: `carta orto "L'orto di via Adda"`
project-import-cycle = questi file si richiamano a vicenda: { $circle }
project-import-cycle-help = togliere una delle righe `usa`, o spostare in un terzo file ciò che serve a entrambi
project-import-not-found = `{ $path }` { $reason }
project-not-there = non c'è
project-not-readable = non si può leggere
project-import-help = il percorso parte dalla cartella di questo file

## La riga di comando
cli-cannot-write = il risultato non si può scrivere: { $reason }
cli-cannot-read = `{ $path }` non si può leggere: { $reason }
cli-not-there = non esiste un file o una cartella con questo nome
cli-not-allowed = non è permesso leggerlo
cli-is-folder = è una cartella
cli-other-reason = { $reason }
cli-no-charters = in `{ $path }` non c'è nessuna carta: i nomi delle carte finiscono in `.charter`
report-summary = { $errors ->
    [0] nessun errore
    [one] 1 errore
   *[other] { $errors } errori
  }, { $warnings ->
    [0] nessun avviso
    [one] 1 avviso
   *[other] { $warnings } avvisi
  }{ $advice ->
    [0] { "" }
    [one] , 1 consiglio
   *[other] , { $advice } consigli
  } in { $charters ->
    [one] 1 carta
   *[other] { $charters } carte
  }
