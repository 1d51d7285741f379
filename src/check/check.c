#include "check/check.h"

#include "check/rule_functions.h"

const char check_fingerprint[] =
#include "check/fingerprint.inc"
    ;

struct checker checker_make(struct arena *arena, const struct bank *bank,
                            const struct check_settings *settings)
{
    const struct phrases *lexicon = lexicon_builtin();
    if (settings->word_count) {
        struct phrases *own = phrases_copy(arena, lexicon);
        for (size_t i = 0; i < settings->word_count; i++)
            lexicon_add(own, (enum lexicon_class)settings->words[i].class, settings->words[i].phrase);
        lexicon = own;
    }
    return (struct checker){
        .bank = bank,
        .settings = settings,
        .principles = principle_index_make(arena, bank),
        .lexicon = lexicon,
    };
}

static void run_rules(struct rule_scan *scan, const struct texts *silenced)
{
    static void (*const functions[RULE_COUNT])(struct rule_scan *) = {
#define RULE(id, function, severity, ...) function,
#include "check/rules.def"
#undef RULE
    };
    for (size_t i = 0; i < RULE_COUNT; i++) {
        if (scan->settings->severity[i] == SEVERITY_OFF || texts_hold(silenced, check_rules[i].id))
            continue;
        scan->rule = &check_rules[i];
        functions[i](scan);
    }
}

struct verdict check_answer(struct arena *arena, const struct checker *checker, const struct answer *answer)
{
    const struct check_settings *settings = checker->settings;
    const struct reading_options options = {
        .words_a_minute = settings->words_a_minute,
        .thin_words = {settings->thin_situation, settings->thin_task, settings->thin_action,
                       settings->thin_result},
        .lexicon = checker->lexicon,
    };
    struct verdict verdict = {.reading = reading_take(arena, answer, &options)};
    verdict.fits = principle_fit(arena, checker->principles, checker->bank, &verdict.reading);
    const struct rule_task task = {
        .question = answer->question ? bank_question(checker->bank, answer->question) : NULL,
        .principles = answer->principles,
        .replies = answer->replies,
        .reply_count = answer->reply_count,
    };
    struct rule_scan scan = {
        .arena = arena,
        .reading = &verdict.reading,
        .signs = &verdict.reading.signs,
        .fits = &verdict.fits,
        .lexicon = checker->lexicon,
        .task = &task,
        .settings = settings,
        .found = &verdict.findings,
    };
    run_rules(&scan, &answer->silenced);
    verdict.scores = score_take(arena, &verdict.reading, &task, &verdict.fits, &verdict.findings);
    return verdict;
}

enum severity verdict_worst(const struct verdict *verdict)
{
    enum severity worst = SEVERITY_OFF;
    for (size_t i = 0; i < verdict->findings.count; i++)
        if (verdict->findings.items[i].severity > worst)
            worst = verdict->findings.items[i].severity;
    return worst;
}

bool verdict_has(const struct verdict *verdict, const char *rule)
{
    for (size_t i = 0; i < verdict->findings.count; i++)
        if (strcmp(verdict->findings.items[i].rule->id, rule) == 0)
            return true;
    return false;
}
