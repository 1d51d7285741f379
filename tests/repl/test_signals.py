"""Ctrl-C, Ctrl-D, Ctrl-Z, and what ends a program from outside."""
import signal
import time

from terminal import Terminal, main, test

VI = {".editrc": "bind -v\n"}


@test
def ctrl_c_keeps_the_text(program):
    for files in ({}, VI):
        with Terminal([program], files=files) as t:
            t.wait("> ")
            t.type("half a though")
            t.wait("though")
            t.type("\x03")
            t.wait_output("interrupted: <half a though>")
            t.wait_row(">")
            t.type("next\r")
            t.wait_output("got: <next>")
            t.paste("one\ntwo")
            t.key("up")
            t.settle()
            t.type("\x03")  # from a row above the last
            t.wait_output("interrupted: <one\\ntwo>")
            t.settle()
            t.equal(t.rows()[t.screen.cursor.y - 1], "interrupted: <one\\ntwo>", "the row above the prompt")


@test
def ctrl_c_while_the_program_is_busy_counts(program):
    with Terminal([program, "--pause", "600"]) as t:
        t.wait("> ")
        t.type("one\r")
        t.wait_output("got: <one>")
        t.type("\x03")
        t.wait_output("interrupted: <>")


@test
def ctrl_c_ends_a_search(program):
    with Terminal([program]) as t:
        t.wait("> ")
        t.type("some line\r")
        t.wait_output("got: <some line>")
        t.type("\x12som")
        t.wait("bck:som")
        t.type("\x03")
        t.wait_output("interrupted: <some line>")


@test
def ctrl_c_while_vi_waits_for_a_character(program):
    for waiting in ("f", "r", "d", "/", "\x16"):
        with Terminal([program], files=VI) as t:
            t.wait("> ")
            t.type("text")
            t.escape()
            t.type(waiting)
            t.settle()
            t.type("\x03")
            t.wait_output("interrupted: <")
            t.type("next\r")
            t.wait_output("got: <next>")


@test
def ctrl_d_ends_on_an_empty_line_only(program):
    for files in ({}, VI):
        with Terminal([program], files=files) as t:
            t.wait("> ")
            t.type("x\x04")
            t.settle()
            t.check(b"because" not in t.log, "it ended with text on the line")
            t.type("\x7f\x04")
            t.wait_output("because: input")
            t.wait_end(0)


@test
def sigterm_and_sighup_end_it_with_the_text(program):
    for number, why in ((signal.SIGTERM, "terminated"), (signal.SIGHUP, "hangup")):
        with Terminal([program]) as t:
            t.wait("> ")
            t.type("not yet done")
            t.wait("not yet done")
            t.signal(number)
            t.wait_output("end: <not yet done>")
            t.wait_output("because: " + why)
            t.wait_output("bye")
            t.wait_end(0)


@test
def a_terminal_that_goes_away_ends_it(program):
    with Terminal([program]) as t:
        t.wait("> ")
        t.type("text")
        t.wait("text")
        t.hang_up()
        t.wait_end()


@test
def a_fault_leaves_the_terminal_sane(program):
    for number in (signal.SIGSEGV, signal.SIGABRT, signal.SIGQUIT):
        with Terminal([program]) as t:
            t.wait("> ")
            t.type("text")
            t.wait("text")
            t.check(not t.is_sane(), "nothing to put back")
            t.signal(number)
            t.until(lambda: not t.child.isalive(), "its end")
            t.check(t.is_sane(), "left raw")
            t.log = b"\x1b[?2004l" if b"\x1b[?2004l" in t.log else b"\x1b[?2004h"  # a sanitizer may well speak


@test
def ctrl_z_and_fg_through_a_shell(program):
    with Terminal(["bash", "--norc", "--noprofile", "--noediting", "-i"], env={"PS1": "shell$ "}) as t:
        t.wait("shell$ ")
        t.type(program + "\r")
        t.wait_row(">")
        t.type("before ")
        t.wait_row("> before")
        for size in ((24, 80), (24, 60)):
            t.type("\x1a")
            t.wait_row("shell\\$")
            t.check(t.is_sane(), "the shell got a raw terminal")
            t.type("echo so far\r")
            t.wait_output("\r\nso far")
            t.resize(*size)
            t.type("fg\r")
            t.wait_row("> before")
            t.settle()
        t.type("after\r")
        t.wait_output("got: <before after>")
        t.type("\x04")
        t.wait_output("bye")
        t.wait_row("shell\\$")
        t.type("exit\r")
        t.wait_end()


@test
def stopped_from_outside_it_goes_on(program):
    with Terminal([program]) as t:
        t.wait("> ")
        t.type("one ")
        t.wait("one")
        t.signal(signal.SIGSTOP)
        time.sleep(0.2)
        t.signal(signal.SIGCONT)
        t.type("two\r")
        t.wait_output("got: <one two>")


@test
def a_signal_in_a_paste_does_not_tear_it(program):
    with Terminal([program]) as t:
        t.wait("> ")
        t.type("\x1b[200~one ")
        t.settle()
        t.signal(signal.SIGWINCH)
        t.signal(signal.SIGCONT)
        t.settle()
        t.type("two\x1b[201~\r")
        t.wait_output("got: <one two>")


main()
