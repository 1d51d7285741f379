#include "report/selftest_page.h"

struct group_words {
    const char *key, *title, *note;
};

static const struct group_words groups[GROUP_COUNT] = {
    [GROUP_LABELS] = {"labels", "Which part a sentence is", "Of how many sentences the part is right."},
    [GROUP_MISSING] =
        {"missing", "Missing parts",
         "Complete answers as told, with the result moved to the front and without each part in "
         "turn, and answers told without one."},
    [GROUP_FIELDS] =
        {"result_in_fields", "The result, in four fields",
         "The class as a reader of the whole answer sees it: a before that only the Situation tells makes "
         "a change, too. Precision: of those said, how many are so. Recall: of those that are so, how "
         "many are said."},
    [GROUP_BREATH] = {"result_in_one_breath", "The result, told in one breath",
                      "As told, and with the result removed: then the class is none."},
    [GROUP_PRINCIPLES] = {"principles", "Principles",
                          "Of those that a reader finds in the story, one to three."},
};

/* A share of nothing is not known. */
static struct value held(double ratio, double floor, size_t cases)
{
    if (!cases)
        return value_none();
    return value_toned(value_share(ratio), selftest_reaches(ratio, floor) ? TONE_GOOD : TONE_BAD);
}

static void add_shares(struct arena *arena, struct doc *section, const struct selftest *selftest,
                       enum selftest_group group)
{
    static const struct column columns[] = {
        {"key", NULL, ALIGN_LEFT, FIT_WHOLE},       {"what", "What", ALIGN_LEFT, FIT_WRAP},
        {"share", "Right", ALIGN_RIGHT, FIT_WHOLE}, {"floor", "Floor", ALIGN_RIGHT, FIT_WHOLE},
        {"cases", "Cases", ALIGN_RIGHT, FIT_WHOLE},
    };
    struct doc *table = NULL;
    for (size_t i = 0; i < SELFTEST_SHARES; i++) {
        const struct selftest_share_row *figure = &selftest_shares[i];
        if (figure->group != group)
            continue;
        if (!table)
            table = doc_table(arena, section, "shares", NULL, columns, 5);
        struct doc *row = doc_row(arena, table);
        doc_cell(arena, row, value_text(figure->key));
        doc_cell(arena, row, value_text(figure->label));
        doc_cell(arena, row, held(share_ratio(selftest->shares[i]), figure->floor, selftest->shares[i].all));
        doc_cell(arena, row, value_share(figure->floor));
        doc_cell(arena, row, value_count(selftest->shares[i].all));
    }
}

static void add_pair_cells(struct arena *arena, struct doc *row, struct pair_count count, double precision,
                           double recall)
{
    doc_cell(arena, row, held(pair_precision(count), precision, count.claimed));
    doc_cell(arena, row, value_share(precision));
    doc_cell(arena, row, value_count(count.claimed));
    doc_cell(arena, row, held(pair_recall(count), recall, count.true_count));
    doc_cell(arena, row, value_share(recall));
    doc_cell(arena, row, value_count(count.true_count));
}

/* Precision is of what the program claims, recall of what is so; each stands with its floor and its cases. */
#define PAIR_COLUMNS                                                                                         \
    {"precision", "Precision", ALIGN_RIGHT, FIT_WHOLE},                                                      \
        {"precision_floor", "Floor", ALIGN_RIGHT, FIT_WHOLE}, {"claimed", "Said", ALIGN_RIGHT, FIT_WHOLE},   \
        {"recall", "Recall", ALIGN_RIGHT, FIT_WHOLE}, {"recall_floor", "Floor", ALIGN_RIGHT, FIT_WHOLE},     \
    {                                                                                                        \
        "true", "True", ALIGN_RIGHT, FIT_WHOLE                                                               \
    }

static void add_pairs(struct arena *arena, struct doc *section, const struct selftest *selftest,
                      enum selftest_group group)
{
    static const struct column columns[] = {
        {"key", NULL, ALIGN_LEFT, FIT_WHOLE}, {"what", "What", ALIGN_LEFT, FIT_WRAP}, PAIR_COLUMNS};
    struct doc *table = NULL;
    for (size_t i = 0; i < SELFTEST_PAIRS; i++) {
        const struct selftest_pair_row *figure = &selftest_pairs[i];
        if (figure->group != group)
            continue;
        if (!table)
            table = doc_table(arena, section, "pairs", NULL, columns, 8);
        struct doc *row = doc_row(arena, table);
        doc_cell(arena, row, value_text(figure->key));
        doc_cell(arena, row, value_text(figure->label));
        add_pair_cells(arena, row, selftest->pairs[i], figure->precision, figure->recall);
    }
}

static void add_rules(struct arena *arena, struct doc *page, const struct selftest *selftest)
{
    static const struct column columns[] = {{"rule", "Rule", ALIGN_LEFT, FIT_WRAP}, PAIR_COLUMNS};
    struct doc *section = doc_section(arena, page, "rules", "Rules");
    doc_text(
        arena, section, TONE_DIM,
        arena_printf(arena,
                     "%zu cases, about half of them near misses. The rules were made with these cases: this "
                     "shows that they still do what they did, not how they do on answers of others.",
                     selftest->rule_cases));
    struct doc *table = doc_table(arena, section, "rules", NULL, columns, 7);
    for (size_t i = 0; i < RULE_COUNT; i++) {
        struct doc *row = doc_row(arena, table);
        doc_cell(arena, row, value_text(check_rules[i].id));
        add_pair_cells(arena, row, selftest->rules[i], selftest_rule_precision, selftest_rule_recall);
    }
}

