# Nothing told yet.
$ stardrill coverage | head -12
>Coverage
>========
>
>No answer yet to 224 questions. To begin: stardrill drill
>
>Of 16 principles 0 ready, 0 nearly, 0 started, 16 not begun.
>
>Principle                     Mark         Stories  Told  Best  Last  Num.  Days
>----------------------------  -----------  -------  ----  ----  ----  ----  ----
>Are Right, A Lot              Nothing yet        0     0     -     -     -     -
>Bias for Action               Nothing yet        0     0     -     -     -     -
>Customer Obsession            Nothing yet        0     0     -     -     -     -
$ stardrill coverage --gaps --format csv | wc -l
>17
$ mkdir -p .local/share && cp -r "$FIXTURES/home-evening" .local/share/stardrill

# A row a principle; at 40 columns the mark alone; a heat map that is read without Unicode too.
$ stardrill coverage
>Coverage
>========
>
>12 answers in 16 min, 42 % with a number in the result; 10 of 224 questions
>answered; 5 stories saved, 4 told.
>
>Of 16 principles 0 ready, 7 nearly, 3 started, 6 not begun.
>
>Principle              Mark               Stories  Told  Best  Last   Num.  Days
>---------------------  -----------------  -------  ----  ----  ----  -----  ----
>Are Right, A Lot       Nothing yet              0     0     -     -      -     -
>Bias for Action        Nearly: no number        2     2   4/5   4/5    0 %    28
>Customer Obsession     Nearly: 1 story          1     1   4/5   4/5    0 %    21
>Deliver Results        Nearly: 1 story          1     1   5/5   5/5  100 %     6
>Dive Deep              Started: 1 story         1     2   5/5   5/5   50 %    56
>Earn Trust             Nearly: weak             3     4   4/5   2/5   50 %     0
>Frugality              Nearly: weak             2     2   5/5   1/5   50 %    12
>Have Backbone; Disag…  Nothing yet              0     0     -     -      -     -
>Hire and Develop the…  Nothing yet              0     0     -     -      -     -
>Insist on the Highes…  Started: 1 story         1     2   5/5   5/5   50 %    56
>Invent and Simplify    Nearly: not shown        1     2   5/5   4/5   50 %     1
>Learn and Be Curious   Nothing yet              0     0     -     -      -     -
>Ownership              Started: 1 story         1     1   4/5   4/5    0 %    35
>Strive to be Earth's…  Nothing yet              0     0     -     -      -     -
>Success and Scale Br…  Nothing yet              0     0     -     -      -     -
>Think Big              Nearly: not shown        1     1   4/5   4/5    0 %     1
>
>Told: answers. Num.: with a number in the result. Days: since the last one.
>
>One story only:
>- The pipe that burst on a Sunday: Customer Obsession
>- The gowns that came back: Deliver Results / Dive Deep / Insist on the Highest
>  Standards
>- Cards with pictures: Invent and Simplify / Think Big
>- A rota 28 days ahead: Ownership
>
>Tracks not answered yet: manager, individual, internal, student
>Themes not answered yet: decision-making, continuous-learning, deadlines,
>                         mentoring, feedback, internal-mobility,
>                         skill-development, cross-functional, networking
>
>What to do next (all: stardrill coverage --gaps)
>------------------------------------------------
>1. Are Right, A Lot: tell a first story
>   When did you last go and ask the very person you expected to see it
>   differently, before you settled a matter?
>   stardrill drill are-right-a-lot-03
>2. Have Backbone; Disagree and Commit: tell a first story
>   Tell me about a time you disagreed with the person you reported to.
>   stardrill drill have-backbone-disagree-and-commit-01
>3. Hire and Develop the Best: tell a first story
>   Tell me about a person you prepared for an occasion that frightened them: an
>   exam, a speech, a first shift alone.
>   stardrill drill hire-and-develop-the-best-01
$ COLUMNS=40 LC_ALL=C stardrill coverage --weeks | sed -n '9,53p'
>started, 6 not begun.
>
>Principle              Mark
>---------------------  -----------------
>Are Right, A Lot       Nothing yet
>Bias for Action        Nearly: no number
>Customer Obsession     Nearly: 1 story
>Deliver Results        Nearly: 1 story
>Dive Deep              Started: 1 story
>Earn Trust             Nearly: weak
>Frugality              Nearly: weak
>Have Backbone; Dis...  Nothing yet
>Hire and Develop t...  Nothing yet
>Insist on the High...  Started: 1 story
>Invent and Simplify    Nearly: not shown
>Learn and Be Curious   Nothing yet
>Ownership              Started: 1 story
>Strive to be Earth...  Nothing yet
>Success and Scale...   Nothing yet
>Think Big              Nearly: not shown
>
>Answers by week:
>                            W37 W41 W45
>Are Right, A Lot            ............
>Bias for Action             ......--....
>Customer Obsession          ........-...
>Deliver Results             ..........-.
>Dive Deep                   -..-........
>Earn Trust                  ....-...--.-
>Frugality                   .......-.-..
>Have Backbone; Disagree...  ............
>Hire and Develop the Best   ............
>Insist on the Highest St... -..-........
>Invent and Simplify         .......-...-
>Learn and Be Curious        ............
>Ownership                   ......-.....
>Strive to be Earth's Bes... ............
>Success and Scale Bring...  ............
>Think Big                   ...........-
>. no answer, - 1 answer, + 2, * 3 or 4,
># 5 or more
>
>Mean score by week: 9 points, first 1/5,
>last 3/5, least 1/5, most 5/5
>
$ stardrill coverage --weeks | sed -n '/Answers by week/,/^. no answer/p'
>Answers by week:
>                                W37 W38 W39 W40 W41 W42 W43 W44 W45 W46 W47 W48
>Are Right, A Lot                ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
>Bias for Action                 ·   ·   ·   ·   ·   ·   ░   ░   ·   ·   ·   ·
>Customer Obsession              ·   ·   ·   ·   ·   ·   ·   ·   ░   ·   ·   ·
>Deliver Results                 ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ░   ·
>Dive Deep                       ░   ·   ·   ░   ·   ·   ·   ·   ·   ·   ·   ·
>Earn Trust                      ·   ·   ·   ·   ░   ·   ·   ·   ░   ░   ·   ░
>Frugality                       ·   ·   ·   ·   ·   ·   ·   ░   ·   ░   ·   ·
>Have Backbone; Disagree and Co… ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
>Hire and Develop the Best       ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
>Insist on the Highest Standards ░   ·   ·   ░   ·   ·   ·   ·   ·   ·   ·   ·
>Invent and Simplify             ·   ·   ·   ·   ·   ·   ·   ░   ·   ·   ·   ░
>Learn and Be Curious            ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
>Ownership                       ·   ·   ·   ·   ·   ·   ░   ·   ·   ·   ·   ·
>Strive to be Earth's Best Empl… ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
>Success and Scale Bring Broad…  ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
>Think Big                       ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ░
>· no answer, ░ 1 answer, ▒ 2, ▓ 3 or 4, █ 5 or more

