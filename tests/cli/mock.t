# A plan, with what no story can serve.
$ stardrill --bank "$FIXTURES/mock-bank" mock plan --seed 4 --questions 2
>Mock interview
>==============
>
>5 interviews of 45 minutes. Expected are own work from problem to measured
>result, where somebody else set the goal.
>
>Level:         individual
>Questions for: individual
>Minutes each:  45
>Seed:          4
>
>Interviewer  Role            Listens for                               Questions
>-----------  --------------  ----------------------------------------  ---------
>Thabo        hiring manager  Have Backbone; Disagree and Commit;               2
>                             Invent and Simplify
>Oluwaseun    bar raiser      Dive Deep; Earn Trust                             2
>Hannah       peer            Insist on the Highest Standards;                  2
>                             Customer Obsession
>Lucia        peer            Bias for Action; Ownership                        2
>Kenji        peer            Hire and Develop the Best; Deliver                2
>                             Results
>
>Thabo asks:
>1. Tell me about a time you disagreed with the person you reported to. (Have
>   Backbone; Disagree and Commit, have-backbone-disagree-and-commit-01)
>2. Tell me about a step you took out of a procedure without losing anything that
>   mattered. (Invent and Simplify, invent-and-simplify-01)
>
>Oluwaseun asks:
>1. Walk me through a report or summary that you did not believe and took apart.
>   (Dive Deep, dive-deep-03)
>2. Tell me about a mistake of yours that nobody would have discovered if you had
>   kept quiet. (Earn Trust, earn-trust-01)
>
>Hannah asks:
>1. Tell me about a flaw you caught at the last moment before something left your
>   hands. (Insist on the Highest Standards, insist-on-the-highest-standards-01)
>2. Describe a need of the people you serve that you discovered although nobody
>   had ever mentioned it. (Customer Obsession, customer-obsession-02)
>
>Lucia asks:
>1. Tell me about a time you had to decide with only half of the facts you would
>   have liked. (Bias for Action, bias-for-action-01)
>2. Tell me about a time you noticed that a necessary job belonged to nobody and
>   you made it yours. (Ownership, ownership-01)
>
>Kenji asks:
>1. Tell me about a person you prepared for an occasion that frightened them: an
>   exam, a speech, a first shift alone. (Hire and Develop the Best,
>   hire-and-develop-the-best-01)
>2. Tell me about a setback at the halfway mark that put everything at risk.
>   (Deliver Results, deliver-results-02)
>
>What your stories cannot serve
>------------------------------
>- Bias for Action: no stories, one needed
>- Customer Obsession: no stories, one needed
>- Deliver Results: no stories, one needed
>- Dive Deep: no stories, one needed
>- Earn Trust: no stories, one needed
>- Have Backbone; Disagree and Commit: no stories, one needed
>- Hire and Develop the Best: no stories, one needed
>- Insist on the Highest Standards: no stories, one needed
>- Invent and Simplify: no stories, one needed
>- Ownership: no stories, one needed

# The same, for machines; an unknown level is a wrong word.
$ stardrill --bank "$FIXTURES/mock-bank" mock plan --seed 4 --quick --format csv
>interviewer,question,asked,principle,story
>Thabo,hire-and-develop-the-best-01,"Tell me about a person you prepared for an occasion that frightened them: an exam, a speech, a first shift alone.",hire-and-develop-the-best,
$ stardrill mock plan --level king
2>stardrill: --level 'king': expected intern, individual, first-manager or senior
? 2
$ stardrill mock plan --track nowhere
2>stardrill: --track 'nowhere': no question is for it
? 2
$ stardrill mock list
2>stardrill: no mock interview was held yet. Type: stardrill mock --quick
? 1
$ stardrill mock --resume
2>stardrill: there is no mock interview to go on with. Type: stardrill mock
? 1

