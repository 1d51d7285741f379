# The first run.
$ stardrill
>stardrill
>=========
>
>Welcome. stardrill asks you interview questions, takes your answer as Situation,
>Task, Action and Result, and says at once what is missing. Everything stays on
>this computer.
>
>To begin:
>1. Answer one question. Type as you would speak; an empty line ends a part.
>2. Read what is missing, and tell it once more.
>3. Come back tomorrow: the next question waits here.
>
>Next
>----
>Type:    stardrill drill
>Because: one question, about ten minutes
$ stardrill home --format json
>{"format":1,"home":{"streak_days":0,"due":0,"interview":null,"readiness":{"ready":[],"close":[],"started":[],"none":["are-right-a-lot","bias-for-action","customer-obsession","deliver-results","dive-deep","earn-trust","frugality","have-backbone-disagree-and-commit","hire-and-develop-the-best","insist-on-the-highest-standards","invent-and-simplify","learn-and-be-curious","ownership","strive-to-be-earths-best-employer","success-and-scale-bring-broad-responsibility","think-big"]},"next":{"command":"stardrill drill","why":"one question, about ten minutes"}}}

# Some evenings later; the plan says what is next.
$ mkdir -p .local/share && cp -r "$FIXTURES/home-evening" .local/share/stardrill
$ stardrill
>stardrill
>=========
>
>Due today: 8
>Streak:    2 days
>Interview: 2026-12-04, in 10 days
>
>Readiness
>---------
>Nearly (7):      Bias for Action, Customer Obsession, Deliver Results, Earn
>                 Trust, Frugality, Invent and Simplify, Think Big
>Started (3):     Dive Deep, Insist on the Highest Standards, Ownership
>Nothing yet (6): Are Right, A Lot / Have Backbone; Disagree and Commit / Hire
>                 and Develop the Best / Learn and Be Curious / Strive to be
>                 Earth's Best Employer / Success and Scale Bring Broad
>                 Responsibility
>
>Next
>----
>Type:    stardrill drill
>Because: Are Right, A Lot: tell a first story; today's plan has 3 for 30 min
>         (stardrill plan)
$ COLUMNS=40 NO_COLOR=1 stardrill home
>stardrill
>=========
>
>Due today: 8
>Streak:    2 days
>Interview: 2026-12-04, in 10 days
>
>Readiness
>---------
>Nearly (7): Bias for Action, Customer
>            Obsession, Deliver Results,
>            Earn Trust, Frugality,
>            Invent and Simplify, Think
>            Big
>Started (3): Dive Deep, Insist on the
>             Highest Standards,
>             Ownership
>Nothing yet (6): Are Right, A Lot / Have
>                 Backbone; Disagree and
>                 Commit / Hire and
>                 Develop the Best /
>                 Learn and Be Curious /
>                 Strive to be Earth's
>                 Best Employer / Success
>                 and Scale Bring Broad
>                 Responsibility
>
>Next
>----
>Type:    stardrill drill
>Because: Are Right, A Lot: tell a first
>         story; today's plan has 3 for
>         30 min (stardrill plan)
$ stardrill home --format json
>{"format":1,"home":{"streak_days":2,"due":8,"interview":"2026-12-04","readiness":{"ready":[],"close":["bias-for-action","customer-obsession","deliver-results","earn-trust","frugality","invent-and-simplify","think-big"],"started":["dive-deep","insist-on-the-highest-standards","ownership"],"none":["are-right-a-lot","have-backbone-disagree-and-commit","hire-and-develop-the-best","learn-and-be-curious","strive-to-be-earths-best-employer","success-and-scale-bring-broad-responsibility"]},"next":{"command":"stardrill drill","why":"Are Right, A Lot: tell a first story; today's plan has 3 for 30 min (stardrill plan)"}}}
$ stardrill home --format markdown | tail -4
>## Next
>
>- Type: `stardrill drill`
>- Because: Are Right, A Lot: tell a first story; today's plan has 3 for 30 min (stardrill plan)

# The day before, and the day.
$ STARDRILL_NOW=2026-12-03T18:00:00Z stardrill | tail -3
>----
>Type:    stardrill sheet
>Because: the interview is tomorrow: read it once, then rest
$ STARDRILL_NOW=2026-12-04T07:00:00Z stardrill | tail -3
>----
>Type:    stardrill sheet
>Because: the interview is today

# A drill that was left: its draft comes first.
$ printf '%s\n' 'In May the lift stood still.' | stardrill drill think-big-02 --quiet >/dev/null 2>&1; ls .local/share/stardrill/drafts | grep -c draft
>1
$ stardrill | tail -3
>----
>Type:    stardrill drill --resume
>Because: an answer to think-big-02 is unfinished; every line is kept

# In Los Angeles it is five in the afternoon of the 24th, in UTC the 25th has begun: the person's day counts, and files keep UTC.
$ printf '%s\n' 'export TZ=PST8PDT,M3.2.0,M11.1.0 STARDRILL_NOW=2026-11-25T01:00:00Z STARDRILL_HOME=$HOME/west' > west.sh
$ . ./west.sh; stardrill --quiet log 'Cut the build from 20 minutes to 7'; sed -n '/day/p' west/log.yaml
>  - day: 2026-11-24
$ . ./west.sh; stardrill --quiet log interview --company Initech; ls west/interviews; sed -n '/day/p' west/interviews/*
>20261125T010000Z.yaml
>day: 2026-11-24
$ . ./west.sh; printf '\nThe press stopped.\n\n\nI measured it.\n\nStops fell from 14 to 1.\n\n' | stardrill drill ownership-01 | sed -n '/Kept/p'; stardrill review --format csv | cut -d, -f1,2; stardrill search press --format csv | cut -d, -f3
>Kept as ownership-01/20261125T010000Z (see it again:
>id,day
>ownership-01/20261125T010000Z,2026-11-24
>day
>2026-11-24
$ . ./west.sh; stardrill review --since today --format csv | wc -l; stardrill review --until yesterday --format csv | wc -l
>2
>0
2>stardrill: no answer fits
$ . ./west.sh; stardrill coverage --since 2026-11-24 | grep since; stardrill coverage --since 2026-11-25 --format json | grep -o '"answers":[0-9]*' | head -1
>Only since: 2026-11-24
>Told: answers. Num.: with a number in the result. Days: since the last one.
>"answers":0
$ . ./west.sh; stardrill | grep -E 'Streak|Due'; stardrill plan --all | grep Today; STARDRILL_NOW=2026-11-25T08:30:00Z stardrill plan --all | grep Today
>Due today: 0
>Streak:    1 day
>Today, Tuesday 2026-11-24: 30 min
>Today, Wednesday 2026-11-25: 40 min
$ stardrill coverage --since 1970-01-01 | grep since
>Only since: 1970-01-01
>Told: answers. Num.: with a number in the result. Days: since the last one.
