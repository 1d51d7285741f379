/* line_own - what the files of the line editor share; for nobody else. */
#ifndef CLI_LINE_OWN_H
#define CLI_LINE_OWN_H

#include "cli/choices.h"
#include "cli/clock.h"
#include "cli/input.h"
#include "cli/line.h"
#include "cli/prompt.h"
#include "cli/rows.h"

#include <histedit.h>
#include <wchar.h>

enum { LINE_QUEUE = 8 };

/* What libedit shall do, as one-character codes (C1, which keys_next() never lets through). */
enum line_code {
    CODE_UP = 0x80,
    CODE_DOWN,
    CODE_LEFT,
    CODE_RIGHT,
    CODE_HOME,
    CODE_END,
    CODE_DELETE,
    CODE_WORD_LEFT,
    CODE_WORD_RIGHT,
    CODE_LINE_FEED,
    CODE_PASTE,
    CODE_HELD,
    CODE_PREFILL,
    CODE_RESIZE,
    CODE_LIST,
    CODE_OLDER,
    CODE_NEWER,
    CODE_SUBMIT,
};

struct line {
    struct input input;
    FILE *output;
    bool is_terminal, color;
    const char *history_path; /* NULL: not kept in a file */
    EditLine *editor;         /* NULL: reading is always plain */
    HistoryW *history;

    /* Of one read. */
    const struct line_request *request;
    struct arena *arena;
    struct line_details details;
    enum line_result result; /* when is_over */
    bool is_over, is_narrow, has_failed;
    bool is_blank;     /* the prompt is not shown */
    bool meta_is_held; /* emacs mode: ESC waits for its character */
    int forced;        /* how often a code was given in vain */
    size_t keys_read;
    wchar_t queue[LINE_QUEUE];
    size_t queue_next, queue_count;
    struct prompt prompt;
    wchar_t *pasted, *prefill;
    size_t prefill_cursor;
    struct buf held; /* a paste too tall for the screen, shown above the prompt */
    struct view just_held;
    wchar_t *rest; /* what stood behind such a paste */
    struct choices choices;
    size_t choices_cursor;
    long long next_tick;
    struct clock clock;
    bool has_title; /* the window's title is ours */
};

/* --- libedit's line, and the screen as libedit believes it is --- */

/* What libedit holds now. */
struct line_content {
    const wchar_t *text;
    size_t length, cursor;
};

struct line *line_of(EditLine *editor);
struct line_content line_content(EditLine *editor);
void line_move_cursor(EditLine *editor, size_t from, size_t to);

/* A number of the terminal: "li" rows, "co" columns. */
int line_screen(EditLine *editor, const char *what);

/* Where the text begins, behind the prompt. */
struct rows_place line_text_start(const struct line *line);

/* Is a text that ends here too tall to be edited? One row is kept free: with a text as tall as the screen
 * libedit writes outside its memory. */
bool line_is_too_tall(EditLine *editor, struct rows_place end);

/* Is the terminal large enough to edit in? */
bool line_has_room(void);

bool line_is_vi(EditLine *editor);

void line_say(const struct line *line, const char *text);
void line_build_prompt(struct line *line, int columns);

/* --- one read --- */

/* A code or character for libedit, before any key. */
void line_queue(struct line *line, wchar_t code);

void line_finish(struct line *line, enum line_result result);

/* line_commands.c: the commands behind the codes. Bound before each read: "bind -v" and "bind -e", in
 * ~/.editrc or typed, drop every binding. */
void line_add_commands(EditLine *editor);
void line_bind_codes(EditLine *editor);

/* line_reader.c: libedit's only source of characters. */
int line_next_code(EditLine *editor, wchar_t *code);

/* What a signal or the time asks for ends the read; true when it does. */
bool line_heed_events(struct line *line);

#endif
