/*
 * reading - everything that is measured about an answer before it is judged.
 *
 * Rules see a reading and nothing else. All of it lives in the arena; spans are bytes of `text`.
 */
#ifndef CHECK_READING_H
#define CHECK_READING_H

#include "check/label.h"
#include "check/quantity.h"
#include "check/result.h"
#include "check/sentence.h"
#include "check/signs.h"
#include "check/token.h"
#include "model/answer.h"

enum part_state { PART_MISSING, PART_THIN, PART_PRESENT };

struct reading_part {
    enum part_state state;
    bool given;       /* labelled answer: the field holds something, even a placeholder */
    bool in_passing;  /* free answer: no sentence of its own, but told outright in another part's */
    struct span span; /* labelled answer: the field; free answer: from its first sentence to its last */
    size_t words;
    size_t told;  /* words without fillers, sentences said again and strings of words */
    double share; /* of all words, 0 to 1 */
};

struct reading {
    struct view text; /* the whole answer: four parts joined by one blank line, or the free text */
    bool is_labelled; /* parts came labelled, in fields or under headings: the person says which is which */
    struct tokens tokens;
    struct sentences sentences;
    struct signs signs;
    const struct label *labels;      /* one a sentence */
    const struct stretch *stretches; /* one a sentence: its span and part */
    struct quantities quantities;
    struct reading_part parts[PART_COUNT];
    enum result_class result;
    size_t words;
    int spoken_seconds;
};

/* What the reading needs to know from the settings. */
struct reading_options {
    double words_a_minute;
    double thin_words[PART_COUNT]; /* fewer words than this and the part is thin */
    const struct phrases *lexicon; /* lexicon_builtin(); NULL finds nothing of it */
};

struct reading reading_take(struct arena *arena, const struct answer *answer,
                            const struct reading_options *options);

#endif
