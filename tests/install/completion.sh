#!/bin/sh
# Completes words in each shell that is here, from the scripts as they are installed. usage: completion.sh PROGRAM BUILD SRC
program=$1 build=$2
root=$(mktemp -d) || exit 2
trap 'rm -rf "$root"' EXIT
export LC_ALL=C.UTF-8 HOME="$root/home" PROGRAM="$program"
unset STARDRILL_HOME STARDRILL_BANK XDG_DATA_HOME XDG_CONFIG_HOME XDG_CACHE_HOME
PATH=$(dirname "$program"):$PATH
failed=0
cmake --install "$build" --prefix "$root/usr" >"$root/log" 2>&1 || { cat "$root/log"; exit 1; }
share=$root/usr/share
printf 'In June the till broke.\n\nI had to mend it.\n\nI mended it.\n\nIt worked.\n\n' |
    "$program" drill ownership-01 --yes >/dev/null 2>&1
answer=$(cd "$HOME/.local/share/stardrill/answers" && find . -name '*.yaml' | sed 's,^\./,,; s,\.yaml$,,')
[ -n "$answer" ] || { echo 'no answer was kept'; exit 1; }
# a file and a folder with names no shell may run, and a story that tries to
mkdir -p "$root/place/notes-dir" "$HOME/.local/share/stardrill/stories" && cd "$root/place" || exit 2
: >'notes one.md'
printf 'stardrill: 1\ntitle: x\nsituation: |\n  y\n' >"$HOME/.local/share/stardrill/stories/a;touch pwned.yaml"
cp "$HOME/.local/share/stardrill/stories/a;touch pwned.yaml" "$HOME/.local/share/stardrill/stories/queue.yaml"

# expect SHELL WORDS... : what the words in front of "=>" become, in any order
cases() {
    cat <<LIST
che => check
bank  => lint list show
drill ownership-0 => ownership-01 ownership-02 ownership-03 ownership-04 ownership-05 ownership-06 ownership-07 ownership-08 ownership-09
drill --principle frug => frugality
drill --track m => manager
bank list --theme net => networking
rules no-b => no-baseline
check --fail-on w => warning
review own => $answer
story show  => queue
config speech. => speech.words-a-minute
check no => notes one.md|notes-dir
match  => notes one.md|notes-dir
--home not => notes-dir
drill --see => --seed
LIST
}
complete_bash() {
    bash --norc -c '. "$0" || exit; COMP_WORDS=(stardrill "$@"); COMP_CWORD=$#
        _stardrill stardrill; printf "%s\n" "${COMPREPLY[@]}"' "$share/bash-completion/completions/stardrill" "$@"
}
complete_zsh() {
    zsh -f -c 'script=$1; shift
        compdef() { : }; compset() { : }
        _files() { local cur=$words[CURRENT]; [ "$1" = -/ ] && print -l -- $cur*(N/) || print -l -- $cur*(N) }
        _describe() { local one; for one in "${(@P)2}"; do print -r -- "${${one%%[^\\]:*}}${${one#${one%%[^\\]:*}}[1]}"; done }
        . "$script"; words=(stardrill "$@"); CURRENT=$#words; _stardrill' zsh "$share/zsh/site-functions/_stardrill" "$@"
}
complete_fish() {
    line=stardrill
    for word; do line="$line $word"; done
    fish --no-config -c 'source $argv[1]; complete -C $argv[2]' "$share/fish/vendor_completions.d/stardrill.fish" "$line" |
        cut -f1 | sed 's,\\,,g; s,/$,,'
}
for shell in bash zsh fish; do
    command -v $shell >/dev/null 2>&1 || { echo "$shell is not here: left out"; continue; }
    cases | while IFS= read -r case; do
        before=${case%% => *} after=${case#* => }
        case $before in *' ') empty=yes before=${before% } ;; *) empty= ;; esac
        # the words of a case have no blanks in them
        # shellcheck disable=SC2086
        set -- $before
        [ -z "$empty" ] || set -- "$@" ""
        case $after in *'|'*) wanted=$(echo "$after" | tr '|' '\n') ;; *) wanted=$(echo "$after" | tr ' ' '\n') ;; esac
        got=$("complete_$shell" "$@" | sort)
        [ "$got" = "$(echo "$wanted" | sort)" ] || printf '%s: "%s" gives\n%s\nnot\n%s\n' $shell "$*" "$got" "$wanted"
    done >"$root/wrong"
    [ ! -s "$root/wrong" ] || { cat "$root/wrong"; failed=1; }
done
[ ! -e pwned ] || { echo 'a file name was run'; failed=1; }
# what is offered is taken
for format in $("$program" completion words -- check --format '' | cut -f1); do
    echo 'I mended it.' | "$program" check --fail-on never --format "$format" >/dev/null ||
        { echo "check --format $format is offered and not taken"; failed=1; }
done
exit $failed
