autocmd BufRead,BufNewFile *.charter setfiletype charter
