# The list of kept answers, and one of them. Files written by hand are answers like any other.
$ stardrill review
2>stardrill: no answer is kept yet. Type: stardrill drill
? 1
$ stardrill search anything
2>stardrill: nothing found: no answer is kept yet
? 1
$ mkdir -p .local/share/stardrill && cp -r "$FIXTURES/answers" .local/share/stardrill/
$ stardrill review --format csv | cut -d, -f1-4
>id,day,question,principle
>frugality-02/20261015T180000Z,2026-10-15,frugality-02,frugality
>ownership-04/20261001T080000Z,2026-10-01,ownership-04,ownership
>ownership-04/20260901T080000Z,2026-09-01,ownership-04,ownership
>gone-07/20260815T120000Z,2026-08-15,gone-07,dive-deep
$ stardrill review --limit 1 --format csv | cut -d, -f1
>id
>frugality-02/20261015T180000Z
2>stardrill: 1 of 4 shown; --limit 4 shows all

# The index is a cache: without it, and after it was damaged, the same comes out, byte for byte.
$ for format in text markdown html json csv; do stardrill review --format $format; done >first 2>&1; wc -l <first | awk '{print ($1 > 50)}'
>1
$ rm .cache/stardrill/index.db; for format in text markdown html json csv; do stardrill review --format $format; done >second 2>&1; cmp first second
$ echo nonsense >.cache/stardrill/index.db; for format in text markdown html json csv; do stardrill review --format $format; done >third 2>&1; cmp first third
$ truncate -s 5000 .cache/stardrill/index.db; for format in text markdown html json csv; do stardrill review --format $format; done >fourth 2>&1; cmp first fourth
$ ls -l .cache/stardrill/index.db | cut -c1-10
>-rw-------

# Filters.
$ stardrill review --question ownership-04 --format csv | cut -d, -f1
>id
>ownership-04/20261001T080000Z
>ownership-04/20260901T080000Z
$ stardrill review --question gone-07 --format csv | cut -d, -f1
>id
>gone-07/20260815T120000Z
$ stardrill review --principle dive-deep --since 2026-08-01 --until 2026-08-31 --format csv | cut -d, -f1
>id
>gone-07/20260815T120000Z
$ stardrill review --story night-train --quantified --format csv | cut -d, -f1
>id
>ownership-04/20261001T080000Z
$ stardrill review --rule we-not-i --format csv | cut -d, -f1
>id
>ownership-04/20260901T080000Z
$ stardrill review --since 60d --format csv | cut -d, -f1
>id
>frugality-02/20261015T180000Z
>ownership-04/20261001T080000Z
$ stardrill review --sort length --reverse --format csv | cut -d, -f1,15
>id,words
>frugality-02/20261015T180000Z,37
>gone-07/20260815T120000Z,39
>ownership-04/20260901T080000Z,46
>ownership-04/20261001T080000Z,88
$ stardrill review --sort question --format csv | cut -d, -f1
>id
>frugality-02/20261015T180000Z
>gone-07/20260815T120000Z
>ownership-04/20261001T080000Z
>ownership-04/20260901T080000Z
$ stardrill review --until 2020-01-01
2>stardrill: no answer fits
? 1
$ stardrill review --rule we-not-you
2>stardrill: --rule 'we-not-you': no such rule; did you mean 'we-not-i'?
? 2
$ stardrill review --score 6
2>stardrill: --score '6': expected 1 to 5, or a range such as 1-3
? 2
$ stardrill review --score 4-2
2>stardrill: --score '4-2': expected 1 to 5, or a range such as 1-3
? 2
$ stardrill review --since Easter
2>stardrill: --since 'Easter': expected a day such as 2026-11-24, today, yesterday, 14d or 2w (days or weeks ago)
? 2
$ stardrill review --since today --until yesterday
2>stardrill: --until 'yesterday' is before --since 'today'
? 2
$ stardrill review --quantified --unquantified
2>stardrill: --quantified and --unquantified leave nothing: choose one
? 2
$ stardrill review --sort size
2>stardrill: --sort 'size': expected date, score, question or length
? 2
$ stardrill review --question ownership-4
2>stardrill: no question 'ownership-4'; did you mean 'ownership-04'?
? 2

