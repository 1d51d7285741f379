"""Typing, moving, completing, pasting: what a person sees and what the program gets."""
import os
import stat

from terminal import Terminal, main, test

VI = {".editrc": "bind -v\n"}


@test
def a_line_is_typed_and_taken(program):
    with Terminal([program]) as t:
        t.wait("ready to edit")
        t.type("I cut the cost by 38 %\r")
        t.wait_output("got: <I cut the cost by 38 %>")


@test
def emacs_keys_edit(program):
    with Terminal([program]) as t:
        t.wait("> ")
        t.type("team led the\x01I \x05 project\r")  # ^A, ^E
        t.wait_output("got: <I team led the project>")
        t.type("one two three\x17\x17TWO\r")  # ^W twice
        t.wait_output("got: <one TWO>")
        t.type("kept gone\x1bb\x0b\r")  # Alt-b, ^K
        t.wait_output("got: <kept >")
        t.type("\x19again\r")  # ^Y
        t.wait_output("got: <goneagain>")


@test
def arrow_keys_and_their_friends_edit(program):
    with Terminal([program]) as t:
        t.wait("> ")
        t.type("bd")
        t.key("left")
        t.type("c")
        t.key("home")
        t.type("a")
        t.key("end")
        t.type("e f")
        t.key("word-left", "delete")
        t.type("F")
        t.key("word-right")
        t.type("!\r")
        t.wait_output("got: <abcde F!>")


@test
def vi_keys_edit(program):
    with Terminal([program], files=VI) as t:
        t.wait("> ")
        t.type("one two")
        t.escape()
        t.type("0dwAx\r")
        t.wait_output("got: <twox>")
        t.type("abc")
        t.key("left", "left")  # an arrow does not leave insert mode
        t.type("X\r")
        t.wait_output("got: <aXbc>")
        t.type("word")
        t.escape()
        t.escape()  # once too often
        t.key("enter")
        t.wait_output("got: <word>")


@test
def v_in_vi_mode_and_its_emacs_twin_ask_for_the_editor(program):
    with Terminal([program], files=VI) as t:
        t.wait("> ")
        t.type("long text")
        t.escape()
        t.type("v")
        t.wait_output("wants editor: <long text>")
    with Terminal([program]) as t:
        t.wait("> ")
        t.type("long text\x18\x05")
        t.wait_output("wants editor: <long text>")


@test
def a_bad_line_in_editrc_hurts_nobody(program):
    with Terminal([program], files={".editrc": "bind no-such\nstardrill:bind ^G ed-newline\n"}) as t:
        t.wait("> ")
        t.type("here\x07")
        t.wait_output("got: <here>")


@test
def history_is_recalled_and_kept(program):
    with Terminal([program, "--history", "hist"]) as t:
        t.wait("> ")
        for text in ("first one", "second one", "second one", "back\\slash"):
            t.type(text + "\r")
            t.wait_output("got: <%s>" % text)
        path = os.path.join(t.home, "hist")
        t.equal(open(path).read(), "first one\nsecond one\nback\\\\slash\n", "the history file")
        t.equal(stat.S_IMODE(os.stat(path).st_mode), 0o600, "its permissions")
        t.key("up", "up", "up", "enter")
        t.wait_output("got: <first one>")
        t.leave()
        with Terminal([program, "--history", path]) as again:
            again.wait("> ")
            again.type("sec")
            again.type("\x12seco")  # ^R: search
            again.wait("second one")
            again.key("enter")
            again.wait_output("got: <second one>")
            again.type("draft")
            again.key("up", "down")
            again.type("!\r")
            again.wait_output("got: <draft!>")
        t.equal(sorted(os.listdir(t.home)), ["hist"], "files left behind")


@test
def two_programs_share_one_history(program):
    with Terminal([program, "--history", "hist"]) as one:
        with Terminal([program, "--history", os.path.join(one.home, "hist")]) as two:
            for t in (one, two):
                t.wait("> ")
            for i in range(5):
                one.type("one %d\r" % i)
                two.type("two %d\r" % i)
            one.wait_output("got: <one 4>")
            two.wait_output("got: <two 4>")
            lines = open(os.path.join(one.home, "hist")).read().splitlines()
            one.equal(sorted(lines), ["%s %d" % (name, i) for name in ("one", "two") for i in range(5)], "lines")


