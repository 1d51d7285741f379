"""The drill at a terminal: a whole answer, commands, leaving, and coming back."""
import glob
import os
import signal

from terminal import Terminal, main, test

DRILL = ["drill", "dive-deep-03"]
ENV = {"STARDRILL_NOW": "2026-11-24T10:15:03Z"}


def drill(program, *words, **options):
    options.setdefault("env", ENV)
    options.setdefault("rows", 60)
    return Terminal([program, *(words or DRILL)], **options)


def kept(terminal):
    return sorted(glob.glob(os.path.join(terminal.home, ".local/share/stardrill/answers/*/*.yaml")))


def drafts(terminal):
    return sorted(glob.glob(os.path.join(terminal.home, ".local/share/stardrill/drafts/*.draft")))


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def tell(t, *parts):
    """Types parts from the thinking on, each ended by an empty line."""
    t.wait("Think, then press Enter")
    t.type("\r")
    for number, part in enumerate(parts):
        t.wait_row(r"%s \(0 words.*" % ("Situation", "Task", "Action", "Result")[number])
        t.type(part + "\r")
        t.settle()
        t.type("\r")


WEAK = ("Our printer failed 14 times in March 2024.", "I had to find out why.", "We looked. We cleaned it.", "It got much better.")


@test
def an_answer_is_told_judged_improved_and_kept(program):
    with drill(program) as t:
        tell(t, *WEAK)
        t.wait("How good was it")
        t.type("3\r")
        t.wait("Improve the Action now?")
        t.type("\r")
        t.wait("Improve the Result now?")
        t.type("y\r")
        t.wait_row(r"Result > It got much better\..*")
        t.type("\x01\x0bFailures fell from 14 to 1 a month within 8 weeks.\r")
        t.wait("Mended: \"The Result has no number that measures it\"")
        t.wait("Overall: ")
        t.wait("A follow-up:")
        t.type("I timed it.\r")
        t.settle()
        t.type("\r")
        t.wait("Kept as dive-deep-03/20261124T101503Z")
        t.wait_end(status=0)
        t.equal(len(kept(t)), 1, "answers kept")
        t.equal(drafts(t), [], "drafts left")
        text = read(kept(t)[0])
        t.check("self_rating: 3" in text, "the rating is kept: " + text)
        t.check("Failures fell from 14 to 1" in text, "the better Result is kept: " + text)
        t.check("I timed it." in text, "the reply is kept: " + text)
        t.check(t.is_sane(), "the terminal is left as it was")


@test
def what_is_added_is_not_glued_to_the_last_word(program):
    with drill(program) as t:
        tell(t, *WEAK)
        t.wait("How good was it")
        t.type("\r")
        t.wait("Improve the Action now?")
        t.type("\r")
        t.wait("Improve the Result now?")
        t.type("y\r")
        t.wait_row(r"Result > It got much better\..*")
        t.type("Failures fell from 14 to 1 a month.\r")
        t.wait("Overall: ")
        t.wait("A follow-up:")
        t.settle()
        t.type("\r")
        t.wait_end(status=0)
        t.check("much better. Failures fell" in read(kept(t)[0]), read(kept(t)[0]))


@test
def check_says_what_it_waits_for(program):
    with drill(program, "check") as t:
        t.wait("type or paste the answer; Ctrl-D on an empty line ends it.")
        t.type("I would do it.\n\x04")
        t.wait_end()


@test
def commands_answer_and_change_nothing(program):
    with drill(program) as t:
        t.wait("Think")
        t.type(":help\r")
        t.wait(":skip")
        t.type("\r")
        t.wait_row(r"Situation \(0 words.*")
        t.type(":hint\r")
        t.wait("What did the report claim")
        t.type(":nonsense\r")
        t.wait("No such command")
        t.type(":back\r")
        t.wait("This is the first part.")
        t.type("One.\r")
        t.wait_row(r"Situation \(1 word,.*")
        t.type(":skip\r")
        t.wait_row(r"Task \(0 words.*")
        t.type(":back\r")
        t.wait("So far")
        t.wait_row(r"Situation \(1 word,.*")
        t.type(":t\t\r")
        t.wait("are about")
        t.type(":show\r")
        t.settle()
        t.type(":quit\r")
        t.wait("the draft is kept")
        t.wait_end(status=0)