# By theme, track and story; narrowed.
$ stardrill coverage --by theme | sed -n '/^Theme/,$p'
>Theme                   Stories  Answers  Best  Latest  Numbers  Days
>----------------------  -------  -------  ----  ------  -------  ----
>decision-making               0        0     -       -        -     -
>problem-solving               4        6   5/5     1/5     17 %    12
>continuous-learning           0        0     -       -        -     -
>communication                 3        3   4/5     2/5     33 %    14
>quality                       2        2   5/5     2/5     50 %    14
>leadership-qualities          3        3   4/5     4/5      0 %     1
>team-building                 1        1   4/5     4/5    100 %    49
>deadlines                     0        0     -       -        -     -
>performance-excellence        3        3   5/5     4/5     33 %     1
>mentoring                     0        0     -       -        -     -
>feedback                      0        0     -       -        -     -
>internal-mobility             0        0     -       -        -     -
>skill-development             0        0     -       -        -     -
>process-improvement           2        3   5/5     5/5     67 %    23
>cross-functional              0        0     -       -        -     -
>networking                    0        0     -       -        -     -
>kpi                           1        1   5/5     5/5    100 %     6
$ stardrill coverage --by track --track manager
>Coverage
>========
>
>11 answers in 16 min, 36 % with a number in the result; 10 of 148 questions
>answered; 5 stories saved, 4 told.
>
>Of 16 principles 0 ready, 7 nearly, 3 started, 6 not begun.
>
>Only for the track: manager
>
>Track       Stories  Answers  Best  Latest  Numbers  Days
>----------  -------  -------  ----  ------  -------  ----
>any               6       11   5/5     4/5     36 %     1
>manager           0        0     -       -        -     -
>individual        0        0     -       -        -     -
>internal          0        0     -       -        -     -
>student           0        0     -       -        -     -
$ stardrill coverage --by story --since 2026-11-01
>Coverage
>========
>
>7 answers in 9 min, 43 % with a number in the result; 6 of 224 questions
>answered; 5 stories saved, 4 told.
>
>Of 16 principles 0 ready, 6 nearly, 0 started, 10 not begun.
>
>Only since: 2026-11-01
>
>Story                Questions  Answers  Best  Latest  Numbers  Days  Principles
>-------------------  ---------  -------  ----  ------  -------  ----  ----------
>The pipe that burst          1        1   4/5     4/5      0 %    21           3
>on a Sunday
>The gowns that came          1        1   5/5     5/5    100 %     6           3
>back
>The invoice I                0        0     -       -        -     -           1
>forgot
>Cards with pictures          2        2   5/5     4/5     50 %     1           3
>A rota 28 days               1        1   2/5     2/5    100 %     0           3
>ahead
$ stardrill coverage --by mood
2>stardrill: --by 'mood': expected principle, theme, track or story
? 2
$ stardrill coverage --since soon
2>stardrill: --since 'soon': expected a day such as 2026-11-01
? 2

