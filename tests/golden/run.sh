#!/bin/sh
# Compare pages with tests/golden/expected, byte for byte, as tests/golden/cases lists them, and hold the formats to
# their rules. usage: run.sh GOLDEN [--update]
# --update writes what comes out now: read the difference before you keep it.
golden=$(realpath "$1") && update=${2-} || exit 2
cd "$(dirname "$0")" || exit 2
got=$(mktemp -d) || exit 2
trap 'rm -rf "$got"' EXIT
failed=0
while read -r name page format width look inputs; do
    case $name in '' | '#'*) continue ;; esac
    files=
    for input in $inputs; do files="$files input/$input"; done
    # shellcheck disable=SC2086 # the names hold no blanks
    "$golden" "$page" "$format" "$width" "$look" $files >"$got/$name" || { echo "$name: no page"; failed=1; }
done <cases
[ "$update" = --update ] && { mkdir -p expected && rm -f expected/* && cp "$got"/* expected/ || exit 2; }
diff -ru expected "$got" || failed=1
/usr/bin/python3 formats.py "$got" || failed=1
exit $failed
