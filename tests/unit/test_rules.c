/*
 * Runs the cases of tests/rules: one file a rule, at least six cases that fire and six near misses that must
 * not. A rule without a file, or with too few cases, fails too. The format is told in tests/rules/README.md.
 */
#include "test.h"

#include "check/check.h"

#include <stdio.h>
#include <stdlib.h>

enum { LEAST_CASES = 6, MOST_SETTINGS = 8 };

/* One case as it was written. */
struct rule_case {
    size_t line; /* where it begins */
    bool fires;
    bool has_verdict; /* "fires" or "quiet" was said */
    char *quoted;     /* words the finding must hold; NULL when any will do */
    char *severity;
    bool asks_failure;
    char *principle;
    char *keys[MOST_SETTINGS], *values[MOST_SETTINGS];
    size_t setting_count;
    struct reply reply;
    struct answer answer;
};

static const char *const ownership_cues[] = {"took over", "without being asked", "my responsibility",
                                             "stayed late", "saw it through"};
static const char *const frugality_cues[] = {"reused", "saved money", "spare parts", "no budget",
                                             "second-hand"};
static const char *const ownership_looks[] = {"stepped in without being told to"};
static const char *const frugality_looks[] = {"did more with less"};
static const struct principle principles[] = {
    {"ownership", "Ownership", "Acts for the whole.", {ownership_looks, 1}, {ownership_cues, 5}},
    {"frugality", "Frugality", "Does more with less.", {frugality_looks, 1}, {frugality_cues, 5}},
};
static const struct question questions[] = {
    {.id = "plain", .principle = "ownership", .ask = "Tell me about a time."},
    {.id = "failure", .principle = "ownership", .ask = "Tell me about a failure.", .asks_failure = true},
};
static const struct bank bank = {
    .principles = principles, .principle_count = 2, .questions = questions, .question_count = 2};

static char *read_all(struct arena *arena, const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        return NULL;
    struct buf text = {.arena = arena};
    char block[4096];
    size_t got;
    while ((got = fread(block, 1, sizeof block, file)) > 0)
        buf_add(&text, block, got);
    assert_int_equal(ferror(file), 0);
    fclose(file);
    buf_string(&text, "");
    return text.data;
}

static bool take_value(struct arena *arena, struct rule_case *own, const char *key, char *value)
{
    for (int part = 0; part < PART_COUNT; part++)
        if (strcmp(key, part_id((enum part)part)) == 0) {
            own->answer.parts[part] = view_of(value);
            return true;
        }
    if (strcmp(key, "text") == 0) {
        own->answer.is_free = true;
        own->answer.free = view_of(value);
    } else if (strcmp(key, "fires") == 0 || strcmp(key, "quiet") == 0) {
        own->has_verdict = true;
        own->fires = *key == 'f';
        own->quoted = *value ? value : NULL;
    } else if (strcmp(key, "severity") == 0) {
        own->severity = value;
    } else if (strcmp(key, "question") == 0) {
        own->answer.question = value;
    } else if (strcmp(key, "principle") == 0) {
        const char **items = ARENA_ARRAY(arena, const char *, 1);
        items[0] = value;
        own->answer.principles = (struct texts){items, 1};
    } else if (strcmp(key, "silenced") == 0) {
        const char **items = ARENA_ARRAY(arena, const char *, 1);
        items[0] = value;
        own->answer.silenced = (struct texts){items, 1};
    } else if (strcmp(key, "probe") == 0) {
        own->reply.probe = value;
        own->answer.reply_count = 1;
    } else if (strcmp(key, "reply") == 0) {
        own->reply.text = value;
        own->answer.reply_count = 1;
    } else if (strcmp(key, "set") == 0 && strchr(value, '=') && own->setting_count < MOST_SETTINGS) {
        char *equals = strchr(value, '=');
        *equals = '\0';
        own->keys[own->setting_count] = value;
        own->values[own->setting_count++] = equals + 1;
    } else {
        return false;
    }
    return true;
}

static bool holds(struct view text, const char *words)
{
    size_t length = strlen(words);
    for (size_t i = 0; i + length <= text.length; i++)
        if (memcmp(text.data + i, words, length) == 0)
            return true;
    return false;
}

