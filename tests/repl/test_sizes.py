"""Windows that change, are too small, or too small for the text."""
import random

from terminal import KEYS, Terminal, main, test

VI = {".editrc": "bind -v\n"}


@test
def a_resize_keeps_text_and_cursor(program):
    with Terminal([program]) as t:
        t.wait("> ")
        t.type("the quick brown fox jumps over the lazy dog and more than that, it seems to me")
        t.key("word-left", "word-left")
        t.settle()
        for size in ((24, 40), (10, 30), (30, 100), (24, 80)):
            t.resize(*size)
            t.wait("painted again")
            t.settle()
            shown = "".join(t.rows()[1:]).replace(" ", "")
            t.equal(shown, ">thequickbrownfoxjumpsoverthelazydogandmorethanthat,itseemstome", "at %d x %d" % size)
        t.type("also \r")
        t.wait_output("got: <the quick brown fox jumps over the lazy dog and more than that, it seems also to me>")


@test
def typed_text_that_outgrows_the_screen_is_handed_over(program):
    with Terminal([program], rows=8, columns=30) as t:
        t.wait("> ")
        text = "word %03d " * 40 % tuple(range(40))
        t.type(text)
        t.wait_output("too tall: <word 000 word 001")
        t.settle()
        whole = t.log.replace(b"\r\n> ", b"").decode()
        first = whole[whole.index("too tall: <") + 11:].split(">")[0]
        t.check(text.startswith(first) and len(first) > 120, "what was handed over: %r" % first)
        t.type("\r")
        t.wait_output("got: <")


@test
def nothing_typed_is_lost_when_it_outgrows_the_screen(program):
    with Terminal([program], rows=8, columns=30) as t:
        t.wait("> ")
        text = "".join("%04d " % i for i in range(300))
        t.type(text + "\r")
        t.wait_output("got: <")
        t.settle()
        parts = []
        for line in t.log.decode().split("\r\n"):
            for start in ("too tall: <", "got: <"):
                if line.startswith(start):
                    parts.append(line[len(start):-1])
        t.equal("".join(parts), text, "all parts")


@test
def text_to_begin_with_that_is_too_tall_is_handed_over(program):
    with Terminal([program, "--prefill", "\\n".join("row %d" % i for i in range(40))]) as t:
        t.wait_output("too tall: <row 0\\n")
        t.type("next\r")
        t.wait_output("got: <next>")


@test
def a_giant_repeat_count_is_survived(program):
    with Terminal([program, "--long"]) as t:
        t.wait("> ")
        t.type("\x1b9\x1b9\x1b9\x1b9\x1b9x")
        t.wait_output("too tall: ", 120)
        t.type("next\r")
        t.wait_output("got: 4 bytes")


@test
def fifteen_columns_are_read_plainly(program):
    with Terminal([program], columns=15) as t:
        t.wait("ready to read")
        t.wait("> ")
        t.type("narrow line\r")
        t.wait_output("got: <narrow line>")
        t.check(b"\x1b" not in t.log, "an escape code")
        t.resize(24, 80)
        t.type("first\r")
        t.wait_output("got: <first>")
        t.type("wide\x01again \r")
        t.wait_output("got: <again wide>")


@test
def a_window_made_tiny_while_typing(program):
    for size in ((24, 10), (2, 80), (1, 1), (3, 7)):
        with Terminal([program]) as t:
            t.wait("> ")
            t.type("before ")
            t.wait("before")
            t.resize(*size)
            t.settle(0.3)
            t.type("after\r")
            t.wait_output("got: <before after>")
            t.resize(24, 80)
            t.type("next\r")
            t.wait_output("got: <next>")
            t.type("and\x01now \r")
            t.wait_output("got: <now and>")


def storm(program, seed, steps, files):
    chance = random.Random(seed)
    words = ["plain ", "星 ", "caf\u00e9 ", "\U0001f600", "a" * 25 + " ", "e\u0301", "\u200b"]
    controls = ["\x01", "\x05", "\x17", "\x0b", "\x19", "\x14", "\x1bb", "\x1bf", "\x1bd", "\x1bu", "\x7f", "\t", ":\t",
                "\x12", "\x07", "\x16", "\x18\x18", "\x1f", "\x03", "\r", "\r", "0", "$", "dw", "P", "u", ".", "~",
                "\x1b5", "A", "i", "/x\r", "cc"]
    keys = [KEYS[name] for name in KEYS]
    with Terminal([program, "--long"] + (["--clock"] if seed % 2 else []), files=files) as t:
        t.wait("> ")
        for step in range(steps):
            t.resize(chance.randint(1, 40), chance.choice((1, 3, 10, 19, 20, 21, 30, 40, 64, 80, 132)))
            for _ in range(chance.randint(1, 6)):
                kind = chance.random()
                if kind < 0.45:
                    t.type(chance.choice(words) * chance.randint(1, 12))
                elif kind < 0.7:
                    t.type(chance.choice(controls))
                elif kind < 0.9:
                    t.type(chance.choice(keys))
                else:
                    t.paste("\n".join(["pasted row"] * chance.randint(1, 30)))
            if chance.random() < 0.5:
                t.pump(0.02)
            t.check(t.child.isalive(), "it died at step %d" % step)
        t.type("\x1b")
        t.resize(24, 80)
        t.settle(0.5)
        t.type("\x03")
        t.settle(0.3)
        t.type("\r")
        t.settle(0.3)
        t.type("still here\r")
        t.wait_output("got: 10 bytes")


@test
def a_storm_of_sizes_while_typing(program):
    storm(program, 1, 200, {})


@test
def a_storm_of_sizes_in_vi_mode(program):
    storm(program, 2, 200, VI)


main()
