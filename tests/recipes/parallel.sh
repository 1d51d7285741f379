#!/bin/sh
# GNU parallel gives what one process gives, byte for byte. usage: parallel.sh PROGRAM DOCUMENT
. "$(dirname "$0")/recipe.sh"
need parallel
answers 400 >answers.jsonl
stardrill check --jsonl --fail-on never <answers.jsonl >expected.jsonl || fail 'one process fails'
[ "$(wc -l <expected.jsonl)" = 400 ] || fail 'one process leaves lines out'
mkdir -p "$HOME/.parallel" && : >"$HOME/.parallel/will-cite"
for place in 1 2; do
    # small blocks, so that there is more than one; of the machines only the one that is here
    command=$(recipe 'All cores of one machine' sh $place | sed 's/--block 4M/--block 9k/; s/,[a-z.]*example.org//g') || exit 1
    case $command in *'--block 9k'*) ;; *) fail "not understood: $command" ;; esac
    sh -c "$command" || fail "it fails: $command"
    cmp expected.jsonl verdicts.jsonl || fail "not what one process gives: $command"
    rm verdicts.jsonl
done
