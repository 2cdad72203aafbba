### Che cosa dice l'impaginazione accanto al suo risultato.
format-not-text = `{ $path }` resta com'è: { $reason }
format-left = nota: `{ $path }`: { $count ->
    [one] 1 riga non si può leggere e resta com'è
   *[other] { $count } righe non si possono leggere e restano come sono
  }
format-left-translated = nota: `{ $path }`: { $count ->
    [one] 1 riga non si può leggere o tradurre e resta com'è
   *[other] { $count } righe non si possono leggere o tradurre e restano come sono
  }
format-cannot-write = `{ $path }` non si può scrivere: { $reason }
format-read-only = è in sola lettura
format-not-allowed = non è permesso scrivere lì
format-other-reason = { $reason }
