# No story yet.
$ stardrill sheet
2>stardrill: no story is kept yet. Type: stardrill story new
? 1

# One story, not linked to any answer: it serves what `story list` says, and the answers say how to link them.
$ stardrill story new "Walk-in fridge" --situation "The walk-in fridge of our kitchen failed every other week in May, and food worth 300 euros went to waste." --task "I had to stop the waste on a budget of nothing." --action "I saved the budget: instead of buying a new fridge I simplified the shelves, invented a rota of cheap ice boxes and built it from scrap." --result "Waste fell from 300 euros a month to 40 in six weeks." --quiet
$ printf '%s\n' 'In March our ward kept two lists of linen.' '' 'I had to choose one.' '' 'I asked the night nurse first.' '' 'One list is left.' '' | stardrill drill --yes --quiet >/dev/null
$ stardrill story list
>Your stories
>============
>
>ID           Story           Parts  Serves                            Told  Last
>-----------  --------------  -----  --------------------------------  ----  ----
>walk-fridge  Walk-in fridge  STAR   Frugality, Invent and Simplify,      0  -
>                                    Insist on the Highest Standards
$ stardrill sheet
>The sheet for the day
>=====================
>
>Story           Number                For                   Remember
>--------------  --------------------  --------------------  --------------------
>Walk-in fridge  300 euros a month to  Frugality*, Invent    waste, budget, euros
>                40                    and Simplify*,
>                                      Insist on the
>                                      Highest Standards*
>
>* by the story's own text or because you say so; no answer told it for that yet.
>
>1 kept answer tells no story here. Where one does:
>stardrill story link ANSWER STORY (stardrill review lists the answers).
>
>No story yet for: Are Right, A Lot / Bias for Action / Customer Obsession /
>                  Deliver Results / Dive Deep / Earn Trust / Have Backbone;
>                  Disagree and Commit / Hire and Develop the Best / Learn and Be
>                  Curious / Ownership / Strive to be Earth's Best Employer /
>                  Success and Scale Bring Broad Responsibility / Think Big
$ rm -r .local

$ mkdir -p .local/share && cp -r "$FIXTURES/home-evening" .local/share/stardrill
$ stardrill sheet
>The sheet for the day
>=====================
>
>Story                Number           For                   Remember
>-------------------  ---------------  --------------------  --------------------
>The pipe that burst  -                Bias for Action,      trainee, valve,
>on a Sunday                           Customer Obsession,   relief
>                                      Earn Trust, Hire and
>                                      Develop the Best*
>The gowns that came  14 % to 3 %      Deliver Results,      spring, hoard, load
>back                                  Dive Deep, Insist on
>                                      the Highest
>                                      Standards
>The invoice I        -                Earn Trust*,          September,
>forgot                                Frugality*            supplier's
>Cards with pictures  25 a week to 6   Frugality, Invent     linen, kinds,
>                                      and Simplify, Think   mistakes
>                                      Big, Earn Trust*
>A rota 28 days       11 a month to 2  Bias for Action,      November, deadline,
>ahead                                 Ownership, Earn       swaps
>                                      Trust, Strive to be
>                                      Earth's Best
>                                      Employer*
>
>* by the story's own text or because you say so; no answer told it for that yet.
>
>2 kept answers tell no story here. Where one does:
>stardrill story link ANSWER STORY (stardrill review lists the answers).
>
>No story yet for: Are Right, A Lot / Have Backbone; Disagree and Commit / Learn
>                  and Be Curious / Success and Scale Bring Broad Responsibility
$ COLUMNS=40 stardrill sheet --limit 2
>The sheet for the day
>=====================
>
>Story: The pipe that burst on a Sunday
>  Number: -
>  For: Bias for Action, Customer
>       Obsession, Earn Trust, Hire and
>       Develop the Best*
>  Remember: trainee, valve, relief
>
>Story: The gowns that came back
>  Number: 14 % to 3 %
>  For: Deliver Results, Dive Deep,
>       Insist on the Highest Standards
>  Remember: spring, hoard, load
>
>* by the story's own text or because you
>say so; no answer told it for that yet.
>
>2 kept answers tell no story here. Where
>one does: stardrill story link ANSWER
>STORY (stardrill review lists the
>answers).
>
>No story yet for: Are Right, A Lot /
>                  Frugality / Have
>                  Backbone; Disagree and
>                  Commit / Invent and
>                  Simplify / Learn and
>                  Be Curious /
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
>{"format":1,"sheet":{"stories":[{"story":"burst-pipe","number":null,"principles":["bias-for-action","customer-obsession","earn-trust","hire-and-develop-the-best"],"not_told":["hire-and-develop-the-best"],"words":["trainee","valve","relief"]},{"story":"damp-gowns","number":"14 % to 3 %","principles":["deliver-results","dive-deep","insist-on-the-highest-standards"],"not_told":[],"words":["spring","hoard","load"]}],"without_a_story":["are-right-a-lot","frugality","have-backbone-disagree-and-commit","invent-and-simplify","learn-and-be-curious","ownership","strive-to-be-earths-best-employer","success-and-scale-bring-broad-responsibility","think-big"]}}
$ stardrill sheet --format csv
>story,number,principles,not_told,words
>burst-pipe,,"bias-for-action; customer-obsession; earn-trust; hire-and-develop-the-best",hire-and-develop-the-best,"trainee; valve; relief"
>damp-gowns,14 % to 3 %,"deliver-results; dive-deep; insist-on-the-highest-standards",,"spring; hoard; load"
>late-invoice,,"earn-trust; frugality","earn-trust; frugality","September; supplier's"
>picture-cards,25 a week to 6,"frugality; invent-and-simplify; think-big; earn-trust",earn-trust,"linen; kinds; mistakes"
>rota,11 a month to 2,"bias-for-action; ownership; earn-trust; strive-to-be-earths-best-employer",strive-to-be-earths-best-employer,"November; deadline; swaps"
$ stardrill sheet --format markdown
># The sheet for the day
>
>| Story | Number | For | Remember |
>|---|---|---|---|
>| **The pipe that burst on a Sunday** | - | Bias for Action, Customer Obsession, Earn Trust, Hire and Develop the Best\* | trainee, valve, relief |
>| **The gowns that came back** | 14 % to 3 % | Deliver Results, Dive Deep, Insist on the Highest Standards | spring, hoard, load |
>| **The invoice I forgot** | - | Earn Trust\*, Frugality\* | September, supplier's |
>| **Cards with pictures** | 25 a week to 6 | Frugality, Invent and Simplify, Think Big, Earn Trust\* | linen, kinds, mistakes |
>| **A rota 28 days ahead** | 11 a month to 2 | Bias for Action, Ownership, Earn Trust, Strive to be Earth's Best Employer\* | November, deadline, swaps |
>
>\* by the story's own text or because you say so; no answer told it for that yet.
>
>2 kept answers tell no story here. Where one does: stardrill story link ANSWER STORY (stardrill review lists the answers).
>
>- No story yet for: Are Right, A Lot / Have Backbone; Disagree and Commit / Learn and Be Curious / Success and Scale Bring Broad Responsibility
$ stardrill sheet --format html -o page.html; grep -c '<tr>' page.html
>6
2>stardrill: written to page.html
