#include "report/feedback.h"

#include "base/utf8.h"
#include "report/excerpt.h"
#include "report/finding_order.h"
#include "report/score_table.h"
#include "report/verdict_words.h"

#include <stdlib.h>

enum { FIRST_MOST = 3 };

/* A labelled answer is told part by part, also the parts that are empty. */
static void add_labelled(struct arena *arena, struct doc *parts, const struct verdict *verdict)
{
    const struct reading *reading = &verdict->reading;
    for (int part = 0; part < PART_COUNT; part++) {
        const struct reading_part *own = &reading->parts[part];
        struct quote quote = {.tone = tone_group((unsigned)part)};
        if (own->given) {
            quote.text = view_sub(reading->text, own->span.start, own->span.end);
            excerpt_mark(arena, &verdict->findings, own->span, &quote);
        }
        if (own->state == PART_MISSING)
            quote.note = own->given ? "a placeholder so far" : "nothing here yet";
        doc_quote(arena, parts, part_id((enum part)part), part_name((enum part)part), quote);
    }
}

/* A free answer is told in runs of sentences that do the work of one part. */
static void add_free(struct arena *arena, struct doc *parts, const struct verdict *verdict)
{
    const struct reading *reading = &verdict->reading;
    size_t count = reading->sentences.count;
    for (size_t first = 0, next; first < count; first = next) {
        enum part part = reading->labels[first].part;
        for (next = first + 1; next < count && reading->labels[next].part == part;)
            next++;
        struct span span = {reading->sentences.items[first].span.start,
                            reading->sentences.items[next - 1].span.end};
        struct quote quote = {
            .text = view_sub(reading->text, span.start, span.end),
            .tone = tone_group(part),
        };
        excerpt_mark(arena, &verdict->findings, span, &quote);
        doc_quote(arena, parts, part_id(part), part_name(part), quote);
    }
}

static void add_answer(struct arena *arena, struct doc *page, const struct verdict *verdict)
{
    const struct reading *reading = &verdict->reading;
    struct doc *parts = doc_entries(arena, page, "answer", "What you said");
    if (reading->is_labelled)
        add_labelled(arena, parts, verdict);
    else
        add_free(arena, parts, verdict);
    doc_text(arena, page, TONE_DIM, verdict_length_words(arena, reading));
}

static void add_findings(struct arena *arena, struct doc *page, const struct verdict *verdict,
                         const struct ordered_findings *ordered, const struct source *source)
{
    if (!ordered->count)
        return;
    struct doc *list = doc_entries(arena, page, "findings", "What to look at");
    for (size_t i = 0; i < ordered->count; i++) {
        const struct finding *finding = ordered->items[i];
        struct doc *notice = doc_notice(arena, list,
                                        (struct notice){
                                            .level = severity_id(finding->severity),
                                            .tone = severity_tone(finding->severity),
                                            .code = finding->rule->id,
                                            .message = finding->message,
                                            .ask = finding->fix,
                                        });
        struct quote quote;
        if (excerpt_take(arena, &verdict->reading, finding, source, &quote))
            doc_quote(arena, notice, NULL, NULL, quote);
    }
}

static void add_numbers(struct arena *arena, struct doc *page, const struct reading *reading)
{
    static const struct column columns[] = {
        {"text", "Number", ALIGN_LEFT, FIT_WRAP},
        {"kind", "Kind", ALIGN_LEFT, FIT_WHOLE},
        {"role", "What it tells", ALIGN_LEFT, FIT_WRAP},
    };
    struct doc *numbers = doc_section(arena, page, "numbers", "Numbers");
    doc_field(arena, numbers, "result", "Result",
              value_name(result_class_id(reading->result), verdict_result_words(reading)));
    if (!reading->quantities.count)
        return;
    struct doc *table = doc_table(arena, numbers, "quantities", NULL, columns, 3);
    for (size_t i = 0; i < reading->quantities.count; i++) {
        const struct quantity *quantity = &reading->quantities.items[i];
        struct doc *row = doc_row(arena, table);
        bool is_outcome = quantity->role == QUANTITY_ROLE_CHANGE || quantity->role == QUANTITY_ROLE_ABSOLUTE;
        doc_cell(arena, row, value_view(view_sub(reading->text, quantity->span.start, quantity->span.end)));
        doc_cell(arena, row, value_text(quantity_kind_id(quantity->kind)));
        doc_cell(arena, row,
                 value_toned(value_name(quantity_role_id(quantity->role), verdict_role_words(quantity->role)),
                             is_outcome ? TONE_GOOD : TONE_PLAIN));
    }
}

