#!/bin/sh
# The SARIF log names every finding once, with a place in a file that is there. usage: sarif.sh PROGRAM DOCUMENT
. "$(dirname "$0")/recipe.sh"
need python3
mkdir answers
printf 'Situation: \303\211t\303\251 2021, our till broke.\nTask: Mend it.\nAction: We looked at it.\nResult: It was a lot better.\n' >answers/one.md
printf 'Nothing to see.\n' >'answers/two words.md'
command=$(recipe 'Editors and sites that read SARIF' sh) || exit 1
sh -c "$command" || fail "it fails: $command"
stardrill check --fail-on never --format short answers/*.md | wc -l >count
python3 - verdicts.sarif "$(cat count)" <<'PYTHON'
import json, sys, urllib.parse
log = json.load(open(sys.argv[1], encoding="utf-8"))
assert log["version"] == "2.1.0"
run, = log["runs"]
rules = run["tool"]["driver"]["rules"]
assert len(run["results"]) == int(sys.argv[2]) > 3, len(run["results"])
for result in run["results"]:
    assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert result["level"] in ("error", "warning", "note")
    place, = result["locations"]
    place = place["physicalLocation"]
    lines = open(urllib.parse.unquote(place["artifactLocation"]["uri"]), encoding="utf-8").read().split("\n")
    region = place["region"]
    assert 1 <= region["startLine"] <= region["endLine"] <= len(lines), region
    assert 1 <= region["startColumn"] <= len(lines[region["startLine"] - 1]) + 1, region
PYTHON
