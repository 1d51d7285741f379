#!/bin/sh
# The hook lets a good answer through and stops one with a part missing, by what is staged. usage: commit.sh PROGRAM DOCUMENT
. "$(dirname "$0")/recipe.sh"
need git
git init -q repository && cd repository || exit 2
git config user.name tester && git config user.email tester@example.org
mkdir -p .git/hooks
recipe 'Before each commit' sh >.git/hooks/pre-commit && chmod +x .git/hooks/pre-commit || exit 1
good='**Situation:** In May the till of our shop in Leeds broke at noon.

**Task:** I had to keep the queue moving until it was mended.

**Action:** I opened a second table, wrote prices on paper and asked Mara to count change. I called the vendor.

**Result:** The wait fell from 12 minutes to 3 within an hour. I learned to keep paper ready.'
printf '%s\n' "$good" >'a good|one & more.md'
git add . && git commit -qm good || fail 'a good answer was stopped'
printf '**Situation:** In May the till broke.\n\n**Task:** Mend it.\n\n**Action:** I mended it with tape and a knife.\n' >bad.md
git add bad.md
printf '%s\n' "$good" >bad.md # what lies in the folder is good, what is staged is not
git commit -qm bad 2>told && fail 'an answer without a Result was committed'
grep -q '^bad.md:[0-9]*:[0-9]*: error: .*\[missing-result\]$' told || { cat told; fail 'it does not say why'; }
git add bad.md && git commit -qm mended || fail 'the mended answer was stopped'
printf '**Result:** none\n' >'a b|c&dé.md'
git add . && git commit -qm odd 2>told && fail 'an odd name went through'
grep -qF 'a b|c&dé.md:1:' told || { cat told; fail 'the odd name is not told'; }
