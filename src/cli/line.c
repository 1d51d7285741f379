/*
 * libedit is sound only when it does not read the terminal itself: then it knows no bracketed paste, leaves
 * pieces of unknown keys in the text, and writes outside its memory when the window shrinks or the text is
 * taller than the screen. So next_code() is the one reader; what libedit shall do comes to it as private
 * one-character codes (C1, which keys_next() never lets through), each bound to a command below.
 */
#include "cli/line.h"

#include "cli/choices.h"
#include "cli/clock.h"
#include "cli/history.h"
#include "cli/input.h"
#include "cli/keys.h"
#include "cli/prompt.h"
#include "cli/rows.h"
#include "cli/terminal.h"
#include "cli/typed.h"
#include "cli/wide.h"

#include <errno.h>
#include <histedit.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum {
    ROOM_COLUMNS = 20, /* libedit dies in terminals of a few columns, and nobody can edit there */
    ROOM_ROWS = 5,
    QUEUE_SIZE = 8,
    FORCED_LIMIT = 4, /* a code that is swallowed as often as this meets a command that waits for text */
    RESIZE_QUIET_MS = 40,
    RESIZE_ROUNDS = 5,
};

enum code {
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
    wchar_t queue[QUEUE_SIZE];
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
};

long long line_now(void)
{
    return input_now();
}

/* --- libedit's line --- */

static struct line *line_of(EditLine *editor)
{
    void *line = NULL;
    el_get(editor, EL_CLIENTDATA, &line);
    return line;
}

/* What libedit holds now. */
struct content {
    const wchar_t *text;
    size_t length, cursor;
};

static struct content content_of(EditLine *editor)
{
    const LineInfoW *info = el_wline(editor);
    return (struct content){info->buffer, (size_t)(info->lastchar - info->buffer),
                            (size_t)(info->cursor - info->buffer)};
}

static void move_cursor(EditLine *editor, size_t from, size_t to)
{
    el_cursor(editor, (int)to - (int)from);
}

/* --- the screen as libedit believes it is --- */

static int screen(EditLine *editor, const char *what)
{
    int number = 0;
    el_get(editor, EL_GETTC, what, &number);
    return number;
}

static struct rows_place text_start(const struct line *line)
{
    return (struct rows_place){0, line->prompt.columns};
}

/* One row is kept free: with a text as tall as the screen libedit writes outside its memory. */
static bool is_too_tall(EditLine *editor, struct rows_place end)
{
    return end.row + 1 >= screen(editor, "li") - 1;
}

static bool content_is_too_tall(struct line *line)
{
    struct content now = content_of(line->editor);
    return is_too_tall(line->editor,
                       rows_end(text_start(line), now.text, now.length, screen(line->editor, "co")));
}

static bool has_room(void)
{
    int rows, columns;
    return terminal_size(&rows, &columns) && rows >= ROOM_ROWS && columns >= ROOM_COLUMNS;
}

static void say(const struct line *line, const char *text)
{
    /* A terminal that is gone shows itself at the next read. */
    if (fputs(text, line->output) < 0 || fflush(line->output) != 0)
        return;
}

/* --- the prompt and the clock --- */

static void build_prompt(struct line *line, int columns)
{
    static const char *const colors[] = {"", "\033[1;36m", "\033[1;33m"};
    size_t held_lines = line->held.length > 0;
    for (size_t i = 0; i < line->held.length; i++)
        held_lines += line->held.data[i] == '\n';
    line->prompt = prompt_build(line->arena, line->request->prompt, held_lines,
                                colors[line->color ? line->request->tone : LINE_TONE_PLAIN], columns);
}

static wchar_t *prompt_of(EditLine *editor)
{
    static wchar_t nothing[] = L"";
    struct line *line = line_of(editor);
    return line->is_blank ? nothing : line->prompt.text;
}

static void show_clock(struct line *line)
{
    const char *text = line->request->clock(line->request->context);
    if (text && line->request->clock_in_title)
        clock_in_title(line->output, line->arena, text);
    else if (text)
        clock_in_corner(&line->clock, line->output, line->arena, text, line->color);
}

/* --- the commands behind the codes ---
 *
 * vi's "." and a search that is broken off give a code again, even in a later read: a command must find out
 * for itself that there is nothing to do. */

