#include "check/outcome_told.h"

#include "check/outcome_scene.h"
#include "check/stem.h"
#include "check/word.h"

/* Words beyond so many are not looked at; twice as many places, so that one is always free. */
enum { MOST_WORDS = 512, PLACES = 2 * MOST_WORDS, SHORT = 3, NEAR_NUMBER = 3 };

struct outcome_told {
    const struct tokens *tokens;
    const struct stretch *stretches;
    size_t stretch_count, count;
    bool is_read, is_last;
    uint32_t stems[PLACES]; /* 0: free */
    bool is_counted[PLACES];
};

struct outcome_told *outcome_told_new(struct arena *arena, const struct tokens *tokens,
                                      const struct stretch *stretches, size_t stretch_count)
{
    struct outcome_told *told = ARENA_ROOM(arena, struct outcome_told, 1);
    told->tokens = tokens;
    told->stretches = stretches;
    told->stretch_count = stretch_count;
    told->is_read = false;
    return told;
}

/* The bytes of "break" in "breakdowns", of "walk" in "walkout"; 0 in other words. */
static size_t verb_in(const struct token *word)
{
    static const char particles[][6] = {"out", "down", "up", "off", "over"};
    size_t length = word->length;
    if (length > SHORT && word->word[length - 1] == 's')
        length--;
    for (size_t i = 0; i < sizeof particles / sizeof *particles; i++) {
        size_t size = strlen(particles[i]);
        if (length > size + SHORT && memcmp(word->word + length - size, particles[i], size) == 0)
            return length - size;
    }
    return 0;
}

uint32_t outcome_stem(const struct token *word)
{
    char stem[STEM_ROOM];
    size_t verb = verb_in(word);
    if (verb)
        return token_hash(stem, stem_of(word->word, verb, stem));
    const struct known_word *known = word_known(word);
    uint32_t hash = known ? known->stem : stem_hash(word);
    return hash ? hash : 1;
}

static size_t place_of(const struct outcome_told *told, uint32_t stem)
{
    size_t at = (stem ^ stem >> 15) % PLACES;
    while (told->stems[at] && told->stems[at] != stem)
        at = (at + 1) % PLACES;
    return at;
}

/* Words that begin or hold a story together and are never its trouble. */
static bool is_small(unsigned class)
{
    return (class & (WORD_STOP | WORD_SOFT | WORD_PERIOD | WORD_THEN | WORD_SHARE | WORD_MONTH |
                     WORD_WEEKDAY)) != 0 &&
           !(class & WORD_FAULT);
}

static bool is_number(const struct outcome_scene *scene, size_t at)
{
    return (at < scene->count && scene->tokens[at].kind == TOKEN_NUMBER) ||
           outcome_is(scene, at,
                      "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty "
                      "forty fifty dozen dozens several many every each another");
}

/* "six nights a month", "ten a day", "twice a week" */
static bool is_rate(const struct outcome_scene *scene, size_t at)
{
    for (size_t i = at + 1; is_number(scene, at) && i <= at + NEAR_NUMBER; i++)
        if (outcome_is(scene, i, "a an per every each") && outcome_class(scene, i + 1) & WORD_PERIOD)
            return true;
    return outcome_is(scene, at, "once twice times constantly often daily weekly again");
}

/* Does the word stand behind a number, or before how often? */
static bool is_counted(const struct outcome_scene *scene, size_t at)
{
    for (size_t i = at; i > 0 && at - i < NEAR_NUMBER; i--) {
        if (is_number(scene, i - 1))
            return true;
        if (outcome_class(scene, i - 1) & WORD_STOP || scene->tokens[i - 1].kind != TOKEN_WORD)
            break;
    }
    for (size_t i = at + 1; i <= at + NEAR_NUMBER + 1; i++)
        if (is_rate(scene, i))
            return true;
    return false;
}

/* Is it what happened, or several of a kind: jamming, broke, mix-ups? */
static bool is_happening(const struct token *word)
{
    size_t length = word->length;
    if (length > SHORT + 1 &&
        (memcmp(word->word + length - 2, "ed", 2) == 0 || memcmp(word->word + length - 3, "ing", 3) == 0))
        return true;
    if (length > SHORT && word->word[length - 1] == 's')
        return word->word[length - 2] != 's';
    return outcome_stem(word) != word->hash; /* a form that its ending does not give away */
}

static void read_sentence(struct outcome_told *told, const struct outcome_scene *scene)
{
    for (size_t i = 0; i < scene->count && told->count < MOST_WORDS; i++) {
        const struct token *word = &scene->tokens[i];
        if (word->kind != TOKEN_WORD || word->length < SHORT)
            continue;
        if (outcome_is(scene, i, "last bottom worst lowest"))
            told->is_last =
                told->is_last || outcome_is(scene, i + 1, "of in place among out position") ||
                outcome_ends_clause(scene, i + 1) ||
                outcome_is(scene, i - (i > 0), "ranked came finished placed dead was were are stood lay");
        if (is_small(outcome_class(scene, i)))
            continue;
        bool counted = is_counted(scene, i);
        if (!counted && !is_happening(word))
            continue;
        uint32_t stem = outcome_stem(word);
        size_t place = place_of(told, stem);
        told->is_counted[place] = counted || (told->stems[place] == stem && told->is_counted[place]);
        told->count += told->stems[place] == 0;
        told->stems[place] = stem;
    }
}

static void read_situation(struct outcome_told *told)
{
    told->is_read = true;
    told->is_last = false;
    told->count = 0;
    memset(told->stems, 0, sizeof told->stems);
    const struct tokens *tokens = told->tokens;
    size_t token = 0;
    for (size_t i = 0; i < told->stretch_count && told->count < MOST_WORDS; i++) {
        if (told->stretches[i].part != PART_SITUATION)
            continue;
        while (token < tokens->count && tokens->items[token].start < told->stretches[i].span.start)
            token++;
        struct outcome_scene scene = {.tokens = tokens->items + token};
        for (; token < tokens->count && tokens->items[token].start < told->stretches[i].span.end; token++)
            scene.count++;
        read_sentence(told, &scene);
    }
}

enum outcome_told_as outcome_told_trouble(struct outcome_told *told, const struct token *word)
{
    if (word->kind != TOKEN_WORD || word->length < SHORT || is_small(quantity_hash_class(word->hash)))
        return TOLD_NOT;
    if (!told->is_read)
        read_situation(told);
    size_t place = place_of(told, outcome_stem(word));
    if (!told->stems[place])
        return TOLD_NOT;
    return told->is_counted[place] ? TOLD_COUNTED : TOLD_HAPPENING;
}

bool outcome_told_last(struct outcome_told *told)
{
    if (!told->is_read)
        read_situation(told);
    return told->is_last;
}
