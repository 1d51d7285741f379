#include "check/principle_fit.h"

#include "check/stem.h"

#include <math.h>
#include <stdlib.h>

/* How much a cue tells of the teller, by the part it stands in: a setting names things, a deed shows them. */
static const double part_weight[PART_COUNT] = {
    [PART_SITUATION] = 0.85, [PART_TASK] = 0.9, [PART_ACTION] = 1.0, [PART_RESULT] = 1.0};

static const double negated_weight = 0.3;  /* "we did not ask the customer" */
static const double half_score_mass = 4.0; /* evidence that scores 0.5 in an answer of plain length */
static const double plain_words = 150.0;   /* about a minute's telling */
static const double fewest_words = 60.0;   /* a shorter answer is not held to be denser */
static const double evidenced_score = 0.2; /* about one whole cue in a plain answer */

enum { NEGATION_REACH = 3 }; /* words after "not" that it speaks of */

/* What one principle has gathered so far. */
struct tally {
    double mass;
    size_t sentence;      /* the one being read, 1-based; 0: none yet */
    double sentence_mass; /* of it */
    double heaviest;      /* match in it */
    struct span cue;      /* that match */
    double best_mass;     /* of any sentence so far */
};

/* The k-th mention of one thing adds less and less; all of them never more than twice the first. */
static double diminished(double mentions)
{
    return 2 * mentions / (mentions + 1);
}

static bool is_negation(const struct token *token)
{
    static const char *const words[] = {"not", "never", "without", "no", "nobody", "cannot", "none"};
    if (token->length > 3 && memcmp(token->word + token->length - 3, "n't", 3) == 0)
        return true;
    if (*token->word != 'n' && *token->word != 'w' && *token->word != 'c')
        return false;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (token_is(token, words[i]))
            return true;
    return false;
}

/* The stem of every token, and whether a "not" shortly before, in the same clause, speaks of it. */
static const uint32_t *read_stems(struct arena *arena, const struct tokens *tokens, bool *is_negated)
{
    uint32_t *stems = ARENA_ARRAY(arena, uint32_t, tokens->count);
    size_t reach = 0; /* first token that is out of reach */
    for (size_t i = 0; i < tokens->count; i++) {
        const struct token *token = &tokens->items[i];
        stems[i] = token->hash;
        if (token->kind == TOKEN_MARK || token->kind == TOKEN_NEWLINE) {
            if (*token->word != '-')
                reach = 0;
            continue;
        }
        is_negated[i] = i < reach;
        if (token->kind != TOKEN_WORD)
            continue;
        stems[i] = stem_hash(token->word, token->length);
        if (is_negation(token))
            reach = i + 1 + NEGATION_REACH;
    }
    return stems;
}

static void add_mention(struct tally *tally, struct principle_evidence *fit, const struct reading *reading,
                        const struct phrase_match *match, size_t sentence, double weight)
{
    if (tally->sentence != sentence + 1) {
        tally->sentence = sentence + 1;
        tally->sentence_mass = tally->heaviest = 0;
    }
    tally->sentence_mass += weight;
    if (weight > tally->heaviest) {
        const struct token *first = &reading->tokens.items[match->first_token];
        tally->heaviest = weight;
        tally->cue = (struct span){first->start, first[match->token_count - 1].end};
    }
    if (tally->sentence_mass > tally->best_mass) {
        tally->best_mass = tally->sentence_mass;
        fit->sentence = sentence;
        fit->cue = tally->cue;
    }
}

static int by_score(const void *a, const void *b)
{
    const struct principle_evidence *left = a, *right = b;
    if (left->score != right->score)
        return left->score < right->score ? 1 : -1;
    return strcmp(left->principle->id, right->principle->id);
}

/* Sums what the matches say. They come by first token, as the sentences do, so both are walked once. */
static void gather(const struct principle_index *index, const struct reading *reading,
                   const struct phrase_matches *found, const bool *is_negated, double *mentions,
                   struct tally *tallies, struct principle_evidence *fits)
{
    size_t sentence = 0;
    for (size_t i = 0; i < found->count; i++) {
        const struct phrase_match *match = &found->items[i];
        while (sentence + 1 < reading->sentences.count &&
               reading->sentences.items[sentence + 1].first_token <= match->first_token)
            sentence++;
        if (match->first_token + match->token_count >
            reading->sentences.items[sentence].first_token + reading->sentences.items[sentence].token_count)
            continue; /* a phrase does not go on in the next sentence */
        double factor = part_weight[reading->labels[sentence].part];
        if (is_negated[match->first_token])
            factor *= negated_weight;
        double *count = &mentions[match->tag];
        double gain = diminished(*count + factor) - diminished(*count);
        *count += factor;
        const struct clue *clue = &index->clues[match->tag];
        for (size_t k = 0; k < clue->count; k++) {
            const struct clue_share *share = &index->shares[clue->first + k];
            tallies[share->principle].mass += share->weight * gain;
            add_mention(&tallies[share->principle], &fits[share->principle], reading, match, sentence,
                        share->weight * factor);
        }
    }
}

struct principle_fits principle_fit(struct arena *arena, const struct principle_index *index,
                                    const struct reading *reading)
{
    size_t count = index->bank->principle_count;
    struct principle_evidence *fits = ARENA_ARRAY(arena, struct principle_evidence, count);
    struct tally *tallies = ARENA_ARRAY(arena, struct tally, count);
    for (size_t p = 0; p < count; p++)
        fits[p].principle = &index->bank->principles[p];
    if (reading->sentences.count) {
        bool *is_negated = ARENA_ARRAY(arena, bool, reading->tokens.count);
        const uint32_t *stems = read_stems(arena, &reading->tokens, is_negated);
        struct phrase_matches found = phrases_find_words(arena, index->phrases, stems, reading->tokens.count);
        double *mentions = ARENA_ARRAY(arena, double, index->clue_count);
        gather(index, reading, &found, is_negated, mentions, tallies, fits);
    }
    double words = fmax((double)reading->words, fewest_words);
    for (size_t p = 0; p < count; p++) {
        double mass = tallies[p].mass * sqrt(plain_words / words);
        fits[p].score = mass / (mass + half_score_mass);
    }
    qsort(fits, count, sizeof *fits, by_score);
    return (struct principle_fits){fits, count};
}

bool principle_fit_is_evidenced(const struct principle_evidence *evidence)
{
    return evidence->score >= evidenced_score;
}

const struct principle_evidence *principle_fit_find(const struct principle_fits *fits, const char *id)
{
    for (size_t i = 0; i < fits->count; i++)
        if (strcmp(fits->items[i].principle->id, id) == 0)
            return &fits->items[i];
    return NULL;
}
