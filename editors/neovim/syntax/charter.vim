" Colours of charters, where neither the language server nor tree-sitter gives them.
if exists('b:current_syntax')
  finish
endif
let s:cpo_save = &cpo
set cpo&vim

syn case match
syn iskeyword @,48-57,_,192-255
syn sync minlines=50

syn match charterName contained /\<[^0-9[:space:][:punct:]]\k*/
syn match charterSign contained /[-+−×*÷:\/±≥≤≠<>=,()]/
syn match charterNumber contained /\<\d[0-9_]*\%(\.\d\+\)\=%\=/
syn match charterNumber contained /\<\d\{4}-\d\d-\d\d\>/
syn match charterCurrency contained /\%(\d\s\+\)\@<=\u\{3}\>/
syn match charterLanguage contained /\<\l\l:\ze\s*"/
syn match charterEscape contained /\\./
syn match charterPlaceholder contained /{[^{}"]*}/
syn region charterText contained start=/"/ skip=/\\./ end=/"/ end=/$/ oneline contains=charterEscape,charterPlaceholder
syn match charterComment /\/\/.*$/ contains=@Spell
syn match charterDocumentation /\/\/\/.*$/ contains=@Spell
syn cluster charterOperand contains=charterName,charterSign,charterNumber,charterCurrency,charterLanguage,charterText,charterLongText,charterComment,charterDocumentation

" generated from the tables of the language {{{
syn match charter_sentence_9 contained /\<\%(all['’]anno\|all['’]ora\|anni\|anno\|day\|days\|famiglia\|famiglie\|families\|family\|giorni\|giorno\|hour\|hours\|kWh\|km\|mese\|mesi\|minute\|minutes\|minuti\|minuto\|month\|months\|m²\|option\|options\|opzione\|opzioni\|ora\|ore\|organisation\|organisations\|organizzazione\|organizzazioni\|people\|person\|persona\|persone\|place\|places\|point\|points\|posti\|posto\|punti\|punto\|seat\|seats\|seggi\|seggio\|settimana\|settimane\|voto\|week\|weeks\|year\|years\)\%([-'’]\=\k\)\@!/
hi def link charter_sentence_9 charterUnit
syn match charter_sentence_8 contained /\<\%(affluenza\|assenso\|carta\|charter\|consent\|contribution\|contributo\|durata\|duration\|favorevoli\|gradimento\|members\|membri\|parit\%(à\|a['’]\)\|prodotto\|support\|tie\|turnout\|votes\|voti\)\%([-'’]\=\k\)\@!/
hi def link charter_sentence_8 charterReading
syn match charter_sentence_7 contained /\<\%(absent\|answer\|assente\|assicurata\|assicurate\|assicurati\|assicurato\|bloccata\|broken\|compiuta\|completed\|conclusa\|concluso\|dato\|denaro\|diniego\|done\|expired\|failed\|fallita\|fallito\|for\|given\|insured\|kept\|mended\|met\|money\|negato\|open\|per\|pubblicare\|publish\|quorum\|raggiunta\|raggiunto\|rating\|refusal\|refused\|rendicontare\|report\|requirement\|rispettata\|rispettato\|rispondere\|running\|saltata\|saltato\|sanata\|sanato\|scaduta\|skipped\|sospesa\|sospeso\|stuck\|suspended\|target\|violata\|violato\|vote\|waiting\|yield\)\%([-'’]\=\k\)\@!/
hi def link charter_sentence_7 charterValue
syn match charter_sentence_6 contained /\<\%(about\|are\|asimmetrico\|ballot\|between\|circa\|close\|closes\|colonna\|column\|da\|dell['’]obiettivo\|deve\|di\|durante\|during\|fails\|fallisce\|from\|in\|is\|loses\|may\|must\|of\|opens\|perde\|poi\|pu\%(ò\|o['’]\)\|resumes\|riprende\|scheda\|skewed\|sono\|succeed\|succeeds\|then\|tra\|usually\|vince\|wins\|\%(è\|e['’]\)\)\%([-'’]\=\k\)\@!/
hi def link charter_sentence_6 charterWord
syn match charter_sentence_5 contained /\<\%(and\|e\|non\|not\)\%([-'’]\=\k\)\@!/
hi def link charter_sentence_5 charterOperator
syn match charter_sentence_4 contained /\<\%(a\s\+famiglia\|a\s\+persona\|a\s\+posto\|al\s\+giorno\|al\s\+mese\|alla\s\+settimana\|giorni\s\+lavorativi\|giorno\s\+lavorativo\|per\s\+day\|per\s\+district\|per\s\+family\|per\s\+hour\|per\s\+member\|per\s\+membro\|per\s\+month\|per\s\+person\|per\s\+place\|per\s\+week\|per\s\+year\|per\s\+zona\|working\s\+day\|working\s\+days\)\%([-'’]\=\k\)\@!/
hi def link charter_sentence_4 charterUnit
syn match charter_sentence_3 contained /\<\%(dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|gradimento\s\+insufficiente\|in\s\+attesa\|in\s\+corso\|in\s\+funzione\|long\s\+stop\|of\s\+members\|of\s\+seats\|of\s\+votes\|prodotto\s\+insufficiente\|raccolta\s\+insufficiente\|requisito\s\+mancante\|termine\s\+ultimo\|voto\s\+contrario\)\%([-'’]\=\k\)\@!/
hi def link charter_sentence_3 charterValue
syn match charter_sentence_2 contained /\<\%(cala\s\+di\|calano\s\+di\|con\s\+probabilit\%(à\|a['’]\)\|cresce\s\+di\|crescono\s\+di\|di\s\+solito\|ends\s\+as\|fall\s\+by\|falls\s\+by\|grow\s\+by\|grows\s\+by\|is\s\+missed\|is\s\+suspended\|must\s\+not\|non\s\+deve\|of\s\+target\|one\s\+of\|only\s\+after\|si\s\+apre\|si\s\+chiude\|si\s\+chiudono\|termina\s\+come\|uno\s\+tra\|with\s\+chance\|\%(è\|e['’]\)\s\+mancata\|\%(è\|e['’]\)\s\+mancato\|\%(è\|e['’]\)\s\+sospesa\|\%(è\|e['’]\)\s\+sospeso\)\%([-'’]\=\k\)\@!/
hi def link charter_sentence_2 charterWord
syn match charter_sentence_1 contained /\<\%(mancanza\s\+di\s\+quorum\|of\s\+those\s\+present\)\%([-'’]\=\k\)\@!/
hi def link charter_sentence_1 charterValue
syn match charter_sentence_0 contained /\<\%(va\s\+a\s\+buon\s\+fine\|vanno\s\+a\s\+buon\s\+fine\|solo\s\+dopo\s\+che\)\%([-'’]\=\k\)\@!/
hi def link charter_sentence_0 charterWord
syn region charter_sentence start=/^\s\+[^[:space:]\/]/rs=e-1 skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_sentence_9,charter_sentence_8,charter_sentence_7,charter_sentence_6,charter_sentence_5,charter_sentence_4,charter_sentence_3,charter_sentence_2,charter_sentence_1,charter_sentence_0
syn match charter_clause_admits_2 contained /\<\%(anni\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_admits_2 charterUnit
syn match charter_clause_admits_1 contained /\<\%(identificati\s\+con\|identified\s\+by\|da\|from\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_admits_1 charterWord
syn match charter_clause_admits_0 contained /\<\%(years\s\+of\s\+age\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_admits_0 charterUnit
syn region charter_clause_admits matchgroup=charterClause start=/^\s\+\%(admits\|ammette\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_admits_2,charter_clause_admits_1,charter_clause_admits_0
syn match charter_clause_allocates_0 contained /\<\%(by\s\+votes\|in\s\+proporzione\|per\s\+voti\|proportionally\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_allocates_0 charterValue
syn region charter_clause_allocates matchgroup=charterClause start=/^\s\+\%(allocates\|assegna\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_allocates_0
syn match charter_clause_altrimenti_10 contained /\<\%(all['’]anno\|all['’]ora\|anni\|anno\|day\|days\|famiglia\|famiglie\|families\|family\|giorni\|giorno\|hour\|hours\|kWh\|km\|mese\|mesi\|minute\|minutes\|minuti\|minuto\|month\|months\|m²\|option\|options\|opzione\|opzioni\|ora\|ore\|organisation\|organisations\|organizzazione\|organizzazioni\|people\|person\|persona\|persone\|place\|places\|point\|points\|posti\|posto\|punti\|punto\|seat\|seats\|seggi\|seggio\|settimana\|settimane\|vote\|votes\|voti\|voto\|week\|weeks\|year\|years\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_altrimenti_10 charterUnit
syn match charter_clause_altrimenti_9 contained /\<\%(carta\|charter\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_altrimenti_9 charterReading
syn match charter_clause_altrimenti_8 contained /\<\%(advice\|avviso\|consiglio\|denaro\|error\|errore\|money\|warning\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_altrimenti_8 charterValue
syn match charter_clause_altrimenti_7 contained /\<\%(a\|after\|con\|dell['’]obiettivo\|di\|diffida\|dopo\|entro\|esclude\|exclude\|of\|on\|paga\|pay\|poi\|remedy\|remind\|reopen\|retry\|riapre\|riprova\|salta\|skip\|sollecita\|sospende\|su\|suspend\|then\|time\|times\|to\|volta\|volte\|warn\|with\|within\|worth\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_altrimenti_7 charterWord
syn match charter_clause_altrimenti_6 contained /\<\%(and\|e\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_altrimenti_6 charterOperator
syn match charter_clause_altrimenti_5 contained /\<\%(a\s\+famiglia\|a\s\+persona\|a\s\+posto\|al\s\+giorno\|al\s\+mese\|alla\s\+settimana\|giorni\s\+lavorativi\|giorno\s\+lavorativo\|per\s\+day\|per\s\+district\|per\s\+family\|per\s\+hour\|per\s\+member\|per\s\+membro\|per\s\+month\|per\s\+person\|per\s\+place\|per\s\+week\|per\s\+year\|per\s\+zona\|working\s\+day\|working\s\+days\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_altrimenti_5 charterUnit
syn match charter_clause_altrimenti_4 contained /\<\%(dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|of\s\+members\|of\s\+seats\|of\s\+votes\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_altrimenti_4 charterValue
syn match charter_clause_altrimenti_3 contained /\<\%(end\s\+as\|of\s\+target\|per\s\+rimediare\|rimedia\s\+con\|termina\s\+come\|to\s\+mend\|until\s\+mended\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_altrimenti_3 charterWord
syn match charter_clause_altrimenti_2 contained /\<\%(al\s\+massimo\|at\s\+most\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_altrimenti_2 charterOperator
syn match charter_clause_altrimenti_1 contained /\<\%(of\s\+those\s\+present\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_altrimenti_1 charterValue
syn match charter_clause_altrimenti_0 contained /\<\%(del\s\+valore\s\+di\|fino\s\+a\s\+rimedio\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_altrimenti_0 charterWord
syn region charter_clause_altrimenti matchgroup=charterClause start=/^\s\+\%(altrimenti\|else\|otherwise\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_altrimenti_10,charter_clause_altrimenti_9,charter_clause_altrimenti_8,charter_clause_altrimenti_7,charter_clause_altrimenti_6,charter_clause_altrimenti_5,charter_clause_altrimenti_4,charter_clause_altrimenti_3,charter_clause_altrimenti_2,charter_clause_altrimenti_1,charter_clause_altrimenti_0
syn match charter_clause_always_11 contained /\<\%(all['’]anno\|all['’]ora\|anni\|anno\|day\|days\|famiglia\|famiglie\|families\|family\|giorni\|giorno\|hour\|hours\|kWh\|km\|mese\|mesi\|minute\|minutes\|minuti\|minuto\|month\|months\|m²\|option\|options\|opzione\|opzioni\|ora\|ore\|organisation\|organisations\|organizzazione\|organizzazioni\|people\|person\|persona\|persone\|place\|places\|point\|points\|posti\|posto\|punti\|punto\|seat\|seats\|seggi\|seggio\|settimana\|settimane\|voto\|week\|weeks\|year\|years\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_always_11 charterUnit
syn match charter_clause_always_10 contained /\<\%(affluenza\|carta\|cash\|cassa\|charter\|contribution\|contributo\|durata\|duration\|favorevoli\|gradimento\|members\|membri\|prodotto\|spent\|spesa\|support\|turnout\|votes\|voti\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_always_10 charterReading
syn match charter_clause_always_9 contained /\<\%(assicurata\|assicurate\|assicurati\|assicurato\|bloccata\|broken\|compiuta\|completed\|conclusa\|concluso\|denaro\|diniego\|done\|expired\|failed\|fallita\|fallito\|for\|insured\|kept\|mended\|met\|money\|open\|per\|quorum\|raggiunta\|raggiunto\|rating\|refusal\|requirement\|rispettata\|rispettato\|running\|saltata\|saltato\|sanata\|sanato\|scaduta\|skipped\|sospesa\|sospeso\|stuck\|suspended\|target\|violata\|violato\|vote\|waiting\|yield\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_always_9 charterValue
syn match charter_clause_always_8 contained /\<\%(are\|ballot\|close\|closes\|dell['’]obiettivo\|di\|fails\|fallisce\|is\|loses\|of\|opens\|perde\|resumes\|riprende\|scheda\|sono\|succeed\|succeeds\|vince\|wins\|\%(è\|e['’]\)\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_always_8 charterWord
syn match charter_clause_always_7 contained /\<\%(almeno\|and\|e\|non\|not\|o\|or\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_always_7 charterOperator
syn match charter_clause_always_6 contained /\<\%(a\s\+famiglia\|a\s\+persona\|a\s\+posto\|al\s\+giorno\|al\s\+mese\|alla\s\+settimana\|giorni\s\+lavorativi\|giorno\s\+lavorativo\|per\s\+day\|per\s\+district\|per\s\+family\|per\s\+hour\|per\s\+member\|per\s\+membro\|per\s\+month\|per\s\+person\|per\s\+place\|per\s\+week\|per\s\+year\|per\s\+zona\|working\s\+day\|working\s\+days\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_always_6 charterUnit
syn match charter_clause_always_5 contained /\<\%(cassa\s\+minima\|denaro\s\+mancante\|hours\s\+given\|hours\s\+missing\|lowest\s\+cash\|money\s\+missing\|ore\s\+mancanti\|ore\s\+prestate\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_always_5 charterReading
syn match charter_clause_always_4 contained /\<\%(dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|gradimento\s\+insufficiente\|in\s\+attesa\|in\s\+corso\|in\s\+funzione\|long\s\+stop\|of\s\+members\|of\s\+seats\|of\s\+votes\|prodotto\s\+insufficiente\|raccolta\s\+insufficiente\|requisito\s\+mancante\|termine\s\+ultimo\|voto\s\+contrario\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_always_4 charterValue
syn match charter_clause_always_3 contained /\<\%(ends\s\+as\|is\s\+missed\|is\s\+suspended\|of\s\+target\|si\s\+apre\|si\s\+chiude\|si\s\+chiudono\|termina\s\+come\|\%(è\|e['’]\)\s\+mancata\|\%(è\|e['’]\)\s\+mancato\|\%(è\|e['’]\)\s\+sospesa\|\%(è\|e['’]\)\s\+sospeso\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_always_3 charterWord
syn match charter_clause_always_2 contained /\<\%(al\s\+massimo\|at\s\+least\|at\s\+most\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_always_2 charterOperator
syn match charter_clause_always_1 contained /\<\%(mancanza\s\+di\s\+quorum\|of\s\+those\s\+present\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_always_1 charterValue
syn match charter_clause_always_0 contained /\<\%(va\s\+a\s\+buon\s\+fine\|vanno\s\+a\s\+buon\s\+fine\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_always_0 charterWord
syn region charter_clause_always matchgroup=charterClause start=/^\s\+\%(always\|sempre\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_always_11,charter_clause_always_10,charter_clause_always_9,charter_clause_always_8,charter_clause_always_7,charter_clause_always_6,charter_clause_always_5,charter_clause_always_4,charter_clause_always_3,charter_clause_always_2,charter_clause_always_1,charter_clause_always_0
syn match charter_clause_apporta_10 contained /\<\%(all['’]anno\|all['’]ora\|anni\|anno\|day\|days\|famiglia\|famiglie\|families\|family\|giorni\|giorno\|hour\|hours\|instalment\|instalments\|kWh\|km\|mese\|mesi\|minute\|minutes\|minuti\|minuto\|month\|months\|m²\|option\|options\|opzione\|opzioni\|ora\|ore\|organisation\|organisations\|organizzazione\|organizzazioni\|people\|person\|persona\|persone\|place\|places\|point\|points\|posti\|posto\|punti\|punto\|rata\|rate\|seat\|seats\|seggi\|seggio\|settimana\|settimane\|votes\|voti\|voto\|week\|weeks\|year\|years\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_apporta_10 charterUnit
syn match charter_clause_apporta_9 contained /\<\%(carta\|charter\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_apporta_9 charterReading
syn match charter_clause_apporta_8 contained /\<\%(assicurata\|assicurate\|assicurati\|assicurato\|attrezzature\|beni\|bloccata\|broken\|building\|care\|competenza\|compiuta\|completed\|conclusa\|concluso\|contribution\|contributo\|corrispettivo\|cura\|data\|dati\|denaro\|diniego\|diritto\|donation\|donazione\|done\|edificio\|energia\|energy\|equipment\|exchange\|expired\|failed\|fallita\|fallito\|fee\|for\|goods\|insured\|kept\|land\|loan\|mended\|met\|money\|network\|open\|pay\|per\|premio\|prestito\|price\|prize\|quorum\|raggiunta\|raggiunto\|rating\|refusal\|reimbursement\|relazioni\|reputation\|reputazione\|requirement\|retribuzione\|retta\|right\|rimborso\|rispettata\|rispettato\|running\|saltata\|saltato\|sanata\|sanato\|scaduta\|scambio\|skill\|skipped\|sospesa\|sospeso\|space\|spazi\|stuck\|suspended\|target\|tempo\|terreno\|vehicle\|veicolo\|violata\|violato\|vote\|waiting\|yield\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_apporta_8 charterValue
syn match charter_clause_apporta_7 contained /\<\%(after\|are\|as\|ballot\|close\|closes\|come\|dal\|dell['’]obiettivo\|di\|dopo\|durante\|during\|every\|fails\|fallisce\|from\|il\|in\|is\|loses\|of\|ogni\|on\|opens\|perde\|resumes\|riprende\|scheda\|sono\|succeed\|succeeds\|time\|times\|vince\|volta\|volte\|whenever\|wins\|worth\|\%(è\|e['’]\)\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_apporta_7 charterWord
syn match charter_clause_apporta_6 contained /\<\%(non\|not\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_apporta_6 charterOperator
syn match charter_clause_apporta_5 contained /\<\%(a\s\+famiglia\|a\s\+persona\|a\s\+posto\|al\s\+giorno\|al\s\+mese\|alla\s\+settimana\|giorni\s\+lavorativi\|giorno\s\+lavorativo\|per\s\+day\|per\s\+district\|per\s\+family\|per\s\+hour\|per\s\+member\|per\s\+membro\|per\s\+month\|per\s\+person\|per\s\+place\|per\s\+week\|per\s\+year\|per\s\+zona\|working\s\+day\|working\s\+days\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_apporta_5 charterUnit
syn match charter_clause_apporta_4 contained /\<\%(dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|esperienza\s\+vissuta\|gradimento\s\+insufficiente\|in\s\+attesa\|in\s\+corso\|in\s\+funzione\|lived\s\+experience\|long\s\+stop\|of\s\+members\|of\s\+seats\|of\s\+votes\|prodotto\s\+insufficiente\|quota\s\+sociale\|raccolta\s\+insufficiente\|requisito\s\+mancante\|share\s\+capital\|termine\s\+ultimo\|voto\s\+contrario\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_apporta_4 charterValue
syn match charter_clause_apporta_3 contained /\<\%(back\s\+on\|di\s\+seguito\|ends\s\+as\|is\s\+missed\|is\s\+suspended\|of\s\+target\|reso\s\+il\|si\s\+apre\|si\s\+chiude\|si\s\+chiudono\|termina\s\+come\|\%(è\|e['’]\)\s\+mancata\|\%(è\|e['’]\)\s\+mancato\|\%(è\|e['’]\)\s\+sospesa\|\%(è\|e['’]\)\s\+sospeso\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_apporta_3 charterWord
syn match charter_clause_apporta_2 contained /\<\%(al\s\+massimo\|at\s\+most\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_apporta_2 charterOperator
syn match charter_clause_apporta_1 contained /\<\%(mancanza\s\+di\s\+quorum\|of\s\+those\s\+present\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_apporta_1 charterValue
syn match charter_clause_apporta_0 contained /\<\%(va\s\+a\s\+buon\s\+fine\|vanno\s\+a\s\+buon\s\+fine\|del\s\+valore\s\+di\|in\s\+a\s\+row\|ogni\s\+volta\s\+che\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_apporta_0 charterWord
syn region charter_clause_apporta matchgroup=charterClause start=/^\s\+\%(apporta\|brings\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_apporta_10,charter_clause_apporta_9,charter_clause_apporta_8,charter_clause_apporta_7,charter_clause_apporta_6,charter_clause_apporta_5,charter_clause_apporta_4,charter_clause_apporta_3,charter_clause_apporta_2,charter_clause_apporta_1,charter_clause_apporta_0
syn match charter_clause_assicurazione_3 contained /\<\%(accident\|illness\|infortuni\|liability\|malattia\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_assicurazione_3 charterValue
syn match charter_clause_assicurazione_2 contained /\<\%(dal\|for\|from\|per\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_assicurazione_2 charterWord
syn match charter_clause_assicurazione_1 contained /\<\%(responsabilit\%(à\|a['’]\)\s\+civile\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_assicurazione_1 charterValue
syn match charter_clause_assicurazione_0 contained /\<\%(a\s\+carico\s\+di\|paid\s\+by\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_assicurazione_0 charterWord
syn region charter_clause_assicurazione matchgroup=charterClause start=/^\s\+\%(assicurazione\|insurance\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_assicurazione_3,charter_clause_assicurazione_2,charter_clause_assicurazione_1,charter_clause_assicurazione_0
syn match charter_clause_atteso_11 contained /\<\%(all['’]anno\|all['’]ora\|anni\|anno\|day\|days\|famiglia\|famiglie\|families\|family\|giorni\|giorno\|hour\|hours\|kWh\|km\|mese\|mesi\|minute\|minutes\|minuti\|minuto\|month\|months\|m²\|option\|options\|opzione\|opzioni\|ora\|ore\|organisation\|organisations\|organizzazione\|organizzazioni\|people\|person\|persona\|persone\|place\|places\|point\|points\|posti\|posto\|punti\|punto\|seat\|seats\|seggi\|seggio\|settimana\|settimane\|voto\|week\|weeks\|year\|years\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_atteso_11 charterUnit
syn match charter_clause_atteso_10 contained /\<\%(affluenza\|carta\|cash\|cassa\|charter\|contribution\|contributo\|durata\|duration\|favorevoli\|gradimento\|members\|membri\|prodotto\|spent\|spesa\|support\|turnout\|votes\|voti\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_atteso_10 charterReading
syn match charter_clause_atteso_9 contained /\<\%(assicurata\|assicurate\|assicurati\|assicurato\|bloccata\|broken\|compiuta\|completed\|conclusa\|concluso\|denaro\|diniego\|done\|expired\|failed\|fallita\|fallito\|for\|insured\|kept\|mended\|met\|money\|open\|per\|quorum\|raggiunta\|raggiunto\|rating\|refusal\|requirement\|rispettata\|rispettato\|running\|saltata\|saltato\|sanata\|sanato\|scaduta\|skipped\|sospesa\|sospeso\|stuck\|suspended\|target\|violata\|violato\|vote\|waiting\|yield\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_atteso_9 charterValue
syn match charter_clause_atteso_8 contained /\<\%(are\|ballot\|before\|by\|close\|closes\|dell['’]obiettivo\|di\|fails\|fallisce\|il\|is\|loses\|of\|on\|opens\|perde\|resumes\|riprende\|scheda\|sono\|succeed\|succeeds\|vince\|wins\|\%(è\|e['’]\)\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_atteso_8 charterWord
syn match charter_clause_atteso_7 contained /\<\%(almeno\|and\|e\|non\|not\|o\|or\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_atteso_7 charterOperator
syn match charter_clause_atteso_6 contained /\<\%(a\s\+famiglia\|a\s\+persona\|a\s\+posto\|al\s\+giorno\|al\s\+mese\|alla\s\+settimana\|giorni\s\+lavorativi\|giorno\s\+lavorativo\|per\s\+day\|per\s\+district\|per\s\+family\|per\s\+hour\|per\s\+member\|per\s\+membro\|per\s\+month\|per\s\+person\|per\s\+place\|per\s\+week\|per\s\+year\|per\s\+zona\|working\s\+day\|working\s\+days\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_atteso_6 charterUnit
syn match charter_clause_atteso_5 contained /\<\%(cassa\s\+minima\|denaro\s\+mancante\|hours\s\+given\|hours\s\+missing\|lowest\s\+cash\|money\s\+missing\|ore\s\+mancanti\|ore\s\+prestate\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_atteso_5 charterReading
syn match charter_clause_atteso_4 contained /\<\%(dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|gradimento\s\+insufficiente\|in\s\+attesa\|in\s\+corso\|in\s\+funzione\|long\s\+stop\|of\s\+members\|of\s\+seats\|of\s\+votes\|prodotto\s\+insufficiente\|raccolta\s\+insufficiente\|requisito\s\+mancante\|termine\s\+ultimo\|voto\s\+contrario\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_atteso_4 charterValue
syn match charter_clause_atteso_3 contained /\<\%(con\s\+probabilit\%(à\|a['’]\)\|ends\s\+as\|entro\s\+il\|is\s\+missed\|is\s\+suspended\|of\s\+target\|prima\s\+del\|si\s\+apre\|si\s\+chiude\|si\s\+chiudono\|termina\s\+come\|with\s\+chance\|\%(è\|e['’]\)\s\+mancata\|\%(è\|e['’]\)\s\+mancato\|\%(è\|e['’]\)\s\+sospesa\|\%(è\|e['’]\)\s\+sospeso\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_atteso_3 charterWord
syn match charter_clause_atteso_2 contained /\<\%(al\s\+massimo\|at\s\+least\|at\s\+most\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_atteso_2 charterOperator
syn match charter_clause_atteso_1 contained /\<\%(mancanza\s\+di\s\+quorum\|of\s\+those\s\+present\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_atteso_1 charterValue
syn match charter_clause_atteso_0 contained /\<\%(va\s\+a\s\+buon\s\+fine\|vanno\s\+a\s\+buon\s\+fine\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_atteso_0 charterWord
syn region charter_clause_atteso matchgroup=charterClause start=/^\s\+\%(atteso\|expect\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_atteso_11,charter_clause_atteso_10,charter_clause_atteso_9,charter_clause_atteso_8,charter_clause_atteso_7,charter_clause_atteso_6,charter_clause_atteso_5,charter_clause_atteso_4,charter_clause_atteso_3,charter_clause_atteso_2,charter_clause_atteso_1,charter_clause_atteso_0
syn match charter_clause_ballot_1 contained /\<\%(single\s\+vote\|voto\s\+unico\|approval\|basket\|graduatoria\|paniere\|points\|preferenze\|punti\|ranking\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_ballot_1 charterValue
syn match charter_clause_ballot_0 contained /\<\%(al\s\+massimo\|at\s\+most\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_ballot_0 charterOperator
syn region charter_clause_ballot matchgroup=charterClause start=/^\s\+\%(ballot\|scheda\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_ballot_1,charter_clause_ballot_0
syn region charter_clause_because matchgroup=charterClause start=/^\s\+\%(because\|motivo\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand
syn match charter_clause_bene_0 contained /\<\%(common\|comune\|misto\|mixed\|private\|privato\|pubblico\|public\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_bene_0 charterValue
syn region charter_clause_bene matchgroup=charterClause start=/^\s\+\%(bene\|good\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_bene_0
syn match charter_clause_better_0 contained /\<\%(pi\%(ù\|u['’]\)\s\+alto\|pi\%(ù\|u['’]\)\s\+basso\|higher\|lower\|stabile\|steady\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_better_0 charterValue
syn region charter_clause_better matchgroup=charterClause start=/^\s\+\%(better\|meglio\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_better_0
syn region charter_clause_boundary matchgroup=charterClause start=/^\s\+\%(boundary\|confini\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand
syn match charter_clause_budget_6 contained /\<\%(all['’]anno\|all['’]ora\|anni\|anno\|day\|days\|famiglia\|famiglie\|families\|family\|giorni\|giorno\|hour\|hours\|kWh\|km\|mese\|mesi\|minute\|minutes\|minuti\|minuto\|month\|months\|m²\|option\|options\|opzione\|opzioni\|ora\|ore\|organisation\|organisations\|organizzazione\|organizzazioni\|people\|person\|persona\|persone\|place\|places\|point\|points\|posti\|posto\|punti\|punto\|seat\|seats\|seggi\|seggio\|settimana\|settimane\|vote\|votes\|voti\|voto\|week\|weeks\|year\|years\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_budget_6 charterUnit
syn match charter_clause_budget_5 contained /\<\%(denaro\|money\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_budget_5 charterValue
syn match charter_clause_budget_4 contained /\<\%(ciascuna\|da\|dell['’]obiettivo\|di\|each\|from\|of\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_budget_4 charterWord
syn match charter_clause_budget_3 contained /\<\%(a\s\+famiglia\|a\s\+persona\|a\s\+posto\|al\s\+giorno\|al\s\+mese\|alla\s\+settimana\|giorni\s\+lavorativi\|giorno\s\+lavorativo\|per\s\+day\|per\s\+district\|per\s\+family\|per\s\+hour\|per\s\+member\|per\s\+membro\|per\s\+month\|per\s\+person\|per\s\+place\|per\s\+week\|per\s\+year\|per\s\+zona\|working\s\+day\|working\s\+days\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_budget_3 charterUnit
syn match charter_clause_budget_2 contained /\<\%(dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|of\s\+members\|of\s\+seats\|of\s\+votes\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_budget_2 charterValue
syn match charter_clause_budget_1 contained /\<\%(of\s\+target\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_budget_1 charterWord
syn match charter_clause_budget_0 contained /\<\%(of\s\+those\s\+present\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_budget_0 charterValue
syn region charter_clause_budget matchgroup=charterClause start=/^\s\+\%(budget\|dotazione\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_budget_6,charter_clause_budget_5,charter_clause_budget_4,charter_clause_budget_3,charter_clause_budget_2,charter_clause_budget_1,charter_clause_budget_0
syn region charter_clause_by matchgroup=charterClause start=/^\s\+\%(by\|mediante\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand
syn match charter_clause_checked_6 contained /\<\%(all['’]anno\|all['’]ora\|anni\|anno\|day\|days\|famiglia\|famiglie\|families\|family\|giorni\|giorno\|hour\|hours\|kWh\|km\|mese\|mesi\|minute\|minutes\|minuti\|minuto\|month\|months\|m²\|option\|options\|opzione\|opzioni\|ora\|ore\|organisation\|organisations\|organizzazione\|organizzazioni\|people\|person\|persona\|persone\|place\|places\|point\|points\|posti\|posto\|punti\|punto\|seat\|seats\|seggi\|seggio\|settimana\|settimane\|vote\|votes\|voti\|voto\|week\|weeks\|year\|years\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_checked_6 charterUnit
syn match charter_clause_checked_5 contained /\<\%(denaro\|money\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_checked_5 charterValue
syn match charter_clause_checked_4 contained /\<\%(by\|da\|dell['’]obiettivo\|di\|every\|of\|ogni\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_checked_4 charterWord
syn match charter_clause_checked_3 contained /\<\%(a\s\+famiglia\|a\s\+persona\|a\s\+posto\|al\s\+giorno\|al\s\+mese\|alla\s\+settimana\|giorni\s\+lavorativi\|giorno\s\+lavorativo\|per\s\+day\|per\s\+district\|per\s\+family\|per\s\+hour\|per\s\+member\|per\s\+membro\|per\s\+month\|per\s\+person\|per\s\+place\|per\s\+week\|per\s\+year\|per\s\+zona\|working\s\+day\|working\s\+days\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_checked_3 charterUnit
syn match charter_clause_checked_2 contained /\<\%(dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|of\s\+members\|of\s\+seats\|of\s\+votes\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_checked_2 charterValue
syn match charter_clause_checked_1 contained /\<\%(of\s\+target\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_checked_1 charterWord
syn match charter_clause_checked_0 contained /\<\%(of\s\+those\s\+present\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_checked_0 charterValue
syn region charter_clause_checked matchgroup=charterClause start=/^\s\+\%(checked\|verificato\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_checked_6,charter_clause_checked_5,charter_clause_checked_4,charter_clause_checked_3,charter_clause_checked_2,charter_clause_checked_1,charter_clause_checked_0
syn region charter_clause_coinvolge matchgroup=charterClause start=/^\s\+\%(coinvolge\|involves\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand
syn match charter_clause_complaints_6 contained /\<\%(all['’]anno\|all['’]ora\|anni\|anno\|day\|days\|famiglia\|famiglie\|families\|family\|giorni\|giorno\|hour\|hours\|kWh\|km\|mese\|mesi\|minute\|minutes\|minuti\|minuto\|month\|months\|m²\|option\|options\|opzione\|opzioni\|ora\|ore\|organisation\|organisations\|organizzazione\|organizzazioni\|people\|person\|persona\|persone\|place\|places\|point\|points\|posti\|posto\|punti\|punto\|seat\|seats\|seggi\|seggio\|settimana\|settimane\|vote\|votes\|voti\|voto\|week\|weeks\|year\|years\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_complaints_6 charterUnit
syn match charter_clause_complaints_5 contained /\<\%(denaro\|money\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_complaints_5 charterValue
syn match charter_clause_complaints_4 contained /\<\%(a\|dell['’]obiettivo\|di\|entro\|of\|poi\|then\|to\|within\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_complaints_4 charterWord
syn match charter_clause_complaints_3 contained /\<\%(a\s\+famiglia\|a\s\+persona\|a\s\+posto\|al\s\+giorno\|al\s\+mese\|alla\s\+settimana\|giorni\s\+lavorativi\|giorno\s\+lavorativo\|per\s\+day\|per\s\+district\|per\s\+family\|per\s\+hour\|per\s\+member\|per\s\+membro\|per\s\+month\|per\s\+person\|per\s\+place\|per\s\+week\|per\s\+year\|per\s\+zona\|working\s\+day\|working\s\+days\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_complaints_3 charterUnit
syn match charter_clause_complaints_2 contained /\<\%(dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|of\s\+members\|of\s\+seats\|of\s\+votes\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_complaints_2 charterValue
syn match charter_clause_complaints_1 contained /\<\%(of\s\+target\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_complaints_1 charterWord
syn match charter_clause_complaints_0 contained /\<\%(of\s\+those\s\+present\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_complaints_0 charterValue
syn region charter_clause_complaints matchgroup=charterClause start=/^\s\+\%(complaints\|reclami\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_complaints_6,charter_clause_complaints_5,charter_clause_complaints_4,charter_clause_complaints_3,charter_clause_complaints_2,charter_clause_complaints_1,charter_clause_complaints_0
syn region charter_clause_con matchgroup=charterClause start=/^\s\+\%(con\|with\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand
syn match charter_clause_considera_1 contained /\<\%(advice\|avviso\|consiglio\|error\|errore\|warning\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_considera_1 charterValue
syn match charter_clause_considera_0 contained /\<\%(as\|come\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_considera_0 charterWord
syn region charter_clause_considera matchgroup=charterClause start=/^\s\+\%(considera\|treats\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_considera_1,charter_clause_considera_0
syn region charter_clause_consulta matchgroup=charterClause start=/^\s\+\%(consulta\|consults\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand
syn match charter_clause_controversie_6 contained /\<\%(all['’]anno\|all['’]ora\|anni\|anno\|day\|days\|famiglia\|famiglie\|families\|family\|giorni\|giorno\|hour\|hours\|kWh\|km\|mese\|mesi\|minute\|minutes\|minuti\|minuto\|month\|months\|m²\|option\|options\|opzione\|opzioni\|ora\|ore\|organisation\|organisations\|organizzazione\|organizzazioni\|people\|person\|persona\|persone\|place\|places\|point\|points\|posti\|posto\|punti\|punto\|seat\|seats\|seggi\|seggio\|settimana\|settimane\|vote\|votes\|voti\|voto\|week\|weeks\|year\|years\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_controversie_6 charterUnit
syn match charter_clause_controversie_5 contained /\<\%(denaro\|money\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_controversie_5 charterValue
syn match charter_clause_controversie_4 contained /\<\%(a\|dell['’]obiettivo\|di\|entro\|of\|poi\|then\|to\|within\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_controversie_4 charterWord
syn match charter_clause_controversie_3 contained /\<\%(a\s\+famiglia\|a\s\+persona\|a\s\+posto\|al\s\+giorno\|al\s\+mese\|alla\s\+settimana\|giorni\s\+lavorativi\|giorno\s\+lavorativo\|per\s\+day\|per\s\+district\|per\s\+family\|per\s\+hour\|per\s\+member\|per\s\+membro\|per\s\+month\|per\s\+person\|per\s\+place\|per\s\+week\|per\s\+year\|per\s\+zona\|working\s\+day\|working\s\+days\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_controversie_3 charterUnit
syn match charter_clause_controversie_2 contained /\<\%(dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|of\s\+members\|of\s\+seats\|of\s\+votes\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_controversie_2 charterValue
syn match charter_clause_controversie_1 contained /\<\%(of\s\+target\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_controversie_1 charterWord
syn match charter_clause_controversie_0 contained /\<\%(of\s\+those\s\+present\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_controversie_0 charterValue
syn region charter_clause_controversie matchgroup=charterClause start=/^\s\+\%(controversie\|disputes\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_controversie_6,charter_clause_controversie_5,charter_clause_controversie_4,charter_clause_controversie_3,charter_clause_controversie_2,charter_clause_controversie_1,charter_clause_controversie_0
syn match charter_clause_costa_6 contained /\<\%(all['’]anno\|all['’]ora\|anni\|anno\|day\|days\|famiglia\|famiglie\|families\|family\|giorni\|giorno\|hour\|hours\|kWh\|km\|mese\|mesi\|minute\|minutes\|minuti\|minuto\|month\|months\|m²\|option\|options\|opzione\|opzioni\|ora\|ore\|organisation\|organisations\|organizzazione\|organizzazioni\|people\|person\|persona\|persone\|place\|places\|point\|points\|posti\|posto\|punti\|punto\|seat\|seats\|seggi\|seggio\|settimana\|settimane\|vote\|votes\|voti\|voto\|week\|weeks\|year\|years\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_costa_6 charterUnit
syn match charter_clause_costa_5 contained /\<\%(denaro\|money\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_costa_5 charterValue
syn match charter_clause_costa_4 contained /\<\%(dell['’]obiettivo\|di\|for\|of\|per\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_costa_4 charterWord
syn match charter_clause_costa_3 contained /\<\%(a\s\+famiglia\|a\s\+persona\|a\s\+posto\|al\s\+giorno\|al\s\+mese\|alla\s\+settimana\|giorni\s\+lavorativi\|giorno\s\+lavorativo\|per\s\+day\|per\s\+district\|per\s\+family\|per\s\+hour\|per\s\+member\|per\s\+membro\|per\s\+month\|per\s\+person\|per\s\+place\|per\s\+week\|per\s\+year\|per\s\+zona\|working\s\+day\|working\s\+days\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_costa_3 charterUnit
syn match charter_clause_costa_2 contained /\<\%(dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|of\s\+members\|of\s\+seats\|of\s\+votes\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_costa_2 charterValue
syn match charter_clause_costa_1 contained /\<\%(of\s\+target\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_costa_1 charterWord
syn match charter_clause_costa_0 contained /\<\%(of\s\+those\s\+present\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_costa_0 charterValue
syn region charter_clause_costa matchgroup=charterClause start=/^\s\+\%(costa\|costs\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_costa_6,charter_clause_costa_5,charter_clause_costa_4,charter_clause_costa_3,charter_clause_costa_2,charter_clause_costa_1,charter_clause_costa_0
syn region charter_clause_currency matchgroup=charterClause start=/^\s\+\%(currency\|valuta\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand
syn match charter_clause_da_6 contained /\<\%(all['’]anno\|all['’]ora\|anni\|anno\|day\|days\|famiglia\|famiglie\|families\|family\|giorni\|giorno\|hour\|hours\|kWh\|km\|mese\|mesi\|minute\|minutes\|minuti\|minuto\|month\|months\|m²\|option\|options\|opzione\|opzioni\|ora\|ore\|organisation\|organisations\|organizzazione\|organizzazioni\|people\|person\|persona\|persone\|place\|places\|point\|points\|posti\|posto\|punti\|punto\|seat\|seats\|seggi\|seggio\|settimana\|settimane\|vote\|votes\|voti\|voto\|week\|weeks\|year\|years\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_da_6 charterUnit
syn match charter_clause_da_5 contained /\<\%(certi\|committed\|conditional\|condizionati\|contribution\|contributo\|corrispettivo\|denaro\|donation\|donazione\|exchange\|fee\|hoped\|loan\|money\|pay\|pledged\|premio\|prestito\|price\|prize\|promessi\|reimbursement\|retribuzione\|retta\|rimborso\|scambio\|sperati\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_da_5 charterValue
syn match charter_clause_da_4 contained /\<\%(as\|come\|dell['’]obiettivo\|di\|of\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_da_4 charterWord
syn match charter_clause_da_3 contained /\<\%(a\s\+famiglia\|a\s\+persona\|a\s\+posto\|al\s\+giorno\|al\s\+mese\|alla\s\+settimana\|giorni\s\+lavorativi\|giorno\s\+lavorativo\|per\s\+day\|per\s\+district\|per\s\+family\|per\s\+hour\|per\s\+member\|per\s\+membro\|per\s\+month\|per\s\+person\|per\s\+place\|per\s\+week\|per\s\+year\|per\s\+zona\|working\s\+day\|working\s\+days\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_da_3 charterUnit
syn match charter_clause_da_2 contained /\<\%(dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|of\s\+members\|of\s\+seats\|of\s\+votes\|quota\s\+sociale\|share\s\+capital\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_da_2 charterValue
syn match charter_clause_da_1 contained /\<\%(of\s\+target\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_da_1 charterWord
syn match charter_clause_da_0 contained /\<\%(of\s\+those\s\+present\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_da_0 charterValue
syn region charter_clause_da matchgroup=charterClause start=/^\s\+\%(da\|from\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_da_6,charter_clause_da_5,charter_clause_da_4,charter_clause_da_3,charter_clause_da_2,charter_clause_da_1,charter_clause_da_0
syn match charter_clause_decide_4 contained /\<\%(all['’]unanimit\%(à\|a['’]\)\|by\|con\|denaro\|money\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_decide_4 charterValue
syn match charter_clause_decide_3 contained /\<\%(dell['’]obiettivo\|di\|of\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_decide_3 charterWord
syn match charter_clause_decide_2 contained /\<\%(a\s\+maggioranza\|by\s\+consensus\|by\s\+lot\|by\s\+majority\|by\s\+ranking\|by\s\+unanimity\|dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|of\s\+members\|of\s\+seats\|of\s\+votes\|per\s\+graduatoria\|per\s\+silenzio-assenso\|per\s\+sorteggio\|senza\s\+obiezioni\|without\s\+objection\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_decide_2 charterValue
syn match charter_clause_decide_1 contained /\<\%(of\s\+target\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_decide_1 charterWord
syn match charter_clause_decide_0 contained /\<\%(con\s\+il\s\+consenso\s\+di\s\+tutti\|a\s\+maggioranza\s\+relativa\|by\s\+most\s\+votes\|by\s\+silent\s\+assent\|of\s\+those\s\+present\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_decide_0 charterValue
syn region charter_clause_decide matchgroup=charterClause start=/^\s\+\%(decide\|decides\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_decide_4,charter_clause_decide_3,charter_clause_decide_2,charter_clause_decide_1,charter_clause_decide_0
syn match charter_clause_destinatari_6 contained /\<\%(all['’]anno\|all['’]ora\|anni\|anno\|day\|days\|famiglia\|famiglie\|families\|family\|giorni\|giorno\|hour\|hours\|kWh\|km\|mese\|mesi\|minute\|minutes\|minuti\|minuto\|month\|months\|m²\|option\|options\|opzione\|opzioni\|ora\|ore\|organisation\|organisations\|organizzazione\|organizzazioni\|people\|person\|persona\|persone\|place\|places\|point\|points\|posti\|posto\|punti\|punto\|seat\|seats\|seggi\|seggio\|settimana\|settimane\|vote\|votes\|voti\|voto\|week\|weeks\|year\|years\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_destinatari_6 charterUnit
syn match charter_clause_destinatari_5 contained /\<\%(denaro\|money\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_destinatari_5 charterValue
syn match charter_clause_destinatari_4 contained /\<\%(dell['’]obiettivo\|di\|of\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_destinatari_4 charterWord
syn match charter_clause_destinatari_3 contained /\<\%(a\s\+famiglia\|a\s\+persona\|a\s\+posto\|al\s\+giorno\|al\s\+mese\|alla\s\+settimana\|giorni\s\+lavorativi\|giorno\s\+lavorativo\|per\s\+day\|per\s\+district\|per\s\+family\|per\s\+hour\|per\s\+member\|per\s\+membro\|per\s\+month\|per\s\+person\|per\s\+place\|per\s\+week\|per\s\+year\|per\s\+zona\|working\s\+day\|working\s\+days\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_destinatari_3 charterUnit
syn match charter_clause_destinatari_2 contained /\<\%(dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|of\s\+members\|of\s\+seats\|of\s\+votes\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_destinatari_2 charterValue
syn match charter_clause_destinatari_1 contained /\<\%(of\s\+target\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_destinatari_1 charterWord
syn match charter_clause_destinatari_0 contained /\<\%(of\s\+those\s\+present\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_destinatari_0 charterValue
syn region charter_clause_destinatari matchgroup=charterClause start=/^\s\+\%(destinatari\|serves\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_destinatari_6,charter_clause_destinatari_5,charter_clause_destinatari_4,charter_clause_destinatari_3,charter_clause_destinatari_2,charter_clause_destinatari_1,charter_clause_destinatari_0
syn region charter_clause_di matchgroup=charterClause start=/^\s\+\%(di\|of\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand
syn region charter_clause_districts matchgroup=charterClause start=/^\s\+\%(districts\|zone\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand
syn match charter_clause_due_9 contained /\<\%(all['’]anno\|all['’]ora\|anni\|anno\|day\|days\|famiglia\|famiglie\|families\|family\|giorni\|giorno\|hour\|hours\|kWh\|km\|mese\|mesi\|minute\|minutes\|minuti\|minuto\|month\|months\|m²\|option\|options\|opzione\|opzioni\|ora\|ore\|organisation\|organisations\|organizzazione\|organizzazioni\|people\|person\|persona\|persone\|place\|places\|point\|points\|posti\|posto\|punti\|punto\|seat\|seats\|seggi\|seggio\|settimana\|settimane\|votes\|voti\|voto\|week\|weeks\|year\|years\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_due_9 charterUnit
syn match charter_clause_due_8 contained /\<\%(carta\|charter\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_due_8 charterReading
syn match charter_clause_due_7 contained /\<\%(assicurata\|assicurate\|assicurati\|assicurato\|bloccata\|broken\|compiuta\|completed\|conclusa\|concluso\|denaro\|diniego\|done\|expired\|failed\|fallita\|fallito\|for\|insured\|kept\|mended\|met\|money\|open\|per\|quorum\|raggiunta\|raggiunto\|rating\|refusal\|requirement\|rispettata\|rispettato\|running\|saltata\|saltato\|sanata\|sanato\|scaduta\|skipped\|sospesa\|sospeso\|stuck\|suspended\|target\|violata\|violato\|vote\|waiting\|yield\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_due_7 charterValue
syn match charter_clause_due_6 contained /\<\%(after\|are\|ballot\|by\|close\|closes\|dal\|dell['’]obiettivo\|di\|dopo\|durante\|during\|entro\|every\|fails\|fallisce\|from\|il\|is\|loses\|of\|ogni\|on\|opens\|perde\|resumes\|riprende\|scheda\|sono\|succeed\|succeeds\|time\|times\|vince\|volta\|volte\|whenever\|wins\|within\|\%(è\|e['’]\)\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_due_6 charterWord
syn match charter_clause_due_5 contained /\<\%(non\|not\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_due_5 charterOperator
syn match charter_clause_due_4 contained /\<\%(a\s\+famiglia\|a\s\+persona\|a\s\+posto\|al\s\+giorno\|al\s\+mese\|alla\s\+settimana\|giorni\s\+lavorativi\|giorno\s\+lavorativo\|per\s\+day\|per\s\+district\|per\s\+family\|per\s\+hour\|per\s\+member\|per\s\+membro\|per\s\+month\|per\s\+person\|per\s\+place\|per\s\+week\|per\s\+year\|per\s\+zona\|working\s\+day\|working\s\+days\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_due_4 charterUnit
syn match charter_clause_due_3 contained /\<\%(dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|gradimento\s\+insufficiente\|in\s\+attesa\|in\s\+corso\|in\s\+funzione\|long\s\+stop\|of\s\+members\|of\s\+seats\|of\s\+votes\|prodotto\s\+insufficiente\|raccolta\s\+insufficiente\|requisito\s\+mancante\|termine\s\+ultimo\|voto\s\+contrario\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_due_3 charterValue
syn match charter_clause_due_2 contained /\<\%(di\s\+seguito\|ends\s\+as\|entro\s\+il\|is\s\+missed\|is\s\+suspended\|of\s\+target\|si\s\+apre\|si\s\+chiude\|si\s\+chiudono\|termina\s\+come\|\%(è\|e['’]\)\s\+mancata\|\%(è\|e['’]\)\s\+mancato\|\%(è\|e['’]\)\s\+sospesa\|\%(è\|e['’]\)\s\+sospeso\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_due_2 charterWord
syn match charter_clause_due_1 contained /\<\%(mancanza\s\+di\s\+quorum\|of\s\+those\s\+present\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_due_1 charterValue
syn match charter_clause_due_0 contained /\<\%(va\s\+a\s\+buon\s\+fine\|vanno\s\+a\s\+buon\s\+fine\|in\s\+a\s\+row\|ogni\s\+volta\s\+che\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_due_0 charterWord
syn region charter_clause_due matchgroup=charterClause start=/^\s\+\%(due\|scade\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_due_9,charter_clause_due_8,charter_clause_due_7,charter_clause_due_6,charter_clause_due_5,charter_clause_due_4,charter_clause_due_3,charter_clause_due_2,charter_clause_due_1,charter_clause_due_0
syn match charter_clause_dura_6 contained /\<\%(all['’]anno\|all['’]ora\|anni\|anno\|day\|days\|famiglia\|famiglie\|families\|family\|giorni\|giorno\|hour\|hours\|kWh\|km\|mese\|mesi\|minute\|minutes\|minuti\|minuto\|month\|months\|m²\|option\|options\|opzione\|opzioni\|ora\|ore\|organisation\|organisations\|organizzazione\|organizzazioni\|people\|person\|persona\|persone\|place\|places\|point\|points\|posti\|posto\|punti\|punto\|seat\|seats\|seggi\|seggio\|settimana\|settimane\|vote\|votes\|voti\|voto\|week\|weeks\|year\|years\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_dura_6 charterUnit
syn match charter_clause_dura_5 contained /\<\%(denaro\|money\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_dura_5 charterValue
syn match charter_clause_dura_4 contained /\<\%(a\|da\|dell['’]obiettivo\|di\|of\|to\|until\|usually\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_dura_4 charterWord
syn match charter_clause_dura_3 contained /\<\%(a\s\+famiglia\|a\s\+persona\|a\s\+posto\|al\s\+giorno\|al\s\+mese\|alla\s\+settimana\|giorni\s\+lavorativi\|giorno\s\+lavorativo\|per\s\+day\|per\s\+district\|per\s\+family\|per\s\+hour\|per\s\+member\|per\s\+membro\|per\s\+month\|per\s\+person\|per\s\+place\|per\s\+week\|per\s\+year\|per\s\+zona\|working\s\+day\|working\s\+days\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_dura_3 charterUnit
syn match charter_clause_dura_2 contained /\<\%(dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|of\s\+members\|of\s\+seats\|of\s\+votes\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_dura_2 charterValue
syn match charter_clause_dura_1 contained /\<\%(di\s\+solito\|fino\s\+al\|long\s\+stop\|of\s\+target\|termine\s\+ultimo\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_dura_1 charterWord
syn match charter_clause_dura_0 contained /\<\%(of\s\+those\s\+present\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_dura_0 charterValue
syn region charter_clause_dura matchgroup=charterClause start=/^\s\+\%(dura\|lasts\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_dura_6,charter_clause_dura_5,charter_clause_dura_4,charter_clause_dura_3,charter_clause_dura_2,charter_clause_dura_1,charter_clause_dura_0
syn match charter_clause_esige_17 contained /\<\%(all['’]anno\|all['’]ora\|anni\|anno\|day\|days\|famiglia\|family\|giorni\|giorno\|hour\|hours\|kWh\|km\|mese\|mesi\|minute\|minutes\|minuti\|minuto\|month\|months\|m²\|option\|opzione\|ora\|ore\|organisation\|organisations\|organizzazione\|organizzazioni\|people\|person\|persona\|persone\|places\|point\|posti\|punto\|seat\|seats\|seggi\|seggio\|settimana\|settimane\|vote\|voto\|week\|weeks\|year\|years\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_esige_17 charterUnit
syn match charter_clause_esige_16 contained /\<\%(action\|activities\|activity\|admission\|advance\|amender\|ammissione\|amount\|anticipo\|appeal\|apporto\|ascoltati\|assets\|assicurati\|attesi\|attivit\%(à\|a['’]\)\|avanzo\|awaited\|azione\|benefici\|benefits\|blocchi\|blocs\|bodies\|boundary\|budget\|cadenza\|cap\|carta\|cerchia\|certainty\|certezza\|charter\|circle\|coinvolti\|commitments\|complaints\|concentration\|concentrazione\|conditions\|condizioni\|confini\|consultati\|consulted\|controversie\|copertura\|costi\|costs\|coverage\|creditori\|creditors\|crowds\|debitore\|debtor\|decider\|deciders\|decisioni\|decisions\|decisori\|delay\|density\|densit\%(à\|a['’]\)\|destinatario\|disputes\|duties\|electorate\|esborso\|evaluators\|evidence\|excluder\|fabbisogni\|fasi\|followers\|fonti\|fornitore\|giver\|gives\|good\|groups\|gruppi\|identification\|identificazione\|impegni\|importo\|indicatori\|indicators\|informati\|informed\|instrument\|insured\|interessati\|interval\|involved\|istituto\|kind\|ladder\|languages\|leader\|leftover\|length\|level\|lines\|lingue\|livello\|lunghezza\|measure\|measurer\|members\|membri\|method\|metodo\|misura\|name\|natura\|nature\|needs\|newcomers\|nome\|notice\|obblighi\|obiettivo\|obstacles\|options\|opzioni\|organi\|ostacoli\|outlay\|owner\|pagamento\|pagatore\|parti\|parties\|partner\|partners\|payee\|payer\|payment\|permanenza\|persistence\|place\|platee\|policies\|polizze\|posto\|potere\|power\|preavviso\|predecessors\|prodotto\|product\|promesse\|promises\|proprietario\|prove\|quorum\|quota\|rater\|recipient\|reclami\|registered\|responsabile\|returns\|reviewer\|riconsegne\|ricorso\|rimedi\|risposta\|safeguards\|scenari\|scenarios\|sector\|sectors\|service\|servizio\|settore\|settori\|share\|soggetto\|sostegni\|sostenuti\|sources\|stages\|standards\|standstill\|stanziamento\|subject\|subjects\|supported\|supports\|target\|techniques\|tecniche\|termine\|territorio\|territory\|tetto\|tipo\|title\|titolo\|tutele\|valore\|valutatori\|verifier\|veti\|vetoes\|votes\|voti\|watcher\|whole\|worth\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_esige_16 charterReading
syn match charter_clause_esige_15 contained /\<\%(accident\|all['’]unanimit\%(à\|a['’]\)\|altro\|answer\|approval\|association\|associazione\|attrezzature\|banca\|bank\|basket\|beneficiario\|beneficiary\|beni\|building\|business\|by\|care\|certi\|citizens\|cittadini\|co-delivery\|co-design\|co-erogazione\|co-evaluation\|co-financing\|co-finanziamento\|co-gestione\|co-management\|co-pianificazione\|co-planning\|co-prioritisation\|co-prioritizzazione\|co-prodotta\|co-produced\|co-progettazione\|co-valutazione\|comitato\|committed\|committee\|common\|competenza\|comune\|concession\|concessione\|conditional\|condizionati\|contribution\|contributo\|corrispettivo\|cura\|data\|dati\|denaro\|diritto\|donation\|donatori\|donazione\|donors\|edificio\|energia\|energy\|equipment\|esito\|esperto\|exchange\|expert\|facoltativo\|famiglie\|families\|fase\|fee\|fondazione\|forbidden\|foundation\|fragile\|garante\|goods\|graduatoria\|guarantor\|hoped\|illness\|impact\|impatto\|impresa\|infortuni\|input\|land\|liability\|loan\|malattia\|minori\|minors\|misto\|mixed\|money\|municipality\|neighbourhood\|network\|open-ended\|optional\|other\|outcome\|output\|paniere\|pari\|peers\|personale\|piattaforma\|platform\|pledged\|points\|preferenze\|premio\|prestito\|price\|private\|privato\|prize\|process\|processo\|promessi\|pubblicare\|pubblico\|public\|publish\|punti\|ranking\|realizzazione\|recurring\|region\|regione\|reimbursement\|relazioni\|rendicontare\|report\|reputation\|reputazione\|residenti\|residents\|retribuzione\|retta\|ricorrente\|right\|rimborso\|risorse\|rispondere\|scambio\|skill\|soci\|space\|spazi\|sperati\|sponsor\|staff\|stage\|standard\|tempo\|terreno\|time\|university\|universit\%(à\|a['’]\)\|users\|utenti\|valued\|valutata\|vehicle\|veicolo\|vicinato\|vietato\|volontari\|volunteers\|vulnerable\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_esige_15 charterValue
syn match charter_clause_esige_14 contained /\<\%(are\|con\|dell['’]obiettivo\|di\|diffida\|dove\|esclude\|exclude\|for\|in\|is\|of\|paga\|pay\|per\|remedy\|remind\|reopen\|retry\|riapre\|riprova\|salta\|skip\|sollecita\|sono\|sospende\|suspend\|warn\|where\|with\|\%(è\|e['’]\)\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_esige_14 charterWord
syn match charter_clause_esige_13 contained /\<\%(almeno\|and\|count\|e\|every\|highest\|indicata\|indicate\|indicati\|indicato\|lowest\|massimo\|meets\|minimo\|nessun\|no\|non\|not\|o\|ogni\|or\|soddisfa\|some\|somma\|stated\|sum\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_esige_13 charterOperator
syn match charter_clause_esige_12 contained /\<\%(a\s\+famiglia\|a\s\+persona\|a\s\+posto\|al\s\+giorno\|al\s\+mese\|alla\s\+settimana\|giorni\s\+lavorativi\|giorno\s\+lavorativo\|per\s\+day\|per\s\+district\|per\s\+family\|per\s\+hour\|per\s\+member\|per\s\+membro\|per\s\+month\|per\s\+person\|per\s\+place\|per\s\+week\|per\s\+year\|per\s\+zona\|working\s\+day\|working\s\+days\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_esige_12 charterUnit
syn match charter_clause_esige_11 contained /\<\%(affluenza\s\+richiesta\|assicurata\s\+dal\|authorising\s\+acts\|ballot\s\+tie\|cash\s\+required\|cassa\s\+minima\|cassa\s\+richiesta\|certain\s\+money\|chi\s\+decide\|chi\s\+esclude\|chi\s\+misura\|chi\s\+modifica\|chi\s\+riesamina\|chi\s\+valuta\|chi\s\+verifica\|chi\s\+vigila\|contrary\s\+line\|corpo\s\+elettorale\|data\s\+clauses\|denaro\s\+apportato\|denaro\s\+certo\|denaro\s\+legato\|denaro\s\+minimo\|denaro\s\+necessario\|durata\s\+massima\|durata\s\+minima\|earliest\s\+start\|et\%(à\|a['’]\)\s\+minima\|fasi\s\+precedenti\|first\s\+answer\|first\s\+day\|hourly\s\+rate\|hourly\s\+worth\|hours\s\+needed\|hours\s\+promised\|insured\s\+since\|last\s\+day\|last\s\+try\|least\s\+length\|least\s\+money\|least\s\+quorum\|least\s\+target\|long\s\+stop\|lowest\s\+cash\|main\s\+funders\|minimum\s\+age\|minimum\s\+support\|money\s\+brought\|money\s\+needed\|money\s\+share\|most\s\+length\|nuovi\s\+aderenti\|obblighi\s\+legati\|obiettivo\s\+minimo\|ore\s\+necessarie\|ore\s\+promesse\|people\s\+served\|persone\s\+servite\|prima\s\+apertura\|prima\s\+risposta\|primo\s\+giorno\|principali\s\+finanziatori\|punto\s\+morto\|quorum\s\+minimo\|quorum\s\+share\|review\s\+interval\|riga\s\+contraria\|second\s\+call\|seconda\s\+convocazione\|service\s\+hours\|sostegno\s\+minimo\|stanziamento\s\+totale\|tariffa\s\+oraria\|termine\s\+ultimo\|those\s\+heard\|tie\s\+breaker\|tied\s\+duties\|tied\s\+money\|total\s\+budget\|turnout\s\+required\|ultimo\s\+giorno\|ultimo\s\+tentativo\|unpaid\s\+hours\|valore\s\+orario\|votes\s\+needed\|voti\s\+necessari\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_esige_11 charterReading
syn match charter_clause_esige_10 contained /\<\%(a\s\+chiamata\|a\s\+maggioranza\|a\s\+riserva\|alla\s\+fonte\|alla\s\+successiva\|alle\s\+vincitrici\|azienda\s\+sanitaria\|by\s\+consensus\|by\s\+lot\|by\s\+majority\|by\s\+ranking\|by\s\+unanimity\|co-op\s\+members\|community\s\+cooperative\|cooperative\s\+statute\|dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|energy\s\+community\|esperienza\s\+vissuta\|gruppo\s\+informale\|health\s\+authority\|impresa\s\+sociale\|independent\s\+evaluator\|informal\s\+group\|lived\s\+experience\|mutual\s\+society\|of\s\+members\|of\s\+seats\|of\s\+votes\|on\s\+call\|outcome\s\+contract\|participation\s\+request\|per\s\+graduatoria\|per\s\+silenzio-assenso\|per\s\+sorteggio\|protocollo\s\+d['’]intesa\|public\s\+school\|quota\s\+sociale\|responsabilit\%(à\|a['’]\)\s\+civile\|scuola\s\+pubblica\|senza\s\+durata\|senza\s\+obiezioni\|service\s\+charter\|share\s\+capital\|single\s\+vote\|social\s\+enterprise\|terzo\s\+settore\|third\s\+sector\|to\s\+reserve\|to\s\+source\|to\s\+winners\|users['’]\s\+cooperative\|valutatore\s\+indipendente\|volunteer\s\+organisation\|voto\s\+unico\|without\s\+objection\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_esige_10 charterValue
syn match charter_clause_esige_9 contained /\<\%(end\s\+as\|of\s\+target\|per\s\+rimediare\|rimedia\s\+con\|termina\s\+come\|to\s\+mend\|until\s\+mended\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_esige_9 charterWord
syn match charter_clause_esige_8 contained /\<\%(acts\s\+in\|agisce\s\+in\|al\s\+massimo\|almeno\s\+un\|any\s\+of\|at\s\+least\|at\s\+most\|can\s\+block\|can\s\+fail\|depends\s\+on\|dipende\s\+da\|numero\s\+di\|pu\%(ò\|o['’]\)\s\+bloccare\|pu\%(ò\|o['’]\)\s\+fallire\|una\s\+tra\|\%(è\|e['’]\)\s\+raggiungibile\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_esige_8 charterOperator
syn match charter_clause_esige_7 contained /\<\%(atti\s\+di\s\+riferimento\|attivit\%(à\|a['’]\)\s\+della\s\+carta\|beneficiario\s\+del\s\+pagamento\|clausole\s\+sui\s\+dati\|data\s\+di\s\+iscrizione\|fasi\s\+che\s\+seguono\|insieme\s\+di\s\+appartenenza\|intervallo\s\+di\s\+riesame\|ladder\s\+for\s\+hours\|ladder\s\+for\s\+money\|ore\s\+di\s\+servizio\|ore\s\+non\s\+retribuite\|parit\%(à\|a['’]\)\s\+della\s\+scheda\|quota\s\+del\s\+quorum\|quota\s\+di\s\+denaro\|standard\s\+di\s\+qualit\%(à\|a['’]\)\|tipo\s\+di\s\+bene\|voci\s\+di\s\+spesa\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_esige_7 charterReading
syn match charter_clause_esige_6 contained /\<\%(a\s\+maggioranza\s\+relativa\|accreditamento\s\+articolo\s\+55\|altro\s\+ente\s\+pubblico\|article\s\+55\s\+accreditation\|article\s\+55\s\+co-design\|article\s\+55\s\+co-programming\|article\s\+56\s\+convention\|budget\s\+di\s\+salute\|by\s\+most\s\+votes\|by\s\+silent\s\+assent\|carta\s\+dei\s\+servizi\|co-progettazione\s\+articolo\s\+55\|co-programmazione\s\+articolo\s\+55\|community\s\+asset\s\+transfer\|complex\s\+collaboration\s\+pact\|comunit\%(à\|a['’]\)\s\+energetica\s\+rinnovabile\|contata\s\+su\s\+tutti\|contratto\s\+a\s\+risultato\|convenzione\s\+articolo\s\+56\|cooperativa\s\+di\s\+comunit\%(à\|a['’]\)\|cooperativa\s\+di\s\+utenza\|counted\s\+over\s\+all\|memorandum\s\+of\s\+understanding\|messa\s\+ai\s\+voti\|of\s\+those\s\+present\|ordinary\s\+collaboration\s\+pact\|organizzazione\s\+di\s\+volontariato\|other\s\+public\s\+body\|participatory\s\+budget\s\+rules\|personal\s\+health\s\+budget\|richiesta\s\+di\s\+partecipazione\|social\s\+promotion\s\+association\|statuto\s\+di\s\+cooperativa\|to\s\+next\s\+option\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_esige_6 charterValue
syn match charter_clause_esige_5 contained /\<\%(fino\s\+a\s\+rimedio\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_esige_5 charterWord
syn match charter_clause_esige_4 contained /\<\%(can\s\+be\s\+reached\|ha\s\+voce\s\+in\|has\s\+voice\s\+in\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_esige_4 charterOperator
syn match charter_clause_esige_3 contained /\<\%(chi\s\+scioglie\s\+la\s\+parit\%(à\|a['’]\)\|day\s\+of\s\+lowest\s\+cash\|giorno\s\+della\s\+cassa\s\+minima\|rimedi\s\+per\s\+il\s\+denaro\|rimedi\s\+per\s\+le\s\+ore\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_esige_3 charterReading
syn match charter_clause_esige_2 contained /\<\%(associazione\s\+di\s\+promozione\s\+sociale\|patto\s\+di\s\+collaborazione\s\+complesso\|patto\s\+di\s\+collaborazione\s\+ordinario\|put\s\+to\s\+the\s\+ballot\|regolamento\s\+di\s\+bilancio\s\+partecipativo\|social\s\+cooperative\s\+type\s\+A\|social\s\+cooperative\s\+type\s\+B\|societ\%(à\|a['’]\)\s\+di\s\+mutuo\s\+soccorso\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_esige_2 charterValue
syn match charter_clause_esige_1 contained /\<\%(can\s\+win\s\+alone\s\+in\|vince\s\+da\s\+solo\s\+in\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_esige_1 charterOperator
syn match charter_clause_esige_0 contained /\<\%(con\s\+il\s\+consenso\s\+di\s\+tutti\|cooperativa\s\+sociale\s\+di\s\+tipo\s\+A\|cooperativa\s\+sociale\s\+di\s\+tipo\s\+B\|trasferimento\s\+di\s\+beni\s\+alla\s\+comunit\%(à\|a['’]\)\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_esige_0 charterValue
syn region charter_clause_esige matchgroup=charterClause start=/^\s\+\%(esige\|require\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_esige_17,charter_clause_esige_16,charter_clause_esige_15,charter_clause_esige_14,charter_clause_esige_13,charter_clause_esige_12,charter_clause_esige_11,charter_clause_esige_10,charter_clause_esige_9,charter_clause_esige_8,charter_clause_esige_7,charter_clause_esige_6,charter_clause_esige_5,charter_clause_esige_4,charter_clause_esige_3,charter_clause_esige_2,charter_clause_esige_1,charter_clause_esige_0
syn match charter_clause_fabbisogno_7 contained /\<\%(all['’]anno\|all['’]ora\|anni\|anno\|day\|days\|famiglia\|famiglie\|families\|family\|giorni\|giorno\|hour\|hours\|kWh\|km\|mese\|mesi\|minute\|minutes\|minuti\|minuto\|month\|months\|m²\|option\|options\|opzione\|opzioni\|ora\|ore\|organisation\|organisations\|organizzazione\|organizzazioni\|people\|person\|persona\|persone\|place\|places\|point\|points\|posti\|posto\|punti\|punto\|seat\|seats\|seggi\|seggio\|settimana\|settimane\|vote\|votes\|voti\|voto\|week\|weeks\|year\|years\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_fabbisogno_7 charterUnit
syn match charter_clause_fabbisogno_6 contained /\<\%(denaro\|money\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_fabbisogno_6 charterValue
syn match charter_clause_fabbisogno_5 contained /\<\%(da\|dell['’]obiettivo\|di\|from\|of\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_fabbisogno_5 charterWord
syn match charter_clause_fabbisogno_4 contained /\<\%(o\|or\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_fabbisogno_4 charterOperator
syn match charter_clause_fabbisogno_3 contained /\<\%(a\s\+famiglia\|a\s\+persona\|a\s\+posto\|al\s\+giorno\|al\s\+mese\|alla\s\+settimana\|giorni\s\+lavorativi\|giorno\s\+lavorativo\|per\s\+day\|per\s\+district\|per\s\+family\|per\s\+hour\|per\s\+member\|per\s\+membro\|per\s\+month\|per\s\+person\|per\s\+place\|per\s\+week\|per\s\+year\|per\s\+zona\|working\s\+day\|working\s\+days\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_fabbisogno_3 charterUnit
syn match charter_clause_fabbisogno_2 contained /\<\%(dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|of\s\+members\|of\s\+seats\|of\s\+votes\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_fabbisogno_2 charterValue
syn match charter_clause_fabbisogno_1 contained /\<\%(of\s\+target\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_fabbisogno_1 charterWord
syn match charter_clause_fabbisogno_0 contained /\<\%(of\s\+those\s\+present\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_fabbisogno_0 charterValue
syn region charter_clause_fabbisogno matchgroup=charterClause start=/^\s\+\%(fabbisogno\|needs\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_fabbisogno_7,charter_clause_fabbisogno_6,charter_clause_fabbisogno_5,charter_clause_fabbisogno_4,charter_clause_fabbisogno_3,charter_clause_fabbisogno_2,charter_clause_fabbisogno_1,charter_clause_fabbisogno_0
syn match charter_clause_fissa_17 contained /\<\%(all['’]anno\|all['’]ora\|anni\|anno\|day\|days\|famiglia\|family\|giorni\|giorno\|hour\|hours\|kWh\|km\|mese\|mesi\|minute\|minutes\|minuti\|minuto\|month\|months\|m²\|option\|opzione\|ora\|ore\|organisation\|organisations\|organizzazione\|organizzazioni\|people\|person\|persona\|persone\|places\|point\|posti\|punto\|seat\|seats\|seggi\|seggio\|settimana\|settimane\|vote\|voto\|week\|weeks\|year\|years\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_fissa_17 charterUnit
syn match charter_clause_fissa_16 contained /\<\%(action\|activities\|activity\|admission\|advance\|amender\|ammissione\|amount\|anticipo\|appeal\|apporto\|ascoltati\|assets\|assicurati\|attesi\|attivit\%(à\|a['’]\)\|avanzo\|awaited\|azione\|benefici\|benefits\|blocchi\|blocs\|bodies\|boundary\|budget\|cadenza\|cap\|carta\|cerchia\|certainty\|certezza\|charter\|circle\|coinvolti\|commitments\|complaints\|concentration\|concentrazione\|conditions\|condizioni\|confini\|consultati\|consulted\|controversie\|copertura\|costi\|costs\|coverage\|creditori\|creditors\|crowds\|debitore\|debtor\|decider\|deciders\|decisioni\|decisions\|decisori\|delay\|density\|densit\%(à\|a['’]\)\|destinatario\|disputes\|duties\|electorate\|esborso\|evaluators\|evidence\|excluder\|fabbisogni\|fasi\|followers\|fonti\|fornitore\|giver\|gives\|good\|groups\|gruppi\|identification\|identificazione\|impegni\|importo\|indicatori\|indicators\|informati\|informed\|instrument\|insured\|interessati\|interval\|involved\|istituto\|kind\|ladder\|languages\|leader\|leftover\|length\|level\|lines\|lingue\|livello\|lunghezza\|measure\|measurer\|members\|membri\|method\|metodo\|misura\|name\|natura\|nature\|needs\|newcomers\|nome\|notice\|obblighi\|obiettivo\|obstacles\|options\|opzioni\|organi\|ostacoli\|outlay\|owner\|pagamento\|pagatore\|parti\|parties\|partner\|partners\|payee\|payer\|payment\|permanenza\|persistence\|place\|platee\|policies\|polizze\|posto\|potere\|power\|preavviso\|predecessors\|prodotto\|product\|promesse\|promises\|proprietario\|prove\|quorum\|quota\|rater\|recipient\|reclami\|registered\|responsabile\|returns\|reviewer\|riconsegne\|ricorso\|rimedi\|risposta\|safeguards\|scenari\|scenarios\|sector\|sectors\|service\|servizio\|settore\|settori\|share\|soggetto\|sostegni\|sostenuti\|sources\|stages\|standards\|standstill\|stanziamento\|subject\|subjects\|supported\|supports\|target\|techniques\|tecniche\|termine\|territorio\|territory\|tetto\|tipo\|title\|titolo\|tutele\|valore\|valutatori\|verifier\|veti\|vetoes\|votes\|voti\|watcher\|whole\|worth\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_fissa_16 charterReading
syn match charter_clause_fissa_15 contained /\<\%(accident\|all['’]unanimit\%(à\|a['’]\)\|altro\|answer\|approval\|association\|associazione\|attrezzature\|banca\|bank\|basket\|beneficiario\|beneficiary\|beni\|building\|business\|by\|care\|certi\|citizens\|cittadini\|co-delivery\|co-design\|co-erogazione\|co-evaluation\|co-financing\|co-finanziamento\|co-gestione\|co-management\|co-pianificazione\|co-planning\|co-prioritisation\|co-prioritizzazione\|co-prodotta\|co-produced\|co-progettazione\|co-valutazione\|comitato\|committed\|committee\|common\|competenza\|comune\|concession\|concessione\|conditional\|condizionati\|contribution\|contributo\|corrispettivo\|cura\|data\|dati\|denaro\|diritto\|donation\|donatori\|donazione\|donors\|edificio\|energia\|energy\|equipment\|esito\|esperto\|exchange\|expert\|facoltativo\|famiglie\|families\|fase\|fee\|fondazione\|forbidden\|foundation\|fragile\|garante\|goods\|graduatoria\|guarantor\|hoped\|illness\|impact\|impatto\|impresa\|infortuni\|input\|land\|liability\|loan\|malattia\|minori\|minors\|misto\|mixed\|money\|municipality\|neighbourhood\|network\|open-ended\|optional\|other\|outcome\|output\|paniere\|pari\|peers\|personale\|piattaforma\|platform\|pledged\|points\|preferenze\|premio\|prestito\|price\|private\|privato\|prize\|process\|processo\|promessi\|pubblicare\|pubblico\|public\|publish\|punti\|ranking\|realizzazione\|recurring\|region\|regione\|reimbursement\|relazioni\|rendicontare\|report\|reputation\|reputazione\|residenti\|residents\|retribuzione\|retta\|ricorrente\|right\|rimborso\|risorse\|rispondere\|scambio\|skill\|soci\|space\|spazi\|sperati\|sponsor\|staff\|stage\|standard\|tempo\|terreno\|time\|university\|universit\%(à\|a['’]\)\|users\|utenti\|valued\|valutata\|vehicle\|veicolo\|vicinato\|vietato\|volontari\|volunteers\|vulnerable\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_fissa_15 charterValue
syn match charter_clause_fissa_14 contained /\<\%(a\|are\|con\|dell['’]obiettivo\|di\|diffida\|dove\|esclude\|exclude\|for\|in\|is\|of\|paga\|pay\|per\|remedy\|remind\|reopen\|retry\|riapre\|riprova\|salta\|skip\|sollecita\|sono\|sospende\|suspend\|to\|warn\|where\|with\|\%(è\|e['’]\)\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_fissa_14 charterWord
syn match charter_clause_fissa_13 contained /\<\%(almeno\|and\|count\|e\|every\|highest\|indicata\|indicate\|indicati\|indicato\|lowest\|massimo\|meets\|minimo\|nessun\|no\|non\|not\|o\|ogni\|or\|soddisfa\|some\|somma\|stated\|sum\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_fissa_13 charterOperator
syn match charter_clause_fissa_12 contained /\<\%(a\s\+famiglia\|a\s\+persona\|a\s\+posto\|al\s\+giorno\|al\s\+mese\|alla\s\+settimana\|giorni\s\+lavorativi\|giorno\s\+lavorativo\|per\s\+day\|per\s\+district\|per\s\+family\|per\s\+hour\|per\s\+member\|per\s\+membro\|per\s\+month\|per\s\+person\|per\s\+place\|per\s\+week\|per\s\+year\|per\s\+zona\|working\s\+day\|working\s\+days\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_fissa_12 charterUnit
syn match charter_clause_fissa_11 contained /\<\%(affluenza\s\+richiesta\|assicurata\s\+dal\|authorising\s\+acts\|ballot\s\+tie\|cash\s\+required\|cassa\s\+minima\|cassa\s\+richiesta\|certain\s\+money\|chi\s\+decide\|chi\s\+esclude\|chi\s\+misura\|chi\s\+modifica\|chi\s\+riesamina\|chi\s\+valuta\|chi\s\+verifica\|chi\s\+vigila\|contrary\s\+line\|corpo\s\+elettorale\|data\s\+clauses\|denaro\s\+apportato\|denaro\s\+certo\|denaro\s\+legato\|denaro\s\+minimo\|denaro\s\+necessario\|durata\s\+massima\|durata\s\+minima\|earliest\s\+start\|et\%(à\|a['’]\)\s\+minima\|fasi\s\+precedenti\|first\s\+answer\|first\s\+day\|hourly\s\+rate\|hourly\s\+worth\|hours\s\+needed\|hours\s\+promised\|insured\s\+since\|last\s\+day\|last\s\+try\|least\s\+length\|least\s\+money\|least\s\+quorum\|least\s\+target\|long\s\+stop\|lowest\s\+cash\|main\s\+funders\|minimum\s\+age\|minimum\s\+support\|money\s\+brought\|money\s\+needed\|money\s\+share\|most\s\+length\|nuovi\s\+aderenti\|obblighi\s\+legati\|obiettivo\s\+minimo\|ore\s\+necessarie\|ore\s\+promesse\|people\s\+served\|persone\s\+servite\|prima\s\+apertura\|prima\s\+risposta\|primo\s\+giorno\|principali\s\+finanziatori\|punto\s\+morto\|quorum\s\+minimo\|quorum\s\+share\|review\s\+interval\|riga\s\+contraria\|second\s\+call\|seconda\s\+convocazione\|service\s\+hours\|sostegno\s\+minimo\|stanziamento\s\+totale\|tariffa\s\+oraria\|termine\s\+ultimo\|those\s\+heard\|tie\s\+breaker\|tied\s\+duties\|tied\s\+money\|total\s\+budget\|turnout\s\+required\|ultimo\s\+giorno\|ultimo\s\+tentativo\|unpaid\s\+hours\|valore\s\+orario\|votes\s\+needed\|voti\s\+necessari\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_fissa_11 charterReading
syn match charter_clause_fissa_10 contained /\<\%(a\s\+chiamata\|a\s\+maggioranza\|a\s\+riserva\|alla\s\+fonte\|alla\s\+successiva\|alle\s\+vincitrici\|azienda\s\+sanitaria\|by\s\+consensus\|by\s\+lot\|by\s\+majority\|by\s\+ranking\|by\s\+unanimity\|co-op\s\+members\|community\s\+cooperative\|cooperative\s\+statute\|dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|energy\s\+community\|esperienza\s\+vissuta\|gruppo\s\+informale\|health\s\+authority\|impresa\s\+sociale\|independent\s\+evaluator\|informal\s\+group\|lived\s\+experience\|mutual\s\+society\|of\s\+members\|of\s\+seats\|of\s\+votes\|on\s\+call\|outcome\s\+contract\|participation\s\+request\|per\s\+graduatoria\|per\s\+silenzio-assenso\|per\s\+sorteggio\|protocollo\s\+d['’]intesa\|public\s\+school\|quota\s\+sociale\|responsabilit\%(à\|a['’]\)\s\+civile\|scuola\s\+pubblica\|senza\s\+durata\|senza\s\+obiezioni\|service\s\+charter\|share\s\+capital\|single\s\+vote\|social\s\+enterprise\|terzo\s\+settore\|third\s\+sector\|to\s\+reserve\|to\s\+source\|to\s\+winners\|users['’]\s\+cooperative\|valutatore\s\+indipendente\|volunteer\s\+organisation\|voto\s\+unico\|without\s\+objection\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_fissa_10 charterValue
syn match charter_clause_fissa_9 contained /\<\%(end\s\+as\|of\s\+target\|per\s\+rimediare\|rimedia\s\+con\|termina\s\+come\|to\s\+mend\|until\s\+mended\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_fissa_9 charterWord
syn match charter_clause_fissa_8 contained /\<\%(acts\s\+in\|agisce\s\+in\|al\s\+massimo\|almeno\s\+un\|any\s\+of\|at\s\+least\|at\s\+most\|can\s\+block\|can\s\+fail\|depends\s\+on\|dipende\s\+da\|numero\s\+di\|pu\%(ò\|o['’]\)\s\+bloccare\|pu\%(ò\|o['’]\)\s\+fallire\|una\s\+tra\|\%(è\|e['’]\)\s\+raggiungibile\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_fissa_8 charterOperator
syn match charter_clause_fissa_7 contained /\<\%(atti\s\+di\s\+riferimento\|attivit\%(à\|a['’]\)\s\+della\s\+carta\|beneficiario\s\+del\s\+pagamento\|clausole\s\+sui\s\+dati\|data\s\+di\s\+iscrizione\|fasi\s\+che\s\+seguono\|insieme\s\+di\s\+appartenenza\|intervallo\s\+di\s\+riesame\|ladder\s\+for\s\+hours\|ladder\s\+for\s\+money\|ore\s\+di\s\+servizio\|ore\s\+non\s\+retribuite\|parit\%(à\|a['’]\)\s\+della\s\+scheda\|quota\s\+del\s\+quorum\|quota\s\+di\s\+denaro\|standard\s\+di\s\+qualit\%(à\|a['’]\)\|tipo\s\+di\s\+bene\|voci\s\+di\s\+spesa\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_fissa_7 charterReading
syn match charter_clause_fissa_6 contained /\<\%(a\s\+maggioranza\s\+relativa\|accreditamento\s\+articolo\s\+55\|altro\s\+ente\s\+pubblico\|article\s\+55\s\+accreditation\|article\s\+55\s\+co-design\|article\s\+55\s\+co-programming\|article\s\+56\s\+convention\|budget\s\+di\s\+salute\|by\s\+most\s\+votes\|by\s\+silent\s\+assent\|carta\s\+dei\s\+servizi\|co-progettazione\s\+articolo\s\+55\|co-programmazione\s\+articolo\s\+55\|community\s\+asset\s\+transfer\|complex\s\+collaboration\s\+pact\|comunit\%(à\|a['’]\)\s\+energetica\s\+rinnovabile\|contata\s\+su\s\+tutti\|contratto\s\+a\s\+risultato\|convenzione\s\+articolo\s\+56\|cooperativa\s\+di\s\+comunit\%(à\|a['’]\)\|cooperativa\s\+di\s\+utenza\|counted\s\+over\s\+all\|memorandum\s\+of\s\+understanding\|messa\s\+ai\s\+voti\|of\s\+those\s\+present\|ordinary\s\+collaboration\s\+pact\|organizzazione\s\+di\s\+volontariato\|other\s\+public\s\+body\|participatory\s\+budget\s\+rules\|personal\s\+health\s\+budget\|richiesta\s\+di\s\+partecipazione\|social\s\+promotion\s\+association\|statuto\s\+di\s\+cooperativa\|to\s\+next\s\+option\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_fissa_6 charterValue
syn match charter_clause_fissa_5 contained /\<\%(fino\s\+a\s\+rimedio\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_fissa_5 charterWord
syn match charter_clause_fissa_4 contained /\<\%(can\s\+be\s\+reached\|ha\s\+voce\s\+in\|has\s\+voice\s\+in\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_fissa_4 charterOperator
syn match charter_clause_fissa_3 contained /\<\%(chi\s\+scioglie\s\+la\s\+parit\%(à\|a['’]\)\|day\s\+of\s\+lowest\s\+cash\|giorno\s\+della\s\+cassa\s\+minima\|rimedi\s\+per\s\+il\s\+denaro\|rimedi\s\+per\s\+le\s\+ore\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_fissa_3 charterReading
syn match charter_clause_fissa_2 contained /\<\%(associazione\s\+di\s\+promozione\s\+sociale\|patto\s\+di\s\+collaborazione\s\+complesso\|patto\s\+di\s\+collaborazione\s\+ordinario\|put\s\+to\s\+the\s\+ballot\|regolamento\s\+di\s\+bilancio\s\+partecipativo\|social\s\+cooperative\s\+type\s\+A\|social\s\+cooperative\s\+type\s\+B\|societ\%(à\|a['’]\)\s\+di\s\+mutuo\s\+soccorso\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_fissa_2 charterValue
syn match charter_clause_fissa_1 contained /\<\%(can\s\+win\s\+alone\s\+in\|vince\s\+da\s\+solo\s\+in\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_fissa_1 charterOperator
syn match charter_clause_fissa_0 contained /\<\%(con\s\+il\s\+consenso\s\+di\s\+tutti\|cooperativa\s\+sociale\s\+di\s\+tipo\s\+A\|cooperativa\s\+sociale\s\+di\s\+tipo\s\+B\|trasferimento\s\+di\s\+beni\s\+alla\s\+comunit\%(à\|a['’]\)\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_fissa_0 charterValue
syn region charter_clause_fissa matchgroup=charterClause start=/^\s\+\%(fissa\|sets\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_fissa_17,charter_clause_fissa_16,charter_clause_fissa_15,charter_clause_fissa_14,charter_clause_fissa_13,charter_clause_fissa_12,charter_clause_fissa_11,charter_clause_fissa_10,charter_clause_fissa_9,charter_clause_fissa_8,charter_clause_fissa_7,charter_clause_fissa_6,charter_clause_fissa_5,charter_clause_fissa_4,charter_clause_fissa_3,charter_clause_fissa_2,charter_clause_fissa_1,charter_clause_fissa_0
syn region charter_clause_follows matchgroup=charterClause start=/^\s\+\%(follows\|segue\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand
syn region charter_clause_fonte matchgroup=charterClause start=/^\s\+\%(fonte\|source\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand
syn match charter_clause_il_8 contained /\<\%(all['’]anno\|all['’]ora\|anni\|anno\|day\|days\|famiglia\|famiglie\|families\|family\|giorni\|giorno\|hour\|hours\|kWh\|km\|mese\|mesi\|minute\|minutes\|minuti\|minuto\|month\|months\|m²\|option\|options\|opzione\|opzioni\|ora\|ore\|organisation\|organisations\|organizzazione\|organizzazioni\|people\|person\|persona\|persone\|place\|places\|point\|points\|posti\|posto\|punti\|punto\|seat\|seats\|seggi\|seggio\|settimana\|settimane\|vote\|voto\|week\|weeks\|year\|years\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_il_8 charterUnit
syn match charter_clause_il_7 contained /\<\%(affluenza\|assenso\|consent\|contribution\|contributo\|durata\|duration\|favorevoli\|gradimento\|members\|membri\|parit\%(à\|a['’]\)\|prodotto\|rating\|support\|tie\|turnout\|votes\|voti\|yield\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_il_7 charterReading
syn match charter_clause_il_6 contained /\<\%(absent\|assente\|dato\|denaro\|given\|money\|negato\|refused\|sospesa\|sospeso\|suspended\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_il_6 charterValue
syn match charter_clause_il_5 contained /\<\%(about\|aderisce\|aderiscono\|apporta\|apportano\|are\|asimmetrico\|between\|bring\|brings\|by\|circa\|colonna\|column\|da\|delay\|delays\|dell['’]obiettivo\|di\|for\|from\|il\|in\|is\|join\|joins\|lascia\|lasciano\|leave\|leaves\|of\|on\|per\|poi\|ritarda\|ritardano\|skewed\|sono\|then\|tra\|usually\|\%(è\|e['’]\)\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_il_5 charterWord
syn match charter_clause_il_4 contained /\<\%(and\|e\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_il_4 charterOperator
syn match charter_clause_il_3 contained /\<\%(a\s\+famiglia\|a\s\+persona\|a\s\+posto\|al\s\+giorno\|al\s\+mese\|alla\s\+settimana\|giorni\s\+lavorativi\|giorno\s\+lavorativo\|per\s\+day\|per\s\+district\|per\s\+family\|per\s\+hour\|per\s\+member\|per\s\+membro\|per\s\+month\|per\s\+person\|per\s\+place\|per\s\+week\|per\s\+year\|per\s\+zona\|working\s\+day\|working\s\+days\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_il_3 charterUnit
syn match charter_clause_il_2 contained /\<\%(dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|of\s\+members\|of\s\+seats\|of\s\+votes\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_il_2 charterValue
syn match charter_clause_il_1 contained /\<\%(con\s\+probabilit\%(à\|a['’]\)\|di\s\+solito\|of\s\+target\|one\s\+of\|uno\s\+tra\|with\s\+chance\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_il_1 charterWord
syn match charter_clause_il_0 contained /\<\%(of\s\+those\s\+present\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_il_0 charterValue
syn region charter_clause_il matchgroup=charterClause start=/^\s\+\%(il\|on\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_il_8,charter_clause_il_7,charter_clause_il_6,charter_clause_il_5,charter_clause_il_4,charter_clause_il_3,charter_clause_il_2,charter_clause_il_1,charter_clause_il_0
syn region charter_clause_informa matchgroup=charterClause start=/^\s\+\%(informa\|informs\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand
syn match charter_clause_inizia_8 contained /\<\%(all['’]anno\|all['’]ora\|anni\|anno\|day\|days\|famiglia\|famiglie\|families\|family\|giorni\|giorno\|hour\|hours\|kWh\|km\|mese\|mesi\|minute\|minutes\|minuti\|minuto\|month\|months\|m²\|option\|options\|opzione\|opzioni\|ora\|ore\|organisation\|organisations\|organizzazione\|organizzazioni\|people\|person\|persona\|persone\|place\|places\|point\|points\|posti\|posto\|punti\|punto\|seat\|seats\|seggi\|seggio\|settimana\|settimane\|votes\|voti\|voto\|week\|weeks\|year\|years\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_inizia_8 charterUnit
syn match charter_clause_inizia_7 contained /\<\%(assicurata\|assicurate\|assicurati\|assicurato\|broken\|conclusa\|concluso\|denaro\|diniego\|done\|failed\|fallita\|fallito\|for\|insured\|kept\|mended\|met\|money\|open\|per\|quorum\|raggiunta\|raggiunto\|rating\|refusal\|requirement\|rispettata\|rispettato\|running\|saltata\|saltato\|sanata\|sanato\|skipped\|sospesa\|sospeso\|suspended\|target\|violata\|violato\|vote\|waiting\|yield\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_inizia_7 charterValue
syn match charter_clause_inizia_6 contained /\<\%(after\|are\|ballot\|close\|closes\|dell['’]obiettivo\|di\|dopo\|durante\|during\|every\|fails\|fallisce\|il\|is\|loses\|of\|ogni\|on\|opens\|perde\|resumes\|riprende\|scheda\|sono\|succeed\|succeeds\|time\|times\|vince\|volta\|volte\|wins\|\%(è\|e['’]\)\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_inizia_6 charterWord
syn match charter_clause_inizia_5 contained /\<\%(and\|e\|non\|not\|o\|or\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_inizia_5 charterOperator
syn match charter_clause_inizia_4 contained /\<\%(a\s\+famiglia\|a\s\+persona\|a\s\+posto\|al\s\+giorno\|al\s\+mese\|alla\s\+settimana\|giorni\s\+lavorativi\|giorno\s\+lavorativo\|per\s\+day\|per\s\+district\|per\s\+family\|per\s\+hour\|per\s\+member\|per\s\+membro\|per\s\+month\|per\s\+person\|per\s\+place\|per\s\+week\|per\s\+year\|per\s\+zona\|working\s\+day\|working\s\+days\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_inizia_4 charterUnit
syn match charter_clause_inizia_3 contained /\<\%(dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|gradimento\s\+insufficiente\|in\s\+attesa\|in\s\+corso\|in\s\+funzione\|long\s\+stop\|of\s\+members\|of\s\+seats\|of\s\+votes\|prodotto\s\+insufficiente\|raccolta\s\+insufficiente\|requisito\s\+mancante\|termine\s\+ultimo\|voto\s\+contrario\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_inizia_3 charterValue
syn match charter_clause_inizia_2 contained /\<\%(di\s\+seguito\|is\s\+missed\|is\s\+suspended\|not\s\+before\|of\s\+target\|si\s\+apre\|si\s\+chiude\|si\s\+chiudono\|\%(è\|e['’]\)\s\+mancata\|\%(è\|e['’]\)\s\+mancato\|\%(è\|e['’]\)\s\+sospesa\|\%(è\|e['’]\)\s\+sospeso\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_inizia_2 charterWord
syn match charter_clause_inizia_1 contained /\<\%(mancanza\s\+di\s\+quorum\|of\s\+those\s\+present\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_inizia_1 charterValue
syn match charter_clause_inizia_0 contained /\<\%(dopo\s\+almeno\s\+una\s\+tra\|va\s\+a\s\+buon\s\+fine\|vanno\s\+a\s\+buon\s\+fine\|after\s\+any\s\+of\|in\s\+a\s\+row\|non\s\+prima\s\+del\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_inizia_0 charterWord
syn region charter_clause_inizia matchgroup=charterClause start=/^\s\+\%(inizia\|starts\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_inizia_8,charter_clause_inizia_7,charter_clause_inizia_6,charter_clause_inizia_5,charter_clause_inizia_4,charter_clause_inizia_3,charter_clause_inizia_2,charter_clause_inizia_1,charter_clause_inizia_0
syn match charter_clause_instrument_0 contained /\<\%(trasferimento\s\+di\s\+beni\s\+alla\s\+comunit\%(à\|a['’]\)\|patto\s\+di\s\+collaborazione\s\+complesso\|patto\s\+di\s\+collaborazione\s\+ordinario\|regolamento\s\+di\s\+bilancio\s\+partecipativo\|accreditamento\s\+articolo\s\+55\|article\s\+55\s\+accreditation\|article\s\+55\s\+co-design\|article\s\+55\s\+co-programming\|article\s\+56\s\+convention\|budget\s\+di\s\+salute\|carta\s\+dei\s\+servizi\|co-progettazione\s\+articolo\s\+55\|co-programmazione\s\+articolo\s\+55\|community\s\+asset\s\+transfer\|complex\s\+collaboration\s\+pact\|comunit\%(à\|a['’]\)\s\+energetica\s\+rinnovabile\|contratto\s\+a\s\+risultato\|convenzione\s\+articolo\s\+56\|memorandum\s\+of\s\+understanding\|ordinary\s\+collaboration\s\+pact\|participatory\s\+budget\s\+rules\|personal\s\+health\s\+budget\|richiesta\s\+di\s\+partecipazione\|statuto\s\+di\s\+cooperativa\|cooperative\s\+statute\|energy\s\+community\|outcome\s\+contract\|participation\s\+request\|protocollo\s\+d['’]intesa\|service\s\+charter\|altro\|concession\|concessione\|other\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_instrument_0 charterValue
syn region charter_clause_instrument matchgroup=charterClause start=/^\s\+\%(instrument\|istituto\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_instrument_0
syn region charter_clause_languages matchgroup=charterClause start=/^\s\+\%(languages\|lingue\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand
syn match charter_clause_leftover_0 contained /\<\%(to\s\+next\s\+option\|a\s\+riserva\|alla\s\+fonte\|alla\s\+successiva\|alle\s\+vincitrici\|to\s\+reserve\|to\s\+source\|to\s\+winners\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_leftover_0 charterValue
syn region charter_clause_leftover matchgroup=charterClause start=/^\s\+\%(leftover\|residuo\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_leftover_0
syn match charter_clause_level_0 contained /\<\%(esito\|impact\|impatto\|input\|outcome\|output\|process\|processo\|realizzazione\|risorse\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_level_0 charterValue
syn region charter_clause_level matchgroup=charterClause start=/^\s\+\%(level\|livello\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_level_0
syn match charter_clause_mai_11 contained /\<\%(all['’]anno\|all['’]ora\|anni\|anno\|day\|days\|famiglia\|famiglie\|families\|family\|giorni\|giorno\|hour\|hours\|kWh\|km\|mese\|mesi\|minute\|minutes\|minuti\|minuto\|month\|months\|m²\|option\|options\|opzione\|opzioni\|ora\|ore\|organisation\|organisations\|organizzazione\|organizzazioni\|people\|person\|persona\|persone\|place\|places\|point\|points\|posti\|posto\|punti\|punto\|seat\|seats\|seggi\|seggio\|settimana\|settimane\|voto\|week\|weeks\|year\|years\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_mai_11 charterUnit
syn match charter_clause_mai_10 contained /\<\%(affluenza\|carta\|cash\|cassa\|charter\|contribution\|contributo\|durata\|duration\|favorevoli\|gradimento\|members\|membri\|prodotto\|spent\|spesa\|support\|turnout\|votes\|voti\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_mai_10 charterReading
syn match charter_clause_mai_9 contained /\<\%(assicurata\|assicurate\|assicurati\|assicurato\|bloccata\|broken\|compiuta\|completed\|conclusa\|concluso\|denaro\|diniego\|done\|expired\|failed\|fallita\|fallito\|insured\|kept\|mended\|met\|money\|open\|quorum\|raggiunta\|raggiunto\|rating\|refusal\|requirement\|rispettata\|rispettato\|running\|saltata\|saltato\|sanata\|sanato\|scaduta\|skipped\|sospesa\|sospeso\|stuck\|suspended\|target\|violata\|violato\|vote\|waiting\|yield\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_mai_9 charterValue
syn match charter_clause_mai_8 contained /\<\%(are\|ballot\|close\|closes\|dell['’]obiettivo\|di\|fails\|fallisce\|for\|is\|loses\|of\|opens\|per\|perde\|resumes\|riprende\|scheda\|sono\|succeed\|succeeds\|vince\|wins\|without\|\%(è\|e['’]\)\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_mai_8 charterWord
syn match charter_clause_mai_7 contained /\<\%(almeno\|and\|e\|non\|not\|o\|or\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_mai_7 charterOperator
syn match charter_clause_mai_6 contained /\<\%(a\s\+famiglia\|a\s\+persona\|a\s\+posto\|al\s\+giorno\|al\s\+mese\|alla\s\+settimana\|giorni\s\+lavorativi\|giorno\s\+lavorativo\|per\s\+day\|per\s\+district\|per\s\+family\|per\s\+hour\|per\s\+member\|per\s\+membro\|per\s\+month\|per\s\+person\|per\s\+place\|per\s\+week\|per\s\+year\|per\s\+zona\|working\s\+day\|working\s\+days\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_mai_6 charterUnit
syn match charter_clause_mai_5 contained /\<\%(cassa\s\+minima\|denaro\s\+mancante\|hours\s\+given\|hours\s\+missing\|lowest\s\+cash\|money\s\+missing\|ore\s\+mancanti\|ore\s\+prestate\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_mai_5 charterReading
syn match charter_clause_mai_4 contained /\<\%(dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|gradimento\s\+insufficiente\|in\s\+attesa\|in\s\+corso\|in\s\+funzione\|long\s\+stop\|of\s\+members\|of\s\+seats\|of\s\+votes\|prodotto\s\+insufficiente\|raccolta\s\+insufficiente\|requisito\s\+mancante\|termine\s\+ultimo\|voto\s\+contrario\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_mai_4 charterValue
syn match charter_clause_mai_3 contained /\<\%(ends\s\+as\|is\s\+missed\|is\s\+suspended\|of\s\+target\|senza\s\+che\|si\s\+apre\|si\s\+chiude\|si\s\+chiudono\|termina\s\+come\|\%(è\|e['’]\)\s\+mancata\|\%(è\|e['’]\)\s\+mancato\|\%(è\|e['’]\)\s\+sospesa\|\%(è\|e['’]\)\s\+sospeso\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_mai_3 charterWord
syn match charter_clause_mai_2 contained /\<\%(al\s\+massimo\|at\s\+least\|at\s\+most\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_mai_2 charterOperator
syn match charter_clause_mai_1 contained /\<\%(mancanza\s\+di\s\+quorum\|of\s\+those\s\+present\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_mai_1 charterValue
syn match charter_clause_mai_0 contained /\<\%(va\s\+a\s\+buon\s\+fine\|vanno\s\+a\s\+buon\s\+fine\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_mai_0 charterWord
syn region charter_clause_mai matchgroup=charterClause start=/^\s\+\%(mai\|never\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_mai_11,charter_clause_mai_10,charter_clause_mai_9,charter_clause_mai_8,charter_clause_mai_7,charter_clause_mai_6,charter_clause_mai_5,charter_clause_mai_4,charter_clause_mai_3,charter_clause_mai_2,charter_clause_mai_1,charter_clause_mai_0
syn match charter_clause_measured_6 contained /\<\%(all['’]anno\|all['’]ora\|anni\|anno\|day\|days\|famiglia\|famiglie\|families\|family\|giorni\|giorno\|hour\|hours\|kWh\|km\|mese\|mesi\|minute\|minutes\|minuti\|minuto\|month\|months\|m²\|option\|options\|opzione\|opzioni\|ora\|ore\|organisation\|organisations\|organizzazione\|organizzazioni\|people\|person\|persona\|persone\|place\|places\|point\|points\|posti\|posto\|punti\|punto\|seat\|seats\|seggi\|seggio\|settimana\|settimane\|vote\|votes\|voti\|voto\|week\|weeks\|year\|years\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_measured_6 charterUnit
syn match charter_clause_measured_5 contained /\<\%(denaro\|money\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_measured_5 charterValue
syn match charter_clause_measured_4 contained /\<\%(by\|da\|dell['’]obiettivo\|di\|every\|of\|ogni\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_measured_4 charterWord
syn match charter_clause_measured_3 contained /\<\%(a\s\+famiglia\|a\s\+persona\|a\s\+posto\|al\s\+giorno\|al\s\+mese\|alla\s\+settimana\|giorni\s\+lavorativi\|giorno\s\+lavorativo\|per\s\+day\|per\s\+district\|per\s\+family\|per\s\+hour\|per\s\+member\|per\s\+membro\|per\s\+month\|per\s\+person\|per\s\+place\|per\s\+week\|per\s\+year\|per\s\+zona\|working\s\+day\|working\s\+days\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_measured_3 charterUnit
syn match charter_clause_measured_2 contained /\<\%(dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|of\s\+members\|of\s\+seats\|of\s\+votes\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_measured_2 charterValue
syn match charter_clause_measured_1 contained /\<\%(of\s\+target\|verificato\s\+da\|verified\s\+by\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_measured_1 charterWord
syn match charter_clause_measured_0 contained /\<\%(of\s\+those\s\+present\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_measured_0 charterValue
syn region charter_clause_measured matchgroup=charterClause start=/^\s\+\%(measured\|misurato\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_measured_6,charter_clause_measured_5,charter_clause_measured_4,charter_clause_measured_3,charter_clause_measured_2,charter_clause_measured_1,charter_clause_measured_0
syn match charter_clause_measures_8 contained /\<\%(all['’]anno\|all['’]ora\|anni\|anno\|day\|days\|famiglia\|famiglie\|families\|family\|giorni\|giorno\|hour\|hours\|kWh\|km\|mese\|mesi\|minute\|minutes\|minuti\|minuto\|month\|months\|m²\|option\|options\|opzione\|opzioni\|ora\|ore\|organisation\|organisations\|organizzazione\|organizzazioni\|people\|person\|persona\|persone\|place\|places\|point\|points\|posti\|posto\|punti\|punto\|seat\|seats\|seggi\|seggio\|settimana\|settimane\|vote\|votes\|voti\|voto\|week\|weeks\|year\|years\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_measures_8 charterUnit
syn match charter_clause_measures_7 contained /\<\%(denaro\|money\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_measures_7 charterValue
syn match charter_clause_measures_6 contained /\<\%(dell['’]obiettivo\|di\|of\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_measures_6 charterWord
syn match charter_clause_measures_5 contained /\<\%(almeno\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_measures_5 charterOperator
syn match charter_clause_measures_4 contained /\<\%(a\s\+famiglia\|a\s\+persona\|a\s\+posto\|al\s\+giorno\|al\s\+mese\|alla\s\+settimana\|giorni\s\+lavorativi\|giorno\s\+lavorativo\|per\s\+day\|per\s\+district\|per\s\+family\|per\s\+hour\|per\s\+member\|per\s\+membro\|per\s\+month\|per\s\+person\|per\s\+place\|per\s\+week\|per\s\+year\|per\s\+zona\|working\s\+day\|working\s\+days\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_measures_4 charterUnit
syn match charter_clause_measures_3 contained /\<\%(dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|of\s\+members\|of\s\+seats\|of\s\+votes\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_measures_3 charterValue
syn match charter_clause_measures_2 contained /\<\%(of\s\+target\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_measures_2 charterWord
syn match charter_clause_measures_1 contained /\<\%(al\s\+massimo\|at\s\+least\|at\s\+most\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_measures_1 charterOperator
syn match charter_clause_measures_0 contained /\<\%(of\s\+those\s\+present\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_measures_0 charterValue
syn region charter_clause_measures matchgroup=charterClause start=/^\s\+\%(measures\|misura\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_measures_8,charter_clause_measures_7,charter_clause_measures_6,charter_clause_measures_5,charter_clause_measures_4,charter_clause_measures_3,charter_clause_measures_2,charter_clause_measures_1,charter_clause_measures_0
syn match charter_clause_members_6 contained /\<\%(all['’]anno\|all['’]ora\|anni\|anno\|day\|days\|famiglia\|famiglie\|families\|family\|giorni\|giorno\|hour\|hours\|kWh\|km\|mese\|mesi\|minute\|minutes\|minuti\|minuto\|month\|months\|m²\|option\|options\|opzione\|opzioni\|ora\|ore\|organisation\|organisations\|organizzazione\|organizzazioni\|people\|person\|persona\|persone\|place\|places\|point\|points\|posti\|posto\|punti\|punto\|seat\|seats\|seggi\|seggio\|settimana\|settimane\|vote\|votes\|voti\|voto\|week\|weeks\|year\|years\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_members_6 charterUnit
syn match charter_clause_members_5 contained /\<\%(denaro\|money\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_members_5 charterValue
syn match charter_clause_members_4 contained /\<\%(dell['’]obiettivo\|di\|of\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_members_4 charterWord
syn match charter_clause_members_3 contained /\<\%(a\s\+famiglia\|a\s\+persona\|a\s\+posto\|al\s\+giorno\|al\s\+mese\|alla\s\+settimana\|giorni\s\+lavorativi\|giorno\s\+lavorativo\|per\s\+day\|per\s\+district\|per\s\+family\|per\s\+hour\|per\s\+member\|per\s\+membro\|per\s\+month\|per\s\+person\|per\s\+place\|per\s\+week\|per\s\+year\|per\s\+zona\|working\s\+day\|working\s\+days\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_members_3 charterUnit
syn match charter_clause_members_2 contained /\<\%(dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|of\s\+members\|of\s\+seats\|of\s\+votes\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_members_2 charterValue
syn match charter_clause_members_1 contained /\<\%(of\s\+target\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_members_1 charterWord
syn match charter_clause_members_0 contained /\<\%(of\s\+those\s\+present\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_members_0 charterValue
syn region charter_clause_members matchgroup=charterClause start=/^\s\+\%(members\|membri\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_members_6,charter_clause_members_5,charter_clause_members_4,charter_clause_members_3,charter_clause_members_2,charter_clause_members_1,charter_clause_members_0
syn match charter_clause_obiettivo_8 contained /\<\%(all['’]anno\|all['’]ora\|anni\|anno\|day\|days\|famiglia\|famiglie\|families\|family\|giorni\|giorno\|hour\|hours\|kWh\|km\|mese\|mesi\|minute\|minutes\|minuti\|minuto\|month\|months\|m²\|option\|options\|opzione\|opzioni\|ora\|ore\|organisation\|organisations\|organizzazione\|organizzazioni\|people\|person\|persona\|persone\|place\|places\|point\|points\|posti\|posto\|punti\|punto\|seat\|seats\|seggi\|seggio\|settimana\|settimane\|vote\|votes\|voti\|voto\|week\|weeks\|year\|years\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_obiettivo_8 charterUnit
syn match charter_clause_obiettivo_7 contained /\<\%(denaro\|money\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_obiettivo_7 charterValue
syn match charter_clause_obiettivo_6 contained /\<\%(by\|dell['’]obiettivo\|di\|of\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_obiettivo_6 charterWord
syn match charter_clause_obiettivo_5 contained /\<\%(almeno\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_obiettivo_5 charterOperator
syn match charter_clause_obiettivo_4 contained /\<\%(a\s\+famiglia\|a\s\+persona\|a\s\+posto\|al\s\+giorno\|al\s\+mese\|alla\s\+settimana\|giorni\s\+lavorativi\|giorno\s\+lavorativo\|per\s\+day\|per\s\+district\|per\s\+family\|per\s\+hour\|per\s\+member\|per\s\+membro\|per\s\+month\|per\s\+person\|per\s\+place\|per\s\+week\|per\s\+year\|per\s\+zona\|working\s\+day\|working\s\+days\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_obiettivo_4 charterUnit
syn match charter_clause_obiettivo_3 contained /\<\%(dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|of\s\+members\|of\s\+seats\|of\s\+votes\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_obiettivo_3 charterValue
syn match charter_clause_obiettivo_2 contained /\<\%(entro\s\+il\|of\s\+target\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_obiettivo_2 charterWord
syn match charter_clause_obiettivo_1 contained /\<\%(at\s\+least\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_obiettivo_1 charterOperator
syn match charter_clause_obiettivo_0 contained /\<\%(of\s\+those\s\+present\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_obiettivo_0 charterValue
syn region charter_clause_obiettivo matchgroup=charterClause start=/^\s\+\%(obiettivo\|target\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_obiettivo_8,charter_clause_obiettivo_7,charter_clause_obiettivo_6,charter_clause_obiettivo_5,charter_clause_obiettivo_4,charter_clause_obiettivo_3,charter_clause_obiettivo_2,charter_clause_obiettivo_1,charter_clause_obiettivo_0
syn match charter_clause_option_6 contained /\<\%(all['’]anno\|all['’]ora\|anni\|anno\|day\|days\|famiglia\|famiglie\|families\|family\|giorni\|giorno\|hour\|hours\|kWh\|km\|mese\|mesi\|minute\|minutes\|minuti\|minuto\|month\|months\|m²\|option\|options\|opzione\|opzioni\|ora\|ore\|organisation\|organisations\|organizzazione\|organizzazioni\|people\|person\|persona\|persone\|place\|places\|point\|points\|posti\|posto\|punti\|punto\|seat\|seats\|seggi\|seggio\|settimana\|settimane\|vote\|votes\|voti\|voto\|week\|weeks\|year\|years\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_option_6 charterUnit
syn match charter_clause_option_5 contained /\<\%(denaro\|money\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_option_5 charterValue
syn match charter_clause_option_4 contained /\<\%(dell['’]obiettivo\|di\|in\|of\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_option_4 charterWord
syn match charter_clause_option_3 contained /\<\%(a\s\+famiglia\|a\s\+persona\|a\s\+posto\|al\s\+giorno\|al\s\+mese\|alla\s\+settimana\|giorni\s\+lavorativi\|giorno\s\+lavorativo\|per\s\+day\|per\s\+district\|per\s\+family\|per\s\+hour\|per\s\+member\|per\s\+membro\|per\s\+month\|per\s\+person\|per\s\+place\|per\s\+week\|per\s\+year\|per\s\+zona\|working\s\+day\|working\s\+days\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_option_3 charterUnit
syn match charter_clause_option_2 contained /\<\%(dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|of\s\+members\|of\s\+seats\|of\s\+votes\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_option_2 charterValue
syn match charter_clause_option_1 contained /\<\%(of\s\+target\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_option_1 charterWord
syn match charter_clause_option_0 contained /\<\%(of\s\+those\s\+present\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_option_0 charterValue
syn region charter_clause_option matchgroup=charterClause start=/^\s\+\%(option\|opzione\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_option_6,charter_clause_option_5,charter_clause_option_4,charter_clause_option_3,charter_clause_option_2,charter_clause_option_1,charter_clause_option_0
syn match charter_clause_paga_7 contained /\<\%(all['’]anno\|all['’]ora\|anni\|anno\|day\|days\|famiglia\|famiglie\|families\|family\|giorni\|giorno\|hour\|hours\|kWh\|km\|mese\|mesi\|minute\|minutes\|minuti\|minuto\|month\|months\|m²\|option\|options\|opzione\|opzioni\|ora\|ore\|organisation\|organisations\|organizzazione\|organizzazioni\|people\|person\|persona\|persone\|place\|places\|point\|points\|posti\|posto\|punti\|punto\|seat\|seats\|seggi\|seggio\|settimana\|settimane\|vote\|votes\|voti\|voto\|week\|weeks\|year\|years\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_paga_7 charterUnit
syn match charter_clause_paga_6 contained /\<\%(denaro\|money\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_paga_6 charterValue
syn match charter_clause_paga_5 contained /\<\%(da\|dell['’]obiettivo\|di\|from\|of\|per\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_paga_5 charterWord
syn match charter_clause_paga_4 contained /\<\%(a\s\+famiglia\|a\s\+persona\|a\s\+posto\|al\s\+giorno\|al\s\+mese\|alla\s\+settimana\|giorni\s\+lavorativi\|giorno\s\+lavorativo\|per\s\+day\|per\s\+district\|per\s\+family\|per\s\+hour\|per\s\+member\|per\s\+membro\|per\s\+month\|per\s\+person\|per\s\+place\|per\s\+week\|per\s\+year\|per\s\+zona\|working\s\+day\|working\s\+days\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_paga_4 charterUnit
syn match charter_clause_paga_3 contained /\<\%(dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|of\s\+members\|of\s\+seats\|of\s\+votes\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_paga_3 charterValue
syn match charter_clause_paga_2 contained /\<\%(of\s\+target\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_paga_2 charterWord
syn match charter_clause_paga_1 contained /\<\%(al\s\+massimo\|at\s\+most\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_paga_1 charterOperator
syn match charter_clause_paga_0 contained /\<\%(of\s\+those\s\+present\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_paga_0 charterValue
syn region charter_clause_paga matchgroup=charterClause start=/^\s\+\%(paga\|pays\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_paga_7,charter_clause_paga_6,charter_clause_paga_5,charter_clause_paga_4,charter_clause_paga_3,charter_clause_paga_2,charter_clause_paga_1,charter_clause_paga_0
syn match charter_clause_period_0 contained /\<\%(a\|al\|dal\|to\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_period_0 charterWord
syn region charter_clause_period matchgroup=charterClause start=/^\s\+\%(period\|periodo\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_period_0
syn match charter_clause_permane_7 contained /\<\%(all['’]anno\|all['’]ora\|anni\|anno\|day\|days\|famiglia\|famiglie\|families\|family\|giorni\|giorno\|hour\|hours\|kWh\|km\|mese\|mesi\|minute\|minutes\|minuti\|minuto\|month\|months\|m²\|option\|options\|opzione\|opzioni\|ora\|ore\|organisation\|organisations\|organizzazione\|organizzazioni\|people\|person\|persona\|persone\|place\|places\|point\|points\|posti\|posto\|punti\|punto\|seat\|seats\|seggi\|seggio\|settimana\|settimane\|vote\|votes\|voti\|voto\|week\|weeks\|year\|years\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_permane_7 charterUnit
syn match charter_clause_permane_6 contained /\<\%(denaro\|money\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_permane_6 charterValue
syn match charter_clause_permane_5 contained /\<\%(after\|dell['’]obiettivo\|di\|dopo\|losing\|of\|perdendo\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_permane_5 charterWord
syn match charter_clause_permane_4 contained /\<\%(a\s\+famiglia\|a\s\+persona\|a\s\+posto\|al\s\+giorno\|al\s\+mese\|alla\s\+settimana\|giorni\s\+lavorativi\|giorno\s\+lavorativo\|per\s\+day\|per\s\+district\|per\s\+family\|per\s\+hour\|per\s\+member\|per\s\+membro\|per\s\+month\|per\s\+person\|per\s\+place\|per\s\+week\|per\s\+year\|per\s\+zona\|working\s\+day\|working\s\+days\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_permane_4 charterUnit
syn match charter_clause_permane_3 contained /\<\%(dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|of\s\+members\|of\s\+seats\|of\s\+votes\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_permane_3 charterValue
syn match charter_clause_permane_2 contained /\<\%(of\s\+target\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_permane_2 charterWord
syn match charter_clause_permane_1 contained /\<\%(al\s\+massimo\|at\s\+most\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_permane_1 charterOperator
syn match charter_clause_permane_0 contained /\<\%(of\s\+those\s\+present\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_permane_0 charterValue
syn region charter_clause_permane matchgroup=charterClause start=/^\s\+\%(permane\|persists\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_permane_7,charter_clause_permane_6,charter_clause_permane_5,charter_clause_permane_4,charter_clause_permane_3,charter_clause_permane_2,charter_clause_permane_1,charter_clause_permane_0
syn match charter_clause_produce_8 contained /\<\%(all['’]anno\|all['’]ora\|anni\|anno\|day\|days\|famiglia\|famiglie\|families\|family\|giorni\|giorno\|hour\|hours\|kWh\|km\|mese\|mesi\|minute\|minutes\|minuti\|minuto\|month\|months\|m²\|option\|options\|opzione\|opzioni\|ora\|ore\|organisation\|organisations\|organizzazione\|organizzazioni\|people\|person\|persona\|persone\|place\|places\|point\|points\|posti\|posto\|punti\|punto\|seat\|seats\|seggi\|seggio\|settimana\|settimane\|vote\|votes\|voti\|voto\|week\|weeks\|year\|years\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_produce_8 charterUnit
syn match charter_clause_produce_7 contained /\<\%(denaro\|money\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_produce_7 charterValue
syn match charter_clause_produce_6 contained /\<\%(dell['’]obiettivo\|di\|of\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_produce_6 charterWord
syn match charter_clause_produce_5 contained /\<\%(almeno\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_produce_5 charterOperator
syn match charter_clause_produce_4 contained /\<\%(a\s\+famiglia\|a\s\+persona\|a\s\+posto\|al\s\+giorno\|al\s\+mese\|alla\s\+settimana\|giorni\s\+lavorativi\|giorno\s\+lavorativo\|per\s\+day\|per\s\+district\|per\s\+family\|per\s\+hour\|per\s\+member\|per\s\+membro\|per\s\+month\|per\s\+person\|per\s\+place\|per\s\+week\|per\s\+year\|per\s\+zona\|working\s\+day\|working\s\+days\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_produce_4 charterUnit
syn match charter_clause_produce_3 contained /\<\%(dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|of\s\+members\|of\s\+seats\|of\s\+votes\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_produce_3 charterValue
syn match charter_clause_produce_2 contained /\<\%(of\s\+target\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_produce_2 charterWord
syn match charter_clause_produce_1 contained /\<\%(at\s\+least\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_produce_1 charterOperator
syn match charter_clause_produce_0 contained /\<\%(of\s\+those\s\+present\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_produce_0 charterValue
syn region charter_clause_produce matchgroup=charterClause start=/^\s\+\%(produce\|yields\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_produce_8,charter_clause_produce_7,charter_clause_produce_6,charter_clause_produce_5,charter_clause_produce_4,charter_clause_produce_3,charter_clause_produce_2,charter_clause_produce_1,charter_clause_produce_0
syn match charter_clause_quorum_6 contained /\<\%(all['’]anno\|all['’]ora\|anni\|anno\|day\|days\|famiglia\|famiglie\|families\|family\|giorni\|giorno\|hour\|hours\|kWh\|km\|mese\|mesi\|minute\|minutes\|minuti\|minuto\|month\|months\|m²\|option\|options\|opzione\|opzioni\|ora\|ore\|organisation\|organisations\|organizzazione\|organizzazioni\|people\|person\|persona\|persone\|place\|places\|point\|points\|posti\|posto\|punti\|punto\|seat\|seats\|seggi\|seggio\|settimana\|settimane\|vote\|votes\|voti\|voto\|week\|weeks\|year\|years\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_quorum_6 charterUnit
syn match charter_clause_quorum_5 contained /\<\%(denaro\|money\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_quorum_5 charterValue
syn match charter_clause_quorum_4 contained /\<\%(after\|dell['’]obiettivo\|di\|dopo\|of\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_quorum_4 charterWord
syn match charter_clause_quorum_3 contained /\<\%(a\s\+famiglia\|a\s\+persona\|a\s\+posto\|al\s\+giorno\|al\s\+mese\|alla\s\+settimana\|giorni\s\+lavorativi\|giorno\s\+lavorativo\|per\s\+day\|per\s\+district\|per\s\+family\|per\s\+hour\|per\s\+member\|per\s\+membro\|per\s\+month\|per\s\+person\|per\s\+place\|per\s\+week\|per\s\+year\|per\s\+zona\|working\s\+day\|working\s\+days\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_quorum_3 charterUnit
syn match charter_clause_quorum_2 contained /\<\%(dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|of\s\+members\|of\s\+seats\|of\s\+votes\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_quorum_2 charterValue
syn match charter_clause_quorum_1 contained /\<\%(of\s\+target\|second\s\+call\|seconda\s\+convocazione\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_quorum_1 charterWord
syn match charter_clause_quorum_0 contained /\<\%(of\s\+those\s\+present\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_quorum_0 charterValue
syn region charter_clause_quorum matchgroup=charterClause start=/^\s\+\%(quorum\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_quorum_6,charter_clause_quorum_5,charter_clause_quorum_4,charter_clause_quorum_3,charter_clause_quorum_2,charter_clause_quorum_1,charter_clause_quorum_0
syn match charter_clause_recesso_6 contained /\<\%(all['’]anno\|all['’]ora\|anni\|anno\|day\|days\|famiglia\|famiglie\|families\|family\|giorni\|giorno\|hour\|hours\|kWh\|km\|mese\|mesi\|minute\|minutes\|minuti\|minuto\|month\|months\|m²\|option\|options\|opzione\|opzioni\|ora\|ore\|organisation\|organisations\|organizzazione\|organizzazioni\|people\|person\|persona\|persone\|place\|places\|point\|points\|posti\|posto\|punti\|punto\|seat\|seats\|seggi\|seggio\|settimana\|settimane\|vote\|votes\|voti\|voto\|week\|weeks\|year\|years\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_recesso_6 charterUnit
syn match charter_clause_recesso_5 contained /\<\%(denaro\|money\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_recesso_5 charterValue
syn match charter_clause_recesso_4 contained /\<\%(con\|dell['’]obiettivo\|di\|notice\|of\|with\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_recesso_4 charterWord
syn match charter_clause_recesso_3 contained /\<\%(a\s\+famiglia\|a\s\+persona\|a\s\+posto\|al\s\+giorno\|al\s\+mese\|alla\s\+settimana\|giorni\s\+lavorativi\|giorno\s\+lavorativo\|per\s\+day\|per\s\+district\|per\s\+family\|per\s\+hour\|per\s\+member\|per\s\+membro\|per\s\+month\|per\s\+person\|per\s\+place\|per\s\+week\|per\s\+year\|per\s\+zona\|working\s\+day\|working\s\+days\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_recesso_3 charterUnit
syn match charter_clause_recesso_2 contained /\<\%(dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|of\s\+members\|of\s\+seats\|of\s\+votes\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_recesso_2 charterValue
syn match charter_clause_recesso_1 contained /\<\%(di\s\+preavviso\|of\s\+target\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_recesso_1 charterWord
syn match charter_clause_recesso_0 contained /\<\%(of\s\+those\s\+present\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_recesso_0 charterValue
syn region charter_clause_recesso matchgroup=charterClause start=/^\s\+\%(recesso\|withdrawal\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_recesso_6,charter_clause_recesso_5,charter_clause_recesso_4,charter_clause_recesso_3,charter_clause_recesso_2,charter_clause_recesso_1,charter_clause_recesso_0
syn region charter_clause_replaces matchgroup=charterClause start=/^\s\+\%(replaces\|sostituisce\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand
syn match charter_clause_requires_11 contained /\<\%(all['’]anno\|all['’]ora\|anni\|anno\|day\|days\|famiglia\|famiglie\|families\|family\|giorni\|giorno\|hour\|hours\|kWh\|km\|mese\|mesi\|minute\|minutes\|minuti\|minuto\|month\|months\|m²\|option\|options\|opzione\|opzioni\|ora\|ore\|organisation\|organisations\|organizzazione\|organizzazioni\|people\|person\|persona\|persone\|place\|places\|point\|points\|posti\|posto\|punti\|punto\|seat\|seats\|seggi\|seggio\|settimana\|settimane\|voto\|week\|weeks\|year\|years\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_requires_11 charterUnit
syn match charter_clause_requires_10 contained /\<\%(affluenza\|carta\|cash\|cassa\|charter\|contribution\|contributo\|durata\|duration\|favorevoli\|gradimento\|members\|membri\|prodotto\|spent\|spesa\|support\|turnout\|votes\|voti\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_requires_10 charterReading
syn match charter_clause_requires_9 contained /\<\%(assicurata\|assicurate\|assicurati\|assicurato\|bloccata\|broken\|compiuta\|completed\|conclusa\|concluso\|denaro\|diniego\|done\|expired\|failed\|fallita\|fallito\|for\|insured\|kept\|mended\|met\|money\|open\|per\|quorum\|raggiunta\|raggiunto\|rating\|refusal\|requirement\|rispettata\|rispettato\|running\|saltata\|saltato\|sanata\|sanato\|scaduta\|skipped\|sospesa\|sospeso\|stuck\|suspended\|target\|violata\|violato\|vote\|waiting\|yield\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_requires_9 charterValue
syn match charter_clause_requires_8 contained /\<\%(are\|ballot\|close\|closes\|dell['’]obiettivo\|di\|fails\|fallisce\|is\|loses\|of\|opens\|perde\|resumes\|riprende\|scheda\|sono\|succeed\|succeeds\|vince\|wins\|\%(è\|e['’]\)\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_requires_8 charterWord
syn match charter_clause_requires_7 contained /\<\%(almeno\|and\|e\|non\|not\|o\|or\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_requires_7 charterOperator
syn match charter_clause_requires_6 contained /\<\%(a\s\+famiglia\|a\s\+persona\|a\s\+posto\|al\s\+giorno\|al\s\+mese\|alla\s\+settimana\|giorni\s\+lavorativi\|giorno\s\+lavorativo\|per\s\+day\|per\s\+district\|per\s\+family\|per\s\+hour\|per\s\+member\|per\s\+membro\|per\s\+month\|per\s\+person\|per\s\+place\|per\s\+week\|per\s\+year\|per\s\+zona\|working\s\+day\|working\s\+days\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_requires_6 charterUnit
syn match charter_clause_requires_5 contained /\<\%(cassa\s\+minima\|denaro\s\+mancante\|hours\s\+given\|hours\s\+missing\|lowest\s\+cash\|money\s\+missing\|ore\s\+mancanti\|ore\s\+prestate\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_requires_5 charterReading
syn match charter_clause_requires_4 contained /\<\%(dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|gradimento\s\+insufficiente\|in\s\+attesa\|in\s\+corso\|in\s\+funzione\|long\s\+stop\|of\s\+members\|of\s\+seats\|of\s\+votes\|prodotto\s\+insufficiente\|raccolta\s\+insufficiente\|requisito\s\+mancante\|termine\s\+ultimo\|voto\s\+contrario\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_requires_4 charterValue
syn match charter_clause_requires_3 contained /\<\%(ends\s\+as\|is\s\+missed\|is\s\+suspended\|of\s\+target\|si\s\+apre\|si\s\+chiude\|si\s\+chiudono\|termina\s\+come\|\%(è\|e['’]\)\s\+mancata\|\%(è\|e['’]\)\s\+mancato\|\%(è\|e['’]\)\s\+sospesa\|\%(è\|e['’]\)\s\+sospeso\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_requires_3 charterWord
syn match charter_clause_requires_2 contained /\<\%(al\s\+massimo\|at\s\+least\|at\s\+most\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_requires_2 charterOperator
syn match charter_clause_requires_1 contained /\<\%(mancanza\s\+di\s\+quorum\|of\s\+those\s\+present\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_requires_1 charterValue
syn match charter_clause_requires_0 contained /\<\%(va\s\+a\s\+buon\s\+fine\|vanno\s\+a\s\+buon\s\+fine\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_requires_0 charterWord
syn region charter_clause_requires matchgroup=charterClause start=/^\s\+\%(requires\|richiede\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_requires_11,charter_clause_requires_10,charter_clause_requires_9,charter_clause_requires_8,charter_clause_requires_7,charter_clause_requires_6,charter_clause_requires_5,charter_clause_requires_4,charter_clause_requires_3,charter_clause_requires_2,charter_clause_requires_1,charter_clause_requires_0
syn match charter_clause_returns_6 contained /\<\%(all['’]anno\|all['’]ora\|anni\|anno\|day\|days\|famiglia\|famiglie\|families\|family\|giorni\|giorno\|hour\|hours\|kWh\|km\|mese\|mesi\|minute\|minutes\|minuti\|minuto\|month\|months\|m²\|option\|options\|opzione\|opzioni\|ora\|ore\|organisation\|organisations\|organizzazione\|organizzazioni\|people\|person\|persona\|persone\|place\|places\|point\|points\|posti\|posto\|punti\|punto\|seat\|seats\|seggi\|seggio\|settimana\|settimane\|vote\|votes\|voti\|voto\|week\|weeks\|year\|years\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_returns_6 charterUnit
syn match charter_clause_returns_5 contained /\<\%(attrezzature\|beni\|building\|care\|competenza\|cura\|data\|dati\|denaro\|diritto\|edificio\|energia\|energy\|equipment\|goods\|land\|money\|network\|relazioni\|reputation\|reputazione\|right\|skill\|space\|spazi\|tempo\|terreno\|time\|vehicle\|veicolo\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_returns_5 charterValue
syn match charter_clause_returns_4 contained /\<\%(a\|dell['’]obiettivo\|di\|entro\|of\|to\|within\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_returns_4 charterWord
syn match charter_clause_returns_3 contained /\<\%(a\s\+famiglia\|a\s\+persona\|a\s\+posto\|al\s\+giorno\|al\s\+mese\|alla\s\+settimana\|giorni\s\+lavorativi\|giorno\s\+lavorativo\|per\s\+day\|per\s\+district\|per\s\+family\|per\s\+hour\|per\s\+member\|per\s\+membro\|per\s\+month\|per\s\+person\|per\s\+place\|per\s\+week\|per\s\+year\|per\s\+zona\|working\s\+day\|working\s\+days\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_returns_3 charterUnit
syn match charter_clause_returns_2 contained /\<\%(dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|esperienza\s\+vissuta\|lived\s\+experience\|of\s\+members\|of\s\+seats\|of\s\+votes\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_returns_2 charterValue
syn match charter_clause_returns_1 contained /\<\%(of\s\+target\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_returns_1 charterWord
syn match charter_clause_returns_0 contained /\<\%(of\s\+those\s\+present\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_returns_0 charterValue
syn region charter_clause_returns matchgroup=charterClause start=/^\s\+\%(returns\|riconsegna\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_returns_6,charter_clause_returns_5,charter_clause_returns_4,charter_clause_returns_3,charter_clause_returns_2,charter_clause_returns_1,charter_clause_returns_0
syn match charter_clause_reviews_7 contained /\<\%(all['’]anno\|all['’]ora\|anni\|anno\|day\|days\|famiglia\|famiglie\|families\|family\|giorni\|giorno\|hour\|hours\|kWh\|km\|mese\|mesi\|minute\|minutes\|minuti\|minuto\|month\|months\|m²\|option\|options\|opzione\|opzioni\|ora\|ore\|organisation\|organisations\|organizzazione\|organizzazioni\|people\|person\|persona\|persone\|place\|places\|point\|points\|posti\|posto\|punti\|punto\|seat\|seats\|seggi\|seggio\|settimana\|settimane\|vote\|votes\|voti\|voto\|week\|weeks\|year\|years\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_reviews_7 charterUnit
syn match charter_clause_reviews_6 contained /\<\%(denaro\|money\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_reviews_6 charterValue
syn match charter_clause_reviews_5 contained /\<\%(by\|da\|dell['’]obiettivo\|di\|every\|of\|ogni\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_reviews_5 charterWord
syn match charter_clause_reviews_4 contained /\<\%(a\s\+famiglia\|a\s\+persona\|a\s\+posto\|al\s\+giorno\|al\s\+mese\|alla\s\+settimana\|giorni\s\+lavorativi\|giorno\s\+lavorativo\|per\s\+day\|per\s\+district\|per\s\+family\|per\s\+hour\|per\s\+member\|per\s\+membro\|per\s\+month\|per\s\+person\|per\s\+place\|per\s\+week\|per\s\+year\|per\s\+zona\|working\s\+day\|working\s\+days\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_reviews_4 charterUnit
syn match charter_clause_reviews_3 contained /\<\%(dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|of\s\+members\|of\s\+seats\|of\s\+votes\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_reviews_3 charterValue
syn match charter_clause_reviews_2 contained /\<\%(of\s\+target\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_reviews_2 charterWord
syn match charter_clause_reviews_1 contained /\<\%(of\s\+those\s\+present\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_reviews_1 charterValue
syn match charter_clause_reviews_0 contained /\<\%(a\s\+cura\s\+di\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_reviews_0 charterWord
syn region charter_clause_reviews matchgroup=charterClause start=/^\s\+\%(reviews\|riesame\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_reviews_7,charter_clause_reviews_6,charter_clause_reviews_5,charter_clause_reviews_4,charter_clause_reviews_3,charter_clause_reviews_2,charter_clause_reviews_1,charter_clause_reviews_0
syn match charter_clause_safeguards_0 contained /\<\%(a\s\+cura\s\+di\|by\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_safeguards_0 charterWord
syn region charter_clause_safeguards matchgroup=charterClause start=/^\s\+\%(safeguards\|tutele\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_safeguards_0
syn match charter_clause_scala_0 contained /\<\%(a\|da\|to\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_scala_0 charterWord
syn region charter_clause_scala matchgroup=charterClause start=/^\s\+\%(scala\|scale\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_scala_0
syn match charter_clause_seats_0 contained /\<\%(per\s\+member\|per\s\+membro\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_seats_0 charterUnit
syn region charter_clause_seats matchgroup=charterClause start=/^\s\+\%(seats\|seggi\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_seats_0
syn match charter_clause_sostiene_0 contained /\<\%(con\|with\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_sostiene_0 charterWord
syn region charter_clause_sostiene matchgroup=charterClause start=/^\s\+\%(sostiene\|supports\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_sostiene_0
syn match charter_clause_spende_6 contained /\<\%(all['’]anno\|all['’]ora\|anni\|anno\|day\|days\|famiglia\|famiglie\|families\|family\|giorni\|giorno\|hour\|hours\|kWh\|km\|mese\|mesi\|minute\|minutes\|minuti\|minuto\|month\|months\|m²\|option\|options\|opzione\|opzioni\|ora\|ore\|organisation\|organisations\|organizzazione\|organizzazioni\|people\|person\|persona\|persone\|place\|places\|point\|points\|posti\|posto\|punti\|punto\|seat\|seats\|seggi\|seggio\|settimana\|settimane\|vote\|votes\|voti\|voto\|week\|weeks\|year\|years\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_spende_6 charterUnit
syn match charter_clause_spende_5 contained /\<\%(denaro\|money\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_spende_5 charterValue
syn match charter_clause_spende_4 contained /\<\%(a\|dell['’]obiettivo\|di\|in\|of\|to\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_spende_4 charterWord
syn match charter_clause_spende_3 contained /\<\%(a\s\+famiglia\|a\s\+persona\|a\s\+posto\|al\s\+giorno\|al\s\+mese\|alla\s\+settimana\|giorni\s\+lavorativi\|giorno\s\+lavorativo\|per\s\+day\|per\s\+district\|per\s\+family\|per\s\+hour\|per\s\+member\|per\s\+membro\|per\s\+month\|per\s\+person\|per\s\+place\|per\s\+week\|per\s\+year\|per\s\+zona\|working\s\+day\|working\s\+days\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_spende_3 charterUnit
syn match charter_clause_spende_2 contained /\<\%(dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|of\s\+members\|of\s\+seats\|of\s\+votes\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_spende_2 charterValue
syn match charter_clause_spende_1 contained /\<\%(of\s\+target\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_spende_1 charterWord
syn match charter_clause_spende_0 contained /\<\%(of\s\+those\s\+present\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_spende_0 charterValue
syn region charter_clause_spende matchgroup=charterClause start=/^\s\+\%(spende\|spends\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_spende_6,charter_clause_spende_5,charter_clause_spende_4,charter_clause_spende_3,charter_clause_spende_2,charter_clause_spende_1,charter_clause_spende_0
syn region charter_clause_suggerisce matchgroup=charterClause start=/^\s\+\%(suggerisce\|suggest\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand
syn region charter_clause_territorio matchgroup=charterClause start=/^\s\+\%(territorio\|territory\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand
syn region charter_clause_veto matchgroup=charterClause start=/^\s\+\%(veto\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand
syn region charter_head_body matchgroup=charterDeclaration start=/^\%(body\|organo\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=charterDeclared,@charterOperand
syn region charter_head_charter matchgroup=charterDeclaration start=/^\%(carta\|charter\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=charterDeclared,@charterOperand
syn match charter_head_define_17 contained /\<\%(all['’]anno\|all['’]ora\|anni\|anno\|day\|days\|famiglia\|family\|giorni\|giorno\|hour\|hours\|kWh\|km\|mese\|mesi\|minute\|minutes\|minuti\|minuto\|month\|months\|m²\|option\|opzione\|ora\|ore\|organisation\|organisations\|organizzazione\|organizzazioni\|people\|person\|persona\|persone\|places\|point\|posti\|punto\|seat\|seats\|seggi\|seggio\|settimana\|settimane\|vote\|voto\|week\|weeks\|year\|years\)\%([-'’]\=\k\)\@!/
hi def link charter_head_define_17 charterUnit
syn match charter_head_define_16 contained /\<\%(action\|activities\|activity\|admission\|advance\|amender\|ammissione\|amount\|anticipo\|appeal\|apporto\|ascoltati\|assets\|assicurati\|attesi\|attivit\%(à\|a['’]\)\|avanzo\|awaited\|azione\|benefici\|benefits\|blocchi\|blocs\|bodies\|boundary\|budget\|cadenza\|cap\|carta\|cerchia\|certainty\|certezza\|charter\|circle\|coinvolti\|commitments\|complaints\|concentration\|concentrazione\|conditions\|condizioni\|confini\|consultati\|consulted\|controversie\|copertura\|costi\|costs\|coverage\|creditori\|creditors\|crowds\|debitore\|debtor\|decider\|deciders\|decisioni\|decisions\|decisori\|delay\|density\|densit\%(à\|a['’]\)\|destinatario\|disputes\|duties\|electorate\|esborso\|evaluators\|evidence\|excluder\|fabbisogni\|fasi\|followers\|fonti\|fornitore\|giver\|gives\|good\|groups\|gruppi\|identification\|identificazione\|impegni\|importo\|indicatori\|indicators\|informati\|informed\|instrument\|insured\|interessati\|interval\|involved\|istituto\|kind\|ladder\|languages\|leader\|leftover\|length\|level\|lines\|lingue\|livello\|lunghezza\|measure\|measurer\|members\|membri\|method\|metodo\|misura\|name\|natura\|nature\|needs\|newcomers\|nome\|notice\|obblighi\|obiettivo\|obstacles\|options\|opzioni\|organi\|ostacoli\|outlay\|owner\|pagamento\|pagatore\|parti\|parties\|partner\|partners\|payee\|payer\|payment\|permanenza\|persistence\|place\|platee\|policies\|polizze\|posto\|potere\|power\|preavviso\|predecessors\|prodotto\|product\|promesse\|promises\|proprietario\|prove\|quorum\|quota\|rater\|recipient\|reclami\|registered\|responsabile\|returns\|reviewer\|riconsegne\|ricorso\|rimedi\|risposta\|safeguards\|scenari\|scenarios\|sector\|sectors\|service\|servizio\|settore\|settori\|share\|soggetto\|sostegni\|sostenuti\|sources\|stages\|standards\|standstill\|stanziamento\|subject\|subjects\|supported\|supports\|target\|techniques\|tecniche\|termine\|territorio\|territory\|tetto\|tipo\|title\|titolo\|tutele\|valore\|valutatori\|verifier\|veti\|vetoes\|votes\|voti\|watcher\|whole\|worth\)\%([-'’]\=\k\)\@!/
hi def link charter_head_define_16 charterReading
syn match charter_head_define_15 contained /\<\%(accident\|all['’]unanimit\%(à\|a['’]\)\|altro\|answer\|approval\|association\|associazione\|attrezzature\|banca\|bank\|basket\|beneficiario\|beneficiary\|beni\|building\|business\|by\|care\|certi\|citizens\|cittadini\|co-delivery\|co-design\|co-erogazione\|co-evaluation\|co-financing\|co-finanziamento\|co-gestione\|co-management\|co-pianificazione\|co-planning\|co-prioritisation\|co-prioritizzazione\|co-prodotta\|co-produced\|co-progettazione\|co-valutazione\|comitato\|committed\|committee\|common\|competenza\|comune\|concession\|concessione\|conditional\|condizionati\|contribution\|contributo\|corrispettivo\|cura\|data\|dati\|denaro\|diritto\|donation\|donatori\|donazione\|donors\|edificio\|energia\|energy\|equipment\|esito\|esperto\|exchange\|expert\|facoltativo\|famiglie\|families\|fase\|fee\|fondazione\|forbidden\|foundation\|fragile\|garante\|goods\|graduatoria\|guarantor\|hoped\|illness\|impact\|impatto\|impresa\|infortuni\|input\|land\|liability\|loan\|malattia\|minori\|minors\|misto\|mixed\|money\|municipality\|neighbourhood\|network\|open-ended\|optional\|other\|outcome\|output\|paniere\|pari\|peers\|personale\|piattaforma\|platform\|pledged\|points\|preferenze\|premio\|prestito\|price\|private\|privato\|prize\|process\|processo\|promessi\|pubblicare\|pubblico\|public\|publish\|punti\|ranking\|realizzazione\|recurring\|region\|regione\|reimbursement\|relazioni\|rendicontare\|report\|reputation\|reputazione\|residenti\|residents\|retribuzione\|retta\|ricorrente\|right\|rimborso\|risorse\|rispondere\|scambio\|skill\|soci\|space\|spazi\|sperati\|sponsor\|staff\|stage\|standard\|tempo\|terreno\|time\|university\|universit\%(à\|a['’]\)\|users\|utenti\|valued\|valutata\|vehicle\|veicolo\|vicinato\|vietato\|volontari\|volunteers\|vulnerable\)\%([-'’]\=\k\)\@!/
hi def link charter_head_define_15 charterValue
syn match charter_head_define_14 contained /\<\%(are\|as\|come\|con\|dell['’]obiettivo\|di\|diffida\|dove\|esclude\|exclude\|for\|in\|is\|of\|paga\|pay\|per\|remedy\|remind\|reopen\|retry\|riapre\|riprova\|salta\|skip\|sollecita\|sono\|sospende\|suspend\|warn\|where\|with\|\%(è\|e['’]\)\)\%([-'’]\=\k\)\@!/
hi def link charter_head_define_14 charterWord
syn match charter_head_define_13 contained /\<\%(almeno\|and\|count\|e\|every\|highest\|indicata\|indicate\|indicati\|indicato\|lowest\|massimo\|meets\|minimo\|nessun\|no\|non\|not\|o\|ogni\|or\|soddisfa\|some\|somma\|stated\|sum\)\%([-'’]\=\k\)\@!/
hi def link charter_head_define_13 charterOperator
syn match charter_head_define_12 contained /\<\%(a\s\+famiglia\|a\s\+persona\|a\s\+posto\|al\s\+giorno\|al\s\+mese\|alla\s\+settimana\|giorni\s\+lavorativi\|giorno\s\+lavorativo\|per\s\+day\|per\s\+district\|per\s\+family\|per\s\+hour\|per\s\+member\|per\s\+membro\|per\s\+month\|per\s\+person\|per\s\+place\|per\s\+week\|per\s\+year\|per\s\+zona\|working\s\+day\|working\s\+days\)\%([-'’]\=\k\)\@!/
hi def link charter_head_define_12 charterUnit
syn match charter_head_define_11 contained /\<\%(affluenza\s\+richiesta\|assicurata\s\+dal\|authorising\s\+acts\|ballot\s\+tie\|cash\s\+required\|cassa\s\+minima\|cassa\s\+richiesta\|certain\s\+money\|chi\s\+decide\|chi\s\+esclude\|chi\s\+misura\|chi\s\+modifica\|chi\s\+riesamina\|chi\s\+valuta\|chi\s\+verifica\|chi\s\+vigila\|contrary\s\+line\|corpo\s\+elettorale\|data\s\+clauses\|denaro\s\+apportato\|denaro\s\+certo\|denaro\s\+legato\|denaro\s\+minimo\|denaro\s\+necessario\|durata\s\+massima\|durata\s\+minima\|earliest\s\+start\|et\%(à\|a['’]\)\s\+minima\|fasi\s\+precedenti\|first\s\+answer\|first\s\+day\|hourly\s\+rate\|hourly\s\+worth\|hours\s\+needed\|hours\s\+promised\|insured\s\+since\|last\s\+day\|last\s\+try\|least\s\+length\|least\s\+money\|least\s\+quorum\|least\s\+target\|long\s\+stop\|lowest\s\+cash\|main\s\+funders\|minimum\s\+age\|minimum\s\+support\|money\s\+brought\|money\s\+needed\|money\s\+share\|most\s\+length\|nuovi\s\+aderenti\|obblighi\s\+legati\|obiettivo\s\+minimo\|ore\s\+necessarie\|ore\s\+promesse\|people\s\+served\|persone\s\+servite\|prima\s\+apertura\|prima\s\+risposta\|primo\s\+giorno\|principali\s\+finanziatori\|punto\s\+morto\|quorum\s\+minimo\|quorum\s\+share\|review\s\+interval\|riga\s\+contraria\|second\s\+call\|seconda\s\+convocazione\|service\s\+hours\|sostegno\s\+minimo\|stanziamento\s\+totale\|tariffa\s\+oraria\|termine\s\+ultimo\|those\s\+heard\|tie\s\+breaker\|tied\s\+duties\|tied\s\+money\|total\s\+budget\|turnout\s\+required\|ultimo\s\+giorno\|ultimo\s\+tentativo\|unpaid\s\+hours\|valore\s\+orario\|votes\s\+needed\|voti\s\+necessari\)\%([-'’]\=\k\)\@!/
hi def link charter_head_define_11 charterReading
syn match charter_head_define_10 contained /\<\%(a\s\+chiamata\|a\s\+maggioranza\|a\s\+riserva\|alla\s\+fonte\|alla\s\+successiva\|alle\s\+vincitrici\|azienda\s\+sanitaria\|by\s\+consensus\|by\s\+lot\|by\s\+majority\|by\s\+ranking\|by\s\+unanimity\|co-op\s\+members\|community\s\+cooperative\|cooperative\s\+statute\|dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|energy\s\+community\|esperienza\s\+vissuta\|gruppo\s\+informale\|health\s\+authority\|impresa\s\+sociale\|independent\s\+evaluator\|informal\s\+group\|lived\s\+experience\|mutual\s\+society\|of\s\+members\|of\s\+seats\|of\s\+votes\|on\s\+call\|outcome\s\+contract\|participation\s\+request\|per\s\+graduatoria\|per\s\+silenzio-assenso\|per\s\+sorteggio\|protocollo\s\+d['’]intesa\|public\s\+school\|quota\s\+sociale\|responsabilit\%(à\|a['’]\)\s\+civile\|scuola\s\+pubblica\|senza\s\+durata\|senza\s\+obiezioni\|service\s\+charter\|share\s\+capital\|single\s\+vote\|social\s\+enterprise\|terzo\s\+settore\|third\s\+sector\|to\s\+reserve\|to\s\+source\|to\s\+winners\|users['’]\s\+cooperative\|valutatore\s\+indipendente\|volunteer\s\+organisation\|voto\s\+unico\|without\s\+objection\)\%([-'’]\=\k\)\@!/
hi def link charter_head_define_10 charterValue
syn match charter_head_define_9 contained /\<\%(end\s\+as\|of\s\+target\|per\s\+rimediare\|rimedia\s\+con\|termina\s\+come\|to\s\+mend\|until\s\+mended\)\%([-'’]\=\k\)\@!/
hi def link charter_head_define_9 charterWord
syn match charter_head_define_8 contained /\<\%(acts\s\+in\|agisce\s\+in\|al\s\+massimo\|almeno\s\+un\|any\s\+of\|at\s\+least\|at\s\+most\|can\s\+block\|can\s\+fail\|depends\s\+on\|dipende\s\+da\|numero\s\+di\|pu\%(ò\|o['’]\)\s\+bloccare\|pu\%(ò\|o['’]\)\s\+fallire\|una\s\+tra\|\%(è\|e['’]\)\s\+raggiungibile\)\%([-'’]\=\k\)\@!/
hi def link charter_head_define_8 charterOperator
syn match charter_head_define_7 contained /\<\%(atti\s\+di\s\+riferimento\|attivit\%(à\|a['’]\)\s\+della\s\+carta\|beneficiario\s\+del\s\+pagamento\|clausole\s\+sui\s\+dati\|data\s\+di\s\+iscrizione\|fasi\s\+che\s\+seguono\|insieme\s\+di\s\+appartenenza\|intervallo\s\+di\s\+riesame\|ladder\s\+for\s\+hours\|ladder\s\+for\s\+money\|ore\s\+di\s\+servizio\|ore\s\+non\s\+retribuite\|parit\%(à\|a['’]\)\s\+della\s\+scheda\|quota\s\+del\s\+quorum\|quota\s\+di\s\+denaro\|standard\s\+di\s\+qualit\%(à\|a['’]\)\|tipo\s\+di\s\+bene\|voci\s\+di\s\+spesa\)\%([-'’]\=\k\)\@!/
hi def link charter_head_define_7 charterReading
syn match charter_head_define_6 contained /\<\%(a\s\+maggioranza\s\+relativa\|accreditamento\s\+articolo\s\+55\|altro\s\+ente\s\+pubblico\|article\s\+55\s\+accreditation\|article\s\+55\s\+co-design\|article\s\+55\s\+co-programming\|article\s\+56\s\+convention\|budget\s\+di\s\+salute\|by\s\+most\s\+votes\|by\s\+silent\s\+assent\|carta\s\+dei\s\+servizi\|co-progettazione\s\+articolo\s\+55\|co-programmazione\s\+articolo\s\+55\|community\s\+asset\s\+transfer\|complex\s\+collaboration\s\+pact\|comunit\%(à\|a['’]\)\s\+energetica\s\+rinnovabile\|contata\s\+su\s\+tutti\|contratto\s\+a\s\+risultato\|convenzione\s\+articolo\s\+56\|cooperativa\s\+di\s\+comunit\%(à\|a['’]\)\|cooperativa\s\+di\s\+utenza\|counted\s\+over\s\+all\|memorandum\s\+of\s\+understanding\|messa\s\+ai\s\+voti\|of\s\+those\s\+present\|ordinary\s\+collaboration\s\+pact\|organizzazione\s\+di\s\+volontariato\|other\s\+public\s\+body\|participatory\s\+budget\s\+rules\|personal\s\+health\s\+budget\|richiesta\s\+di\s\+partecipazione\|social\s\+promotion\s\+association\|statuto\s\+di\s\+cooperativa\|to\s\+next\s\+option\)\%([-'’]\=\k\)\@!/
hi def link charter_head_define_6 charterValue
syn match charter_head_define_5 contained /\<\%(fino\s\+a\s\+rimedio\)\%([-'’]\=\k\)\@!/
hi def link charter_head_define_5 charterWord
syn match charter_head_define_4 contained /\<\%(can\s\+be\s\+reached\|ha\s\+voce\s\+in\|has\s\+voice\s\+in\)\%([-'’]\=\k\)\@!/
hi def link charter_head_define_4 charterOperator
syn match charter_head_define_3 contained /\<\%(chi\s\+scioglie\s\+la\s\+parit\%(à\|a['’]\)\|day\s\+of\s\+lowest\s\+cash\|giorno\s\+della\s\+cassa\s\+minima\|rimedi\s\+per\s\+il\s\+denaro\|rimedi\s\+per\s\+le\s\+ore\)\%([-'’]\=\k\)\@!/
hi def link charter_head_define_3 charterReading
syn match charter_head_define_2 contained /\<\%(associazione\s\+di\s\+promozione\s\+sociale\|patto\s\+di\s\+collaborazione\s\+complesso\|patto\s\+di\s\+collaborazione\s\+ordinario\|put\s\+to\s\+the\s\+ballot\|regolamento\s\+di\s\+bilancio\s\+partecipativo\|social\s\+cooperative\s\+type\s\+A\|social\s\+cooperative\s\+type\s\+B\|societ\%(à\|a['’]\)\s\+di\s\+mutuo\s\+soccorso\)\%([-'’]\=\k\)\@!/
hi def link charter_head_define_2 charterValue
syn match charter_head_define_1 contained /\<\%(can\s\+win\s\+alone\s\+in\|vince\s\+da\s\+solo\s\+in\)\%([-'’]\=\k\)\@!/
hi def link charter_head_define_1 charterOperator
syn match charter_head_define_0 contained /\<\%(con\s\+il\s\+consenso\s\+di\s\+tutti\|cooperativa\s\+sociale\s\+di\s\+tipo\s\+A\|cooperativa\s\+sociale\s\+di\s\+tipo\s\+B\|trasferimento\s\+di\s\+beni\s\+alla\s\+comunit\%(à\|a['’]\)\)\%([-'’]\=\k\)\@!/
hi def link charter_head_define_0 charterValue
syn region charter_head_define matchgroup=charterDeclaration start=/^\%(define\|definisce\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=charterDeclared,@charterOperand,charter_head_define_17,charter_head_define_16,charter_head_define_15,charter_head_define_14,charter_head_define_13,charter_head_define_12,charter_head_define_11,charter_head_define_10,charter_head_define_9,charter_head_define_8,charter_head_define_7,charter_head_define_6,charter_head_define_5,charter_head_define_4,charter_head_define_3,charter_head_define_2,charter_head_define_1,charter_head_define_0
syn region charter_head_duty matchgroup=charterDeclaration start=/^\%(duty\|obbligo\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=charterDeclared,@charterOperand
syn region charter_head_governance matchgroup=charterDeclaration start=/^\%(governance\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=charterDeclared,@charterOperand
syn region charter_head_indicator matchgroup=charterDeclaration start=/^\%(indicator\|indicatore\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=charterDeclared,@charterOperand
syn match charter_head_party_2 contained /\<\%(association\|associazione\|banca\|bank\|beneficiario\|beneficiary\|business\|citizens\|cittadini\|comitato\|committee\|comune\|donatori\|donors\|famiglie\|families\|fondazione\|foundation\|fragile\|garante\|guarantor\|impresa\|minori\|minors\|municipality\|neighbourhood\|pari\|peers\|personale\|piattaforma\|platform\|region\|regione\|residenti\|residents\|soci\|sponsor\|staff\|university\|universit\%(à\|a['’]\)\|users\|utenti\|vicinato\|volontari\|volunteers\|vulnerable\)\%([-'’]\=\k\)\@!/
hi def link charter_head_party_2 charterValue
syn match charter_head_party_1 contained /\<\%(are\|is\|sono\|\%(è\|e['’]\)\)\%([-'’]\=\k\)\@!/
hi def link charter_head_party_1 charterWord
syn match charter_head_party_0 contained /\<\%(cooperativa\s\+sociale\s\+di\s\+tipo\s\+A\|cooperativa\s\+sociale\s\+di\s\+tipo\s\+B\|associazione\s\+di\s\+promozione\s\+sociale\|social\s\+cooperative\s\+type\s\+A\|social\s\+cooperative\s\+type\s\+B\|societ\%(à\|a['’]\)\s\+di\s\+mutuo\s\+soccorso\|altro\s\+ente\s\+pubblico\|cooperativa\s\+di\s\+comunit\%(à\|a['’]\)\|cooperativa\s\+di\s\+utenza\|organizzazione\s\+di\s\+volontariato\|other\s\+public\s\+body\|social\s\+promotion\s\+association\|azienda\s\+sanitaria\|co-op\s\+members\|community\s\+cooperative\|gruppo\s\+informale\|health\s\+authority\|impresa\s\+sociale\|independent\s\+evaluator\|informal\s\+group\|mutual\s\+society\|public\s\+school\|scuola\s\+pubblica\|social\s\+enterprise\|users['’]\s\+cooperative\|valutatore\s\+indipendente\|volunteer\s\+organisation\)\%([-'’]\=\k\)\@!/
hi def link charter_head_party_0 charterValue
syn region charter_head_party matchgroup=charterDeclaration start=/^\%(parte\|party\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=charterDeclared,@charterOperand,charter_head_party_2,charter_head_party_1,charter_head_party_0
syn match charter_head_profile_0 contained /\<\%(version\|versione\)\%([-'’]\=\k\)\@!/
hi def link charter_head_profile_0 charterWord
syn region charter_head_profile matchgroup=charterDeclaration start=/^\%(profile\|profilo\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=charterDeclared,@charterOperand,charter_head_profile_0
syn region charter_head_promise matchgroup=charterDeclaration start=/^\%(promessa\|promise\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=charterDeclared,@charterOperand
syn match charter_head_rule_0 contained /\<\%(in\)\%([-'’]\=\k\)\@!/
hi def link charter_head_rule_0 charterWord
syn region charter_head_rule matchgroup=charterDeclaration start=/^\%(regola\|rule\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=charterDeclared,@charterOperand,charter_head_rule_0
syn match charter_head_scenario_0 contained /\<\%(da\|from\)\%([-'’]\=\k\)\@!/
hi def link charter_head_scenario_0 charterWord
syn region charter_head_scenario matchgroup=charterDeclaration start=/^\%(scenario\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=charterDeclared,@charterOperand,charter_head_scenario_0
syn region charter_head_stage matchgroup=charterDeclaration start=/^\%(co-delivery\|co-design\|co-erogazione\|co-evaluation\|co-financing\|co-finanziamento\|co-gestione\|co-management\|co-pianificazione\|co-planning\|co-prioritisation\|co-prioritizzazione\|co-progettazione\|co-valutazione\|fase\|stage\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=charterDeclared,@charterOperand
syn region charter_head_standard matchgroup=charterDeclaration start=/^\%(standard\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=charterDeclared,@charterOperand
syn match charter_head_story_0 contained /\<\%(da\|from\)\%([-'’]\=\k\)\@!/
hi def link charter_head_story_0 charterWord
syn region charter_head_story matchgroup=charterDeclaration start=/^\%(storia\|story\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=charterDeclared,@charterOperand,charter_head_story_0
syn region charter_head_use matchgroup=charterDeclaration start=/^\%(usa\|use\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=charterDeclared,@charterOperand
syn match charter_goes_on_10 contained /\<\%(all['’]anno\|all['’]ora\|anni\|anno\|day\|days\|famiglia\|famiglie\|families\|family\|giorni\|giorno\|hour\|hours\|kWh\|km\|mese\|mesi\|minute\|minutes\|minuti\|minuto\|month\|months\|m²\|option\|options\|opzione\|opzioni\|ora\|ore\|organisation\|organisations\|organizzazione\|organizzazioni\|people\|person\|persona\|persone\|place\|places\|point\|points\|posti\|posto\|punti\|punto\|seat\|seats\|seggi\|seggio\|settimana\|settimane\|voto\|week\|weeks\|year\|years\)\%([-'’]\=\k\)\@!/
hi def link charter_goes_on_10 charterUnit
syn match charter_goes_on_9 contained /\<\%(affluenza\|assenso\|carta\|charter\|consent\|contribution\|contributo\|durata\|duration\|favorevoli\|gradimento\|members\|membri\|parit\%(à\|a['’]\)\|prodotto\|support\|tie\|turnout\|votes\|voti\)\%([-'’]\=\k\)\@!/
hi def link charter_goes_on_9 charterReading
syn match charter_goes_on_8 contained /\<\%(absent\|assente\|assicurata\|assicurate\|assicurati\|assicurato\|bloccata\|broken\|compiuta\|completed\|conclusa\|concluso\|dato\|denaro\|diniego\|done\|expired\|failed\|fallita\|fallito\|given\|insured\|kept\|mended\|met\|money\|negato\|open\|quorum\|raggiunta\|raggiunto\|rating\|refusal\|refused\|requirement\|rispettata\|rispettato\|running\|saltata\|saltato\|sanata\|sanato\|scaduta\|skipped\|sospesa\|sospeso\|stuck\|suspended\|target\|violata\|violato\|vote\|waiting\|yield\)\%([-'’]\=\k\)\@!/
hi def link charter_goes_on_8 charterValue
syn match charter_goes_on_7 contained /\<\%(a\|about\|aderisce\|aderiscono\|after\|allora\|altrimenti\|apporta\|apportano\|are\|asimmetrico\|ballot\|between\|bring\|brings\|by\|circa\|close\|closes\|colonna\|column\|complaints\|con\|controversie\|da\|delay\|delays\|dell['’]obiettivo\|di\|diffida\|disputes\|dopo\|entro\|esclude\|exclude\|fails\|fallisce\|for\|from\|il\|in\|is\|join\|joins\|lascia\|lasciano\|leave\|leaves\|loses\|of\|on\|opens\|otherwise\|paga\|pay\|per\|perde\|poi\|reclami\|remedy\|remind\|reopen\|resumes\|retry\|riapre\|riprende\|riprova\|ritarda\|ritardano\|salta\|scheda\|skewed\|skip\|sollecita\|sono\|sospende\|succeed\|succeeds\|suspend\|then\|time\|times\|to\|tra\|usually\|vince\|volta\|volte\|warn\|whenever\|wins\|with\|within\|worth\|\%(è\|e['’]\)\)\%([-'’]\=\k\)\@!/
hi def link charter_goes_on_7 charterWord
syn match charter_goes_on_6 contained /\<\%(and\|e\|non\|not\)\%([-'’]\=\k\)\@!/
hi def link charter_goes_on_6 charterOperator
syn match charter_goes_on_5 contained /\<\%(a\s\+famiglia\|a\s\+persona\|a\s\+posto\|al\s\+giorno\|al\s\+mese\|alla\s\+settimana\|giorni\s\+lavorativi\|giorno\s\+lavorativo\|per\s\+day\|per\s\+district\|per\s\+family\|per\s\+hour\|per\s\+member\|per\s\+membro\|per\s\+month\|per\s\+person\|per\s\+place\|per\s\+week\|per\s\+year\|per\s\+zona\|working\s\+day\|working\s\+days\)\%([-'’]\=\k\)\@!/
hi def link charter_goes_on_5 charterUnit
syn match charter_goes_on_4 contained /\<\%(dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|gradimento\s\+insufficiente\|in\s\+attesa\|in\s\+corso\|in\s\+funzione\|long\s\+stop\|of\s\+members\|of\s\+seats\|of\s\+votes\|prodotto\s\+insufficiente\|raccolta\s\+insufficiente\|requisito\s\+mancante\|termine\s\+ultimo\|voto\s\+contrario\)\%([-'’]\=\k\)\@!/
hi def link charter_goes_on_4 charterValue
syn match charter_goes_on_3 contained /\<\%(con\s\+probabilit\%(à\|a['’]\)\|di\s\+solito\|end\s\+as\|ends\s\+as\|if\s\+broken\|is\s\+missed\|is\s\+suspended\|of\s\+target\|one\s\+of\|per\s\+rimediare\|rimedia\s\+con\|se\s\+violato\|si\s\+apre\|si\s\+chiude\|si\s\+chiudono\|termina\s\+come\|to\s\+mend\|uno\s\+tra\|until\s\+mended\|with\s\+chance\|\%(è\|e['’]\)\s\+mancata\|\%(è\|e['’]\)\s\+mancato\|\%(è\|e['’]\)\s\+sospesa\|\%(è\|e['’]\)\s\+sospeso\)\%([-'’]\=\k\)\@!/
hi def link charter_goes_on_3 charterWord
syn match charter_goes_on_2 contained /\<\%(al\s\+massimo\|at\s\+most\)\%([-'’]\=\k\)\@!/
hi def link charter_goes_on_2 charterOperator
syn match charter_goes_on_1 contained /\<\%(mancanza\s\+di\s\+quorum\|of\s\+those\s\+present\)\%([-'’]\=\k\)\@!/
hi def link charter_goes_on_1 charterValue
syn match charter_goes_on_0 contained /\<\%(if\s\+hours\s\+run\s\+short\|if\s\+money\s\+runs\s\+short\|va\s\+a\s\+buon\s\+fine\|vanno\s\+a\s\+buon\s\+fine\|del\s\+valore\s\+di\|fino\s\+a\s\+rimedio\|ogni\s\+volta\s\+che\|se\s\+manca\s\+denaro\|se\s\+mancano\s\+ore\)\%([-'’]\=\k\)\@!/
hi def link charter_goes_on_0 charterWord
syn region charter_goes_on matchgroup=charterClause start=/^\s\+\%(allora\|poi\|then\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_goes_on_10,charter_goes_on_9,charter_goes_on_8,charter_goes_on_7,charter_goes_on_6,charter_goes_on_5,charter_goes_on_4,charter_goes_on_3,charter_goes_on_2,charter_goes_on_1,charter_goes_on_0
syn match charter_clause_amended_by_4 contained /\<\%(all['’]unanimit\%(à\|a['’]\)\|by\|con\|denaro\|money\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_amended_by_4 charterValue
syn match charter_clause_amended_by_3 contained /\<\%(dell['’]obiettivo\|di\|of\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_amended_by_3 charterWord
syn match charter_clause_amended_by_2 contained /\<\%(a\s\+maggioranza\|by\s\+consensus\|by\s\+lot\|by\s\+majority\|by\s\+ranking\|by\s\+unanimity\|dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|of\s\+members\|of\s\+seats\|of\s\+votes\|per\s\+graduatoria\|per\s\+silenzio-assenso\|per\s\+sorteggio\|senza\s\+obiezioni\|without\s\+objection\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_amended_by_2 charterValue
syn match charter_clause_amended_by_1 contained /\<\%(of\s\+target\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_amended_by_1 charterWord
syn match charter_clause_amended_by_0 contained /\<\%(con\s\+il\s\+consenso\s\+di\s\+tutti\|a\s\+maggioranza\s\+relativa\|by\s\+most\s\+votes\|by\s\+silent\s\+assent\|of\s\+those\s\+present\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_amended_by_0 charterValue
syn region charter_clause_amended_by matchgroup=charterClause start=/^\s\+\%(amended\s\+by\|modificata\s\+da\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_amended_by_4,charter_clause_amended_by_3,charter_clause_amended_by_2,charter_clause_amended_by_1,charter_clause_amended_by_0
syn match charter_clause_answers_within_6 contained /\<\%(all['’]anno\|all['’]ora\|anni\|anno\|day\|days\|famiglia\|famiglie\|families\|family\|giorni\|giorno\|hour\|hours\|kWh\|km\|mese\|mesi\|minute\|minutes\|minuti\|minuto\|month\|months\|m²\|option\|options\|opzione\|opzioni\|ora\|ore\|organisation\|organisations\|organizzazione\|organizzazioni\|people\|person\|persona\|persone\|place\|places\|point\|points\|posti\|posto\|punti\|punto\|seat\|seats\|seggi\|seggio\|settimana\|settimane\|vote\|votes\|voti\|voto\|week\|weeks\|year\|years\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_answers_within_6 charterUnit
syn match charter_clause_answers_within_5 contained /\<\%(denaro\|money\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_answers_within_5 charterValue
syn match charter_clause_answers_within_4 contained /\<\%(dell['’]obiettivo\|di\|of\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_answers_within_4 charterWord
syn match charter_clause_answers_within_3 contained /\<\%(a\s\+famiglia\|a\s\+persona\|a\s\+posto\|al\s\+giorno\|al\s\+mese\|alla\s\+settimana\|giorni\s\+lavorativi\|giorno\s\+lavorativo\|per\s\+day\|per\s\+district\|per\s\+family\|per\s\+hour\|per\s\+member\|per\s\+membro\|per\s\+month\|per\s\+person\|per\s\+place\|per\s\+week\|per\s\+year\|per\s\+zona\|working\s\+day\|working\s\+days\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_answers_within_3 charterUnit
syn match charter_clause_answers_within_2 contained /\<\%(dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|of\s\+members\|of\s\+seats\|of\s\+votes\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_answers_within_2 charterValue
syn match charter_clause_answers_within_1 contained /\<\%(of\s\+target\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_answers_within_1 charterWord
syn match charter_clause_answers_within_0 contained /\<\%(of\s\+those\s\+present\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_answers_within_0 charterValue
syn region charter_clause_answers_within matchgroup=charterClause start=/^\s\+\%(answers\s\+within\|risponde\s\+entro\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_answers_within_6,charter_clause_answers_within_5,charter_clause_answers_within_4,charter_clause_answers_within_3,charter_clause_answers_within_2,charter_clause_answers_within_1,charter_clause_answers_within_0
syn region charter_clause_cuts_first matchgroup=charterClause start=/^\s\+\%(cuts\s\+first\|riduce\s\+prima\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand
syn match charter_clause_dati_personali_6 contained /\<\%(all['’]anno\|all['’]ora\|anni\|anno\|day\|days\|famiglia\|famiglie\|families\|family\|giorni\|giorno\|hour\|hours\|kWh\|km\|mese\|mesi\|minute\|minutes\|minuti\|minuto\|month\|months\|m²\|option\|options\|opzione\|opzioni\|ora\|ore\|organisation\|organisations\|organizzazione\|organizzazioni\|people\|person\|persona\|persone\|place\|places\|point\|points\|posti\|posto\|punti\|punto\|seat\|seats\|seggi\|seggio\|settimana\|settimane\|vote\|votes\|voti\|voto\|week\|weeks\|year\|years\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_dati_personali_6 charterUnit
syn match charter_clause_dati_personali_5 contained /\<\%(denaro\|money\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_dati_personali_5 charterValue
syn match charter_clause_dati_personali_4 contained /\<\%(conservati\|controller\|dell['’]obiettivo\|di\|kept\|of\|titolare\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_dati_personali_4 charterWord
syn match charter_clause_dati_personali_3 contained /\<\%(a\s\+famiglia\|a\s\+persona\|a\s\+posto\|al\s\+giorno\|al\s\+mese\|alla\s\+settimana\|giorni\s\+lavorativi\|giorno\s\+lavorativo\|per\s\+day\|per\s\+district\|per\s\+family\|per\s\+hour\|per\s\+member\|per\s\+membro\|per\s\+month\|per\s\+person\|per\s\+place\|per\s\+week\|per\s\+year\|per\s\+zona\|working\s\+day\|working\s\+days\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_dati_personali_3 charterUnit
syn match charter_clause_dati_personali_2 contained /\<\%(dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|of\s\+members\|of\s\+seats\|of\s\+votes\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_dati_personali_2 charterValue
syn match charter_clause_dati_personali_1 contained /\<\%(of\s\+target\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_dati_personali_1 charterWord
syn match charter_clause_dati_personali_0 contained /\<\%(of\s\+those\s\+present\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_dati_personali_0 charterValue
syn region charter_clause_dati_personali matchgroup=charterClause start=/^\s\+\%(dati\s\+personali\|personal\s\+data\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_dati_personali_6,charter_clause_dati_personali_5,charter_clause_dati_personali_4,charter_clause_dati_personali_3,charter_clause_dati_personali_2,charter_clause_dati_personali_1,charter_clause_dati_personali_0
syn region charter_clause_decided_by matchgroup=charterClause start=/^\s\+\%(decided\s\+by\|decisa\s\+da\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand
syn match charter_clause_deroga_a_0 contained /\<\%(fino\s\+al\|because\|motivo\|on\|su\|until\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_deroga_a_0 charterWord
syn region charter_clause_deroga_a matchgroup=charterClause start=/^\s\+\%(deroga\s\+a\|waives\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_deroga_a_0
syn match charter_clause_for_every_17 contained /\<\%(all['’]anno\|all['’]ora\|anni\|anno\|day\|days\|famiglia\|family\|giorni\|giorno\|hour\|hours\|kWh\|km\|mese\|mesi\|minute\|minutes\|minuti\|minuto\|month\|months\|m²\|option\|opzione\|ora\|ore\|organisation\|organisations\|organizzazione\|organizzazioni\|people\|person\|persona\|persone\|places\|point\|posti\|punto\|seat\|seats\|seggi\|seggio\|settimana\|settimane\|vote\|voto\|week\|weeks\|year\|years\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_for_every_17 charterUnit
syn match charter_clause_for_every_16 contained /\<\%(action\|activities\|activity\|admission\|advance\|amender\|ammissione\|amount\|anticipo\|appeal\|apporto\|ascoltati\|assets\|assicurati\|attesi\|attivit\%(à\|a['’]\)\|avanzo\|awaited\|azione\|benefici\|benefits\|blocchi\|blocs\|bodies\|boundary\|budget\|cadenza\|cap\|carta\|cerchia\|certainty\|certezza\|charter\|circle\|coinvolti\|commitments\|complaints\|concentration\|concentrazione\|conditions\|condizioni\|confini\|consultati\|consulted\|controversie\|copertura\|costi\|costs\|coverage\|creditori\|creditors\|crowds\|debitore\|debtor\|decider\|deciders\|decisioni\|decisions\|decisori\|delay\|density\|densit\%(à\|a['’]\)\|destinatario\|disputes\|duties\|electorate\|esborso\|evaluators\|evidence\|excluder\|fabbisogni\|fasi\|followers\|fonti\|fornitore\|giver\|gives\|good\|groups\|gruppi\|identification\|identificazione\|impegni\|importo\|indicatori\|indicators\|informati\|informed\|instrument\|insured\|interessati\|interval\|involved\|istituto\|kind\|ladder\|languages\|leader\|leftover\|length\|level\|lines\|lingue\|livello\|lunghezza\|measure\|measurer\|members\|membri\|method\|metodo\|misura\|name\|natura\|nature\|needs\|newcomers\|nome\|notice\|obblighi\|obiettivo\|obstacles\|options\|opzioni\|organi\|ostacoli\|outlay\|owner\|pagamento\|pagatore\|parti\|parties\|partner\|partners\|payee\|payer\|payment\|permanenza\|persistence\|place\|platee\|policies\|polizze\|posto\|potere\|power\|preavviso\|predecessors\|prodotto\|product\|promesse\|promises\|proprietario\|prove\|quorum\|quota\|rater\|recipient\|reclami\|registered\|responsabile\|returns\|reviewer\|riconsegne\|ricorso\|rimedi\|risposta\|safeguards\|scenari\|scenarios\|sector\|sectors\|service\|servizio\|settore\|settori\|share\|soggetto\|sostegni\|sostenuti\|sources\|stages\|standards\|standstill\|stanziamento\|subject\|subjects\|supported\|supports\|target\|techniques\|tecniche\|termine\|territorio\|territory\|tetto\|tipo\|title\|titolo\|tutele\|valore\|valutatori\|verifier\|veti\|vetoes\|votes\|voti\|watcher\|whole\|worth\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_for_every_16 charterReading
syn match charter_clause_for_every_15 contained /\<\%(accident\|all['’]unanimit\%(à\|a['’]\)\|altro\|answer\|approval\|association\|associazione\|attrezzature\|banca\|bank\|basket\|beneficiario\|beneficiary\|beni\|building\|business\|by\|care\|certi\|citizens\|cittadini\|co-delivery\|co-design\|co-erogazione\|co-evaluation\|co-financing\|co-finanziamento\|co-gestione\|co-management\|co-pianificazione\|co-planning\|co-prioritisation\|co-prioritizzazione\|co-prodotta\|co-produced\|co-progettazione\|co-valutazione\|comitato\|committed\|committee\|common\|competenza\|comune\|concession\|concessione\|conditional\|condizionati\|contribution\|contributo\|corrispettivo\|cura\|data\|dati\|denaro\|diritto\|donation\|donatori\|donazione\|donors\|edificio\|energia\|energy\|equipment\|esito\|esperto\|exchange\|expert\|facoltativo\|famiglie\|families\|fase\|fee\|fondazione\|forbidden\|foundation\|fragile\|garante\|goods\|graduatoria\|guarantor\|hoped\|illness\|impact\|impatto\|impresa\|infortuni\|input\|land\|liability\|loan\|malattia\|minori\|minors\|misto\|mixed\|money\|municipality\|neighbourhood\|network\|open-ended\|optional\|other\|outcome\|output\|paniere\|pari\|peers\|personale\|piattaforma\|platform\|pledged\|points\|preferenze\|premio\|prestito\|price\|private\|privato\|prize\|process\|processo\|promessi\|pubblicare\|pubblico\|public\|publish\|punti\|ranking\|realizzazione\|recurring\|region\|regione\|reimbursement\|relazioni\|rendicontare\|report\|reputation\|reputazione\|residenti\|residents\|retribuzione\|retta\|ricorrente\|right\|rimborso\|risorse\|rispondere\|scambio\|skill\|soci\|space\|spazi\|sperati\|sponsor\|staff\|stage\|standard\|tempo\|terreno\|time\|university\|universit\%(à\|a['’]\)\|users\|utenti\|valued\|valutata\|vehicle\|veicolo\|vicinato\|vietato\|volontari\|volunteers\|vulnerable\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_for_every_15 charterValue
syn match charter_clause_for_every_14 contained /\<\%(are\|con\|dell['’]obiettivo\|di\|diffida\|dove\|esclude\|exclude\|for\|in\|is\|of\|paga\|pay\|per\|remedy\|remind\|reopen\|retry\|riapre\|riprova\|salta\|skip\|sollecita\|sono\|sospende\|suspend\|warn\|where\|with\|\%(è\|e['’]\)\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_for_every_14 charterWord
syn match charter_clause_for_every_13 contained /\<\%(almeno\|and\|count\|e\|every\|highest\|indicata\|indicate\|indicati\|indicato\|lowest\|massimo\|meets\|minimo\|nessun\|no\|non\|not\|o\|ogni\|or\|soddisfa\|some\|somma\|stated\|sum\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_for_every_13 charterOperator
syn match charter_clause_for_every_12 contained /\<\%(a\s\+famiglia\|a\s\+persona\|a\s\+posto\|al\s\+giorno\|al\s\+mese\|alla\s\+settimana\|giorni\s\+lavorativi\|giorno\s\+lavorativo\|per\s\+day\|per\s\+district\|per\s\+family\|per\s\+hour\|per\s\+member\|per\s\+membro\|per\s\+month\|per\s\+person\|per\s\+place\|per\s\+week\|per\s\+year\|per\s\+zona\|working\s\+day\|working\s\+days\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_for_every_12 charterUnit
syn match charter_clause_for_every_11 contained /\<\%(affluenza\s\+richiesta\|assicurata\s\+dal\|authorising\s\+acts\|ballot\s\+tie\|cash\s\+required\|cassa\s\+minima\|cassa\s\+richiesta\|certain\s\+money\|chi\s\+decide\|chi\s\+esclude\|chi\s\+misura\|chi\s\+modifica\|chi\s\+riesamina\|chi\s\+valuta\|chi\s\+verifica\|chi\s\+vigila\|contrary\s\+line\|corpo\s\+elettorale\|data\s\+clauses\|denaro\s\+apportato\|denaro\s\+certo\|denaro\s\+legato\|denaro\s\+minimo\|denaro\s\+necessario\|durata\s\+massima\|durata\s\+minima\|earliest\s\+start\|et\%(à\|a['’]\)\s\+minima\|fasi\s\+precedenti\|first\s\+answer\|first\s\+day\|hourly\s\+rate\|hourly\s\+worth\|hours\s\+needed\|hours\s\+promised\|insured\s\+since\|last\s\+day\|last\s\+try\|least\s\+length\|least\s\+money\|least\s\+quorum\|least\s\+target\|long\s\+stop\|lowest\s\+cash\|main\s\+funders\|minimum\s\+age\|minimum\s\+support\|money\s\+brought\|money\s\+needed\|money\s\+share\|most\s\+length\|nuovi\s\+aderenti\|obblighi\s\+legati\|obiettivo\s\+minimo\|ore\s\+necessarie\|ore\s\+promesse\|people\s\+served\|persone\s\+servite\|prima\s\+apertura\|prima\s\+risposta\|primo\s\+giorno\|principali\s\+finanziatori\|punto\s\+morto\|quorum\s\+minimo\|quorum\s\+share\|review\s\+interval\|riga\s\+contraria\|second\s\+call\|seconda\s\+convocazione\|service\s\+hours\|sostegno\s\+minimo\|stanziamento\s\+totale\|tariffa\s\+oraria\|termine\s\+ultimo\|those\s\+heard\|tie\s\+breaker\|tied\s\+duties\|tied\s\+money\|total\s\+budget\|turnout\s\+required\|ultimo\s\+giorno\|ultimo\s\+tentativo\|unpaid\s\+hours\|valore\s\+orario\|votes\s\+needed\|voti\s\+necessari\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_for_every_11 charterReading
syn match charter_clause_for_every_10 contained /\<\%(a\s\+chiamata\|a\s\+maggioranza\|a\s\+riserva\|alla\s\+fonte\|alla\s\+successiva\|alle\s\+vincitrici\|azienda\s\+sanitaria\|by\s\+consensus\|by\s\+lot\|by\s\+majority\|by\s\+ranking\|by\s\+unanimity\|co-op\s\+members\|community\s\+cooperative\|cooperative\s\+statute\|dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|energy\s\+community\|esperienza\s\+vissuta\|gruppo\s\+informale\|health\s\+authority\|impresa\s\+sociale\|independent\s\+evaluator\|informal\s\+group\|lived\s\+experience\|mutual\s\+society\|of\s\+members\|of\s\+seats\|of\s\+votes\|on\s\+call\|outcome\s\+contract\|participation\s\+request\|per\s\+graduatoria\|per\s\+silenzio-assenso\|per\s\+sorteggio\|protocollo\s\+d['’]intesa\|public\s\+school\|quota\s\+sociale\|responsabilit\%(à\|a['’]\)\s\+civile\|scuola\s\+pubblica\|senza\s\+durata\|senza\s\+obiezioni\|service\s\+charter\|share\s\+capital\|single\s\+vote\|social\s\+enterprise\|terzo\s\+settore\|third\s\+sector\|to\s\+reserve\|to\s\+source\|to\s\+winners\|users['’]\s\+cooperative\|valutatore\s\+indipendente\|volunteer\s\+organisation\|voto\s\+unico\|without\s\+objection\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_for_every_10 charterValue
syn match charter_clause_for_every_9 contained /\<\%(end\s\+as\|of\s\+target\|per\s\+rimediare\|rimedia\s\+con\|termina\s\+come\|to\s\+mend\|until\s\+mended\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_for_every_9 charterWord
syn match charter_clause_for_every_8 contained /\<\%(acts\s\+in\|agisce\s\+in\|al\s\+massimo\|almeno\s\+un\|any\s\+of\|at\s\+least\|at\s\+most\|can\s\+block\|can\s\+fail\|depends\s\+on\|dipende\s\+da\|numero\s\+di\|pu\%(ò\|o['’]\)\s\+bloccare\|pu\%(ò\|o['’]\)\s\+fallire\|una\s\+tra\|\%(è\|e['’]\)\s\+raggiungibile\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_for_every_8 charterOperator
syn match charter_clause_for_every_7 contained /\<\%(atti\s\+di\s\+riferimento\|attivit\%(à\|a['’]\)\s\+della\s\+carta\|beneficiario\s\+del\s\+pagamento\|clausole\s\+sui\s\+dati\|data\s\+di\s\+iscrizione\|fasi\s\+che\s\+seguono\|insieme\s\+di\s\+appartenenza\|intervallo\s\+di\s\+riesame\|ladder\s\+for\s\+hours\|ladder\s\+for\s\+money\|ore\s\+di\s\+servizio\|ore\s\+non\s\+retribuite\|parit\%(à\|a['’]\)\s\+della\s\+scheda\|quota\s\+del\s\+quorum\|quota\s\+di\s\+denaro\|standard\s\+di\s\+qualit\%(à\|a['’]\)\|tipo\s\+di\s\+bene\|voci\s\+di\s\+spesa\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_for_every_7 charterReading
syn match charter_clause_for_every_6 contained /\<\%(a\s\+maggioranza\s\+relativa\|accreditamento\s\+articolo\s\+55\|altro\s\+ente\s\+pubblico\|article\s\+55\s\+accreditation\|article\s\+55\s\+co-design\|article\s\+55\s\+co-programming\|article\s\+56\s\+convention\|budget\s\+di\s\+salute\|by\s\+most\s\+votes\|by\s\+silent\s\+assent\|carta\s\+dei\s\+servizi\|co-progettazione\s\+articolo\s\+55\|co-programmazione\s\+articolo\s\+55\|community\s\+asset\s\+transfer\|complex\s\+collaboration\s\+pact\|comunit\%(à\|a['’]\)\s\+energetica\s\+rinnovabile\|contata\s\+su\s\+tutti\|contratto\s\+a\s\+risultato\|convenzione\s\+articolo\s\+56\|cooperativa\s\+di\s\+comunit\%(à\|a['’]\)\|cooperativa\s\+di\s\+utenza\|counted\s\+over\s\+all\|memorandum\s\+of\s\+understanding\|messa\s\+ai\s\+voti\|of\s\+those\s\+present\|ordinary\s\+collaboration\s\+pact\|organizzazione\s\+di\s\+volontariato\|other\s\+public\s\+body\|participatory\s\+budget\s\+rules\|personal\s\+health\s\+budget\|richiesta\s\+di\s\+partecipazione\|social\s\+promotion\s\+association\|statuto\s\+di\s\+cooperativa\|to\s\+next\s\+option\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_for_every_6 charterValue
syn match charter_clause_for_every_5 contained /\<\%(fino\s\+a\s\+rimedio\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_for_every_5 charterWord
syn match charter_clause_for_every_4 contained /\<\%(can\s\+be\s\+reached\|ha\s\+voce\s\+in\|has\s\+voice\s\+in\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_for_every_4 charterOperator
syn match charter_clause_for_every_3 contained /\<\%(chi\s\+scioglie\s\+la\s\+parit\%(à\|a['’]\)\|day\s\+of\s\+lowest\s\+cash\|giorno\s\+della\s\+cassa\s\+minima\|rimedi\s\+per\s\+il\s\+denaro\|rimedi\s\+per\s\+le\s\+ore\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_for_every_3 charterReading
syn match charter_clause_for_every_2 contained /\<\%(associazione\s\+di\s\+promozione\s\+sociale\|patto\s\+di\s\+collaborazione\s\+complesso\|patto\s\+di\s\+collaborazione\s\+ordinario\|put\s\+to\s\+the\s\+ballot\|regolamento\s\+di\s\+bilancio\s\+partecipativo\|social\s\+cooperative\s\+type\s\+A\|social\s\+cooperative\s\+type\s\+B\|societ\%(à\|a['’]\)\s\+di\s\+mutuo\s\+soccorso\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_for_every_2 charterValue
syn match charter_clause_for_every_1 contained /\<\%(can\s\+win\s\+alone\s\+in\|vince\s\+da\s\+solo\s\+in\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_for_every_1 charterOperator
syn match charter_clause_for_every_0 contained /\<\%(con\s\+il\s\+consenso\s\+di\s\+tutti\|cooperativa\s\+sociale\s\+di\s\+tipo\s\+A\|cooperativa\s\+sociale\s\+di\s\+tipo\s\+B\|trasferimento\s\+di\s\+beni\s\+alla\s\+comunit\%(à\|a['’]\)\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_for_every_0 charterValue
syn region charter_clause_for_every matchgroup=charterClause start=/^\s\+\%(for\s\+every\|per\s\+ogni\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_for_every_17,charter_clause_for_every_16,charter_clause_for_every_15,charter_clause_for_every_14,charter_clause_for_every_13,charter_clause_for_every_12,charter_clause_for_every_11,charter_clause_for_every_10,charter_clause_for_every_9,charter_clause_for_every_8,charter_clause_for_every_7,charter_clause_for_every_6,charter_clause_for_every_5,charter_clause_for_every_4,charter_clause_for_every_3,charter_clause_for_every_2,charter_clause_for_every_1,charter_clause_for_every_0
syn match charter_clause_gradimento_di_1 contained /\<\%(a\|da\|to\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_gradimento_di_1 charterWord
syn match charter_clause_gradimento_di_0 contained /\<\%(at\s\+least\|almeno\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_gradimento_di_0 charterOperator
syn region charter_clause_gradimento_di matchgroup=charterClause start=/^\s\+\%(gradimento\s\+di\|rated\s\+by\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_gradimento_di_1,charter_clause_gradimento_di_0
syn match charter_clause_if_broken_9 contained /\<\%(all['’]anno\|all['’]ora\|anni\|anno\|day\|days\|famiglia\|famiglie\|families\|family\|giorni\|giorno\|hour\|hours\|kWh\|km\|mese\|mesi\|minute\|minutes\|minuti\|minuto\|month\|months\|m²\|option\|options\|opzione\|opzioni\|ora\|ore\|organisation\|organisations\|organizzazione\|organizzazioni\|people\|person\|persona\|persone\|place\|places\|point\|points\|posti\|posto\|punti\|punto\|seat\|seats\|seggi\|seggio\|settimana\|settimane\|vote\|votes\|voti\|voto\|week\|weeks\|year\|years\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_if_broken_9 charterUnit
syn match charter_clause_if_broken_8 contained /\<\%(denaro\|money\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_if_broken_8 charterValue
syn match charter_clause_if_broken_7 contained /\<\%(a\|after\|con\|dell['’]obiettivo\|di\|diffida\|dopo\|entro\|esclude\|exclude\|of\|paga\|pay\|poi\|remedy\|remind\|reopen\|retry\|riapre\|riprova\|salta\|skip\|sollecita\|sospende\|suspend\|then\|time\|times\|to\|volta\|volte\|warn\|with\|within\|worth\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_if_broken_7 charterWord
syn match charter_clause_if_broken_6 contained /\<\%(and\|e\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_if_broken_6 charterOperator
syn match charter_clause_if_broken_5 contained /\<\%(a\s\+famiglia\|a\s\+persona\|a\s\+posto\|al\s\+giorno\|al\s\+mese\|alla\s\+settimana\|giorni\s\+lavorativi\|giorno\s\+lavorativo\|per\s\+day\|per\s\+district\|per\s\+family\|per\s\+hour\|per\s\+member\|per\s\+membro\|per\s\+month\|per\s\+person\|per\s\+place\|per\s\+week\|per\s\+year\|per\s\+zona\|working\s\+day\|working\s\+days\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_if_broken_5 charterUnit
syn match charter_clause_if_broken_4 contained /\<\%(dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|of\s\+members\|of\s\+seats\|of\s\+votes\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_if_broken_4 charterValue
syn match charter_clause_if_broken_3 contained /\<\%(end\s\+as\|of\s\+target\|per\s\+rimediare\|rimedia\s\+con\|termina\s\+come\|to\s\+mend\|until\s\+mended\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_if_broken_3 charterWord
syn match charter_clause_if_broken_2 contained /\<\%(al\s\+massimo\|at\s\+most\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_if_broken_2 charterOperator
syn match charter_clause_if_broken_1 contained /\<\%(of\s\+those\s\+present\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_if_broken_1 charterValue
syn match charter_clause_if_broken_0 contained /\<\%(del\s\+valore\s\+di\|fino\s\+a\s\+rimedio\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_if_broken_0 charterWord
syn region charter_clause_if_broken matchgroup=charterClause start=/^\s\+\%(if\s\+broken\|se\s\+violato\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_if_broken_9,charter_clause_if_broken_8,charter_clause_if_broken_7,charter_clause_if_broken_6,charter_clause_if_broken_5,charter_clause_if_broken_4,charter_clause_if_broken_3,charter_clause_if_broken_2,charter_clause_if_broken_1,charter_clause_if_broken_0
syn region charter_clause_iscritto_dal matchgroup=charterClause start=/^\s\+\%(iscritto\s\+dal\|registered\s\+since\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand
syn region charter_clause_nuove_adesioni matchgroup=charterClause start=/^\s\+\%(nuove\s\+adesioni\|newcomers\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand
syn match charter_clause_only_if_11 contained /\<\%(all['’]anno\|all['’]ora\|anni\|anno\|day\|days\|famiglia\|famiglie\|families\|family\|giorni\|giorno\|hour\|hours\|kWh\|km\|mese\|mesi\|minute\|minutes\|minuti\|minuto\|month\|months\|m²\|option\|options\|opzione\|opzioni\|ora\|ore\|organisation\|organisations\|organizzazione\|organizzazioni\|people\|person\|persona\|persone\|place\|places\|point\|points\|posti\|posto\|punti\|punto\|seat\|seats\|seggi\|seggio\|settimana\|settimane\|voto\|week\|weeks\|year\|years\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_only_if_11 charterUnit
syn match charter_clause_only_if_10 contained /\<\%(affluenza\|carta\|cash\|cassa\|charter\|contribution\|contributo\|durata\|duration\|favorevoli\|gradimento\|members\|membri\|prodotto\|spent\|spesa\|support\|turnout\|votes\|voti\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_only_if_10 charterReading
syn match charter_clause_only_if_9 contained /\<\%(assicurata\|assicurate\|assicurati\|assicurato\|bloccata\|broken\|compiuta\|completed\|conclusa\|concluso\|denaro\|diniego\|done\|expired\|failed\|fallita\|fallito\|for\|insured\|kept\|mended\|met\|money\|open\|per\|quorum\|raggiunta\|raggiunto\|rating\|refusal\|requirement\|rispettata\|rispettato\|running\|saltata\|saltato\|sanata\|sanato\|scaduta\|skipped\|sospesa\|sospeso\|stuck\|suspended\|target\|violata\|violato\|vote\|waiting\|yield\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_only_if_9 charterValue
syn match charter_clause_only_if_8 contained /\<\%(are\|ballot\|close\|closes\|dell['’]obiettivo\|di\|fails\|fallisce\|is\|loses\|of\|opens\|perde\|resumes\|riprende\|scheda\|sono\|succeed\|succeeds\|vince\|wins\|\%(è\|e['’]\)\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_only_if_8 charterWord
syn match charter_clause_only_if_7 contained /\<\%(almeno\|and\|e\|non\|not\|o\|or\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_only_if_7 charterOperator
syn match charter_clause_only_if_6 contained /\<\%(a\s\+famiglia\|a\s\+persona\|a\s\+posto\|al\s\+giorno\|al\s\+mese\|alla\s\+settimana\|giorni\s\+lavorativi\|giorno\s\+lavorativo\|per\s\+day\|per\s\+district\|per\s\+family\|per\s\+hour\|per\s\+member\|per\s\+membro\|per\s\+month\|per\s\+person\|per\s\+place\|per\s\+week\|per\s\+year\|per\s\+zona\|working\s\+day\|working\s\+days\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_only_if_6 charterUnit
syn match charter_clause_only_if_5 contained /\<\%(cassa\s\+minima\|denaro\s\+mancante\|hours\s\+given\|hours\s\+missing\|lowest\s\+cash\|money\s\+missing\|ore\s\+mancanti\|ore\s\+prestate\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_only_if_5 charterReading
syn match charter_clause_only_if_4 contained /\<\%(dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|gradimento\s\+insufficiente\|in\s\+attesa\|in\s\+corso\|in\s\+funzione\|long\s\+stop\|of\s\+members\|of\s\+seats\|of\s\+votes\|prodotto\s\+insufficiente\|raccolta\s\+insufficiente\|requisito\s\+mancante\|termine\s\+ultimo\|voto\s\+contrario\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_only_if_4 charterValue
syn match charter_clause_only_if_3 contained /\<\%(ends\s\+as\|is\s\+missed\|is\s\+suspended\|of\s\+target\|si\s\+apre\|si\s\+chiude\|si\s\+chiudono\|termina\s\+come\|\%(è\|e['’]\)\s\+mancata\|\%(è\|e['’]\)\s\+mancato\|\%(è\|e['’]\)\s\+sospesa\|\%(è\|e['’]\)\s\+sospeso\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_only_if_3 charterWord
syn match charter_clause_only_if_2 contained /\<\%(al\s\+massimo\|at\s\+least\|at\s\+most\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_only_if_2 charterOperator
syn match charter_clause_only_if_1 contained /\<\%(mancanza\s\+di\s\+quorum\|of\s\+those\s\+present\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_only_if_1 charterValue
syn match charter_clause_only_if_0 contained /\<\%(va\s\+a\s\+buon\s\+fine\|vanno\s\+a\s\+buon\s\+fine\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_only_if_0 charterWord
syn region charter_clause_only_if matchgroup=charterClause start=/^\s\+\%(only\s\+if\|solo\s\+se\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_only_if_11,charter_clause_only_if_10,charter_clause_only_if_9,charter_clause_only_if_8,charter_clause_only_if_7,charter_clause_only_if_6,charter_clause_only_if_5,charter_clause_only_if_4,charter_clause_only_if_3,charter_clause_only_if_2,charter_clause_only_if_1,charter_clause_only_if_0
syn match charter_clause_options_from_7 contained /\<\%(all['’]anno\|all['’]ora\|anni\|anno\|day\|days\|famiglia\|famiglie\|families\|family\|giorni\|giorno\|hour\|hours\|kWh\|km\|mese\|mesi\|minute\|minutes\|minuti\|minuto\|month\|months\|m²\|option\|options\|opzione\|opzioni\|ora\|ore\|organisation\|organisations\|organizzazione\|organizzazioni\|people\|person\|persona\|persone\|place\|places\|point\|points\|posti\|posto\|punti\|punto\|seat\|seats\|seggi\|seggio\|settimana\|settimane\|vote\|votes\|voti\|voto\|week\|weeks\|year\|years\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_options_from_7 charterUnit
syn match charter_clause_options_from_6 contained /\<\%(denaro\|money\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_options_from_6 charterValue
syn match charter_clause_options_from_5 contained /\<\%(ciascuna\|dell['’]obiettivo\|di\|each\|of\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_options_from_5 charterWord
syn match charter_clause_options_from_4 contained /\<\%(a\s\+famiglia\|a\s\+persona\|a\s\+posto\|al\s\+giorno\|al\s\+mese\|alla\s\+settimana\|giorni\s\+lavorativi\|giorno\s\+lavorativo\|per\s\+day\|per\s\+district\|per\s\+family\|per\s\+hour\|per\s\+member\|per\s\+membro\|per\s\+month\|per\s\+person\|per\s\+place\|per\s\+week\|per\s\+year\|per\s\+zona\|working\s\+day\|working\s\+days\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_options_from_4 charterUnit
syn match charter_clause_options_from_3 contained /\<\%(dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|of\s\+members\|of\s\+seats\|of\s\+votes\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_options_from_3 charterValue
syn match charter_clause_options_from_2 contained /\<\%(of\s\+target\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_options_from_2 charterWord
syn match charter_clause_options_from_1 contained /\<\%(al\s\+massimo\|at\s\+most\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_options_from_1 charterOperator
syn match charter_clause_options_from_0 contained /\<\%(of\s\+those\s\+present\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_options_from_0 charterValue
syn region charter_clause_options_from matchgroup=charterClause start=/^\s\+\%(options\s\+from\|opzioni\s\+da\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_options_from_7,charter_clause_options_from_6,charter_clause_options_from_5,charter_clause_options_from_4,charter_clause_options_from_3,charter_clause_options_from_2,charter_clause_options_from_1,charter_clause_options_from_0
syn region charter_clause_owed_to matchgroup=charterClause start=/^\s\+\%(owed\s\+to\|verso\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand
syn match charter_clause_passes_if_11 contained /\<\%(all['’]anno\|all['’]ora\|anni\|anno\|day\|days\|famiglia\|famiglie\|families\|family\|giorni\|giorno\|hour\|hours\|kWh\|km\|mese\|mesi\|minute\|minutes\|minuti\|minuto\|month\|months\|m²\|option\|options\|opzione\|opzioni\|ora\|ore\|organisation\|organisations\|organizzazione\|organizzazioni\|people\|person\|persona\|persone\|place\|places\|point\|points\|posti\|posto\|punti\|punto\|seat\|seats\|seggi\|seggio\|settimana\|settimane\|voto\|week\|weeks\|year\|years\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_passes_if_11 charterUnit
syn match charter_clause_passes_if_10 contained /\<\%(affluenza\|carta\|cash\|cassa\|charter\|contribution\|contributo\|durata\|duration\|favorevoli\|gradimento\|members\|membri\|prodotto\|spent\|spesa\|support\|turnout\|votes\|voti\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_passes_if_10 charterReading
syn match charter_clause_passes_if_9 contained /\<\%(assicurata\|assicurate\|assicurati\|assicurato\|bloccata\|broken\|compiuta\|completed\|conclusa\|concluso\|denaro\|diniego\|done\|expired\|failed\|fallita\|fallito\|for\|insured\|kept\|mended\|met\|money\|open\|per\|quorum\|raggiunta\|raggiunto\|rating\|refusal\|requirement\|rispettata\|rispettato\|running\|saltata\|saltato\|sanata\|sanato\|scaduta\|skipped\|sospesa\|sospeso\|stuck\|suspended\|target\|violata\|violato\|vote\|waiting\|yield\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_passes_if_9 charterValue
syn match charter_clause_passes_if_8 contained /\<\%(are\|ballot\|close\|closes\|dell['’]obiettivo\|di\|fails\|fallisce\|is\|loses\|of\|opens\|perde\|resumes\|riprende\|scheda\|sono\|succeed\|succeeds\|vince\|wins\|\%(è\|e['’]\)\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_passes_if_8 charterWord
syn match charter_clause_passes_if_7 contained /\<\%(almeno\|and\|e\|non\|not\|o\|or\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_passes_if_7 charterOperator
syn match charter_clause_passes_if_6 contained /\<\%(a\s\+famiglia\|a\s\+persona\|a\s\+posto\|al\s\+giorno\|al\s\+mese\|alla\s\+settimana\|giorni\s\+lavorativi\|giorno\s\+lavorativo\|per\s\+day\|per\s\+district\|per\s\+family\|per\s\+hour\|per\s\+member\|per\s\+membro\|per\s\+month\|per\s\+person\|per\s\+place\|per\s\+week\|per\s\+year\|per\s\+zona\|working\s\+day\|working\s\+days\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_passes_if_6 charterUnit
syn match charter_clause_passes_if_5 contained /\<\%(cassa\s\+minima\|denaro\s\+mancante\|hours\s\+given\|hours\s\+missing\|lowest\s\+cash\|money\s\+missing\|ore\s\+mancanti\|ore\s\+prestate\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_passes_if_5 charterReading
syn match charter_clause_passes_if_4 contained /\<\%(dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|gradimento\s\+insufficiente\|in\s\+attesa\|in\s\+corso\|in\s\+funzione\|long\s\+stop\|of\s\+members\|of\s\+seats\|of\s\+votes\|prodotto\s\+insufficiente\|raccolta\s\+insufficiente\|requisito\s\+mancante\|termine\s\+ultimo\|voto\s\+contrario\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_passes_if_4 charterValue
syn match charter_clause_passes_if_3 contained /\<\%(ends\s\+as\|is\s\+missed\|is\s\+suspended\|of\s\+target\|si\s\+apre\|si\s\+chiude\|si\s\+chiudono\|termina\s\+come\|\%(è\|e['’]\)\s\+mancata\|\%(è\|e['’]\)\s\+mancato\|\%(è\|e['’]\)\s\+sospesa\|\%(è\|e['’]\)\s\+sospeso\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_passes_if_3 charterWord
syn match charter_clause_passes_if_2 contained /\<\%(al\s\+massimo\|at\s\+least\|at\s\+most\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_passes_if_2 charterOperator
syn match charter_clause_passes_if_1 contained /\<\%(mancanza\s\+di\s\+quorum\|of\s\+those\s\+present\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_passes_if_1 charterValue
syn match charter_clause_passes_if_0 contained /\<\%(va\s\+a\s\+buon\s\+fine\|vanno\s\+a\s\+buon\s\+fine\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_passes_if_0 charterWord
syn region charter_clause_passes_if matchgroup=charterClause start=/^\s\+\%(passes\s\+if\|riesce\s\+se\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_passes_if_11,charter_clause_passes_if_10,charter_clause_passes_if_9,charter_clause_passes_if_8,charter_clause_passes_if_7,charter_clause_passes_if_6,charter_clause_passes_if_5,charter_clause_passes_if_4,charter_clause_passes_if_3,charter_clause_passes_if_2,charter_clause_passes_if_1,charter_clause_passes_if_0
syn match charter_clause_possibile_che_11 contained /\<\%(all['’]anno\|all['’]ora\|anni\|anno\|day\|days\|famiglia\|famiglie\|families\|family\|giorni\|giorno\|hour\|hours\|kWh\|km\|mese\|mesi\|minute\|minutes\|minuti\|minuto\|month\|months\|m²\|option\|options\|opzione\|opzioni\|ora\|ore\|organisation\|organisations\|organizzazione\|organizzazioni\|people\|person\|persona\|persone\|place\|places\|point\|points\|posti\|posto\|punti\|punto\|seat\|seats\|seggi\|seggio\|settimana\|settimane\|voto\|week\|weeks\|year\|years\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_possibile_che_11 charterUnit
syn match charter_clause_possibile_che_10 contained /\<\%(affluenza\|carta\|cash\|cassa\|charter\|contribution\|contributo\|durata\|duration\|favorevoli\|gradimento\|members\|membri\|prodotto\|spent\|spesa\|support\|turnout\|votes\|voti\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_possibile_che_10 charterReading
syn match charter_clause_possibile_che_9 contained /\<\%(assicurata\|assicurate\|assicurati\|assicurato\|bloccata\|broken\|compiuta\|completed\|conclusa\|concluso\|denaro\|diniego\|done\|expired\|failed\|fallita\|fallito\|for\|insured\|kept\|mended\|met\|money\|open\|per\|quorum\|raggiunta\|raggiunto\|rating\|refusal\|requirement\|rispettata\|rispettato\|running\|saltata\|saltato\|sanata\|sanato\|scaduta\|skipped\|sospesa\|sospeso\|stuck\|suspended\|target\|violata\|violato\|vote\|waiting\|yield\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_possibile_che_9 charterValue
syn match charter_clause_possibile_che_8 contained /\<\%(are\|ballot\|close\|closes\|dell['’]obiettivo\|di\|fails\|fallisce\|is\|loses\|of\|opens\|perde\|resumes\|riprende\|scheda\|sono\|succeed\|succeeds\|vince\|wins\|\%(è\|e['’]\)\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_possibile_che_8 charterWord
syn match charter_clause_possibile_che_7 contained /\<\%(almeno\|and\|e\|non\|not\|o\|or\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_possibile_che_7 charterOperator
syn match charter_clause_possibile_che_6 contained /\<\%(a\s\+famiglia\|a\s\+persona\|a\s\+posto\|al\s\+giorno\|al\s\+mese\|alla\s\+settimana\|giorni\s\+lavorativi\|giorno\s\+lavorativo\|per\s\+day\|per\s\+district\|per\s\+family\|per\s\+hour\|per\s\+member\|per\s\+membro\|per\s\+month\|per\s\+person\|per\s\+place\|per\s\+week\|per\s\+year\|per\s\+zona\|working\s\+day\|working\s\+days\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_possibile_che_6 charterUnit
syn match charter_clause_possibile_che_5 contained /\<\%(cassa\s\+minima\|denaro\s\+mancante\|hours\s\+given\|hours\s\+missing\|lowest\s\+cash\|money\s\+missing\|ore\s\+mancanti\|ore\s\+prestate\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_possibile_che_5 charterReading
syn match charter_clause_possibile_che_4 contained /\<\%(dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|gradimento\s\+insufficiente\|in\s\+attesa\|in\s\+corso\|in\s\+funzione\|long\s\+stop\|of\s\+members\|of\s\+seats\|of\s\+votes\|prodotto\s\+insufficiente\|raccolta\s\+insufficiente\|requisito\s\+mancante\|termine\s\+ultimo\|voto\s\+contrario\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_possibile_che_4 charterValue
syn match charter_clause_possibile_che_3 contained /\<\%(ends\s\+as\|is\s\+missed\|is\s\+suspended\|of\s\+target\|si\s\+apre\|si\s\+chiude\|si\s\+chiudono\|termina\s\+come\|\%(è\|e['’]\)\s\+mancata\|\%(è\|e['’]\)\s\+mancato\|\%(è\|e['’]\)\s\+sospesa\|\%(è\|e['’]\)\s\+sospeso\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_possibile_che_3 charterWord
syn match charter_clause_possibile_che_2 contained /\<\%(al\s\+massimo\|at\s\+least\|at\s\+most\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_possibile_che_2 charterOperator
syn match charter_clause_possibile_che_1 contained /\<\%(mancanza\s\+di\s\+quorum\|of\s\+those\s\+present\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_possibile_che_1 charterValue
syn match charter_clause_possibile_che_0 contained /\<\%(va\s\+a\s\+buon\s\+fine\|vanno\s\+a\s\+buon\s\+fine\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_possibile_che_0 charterWord
syn region charter_clause_possibile_che matchgroup=charterClause start=/^\s\+\%(possibile\s\+che\|possible\s\+that\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_possibile_che_11,charter_clause_possibile_che_10,charter_clause_possibile_che_9,charter_clause_possibile_che_8,charter_clause_possibile_che_7,charter_clause_possibile_che_6,charter_clause_possibile_che_5,charter_clause_possibile_che_4,charter_clause_possibile_che_3,charter_clause_possibile_che_2,charter_clause_possibile_che_1,charter_clause_possibile_che_0
syn region charter_clause_provato_da matchgroup=charterClause start=/^\s\+\%(provato\s\+da\|shown\s\+by\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand
syn match charter_clause_valore_iniziale_6 contained /\<\%(all['’]anno\|all['’]ora\|anni\|anno\|day\|days\|famiglia\|famiglie\|families\|family\|giorni\|giorno\|hour\|hours\|kWh\|km\|mese\|mesi\|minute\|minutes\|minuti\|minuto\|month\|months\|m²\|option\|options\|opzione\|opzioni\|ora\|ore\|organisation\|organisations\|organizzazione\|organizzazioni\|people\|person\|persona\|persone\|place\|places\|point\|points\|posti\|posto\|punti\|punto\|seat\|seats\|seggi\|seggio\|settimana\|settimane\|vote\|votes\|voti\|voto\|week\|weeks\|year\|years\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_valore_iniziale_6 charterUnit
syn match charter_clause_valore_iniziale_5 contained /\<\%(denaro\|money\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_valore_iniziale_5 charterValue
syn match charter_clause_valore_iniziale_4 contained /\<\%(dell['’]obiettivo\|di\|il\|of\|on\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_valore_iniziale_4 charterWord
syn match charter_clause_valore_iniziale_3 contained /\<\%(a\s\+famiglia\|a\s\+persona\|a\s\+posto\|al\s\+giorno\|al\s\+mese\|alla\s\+settimana\|giorni\s\+lavorativi\|giorno\s\+lavorativo\|per\s\+day\|per\s\+district\|per\s\+family\|per\s\+hour\|per\s\+member\|per\s\+membro\|per\s\+month\|per\s\+person\|per\s\+place\|per\s\+week\|per\s\+year\|per\s\+zona\|working\s\+day\|working\s\+days\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_valore_iniziale_3 charterUnit
syn match charter_clause_valore_iniziale_2 contained /\<\%(dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|of\s\+members\|of\s\+seats\|of\s\+votes\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_valore_iniziale_2 charterValue
syn match charter_clause_valore_iniziale_1 contained /\<\%(of\s\+target\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_valore_iniziale_1 charterWord
syn match charter_clause_valore_iniziale_0 contained /\<\%(of\s\+those\s\+present\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_valore_iniziale_0 charterValue
syn region charter_clause_valore_iniziale matchgroup=charterClause start=/^\s\+\%(valore\s\+iniziale\|baseline\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_valore_iniziale_6,charter_clause_valore_iniziale_5,charter_clause_valore_iniziale_4,charter_clause_valore_iniziale_3,charter_clause_valore_iniziale_2,charter_clause_valore_iniziale_1,charter_clause_valore_iniziale_0
syn region charter_clause_vigilato_da matchgroup=charterClause start=/^\s\+\%(vigilato\s\+da\|watched\s\+by\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand
syn match charter_clause_vince_con_8 contained /\<\%(all['’]anno\|all['’]ora\|anni\|anno\|day\|days\|famiglia\|famiglie\|families\|family\|giorni\|giorno\|hour\|hours\|kWh\|km\|mese\|mesi\|minute\|minutes\|minuti\|minuto\|month\|months\|m²\|option\|options\|opzione\|opzioni\|ora\|ore\|organisation\|organisations\|organizzazione\|organizzazioni\|people\|person\|persona\|persone\|place\|places\|point\|points\|posti\|posto\|punti\|punto\|seat\|seats\|seggi\|seggio\|settimana\|settimane\|vote\|votes\|voti\|voto\|week\|weeks\|year\|years\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_vince_con_8 charterUnit
syn match charter_clause_vince_con_7 contained /\<\%(denaro\|money\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_vince_con_7 charterValue
syn match charter_clause_vince_con_6 contained /\<\%(dell['’]obiettivo\|di\|of\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_vince_con_6 charterWord
syn match charter_clause_vince_con_5 contained /\<\%(almeno\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_vince_con_5 charterOperator
syn match charter_clause_vince_con_4 contained /\<\%(a\s\+famiglia\|a\s\+persona\|a\s\+posto\|al\s\+giorno\|al\s\+mese\|alla\s\+settimana\|giorni\s\+lavorativi\|giorno\s\+lavorativo\|per\s\+day\|per\s\+district\|per\s\+family\|per\s\+hour\|per\s\+member\|per\s\+membro\|per\s\+month\|per\s\+person\|per\s\+place\|per\s\+week\|per\s\+year\|per\s\+zona\|working\s\+day\|working\s\+days\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_vince_con_4 charterUnit
syn match charter_clause_vince_con_3 contained /\<\%(dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|of\s\+members\|of\s\+seats\|of\s\+votes\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_vince_con_3 charterValue
syn match charter_clause_vince_con_2 contained /\<\%(of\s\+target\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_vince_con_2 charterWord
syn match charter_clause_vince_con_1 contained /\<\%(at\s\+least\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_vince_con_1 charterOperator
syn match charter_clause_vince_con_0 contained /\<\%(of\s\+those\s\+present\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_vince_con_0 charterValue
syn region charter_clause_vince_con matchgroup=charterClause start=/^\s\+\%(vince\s\+con\|wins\s\+with\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_vince_con_8,charter_clause_vince_con_7,charter_clause_vince_con_6,charter_clause_vince_con_5,charter_clause_vince_con_4,charter_clause_vince_con_3,charter_clause_vince_con_2,charter_clause_vince_con_1,charter_clause_vince_con_0
syn region charter_clause_a_carico_di matchgroup=charterClause start=/^\s\+\%(a\s\+carico\s\+di\|kept\s\+by\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand
syn region charter_clause_a_cura_di matchgroup=charterClause start=/^\s\+\%(a\s\+cura\s\+di\|led\s\+by\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand
syn region charter_clause_ai_sensi_di matchgroup=charterClause start=/^\s\+\%(ai\s\+sensi\s\+di\|under\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand
syn match charter_clause_esclusione_decisa_da_6 contained /\<\%(all['’]anno\|all['’]ora\|anni\|anno\|day\|days\|famiglia\|famiglie\|families\|family\|giorni\|giorno\|hour\|hours\|kWh\|km\|mese\|mesi\|minute\|minutes\|minuti\|minuto\|month\|months\|m²\|option\|options\|opzione\|opzioni\|ora\|ore\|organisation\|organisations\|organizzazione\|organizzazioni\|people\|person\|persona\|persone\|place\|places\|point\|points\|posti\|posto\|punti\|punto\|seat\|seats\|seggi\|seggio\|settimana\|settimane\|vote\|votes\|voti\|voto\|week\|weeks\|year\|years\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_esclusione_decisa_da_6 charterUnit
syn match charter_clause_esclusione_decisa_da_5 contained /\<\%(denaro\|money\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_esclusione_decisa_da_5 charterValue
syn match charter_clause_esclusione_decisa_da_4 contained /\<\%(dell['’]obiettivo\|di\|entro\|of\|within\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_esclusione_decisa_da_4 charterWord
syn match charter_clause_esclusione_decisa_da_3 contained /\<\%(a\s\+famiglia\|a\s\+persona\|a\s\+posto\|al\s\+giorno\|al\s\+mese\|alla\s\+settimana\|giorni\s\+lavorativi\|giorno\s\+lavorativo\|per\s\+day\|per\s\+district\|per\s\+family\|per\s\+hour\|per\s\+member\|per\s\+membro\|per\s\+month\|per\s\+person\|per\s\+place\|per\s\+week\|per\s\+year\|per\s\+zona\|working\s\+day\|working\s\+days\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_esclusione_decisa_da_3 charterUnit
syn match charter_clause_esclusione_decisa_da_2 contained /\<\%(dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|of\s\+members\|of\s\+seats\|of\s\+votes\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_esclusione_decisa_da_2 charterValue
syn match charter_clause_esclusione_decisa_da_1 contained /\<\%(appeal\s\+to\|of\s\+target\|ricorso\s\+a\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_esclusione_decisa_da_1 charterWord
syn match charter_clause_esclusione_decisa_da_0 contained /\<\%(of\s\+those\s\+present\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_esclusione_decisa_da_0 charterValue
syn region charter_clause_esclusione_decisa_da matchgroup=charterClause start=/^\s\+\%(esclusione\s\+decisa\s\+da\|exclusion\s\+decided\s\+by\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_esclusione_decisa_da_6,charter_clause_esclusione_decisa_da_5,charter_clause_esclusione_decisa_da_4,charter_clause_esclusione_decisa_da_3,charter_clause_esclusione_decisa_da_2,charter_clause_esclusione_decisa_da_1,charter_clause_esclusione_decisa_da_0
syn region charter_clause_fa_parte_di matchgroup=charterClause start=/^\s\+\%(fa\s\+parte\s\+di\|belongs\s\+to\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand
syn match charter_clause_ogni_volta_che_9 contained /\<\%(all['’]anno\|all['’]ora\|anni\|anno\|day\|days\|famiglia\|famiglie\|families\|family\|giorni\|giorno\|hour\|hours\|kWh\|km\|mese\|mesi\|minute\|minutes\|minuti\|minuto\|month\|months\|m²\|option\|options\|opzione\|opzioni\|ora\|ore\|organisation\|organisations\|organizzazione\|organizzazioni\|people\|person\|persona\|persone\|place\|places\|point\|points\|posti\|posto\|punti\|punto\|seat\|seats\|seggi\|seggio\|settimana\|settimane\|votes\|voti\|voto\|week\|weeks\|year\|years\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_ogni_volta_che_9 charterUnit
syn match charter_clause_ogni_volta_che_8 contained /\<\%(carta\|charter\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_ogni_volta_che_8 charterReading
syn match charter_clause_ogni_volta_che_7 contained /\<\%(assicurata\|assicurate\|assicurati\|assicurato\|bloccata\|broken\|compiuta\|completed\|conclusa\|concluso\|denaro\|diniego\|done\|expired\|failed\|fallita\|fallito\|for\|insured\|kept\|mended\|met\|money\|open\|per\|quorum\|raggiunta\|raggiunto\|rating\|refusal\|requirement\|rispettata\|rispettato\|running\|saltata\|saltato\|sanata\|sanato\|scaduta\|skipped\|sospesa\|sospeso\|stuck\|suspended\|target\|violata\|violato\|vote\|waiting\|yield\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_ogni_volta_che_7 charterValue
syn match charter_clause_ogni_volta_che_6 contained /\<\%(allora\|are\|ballot\|close\|closes\|dell['’]obiettivo\|di\|entro\|fails\|fallisce\|is\|loses\|of\|opens\|perde\|resumes\|riprende\|scheda\|sono\|succeed\|succeeds\|then\|vince\|wins\|within\|\%(è\|e['’]\)\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_ogni_volta_che_6 charterWord
syn match charter_clause_ogni_volta_che_5 contained /\<\%(non\|not\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_ogni_volta_che_5 charterOperator
syn match charter_clause_ogni_volta_che_4 contained /\<\%(a\s\+famiglia\|a\s\+persona\|a\s\+posto\|al\s\+giorno\|al\s\+mese\|alla\s\+settimana\|giorni\s\+lavorativi\|giorno\s\+lavorativo\|per\s\+day\|per\s\+district\|per\s\+family\|per\s\+hour\|per\s\+member\|per\s\+membro\|per\s\+month\|per\s\+person\|per\s\+place\|per\s\+week\|per\s\+year\|per\s\+zona\|working\s\+day\|working\s\+days\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_ogni_volta_che_4 charterUnit
syn match charter_clause_ogni_volta_che_3 contained /\<\%(dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|gradimento\s\+insufficiente\|in\s\+attesa\|in\s\+corso\|in\s\+funzione\|long\s\+stop\|of\s\+members\|of\s\+seats\|of\s\+votes\|prodotto\s\+insufficiente\|raccolta\s\+insufficiente\|requisito\s\+mancante\|termine\s\+ultimo\|voto\s\+contrario\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_ogni_volta_che_3 charterValue
syn match charter_clause_ogni_volta_che_2 contained /\<\%(ends\s\+as\|is\s\+missed\|is\s\+suspended\|of\s\+target\|si\s\+apre\|si\s\+chiude\|si\s\+chiudono\|termina\s\+come\|\%(è\|e['’]\)\s\+mancata\|\%(è\|e['’]\)\s\+mancato\|\%(è\|e['’]\)\s\+sospesa\|\%(è\|e['’]\)\s\+sospeso\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_ogni_volta_che_2 charterWord
syn match charter_clause_ogni_volta_che_1 contained /\<\%(mancanza\s\+di\s\+quorum\|of\s\+those\s\+present\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_ogni_volta_che_1 charterValue
syn match charter_clause_ogni_volta_che_0 contained /\<\%(va\s\+a\s\+buon\s\+fine\|vanno\s\+a\s\+buon\s\+fine\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_ogni_volta_che_0 charterWord
syn region charter_clause_ogni_volta_che matchgroup=charterClause start=/^\s\+\%(ogni\s\+volta\s\+che\|whenever\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_ogni_volta_che_9,charter_clause_ogni_volta_che_8,charter_clause_ogni_volta_che_7,charter_clause_ogni_volta_che_6,charter_clause_ogni_volta_che_5,charter_clause_ogni_volta_che_4,charter_clause_ogni_volta_che_3,charter_clause_ogni_volta_che_2,charter_clause_ogni_volta_che_1,charter_clause_ogni_volta_che_0
syn region charter_clause_è_rispettata_in matchgroup=charterClause start=/^\s\+\%(\%(è\|e['’]\)\s\+rispettata\s\+in\|passes\s\+in\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand
syn match charter_clause_è_violata_in_0 contained /\<\%(on\|su\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_è_violata_in_0 charterWord
syn region charter_clause_è_violata_in matchgroup=charterClause start=/^\s\+\%(\%(è\|e['’]\)\s\+violata\s\+in\|fails\s\+in\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_è_violata_in_0
syn match charter_clause_if_hours_run_short_9 contained /\<\%(all['’]anno\|all['’]ora\|anni\|anno\|day\|days\|famiglia\|famiglie\|families\|family\|giorni\|giorno\|hour\|hours\|kWh\|km\|mese\|mesi\|minute\|minutes\|minuti\|minuto\|month\|months\|m²\|option\|options\|opzione\|opzioni\|ora\|ore\|organisation\|organisations\|organizzazione\|organizzazioni\|people\|person\|persona\|persone\|place\|places\|point\|points\|posti\|posto\|punti\|punto\|seat\|seats\|seggi\|seggio\|settimana\|settimane\|vote\|votes\|voti\|voto\|week\|weeks\|year\|years\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_if_hours_run_short_9 charterUnit
syn match charter_clause_if_hours_run_short_8 contained /\<\%(denaro\|money\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_if_hours_run_short_8 charterValue
syn match charter_clause_if_hours_run_short_7 contained /\<\%(a\|after\|con\|dell['’]obiettivo\|di\|diffida\|dopo\|entro\|esclude\|exclude\|of\|paga\|pay\|poi\|remedy\|remind\|reopen\|retry\|riapre\|riprova\|salta\|skip\|sollecita\|sospende\|suspend\|then\|time\|times\|to\|volta\|volte\|warn\|with\|within\|worth\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_if_hours_run_short_7 charterWord
syn match charter_clause_if_hours_run_short_6 contained /\<\%(and\|e\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_if_hours_run_short_6 charterOperator
syn match charter_clause_if_hours_run_short_5 contained /\<\%(a\s\+famiglia\|a\s\+persona\|a\s\+posto\|al\s\+giorno\|al\s\+mese\|alla\s\+settimana\|giorni\s\+lavorativi\|giorno\s\+lavorativo\|per\s\+day\|per\s\+district\|per\s\+family\|per\s\+hour\|per\s\+member\|per\s\+membro\|per\s\+month\|per\s\+person\|per\s\+place\|per\s\+week\|per\s\+year\|per\s\+zona\|working\s\+day\|working\s\+days\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_if_hours_run_short_5 charterUnit
syn match charter_clause_if_hours_run_short_4 contained /\<\%(dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|of\s\+members\|of\s\+seats\|of\s\+votes\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_if_hours_run_short_4 charterValue
syn match charter_clause_if_hours_run_short_3 contained /\<\%(end\s\+as\|of\s\+target\|per\s\+rimediare\|rimedia\s\+con\|termina\s\+come\|to\s\+mend\|until\s\+mended\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_if_hours_run_short_3 charterWord
syn match charter_clause_if_hours_run_short_2 contained /\<\%(al\s\+massimo\|at\s\+most\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_if_hours_run_short_2 charterOperator
syn match charter_clause_if_hours_run_short_1 contained /\<\%(of\s\+those\s\+present\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_if_hours_run_short_1 charterValue
syn match charter_clause_if_hours_run_short_0 contained /\<\%(del\s\+valore\s\+di\|fino\s\+a\s\+rimedio\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_if_hours_run_short_0 charterWord
syn region charter_clause_if_hours_run_short matchgroup=charterClause start=/^\s\+\%(if\s\+hours\s\+run\s\+short\|se\s\+mancano\s\+ore\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_if_hours_run_short_9,charter_clause_if_hours_run_short_8,charter_clause_if_hours_run_short_7,charter_clause_if_hours_run_short_6,charter_clause_if_hours_run_short_5,charter_clause_if_hours_run_short_4,charter_clause_if_hours_run_short_3,charter_clause_if_hours_run_short_2,charter_clause_if_hours_run_short_1,charter_clause_if_hours_run_short_0
syn match charter_clause_if_money_runs_short_9 contained /\<\%(all['’]anno\|all['’]ora\|anni\|anno\|day\|days\|famiglia\|famiglie\|families\|family\|giorni\|giorno\|hour\|hours\|kWh\|km\|mese\|mesi\|minute\|minutes\|minuti\|minuto\|month\|months\|m²\|option\|options\|opzione\|opzioni\|ora\|ore\|organisation\|organisations\|organizzazione\|organizzazioni\|people\|person\|persona\|persone\|place\|places\|point\|points\|posti\|posto\|punti\|punto\|seat\|seats\|seggi\|seggio\|settimana\|settimane\|vote\|votes\|voti\|voto\|week\|weeks\|year\|years\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_if_money_runs_short_9 charterUnit
syn match charter_clause_if_money_runs_short_8 contained /\<\%(denaro\|money\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_if_money_runs_short_8 charterValue
syn match charter_clause_if_money_runs_short_7 contained /\<\%(a\|after\|con\|dell['’]obiettivo\|di\|diffida\|dopo\|entro\|esclude\|exclude\|of\|paga\|pay\|poi\|remedy\|remind\|reopen\|retry\|riapre\|riprova\|salta\|skip\|sollecita\|sospende\|suspend\|then\|time\|times\|to\|volta\|volte\|warn\|with\|within\|worth\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_if_money_runs_short_7 charterWord
syn match charter_clause_if_money_runs_short_6 contained /\<\%(and\|e\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_if_money_runs_short_6 charterOperator
syn match charter_clause_if_money_runs_short_5 contained /\<\%(a\s\+famiglia\|a\s\+persona\|a\s\+posto\|al\s\+giorno\|al\s\+mese\|alla\s\+settimana\|giorni\s\+lavorativi\|giorno\s\+lavorativo\|per\s\+day\|per\s\+district\|per\s\+family\|per\s\+hour\|per\s\+member\|per\s\+membro\|per\s\+month\|per\s\+person\|per\s\+place\|per\s\+week\|per\s\+year\|per\s\+zona\|working\s\+day\|working\s\+days\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_if_money_runs_short_5 charterUnit
syn match charter_clause_if_money_runs_short_4 contained /\<\%(dei\s\+membri\|dei\s\+presenti\|dei\s\+seggi\|dei\s\+voti\|of\s\+members\|of\s\+seats\|of\s\+votes\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_if_money_runs_short_4 charterValue
syn match charter_clause_if_money_runs_short_3 contained /\<\%(end\s\+as\|of\s\+target\|per\s\+rimediare\|rimedia\s\+con\|termina\s\+come\|to\s\+mend\|until\s\+mended\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_if_money_runs_short_3 charterWord
syn match charter_clause_if_money_runs_short_2 contained /\<\%(al\s\+massimo\|at\s\+most\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_if_money_runs_short_2 charterOperator
syn match charter_clause_if_money_runs_short_1 contained /\<\%(of\s\+those\s\+present\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_if_money_runs_short_1 charterValue
syn match charter_clause_if_money_runs_short_0 contained /\<\%(del\s\+valore\s\+di\|fino\s\+a\s\+rimedio\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_if_money_runs_short_0 charterWord
syn region charter_clause_if_money_runs_short matchgroup=charterClause start=/^\s\+\%(if\s\+money\s\+runs\s\+short\|se\s\+manca\s\+denaro\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_if_money_runs_short_9,charter_clause_if_money_runs_short_8,charter_clause_if_money_runs_short_7,charter_clause_if_money_runs_short_6,charter_clause_if_money_runs_short_5,charter_clause_if_money_runs_short_4,charter_clause_if_money_runs_short_3,charter_clause_if_money_runs_short_2,charter_clause_if_money_runs_short_1,charter_clause_if_money_runs_short_0
syn region charter_clause_il_resto_è_contrario matchgroup=charterClause start=/^\s\+\%(il\s\+resto\s\+\%(è\|e['’]\)\s\+contrario\|il\s\+resto\s\+\%(è\|e['’]\)\s\+favorevole\|rest\s\+is\s\+adverse\|rest\s\+is\s\+favourable\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand
syn match charter_clause_in_caso_di_parità_3 contained /\<\%(rejects\|respinge\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_in_caso_di_parità_3 charterValue
syn match charter_clause_in_caso_di_parità_2 contained /\<\%(decide\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_in_caso_di_parità_2 charterWord
syn match charter_clause_in_caso_di_parità_1 contained /\<\%(by\s\+lot\|per\s\+sorteggio\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_in_caso_di_parità_1 charterValue
syn match charter_clause_in_caso_di_parità_0 contained /\<\%(decided\s\+by\)\%([-'’]\=\k\)\@!/
hi def link charter_clause_in_caso_di_parità_0 charterWord
syn region charter_clause_in_caso_di_parità matchgroup=charterClause start=/^\s\+\%(in\s\+caso\s\+di\s\+parit\%(à\|a['’]\)\|tie\)\%([-'’]\=\k\)\@!/ skip=/,\s*\%(\/\/.*\)\=$/ end=/$/ keepend contains=@charterOperand,charter_clause_in_caso_di_parità_3,charter_clause_in_caso_di_parità_2,charter_clause_in_caso_di_parità_1,charter_clause_in_caso_di_parità_0
syn region charterLongText contained start=/"""/ end=/"""/ end=/\ze\n\%(body\|carta\|charter\|co-delivery\|co-design\|co-erogazione\|co-evaluation\|co-financing\|co-finanziamento\|co-gestione\|co-management\|co-pianificazione\|co-planning\|co-prioritisation\|co-prioritizzazione\|co-progettazione\|co-valutazione\|define\|definisce\|duty\|fase\|governance\|indicator\|indicatore\|obbligo\|organo\|parte\|party\|profile\|profilo\|promessa\|promise\|regola\|rule\|scenario\|stage\|standard\|storia\|story\|usa\|use\)\%([-'’]\=\k\)\@!/ contains=charterPlaceholder extend
" }}}
" Defined last, so that a thing may be named as a word.
syn match charterDeclared contained /\%(^\S\+\s\+\)\@<=\k\+/

hi def link charterDeclaration Structure
hi def link charterDeclared Identifier
hi def link charterClause Statement
hi def link charterWord Keyword
hi def link charterOperator Operator
hi def link charterValue Constant
hi def link charterReading Function
hi def link charterUnit Type
hi def link charterCurrency Type
hi def link charterNumber Number
hi def link charterSign Delimiter
hi def link charterLanguage Label
hi def link charterText String
hi def link charterLongText String
hi def link charterEscape SpecialChar
hi def link charterPlaceholder SpecialChar
hi def link charterComment Comment
hi def link charterDocumentation SpecialComment

let b:current_syntax = 'charter'
let &cpo = s:cpo_save
unlet s:cpo_save
