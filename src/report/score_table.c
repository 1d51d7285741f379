#include "report/score_table.h"

static enum tone score_tone(int score)
{
    return score >= 4 ? TONE_GOOD : score == 3 ? TONE_WARN : score ? TONE_BAD : TONE_DIM;
}

/* "we-not-i -2, hedging -0.5": what the findings of each rule took together. Reasons of one rule stand in a
 * row. */
static const char *why(struct arena *arena, const struct verdict *verdict, enum dimension dimension)
{
    const struct scores *scores = &verdict->scores;
    struct buf out = {.arena = arena};
    for (size_t i = 0; i < scores->reason_count;) {
        const struct score_reason *reason = &scores->reasons[i];
        const struct rule *rule = verdict->findings.items[reason->finding].rule;
        double points = 0;
        for (; i < scores->reason_count && scores->reasons[i].dimension == reason->dimension &&
               verdict->findings.items[scores->reasons[i].finding].rule == rule;
             i++)
            points += scores->reasons[i].points;
        if (reason->dimension == dimension)
            buf_printf(&out, "%s%s -%.2g", out.length ? ", " : "", rule->id, points);
    }
    return buf_text(&out);
}

static void add_row(struct arena *arena, struct doc *table, struct value name, int score, const char *reasons)
{
    struct doc *row = doc_row(arena, table);
    doc_cell(arena, row, name);
    doc_cell(arena, row, value_toned(value_bar(value_score(score)), score_tone(score)));
    doc_cell(arena, row, value_text(reasons));
}

void score_table(struct arena *arena, struct doc *page, const struct verdict *verdict)
{
    static const struct column columns[] = {
        {"dimension", "Dimension", ALIGN_LEFT, FIT_WHOLE},
        {"score", "Score", ALIGN_LEFT, FIT_WHOLE},
        {"why", "What took points", ALIGN_LEFT, FIT_WRAP},
    };
    const struct scores *scores = &verdict->scores;
    struct doc *section = doc_section(arena, page, NULL, "Scores");
    struct doc *table = doc_table(arena, section, "scores", NULL, columns, sizeof columns / sizeof *columns);
    for (int i = 0; i < DIMENSION_COUNT; i++) {
        enum dimension dimension = (enum dimension)i;
        add_row(arena, table, value_name(dimension_id(dimension), dimension_name(dimension)),
                scores->dimensions[i],
                scores->dimensions[i]                                         ? why(arena, verdict, dimension)
                : dimension == DIMENSION_PRINCIPLE_FIT && scores->is_fit_open ? "not clear from the words"
                                                                              : "does not apply");
    }
    const char *cap = scores->cap ? arena_printf(arena, "%d at most: %s", scores->overall, scores->cap) : "";
    add_row(arena, table, value_name("overall", "Overall"), scores->overall, cap);
}
