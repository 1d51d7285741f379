"""The person's own editor."""
import os
import stat

from terminal import Terminal, main, test


def script(t, name, text):
    path = os.path.join(t.home, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as file:
        file.write("#!/bin/sh\n" + text)
    os.chmod(path, 0o700)
    return path


def start(program, value, variable="EDITOR", **more):
    return Terminal([program, "--edit", "drafts"], files={"drafts/.keep": ""}, env={variable: value, **more})


def ask(t, text="my text"):
    t.wait("> ")
    t.type(text + "\r")
    t.wait_output("got: <%s>" % text)
    t.type("edit\r")


def leaves_no_file(t):
    t.equal(os.listdir(os.path.join(t.home, "drafts")), [".keep"], "files left in the folder")


@test
def what_the_editor_wrote_comes_back(program):
    with start(program, "./ed it/my editor' -x '$(touch oops)' \"a b\\\"c\"".replace("./ed it/my editor'", "'./ed it/my editor'")) as t:
        script(t, "ed it/my editor", 'printf "%s|" "$@" >args; stat -c %a "$4" >mode; echo "more of it" >>"$4"\n')
        ask(t)
        t.wait_output("changed: <my text\\nmore of it>")
        arguments = open(os.path.join(t.home, "args")).read().split("|")
        t.equal(arguments[:3], ["-x", "$(touch oops)", 'a b"c'], "the words")
        t.equal(open(os.path.join(t.home, "mode")).read(), "600\n", "the permissions")
        leaves_no_file(t)
        t.type("and on\x01go \r")
        t.wait_output("got: <go and on>")


@test
def visual_goes_first(program):
    with start(program, "./one", VISUAL="./two") as t:
        script(t, "one", 'echo one >"$1"\n')
        script(t, "two", 'mv "$1" "$1.x"; echo two >"$1"; rm "$1.x"\n')  # as editors do
        ask(t)
        t.wait_output("changed: <two>")
        leaves_no_file(t)


@test
def unchanged_empty_and_failing_are_told_apart(program):
    for body, said in (("exit 0", "unchanged: <my text>"), (': >"$1"', "empty: <>"), ('echo " " >"$1"', "empty: < >"),
                       ("exit 3", "failed: <my text>"), ('echo new >"$1"; exit 1', "failed: <new>"),
                       ('kill -9 $$', "failed: <my text>"), ('rm "$1"', "failed: <my text>")):
        with start(program, "./ed") as t:
            script(t, "ed", body + "\n")
            ask(t)
            t.wait_output(said)
            if said.startswith("failed"):
                t.wait_output("why: ")
            leaves_no_file(t)


@test
def an_editor_that_is_not_there_is_named(program):
    for value, said in (("./no-such -f", "there is no editor './no-such', which $EDITOR names"),
                        ("vi 'oops", "cannot make sense of $EDITOR"), ("   ", "cannot make sense of $EDITOR")):
        with start(program, value) as t:
            ask(t)
            t.wait_output("missing: <my text>")
            t.wait_output("why: " + said)
            leaves_no_file(t)


@test
def without_variables_the_usual_ones_are_tried(program):
    with Terminal([program, "--edit", "drafts"], files={"drafts/.keep": ""}, env={"PATH": "bin:/none"}) as t:
        ask(t)
        t.wait_output("missing: <my text>")
        # the easy one before vi, and first what the machine's owner chose
        for name in ("vi", "nano", "editor"):
            script(t, "bin/" + name, '/bin/echo %s >"$1"\n' % name)
            ask(t)
            t.wait_output("changed: <%s>" % name)


@test
def a_missing_folder_is_named(program):
    with Terminal([program, "--edit", "nowhere"], env={"EDITOR": "true"}) as t:
        ask(t)
        t.wait_output("failed: <my text>")
        t.wait_output("why: cannot write in 'nowhere'")


@test
def the_editor_has_the_terminal_to_itself(program):
    with start(program, "./ed") as t:
        # it must see a sane terminal, its Ctrl-C must not reach us, and what it breaks is mended
        script(t, "ed", 'trap "echo caught" INT\nstty -a | grep -q " icanon" && stty -a | grep -q " echo " && echo sane\n'
               'read x\nread y\nstty raw -echo\necho "$x$y" >"$1"\n')
        ask(t)
        t.wait_output("sane")
        t.type("\x03")
        t.wait_output("caught")
        t.type("a\rb\r")
        t.wait_output("changed: <")
        t.type("then\x01and \r")
        t.wait_output("got: <and then>")


@test
def a_resize_while_the_editor_runs(program):
    with start(program, "./ed") as t:
        script(t, "ed", 'read x\necho "$x" >"$1"\n')
        ask(t)
        t.settle(0.3)
        t.resize(10, 40)
        t.type("line\r")
        t.wait_output("changed: <line>")
        t.type("x" * 90 + "\x01y\r")
        t.wait_output("got: <y" + "x" * 90 + ">")


@test
def a_huge_file_is_kept(program):
    with start(program, "./ed") as t:
        script(t, "ed", 'head -c 3000000 /dev/zero | tr "\\\\0" x >"$1"\n')
        ask(t)
        t.wait_output("failed: <my text>")
        t.wait_output("is longer than 1000000 bytes: it is kept there")
        t.equal(len(os.listdir(os.path.join(t.home, "drafts"))), 2, "files in the folder")


main()
