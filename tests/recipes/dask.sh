#!/bin/sh
# Two Dask workers on loopback give what one process gives, byte for byte. usage: dask.sh PROGRAM DOCUMENT
. "$(dirname "$0")/recipe.sh"
need dask-scheduler dask-worker
/usr/bin/python3 -c 'import dask.bag, distributed' 2>/dev/null || { echo 'python3-distributed is not here: skipped'; exit 77; }
pids=
finish() {
    # shellcheck disable=SC2086
    [ -z "$pids" ] || kill $pids 2>/dev/null
    wait 2>/dev/null
    rm -rf "$work"
}
answers 400 >answers.jsonl
stardrill check --jsonl --fail-on never <answers.jsonl >expected.jsonl || fail 'one process fails'
recipe Dask python | sed 's/blocksize="4MiB"/blocksize=9000/' >check_answers.py || exit 1
grep -q 'blocksize=9000' check_answers.py || fail 'the block size was not found'
port=$(/usr/bin/python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
dask-scheduler --host 127.0.0.1 --port "$port" --no-dashboard >scheduler.log 2>&1 &
pids=$!
for name in one two; do
    dask-worker "tcp://127.0.0.1:$port" --host 127.0.0.1 --no-dashboard --nthreads 1 --no-nanny --name $name >"$name.log" 2>&1 &
    pids="$pids $!"
done
/usr/bin/python3 -c 'import sys; from distributed import Client
with Client(sys.argv[1], timeout=60) as client: client.wait_for_workers(2, timeout=60)' "tcp://127.0.0.1:$port" ||
    { cat ./*.log; fail 'two workers did not come'; }
command=$(recipe Dask sh | sed "s/8786/$port/; s,^python3,/usr/bin/python3,") || exit 1
sh -c "$command" || { cat ./*.log; fail "it fails: $command"; }
[ "$(find verdicts -name '*.part' | wc -l)" -gt 3 ] || fail 'it was not cut into pieces'
cat verdicts/*.part | cmp expected.jsonl - || fail 'not what one process gives'
