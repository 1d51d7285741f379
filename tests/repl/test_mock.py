"""The mock interview at a terminal: the clock beside what is typed, every way of being interrupted, coming back."""
import glob
import os
import re
import signal
import time

from terminal import Terminal, main, test

BANK = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "fixtures", "mock-bank")
MOCK = ["--bank", BANK, "mock", "--seed", "4", "--interviewers", "2", "--questions", "1"]
RESUME = ["--bank", BANK, "mock", "--resume"]
ENV = {"STARDRILL_NOW": "2026-11-24T10:15:03Z"}
CLOCK = r"(\d+):(\d\d) left(?:, answer (\d+):(\d\d))?"
ANSWER = ("In March 2024 our press stopped 14 times a week.", "I had to find out why.",
          "I measured every stop for ten days and moved the paper away from the window.",
          "Stops fell from 14 to 1 a week within a month.")


def mock(program, *words, **options):
    options.setdefault("env", ENV)
    options.setdefault("rows", 40)
    return Terminal([program, *(words or MOCK)], **options)


def below(terminal, pattern):
    return sorted(glob.glob(os.path.join(terminal.home, ".local/share/stardrill", pattern)))


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def clock(t):
    """Seconds left, and seconds of this answer (None when none is told), as the window's title says."""
    found = t.until(lambda: re.search(CLOCK + "$", t.screen.title), "the clock")
    left, answer = int(found[1]) * 60 + int(found[2]), found[3]
    return left, answer and int(found[3]) * 60 + int(found[4])


def pass_time(t, seconds):
    end = time.monotonic() + seconds
    t.until(lambda: time.monotonic() > end, "time to pass")


def go_in(t):
    t.wait_row(r"Enter when you are ready >.*")
    t.type("\r")
    t.wait_row(r"Think, then press Enter >.*")
    t.type("\r")
    t.wait_row(r"Answer .*>.*")


@test
def two_interviews_and_a_debrief(program):
    with mock(program) as t:
        for interview in range(2):
            go_in(t)
            for line in ANSWER:
                t.type(line + "\r")
                t.settle(0.05)
            t.type("\r")
            for reply in range(8):
                t.until(lambda: re.match(r"Reply |Enter when|\$|.*Kept as", t.rows()[t.screen.cursor.y])
                        or not t.child.isalive(), "a follow-up or the end")
                if not t.rows()[t.screen.cursor.y].startswith("Reply "):
                    break
                t.type("Ruth in accounting counted them on %d mornings.\r" % (reply + 3))
                t.settle(0.05)
                t.type("\r")
                t.settle(0.1)
        t.wait_output("This is practice")
        t.wait_output("Kept as 20261124T101503Z")
        t.wait_end(status=0)
        t.equal(len(below(t, "answers/*/*.yaml")), 2, "answers kept")
        t.equal(below(t, "drafts/mocks/*"), [], "drafts left")
        record = read(below(t, "mocks/*.yaml")[0])
        t.check("over: true" in record and record.count("outcome: answered") == 2, record)
        t.check("mock: \"20261124T101503Z\"" in read(below(t, "answers/*/*.yaml")[0]), "the answer names the mock")


@test
def the_clock_runs_and_leaves_what_is_typed_alone(program):
    with mock(program) as t:
        go_in(t)
        left, spent = clock(t)
        text = "I cut 星星 café 😀 from 12 days to 5 and then some more"
        for word in text.split():
            t.type(word + " ")
            t.pump(0.2)
        t.until(lambda: clock(t)[0] <= left - 2, "two seconds to pass")
        t.check(clock(t)[1] >= spent + 2, "the answer's time runs too")
        t.wait_row(r"Answer \(.*\) > " + re.escape(text))
        t.type("\x1b[D" * 5 + "X\r")  # editing still works
        t.settle()
        t.check("then some Xmore" in read(below(t, "drafts/mocks/*")[0]), read(below(t, "drafts/mocks/*")[0]))
        t.check("score" not in t.text().lower() and "warning" not in t.text(), "no hint, no score")
        t.type(":quit\r")
        t.wait_end(status=0)


