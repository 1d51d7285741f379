/*
 * label - which part of a STAR answer each sentence of a free answer belongs to, and which part is missing.
 *
 * Labels and missing parts are two decisions with thresholds of their own.
 */
#ifndef CHECK_LABEL_H
#define CHECK_LABEL_H

#include "check/quantity.h"
#include "check/sentence.h"

struct label {
    enum part part;
    double confidence; /* 0 to 1: among sentences given c, about a share c is right */
};

struct labels {
    const struct label *items;   /* one a sentence */
    double missing[PART_COUNT];  /* log-odds that the part is not told */
    bool is_missing[PART_COUNT]; /* the verdict, by the label model's own thresholds */
};

/* Labels the sentences of a free answer. */
struct labels label_sentences(struct arena *arena, const struct tokens *tokens,
                              const struct sentences *sentences, const struct quantities *quantities);

struct decoding;
struct decode_settings;

/* The labels and verdicts that follow from check/label_decode.h; for those who train the model. */
struct labels label_conclude(struct arena *arena, const struct decode_settings *settings,
                             const struct decoding *decoding, size_t count);

#endif
