#!/usr/bin/python3
"""Draw the picture of the README: a drill as it stands in a terminal, or hold the picture to what the program shows.

usage: picture.py PROGRAM PICTURE.svg [--update]
The keys below are typed into the program in a pseudo-terminal; the picture is what the screen then holds, letter by
letter with its colours. Nothing in it is written by hand.
"""
import os
import sys
from xml.sax.saxutils import escape

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from terminal import Terminal  # noqa: E402: beside this file

ROWS, COLUMNS = 100, 80
QUESTION = "dive-deep-06"
ANSWER = [
    ["Last spring our parcel depot in Gdansk missed the 4 am truck", "nine times in a month. I ran the night shift."],
    ["I had to find out why before we hired six more people."],
    ["We looked at the belt for three nights with a stopwatch.",
     "I wanted to learn why it stood still, asked the people at it,",
     "and saw that label changes stopped it for 25 minutes.",
     "I moved them to the break and trained both crews."],
    ["The trucks were on time a lot more often after that."],
]

FIRST = "All four parts"  # the first row of the picture; those above have scrolled away

INK, PAPER, EDGE = "#d5d9e0", "#15181e", "#262b34"
COLOURS = {
    "default": INK, "black": "#5c6370", "red": "#f0717b", "green": "#8fca7a", "brown": "#e5c07b", "blue": "#61afef",
    "magenta": "#d08be8", "cyan": "#56c2d0", "white": INK, "brightblue": "#7db8ff", "brightred": "#ff8f98",
    "brightgreen": "#a9e094", "brightbrown": "#ffd98f", "brightmagenta": "#e6a9f7", "brightcyan": "#7fdbe6",
    "brightblack": "#7c8493",
}
CELL, LINE, MARGIN, BAR = 8.4, 18, 16, 34  # pixels: a letter's width, a line's height, the frame, its head


def screen_of(program):
    environment = {"STARDRILL_NOW": "2026-11-24T10:15:03Z"}
    with Terminal([program, "drill", QUESTION], rows=ROWS, columns=COLUMNS, env=environment) as terminal:
        terminal.wait("Enter >")
        terminal.key("enter")
        for name, lines in zip(("Situation", "Task", "Action", "Result"), ANSWER):
            for line in lines + [""]:
                terminal.wait_row(name + r" \(\d+ words, \d+ s\) >")
                terminal.type(line + "\r")
                terminal.settle()
        terminal.wait("(Enter skips)")
        terminal.key("enter")
        terminal.wait("Answer this first")
        terminal.settle()
        buffer = terminal.screen.buffer
        shown = terminal.rows()
        first, last = next(y for y, row in enumerate(shown) if row.startswith(FIRST)), terminal.screen.cursor.y
        rows = [[buffer[y][x] for x in range(COLUMNS)] for y in range(first, last + 1)]
        for wanted in ("Reply", "Kept as"):
            terminal.key("enter")
            terminal.wait(wanted)
    return rows


def style_of(letter):
    if letter.fg not in COLOURS:
        sys.exit("picture: a colour that has no ink here: %s" % letter.fg)
    style = 'fill="%s"' % COLOURS[letter.fg]
    if letter.bold:
        style += ' font-weight="bold"'
    if letter.underscore:
        style += ' text-decoration="underline"'
    return style


def runs_of(row):
    """Words of one style with the column they begin at. Blanks part them, so that no font can shift what follows."""
    start, text, style = 0, "", ""
    for column, letter in enumerate(row):
        own = style_of(letter)
        if text and (letter.data == " " or own != style):
            yield start, text, style
            text = ""
        if letter.data != " ":
            start, style = (start, style) if text else (column, own)
            text += letter.data
    if text:
        yield start, text, style


def picture_of(rows):
    width, height = round(2 * MARGIN + COLUMNS * CELL), BAR + MARGIN + len(rows) * LINE
    yield ('<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" role="img" '
           'font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, \'DejaVu Sans Mono\', monospace" font-size="14">'
           % (width, height, width, height))
    yield "<title>stardrill drill %s, in a terminal</title>" % QUESTION
    yield '<rect width="%d" height="%d" rx="8" fill="%s"/>' % (width, height, PAPER)
    yield '<path d="M0 26V8a8 8 0 0 1 8-8h%da8 8 0 0 1 8 8v18z" fill="%s"/>' % (width - 16, EDGE)
    for number, colour in enumerate(("red", "brown", "green")):
        yield '<circle cx="%d" cy="13" r="5" fill="%s"/>' % (MARGIN + 2 + 17 * number, COLOURS[colour])
    for y, row in enumerate(rows):
        for column, text, style in runs_of(row):
            yield '<text x="%.1f" y="%d" textLength="%.1f" %s>%s</text>' % (
                MARGIN + column * CELL, BAR + 14 + y * LINE, len(text) * CELL, style, escape(text))
    yield "</svg>"


def main():
    program, path = os.path.abspath(sys.argv[1]), sys.argv[2]
    drawn = "\n".join(picture_of(screen_of(program))) + "\n"
    if sys.argv[3:] == ["--update"]:
        with open(path, "w", encoding="utf-8") as file:
            file.write(drawn)
        return
    with open(path, encoding="utf-8") as file:
        before = file.read()
    if before != drawn:
        import difflib
        print("\n".join(difflib.unified_diff(before.splitlines(), drawn.splitlines(), "as drawn", "as it is", "", "", 0)))
        sys.exit("picture: the screen has changed; draw it again with --update and look at it")


main()
