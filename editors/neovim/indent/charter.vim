if exists('b:did_indent')
  finish
endif
let b:did_indent = 1

setlocal indentexpr=GetCharterIndent() indentkeys=o,O,!^F nosmartindent
let b:undo_indent = 'setlocal indentexpr< indentkeys<'

if exists('*GetCharterIndent')
  finish
endif

" Clauses stand under their declaration; what goes on after a comma, further in. An empty line ends a declaration, unless the line
" is indented already.
function GetCharterIndent() abort
  if v:lnum == 1
    return 0
  endif
  let l:above = getline(v:lnum - 1)
  if l:above =~# '^\s*$'
    return indent(v:lnum) > 0 ? shiftwidth() : 0
  endif
  if l:above =~# ',\s*\%(//.*\)\=$'
    return l:above =~# '^\S' ? shiftwidth() : max([indent(v:lnum - 1), 2 * shiftwidth()])
  endif
  if l:above =~# '^\s*//'
    return indent(v:lnum - 1)
  endif
  return shiftwidth()
endfunction
