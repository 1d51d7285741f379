#!/bin/sh
# vim finds its way from our lines to the places. usage: vim.sh PROGRAM DOCUMENT
. "$(dirname "$0")/recipe.sh"
need vim
vim --version | grep -q '+quickfix' || { echo 'this vim has no quickfix: skipped'; exit 77; }
mkdir -p "$HOME/.vim/compiler"
recipe vim vim >"$HOME/.vim/compiler/stardrill.vim" || exit 1
printf 'Situation: In May our till broke.\nTask: Mend it.\nAction: We looked at it and we mended it.\nResult: It was a lot better.\n' >"it's one.md"
stardrill check --format short "it's one.md" >expected && fail 'there should be errors'
vim -Nu NONE -es -c 'set rtp+=~/.vim' -c 'compiler stardrill' -c 'silent make!' \
    -c 'call writefile(map(getqflist(), {i, q -> printf("%s:%d:%d: %s", bufname(q.bufnr), q.lnum, q.col, q.type)}), "got")' \
    -c 'qa!' "it's one.md" >log 2>&1 </dev/null
sed 's/^\([^:]*:[0-9]*:[0-9]*: [a-z]\).*/\1/' expected >wanted
grep -q ': e$' wanted && grep -q ': w$' wanted || fail 'the example has no error and warning'
diff wanted got || fail 'not the places that were told'