# By place, by beginning.
$ stardrill review 1 --format markdown | head -1
># What is the largest recurring cost you have helped to bring down?
$ stardrill review gone --format markdown | head -1
># A question the bank no longer has
$ stardrill review ownership-04/202610 --format json | cut -c1-60
>{"format":1,"feedback":{"answer":[{"key":"situation","text":
$ stardrill review ownership-04
2>stardrill: 2 answers begin with 'ownership-04': ownership-04/20260901T080000Z, ownership-04/20261001T080000Z
? 2
$ stardrill review 5
2>stardrill: there is no answer 5 in the list (4 are kept)
? 2
$ stardrill review nothing-01
2>stardrill: no answer has the id 'nothing-01'
? 2
$ stardrill review ../../etc/passwd
2>stardrill: '../../etc/passwd' is no answer's id: expected one such as ownership-04/20261124T101503Z
? 2

# Two answers beside each other.
$ stardrill review --compare ownership-04/2026100 | sed -n '/What is said/,/Score/p'
>What is said otherwise
>----------------------
>Situation  In March the ticket machines of our line stopped taking cards every
>           night, and the vendor was not on call.
>           (as it was)
>Task       I had promised the drivers to have it mended before Easter.
>           (as it was)
>Action     [-We looked at-] {+I read+} the logs [-and we called-] {+of ten
>           nights, found that the clock jumped at midnight, and wrote to+} the
>           vendor {+with the proof.
>           I also taped a paper with the phone number of the depot to each
>           machine+}.
>Result     [-It went a lot better-] {+Failed payments fell from 40 a night to 2
>           within three weeks. I learned to write down what I promise+}.
>
>What that did
>-------------
>Passes now:
>- thin-part
>- few-specifics
>- we-not-i
>- unquantified-result
>- vague-quantity
>- no-learning
>
>Numbers added:
>- ten nights
>- 40 a night to 2
>- three weeks
>
>Score          Before  After
$ stardrill review ownership-04/202609 ownership-04/202610 --format csv | head -4
>part,change,text
>action,removed,We looked at
>action,added,I read
>action,removed,and we called
$ stardrill review --compare frugality
2>stardrill: there is no older answer to frugality-02 to compare with: name two answers
? 2
$ stardrill review --compare
2>stardrill: review --compare: expected the ids of two answers, or of one
? 2

# Edited: the old answer stays.
$ VISUAL="sed -i 's/a lot better/from 40 a night to 2 in three weeks/'" stardrill review ownership-04/202609 --edit | sed -n '/^Result/p'
>Result     It went [-a lot better-] {+from 40 a night to 2 in three weeks+}.
2>stardrill: kept as ownership-04/20261124T101503Z; the one before stays
$ VISUAL=true stardrill review ownership-04/202609 --edit
2>stardrill: nothing changed; the answer stays as it is
$ VISUAL=false stardrill review ownership-04/202609 --edit
2>stardrill: 'false' ended with status 1
? 3
$ stardrill review --question ownership-04 --format csv | cut -d, -f1,2,14
>id,day,self_rating
>ownership-04/20261124T101503Z,2026-11-24,
>ownership-04/20261001T080000Z,2026-10-01,3
>ownership-04/20260901T080000Z,2026-09-01,4
$ VISUAL="sed -i s/Nobody/Somebody/" stardrill review gone -e -q | sed -n '/^Situation/,/^Task/p'
>Situation  [-Nobody-] {+Somebody+} knew why the greenhouse lost heat.
>Task       Find out, before the frost.
$ stardrill review --edit
2>stardrill: review --edit: expected the id of one answer
? 2
$ stardrill review --edit --again 1
2>stardrill: review: --edit and --again cannot go together
? 2
$ stardrill review --trend 1
2>stardrill: review: no id goes with --trend; filters do
? 2

# Again: the old answer beside the new one.
$ printf 'The choir had no stands.\n\n' | stardrill review frugality --again | sed -n '/^What is said/,/^What that/p' | tail -3
>        for-] {+had no+} stands.
>
>What that did

$ stardrill review --trend --question ownership-04 --format json | cut -c1-60
>{"format":1,"trend":{"overall":{"labels":["2026-09-01","2026
$ stardrill review --recheck
>What changed with the rubric
>============================
>
>No verdict changed since the rubric did.
$ stardrill review --recheck --format json
>{"format":1,"recheck":{"answers":[]}}

# What cannot be read is named, and the rest goes on.
$ printf 'text: [broken\n' >.local/share/stardrill/answers/gone-07/broken.yaml; stardrill review --question gone-07 --format csv | cut -d, -f1
>id
>gone-07/20261124T101503Z
>gone-07/20260815T120000Z
2>HOME/.local/share/stardrill/answers/gone-07/broken.yaml:1:7: error: expected ',' or ']': the list that begins here is not closed
$ stardrill review --question gone-07 --format csv >/dev/null
2>HOME/.local/share/stardrill/answers/gone-07/broken.yaml:1:7: error: expected ',' or ']': the list that begins here is not closed
? 2
$ stardrill review gone-07/broken
2>HOME/.local/share/stardrill/answers/gone-07/broken.yaml:1:7: error: expected ',' or ']': the list that begins here is not closed
? 2
$ rm -r .local/share/stardrill/answers; stardrill review
2>stardrill: no answer is kept yet. Type: stardrill drill
? 1

# Where no index can be kept it says so, and works.
$ cp -r "$FIXTURES/answers" .local/share/stardrill/; touch file; XDG_CACHE_HOME=$PWD/file stardrill review --format csv | wc -l
>5
2>stardrill: cannot make the folder 'HOME/file': Not a directory; every answer is read anew
$ XDG_CACHE_HOME=$PWD/file stardrill review --quiet --format csv | wc -l
>5
