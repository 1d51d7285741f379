$ stardrill log
2>stardrill: nothing is noted yet. Type: stardrill log "Cut the build from 20 minutes to 7"
? 1
$ stardrill log "Cut p99 from 480 ms to 210 ms by batching"
2>stardrill: noted
$ stardrill log Helped a customer --principle customer-obsession --day 2026-10-02
2>stardrill: noted, but it holds no number yet: how much, how many, from what to what? While you still know it, note it too.
$ stardrill log "$(printf 'Two\nlines \033[2J and 3 %%')"
2>stardrill: noted
$ stardrill log ""
2>stardrill: there is nothing to note
? 2
$ stardrill log x --day 2026-02-30
2>stardrill: --day '2026-02-30': expected a day such as 2026-11-24
? 2
$ stardrill log x --principle owner
2>stardrill: --principle 'owner': not in the bank; did you mean 'ownership'?
? 2
$ cat .local/share/stardrill/log.yaml
>stardrill: 1
>wins:
>  - day: 2026-11-24
>    text: Cut p99 from 480 ms to 210 ms by batching
>  - day: 2026-10-02
>    text: Helped a customer
>    principles: [customer-obsession]
>  - day: 2026-11-24
>    text: Two lines [2J and 3 %
$ stardrill log
>What went well
>==============
>
>November 2026
>-------------
>No.  Day         What went well                             Shows  Story
>---  ----------  -----------------------------------------  -----  -----
>  3  2026-11-24  Two lines [2J and 3 %                      -      -
>  1  2026-11-24  Cut p99 from 480 ms to 210 ms by batching  -      -
>
>October 2026
>------------
>No.  Day         What went well     Shows               Story
>---  ----------  -----------------  ------------------  -------------
>  2  2026-10-02  Helped a customer  Customer Obsession  no number yet
$ stardrill log --month 2026-10 --format csv
>number,day,text,principle,story,has_number
>2,2026-10-02,Helped a customer,customer-obsession,,no
$ stardrill log --month 2026-13
2>stardrill: --month '2026-13': expected a month such as 2026-11
? 2
$ stardrill log --month 2025-01
2>stardrill: no win fits
? 1
$ stardrill log --principle customer-obsession --format json
>{"format":1,"log":{"wins":[{"number":2,"day":"2026-10-02","text":"Helped a customer","principle":"customer-obsession","story":null,"has_number":"no"}]}}

$ stardrill log promote 1
2>stardrill: kept as the story cut-p99-from-480-ms-210; tell the rest: stardrill story edit cut-p99-from-480-ms-210
$ stardrill log promote 1
2>stardrill: win number 1 is the story 'cut-p99-from-480-ms-210' already
? 2
$ stardrill log promote 9
2>stardrill: there is no win number 9 in the log (3 are noted)
? 2
$ stardrill log promote one
2>stardrill: log promote: expected the number of a win (see: stardrill log)
? 2
$ cat .local/share/stardrill/stories/cut-p99-from-480-ms-210.yaml
>stardrill: 1
>title: Cut p99 from 480 ms to 210 ms by batching
>happened: 2026-11-24
>situation: ""
>task: ""
>action: |
>  batching
>result: |
>  Cut p99 from 480 ms to 210 ms
>notes: |
>  From the log, 2026-11-24:
>  Cut p99 from 480 ms to 210 ms by batching

# A log somebody broke is named and left alone.
$ cp .local/share/stardrill/log.yaml kept
$ echo 'wins: [' > .local/share/stardrill/log.yaml
$ stardrill log
2>HOME/.local/share/stardrill/log.yaml:2:1: error: expected a value here: is a '[' or '{' above it not closed?
2>stardrill: 'HOME/.local/share/stardrill/log.yaml' cannot be read; put it right and try again
? 2
$ stardrill log "One more, of 5"
2>stardrill: HOME/.local/share/stardrill/log.yaml:2:1: expected a value here: is a '[' or '{' above it not closed?
? 2
$ cat .local/share/stardrill/log.yaml
>wins: [
$ cp kept .local/share/stardrill/log.yaml

# A real interview, from options and from a pipe; what was asked is practised.
$ stardrill log interview "ownership: Why did you stay? => cut" "No principle here" --felt 4 --company "Initech: EU"
2>stardrill: a question of your own now: stardrill drill own-01
2>stardrill: no principle is named for "No principle here": it is noted, but not practised
2>stardrill: noted as 20261124T101503Z; when you know how it ended: stardrill log interview --of 20261124T101503Z --outcome offer
$ printf 'Umbrella\nWhat broke?\ndive-deep\n1\n\n3\noffer\nThey were kind.\n\n' | stardrill log interview
2>stardrill: a question of your own now: stardrill drill own-02
2>stardrill: noted as 20261124T101503Z-2; when you know how it ended: stardrill log interview --of 20261124T101503Z-2 --outcome offer
$ stardrill log interview --list
>Real interviews
>===============
>
>ID                  Day         Company      Questions  Felt  Ended
>------------------  ----------  -----------  ---------  ----  -------
>20261124T101503Z-2  2026-11-24  Umbrella             1  3/5   offer
>20261124T101503Z    2026-11-24  Initech: EU          2  4/5   waiting
$ stardrill log interview --of 20261124T101503Z-2 --outcome rejected
$ stardrill log interview --of 20261124T101503Z --outcome next
$ stardrill log interview --of 2026 --outcome rejected
2>stardrill: 2 interviews begin with '2026' (see: stardrill log interview --list)
? 2
$ stardrill log interview --of 20261124T101503Z-2 --outcome bliss
2>stardrill: --of: expected --outcome with waiting, next, offer or rejected too
? 2
$ stardrill log interview --felt 9
2>stardrill: --felt '9': expected a whole number from 1 to 5
? 2
$ stardrill log interview
2>stardrill: nothing was told, so nothing is kept
$ cat .local/share/stardrill/interviews/20261124T101503Z-2.yaml
>stardrill: 1
>day: 2026-11-24
>company: Umbrella
>felt: 3
>outcome: rejected
>asked:
>  - question: What broke?
>    id: own-02
>    principle: dive-deep
>    story: cut-p99-from-480-ms-210
>notes: |
>  They were kind.
$ stardrill bank show own-02 | head -4
>What broke?
>===========
>
>ID:             own-02
$ stardrill log interview "What broke?" --quiet
$ ls .config/stardrill/prompts
>dive-deep.yaml
>ownership.yaml
$ stardrill bank lint
>226 questions on 16 principles: 0 errors, 0 warnings

$ stardrill review --calibration
>How well do you know how good you are?
>======================================
>
>Your ratings and the rubric's scores
>------------------------------------
>Answers with both: 0
>
>Too few to say anything: rate at least 3 answers, before you see the score.
>
>How real interviews ended
>-------------------------
>Interviews with a known end: 2
>
>Too few to say anything: at least 3 are needed. Note them with:
>stardrill log interview

# A log in a form that cannot be added to: no story is made, however often it is tried.
$ mkdir flow && printf 'wins: [{day: 2026-11-01, text: Cut the build from 20 to 7 minutes}]\n' > flow/log.yaml
$ stardrill --home flow log promote 1; stardrill --home flow log promote 1
2>stardrill: 'flow/log.yaml' is written in a form that cannot be added to; expected 'wins:' and below it lines such as '  - day: 2026-11-24' and '    text: what went well'
2>stardrill: 'flow/log.yaml' is written in a form that cannot be added to; expected 'wins:' and below it lines such as '  - day: 2026-11-24' and '    text: what went well'
? 2
$ ls flow
>log.yaml

# A warning in front of the mistake is not the reason.
$ mkdir warned && printf 'extra: 1\nwins:\n  - day: soon\n    text: x\n' > warned/log.yaml
$ stardrill --home warned log "One more, of 5"
2>stardrill: warned/log.yaml:3:10: 'day' is 'soon': expected a day such as 2026-11-24
? 2

# A story's name that is no UTF-8 is made fit, as all that is told.
$ stardrill --home odd --quiet log interview "What broke? => caf$(printf '\351')" --company "caf$(printf '\351')"
2>stardrill: no story is called 'caf�' (see: stardrill story list); noted as you typed it
$ grep -v question odd/interviews/*
>stardrill: 1
>day: 2026-11-24
>company: caf�
>outcome: waiting
>asked:
>    id: own-02
>    principle: dive-deep
>    story: caf�

# A question of one's own is of no theme, and a story that is not there is named.
$ rm -rf .local .config .cache; stardrill log interview "ownership: Tell me about a lamp you carried. => nosuchstory" --company Acme
2>stardrill: no story is called 'nosuchstory' (see: stardrill story list); noted as you typed it
2>stardrill: a question of your own now: stardrill drill own-01
2>stardrill: noted as 20261124T101503Z; when you know how it ended: stardrill log interview --of 20261124T101503Z --outcome offer
$ printf 'You own the KPI and the ledger.\n' | stardrill match - | grep -A4 'Themes it'
>Themes it stresses:
>Theme  Stress       It says  Answers  Best
>-----  -----------  -------  -------  ----
>kpi    100 % █████  "KPI"          0     -

# A word that reads like a command is no win; nearest names; counts.
$ stardrill log list
2>stardrill: log: 'list' alone is not noted: stardrill log lists what is, and a win wants a few words
? 2
$ stardrill log "It went well" --principle owner
2>stardrill: --principle 'owner': not in the bank; did you mean 'ownership'?
? 2
$ stardrill log "The list of linen is one page now" --quiet; stardrill log promote 4
2>stardrill: noted, but it holds no number yet: how much, how many, from what to what? While you still know it, note it too.
2>stardrill: there is no win number 4 in the log (1 is noted)
? 2
$ stardrill log "Cut waiting list from 40 to 12 in two weeks" --quiet; stardrill log promote 2
2>stardrill: kept as the story cut-waiting-list-from-40-12; tell the rest: stardrill story edit cut-waiting-list-from-40-12
$ stardrill log "Moved every one of the forty old ledgers of the parish into one single list that all the wardens can read" --quiet; stardrill log promote 3; stardrill story list | cut -c1-60
>Your stories
>============
>
>ID                   Story                Parts  Serves     
>-------------------  -------------------  -----  -----------
>cut-waiting-list-    Cut waiting list     ---R   Bias for Ac
>from-40-12           from 40 to 12 in            Deliver Res
>                     two weeks
>moved-every-one-     Moved every one of   --A-   Think Big, 
>forty-old-ledgers    the forty old               and Be Curi
>                     ledgers
2>stardrill: kept as the story moved-every-one-forty-old-ledgers; tell the rest: stardrill story edit moved-every-one-forty-old-ledgers
