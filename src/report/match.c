#include "report/match.h"

#include "base/html_text.h"
#include "base/lookup.h"
#include "base/utf8.h"
#include "check/stem.h"
#include "report/cue.h"

#include <math.h>
#include <stdlib.h>

static const struct {
    const char *id, *cues;
} theme_rows[] =
    {
#define THEME(id, cues) {id, cues},
#include "report/theme_cues.def"
#undef THEME
},
  track_rows[] = {
#define TRACK(id, cues) {id, cues},
#include "report/track_cues.def"
#undef TRACK
};

enum {
    THEME_ROWS = sizeof theme_rows / sizeof *theme_rows,
    TRACK_ROWS = sizeof track_rows / sizeof *track_rows
};

/* A cue says the less, the more principles share it; two words say more than one; a principle's own name says
 * most. */
static const double weight_of_two_words = 1.6, weight_of_name = 3;

/* What makes a question likely, beside the words it shares with the job. */
static const double weight_of_main = 1.5, weight_of_picked = 0.75;

/* Cues of any kind and what each stands for. */
struct cue_set {
    struct arena *arena;
    struct cues cues;
    struct lookup texts; /* distinct cues; a cue's number is its tag */
    uint32_t *owners;    /* by entry */
    uint32_t *entry_cue; /* by entry: the cue's number */
    double *weights;     /* by entry */
    size_t count, room;
};

static struct cue_set set_make(struct arena *arena, size_t room)
{
    return (struct cue_set){
        .arena = arena,
        .cues = cues_make(arena),
        .texts = lookup_make(arena, room),
        .owners = ARENA_ARRAY(arena, uint32_t, room),
        .entry_cue = ARENA_ARRAY(arena, uint32_t, room),
        .weights = ARENA_ARRAY(arena, double, room),
        .room = room,
    };
}

static void set_add(struct cue_set *set, const char *cue, size_t owner, double weight)
{
    if (set->count == set->room)
        return;
    size_t known = set->texts.count, number = lookup_add(&set->texts, cue);
    if (number == known)
        cues_add(set->arena, &set->cues, cue, (uint32_t)number);
    set->owners[set->count] = (uint32_t)owner;
    set->entry_cue[set->count] = (uint32_t)number;
    set->weights[set->count++] = weight * (strchr(cue, ' ') ? weight_of_two_words : 1);
}

static size_t pieces_of(const char *list)
{
    size_t count = 1;
    for (; *list; list++)
        count += *list == '|';
    return count;
}

static void set_add_list(struct cue_set *set, const char *list, size_t owner)
{
    for (const char *end = list;; end++) {
        if (*end && *end != '|')
            continue;
        set_add(set, arena_strndup(set->arena, list, (size_t)(end - list)), owner, 1);
        if (!*end)
            return;
        list = end + 1;
    }
}

/* "process-improvement" as words. */
static const char *words_of_id(struct arena *arena, const char *id)
{
    char *words = arena_strdup(arena, id);
    for (char *at = words; *at; at++)
        if (*at == '-' || *at == '_')
            *at = ' ';
    return words;
}

static struct cue_set principle_cues(struct arena *arena, const struct bank *bank)
{
    size_t room = 0;
    for (size_t p = 0; p < bank->principle_count; p++)
        room += bank->principles[p].cues.count + 1;
    struct cue_set set = set_make(arena, room);
    for (size_t p = 0; p < bank->principle_count; p++) {
        set_add(&set, bank->principles[p].name, p, weight_of_name);
        for (size_t i = 0; i < bank->principles[p].cues.count; i++)
            set_add(&set, bank->principles[p].cues.items[i], p, 1);
    }
    return set;
}

