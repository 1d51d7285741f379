# Sourced by the tests of docs/recipes.md; they are run as NAME.sh PROGRAM DOCUMENT. Makes a folder to work in, puts the
# program first on the path, and gives:
#   need PROGRAM...        skips the test when one is not here
#   recipe HEADING LANGUAGE [N]   the N-th block of that language under that heading, as the document has it
#   answers COUNT          that many answers as JSON Lines
program=$1 document=$2
work=$(mktemp -d) || exit 2
finish() { rm -rf "$work"; }
trap finish EXIT
HOME=$work LC_ALL=C.UTF-8 PATH=$(dirname "$program"):$PATH
export HOME LC_ALL PATH
unset STARDRILL_HOME STARDRILL_BANK XDG_DATA_HOME XDG_CONFIG_HOME XDG_CACHE_HOME
cd "$work" || exit 2

need() {
    for needed; do
        command -v "$needed" >/dev/null 2>&1 || { echo "$needed is not here: skipped"; exit 77; }
    done
}

fail() { printf '%s\n' "$*"; exit 1; }

recipe() {
    awk -v heading="## $1" -v fence="\`\`\`$2" -v wanted="${3:-1}" '
        /^## / { here = $0 == heading }
        inside && /^```/ { exit }
        inside { print; found = 1 }
        here && $0 == fence && ++count == wanted { inside = 1 }
        END { exit !found }' "$document" || fail "no block $3 of $2 under '$1'" >&2
}

answers() {
    awk -v count="$1" 'BEGIN {
        split("till queue rota oven \xc3\xa9tag\xc3\xa8re \xf0\x9f\x9a\x80", thing, " ")
        for (i = 1; i <= count; i++) {
            what = thing[i % 6 + 1]
            if (i % 5 == 0)
                printf "{\"id\":\"a%d\",\"situation\":\"In 20%02d our %s broke %d times.\",\"task\":\"I had to mend it.\",\"action\":\"I took it apart and wrote a list. We tried it.\",\"result\":\"It fell from %d to 1 in %d weeks.\"}\n", i, i % 30 + 10, what, i, i + 1, i % 9 + 2
            else if (i % 7 == 0)
                printf "{\"id\":\"a%d\",\"text\":\"\"}\n", i
            else
                printf "{\"id\":\"a%d\",\"text\":\"Our %s was slow. I had to help. I asked %d people and changed it.\\nIt got %d %% faster.\\u2028 The end \\\"so\\\".\",\"question\":\"ownership-01\"}\n", i, what, i, i % 90
        }
    }'
}
