# From a pipe: parts end with empty lines, nothing is asked, no escape codes.
$ printf 'In 2021 our bakery in Leeds threw away 40 loaves a day.\n\nI had to halve that before Christmas.\n\nI counted what was left each evening for two weeks.\n\nWaste fell from 40 loaves a day to 12 by December.\n' | stardrill drill ownership-01
>Ownership (ownership-01, difficulty 1 of 3)
>
>Tell me about a time you noticed that a necessary job belonged to nobody and you
>made it yours.
>
>An interviewer listens for:
>- stepped in without being told to
>- thought past the current quarter or shift
>- acted for the whole and not only for their own unit
>- carried the consequences, good or bad
>- saw it through to the very end
>- left something behind that lasts
>
>Tell me about a time you noticed that a necessary job belonged to nobody and you
>made it yours.
>================================================================================
>
>All four parts are there (the Action only just) and the Result is measured. Two
>things would make it stronger.
>
>What you said
>-------------
>Situation  In 2021 our bakery in Leeds threw away 40 loaves a day.
>Task       I had to halve that before Christmas.
>Action     I counted what was left each evening for two weeks.
>Result     Waste fell from 40 loaves a day to 12 by December.
>
>40 words, about 17 seconds spoken.
>
>What to look at
>---------------
>warning [thin-part]: the Action is 10 words that tell something: "I counted what
>  was left each evening for two weeks."
>  5 | I counted what was left each evening for two weeks.
>  → Which steps did you take, and why those?
>
>warning [too-short]: about 17 seconds spoken (39 words that say something new);
>  90 seconds or more leave room for detail
>  → Which step, reason or figure did you leave out that an interviewer would ask
>    for?
>
>info [no-learning]: nothing says what you learned; a listener may ask: "Waste
>  fell from 40 loaves a day to 12 by December."
>  7 | Waste fell from 40 loaves a day to 12 by December.
>  → What do you do differently since then, and when did it last help?
>
>Numbers
>-------
>Result: measured, as a change
>
>Number                 Kind      What it tells
>---------------------  --------  -------------------
>40 loaves a day        rate      how big
>two weeks              duration  how long or by when
>40 loaves a day to 12  rate      what changed
>
>Scores
>------
>Dimension      Score      What took points
>-------------  ---------  -----------------------------------------
>Structure      4/5 ████░  too-short -0.41, thin-part -1
>Ownership      4/5 ████░  too-short -0.81
>Evidence       5/5 █████
>Principle fit  -          not clear from the words
>Delivery       3/5 ███░░  too-short -1.6
>Reflection     -          does not apply
>Overall        3/5 ███░░  3 at most: too little is told to judge by
>
>Answer this first
>-----------------
>1. Which steps did you take, and why those?
>2. Which step, reason or figure did you leave out that an interviewer would ask
>   for?
>Kept as ownership-01/20261124T101503Z (see it again:
>stardrill review ownership-01/20261124T101503Z)
$ cat .local/share/stardrill/answers/ownership-01/20261124T101503Z.yaml
>stardrill: 1
>id: ownership-01/20261124T101503Z
>question: ownership-01
>asked: Tell me about a time you noticed that a necessary job belonged to nobody and you made it yours.
>principles: [ownership, bias-for-action]
>started: 2026-11-24T10:15:03Z
>seconds: {think: 0, situation: 0, task: 0, action: 0, result: 0}
>situation: |
>  In 2021 our bakery in Leeds threw away 40 loaves a day.
>task: |
>  I had to halve that before Christmas.
>action: |
>  I counted what was left each evening for two weeks.
>result: |
>  Waste fell from 40 loaves a day to 12 by December.
$ stardrill review
>Your answers
>============
>
>1 answer, 1 with a measured result.
>
>No.  Day         Question                Principle  Result  Score  Look at first
>---  ----------  ----------------------  ---------  ------  -----  -------------
>  1  2026-11-24  noticed that a necess…  Ownership  change  3/5    thin-part
$ stardrill review 1 --format json | head -c 60
>{"format":1,"feedback":{"answer":[{"key":"situation","text":

# The same second again: another name.
$ printf 'a\n\nb\n\nc\n\nd\n' | stardrill drill ownership-01 | tail -2
>Kept as ownership-01/20261124T101503Z-2 (see it again:
>stardrill review ownership-01/20261124T101503Z-2)

# In one breath.
$ printf 'Last May our till failed. I wrote 40 receipts by hand. We lost 0 sales in 3 hours.\n\n' | stardrill drill --free ownership-02 | tail -2
>Kept as ownership-02/20261124T101503Z (see it again:
>stardrill review ownership-02/20261124T101503Z)

# Input that ends inside an answer keeps a draft, and --resume goes on with it.
$ printf 'Our printer failed.\n\nI had to mend it.\n' | stardrill drill dive-deep-03 >/dev/null
2>stardrill: the draft is kept; go on with: stardrill drill --resume
$ printf '\nI cleaned the rollers.\n\nFailures fell from 14 to 1 a month.\n' | stardrill drill --resume | tail -2
>Kept as dive-deep-03/20261124T101503Z (see it again:
>stardrill review dive-deep-03/20261124T101503Z)
$ stardrill drill --resume
2>stardrill: there is no draft to go on with. Type: stardrill drill
? 1
$ stardrill review --format csv | cut -d, -f2-5
>day,question,principle,result
>2026-11-24,ownership-02,ownership,change
>2026-11-24,ownership-01,ownership,qualitative
>2026-11-24,ownership-01,ownership,change
>2026-11-24,dive-deep-03,dive-deep,change

# What is typed can be commands.
$ printf ':time\nOne.\n:back\n:nonsense\n::colon\n:quit\n' | stardrill drill dive-deep-04 | tail -4
>- no task beneath them
>0 s thought, 0 s written; 0 words are about 0 s spoken (aim for 90 to 180 s).
>This is the first part.
>No such command; :help lists them. Two colons begin a line with one.
2>stardrill: the draft is kept; go on with: stardrill drill --resume

# A question that is picked: the least covered, the same for the same seed, never twice.
$ stardrill drill --seed 5 --count 2 </dev/null | grep difficulty
>Frugality (frugality-02, difficulty 2 of 3)
$ stardrill drill --seed 5 </dev/null | grep difficulty
>Frugality (frugality-02, difficulty 2 of 3)
$ stardrill drill nowhere-01
2>stardrill: no question 'nowhere-01' (see: stardrill bank list)
? 2
$ stardrill drill --count 0
2>stardrill: --count '0': expected a whole number from 1 to 1000
? 2

# A home that cannot be written: the answer is kept elsewhere, and the status says so.
$ printf 'a\n\nb\n\nc\n\nd\n' | TMPDIR="$HOME" stardrill --home /proc/nowhere drill ownership-03 | tail -1
>3. What exactly was yours to do, and by when?
2>stardrill: cannot make the folder '/proc/nowhere': No such file or directory
2>stardrill: no draft can be kept. Go on: the answer is kept when it is told.
2>stardrill: cannot make the folder '/proc/nowhere': No such file or directory
2>stardrill: the answer is in HOME/stardrill-ownership-03-0.yaml
$ head -3 stardrill-ownership-03-0.yaml
>stardrill: 1
>question: ownership-03
>asked: Describe a problem in another department that you helped to remove although it would never have shown up in your own appraisal.

# A question that the bank does not have (any more): it is told anew, gone on with, and kept.
$ printf 'S: a thing\nT: to act\nA: I acted\nR: it fell' | stardrill --quiet --home lost import - --format text
$ printf '\n%s\n\n\nI acted at once.\n\nIt fell by half.\n\n' 'A thing broke.' | stardrill --home lost review --again 1 | sed -n '1,4p; /Kept as/p'
>imported
>
>
>
>Kept as imported/20261124T101503Z-2 (see it again:
$ mkdir other && printf 'principle: kindness\nname: Kindness\ngist: kind\nquestions:\n  - {id: kindness-01, ask: "When were you kind?"}\n' > other/kindness.yaml
$ printf '\n%s\n' 'A child fell.' | stardrill --home lost --bank other drill kindness-01 >/dev/null 2>&1
$ printf '\n%s\n\n\nI picked it up.\n\nIt laughed.\n\n' | stardrill --home lost drill --resume | sed -n '1,3p; /Kept as/p'
>kindness-01
>
>When were you kind?
>Kept as kindness-01/20261124T101503Z (see it again:
$ find lost/drafts lost/answers -type f | sort
>lost/answers/imported/20261124T101503Z-2.yaml
>lost/answers/imported/20261124T101503Z.yaml
>lost/answers/kindness-01/20261124T101503Z.yaml

# Nothing told: nothing is kept, nothing asked.
$ rm -rf .local; printf '\n\n\n\n' | stardrill drill ownership-03 --quiet | tail -2; find .local -name '*.yaml' -o -name '*.draft'
>Nothing was told, so nothing is kept. That is fine; the question waits:
>stardrill drill ownership-03
$ printf '\n' | stardrill drill ownership-03 --free | tail -2; find .local -name '*.yaml' -o -name '*.draft'
>Nothing was told, so nothing is kept. That is fine; the question waits:
>stardrill drill ownership-03

# A question named is asked once.
$ printf '\n\n\n\n\n\n\n\n' | stardrill drill ownership-03 -n 2 | grep -c '^Ownership'
>1
2>stardrill: ownership-03 is asked once; -n is for questions that are chosen for you

# Another question: what was told of the first stays as a draft. Given up: nothing stays, when nothing was told.
$ printf '%s\n' 'In May the lift stood still.' ':another' 'In June it stood still again.' '' 'I had to mend it.' '' 'I called the maker.' '' 'It runs.' | stardrill drill ownership-03 | grep difficulty; ls .local/share/stardrill/drafts
>Ownership (ownership-03, difficulty 2 of 3)
>Are Right, A Lot (are-right-a-lot-03, difficulty 1 of 3)
>ownership-03.20261124T101503Z.draft
2>stardrill: the draft is kept; go on with: stardrill drill --resume
$ printf '%s\n' ':discard' | stardrill drill ownership-03 | tail -1; ls .local/share/stardrill/drafts
>Given up; nothing of it is kept.
>ownership-03.20261124T101503Z.draft
$ printf '%s\n' 'A line.' ':discard' | stardrill drill ownership-05 | tail -1; ls .local/share/stardrill/drafts
>Nobody is here to ask, so the draft stays.
>ownership-03.20261124T101503Z.draft
>ownership-05.20261124T101503Z.draft
2>stardrill: the draft is kept; go on with: stardrill drill --resume