# A whole day of five interviews from a pipe: one story told twice with two numbers, a dodge of a question, a dodge of a follow-up.
$ stardrill --bank "$FIXTURES/mock-bank" mock --seed 4 --questions 2 <"$FIXTURES/mock-loop.txt"
>Mock interview
>==============
>
>5 interviews of 45 minutes. Expected are own work from problem to measured
>result, where somebody else set the goal.
>
>Level:         individual
>Questions for: individual
>Minutes each:  45
>Seed:          4
>
>Interviewer  Role            Listens for                               Questions
>-----------  --------------  ----------------------------------------  ---------
>Thabo        hiring manager  Have Backbone; Disagree and Commit;               2
>                             Invent and Simplify
>Oluwaseun    bar raiser      Dive Deep; Earn Trust                             2
>Hannah       peer            Insist on the Highest Standards;                  2
>                             Customer Obsession
>Lucia        peer            Bias for Action; Ownership                        2
>Kenji        peer            Hire and Develop the Best; Deliver                2
>                             Results
>
>Interview 1 of 5: Thabo, hiring manager
>=======================================
>
>Thabo: Hello, I am Thabo. I lead the team you would join. Thank you for making
>the time. We have 45 minutes. I write while you talk, so do not mind the
>silence.
>
>Thabo: Tell me about a time you disagreed with the person you reported to.
>
>You  In March 2024 I was shift lead in the bread room of a bakery co-operative
>     with 14 shops. My manager wanted to cut the late delivery round because the
>     weekly report said only 3 % of the bread came back unsold.
>     It was my job to plan the rounds, so I had to carry out the cut or say why
>     not.
>     I did not believe the 3 %, so I weighed the crates that came back myself
>     for ten evenings. I found 11 % came back, and that drivers left crates at
>     the ramp without a slip. I took the sheets to my manager on a Thursday,
>     told her that I disagreed with the cut, and asked for two weeks with the
>     round moved instead of cut. She was not pleased, and I said I would carry
>     out the cut if the numbers did not move.
>     The bread that came back fell from 11 % to 4 % within two weeks, and the
>     round stayed. I learned to bring the crates and not the opinion.
>
>Thabo: Where and when did you say it, and who was listening?
>
>You  In her office, after the shift, with nobody else in the room.
>
>Thabo: Why you? Who else could have done it?
>
>You  I was the only one who saw both the slips and the ramp, because my desk
>     stands between them.
>
>Thabo: What alternatives did you look at?
>
>You  Asking for better slips. I left it because it would have taken a month, and
>     the cut was due on Friday.
>
>Thabo: My last question.
>
>Thabo: Tell me about a step you took out of a procedure without losing anything
>that mattered.
>
>You  Every crate in our dispatch was signed for twice, once by the packer and
>     once by the driver, and the lorries left twenty minutes late because of the
>     queue at the desk.
>     My task was to get the 5 o'clock lorries out on time.
>     I read the signed slips of three months, and not one second signature had
>     ever been used. I asked our accountant and the insurer what they needed,
>     and both said the packer's signature was enough. I wrote one page, tried it
>     with two of nine drivers for a week, and then took the desk away.
>     Lorries left on average 4 minutes late instead of 20, and it saved about
>     six hours of waiting a week. Nothing went missing in the half year that
>     followed.
>
>Thabo: How did you make sure it was safe to drop?
>
>You  I searched three months of slips for a case where the second signature had
>     mattered, and there was none.
>
>Thabo: What alternatives did you look at?
>
>You  A signature on a tablet. It would have cost 2,400 euros, and the queue
>     would have stayed.
>
>Thabo: How did you measure that?
>
>You  By the gate log, which stamps every lorry; I compared the four weeks before
>     with the four weeks after.
>
>Thabo: Those were my questions. Thank you; the next one is waiting.
>
>Interview 2 of 5: Oluwaseun, bar raiser
>=======================================
>
>Oluwaseun: Hello, I am Oluwaseun. I am from another team and sit in as the bar
>raiser. I hope the morning was kind to you so far. We have 45 minutes. I will
>interrupt you now and then; it means I want to know more.
>
>Oluwaseun: Walk me through a report or summary that you did not believe and took
>apart.
>
>You  That was the returns report at the bakery. It claimed that 3 % of the bread
>     came back, and my manager was about to cut the late round because of it.
>     I had to plan the rounds, and nobody had asked me to check.
>     I weighed the crates that came back myself, for two weeks of evenings, and
>     compared them with the slips. The drivers left crates at the ramp without a
>     slip, so the report had never seen them. I showed the sheets to my manager
>     and asked to move the round instead of cutting it.
>     It was really 13 % that came back, and moving the round brought it down to
>     4 % within two weeks.
>
>Oluwaseun: How did the author react?
>
>You  As I said, I weighed the crates myself.
>
>Oluwaseun: Put differently: take me through it, one step after the other. How
>did the author react?
>
>You  As I said, I weighed the crates myself.
>
>Oluwaseun: You said "13 %". Who took that measure, over how long, and what else
>changed at the same time?
>
>You  I did, for twelve evenings. Nothing else changed; it was the same season
>     and the same shops.
>
>Oluwaseun: What did you get wrong in it, and what did that cost?
>
>You  I believed the drivers had been lazy. In truth nobody had ever given them
>     slips for the ramp; I had to apologise to two of them.
>
>Oluwaseun: Had you been on leave that month, what would have happened?
>
>You  The cut would have been made, and I think four shops would have had no
>     bread after five.
>
>Oluwaseun: My last question.
>
>Oluwaseun: Tell me about a mistake of yours that nobody would have discovered if
>you had kept quiet.
>
>You  Last year I sent the old price list to our 14 shops, and for one morning
>     they sold rye at the price of 2022.
>     I was the only one with access to the lists, so the difference would have
>     looked like a slow morning.
>     I noticed at 11, phoned every shop, and told my manager before she saw the
>     till. I worked out what it had cost from the till rolls, wrote it in the
>     incident book, and asked for a second pair of eyes.
>     It cost us 412 euros, down from what would have been about 1,600 for the
>     whole day. Since then a colleague reads each list before it goes out, and
>     we had no wrong list in 14 months. I learned that a quiet mistake gets
>     dearer by the hour.
>
>Oluwaseun: What have you changed so that it does not happen again?
>
>You  A colleague reads it, and the old lists are gone from the folder.
>
>Oluwaseun: Had you been on leave that month, what would have happened?
>
>You  Somebody would have noticed in the evening, when the tills were counted.
>
>Oluwaseun: Which alternative was the closest call, and what spoke for it?
>
>You  To wait for the evening count and own up then; 14 shops would have sold
>     wrongly all day, so I phoned.
>
>Oluwaseun: You said "412 euros". Who took that measure, over how long, and what
>else changed at the same time?
>
>You  I added it up from the till rolls of all 14 shops, from seven until eleven;
>     no other price changed that day.
>
>Oluwaseun: Those were my questions. Thank you; the next one is waiting.
>
>Interview 3 of 5: Hannah, peer
>==============================
>
>Hannah: Hello, I am Hannah. We would be colleagues. Nice to have you here. We
>have 45 minutes. Notes of your own are fine.
>
>Hannah: Tell me about a flaw you caught at the last moment before something left
>your hands.
>
>You  We were about to send 6,000 bags of walnut bread to a chain we had never
>     supplied before.
>     I had to release the pallets before noon.
>     We checked everything, we looked at the labels, and we found that the nut
>     warning was missing on some of them. We stopped the lorry and we relabelled
>     the bags with everybody who had hands.
>     It went quite well and the customer was very happy.
>
>Hannah: Which part did you do yourself?
>
>You  I found it: I opened a bag to see how the bread had travelled, and read the
>     label only because it was upside down.
>
>Hannah: What made you look once more?
>
>You  A feeling, mostly.
>
>Hannah: Why you? Who else could have done it?
>
>You  I was the one at the gate.
>
>Hannah: My last question.
>
>Hannah: Describe a need of the people you serve that you discovered although
>nobody had ever mentioned it.
>
>You  Two of the cafes we deliver to never complained, but their orders shrank a
>     little every month.
>     I was responsible for the morning round and wanted to know why.
>     I rode with the driver for three mornings. At half past six the owners
>     stood in the door with the first customers already waiting, because we came
>     ten minutes after they opened. I asked nine more cafes when they really
>     open, redrew the round so that the early ones came first, and offered a key
>     box so that we could deliver before anybody was there.
>     Orders of those cafes rose from 310 to 420 rolls a day within two months,
>     and seven of the eleven took a key box.
>
>Hannah: How did you check that it was more than one person's quirk?
>
>You  I asked nine more cafes, and eight of them said the same.
>
>Hannah: What alternatives did you look at?
>
>You  A later opening was no alternative for them. A second lorry would have cost
>     us 90 euros a day.
>
>Hannah: How did you measure that?
>
>You  By the orders in our own system, March against May, for those eleven cafes
>     only.
>
>Hannah: Those were my questions. Thank you; the next one is waiting.
>
>Interview 4 of 5: Lucia, peer
>=============================
>
>Lucia: Hello, I am Lucia. We would be colleagues. Make yourself comfortable. We
>have 45 minutes. Take a moment before you begin, if you like.
>
>Lucia: Tell me about a time you had to decide with only half of the facts you
>would have liked.
>
>You  I can't think of one right now.
>
>Lucia: Let me put it differently. A small example will do, from work, studies or
>anywhere else, of which somebody could say: "acted before the picture was
>complete".
>
>You  All right, a small one. In November a mill phoned that one silo might have
>     got soya dust in it, and they would know in two days. We had 900 kilos of
>     that flour in the dough room.
>     It was my decision that night because the master baker was in hospital.
>     I did not know whether our lot was hit. I asked the mill for the loading
>     times, and two of our five lots fell into the window. I set those two
>     aside, baked with the other three, and had the shops put up a sign for
>     people with allergies.
>     The test came back clean after two days. We lost 240 euros of flour that
>     went to feed, and no shop was closed. I would decide the same way, but I
>     would ask for loading times with every delivery now.
>
>Lucia: You said "might have". What do you know for certain here? Say that.
>
>You  That two lots had been loaded in the window, and that the dust was soya.
>
>Lucia: Who wanted to wait, and what did you say to them?
>
>You  The owner. I told him that waiting would close 14 shops for two days, and
>     that the three clean lots were enough for one.
>
>Lucia: How did you measure that?
>
>You  The mill's laboratory did; I have their report.
>
>Lucia: My last question.
>
>Lucia: Tell me about a time you noticed that a necessary job belonged to nobody
>and you made it yours.
>
>You  Nobody looked after the cold room door: the alarm rang, somebody kicked it
>     shut, and the compressor ran all night.
>     It was nobody's job, so I took it on.
>     I logged the alarm for a week, found that the seal was torn, and that the
>     repair had been ordered twice and cancelled twice because two departments
>     thought the other would pay. I got both heads on the phone together, had
>     the seal changed, and put the door on the list of the weekly round with my
>     own name.
>     The alarm went from 40 times a week to 2, and the power bill of the room
>     fell by 18 % in the first quarter. The weekly round is still done today.
>
>Lucia: Who looks after it today?
>
>You  Nothing. I asked the head of the bakery on the second day whether I might,
>     and she said yes.
>
>Lucia: What would you do differently today?
>
>You  Karim from the night shift; I showed him the round in April.
>
>Lucia: Why you? Who else could have done it?
>
>You  I would get both heads on the phone on the first day, before logging
>     anything.
>
>Lucia: Those were my questions. Thank you; the next one is waiting.
>
>Interview 5 of 5: Kenji, peer
>=============================
>
>Kenji: Hello, I am Kenji. We would be colleagues. Thank you for making the time.
>We have 45 minutes. I write while you talk, so do not mind the silence.
>
>Kenji: Tell me about a person you prepared for an occasion that frightened them:
>an exam, a speech, a first shift alone.
>
>You  Our apprentice Selin had failed her oral exam once and was sure she would
>     fail again in June.
>     I offered to prepare her, because she could do the work and only could not
>     talk about it.
>     For six weeks we met twice a week after the shift. I let her explain the
>     oven to a new colleague, I asked the questions the examiners ask, and I
>     kept quiet when she got stuck. In the last week I brought in two bakers she
>     did not know.
>     She passed with 82 of 100 points after 41 the first time. Today she trains
>     the next apprentice. I learned that she did not need answers from me but an
>     audience.
>
>Kenji: Were you asked to do it, or did you offer?
>
>You  Nobody asked me. I told the head baker what I was going to do, and he gave
>     us the small room.
>
>Kenji: Why you? Who else could have done it?
>
>You  Nobody asked me. I told the head baker what I was going to do, and he gave
>     us the small room.
>
>Kenji: What alternatives did you look at?
>
>You  I do not remember.
>
>Kenji: Put differently: name one other way it could have been done, and why you
>left it.
>
>You  She would have learned the answers by heart again, as she had the first
>     time.
>
>Kenji: My last question.
>
>Kenji: Tell me about a setback at the halfway mark that put everything at risk.
>
>You  Ovens fail in December, everybody in a bakery knows that. When one fails in
>     the middle of the Christmas order you would normally call the other
>     bakeries and rent some hours there.
>     I always stay calm in such a moment and I try to keep everybody informed. I
>     think that communication is the most important thing, and a team that
>     trusts each other can make up for a lot.
>     In the end it usually works out, and the customers are happy.
>
>Kenji: When did you last do this? Tell that one time.
>
>You  The oven I meant was the big one, on the 12th of December.
>
>Kenji: Which plan did you throw away, and which did you make?
>
>You  I threw away baking in the order of the orders, and baked the chains first.
>
>Kenji: What alternatives did you look at?
>
>You  A new oven from a dealer could have been there on the 19th, which was too
>     late.
>
>Kenji: Those were my questions. Thank you. That was the last conversation.
>
>Debrief
>=======
>
>This is practice. The notes follow from words by fixed rules: a program cannot
>judge whether a story is true, how you came across, your voice, your manner, or
>what an interviewer would have made of it. The rubrics of real interviewers are
>not public.
>
>10 of 10 planned questions were answered. Expected at this level are own work
>from problem to measured result, where somebody else set the goal.
>
>Interview: 20261124T101503Z
>Level:     individual
>
>Votes:
>Interviewer  Role            Vote               Answered        Time
>-----------  --------------  -----------------  --------  ----------
>Thabo        hiring manager  strongly inclined    2 of 2  2 min 55 s
>Oluwaseun    bar raiser      strongly inclined    2 of 2  2 min 50 s
>Hannah       peer            inclined             2 of 2  1 min 53 s
>Lucia        peer            strongly inclined    2 of 2  2 min 33 s
>Kenji        peer            inclined             2 of 2  2 min 10 s
>
>The room
>--------
>Where it leans: All who voted are inclined: this room would lean towards an
>                offer.
>
>What it turns on:
>- For: the answer to Thabo's "Tell me about a time you disagreed with the person
>  you reported ..." (+2.0).
>- Against: the answer to Hannah's "Tell me about a flaw you caught at the last
>  moment before ..." (-0.5).
>- Hannah is closest to the line: 0.50 points a question above it.
>- One story was told twice, to Thabo and to Oluwaseun: they compare their notes.
>
>What is not known:
>- 1 follow-up was left open.
>
>Told twice
>The story told to Thabo came again with Oluwaseun.
>
>First:             have-backbone-disagree-and-commit-01/20261124T101503Z
>Again:             dive-deep-03/20261124T101503Z
>Likeness of words: 35 %
>
>Numbers that differ:
>- "11 %" the first time, "13 %" the second
>
>What to work on:
>Work on                                  It starts with
>---------------------------------------  ---------------------------------------
>The answer is short for the time you     stardrill drill
>have, in 10 answers. Which step, reason  insist-on-the-highest-standards-01
>or figure did you leave out that an
>interviewer would ask for?
>Another story where one was told twice.  stardrill drill dive-deep-03
>A story for "Tell me about a time you    stardrill drill bias-for-action-01
>had to decide with only half of
>the ..."
>
>The notes
>---------
>
>Thabo
>Role: hiring manager
>Vote: strongly inclined
>
>Asked                                            Outcome   Follow-ups  Left open
>-----------------------------------------------  --------  ----------  ---------
>Tell me about a time you disagreed with the      answered           3          0
>person you reported to.
>Tell me about a step you took out of a           answered           3          0
>procedure without losing anything that
>mattered.
>
>Principle: Have Backbone; Disagree and Commit
>
>Speaks for it
>  My manager wanted to cut the late delivery round because the weekly report
>  said only 3 % of the bread came back unsold.
>  ("My manager wanted" speaks for it)
>
>  The bread that came back fell from 11 % to 4 % within two weeks, and the round
>  stayed.
>  (a measured outcome)
>
>Principle: Invent and Simplify
>
>Speaks for it
>  I wrote one page, tried it with two of nine drivers for a week, and then took
>  the desk away.
>  ("one page" speaks for it)
>
>  Lorries left on average 4 minutes late instead of 20, and it saved about six
>  hours of waiting a week.
>  (a measured outcome)
>
>Not told, also not when asked:
>- What do you do differently since then, and when did it last help?
>
>Reasons for the vote:
>- +2.0: "Tell me about a time you disagreed with the person you reported ...": 5
>  of 5, the result is a change, measured
>- +2.0: "Tell me about a step you took out of a procedure without losing ...": 5
>  of 5, the result is a change, measured
>- +2.00 for a question on average; inclined begins at +0.25
>
>Oluwaseun
>Role: bar raiser
>Vote: strongly inclined
>
>Asked                                            Outcome   Follow-ups  Left open
>-----------------------------------------------  --------  ----------  ---------
>Walk me through a report or summary that you     answered           4          1
>did not believe and took apart.
>Tell me about a mistake of yours that nobody     answered           4          0
>would have discovered if you had kept quiet.
>
>Principle: Dive Deep
>
>Speaks for it
>  I weighed the crates that came back myself, for two weeks of evenings, and
>  compared them with the slips.
>  ("compared" speaks for it)
>
>  It was really 13 % that came back, and moving the round brought it down to 4 %
>  within two weeks.
>  (a measured outcome)
>
>Speaks against
>  As I said, I weighed the crates myself.
>  (said to: Put differently: take me through it, one step after the other. How
>  did the author react?)
>
>Principle: Earn Trust
>
>Speaks for it
>  I learned that a quiet mistake gets dearer by the hour.
>  ("mistake" speaks for it)
>
>  It cost us 412 euros, down from what would have been about 1,600 for the whole
>  day.
>  (a measured outcome)
>
>Not told, also not when asked:
>- What do you do differently since then, and when did it last help?
>
>Reasons for the vote:
>- +1.5: "Walk me through a report or summary that you did not believe and ...":
>  5 of 5, the result is a change, measured; 1 of 4 follow-ups left open
>- +2.0: "Tell me about a mistake of yours that nobody would have ...": 5 of 5,
>  the result is a change, measured
>- +1.75 for a question on average; inclined begins at +0.50 for the bar raiser
>
>Hannah
>Role: peer
>Vote: inclined
>
>Asked                                            Outcome   Follow-ups  Left open
>-----------------------------------------------  --------  ----------  ---------
>Tell me about a flaw you caught at the last      answered           3          0
>moment before something left your hands.
>Describe a need of the people you serve that     answered           3          0
>you discovered although nobody had ever
>mentioned it.
>
>Principle: Insist on the Highest Standards
>
>Speaks for it
>  We were about to send 6,000 bags of walnut bread to a chain we had never
>  supplied before.
>  (comes nearest to it)
>
>Speaks against
>  It went quite well and the customer was very happy.
>  (The Result has no number that measures it)
>
>Principle: Customer Obsession
>
>Speaks for it
>  At half past six the owners stood in the door with the first customers already
>  waiting, because we came ten minutes after they opened.
>  ("customers" speaks for it)
>
>  Orders of those cafes rose from 310 to 420 rolls a day within two months, and
>  seven of the eleven took a key box.
>  (a measured outcome)
>
>Not told, also not when asked:
>- How would somebody have measured it, and what did it read before and after?
>- What do you do differently since then, and when did it last help?
>
>Reasons for the vote:
>- -0.5: "Tell me about a flaw you caught at the last moment before ...": 2 of 5,
>  the result is vague; a gap stayed open; 1 gap closed when asked
>- +2.0: "Describe a need of the people you serve that you discovered ...": 5 of
>  5, the result is a change, measured
>- +0.75 for a question on average; inclined begins at +0.25
>
>Lucia
>Role: peer
>Vote: strongly inclined
>
>Asked                                            Outcome   Follow-ups  Left open
>-----------------------------------------------  --------  ----------  ---------
>Tell me about a time you had to decide with      answered           3          0
>only half of the facts you would have liked.
>Tell me about a time you noticed that a          answered           3          0
>necessary job belonged to nobody and you made
>it yours.
>
>Principle: Bias for Action
>
>Speaks for it
>  In November a mill phoned that one silo might have got soya dust in it, and
>  they would know in two days.
>  (comes nearest to it)
>
>  We lost 240 euros of flour that went to feed, and no shop was closed.
>  (a measured outcome)
>
>Principle: Ownership
>
>Speaks for it
>  It was nobody's job, so I took it on.
>  ("nobody's job" speaks for it)
>
>  The alarm went from 40 times a week to 2, and the power bill of the room fell
>  by 18 % in the first quarter.
>  (a measured outcome)
>
>Not told, also not when asked:
>- What do you do differently since then, and when did it last help?
>
>Reasons for the vote:
>- +2.0: "Tell me about a time you had to decide with only half of the ...": 5 of
>  5, the result is a change, measured; the question had to be put again; 1 gap
>  closed when asked
>- +2.0: "Tell me about a time you noticed that a necessary job belonged ...": 5
>  of 5, the result is a change, measured
>- +2.00 for a question on average; inclined begins at +0.25
>
>Kenji
>Role: peer
>Vote: inclined
>
>Asked                                            Outcome   Follow-ups  Left open
>-----------------------------------------------  --------  ----------  ---------
>Tell me about a person you prepared for an       answered           3          0
>occasion that frightened them: an exam, a
>speech, a first shift alone.
>Tell me about a setback at the halfway mark      answered           3          0
>that put everything at risk.
>
>Principle: Hire and Develop the Best
>
>Speaks for it
>  I let her explain the oven to a new colleague, I asked the questions the
>  examiners ask, and I kept quiet when she got stuck.
>  ("new colleague" speaks for it)
>
>  She passed with 82 of 100 points after 41 the first time.
>  (a measured outcome)
>
>Principle: Deliver Results
>
>Speaks for it
>  For six weeks we met twice a week after the shift.
>  (comes nearest to it)
>
>Speaks against
>  In the end it usually works out, and the customers are happy.
>  (The Result has no number that measures it)
>
>  I think that communication is the most important thing, and a team that trusts
>  each other can make up for a lot.
>  (A vague word stands where a number belongs)
>
>Not told, also not when asked:
>- Is there a number behind it: how many, how much, how fast, compared with
>  before?
>- Which steps did you take, one after the other?
>- What do you do differently since then, and when did it last help?
>
>Reasons for the vote:
>- +2.0: "Tell me about a person you prepared for an occasion that ...": 5 of 5,
>  the result is a change, measured
>- -0.5: "Tell me about a setback at the halfway mark that put everything ...": 2
>  of 5, the result is told without a number; a gap stayed open; 1 gap closed
>  when asked
>- +0.75 for a question on average; inclined begins at +0.25
>Kept as 20261124T101503Z (see it again: stardrill mock show 20261124T101503Z)