/* For machines: a notice would lose what is told apart here. */
static void add_miss_table(struct arena *arena, struct doc *section, const struct selftest_misses *misses)
{
    static const struct column columns[] = {
        {"what", NULL, ALIGN_LEFT, FIT_WHOLE},     {"file", NULL, ALIGN_LEFT, FIT_WHOLE},
        {"line", NULL, ALIGN_LEFT, FIT_WHOLE},     {"id", NULL, ALIGN_LEFT, FIT_WHOLE},
        {"how", NULL, ALIGN_LEFT, FIT_WHOLE},      {"text", NULL, ALIGN_LEFT, FIT_WHOLE},
        {"expected", NULL, ALIGN_LEFT, FIT_WHOLE}, {"got", NULL, ALIGN_LEFT, FIT_WHOLE},
    };
    struct doc *table = doc_table(arena, section, "cases", NULL, columns, 8);
    for (size_t i = 0; i < misses->count; i++) {
        const struct selftest_miss *miss = &misses->items[i];
        struct doc *row = doc_row(arena, table);
        doc_cell(arena, row, value_text(miss->what));
        doc_cell(arena, row, value_text(miss->file));
        doc_cell(arena, row, value_count(miss->line));
        doc_cell(arena, row, value_text(miss->id));
        doc_cell(arena, row, value_text(miss->how));
        doc_cell(arena, row, miss->text.length ? value_view(miss->text) : value_none());
        doc_cell(arena, row, value_text(miss->expected));
        doc_cell(arena, row, value_text(miss->got));
    }
}

static void add_misses(struct arena *arena, struct doc *page, const struct selftest_misses *misses)
{
    struct doc *section = doc_section(arena, page, "wrong", "What went wrong");
    doc_text(arena, section, TONE_DIM,
             "Sentences are listed as their answers were told; the other versions go wrong in much the same "
             "ones.");
    add_miss_table(arena, section, misses);
    for (size_t i = 0; i < misses->count; i++) {
        const struct selftest_miss *miss = &misses->items[i];
        struct doc *notice =
            doc_notice(arena, section,
                       (struct notice){.level = "wrong",
                                       .tone = TONE_WARN,
                                       .code = miss->what,
                                       .message = arena_printf(
                                           arena, "%s%sexpected %s, got %s", miss->how ? miss->how : "",
                                           miss->how ? ": " : "", miss->expected, miss->got),
                                       .file = miss->file,
                                       .line = miss->line});
        if (miss->text.length)
            doc_quote(arena, notice, NULL, NULL, (struct quote){.text = miss->text});
    }
}

/* A figure below its floor, with the digits a percentage hides. */
static void tell_below(struct arena *arena, struct doc *list, const char *group, const char *label,
                       const char *which, double ratio, double floor)
{
    if (!selftest_reaches(ratio, floor))
        doc_item(arena, list,
                 value_toned(value_text(arena_printf(arena, "%s: %s%s: %.3f is below the floor of %.2f",
                                                     group, label, which, ratio, floor)),
                             TONE_BAD));
}

static void add_failures(struct arena *arena, struct doc *page, const struct selftest *selftest)
{
    struct doc *list = doc_list(arena, page, "below", "Below their floors", false);
    for (size_t i = 0; i < SELFTEST_SHARES; i++)
        tell_below(arena, list, groups[selftest_shares[i].group].title, selftest_shares[i].label, "",
                   share_ratio(selftest->shares[i]), selftest_shares[i].floor);
    for (size_t i = 0; i < SELFTEST_PAIRS; i++) {
        const struct selftest_pair_row *figure = &selftest_pairs[i];
        const char *group = groups[figure->group].title;
        tell_below(arena, list, group, figure->label, ", precision", pair_precision(selftest->pairs[i]),
                   figure->precision);
        tell_below(arena, list, group, figure->label, ", recall", pair_recall(selftest->pairs[i]),
                   figure->recall);
    }
    for (size_t i = 0; i < RULE_COUNT; i++) {
        tell_below(arena, list, "Rules", check_rules[i].id, ", precision", pair_precision(selftest->rules[i]),
                   selftest_rule_precision);
        tell_below(arena, list, "Rules", check_rules[i].id, ", recall", pair_recall(selftest->rules[i]),
                   selftest_rule_recall);
    }
}

struct doc *selftest_doc(struct arena *arena, const struct selftest *selftest, bool shows_misses)
{
    struct doc *page = doc_page(arena, "selftest", "Self-test");
    doc_text(
        arena, page, TONE_PLAIN,
        arena_printf(arena,
                     "%zu answers (%zu sentences) written and labelled by hand, which no model was trained "
                     "on, and %zu cases of the rules. Your settings and questions play no part.",
                     selftest->answers, selftest->sentences, selftest->rule_cases));
    for (int group = 0; group < GROUP_COUNT; group++) {
        struct doc *section = doc_section(arena, page, groups[group].key, groups[group].title);
        if (groups[group].note)
            doc_text(arena, section, TONE_DIM, groups[group].note);
        add_shares(arena, section, selftest, (enum selftest_group)group);
        add_pairs(arena, section, selftest, (enum selftest_group)group);
    }
    add_rules(arena, page, selftest);
    if (shows_misses)
        add_misses(arena, page, &selftest->misses);
    size_t below = selftest_failures(selftest);
    if (below)
        add_failures(arena, page, selftest);
    doc_field(arena, page, "passed", "Self-test",
              below ? value_toned(value_name("no", arena_printf(arena, "%zu of the figures %s below %s",
                                                                below, below == 1 ? "is" : "are",
                                                                below == 1 ? "its floor" : "their floors")),
                                  TONE_BAD)
                    : value_toned(value_name("yes", "every figure reaches its floor"), TONE_GOOD));
    return page;
}