@test
def a_paste_lands_whole_and_a_resize_storm_does_no_harm(program):
    with mock(program) as t:
        go_in(t)
        t.paste("First line.\n\n:odd line\nLast line, 40 % less.")
        t.wait("Last line")
        t.type("\r")
        t.wait_row(r"Answer .*>")
        t.settle()
        for number in range(25):
            t.resize(6 + number * 7 % 40, 21 + number * 13 % 90)
            t.type("word ")
        t.resize(38, 90)
        t.wait("Tell me about a time")
        t.until(lambda: "".join(t.rows()).count("word") == 25, "all the words")
        t.type("\r")
        t.settle()
        draft = read(below(t, "drafts/mocks/*")[0])
        t.check(r"First line.\n\n:odd line\nLast line, 40 % less." in draft, draft)
        t.check("word word" in draft, draft)
        t.type("\x04")
        t.wait_end(status=0)


@test
def the_clock_covers_nothing_that_was_said(program):
    for columns in (40, 80):
        with mock(program, columns=columns) as t:
            go_in(t)
            clock(t)
            t.pump(1.5)
            t.check(not re.search(r"\d:\d\d left", t.text()), "the clock is on the screen")
            t.type(":quit\r")
            t.wait_end(status=0)
            t.check(b"\x1b[23;2t" in t.log, "the title there was is asked for again")


@test
def a_pause_stops_the_clock(program):
    with mock(program) as t:
        go_in(t)
        t.type("Begun.\r")
        t.settle()
        before = clock(t)[0]
        t.type(":pause\r")
        t.wait_row(r"Paused, Enter goes on >.*")
        t.until(lambda: t.screen.title == "the clock stands still", "the pause")
        pass_time(t, 8)
        t.type("\r")
        t.wait("The clock runs again.")
        t.wait_row(r"Answer .*>.*")
        left, spent = clock(t)
        t.check(left > before - 6, "the pause cost nothing: %d left" % left)
        t.type(":time\r")
        t.wait("are left of this interview")
        t.type(":help\r")
        t.wait(":pause")
        t.type(":hint\r")
        t.wait("no hints, as in life")
        t.type(":quit\r")
        t.wait("go on with: stardrill mock --resume")
        t.wait_end(status=0)
        t.check("Begun." in read(below(t, "drafts/mocks/*")[0]), "it is kept")


@test
def ctrl_c_drops_the_line_and_twice_leaves(program):
    with mock(program) as t:
        go_in(t)
        t.type("A kept line.\r")
        t.settle()
        t.type("half a li")
        t.settle()
        t.type("\x03")
        t.wait("That line is dropped")
        t.type("\x03")
        t.wait("go on with: stardrill mock --resume")
        t.wait_end(status=0)
        draft = read(below(t, "drafts/mocks/*")[0])
        t.check("A kept line." in draft and "half a" not in draft, draft)


@test
def kill_9_and_the_same_minute_of_the_same_interview(program):
    with mock(program) as t:
        go_in(t)
        for line in ANSWER:
            t.type(line + "\r")
            t.settle(0.05)
        t.type("\r")
        t.wait_row(r"Reply .*>.*")
        asked = [row for row in t.rows() if re.match(r"\w+: ", row)][-1]
        t.type("Karim counted them.\r")
        t.settle()
        t.type("being typed")
        pass_time(t, 17)  # longer than a tick: this time is on the disk
        left = clock(t)[0]
        t.signal(signal.SIGKILL)
        t.wait_end(by_signal=signal.SIGKILL)
        t.abandon()
        with mock(program, *RESUME, home=t.home) as again:
            again.wait_row(r"Reply .*>.*")
            again.check(asked in again.text(), "the same follow-up: " + again.text())
            again.check("Karim counted them." in again.text(), "what was said so far: " + again.text())
            now = clock(again)[0]
            again.check(now < 45 * 60 - 14 and left - 6 <= now <= left + 16, "%d s were left, now %d" % (left, now))
            again.type("\r")
            again.settle()
            again.type("\x04")
            again.wait_end(status=0)


@test
def a_kill_at_any_line_loses_at_most_the_line_being_typed(program):
    for lines in range(0, 5):
        with mock(program) as t:
            go_in(t)
            for number in range(lines):
                t.type("line%d is here\r" % number)
                t.settle(0.05)
            t.type("being typed")
            t.settle()
            t.signal(signal.SIGKILL)
            t.wait_end(by_signal=signal.SIGKILL)
            t.abandon()
            with mock(program, *RESUME, home=t.home) as again:
                again.wait_row(r"Answer .*>.*")
                for number in range(lines):
                    again.check("line%d is here" % number in again.text(), "line%d is shown again" % number)
                again.type("\x04")
                again.wait_end(status=0)