$ stardrill --bank "$FIXTURES/mock-bank" mock list
>Mock interviews
>===============
>
>ID                Day         Level       Answered  Inclined  State
>----------------  ----------  ----------  --------  --------  -----
>20261124T101503Z  2026-11-24  individual  10 of 10  5 of 5    over
$ stardrill --bank "$FIXTURES/mock-bank" mock list --format json
>{"format":1,"mocks":{"mocks":[{"id":"20261124T101503Z","day":"2026-11-24","level":"individual","answered":"10 of 10","inclined":"5 of 5","state":"over"}]}}
$ stardrill --bank "$FIXTURES/mock-bank" mock show 2026 --format json | tail -c 400
>ince then, and when did it last help?"],"reasons":["+2.0: \"Tell me about a person you prepared for an occasion that ...\": 5 of 5, the result is a change, measured","-0.5: \"Tell me about a setback at the halfway mark that put everything ...\": 2 of 5, the result is told without a number; a gap stayed open; 1 gap closed when asked","+0.75 for a question on average; inclined begins at +0.25"]}]}}
$ stardrill --bank "$FIXTURES/mock-bank" mock show 1999
2>stardrill: no mock interview has the id '1999'
? 2
$ stardrill --bank "$FIXTURES/mock-bank" mock show --format markdown | sed -n '/^### Thabo/,/^### Oluwaseun/p' | head -40
>### Thabo
>
>- Role: hiring manager
>- Vote: strongly inclined
>
>| Asked | Outcome | Follow-ups | Left open |
>|---|---|---:|---:|
>| Tell me about a time you disagreed with the person you reported to. | answered | 3 | 0 |
>| Tell me about a step you took out of a procedure without losing anything that mattered. | answered | 3 | 0 |
>
>- Principle: Have Backbone; Disagree and Commit
>
>#### Speaks for it
>
>> My manager wanted to cut the late delivery round because the weekly report said only 3 % of the bread came back unsold. ("My manager wanted" speaks for it)
>
>> The bread that came back fell from 11 % to 4 % within two weeks, and the round stayed. (a measured outcome)
>
>- Principle: Invent and Simplify
>
>#### Speaks for it
>
>> I wrote one page, tried it with two of nine drivers for a week, and then took the desk away. ("one page" speaks for it)
>
>> Lorries left on average 4 minutes late instead of 20, and it saved about six hours of waiting a week. (a measured outcome)
>
>Not told, also not when asked:
>
>- What do you do differently since then, and when did it last help?
>
>Reasons for the vote:
>
>- \+2.0: "Tell me about a time you disagreed with the person you reported ...": 5 of 5, the result is a change, measured
>- \+2.0: "Tell me about a step you took out of a procedure without losing ...": 5 of 5, the result is a change, measured
>- \+2.00 for a question on average; inclined begins at +0.25
>
>### Oluwaseun