/* The questions of the weightiest findings, each once. */
static void add_first(struct arena *arena, struct doc *page, const struct ordered_findings *ordered)
{
    const char *asked[FIRST_MOST];
    size_t count = 0;
    for (size_t i = 0; i < ordered->count && count < FIRST_MOST; i++) {
        const char *fix = ordered->items[i]->fix;
        bool is_known = !fix || ordered->items[i]->severity < SEVERITY_WARNING;
        for (size_t k = 0; k < count && !is_known; k++)
            is_known = strcmp(asked[k], fix) == 0;
        if (!is_known)
            asked[count++] = fix;
    }
    struct doc *section = doc_section(arena, page, "next", count ? "Answer this first" : "What now");
    if (!count)
        doc_text(arena, section, TONE_PLAIN, "Say it aloud once, with a clock, and keep it for the day.");
    else {
        struct doc *list = doc_list(arena, section, "first", NULL, count > 1);
        for (size_t i = 0; i < count; i++)
            doc_item(arena, list, value_text(asked[i]));
    }
}

struct doc *feedback_doc(struct arena *arena, const struct answer *answer, const struct verdict *verdict,
                         const struct source *source)
{
    const char *title = answer->asked ? answer->asked : source && source->file ? source->file : "Your answer";
    struct doc *page = doc_page(arena, "feedback", title);
    struct ordered_findings ordered = finding_order(arena, &verdict->findings);
    enum tone tone;
    const char *line = feedback_line(arena, verdict, &tone);
    doc_text(arena, page, tone, line);
    if (verdict->reading.words)
        add_answer(arena, page, verdict);
    add_findings(arena, page, verdict, &ordered, source);
    if (verdict->reading.words) {
        add_numbers(arena, page, &verdict->reading);
        score_table(arena, page, verdict);
    }
    add_first(arena, page, &ordered);
    return page;
}

static int compare_places(const void *left, const void *right)
{
    const struct finding *a = *(const struct finding *const *)left,
                         *b = *(const struct finding *const *)right;
    if (a->span.start != b->span.start)
        return a->span.start < b->span.start ? -1 : 1;
    return a < b ? -1 : a > b;
}

void feedback_short(struct buf *out, const struct verdict *verdict, const struct source *source)
{
    struct arena *arena = out->arena;
    const struct findings *findings = &verdict->findings;
    const struct finding **items = ARENA_ARRAY(arena, const struct finding *, findings->count);
    for (size_t i = 0; i < findings->count; i++)
        items[i] = &findings->items[i];
    qsort(items, findings->count, sizeof *items, compare_places);
    const char *file = source && source->file ? source->file : "-";
    struct view shown = utf8_visible(arena, view_of(file), false);
    for (size_t i = 0; i < findings->count; i++) {
        struct place place = place_in(source, verdict->reading.text, items[i]->span.start);
        struct view message = utf8_visible(arena, view_of(items[i]->message), false);
        buf_add(out, shown.data, shown.length);
        buf_printf(out, ":%zu:%zu: %s: ", place.line, place.column, severity_id(items[i]->severity));
        buf_add(out, message.data, message.length);
        buf_printf(out, " [%s]\n", items[i]->rule->id);
    }
}
