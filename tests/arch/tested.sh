#!/bin/sh
# Whatever the program offers is tried somewhere: every command in a transcript or a script of tests, every format in a
# golden page, every setting in a document; and every fuzz target has its inputs, words and row. usage: tested.sh PROGRAM ROOT
program=$1 root=$2
export LC_ALL=C.UTF-8
words() { "$program" --home /nonexistent completion words -- "$@" | cut -f1; }
failed=0
bad() { echo "$*"; failed=1; }

for first in $(words ''); do
    seconds=$(words "$first" '' | grep -v '^:')
    # a command of one word may go on with an argument: then its second words are no commands
    for second in '' $seconds; do
        name=$first${second:+ $second}
        "$program" help "$name" 2>/dev/null | grep -q "^usage: stardrill $name \[OPTION" || continue
        listed=$(printf '%s' "$name" | sed 's/ /", "/')
        grep -qE "^\\$.*stardrill( --?[a-z]+( [^ ]+)?)* $name( |\$)" "$root"/tests/cli/*.t "$root"/README.md "$root"/docs/*.md ||
            find "$root"/tests/cli "$root"/tests/repl -name '*.py' ! -name hostile.py -exec cat {} + 2>/dev/null | grep -qF "\"$listed\"" ||
            grep -qE "(\"\\\$program\"|stardrill) $name( |\$)" "$root"/tests/install/*.sh "$root"/tests/recipes/*.sh ||
            bad "the command '$name' is tried in no test: write tests/cli/NAME.t"
    done
done
for format in $(words bank list --format ''); do
    awk '{ print $3 }' "$root/tests/golden/cases" | grep -qx -e "$format" -e "${format%text}terminal" ||
        bad "the format '$format' has no page in tests/golden/cases"
done
for key in $("$program" --home /nonexistent config --format csv | sed '1d; s/,.*//' | grep -v '\.severity$'); do
    grep -qF "\`$key\`" "$root"/README.md "$root"/docs/*.md || bad "the setting '$key' is in no document"
done
for target in $(cd "$root/tests/fuzz" && ls fuzz_*.c | sed 's/^fuzz_\(.*\)\.c$/\1/'); do
    [ -n "$(ls "$root/tests/fuzz/corpus/$target" 2>/dev/null)" ] || bad "the fuzz target '$target' has no inputs in tests/fuzz/corpus"
    [ -s "$root/tests/fuzz/dictionaries/$target.dict" ] || bad "the fuzz target '$target' has no words in tests/fuzz/dictionaries"
    grep -qE "^\\|( [a-z, ]*,)? $target[, ]" "$root/docs/robustness.md" || bad "the fuzz target '$target' is not in docs/robustness.md"
done
exit $failed