# The record and an answer, as a person finds them.
$ head -24 .local/share/stardrill/mocks/20261124T101503Z.yaml
>stardrill: 1
>mock: 20261124T101503Z
>started: 2026-11-24T10:15:03Z
>minutes: 45
>level: individual
>track: individual
>seed: 4
>in_parts: false
>over: true
>interviewers:
>  - name: Thabo
>    role: hiring manager
>    principles: [have-backbone-disagree-and-commit, invent-and-simplify]
>    seconds: 175
>    questions:
>      - question: have-backbone-disagree-and-commit-01
>        asked: Tell me about a time you disagreed with the person you reported to.
>        principle: have-backbone-disagree-and-commit
>        outcome: answered
>        answer: have-backbone-disagree-and-commit-01/20261124T101503Z
>      - question: invent-and-simplify-01
>        asked: Tell me about a step you took out of a procedure without losing anything that mattered.
>        principle: invent-and-simplify
>        outcome: answered
$ cat .local/share/stardrill/answers/bias-for-action-01/20261124T101503Z.yaml
>stardrill: 1
>id: bias-for-action-01/20261124T101503Z
>question: bias-for-action-01
>asked: Tell me about a time you had to decide with only half of the facts you would have liked.
>principles: [bias-for-action]
>mock: "20261124T101503Z"
>started: 2026-11-24T10:15:03Z
>seconds: {think: 0, action: 60}
>text: |
>  All right, a small one. In November a mill phoned that one silo might have got soya dust in it, and they would know in two days. We had 900 kilos of that flour in the dough room.
>  It was my decision that night because the master baker was in hospital.
>  I did not know whether our lot was hit. I asked the mill for the loading times, and two of our five lots fell into the window. I set those two aside, baked with the other three, and had the shops put up a sign for people with allergies.
>  The test came back clean after two days. We lost 240 euros of flour that went to feed, and no shop was closed. I would decide the same way, but I would ask for loading times with every delivery now.
>replies:
>  - probe: Tell me about a time you had to decide with only half of the facts you would have liked.
>    text: |
>      I can't think of one right now.
>  - probe: You said "might have". What do you know for certain here? Say that.
>    text: |
>      That two lots had been loaded in the window, and that the dust was soya.
>  - probe: Who wanted to wait, and what did you say to them?
>    text: |
>      The owner. I told him that waiting would close 14 shops for two days, and that the three clean lots were enough for one.
>  - probe: How did you measure that?
>    text: |
>      The mill's laboratory did; I have their report.
$ ls .local/share/stardrill/drafts/mocks