static struct cue_set theme_cues(struct arena *arena, const struct coverage_group *themes)
{
    size_t room = 0;
    for (size_t t = 0; t < themes->count; t++) {
        room++;
        for (size_t i = 0; i < THEME_ROWS; i++)
            if (strcmp(theme_rows[i].id, themes->keys[t]) == 0)
                room += pieces_of(theme_rows[i].cues);
    }
    struct cue_set set = set_make(arena, room);
    for (size_t t = 0; t < themes->count; t++) {
        set_add(&set, words_of_id(arena, themes->keys[t]), t, 1);
        for (size_t i = 0; i < THEME_ROWS; i++)
            if (strcmp(theme_rows[i].id, themes->keys[t]) == 0)
                set_add_list(&set, theme_rows[i].cues, t);
    }
    return set;
}

/* One cue that was found for an owner. */
struct heard {
    double weight;
    size_t first; /* match it was heard in first */
};

/* The most telling words of an owner, in order of weight. */
static void keep_words(struct heard heard[MATCH_WORDS], size_t *count, struct heard one)
{
    size_t at = *count;
    if (at == MATCH_WORDS) {
        if (one.weight <= heard[at - 1].weight)
            return;
        at--;
    } else {
        ++*count;
    }
    for (; at > 0 && heard[at - 1].weight < one.weight; at--)
        heard[at] = heard[at - 1];
    heard[at] = one;
}

static int by_weight(const void *a, const void *b)
{
    const struct match_stress *left = a, *right = b;
    if (left->weight != right->weight)
        return left->weight > right->weight ? -1 : 1;
    return left->row < right->row ? -1 : left->row > right->row;
}

/* The same words in two writings ("Stakeholder", "stakeholders") are shown once. */
static bool is_shown(const struct match_stress *stress, const char *words)
{
    for (size_t i = 0; i < MATCH_WORDS && stress->words[i]; i++)
        if (strstr(stress->words[i], words) || strstr(words, stress->words[i]))
            return true;
    return false;
}

static struct match_stresses stresses_of(struct arena *arena, const struct cue_set *set, size_t owners,
                                         struct view text, const struct tokens *tokens)
{
    struct phrase_matches found = cues_find(arena, &set->cues, tokens);
    size_t cue_count = set->texts.count;
    size_t *times = ARENA_ARRAY(arena, size_t, cue_count), *first = ARENA_ARRAY(arena, size_t, cue_count);
    size_t *shared = ARENA_ARRAY(arena, size_t, cue_count);
    for (size_t i = 0; i < found.count; i++)
        if (times[found.items[i].tag]++ == 0)
            first[found.items[i].tag] = i;
    for (size_t i = 0; i < set->count; i++)
        shared[set->entry_cue[i]]++;

    struct match_stress *stresses = ARENA_ARRAY(arena, struct match_stress, owners);
    struct heard(*heard)[MATCH_WORDS] = arena_alloc(arena, owners, sizeof *heard, _Alignof(struct heard));
    size_t *heard_count = ARENA_ARRAY(arena, size_t, owners);
    for (size_t o = 0; o < owners; o++)
        stresses[o].row = o;
    for (size_t i = 0; i < set->count; i++) {
        uint32_t cue = set->entry_cue[i], owner = set->owners[i];
        if (times[cue] == 0)
            continue;
        /* said again is said louder, but less and less */
        double weight = set->weights[i] * (1 + log2((double)times[cue])) / (double)shared[cue];
        stresses[owner].weight += weight;
        stresses[owner].times += times[cue];
        keep_words(heard[owner], &heard_count[owner], (struct heard){weight, first[cue]});
    }
    for (size_t o = 0; o < owners; o++)
        for (size_t i = 0, kept = 0; i < heard_count[o]; i++) {
            struct span span = cue_span(tokens, &found.items[heard[o][i].first]);
            const char *words = arena_strndup(arena, text.data + span.start, span.end - span.start);
            if (!is_shown(&stresses[o], words))
                stresses[o].words[kept++] = words;
        }
    qsort(stresses, owners, sizeof *stresses, by_weight);
    size_t count = 0;
    while (count < owners && stresses[count].weight > 0)
        count++;
    double most = count ? stresses[0].weight : 1;
    for (size_t i = 0; i < count; i++)
        stresses[i].weight /= most;
    return (struct match_stresses){stresses, count};
}

