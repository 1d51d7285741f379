#!/usr/bin/python3
"""What a stranger gave you (a bank, a folder of answers, a job text) can do nothing but be read. One test for each way.

usage: hostile.py PROGRAM [TEST...]
"""
import csv
import html.parser
import io
import json
import os
import re
import resource
import shutil
import subprocess
import sys
import tarfile
import tempfile

program = os.path.abspath(sys.argv[1])
TERMINAL = "\x1b]0;owned\x07\x1b[2J\x1b[1;1H\x1b[31m\x9b31m\x9d0;owned\x9c\u202eevil\u2066\r\x08\x7f"
MARKUP = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)></style></textarea><!-- ]]>"
FORMULA = "=cmd|' /c calc'!A1"
CALENDAR = "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:owned\r\n"
MARKDOWN = "[click](javascript:alert(1)) ![x](http://evil.example/x.png)\n# owned\n```\n"
EVERYTHING = FORMULA + " " + TERMINAL + MARKUP + CALENDAR + MARKDOWN
STORY = "In 2021 I cut the queue from 40 to 5. "
PARTS = ("situation", "task", "action", "result")
failures = []
tests = []


def test(function):
    tests.append(function)
    return function


def fail(*words):
    failures.append(" ".join(str(word) for word in words)[:1500])


def quoted(text):
    """As YAML has it in double quotes: also what may not stand there as it is."""
    return '"' + "".join(c if c.isprintable() and c not in '"\\' else f"\\u{ord(c):04x}" for c in text) + '"'


