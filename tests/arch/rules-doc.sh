#!/bin/sh
# Hold docs/rubric.md to the rules: its list of rules is what check/rules.def says, word for word, and it names
# every threshold of check/settings.def with its default.
# usage: rules-doc.sh SRC DOC [--update]      --update writes the list anew
src=$1 doc=$2 update=$3
list=$(mktemp) && rest=$(mktemp) || exit 2
trap 'rm -f "$list" "$rest"' EXIT
awk '
function finish() {
    if (id == "") return
    printf "### %s\n\n", id
    printf "%s (%s)\n\n", text["title"], tolower(severity)
    printf "- Looks for: %s\n", text["looks_for"]
    printf "- Why: %s\n", text["why"]
    printf "- Fires: %s\n", text["bad"]
    printf "- Better: %s\n", text["good"]
    printf "- Known false alarms: %s\n\n", text["false_alarms"]
    split("", text); id = ""
}
# the string literals of a line, joined
function strings(line,    out) {
    out = ""
    while (match(line, /"([^"\\]|\\.)*"/)) {
        out = out substr(line, RSTART + 1, RLENGTH - 2)
        line = substr(line, RSTART + RLENGTH)
    }
    gsub(/\\"/, "\"", out)
    return out
}
/^RULE\(/ {
    finish()
    id = strings($0); split($0, word, /, */); severity = word[3]
    next
}
/^ *\.[a-z_]+ = / { match($0, /\.[a-z_]+/); field = substr($0, RSTART + 1, RLENGTH - 1) }
id != "" { text[field] = text[field] strings($0) }
END { finish() }' "$src/check/rules.def" >"$list"
if [ "$update" = --update ]; then
    awk -v list="$list" '
    /<!-- rules begin -->/ { print; print ""; while ((getline line < list) > 0) print line; skip = 1 }
    /<!-- rules end -->/ { skip = 0 }
    !skip { if (!/<!-- rules begin -->/) print }' "$doc" >"$rest" && cp "$rest" "$doc"
fi
awk '/<!-- rules end -->/ { on = 0 } on && (started || NF) { print; started = 1 } /<!-- rules begin -->/ { on = 1 }' \
    "$doc" >"$rest"
diff -u "$list" "$rest" || { echo "$doc: the list of rules is not that of rules.def; $0 SRC DOC --update"; failed=1; }
sed -n 's/^SETTING([a-z_]*, "\([^"]*\)", \([^,]*\),.*/\1 \2/p' "$src/check/settings.def" | {
    while read -r key preset; do
        case $preset in
        [A-Z]*) preset=$(sed -n "s/^#define $preset //p" "$src"/check/*.h) ;; # named in a header
        esac
        grep -qF "| \`$key\` | $preset |" "$doc" || { echo "$doc: no row for $key with its default $preset"; failed=1; }
    done
    exit ${failed:-0}
} || failed=1
exit ${failed:-0}
