"""A program in a pseudo-terminal, driven and looked at as a person would.

    from terminal import Terminal, test, main

    @test
    def a_line_is_taken(program):
        with Terminal([program]) as t:
            t.wait("> ")
            t.type("hello\\r")
            t.wait_output("got: <hello>")

    main()

Each test gets the program's path (the first argument of the test file); further arguments are names of tests to
run. Every terminal has a HOME of its own, and on leaving the `with` block must be as sane as it was at the start:
echoing, line by line.  Needs python3-pexpect and python3-pyte.
"""
import os
import re
import select
import shutil
import signal
import sys
import tempfile
import termios
import time
import traceback

import pexpect
import pyte

# A build with sanitizers on a busy machine is slow; nothing waits this long when all is well.
PATIENCE = float(os.environ.get("TEST_PATIENCE", "30"))

KEYS = {
    "up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D", "home": "\x1b[H", "end": "\x1b[F",
    "delete": "\x1b[3~", "word-left": "\x1b[1;5D", "word-right": "\x1b[1;5C", "alt-enter": "\x1b\r",
    "page-up": "\x1b[5~", "f5": "\x1b[15~", "shift-up": "\x1b[1;2A", "enter": "\r", "escape": "\x1b",
    "backspace": "\x7f", "tab": "\t",
}


class Failure(Exception):
    pass


