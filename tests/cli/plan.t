# The evening before with nothing kept: no sheet to read, so a first story.
$ stardrill plan --date 2026-11-25 | sed -n '4,$p'
>Interview:     2026-11-25
>Minutes a day: 40
>
>Today, Tuesday 2026-11-24: 10 min
>---------------------------------
>1. Are Right, A Lot: tell a first story (10 min)
>   … go and ask the very person you expected to see it differently, before you
>   settled a matter?
>   stardrill drill are-right-a-lot-03
>2. Rest: one story is a start; sleep is what helps now
>
>The days to come:
>Day        min  What
>---------  ---  ----------------
>Wed 11-25   10  sheet, interview
>
>Days to come are laid out as if every earlier one went well; the plan follows
>what you really do.
$ printf '%s\n' 'In March our ward kept two lists of linen.' '' 'I had to choose one.' '' 'I asked the night nurse first.' '' 'One list is left.' '' | stardrill drill --yes --quiet >/dev/null
$ stardrill plan | sed -n '7,13p'
>Today, Tuesday 2026-11-24: 10 min
>---------------------------------
>10 of 40 min are done.
>
>1. A first story: keep the one you know best, for the sheet (10 min)
>   stardrill story new
>2. Rest: one story is a start; sleep is what helps now
$ stardrill | tail -3
>Type:    stardrill story new
>Because: keep the one you know best, for the sheet; today's plan has 2 for 10
>         min (stardrill plan)
$ rm -r .local

# A beginner tells an answer before the mock, which is one interview of the minutes left.
$ stardrill plan --date 2026-11-26 | sed -n '7,14p'
>Today, Tuesday 2026-11-24: 40 min
>---------------------------------
>1. Are Right, A Lot: tell a first story (10 min)
>   … go and ask the very person you expected to see it differently, before you
>   settled a matter?
>   stardrill drill are-right-a-lot-03
>2. A mock interview: the whole thing once, under time (30 min)
>   stardrill mock --interviewers 1 --minutes 30
$ rm -r .local

# Without a day to plan for: today alone.
$ stardrill plan | head -12
>Plan
>====
>
>Minutes a day: 40
>
>Today, Tuesday 2026-11-24: 40 min
>---------------------------------
>1. Are Right, A Lot: tell a first story (10 min)
>   … go and ask the very person you expected to see it differently, before you
>   settled a matter?
>   stardrill drill are-right-a-lot-03
>2. Bias for Action: tell a first story (10 min)
$ mkdir -p .local/share && cp -r "$FIXTURES/home-evening" .local/share/stardrill

# Today, and with --all every day until the interview (plan.yaml names it).
$ stardrill plan
>Plan
>====
>
>Interview:     2026-12-04
>Minutes a day: 30
>
>Today, Tuesday 2026-11-24: 30 min
>---------------------------------
>1. Are Right, A Lot: tell a first story (10 min)
>   … go and ask the very person you expected to see it differently, before you
>   settled a matter?
>   stardrill drill are-right-a-lot-03
>2. Have Backbone; Disagree and Commit: tell a first story (10 min)
>   … you disagreed with the person you reported to.
>   stardrill drill have-backbone-disagree-and-commit-01
>3. Hire and Develop the Best: tell a first story (10 min)
>   … a person you prepared for an occasion that frightened them: an exam, a
>   speech, a first shift alone.
>   stardrill drill hire-and-develop-the-best-01
$ stardrill plan --all | sed -n '/^The days/,$p'
>The days to come:
>Day        min  What
>---------  ---  ----------------------------------------------------------------
>Wed 11-25   30  gap: learn-and-be-curious-01,
>                strive-to-be-earths-best-employer-01,
>                success-and-scale-bring-broad-responsibility-03
>Thu 11-26   30  gap: dive-deep-04, insist-on-the-highest-standards-01,
>                ownership-06
>Fri 11-27   26  gap: customer-obsession-06, frugality-01, invent-and-simplify-06
>Sat 11-28   26  gap: think-big-06, earn-trust-01, deliver-results-06
>Sun 11-29   30  gap: bias-for-action-02; due: earn-trust-02, ownership-01,
>                customer-obsession-01, dive-deep-01
>Mon 11-30   30  due: invent-and-simplify-01, think-big-01, are-right-a-lot-03,
>                have-backbone-disagree-and-commit-01,
>                hire-and-develop-the-best-01
>Tue 12-01   30  mock
>Wed 12-02   30  due: learn-and-be-curious-01,
>                strive-to-be-earths-best-employer-01,
>                success-and-scale-bring-broad-responsibility-03, dive-deep-04,
>                insist-on-the-highest-standards-01
>Thu 12-03   10  sheet, rest
>Fri 12-04   10  sheet, interview
>
>Days to come are laid out as if every earlier one went well; the plan follows
>what you really do.

# What was answered today has taken its minutes; drill goes on with the next of the plan.
$ printf '%s\n' 'In March our ward kept two lists of linen.' '' 'I had to choose one.' '' 'I asked the night nurse first.' '' 'One list is left.' '' | stardrill drill --yes --quiet >/dev/null; ls .local/share/stardrill/answers | grep -c .
>12
$ stardrill plan | sed -n '6,12p'
>
>Today, Tuesday 2026-11-24: 20 min
>---------------------------------
>10 of 30 min are done.
>
>1. Are Right, A Lot: tell a story that shows it (10 min)
>   Think of a snag you saw coming while everybody around you expected smooth

