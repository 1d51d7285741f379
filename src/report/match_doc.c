#include "report/match_doc.h"

#include "report/gap.h"

/* The job's own words, in quotation marks for people. */
static struct value words_of(struct arena *arena, const struct match_stress *stress)
{
    struct value *words = ARENA_ARRAY(arena, struct value, MATCH_WORDS);
    size_t count = 0;
    for (; count < MATCH_WORDS && stress->words[count]; count++)
        words[count] = value_name(stress->words[count], arena_printf(arena, "\"%s\"", stress->words[count]));
    return value_list(words, count);
}

static void add_principles(struct arena *arena, struct doc *page, const struct match *match)
{
    static const struct column columns[] = {
        {"principle", "Principle", ALIGN_LEFT, FIT_CUT},
        {"stress", "Stress", ALIGN_LEFT, FIT_WHOLE},
        {"mark", "You are", ALIGN_LEFT, FIT_WHOLE},
        {"words", "It says", ALIGN_LEFT, FIT_WRAP},
        {.key = "reason"},
    };
    static const enum tone tones[READINESS_MARK_COUNT] = {TONE_BAD, TONE_WARN, TONE_PLAIN, TONE_GOOD};
    const struct coverage_group *group = &match->coverage->groups[COVERAGE_BY_PRINCIPLE];
    if (!match->principles.count)
        return;
    struct doc *table = doc_table(arena, page, "principles", "Principles it stresses", columns,
                                  sizeof columns / sizeof *columns);
    for (size_t i = 0; i < match->principles.count; i++) {
        const struct match_stress *stress = &match->principles.items[i];
        enum readiness_mark mark = group->rows[stress->row].readiness.mark;
        struct doc *row = doc_row(arena, table);
        doc_cell(arena, row, value_name(group->keys[stress->row], group->names[stress->row]));
        doc_cell(arena, row, value_bar(value_share(stress->weight)));
        doc_cell(arena, row,
                 value_toned(value_name(readiness_id(mark), gap_mark(arena, &group->rows[stress->row])),
                             tones[mark]));
        doc_cell(arena, row, words_of(arena, stress));
        doc_cell(arena, row, value_text(coverage_reason(arena, match->coverage, stress->row)));
    }
}

static void add_themes(struct arena *arena, struct doc *page, const struct match *match)
{
    static const struct column columns[] = {
        {"theme", "Theme", ALIGN_LEFT, FIT_CUT},    {"stress", "Stress", ALIGN_LEFT, FIT_WHOLE},
        {"words", "It says", ALIGN_LEFT, FIT_WRAP}, {"answers", "Answers", ALIGN_RIGHT, FIT_WHOLE},
        {"best", "Best", ALIGN_RIGHT, FIT_WHOLE},
    };
    const struct coverage_group *group = &match->coverage->groups[COVERAGE_BY_THEME];
    if (!match->themes.count)
        return;
    struct doc *table =
        doc_table(arena, page, "themes", "Themes it stresses", columns, sizeof columns / sizeof *columns);
    for (size_t i = 0; i < match->themes.count; i++) {
        const struct match_stress *stress = &match->themes.items[i];
        struct doc *row = doc_row(arena, table);
        doc_cell(arena, row, value_name(group->keys[stress->row], group->names[stress->row]));
        doc_cell(arena, row, value_bar(value_share(stress->weight)));
        doc_cell(arena, row, words_of(arena, stress));
        doc_cell(arena, row, value_count(group->rows[stress->row].answers));
        doc_cell(arena, row, value_score(group->rows[stress->row].best));
    }
}

/* "earn-trust-07 for Earn Trust, not answered yet" */
static const char *so_far(struct arena *arena, const struct match *match, const struct match_question *likely)
{
    const char *times = likely->answers == 1 ? "once" : arena_printf(arena, "%zu times", likely->answers);
    struct buf text = {.arena = arena};
    buf_string(&text, likely->question->id);
    if (likely->principle != SIZE_MAX)
        buf_printf(&text, " for %s", match->coverage->bank->principles[likely->principle].name);
    if (!likely->answers)
        buf_string(&text, ", not answered yet");
    else
        buf_printf(&text, ", answered %s, the last at %d/5", times, likely->latest);
    return buf_text(&text);
}

