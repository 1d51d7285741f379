/*
 * word - what is known beforehand of the words our own texts are made of.
 *
 * Five words in six of an answer stand in the question bank or in our lists. What the judges ask of each (its
 * stem, the phrases that begin with it, ...) is worked out at build time by tool/known_words.c, so that a
 * word is looked up once, by its hash, in place of once for each judge. This is a short cut only: what is
 * said here of a word is what the judge would find out himself, and he does for all other words.
 */
#ifndef CHECK_WORD_H
#define CHECK_WORD_H

#include "check/token.h"

enum word_flag {
    WORD_GOES_ON = 1 << 0,     /* a phrase of several words of the lexicon begins with it */
    WORD_NO_NUMBER = 1 << 1,   /* no quantity begins with it: quantity_seek() passes it */
    WORD_IS_NEGATION = 1 << 2, /* negation_is() */
    WORD_ENDS_IN_ED = 1 << 3,  /* verb_ends_in_ed() */
};

struct known_word {
    uint32_t hash, stem;     /* token_hash(), stem_hash() */
    uint32_t number_classes; /* quantity_word_class() */
    uint16_t lexicon_node;   /* phrase_first_node() in the built-in lexicon */
    uint8_t length;          /* bytes */
    uint8_t sentence;        /* sentence_word() */
    uint8_t flags;           /* enum word_flag */
};

/* By the `id` of a token; the first is no word. */
extern const struct known_word known_words[];
extern const size_t known_word_count;

/* Gives tokens their ids. Those of a text that is judged in many ways have them; others may stay without. */
void words_know(struct token *tokens, size_t count);

/* NULL when nothing is known of it. */
static inline const struct known_word *word_known(const struct token *token)
{
    return token->id ? &known_words[token->id] : NULL;
}

#endif
