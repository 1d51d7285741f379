#include "report/rules.h"

#include <string.h>

static struct value severity_value(const struct check_settings *settings, const struct rule *rule)
{
    static const enum tone tones[SEVERITY_COUNT] = {
        [SEVERITY_OFF] = TONE_DIM,
        [SEVERITY_INFO] = TONE_PLAIN,
        [SEVERITY_WARNING] = TONE_WARN,
        [SEVERITY_ERROR] = TONE_BAD,
    };
    enum severity severity = settings->severity[rule - check_rules];
    return value_toned(value_text(severity_id(severity)), tones[severity]);
}

struct doc *rules_doc(struct arena *arena, const struct check_settings *settings)
{
    static const struct column columns[] = {
        {"rule", "Rule", ALIGN_LEFT, FIT_WHOLE},
        {"severity", "Severity", ALIGN_LEFT, FIT_WHOLE},
        {"title", "What it says", ALIGN_LEFT, FIT_WRAP},
    };
    struct doc *page = doc_page(arena, "rules", NULL);
    struct doc *table = doc_table(arena, page, "rules", NULL, columns, 3);
    for (size_t i = 0; i < RULE_COUNT; i++) {
        struct doc *row = doc_row(arena, table);
        doc_cell(arena, row, value_text(check_rules[i].id));
        doc_cell(arena, row, severity_value(settings, &check_rules[i]));
        doc_cell(arena, row, value_text(check_rules[i].title));
    }
    return page;
}

/* The thresholds whose keys begin with the rule's. */
static void add_thresholds(struct arena *arena, struct doc *page, const struct check_settings *settings,
                           const struct rule *rule)
{
    static const struct column columns[] = {
        {"key", "Setting", ALIGN_LEFT, FIT_WHOLE},
        {"value", "Value", ALIGN_RIGHT, FIT_WHOLE},
        {"help", "What it is", ALIGN_LEFT, FIT_WRAP},
    };
    const char *prefix = arena_printf(arena, "rule.%s.", rule->id);
    struct doc *table = doc_table(arena, page, "settings", "Settings", columns, 3);
    struct doc *row = doc_row(arena, table);
    doc_cell(arena, row, value_text(arena_printf(arena, "%sseverity", prefix)));
    doc_cell(arena, row, severity_value(settings, rule));
    doc_cell(arena, row, value_text("off, info, warning or error"));
    for (size_t i = 0; i < check_setting_count; i++) {
        if (strncmp(check_setting_rows[i].key, prefix, strlen(prefix)) != 0)
            continue;
        row = doc_row(arena, table);
        doc_cell(arena, row, value_text(check_setting_rows[i].key));
        doc_cell(arena, row, value_text(check_settings_get(arena, settings, check_setting_rows[i].key)));
        doc_cell(arena, row, value_text(check_setting_rows[i].help));
    }
}

struct doc *rule_doc(struct arena *arena, const struct check_settings *settings, const struct rule *rule)
{
    struct doc *page = doc_page(arena, "rule", rule->id);
    doc_text(arena, page, TONE_STRONG, rule->title);
    doc_field(arena, page, "looks_for", "Looks for", value_text(rule->looks_for));
    doc_field(arena, page, "why", "Why", value_text(rule->why));
    doc_field(arena, page, "bad", "Fires on", value_text(rule->bad));
    doc_field(arena, page, "good", "Passes", value_text(rule->good));
    doc_field(arena, page, "false_alarms", "Known false alarms", value_text(rule->false_alarms));
    add_thresholds(arena, page, settings, rule);
    return page;
}
