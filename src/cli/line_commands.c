/*
 * What keys do: commands of this program, bound to the codes that the reader gives libedit.
 *
 * vi's "." and a search that is broken off give a code again, even in a later read: a command must find out
 * for itself that there is nothing to do.
 */
#include "cli/line_own.h"
#include "cli/wide.h"

static unsigned char do_prefill(EditLine *editor, int key)
{
    (void)key;
    struct line *line = line_of(editor);
    const wchar_t *text = line->prefill;
    line->prefill = NULL;
    if (!text || el_winsertstr(editor, text) != 0)
        return CC_NORM;
    line_move_cursor(editor, line_content(editor).cursor, line->prefill_cursor);
    return CC_REFRESH;
}

static unsigned char do_line_feed(EditLine *editor, int key)
{
    (void)key;
    return el_winsertstr(editor, L"\n") == 0 ? CC_REFRESH : CC_ERROR;
}

/* Takes the text before the cursor and the paste out of the line: they are shown above the prompt instead. */
static void hold(struct line *line, struct line_content now)
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
    struct line_content now = line_content(editor);
    int columns = line_screen(editor, "co");
    struct rows_place end = rows_end(line_text_start(line), now.text, now.cursor, columns);
    end = rows_end(end, line->pasted, wcslen(line->pasted), columns);
    end = rows_end(end, now.text + now.cursor, now.length - now.cursor, columns);
    if (!line_is_too_tall(editor, end))
        return el_winsertstr(editor, line->pasted) == 0 ? CC_REFRESH : CC_ERROR;
    hold(line, now);
    line_move_cursor(editor, now.cursor, now.length);
    el_deletestr(editor, (int)now.length);
    /* libedit takes everything off the screen; then CODE_HELD writes where the prompt was. */
    line->is_blank = true;
    line_queue(line, CODE_HELD);
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
    line_say(line, buf_text(&out));
}

static unsigned char do_held(EditLine *editor, int key)
{
    (void)key;
    struct line *line = line_of(editor);
    const wchar_t *rest = line->rest;
    line->rest = NULL;
    if (!rest)
        return CC_ERROR;
    show_held(line, line_screen(editor, "li"), line_screen(editor, "co"));
    line_build_prompt(line, line_screen(editor, "co"));
    line->is_blank = false;
    if (*rest && el_winsertstr(editor, rest) == 0)
        line_move_cursor(editor, wcslen(rest), 0);
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
    line_build_prompt(line, line_screen(editor, "co"));
    line->clock = (struct clock){0};
    line_say(line, "\033[H\033[2J");
    if (line->request->repaint)
        line->request->repaint(line->request->context);
    else if (line->request->clock && !line->request->clock_in_title)
        line_say(line, "\n"); /* the clock's row */
    el_set(editor, EL_REFRESH);
    return CC_NORM;
}

/* One row up or down inside the text; where there is none, to an older or newer line. */
static unsigned char move_row(EditLine *editor, int step, enum line_code beyond)
{
    struct line *line = line_of(editor);
    struct line_content now = line_content(editor);
    int columns = line_screen(editor, "co");
    struct rows_place start = line_text_start(line), here = rows_end(start, now.text, now.cursor, columns);
    struct rows_place end = rows_end(start, now.text, now.length, columns);
    struct rows_place wanted = {here.row + step, here.column};
    if (wanted.row < 0 || wanted.row > end.row) {
        line_queue(line, (wchar_t)beyond);
        return CC_NORM;
    }
    line_move_cursor(editor, now.cursor, rows_find(start, now.text, now.length, columns, wanted));
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
    struct line_content now = line_content(editor);
    size_t to = now.cursor;
    while (to && now.text[to - 1] != L'\n')
        to--;
    line_move_cursor(editor, now.cursor, to);
    return CC_CURSOR;
}

static unsigned char do_end(EditLine *editor, int key)
{
    (void)key;
    struct line_content now = line_content(editor);
    size_t to = now.cursor;
    while (to < now.length && now.text[to] != L'\n')
        to++;
    line_move_cursor(editor, now.cursor, to);
    return CC_CURSOR;
}

static unsigned char do_edit(EditLine *editor, int key)
{
    (void)key;
    line_finish(line_of(editor), LINE_EDIT);
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
    struct line_content now = line_content(line->editor);
    line->choices = choices;
    line->choices_cursor = now.cursor;
    line_move_cursor(line->editor, now.cursor, now.length);
    line_queue(line, CODE_LIST);
    return CC_REFRESH;
}

static unsigned char do_complete(EditLine *editor, int key)
{
    (void)key;
    struct line *line = line_of(editor);
    struct line_content now = line_content(editor);
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
    line_say(line, choices_list(line->arena, choices, (size_t)line_screen(editor, "li"),
                                (size_t)line_screen(editor, "co")));
    line_move_cursor(editor, line_content(editor).cursor, line->choices_cursor);
    el_set(editor, EL_REFRESH);
    return CC_NORM;
}

/* --- bindings --- */

static const struct command {
    const wchar_t *name;
    unsigned char (*run)(EditLine *, int); /* NULL: libedit's own */
    enum line_code code;                   /* 0: bound below */
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

void line_add_commands(EditLine *editor)
{
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        if (commands[i].run)
            el_wset(editor, EL_ADDFN, commands[i].name, L"of this program", commands[i].run);
}

void line_bind_codes(EditLine *editor)
{
    for (size_t i = 0; i < COMMAND_COUNT; i++) {
        wchar_t key[2] = {(wchar_t)commands[i].code, L'\0'};
        if (!commands[i].code)
            continue;
        el_wset(editor, EL_BIND, key, commands[i].name, NULL);
        el_wset(editor, EL_BIND, L"-a", key, commands[i].name, NULL);
    }
    el_wset(editor, EL_BIND, L"\t", L"line-complete", NULL);
    if (!line_is_vi(editor)) {
        el_wset(editor, EL_BIND, L"^X^E", L"line-edit", NULL);
        return;
    }
    el_wset(editor, EL_BIND, L"-a", L"v", L"line-edit", NULL);
    /* In command mode ESC would turn the next control character into one of our codes, and ":" would wipe the
     * line to read a libedit command. */
    el_wset(editor, EL_BIND, L"-a", L"^[", L"line-nothing", NULL);
    el_wset(editor, EL_BIND, L"-a", L":", L"line-nothing", NULL);
}
