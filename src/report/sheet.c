#include "report/sheet.h"

#include "check/verb.h"
#include "report/common_talk.h"
#include "report/fewest.h"
#include "report/story_pages.h"

#include <math.h>

/* A word of a story that might bring it back. */
struct word {
    const char *text;
    uint32_t stem;
    int stage; /* 0 beginning, 1 action, 2 outcome */
    bool is_verb;
    double score;
};

/* Behind a principle that no answer told the story for. */
#define NOT_TOLD "*"

struct words {
    struct word *items;
    size_t count;
};

static int stage_at(const struct span spans[PART_COUNT], size_t at)
{
    if (at >= spans[PART_RESULT].start && spans[PART_RESULT].end > spans[PART_RESULT].start)
        return 2;
    return at >= spans[PART_ACTION].start && spans[PART_ACTION].end > spans[PART_ACTION].start ? 1 : 0;
}

/* The telling words of a story, in order; words of its title stand on the sheet already. */
static struct words words_of(struct arena *arena, const struct story *story, const struct common_talk *talk,
                             struct lookup *stems)
{
    struct span spans[PART_COUNT];
    struct view text = story_text(arena, story, spans);
    struct tokens tokens = token_scan(arena, text);
    struct tokens title = token_scan(arena, view_of(story->title ? story->title : ""));
    struct lookup titled = lookup_make(arena, title.count);
    for (size_t i = 0; i < title.count; i++)
        lookup_add(&titled, common_talk_stem(arena, &title.items[i]));
    struct words words = {.items = ARENA_ARRAY(arena, struct word, tokens.count)};
    for (size_t i = 0; i < tokens.count; i++) {
        const struct token *token = &tokens.items[i];
        if (!common_talk_is_telling(talk, token))
            continue;
        const char *stem = common_talk_stem(arena, token);
        if (lookup_find(&titled, stem) == LOOKUP_NONE)
            words.items[words.count++] = (struct word){
                .text = arena_strndup(arena, text.data + token->start, token->end - token->start),
                .stem = (uint32_t)lookup_add(stems, stem),
                .stage = stage_at(spans, token->start),
                .is_verb = verb_is_past(token),
            };
    }
    return words;
}

/* A word says the more, the oftener this story uses it and the fewer others do; things are remembered better
 * than doings. */
static void score_words(struct arena *arena, struct words *all, size_t stories, size_t stem_count)
{
    size_t *in_stories = ARENA_ARRAY(arena, size_t, stem_count),
           *last = ARENA_ARRAY(arena, size_t, stem_count);
    size_t *times = ARENA_ARRAY(arena, size_t, stem_count);
    for (size_t s = 0; s < stories; s++)
        for (size_t i = 0; i < all[s].count; i++) {
            uint32_t stem = all[s].items[i].stem;
            in_stories[stem] += last[stem] != s + 1;
            last[stem] = s + 1;
        }
    for (size_t s = 0; s < stories; s++) {
        for (size_t i = 0; i < all[s].count; i++)
            times[all[s].items[i].stem]++;
        for (size_t i = 0; i < all[s].count; i++) {
            uint32_t stem = all[s].items[i].stem;
            all[s].items[i].score = (1 + log((double)times[stem])) *
                                    log(1 + (double)stories / (double)in_stories[stem]) *
                                    (all[s].items[i].is_verb ? 0.5 : 1);
        }
        for (size_t i = 0; i < all[s].count; i++)
            times[all[s].items[i].stem] = 0;
    }
}

/* The best word of a stage (any when below 0) that is none of those taken; SIZE_MAX when there is none. */
static size_t best_word(const struct words *words, int stage, const size_t *taken, size_t taken_count)
{
    size_t best = SIZE_MAX;
    for (size_t i = 0; i < words->count; i++) {
        bool is_free = stage < 0 || words->items[i].stage == stage;
        for (size_t k = 0; is_free && k < taken_count; k++)
            is_free = words->items[taken[k]].stem != words->items[i].stem;
        if (is_free && (best == SIZE_MAX || words->items[i].score > words->items[best].score))
            best = i;
    }
    return best;
}

