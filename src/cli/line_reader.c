/*
 * The one reader of the terminal: keys, signals, the clock and new window sizes become the characters and
 * codes that libedit gets.
 */
#include "cli/keys.h"
#include "cli/line_own.h"
#include "cli/terminal.h"
#include "cli/wide.h"

#include <errno.h>
#include <time.h>

enum {
    FORCED_LIMIT = 4, /* a code that is swallowed as often as this meets a command that waits for text */
    RESIZE_QUIET_MS = 40,
    RESIZE_ROUNDS = 5,
};

static void show_clock(struct line *line)
{
    const char *text = line->request->clock(line->request->context);
    if (text && line->request->clock_in_title)
        clock_in_title(&line->has_title, line->output, line->arena, text);
    else if (text)
        clock_in_corner(&line->clock, line->output, line->arena, text, line->color);
}

bool line_heed_events(struct line *line)
{
    if (line->is_over)
        return true;
    if (terminal_happened(TERMINAL_HANGUP) || terminal_happened(TERMINAL_TERMINATE)) {
        line->details.end = terminal_happened(TERMINAL_HANGUP) ? LINE_END_HANGUP : LINE_END_TERMINATED;
        line_finish(line, LINE_END);
    } else if (terminal_take(TERMINAL_INTERRUPT)) {
        line_finish(line, LINE_INTERRUPTED);
    } else if (line->request->deadline && input_now() >= line->request->deadline) {
        line_finish(line, LINE_TIME_UP);
    }
    return line->is_over;
}

static int wait_time(const struct line *line)
{
    long long now = input_now(), until = line->request->deadline;
    if (line->request->clock && (!until || line->next_tick < until))
        until = line->next_tick;
    if (!until)
        return INPUT_FOREVER;
    long long wait = until - now;
    return wait < 0 ? 0 : wait > 60000 ? 60000 : (int)wait;
}

static void tick(struct line *line)
{
    long long now = input_now();
    if (!line->request->clock || now < line->next_tick)
        return;
    line->next_tick = now + 1000;
    show_clock(line);
}

/* The terminal may be in any state after a stop. */
static void resume(struct line *line)
{
    int rows, columns;
    terminal_restore();
    el_set(line->editor, EL_PREP_TERM, 0);
    el_set(line->editor, EL_PREP_TERM, 1);
    terminal_edit();
    if (terminal_size(&rows, &columns) &&
        (rows != line_screen(line->editor, "li") || columns != line_screen(line->editor, "co")))
        return; /* its SIGWINCH went to the shell: noticed in forced_code() */
    el_set(line->editor, EL_REFRESH);
}

/* A window that is dragged sends many sizes: the last one counts. */
static void wait_for_quiet(void)
{
    struct timespec pause = {.tv_nsec = RESIZE_QUIET_MS * 1000000L};
    for (int i = 0; i < RESIZE_ROUNDS; i++) {
        if (nanosleep(&pause, NULL) != 0 && errno != EINTR)
            return;
        if (!terminal_take(TERMINAL_RESIZE))
            return;
    }
}

static bool size_changed(const struct line *line)
{
    int rows, columns;
    return terminal_size(&rows, &columns) &&
           (rows != line_screen(line->editor, "li") || columns != line_screen(line->editor, "co"));
}

static bool content_is_too_tall(struct line *line)
{
    struct line_content now = line_content(line->editor);
    return line_is_too_tall(
        line->editor, rows_end(line_text_start(line), now.text, now.length, line_screen(line->editor, "co")));
}

/* A code that comes before any key; 0 when there is none. */
static enum line_code forced_code(struct line *line)
{
    if (!line_heed_events(line) && content_is_too_tall(line))
        line_finish(line, LINE_TOO_TALL);
    if (line->is_over)
        return CODE_SUBMIT;
    if (terminal_take(TERMINAL_RESUME))
        resume(line);
    if (terminal_take(TERMINAL_RESIZE))
        wait_for_quiet();
    if (!size_changed(line))
        return 0;
    if (line_has_room())
        return CODE_RESIZE;
    /* Too small to edit in: the rest of the line is read plainly. libedit keeps its old size, so it is safe.
     */
    line->is_narrow = true;
    return CODE_SUBMIT;
}

static void queue_key(struct line *line, const struct key *key)
{
    static const enum line_code codes[] = {
        [KEY_UP] = CODE_UP,
        [KEY_DOWN] = CODE_DOWN,
        [KEY_LEFT] = CODE_LEFT,
        [KEY_RIGHT] = CODE_RIGHT,
        [KEY_HOME] = CODE_HOME,
        [KEY_END] = CODE_END,
        [KEY_DELETE] = CODE_DELETE,
        [KEY_WORD_LEFT] = CODE_WORD_LEFT,
        [KEY_WORD_RIGHT] = CODE_WORD_RIGHT,
        [KEY_LINE_FEED] = CODE_LINE_FEED,
        [KEY_PASTE] = CODE_PASTE,
    };
    enum { ESC = 0x1b, BACKSPACE = 0x08, RUBOUT = 0x7f };
    bool vi = line_is_vi(line->editor), with_meta = key->meta || line->meta_is_held;
    line->meta_is_held = false;
    if (key->name == KEY_ESCAPE) {
        /* In emacs mode it makes the next character a meta one, and a control character one of our codes. */
        if (vi)
            line_queue(line, ESC);
        else
            line->meta_is_held = true;
        return;
    }
    if (key->name == KEY_PASTE)
        line->pasted = wide_of(line->arena, key->paste);
    if (key->name != KEY_CHARACTER) {
        line_queue(line, (wchar_t)codes[key->name]);
        return;
    }
    wchar_t character = (wchar_t)key->code;
    if (with_meta && !vi && character == BACKSPACE)
        character = RUBOUT;
    if (with_meta && (vi || (character >= 0x20 && character <= RUBOUT)))
        line_queue(line, ESC);
    line_queue(line, character);
}

/* Waits for a key and queues what it means; false when reading has failed. */
static bool read_key(struct line *line)
{
    struct key key;
    enum input_result result = keys_next(&line->input, line->arena, wait_time(line), &key);
    switch (result) {
    case INPUT_GOT:
        line->keys_read++;
        line->details.cut += key.cut;
        queue_key(line, &key);
        return true;
    case INPUT_LATE:
    case INPUT_SIGNAL:
        tick(line);
        return true;
    case INPUT_END: /* a terminal in raw mode ends only by going away */
        line->details.end = LINE_END_HANGUP;
        line_finish(line, LINE_END);
        return true;
    case INPUT_FAILED:
        break;
    }
    error_set(&line->details.error, ERROR_SYSTEM, "cannot read from the terminal: %s", strerror(errno));
    line_finish(line, LINE_FAILED);
    return true;
}

int line_next_code(EditLine *editor, wchar_t *code)
{
    struct line *line = line_of(editor);
    for (;;) {
        if (!line->is_over && line->queue_next < line->queue_count) {
            *code = line->queue[line->queue_next++];
            return 1;
        }
        enum line_code forced = forced_code(line);
        if (forced) {
            /* A search or Ctrl-V takes a code or two for text; one that goes on taking them is broken off. */
            if (++line->forced > FORCED_LIMIT) {
                line->forced = 0;
                line->has_failed = true;
                errno = EINTR;
                return -1;
            }
            *code = (wchar_t)forced;
            return 1;
        }
        if (line->request->clock && !line->next_tick)
            tick(line);
        if (!read_key(line))
            return -1;
    }
}
