/* The one sentence that stands above everything else. */
#include "report/feedback.h"
#include "report/verdict_words.h"

static size_t count_from(const struct verdict *verdict, enum severity least)
{
    size_t count = 0;
    for (size_t i = 0; i < verdict->findings.count; i++)
        count += verdict->findings.items[i].severity >= least;
    return count;
}

static size_t count_parts(const struct reading *reading, enum part_state state)
{
    size_t count = 0;
    for (int part = 0; part < PART_COUNT; part++)
        count += reading->parts[part].state == state;
    return count;
}

static const char *missing_line(struct arena *arena, const struct reading *reading)
{
    size_t count = count_parts(reading, PART_MISSING);
    const char *missing = verdict_parts_words(arena, reading, PART_MISSING);
    const char *present = verdict_parts_words(arena, reading, PART_PRESENT);
    if (!*present)
        return arena_printf(arena, "Not told yet: %s.", missing);
    return arena_printf(arena, "The %s %s there; the %s %s missing.", present,
                        count_parts(reading, PART_PRESENT) == 1 ? "is" : "are", missing,
                        count == 1 ? "is" : "are");
}

static const char *complete_line(struct arena *arena, const struct verdict *verdict, enum tone *tone)
{
    const struct reading *reading = &verdict->reading;
    bool is_measured = result_is_quantified(reading->result);
    size_t left = count_from(verdict, SEVERITY_WARNING);
    const char *thin = verdict_parts_words(arena, reading, PART_THIN), *parts = "All four parts are there";
    if (*thin)
        parts = arena_printf(arena, "%s (the %s only just)", parts, thin);
    if (!is_measured) {
        *tone = TONE_WARN;
        return arena_printf(arena, "%s; the Result needs a number.", parts);
    }
    *tone = left ? TONE_WARN : TONE_GOOD;
    if (!left)
        return arena_printf(arena, "%s and the Result is measured. This is ready to be told.", parts);
    if (left == 1)
        return arena_printf(arena, "%s and the Result is measured. One thing would make it stronger.", parts);
    static const char *const numbers[] = {"Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"};
    const char *number = left < 10 ? numbers[left - 2] : arena_printf(arena, "%zu", left);
    return arena_printf(arena, "%s and the Result is measured. %s things would make it stronger.", parts,
                        number);
}

const char *feedback_line(struct arena *arena, const struct verdict *verdict, enum tone *tone)
{
    enum tone unused;
    if (!tone)
        tone = &unused;
    *tone = TONE_BAD;
    if (!verdict->reading.words)
        return "Nothing is said yet. One sentence about what happened is a good start.";
    if (verdict_has(verdict, "not-an-event"))
        return "This does not tell one past event yet. Choose one time it happened; the rest follows from "
               "there.";
    if (count_parts(&verdict->reading, PART_MISSING))
        return missing_line(arena, &verdict->reading);
    return complete_line(arena, verdict, tone);
}
