#!/usr/bin/python3
"""Many processes at once on one home: nothing is lost, nothing torn, no draft left, and the index is right afterwards.

usage: load.py PROGRAM [COUNT]

COUNT processes (40) wait at a gate and start together: some drill from a pipe (many of them the same question in the same
second), some note wins, import, tell stories or note an interview, others check, list, search, cover, plan and export. Then
half as many are killed with SIGKILL, each at a moment of its own.
"""
import collections
import glob
import json
import os
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

program = os.path.abspath(sys.argv[1])
count = int(sys.argv[2]) if len(sys.argv) > 2 else 40
root = tempfile.mkdtemp(prefix="stardrill-load-")
home = os.path.join(root, ".local/share/stardrill")
index = os.path.join(root, ".cache/stardrill/index.db")
environment = {"HOME": root, "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "TZ": "UTC",
               "STARDRILL_NOW": "2026-11-24T10:15:03Z", "COLUMNS": "80"}
environment.update({name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")})
failures = []

# What the manual allows a program to say on standard error here; everything else is a fault.
ALLOWED = re.compile(
    r"stardrill: (kept as \S+|noted( as .*)?|\d+ answers? kept|noted, but it holds no number yet: .*|"
    r"a question of your own now: .*|told as .*|no principle is named for .*|kept: .*|\S+ is kept.*)$")

ANSWER = ("In 2021 our bakery in Leeds threw away {n} loaves a day, number {n}.\n\n"
          "I had to halve that before Christmas.\n\n"
          "I counted what was left each evening for two weeks and moved the second bake to noon.\n\n"
          "Waste fell from {n} loaves a day to 12 by December.\n")
PARTS = {"situation": "The queue at our help desk in Porto grew to {n} tickets, number {n}.",
         "task": "I had to bring it down within a month.",
         "action": "I sorted the tickets by cause and wrote three standard replies.",
         "result": "The queue fell from {n} tickets to 9 in four weeks."}


def fail(*words):
    failures.append(" ".join(str(word) for word in words)[:1200])


def imported(n):
    return json.dumps({"question": "dive-deep-02", **{part: text.format(n=n) for part, text in PARTS.items()}}) + "\n"


def stream(n):
    return "".join(json.dumps({"id": f"s{n}-{k}", **{part: text.format(n=n + k) for part, text in PARTS.items()}}) + "\n"
                   for k in range(20))


# By turns: what is done, with which input, and the exit statuses that are right.
def job(n):
    kinds = [
        ("drill", ["drill", "ownership-01", "--yes"], ANSWER.format(n=n), (0,)),
        ("log", ["log", f"Cut the nightly build from {n + 100} minutes to 7, number {n}"], "", (0,)),
        ("review", ["review", "--format", "json", "--limit", "1000"], "", (0,)),
        ("drill", ["drill", f"ownership-0{n % 3 + 1}", "--free", "--yes"],
         ANSWER.format(n=n).replace("\n\n", " "), (0,)),
        ("jsonl", ["check", "--jsonl", "-"], stream(n), (0, 1)),
        ("coverage", ["coverage", "--format", "json"], "", (0,)),
        ("import", ["import", "-", "--format", "jsonl"], imported(n), (0,)),
        ("search", ["search", "bakery loaves", "--format", "json"], "", (0,)),
        ("story", ["story", "new", f"Queue number {n}", "--result", f"The queue fell from {n} to 9"], "", (0,)),
        ("check", ["check", "--format", "json", os.path.join(root, "one.md")], "", (0, 1)),
        ("plan", ["plan", "--format", "json"], "", (0,)),
        ("interview", ["log", "interview", f"dive-deep: Why number {n}?", "--felt", "4"], "", (0,)),
        ("export", ["export", "--format", "jsonl"], "", (0, 1)),
        ("drill", ["drill", "ownership-01", "--yes"], ANSWER.format(n=n), (0,)),
        ("home", [], "", (0,)),
    ]
    return kinds[n % len(kinds)]


class Running:
    """A process that waits at the gate before it becomes the program."""

    def __init__(self, number, gate):
        self.number = number
        self.kind, self.words, given, self.statuses = job(number)
        self.out, self.err, self.given = (os.path.join(root, f"{number}.{end}") for end in ("out", "err", "in"))
        with open(self.given, "w", encoding="utf-8") as file:
            file.write(given)
        self.pid = os.fork()
        if self.pid:
            return
        try:
            for path, flags, to in ((self.given, os.O_RDONLY, 0), (self.out, os.O_WRONLY | os.O_CREAT, 1),
                                    (self.err, os.O_WRONLY | os.O_CREAT, 2)):
                os.dup2(os.open(path, flags, 0o600), to)
            os.chdir(root)
            os.close(gate[1])
            os.read(gate[0], 1)  # returns when the parent opens the gate
            os.execve(program, [program, *self.words], environment)
        finally:
            os._exit(127)

    def output(self):
        return open(self.out, encoding="utf-8").read()

    def judge(self, status):
        code = os.waitstatus_to_exitcode(status)
        errors = open(self.err, encoding="utf-8", errors="replace").read()
        if code not in self.statuses:
            fail(self.number, self.kind, f"exit status {code}:", errors)
        for line in errors.splitlines():
            if not ALLOWED.match(line):
                fail(self.number, self.kind, "said:", line)


def run(*words, given=""):
    done = subprocess.run([program, *words], env=environment, cwd=root, input=given.encode(), capture_output=True,
                          check=False)
    return done.stdout.decode(), done.stderr.decode(), done.returncode


def start_all(first, many):
    gate = os.pipe()
    started = []
    for number in range(first, first + many):
        started.append(Running(number, gate))
    os.close(gate[0])
    begin = time.monotonic()
    os.close(gate[1])
    return started, begin


def wait_all(started, most):
    left = {one.pid: one for one in started}
    end = time.monotonic() + most
    while left and time.monotonic() < end:
        pid, status = os.waitpid(-1, os.WNOHANG)
        if pid:
            left.pop(pid).judge(status)
        else:
            time.sleep(0.02)
    for one in left.values():
        fail(one.number, one.kind, f"did not end within {most} s")
        os.kill(one.pid, signal.SIGKILL)
        os.waitpid(one.pid, 0)


def texts_of(pattern):
    """Every file of a kind with its text; each must end as a whole file does."""
    found = {}
    for path in glob.glob(os.path.join(home, pattern)):
        text = open(path, encoding="utf-8").read()
        if not text.startswith("stardrill: 1\n") or not text.endswith("\n"):
            fail("torn:", path)
        found[path] = text
    return found


def exactly_once(what, numbers, texts, shape):
    for n in numbers:
        places = [path for path, text in texts.items() for _ in range(text.count(shape.format(n=n)))]
        if len(places) != 1:
            fail(what, n, f"is there {len(places)} times, not once", places[:3])


def nothing_is_lost(started):
    numbers = collections.defaultdict(list)
    for one in started:
        numbers[one.kind].append(one.number)
    answers = texts_of("answers/*/*.yaml")
    exactly_once("the answer", numbers["drill"], answers, "loaves a day, number {n}.")
    exactly_once("the imported answer", numbers["import"], answers, "tickets, number {n}.")
    exactly_once("the win", numbers["log"], texts_of("log.yaml"), "to 7, number {n}\n")
    exactly_once("the story", numbers["story"], texts_of("stories/*.yaml"), "title: Queue number {n}\n")
    exactly_once("the interview", numbers["interview"], texts_of("interviews/*.yaml"), "question: Why number {n}?\n")
    own = {path: open(path, encoding="utf-8").read()
           for path in glob.glob(os.path.join(root, ".config/stardrill/prompts/*.yaml"))}
    exactly_once("the question of one's own", numbers["interview"], own, "ask: Why number {n}?\n")
    ids = re.findall(r"id: (own-\d+)", "".join(own.values()))
    if len(set(ids)) != len(ids):
        fail("an id was given twice:", ids)
    expected = len(numbers["drill"]) + len(numbers["import"]) + 1  # the one that was there
    if len(answers) != expected:
        fail(f"{len(answers)} answers are kept, not {expected}")


def nothing_is_left():
    for folder, _, files in os.walk(root):
        for name in files:
            if name.endswith((".draft", ".tmp", "-journal", "-wal", "-shm")):
                fail("left behind:", os.path.join(folder, name))


def rows_of_index():
    """All the index holds, but for the rows with a verdict, which say in which order they came: pages() reads those."""
    database = sqlite3.connect(index)
    whole = database.execute("PRAGMA integrity_check").fetchall()
    if whole != [("ok",)]:
        fail("the index is damaged:", whole)
    database.execute("INSERT INTO words(words) VALUES('integrity-check')")
    rows = database.execute("SELECT a.question, a.file, w.question, w.situation, w.task, w.action, w.result,"
                            " w.answer, w.replies FROM answer a LEFT JOIN words w ON w.rowid = a.number"
                            " ORDER BY 1, 2").fetchall()
    words = database.execute("SELECT count(*) FROM words").fetchone()[0]
    database.rollback()
    database.close()
    if words != len(rows):
        fail(f"the index has the words of {words} answers, and {len(rows)} rows")
    return rows


def pages():
    return [run(*words) for words in (("review", "--format", "json", "--limit", "1000"), ("coverage", "--format", "json"),
                                      ("search", "bakery loaves", "--format", "json", "--limit", "1000"),
                                      ("plan", "--all", "--format", "json"))]


def index_is_right():
    time.sleep(0.1)  # a file that changed just now is looked at once more by the next that comes later
    mended = pages()
    kept = rows_of_index()
    os.remove(index)
    fresh = pages()
    if mended != fresh:
        fail("pages with the index as it was are not those with a fresh one")
    if kept != rows_of_index():
        fail("the index as it was is not a fresh one")


def what_was_seen_is_right(started):
    """Pages are whole; a judged stream is what one process alone makes of it; doctor finds nothing."""
    for one in started:
        if one.kind in ("review", "coverage", "search", "plan", "check"):
            try:
                json.loads(one.output())
            except ValueError as error:
                fail(one.number, one.kind, "printed no whole page:", error)
        if one.kind in ("jsonl", "check"):
            alone, _, _ = run(*one.words, given=open(one.given, encoding="utf-8").read())
            if one.output() != alone:
                fail(one.number, one.kind, "printed another verdict than alone")
    page, _, _ = run("doctor", "--format", "json")
    for row in json.loads(page)["doctor"]["checkups"]:
        if row["state"] != "ok" and row["part"] not in ("editor", "terminal", "locale", "programs", "disk", "clock"):
            fail("doctor:", row["part"], row["what"])


def kills_leave_all_whole():
    """Half as many again, each killed at a moment of its own: what is on the disk is whole, and the index mends itself."""
    started, _ = start_all(count, count // 2)
    dice = random.Random(count)
    for one in dice.sample(started, len(started)):
        time.sleep(dice.uniform(0, 0.02))
        try:
            os.kill(one.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        os.waitpid(one.pid, 0)
    answers = texts_of("answers/*/*.yaml")
    for pattern in ("log.yaml", "stories/*.yaml", "interviews/*.yaml"):
        texts_of(pattern)
    for one in started:
        if one.kind in ("drill", "import"):
            told = sum(text.count(f"number {one.number}.") for text in answers.values())
            if told > 1:
                fail("the answer", one.number, f"is kept {told} times")
    index_is_right()
    page, _, _ = run("doctor", "--format", "json")
    for row in json.loads(page)["doctor"]["checkups"]:
        if row["state"] == "broken":
            fail("after kills, doctor:", row["part"], row["what"])


def main():
    os.makedirs(home, mode=0o700)
    with open(os.path.join(root, "one.md"), "w", encoding="utf-8") as file:
        file.write("".join(f"## {part.title()}\n{text.format(n=7)}\n\n" for part, text in PARTS.items()))
    _, _, status = run("drill", "ownership-01", "--yes", given=ANSWER.format(n="many"))
    if status:
        fail("the first answer could not be kept:", status)
    started, begin = start_all(0, count)
    wait_all(started, 300)
    took = time.monotonic() - begin
    nothing_is_lost(started)
    nothing_is_left()
    index_is_right()
    what_was_seen_is_right(started)
    kills_leave_all_whole()
    if failures and os.environ.get("LOAD_KEEP"):
        print("kept:", root)
    else:
        shutil.rmtree(root, ignore_errors=True)
    print("\n".join(failures) or f"{count} processes in {took:.1f} s: nothing lost")
    sys.exit(1 if failures else 0)


main()