class Place:
    """A folder of its own with a home, a bank and a job text, all by a stranger; and a folder that is nobody's business."""

    def __init__(self):
        self.root = tempfile.mkdtemp(prefix="hostile-")
        self.home = os.path.join(self.root, "home")
        self.work = os.path.join(self.root, "work")
        self.bank = os.path.join(self.root, "bank")
        self.outside = os.path.join(self.root, "outside")
        for folder in (self.home, self.work, self.bank, self.outside):
            os.mkdir(folder)
        self.write("outside/precious.yaml", "stardrill: 1\nwins: []\n")
        self.environment = {
            "HOME": os.path.join(self.root, "user"), "STARDRILL_HOME": self.home, "STARDRILL_BANK": self.bank,
            "PATH": os.environ["PATH"], "LANG": "C.UTF-8", "COLUMNS": "80", "EDITOR": "true", "TERM": "xterm",
            "STARDRILL_NOW": "2026-11-24T10:15:03Z", "TZ": "UTC",
        }
        self.environment.update({n: v for n, v in os.environ.items() if n.endswith("SAN_OPTIONS")})

    def write(self, path, text):
        path = os.path.join(self.root, path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        return path

    def run(self, *words, given=b"", environment=None):
        return subprocess.run([program, *words], env={**self.environment, **(environment or {})}, cwd=self.work,
                              input=given, capture_output=True, timeout=300, check=False)

    def names_outside(self):
        """Everything that is neither in the home nor in the user's own config and cache, with its size."""
        found = {}
        for folder, folders, files in os.walk(self.root):
            if folder == self.root:
                folders.remove("home")
                if "user" in folders:
                    folders.remove("user")
            for name in folders + files:
                path = os.path.join(folder, name)
                found[os.path.relpath(path, self.root)] = os.lstat(path).st_size if name in files else 0
        return found

    def close(self):
        shutil.rmtree(self.root, ignore_errors=True)


def filled():
    place = Place()
    evil = quoted(EVERYTHING)
    parts = "".join(f"{part}: {quoted(STORY + EVERYTHING)}\n" for part in PARTS)
    questions = "".join(
        f"  - id: evil-0{n}\n    ask: {quoted(f'Question {n}: ' + EVERYTHING if n > 1 else EVERYTHING)}\n"
        f"    tracks: [any]\n    themes: [{evil}]\n    difficulty: 2\n    asks_failure: false\n"
        f"    probes: [{evil}, {quoted(EVERYTHING + '2')}, {quoted(EVERYTHING + '3')}]\n"
        f"    hints: {{situation: {evil}, task: {evil}, action: {evil}, result: {evil}}}\n" for n in range(1, 4))
    place.write("bank/evil.yaml", f"principle: evil\nname: {evil}\ngist: {evil}\nlooks_for: [{evil}]\n"
                f"cues: [{evil}, queue]\nquestions:\n{questions}")
    place.write("bank/\x1b]0;owned\x07.yaml", "principle: [\n")
    for n, day in ((1, "20261101T080000Z"), (1, "20261102T080000Z"), (2, "20261103T080000Z")):
        place.write(f"home/answers/evil-0{n}/{day}.yaml",
                    f"stardrill: 1\nid: \"../../outside/pwned\"\nquestion: \"../../outside\"\nasked: {evil}\n"
                    f"principles: [evil, {evil}]\nstory: queue\nself_rating: 5\n"
                    f"replies:\n  - probe: {evil}\n    text: {evil}\n{parts}")
    place.write("home/answers/\x1b]0;owned\x07=1+1/20261104T080000Z.yaml", f"stardrill: 1\n{parts}")
    place.write("home/answers/evil-01/\x1b]0;owned\x07.yaml", "situation: [\n")
    place.write("home/answers/evil-01/$(touch pwned);touch pwned.yaml", f"stardrill: 1\n{parts}")
    for name in ("queue", "$(touch pwned);touch pwned", "\x1b]0;owned\x07", "--output=pwned"):
        place.write(f"home/stories/{name}.yaml", f"stardrill: 1\ntitle: {evil}\nprinciples: [evil, {evil}]\n"
                    f"links: [\"../../outside/pwned\", evil-01/20261101T080000Z, {evil}]\nnotes: {evil}\n{parts}")
    place.write("home/log.yaml", f"stardrill: 1\nwins:\n  - day: 2026-11-20\n    text: {quoted(STORY + EVERYTHING)}\n"
                f"    principles: [evil, {evil}]\n    story: {evil}\n")
    place.write("home/interviews/20261120T101503Z.yaml",
                f"stardrill: 1\nday: 2026-11-20\ncompany: {evil}\nfelt: 3\nasked:\n  - question: {evil}\n"
                f"    id: \"../../outside/pwned\"\n    principle: \"../../outside\"\n    story: {evil}\nnotes: {evil}\n")
    place.write("home/feedback/evil-01/20261101T080000Z.yaml",
                f"stardrill: 1\ncomments:\n  - day: 2026-11-20\n    from: {evil}\n    part: action\n"
                f"    sentence: {evil}\n    comment: {evil}\n    rating: 4\n")
    place.write("home/plan.yaml", "stardrill: 1\ndate: 2026-12-01\nminutes: 40\n")
    place.write("work/answer.yaml", f"stardrill: 1\nasked: {evil}\nprinciples: [evil]\n{parts}")
    place.write("work/answer.md", EVERYTHING + "\n## Situation\n" + STORY + EVERYTHING)
    place.write("work/\x1b]0;owned\x07=1.md", STORY + EVERYTHING)
    place.write("work/job.txt", "Customer obsession and queue work.\n" + (EVERYTHING + "\n") * 3)
    place.write("work/job.html", "<html><title>" + EVERYTHING + "</title><p>queue " + EVERYTHING + "</p>")
    return place


ODD = "\x1b]0;owned\x07=1.md"
PAGES = [
    ["home"], ["review"], ["review", "1"], ["review", "2", "1", "--compare"], ["review", "--trend"], ["review", "--recheck"],
    ["review", "--feedback"], ["search", "queue"], ["bank", "list"], ["bank", "show", "evil-01"], ["coverage"],
    ["coverage", "--by", "theme"], ["coverage", "--by", "story"], ["coverage", "--gaps"], ["coverage", "--fewest"],
    ["coverage", "--weeks"], ["plan"], ["plan", "--all"], ["match", "job.txt"], ["match", "job.html"], ["sheet"],
    ["explain", STORY + EVERYTHING], ["story", "list"], ["story", "show", "queue"], ["story", "map"], ["log"],
    ["log", "interview", "--list"], ["mock", "plan", "--quick", "--seed", "1"], ["mock", "list"], ["doctor"], ["config"],
]
CHECKS = [["check", "answer.yaml"], ["check", "answer.md"], ["check", ODD], ["check", "answer.md", ODD]]
OTHERS = [["bank", "lint"], ["story", "mine", "--dry-run", "answer.md"], ["import", "--dry-run", "answer.md", ODD],
          ["bank", "show", TERMINAL], ["review", TERMINAL], [TERMINAL], ["check", TERMINAL], ["config", TERMINAL],
          ["--home", "../home", "story", "show", TERMINAL], ["rules", TERMINAL], ["check", "--fail-on", TERMINAL],
          ["--bank", "/\x1b]0;owned\x07", "home"], ["completion", "words", "story", "show", ""],
          ["completion", "words", "review", ""], ["restore", "--dry-run", ODD]]


def calm(text, what, colours=False):
    """Nothing that moves the cursor, sets a title, or turns the line round."""
    if colours:
        text = re.sub(r"\x1b\[[0-9;]*m", "", text)
    bad = re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)
    if bad:
        fail(what, "gives", repr(text[max(0, bad.start() - 60):bad.end() + 20]))


