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
