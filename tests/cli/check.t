# A text with STAR headings.
$ cd "$FIXTURES/examples" && stardrill check queue.md
>queue.md
>========
>
>All four parts are there and the Result is measured. One thing would make it
>stronger.
>
>What you said
>-------------
>Situation  In my second year at a clinic in Nairobi, 30 patients a week waited
>           more than three hours.
>           Nobody owned the queue.
>Task       I wanted nobody to wait more than an hour by the end of June.
>Action     - I timed every step for two weeks, because people only guessed where
>           the time went.
>           - I moved triage to the door, since that was where patients gave up.
>           - I asked Amina and Joseph, our two clerks, to try one form instead
>           of three, and changed it twice after their first day.
>Result     Waits fell from 190 to 55 minutes in three months. I learned to
>           measure before I argue.
>
>104 words, about 45 seconds spoken.
>
>What to look at
>---------------
>warning [too-short]: about 45 seconds spoken (104 words); 90 seconds or more
>  leave room for detail
>  → Which step, reason or figure did you leave out that an interviewer would ask
>    for?
>
>Numbers
>-------
>Result: measured, as a change
>
>Number              Kind      What it tells
>------------------  --------  -------------------
>30 patients a week  rate      what changed
>three hours         duration  how long or by when
>an hour             duration  how long or by when
>two weeks           duration  how long or by when
>190 to 55 minutes   duration  what changed
>three months        duration  how long or by when
>
>Scores
>------
>Dimension      Score      What took points
>-------------  ---------  ----------------
>Structure      5/5 █████
>Ownership      5/5 █████
>Evidence       5/5 █████
>Principle fit  -          does not apply
>Delivery       4/5 ████░  too-short -1
>Reflection     5/5 █████
>Overall        5/5 █████
>
>Answer this first
>-----------------
>- Which step, reason or figure did you leave out that an interviewer would ask
>  for?
$ stardrill check --format short "$FIXTURES/examples/vague.txt" "$FIXTURES/examples/queue.md"
>FIXTURES/examples/vague.txt:1:1: warning: about 17 seconds spoken (39 words that say something new); 90 seconds or more leave room for detail [too-short]
>FIXTURES/examples/vague.txt:1:95: warning: the Action is 11 words that tell something: "We looked into it and we basically fixed the main issues..." [thin-part]
>FIXTURES/examples/vague.txt:1:95: info: the Action holds few specifics (0 steps, 0 figures, 0 names, 0 reasons): "We looked into it and we basically fixed the main issues..." [few-specifics]
>FIXTURES/examples/vague.txt:1:95: warning: the Action says "We" and the like 2 times, I and my 0 times [we-not-i]
>FIXTURES/examples/vague.txt:2:43: error: the Result says it got better, not by how much (vague): "It went really well and everybody was happy." [unquantified-result]
>FIXTURES/examples/vague.txt:2:43: info: nothing says what you learned; a listener may ask: "It went really well and everybody was happy." [no-learning]
>FIXTURES/examples/queue.md:1:1: warning: about 45 seconds spoken (104 words); 90 seconds or more leave room for detail [too-short]
? 1
$ stardrill check --format short --fail-on warning "$FIXTURES/examples/queue.md"
>FIXTURES/examples/queue.md:1:1: warning: about 45 seconds spoken (104 words); 90 seconds or more leave room for detail [too-short]
? 1
$ stardrill check --format short --fail-on never - <"$FIXTURES/examples/vague.txt" | head -2
>stdin:1:1: warning: about 17 seconds spoken (39 words that say something new); 90 seconds or more leave room for detail [too-short]
>stdin:1:95: warning: the Action is 11 words that tell something: "We looked into it and we basically fixed the main issues..." [thin-part]