@test
def another_question_keeps_what_was_told(program):
    with drill(program) as t:
        t.wait("Think")
        t.type("\r")
        t.wait_row(r"Situation \(0.*")
        t.type("A kept line.\r")
        t.wait_row(r"Situation \(3 words.*")
        t.type(":an\t\r")
        t.wait("the draft is kept")
        t.wait("Think, then press Enter")
        t.check("A kept line." in read(drafts(t)[-1]) + read(drafts(t)[0]), "the draft is there")
        t.type(":quit\r")
        t.wait_end(status=0)
        t.equal(len(drafts(t)), 1, "drafts left")


@test
def a_question_is_given_up_after_one_question(program):
    with drill(program) as t:
        t.wait("Think")
        t.type("\r")
        t.wait_row(r"Situation \(0.*")
        t.type("A line.\r")
        t.wait_row(r"Situation \(2 words.*")
        t.type(":di\t\r")
        t.wait("Drop what you told, 2 words, for good? [y/N]")
        t.type("\r")
        t.wait_row(r"Situation \(2 words.*")
        t.equal(len(drafts(t)), 1, "drafts left")
        t.type(":discard\r")
        t.wait("for good? [y/N]")
        t.settle()
        t.type("y\r")
        t.wait("Given up; nothing of it is kept.")
        t.wait_end(status=0)
        t.equal(drafts(t) + kept(t), [], "files left")
    with drill(program) as t:
        t.wait("Think")
        t.type(":discard\r")
        t.wait("Given up; nothing of it is kept.")
        t.wait_end(status=0)


@test
def an_answer_without_a_word_is_not_kept(program):
    with drill(program) as t:
        t.wait("Think")
        t.type("\x03")
        t.wait("Ctrl-C again leaves; nothing is written yet.")
        t.type("\r")
        for _ in range(4):
            t.settle()
            t.type("\r")
            t.wait("leaves the")
            t.settle()
            t.type("\r")
        t.wait("Nothing was told, so nothing is kept.")
        t.wait_end(status=0)
        t.equal(drafts(t) + kept(t), [], "files left")
        t.check("How good was it" not in t.text(), "no rating is asked")


@test
def a_narrower_window_breaks_no_word_and_tells_of_show(program):
    with drill(program, columns=80) as t:
        tell(t, "Our printer failed 14 times in March 2024.")
        t.wait_row(r"Task \(0 words.*")
        t.resize(60, 40)
        t.settle()
        t.wait("(:show for what you told so far)")
        t.wait_row(r"Task \(0 words.*")
        text = " ".join(row.strip() for row in t.rows())
        t.check("Walk me through a report or summary that you did not believe and took apart." in text, "the question stands whole")


@test
def a_pasted_paragraph_lands_whole(program):
    with drill(program, *DRILL, "--free", "--yes") as t:
        t.wait("Think")
        t.type("\r")
        t.wait_row(r"Answer \(0 words.*")
        t.paste("In 2023 the press stopped 12 times a week.\n\nI had to halve that.\nI logged each stop.\n:odd line\nStops fell to 2.")
        t.wait(":odd line")
        t.type("\r")
        t.wait_row(r"Answer \(2\d words.*")
        t.type("\r")
        t.wait("Kept as")
        t.wait_end(status=0)
        t.check("\n\n" in read(kept(t)[0]) and "  :odd line" in read(kept(t)[0]), read(kept(t)[0]))


@test
def ctrl_c_drops_the_line_and_twice_leaves(program):
    with drill(program) as t:
        t.wait("Think")
        t.type("\r")
        t.wait_row(r"Situation \(0.*")
        t.type("A kept line.\r")
        t.wait_row(r"Situation \(3 words.*")
        t.type("half a li")
        t.settle()
        t.type("\x03")
        t.wait("That line is dropped")
        t.type("\x03")
        t.wait("the draft is kept")
        t.wait_end(status=0)
        t.check("A kept line." in read(drafts(t)[0]), read(drafts(t)[0]))
        t.check(t.is_sane(), "the terminal is left as it was")


@test
def ctrl_d_keeps_the_draft_and_resume_goes_on(program):
    with drill(program) as t:
        tell(t, *WEAK[:2])
        t.wait_row(r"Action \(0.*")
        t.type("I measured.\r")
        t.wait_row(r"Action \(2 words.*")
        t.type("\x04")
        t.wait("go on with: stardrill drill --resume")
        t.wait_end(status=0)
        with drill(program, "drill", "--resume", "--yes", home=t.home) as again:
            again.wait("So far")
            again.wait_row(r"Action \(2 words.*")
            again.type("I cleaned it.\r")
            again.settle()
            again.type("\r")
            again.wait_row(r"Result \(0.*")
            again.type("Failures fell from 14 to 1.\r")
            again.settle()
            again.type("\r")
            again.wait("Kept as")
            again.wait_end(status=0)
            text = read(kept(again)[0])
            again.check("I measured.\n  I cleaned it." in text, text)
            again.equal(drafts(again), [], "drafts left")


