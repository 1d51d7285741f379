#include "practice/mock_probe.h"

#include "check/learning.h"
#include "check/quantity_doubt.h"
#include "model/mock_day.h"

/* Follow-ups for any answer: the usual way, the bar raiser's, and the same put differently. */
enum standing { WHY_YOU, ALTERNATIVES, MEASURED, DIFFERENTLY, STANDING_COUNT };

static const struct {
    const char *usual, *hard, *again;
} standing[STANDING_COUNT] = {
    [WHY_YOU] = {"Why you? Who else could have done it?",
                 "Had you been on leave that month, what would have happened?",
                 MOCK_AGAIN "what of it would not have happened without you?"},
    [ALTERNATIVES] = {"What alternatives did you look at?",
                      "Which alternative was the closest call, and what spoke for it?",
                      MOCK_AGAIN "name one other way it could have been done, and why you left it."},
    [MEASURED] = {"How did you measure that?",
                  "Who took that measure, over how long, and what else changed at the same time?",
                  MOCK_AGAIN "where would I have seen that it worked?"},
    [DIFFERENTLY] = {"What would you do differently today?",
                     "What did you get wrong in it, and what did that cost?",
                     MOCK_AGAIN "name one step you would change, and the reason."},
};

/* By the word a follow-up begins with. */
static const struct {
    const char *first, *again;
} frames[] = {
    {"How many", MOCK_AGAIN "a rough number will do, and how sure you are of it. "},
    {"How much", MOCK_AGAIN "a rough number will do, and how sure you are of it. "},
    {"How long", MOCK_AGAIN "was it days, weeks or months? "},
    {"How", MOCK_AGAIN "take me through it, one step after the other. "},
    {"Why", MOCK_AGAIN "what would have happened otherwise? "},
    {"Who", MOCK_AGAIN "a job will do where you cannot give a name. "},
    {"Where", MOCK_AGAIN "be as exact as you can. "},
    {"When", MOCK_AGAIN "be as exact as you can. "},
    {"What", MOCK_AGAIN "one thing will do, however small. "},
    {"Which", MOCK_AGAIN "one will do, however small. "},
};

static void add(struct mock_probes *probes, size_t most, const char *ask)
{
    for (size_t i = 0; i < probes->count; i++)
        if (strcmp(probes->items[i], ask) == 0)
            return;
    if (ask && *ask && probes->count < most)
        probes->items[probes->count++] = ask;
}

/* The number the answer's outcome rests on: the first change, else the first measured outcome. */
static const struct quantity *outcome_number(const struct reading *reading)
{
    static const enum quantity_role roles[] = {QUANTITY_ROLE_CHANGE, QUANTITY_ROLE_ABSOLUTE};
    for (size_t r = 0; r < 2; r++)
        for (size_t i = 0; i < reading->quantities.count; i++)
            if (reading->quantities.items[i].role == roles[r])
                return &reading->quantities.items[i];
    return NULL;
}

/* Is there a point in asking it after this answer? */
static bool is_due(const struct verdict *verdict, enum standing kind)
{
    if (kind == DIFFERENTLY)
        return !learning_find(&verdict->reading, &verdict->reading.signs, NULL);
    return kind != MEASURED || outcome_number(&verdict->reading);
}

static const char *standing_ask(struct arena *arena, const struct verdict *verdict, enum standing kind,
                                bool is_hard)
{
    const struct quantity *number = outcome_number(&verdict->reading);
    if (kind == MEASURED && is_hard && number) {
        struct view said = view_sub(verdict->reading.text, number->span.start, number->span.end);
        int length = said.length > 60 ? 60 : (int)said.length;
        if (!memchr(said.data, '\n', said.length))
            return arena_printf(arena, "You said \"%.*s\". %s", length, said.data, standing[kind].hard);
    }
    return is_hard ? standing[kind].hard : standing[kind].usual;
}

/* The words a finding rests on, when they are few enough to be said back; "" otherwise. */
static struct view words_of(const struct reading *reading, struct span span)
{
    enum { MOST = 60 };
    struct view words = view_sub(reading->text, span.start, span.end);
    while (words.length && strchr(".,;:", words.data[words.length - 1]))
        words.length--;
    bool is_short = words.length && words.length <= MOST && words.length < reading->text.length;
    return is_short && !memchr(words.data, '\n', words.length) ? words : (struct view){"", 0};
}