# A day of one's own is kept; nonsense is not.
$ stardrill plan --date 2026-11-26 --minutes 20 | head -30
>Plan
>====
>
>Interview:     2026-11-26
>Minutes a day: 20
>
>Today, Tuesday 2026-11-24: 10 min
>---------------------------------
>10 of 20 min are done.
>
>1. A mock interview: the whole thing once, under time (10 min)
>   stardrill mock --interviewers 1 --minutes 10
>
>The days to come:
>Day        min  What
>---------  ---  ----------------
>Wed 11-25   10  sheet, rest
>Thu 11-26   10  sheet, interview
>
>Days to come are laid out as if every earlier one went well; the plan follows
>what you really do.
$ cat .local/share/stardrill/plan.yaml
>date: 2026-11-26
>minutes: 20
$ stardrill plan --date 26/11
2>stardrill: --date '26/11': expected a day such as 2026-12-15, a weekday, tomorrow, or none
? 2
$ stardrill plan --minutes 3
2>stardrill: --minutes '3': expected a whole number from 5 to 600
? 2
$ stardrill plan --date 2026-01-01
>Plan
>====
>
>Interview:     2026-01-01
>Minutes a day: 20
>
>That day is past. Name a day to come, and the plan leads up to it.
$ stardrill plan --date none --minutes 40 | sed -n 1,6p
>Plan
>====
>
>Minutes a day: 40
>
>Today, Tuesday 2026-11-24: 30 min

# Every format once.
$ stardrill plan --date 2026-11-28 --format json
>{"format":1,"plan":{"interview":"2026-11-28","minutes_a_day":40,"today":{"day":"2026-11-24","minutes":30,"minutes_done":10,"items":[{"kind":"gap","minutes":10,"question":"are-right-a-lot-06","why":"Are Right, A Lot: tell a story that shows it","command":"stardrill drill are-right-a-lot-06"},{"kind":"gap","minutes":10,"question":"have-backbone-disagree-and-commit-01","why":"Have Backbone; Disagree and Commit: tell a first story","command":"stardrill drill have-backbone-disagree-and-commit-01"},{"kind":"gap","minutes":10,"question":"hire-and-develop-the-best-01","why":"Hire and Develop the Best: tell a first story","command":"stardrill drill hire-and-develop-the-best-01"}]},"days":[{"day":"2026-11-25","weekday":"Wednesday","minutes":40,"gap":[],"due":[],"new":[],"other":["mock"]},{"day":"2026-11-26","weekday":"Thursday","minutes":40,"gap":["learn-and-be-curious-01","strive-to-be-earths-best-employer-01","success-and-scale-bring-broad-responsibility-03","dive-deep-04"],"due":[],"new":[],"other":[]},{"day":"2026-11-27","weekday":"Friday","minutes":10,"gap":[],"due":[],"new":[],"other":["sheet","rest"]},{"day":"2026-11-28","weekday":"Saturday","minutes":10,"gap":[],"due":[],"new":[],"other":["sheet","interview"]}]}}
$ stardrill plan --all --format csv
>kind,minutes,question,why,command
>gap,10,are-right-a-lot-06,"Are Right, A Lot: tell a story that shows it",stardrill drill are-right-a-lot-06
>gap,10,have-backbone-disagree-and-commit-01,"Have Backbone; Disagree and Commit: tell a first story",stardrill drill have-backbone-disagree-and-commit-01
>gap,10,hire-and-develop-the-best-01,Hire and Develop the Best: tell a first story,stardrill drill hire-and-develop-the-best-01
$ stardrill plan --all --format markdown | tail -12
>   stardrill drill hire-and-develop-the-best-01
>
>The days to come:
>
>| Day | min | What |
>|---|---:|---|
>| Wed 11-25 | 40 | mock |
>| Thu 11-26 | 40 | gap: learn-and-be-curious-01, strive-to-be-earths-best-employer-01, success-and-scale-bring-broad-responsibility-03, dive-deep-04 |
>| Fri 11-27 | 10 | sheet, rest |
>| Sat 11-28 | 10 | sheet, interview |
>
>Days to come are laid out as if every earlier one went well; the plan follows what you really do.
$ stardrill plan --all --format html | grep -c '<li>'
>3
$ stardrill plan --ics -o days.ics; sed -n '1,14p' days.ics | tr -d '\r'
>BEGIN:VCALENDAR
>VERSION:2.0
>PRODID:-//stardrill//plan//EN
>CALSCALE:GREGORIAN
>METHOD:PUBLISH
>X-WR-CALNAME:stardrill plan
>BEGIN:VEVENT
>UID:plan-2026-11-24@stardrill
>DTSTAMP:20261124T101503Z
>DTSTART;VALUE=DATE:20261124
>DTEND;VALUE=DATE:20261125
>TRANSP:TRANSPARENT
>SUMMARY:stardrill: 3 questions\, 30 min
>DESCRIPTION:Gap: Think of a snag you saw coming while everybody around you 
2>stardrill: written to days.ics

# A plan that a person broke stays as it is; nothing is written over it.
$ mkdir -p broken && printf 'date: 2026-12-15 # the onsite\nminutes: [40]\n' > broken/plan.yaml
$ stardrill --home broken plan --date 2026-12-16
2>broken/plan.yaml:2:10: error: 'minutes' is a list: expected a text
2>stardrill: 'broken/plan.yaml' cannot be read; put it right and try again
? 2
$ cat broken/plan.yaml
>date: 2026-12-15 # the onsite
>minutes: [40]

# A weekday is the next one; tomorrow and today are days too.
$ for day in tomorrow Thursday tue today; do stardrill plan --date $day | sed -n 4p; done
>Interview:     2026-11-25
>Interview:     2026-11-26
>Interview:     2026-12-01
>Interview:     2026-11-24
