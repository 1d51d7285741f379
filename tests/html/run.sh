#!/bin/sh
# Make the HTML pages of a home and look at them in headless Chromium. usage: run.sh PROGRAM [OUT]
# Ends with 77 (skipped) where node, chromium, playwright-core or axe-core is not here: see README.md.
program=$(realpath "$1") && here=$(cd "$(dirname "$0")" && pwd) || exit 2
command -v node >/dev/null || { echo "skipped: no node"; exit 77; }
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT || exit 2
out=${2:-$work/out}
export HOME="$work" LC_ALL=C.UTF-8 TZ=UTC STARDRILL_NOW=2026-11-24T10:15:03Z
mkdir -p "$work/empty" && cp -r "$here/../fixtures/home-evening" "$work/evening" && cd "$work" || exit 2
"$program" -q --home evening coverage --html >coverage.html &&
    "$program" -q --home empty coverage --html >coverage-empty.html &&
    "$program" -q --home evening plan --all --format html >plan.html &&
    "$program" -q --home evening match "$here/../fixtures/jobs/hub-manager.txt" --format html >match.html &&
    "$program" -q --home evening sheet --format html >sheet.html &&
    "$program" -q --home evening home --format html >home.html &&
    "$program" -q --home evening review --format html >review.html || exit 1
"$program" -q check --fail-on never --format html "$here/../fixtures/examples/queue.md" >check.html || exit 1
node "$here/browser.mjs" "$out" ./*.html