# What is missing, and the fewest stories.
$ stardrill coverage --gaps | head -20
>What is missing
>===============
>
>1. Are Right, A Lot: tell a first story
>   When did you last go and ask the very person you expected to see it
>   differently, before you settled a matter?
>   stardrill drill are-right-a-lot-03
>2. Have Backbone; Disagree and Commit: tell a first story
>   Tell me about a time you disagreed with the person you reported to.
>   stardrill drill have-backbone-disagree-and-commit-01
>3. Hire and Develop the Best: tell a first story
>   Tell me about a person you prepared for an occasion that frightened them: an
>   exam, a speech, a first shift alone.
>   stardrill drill hire-and-develop-the-best-01
>4. Learn and Be Curious: tell a first story
>   Tell me about a skill you taught yourself from nothing because the job at
>   hand needed it.
>   stardrill drill learn-and-be-curious-01
>5. Strive to be Earth's Best Employer: tell a first story (no story told yet; 1
>   saved story is not yet told for it)
$ stardrill coverage --fewest
>Fewest stories
>==============
>
>The fewest stories that cover everything twice
>----------------------------------------------
>As few as there can be: 5
>
>- The pipe that burst on a Sunday
>- The gowns that came back
>- The invoice I forgot
>- Cards with pictures
>- A rota 28 days ahead
>
>Stories still lack for: Are Right, A Lot (2) / Customer Obsession (1) / Deliver
>                        Results (1) / Dive Deep (1) / Frugality (1) / Have
>                        Backbone; Disagree and Commit (2) / Hire and Develop the
>                        Best (2) / Insist on the Highest Standards (1) / Invent
>                        and Simplify (1) / Learn and Be Curious (2) / Ownership
>                        (1) / Strive to be Earth's Best Employer (1) / Success
>                        and Scale Bring Broad Responsibility (2) / Think Big (1)
>
>A new story would help most
>For:              Are Right, A Lot / Learn and Be Curious / Have Backbone;
>                  Disagree and Commit
>One that answers: Describe career advice from a mentor or superior that you
>                  weighed with care and then did not take.
>Type:             stardrill drill are-right-a-lot-12

