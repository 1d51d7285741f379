"""Stories, recall against the clock, and an interview noted afterwards, as a person meets them."""
import os
import signal

from terminal import Terminal, main, test

STORY = "title: %s\nprinciples: [ownership, dive-deep]\naction: |\n  I did it.\n"
STORIES = {
    ".local/share/stardrill/stories/outage.yaml": STORY % "Payments outage",
    ".local/share/stardrill/stories/queue.yaml": STORY % "Support queue",
}


def read(terminal, name):
    with open(os.path.join(terminal.home, name), encoding="utf-8") as file:
        return file.read()


@test
def a_story_is_told_part_by_part(program):
    path = ".local/share/stardrill/stories/payments-outage.yaml"
    with Terminal([program, "story", "new"]) as t:
        t.wait("called, in a few words? >")
        t.type("Payments outage\r")
        t.wait("Situation (an empty line ends it) >")
        t.type("We lost payments.\r")
        t.wait("Situation (an empty line ends it) >")
        t.settle()
        t.check("We lost payments." in read(t, path), "the line is not on the disk")
        t.type("\r")
        t.wait("Task (an empty line ends it) >")
        t.type("Mine to fix.\r\r")
        t.wait("Action (an empty line ends it) >")
        t.type("I owned the fix, and I took ownership of the follow-up.\r\r")
        t.wait("Result (an empty line ends it) >")
        t.type("From 12 days to 5.\r\r")
        t.wait("Principles it can serve")
        t.type("ownership\r")
        t.wait("Which day was it")
        t.type("yesterday\r")
        t.wait("A day such as 2026-03-14")
        t.type("2026-03-14\r")
        t.wait_end(0)
        text = read(t, path)
        t.check("principles: [ownership]" in text and "happened: 2026-03-14" in text, text)


@test
def a_story_left_early_is_kept(program):
    path = ".local/share/stardrill/stories/short-one.yaml"
    for key in ("\x03", "\x04"):
        with Terminal([program, "story", "new"]) as t:
            t.wait("called, in a few words? >")
            t.type("Short one\r")
            t.wait("Situation (an empty line ends it) >")
            t.type("We lost payments.\r")
            t.settle()
            t.type(key)
            t.wait_end(0)
            t.check("We lost payments." in read(t, path), "it is not kept")


@test
def a_killed_story_keeps_its_lines(program):
    with Terminal([program, "story", "new"]) as t:
        t.wait("called, in a few words? >")
        t.type("Short one\r")
        t.wait("Situation (an empty line ends it) >")
        t.type("We lost payments.\r")
        t.settle(0.3)
        t.signal(9)
        t.until(lambda: not t.child.isalive(), "the end")
        t.check("We lost payments." in read(t, ".local/share/stardrill/stories/short-one.yaml"), "it is lost")
        t.is_closed = True  # nobody could leave that terminal as it was


@test
def recall_takes_stories_and_scores_them(program):
    with Terminal([program, "story", "recall", "--seed", "3", "--seconds", "60"], rows=40, files=STORIES) as t:
        t.wait("Your stories")
        for number in range(1, 11):
            t.wait_output("%d. " % number)
            t.wait_output("Story (")
            t.settle()
            t.type(("1", "queue", "pay", "\x15supp", "")[number % 5] + "\r")
        t.wait("of 10 points")
        t.wait("seconds a story")
        t.wait_end(0)


@test
def recall_says_when_the_time_is_up(program):
    with Terminal([program, "story", "recall", "--seed", "3", "--seconds", "1"], rows=40, files=STORIES) as t:
        t.wait("Story (")
        t.type("half a wo")
        t.wait_output("Time is up.")
        t.wait_output("2. ")
        t.settle()
        t.type("zzzz\r")
        t.wait_output("No story of yours begins like that.")
        t.type("\x03")
        t.wait("points")
        t.wait_end(0)


