# Answers by their words: every word has to be there, in any form.
$ mkdir -p .local/share/stardrill && cp -r "$FIXTURES/answers" .local/share/stardrill/
$ stardrill search failing payments
>What was found
>==============
>
>1 answer.
>
>Give me an example of something you had promised to see to and then let slip.
>-----------------------------------------------------------------------------
>No. 2, 2026-10-01, 5/5, ownership-04/20261001T080000Z
>
>Result  Failed payments fell from 40 a night to 2 within three weeks. I learned
>        ^^^^^^ ^^^^^^^^
>        to write down what I promise.
$ stardrill search machine --format csv | cut -d, -f1,6
>id,part
>ownership-04/20261001T080000Z,situation
>ownership-04/20260901T080000Z,situation
$ stardrill search "machine \"on call\"" --format csv | cut -d, -f1
>id
>ownership-04/20260901T080000Z
>ownership-04/20261001T080000Z
$ stardrill search machine "on call" --format csv | cut -d, -f1
>id
>ownership-04/20260901T080000Z
>ownership-04/20261001T080000Z
$ stardrill search call on --format csv | cut -d, -f1
>id
>ownership-04/20260901T080000Z
>ownership-04/20261001T080000Z
$ stardrill search 'machine -clock' --format csv | cut -d, -f1
>id
>ownership-04/20260901T080000Z
$ stardrill search --format csv machine -- -clock | cut -d, -f1
>id
>ownership-04/20260901T080000Z
$ stardrill search 'candle OR carpenter' --format csv | cut -d, -f1
>id
>gone-07/20260815T120000Z
>frugality-02/20261015T180000Z
$ stardrill search 'carp*' --format json
>{"format":1,"search":{"hits":[{"id":"frugality-02/20261015T180000Z","question":"frugality-02","day":"2026-10-15","result":"change","overall":2,"part":"answer","text":"…I asked the carpenter's school, and their second year built thirty stands as an exercise. We paid 90 euros for wood instead of…"}]}}
$ stardrill search vendor --limit 1 --format markdown
># What was found
>
>2 answers; the best 1 shown.
>
>## Give me an example of something you had promised to see to and then let slip.
>
>No. 3, 2026-09-01, 2/5, ownership-04/20260901T080000Z
>
>> **Situation:** In March the ticket machines of our line stopped taking cards every night, and the **vendor** was not on call.

# The question's words count too, also for an answer written by hand without it.
$ stardrill search 'something promised' --format csv | cut -d, -f1,6
>id,part
>ownership-04/20260901T080000Z,task
>ownership-04/20261001T080000Z,task
$ stardrill search --question frugality-02 cheap OR cost OR money OR supplies OR less --format csv | cut -d, -f1
>id
>frugality-02/20261015T180000Z

# Filters, as for review.
$ stardrill search vendor --since 2026-09-15 --format csv | cut -d, -f1
>id
>ownership-04/20261001T080000Z
$ stardrill search vendor --unquantified --format csv | cut -d, -f1
>id
>ownership-04/20260901T080000Z
$ stardrill search vendor --principle frugality
2>stardrill: nothing found: fewer filters or other words may help
? 1
$ stardrill search zebra
2>stardrill: nothing found: other words may help
? 1
$ stardrill search -q zebra
? 1

# What cannot be understood is explained.
$ stardrill search
2>stardrill: search: say what to look for, as in: stardrill search payments outage
? 2
$ stardrill search 'vendor OR'
2>stardrill: search: OR needs a word on each side, as in: payments OR invoices
? 2
$ stardrill search '"on call'
2>stardrill: search: the quote before 'on call' is not closed
? 2
$ stardrill search -- -vendor
2>stardrill: search: say also what is to be found, not only what is not
? 2
$ stardrill search '***'
2>stardrill: search: '***' holds no letter or number to look for
? 2
$ stardrill search 'vendor) NEAR( (situation:x)^2' 
2>stardrill: nothing found: other words may help
? 1
