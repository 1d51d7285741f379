#include "practice/improve.h"

#include <string.h>

/* Rules that are about a part which may hold no words to point at. */
static bool part_of_rule(const struct rule *rule, int *part)
{
    for (*part = 0; *part < PART_COUNT; ++*part) {
        const char *name = strrchr(rule->id, '-');
        if (strncmp(rule->id, "missing-", 8) == 0 && strcmp(name + 1, part_id((enum part) * part)) == 0)
            return true;
    }
    return false;
}

/* Is the rule about the story chosen and not about how a part is told? Telling a part anew does not mend
 * that. */
static bool is_about_story(const struct rule *rule)
{
    return rule == &check_rules[rule_off_principle_index] || rule == &check_rules[rule_not_an_event_index];
}

/* The part whose sentences hold all of the finding's words; none for one about the whole answer. */
static bool part_of_span(const struct reading *reading, struct span span, int *part)
{
    bool is_any = false;
    for (size_t i = 0; i < reading->sentences.count; i++) {
        const struct span *sentence = &reading->sentences.items[i].span;
        if (sentence->end <= span.start || sentence->start >= span.end)
            continue;
        if (is_any && (int)reading->labels[i].part != *part)
            return false;
        *part = (int)reading->labels[i].part;
        is_any = true;
    }
    return is_any;
}

struct improvements improve_find(const struct verdict *verdict)
{
    struct improvements found = {{NULL}};
    for (size_t i = 0; i < verdict->findings.count; i++) {
        const struct finding *finding = &verdict->findings.items[i];
        int part;
        if (finding->severity < SEVERITY_WARNING || is_about_story(finding->rule) ||
            (!part_of_rule(finding->rule, &part) && !part_of_span(&verdict->reading, finding->span, &part)))
            continue;
        if (!found.parts[part] || finding->severity > found.parts[part]->severity)
            found.parts[part] = finding;
    }
    return found;
}

static bool fired(const struct verdict *verdict, const struct rule *rule)
{
    for (size_t i = 0; i < verdict->findings.count; i++)
        if (verdict->findings.items[i].rule == rule)
            return true;
    return false;
}

struct improve_change improve_compare(struct arena *arena, const struct verdict *before,
                                      const struct verdict *after)
{
    const char **passed = ARENA_ARRAY(arena, const char *, RULE_COUNT);
    const char **broken = ARENA_ARRAY(arena, const char *, RULE_COUNT);
    struct improve_change change = {{passed, 0}, {broken, 0}};
    for (size_t i = 0; i < RULE_COUNT; i++) {
        bool was = fired(before, &check_rules[i]), is = fired(after, &check_rules[i]);
        if (was && !is)
            passed[change.passed.count++] = check_rules[i].id;
        else if (is && !was)
            broken[change.broken.count++] = check_rules[i].id;
    }
    return change;
}