class Terminal:
    def __init__(self, command, rows=24, columns=80, env=None, home=None, term="xterm-256color", files=None):
        """`env`: variables to set, None to unset. `files`: name to text, put into HOME first."""
        self.own_home = home is None
        self.home = home or tempfile.mkdtemp(prefix="home-")
        for name, text in (files or {}).items():
            path = os.path.join(self.home, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
        variables = {"PATH": os.environ["PATH"], "HOME": self.home, "LC_ALL": "C.UTF-8", "TZ": "UTC", "TERM": term}
        variables.update({name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS") or name == "LD_LIBRARY_PATH"})
        variables.update(env or {})
        variables = {name: value for name, value in variables.items() if value is not None}
        self.screen = pyte.Screen(columns, rows)
        self.stream = pyte.ByteStream(self.screen)
        self.log = b""  # every byte the program sent
        self.seen = 0   # up to where wait_output() has looked
        self.child = pexpect.spawn(command[0], command[1:], dimensions=(rows, columns), env=variables, cwd=self.home,
                                   timeout=PATIENCE)
        self.child.delaybeforesend = None
        self.descriptor = self.child.child_fd
        self.is_closed = False

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        try:
            if kind is None:
                self.leave()
        except Failure as failure:
            value = failure
            raise
        finally:
            if isinstance(value, Failure):
                value.args = (value.args[0] + "\n" + self.dump(),)
            if self.child.isalive():
                os.kill(self.child.pid, signal.SIGKILL)
            if not self.is_closed:
                self.child.close(force=True)
            if self.own_home:
                shutil.rmtree(self.home, ignore_errors=True)

    def leave(self):
        """Ends the program as a person would (Ctrl-D on an empty line) when it still runs, then looks at the
        terminal."""
        if self.is_closed:
            return
        deadline = time.monotonic() + PATIENCE
        while self.child.isalive():
            self.type("\x04" if time.monotonic() < deadline - PATIENCE / 2 else "\x03\x04")
            self.pump(0.3)
            self.check(time.monotonic() < deadline, "the program does not end")
        self.pump(0.05)
        self.check(self.is_sane(), "the terminal was left without echo or line mode")
        self.check(b"Sanitizer" not in self.log and b"runtime error" not in self.log, "a sanitizer spoke")
        on, off = self.log.rfind(b"\x1b[?2004h"), self.log.rfind(b"\x1b[?2004l")
        self.check(on <= off, "bracketed paste was left on")

    def abandon(self):
        """After a kill -9 nobody could tidy the terminal: it is not looked at."""
        self.child.close(force=True)
        self.is_closed = True

    # --- what goes in

    def type(self, text):
        data = text if isinstance(text, bytes) else text.encode()
        while data:  # never more than the terminal takes: the program may be waiting for us to read
            _, writable, _ = select.select([], [self.descriptor], [], 0.5)
            try:
                if writable:
                    data = data[os.write(self.descriptor, data[:512]):]
            except OSError:
                return  # it is gone, which the next look finds
            self.pump(0)

    def key(self, *names):
        for name in names:
            self.type(KEYS[name])

    def escape(self):
        """ESC alone, as a person presses it in vi mode: not run together with what comes before and after. The
        cursor moves, or it beeps, so the program has to answer."""
        self.settle()
        before = len(self.log)
        self.key("escape")
        self.until(lambda: len(self.log) > before, "an answer to ESC")

    def paste(self, text, bracketed=True):
        text = text.replace("\n", "\r")  # as terminals do
        self.type("\x1b[200~" + text + "\x1b[201~" if bracketed else text)

    def resize(self, rows, columns):
        self.pump(0)
        self.child.setwinsize(rows, columns)
        self.screen.resize(rows, columns)

    def signal(self, number):
        os.kill(self.child.pid, number)

    def hang_up(self):
        """The terminal goes away."""
        self.child.ptyproc.fileobj.close()
        self.is_closed = True

    # --- what comes out

    def pump(self, seconds):
        """Reads what the program sent, waiting no longer than this for more."""
        while not self.is_closed:
            try:
                readable, _, _ = select.select([self.descriptor], [], [], seconds)
                data = os.read(self.descriptor, 65536) if readable else b""
            except OSError:
                data = b""
            if not data:
                return
            self.log += data
            self.stream.feed(data)
            seconds = min(seconds, 0.02)

    def until(self, found, what, patience=PATIENCE):
        deadline = time.monotonic() + patience
        while True:
            self.pump(0.05)
            result = found()
            if result:
                return result
            self.check(time.monotonic() < deadline, "waited in vain for " + what)

    def rows(self):
        return [row.rstrip() for row in self.screen.display]

    def text(self):
        return "\n".join(self.rows()).rstrip()

    def wait(self, text, patience=PATIENCE):
        """Until the screen shows this text."""
        self.until(lambda: text in "\n".join(self.screen.display), "%r on the screen" % text, patience)

    def wait_output(self, text, patience=PATIENCE):
        """Until the program has sent these bytes, after those the last call found."""
        data = text.encode()

        def found():
            at = self.log.find(data, self.seen)
            if at >= 0:
                self.seen = at + len(data)
            return at >= 0

        self.until(found, "%r" % text, patience)

    def wait_row(self, pattern, patience=PATIENCE):
        """Until the cursor's row, without the blanks at its end, matches this regular expression as a whole."""
        self.until(lambda: re.fullmatch(pattern, self.rows()[self.screen.cursor.y]),
                   "the cursor's row to be %r" % pattern, patience)

    def settle(self, quiet=0.15):
        """Until nothing has come for a while."""
        before = -1
        while before != len(self.log):
            before = len(self.log)
            self.pump(quiet)

    def wait_end(self, status=None, by_signal=None):
        self.until(lambda: not self.child.isalive(), "the program to end")
        self.check(status is None or self.child.exitstatus == status, "exit status %r" % self.child.exitstatus)
        self.check(by_signal is None or self.child.signalstatus == by_signal,
                   "ended by signal %r" % self.child.signalstatus)

    def is_sane(self):
        local = termios.tcgetattr(self.descriptor)[3]
        wanted = termios.ECHO | termios.ICANON | termios.ISIG
        return local & wanted == wanted

    # --- judging

    def check(self, is_right, why):
        if not is_right:
            raise Failure(why)

    def equal(self, got, wanted, what):
        self.check(got == wanted, "%s:\n  got    %r\n  wanted %r" % (what, got, wanted))

    def dump(self):
        width = self.screen.columns
        lines = ["+" + "-" * width + "+ %d x %d, cursor %d:%d" % (
            self.screen.lines, width, self.screen.cursor.y + 1, self.screen.cursor.x + 1)]
        lines += ["|" + row.ljust(width) + "|" for row in self.screen.display]
        lines += ["+" + "-" * width + "+", "last bytes: %r" % self.log[-600:]]
        return "\n".join(lines)


TESTS = []


def test(function):
    TESTS.append(function)
    return function


def main():
    if len(sys.argv) < 2:
        sys.exit("usage: %s PROGRAM [TEST...]" % sys.argv[0])
    program, names, failed = os.path.abspath(sys.argv[1]), sys.argv[2:], 0
    for function in TESTS:
        if names and function.__name__ not in names:
            continue
        start = time.monotonic()
        try:
            function(program)
            verdict = "ok  "
        except Failure as failure:
            verdict, failed = "FAIL", failed + 1
            print("%s: %s" % (function.__name__, failure))
        except Exception:  # a mistake in the test is a failure too, and the other tests go on
            verdict, failed = "FAIL", failed + 1
            traceback.print_exc()
        print("%s %s (%.1f s)" % (verdict, function.__name__, time.monotonic() - start), flush=True)
    sys.exit(1 if failed else 0)
