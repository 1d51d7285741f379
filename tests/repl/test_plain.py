"""Where editing is not possible: pipes, dumb terminals, and input that is no text."""
import os
import subprocess
import time

from terminal import Terminal, main, test


def piped(program, data, *options):
    environment = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "TERM": "xterm", "LC_ALL": "C.UTF-8"}
    done = subprocess.run([program, *options], input=data, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          env=environment, timeout=300)
    if done.returncode or done.stderr:
        raise AssertionError("status %d: %s" % (done.returncode, done.stderr.decode()))
    return done.stdout


def same(got, wanted):
    if got != wanted:
        raise AssertionError("got    %r\nwanted %r" % (got[:500], wanted[:500]))


@test
def a_pipe_gets_no_prompt_and_no_escape_code(program):
    same(piped(program, b"one\n\ntwo\r\nlast"),
         b"ready to read\ngot: <one>\ngot: <>\ngot: <two>\ngot: <last>\nend: <>\nbecause: input\nbye\n")


@test
def what_is_no_text_is_dropped_and_nothing_else(program):
    same(piped(program, b"a\0b\xff\xc3(c\x1b[31md\te\xe2\x80\xae\xc2\x9bf\xef\xbb\xbfg cafe\xcc\x81\n"),
         "ready to read\ngot: <ab(c[31md    efg caf\u00e9>\nend: <>\nbecause: input\nbye\n".encode())


@test
def a_line_of_fifty_megabytes_is_bounded(program):
    out = piped(program, b"x" * 50_000_000 + b"\nnext\n", "--long")
    same(out, b"ready to read\ngot: 1000000 bytes\ncut: 49000000 bytes\ngot: 4 bytes\nend: 0 bytes\n"
              b"because: input\nbye\n")


@test
def a_cut_never_leaves_half_a_character(program):
    same(piped(program, b"x" + "é".encode() * 600_000, "--long"),
         b"ready to read\ngot: 999999 bytes\ncut: 200001 bytes\nend: 0 bytes\nbecause: input\nbye\n")


@test
def a_deadline_holds_for_a_pipe_too(program):
    read, write = os.pipe()
    done = subprocess.Popen([program, "--deadline", "200"], stdin=read, stdout=subprocess.PIPE)
    os.write(write, b"half")
    line = [done.stdout.readline() for _ in range(2)][1]
    os.close(write)
    os.close(read)
    done.communicate(timeout=60)
    same(line, b"time up: <half>\n")


@test
def sigterm_ends_a_pipe(program):
    read, write = os.pipe()
    done = subprocess.Popen([program], stdin=read, stdout=subprocess.PIPE)
    os.write(write, b"one\nhalf")
    lines = [done.stdout.readline() for _ in range(2)]
    time.sleep(0.5)  # it waits for the rest of the line
    done.terminate()
    out, _ = done.communicate(timeout=60)
    os.close(write)
    os.close(read)
    same(lines[1] + out, b"got: <one>\nend: <half>\nbecause: terminated\nbye\n")


@test
def a_closed_input_fails_with_a_reason(program):
    done = subprocess.run([program + " <&-"], shell=True, stdout=subprocess.PIPE, timeout=60)
    if b"failed: <>\nwhy: cannot read: Bad file descriptor\n" not in done.stdout:
        raise AssertionError(done.stdout)


@test
def a_dumb_terminal_gets_a_plain_prompt(program):
    for term in ("dumb", "", None, "no-such-terminal"):
        with Terminal([program], term=term) as t:
            t.wait("ready to read")
            t.wait("> ")
            t.type("caf\u00e9\r")
            t.wait_output("got: <caf\u00e9>")
            t.type("x\x03")
            t.wait_output("interrupted: <>")
            t.check(b"\x1b" not in t.log, "an escape code")
            t.check(t.is_sane(), "not in line mode")
            t.type("\x04")
            t.wait_output("because: input")
            t.wait_end(0)


@test
def a_dumb_terminal_keeps_time(program):
    with Terminal([program, "--deadline", "500", "--clock"], term="dumb") as t:
        t.wait_output("time up: <>")
        t.check(b"tick" not in t.log, "a clock")


main()
