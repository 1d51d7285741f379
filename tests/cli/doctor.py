#!/usr/bin/python3
"""Breaks a home in one way after the other and holds `stardrill doctor` to finding it. usage: doctor.py PROGRAM FIXTURES"""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

program, fixtures = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
NOBODY = 65534
failures = []


class Home:
    """A home of its own with three answers in it, owned by somebody whom permissions stop."""

    def __init__(self):
        self.root = tempfile.mkdtemp(prefix="doctor-")
        self.data = os.path.join(self.root, ".local/share/stardrill")
        self.config = os.path.join(self.root, ".config/stardrill")
        self.cache = os.path.join(self.root, ".cache/stardrill")
        for folder in (self.data, self.config, self.cache):
            os.makedirs(folder, mode=0o700)
        shutil.copytree(os.path.join(fixtures, "answers"), os.path.join(self.data, "answers"))
        self.environment = {
            "HOME": self.root, "PATH": os.environ["PATH"], "LANG": "C.UTF-8", "EDITOR": "true", "TERM": "xterm",
        }
        self.environment.update({n: v for n, v in os.environ.items() if n.endswith("SAN_OPTIONS")})
        subprocess.run(["chmod", "-R", "go=", self.root], check=True)
        self.own()

    def own(self):
        if os.geteuid() == 0:
            subprocess.run(["chown", "-hR", str(NOBODY), self.root], check=True)

    def write(self, path, text, mode=0o600):
        path = os.path.join(self.root, path)
        os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        os.chmod(path, mode)
        self.own()
        return path

    def run(self, *words):
        def lower():
            if os.geteuid() == 0:
                os.setgroups([])
                os.setgid(NOBODY)
                os.setuid(NOBODY)
        return subprocess.run([program, *words], env=self.environment, stdin=subprocess.DEVNULL, capture_output=True,
                              cwd="/", preexec_fn=lower, timeout=60, check=False)

    def doctor(self, *words):
        done = self.run(*words, "doctor", "--format", "json")
        try:
            rows = json.loads(done.stdout)["doctor"]["checkups"]
        except (ValueError, KeyError) as error:
            raise AssertionError(f"no page ({error}): {done.stdout!r} {done.stderr!r}") from error
        return done, rows


def case(change, part, state, words, status=None, arguments=(), todo=None):
    """After `change`, the part must be in that state and say these words."""
    home = Home()
    try:
        change(home)
        done, rows = home.doctor(*arguments)
        expected = status if status is not None else (1 if state == "broken" else 0)
        fitting = [row for row in rows if row["part"] == part and row["state"] == state and words in row["what"]]
        problems = []
        if not fitting:
            problems.append(f"no '{state} {part} ...{words}...'")
        elif state != "ok" and not fitting[0]["todo"]:
            problems.append("nothing says what to do")
        elif todo and todo not in fitting[0]["todo"]:
            problems.append(f"'{todo}' is not what to do")
        if done.returncode != expected:
            problems.append(f"status {done.returncode}, not {expected}")
        if done.stderr:
            problems.append(f"on standard error: {done.stderr!r}")
        if problems:
            failures.append(f"{change.__name__}: {'; '.join(problems)}\n" +
                            "\n".join(f"    {r['state']} {r['part']}: {r['what']}" for r in rows))
    except AssertionError as error:
        failures.append(f"{change.__name__}: {error}")
    finally:
        subprocess.run(["chmod", "-R", "u+rwX", home.root], check=False)
        shutil.rmtree(home.root, ignore_errors=True)


def nothing(home):
    home.run("review", "--quiet")


def no_home(home):
    shutil.rmtree(home.data)


def home_is_a_file(home):
    shutil.rmtree(home.data)
    home.write(".local/share/stardrill", "")


def read_only(home):
    os.chmod(home.data, 0o500)


def unreadable(home):
    os.chmod(os.path.join(home.data, "answers"), 0)