static void choose_words(const struct words *words, const char *chosen[SHEET_WORDS])
{
    size_t taken[SHEET_WORDS], count = 0;
    for (int stage = 0; stage < SHEET_WORDS; stage++) {
        size_t best = best_word(words, stage, taken, count);
        if (best != SIZE_MAX)
            taken[count++] = best;
    }
    while (count < SHEET_WORDS) {
        size_t best = best_word(words, -1, taken, count);
        if (best == SIZE_MAX)
            break;
        taken[count++] = best;
    }
    for (size_t i = 1; i < count; i++) /* in the order of the story */
        for (size_t k = i; k > 0 && taken[k - 1] > taken[k]; k--) {
            size_t later = taken[k - 1];
            taken[k - 1] = taken[k];
            taken[k] = later;
        }
    for (size_t i = 0; i < count; i++)
        chosen[i] = words->items[taken[i]].text;
}

static bool *choose_stories(struct arena *arena, const struct stories *stories,
                            const struct coverage *coverage, size_t most)
{
    bool *is_chosen = ARENA_ARRAY(arena, bool, coverage->groups[COVERAGE_BY_STORY].count);
    struct fewest_cover cover = fewest_cover_of(arena, coverage, FEWEST_TIMES);
    cover.story_count = stories->count; /* those only named by answers have no text to show */
    struct fewest fewest = fewest_find(arena, &cover);
    size_t count = 0;
    for (size_t i = 0; i < fewest.count && count < most; i++, count++)
        is_chosen[fewest.stories[i]] = true;
    for (int overall = 5; overall >= 0; overall--)
        for (size_t s = 0; s < stories->count && count < most; s++)
            if (!is_chosen[s] && coverage->groups[COVERAGE_BY_STORY].rows[s].best_now == overall) {
                is_chosen[s] = true;
                count++;
            }
    return is_chosen;
}

static void add_principle(struct sheet_line *line, size_t *rows, size_t principle, bool *is_served)
{
    for (size_t i = 0; i < line->principle_count; i++)
        if (rows[i] == principle)
            return;
    rows[line->principle_count++] = principle;
    is_served[principle] = true;
}

static void add_principles(struct arena *arena, struct sheet_line *line, const struct coverage *coverage,
                           const struct story_serves *serves, size_t s, bool *is_served)
{
    size_t count = coverage->bank->principle_count;
    size_t *rows = ARENA_ARRAY(arena, size_t, count);
    for (int cell = COVERAGE_CELL_STRONG; cell > COVERAGE_CELL_UNTOLD; cell--)
        for (size_t p = 0; p < count; p++)
            if (coverage_cell_of(coverage, s, p) == (enum coverage_cell)cell)
                add_principle(line, rows, p, is_served);
    line->told_count = line->principle_count;
    for (size_t p = 0; p < count; p++)
        if (coverage_cell_of(coverage, s, p) == COVERAGE_CELL_UNTOLD)
            add_principle(line, rows, p, is_served);
    size_t named_count;
    const size_t *named = story_named(arena, serves, s, &named_count);
    for (size_t i = 0; i < named_count; i++)
        add_principle(line, rows, named[i], is_served);
    line->principles = rows;
}

struct sheet sheet_build(struct arena *arena, const struct story_serves *serves,
                         const struct coverage *coverage, size_t most)
{
    const struct stories *stories = serves->stories;
    struct sheet sheet = {.coverage = coverage};
    struct common_talk talk = common_talk_make(arena, coverage->bank);
    struct lookup stems = lookup_make(arena, 512);
    struct words *words = ARENA_ARRAY(arena, struct words, stories->count);
    for (size_t s = 0; s < stories->count; s++)
        words[s] = words_of(arena, &stories->items[s], &talk, &stems);
    score_words(arena, words, stories->count, stems.count);
    const bool *is_chosen = choose_stories(arena, stories, coverage, most ? most : (size_t)SHEET_STORIES);
    struct sheet_line *lines = ARENA_ARRAY(arena, struct sheet_line, stories->count);
    bool *is_served = ARENA_ARRAY(arena, bool, coverage->bank->principle_count);
    for (size_t s = 0; s < stories->count; s++) {
        if (!is_chosen[s])
            continue;
        struct sheet_line *line = &lines[sheet.count++];
        line->story = &stories->items[s];
        line->number = story_number_best(arena, line->story);
        add_principles(arena, line, coverage, serves, s, is_served);
        choose_words(&words[s], line->words);
    }
    size_t *unserved = ARENA_ARRAY(arena, size_t, coverage->bank->principle_count);
    for (size_t p = 0; p < coverage->bank->principle_count; p++)
        if (!is_served[p])
            unserved[sheet.unserved_count++] = p;
    sheet.lines = lines;
    sheet.unserved = unserved;
    sheet.left_out = stories->count - sheet.count;
    return sheet;
}

