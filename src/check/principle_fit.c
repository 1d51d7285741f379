#include "check/principle_fit.h"

#include "check/negation.h"
#include "check/stem.h"
#include "check/word.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* How much a clue tells of the teller, by the part it stands in: a setting names things, a deed shows them.
 */
static const double part_weight[PART_COUNT] = {
    [PART_SITUATION] = 0.85, [PART_TASK] = 0.9, [PART_ACTION] = 1.0, [PART_RESULT] = 1.0};

static const double negated_weight = 0.3;  /* "we did not ask the customer" */
static const double half_score_mass = 4.0; /* evidence that scores 0.5 in an answer of plain length */
static const double plain_words = 150.0;   /* about a minute's telling */
static const double fewest_words = 60.0;   /* a shorter answer is not held to be denser */

enum {
    NEGATION_REACH = 3, /* words after "not" that it speaks of */
    MET_WORDS = 64
};

/* What one principle has gathered so far. */
struct tally {
    double mass;
    size_t sentence;      /* the one being read, 1-based; 0: none yet */
    double sentence_mass; /* of it */
    double heaviest;      /* clue in it, whole cues before words of them */
    struct span cue;      /* that clue */
    bool is_cue;
    double best_mass; /* of any sentence so far */
};

/* What is to be known of a word. */
struct stemmed {
    uint32_t hash; /* of the word as it stands */
    uint32_t stem; /* its hash */
    struct clue_start start;
    bool is_negation;
};

struct gatherer {
    const struct principle_index *index;
    const struct reading *reading;
    float *mentions; /* of each clue so far */
    struct tally *tallies;
    struct principle_evidence *fits;
    struct stemmed met[MET_WORDS]; /* by hash: many of the words that are not known were met before */
};

/* A clue found in the text. */
struct mention {
    size_t sentence;
    const struct token *first;
    size_t token_count;
    double factor; /* how much it counts where it stands */
};

/* What one mention more adds when there were so many: ten in all weigh less than two. */
static double fresh(double mentions)
{
    return 2 / ((mentions + 1) * (mentions + 2));
}

/* The words to quote: the heaviest whole cue of the sentence, in the longest one around it; the heaviest word
 * of a cue when there is none. */
static void choose_cue(struct tally *tally, const struct mention *mention, double weight, bool is_cue)
{
    if (tally->heaviest > 0 && tally->is_cue && !is_cue)
        return;
    if (is_cue && !tally->is_cue)
        tally->heaviest = 0;
    struct span own = {mention->first->start, mention->first[mention->token_count - 1].end};
    bool is_inside = own.start >= tally->cue.start && own.end <= tally->cue.end;
    bool is_around = own.start <= tally->cue.start && own.end >= tally->cue.end;
    if (tally->heaviest == 0 || is_around || (weight > tally->heaviest && !is_inside)) {
        tally->cue = own;
        tally->is_cue = is_cue;
    }
    if (weight > tally->heaviest)
        tally->heaviest = weight;
}

static void weigh(struct tally *tally, struct principle_evidence *fit, const struct mention *mention,
                  double weight, bool is_cue)
{
    if (tally->sentence != mention->sentence + 1) {
        tally->sentence = mention->sentence + 1;
        tally->sentence_mass = tally->heaviest = 0;
        tally->is_cue = false;
    }
    tally->sentence_mass += weight;
    choose_cue(tally, mention, weight, is_cue);
    if (tally->sentence_mass > tally->best_mass) {
        tally->best_mass = tally->sentence_mass;
        fit->sentence = mention->sentence;
        fit->cue = tally->cue;
        fit->is_cue = tally->is_cue;
    }
}

static void add_mention(struct gatherer *gatherer, uint32_t number, const struct mention *mention)
{
    float *mentions = &gatherer->mentions[number];
    double gain = mention->factor * fresh((double)*mentions);
    *mentions += (float)mention->factor;
    const struct clue *clue = &gatherer->index->clues[number];
    for (uint32_t k = clue->first; k < clue->first + clue->count; k++) {
        const struct clue_share *share = &gatherer->index->shares[k];
        struct tally *tally = &gatherer->tallies[share->principle];
        tally->mass += (double)share->weight * gain;
        weigh(tally, &gatherer->fits[share->principle], mention, (double)share->weight * mention->factor,
              share->is_cue);
    }
}

static struct stemmed stem_word(struct gatherer *gatherer, const struct token *token)
{
    const struct known_word *known = word_known(token);
    if (known)
        return (struct stemmed){.hash = known->hash,
                                .stem = known->stem,
                                .start = gatherer->index->starts[token->id],
                                .is_negation = known->flags & WORD_IS_NEGATION};
    struct stemmed *met = &gatherer->met[token->hash % MET_WORDS];
    if (met->hash == token->hash)
        return *met;
    *met = (struct stemmed){.hash = token->hash, .stem = token->hash};
    if (token->kind == TOKEN_WORD) {
        met->stem = stem_hash(token);
        met->is_negation = negation_is(token);
    }
    met->start = principle_start(gatherer->index, met->stem);
    return *met;
}

