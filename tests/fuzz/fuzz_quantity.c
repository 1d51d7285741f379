/*
 * Any text, through the recogniser of quantities, roles, the result class and the doubts. What must hold:
 * spans in order, inside the text, on character boundaries, apart from what was refused; and the same of them
 * with known words at hand.
 */
#include "fuzz.h"

#include "check/quantity.h"
#include "check/outcome.h"
#include "check/quantity_doubt.h"
#include "check/result.h"
#include "check/word.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct view text = utf8_repair(&arena, (struct view){(const char *)data, size});
    struct refusals refused;
    struct quantities found = quantity_scan(&arena, text, &refused);
    size_t last = 0;
    for (size_t i = 0; i < found.count; i++) {
        const struct quantity *quantity = &found.items[i];
        must(quantity->span.start >= last && quantity->span.end > quantity->span.start &&
             quantity->span.end <= text.length);
        must(((unsigned char)text.data[quantity->span.start] & 0xc0) != 0x80);
        must(quantity->span.end == text.length ||
             ((unsigned char)text.data[quantity->span.end] & 0xc0) != 0x80);
        must(quantity->noun.start <= quantity->noun.end && quantity->noun.end <= text.length);
        must(quantity->why != NULL && quantity->kind < QUANTITY_KIND_COUNT);
        last = quantity->span.end;
    }
    for (size_t i = 0; i < refused.count; i++)
        must(refused.items[i].why != NULL && refused.items[i].span.end <= text.length);

    struct tokens known = token_scan(&arena, text);
    words_know((struct token *)known.items, known.count);
    struct quantities again = quantity_scan_known(&arena, text, &known);
    must(again.count == found.count);
    for (size_t i = 0; i < found.count; i++)
        must(again.items[i].span.start == found.items[i].span.start &&
             again.items[i].span.end == found.items[i].span.end &&
             again.items[i].kind == found.items[i].kind);

    /* halves as two parts */
    size_t half = text.length / 2;
    while (half < text.length && ((unsigned char)text.data[half] & 0xc0) == 0x80)
        half++;
    struct stretch stretches[2] = {{{0, half}, PART_SITUATION}, {{half, text.length}, PART_RESULT}};
    quantity_assign_roles((struct quantity *)found.items, found.count, text, stretches, 2);
    struct tokens tokens = token_scan(&arena, text);
    size_t scanned = found.count;
    found = outcome_read(&arena, text, &tokens, &found, stretches, 2);
    must(found.count >= scanned);
    last = 0;
    for (size_t i = 0; i < found.count; i++) {
        const struct quantity *quantity = &found.items[i];
        must(quantity->span.start >= last && quantity->span.end > quantity->span.start &&
             quantity->span.end <= text.length && quantity->why != NULL && quantity->role_why != NULL);
        last = quantity->span.end;
    }
    enum result_class class = result_classify(text, &tokens, &found, stretches, 2);
    must(class < RESULT_CLASS_COUNT);
    result_without_baseline(text, class, &found, stretches, 2);
    result_without_timeframe(text, &tokens, class, &found, stretches, 2);
    result_vague_words(&arena, &tokens, &found, stretches, 2);
    quantity_conflicts(&arena, text, &found, stretches, 2);
    quantity_implausible(&arena, text, &found, stretches, 2);
    arena_release(&arena);
    return 0;
}