@test
def an_interview_is_noted(program):
    with Terminal([program, "log", "interview"], files=STORIES) as t:
        t.wait("Where was it?")
        t.type("Initech\r")
        t.wait("A question that came")
        t.type("Why did you stay?\r")
        t.wait("Which principle was it about?")
        t.type("owner\r")
        t.wait("'owner' is not in the bank")
        t.type("ownership\r")
        t.wait("Which story did you tell?")
        t.type("pay\r")
        t.settle()
        t.type("\r")
        t.wait("How did it feel")
        t.type("9\r")
        t.wait("A whole number from 1 to 5")
        t.type("4\r")
        t.wait("How did it end?")
        t.type("next\r")
        t.wait("Anything else?")
        t.type("Kind people.\r\r")
        t.wait("stardrill drill own-01")
        t.wait("noted as")
        t.wait_end(0)
        folder = os.path.join(t.home, ".local/share/stardrill/interviews")
        text = read(t, os.path.join(folder, os.listdir(folder)[0]))
        for line in ("company: Initech", "felt: 4", "outcome: next", "story: outage", "id: own-01", "Kind people."):
            t.check(line in text, line + " is not in\n" + text)


@test
def an_interview_left_early_is_kept(program):
    with Terminal([program, "log", "interview"], files=STORIES) as t:
        t.wait("Where was it?")
        t.type("Initech\r")
        t.wait("A question that came")
        t.type("Why did you stay?\r")
        t.wait("Which principle was it about?")
        t.type("\x04")
        t.wait("noted as")
        t.wait_end(0)


# What is asked, and what is entered.
ENTRIES = [("Where was it?", "Initech"), ("A question that came", "Why did you stay?"),
           ("Which principle was it about?", "ownership"), ("Which story did you tell?", "pay"),
           ("A question that came", "Who else?"), ("Which principle was it about?", ""), ("Which story did you tell?", ""),
           ("A question that came", ""), ("How did it feel", "4"), ("How did it end?", "next"),
           ("Anything else?", "Kind people."), ("Anything else?", "A large room."), ("Anything else?", "")]
NOTED = ("company: Initech", "question: Why did you stay?", "principle: ownership", "story: outage", "question: Who else?",
         "felt: 4", "outcome: next", "  Kind people.\n  A large room.")


def enter(t, entries):
    for asked, text in entries:
        t.wait(asked)
        t.type(text + "\r")
        t.settle(0.05)


@test
def a_kill_in_the_middle_of_an_interview_loses_at_most_the_line_being_typed(program):
    for count in range(1, len(ENTRIES)):
        with Terminal([program, "log", "interview"], files=STORIES) as t:
            enter(t, ENTRIES[:count])
            t.wait(ENTRIES[count][0])
            t.type("being typed")
            t.settle(0.05)
            t.signal(signal.SIGKILL)
            t.wait_end(by_signal=signal.SIGKILL)
            t.abandon()
            with Terminal([program, "log", "interview", "--resume"], home=t.home) as again:
                again.wait("Going on with the interview at Initech")
                enter(again, ENTRIES[count:])
                again.wait("noted as")
                again.wait_end(0)
                folder = os.path.join(t.home, ".local/share/stardrill")
                noted = os.listdir(os.path.join(folder, "interviews"))
                again.equal(len(noted), 1, "interviews noted")
                text = read(t, os.path.join(folder, "interviews", noted[0]))
                for line in NOTED:
                    again.check(line in text, "killed after %d: %s is not in\n%s" % (count, line, text))
                again.equal(os.listdir(os.path.join(folder, "drafts/interviews")), [], "drafts left")


@test
def short_answers_are_recalled_with_the_arrow(program):
    with Terminal([program, "log", "interview"], files=STORIES) as t:
        enter_company(t, "Initech")
        with Terminal([program, "log", "interview"], home=t.home) as again:
            enter_company(again, "\x1b[A")
        folder = os.path.join(t.home, ".local/share/stardrill")
        t.equal(read(t, os.path.join(folder, "history")), "Initech\n", "the history")


def enter_company(t, said):
    t.wait("Where was it?")
    t.type(said)
    t.wait("> Initech")
    t.type("\r")
    t.wait("A question that came")
    t.type("\x04")
    t.wait_end(0)


@test
def an_interview_cut_short_is_told_of(program):
    with Terminal([program, "log", "interview"], files=STORIES) as t:
        enter(t, ENTRIES[:1])
        t.wait(ENTRIES[1][0])
        t.signal(signal.SIGKILL)
        t.wait_end(by_signal=signal.SIGKILL)
        t.abandon()
        with Terminal([program, "log", "interview"], home=t.home) as again:
            again.wait_output("go on with it: stardrill log interview --resume")
            again.wait("Where was it?")
            again.type("\x04")
            again.wait("nothing was told")
            again.wait_end(0)


main()
