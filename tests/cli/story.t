# A story from options, one from a pipe.
$ stardrill story list
2>stardrill: no story is kept yet. Type: stardrill story new
? 1
$ stardrill story new "Payments outage" --situation "We lost payments for two days." --action "I owned the fix and I rewrote the retry logic." --result "Failures fell from 12% to 1% in a week." --principle ownership,owner --happened 2026-03-14
>Kept as payments-outage (see it again: stardrill story show payments-outage)
2>stardrill: 'owner' is not in the bank (see: stardrill bank list); left out
$ printf 'Support queue\nIt was long.\n\nMine to cut.\n\nI dug into the data and found the root cause.\n\nIt fell from 400 to 120 tickets.\n\n' | stardrill story new --quiet
$ stardrill story new --result "No title"
2>stardrill: story new: expected a title, such as: stardrill story new "Payments outage"
? 2
$ stardrill story new "Day" --result x --happened yesterday
2>stardrill: --happened 'yesterday': expected a day such as 2026-03-14
? 2
$ cat .local/share/stardrill/stories/payments-outage.yaml
>stardrill: 1
>title: Payments outage
>principles: [ownership]
>happened: 2026-03-14
>situation: |
>  We lost payments for two days.
>task: ""
>action: |
>  I owned the fix and I rewrote the retry logic.
>result: |
>  Failures fell from 12% to 1% in a week.
$ stardrill story list
>Your stories
>============
>
>ID               Story            Parts  Serves                       Told  Last
>---------------  ---------------  -----  ---------------------------  ----  ----
>payments-outage  Payments outage  S-AR   Ownership, Bias for Action,     0  -
>                                         Deliver Results
>support-queue    Support queue    STAR   Dive Deep, Ownership,           0  -
>                                         Customer Obsession
$ stardrill story show pay
>Payments outage
>===============
>
>ID:              payments-outage
>Happened:        2026-03-14
>Told in answers: 0
>
>Situation  We lost payments for two days.
>Action     I owned the fix and I rewrote the retry logic.
>Result     Failures fell from 12% to 1% in a week.
>
>Still to be told
>----------------
>Task: What was yours to do?
>
>Principles it can serve
>-----------------------
>Principle        Fit         You say so
>---------------  ----------  ----------
>Ownership        58 % ███░░  yes
>Bias for Action  29 % █░░░░  no
>Deliver Results  22 % █░░░░  no
$ stardrill story show nothing
2>stardrill: no story 'nothing' (see: stardrill story list)
? 2
$ stardrill story show ../x
2>stardrill: no story '../x' (see: stardrill story list)
? 2
$ stardrill story show
2>stardrill: story show: expected the id of one story
? 2

# What a person types may hold anything: it is kept and shown as text.
$ stardrill story new "$(printf 'Red \033[31m alert')" --result "$(printf '../../etc \001 fell by 3%%')"
>Kept as red-31m-alert (see it again: stardrill story show red-31m-alert)
$ stardrill story show red-31m-alert --format json
>{"format":1,"story":{"id":"red-31m-alert","uses":0,"result":{"key":"result","text":"../../etc  fell by 3%","marks":[]},"missing":{"situation":"Where and when was it, and what was at stake?","task":"What was yours to do?","action":"What did you do yourself, step by step?"},"serves":[{"principle":"ownership","fit":0.2019,"said":"no"}]}}
$ rm .local/share/stardrill/stories/red-31m-alert.yaml

# An answer is linked in the story's file; the answer stays as it was.
$ printf 'We failed.\n\nMine.\n\nI fixed it.\n\nIt fell by 3%%.\n\n' | stardrill drill ownership-04 --yes --quiet > told
$ stardrill story link ownership-04/2026 pay
2>stardrill: ownership-04/20261124T101503Z tells payments-outage
$ stardrill story link ownership-04/2026 pay
2>stardrill: ownership-04/20261124T101503Z tells payments-outage
$ stardrill story link ownership-04/2026 nothing
2>stardrill: no story 'nothing' (see: stardrill story list)
? 2
$ stardrill story link own pay more
2>stardrill: story link: expected an answer (its number in stardrill review, or its id) and the id of a story
? 2
$ grep links .local/share/stardrill/stories/payments-outage.yaml
>links: [ownership-04/20261124T101503Z]
$ stardrill story show pay --format json | grep -o '"uses":[0-9]*'
>"uses":1
$ stardrill story link --remove ownership-04/2026 pay
2>stardrill: ownership-04/20261124T101503Z no longer tells payments-outage
$ grep -c links .local/share/stardrill/stories/payments-outage.yaml
>0
? 1