static void queue_add(struct line *line, wchar_t code)
{
    if (line->queue_next == line->queue_count)
        line->queue_next = line->queue_count = 0;
    if (line->queue_count < QUEUE_SIZE)
        line->queue[line->queue_count++] = code;
}

static void finish(struct line *line, enum line_result result)
{
    line->is_over = true;
    line->result = result;
}

static unsigned char do_prefill(EditLine *editor, int key)
{
    (void)key;
    struct line *line = line_of(editor);
    const wchar_t *text = line->prefill;
    line->prefill = NULL;
    if (!text || el_winsertstr(editor, text) != 0)
        return CC_NORM;
    move_cursor(editor, content_of(editor).cursor, line->prefill_cursor);
    return CC_REFRESH;
}

static unsigned char do_line_feed(EditLine *editor, int key)
{
    (void)key;
    return el_winsertstr(editor, L"\n") == 0 ? CC_REFRESH : CC_ERROR;
}

/* Takes the text before the cursor and the paste out of the line: they are shown above the prompt instead. */
static void hold(struct line *line, struct content now)
{
    struct buf taken = {.arena = line->arena};
    wide_add(&taken, now.text, now.cursor);
    wide_add(&taken, line->pasted, wcslen(line->pasted));
    size_t room = INPUT_LIMIT_BYTES > line->held.length + 1 ? INPUT_LIMIT_BYTES - line->held.length - 1 : 0;
    struct view kept = {buf_text(&taken), taken.length};
    if (kept.length > room) {
        line->details.cut += kept.length - room;
        kept.length = room;
    }
    if (line->held.length && kept.length)
        buf_char(&line->held, '\n');
    buf_add(&line->held, kept.data, kept.length);
    line->just_held = kept;
    line->rest = ARENA_ARRAY(line->arena, wchar_t, now.length - now.cursor + 1);
    wmemcpy(line->rest, now.text + now.cursor, now.length - now.cursor);
}

static unsigned char do_paste(EditLine *editor, int key)
{
    (void)key;
    struct line *line = line_of(editor);
    if (!line->pasted)
        return CC_ERROR;
    struct content now = content_of(editor);
    int columns = screen(editor, "co");
    struct rows_place end = rows_end(text_start(line), now.text, now.cursor, columns);
    end = rows_end(end, line->pasted, wcslen(line->pasted), columns);
    end = rows_end(end, now.text + now.cursor, now.length - now.cursor, columns);
    if (!is_too_tall(editor, end))
        return el_winsertstr(editor, line->pasted) == 0 ? CC_REFRESH : CC_ERROR;
    hold(line, now);
    move_cursor(editor, now.cursor, now.length);
    el_deletestr(editor, (int)now.length);
    /* libedit takes everything off the screen; then CODE_HELD writes where the prompt was. */
    line->is_blank = true;
    queue_add(line, CODE_HELD);
    return CC_REFRESH;
}

/* The beginning of a tall paste, as much as half a screen. */
static void show_held(struct line *line, int rows, int columns)
{
    const wchar_t *text = wide_of(line->arena, line->just_held);
    size_t length = wcslen(text), shown = 0;
    struct rows_place place = {0};
    while (shown < length && place.row < rows / 2)
        place = rows_after(place, text[shown++], columns);
    struct buf out = {.arena = line->arena};
    wide_add(&out, text, shown);
    if (!out.length || out.data[out.length - 1] != '\n')
        buf_char(&out, '\n');
    if (shown < length)
        buf_printf(&out, "(... and %zu more characters, all kept)\n", length - shown);
    say(line, buf_text(&out));
}

static unsigned char do_held(EditLine *editor, int key)
{
    (void)key;
    struct line *line = line_of(editor);
    const wchar_t *rest = line->rest;
    line->rest = NULL;
    if (!rest)
        return CC_ERROR;
    show_held(line, screen(editor, "li"), screen(editor, "co"));
    build_prompt(line, screen(editor, "co"));
    line->is_blank = false;
    if (*rest && el_winsertstr(editor, rest) == 0)
        move_cursor(editor, wcslen(rest), 0);
    el_set(editor, EL_REFRESH);
    return CC_NORM;
}

