#include "report/selftest.h"

#define SURE 0.8

/* Of a ratio's last bits. */
#define TOLERANCE 1e-9

const struct selftest_share_row selftest_shares[SELFTEST_SHARES] = {
#define SHARE(name, key, group, label, floor) [SELFTEST_##name] = {key, group, label, floor},
#define PAIR(name, key, group, label, precision, recall)
#define EACH_RULE(precision, recall)
#include "report/selftest.def"
#undef SHARE
#undef PAIR
#undef EACH_RULE
};

const struct selftest_pair_row selftest_pairs[SELFTEST_PAIRS] = {
#define SHARE(name, key, group, label, floor)
#define PAIR(name, key, group, label, precision, recall)                                                     \
    [SELFTEST_##name] = {key, group, label, precision, recall},
#define EACH_RULE(precision, recall)
#include "report/selftest.def"
#undef SHARE
#undef PAIR
#undef EACH_RULE
};

#define SHARE(name, key, group, label, floor)
#define PAIR(name, key, group, label, precision, recall)
#define EACH_RULE(precision, recall)                                                                         \
    const double selftest_rule_precision = precision, selftest_rule_recall = recall;
#include "report/selftest.def"
#undef SHARE
#undef PAIR
#undef EACH_RULE

double share_ratio(struct share_count count)
{
    return count.all ? (double)count.right / (double)count.all : 0;
}

double pair_precision(struct pair_count count)
{
    return share_ratio((struct share_count){count.right, count.claimed});
}

double pair_recall(struct pair_count count)
{
    return share_ratio((struct share_count){count.right, count.true_count});
}

static void count_share(struct share_count *count, bool is_right)
{
    count->all++;
    count->right += is_right;
}

static void count_pair(struct pair_count *count, bool claimed, bool is_true)
{
    count->claimed += claimed;
    count->true_count += is_true;
    count->right += claimed && is_true;
}

static void add_miss(struct selftest *selftest, struct selftest_miss miss)
{
    struct selftest_misses *misses = &selftest->misses;
    if (misses->count == misses->room) {
        size_t wanted = misses->room ? misses->room * 2 : 64;
        misses->items = arena_grow(misses->arena, misses->items, misses->count, wanted, sizeof *misses->items,
                                   _Alignof(struct selftest_miss));
        misses->room = wanted;
    }
    misses->items[misses->count++] = miss;
}

static bool is_complete(const struct told *told)
{
    for (int part = 0; part < PART_COUNT; part++)
        if (!told_has(told, (enum part)part))
            return false;
    return true;
}

static bool is_result_first(const struct told *told)
{
    return told->parts[0] == PART_RESULT;
}

static bool is_whole(const struct selftest_version *version)
{
    return version->without == PART_COUNT && !version->result_moved;
}

static const char *version_name(const struct selftest_version *version)
{
    static const char *const without[PART_COUNT] = {"without the Situation", "without the Task",
                                                    "without the Action", "without the Result"};
    if (version->without < PART_COUNT)
        return without[version->without];
    if (version->result_moved)
        return "with the Result moved to the front";
    return version->in_fields ? "in four fields" : "as told";
}

static struct selftest_miss miss_of(const char *what, const struct told *told,
                                    const struct selftest_version *version)
{
    return (struct selftest_miss){.what = what,
                                  .file = told->file,
                                  .line = told->line_numbers[0],
                                  .id = told->id,
                                  .how = version_name(version)};
}

static enum selftest_share share_of_labels(const struct told *told, const struct selftest_version *version)
{
    if (version->without < PART_COUNT)
        return SELFTEST_LABELS_REMOVED;
    if (version->result_moved)
        return SELFTEST_LABELS_RESULT_MOVED;
    if (!is_complete(told))
        return SELFTEST_LABELS_LACKING;
    return is_result_first(told) ? SELFTEST_LABELS_RESULT_FIRST : SELFTEST_LABELS_COMPLETE;
}

/* The label of the program's sentence that covers most of a span; NULL when none does. */
static const struct label *label_at(const struct reading *reading, struct span span)
{
    const struct label *best = NULL;
    size_t most = 0;
    for (size_t i = 0; i < reading->sentences.count; i++) {
        struct span own = reading->sentences.items[i].span;
        size_t start = own.start > span.start ? own.start : span.start;
        size_t end = own.end < span.end ? own.end : span.end;
        if (end > start && end - start > most) {
            most = end - start;
            best = &reading->labels[i];
        }
    }
    return best;
}

static void count_labels(struct selftest *selftest, const struct told *told,
                         const struct selftest_version *version, const struct told_text *joined,
                         const struct reading *reading)
{
    struct share_count *share = &selftest->shares[share_of_labels(told, version)];
    for (size_t i = 0; i < joined->count; i++) {
        const struct label *label = label_at(reading, joined->spans[i]);
        bool is_right = label && label->part == joined->parts[i];
        count_share(share, is_right);
        if (label && label->confidence >= SURE)
            count_share(&selftest->shares[SELFTEST_LABELS_SURE], is_right);
        if (is_right || !is_whole(version)) /* the other versions go wrong in the same sentences */
            continue;
        struct selftest_miss miss = miss_of("sentence", told, version);
        miss.line = told->line_numbers[joined->sources[i]];
        miss.text = told->lines[joined->sources[i]];
        miss.expected = part_name(joined->parts[i]);
        miss.got = label ? arena_printf(selftest->misses.arena, "%s (%.2f)", part_name(label->part),
                                        label->confidence)
                         : "nothing";
        add_miss(selftest, miss);
    }
}

static void count_missing(struct selftest *selftest, const struct told *told,
                          const struct selftest_version *version, const struct reading *reading)
{
    static const enum selftest_pair pairs[PART_COUNT] = {SELFTEST_MISSING_SITUATION, SELFTEST_MISSING_TASK,
                                                         SELFTEST_MISSING_ACTION, SELFTEST_MISSING_RESULT};
    bool any = false;
    for (int part = 0; part < PART_COUNT; part++) {
        bool lacks = part == version->without || !told_has(told, (enum part)part);
        bool claimed = reading->parts[part].state == PART_MISSING;
        any = any || claimed;
        count_pair(&selftest->pairs[pairs[part]], claimed, lacks);
        if (claimed == lacks)
            continue;
        struct selftest_miss miss = miss_of("missing part", told, version);
        const char *name = part_name((enum part)part);
        miss.expected = arena_printf(selftest->misses.arena, "%s %s", name, lacks ? "missing" : "there");
        miss.got = arena_printf(selftest->misses.arena, "%s %s", name, claimed ? "missing" : "there");
        add_miss(selftest, miss);
    }
    if (version->without == PART_COUNT && is_complete(told)) {
        bool first = version->result_moved || is_result_first(told);
        count_share(&selftest->shares[first ? SELFTEST_NONE_MISSING_RESULT_FIRST : SELFTEST_NONE_MISSING],
                    !any);
    }
}

static enum result_class class_named(const char *id)
{
    for (int class = 0; class < RESULT_CLASS_COUNT; class ++)
        if (id && strcmp(id, result_class_id((enum result_class) class)) == 0)
            return (enum result_class) class;
    return RESULT_CLASS_COUNT;
}

static void count_class(struct selftest *selftest, const struct told *told,
                        const struct selftest_version *version, const struct reading *reading)
{
    static const enum selftest_pair fields[RESULT_CLASS_COUNT] = {
        [RESULT_NONE] = SELFTEST_NONE_FIELDS,
        [RESULT_VAGUE] = SELFTEST_VAGUE_FIELDS,
        [RESULT_QUALITATIVE] = SELFTEST_QUALITATIVE_FIELDS,
        [RESULT_SCOPE] = SELFTEST_SCOPE_FIELDS,
        [RESULT_ABSOLUTE] = SELFTEST_ABSOLUTE_FIELDS,
        [RESULT_CHANGE] = SELFTEST_CHANGE_FIELDS,
    };
    static const enum selftest_pair breath[RESULT_CLASS_COUNT] = {
        [RESULT_NONE] = SELFTEST_NONE_BREATH,
        [RESULT_VAGUE] = SELFTEST_VAGUE_BREATH,
        [RESULT_QUALITATIVE] = SELFTEST_QUALITATIVE_BREATH,
        [RESULT_SCOPE] = SELFTEST_SCOPE_BREATH,
        [RESULT_ABSOLUTE] = SELFTEST_ABSOLUTE_BREATH,
        [RESULT_CHANGE] = SELFTEST_CHANGE_BREATH,
    };
    enum result_class told_class = version->without == PART_RESULT ? RESULT_NONE : class_named(told->class);
    for (int class = 0; class < RESULT_CLASS_COUNT; class ++)
        count_pair(&selftest->pairs[version->in_fields ? fields[class] : breath[class]],
                   (int)reading->result == class, (int)told_class == class);
    count_pair(&selftest->pairs[version->in_fields ? SELFTEST_QUANTIFIED_FIELDS : SELFTEST_QUANTIFIED_BREATH],
               result_is_quantified(reading->result), result_is_quantified(told_class));
    if (reading->result == told_class)
        return;
    struct selftest_miss miss = miss_of("result class", told, version);
    miss.text = told_part(selftest->misses.arena, told, PART_RESULT);
    miss.expected = told_class == RESULT_CLASS_COUNT ? "no class" : result_class_id(told_class);
    miss.got = result_class_id(reading->result);
    add_miss(selftest, miss);
}

static const char *joined_names(struct arena *arena, const struct texts *names)
{
    struct buf text = {.arena = arena};
    for (size_t i = 0; i < names->count; i++)
        buf_printf(&text, "%s%s", i ? ", " : "", names->items[i]);
    return buf_text(&text);
}

static void count_principles(struct selftest *selftest, const struct told *told,
                             const struct selftest_version *version, const struct principle_fits *fits)
{
    enum { FIRST_FEW = 3 };
    const char *names[FIRST_FEW];
    struct texts first = {names, 0};
    bool is_first = false, is_near = false;
    for (size_t i = 0; i < fits->count && i < FIRST_FEW && fits->items[i].score > 0; i++) {
        names[first.count++] = fits->items[i].principle->id;
        bool shown = texts_hold(&told->principles, fits->items[i].principle->id);
        is_first = is_first || (shown && i == 0);
        is_near = is_near || shown;
    }
    count_share(&selftest->shares[SELFTEST_PRINCIPLE_FIRST], is_first);
    count_share(&selftest->shares[SELFTEST_PRINCIPLE_THREE], is_near);
    if (is_near)
        return;
    struct selftest_miss miss = miss_of("principle", told, version);
    miss.expected = joined_names(selftest->misses.arena, &told->principles);
    miss.got = joined_names(selftest->misses.arena, &first);
    add_miss(selftest, miss);
}

void selftest_count(struct selftest *selftest, const struct told *told,
                    const struct selftest_version *version, const struct told_text *joined,
                    const struct verdict *verdict)
{
    if (!version->in_fields) {
        count_labels(selftest, told, version, joined, &verdict->reading);
        count_missing(selftest, told, version, &verdict->reading);
    }
    if (version->in_fields || is_whole(version) || version->without == PART_RESULT)
        count_class(selftest, told, version, &verdict->reading);
    if (!version->in_fields && is_whole(version))
        count_principles(selftest, told, version, &verdict->fits);
}

static void judge_version(struct arena *turn, struct selftest *selftest, const struct checker *checker,
                          const struct told *told, struct selftest_version version)
{
    struct told_text joined = {0};
    struct answer answer = {.is_free = !version.in_fields};
    if (version.in_fields) {
        for (int part = 0; part < PART_COUNT; part++)
            answer.parts[part] = told_part(turn, told, (enum part)part);
    } else {
        joined = told_join(turn, told, version.without, version.result_moved);
        answer.free = joined.text;
    }
    struct verdict verdict = check_answer(turn, checker, &answer);
    selftest_count(selftest, told, &version, &joined, &verdict);
    arena_reset(turn);
}

static void judge_answer(struct arena *turn, struct selftest *selftest, const struct checker *checker,
                         const struct told *told)
{
    selftest->answers++;
    selftest->sentences += told->count;
    judge_version(turn, selftest, checker, told, (struct selftest_version){.without = PART_COUNT});
    judge_version(turn, selftest, checker, told,
                  (struct selftest_version){.without = PART_COUNT, .in_fields = true});
    if (!is_complete(told))
        return;
    if (!is_result_first(told))
        judge_version(turn, selftest, checker, told,
                      (struct selftest_version){.without = PART_COUNT, .result_moved = true});
    for (int part = 0; part < PART_COUNT; part++)
        judge_version(turn, selftest, checker, told, (struct selftest_version){.without = part});
}

static bool judge_suite(struct arena *turn, struct selftest *selftest, const struct checker *checker,
                        const struct rule_suite *suite, struct error *error)
{
    for (size_t i = 0; i < suite->cases.count; i++) {
        const struct rule_case *own = &suite->cases.items[i];
        struct verdict verdict;
        const struct finding *found;
        if (!rule_case_judge(turn, checker, suite->rule, own, &verdict, &found, error))
            return error_context(error, "%s:%zu", suite->file, own->line);
        selftest->rule_cases++;
        count_pair(&selftest->rules[suite->rule - check_rules], found != NULL, own->fires);
        if (own->fires != (found != NULL))
            add_miss(selftest,
                     (struct selftest_miss){
                         .what = suite->rule->id,
                         .file = suite->file,
                         .line = own->line,
                         .text = own->answer.is_free ? own->answer.free : (struct view){0},
                         .expected = own->fires ? "fires" : "quiet",
                         .got = found ? arena_strdup(selftest->misses.arena, found->message) : "quiet",
                     });
        arena_reset(turn);
    }
    return true;
}

bool selftest_run(struct arena *arena, const struct selftest_cases *cases, const struct bank *bank,
                  const struct check_settings *settings, struct selftest *selftest, struct error *error)
{
    *selftest = (struct selftest){.misses.arena = arena};
    struct arena turn = {0};
    struct checker checker = checker_make(arena, bank, settings);
    for (size_t i = 0; i < cases->answers.count; i++)
        judge_answer(&turn, selftest, &checker, &cases->answers.items[i]);
    struct checker rule_checker = rule_case_checker(arena, settings);
    bool ok = true;
    for (size_t i = 0; ok && i < cases->suite_count; i++)
        ok = judge_suite(&turn, selftest, &rule_checker, &cases->suites[i], error);
    arena_release(&turn);
    return ok;
}

bool selftest_reaches(double ratio, double floor)
{
    return ratio + TOLERANCE >= floor;
}

static size_t pair_failures(struct pair_count count, double precision, double recall)
{
    return (size_t)!selftest_reaches(pair_precision(count), precision) +
           (size_t)!selftest_reaches(pair_recall(count), recall);
}

size_t selftest_failures(const struct selftest *selftest)
{
    size_t below = 0;
    for (size_t i = 0; i < SELFTEST_SHARES; i++)
        below += !selftest_reaches(share_ratio(selftest->shares[i]), selftest_shares[i].floor);
    for (size_t i = 0; i < SELFTEST_PAIRS; i++)
        below += pair_failures(selftest->pairs[i], selftest_pairs[i].precision, selftest_pairs[i].recall);
    for (size_t i = 0; i < RULE_COUNT; i++)
        below += pair_failures(selftest->rules[i], selftest_rule_precision, selftest_rule_recall);
    return below;
}
