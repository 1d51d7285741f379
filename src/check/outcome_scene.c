#include "check/outcome_scene.h"

bool outcome_is_listed(const struct outcome_scene *scene, size_t at, const char *words)
{
    const char *word = scene->tokens[at].word;
    size_t length = strlen(word); /* a NUL in a text is a mark of its own */
    if (!length)
        return false;
    for (const char *from = words; (from = strstr(from, word)); from++)
        if ((from == words || from[-1] == ' ') && (from[length] == ' ' || from[length] == '\0'))
            return true;
    return false;
}

size_t outcome_lead(const struct outcome_scene *scene, const struct outcome_value *value)
{
    enum { SOFTENERS = 5 };
    size_t at = value->first;
    for (size_t i = 0; i <= SOFTENERS && at > 0; i++) {
        at--;
        bool is_sign = scene->tokens[at].kind == TOKEN_MARK &&
                       strchr("~<>=+", scene->text.data[scene->tokens[at].start]) != NULL;
        if (!is_sign && !(outcome_class(scene, at) & WORD_SOFT))
            return at;
    }
    return scene->count;
}

bool outcome_has_mark(const struct outcome_scene *scene, size_t first, size_t end)
{
    for (size_t i = first; i < end && i < scene->count; i++)
        if (scene->tokens[i].kind == TOKEN_MARK && *scene->tokens[i].word != '-')
            return true;
    return false;
}

bool outcome_has(const struct outcome_scene *scene, size_t first, size_t end, unsigned classes)
{
    for (size_t i = first; i < end && i < scene->count; i++)
        if (outcome_class(scene, i) & classes)
            return true;
    return false;
}

bool outcome_is_when(const struct outcome_scene *scene, const struct outcome_value *value)
{
    if (value->quantity.kind != QUANTITY_DURATION || value->quantity.role == QUANTITY_ROLE_ABSOLUTE)
        return false;
    return outcome_is(scene, outcome_lead(scene, value),
                      "in within for over after during every next last past first following previous "
                      "through throughout since until") ||
           outcome_is(scene, value->end, "ago later");
}

bool outcome_says_when(const struct outcome_scene *scene, size_t at)
{
    unsigned class = outcome_class(scene, at);
    if (class & WORD_MONTH)
        return !outcome_is(scene, at, "may") || scene->tokens[at].is_capital;
    if (class & WORD_WEEKDAY)
        return true;
    if (scene->tokens[at].kind == TOKEN_NUMBER)
        return scene->tokens[at].length == 4 && (strncmp(scene->tokens[at].word, "19", 2) == 0 ||
                                                 strncmp(scene->tokens[at].word, "20", 2) == 0);
    return outcome_are(scene, at, "last this next first second third fourth following previous the",
                       "year month week quarter season term semester night shift half day round time") ||
           (outcome_is(scene, at, "q1 q2 q3 q4 h1 h2"));
}

void outcome_settle(struct outcome_value *value, enum quantity_role role, const char *why)
{
    value->quantity.role = role;
    value->quantity.role_why = why;
    if (!value->quantity.why)
        value->quantity.why = "a number alone that the outcome gives its meaning";
    value->is_kept = true;
}

bool outcome_tells_how_often(struct view text, const struct outcome_value *value)
{
    const struct quantity *quantity = &value->quantity;
    struct span noun = quantity->noun;
    return value->is_times || value->is_none || quantity->kind == QUANTITY_RATE ||
           (quantity->kind == QUANTITY_COUNT && noun.end - noun.start == strlen("times") &&
            memcmp(text.data + noun.start, "times", strlen("times")) == 0);
}

bool outcome_counts(const struct quantity *quantity)
{
    return quantity->kind == QUANTITY_COUNT || quantity->kind == QUANTITY_RATE;
}

/* The last word, without an -s. */
static struct span head_of(struct view text, struct span noun)
{
    size_t start = noun.end;
    while (start > noun.start && text.data[start - 1] != ' ' && text.data[start - 1] != '-')
        start--;
    size_t end = noun.end;
    if (end - start > 3 && text.data[end - 1] == 's')
        end--;
    return (struct span){start, end};
}

bool outcome_same_noun(struct view text, struct span a, struct span b)
{
    if (a.end <= a.start || b.end <= b.start)
        return false;
    struct span one = head_of(text, a), other = head_of(text, b);
    size_t length = one.end - one.start;
    if (length != other.end - other.start)
        return false;
    for (size_t i = 0; i < length; i++)
        if ((text.data[one.start + i] | 0x20) != (text.data[other.start + i] | 0x20))
            return false;
    return true;
}

bool outcome_starts_clause(const struct outcome_scene *scene, size_t at)
{
    return at == 0 || scene->tokens[at - 1].kind != TOKEN_WORD ||
           outcome_is(scene, at - 1, "and but so that");
}

bool outcome_ends_clause(const struct outcome_scene *scene, size_t at)
{
    return at >= scene->count || scene->tokens[at].kind != TOKEN_WORD;
}

bool outcome_ends_in_ed(const struct outcome_scene *scene, size_t at)
{
    if (at >= scene->count || scene->tokens[at].length <= 4)
        return false;
    return memcmp(scene->tokens[at].word + scene->tokens[at].length - 2, "ed", 2) == 0;
}