/*
 * libedit keeps its cursor's row through el_resize(), which may then be outside of its new screen; the next
 * key would write there. EL_REFRESH starts again at the first row, so it must come before anything else is
 * drawn.
 */
static unsigned char do_resize(EditLine *editor, int key)
{
    (void)key;
    struct line *line = line_of(editor);
    line->forced = 0;
    el_resize(editor);
    build_prompt(line, screen(editor, "co"));
    line->clock = (struct clock){0};
    say(line, "\033[H\033[2J");
    if (line->request->repaint)
        line->request->repaint(line->request->context);
    else if (line->request->clock && !line->request->clock_in_title)
        say(line, "\n"); /* the clock's row */
    el_set(editor, EL_REFRESH);
    return CC_NORM;
}

/* One row up or down inside the text; where there is none, to an older or newer line. */
static unsigned char move_row(EditLine *editor, int step, enum code beyond)
{
    struct line *line = line_of(editor);
    struct content now = content_of(editor);
    int columns = screen(editor, "co");
    struct rows_place start = text_start(line), here = rows_end(start, now.text, now.cursor, columns);
    struct rows_place end = rows_end(start, now.text, now.length, columns);
    struct rows_place wanted = {here.row + step, here.column};
    if (wanted.row < 0 || wanted.row > end.row) {
        queue_add(line, (wchar_t)beyond);
        return CC_NORM;
    }
    move_cursor(editor, now.cursor, rows_find(start, now.text, now.length, columns, wanted));
    return CC_CURSOR;
}

static unsigned char do_up(EditLine *editor, int key)
{
    (void)key;
    return move_row(editor, -1, CODE_OLDER);
}

static unsigned char do_down(EditLine *editor, int key)
{
    (void)key;
    return move_row(editor, 1, CODE_NEWER);
}

static unsigned char do_home(EditLine *editor, int key)
{
    (void)key;
    struct content now = content_of(editor);
    size_t to = now.cursor;
    while (to && now.text[to - 1] != L'\n')
        to--;
    move_cursor(editor, now.cursor, to);
    return CC_CURSOR;
}

static unsigned char do_end(EditLine *editor, int key)
{
    (void)key;
    struct content now = content_of(editor);
    size_t to = now.cursor;
    while (to < now.length && now.text[to] != L'\n')
        to++;
    move_cursor(editor, now.cursor, to);
    return CC_CURSOR;
}

static unsigned char do_edit(EditLine *editor, int key)
{
    (void)key;
    finish(line_of(editor), LINE_EDIT);
    return CC_NORM;
}

static unsigned char do_nothing(EditLine *editor, int key)
{
    (void)editor;
    (void)key;
    return CC_ERROR;
}

/* --- completion --- */

static unsigned char insert_completion(struct line *line, struct choices choices, struct view word)
{
    struct view common = choices_common(choices);
    if (!choices.count)
        return CC_ERROR;
    struct buf more = {.arena = line->arena};
    buf_add(&more, common.data + word.length, common.length - word.length);
    if (choices.count == 1)
        buf_char(&more, ' ');
    if (more.length)
        return el_winsertstr(line->editor, wide_of(line->arena, buf_view(&more))) == 0 ? CC_REFRESH
                                                                                       : CC_ERROR;
    /* They are shown below the text: so to its end first, and CODE_LIST comes back. */
    struct content now = content_of(line->editor);
    line->choices = choices;
    line->choices_cursor = now.cursor;
    move_cursor(line->editor, now.cursor, now.length);
    queue_add(line, CODE_LIST);
    return CC_REFRESH;
}

static unsigned char do_complete(EditLine *editor, int key)
{
    (void)key;
    struct line *line = line_of(editor);
    struct content now = content_of(editor);
    if (!line->request->complete)
        return CC_ERROR;
    size_t start = now.cursor;
    while (start && now.text[start - 1] != L' ' && now.text[start - 1] != L'\n')
        start--;
    struct buf before = {.arena = line->arena}, word = {.arena = line->arena};
    wide_add(&before, now.text, start);
    wide_add(&word, now.text + start, now.cursor - start);
    buf_text(&before);
    buf_text(&word);
    struct line_words words =
        line->request->complete(line->request->context, line->arena, buf_view(&before), buf_view(&word));
    return insert_completion(line, choices_fitting(line->arena, words.items, words.count, buf_view(&word)),
                             buf_view(&word));
}

