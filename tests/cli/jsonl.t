# A line that is no answer is answered in its place; the rest goes on, and the status is 2.
$ printf '%s\n' '{"id":"a","text":""}' 'nonsense' '[]' '{"id":"b"}' '{"id":"c","text":7}' '' '{"id":"d","situation":"TBD"}' | stardrill check --jsonl - | cut -c1-120
>{"schema":1,"id":"a","text":"","question":null,"principles":[],"words":0,"spoken_seconds":0,"parts":{"situation":{"state
>{"schema":1,"id":null,"line":2,"error":"column 8: '[' or '{' expected near 'nonsense'"}
>{"schema":1,"id":null,"line":3,"error":"expected an object"}
>{"schema":1,"id":null,"line":4,"error":"expected \"text\", or \"situation\", \"task\", \"action\" and \"result\""}
>{"schema":1,"id":null,"line":5,"error":"\"text\" is no string"}
>{"schema":1,"id":"d","text":"TBD","question":null,"principles":[],"words":1,"spoken_seconds":0,"parts":{"situation":{"st

$ printf '%s\n' '{"id":"x","id":"y","text":"t"}' | stardrill check --jsonl
>{"schema":1,"id":null,"line":1,"error":"column 14: duplicate object key near '\"id\"'"}
? 2

# Nothing but a filler is an answer too, if a poor one.
$ printf '%s\n' '{"text":"okay"}' '{"text":"Um."}' | stardrill check --jsonl | cut -c1-58
>{"schema":1,"id":null,"text":"okay","question":null,"princ
>{"schema":1,"id":null,"text":"Um.","question":null,"princi

# A file that cannot be read is named; the others are judged. A byte order mark is passed over.
$ printf '\357\273\277{"id":"a","text":"I did it."}\n' > marked.jsonl
$ stardrill check --jsonl nowhere.jsonl . marked.jsonl | cut -c1-21
>{"schema":1,"id":"a",
2>stardrill: nowhere.jsonl: No such file or directory
2>stardrill: .: Is a directory
$ stardrill check --jsonl --fail-on never nowhere.jsonl marked.jsonl >out; echo $?; stardrill check --jsonl --fail-on never . >out; echo $?
>2
>2
2>stardrill: nowhere.jsonl: No such file or directory
2>stardrill: .: Is a directory
