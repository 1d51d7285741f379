# A job description against no story, and against five.
$ stardrill match "$FIXTURES/jobs/hub-manager.txt" | sed -n '1,12p'
>The job and your stories
>========================
>
>Of what it stresses you are ready for: 0 %   ░░░░░░░░░░
>
>Principles it stresses:
>Principle                   Stress       You are      It says
>--------------------------  -----------  -----------  --------------------------
>Earn Trust                  100 % █████  Nothing yet  "earn trust", "listening",
>                                                      "stakeholders"
>Bias for Action             79 % ████░   Nothing yet  "quick decision", "Act
>                                                      fast", "undo"
$ mkdir -p .local/share && cp -r "$FIXTURES/home-evening" .local/share/stardrill
$ stardrill match "$FIXTURES/jobs/hub-manager.txt"
>The job and your stories
>========================
>
>Of what it stresses you are ready for: 43 %  ████░░░░░░
>
>Principles it stresses:
>Principle                Stress       You are            It says
>-----------------------  -----------  -----------------  -----------------------
>Earn Trust               100 % █████  Nearly: weak       "earn trust",
>                                                         "listening",
>                                                         "stakeholders"
>Bias for Action          79 % ████░   Nearly: no number  "quick decision", "Act
>                                                         fast", "undo"
>Dive Deep                79 % ████░   Started: 1 story   "root cause", "Dig
>                                                         into", "SQL"
>Hire and Develop the B…  46 % ██░░░   Nothing yet        "performance reviews",
>                                                         "hire", "coach"
>Frugality                26 % █░░░░   Nearly: weak       "licence", "waste"
>Insist on the Highest…   26 % █░░░░   Started: 1 story   "quality", "perfect"
>Have Backbone; Disagre…  21 % █░░░░   Nothing yet        "Speak up"
>Think Big                21 % █░░░░   Nearly: not shown  "five years"
>Are Right, A Lot         13 % █░░░░   Nothing yet        "risk"
>Customer Obsession       13 % █░░░░   Nearly: 1 story    "customers"
>Deliver Results          13 % █░░░░   Nearly: 1 story    "delivery"
>Invent and Simplify      13 % █░░░░   Nearly: not shown  "Streamline"
>Ownership                13 % █░░░░   Started: 1 story   "weekends"
>Strive to be Earth's B…  13 % █░░░░   Nothing yet        "safety"
>
>Most likely to be asked:
>1. Walk me through the time you had to tell one of your strongest people that
>   their conduct was hurting the others.
>   (earn-trust-07 for Earn Trust, not answered yet)
>2. Tell me about a number your own group was proud of that you found to be
>   flattering.
>   (dive-deep-07 for Dive Deep, not answered yet)
>3. Describe a time the people you led kept going round in circles over a choice
>   and you brought the discussion to an end.
>   (bias-for-action-07 for Bias for Action, not answered yet)
>4. Describe how you brought somebody whose performance was below what the job
>   needed up to where it had to be.
>   (hire-and-develop-the-best-08 for Hire and Develop the Best, not answered
>   yet)
>5. Describe a time somebody confided in you and others with a claim to know
>   pressed you to tell.
>   (earn-trust-09 for Earn Trust, not answered yet)
>
>For the resume: your stories can prove these:
>Keyword  Asked  It says  Your story                It says  Number
>-------  -----  -------  ------------------------  -------  -----------
>nights       1  nights   The gowns that came back  night    14 % to 3 %
>
>Asked for, and no story shows it yet: coaching, hiring, people management,
>                                      Excel, SQL, Tableau and Power BI, lean and
>                                      Six Sigma, logistics, process improvement,
>                                      stakeholder management
>
>Themes it stresses:
>Theme                   Stress       It says                       Answers  Best
>----------------------  -----------  ----------------------------  -------  ----
>communication           100 % █████  "communication", "written",         3   4/5
>                                     "listening"
>process-improvement     90 % █████   "root cause", "Streamline",         3   5/5
>                                     "lean"
>leadership-qualities    80 % ████░   "Lead a team", "People              3   4/5
>                                     management"
>cross-functional        65 % ███░░   "Work closely with",                0     -
>                                     "stakeholders"
>decision-making         50 % ███░░   "decision"                          0     -
>performance-excellence  50 % ███░░   "performance"                       3   5/5
>mentoring               50 % ███░░   "coach"                             0     -
>feedback                40 % ██░░░   "performance reviews"               0     -
>quality                 25 % █░░░░   "quality"                           2   5/5
>team-building           25 % █░░░░   "hire"                              1   4/5
>kpi                     25 % █░░░░   "metric"                            1   5/5
$ COLUMNS=40 stardrill match "$FIXTURES/jobs/engineer.html" | sed -n '1,30p'
>The job and your stories
>========================
>
>Of what it stresses you are ready for:
>  32 %  ███░░░░░░░
>
>Principles it stresses:
>Principle: Insist on the Highest
>           Standards
>  Stress: 100 % █████
>  You are: Started: 1 story
>  It says: "Raise the bar", "code
>           reviews", "unit tests"
>
>Principle: Hire and Develop the Best
>  Stress: 75 % ████░
>  You are: Nothing yet
>  It says: "junior engineers", "mentor"
>
>Principle: Learn and Be Curious
>  Stress: 75 % ████░
>  You are: Nothing yet
>  It says: "new technology", "learn",
>           "Curiosity"
>
>Principle: Ownership
>  Stress: 67 % ███░░
>  You are: Started: 1 story
>  It says: "end to end", "other teams"
>