def open_to_others(home):
    home.write(".local/share/stardrill/answers/ownership-04/20270101T000000Z.yaml",
               "stardrill: 1\ntext: |\n  I mended it.\n", 0o644)


def broken_answer(home):
    home.write(".local/share/stardrill/answers/ownership-04/20270101T000000Z.yaml", "situation: &a x\n")


def broken_story(home):
    home.write(".local/share/stardrill/stories/queue.yaml", "title: [\n")


def broken_mock(home):
    home.write(".local/share/stardrill/mocks/20261101T080000Z.yaml", "x: *y\n")


def broken_log(home):
    home.write(".local/share/stardrill/log.yaml", "x: *y\n")


def killed_save(home):
    path = home.write(".local/share/stardrill/stories/.queue.yaml.4711-0.tmp", "half")
    old = time.time() - 7200
    os.utime(path, (old, old))


def gone():
    """The number of a process that is no more."""
    child = subprocess.Popen(["true"])
    child.wait()
    return child.pid


def killed_restore(home):
    home.write(f".local/share/stardrill/.restore-{gone()}/0", "a copy")
    home.write(f".config/stardrill/.restore-{gone()}/.1.{gone()}-0.tmp", "half a c")


def killed_restore_with_force(home):
    home.write(f".local/share/stardrill/.restore-{gone()}/0.old", "what I wrote")


def draft_left(home):
    home.write(".local/share/stardrill/drafts/ownership-01.20261124T101503Z.draft",
               "stardrill-draft 1\nquestion 0 ownership-01\nasked 0 Tell me\nstarted 0 2026-11-24T10:15:03Z\nline 3 We\n")


def interview_left(home):
    home.write(".local/share/stardrill/drafts/interviews/interview.20261124T101503Z.draft",
               "stardrill-draft 1\nquestion 0 interview\nasked 0 \nstarted 0 2026-11-24T10:15:03Z\ncompany 0 Initech\n")


def mock_left(home):
    home.write(".local/share/stardrill/drafts/mocks/mock.20261124T101503Z.draft",
               "stardrill-draft 1\nquestion 0 mock\nasked 0 \nstarted 0 2026-11-24T10:15:03Z\nline 3 We\n")


def editor_text_left(home):
    home.write(".local/share/stardrill/drafts/edit-Ab12Cd", "what I wrote")


def damaged_index(home):
    home.run("review", "--quiet")
    path = os.path.join(home.cache, "index.db")
    with open(path, "r+b") as file:
        file.seek(100)
        file.write(b"\xff" * 4000)


def no_index_possible(home):
    os.chmod(home.cache, 0o500)


def wrong_setting(home):
    home.write(".config/stardrill/config.yaml", "rule.too-shrt.seconds: 60\n")


def broken_bank(home):
    home.write(".config/stardrill/prompts/mine.yaml", "principle: ownership\nquestions: [{id: x}]\n")


def bank_that_is_unreadable(home):
    home.write(".config/stardrill/prompts/mine.yaml", "principle: ownership\n")
    os.chmod(os.path.join(home.config, "prompts"), 0)


def empty_bank(home):
    os.makedirs(os.path.join(home.root, "empty"))
    home.environment["STARDRILL_BANK"] = os.path.join(home.root, "empty")
    home.own()


def no_editor(home):
    home.environment["EDITOR"] = "no-such-editor --wait"


def unclosed_editor(home):
    home.environment["EDITOR"] = "vi 'x"


def latin_locale(home):
    home.environment["LANG"] = "C"


def missing_locale(home):
    home.environment["LANG"] = "xx_YY.UTF-8"


def clock_goes_back(home):
    home.environment["STARDRILL_NOW"] = "2020-01-01T00:00:00Z"


def escape_in_a_name(home):
    home.write(".local/share/stardrill/stories/\x1b]0;x\x07.yaml", "title: [\n")


