/*
 * outcome_scene - one sentence while its outcome is read: its words, and the numbers in it.
 */
#ifndef CHECK_OUTCOME_SCENE_H
#define CHECK_OUTCOME_SCENE_H

#include "check/quantity.h"
#include "check/quantity_context.h"
#include "check/quantity_word.h"
#include "check/token.h"

#include <string.h>

struct outcome_told;

enum { OUTCOME_VALUES = 24 };

/* A number of the sentence. */
struct outcome_value {
    struct quantity quantity;
    size_t first, end; /* its tokens, of the sentence's */
    bool is_alone;     /* nothing says what it counts: no quantity, unless its role becomes another */
    bool is_none;      /* nobody, not one */
    bool is_times;     /* once, twice: so often, comparable with nothing else */
    bool is_whole;     /* all of them: compares with nothing */
    bool is_kept;      /* it is a quantity now */
    size_t about;      /* one more than the token that says of what it is none, or so few; 0: nothing does */
};

struct outcome_scene {
    struct view text;
    const struct token *tokens; /* of the sentence */
    size_t count;
    struct outcome_value *values; /* room for OUTCOME_VALUES */
    size_t value_count;
    struct outcome_told *told; /* the Situation; NULL: nothing is known of it */
    enum outcome_period { PERIOD_UNREAD, PERIOD_TOLD, PERIOD_UNTOLD } period; /* over which it was so */
};

/* The classes of a word of the sentence; 0 for a mark, a number and beyond the ends. */
static inline unsigned outcome_class(const struct outcome_scene *scene, size_t at)
{
    return at < scene->count && scene->tokens[at].kind == TOKEN_WORD
               ? quantity_hash_class(scene->tokens[at].hash)
               : 0;
}

bool outcome_is_listed(const struct outcome_scene *scene, size_t at, const char *words);

/* Is the word of the sentence one of `words` (blanks between)? A single word is compared in a register or
 * two; most others begin with another letter than all of a literal's, which the compiler works out. */
static inline __attribute__((always_inline)) bool outcome_is(const struct outcome_scene *scene, size_t at,
                                                             const char *words)
{
    if (at >= scene->count)
        return false;
    if (__builtin_constant_p(strchr(words, ' ') == NULL) && strchr(words, ' ') == NULL)
        return token_is(&scene->tokens[at], words);
    return !(__builtin_constant_p(strlen(words)) &&
             quantity_letter_bit(*scene->tokens[at].word) & ~quantity_initials(words)) &&
           outcome_is_listed(scene, at, words);
}

/* Is token `at` this word, and the one behind it that? */
static inline __attribute__((always_inline)) bool outcome_are(const struct outcome_scene *scene, size_t at,
                                                              const char *one, const char *other)
{
    return outcome_is(scene, at, one) && outcome_is(scene, at + 1, other);
}

/* The token before a value over words that only soften it ("to [just about] 40"); scene->count when the
 * sentence begins there. */
size_t outcome_lead(const struct outcome_scene *scene, const struct outcome_value *value);

/* Is there a mark among the tokens from `first` up to `end`? */
bool outcome_has_mark(const struct outcome_scene *scene, size_t first, size_t end);

/* Is a token of this class among them? */
bool outcome_has(const struct outcome_scene *scene, size_t first, size_t end, unsigned classes);

/* Does a clause begin at the token: behind a mark, "and", "but", "so", "that"? */
bool outcome_starts_clause(const struct outcome_scene *scene, size_t at);

/* Is the clause over before the token? */
bool outcome_ends_clause(const struct outcome_scene *scene, size_t at);

/* Does the word end as most verbs of the past do? */
bool outcome_ends_in_ed(const struct outcome_scene *scene, size_t at);

/* Does the value stand for a stretch in which something happened: in two weeks, for a month? */
bool outcome_is_when(const struct outcome_scene *scene, const struct outcome_value *value);

/* A word that says when: in May, the second, last year, this week. */
bool outcome_says_when(const struct outcome_scene *scene, size_t at);

/* Makes the value a quantity of that role. */
void outcome_settle(struct outcome_value *value, enum quantity_role role, const char *why);

/* Once, nine times, three times a week, never? */
bool outcome_tells_how_often(struct view text, const struct outcome_value *value);

/* Does it count things: so many, or so many in a time? */
bool outcome_counts(const struct quantity *quantity);

/* Are the last words of two nouns one, but for an ending: visitor, visitors? False when one is empty. */
bool outcome_same_noun(struct view text, struct span a, struct span b);

#endif