/* A follow-up on words says them: "Which of the two is right?" alone would be a riddle. */
static const char *finding_ask(struct arena *arena, const struct verdict *verdict, const struct probe *probe)
{
    const struct reading *reading = &verdict->reading;
    struct view said = words_of(reading, probe->finding->span), before = {"", 0};
    if (strcmp(probe->ask, probe->finding->fix) != 0 || !said.length)
        return probe->ask;
    if (strcmp(probe->finding->rule->id, "number-conflict") == 0) {
        struct quantity_doubts doubts = quantity_conflicts(arena, reading->text, &reading->quantities,
                                                           reading->stretches, reading->sentences.count);
        for (size_t i = 0; i < doubts.count; i++)
            if (doubts.items[i].span.start == probe->finding->span.start)
                before = words_of(reading, doubts.items[i].other);
    }
    if (before.length)
        return arena_printf(arena, "You said \"%.*s\", and before that \"%.*s\". %s", (int)said.length,
                            said.data, (int)before.length, before.data, probe->ask);
    return arena_printf(arena, "You said \"%.*s\". %s", (int)said.length, said.data, probe->ask);
}

struct mock_probes mock_probe_pick(struct arena *arena, const struct verdict *verdict,
                                   const struct question *question, bool is_bar_raiser, size_t turn)
{
    struct mock_probes probes = {.count = 0};
    size_t most = is_bar_raiser ? MOCK_PROBES : MOCK_PROBES_USUAL;
    struct probes found = probe_pick(verdict, question);
    for (size_t i = 0; i < found.count && probes.count + 2 < most; i++)
        if (found.items[i].finding)
            add(&probes, most, finding_ask(arena, verdict, &found.items[i]));
    /* the bar raiser puts a standing one before the question's own, and none of the question's twice */
    size_t own = question ? question->probes.count : 0;
    if (own)
        add(&probes, is_bar_raiser ? most - 1 : most, question->probes.items[turn % own]);
    for (size_t i = 0; i < STANDING_COUNT; i++) {
        enum standing kind = (enum standing)((turn + i) % STANDING_COUNT);
        if (is_due(verdict, kind))
            add(&probes, most, standing_ask(arena, verdict, kind, is_bar_raiser));
    }
    for (size_t i = 0; i < own; i++)
        add(&probes, most, question->probes.items[(turn + i) % own]);
    return probes;
}

static bool ends_with(const char *text, const char *end)
{
    size_t length = strlen(text), tail = strlen(end);
    return length >= tail && strcmp(text + length - tail, end) == 0;
}

/* A follow-up without the person's words in front of it. */
static const char *bare(const char *probe)
{
    const char *end =
        strncmp(probe, "You said \"", strlen("You said \"")) == 0 ? strstr(probe, "\". ") : NULL;
    return end ? end + strlen("\". ") : probe;
}

const char *mock_probe_again(struct arena *arena, const char *probe)
{
    for (size_t i = 0; i < STANDING_COUNT; i++)
        if (ends_with(probe, standing[i].usual) || ends_with(probe, standing[i].hard))
            return standing[i].again;
    for (size_t i = 0; i < sizeof frames / sizeof *frames; i++) {
        size_t length = strlen(frames[i].first);
        if (strncmp(bare(probe), frames[i].first, length) == 0 && bare(probe)[length] == ' ')
            return arena_printf(arena, "%s%s", frames[i].again, probe);
    }
    return arena_printf(arena, MOCK_AGAIN "a plain yes or no first, then one detail. %s", probe);
}

const char *mock_question_again(struct arena *arena, const char *ask, const char *looks_for)
{
    if (!looks_for || !*looks_for)
        return arena_printf(arena,
                            "Let me put it differently. A small example will do, from work, studies or "
                            "anywhere else. %s",
                            ask);
    return arena_printf(arena,
                        "Let me put it differently. A small example will do, from work, studies or anywhere "
                        "else, of which somebody could say: \"%s\".",
                        looks_for);
}