static unsigned char do_list(EditLine *editor, int key)
{
    (void)key;
    struct line *line = line_of(editor);
    struct choices choices = line->choices;
    line->choices = (struct choices){0};
    if (!choices.count)
        return CC_ERROR;
    say(line, choices_list(line->arena, choices, (size_t)screen(editor, "li"), (size_t)screen(editor, "co")));
    move_cursor(editor, content_of(editor).cursor, line->choices_cursor);
    el_set(editor, EL_REFRESH);
    return CC_NORM;
}

/* --- bindings --- */

static const struct command {
    const wchar_t *name;
    unsigned char (*run)(EditLine *, int); /* NULL: libedit's own */
    enum code code;                        /* 0: bound below */
} commands[] = {
    {L"line-up", do_up, CODE_UP},
    {L"line-down", do_down, CODE_DOWN},
    {L"ed-prev-char", NULL, CODE_LEFT},
    {L"ed-next-char", NULL, CODE_RIGHT},
    {L"line-home", do_home, CODE_HOME},
    {L"line-end", do_end, CODE_END},
    {L"ed-delete-next-char", NULL, CODE_DELETE},
    {L"ed-prev-word", NULL, CODE_WORD_LEFT},
    {L"em-next-word", NULL, CODE_WORD_RIGHT},
    {L"line-feed", do_line_feed, CODE_LINE_FEED},
    {L"line-paste", do_paste, CODE_PASTE},
    {L"line-held", do_held, CODE_HELD},
    {L"line-prefill", do_prefill, CODE_PREFILL},
    {L"line-resize", do_resize, CODE_RESIZE},
    {L"line-list", do_list, CODE_LIST},
    {L"ed-prev-history", NULL, CODE_OLDER},
    {L"ed-next-history", NULL, CODE_NEWER},
    {L"ed-newline", NULL, CODE_SUBMIT},
    {L"line-complete", do_complete, 0},
    {L"line-edit", do_edit, 0},
    {L"line-nothing", do_nothing, 0},
};
enum { COMMAND_COUNT = sizeof commands / sizeof commands[0] };

static void add_commands(EditLine *editor)
{
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        if (commands[i].run)
            el_wset(editor, EL_ADDFN, commands[i].name, L"of this program", commands[i].run);
}

static bool is_vi(EditLine *editor)
{
    const wchar_t *name = NULL;
    return el_wget(editor, EL_EDITOR, &name) == 0 && name && wcscmp(name, L"vi") == 0;
}

/* Before each read: "bind -v" and "bind -e", in ~/.editrc or typed, drop every binding. */
static void bind_codes(EditLine *editor)
{
    for (size_t i = 0; i < COMMAND_COUNT; i++) {
        wchar_t key[2] = {(wchar_t)commands[i].code, L'\0'};
        if (!commands[i].code)
            continue;
        el_wset(editor, EL_BIND, key, commands[i].name, NULL);
        el_wset(editor, EL_BIND, L"-a", key, commands[i].name, NULL);
    }
    el_wset(editor, EL_BIND, L"\t", L"line-complete", NULL);
    if (!is_vi(editor)) {
        el_wset(editor, EL_BIND, L"^X^E", L"line-edit", NULL);
        return;
    }
    el_wset(editor, EL_BIND, L"-a", L"v", L"line-edit", NULL);
    /* In command mode ESC would turn the next control character into one of our codes, and ":" would wipe the
     * line to read a libedit command. */
    el_wset(editor, EL_BIND, L"-a", L"^[", L"line-nothing", NULL);
    el_wset(editor, EL_BIND, L"-a", L":", L"line-nothing", NULL);
}

/* --- the reader --- */

/* What a signal or the time asks for ends the read; true when it does. */
static bool heed_events(struct line *line)
{
    if (line->is_over)
        return true;
    if (terminal_happened(TERMINAL_HANGUP) || terminal_happened(TERMINAL_TERMINATE)) {
        line->details.end = terminal_happened(TERMINAL_HANGUP) ? LINE_END_HANGUP : LINE_END_TERMINATED;
        finish(line, LINE_END);
    } else if (terminal_take(TERMINAL_INTERRUPT)) {
        finish(line, LINE_INTERRUPTED);
    } else if (line->request->deadline && input_now() >= line->request->deadline) {
        finish(line, LINE_TIME_UP);
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
        (rows != screen(line->editor, "li") || columns != screen(line->editor, "co")))
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
           (rows != screen(line->editor, "li") || columns != screen(line->editor, "co"));
}