def outputs(place, commands, form, *more):
    for words in commands:
        done = place.run(*words, "--format", form, *more)
        yield " ".join(words[:3]), done
        if done.returncode not in (0, 1, 2):
            fail(words[:3], form, "status", done.returncode, done.stderr[-300:])


@test
def terminal_is_left_alone():
    """No page, message or name moves the cursor or sets a title, with colours or without."""
    place = filled()
    pages = 0
    for colour in ("always", "never"):
        for what, done in outputs(place, PAGES, "text", "--color", colour):
            calm(done.stdout.decode(), what, colours=colour == "always")
            calm(done.stderr.decode(), what)
            pages += len(done.stdout) > 50
        for what, done in outputs(place, CHECKS, "text", "--color", colour):
            calm(done.stdout.decode(), what, colours=colour == "always")
            calm(done.stderr.decode(), what)
            pages += len(done.stdout) > 50
    for form in ("short", "sarif"):
        for what, done in outputs(place, CHECKS, form):
            calm(done.stdout.decode() + done.stderr.decode(), what + " " + form)
    for words in OTHERS:
        done = place.run(*words)
        calm(done.stdout.decode() + done.stderr.decode(), words)
    for given in ("I went.\n\nI had to.\n\nI did.\n\nIt fell from 3 to 1.\n\n\n", ":hint\n:show\n:quit\n"):
        done = place.run("drill", "evil-01", given=given.encode())
        calm(done.stdout.decode() + done.stderr.decode(), "drill")
    done = place.run("story", "recall", "--seed", "1", given=b"1\n" * 12)
    calm(done.stdout.decode() + done.stderr.decode(), "story recall")
    if pages < 2 * (len(PAGES) + len(CHECKS)) - 12:
        fail("only", pages, "pages had something on them")
    place.close()


@test
def terminal_is_left_alone_in_a_drill():
    """At a terminal, where escape codes of our own are sent: none of the stranger's is among them."""
    import pexpect
    place = filled()
    child = pexpect.spawn(program, ["drill", "evil-01"], env=place.environment, cwd=place.work, timeout=60,
                          dimensions=(40, 80))
    child.expect(rb"owned")
    child.send(b":hint\r")
    child.send(b":quit\r")
    seen = child.before + child.after + child.read()
    child.close()
    for bad in (b"\x1b]0;", b"\x07", b"\x1b[2J\x1b[1;1H\x1b[31m", "\x9b".encode(), "\u202e".encode()):
        if bad in seen:
            fail("drill sends", bad)
    if b"\\x1b]0;owned" not in seen:
        fail("the question was not shown:", seen[:400])
    place.close()


