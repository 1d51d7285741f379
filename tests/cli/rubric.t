$ stardrill rules | head -4
>Rule                 Severity  What it says
>-------------------  --------  ------------------------------------------
>no-answer            error     Nothing is said
>not-an-event         error     This is not one past event
$ stardrill rules we-not-i
>we-not-i
>========
>
>The Action says we more than I
>
>Looks for:          In Action sentences only, we/(we+I) above 0.5 with we twice
>                    or more; us, our, my, me are counted too.
>Why:                Amazon asks for "what you did, not what your team or group
>                    did". Elsewhere "we" is fine, and in one study it was even
>                    liked (Naim et al. 2015), so only the Action is looked at.
>Fires on:           We analysed the logs, we found the leak and we fixed it.
>Passes:             I analysed the logs and found the leak; Mara and I fixed it
>                    together.
>Known false alarms: A deed that truly was joint from end to end: say which half
>                    was yours.
>
>Settings:
>Setting                   Value  What it is
>----------------------  -------  -----------------------------------------------
>rule.we-not-i.severity  warning  off, info, warning or error
>rule.we-not-i.share         0.5  we/(we+I) in the Action above this is flagged
>rule.we-not-i.least           2  and only when we is said at least this often
>                                 there
$ stardrill rules we-not-me
2>stardrill: no rule 'we-not-me'; did you mean 'we-not-i'?
? 2
$ stardrill explain "Cut p99 from 480 ms to 210 ms in Q3 2024, for 14 engineers on S3"
>Numbers that count:
>Number            Kind      Role    Why it counts          Why this role
>----------------  --------  ------  ---------------------  ---------------------
>480 ms to 210 ms  duration  change  a change from one to   a before and an after
>                                    the other
>14 engineers      count     scope   a count                how big it was
>
>Numbers passed over:
>Number  Why it does not count
>------  ---------------------------
>p99     letters with digits: a name
>Q3      letters with digits: a name
>2024    a year
>S3      letters with digits: a name
$ stardrill explain
2>stardrill: explain: expected a text, in quotes
? 2

# Settings: what is right counts, what is wrong is named.
$ mkdir -p .config/stardrill && printf 'rule:\n  we-not-i: {share: 0.7}\n  hedging:\n    severity: off\nrule.too-short.secnds: 60\nspeech.words-a-minute: 9000\nwords.filler: [innit]\n' >.config/stardrill/config.yaml
$ stardrill config rule.we-not-i
>File: HOME/.config/stardrill/config.yaml
>
>Setting                 Value    Default  From     What it is
>----------------------  -------  -------  -------  -----------------------------
>rule.we-not-i.share     0.7      0.5      line 2   we/(we+I) in the Action above
>                                                   this is flagged
>rule.we-not-i.least     2        2        default  and only when we is said at
>                                                   least this often there
>rule.we-not-i.severity  warning  warning  default  The Action says we more than
>                                                   I
2>HOME/.config/stardrill/config.yaml:5:24: error: there is no setting 'rule.too-short.secnds'; did you mean 'rule.too-short.seconds'?
2>HOME/.config/stardrill/config.yaml:6:24: error: speech.words-a-minute: '9000': expected a number from 60 to 260
$ stardrill --quiet config words | tail -1
>words.filler  innit           line 7  further words of this kind
2>HOME/.config/stardrill/config.yaml:5:24: error: there is no setting 'rule.too-short.secnds'; did you mean 'rule.too-short.seconds'?
2>HOME/.config/stardrill/config.yaml:6:24: error: speech.words-a-minute: '9000': expected a number from 60 to 260
# Two lists of one kind add up to one row; a kind that there is not is named, and makes none.
$ mkdir -p lists/stardrill && printf 'words.filler: [innit]\nwords:\n  filler: [like so]\n  fillr: [um]\n' >lists/stardrill/config.yaml
$ XDG_CONFIG_HOME=$HOME/lists stardrill config words | tail -n +5
>words.filler  innit, like so           line 3  further words of this kind
2>HOME/lists/stardrill/config.yaml:4:10: error: there is no setting 'words.fillr'; did you mean 'words.filler'?
$ stardrill config nonsense 2>&1 | tail -1
>stardrill: config: no setting begins with 'nonsense'
$ printf 'Situation: it was 2021, innit, and late.\nTask: I had to sell, innit.\nAction: I sold, innit.\nResult: Sales rose from 3 to 9, innit.\n' | stardrill check --format short - 2>/dev/null | grep filler
>stdin:1:25: info: 4 fillers in 21 words: "innit" [filler]