@test
def strange_history_files_are_left_alone(program):
    for kind in ("folder", "pipe", "noise"):
        with Terminal([program, "--history", "h/hist"], files={"h/.keep": ""}) as t:
            path = os.path.join(t.home, "h/hist")
            if kind == "folder":
                os.mkdir(path)
            elif kind == "pipe":
                os.mkfifo(path)
            else:
                open(path, "wb").write(b"\xff\xfe\0\x1b[2Jx\n" + b"y" * 5000 + b"\nfine\n")
            t.wait("> ")
            t.type("typed\r")
            t.wait_output("got: <typed>")
            t.check(kind == "noise" or not os.path.isfile(path), "the %s was replaced" % kind)


@test
def tab_completes(program):
    with Terminal([program]) as t:
        t.wait("> ")
        t.type(":b\t")
        t.wait_row(r"> :back")
        t.type("\r")
        t.wait_output("got: <:back >")
        t.type(":h\t")
        t.wait(":hint")
        t.wait_row("> :h")
        t.type("e\t\r")
        t.wait_output("got: <:help >")
        t.type("no :h\t!\r")
        t.wait_output("got: <no :h!>")


@test
def a_paste_of_a_few_lines_can_be_edited(program):
    with Terminal([program]) as t:
        t.wait("> ")
        t.type("before ")
        t.paste("one\ttab\ntwo\nthree\n")
        t.wait("three")
        t.check(b"got" not in t.log, "taken without Enter")
        t.key("up", "home")
        t.type("really ")
        t.key("down", "end")
        t.type(" after\r")
        t.wait_output("got: <before one    tab\\nreally two\\nthree after>")


@test
def a_paste_of_thirty_lines_lands_whole(program):
    lines = ["line %02d of what I did, and why it mattered to them" % i for i in range(30)]
    for columns in (80, 40):
        with Terminal([program], columns=columns) as t:
            t.wait("> ")
            t.type("Well: ")
            t.paste("\n".join(lines) + "\n")
            t.wait("more characters, all kept")
            t.type("and then\r")
            t.wait_output("got: <Well: %s\\nand then>" % "\\n".join(lines))
            t.type("next\r")
            t.wait_output("got: <next>")


@test
def vi_repeats_what_held_a_paste_without_harm(program):
    with Terminal([program], files=VI) as t:
        t.wait("> ")
        t.type("x")
        t.escape()
        t.type("Aone ")
        t.paste("row\n" * 40)
        t.wait("(+40)")
        t.type("two\r")
        t.wait_output("got: <xone row\\nrow")
        t.settle(0.5)
        t.key("escape")
        t.settle(0.5)
        t.type(".")  # the codes of the paste, in a later read
        t.settle(0.3)
        t.type("\x03")
        t.settle(0.3)
        t.type("\x03")
        t.settle(0.3)
        t.type("next\r")
        t.wait_output("next>")


@test
def a_paste_without_brackets_comes_line_by_line(program):
    with Terminal([program]) as t:
        t.wait("> ")
        t.paste("one\ntwo\nthree\n", bracketed=False)
        for word in ("one", "two", "three"):
            t.wait_output("got: <%s>" % word)


@test
def a_paste_that_never_ends_is_taken(program):
    with Terminal([program]) as t:
        t.wait("> ")
        t.type("\x1b[200~cut off")
        t.wait("cut off")
        t.type("\r")
        t.wait_output("got: <cut off>")


@test
def a_huge_paste_is_bounded(program):
    with Terminal([program, "--long"]) as t:
        t.wait("> ")
        t.paste("word and word \n" * 100000)
        t.wait("more characters, all kept", 120)
        t.type("\r")
        t.wait_output("got: 999999 bytes")
        t.wait_output("cut: ")


@test
def alt_enter_makes_a_new_line(program):
    with Terminal([program]) as t:
        t.wait("> ")
        t.type("one")
        t.key("alt-enter")
        t.type("two")
        t.key("up")
        t.type("!\r")
        t.wait_output("got: <o!ne\\ntwo>")


