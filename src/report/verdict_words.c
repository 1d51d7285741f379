#include "report/verdict_words.h"

const char *verdict_length_words(struct arena *arena, const struct reading *reading)
{
    return arena_printf(arena, "%zu word%s, about %d second%s spoken.", reading->words,
                        reading->words == 1 ? "" : "s", reading->spoken_seconds,
                        reading->spoken_seconds == 1 ? "" : "s");
}

const char *verdict_result_words(const struct reading *reading)
{
    static const char *const words[RESULT_CLASS_COUNT] = {
        [RESULT_NONE] = "no outcome told yet",
        [RESULT_VAGUE] = "better, but not by how much",
        [RESULT_QUALITATIVE] = "a concrete outcome, no number yet",
        [RESULT_SCOPE] = "a size, not yet what changed",
        [RESULT_ABSOLUTE] = "measured, without a before",
        [RESULT_CHANGE] = "measured, as a change",
    };
    return words[reading->result];
}

const char *verdict_role_words(enum quantity_role role)
{
    static const char *const words[QUANTITY_ROLE_COUNT] = {
        [QUANTITY_ROLE_OTHER] = "told along the way",      [QUANTITY_ROLE_CHANGE] = "what changed",
        [QUANTITY_ROLE_ABSOLUTE] = "an outcome",           [QUANTITY_ROLE_SCOPE] = "how big",
        [QUANTITY_ROLE_TIMEFRAME] = "how long or by when",
    };
    return words[role];
}

const char *verdict_parts_words(struct arena *arena, const struct reading *reading, enum part_state state)
{
    struct buf words = {.arena = arena};
    size_t count = 0, named = 0;
    for (int part = 0; part < PART_COUNT; part++)
        count += reading->parts[part].state == state;
    for (int part = 0; part < PART_COUNT; part++) {
        if (reading->parts[part].state != state)
            continue;
        buf_joint(&words, named++, count);
        buf_string(&words, part_name((enum part)part));
    }
    return buf_text(&words);
}
