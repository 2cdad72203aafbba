### Quali rilievi si riportano, come, e dove.

## Che cosa si dice di un rilievo
report-seen = visto: { $text }
report-there = si veda { $place }: { $text }
report-waived = accettato: { $id }{ $about }{ $until }: { $reason }
report-waived-about = {" "}su `{ $name }`
report-waived-until = , fino al { $day }
report-waived-no-more = {""}
report-waived-word = accettato
report-no-findings = niente da rilevare

## Statistiche
statistics-count = quanti
statistics-id = codice
statistics-name = nome
statistics-severity = peso
statistics-waived = accettati
check-statistics-form = le statistiche si mostrano con `--format terminal` o `json`

## Scegliere i rilievi
select-unknown = non c'è un codice né una regola `{ $word }`; `charter explain` elenca tutti i codici
select-unknown-near = non c'è un codice né una regola `{ $word }`; si intendeva `{ $near }`?
select-always = `{ $word }` non si può ignorare: di una carta che non si legge per intero non si può dire altro
check-all-the-same = { $codes } { $count ->
    [one] è riportato benché non scelto
   *[other] sono riportati benché non scelti
  }: di una carta che non si legge per intero non si può dire altro

## Ingresso e uscita
check-no-input = `--stdin-filename` dà un nome all'ingresso standard, che non si legge: aggiungere `-` ai percorsi
output-is-folder = è una cartella

## Impostazioni
settings-a-weight = è `"error"`, `"warning"`, `"advice"` o `"never"`
settings-a-list = è un elenco di parole, come `["C", "dummy-voter"]`
settings-a-table = è una tabella: `[check]` su una riga a sé