# Every format once. Lists are arrays for machines.
$ stardrill coverage --format csv
>principle,mark,stories,answers,best,latest,quantified,days,last_told,readiness,reason
>are-right-a-lot,none,0,0,,,,,,0,no story told yet
>bias-for-action,close,2,2,4,4,0,28,2026-10-27,0.6592,"2 stories, best 4, none quantified"
>customer-obsession,close,1,1,4,4,0,21,2026-11-03,0.4654,"1 story, best 4, not quantified"
>deliver-results,close,1,1,5,5,1,6,2026-11-18,0.5735,"1 story, best 5, quantified"
>dive-deep,started,1,2,5,5,0.5,56,2026-09-29,0.4266,"1 story, best 5, quantified, last told 56 days ago"
>earn-trust,close,3,4,4,2,0.5,0,2026-11-24,0.563,"3 stories, best 4, 1 quantified; 1 saved story is not yet told for it"
>frugality,close,2,2,5,1,0.5,12,2026-11-12,0.5105,"2 stories, best 5, 1 quantified"
>have-backbone-disagree-and-commit,none,0,0,,,,,,0,no story told yet
>hire-and-develop-the-best,none,0,0,,,,,,0,no story told yet
>insist-on-the-highest-standards,started,1,2,5,5,0.5,56,2026-09-29,0.4266,"1 story, best 5, quantified, last told 56 days ago"
>invent-and-simplify,close,1,2,5,4,0.5,1,2026-11-23,0.5359,"1 story, best 4, once 5, not quantified, 1 may not show it"
>learn-and-be-curious,none,0,0,,,,,,0,no story told yet
>ownership,started,1,1,4,4,0,35,2026-10-20,0.4275,"1 story, best 4, not quantified, last told 35 days ago"
>strive-to-be-earths-best-employer,none,0,0,,,,,,0,"no story told yet; 1 saved story is not yet told for it"
>success-and-scale-bring-broad-responsibility,none,0,0,,,,,,0,no story told yet
>think-big,close,1,1,4,4,0,1,2026-11-23,0.5359,"1 story, best 4, not quantified, 1 may not show it"
$ stardrill coverage --by story --format markdown
># Coverage
>
>12 answers in 16 min, 42 % with a number in the result; 10 of 224 questions answered; 5 stories saved, 4 told.
>
>Of 16 principles 0 ready, 7 nearly, 3 started, 6 not begun.
>
>| Story | Questions | Answers | Best | Latest | Numbers | Days | Principles |
>|---|---:|---:|---:|---:|---:|---:|---:|
>| The pipe that burst on a Sunday | 2 | 2 | 4/5 | 4/5 | 0 % | 21 | 3 |
>| The gowns that came back | 2 | 3 | 5/5 | 5/5 | 67 % | 6 | 3 |
>| The invoice I forgot | 0 | 0 | - | - | - | - | 1 |
>| Cards with pictures | 2 | 2 | 5/5 | 4/5 | 50 % | 1 | 3 |
>| A rota 28 days ahead | 3 | 3 | 4/5 | 2/5 | 67 % | 0 | 4 |
$ stardrill coverage --format json | python3 -c 'import json,sys; c=json.load(sys.stdin)["coverage"]; print(c["totals"]); print(c["rows"][5]); print(c["unanswered"]["tracks"], c["single_points"][0], len(c["gaps"]))'
>{'ready': 0, 'close': 7, 'started': 3, 'none': 6, 'answers': 12, 'questions_answered': 10, 'questions': 224, 'stories_told': 4, 'stories_saved': 5, 'quantified': 0.4167, 'seconds': 989}
>{'principle': 'earn-trust', 'mark': 'close', 'stories': 3, 'answers': 4, 'best': 4, 'latest': 2, 'quantified': 0.5, 'days': 0, 'last_told': '2026-11-24', 'readiness': 0.563, 'reason': '3 stories, best 4, 1 quantified; 1 saved story is not yet told for it'}
>['manager', 'individual', 'internal', 'student'] {'principle': 'customer-obsession', 'story': 'burst-pipe', 'question': None} 3
$ stardrill coverage --fewest --format json
>{"format":1,"fewest_stories":{"fewest":{"count":5,"stories":["burst-pipe","damp-gowns","late-invoice","picture-cards","rota"],"lacking":[{"principle":"are-right-a-lot","stories":2},{"principle":"customer-obsession","stories":1},{"principle":"deliver-results","stories":1},{"principle":"dive-deep","stories":1},{"principle":"frugality","stories":1},{"principle":"have-backbone-disagree-and-commit","stories":2},{"principle":"hire-and-develop-the-best","stories":2},{"principle":"insist-on-the-highest-standards","stories":1},{"principle":"invent-and-simplify","stories":1},{"principle":"learn-and-be-curious","stories":2},{"principle":"ownership","stories":1},{"principle":"strive-to-be-earths-best-employer","stories":1},{"principle":"success-and-scale-bring-broad-responsibility","stories":2},{"principle":"think-big","stories":1}],"new_story":{"principles":["are-right-a-lot","learn-and-be-curious","have-backbone-disagree-and-commit"],"question":"are-right-a-lot-12","command":"stardrill drill are-right-a-lot-12"}}}}
$ stardrill coverage --html -o page.html; ls -l page.html | cut -c1-10; grep -c '<svg' page.html; grep -c '<script' page.html | cat
>-rw-------
>13
>0
2>stardrill: written to page.html
$ stardrill coverage --html >same.html; cmp page.html same.html
$ stardrill coverage --html -o /nowhere/page.html
2>stardrill: cannot write '/nowhere/page.html': No such file or directory
? 3
