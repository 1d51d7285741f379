# No story yet.
$ stardrill sheet
2>stardrill: no story is kept yet. Type: stardrill story new
? 1
$ mkdir -p .local/share && cp -r "$FIXTURES/home-evening" .local/share/stardrill
$ stardrill sheet
>The sheet for the day
>=====================
>
>Story                Number           For                   Remember
>-------------------  ---------------  --------------------  --------------------
>The pipe that burst  -                Bias for Action,      trainee, valve,
>on a Sunday                           Customer Obsession,   relief
>                                      Earn Trust
>The gowns that came  14 % to 3 %      Deliver Results,      spring, hoard, load
>back                                  Dive Deep, Insist on
>                                      the Highest
>                                      Standards
>The invoice I        -                Earn Trust            September,
>forgot                                                      supplier's
>Cards with pictures  25 a week to 6   Frugality, Invent     linen, kinds,
>                                      and Simplify, Think   mistakes
>                                      Big
>A rota 28 days       11 a month to 2  Bias for Action,      November, deadline,
>ahead                                 Ownership, Earn       swaps
>                                      Trust, Strive to be
>                                      Earth's Best
>                                      Employer
>
>No story yet for: Are Right, A Lot / Have Backbone; Disagree and Commit / Hire
>                  and Develop the Best / Learn and Be Curious / Success and
>                  Scale Bring Broad Responsibility
$ COLUMNS=40 stardrill sheet --limit 2
>The sheet for the day
>=====================
>
>Story: The pipe that burst on a Sunday
>  Number: -
>  For: Bias for Action, Customer
>       Obsession, Earn Trust
>  Remember: trainee, valve, relief
>
>Story: The gowns that came back
>  Number: 14 % to 3 %
>  For: Deliver Results, Dive Deep,
>       Insist on the Highest Standards
>  Remember: spring, hoard, load
>
>No story yet for: Are Right, A Lot /
>                  Frugality / Have
>                  Backbone; Disagree and
>                  Commit / Hire and
>                  Develop the Best /
>                  Invent and Simplify /
>                  Learn and Be Curious /
>                  Ownership / Strive to
>                  be Earth's Best
>                  Employer / Success and
>                  Scale Bring Broad
>                  Responsibility / Think
>                  Big
>
>3 more stories are saved; the sheet
>holds what fits one page.
$ stardrill sheet --limit 0
2>stardrill: --limit '0': expected a whole number from 1 to 100
? 2

# Every format once. Principles and words are arrays for machines.
$ stardrill sheet --limit 2 --format json
>{"format":1,"sheet":{"stories":[{"story":"burst-pipe","number":null,"principles":["bias-for-action","customer-obsession","earn-trust"],"words":["trainee","valve","relief"]},{"story":"damp-gowns","number":"14 % to 3 %","principles":["deliver-results","dive-deep","insist-on-the-highest-standards"],"words":["spring","hoard","load"]}],"without_a_story":["are-right-a-lot","frugality","have-backbone-disagree-and-commit","hire-and-develop-the-best","invent-and-simplify","learn-and-be-curious","ownership","strive-to-be-earths-best-employer","success-and-scale-bring-broad-responsibility","think-big"]}}
$ stardrill sheet --format csv
>story,number,principles,words
>burst-pipe,,"bias-for-action; customer-obsession; earn-trust","trainee; valve; relief"
>damp-gowns,14 % to 3 %,"deliver-results; dive-deep; insist-on-the-highest-standards","spring; hoard; load"
>late-invoice,,earn-trust,"September; supplier's"
>picture-cards,25 a week to 6,"frugality; invent-and-simplify; think-big","linen; kinds; mistakes"
>rota,11 a month to 2,"bias-for-action; ownership; earn-trust; strive-to-be-earths-best-employer","November; deadline; swaps"
$ stardrill sheet --format markdown
># The sheet for the day
>
>| Story | Number | For | Remember |
>|---|---|---|---|
>| **The pipe that burst on a Sunday** | - | Bias for Action, Customer Obsession, Earn Trust | trainee, valve, relief |
>| **The gowns that came back** | 14 % to 3 % | Deliver Results, Dive Deep, Insist on the Highest Standards | spring, hoard, load |
>| **The invoice I forgot** | - | Earn Trust | September, supplier's |
>| **Cards with pictures** | 25 a week to 6 | Frugality, Invent and Simplify, Think Big | linen, kinds, mistakes |
>| **A rota 28 days ahead** | 11 a month to 2 | Bias for Action, Ownership, Earn Trust, Strive to be Earth's Best Employer | November, deadline, swaps |
>
>- No story yet for: Are Right, A Lot / Have Backbone; Disagree and Commit / Hire and Develop the Best / Learn and Be Curious / Success and Scale Bring Broad Responsibility
$ stardrill sheet --format html -o page.html; grep -c '<tr>' page.html
>6
2>stardrill: written to page.html
