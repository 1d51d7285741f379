#!/usr/bin/python3
"""What docs/formats.md says is the most of each thing is what happens: one test for each limit, on both sides of it.

usage: limits.py PROGRAM PEAK [TEST...]; PEAK is tests/bench/peak.c
"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

program, peak = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
sanitized = b"libasan" in subprocess.run(["ldd", program], capture_output=True, check=False).stdout
HUGE = 50_000_000
failures = []
tests = []


def test(function):
    tests.append(function)
    return function


class Place:
    """A folder of its own with a home in it."""

    def __init__(self):
        self.root = tempfile.mkdtemp(prefix="stardrill-limits-")
        self.home = os.path.join(self.root, "home")
        self.environment = {
            "HOME": os.path.join(self.root, "user"), "STARDRILL_HOME": self.home, "PATH": os.environ["PATH"],
            "LC_ALL": "C.UTF-8", "TZ": "UTC", "STARDRILL_NOW": "2026-11-24T10:15:03Z", "TMPDIR": self.root,
        }
        self.environment.update({n: v for n, v in os.environ.items() if n.endswith("SAN_OPTIONS")})
        if sanitized:  # else what was freed counts as held
            self.environment["ASAN_OPTIONS"] = self.environment.get("ASAN_OPTIONS", "") + ":quarantine_size_mb=1"

    def write(self, path, text):
        path = os.path.join(self.root, path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(text if isinstance(text, bytes) else text.encode())
        return path

    def sparse(self, path, size):
        os.truncate(self.write(path, ""), size)
        return path

    def run(self, *words, given=b""):
        done = subprocess.run([program, *words], env=self.environment, cwd=self.root, input=given, capture_output=True,
                              timeout=300, check=False)
        if done.returncode not in (0, 1, 2, 3):
            failures.append(f"{words}: status {done.returncode}: {done.stderr[-300:]!r}")
        return done

    def peak(self, *words, pieces=(), given=None):
        """The most megabytes held, and the exit status."""
        process = subprocess.Popen([peak, program, *words], env=self.environment, cwd=self.root,
                                   stdin=given or subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        try:
            for piece in pieces:
                process.stdin.write(piece)
            if not given:
                process.stdin.close()
        except BrokenPipeError:
            pass
        kilobytes, status = process.stdout.read().split()
        process.wait()
        return int(kilobytes) / 1024, int(status)

    def check(self, is_right, *why):
        if not is_right:
            failures.append(" ".join(str(word) for word in why)[:700])

    def takes(self, *words, given=b""):
        done = self.run(*words, given=given)
        self.check(done.returncode < 2, words, "is refused:", done.stderr[-300:], done.stdout[-300:])

    def refuses(self, pattern, *words, given=b"", status=(2,)):
        done = self.run(*words, given=given)
        self.check(done.returncode in status and re.search(pattern, (done.stderr + done.stdout).decode()), words,
                   f"status {done.returncode}, expected '{pattern}':", done.stdout[-200:], done.stderr[-300:])
        return done

    def close(self):
        shutil.rmtree(self.root, ignore_errors=True)


def answer(size, text="I cut it. "):
    """Markdown of just this size."""
    return ("## Result\n" + text * (size // len(text) + 1))[:size]


def object_line(size):
    """A line of JSON Lines, without its feed, of just this size, with blanks where it matters little."""
    told = json.dumps({"id": "a", "text": "I cut it."})
    return " " * (size - len(told)) + told


@test
def a_yaml_file(place):
    def yaml(size):
        return ("text: told\n#" + "x" * size)[:size - 1] + "\n"
    place.takes("check", place.write("least.yaml", yaml(1_000_000)))
    place.refuses("larger than 1000000 bytes", "check", place.write("more.yaml", yaml(1_000_001)))
    huge = yaml(HUGE)
    place.refuses("larger than 1000000 bytes", "check", place.write("huge.yaml", huge))
    place.write("bank/huge.yaml", huge)
    place.refuses("huge.yaml: error: .*larger than 1000000 bytes", "bank", "lint", "bank", status=(1,))
    for path, words in (("home/answers/ownership-01/20261101T080000Z.yaml", ["review"]), ("home/log.yaml", ["log"]),
                        ("home/stories/huge.yaml", ["story", "list"]), ("home/mocks/20261101T080000Z.yaml", ["mock", "list"]),
                        ("home/interviews/20261101T080000Z.yaml", ["log", "interview", "--list"]),
                        ("home/feedback/ownership-01/20261101T080000Z.yaml", ["review", "--feedback"]),
                        ("user/.config/stardrill/config.yaml", ["config"]),
                        ("user/.config/stardrill/prompts/huge.yaml", ["bank", "list"])):
        written = place.write(path, huge)
        place.refuses("larger than 1000000 bytes", *words, status=(0, 1, 2))
        place.check(os.path.getsize(written) == len(huge), path, "did not stay as it was")
        os.remove(written)


@test
def levels_of_yaml(place):
    place.takes("check", place.write("least.yaml", "text: told\nx: " + "[" * 15 + "]" * 15 + "\n"))
    place.refuses("at most 16 levels", "check", place.write("more.yaml", "text: told\nx: " + "[" * 16 + "]" * 16 + "\n"))


@test
def entries_of_yaml(place):
    def keys(count):
        return "text: told\n" + "".join(f"k{i}: 1\n" for i in range(count // 2 - 1))
    place.takes("check", place.write("least.yaml", keys(99_998)))
    place.refuses("at most 100000 entries", "check", place.write("more.yaml", keys(100_002)))


@test
def an_answer_to_be_judged(place):
    place.takes("check", "--format", "short", place.write("least.md", answer(1_000_000)))
    for size in (1_000_001, HUGE):
        place.refuses("larger than 1000000 bytes", "check", place.write("more.md", answer(size)))
        place.refuses("larger than 1000000 bytes", "check", given=answer(size).encode())
    place.refuses("larger than 1000000 bytes", "check", place.write("line.md", "x" * HUGE))


@test
def a_text_from_the_editor(place):
    place.write("edit.sh", '#!/bin/sh\nhead -c "$SIZE" /dev/zero | tr "\\0" a > "$1"\n')
    os.chmod(os.path.join(place.root, "edit.sh"), 0o700)
    place.environment["EDITOR"] = os.path.join(place.root, "edit.sh")
    path = place.write("home/answers/ownership-01/20261101T080000Z.yaml", "text: told\n")
    place.environment["SIZE"] = str(HUGE)
    place.refuses("1000000 bytes|1 MB", "review", "--edit", "ownership-01/20261101T080000Z", status=(1, 2, 3))
    place.check(open(path, encoding="utf-8").read() == "text: told\n", "the answer did not stay as it was")


@test
def a_job_text(place):
    place.takes("match", place.write("least.txt", answer(1_000_000, "You own the queue. ")))
    for size in (1_000_001, HUGE):
        place.refuses("larger than 1000000 bytes", "match", place.write("more.txt", answer(size, "You own the queue. ")))


@test
def a_line_of_a_stream(place):
    lines = [object_line(size) for size in (100, 4_000_000, 4_000_001, HUGE, 100)]
    text = "\n".join(lines) + "\n" + "x" * HUGE  # the last one has no end
    done = place.refuses("too long", "check", "--jsonl", place.write("lines.jsonl", text))
    told = [json.loads(line) for line in done.stdout.splitlines()]
    place.check([row.get("line") for row in told] == [None, None, 3, 4, None, 6], "other lines were refused:",
                [(row["id"], row.get("error")) for row in told])
    done = place.refuses("longer than 4 MB", "import", "--dry-run", "--question", "ownership-01", "lines.jsonl")
    place.check(re.search(rb"lines.jsonl:3:1: .*\n.*lines.jsonl:4:1: .*\n.*lines.jsonl:6:1: ", done.stderr), done.stderr)
    if not sanitized:
        most = place.peak("check", "--jsonl", "lines.jsonl")[0]
        place.check(most < 40, "lines of 50 MB take", most, "MB")


@test
def an_answer_of_a_stream(place):
    for size, status in ((999_000, (0, 1)), (1_000_001, (2,))):
        place.refuses("" if size < 1_000_000 else "over 1000000 bytes", "check", "--jsonl", status=status,
                      given=json.dumps({"id": "a", "text": answer(size)}).encode())


@test
def an_answer_to_be_imported(place):
    for size, pattern, status in ((900_000, "1 answer to be kept", 0), (900_001, "over 900,000 bytes", 2)):
        given = json.dumps({"question": "ownership-01", "text": answer(size)}).encode()
        place.refuses(pattern, "import", "-", "--dry-run", "--format", "jsonl", given=given, status=(status,))


@test
def levels_of_json(place):
    for levels, status, pattern in ((2048, (0, 1), ""), (2049, (2,), "maximum parsing depth")):
        inner = levels - 1
        given = '{"id":"a","text":"I cut it.","x":' + "[" * inner + "]" * inner + "}\n"
        place.refuses(pattern, "check", "--jsonl", given=given.encode(), status=status)


@test
def a_file_to_be_imported(place):
    for name in ("a.csv", "a.md", "a.json", "a.yaml"):
        place.refuses("larger than 268435456 bytes", "import", place.sparse(name, 256 * 1024 * 1024 + 1))


@test
def a_backup(place):
    place.refuses("larger than 1073741824 bytes", "restore", place.sparse("a.tar", 1024 * 1024 * 1024 + 1))


@test
def an_entry_of_a_draft(place):
    """A line that is too long is cut and told; what is left is kept somewhere, whatever becomes of the answer."""
    given = b"y" * HUGE + b"\n\nIt was mine.\n\nI cut it.\n\nFrom 12 to 3.\n"
    done = place.run("drill", "ownership-01", "--yes", given=given)
    place.check(f"its last {HUGE - 1_000_000} bytes are not in the answer".encode() in " ".encode().join(done.stdout.split()),
                "nobody said that the line was cut")
    named = re.search(rb"the answer is in (\S+)", done.stderr)
    place.check(done.returncode == 3 and named, "status", done.returncode, done.stderr[-300:])
    if named:
        text = open(named.group(1), encoding="utf-8").read()
        place.check("y" * 1_000_000 in text and "From 12 to 3." in text, "not all of it was kept")
    drafts = os.listdir(os.path.join(place.home, "drafts"))
    place.check(len(drafts) == 1, "the draft is gone")


@test
def a_draft(place):
    head = "stardrill-draft 1\nquestion 0 ownership-01\nasked 0 Tell me\nstarted 0 2026-11-24T10:15:03Z\n"
    path = place.write("home/drafts/ownership-01.20261124T101503Z.draft", head + "line 3 " + "x" * HUGE + "\n")
    place.refuses("larger than 8000000 bytes", "drill", "--resume", status=(1,))
    place.check(os.path.getsize(path) > HUGE, "the draft did not stay as it was")
    # What a draft cannot take any more is told, and the answer is kept somewhere all the same.
    os.remove(path)
    done = place.run("drill", "ownership-01", "--yes", given=(b"z" * 900_000 + b"\n") * 10 + b"\n\nA.\n\nB.\n\nC 3 %.\n")
    place.check(b"no draft is kept from here on" in done.stderr and b"the answer is in" in done.stderr, done.stderr[-400:])


@test
def a_win(place):
    place.takes("log", "a" * 2000)
    place.refuses("at most 2000 bytes", "log", "a" * 2001)


@test
def a_name_of_an_answer(place):
    for length, is_known in ((200, True), (201, False)):
        name = "a" * (length - 5) + ".yaml"
        place.write("home/answers/ownership-01/" + name, "text: told\n")
        done = place.run("review", "--format", "json")
        place.check((name[:-5].encode() in done.stdout) == is_known, length, done.stdout[-300:], done.stderr[-300:])


@test
def a_stream_in_constant_memory(place):
    """Of answers as long as people tell them; and the hungriest answer takes what docs/formats.md says."""
    parts = {"situation": "In 2021 our bakery in Leeds threw away 40 loaves a day. ", "task": "I had to halve that. ",
             "action": "I counted what was left each evening for two weeks, and moved the second bake to noon. ",
             "result": "Waste fell from 40 loaves a day to 12 by December. "}
    lines = "".join(json.dumps({"id": f"a{n}", **{part: text * (1 + n % 7) for part, text in parts.items()}}) + "\n"
                    for n in range(1000)).encode()
    small, large = (1, 6) if sanitized else (2, 64)
    few = place.peak("check", "--jsonl", "-", pieces=[lines] * (small * 1_000_000 // len(lines) + 1))
    many = place.peak("check", "--jsonl", "-", pieces=[lines] * (large * 1_000_000 // len(lines) + 1))
    place.check(few[1] < 2 and many[1] < 2, "status", few, many)
    place.check(many[0] < few[0] * 1.15, f"{large} MB take {many[0]:.1f} MB, and {small} MB {few[0]:.1f} MB")
    print(f"{large} MB take {many[0]:.1f} MB, {small} MB {few[0]:.1f} MB")
    if not sanitized:
        most = place.peak("check", "--format", "short", place.write("a.md", answer(1_000_000)))[0]
        place.check(most < 130, "1 MB to be judged takes", most, "MB")
        print(f"1 MB of words takes {most:.0f} MB")


def main():
    for one in tests:
        if sys.argv[3:] and one.__name__ not in sys.argv[3:]:
            continue
        place, count = Place(), len(failures)
        try:
            one(place)
        finally:
            place.close()
        print("ok" if len(failures) == count else "FAILED", one.__name__, flush=True)
    print("\n".join(failures))
    sys.exit(1 if failures else 0)


main()