# Interrupted after fourteen answers and replies and gone on with, the day comes out the same.
$ awk 'BEGIN { RS = ""; ORS = "\n\n" } NR <= 14 { print > "first" } NR > 14 { print > "rest" }' "$FIXTURES/mock-loop.txt"
$ stardrill --home other --bank "$FIXTURES/mock-bank" mock --seed 4 --questions 2 <first >/dev/null
2>stardrill: all is kept; go on with: stardrill mock --resume
$ stardrill --home other --bank "$FIXTURES/mock-bank" mock list
>Mock interviews
>===============
>
>ID                Day         Level       Answered  Inclined  State
>----------------  ----------  ----------  --------  --------  ------------------
>20261124T101503Z  2026-11-24  individual  2 of 10   1 of 1    goes on with mock
>                                                              --resume
$ stardrill --home other --bank "$FIXTURES/mock-bank" mock --resume <rest >/dev/null
$ stardrill --bank "$FIXTURES/mock-bank" mock show >one; stardrill --home other --bank "$FIXTURES/mock-bank" mock show >two; cmp one two

# Twice the same input, twice the same transcript.
$ stardrill --home third --bank "$FIXTURES/mock-bank" mock --seed 4 --questions 2 <"$FIXTURES/mock-loop.txt" | cksum >one
$ stardrill --home fourth --bank "$FIXTURES/mock-bank" mock --seed 4 --questions 2 <"$FIXTURES/mock-loop.txt" | cksum >two; cmp one two

