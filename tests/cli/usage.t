# A wrong word is named, with the nearest right one.
$ stardrill chek
2>stardrill: chek: no such command; did you mean 'check'?
? 2
$ stardrill --frobnicate check
2>stardrill: --frobnicate: no such option (see: stardrill help)
? 2
$ stardrill check --fail-on sometimes -
2>stardrill: --fail-on 'sometimes': expected error, warning, info or never
? 2
$ stardrill check --question
2>stardrill: --question: an argument is missing (see: stardrill help check)
? 2
$ stardrill help nothing
2>stardrill: help: no command 'nothing'
? 2

# Options of all commands stand before the command and after it.
$ stardrill --quiet check --jsonl /dev/null
$ stardrill check --jsonl --quiet /dev/null

$ stardrill --version
>stardrill 0.1.0

# Help, the rules, a check and the like need neither a home nor, but for the check, questions that can be read.
$ for c in help rules 'completion bash' 'plan --help' 'check --format short f.txt' 'explain "from 5 to 3"'; do echo 'I did it.' >f.txt; env -i PATH="$PATH" sh -c "stardrill $c" >out 2>err; echo "$? $(wc -c <err) $c"; done
>0 0 help
>0 0 rules
>0 0 completion bash
>0 0 plan --help
>1 0 check --format short f.txt
>0 0 explain "from 5 to 3"
$ env -i PATH="$PATH" STARDRILL_BANK=/nowhere stardrill rules | head -1
>Rule                 Severity  What it says
$ env -i PATH="$PATH" stardrill home
2>stardrill: no home folder: set HOME, or name one with --home DIR
? 2
$ env -i PATH="$PATH" stardrill completion words stardrill review '' | head -1

# What is called otherwise is named, and so is what is nearly right.
$ for word in list show stories bank diff feedback; do stardrill $word; done
2>stardrill: list: no such command; see stardrill bank list (questions), review (your answers), story list or mock list
2>stardrill: show: no such command; see stardrill bank show, review ID, story show or mock show
2>stardrill: stories: no such command; see stardrill story list
2>stardrill: bank: no such command; see stardrill bank list, bank show or bank lint
2>stardrill: diff: no such command; see stardrill review --compare
2>stardrill: feedback: no such command; see stardrill import --feedback (a friend's comments), then review --feedback
? 2
$ stardrill drill --principal ownership
2>stardrill: --principal: no such option; did you mean '--principle'?
? 2
$ stardrill drill --principle owner
2>stardrill: --principle 'owner': not in the bank; did you mean 'ownership'?
? 2
$ stardrill config too-short
>File: HOME/.config/stardrill/config.yaml
>
>Setting                  Value    Default  From     What it is
>-----------------------  -------  -------  -------  ----------------------------
>rule.too-short.seconds   90       90       default  an answer under this many
>                                                    spoken seconds is short
>rule.too-short.severity  warning  warning  default  The answer is short for the
>                                                    time you have
$ stardrill config nonsense
2>stardrill: config: no setting begins with 'nonsense'
? 2
$ stardrill import nosuch
2>stardrill: nosuch: there is no such file
2>stardrill: 0 answers kept
? 2
