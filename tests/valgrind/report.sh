#!/bin/sh
# What memcheck had to say in a run of the tests: 0 and a line when it is nothing. usage: report.sh FOLDER
# Errors and leaks make a test fail already; files that the program itself leaves open are found only here. A process
# that a test ends on purpose in the middle of its work has some: unit tests do that, so theirs are not counted.
folder=$1 status=0 count=0
for log in "$folder"/*.log; do
    [ -e "$log" ] || break
    count=$((count + 1))
    if grep -qE '^==[0-9]+== +(Invalid|Conditional|Use of|Syscall param|Source and destination|Mismatched|Argument|Process terminating)|are (definitely|possibly) lost' "$log"; then
        printf '%s:\n' "$log"
        cat "$log"
        status=1
        continue
    fi
    case ${log##*/} in
    stardrill.*)
        left=$(grep -A1 'Open file descriptor' "$log" | grep -v '^--$' |
            awk '/Open file descriptor/ { line = $0; next } !/inherited from parent/ { print line }' |
            grep -v '/memcheck/')
        if [ -n "$left" ]; then
            printf '%s: left open:\n%s\n' "$log" "$left"
            status=1
        fi
        ;;
    esac
done
[ $count -gt 0 ] || { echo 'memcheck looked at nothing'; exit 1; }
[ $status -ne 0 ] || echo "memcheck has nothing to say of $count processes"
exit $status
