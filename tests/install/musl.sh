#!/bin/sh
# Compiles every source file against musl's headers: what only glibc has does not compile. usage: musl.sh PROGRAM BUILD SRC
build=$2 src=$3
command -v musl-gcc >/dev/null 2>&1 || { echo 'musl-gcc (musl-tools) is not here: skipped'; exit 77; }
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
# the libraries' headers and no other: /usr/include is glibc's
mkdir "$work/include"
for header in /usr/include/uni[a-r]*.h /usr/include/unistr.h /usr/include/unitypes.h /usr/include/uniw*.h /usr/include/unistring /usr/include/sqlite3*.h /usr/include/yaml.h \
    /usr/include/histedit.h /usr/include/editline /usr/include/jansson.h; do
    [ -e "$header" ] && ln -s "$header" "$work/include/"
done
for header in /usr/include/*/jansson_config.h; do
    [ -e "$header" ] && ln -s "$header" "$work/include/"
done
find "$src" "$build/src" -name '*.c' ! -path '*/CMakeFiles/*' ! -path '*/tool/*' | sort >"$work/files"
[ "$(wc -l <"$work/files")" -gt 100 ] || { echo 'too few source files were found'; exit 1; }
export work build src
xargs -P 2 -n 12 sh -c 'for file; do
    musl-gcc -std=c17 -D_POSIX_C_SOURCE=200809L -DSTARDRILL_VERSION=\"0\" -Wall -Werror -Wno-unknown-pragmas -fsyntax-only \
        -I"$src" -I"$build/src/generated" -isystem "$work/include" "$file" || echo "$file" >>"$work/failed"
done' sh <"$work/files"
[ ! -e "$work/failed" ] || { echo 'does not compile with musl:'; cat "$work/failed"; exit 1; }
