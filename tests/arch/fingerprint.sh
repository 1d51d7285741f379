#!/bin/sh
# The rubric's name, by which kept verdicts are known to be old, changes with each thing that verdicts depend on.
# usage: fingerprint.sh SRC BUILT, which is the one that was compiled in
src=$1 built=$2
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
mkdir "$work/src"
cp -R "$src/base" "$src/model" "$src/check" "$src/report" "$src/store" "$src/tool" "$src/cli" "$work/src"
name() {
    cmake -DSOURCE="$work/src" -DOUT="$work/out" -P "$src/tool/fingerprint.cmake" && cat "$work/out"
}
status=0
now=$(name)
if [ "$now" != "$(cat "$built")" ]; then
    echo "compiled in is $(cat "$built"), and the sources make $now"
    status=1
fi
for file in base/utf8.c check/check.c check/irregular.def check/label_cues.def check/label_weights.inc check/lexicon.def \
    check/quantity_lexer.re check/rules.def check/score.c check/settings.def check/token.h model/part.c \
    report/attempt_row.c store/answer_file.c store/yaml.c tool/words_make.c; do
    cp "$work/src/$file" "$work/kept"
    echo >>"$work/src/$file"
    if [ "$(name)" = "$now" ]; then
        echo "$file may change, and verdicts made before stay"
        status=1
    fi
    cp "$work/kept" "$work/src/$file"
done
echo >>"$work/src/cli/main.c"
if [ "$(name)" != "$now" ]; then
    echo 'what verdicts do not depend on makes them old'
    status=1
fi
exit $status
