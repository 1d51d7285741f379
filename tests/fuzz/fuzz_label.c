/*
 * Any text, through sentences, headings, labels and misplaced parts. What must hold: sentences cover every
 * token in order, headings and bodies stand in order inside the text, every sentence has a part and a
 * confidence.
 */
#include "fuzz.h"

#include "check/heading.h"
#include "check/label.h"
#include "check/misplaced.h"

#include <math.h>

static void check_headings(struct arena *arena, struct view text)
{
    struct sections found = heading_find(arena, text);
    size_t at = 0, kept = 0;
    for (size_t i = 0; i < found.count; i++) {
        const struct section *section = &found.items[i];
        must(section->part < PART_COUNT && section->also < PART_COUNT);
        must(section->heading.start >= at && section->heading.end > section->heading.start);
        must(section->body.start >= section->heading.end && section->body.end >= section->body.start);
        must(section->body.end <= text.length);
        at = section->body.end;
        kept += section->body.end - section->body.start;
    }
    struct view stripped = heading_strip(arena, text, &found);
    must(stripped.length >= kept && stripped.length <= text.length + 2 * found.count);
    for (int part = 0; part < PART_COUNT; part++)
        must(heading_part(arena, text, &found, (enum part)part).length <= kept + 2 * found.count);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct view text = utf8_repair(&arena, (struct view){(const char *)data, size});
    check_headings(&arena, text);

    struct tokens tokens = token_scan(&arena, text);
    struct sentences sentences = sentence_split(&arena, text, &tokens);
    size_t next = 0;
    for (size_t i = 0; i < sentences.count; i++) {
        const struct sentence *sentence = &sentences.items[i];
        for (; next < sentence->first_token; next++)
            must(tokens.items[next].kind == TOKEN_NEWLINE);
        next += sentence->token_count;
        must(sentence->token_count > 0 && next <= tokens.count);
        must(sentence->span.start == tokens.items[sentence->first_token].start);
        must(sentence->span.end == tokens.items[next - 1].end);
    }

    struct quantities quantities = quantity_scan(&arena, text, NULL);
    struct labels labels = label_sentences(&arena, &tokens, &sentences, &quantities);
    for (size_t i = 0; i < sentences.count; i++)
        must(labels.items[i].part < PART_COUNT && labels.items[i].confidence >= 0 &&
             labels.items[i].confidence <= 1);
    for (int part = 0; part < PART_COUNT; part++) {
        must(isfinite(labels.missing[part]));
        struct misplaced misplaced =
            misplaced_judge(&arena, &tokens, sentences.items, sentences.count, &quantities, (enum part)part);
        must(!misplaced.is_found ||
             (misplaced.tells != (enum part)part && misplaced.span.end <= text.length));
    }
    arena_release(&arena);
    return 0;
}