@test
def wide_characters_at_forty_columns(program):
    wide = "星" * 30
    with Terminal([program], columns=40) as t:
        t.wait("> ")
        t.type(wide + "caf\u00e9 \U0001f600 ende")
        t.settle()
        t.equal("".join(row.replace(" ", "") for row in t.rows()[1:4]), ">" + wide + "caf\u00e9\U0001f600ende",
                "the screen")
        t.type("\x01\x06\x06X")  # ^A ^F ^F
        t.settle()
        t.equal(t.rows()[1].replace(" ", "")[:5], ">星星X星", "after inserting before a wide character")
        t.type("\x05\x7f!\r")
        t.wait_output("got: <星星X" + "星" * 28 + "caf\u00e9 \U0001f600 end!>")


@test
def pasted_letters_are_composed(program):
    with Terminal([program]) as t:
        t.wait("> ")
        t.paste("cafe\u0301 is")
        t.type("\r")
        t.wait_output("got: <caf\u00e9 is>")


@test
def a_locale_without_utf8_loses_nothing(program):
    for locale in ("C", "POSIX", "no_SUCH"):
        with Terminal([program], env={"LC_ALL": locale}) as t:
            t.wait("> ")
            t.type("café 星\r")
            t.wait_output("got: <café 星>")


@test
def unknown_keys_leave_no_garbage(program):
    noise = [
        "\x1b[5~", "\x1b[15~", "\x1b[200", "\x1b[[A", "\x1bOP", "\x1b[?1;2c", "\x1b[<0;10;10M",
        "\x1b]11;rgb:0000/0000/0000\x07", "\x1bP1$r0m\x1b\\", "\x1b[1;99Z", "\x1b[>0;276;0c", "\x1b[I", "\x1b[O",
    ]
    for files in ({}, VI):
        with Terminal([program], files=files) as t:
            t.wait("> ")
            t.type("a")
            for sequence in noise:
                t.type(sequence)
                if sequence == "\x1b[200":
                    t.settle(0.7)  # torn: given up
                t.type("b")
            t.type("\r")
            t.wait_output("got: <a%s>" % ("b" * len(noise)))


@test
def bytes_that_are_no_text_are_dropped_and_nothing_else(program):
    with Terminal([program]) as t:
        t.wait("> ")
        t.type(b"a\xffb\xc3(c\xe2\x28\xa1d\xc2\x85e\xc2\x9b31mf\x9bg\xed\xa0\x80h\xf5i\xc0\x80j\xf0\x9f\x98\x80k\r")
        t.wait_output("got: <ab(c(de31mfghij\U0001f600k>")
        t.paste("a\0b\x1b[31mc\x07d\x7fe")
        t.type("\r")
        t.wait_output("got: <ab[31mcde>")


@test
def ctrl_v_takes_no_code_into_the_text(program):
    for files in ({}, VI):
        with Terminal([program], files=files) as t:
            t.wait("> ")
            t.type("a\x16")
            t.key("up")
            t.type("b\x16\x01c\r")
            t.wait_output("got: <abc>")


@test
def what_is_typed_early_is_neither_lost_nor_shown_twice(program):
    with Terminal([program, "--pause", "700"]) as t:
        t.wait("paused")
        t.wait("> ")
        t.type("one\r")
        t.wait_output("got: <one>")
        t.type("two\x01early \r")  # while the program is busy
        t.wait_output("got: <early two>")
        t.equal(t.rows()[4:7], ["paused", "> early two", "got: <early two>"], "the screen")
        t.type("\x04")  # early too
        t.wait_output("because: input")
        t.wait_end(0)


@test
def text_to_begin_with_can_be_edited(program):
    with Terminal([program, "--prefill", "first row\\nsecond 😀"]) as t:
        t.wait("second")
        t.key("up", "home")
        t.type("my ")
        t.key("down", "end")
        t.type("!\r")
        t.wait_output("got: <my first row\\nsecond 😀!>")
        t.type("x\r")
        t.wait_output("got: <x>")


@test
def the_prompt_keeps_to_its_row(program):
    with Terminal([program, "--prompt", "Situation " * 20, "--tone", "1"], columns=40) as t:
        t.wait("Situation")
        t.settle()
        t.check(len(t.rows()[1]) <= 31 and t.rows()[2] == "", "the prompt is too wide")
        t.type("typed\r")
        t.wait_output("got: <typed>")
        t.check(b"\x1b[1;36m" in t.log, "no colour")
    with Terminal([program, "--tone", "1"], env={"NO_COLOR": "1"}) as t:
        t.wait("> ")
        t.check(b"\x1b[1;36m" not in t.log, "colour")


main()
