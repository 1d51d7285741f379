#!/bin/sh
# Run a transcript: '$ command' lines are run, '>' lines are its standard output, '2>' its standard error,
# '? N' its exit status (0 when absent). Other lines are kept. '@ FIXTURES' in a command is the folder of fixtures.
# usage: run.sh PROGRAM FILE.t [--update]
program=$1 file=$2
home=$(mktemp -d) && trap 'rm -rf "$home"' EXIT
here=$(cd "$(dirname "$0")" && pwd)
bin=$(cd "$(dirname "$program")" && pwd)
PATH=$bin:$PATH HOME=$home LC_ALL=C.UTF-8 TZ=UTC COLUMNS=80 STARDRILL_NOW=2026-11-24T10:15:03Z
FIXTURES=$here/../fixtures
export PATH HOME LC_ALL TZ COLUMNS STARDRILL_NOW FIXTURES
unset NO_COLOR XDG_DATA_HOME XDG_CONFIG_HOME XDG_CACHE_HOME STARDRILL_HOME STARDRILL_BANK VISUAL EDITOR
out=$(mktemp -d) && trap 'rm -rf "$home" "$out"' EXIT
source=$(cd "$(dirname "$file")" && pwd)/$(basename "$file")
cd "$home" || exit 2
while IFS= read -r line || [ -n "$line" ]; do
    case $line in
    '$ '*)
        printf '%s\n' "$line"
        sh -c "${line#\$ }" >"$out/1" 2>"$out/2" </dev/null
        code=$?
        # a last line without its line feed would run into the next row
        sed "s,$FIXTURES,FIXTURES,g; s,$home,HOME,g; s/^/>/" "$out/1" | awk 1
        sed "s,$FIXTURES,FIXTURES,g; s,$home,HOME,g; s/^/2>/" "$out/2" | awk 1
        [ $code -eq 0 ] || echo "? $code"
        ;;
    '>'* | '2>'* | '? '*) ;;
    *) printf '%s\n' "$line" ;;
    esac
done <"$source" >"$out/got"
if [ "${3-}" = --update ]; then
    cp "$out/got" "$source"
    exit 0
fi
diff -u "$source" "$out/got"
