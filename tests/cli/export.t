$ stardrill export
2>stardrill: no answer fits
? 1
$ printf '{"question":"ownership-04","asked":"Why <b>?","principles":["ownership"],"self_rating":3,"seconds":{"think":5,"action":60},"situation":"We lost it. # no title","task":"Mail ana@corp.example.com\\n# Not a heading","action":"I fixed ABC-1234","result":"\\"Cut\\" by 3 %%, <script>","replies":[{"probe":"How?","text":"> So"}],"started":"2026-01-02T03:04:05Z"}\n{"question":"dive-deep-01","asked":"What?","text":"I once dug, and it fell from 5 to 4.","started":"2026-02-03T03:04:05Z"}\n' | stardrill import - --format jsonl
2>stardrill: 2 answers kept
$ stardrill export
># What?
>
>- stardrill: 1
>- id: dive-deep-01/20260203T030405Z
>- question: dive-deep-01
>- started: 2026-02-03T03:04:05Z
>
>## Answer
>
>I once dug, and it fell from 5 to 4.
>
># Why \<b>?
>
>- stardrill: 1
>- id: ownership-04/20260102T030405Z
>- question: ownership-04
>- principles: ownership
>- started: 2026-01-02T03:04:05Z
>- seconds: think 5, action 60
>- self-rating: 3
>
>## Situation
>
>We lost it. # no title
>
>## Task
>
>Mail ana@corp.example.com
>\# Not a heading
>
>## Action
>
>I fixed ABC-1234
>
>## Result
>
>"Cut" by 3 %, \<script>
>
>## Follow-up: How?
>
>\> So
2>stardrill: ownership-04/20260102T030405Z: an e-mail address: 'ana@corp.example.com'
2>stardrill: ownership-04/20260102T030405Z: a ticket or case id: 'ABC-1234'
2>stardrill: 2 such words in 1 answer should perhaps not leave the house; --redact replaces them by [redacted]
$ stardrill export ownership --redact --quiet
># Why \<b>?
>
>- stardrill: 1
>- id: ownership-04/20260102T030405Z
>- question: ownership-04
>- principles: ownership
>- started: 2026-01-02T03:04:05Z
>- seconds: think 5, action 60
>- self-rating: 3
>
>## Situation
>
>We lost it. # no title
>
>## Task
>
>Mail [redacted]
>\# Not a heading
>
>## Action
>
>I fixed [redacted]
>
>## Result
>
>"Cut" by 3 %, \<script>
>
>## Follow-up: How?
>
>\> So
2>stardrill: ownership-04/20260102T030405Z: an e-mail address: 'ana@corp.example.com'
2>stardrill: ownership-04/20260102T030405Z: a ticket or case id: 'ABC-1234'
2>stardrill: 2 such words in 1 answer: replaced by [redacted]
$ stardrill export --format jsonl dive
>{"id":"dive-deep-01/20260203T030405Z","question":"dive-deep-01","asked":"What?","principles":[],"started":"2026-02-03T03:04:05Z","seconds":{"think":0,"situation":0,"task":0,"action":0,"result":0},"text":"I once dug, and it fell from 5 to 4."}
$ stardrill export --format json dive
>{"format":1,"answers":[
>{"id":"dive-deep-01/20260203T030405Z","question":"dive-deep-01","asked":"What?","principles":[],"started":"2026-02-03T03:04:05Z","seconds":{"think":0,"situation":0,"task":0,"action":0,"result":0},"text":"I once dug, and it fell from 5 to 4."}
>]}
$ stardrill export --format csv --question ownership-04 --redact
>id,question,asked,principles,story,started,self_rating,think_seconds,situation_seconds,task_seconds,action_seconds,result_seconds,situation,task,action,result,text
>ownership-04/20260102T030405Z,ownership-04,Why <b>?,ownership,,2026-01-02T03:04:05Z,3,5,,,60,,We lost it. # no title,"Mail [redacted]
># Not a heading",I fixed [redacted],"""Cut"" by 3 %, <script>",
2>stardrill: ownership-04/20260102T030405Z: an e-mail address: 'ana@corp.example.com'
2>stardrill: ownership-04/20260102T030405Z: a ticket or case id: 'ABC-1234'
2>stardrill: 2 such words in 1 answer: replaced by [redacted]
$ stardrill export --format yaml dive
>stardrill: 1
>id: dive-deep-01/20260203T030405Z
>question: dive-deep-01
>asked: What?
>started: 2026-02-03T03:04:05Z
>seconds: {think: 0}
>text: |
>  I once dug, and it fell from 5 to 4.
$ stardrill export --format html ownership --redact -o page.html
2>stardrill: ownership-04/20260102T030405Z: an e-mail address: 'ana@corp.example.com'
2>stardrill: ownership-04/20260102T030405Z: a ticket or case id: 'ABC-1234'
2>stardrill: 2 such words in 1 answer: replaced by [redacted]
2>stardrill: 1 answer written to page.html
$ grep -c '<script>' page.html
>0
? 1
$ stardrill export -o all.jsonl --quiet
2>stardrill: ownership-04/20260102T030405Z: an e-mail address: 'ana@corp.example.com'
2>stardrill: ownership-04/20260102T030405Z: a ticket or case id: 'ABC-1234'
2>stardrill: 2 such words in 1 answer should perhaps not leave the house; --redact replaces them by [redacted]
$ stardrill export -o /nowhere/all.jsonl
2>stardrill: ownership-04/20260102T030405Z: an e-mail address: 'ana@corp.example.com'
2>stardrill: ownership-04/20260102T030405Z: a ticket or case id: 'ABC-1234'
2>stardrill: 2 such words in 1 answer should perhaps not leave the house; --redact replaces them by [redacted]
2>stardrill: cannot write '/nowhere/all.jsonl': No such file or directory
? 3
$ ls -l all.jsonl | cut -c1-10
>-rw-------
$ stardrill export --format word
2>stardrill: --format 'word': expected markdown, html, json, jsonl, csv or yaml
? 2
$ stardrill export --principle owner
2>stardrill: --principle 'owner': not in the bank; did you mean 'ownership'?
? 2
$ stardrill export --story nothing
2>stardrill: no answer fits
? 1
$ stardrill export nothing
2>stardrill: no answer has the id 'nothing'
? 2

