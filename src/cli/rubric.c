#include "cli/rubric.h"

#include "base/hash.h"

static void add_bytes(uint64_t *hash, const void *bytes, size_t length)
{
    *hash = hash_on(*hash, bytes, length);
}

/* With its end, so that texts cannot run into each other. */
static void add_text(uint64_t *hash, const char *text)
{
    add_bytes(hash, text ? text : "", text ? strlen(text) + 1 : 1);
}

static void add_texts(uint64_t *hash, const struct texts *texts)
{
    add_bytes(hash, &texts->count, sizeof texts->count);
    for (size_t i = 0; i < texts->count; i++)
        add_text(hash, texts->items[i]);
}

static void add_settings(uint64_t *hash, const struct check_settings *settings)
{
    for (size_t i = 0; i < check_setting_count; i++) {
        double value;
        memcpy(&value, (const char *)settings + check_setting_rows[i].offset, sizeof value);
        add_bytes(hash, &value, sizeof value);
    }
    for (size_t i = 0; i < RULE_COUNT; i++) {
        add_text(hash, check_rules[i].id);
        add_text(hash, severity_id(settings->severity[i]));
    }
    for (size_t i = 0; i < settings->word_count; i++) {
        add_bytes(hash, &settings->words[i].class, sizeof settings->words[i].class);
        add_text(hash, settings->words[i].phrase);
    }
}

static void add_bank(uint64_t *hash, const struct bank *bank)
{
    for (size_t i = 0; i < bank->principle_count; i++) {
        const struct principle *principle = &bank->principles[i];
        add_text(hash, principle->id);
        add_text(hash, principle->name);
        add_texts(hash, &principle->looks_for);
        add_texts(hash, &principle->cues);
    }
    for (size_t i = 0; i < bank->question_count; i++) {
        const struct question *question = &bank->questions[i];
        add_text(hash, question->id);
        add_text(hash, question->principle);
        add_text(hash, question->ask);
        add_texts(hash, &question->also);
        add_bytes(hash, &question->asks_failure, sizeof question->asks_failure);
    }
}

const char *rubric_name(struct arena *arena, const struct check_settings *settings, const struct bank *bank)
{
    uint64_t hash = HASH_START;
    add_settings(&hash, settings);
    add_bank(&hash, bank);
    return arena_printf(arena, "%s-%08lx%08lx", check_fingerprint, (unsigned long)(hash >> 32),
                        (unsigned long)(hash & 0xffffffffu));
}