class Tags(html.parser.HTMLParser):
    """Holds a page to the tags we write ourselves."""
    known = set("""html head meta title style body main header footer nav section article h1 h2 h3 h4 h5 h6 p ul ol li dl dt dd
                table thead tbody tr th td caption colgroup col span div mark em strong b i code pre br hr small blockquote
                figure figcaption details summary time abbr svg g rect path line polyline circle text tspan desc
                q s del ins sup sub link samp""".split())

    def __init__(self, what):
        super().__init__()
        self.what, self.text = what, ""

    def handle_starttag(self, tag, attributes):
        if tag not in self.known:
            fail(self.what, "holds <", tag, attributes)
        for name, value in attributes:
            if name.startswith("on") or name in ("src", "srcdoc", "formaction", "background") or \
                    re.match(r"\s*(javascript|data|vbscript):", value or "", re.I) or \
                    (name == "style" and "owned" in (value or "")):
                fail(self.what, "holds", name, value)

    def handle_comment(self, data):
        fail(self.what, "holds a comment", data)

    def handle_data(self, data):
        self.text += data


@test
def html_is_not_injected():
    place = filled()
    found = 0
    commands = PAGES + [["check", "answer.md"], ["check", "answer.yaml"], ["export"], ["coverage", "--html"]]
    for what, done in outputs(place, commands, "html"):
        page = Tags(what)
        page.feed(done.stdout.decode())
        page.close()
        found += "alert(1)" in page.text
        calm(done.stdout.decode(), what + " html")
    if found < 15:
        fail("only", found, "pages held the text at all")
    place.close()


@test
def csv_has_no_formulas():
    place = filled()
    cells = 0
    for what, done in outputs(place, PAGES + [["export"]], "csv"):
        for row in csv.reader(io.StringIO(done.stdout.decode(), newline=""), strict=True):
            for cell in row:
                cells += "calc" in cell
                number = re.fullmatch(r"-?[0-9.]+", cell)
                if not number and re.match(r"[\s]*[=+\-@|%\t\r]", cell) and cell not in ("-", "+"):
                    fail(what, "csv cell", repr(cell[:60]))
        calm(done.stdout.decode().replace("\r\n", "\n"), what + " csv")
    if cells < 10:
        fail("only", cells, "cells held the formula at all")
    place.close()


@test
def json_and_sarif_are_whole():
    place = filled()
    for what, done in outputs(place, PAGES + CHECKS[:3] + [["export"]], "json"):
        try:
            if done.stdout:
                json.loads(done.stdout)
        except ValueError as error:
            fail(what, "json", error)
        calm(done.stdout.decode(), what + " json")
    for what, done in outputs(place, CHECKS, "sarif"):
        log = json.loads(done.stdout)
        for result in log["runs"][0]["results"]:
            uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
            if not re.fullmatch(r"[A-Za-z0-9._~/%-]+", uri):
                fail(what, "sarif uri", repr(uri))
            if set(result) - {"ruleId", "ruleIndex", "level", "message", "locations", "partialFingerprints"}:
                fail(what, "sarif keys", list(result))
    place.close()


@test
def calendar_is_not_injected():
    place = filled()
    done = place.run("plan", "--all", "--ics")
    lines = re.sub("\r\n ", "", done.stdout.decode()).split("\r\n")
    known = re.compile(r"(BEGIN:(VCALENDAR|VEVENT|VALARM)|END:(VCALENDAR|VEVENT|VALARM)|VERSION|PRODID|CALSCALE|METHOD|UID|"
                       r"DTSTAMP|DTSTART|DTEND|DURATION|SUMMARY|DESCRIPTION|TRANSP|ACTION|TRIGGER|X-[A-Z-]+|CATEGORIES|STATUS)\b")
    for line in lines[:-1]:
        if not known.match(line) or "SUMMARY:owned" == line:
            fail("line of the calendar:", repr(line[:100]))
    if lines.count("BEGIN:VEVENT") != lines.count("END:VEVENT") or not lines.count("BEGIN:VEVENT"):
        fail("events", lines.count("BEGIN:VEVENT"), lines.count("END:VEVENT"), done.stderr)
    calm("\n".join(lines), "ics")
    place.close()