case(nothing, "answers", "ok", "")
case(nothing, "index", "ok", "is whole")
case(nothing, "home", "ok", "~/.local/share/stardrill, ")
case(nothing, "editor", "ok", "true")
case(nothing, "disk", "ok", "MB free")
case(nothing, "terminal", "ok", "none here")
case(no_home, "home", "ok", "not there yet")
case(home_is_a_file, "home", "broken", "is no folder")
case(read_only, "home", "broken", "nothing can be written", todo="chmod u+rwx '/")
case(unreadable, "answers", "broken", "Permission denied")
case(unreadable, "home", "broken", "cannot be read", todo="chmod -R u+rwX '/")
case(open_to_others, "home", "look", "others may read or change 1 ", todo="chmod -R go= '/")
case(broken_answer, "answers", "broken", "20270101T000000Z.yaml:1:12: '&' makes an anchor")
case(broken_story, "stories", "broken", "queue.yaml:2:1")
case(broken_mock, "mocks", "broken", "20261101T080000Z.yaml:1:4")
case(broken_log, "log", "broken", "log.yaml:1:4")
case(killed_save, "home", "ok", "removed 1 leftover of saves that were killed")
case(killed_restore, "home", "ok", "removed what 2 killed restores left behind")
case(killed_restore_with_force, "home", "look", "left what it replaced in ~/.local/share/stardrill/.restore-")
case(draft_left, "drafts", "look", "1 not finished, the newest for ownership-01", todo="drafts/ownership-01.")
case(interview_left, "interviews", "look", "1 not told to the end", todo="stardrill log interview --resume")
case(mock_left, "mocks", "look", "1 not told to the end", todo="stardrill mock --resume")
case(editor_text_left, "home", "look", "left behind by an editor: ~/.local/share/stardrill/drafts/edit-Ab12Cd")
case(damaged_index, "index", "ok", "was damaged")
case(no_index_possible, "index", "look", "cannot be kept on disk", status=1)  # the cache folder itself is broken
case(wrong_setting, "settings", "broken", "did you mean 'rule.too-short.seconds'?")
case(broken_bank, "bank", "broken", "mine.yaml:2:", todo="stardrill bank lint")
case(bank_that_is_unreadable, "bank", "broken", "Permission denied")
case(empty_bank, "bank", "broken", "there is no question")
case(no_editor, "editor", "look", "no-such-editor")
case(unclosed_editor, "editor", "look", "cannot make sense of $EDITOR")
case(latin_locale, "locale", "look", "'C' means")
case(missing_locale, "locale", "look", "'xx_YY.UTF-8' is not installed")
case(clock_goes_back, "clock", "look", "it says 2020-01-01T00:00:00Z")
case(escape_in_a_name, "stories", "look", "its name holds what cannot be shown")


def text_page():
    home = Home()
    try:
        home.write(".local/share/stardrill/stories/\x1b]0;x\x07.yaml", "title: [\n")
        done = home.run("doctor")
        if b"\x1b" in done.stdout or b"\x07" in done.stdout or b"What to do" not in done.stdout:
            failures.append(f"the page: {done.stdout!r}")
    finally:
        shutil.rmtree(home.root, ignore_errors=True)


def terminal():
    """In a terminal: its kind and its size."""
    import pexpect
    home = Home()
    try:
        for kind, size, words in (("xterm", (24, 80), "80 columns and 24 rows"), ("dumb", (24, 80), "TERM is dumb"),
                                  ("xterm", (24, 30), "30 columns and 24")):
            child = pexpect.spawn(program, ["doctor", "--format", "csv"], env={**home.environment, "TERM": kind},
                                  dimensions=size, encoding="utf-8", timeout=60)
            text = " ".join(child.read().split())
            child.close()
            if words not in text:
                failures.append(f"terminal {kind} {size}: no '{words}' in {text}")
    finally:
        shutil.rmtree(home.root, ignore_errors=True)


text_page()
terminal()
print("\n".join(failures))
sys.exit(1 if failures else 0)
