/*
 * line - one line, or one pasted paragraph, from a person: with line editing where the terminal can do it,
 * plain otherwise.
 *
 * The one user of libedit, and the owner of the terminal's input: everything a person types comes through
 * here. Opened once. Between two reads the terminal does not echo, so what is typed early is neither lost nor
 * shown twice; who gives the terminal to another program calls line_suspend() and line_resume() around it.
 */
#ifndef CLI_LINE_H
#define CLI_LINE_H

#include "base/error.h"
#include "base/text.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

struct line;

enum line_result {
    LINE_GOT,         /* a line; a paste of many lines comes whole, with line feeds inside */
    LINE_END,         /* no more to come: line_details() says why */
    LINE_INTERRUPTED, /* Ctrl-C */
    LINE_TIME_UP,     /* the request's deadline */
    LINE_TOO_TALL,    /* the text would outgrow the screen: offer an editor */
    LINE_EDIT,        /* the person asks for their editor: v in vi mode, Ctrl-X Ctrl-E in emacs mode */
    LINE_FAILED,      /* line_details() says why */
};

enum line_end {
    LINE_END_INPUT, /* Ctrl-D on an empty line, the end of a file or pipe */
    LINE_END_HANGUP,
    LINE_END_TERMINATED,
};

enum line_tone { LINE_TONE_PLAIN, LINE_TONE_ASK, LINE_TONE_WARN };

struct line_setup {
    int input;    /* descriptor */
    FILE *output; /* the one the program writes to, so that order is kept; flushed before a line is read */
    bool color;
    const char *program; /* the name before "prog:" lines in ~/.editrc */
    const char *history; /* path of the file, NULL: none. Trouble with it never stops a person from typing. */
};

struct line_words {
    const char *const *items;
    size_t count;
};

/* All but `prompt` may be zero. Everything is borrowed for the time of the read. */
struct line_request {
    const char *prompt; /* one row of plain text; cut when too wide */
    enum line_tone tone;
    struct view prefill; /* text to begin with, editable, line feeds allowed; only where line_edits() */
    bool remember;       /* into the history: short answers, never what belongs to a told answer */
    long long deadline;  /* a time of line_now(), 0: none */
    void *context;       /* for the functions below */
    /* What the word under the cursor may become; `before` is the text left of it. Words that do not begin
     * with `word` are ignored. */
    struct line_words (*complete)(void *context, struct arena *arena, struct view before, struct view word);
    /* A short text to show while the person types, asked for once a second; NULL: nothing to show now. At the
     * top right of the screen, or in the window's title. Never shown where editing is not possible. */
    const char *(*clock)(void *context);
    bool clock_in_title;
    /* Prints again what should stand above the prompt; called after a resize has cleared the screen. */
    void (*repaint)(void *context);
};

/* More about the last read. */
struct line_details {
    enum line_end end;
    size_t cut;         /* bytes that were too many (INPUT_LIMIT_BYTES) and are not in the text */
    struct error error; /* of LINE_FAILED */
};

/* Sets LC_CTYPE (to C.UTF-8 when the locale is not UTF-8) and the signals. Where editing is not possible,
 * reading is plain; false only when the signals cannot be had. */
bool line_open(struct arena *arena, const struct line_setup *setup, struct line **line,
               struct error *error) CHECKED;

/* Leaves the terminal as it was found. NULL is fine. */
void line_close(struct line *line);

/*
 * `text` is what was typed, whatever the result: clean UTF-8 (cli/typed.h), in the arena, never with a line
 * feed at its end from the Enter key. Without editing a prompt is shown on a terminal only.
 */
enum line_result line_read(struct line *line, const struct line_request *request, struct arena *arena,
                           struct view *text);

struct line_details line_details(const struct line *line);

/* Can a line be edited, in the terminal as it is now? */
bool line_edits(const struct line *line);

/* Around another program that uses the terminal: it gets the terminal as we found it. */
void line_suspend(struct line *line);
void line_resume(struct line *line);

/* Milliseconds of a clock that only goes forwards. */
long long line_now(void);

#endif