@test
def markdown_is_not_injected():
    """No link, picture, raw HTML or heading of the stranger's in what is exported or shown."""
    place = filled()
    found = 0
    for what, done in outputs(place, PAGES + CHECKS + [["export"]], "markdown"):
        text = done.stdout.decode()
        found += "javascript" in text
        outside = re.sub(r"(?ms)^(`{3,})[^\n]*\n.*?^\1`*$", "", text)  # what stands in a fence is shown as it is
        outside = re.sub(r"(`+)(?!`).*?(?<!`)\1(?!`)", "", outside)
        for bad in (r"(?<!\\)\[[^\]\n]*\]\(", r"(?<!\\)<(script|img|/style)", r"(?m)^# owned"):
            match = re.search(bad, outside)
            if match:
                fail(what, "markdown", repr(outside[max(0, match.start() - 60):match.end() + 30]))
        calm(text, what + " markdown")
    if found < 5:
        fail("only", found, "pages held the link at all")
    place.close()


def tar_of(path, members):
    with tarfile.open(path, "w", format=tarfile.USTAR_FORMAT) as archive:
        for name, kind, target in members:
            info = tarfile.TarInfo(name)
            info.type = kind
            info.linkname = target
            data = b"stardrill: 1\ntext: x\n" if kind == tarfile.REGTYPE else b""
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))


