#!/bin/sh
# Holds the manual pages to the program: they are clean mdoc, are installed, and name every command, option, setting,
# rule, variable and exit status there is. usage: manual.sh PROGRAM BUILD SRC
program=$1 build=$2 src=$3
command -v mandoc >/dev/null 2>&1 || { echo 'mandoc is not here: skipped'; exit 77; }
root=$(mktemp -d) || exit 2
trap 'rm -rf "$root"' EXIT
export LC_ALL=C.UTF-8 HOME="$root/home"
failed=0
bad() { echo "$*"; failed=1; }

cmake --install "$build" --prefix "$root/usr" >"$root/log" 2>&1 || { cat "$root/log"; exit 1; }
man=$root/usr/share/man
backspace=$(printf '\010')
for page in man1/stardrill.1 man5/stardrill-bank.5 man5/stardrill-config.5; do
    [ -f "$man/$page" ] || { bad "$page is not installed"; continue; }
    # a reference to a page of ours is looked up here: mandoc asks the system, where ours are not yet
    mandoc -T lint "$man/$page" 2>&1 | grep -v 'referenced manual not found: Xr stardrill' && failed=1
    sed -n 's/^\.Xr \(stardrill[a-z-]*\) \([0-9]\).*/man\2\/\1.\2/p' "$man/$page" | sort -u | while read -r named; do
        [ -f "$man/$named" ] || echo "$page refers to $named"
    done | grep . && failed=1
    # bold and underlined letters are struck over: what stands before a backspace goes
    mandoc -T utf8 -O width=1000 "$man/$page" | sed "s/.$backspace//g" >"$root/$(basename "$page")"
done
page=$root/stardrill.1 settings=$root/stardrill-config.5

"$program" help | sed -n '/^commands:/,/^$/s/^  \([a-z][a-z]*\( [a-z][a-z]*\)\{0,1\}\)\(  .*\)\{0,1\}$/\1/p' >"$root/commands"
[ "$(wc -l <"$root/commands")" -gt 20 ] || bad 'the list of commands was not understood'
while read -r command; do
    grep -q "^ *$command\( \|$\)" "$page" || bad "stardrill.1 has no command $command"
    # shellcheck disable=SC2086
    "$program" help $command | grep -o '^  .*--[a-z-]*' | grep -o -e '--[a-z-]*' | sort -u | while read -r option; do
        grep -q -e "^ *\(-[a-zA-Z], \)\{0,1\}$option\( \|$\)" "$page" || echo "stardrill.1 has no option $option"
    done | grep . && failed=1
done <"$root/commands"

"$program" config --format csv | sed -n '2,$s/,.*//p' >"$root/keys"
[ "$(wc -l <"$root/keys")" -gt 40 ] || bad 'the list of settings was not understood'
while read -r key; do
    grep -q "^ *$key\( \|$\)" "$settings" || bad "stardrill-config.5 has no setting $key"
done <"$root/keys"

grep -rhoE 'getenv\("[A-Z_]+"\)' "$src" --include='*.c' | cut -d'"' -f2 | sort -u |
while read -r variable; do
    grep -q "^ *\([A-Z_, ]*, \)\{0,1\}$variable\(,\| \|$\)" "$page" || echo "stardrill.1 has no variable $variable"
done | grep . && failed=1
sed -n 's/.*STATUS_[A-Z]* = \([0-9]\).*/\1/p' "$src/cli/status.h" | while read -r status; do
    sed -n '/^EXIT STATUS/,/^EXAMPLES/p' "$page" | grep -q "^ *$status " || echo "stardrill.1 has no exit status $status"
done | grep . && failed=1
exit $failed