/* The first `told` of the names are plain, the others marked. */
static struct value names_of(struct arena *arena, const struct coverage *coverage, const size_t *rows,
                             size_t count, size_t told)
{
    struct value *names = ARENA_ARRAY(arena, struct value, count);
    for (size_t i = 0; i < count; i++) {
        const struct principle *principle = &coverage->bank->principles[rows[i]];
        const char *name = i < told ? principle->name : arena_printf(arena, "%s" NOT_TOLD, principle->name);
        names[i] = value_name(principle->id, name);
    }
    return value_list(names, count);
}

static struct value cues_of(struct arena *arena, const struct sheet_line *line)
{
    struct value *words = ARENA_ARRAY(arena, struct value, SHEET_WORDS);
    size_t count = 0;
    while (count < SHEET_WORDS && line->words[count]) {
        words[count] = value_text(line->words[count]);
        count++;
    }
    return value_list(words, count);
}

struct doc *sheet_doc(struct arena *arena, const struct sheet *sheet)
{
    static const struct column columns[] = {
        {"story", "Story", ALIGN_LEFT, FIT_WRAP},    {"number", "Number", ALIGN_LEFT, FIT_WRAP},
        {"principles", "For", ALIGN_LEFT, FIT_WRAP}, {.key = "not_told"},
        {"words", "Remember", ALIGN_LEFT, FIT_WRAP},
    };
    struct doc *page = doc_page(arena, "sheet", "The sheet for the day");
    if (sheet->count == 0) {
        doc_text(arena, page, TONE_PLAIN,
                 "No story is saved yet. Save one, and it gets a line here: stardrill story new");
        return page;
    }
    struct doc *table = doc_table(arena, page, "stories", NULL, columns, sizeof columns / sizeof *columns);
    bool has_untold = false;
    for (size_t i = 0; i < sheet->count; i++) {
        const struct sheet_line *line = &sheet->lines[i];
        struct doc *row = doc_row(arena, table);
        const char *title = line->story->title ? line->story->title : line->story->id;
        doc_cell(arena, row, value_toned(value_name(line->story->id, title), TONE_STRONG));
        doc_cell(arena, row, value_text(line->number.text));
        doc_cell(arena, row,
                 names_of(arena, sheet->coverage, line->principles, line->principle_count, line->told_count));
        size_t untold = line->principle_count - line->told_count;
        doc_cell(arena, row,
                 names_of(arena, sheet->coverage, line->principles + line->told_count, untold, untold));
        has_untold = has_untold || untold;
        doc_cell(arena, row, cues_of(arena, line));
    }
    if (has_untold)
        doc_text(arena, page, TONE_DIM,
                 "* by the story's own text or because you say so; no answer told it for that yet.");
    if (sheet->answers_without)
        doc_text(arena, page, TONE_DIM,
                 arena_printf(arena,
                              "%zu kept %s no story here. Where one does: stardrill story link ANSWER STORY "
                              "(stardrill review lists the answers).",
                              sheet->answers_without,
                              sheet->answers_without == 1 ? "answer tells" : "answers tell"));
    if (sheet->unserved_count)
        doc_field(
            arena, page, "without_a_story", "No story yet for",
            names_of(arena, sheet->coverage, sheet->unserved, sheet->unserved_count, sheet->unserved_count));
    if (sheet->left_out)
        doc_text(arena, page, TONE_DIM,
                 arena_printf(arena, "%zu more %s saved; the sheet holds what fits one page.",
                              sheet->left_out, sheet->left_out == 1 ? "story is" : "stories are"));
    return page;
}