@test
def a_closed_terminal_and_a_term_signal_keep_all(program):
    for end in ("hang up", "terminate"):
        with mock(program) as t:
            go_in(t)
            t.type("Kept.\r")
            t.settle()
            if end == "hang up":
                t.hang_up()
            else:
                t.signal(signal.SIGTERM)
            t.wait_end()
            t.check("Kept." in read(below(t, "drafts/mocks/*")[0]), end)


@test
def skipping_editing_and_showing(program):
    script = "#!/bin/sh\nprintf 'Written in an editor.\\n:not a command\\n' > \"$1\"\n"
    with mock(program, files={"editor.sh": script}, env=dict(ENV, VISUAL="sh editor.sh")) as t:
        t.wait_row(r"Enter when you are ready >.*")
        t.type("\r")
        t.wait_row(r"Think.*")
        t.type(":skip\r")  # the first interviewer had one question
        t.wait_row(r"Enter when you are ready >.*")
        t.type("\r")
        t.wait_row(r"Think.*")
        t.type("\r")
        t.wait_row(r"Answer .*>.*")
        t.type("\r")
        t.wait("Nothing said yet")
        t.type(":edit\r")
        t.wait("Taken. An empty line ends it.")
        t.type(":show\r")
        t.wait(":not a command")
        t.type("\r")
        t.wait_row(r"Reply .*>.*")
        t.type(":skip\r")
        t.settle()
        t.type(":quit\r")
        t.wait_end(status=0)
        with mock(program, "--bank", BANK, "mock", "show", home=t.home) as shown:
            shown.wait_output("passed")
            shown.wait_end(status=0)


@test
def heard_answers_need_no_typing_and_can_be_typed(program):
    script = ("#!/bin/sh\nif [ -e heard ]; then exit 3; fi\n: >heard\n"
              "printf 'In March our press stopped 14 times a week.\\nI moved the paper and the stops fell to 1.\\n'\n")
    with mock(program, *MOCK, "--listen", "sh hear.sh", "--speak-with", "sh -c 'echo \"$1\" >>spoken' -",
              files={"hear.sh": script}) as t:
        t.wait_row(r"Enter when you are ready >.*")
        t.type("\r")
        t.wait_row(r"Think, then press Enter and speak >.*")
        t.type("\r")
        t.wait("Listening")
        t.wait("I moved the paper and the")
        t.wait("'sh' ended with status 3")  # for the first follow-up
        t.wait("Please type it")
        t.wait_row(r"Reply .*>.*")
        t.type("Karim counted them.\r")
        t.settle()
        t.type(":quit\r")
        t.wait_end(status=0)
        spoken = read(os.path.join(t.home, "spoken"))
        t.check("Hello, I am" in spoken and "Tell me about a time" in spoken, spoken)
        t.check("spoken: true" in read(below(t, "mocks/*.yaml")[0]), "the day says that it was spoken")


@test
def four_parts(program):
    with mock(program, *MOCK, "--parts") as t:
        t.wait_row(r"Enter when you are ready >.*")
        t.type("\r")
        t.wait_row(r"Think.*")
        t.type("\r")
        for name, line in zip(("Situation", "Task", "Action", "Result"), ANSWER):
            t.wait_row(name + r" .*>.*")
            t.type(line + "\r")
            t.settle(0.05)
            t.type("\r")
        t.wait_row(r"Reply .*>.*")
        t.type("\x04")
        t.wait_end(status=0)


@test
def a_dumb_terminal_gets_a_plain_prompt(program):
    with mock(program, term="dumb") as t:
        t.wait("Enter when you are ready >")
        t.type("\n")
        t.wait("Think, then press Enter >")
        t.type("\n")
        t.wait_row(r"Answer .*>.*")
        t.type("Plain.\n")
        t.settle()
        t.type("\x04")
        t.wait_end(status=0)
        t.check("\x1b" not in t.log.decode(), "no escape sequence is sent")


@test
def small_and_narrow(program):
    with mock(program, rows=8, columns=24) as t:
        t.wait_row(r"Enter when.*")
        t.type("\r")
        t.wait_row(r"Think, then.*")
        t.type("\r")
        t.wait_row(r"Answer .*>.*")
        t.type("在上海工厂, 30 台机器停了 🙂\r")
        t.settle()
        t.type("\x04")
        t.wait_end(status=0)
        t.check("在上海工厂, 30 台机器停了 🙂" in read(below(t, "drafts/mocks/*")[0]), "kept")


if __name__ == "__main__":
    main()