static bool run_case(struct arena *arena, const struct rule *rule, const char *path, struct rule_case *own)
{
    struct check_settings settings = check_settings_default();
    struct error error = {0};
    for (size_t i = 0; i < own->setting_count; i++)
        if (!check_settings_set(&settings, own->keys[i], own->values[i], &error))
            fail_msg("%s:%zu: %s", path, own->line, error.message);
    own->answer.replies = &own->reply;
    struct checker checker = checker_make(arena, &bank, &settings);
    struct verdict verdict = check_answer(arena, &checker, &own->answer);
    const struct finding *found = NULL;
    for (size_t i = 0; i < verdict.findings.count && !found; i++) {
        const struct finding *finding = &verdict.findings.items[i];
        assert_true(finding->span.start <= finding->span.end &&
                    finding->span.end <= verdict.reading.text.length);
        if (finding->rule != rule)
            continue;
        struct view span = view_sub(verdict.reading.text, finding->span.start, finding->span.end);
        if (!own->fires || !own->quoted || holds(view_of(finding->message), own->quoted) ||
            holds(view_of(finding->fix), own->quoted) || holds(span, own->quoted))
            found = finding;
    }
    if (own->fires && !found)
        print_error("%s:%zu: %s should fire%s%s\n", path, own->line, rule->id, own->quoted ? " on " : "",
                    own->quoted ? own->quoted : "");
    if (!own->fires && found)
        print_error("%s:%zu: %s should be quiet, but: %s\n", path, own->line, rule->id, found->message);
    if (own->fires != (found != NULL))
        return false;
    if (found && own->severity)
        assert_string_equal(severity_id(found->severity), own->severity);
    if (found && !strchr(found->fix, '?'))
        fail_msg("%s:%zu: the fix asks nothing: %s", path, own->line, found->fix);
    return true;
}

struct tally {
    size_t fires, quiet, wrong;
};

/* Cases are parted by a line "---"; a line that begins with two blanks goes on with the one before. */
static void run_file(const struct rule *rule)
{
    struct arena arena = {0};
    char path[512];
    snprintf(path, sizeof path, "%s/%s.txt", RULE_CASES, rule->id);
    char *text = read_all(&arena, path);
    if (!text)
        fail_msg("%s: no cases for the rule %s", path, rule->id);
    struct tally tally = {0};
    struct rule_case own = {.line = 1};
    char *line = text;
    for (size_t number = 1; line; number++) {
        char *end = strchr(line, '\n');
        char *next = end ? end + 1 : NULL;
        if (end)
            *end = '\0';
        bool is_last = !next || !*next;
        if (*line && *line != '#' && strcmp(line, "---") != 0) {
            char *colon = strchr(line, ':');
            char *value = colon ? colon + 1 : line + strlen(line);
            if (colon)
                *colon = '\0';
            while (*value == ' ')
                value++;
            while (next && next[0] == ' ' && next[1] == ' ') { /* goes on */
                *end = '\n';
                end = strchr(next, '\n');
                next = end ? end + 1 : NULL;
                if (end)
                    *end = '\0';
                number++;
            }
            is_last = !next || !*next;
            if (!take_value(&arena, &own, line, value))
                fail_msg("%s:%zu: what is '%s'?", path, number, line);
        }
        if (strcmp(line, "---") == 0 || is_last) {
            if (own.has_verdict) {
                tally.wrong += !run_case(&arena, rule, path, &own);
                *(own.fires ? &tally.fires : &tally.quiet) += 1;
            }
            own = (struct rule_case){.line = number + 1};
        }
        line = is_last ? NULL : next;
    }
    if (tally.fires < LEAST_CASES || tally.quiet < LEAST_CASES)
        fail_msg("%s: %zu cases fire and %zu must not; at least %d of each are wanted", path, tally.fires,
                 tally.quiet, LEAST_CASES);
    arena_release(&arena);
    if (tally.wrong)
        fail_msg("%s: %zu of %zu cases are wrong", path, tally.wrong, tally.fires + tally.quiet);
}

static void rule_keeps_its_word(void **state)
{
    run_file(*state);
}

int main(void)
{
    struct CMUnitTest tests[RULE_COUNT];
    for (size_t i = 0; i < RULE_COUNT; i++)
        tests[i] =
            (struct CMUnitTest){check_rules[i].id, rule_keeps_its_word, NULL, NULL, (void *)&check_rules[i]};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
