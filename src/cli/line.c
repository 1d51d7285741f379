/*
 * libedit is sound only when it does not read the terminal itself: then it knows no bracketed paste, leaves
 * pieces of unknown keys in the text, and writes outside its memory when the window shrinks or the text is
 * taller than the screen. So line_next_code() is the one reader; what libedit shall do comes to it as private
 * one-character codes (C1, which keys_next() never lets through), each bound to a command of
 * line_commands.c.
 */
#include "cli/line_own.h"

#include "cli/history.h"
#include "cli/terminal.h"
#include "cli/typed.h"
#include "cli/wide.h"

#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
    ROOM_COLUMNS = 20, /* libedit dies in terminals of a few columns, and nobody can edit there */
    ROOM_ROWS = 5,
};

long long line_now(void)
{
    return input_now();
}

/* --- libedit's line --- */

struct line *line_of(EditLine *editor)
{
    void *line = NULL;
    el_get(editor, EL_CLIENTDATA, &line);
    return line;
}

struct line_content line_content(EditLine *editor)
{
    const LineInfoW *info = el_wline(editor);
    return (struct line_content){info->buffer, (size_t)(info->lastchar - info->buffer),
                                 (size_t)(info->cursor - info->buffer)};
}

void line_move_cursor(EditLine *editor, size_t from, size_t to)
{
    el_cursor(editor, (int)to - (int)from);
}

/* --- the screen as libedit believes it is --- */

int line_screen(EditLine *editor, const char *what)
{
    int number = 0;
    el_get(editor, EL_GETTC, what, &number);
    return number;
}

struct rows_place line_text_start(const struct line *line)
{
    return (struct rows_place){0, line->prompt.columns};
}

bool line_is_too_tall(EditLine *editor, struct rows_place end)
{
    return end.row + 1 >= line_screen(editor, "li") - 1;
}

bool line_has_room(void)
{
    int rows, columns;
    return terminal_size(&rows, &columns) && rows >= ROOM_ROWS && columns >= ROOM_COLUMNS;
}

bool line_is_vi(EditLine *editor)
{
    const wchar_t *name = NULL;
    return el_wget(editor, EL_EDITOR, &name) == 0 && name && wcscmp(name, L"vi") == 0;
}

void line_say(const struct line *line, const char *text)
{
    /* A terminal that is gone shows itself at the next read. */
    if (fputs(text, line->output) < 0 || fflush(line->output) != 0)
        return;
}

void line_build_prompt(struct line *line, int columns)
{
    static const char *const colors[] = {"", "\033[1;36m", "\033[1;33m"};
    size_t held_lines = line->held.length > 0;
    for (size_t i = 0; i < line->held.length; i++)
        held_lines += line->held.data[i] == '\n';
    line->prompt = prompt_build(line->arena, line->request->prompt, held_lines,
                                colors[line->color ? line->request->tone : LINE_TONE_PLAIN], columns);
}

void line_queue(struct line *line, wchar_t code)
{
    if (line->queue_next == line->queue_count)
        line->queue_next = line->queue_count = 0;
    if (line->queue_count < LINE_QUEUE)
        line->queue[line->queue_count++] = code;
}

void line_finish(struct line *line, enum line_result result)
{
    line->is_over = true;
    line->result = result;
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
    while (!line_heed_events(line)) {
        if (ask)
            line_say(line, line->request->prompt);
        ask = false;
        enum input_result result =
            input_line(&line->input, line->request->deadline, &raw, &line->details.cut);
        if (result == INPUT_GOT || (result == INPUT_END && raw.length))
            line_finish(line, LINE_GOT);
        else if (result == INPUT_END)
            line_finish(line, LINE_END);
        else if (result == INPUT_FAILED)
            line_finish(line, LINE_FAILED);
        if (result == INPUT_FAILED)
            error_set(&line->details.error, ERROR_SYSTEM, "cannot read: %s", strerror(errno));
        ask = terminal_take(TERMINAL_RESUME) && line->is_terminal;
    }
    if (line->is_terminal && line->result != LINE_GOT)
        line_say(line, "\n");
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
        line_queue(line, CODE_PREFILL);
    const wchar_t *got = el_wgets(line->editor, &count);
    struct line_content now = line_content(line->editor);
    if (got && now.length && now.text[now.length - 1] == L'\n')
        now.length--;
    wide_add(typed, now.text, now.length);
    buf_text(typed);
    line->prefill_cursor = now.cursor;
    /* Raw again until the next read: what is typed meanwhile is not echoed. */
    el_set(line->editor, EL_PREP_TERM, 1);
    if (!got)
        line_say(line, "\n");
    if (line->is_over || line->is_narrow)
        return true;
    if (got) {
        line_finish(line, LINE_GOT);
    } else if (!line->has_failed && count == 0) {
        line->details.end = LINE_END_INPUT;
        line_finish(line, line->held.length ? LINE_GOT : LINE_END);
    }
    return line->is_over;
}

static enum line_result read_edited(struct line *line, struct view *text)
{
    struct view begin = line->request->prefill;
    struct buf typed;
    size_t cursor = begin.length, keys_before;
    int rows, columns;
    line_bind_codes(line->editor);
    el_set(line->editor, EL_PREP_TERM, 1);
    terminal_edit();
    terminal_take(TERMINAL_RESUME);
    terminal_take(TERMINAL_RESIZE);
    /* libedit takes the size anew itself; a command may break off the read, which then goes on where it was.
     */
    for (;;) {
        if (terminal_size(&rows, &columns))
            line_build_prompt(line, columns);
        typed = (struct buf){.arena = line->arena};
        keys_before = line->keys_read;
        if (edit(line, begin, cursor, &typed))
            break;
        if (line->keys_read == keys_before && !line->has_failed) {
            error_set(&line->details.error, ERROR_SYSTEM, "cannot edit on this terminal: %s",
                      strerror(errno));
            line_finish(line, LINE_FAILED);
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
    line_say(line, "");
    enum line_result result;
    if (line_heed_events(line)) {
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
    return line->editor && line_has_room();
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

static wchar_t *prompt_of(EditLine *editor)
{
    static wchar_t nothing[] = L"";
    struct line *line = line_of(editor);
    return line->is_blank ? nothing : line->prompt.text;
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
    line_add_commands(editor);
    el_source(editor, NULL);
    el_set(editor, EL_GETCFN, line_next_code);
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
    if (line->has_title)
        clock_leave_title(line->output);
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
