$ printf '# Mine\n\n## Something I did\n\n**Situation:** s\n**Task:** t\n**Action:** I did it\n**Result:** r fell by 3%%\n\n## In one breath\nI once cut the cost from 5 to 4.\n' > a.md
$ printf '[{"text":"one told"},\n {"situation":"x","self_rating":9}, {"text":"two",}, 5]' > a.json
$ printf '{"text":"a line","question":"ownership-04"}\n\nnot json\n{"situation":"s","action":"I did","replies":[{"probe":"p?","text":"t"}],"started":"2026-01-02"}\n' > a.jsonl
$ printf 'Question,Situation,Task,Action,Result,Wat\nownership-04,a,b,"c\nd",e,\n,,"x"y,,,\nWhy so?,a,b,c,d,\n' > a.csv
$ stardrill import a.md a.json a.jsonl a.csv
2>a.json:2:2: error: "self_rating": expected a whole number from 1 to 5
2>a.json:2:51: error: string or '}' expected near '}'
2>a.json:2:54: error: '[' or '{' expected near '5'
2>a.jsonl:3:3: error: '[' or '{' expected near 'not'
2>a.csv:1:39: warning: unknown column 'wat': it is not used
2>a.csv:4:6: error: a field goes on behind its closing quote: expected a separator; a quote inside is written twice
2>stardrill: 7 answers kept, 5 refused
? 2
$ stardrill import a.md a.csv
2>a.csv:1:39: warning: unknown column 'wat': it is not used
2>a.csv:4:6: error: a field goes on behind its closing quote: expected a separator; a quote inside is written twice
2>stardrill: 0 answers kept, 4 known already, 1 refused
? 2
$ find .local/share/stardrill/answers -name '*.yaml' | sort
>.local/share/stardrill/answers/imported/20260102T000000Z.yaml
>.local/share/stardrill/answers/imported/20261124T101503Z-2.yaml
>.local/share/stardrill/answers/imported/20261124T101503Z-3.yaml
>.local/share/stardrill/answers/imported/20261124T101503Z-4.yaml
>.local/share/stardrill/answers/imported/20261124T101503Z.yaml
>.local/share/stardrill/answers/ownership-04/20261124T101503Z-2.yaml
>.local/share/stardrill/answers/ownership-04/20261124T101503Z.yaml
$ cat .local/share/stardrill/answers/imported/20261124T101503Z.yaml
>stardrill: 1
>id: imported/20261124T101503Z
>question: imported
>asked: Something I did
>started: 2026-11-24T10:15:03Z
>seconds: {think: 0, situation: 0, task: 0, action: 0, result: 0}
>situation: |
>  s
>task: |
>  t
>action: |
>  I did it
>result: |
>  r fell by 3%

# Told which question it is; told the format; from a pipe; nothing kept.
$ printf 'S: a thing\nT: to act\nA: I acted\nR: it fell' | stardrill import - --format text --question ownership-01
2>stardrill: 1 answer kept
$ printf 'S: a thing\nT: to act\nA: I acted twice\nR: it fell' | stardrill import - --format text --question ownership-01 --dry-run
2>stardrill: 1 answer to be kept
$ stardrill import a.md --question nothing
2>stardrill: no question 'nothing' (see: stardrill bank list)
? 2
$ touch notes; stardrill import notes
2>stardrill: notes: its name does not tell the format; name it with --format markdown, text, json, jsonl, csv or yaml
2>stardrill: 0 answers kept
? 2
$ stardrill import a.md --format word
2>stardrill: --format 'word': expected markdown, text, json, jsonl, csv or yaml
2>stardrill: 0 answers kept
? 2
$ stardrill import nowhere.md
2>stardrill: cannot read 'nowhere.md': No such file or directory
2>stardrill: 0 answers kept
? 2
$ stardrill import
2>stardrill: import: expected a file ("-" for standard input, with --format)
? 2

# What is no text, or too much of it.
$ printf 'a\000b' > nul.md; printf 'caf\351' > latin.txt; printf '{"text":"a\\u0000b"}\n' > nul.jsonl
$ stardrill import nul.md latin.txt nul.jsonl
2>stardrill: nul.md:1:2: a NUL byte: expected text
2>stardrill: latin.txt:1:4: not UTF-8: expected text in UTF-8 (iconv turns other encodings into it)
2>nul.jsonl:1:18: error: a NUL character: expected text
2>stardrill: 0 answers kept, 1 refused
? 2
$ printf '{"id":"../../x/y","question":"../../x","text":"hello there"}\n{"question":"../../x","asked":"A","text":"hello again"}\n{"text":"x","started":"soon"}\n' | stardrill import - --format jsonl
2>-:1:1: error: the question '..' is no id: an id becomes the name of a folder: expected no '/' and no '..'
2>-:2:1: error: the question '../../x' is no id: an id becomes the name of a folder: expected no '/' and no '..'
2>-:3:1: error: 'soon' is no time: expected such as 2026-11-24T10:15:03Z or 2026-11-24
2>stardrill: 0 answers kept, 3 refused
? 2
$ head -c 50000000 /dev/zero | tr '\000' x | stardrill import - --format jsonl
2>-:1:1: error: the line is longer than 4 MB
2>stardrill: 0 answers kept, 1 refused
? 2
$ head -c 2000000 /dev/zero | tr '\000' x | stardrill import - --format text
2>-:1:1: error: an answer of over 900,000 bytes: nobody tells that much
2>stardrill: 0 answers kept, 1 refused
? 2
$ printf '{"text":"\\u001b[31mred\\u202e"}\n' | stardrill import - --format jsonl
2>stardrill: 1 answer kept
$ ls .local/share/stardrill/answers
>imported
>ownership-01
>ownership-04
$ find . -newer a.md -name 'x*'

