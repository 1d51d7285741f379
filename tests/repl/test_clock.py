"""Time limits, and a clock that runs while a person types."""
from terminal import Terminal, main, test


@test
def when_time_is_up_the_text_is_there(program):
    with Terminal([program, "--deadline", "1200"]) as t:
        t.wait("> ")
        t.type("so far")
        t.wait_output("time up: <so far>")
        t.type("next\r")
        t.wait_output("got: <next>")


@test
def time_is_up_in_a_search_too(program):
    with Terminal([program, "--deadline", "1500"]) as t:
        t.wait("> ")
        t.type("abc\r")
        t.wait_output("got: <abc>")
        t.type("\x12a")
        t.wait_output("time up: <abc>")


@test
def a_clock_in_the_corner_never_disturbs(program):
    with Terminal([program, "--clock"]) as t:
        t.wait("tick 1")
        text = "I cut 星星 caf\u00e9 \U0001f600 from 12 days to 5 and then some more than that"
        for word in text.split():
            t.type(word + " ")
            t.pump(0.25)
        t.wait("tick 3")
        t.equal(t.rows()[0].split()[-2], "tick", "the corner")
        t.wait_row(r"> I cut 星星 café 😀 from 12 days to 5 and then some more than that")
        t.type("\r")
        t.wait_output("got: <%s >" % text)


@test
def a_clock_does_not_end_a_search_or_a_vi_command(program):
    with Terminal([program, "--clock"]) as t:
        t.wait("tick 1")
        t.type("find me\r")
        t.wait_output("got: <find me>")
        t.type("\x12fi")
        t.wait("tick 4")
        t.type("nd")
        t.wait("bck:find")
        t.type("\r")
        t.wait_output("got: <find me>")
    with Terminal([program, "--clock"], files={".editrc": "bind -v\n"}) as t:
        t.wait("tick 1")
        t.type("one two")
        t.escape()
        t.type("0d")
        t.wait("tick 4")
        t.type("w\r")
        t.wait_output("got: <two>")


@test
def a_clock_in_the_title_leaves_the_screen_alone(program):
    with Terminal([program, "--clock", "--title"]) as t:
        t.until(lambda: t.screen.title == "tick 2", "the title")
        t.check("tick" not in t.text(), "on the screen")
        t.type("typed\r")
        t.wait_output("got: <typed>")


@test
def the_clock_goes_when_the_line_is_read(program):
    with Terminal([program, "--clock", "--pause", "1500"]) as t:
        t.wait("tick 1")
        t.type("x\r")
        t.wait_output("got: <x>")
        t.settle()
        t.check("tick" not in t.text(), "it is still there")


main()
