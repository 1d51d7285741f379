#!/usr/bin/python3
"""How long `stardrill coverage` takes with a warm index, and what it takes of memory.

usage: coverage.py PROGRAM MAKE_HOME CORPUS... [-- ANSWERS...]      (10000 and 100000)
Beside it, turn by turn, the sqlite3 shell reads every row of the same index in one bare aggregate. Prints the best and
the middle of the turns in ms, the ratio of the best, processor time, and the memory at its highest. Build PROGRAM with
optimisation; the homes stay in $TMPDIR/stardrill-bench for the next time.
"""
import glob
import os
import resource
import subprocess
import sys
import tempfile
import time

words = sys.argv[1:]
counts = [int(n) for n in words[words.index("--") + 1:]] if "--" in words else [10000, 100000]
program, make_home, *corpus = [os.path.abspath(w) for w in (words[:words.index("--")] if "--" in words else words)]
AGGREGATE = "SELECT question, count(*), sum(length(row)), max(number) FROM answer GROUP BY question"
TURNS, BARS = 15, {10000: 60, 100000: 350}


def timed(command, environment):
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    took, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return took * 1e3, (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1e3


def memory(command, environment):
    """Of this one child: measured in a process that has no other."""
    code = ("import resource,subprocess,sys; subprocess.run(sys.argv[1:],stdout=subprocess.DEVNULL); "
            "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)")
    done = subprocess.run([sys.executable, "-c", code, *command], env=environment, stdout=subprocess.PIPE, check=True)
    return int(done.stdout) / 1024


for count in counts:
    home = os.path.join(tempfile.gettempdir(), "stardrill-bench", str(count))
    if not os.path.exists(home):
        os.makedirs(home)
        subprocess.run([make_home, home, str(count), *corpus], check=True)
    environment = {"PATH": os.environ["PATH"], "HOME": home, "LC_ALL": "C.UTF-8", "TZ": "UTC",
                   "STARDRILL_NOW": "2025-11-24T10:00:00Z"}
    coverage = [program, "coverage", "--home", home]
    sqlite = ["sqlite3", None, AGGREGATE]
    timed(coverage, environment)  # warms the index
    sqlite[1] = glob.glob(os.path.join(home, ".cache/stardrill/index*.db"))[0]
    own, other = [], []
    for _ in range(TURNS):
        own.append(timed(coverage, environment))
        other.append(timed(sqlite, environment))
    best, base = min(own)[0], min(other)[0]
    print(f"{count} answers: {best:.1f} ms best, {sorted(own)[TURNS // 2][0]:.1f} ms in the middle, "
          f"{min(cpu for _, cpu in own):.1f} ms of processor (bar {BARS.get(count, 0)} ms); "
          f"sqlite3 {base:.1f} ms: {best / base:.1f} times; {memory(coverage, environment):.1f} MB")
