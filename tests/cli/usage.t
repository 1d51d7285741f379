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