# Escape sequences are shown, never sent.
$ stardrill check "$FIXTURES/examples/escape.yaml" | grep taken | cat -v
>Situation  \x1b]0;taken over\x07 In May 2024 our till \x1b[31mstopped.
$ stardrill check --format json "$FIXTURES/examples/escape.yaml" | grep -c "$(printf '\033')"
>0
? 1
$ stardrill check --format html "$FIXTURES/examples/escape.yaml" | grep -c "$(printf '\033')"
>0
? 1

# What cannot be read is named; the others go on.
$ cd "$FIXTURES/examples" && stardrill check --format short nowhere.txt latin.txt | cut -c1-60
>latin.txt:1:1: error: no sentence clearly tells the Situatio
>latin.txt:1:1: error: no sentence clearly tells the Task [mi
>latin.txt:1:1: error: no sentence clearly tells the Action [
>latin.txt:1:1: warning: the Result is 2 words that tell some
>latin.txt:1:1: error: the Result is concrete, but no number 
>latin.txt:1:1: info: nothing says what you learned; a listen
>latin.txt:1:1: warning: about 1 second spoken (2 words); 90 
2>stardrill: cannot read 'nowhere.txt': No such file or directory
2>latin.txt:1:11: warning: a byte that is no UTF-8 is read as �
$ stardrill check --format pdf "$FIXTURES/examples/queue.md"
2>stardrill: --format 'pdf': expected text, short, json, markdown, html or sarif
? 2
$ printf 'text: *alias\n' >alias.yaml; stardrill check alias.yaml
2>alias.yaml:1:7: error: '*' makes an alias: expected plain text, or the text in quotes
? 2
$ head -c 2000000 /dev/zero | tr '\0' 'x' >big.txt; stardrill check big.txt
2>stardrill: cannot read 'big.txt': larger than 1000000 bytes, the most that is read
? 2
$ head -c 50000000 /dev/zero | tr '\0' 'x' | stardrill check --jsonl | cut -c1-80
>{"schema":1,"id":null,"line":1,"error":"the line is too long"}

# Folders, several threads, some rules: the order stays.
$ cd "$FIXTURES" && stardrill check --format short --rules too-short,we-not-i -j 3 examples
>examples/escape.yaml:3:12: warning: about 13 seconds spoken (30 words); 90 seconds or more leave room for detail [too-short]
>examples/latin.txt:1:1: warning: about 1 second spoken (2 words); 90 seconds or more leave room for detail [too-short]
>examples/queue.md:1:1: warning: about 45 seconds spoken (104 words); 90 seconds or more leave room for detail [too-short]
>examples/vague.txt:1:1: warning: about 17 seconds spoken (39 words that say something new); 90 seconds or more leave room for detail [too-short]
>examples/vague.txt:1:95: warning: the Action says "We" and the like 2 times, I and my 0 times [we-not-i]
2>examples/latin.txt:1:11: warning: a byte that is no UTF-8 is read as �
$ stardrill check --rules wenot-i x
2>stardrill: --rules: no rule 'wenot-i'; did you mean 'we-not-i'?
? 2
$ stardrill check -j 0 x
2>stardrill: --jobs '0': expected a whole number from 1 to 64
? 2
$ printf '{"id":"%s","text":"I sold 3 cars."}\n' 1 2 3 4 5 6 7 8 9 | stardrill check --jsonl -j 4 | cut -c1-20
>{"schema":1,"id":"1"
>{"schema":1,"id":"2"
>{"schema":1,"id":"3"
>{"schema":1,"id":"4"
>{"schema":1,"id":"5"
>{"schema":1,"id":"6"
>{"schema":1,"id":"7"
>{"schema":1,"id":"8"
>{"schema":1,"id":"9"

# A rule silenced in the answer's own file is not told there.
$ printf 'silence: [too-short, thin-prt]\nsituation: In May 2024 our till stopped.\ntask: I had to sell by hand.\naction: I wrote 40 receipts, because nobody else could.\nresult: We lost 0 sales in 3 hours.\n' >quiet.yaml; stardrill check --format short quiet.yaml | grep -c too-short
>0
2>quiet.yaml: warning: 'silence' names no rule: 'thin-prt'
? 1
