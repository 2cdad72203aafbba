if exists('b:did_ftplugin')
  finish
endif
let b:did_ftplugin = 1

setlocal comments=:///,:// commentstring=//\ %s
setlocal formatoptions-=t formatoptions+=croql
setlocal expandtab shiftwidth=2 softtabstop=2
setlocal suffixesadd=.charter

" What `charter check --format concise` prints, in both languages.
setlocal makeprg=charter\ check\ --format\ concise\ %:S
setlocal errorformat=%f:%l:%c:\ %trror[%m,%f:%l:%c:\ %trrore[%m,%f:%l:%c:\ %tarning[%m,%f:%l:%c:\ avviso[%m,%f:%l:%c:\ %*[^[][%m

let b:undo_ftplugin = 'setlocal comments< commentstring< formatoptions< expandtab< shiftwidth< softtabstop< suffixesadd< makeprg< errorformat<'
