#!/bin/sh
# Makes a Debian package of a build and holds it to what it should hold and need. With STARDRILL_BARE_ROOT=1 (as root,
# with debootstrap and a mirror) it is also installed in a bare Debian, run there and removed again.
# usage: package.sh PROGRAM BUILD SRC
build=$2
for needed in dpkg-deb dpkg-shlibdeps file cpack; do
    command -v $needed >/dev/null 2>&1 || { echo "$needed is not here: skipped"; exit 77; }
done
work=$(mktemp -d) || exit 2
root=
finish() {
    [ -z "$root" ] || umount "$root/proc" 2>/dev/null
    rm -rf "$work"
}
trap finish EXIT
failed=0
bad() { echo "$*"; failed=1; }

cpack -G DEB --config "$build/CPackConfig.cmake" -B "$work/pack" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
package=$(find "$work/pack" -maxdepth 1 -name 'stardrill_*.deb')
[ -f "$package" ] || { bad 'no package'; exit 1; }
dpkg-deb -c "$package" >"$work/files"
for file in usr/bin/stardrill usr/share/man/man1/stardrill.1.gz usr/share/man/man5/stardrill-bank.5.gz \
    usr/share/man/man5/stardrill-config.5.gz usr/share/bash-completion/completions/stardrill \
    usr/share/zsh/vendor-completions/_stardrill usr/share/fish/vendor_completions.d/stardrill.fish \
    usr/share/doc/stardrill/copyright usr/share/doc/stardrill/changelog.gz usr/share/doc/stardrill/README.md \
    usr/share/doc/stardrill/rubric.md usr/share/doc/stardrill/formats.md; do
    grep -q " root/root .* \./$file\$" "$work/files" || bad "no $file of root's"
done
awk '{ print $1, $6 }' "$work/files" | grep -v -e '^drwxr-xr-x ' -e '^-rw-r--r-- ' -e '^-rwxr-xr-x ./usr/bin/stardrill$' |
    sed 's/^/wrong mode: /' | grep . && failed=1
# nothing but files of its own name, and folders
awk '!/^d/ { print $6 }' "$work/files" | grep -v stardrill | grep . && bad 'files of another name'
for library in libc6 libedit2 libjansson4 libsqlite3-0 libunistring2 libyaml-0-2; do
    dpkg-deb -f "$package" Depends | tr ',' '\n' | grep -q "^ *$library\( \|$\)" || bad "does not depend on $library"
done
[ -z "$(dpkg-deb -e "$package" "$work/control" && find "$work/control" -name '*inst' -o -name '*rm')" ] ||
    bad 'runs scripts when it is installed or removed'
if command -v lintian >/dev/null 2>&1 && ! ldd "$1" | grep -q libasan; then
    lintian --allow-root "$package" | grep . && failed=1
fi
if [ "${STARDRILL_BARE_ROOT-}" = 1 ]; then
    root=$work/root
    debootstrap --variant=minbase bookworm "$root" >"$work/log" 2>&1 || { tail "$work/log"; exit 1; }
    cp "$package" "$root/stardrill.deb" && cp /etc/resolv.conf "$root/etc/"
    mount -t proc proc "$root/proc" 2>/dev/null
    list() { (cd "$root" && find etc usr opt srv var/lib/dpkg/info -xdev | sort); }
    inside() { chroot "$root" env -i PATH=/usr/bin:/bin:/usr/sbin:/sbin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
    inside apt-get -y --no-install-recommends install libedit2 libjansson4 libsqlite3-0 libunistring2 libyaml-0-2 \
        libasan8 libubsan1 >"$work/log" 2>&1 || { tail "$work/log"; exit 1; }
    list >"$work/before"
    inside apt-get -y --no-install-recommends install /stardrill.deb >"$work/log" 2>&1 || { tail "$work/log"; bad 'not installed'; }
    [ "$(inside stardrill bank list --format csv | wc -l)" -gt 200 ] || bad 'does not run there'
    inside stardrill doctor || bad 'doctor finds something broken there'
    inside apt-get -y purge stardrill >"$work/log" 2>&1 || { tail "$work/log"; bad 'not removed'; }
    list | diff "$work/before" - || bad 'something was left behind'
fi
exit $failed
