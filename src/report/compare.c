#include "report/compare.h"

#include "base/day.h"
#include "report/word_diff.h"

static const struct column score_columns[] = {
    {"dimension", "Score", ALIGN_LEFT, FIT_WHOLE},
    {"before", "Before", ALIGN_RIGHT, FIT_WHOLE},
    {"after", "After", ALIGN_RIGHT, FIT_WHOLE},
};

/* For machines: people see the words in their places. */
static const struct column word_columns[] = {{.key = "part"}, {.key = "change"}, {.key = "text"}};

/* The white space in front of a word of the text. */
static struct view gap_before(struct view text, size_t at)
{
    size_t start = at;
    while (start && strchr(" \t\n\r", text.data[start - 1]))
        start--;
    return view_sub(text, start, at);
}

struct marks {
    struct mark *items;
    size_t count;
};

static void add_change(struct buf *out, struct marks *marks, enum word_change_kind kind, struct view words)
{
    size_t start = out->length;
    buf_string(out, kind == WORDS_REMOVED ? "[-" : "{+");
    buf_add(out, words.data, words.length);
    buf_string(out, kind == WORDS_REMOVED ? "-]" : "+}");
    marks->items[marks->count++] =
        (struct mark){{start, out->length}, kind == WORDS_REMOVED ? TONE_BAD : TONE_GOOD, NULL};
}

/* Both texts as one, with what went as [-words-] and what came as {+words+}. */
static void add_words(struct arena *arena, struct doc *quotes, struct doc *table, const char *key,
                      const char *label, enum tone tone, struct view before, struct view after)
{
    struct word_changes changes = word_diff(arena, before, after);
    struct buf text = {.arena = arena};
    struct marks marks = {ARENA_ARRAY(arena, struct mark, changes.count), 0};
    for (size_t i = 0; i < changes.count; i++) {
        const struct word_change *change = &changes.items[i];
        struct view from = change->kind == WORDS_REMOVED ? before : after;
        struct view words = view_sub(from, change->span.start, change->span.end);
        struct view gap = gap_before(from, change->span.start);
        if (text.length && gap.length)
            buf_add(&text, gap.data, gap.length);
        else if (i && changes.items[i - 1].kind == WORDS_REMOVED && change->kind == WORDS_ADDED)
            buf_char(&text, ' ');
        if (change->kind == WORDS_SAME) {
            buf_add(&text, words.data, words.length);
            continue;
        }
        add_change(&text, &marks, change->kind, words);
        struct doc *row = doc_row(arena, table);
        doc_cell(arena, row, value_text(key));
        doc_cell(arena, row, value_text(change->kind == WORDS_REMOVED ? "removed" : "added"));
        doc_cell(arena, row, value_view(words));
    }
    if (!text.length)
        return;
    doc_quote(arena, quotes, NULL, label,
              (struct quote){.text = buf_view(&text),
                             .tone = tone,
                             .note = marks.count ? NULL : "as it was",
                             .marks = marks.items,
                             .mark_count = marks.count,
                             .shows_marks = true});
}

static void add_texts(struct arena *arena, struct doc *page, const struct compare_side *before,
                      const struct compare_side *after)
{
    struct doc *section = doc_section(arena, page, NULL, "What is said otherwise");
    struct doc *table = doc_table(arena, page, "words", NULL, word_columns, 3);
    if (before->answer->is_free || after->answer->is_free) {
        add_words(arena, section, table, "answer", "Answer", TONE_PLAIN, before->verdict->reading.text,
                  after->verdict->reading.text);
        return;
    }
    for (int part = 0; part < PART_COUNT; part++)
        add_words(arena, section, table, part_id((enum part)part), part_name((enum part)part),
                  tone_group((unsigned)part), before->answer->parts[part], after->answer->parts[part]);
}

static void add_list(struct arena *arena, struct doc *page, const char *key, const char *label,
                     enum tone tone, const struct texts *texts)
{
    if (!texts->count)
        return;
    struct doc *list = doc_list(arena, page, key, label, false);
    for (size_t i = 0; i < texts->count; i++)
        doc_item(arena, list, value_toned(value_text(texts->items[i]), tone));
}

static const char *quantity_text(struct arena *arena, const struct reading *reading, size_t index)
{
    struct span span = reading->quantities.items[index].span;
    return arena_strndup(arena, reading->text.data + span.start, span.end - span.start);
}

/* The numbers of one answer that the other does not tell. */
static struct texts numbers_of(struct arena *arena, const struct reading *reading,
                               const struct reading *other)
{
    const char **items = ARENA_ARRAY(arena, const char *, reading->quantities.count);
    struct texts own = {items, 0};
    for (size_t i = 0; i < reading->quantities.count; i++) {
        const char *text = quantity_text(arena, reading, i);
        bool is_known = texts_hold(&own, text);
        for (size_t k = 0; k < other->quantities.count && !is_known; k++)
            is_known = strcmp(quantity_text(arena, other, k), text) == 0;
        if (!is_known)
            items[own.count++] = text;
    }
    return own;
}

static void add_score(struct arena *arena, struct doc *table, const char *key, const char *name, int before,
                      int after)
{
    struct doc *row = doc_row(arena, table);
    doc_cell(arena, row, value_name(key, name));
    doc_cell(arena, row, value_score(before));
    doc_cell(arena, row,
             value_toned(value_score(after), after > before   ? TONE_GOOD
                                             : after < before ? TONE_WARN
                                                              : TONE_PLAIN));
}

static void add_scores(struct arena *arena, struct doc *page, const struct scores *before,
                       const struct scores *after)
{
    struct doc *table = doc_table(arena, page, "scores", NULL, score_columns, 3);
    for (int i = 0; i < DIMENSION_COUNT; i++)
        add_score(arena, table, dimension_id((enum dimension)i), dimension_name((enum dimension)i),
                  before->dimensions[i], after->dimensions[i]);
    add_score(arena, table, "overall", "Overall", before->overall, after->overall);
}

static void add_side(struct arena *arena, struct doc *page, const char *key, const char *label,
                     const struct compare_side *side)
{
    const char *id = side->answer->id ? side->answer->id : "";
    doc_field(arena, page, key, label,
              value_name(id, arena_printf(arena, "%s, %zu words (%s)", day_date(arena, side->day),
                                          side->verdict->reading.words, id)));
}

struct doc *compare_doc(struct arena *arena, const struct compare_side *before,
                        const struct compare_side *after, const struct texts *passed,
                        const struct texts *broken)
{
    const char *title = after->answer->asked ? after->answer->asked : "Two answers";
    struct doc *page = doc_page(arena, "compare", title);
    add_side(arena, page, "before", "Before", before);
    add_side(arena, page, "after", "After", after);
    add_texts(arena, page, before, after);
    struct doc *section = doc_section(arena, page, NULL, "What that did");
    const struct reading *was = &before->verdict->reading, *is = &after->verdict->reading;
    struct texts come = numbers_of(arena, is, was), gone = numbers_of(arena, was, is);
    add_list(arena, section, "passed", "Passes now", TONE_GOOD, passed);
    add_list(arena, section, "broken", "Found now, and not before", TONE_WARN, broken);
    add_list(arena, section, "numbers_added", "Numbers added", TONE_GOOD, &come);
    add_list(arena, section, "numbers_gone", "Numbers gone", TONE_PLAIN, &gone);
    if (!passed->count && !broken->count)
        doc_text(arena, section, TONE_PLAIN, "The same rules pass and fail.");
    add_scores(arena, section, &before->verdict->scores, &after->verdict->scores);
    return page;
}