# What is exported is imported again, whatever the format: nothing is new.
$ for f in markdown json jsonl yaml; do stardrill export --quiet --format $f 2>/dev/null | stardrill import - --format $f; done
2>stardrill: 0 answers kept, 2 known already
2>stardrill: 0 answers kept, 2 known already
2>stardrill: 0 answers kept, 2 known already
2>stardrill: 0 answers kept, 2 known already
$ mkdir b; for f in markdown json jsonl yaml; do stardrill export --format $f 2>/dev/null | stardrill import - --format $f --home b/$f; diff -r .local/share/stardrill/answers b/$f/answers && echo same; done
>same
>same
>same
>same
2>stardrill: 2 answers kept
2>stardrill: 2 answers kept
2>stardrill: 2 answers kept
2>stardrill: 2 answers kept

# --redact does its work although the rule is off.
$ mkdir -p off/stardrill && echo 'rule.confidential.severity: off' > off/stardrill/config.yaml
$ printf '{"question":"ownership-01","text":"I wrote to ann.lee@example.org, and it fell by 3 days."}' | stardrill --quiet --home hidden import - --format jsonl
$ XDG_CONFIG_HOME=$PWD/off stardrill --home hidden export --redact --format yaml | grep wrote
>  I wrote to [redacted], and it fell by 3 days.
2>stardrill: ownership-01/20261124T101503Z: an e-mail address: 'ann.lee@example.org'
2>stardrill: 1 such word in 1 answer: replaced by [redacted]
$ XDG_CONFIG_HOME=$PWD/off stardrill --home hidden export --format yaml | grep -c ann.lee
>1