# Five minutes are short: the second question is not asked.
$ (head -6 "$FIXTURES/mock-loop.txt"; for i in 1 2 3; do yes 'I talked about the scale and the ramp for a while.' | head -30; echo; done) | stardrill --home short --bank "$FIXTURES/mock-bank" mock --seed 4 --interviewers 1 --minutes 5 --questions 2 | grep -v '^ ' | sed -n '/^Interview 1/,/^Debrief/p'
>Interview 1 of 1: Thabo, bar raiser
>===================================
>
>Thabo: Hello, I am Thabo. I am from another team and sit in as the bar raiser.
>Thank you for making the time. We have 5 minutes. I write while you talk, so do
>not mind the silence.
>
>Thabo: Tell me about a person you prepared for an occasion that frightened them:
>an exam, a speech, a first shift alone.
>
>You  In March 2024 I was shift lead in the bread room of a bakery co-operative
>
>Thabo: Were you asked to do it, or did you offer?
>
>Thabo: We have two minutes left, so go on to the end.
>
>You  In her office, after the shift, with nobody else in the room.
>
>Thabo: Had you been on leave that month, what would have happened?
>
>You  I talked about the scale and the ramp for a while.
>
>Thabo: We are out of time, so I stop here. Thank you. That was the last
>conversation.
>
>Debrief