/* The weights by row again; 0 for what is not stressed. */
static double *weights_by_row(struct arena *arena, const struct match_stresses *stresses, size_t rows)
{
    double *weights = ARENA_ARRAY(arena, double, rows);
    for (size_t i = 0; i < stresses->count; i++)
        weights[stresses->items[i].row] = stresses->items[i].weight;
    return weights;
}

struct guess {
    struct arena *arena;
    const struct coverage *coverage;
    struct lookup principles, themes, stems;
    double *principle_weights, *theme_weights;
    bool tracks[TRACK_ROWS]; /* those the job is of */
};

static double track_fit(const struct guess *guess, const struct question *question)
{
    if (question->tracks.count == 0 || texts_hold(&question->tracks, "any"))
        return 0;
    for (size_t i = 0; i < TRACK_ROWS; i++)
        if (guess->tracks[i] && texts_hold(&question->tracks, track_rows[i].id))
            return 0.25;
    return -0.75;
}

/* The share of the question's telling words that the job holds. */
static double overlap(const struct guess *guess, const struct question *question)
{
    struct tokens asked = token_scan(guess->arena, view_of(question->ask ? question->ask : ""));
    size_t same = 0, all = 0;
    for (size_t i = 0; i < asked.count; i++) {
        char stem[STEM_ROOM];
        if (asked.items[i].kind != TOKEN_WORD || asked.items[i].length < 4)
            continue;
        stem_of(asked.items[i].word, asked.items[i].length, stem);
        all++;
        same += lookup_find(&guess->stems, stem) != LOOKUP_NONE;
    }
    return all ? (double)same / (double)all : 0;
}

/* How likely a question is to come, apart from its main principle: that weighs less each time it was picked.
 */
static double score_of(const struct guess *guess, const struct question *question)
{
    double also = 0, theme = 0;
    for (size_t i = 0; i < question->also.count; i++) {
        size_t p = lookup_find(&guess->principles, question->also.items[i]);
        if (p != LOOKUP_NONE && guess->principle_weights[p] > also)
            also = guess->principle_weights[p];
    }
    for (size_t i = 0; i < question->themes.count; i++) {
        size_t t = lookup_find(&guess->themes, question->themes.items[i]);
        if (t != LOOKUP_NONE && guess->theme_weights[t] > theme)
            theme = guess->theme_weights[t];
    }
    return 0.3 * also + 0.3 * theme + 0.3 * overlap(guess, question) + track_fit(guess, question);
}

static void pick_questions(struct guess *guess, struct match *match)
{
    const struct bank *bank = guess->coverage->bank;
    double *scores = ARENA_ARRAY(guess->arena, double, bank->question_count);
    double *weights = ARENA_ARRAY(guess->arena, double, bank->principle_count);
    size_t *main = ARENA_ARRAY(guess->arena, size_t, bank->question_count);
    bool *is_picked = ARENA_ARRAY(guess->arena, bool, bank->question_count);
    for (size_t p = 0; p < bank->principle_count; p++)
        weights[p] = weight_of_main * guess->principle_weights[p];
    for (size_t q = 0; q < bank->question_count; q++) {
        main[q] = lookup_find(&guess->principles, bank->questions[q].principle);
        scores[q] = score_of(guess, &bank->questions[q]);
    }
    while (match->question_count < MATCH_QUESTIONS) {
        size_t best = SIZE_MAX;
        double best_score = 0;
        for (size_t q = 0; q < bank->question_count; q++) {
            double score = scores[q] + (main[q] == LOOKUP_NONE ? 0 : weights[main[q]]);
            if (!is_picked[q] && guess->coverage->questions[q].fits &&
                (best == SIZE_MAX || score > best_score)) {
                best = q;
                best_score = score;
            }
        }
        if (best == SIZE_MAX)
            return;
        is_picked[best] = true;
        if (main[best] != LOOKUP_NONE)
            weights[main[best]] -= weight_of_picked;
        const struct coverage_question *fact = &guess->coverage->questions[best];
        match->questions[match->question_count++] = (struct match_question){
            &bank->questions[best], main[best], best_score, fact->answers, fact->latest};
    }
}