# Comments of a friend.
$ stardrill export imported/20261124T101503Z > sent.md
$ sed -i 's/^I did it$/&\n>> With whom?/; s/^# Some.*/&\nrating: 4/' sent.md
$ stardrill import sent.md
2>sent.md:1:1: warning: somebody's comments are left out here: take them in with import --feedback
2>stardrill: 0 answers kept, 1 known already
$ stardrill import --feedback sent.md --from Ana
2>stardrill: 2 comments on 1 answer kept; see what is open: stardrill review --feedback
$ stardrill import --feedback sent.md --from Ana
2>stardrill: 0 comments on 1 answer kept, 2 known already; see what is open: stardrill review --feedback
$ stardrill review --feedback
>Not taken up yet
>================
>
>imported/20261124T101503Z: Ana, 2026-11-24 [action]: With whom?
>    | I did it
>
>A comment is taken up when a newer answer to the question no longer holds its
>sentence, or when its file says 'taken_up: true'.
$ cat .local/share/stardrill/feedback/imported/20261124T101503Z.yaml
>stardrill: 1
>comments:
>  - day: 2026-11-24
>    from: Ana
>    part: answer
>    rating: 4
>  - day: 2026-11-24
>    from: Ana
>    part: action
>    sentence: I did it
>    comment: With whom?
$ stardrill review imported/20261124T101503Z | tail -5
>----------------
>Ana, 2026-11-24 [answer]: 4 of 5
>
>Ana, 2026-11-24 [action]: With whom?
>    | I did it
$ stardrill import --feedback a.md
2>stardrill: no comments are in it: lines that begin with >>, or rating: 4
? 1
$ printf '# A\n\n- id: no/where\n\n>> hello\n' | stardrill import --feedback -
2>-:1:1: error: no answer of yours has the id 'no/where'
2>stardrill: 0 comments on 0 answers kept; see what is open: stardrill review --feedback
? 2
$ sed -i 's/    comment: With/    taken_up: true\n&/' .local/share/stardrill/feedback/imported/20261124T101503Z.yaml
$ stardrill review --feedback
2>stardrill: every comment is taken up
? 1

# A comment is taken up when a newer answer no longer holds its sentence.
$ printf '{"question":"ownership-02","text":"I cut it. It fell by 3 %%.","started":"2026-01-01"}\n' | stardrill import - --format jsonl
2>stardrill: 1 answer kept
$ stardrill export ownership-02 | sed 's/^I cut it.*/&\n>> By how much?/' | stardrill import --feedback -
2>stardrill: 1 comment on 1 answer kept; see what is open: stardrill review --feedback
$ stardrill review --feedback --format json
>{"format":1,"open_comments":{"comments":[{"level":"2026-11-24","code":"answer","file":"ownership-02/20260101T000000Z","message":"By how much?","excerpt":{"text":"It fell by 3 %.","marks":[]}}]}}
$ printf '{"question":"ownership-02","text":"I cut it in June. It fell by 3 %%.","started":"2026-01-02"}\n' | stardrill import - --format jsonl
2>stardrill: 1 answer kept
$ stardrill review --feedback --quiet | head -4
>Not taken up yet
>================
>
>ownership-02/20260101T000000Z: 2026-11-24 [answer]: By how much?
$ printf '{"question":"ownership-02","text":"I cut it in June. It fell from 9 to 5.","started":"2026-01-03"}\n' | stardrill import - --format jsonl
2>stardrill: 1 answer kept
$ stardrill review --feedback
2>stardrill: every comment is taken up
? 1

# A file that cannot be read is named; the comments of the others are kept, and told.
$ sed 's/>> With whom?/>> Since when?\n>> Since when?/; /^rating/d' sent.md > again.md
$ stardrill import --feedback nowhere.md again.md; stardrill --quiet import --feedback again.md
2>stardrill: cannot read 'nowhere.md': No such file or directory
2>stardrill: 1 comment on 1 answer kept, 1 known already; see what is open: stardrill review --feedback

# Answers without a question stand for no principle: coverage says so, and not that the bank lacks them.
$ rm -rf .local .cache; printf 'In May our lift stood still. I mended it.\n' > plain.txt; stardrill import plain.txt --quiet; stardrill coverage | grep -i '^Answers'
>Answers that name no question and no principle: 1
