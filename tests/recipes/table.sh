#!/bin/sh
# The table has a row for each answer. usage: table.sh PROGRAM DOCUMENT
. "$(dirname "$0")/recipe.sh"
need jq
answers 20 | stardrill check --jsonl --fail-on never >verdicts.jsonl || fail 'check fails'
command=$(recipe 'A table of many verdicts' sh) || exit 1
sh -c "$command" || fail "it fails: $command"
[ "$(wc -l <verdicts.csv)" = 20 ] || { cat verdicts.csv; fail 'not one row an answer'; }
grep -q '^"a7",0,"none",null\|^"a7",0,"none",' verdicts.csv && grep -q '^"a5",.*"change",' verdicts.csv || { cat verdicts.csv; fail 'not what was expected'; }