# Edited by hand: what cannot be read is not put in place, and not lost.
$ EDITOR='sed -i s/two/three/' stardrill story edit pay
$ grep three .local/share/stardrill/stories/payments-outage.yaml
>  We lost payments for three days.
$ EDITOR='sed -i s/title:/{title:/' stardrill story edit pay
2>payments-outage.yaml:2:1: error: expected ':' and a value after the key
2>stardrill: the story is as before; what you wrote is in HOME/.local/share/stardrill/stories/payments-outage.yaml~
? 2
$ ls .local/share/stardrill/stories
>payments-outage.yaml
>payments-outage.yaml~
>support-queue.yaml
$ EDITOR=true stardrill story edit pay
$ EDITOR=/nowhere/editor stardrill story edit pay
2>stardrill: there is no editor '/nowhere/editor', which $EDITOR names
? 3
$ printf 'title: [\n' > .local/share/stardrill/stories/broken.yaml
$ EDITOR="sed -i 's/\[/Whole/'" stardrill story edit broken
2>HOME/.local/share/stardrill/stories/broken.yaml:2:1: error: expected a value here: is a '[' or '{' above it not closed?
$ cat .local/share/stardrill/stories/broken.yaml
>title: Whole
$ rm .local/share/stardrill/stories/broken.yaml

$ stardrill story map --format json
>{"format":1,"story_map":{"map":{"rows":["are-right-a-lot","bias-for-action","customer-obsession","deliver-results","dive-deep","earn-trust","frugality","have-backbone-disagree-and-commit","hire-and-develop-the-best","insist-on-the-highest-standards","invent-and-simplify","learn-and-be-curious","ownership","strive-to-be-earths-best-employer","success-and-scale-bring-broad-responsibility","think-big"],"columns":["payments-outage","support-queue"],"levels":[[0,1],[2,1],[1,2],[2,1],[0,2],[0,0],[0,1],[1,1],[0,0],[0,1],[1,2],[1,1],[4,2],[1,0],[0,1],[0,1]]},"notes":[{"level":"warning","code":"no-story","message":"No story serves Are Right, A Lot, Earn Trust, Frugality, Have Backbone; Disagree and Commit, Hire and Develop the Best, Insist on the Highest Standards, Learn and Be Curious, Strive to be Earth's Best Employer, Success and Scale Bring Broad Responsibility and Think Big.","ask":"What happened to you that would show it?"},{"level":"warning","code":"conflict","message":"Bias for Action, Customer Obsession, Deliver Results, Dive Deep, Invent and Simplify and Ownership want \"Payments outage\" and \"Support queue\", and there is no other.","ask":"What would you tell when both come: \"Describe a moment when something was going wrong in plain sight and everybody waited for somebody else to step in.\" and \"Tell me about a time you noticed that a necessary job belonged to nobody and you made it yours.\""},{"level":"warning","code":"single-story","message":"Bias for Action and Deliver Results hang on \"Payments outage\" alone.","ask":"Which second story could carry one of them?"},{"level":"warning","code":"single-story","message":"Customer Obsession, Dive Deep and Invent and Simplify hang on \"Support queue\" alone.","ask":"Which second story could carry one of them?"}]}}
$ printf '1\nsupp\nnone\n\n2\n' | stardrill story recall --seed 3
>1. Tell me about groups or shifts that each had their own notion of good, and
>how you got them to share one.
>Payments outage: It shows something the question probes too: half a point.
>2. Walk me through something you delegated that went off course while you still
>answered for it.
>Support queue: It serves.
>3. What is the largest recurring cost you have helped to bring down?
>No story of yours begins like that.
>One that would: Support queue
>4. Walk me through giving someone an assignment that was a size too large for
>them, on purpose.
>One that would: Payments outage
>5. Describe a time you looked closely into one corner of your people's work
>without taking it out of their hands.
>Support queue: It serves.
>6. Walk me through a recommendation you laid before people with more authority
>after weighing several ways to go.
>Which story?
>============
>
>2.5 of 5 points.
>
>Question                 Principle                 Your story       Points  Time
>-----------------------  ------------------------  ---------------  ------  ----
>Tell me about groups o…  Insist on the Highest S…  Payments outage     0.5     -
>Walk me through someth…  Ownership                 Support queue         1     -
>What is the largest re…  Frugality                 -                     0     -
>Walk me through giving…  Hire and Develop the Be…  -                     0     -
>Describe a time you lo…  Dive Deep                 Support queue         1     -

