/*
 * A drill and its journal. What must hold: any bytes are a draft or refused, and the draft goes on from
 * there; whatever is typed, what the journal says gives the same answer again; and that answer is kept and
 * read back the same.
 *
 * The first byte chooses: the rest is a journal, or what is typed into a drill.
 */
#include "../unit/folder.h"
#include "fuzz.h"

#include "model/bank_builtin.h"
#include "practice/drill.h"
#include "store/answer_file.h"
#include "store/draft.h"

static const char id[] = "ownership-04.20261124T101503Z";

static void must_be_same_answer(const struct answer *a, const struct answer *b)
{
    must(a->is_free == b->is_free && view_equal(a->free, b->free) && a->reply_count == b->reply_count);
    must(a->self_rating == b->self_rating);
    for (int part = 0; part < PART_COUNT; part++)
        must(view_equal(a->parts[part], b->parts[part]));
    for (size_t i = 0; i < a->reply_count; i++)
        must(texts_same(a->replies[i].text, b->replies[i].text));
}

static void answer_must_be_kept(struct arena *arena, const struct drill *drill)
{
    struct answer answer = drill_answer(drill, arena), tidy = answer_tidy(arena, &answer);
    struct buf out = {.arena = arena};
    struct problems problems = {.arena = arena};
    struct answer_file back;
    for (int part = 0; part < PART_COUNT; part++)
        must(answer.seconds[part] >= 0);
    must(answer.seconds_think >= 0);
    answer_print(&out, &tidy);
    must(answer_parse(arena, "back", buf_view(&out), &back, &problems) && !problems.count);
    must_be_same_answer(&back.answer, &tidy);
}

static struct drill replayed(struct arena *arena, const struct draft *draft)
{
    struct drill drill = drill_begin(arena, &bank_builtin.questions[0], draft->head.is_free, false);
    for (size_t i = 0; i < draft->count; i++)
        (void)drill_replay(&drill, draft->entries[i].kind, draft->entries[i].seconds, draft->entries[i].text);
    must(drill.part >= 0 && drill.part < drill.part_count && drill.reply_count <= DRILL_REPLIES);
    return drill;
}

static bool resume(struct arena *arena, struct draft *draft, struct journal **journal)
{
    struct error error = {0};
    return draft_resume(arena, folder_file("drafts"), id, draft, journal, &error);
}

static void try_journal(struct arena *arena, struct view bytes)
{
    static const char said[] = "a line\nwith \\ and \r in it";
    struct draft draft, again;
    struct drafts all;
    struct journal *journal;
    struct error error = {0};
    struct problems problems = {.arena = arena};
    folder_write_bytes("drafts/ownership-04.20261124T101503Z.draft", bytes.data, bytes.length);
    must(drafts_list(arena, folder_file("drafts"), &all, &problems, &error));
    bool is_draft = resume(arena, &draft, &journal);
    must(is_draft == (all.count == 1) && is_draft == (problems.count == 0));
    if (!is_draft)
        return;
    must(draft.count == all.items[0].count);
    must(draft_add(journal, "line", 7, view_of(said), &error));
    draft_close(journal);
    must(resume(arena, &again, &journal));
    draft_close(journal);
    must(again.count == draft.count + 1);
    for (size_t i = 0; i < again.count; i++) {
        const struct draft_entry *entry = &again.entries[i];
        must(utf8_check(entry->text, NULL) && entry->seconds >= 0);
        must(i < draft.count ? strcmp(entry->kind, draft.entries[i].kind) == 0 &&
                                   view_equal(entry->text, draft.entries[i].text)
                             : view_is(entry->text, said) && entry->seconds == 7);
    }
    struct drill drill = replayed(arena, &again);
    answer_must_be_kept(arena, &drill);
}

static void note(struct journal *journal, const char *kind, int seconds, struct view text)
{
    struct error error = {0};
    must(!kind || draft_add(journal, kind, seconds, text, &error));
}

/* One line, and what the program would put into the journal for it. */
static void type(struct drill *drill, struct journal *journal, enum drill_entry_kind kind, struct view text,
                 int seconds)
{
    enum drill_command command = DRILL_HELP;
    bool was_thinking = drill->stage == DRILL_THINKING;
    int part = drill->part;
    size_t length = drill_text(drill, part).length;
    enum drill_event event = drill_take(drill, kind, text, seconds, &command);
    if (event == DRILL_ASKED)
        return;
    if (was_thinking) {
        note(journal, drill_entry_of(DRILL_BEGAN), seconds, (struct view){0});
        seconds = 0;
    }
    struct view all = drill_text(drill, part);
    if (event == DRILL_LINE_TAKEN)
        note(journal, drill_entry_of(event), seconds, view_sub(all, length ? length + 1 : 0, all.length));
    else if (event == DRILL_PART_REPLACED)
        note(journal, drill_entry_of(event), seconds, all);
    else if (event != DRILL_BEGAN)
        note(journal, drill_entry_of(event), seconds, (struct view){0});
}

/* Lines, each behind a byte that says how it came. */
static void try_typing(struct arena *arena, bool is_free, struct view bytes)
{
    const struct draft_head head = {"ownership-04", "Tell me", "2026-11-24T10:15:03Z", is_free};
    struct drill drill = drill_begin(arena, &bank_builtin.questions[0], is_free, false);
    struct journal *journal;
    struct draft draft;
    struct error error = {0};
    folder_clear();
    must(draft_start(arena, folder_file("drafts"), &head, &journal, &error));
    while (bytes.length) {
        const char *end = memchr(bytes.data + 1, '\n', bytes.length - 1);
        struct view line = view_sub(bytes, 1, end ? (size_t)(end - bytes.data) : bytes.length);
        unsigned char how = (unsigned char)bytes.data[0];
        struct view text = utf8_repair(arena, line);
        bytes = view_sub(bytes, line.length + 1 + (end != NULL), bytes.length);
        bool is_text = how % 8 == 7 && drill.stage == DRILL_TELLING;
        type(&drill, journal, is_text ? DRILL_ENTRY_TEXT : DRILL_ENTRY_LINE, text, how / 8);
    }
    draft_close(journal);
    must(resume(arena, &draft, &journal));
    draft_close(journal);
    struct drill again = replayed(arena, &draft);
    struct answer first = drill_answer(&drill, arena), second = drill_answer(&again, arena);
    must_be_same_answer(&first, &second);
    must(again.part == drill.part && (again.stage == DRILL_TOLD) == (drill.stage == DRILL_TOLD));
    answer_must_be_kept(arena, &again);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 1)
        return 0;
    struct arena arena = {0};
    struct view bytes = {(const char *)data + 1, size - 1};
    if (data[0] % 3 == 0)
        try_journal(&arena, bytes);
    else
        try_typing(&arena, data[0] % 3 == 1, bytes);
    arena_release(&arena);
    return 0;
}