static struct guess guess_make(struct arena *arena, const struct match *match, const struct tokens *tokens)
{
    const struct coverage *coverage = match->coverage;
    const struct coverage_group *principles = &coverage->groups[COVERAGE_BY_PRINCIPLE],
                                *themes = &coverage->groups[COVERAGE_BY_THEME];
    struct guess guess = {
        .arena = arena,
        .coverage = coverage,
        .principles = lookup_make(arena, principles->count),
        .themes = lookup_make(arena, themes->count),
        .stems = lookup_make(arena, 256),
        .principle_weights = weights_by_row(arena, &match->principles, principles->count),
        .theme_weights = weights_by_row(arena, &match->themes, themes->count),
    };
    for (size_t p = 0; p < principles->count; p++)
        lookup_add(&guess.principles, principles->keys[p]);
    for (size_t t = 0; t < themes->count; t++)
        lookup_add(&guess.themes, themes->keys[t]);
    for (size_t i = 0; i < tokens->count; i++) {
        char stem[STEM_ROOM];
        size_t length = stem_of(tokens->items[i].word, tokens->items[i].length, stem);
        if (tokens->items[i].kind == TOKEN_WORD && lookup_find(&guess.stems, stem) == LOOKUP_NONE)
            lookup_add(&guess.stems, arena_strndup(arena, stem, length));
    }
    struct cues cues = cues_make(arena);
    for (uint32_t i = 0; i < TRACK_ROWS; i++)
        cues_add_list(arena, &cues, track_rows[i].cues, i);
    struct phrase_matches found = cues_find(arena, &cues, tokens);
    for (size_t i = 0; i < found.count; i++)
        guess.tracks[found.items[i].tag] = true;
    return guess;
}

static double covered_share(const struct match *match)
{
    double ready = 0, all = 0;
    for (size_t i = 0; i < match->principles.count; i++) {
        const struct match_stress *stress = &match->principles.items[i];
        all += stress->weight;
        ready +=
            stress->weight * match->coverage->groups[COVERAGE_BY_PRINCIPLE].rows[stress->row].readiness.score;
    }
    return all > 0 ? ready / all : 0;
}

struct match match_build(struct arena *arena, struct view job, const struct stories *stories,
                         const struct coverage *coverage)
{
    struct match match = {.coverage = coverage, .is_cut = job.length > MATCH_BYTES_MOST};
    if (match.is_cut)
        job.length = MATCH_BYTES_MOST;
    match.was_html = html_looks(job);
    match.text = match.was_html ? html_text(arena, job) : utf8_repair(arena, job);
    struct tokens tokens = token_scan(arena, match.text);
    for (size_t i = 0; i < tokens.count; i++)
        match.words += tokens.items[i].kind == TOKEN_WORD;
    struct cue_set principles = principle_cues(arena, coverage->bank);
    struct cue_set themes = theme_cues(arena, &coverage->groups[COVERAGE_BY_THEME]);
    match.principles = stresses_of(arena, &principles, coverage->bank->principle_count, match.text, &tokens);
    match.themes =
        stresses_of(arena, &themes, coverage->groups[COVERAGE_BY_THEME].count, match.text, &tokens);
    match.proofs = proofs_find(arena, match.text, &tokens, coverage->bank, stories);
    struct guess guess = guess_make(arena, &match, &tokens);
    if (match.words)
        pick_questions(&guess, &match);
    match.covered = covered_share(&match);
    return match;
}