# In four parts; a part is left out, a question is passed on, what no command is is said so.
$ printf '%s\n' ':hint' 'We had 14 stops a week.' '' 'I had to find out why.' '' ':skip' 'Stops fell from 14 to 1 a week.' '' ':skip' ':skip' ':skip' ':skip' | stardrill --home parts --bank "$FIXTURES/mock-bank" mock --seed 4 --interviewers 1 --questions 2 --parts | sed -n '/^Interview 1/,/^Debrief/p'
>Interview 1 of 1: Thabo, bar raiser
>===================================
>
>Thabo: Hello, I am Thabo. I am from another team and sit in as the bar raiser.
>Thank you for making the time. We have 45 minutes. I write while you talk, so do
>not mind the silence.
>
>Thabo: Tell me about a person you prepared for an occasion that frightened them:
>an exam, a speech, a first shift alone.
>No such command here, and no hints, as in life; :help lists what there is. Two
>colons begin a line with one.
>
>You  We had 14 stops a week.
>
>You  I had to find out why.
>
>You  (says nothing)
>
>You  Stops fell from 14 to 1 a week.
>
>Thabo: What did you do yourself, step by step?
>
>You  (passes)
>
>Thabo: Where in the story is this: judged people by evidence, not by likeness?
>
>You  (passes)
>
>Thabo: Were you asked to do it, or did you offer?
>
>You  (passes)
>
>Thabo: Had you been on leave that month, what would have happened?
>
>You  (passes)
>
>Thabo: My last question.
>
>Thabo: Describe a need of the people you serve that you discovered although
>nobody had ever mentioned it.
2>stardrill: all is kept; go on with: stardrill mock --resume