@test
def nothing_is_written_outside_the_home():
    """Ids, drafts, links, archives and imports that point elsewhere."""
    place = filled()
    for n, question in enumerate(("../../outside/pwned", "/" + place.outside.lstrip("/"), "..", "evil-01/../../../outside")):
        place.write(f"home/drafts/evil-01.2026110{n + 1}T080000Z.draft",
                    f"stardrill-draft 1\nquestion 0 {question}\nasked 0 x\nstarted 0 2026-11-0{n + 1}T08:00:00Z\n"
                    "line 3 I went.\nend 0 \n")
    os.symlink("../../outside", os.path.join(place.home, "answers/evil-03"))
    os.symlink("../../../outside/precious.yaml", os.path.join(place.home, "answers/evil-01/20261109T080000Z.yaml"))
    os.symlink("../../outside/precious.yaml", os.path.join(place.home, "stories/linked.yaml"))
    os.symlink("../../outside/new.yaml", os.path.join(place.home, "stories/dangling.yaml"))
    place.write("outside/interview.yaml", "stardrill: 1\nday: 2026-11-19\n")
    os.symlink("../../outside/interview.yaml", os.path.join(place.home, "interviews/20261119T101503Z.yaml"))
    os.symlink("../outside/history", os.path.join(place.home, "history"))
    os.makedirs(os.path.join(place.home, "feedback"), exist_ok=True)
    os.symlink("../../outside", os.path.join(place.home, "feedback/evil-02"))
    with open(os.path.join(place.work, "evil.json"), "w", encoding="utf-8") as file:
        json.dump([{"id": "../../outside/pwned", "question": "../../outside", "text": STORY},
                   {"id": "/tmp/x/y", "question": "/" + place.outside, "text": STORY + "2"},
                   {"question": "evil-03", "text": STORY + "3"}], file)
    place.write("work/feedback.md", "# Q\n\n- stardrill: 1\n- id: ../../outside/pwned\n- question: ../../outside\n\n"
                "## Answer\n\nI went.\n>> nice\n\n# Q\n\n- stardrill: 1\n- id: evil-02/20261103T080000Z\n\n"
                "## Situation\n\n" + STORY + "\n>> nice\n")
    for n, members in enumerate((
            [("../outside/pwned", tarfile.REGTYPE, "")], [("home/../../outside/pwned", tarfile.REGTYPE, "")],
            [("/" + place.outside + "/pwned", tarfile.REGTYPE, "")],
            [("home/stories/x.yaml", tarfile.SYMTYPE, "../../../outside/pwned"), ("home/stories/x.yaml", tarfile.REGTYPE, "")],
            [("home/stories/x.yaml", tarfile.LNKTYPE, "../../outside/precious.yaml")],
            [("home/answers/evil-03/20261101T080000Z.yaml", tarfile.REGTYPE, "")])):
        tar_of(os.path.join(place.work, f"{n}.tar"), members)
    before = place.names_outside()
    told = b"I went.\n\nI had to.\n\nI did.\n\nIt fell from 3 to 1.\n\n\n"
    for words, given in (
            (["drill", "--resume", "--yes"], told), (["drill", "--resume", "--yes"], told), (["drill", "evil-03", "--yes"], told),
            (["drill", "../../outside", "--yes"], told), (["story", "new", "../../outside/pwned", "--task", "x"], b""),
            (["story", "new", "/" + place.outside + "/pwned", "--task", "x"], b""),
            (["story", "link", "evil-01/20261101T080000Z", "linked"], b""),
            (["story", "link", "evil-01/20261101T080000Z", "dangling"], b""),
            (["story", "link", "../../outside/pwned", "queue"], b""), (["story", "show", "../../outside/precious"], b""),
            (["story", "edit", "../../outside/precious"], b""), (["story", "edit", "linked"], b""),
            (["story", "mine", "answer.md"], b""), (["log", "promote", "1"], b""),
            (["log", "interview", "../../outside: Why? => ../../outside/pwned", "--day", "2026-11-20"], b""),
            (["log", "interview", "--of", "20261119T101503Z", "--outcome", "offer"], b""),
            (["import", "evil.json"], b""), (["import", "--feedback", "feedback.md", "--from", "../../x"], b""),
            (["restore", "0.tar"], b""), (["restore", "1.tar"], b""), (["restore", "2.tar"], b""), (["restore", "3.tar"], b""),
            (["restore", "4.tar"], b""), (["restore", "5.tar"], b""), (["restore", "--force", "5.tar"], b""),
            (["review", "../../outside/precious"], b""), (["mock", "show", "../../outside/precious"], b"")):
        done = place.run(*words, given=given)
        if done.returncode not in (0, 1, 2, 3):
            fail(words, "status", done.returncode, done.stderr[-400:])
        after = place.names_outside()
        if after != before:
            fail(words, "wrote outside:", sorted(set(after.items()) ^ set(before.items())), done.stdout[-200:], done.stderr[-200:])
            before = after
    with open(os.path.join(place.outside, "precious.yaml"), encoding="utf-8") as file:
        if file.read() != "stardrill: 1\nwins: []\n":
            fail("precious.yaml was changed")
    # the log and the plan as links to somewhere else
    for name, words in (("log.yaml", ["log", "It fell from 3 to 1"]), ("plan.yaml", ["plan", "--date", "2026-12-24"])):
        for target in ("precious.yaml", "new.yaml"):
            path = os.path.join(place.home, name)
            os.unlink(path)
            os.symlink("../outside/" + target, path)
            done = place.run(*words)
            if place.names_outside() != before:
                fail(words, name, "->", target, "wrote outside", done.stderr[-200:])
                before = place.names_outside()
    place.close()


@test
def nothing_is_run():
    """No name or text reaches a shell, not through $EDITOR either."""
    place = filled()
    hostile = "$(touch pwned);touch pwned"
    commands = [["story", "edit", hostile], ["review", "--edit", "evil-01/" + hostile], ["story", "show", hostile],
                ["story", "edit", "queue"], ["review", "--edit", "1"]]
    for editor in ("true", "true; touch pwned", "true $(touch pwned)", "true `touch pwned`", "true | touch pwned",
                   "true > pwned", "true && touch pwned", "$(touch pwned)", "true '", "true\ntouch pwned"):
        for words in commands:
            place.run(*words, environment={"EDITOR": editor, "VISUAL": ""})
    for words in PAGES + CHECKS + OTHERS:
        place.run(*words)
    found = [os.path.join(folder, name) for folder, _, files in os.walk(place.root) for name in files if name == "pwned"]
    if found:
        fail("something was run:", found)
    place.close()


