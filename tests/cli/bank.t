# The bank that comes with the program.
$ stardrill bank list --principle frugality --difficulty 3
>Questions
>=========
>
>Frugality
>---------
>ID            Level  Question
>------------  -----  -----------------------------------------------------------
>frugality-04      3  Tell me about a time you turned down money, equipment or
>                     extra help that was there for the taking.
>frugality-07      3  Walk me through a request for an additional person on your
>                     team that you withdrew or decided not to make.
>frugality-09      3  Tell me about an expense you approved for your group that
>                     you came to regret.
>frugality-11      3  Think of a budget cut that threatened the quality of what
>                     you were making, and tell me how you handled it.
>
>4 questions. Level: 1 to begin with, 3 for the hard ones.
$ stardrill bank list --theme networking --track student --format csv | head -3
>id,principle,also,tracks,themes,difficulty,asks_failure,ask
>bias-for-action-14,bias-for-action,learn-and-be-curious,student,"networking; decision-making",2,no,"Tell me about a chance during your studies, an internship or a part-time job that would have been gone within days if you had not seized it."
>frugality-14,frugality,deliver-results,student,"team-building; networking",1,no,"Tell me about an event, trip, show or club activity you ran on almost no money."
$ stardrill bank list --principle thrift
2>stardrill: --principle 'thrift': not in the bank (see: stardrill bank list)
? 2
$ stardrill bank list --theme nothing
2>stardrill: --theme 'nothing': no question has it (see: stardrill bank list)
? 2
$ stardrill bank list --difficulty 9
2>stardrill: --difficulty '9': expected a whole number from 1 to 3
? 2
$ stardrill bank show frugality-05 | head -12
>Give me an example of a saving of yours that turned out dearer in the end.
>==========================================================================
>
>ID:             frugality-05
>Principle:      Frugality
>Also probes:    Are Right, A Lot, Insist on the Highest Standards
>For:            any
>Themes:         quality, decision-making
>Level (1 to 3): 2
>Asks for:       something that went wrong, and what you learned
>
>Frugality: Gets more done with less, and treats a tight limit as a reason to be
$ stardrill bank show frugalty-05
2>stardrill: no question 'frugalty-05'; did you mean 'frugality-05'?
? 2
$ stardrill bank show frugality
2>stardrill: 'frugality' begins the ids of 14 questions; the first is 'frugality-01'
? 2

# A bank of another company's values stands alone; a broken file is named and the rest works.
$ stardrill --bank "$FIXTURES/values" bank list
>Questions
>=========
>
>Kindness first
>--------------
>ID           Level  Question
>-----------  -----  ------------------------------------------------------------
>kindness-01      1  Tell me about a time you helped somebody who could not pay
>                    you back.
>
>1 question. Level: 1 to begin with, 3 for the hard ones.
2>FIXTURES/values/broken.yaml:6:10: error: '&' makes an anchor: expected plain text, or the text in quotes
$ stardrill --bank "$FIXTURES/values" --quiet bank show kindness-01
>Tell me about a time you helped somebody who could not pay you back.
>====================================================================
>
>ID:             kindness-01
>Principle:      Kindness first
>For:            any
>Themes:         mentoring
>Level (1 to 3): 1
>
>Kindness first: We leave people better than we found them.
>
>What an interviewer listens for
>-------------------------------
>- asked before helping
>- kept a promise
>
>Hints
>-----
>Situation: Who was it?
>Task:      What did they need?
>Action:    What did you do?
>Result:    What changed for them?
>
>Questions that may follow
>-------------------------
>- What did it cost you?
>- Who noticed?
>- What would you do otherwise?
$ stardrill bank lint "$FIXTURES/values"
>1 question on 1 principle: 1 error, 0 warnings
2>FIXTURES/values/broken.yaml:6:10: error: '&' makes an anchor: expected plain text, or the text in quotes
? 1
$ stardrill bank lint nowhere
2>stardrill: bank lint: there is no folder 'nowhere'
? 2

# Questions of one's own in the config folder are laid over the built-in ones.
$ mkdir -p .config/stardrill/prompts && cp "$FIXTURES/values/kindness.yaml" .config/stardrill/prompts/
$ stardrill bank list --principle kindness
>Questions
>=========
>
>Kindness first
>--------------
>ID           Level  Question
>-----------  -----  ------------------------------------------------------------
>kindness-01      1  Tell me about a time you helped somebody who could not pay
>                    you back.
>
>1 question. Level: 1 to begin with, 3 for the hard ones.
$ stardrill bank list --format csv | wc -l
>226
$ stardrill bank lint
>225 questions on 17 principles: 0 errors, 1 warning
2>HOME/.config/stardrill/prompts/kindness.yaml:7:9: warning: the probe "What did it cost you?" of 'kindness-01' was used before, in 'deliver-results-01'