/* A code that comes before any key; 0 when there is none. */
static enum code forced_code(struct line *line)
{
    if (!heed_events(line) && content_is_too_tall(line))
        finish(line, LINE_TOO_TALL);
    if (line->is_over)
        return CODE_SUBMIT;
    if (terminal_take(TERMINAL_RESUME))
        resume(line);
    if (terminal_take(TERMINAL_RESIZE))
        wait_for_quiet();
    if (!size_changed(line))
        return 0;
    if (has_room())
        return CODE_RESIZE;
    /* Too small to edit in: the rest of the line is read plainly. libedit keeps its old size, so it is safe.
     */
    line->is_narrow = true;
    return CODE_SUBMIT;
}

static void queue_key(struct line *line, const struct key *key)
{
    static const enum code codes[] = {
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
    bool vi = is_vi(line->editor), with_meta = key->meta || line->meta_is_held;
    line->meta_is_held = false;
    if (key->name == KEY_ESCAPE) {
        /* In emacs mode it makes the next character a meta one, and a control character one of our codes. */
        if (vi)
            queue_add(line, ESC);
        else
            line->meta_is_held = true;
        return;
    }
    if (key->name == KEY_PASTE)
        line->pasted = wide_of(line->arena, key->paste);
    if (key->name != KEY_CHARACTER) {
        queue_add(line, (wchar_t)codes[key->name]);
        return;
    }
    wchar_t character = (wchar_t)key->code;
    if (with_meta && !vi && character == BACKSPACE)
        character = RUBOUT;
    if (with_meta && (vi || (character >= 0x20 && character <= RUBOUT)))
        queue_add(line, ESC);
    queue_add(line, character);
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
        finish(line, LINE_END);
        return true;
    case INPUT_FAILED:
        break;
    }
    error_set(&line->details.error, ERROR_SYSTEM, "cannot read from the terminal: %s", strerror(errno));
    finish(line, LINE_FAILED);
    return true;
}

