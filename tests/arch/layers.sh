#!/bin/sh
# Hold every #include under SRC to the architecture. usage: layers.sh SRC
# 1. a layer includes only the layers that SRC/CMakeLists.txt lets it use
# 2. modules (x.c with x.h and x_own.h) form no cycle
# 3. pure layers include only plain system headers
# 4. a third-party header has one home
# 5. x_own.h is for the files whose names begin with x
cd "$1" || exit 2
edges=$(mktemp) && trap 'rm -f "$edges"' EXIT
find . -mindepth 2 \( -name '*.[ch]' -o -name '*.def' -o -name '*.re' \) | sed 's,^\./,,' | sort |
xargs awk -v edges="$edges" '
BEGIN {
    pure  = " model check practice report render "
    plain = " ctype.h float.h limits.h math.h stdarg.h stdbool.h stddef.h stdint.h stdio.h stdlib.h string.h "
    home["yaml.h"] = "store/yaml.c"; home["sqlite3.h"] = "store/database.c"; home["histedit.h"] = "cli/line_own.h"
    home["jansson.h"] = "cli/jsonl.c"; home["libstemmer.h"] = "check/stem.c"
    home["uniwidth.h"] = home["unistr.h"] = home["uninorm.h"] = home["unilbrk.h"] = home["unictype.h"] = "base/utf8.c"
}
function bad(why) { printf "src/%s:%d: %s\n", FILENAME, FNR, why; failed = 1 }
function module(path) { sub(/(_own)?\.[^.]*$/, "", path); return path }
FILENAME == "CMakeLists.txt" {
    if (match($0, /^stardrill_layer\([a-z]+/)) {
        layer = substr($0, 17, RLENGTH - 16); uses[layer] = " "
        if (match($0, / USES [a-z ]*/)) uses[layer] = substr($0, RSTART + 5, RLENGTH - 5) " "
    }
    next
}
/^[ \t]*#[ \t]*include/ {
    split(FILENAME, at, "/"); layer = at[1]
    if (!(layer in uses)) { bad("no stardrill_layer(" layer ")"); next }
    if (match($0, /"[^"]+"/)) {
        target = substr($0, RSTART + 1, RLENGTH - 2); split(target, to, "/")
        if (to[1] != layer && index(uses[layer], " " to[1] " ") == 0) bad(layer " may not use " target)
        if (target ~ /_own\.h$/ && index(FILENAME, substr(target, 1, length(target) - 6)) != 1)
            bad(target " is for nobody else")
        if (module(FILENAME) != module(target)) print module(FILENAME), module(target) > edges
    } else if (match($0, /<[^>]+>/)) {
        target = substr($0, RSTART + 1, RLENGTH - 2)
        if (target in home && home[target] != FILENAME) bad(target " belongs in " home[target])
        else if (!(target in home) && index(pure, " " layer " ") && index(plain, " " target " ") == 0)
            bad(layer " is pure: no <" target ">")
    }
}
# stdio.h is there for snprintf; a pure layer opens, reads and writes nothing
/(^|[^a-z_])(fopen|printf|fprintf|fputs|puts|fwrite|getenv|time|clock|rand|system|popen)\(/ {
    split(FILENAME, at, "/")
    if (index(pure, " " at[1] " ") && $0 !~ /^[ \t]*(\/?\*|\/\/)/) bad(at[1] " is pure: " $0)
}
END { exit failed }' CMakeLists.txt || failed=1
tsort "$edges" 2>&1 >/dev/null | sed 's/^tsort: [^:]*: input/src: module/; s/^tsort: /    /' | grep . && failed=1
exit ${failed:-0}