# From a pipe; hostile input is text like any other.
$ printf 'Own it. Dig into \033[31mroot causes\033[0m <script>alert(1)</script> & earn trust.' | stardrill match - | sed -n '1,12p'
>The job and your stories
>========================
>
>Of what it stresses you are ready for: 51 %  █████░░░░░
>
>Principles it stresses:
>Principle   Stress       You are           It says
>----------  -----------  ----------------  ------------
>Earn Trust  100 % █████  Nearly: weak      "earn trust"
>Dive Deep   45 % ██░░░   Started: 1 story  "Dig into"
>Ownership   28 % █░░░░   Started: 1 story  "Own it"
>
$ printf '' | stardrill match -
>The job and your stories
>========================
>
>There are no words to read in this file.
$ stardrill match nowhere.txt
2>stardrill: cannot read 'nowhere.txt': No such file or directory
? 2
$ stardrill match
2>stardrill: match: expected one file with the job description, or -
? 2

# Every format once.
$ stardrill match "$FIXTURES/jobs/engineer.html" --format json | python3 -c 'import json,sys; m=json.load(sys.stdin)["match"]; print(m["principles"][0]); print(m["questions"][0]); print(m.get("without_a_story"))'
>{'principle': 'insist-on-the-highest-standards', 'stress': 1, 'mark': 'started', 'words': ['Raise the bar', 'code reviews', 'unit tests'], 'reason': '1 story, best 5, quantified, last told 56 days ago'}
>{'question': 'insist-on-the-highest-standards-10', 'ask': 'Tell me about a target for your own quality that you set higher than anybody had asked of you.', 'principle': 'insist-on-the-highest-standards', 'answers': 0, 'latest': None}
>['AWS', 'Java', 'coaching', 'monitoring', 'CI/CD', 'UX', 'incident response', 'software design', 'software testing']
$ stardrill match "$FIXTURES/jobs/engineer.html" --format csv | head -4
>principle,stress,mark,words,reason
>insist-on-the-highest-standards,1,started,"Raise the bar; code reviews; unit tests","1 story, best 5, quantified, last told 56 days ago"
>hire-and-develop-the-best,0.75,none,"junior engineers; mentor",no story told yet
>learn-and-be-curious,0.75,none,"new technology; learn; Curiosity",no story told yet
$ stardrill match "$FIXTURES/jobs/engineer.html" --format markdown | sed -n '1,12p'
># The job and your stories
>
>- Of what it stresses you are ready for: 32 %
>
>Principles it stresses:
>
>| Principle | Stress | You are | It says |
>|---|---|---|---|
>| Insist on the Highest Standards | 100 % | Started: 1 story | "Raise the bar", "code reviews", "unit tests" |
>| Hire and Develop the Best | 75 % | Nothing yet | "junior engineers", "mentor" |
>| Learn and Be Curious | 75 % | Nothing yet | "new technology", "learn", "Curiosity" |
>| Ownership | 67 % | Started: 1 story | "end to end", "other teams" |
$ stardrill match "$FIXTURES/jobs/engineer.html" --format html -o page.html; grep -c '<tr>' page.html
>19
2>stardrill: written to page.html