/* A row each for machines, the question and what there is for it for people. */
static void add_questions(struct arena *arena, struct doc *page, const struct match *match)
{
    static const struct column columns[] = {
        {.key = "question"}, {.key = "ask"}, {.key = "principle"}, {.key = "answers"}, {.key = "latest"},
    };
    const struct coverage_group *group = &match->coverage->groups[COVERAGE_BY_PRINCIPLE];
    if (!match->question_count)
        return;
    struct doc *table = doc_table(arena, page, "questions", NULL, columns, sizeof columns / sizeof *columns);
    struct doc *list = doc_list(arena, page, NULL, "Most likely to be asked", true);
    for (size_t i = 0; i < match->question_count; i++) {
        const struct match_question *likely = &match->questions[i];
        struct doc *row = doc_row(arena, table);
        doc_cell(arena, row, value_text(likely->question->id));
        doc_cell(arena, row, value_text(likely->question->ask));
        doc_cell(arena, row,
                 value_text(likely->principle == SIZE_MAX ? NULL : group->keys[likely->principle]));
        doc_cell(arena, row, value_count(likely->answers));
        doc_cell(arena, row, value_score(likely->latest));
        doc_item(
            arena, list,
            value_text(arena_printf(arena, "%s\n(%s)", likely->question->ask, so_far(arena, match, likely))));
    }
}

static void add_proofs(struct arena *arena, struct doc *page, const struct match *match)
{
    static const struct column columns[] = {
        {"keyword", "Keyword", ALIGN_LEFT, FIT_WRAP},     {"times", "Asked", ALIGN_RIGHT, FIT_WHOLE},
        {"words", "It says", ALIGN_LEFT, FIT_WRAP},       {"story", "Your story", ALIGN_LEFT, FIT_WRAP},
        {"story_words", "It says", ALIGN_LEFT, FIT_WRAP}, {"number", "Number", ALIGN_LEFT, FIT_WRAP},
    };
    struct doc *table = NULL;
    struct value *open = ARENA_ARRAY(arena, struct value, match->proofs.count);
    size_t open_count = 0;
    for (size_t i = 0; i < match->proofs.count; i++) {
        const struct proof *proof = &match->proofs.items[i];
        if (!proof->story) {
            open[open_count++] = value_text(proof->keyword);
            continue;
        }
        if (!table)
            table = doc_table(arena, page, "keywords", "For the resume: your stories can prove these",
                              columns, sizeof columns / sizeof *columns);
        struct doc *row = doc_row(arena, table);
        doc_cell(arena, row, value_toned(value_text(proof->keyword), TONE_STRONG));
        doc_cell(arena, row, value_count(proof->times));
        doc_cell(arena, row, value_text(proof->words));
        doc_cell(arena, row,
                 value_name(proof->story->id, proof->story->title ? proof->story->title : proof->story->id));
        doc_cell(arena, row, value_text(proof->story_words));
        doc_cell(arena, row, value_text(proof->number));
    }
    if (open_count)
        doc_field(arena, page, "without_a_story", "Asked for, and no story shows it yet",
                  value_list(open, open_count));
}

struct doc *match_doc(struct arena *arena, const struct match *match)
{
    struct doc *page = doc_page(arena, "match", "The job and your stories");
    if (match->words == 0) {
        doc_text(arena, page, TONE_WARN, "There are no words to read in this file.");
        return page;
    }
    if (match->principles.count)
        doc_field(arena, page, "covered", "Of what it stresses you are ready for",
                  value_bar(value_share(match->covered)));
    else
        doc_text(arena, page, TONE_PLAIN, "Its words stress no principle of the bank.");
    if (match->is_cut)
        doc_text(arena, page, TONE_WARN, "The file is long: its first million bytes were read.");
    add_principles(arena, page, match);
    add_questions(arena, page, match);
    add_proofs(arena, page, match);
    add_themes(arena, page, match);
    return page;
}
