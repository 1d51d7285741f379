/*
 * signs - what the words of a text show: lexicon matches, past verbs, sentences said twice.
 *
 * Taken once for an answer; rules look here instead of walking the text again. All of it lives in the arena.
 */
#ifndef CHECK_SIGNS_H
#define CHECK_SIGNS_H

#include "check/lexicon.h"
#include "check/sentence.h"

#define SIGN(class) (UINT64_C(1) << LEXICON_##class)

/* A finite past verb: "fixed" in "I fixed it", not in "a fixed price" or "I have fixed". */
#define SIGN_FINITE_PAST (UINT64_C(1) << 63)

_Static_assert(LEXICON_COUNT < 64, "one bit a class, and one for past verbs");

struct sentence_signs {
    size_t first_match, match_count; /* in struct signs; of one class they do not overlap, longest first */
    size_t words;
    size_t told;     /* words without fillers; 0 for a sentence said again */
    size_t pasts;    /* finite past verbs */
    bool is_repeat;  /* said before: four in five of its runs of four words stood earlier */
    size_t original; /* where, when is_repeat */
    bool is_list;    /* words strung together: no small words, or hardly anything but verbs */
    bool is_hollow;  /* nothing that happened: a list, or one fine word after the other */
    uint16_t counts[LEXICON_COUNT];
};

struct signs {
    struct tokens text_tokens; /* what was looked at */
    struct sentences text_sentences;
    const struct phrase_match *matches; /* by first token; tag is an enum lexicon_class */
    const uint64_t
        *tokens; /* one a token: SIGN() bits of the classes the word alone is of, SIGN_FINITE_PAST */
    const struct sentence_signs *sentences; /* one a sentence */
    size_t told_words;                      /* words without sentences said again, word lists and fillers */
    size_t repeat_count;
};

/* `lexicon` may be NULL: then nothing of it is found. */
struct signs signs_take(struct arena *arena, const struct phrases *lexicon, const struct tokens *tokens,
                        const struct sentences *sentences);

/* Does the token stand between quotation marks in its sentence: somebody else's words? */
bool signs_is_quoted(const struct signs *signs, size_t sentence, size_t token);

/* The text without its fillers, for those who would be misled by them: `sentences` gets the same sentences in
 * the tokens returned. The given ones when there are none. */
struct tokens signs_without_fillers(struct arena *arena, const struct signs *signs,
                                    struct sentences *sentences);

/* The bytes of a match. */
struct span signs_span(const struct signs *signs, const struct phrase_match *match);

/* Is a filler match one? "Do you know" is not; "like" only between commas. */
bool signs_is_filler(const struct signs *signs, size_t sentence, const struct phrase_match *match);

#endif
