#!/usr/bin/env python3
"""Measures the program beside its peers and prints one table. Run by script/bench: bench.py ROOT BUILD [--full]

Every row is a ratio of two things measured in this run, alternating, by processor time; a busy machine slows both.
Nothing is asserted: the limit stands beside the figure.
"""
import glob
import json
import math
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

PARTS = {"S": "situation", "T": "task", "A": "action", "R": "result"}
NULL = os.open(os.devnull, os.O_RDWR)


def run(command):
    """Processor seconds and wall seconds of a command; its output goes nowhere."""
    start = time.perf_counter()
    pid = os.posix_spawnp(command[0], command, os.environ,
                          file_actions=[(os.POSIX_SPAWN_DUP2, NULL, fd) for fd in (0, 1, 2)])
    _, _, used = os.wait4(pid, 0)
    return used.ru_utime + used.ru_stime, time.perf_counter() - start


def alternate(turns, **commands):
    """The median processor seconds of each command, run in turns."""
    times = {name: [] for name in commands}
    for _ in range(turns):
        for name, command in commands.items():
            times[name].append(run(command)[0])
    return {name: statistics.median(times[name]) for name in commands}


def told(command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def answers_of(corpus):
    for path in corpus:
        for block in open(path, encoding="utf-8").read().split("\n---\n"):
            answer = {"principles": [], "lines": [], **{part: [] for part in PARTS.values()}}
            for line in block.strip().split("\n"):
                if len(line) > 2 and line[1] == " " and line[0] in PARTS:
                    answer[PARTS[line[0]]].append(line[2:])
                    answer["lines"].append(line[2:])
                elif line.startswith("principles: "):
                    answer["principles"] = line[len("principles: "):].split(", ")
            if answer["lines"]:
                yield answer


def in_parts(answer, number):
    row = {"id": f"a{number}", "principles": answer["principles"]}
    row.update({part: " ".join(answer[part]) for part in PARTS.values()})
    return json.dumps(row, ensure_ascii=False) + "\n"


def in_one_breath(answer, number):
    return json.dumps({"id": f"a{number}", "principles": answer["principles"], "text": " ".join(answer["lines"])},
                      ensure_ascii=False) + "\n"


def as_prose(answer, _):
    return " ".join(answer["lines"]) + "\n\n"


class Bench:
    def __init__(self, root, build, folder, full):
        self.root, self.build, self.folder, self.full = root, build, folder, full
        self.program = os.path.join(build, "stardrill")
        self.corpus = sorted(glob.glob(os.path.join(root, "tests/corpus/written-*.txt")) +
                             glob.glob(os.path.join(root, "tests/corpus/spoken-*.txt")))
        self.answers = list(answers_of(self.corpus))
        home = os.path.join(folder, "home")
        os.environ.update(HOME=home, XDG_CONFIG_HOME=home, XDG_DATA_HOME=home, XDG_CACHE_HOME=home, LC_ALL="C.UTF-8")

    def path(self, name):
        return os.path.join(self.folder, name)

    def tool(self, name):
        return os.path.join(self.build, "tests", name)

    def write(self, name, shape, size):
        """A file of at least `size` bytes: the corpus again and again, each answer with an id of its own."""
        with open(self.path(name), "w", encoding="utf-8") as out:
            written = number = 0
            while written < size:
                text = shape(self.answers[number % len(self.answers)], number)
                written += len(text.encode())
                number += 1
                out.write(text)
        return self.path(name)

    @staticmethod
    def row(name, ours, peer, ratio, limit):
        print(f"{name:<38} {ours:>22}  {peer:<36} {ratio:>9}  {limit}", flush=True)

    def start_up(self):
        answer = self.answers[0]
        with open(self.path("one.md"), "w", encoding="utf-8") as out:
            for part in PARTS.values():
                out.write(f"## {part.title()}\n{' '.join(answer[part])}\n\n")
        # As installed: a file that was copied lies in larger pieces of memory than one that was just linked.
        program, empty = shutil.copy(self.program, self.folder), shutil.copy(self.tool("bench_empty"), self.folder)
        took = alternate(300, empty=[empty], check=[program, "check", self.path("one.md")],
                         short=[program, "check", "--format", "short", self.path("one.md")],
                         version=[program, "--version"])
        peer = f"empty program, same libraries {took['empty'] * 1e3:.2f} ms"
        for name, title, limit in (("check", "check one answer, a page", "below 1.5, goal 1.2"),
                                   ("short", "check one answer, short", "below 1.5, goal 1.2"),
                                   ("version", "--version", "")):
            self.row(title, f"{took[name] * 1e3:.2f} ms", peer, f"{took[name] / took['empty']:.2f}", limit)

    def throughput(self):
        size = 20_000_000
        parts = self.write("parts.jsonl", in_parts, size)
        free = self.write("free.jsonl", in_one_breath, size)
        prose = self.write("prose.txt", as_prose, size)
        commands = {"parts": [self.program, "check", "--jsonl", parts], "free": [self.program, "check", "--jsonl", free],
                    "wc": ["wc", "-w", prose]}
        if shutil.which("style"):
            commands["style"] = ["style", prose]
        took = alternate(3, **commands)
        speed = {name: os.path.getsize(commands[name][-1]) / 1e6 / took[name] for name in took}
        peers = [("GNU style", speed.get("style"), "above 2.2, goal 6")]
        for name, command, bytes_of in (("proselint", ["proselint"], 20_000),
                                        ("write-good", [self.write_good()], 200_000)):
            if command[0] and shutil.which(command[0]):
                small = self.write(name + ".txt", as_prose, bytes_of)
                peers.append((name, os.path.getsize(small) / 1e6 / run(command + [small])[0], ""))
            else:
                peers.append((name, None, ""))
        peers.append(("wc -w", speed["wc"], ""))
        for kind, title in (("parts", "check --jsonl, four parts"), ("free", "check --jsonl, in one breath")):
            for name, other, limit in peers:
                if other is None:
                    self.row(title, f"{speed[kind]:.1f} MB/s", f"{name} is not here", "-", limit)
                else:
                    self.row(title, f"{speed[kind]:.1f} MB/s", f"{name} {other:.3g} MB/s", f"{speed[kind] / other:.3g}",
                             limit if kind == "parts" else "")
        one, two = run(commands["parts"])[1], run(commands["parts"][:2] + ["-j", "2"] + commands["parts"][2:])[1]
        self.row("check --jsonl -j 2, by the clock", f"{two:.2f} s", f"one thread {one:.2f} s", f"{one / two:.2f}",
                 f"{os.cpu_count()} processors here")

    def write_good(self):
        own = os.path.join(self.build, "npm/node_modules/.bin/write-good")
        return own if os.path.exists(own) else "write-good"

    def peak(self, command, piece=b"", turns=0):
        """The most megabytes a command held, and its exit status; `piece` is its input, so many times."""
        process = subprocess.Popen([self.tool("bench_peak"), *command], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        try:
            for _ in range(turns):
                process.stdin.write(piece)
            process.stdin.close()
        except BrokenPipeError:
            pass
        kilobytes, status = process.stdout.read().split()
        process.wait()
        return int(kilobytes) / 1024, int(status)

    def memory(self):
        command = [self.program, "check", "--jsonl", "-"]
        piece = open(self.path("parts.jsonl"), "rb").read()
        one, small = self.peak([self.program, "check", self.path("one.md")])[0], self.peak(command, piece[:2_000_000], 1)[0]
        empty = self.peak([self.tool("bench_empty")])[0]
        self.row("memory of one answer", f"{one:.1f} MB", f"empty program {empty:.1f} MB", f"{one / empty:.2f}", "")
        for megabytes in (200, 1000) if self.full else (200,):
            most, status = self.peak(command, piece, megabytes * 1_000_000 // len(piece))
            self.row(f"memory of a stream of {megabytes} MB", f"{most:.1f} MB", f"of 2 MB {small:.1f} MB",
                     f"{most / small:.2f}", "1: constant" if status < 2 else f"exit status {status}!")

    def parts_of_a_check(self):
        text = told([self.tool("bench_quantity"), *self.corpus])
        found = dict(re.findall(r"(\S+) (\d+) MB/s", text))
        self.row("recogniser of quantities", f"{found['quantity.scan']} MB/s",
                 f"a scan for digits {found['digits.scan']} MB/s",
                 re.search(r"quantity\.ratio ([\d.]+)", text).group(1), "bytes take so much longer")
        text = told([self.tool("bench_label"), *self.corpus])
        cut, label, ratio = re.search(r"sentences ([\d.]+) us, labels ([\d.]+) us a sentence: ([\d.]+)", text).groups()
        self.row("label of a sentence", f"{label} us", f"its tokens {cut} us", ratio, "")
        text = told([self.tool("bench_tokens"), self.write("plain.txt", as_prose, 300_000), "10"])
        for name, time_of, ratio in re.findall(r"^(\S.*?) +([\d.]+) ns a byte +([\d.]+) x", text, re.M)[1:]:
            self.row(name, f"{time_of} ns a byte", "a loop over the bytes", ratio, "")

    def growth(self, title, sizes, milliseconds, limits):
        for k, size in enumerate(sizes):
            peer, ratio = "", ""
            if k:
                peer = f"exponent from {sizes[k - 1]:,}"
                ratio = f"{math.log(milliseconds[k] / milliseconds[k - 1]) / math.log(size / sizes[k - 1]):.2f}"
            self.row(f"{title}, {size:,} answers", f"{milliseconds[k]:.1f} ms", peer, ratio, limits.get(size, ""))

    def many_answers(self):
        sizes = [1000, 10_000, 100_000]
        text = told([self.tool("bench_coverage"), *map(str, sizes)])
        self.growth("coverage", sizes, [float(ms) for ms in re.findall(r"answers: ([\d.]+) ms", text)],
                    {10_000: "60 ms with its index, goal 20", 100_000: "350 ms with its index, goal 100"})
        if not self.full:
            sizes = sizes[:2]
        first, again = [], []
        for size in sizes:
            text = told([self.tool("bench_index"), self.path(f"home{size}"), str(size), *self.corpus])
            first.append(float(re.search(r"first build ([\d.]+) s", text).group(1)) * 1e3)
            again.append(float(re.search(r"nothing changed: ([\d.]+) ms", text).group(1)))
        self.growth("index, first build", sizes, first, {})
        self.growth("index, nothing changed", sizes, again, {})
        self.commands(sizes)

    def commands(self, sizes):
        """Commands over those homes, their index warm, by processor time; without $HOME each home holds its own index."""
        unset = [word for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME") for word in ("-u", name)]
        limits = {10_000: "60 ms, goal 20", 100_000: "350 ms, goal 100"}
        for name, words in (("coverage", ["coverage"]), ("review", ["review"]), ("search", ["search", "customers"])):
            calls = {str(size): ["env", *unset, self.program, "--home", self.path(f"home{size}"), *words] for size in sizes}
            for command in calls.values():
                run(command)  # makes the index if it is not this program's
            took = alternate(9, **calls)
            self.growth(f"stardrill {name}", sizes, [took[str(size)] * 1e3 for size in sizes],
                        limits if name == "coverage" else {})
        most = [self.peak(["env", *unset, self.program, "--home", self.path(f"home{size}"), "coverage"])[0] for size in sizes]
        for size, megabytes in zip(sizes, most):
            self.row(f"memory of coverage, {size:,} answers", f"{megabytes:.1f} MB",
                     f"{(megabytes - most[0]) * 1e6 / (size - sizes[0]):.0f} bytes an answer" if size > sizes[0] else "", "",
                     "64 MB" if size == 100_000 else "")

    def load(self):
        if self.full:
            text = told([os.path.join(self.root, "tests/cli/load.py"), self.program, "200"])
            self.row("processes at once on one home", "200", text.strip().split(": ")[-1], "-", "nothing lost")


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    with tempfile.TemporaryDirectory(prefix="stardrill-bench.") as folder:
        bench = Bench(sys.argv[1], sys.argv[2], folder, "--full" in sys.argv)
        bench.row("what", "ours", "beside", "ratio", "limit")
        for measure in (bench.start_up, bench.throughput, bench.memory, bench.parts_of_a_check, bench.many_answers,
                        bench.load):
            try:
                measure()
            except (OSError, subprocess.CalledProcessError, AttributeError, KeyError, ValueError) as error:
                bench.row(measure.__name__.replace("_", " "), "could not be measured", str(error)[:36], "-", "")


if __name__ == "__main__":
    main()