/* libedit's only source of characters. */
static int next_code(EditLine *editor, wchar_t *code)
{
    struct line *line = line_of(editor);
    for (;;) {
        if (!line->is_over && line->queue_next < line->queue_count) {
            *code = line->queue[line->queue_next++];
            return 1;
        }
        enum code forced = forced_code(line);
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

/* --- one read --- */

/* Puts held pastes in front, cleans, remembers. */
static struct view whole_text(struct line *line, struct view typed)
{
    struct buf text = line->held;
    if (text.length && typed.length)
        buf_char(&text, '\n');
    buf_add(&text, typed.data, typed.length);
    buf_text(&text);
    return typed_clean(line->arena, buf_view(&text));
}

static void remember(struct line *line, struct view text)
{
    if (!line->request->remember || !text.length || text.length > HISTORY_ENTRY_BYTES)
        return;
    HistEventW event;
    struct error ignored;
    if (line->history)
        history_w(line->history, &event, H_ENTER, wide_of(line->arena, text));
    /* A history that cannot be kept is no reason to disturb a person who is writing. */
    if (line->history_path && !history_add(line->arena, line->history_path, text, &ignored))
        line->history_path = NULL;
}

static enum line_result read_plain(struct line *line, struct view so_far, struct view *text)
{
    struct buf raw = {.arena = line->arena};
    if (line->editor)
        el_set(line->editor, EL_PREP_TERM, 0);
    terminal_restore();
    buf_add(&raw, so_far.data, so_far.length);
    bool ask = line->is_terminal;
    while (!heed_events(line)) {
        if (ask)
            say(line, line->request->prompt);
        ask = false;
        enum input_result result =
            input_line(&line->input, line->request->deadline, &raw, &line->details.cut);
        if (result == INPUT_GOT || (result == INPUT_END && raw.length))
            finish(line, LINE_GOT);
        else if (result == INPUT_END)
            finish(line, LINE_END);
        else if (result == INPUT_FAILED)
            finish(line, LINE_FAILED);
        if (result == INPUT_FAILED)
            error_set(&line->details.error, ERROR_SYSTEM, "cannot read: %s", strerror(errno));
        ask = terminal_take(TERMINAL_RESUME) && line->is_terminal;
    }
    if (line->is_terminal && line->result != LINE_GOT)
        say(line, "\n");
    buf_text(&raw);
    *text = whole_text(line, buf_view(&raw));
    return line->result;
}

/* One el_wgets(); what libedit holds after it goes to `typed`. True when the read is over. */
static bool edit(struct line *line, struct view begin, size_t cursor, struct buf *typed)
{
    int count = 0;
    line->queue_next = line->queue_count = 0;
    line->forced = 0;
    line->has_failed = line->is_blank = line->meta_is_held = false;
    line->prefill = begin.length ? wide_of(line->arena, begin) : NULL;
    line->prefill_cursor = cursor;
    if (line->prefill)
        queue_add(line, CODE_PREFILL);
    const wchar_t *got = el_wgets(line->editor, &count);
    struct content now = content_of(line->editor);
    if (got && now.length && now.text[now.length - 1] == L'\n')
        now.length--;
    wide_add(typed, now.text, now.length);
    buf_text(typed);
    line->prefill_cursor = now.cursor;
    /* Raw again until the next read: what is typed meanwhile is not echoed. */
    el_set(line->editor, EL_PREP_TERM, 1);
    if (!got)
        say(line, "\n");
    if (line->is_over || line->is_narrow)
        return true;
    if (got) {
        finish(line, LINE_GOT);
    } else if (!line->has_failed && count == 0) {
        line->details.end = LINE_END_INPUT;
        finish(line, line->held.length ? LINE_GOT : LINE_END);
    }
    return line->is_over;
}

static enum line_result read_edited(struct line *line, struct view *text)
{
    struct view begin = line->request->prefill;
    struct buf typed;
    size_t cursor = begin.length, keys_before;
    int rows, columns;
    bind_codes(line->editor);
    el_set(line->editor, EL_PREP_TERM, 1);
    terminal_edit();
    terminal_take(TERMINAL_RESUME);
    terminal_take(TERMINAL_RESIZE);
    /* libedit takes the size anew itself; a command may break off the read, which then goes on where it was.
     */
    for (;;) {
        if (terminal_size(&rows, &columns))
            build_prompt(line, columns);
        typed = (struct buf){.arena = line->arena};
        keys_before = line->keys_read;
        if (edit(line, begin, cursor, &typed))
            break;
        if (line->keys_read == keys_before && !line->has_failed) {
            error_set(&line->details.error, ERROR_SYSTEM, "cannot edit on this terminal: %s",
                      strerror(errno));
            finish(line, LINE_FAILED);
            break;
        }
        begin = buf_view(&typed);
        cursor = line->prefill_cursor;
    }
    clock_hide(&line->clock, line->output);
    if (line->is_narrow && !line->is_over)
        return read_plain(line, buf_view(&typed), text);
    *text = whole_text(line, buf_view(&typed));
    return line->result;
}

enum line_result line_read(struct line *line, const struct line_request *request, struct arena *arena,
                           struct view *text)
{
    line->request = request;
    line->arena = arena;
    line->details = (struct line_details){0};
    line->is_over = line->is_narrow = false;
    line->keys_read = 0;
    line->held = (struct buf){.arena = arena};
    line->pasted = line->prefill = line->rest = NULL;
    line->choices = (struct choices){0};
    line->next_tick = 0;
    line->clock = (struct clock){0};
    say(line, "");
    enum line_result result;
    if (heed_events(line)) {
        *text = typed_clean(arena, request->prefill);
        result = line->result;
    } else {
        result = line_edits(line) ? read_edited(line, text) : read_plain(line, (struct view){"", 0}, text);
    }
    if (result == LINE_GOT)
        remember(line, *text);
    line->request = NULL;
    line->arena = NULL;
    return result;
}

struct line_details line_details(const struct line *line)
{
    return line->details;
}

bool line_edits(const struct line *line)
{
    return line->editor && has_room();
}

/* --- a life --- */

static void set_locale(void)
{
    /* Without a UTF-8 locale libedit drops every byte that is not ASCII. Only LC_CTYPE: a decimal comma has
     * no place in our files. */
    if (!setlocale(LC_CTYPE, "") || strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        setlocale(LC_CTYPE, "C.UTF-8");
}

static bool can_edit(const struct line_setup *setup)
{
    const char *kind = getenv("TERM");
    return isatty(setup->input) && isatty(fileno(setup->output)) && kind && *kind &&
           strcmp(kind, "dumb") != 0 && strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

/* NULL when libedit does not know the terminal well enough to move about in a text of several rows. */
static EditLine *open_editor(const struct line_setup *setup)
{
    /* It complains of an unknown terminal by itself; reading plainly says enough. */
    FILE *quiet = fopen("/dev/null", "w");
    FILE *errors = quiet ? quiet : stderr;
    EditLine *editor = el_init_fd(setup->program, stdin, setup->output, errors, setup->input,
                                  fileno(setup->output), fileno(errors));
    char *up = NULL;
    if (editor) {
        el_get(editor, EL_GETTC, "up", &up);
        el_set(editor, EL_SETFP, 2, stderr);
    }
    if (quiet)
        fclose(quiet);
    if (editor && !up) {
        el_end(editor);
        return NULL;
    }
    return editor;
}

static void open_history(struct line *line, const char *path)
{
    struct arena arena = {0};
    struct history kept;
    struct error error;
    HistEventW event;
    line->history_path = path;
    line->history = history_winit();
    if (!line->history)
        return;
    history_w(line->history, &event, H_SETSIZE, (int)HISTORY_LIMIT);
    history_w(line->history, &event, H_SETUNIQUE, 1);
    el_wset(line->editor, EL_HIST, history_w, line->history);
    /* Not a file of ours to read, not a file of ours to replace. */
    if (path && !history_load(&arena, path, &kept, &error))
        line->history_path = NULL;
    else if (path)
        for (size_t i = 0; i < kept.count; i++)
            history_w(line->history, &event, H_ENTER, wide_of(&arena, kept.entries[i]));
    arena_release(&arena);
}

static void set_up_editor(struct line *line)
{
    /* Inserting before a wide character by the terminal's own means puts the cursor one column off. */
    static const char *const unused[] = {"ic", "im", "ei", "IC", "dc", "DC", "dm"};
    EditLine *editor = line->editor;
    el_set(editor, EL_CLIENTDATA, line);
    el_set(editor, EL_SIGNAL, 0);
    el_set(editor, EL_EDITOR, "emacs");
    el_wset(editor, EL_PROMPT_ESC, prompt_of, PROMPT_MARK);
    for (size_t i = 0; i < sizeof unused / sizeof unused[0]; i++)
        el_set(editor, EL_SETTC, unused[i], "", NULL);
    add_commands(editor);
    el_source(editor, NULL);
    el_set(editor, EL_GETCFN, next_code);
}

bool line_open(struct arena *arena, const struct line_setup *setup, struct line **line, struct error *error)
{
    struct line *opened = ARENA_NEW(arena, struct line);
    set_locale();
    if (!terminal_open(setup->input, fileno(setup->output), error))
        return false;
    opened->input = (struct input){.descriptor = setup->input, .wake = terminal_wake()};
    opened->output = setup->output;
    opened->is_terminal = isatty(setup->input) && isatty(fileno(setup->output));
    opened->color = setup->color;
    if (can_edit(setup))
        opened->editor = open_editor(setup);
    if (opened->editor) {
        set_up_editor(opened);
        open_history(opened, setup->history);
    }
    *line = opened;
    return true;
}

void line_close(struct line *line)
{
    if (!line)
        return;
    if (line->editor)
        el_end(line->editor);
    if (line->history)
        history_wend(line->history);
    line->editor = NULL;
    line->history = NULL;
    terminal_close();
}

void line_suspend(struct line *line)
{
    if (line->editor)
        el_set(line->editor, EL_PREP_TERM, 0);
    terminal_lend();
}

void line_resume(struct line *line)
{
    terminal_take_back();
    terminal_take(TERMINAL_INTERRUPT);
    if (line->editor)
        el_set(line->editor, EL_PREP_TERM, 1);
}