/* The cues of several words that begin with this one; `room` words of the sentence are left, itself included.
 */
static void find_cues(struct gatherer *gatherer, const struct stemmed *words, size_t room,
                      struct mention *mention)
{
    uint32_t key = words[0].stem;
    for (size_t size = 1; size < room; size++) {
        key = principle_key_on(key, words[size].stem);
        struct clue_start start = principle_start(gatherer->index, key);
        mention->token_count = size + 1;
        if (start.clue)
            add_mention(gatherer, start.clue - 1, mention);
        if (!start.goes_on)
            return;
    }
}

static void read_sentence(struct gatherer *gatherer, size_t number, struct stemmed *words)
{
    const struct sentence *sentence = &gatherer->reading->sentences.items[number];
    const struct token *tokens = &gatherer->reading->tokens.items[sentence->first_token];
    double part = part_weight[gatherer->reading->labels[number].part];
    size_t reach = 0; /* the first token that the latest "not" does not speak of */
    for (size_t i = 0; i < sentence->token_count; i++)
        words[i] = stem_word(gatherer, &tokens[i]);
    for (size_t i = 0; i < sentence->token_count; i++) {
        if (tokens[i].kind == TOKEN_MARK && *tokens[i].word != '-')
            reach = 0;
        if (words[i].start.clue || words[i].start.goes_on) {
            struct mention mention = {.sentence = number,
                                      .first = &tokens[i],
                                      .token_count = 1,
                                      .factor = i < reach ? part * negated_weight : part};
            if (words[i].start.clue)
                add_mention(gatherer, words[i].start.clue - 1, &mention);
            if (words[i].start.goes_on)
                find_cues(gatherer, &words[i], sentence->token_count - i, &mention);
        }
        if (words[i].is_negation)
            reach = i + 1 + NEGATION_REACH;
    }
}

static size_t most_tokens(const struct reading *reading)
{
    size_t most = 0;
    for (size_t i = 0; i < reading->sentences.count; i++)
        if (reading->sentences.items[i].token_count > most)
            most = reading->sentences.items[i].token_count;
    return most;
}

static int by_score(const void *a, const void *b)
{
    const struct principle_evidence *left = *(const struct principle_evidence *const *)a;
    const struct principle_evidence *right = *(const struct principle_evidence *const *)b;
    if (left->score != right->score)
        return left->score < right->score ? 1 : -1;
    return strcmp(left->principle->id, right->principle->id);
}

/* The same, best first; pointers are quicker to sort. */
static struct principle_fits best_first(struct arena *arena, const struct principle_evidence *fits,
                                        size_t count)
{
    const struct principle_evidence **sorted = ARENA_ROOM(arena, const struct principle_evidence *, count);
    struct principle_evidence *items = ARENA_ROOM(arena, struct principle_evidence, count);
    for (size_t i = 0; i < count; i++)
        sorted[i] = &fits[i];
    qsort(sorted, count, sizeof *sorted, by_score);
    for (size_t i = 0; i < count; i++)
        items[i] = *sorted[i];
    return (struct principle_fits){items, count};
}

struct principle_fits principle_fit(struct arena *arena, const struct principle_index *index,
                                    const struct bank *bank, const struct reading *reading)
{
    size_t count = bank->principle_count;
    struct principle_evidence *fits = ARENA_ARRAY(arena, struct principle_evidence, count);
    struct gatherer gatherer = {
        .index = index,
        .reading = reading,
        .mentions = ARENA_ARRAY(arena, float, index->clue_count),
        .tallies = ARENA_ARRAY(arena, struct tally, count),
        .fits = fits,
    };
    for (size_t p = 0; p < count; p++)
        fits[p].principle = &bank->principles[p];
    struct stemmed *words_read = ARENA_ROOM(arena, struct stemmed, most_tokens(reading));
    for (size_t i = 0; i < reading->sentences.count; i++)
        read_sentence(&gatherer, i, words_read);
    double words = fmax((double)reading->words, fewest_words);
    for (size_t p = 0; p < count; p++) {
        double mass = gatherer.tallies[p].mass * sqrt(plain_words / words);
        fits[p].score = mass / (mass + half_score_mass);
    }
    return best_first(arena, fits, count);
}

/* A short answer with many fine words scores high for half of the bank: so only what stands out counts. */
static const double NEAR_BEST = 0.7;

bool principle_fit_is_evidenced(const struct principle_evidence *evidence)
{
    return evidence->score > PRINCIPLE_EVIDENCED;
}

bool principle_fit_is_clear(const struct principle_fits *fits, const struct principle_evidence *evidence)
{
    return evidence->score > PRINCIPLE_CLEAR && evidence->is_cue &&
           evidence->score >= NEAR_BEST * fits->items[0].score;
}

const struct principle_evidence *principle_fit_find(const struct principle_fits *fits, const char *id)
{
    for (size_t i = 0; i < fits->count; i++)
        if (strcmp(fits->items[i].principle->id, id) == 0)
            return &fits->items[i];
    return NULL;
}