# Programs that are not there are named.
$ stardrill mock --speak-with /nowhere/say
2>stardrill: there is no program '/nowhere/say', which --speak names
? 2
$ stardrill mock --listen 'no-such-program --fast'
2>stardrill: there is no program 'no-such-program', which --listen names
? 2
$ PATH= "$(command -v stardrill)" mock --speak
2>stardrill: --speak: neither 'spd-say' nor 'espeak-ng' is there: install one, or name a command with --speak-with
? 2

# Spoken to a program and heard from another: here the one is quiet and the other a file.
$ printf '#!/bin/sh\nprintf "I wrote it down.\\nFrom 9 to 4 a week.\\n"\n' >hear; chmod +x hear
$ printf '\n\n\n\n\n\n\n\n\n' | stardrill --home heard --bank "$FIXTURES/mock-bank" mock --seed 4 --quick --speak-with true --listen ./hear | sed -n '/^Interview 1/,/^Debrief/p' | head -30
>Interview 1 of 1: Thabo, bar raiser
>===================================
>
>Thabo: Hello, I am Thabo. I am from another team and sit in as the bar raiser.
>Thank you for making the time. We have 15 minutes. I write while you talk, so do
>not mind the silence.
>
>Thabo: Tell me about a person you prepared for an occasion that frightened them:
>an exam, a speech, a first shift alone.
>Listening ...
>
>You  I wrote it down. From 9 to 4 a week.
>
>Thabo: You said "I wrote it down". Which tool, which people, how many: what
>would a colleague recognise?
>Listening ...
>
>You  I wrote it down. From 9 to 4 a week.
>
>Thabo: Put differently: one will do, however small. You said "I wrote it down".
>Which tool, which people, how many: what would a colleague recognise?
>Listening ...
>
>You  I wrote it down. From 9 to 4 a week.
>
>Thabo: What exactly were you asked to do?
>Listening ...
>
>You  I wrote it down. From 9 to 4 a week.
>

# A story that is kept is planned for a question, and found again in the answer that tells it.
$ mkdir -p told/stories; printf 'title: The scale\nprinciples: [dive-deep]\nsituation: |\n  The returns report at the bakery said 3 %% of the bread came back, and the late round was to be cut.\ntask: |\n  I had to plan the rounds.\naction: |\n  I weighed the crates that came back myself for two weeks and compared them with the slips. Drivers left crates at the ramp without a slip.\nresult: |\n  It was really 13 %% that came back.\n' >told/stories/scale.yaml
$ stardrill --home told --bank "$FIXTURES/mock-bank" mock plan --seed 4 --questions 2 | grep -A1 'Walk me\|^- D'
>1. Walk me through a report or summary that you did not believe and took apart.
>   (Dive Deep, dive-deep-03; your story: scale)
>--
>- Deliver Results: no stories, one needed
>- Earn Trust: no stories, one needed
$ stardrill --home told --bank "$FIXTURES/mock-bank" mock --seed 4 --questions 2 <"$FIXTURES/mock-loop.txt" >/dev/null; grep -r '^story:' told/answers told/mocks | sort
>told/answers/dive-deep-03/20261124T101503Z.yaml:story: scale
>told/answers/have-backbone-disagree-and-commit-01/20261124T101503Z.yaml:story: scale
$ stardrill --home told --bank "$FIXTURES/mock-bank" mock show | sed -n '/^Told twice/,/^Numbers/p'
>Told twice
>The story told to Thabo came again with Oluwaseun: it is linked to the same
>story, scale.
>
>First:             have-backbone-disagree-and-commit-01/20261124T101503Z
>Again:             dive-deep-03/20261124T101503Z
>Story:             scale
>Likeness of words: 35 %
>
>Numbers that differ:
$ rm -r told/answers/dive-deep-03; stardrill --home told --bank "$FIXTURES/mock-bank" mock show | grep 'no longer there'
>- 1 answer is no longer there.
2>told/answers: warning: the answer 'dive-deep-03/20261124T101503Z' of mock interview 20261124T101503Z is gone

# The answer of a question is the one with its id; another whose name only begins so is none.
$ rm -rf exact; mkdir -p exact && cp -r .local/share/stardrill exact/home; ls exact/home/mocks | head -3
>20261124T101503Z.yaml
$ f=$(find exact/home/answers -name '*.yaml' | sort | head -1); mv "$f" "${f%.yaml}-7.yaml"; stardrill --home exact/home mock list 2>&1 >/dev/null | head -3
>exact/home/answers: warning: the answer 'bias-for-action-01/20261124T101503Z' of mock interview 20261124T101503Z is gone