@test
def memory_is_bounded():
    """What is too large, too deep or too many is refused with its place, at once."""
    place = Place()
    shutil.rmtree(place.bank)
    environment = {"STARDRILL_BANK": ""}
    deep = "[" * 100000
    cases = (
        ("big.yaml", "text: " + "a" * 1100000, ["check", "big.yaml"], b"1000000 bytes|1 MB"),
        ("big.md", "a " * 600000, ["check", "big.md"], b"1000000 bytes|1 MB|longer"),
        ("deep.yaml", "text: " + deep, ["check", "deep.yaml"], b"deep|levels|nest"),
        ("bomb.yaml", "a: &a [x,x,x]\nb: &b [*a,*a,*a]\ntext: *b\n", ["check", "bomb.yaml"], b"anchor"),
        ("many.yaml", "".join(f"k{i}: 1\n" for i in range(100001)), ["check", "many.yaml"], b"100,?000|entries|keys"),
        ("job.txt", "queue " * 300000, ["match", "job.txt"], b"1000000 bytes|1 MB|longer"),
        ("job.html", "<div>" * 400000, ["match", "job.html"], b"1000000 bytes|1 MB|longer"),
        ("deep.html", "<div>" * 190000 + "queue", ["match", "deep.html"], b""),
        ("deep.json", deep, ["import", "deep.json"], b"deep|nest|depth"),
        ("long.jsonl", '{"id":"a","text":"' + "x" * 5000000 + '"}\n{"id":"b","text":"I went."}\n',
         ["check", "--jsonl", "long.jsonl"], b"too long"),
        ("deep.jsonl", '{"id":' + deep + "\n", ["check", "--jsonl", "deep.jsonl"], b"error"),
        ("words.md", "## Result\n" + "I cut 5 % from 12 to 3 weeks, a lot. " * 25000, ["check", "--format", "short", "words.md"], b""),
        ("dots.md", "." * 900000, ["check", "--format", "short", "dots.md"], b""),
        ("one.md", "a" * 900000, ["check", "--format", "short", "one.md"], b""),
        ("digits.md", "1" * 450000 + " " + "1," * 200000, ["check", "--format", "short", "digits.md"], b""),
        ("marks.md", "e" + "\u0301" * 400000, ["check", "--format", "text", "marks.md"], b""),
    )
    for name, text, words, expected in cases:
        place.write("work/" + name, text)
        done = place.run(*words, environment=environment)
        if done.returncode not in (0, 1, 2) or not re.search(expected, done.stderr + done.stdout):
            fail(name, "status", done.returncode, done.stdout[-200:], done.stderr[-500:])
    for name, text in (("answers/ownership-01/20261101T080000Z.yaml", "text: " + "a" * 1100000),
                       ("stories/big.yaml", "title: " + "a" * 1100000), ("log.yaml", "wins: " + deep),
                       ("interviews/20261101T080000Z.yaml", "day: " + deep), ("mocks/20261101T080000Z.yaml", "mock: " + deep),
                       ("feedback/ownership-01/20261101T080000Z.yaml", "comments: " + deep),
                       ("drafts/ownership-01.20261101T080000Z.draft", "stardrill-draft 1\n" + "x" * 9000000),
                       ("plan.yaml", "date: " + deep), ("history", "x" * 9000000)):
        place.write("home/" + name, text)
    for words in (["review"], ["story", "list"], ["log"], ["log", "interview", "--list"], ["mock", "list"], ["plan"],
                  ["drill", "--resume"], ["review", "--feedback"], ["coverage"], ["doctor"], ["export"], ["home"]):
        done = place.run(*words, environment=environment)
        if done.returncode not in (0, 1, 2):
            fail(words, "status", done.returncode, done.stderr[-500:])
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    sanitized = b"libasan" in subprocess.run(["ldd", program], capture_output=True, check=False).stdout
    if most > (4000 if sanitized else 250):
        fail("one of them took", most, "MB")
    print("most memory:", most, "MB")
    place.close()


wanted = sys.argv[2:]
for one in tests:
    if wanted and one.__name__ not in wanted:
        continue
    count = len(failures)
    one()
    print("ok" if len(failures) == count else "FAILED", one.__name__, flush=True)
print("\n".join(failures))
sys.exit(1 if failures else 0)