# Achievements become stories; a second time they are known.
$ printf '# Jane\n## Acme Corp\n- Reduced p99 latency from 480 ms to 210 ms by rewriting the cache layer\n- Responsible for the rota\n- After the outage, I trained 12 people.\n' > resume.md
$ stardrill story mine resume.md --dry-run
>Would be kept
>=============
>
>Reduced p99 latency from 480 ms to 210 ms
>-----------------------------------------
>ID:   reduced-p99-latency-from-480-ms
>From: resume.md:3
>
>Action  rewriting the cache layer
>Result  Reduced p99 latency from 480 ms to 210 ms
>
>Still to be told
>Situation: Where and when was it, and what was at stake?
>Task:      What was yours to do?
>
>I trained 12 people
>-------------------
>ID:   i-trained-12-people
>From: resume.md:5
>
>Situation  After the outage
>Action     I trained 12 people.
>
>Still to be told
>Task:   What was yours to do?
>Result: What changed: from what to what, and in how long?
2>stardrill: 2 achievements, 2 to be kept
$ stardrill story mine resume.md --quiet > mined
$ stardrill story mine resume.md
2>stardrill: 2 achievements, 0 kept as stories, 2 known already
$ stardrill story mine nowhere.md
2>stardrill: cannot read 'nowhere.md': No such file or directory
? 2
$ printf 'caf\351\n' > latin.txt
$ stardrill story mine latin.txt
2>stardrill: latin.txt:1:4: not UTF-8: expected text in UTF-8 (iconv turns other encodings into it)
? 2
$ printf 'Skills: C\n' | stardrill story mine -
2>stardrill: -: no line tells an achievement
? 1

# Names of files and texts that would move a terminal are shown, never sent.
$ esc=$(printf '\033[31m'); mkdir -p shown/stories shown/interviews shown/mocks; for f in shown/stories/zz shown/interviews/zz shown/mocks/zz; do echo 'title: t' > "$f$esc.yaml"; done
$ stardrill --home shown story list >/dev/null; stardrill --home shown log interview --list; stardrill --home shown mock list
2>shown/stories/zz\x1b[31m.yaml: warning: its name holds what cannot be shown: left alone
2>shown/interviews/zz\x1b[31m.yaml: warning: its name holds what cannot be shown: left alone
2>stardrill: no story is kept yet. Type: stardrill story new
2>shown/interviews/zz\x1b[31m.yaml: warning: its name holds what cannot be shown: left alone
2>stardrill: no interview is noted yet. Type: stardrill log interview
2>shown/stories/zz\x1b[31m.yaml: warning: its name holds what cannot be shown: left alone
2>shown/mocks/zz\x1b[31m.yaml: warning: its name holds what cannot be shown: left alone
2>stardrill: no mock interview was held yet. Type: stardrill mock --quick
? 1
$ stardrill --home shown story new A --notes x --principle "$(printf 'a\033[31mb')" >/dev/null
2>stardrill: 'a\x1b[31mb' is not in the bank (see: stardrill bank list); left out
$ stardrill --home shown log interview "$(printf 'Why \033[31m red?')" --quiet
2>shown/stories/zz\x1b[31m.yaml: warning: its name holds what cannot be shown: left alone
2>stardrill: no principle is named for "Why \x1b[31m red?": it is noted, but not practised
$ stardrill --home shown plan --ics -o "$(printf 'o\033[31m.ics')" 2>&1 | tail -1
>stardrill: written to o\x1b[31m.ics

# Answers by their number, as in review; recall asks what some story serves.
$ rm -rf .local .cache; printf 'a\n\nb\n\nc\n\nd\n' | stardrill drill ownership-01 --quiet >/dev/null; stardrill story new "Burst pipe" --action "I took the root cause apart and measured every valve." --principle dive-deep --quiet; stardrill story link 1 burst-pipe
2>stardrill: ownership-01/20261124T101503Z tells burst-pipe
$ stardrill story link 99 burst-pipe
2>stardrill: there is no answer 99 in the list (1 is kept)
? 2
$ printf '1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n' | stardrill story recall --seed 3 | grep -c 'No story of yours'
>0
? 1