@test
def a_kill_at_any_line_loses_at_most_the_line_being_typed(program):
    for lines in range(1, 6):
        with drill(program) as t:
            t.wait("Think")
            t.type("\r")
            t.wait_row(r"Situation \(0.*")
            for number in range(lines):
                t.type("line%d\r" % number)
                t.wait_row(r"Situation \(%d word.*" % (number + 1))
            t.type("being typed")
            t.settle()
            t.signal(signal.SIGKILL)
            t.wait_end(by_signal=signal.SIGKILL)
            t.abandon()
            for number in range(lines):
                t.check("line%d" % number in read(drafts(t)[0]), "line%d is on disk" % number)
            with drill(program, "drill", "--resume", home=t.home) as again:
                again.wait_row(r"Situation \(%d word.*" % lines)
                again.type("\x04")
                again.wait_end(status=0)


@test
def a_closed_terminal_and_a_term_signal_keep_the_draft(program):
    for end in ("hang up", "terminate"):
        with drill(program) as t:
            t.wait("Think")
            t.type("\r")
            t.wait_row(r"Situation \(0.*")
            t.type("Kept.\r")
            t.wait_row(r"Situation \(1.*")
            if end == "hang up":
                t.hang_up()
            else:
                t.signal(signal.SIGTERM)
            t.wait_end()
            t.check("Kept." in read(drafts(t)[0]), end)


@test
def the_editor_writes_a_part(program):
    script = "#!/bin/sh\nprintf 'Written in an editor.\\n:not a command\\n' > \"$1\"\n"
    with drill(program, files={"editor.sh": script}, env=dict(ENV, VISUAL="sh editor.sh")) as t:
        os.chdir(t.home)
        t.wait("Think")
        t.type("\r")
        t.wait_row(r"Situation \(0.*")
        t.type(":edit\r")
        t.wait_row(r"Situation \(7 words.*")
        t.type(":quit\r")
        t.wait_end(status=0)
        t.check(":not a command" in read(drafts(t)[0]), read(drafts(t)[0]))


@test
def a_reply_goes_on_in_the_editor(program):
    script = "#!/bin/sh\nprintf 'With a watch.\\n' >> \"$1\"\n"
    with drill(program, files={"editor.sh": script}, env=dict(ENV, VISUAL="sh editor.sh")) as t:
        os.chdir(t.home)
        tell(t, *WEAK)
        t.wait("How good was it")
        t.type("\r")
        for part in ("Action", "Result"):
            t.wait(f"Improve the {part} now?")
            t.type("\r")
        t.wait("A follow-up:")
        t.type("I timed it.\x18\x05")
        t.settle()
        t.type("For a week.\r")
        t.settle()
        t.type("\r")
        t.wait("Kept as dive-deep-03/20261124T101503Z")
        t.wait_end(status=0)
        text = read(kept(t)[0])
        for said in ("I timed it.", "With a watch.", "For a week."):
            t.check(said in text, "the reply is kept: " + text)


@test
def forty_columns_and_wide_letters(program):
    with drill(program, columns=40) as t:
        t.wait("Think")
        t.type("\r")
        t.wait_row(r"Situation 0w >.*")
        t.type("在上海工厂, 30 台机器停了 🙂\r")
        t.wait_row(r"Situation [3-5]w >.*")
        t.type("\x04")
        t.wait_end(status=0)
        t.check("在上海工厂, 30 台机器停了 🙂" in read(drafts(t)[0]), read(drafts(t)[0]))


@test
def a_dumb_terminal_gets_a_plain_prompt(program):
    with drill(program, term="dumb") as t:
        t.wait("Think, then press Enter >")
        t.type("\n")
        t.wait("Situation (0 words")
        t.type("Plain.\n")
        t.wait("Situation (1 word")
        t.type("\x04")
        t.wait_end(status=0)
        t.check("\x1b" not in t.log.decode(), "no escape sequence is sent")


@test
def a_resize_storm_in_a_drill(program):
    with drill(program) as t:
        t.wait("Think")
        t.type("\r")
        t.wait_row(r"Situation \(0.*")
        for number in range(30):
            t.resize(5 + number * 7 % 40, 21 + number * 13 % 90)
            t.type("word ")
        t.resize(30, 80)
        t.settle()
        t.type("\r")
        t.wait_row(r"Situation \(30 words.*")
        t.type("\x04")
        t.wait_end(status=0)


if __name__ == "__main__":
    main()
