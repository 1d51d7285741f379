#include "store/bank_lint.h"

#include "base/hash.h"
#include "base/near.h"
#include "store/own_questions.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* From here on two questions are taken to ask the same. Among the 224 questions of the built-in bank no pair
 * is above 0.3; a question with another opening and a word changed stays at 0.5 or more. */
static const double ALIKE = 0.5;

enum { MOST_WORDS = 64, FEWEST_WORDS = 2 };

/* The words of one question as sorted hashes, each once. */
struct word_set {
    uint32_t items[MOST_WORDS];
    size_t count;
};

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (unsigned char)c >= 0x80;
}

/* Words any question may have: they tell nothing about what it asks. */
static bool is_frame(const char *word)
{
    static const char frame[] = " a an the of to in on at for with from by as and or but if so than then "
                                "that this these those it its they them "
                                "their there you your yours yourself me my i we us our he she his her who "
                                "whom whose which what when where why "
                                "how is are was were be been being am do does did done have has had having "
                                "will would could should can may might "
                                "not no yes about into over under up down out off again more most very just "
                                "only own same such any some each "
                                "tell describe walk through give gave example instance think thought recall "
                                "share explain talk time times moment "
                                "situation occasion case last ever once really actually happened went "
                                "something somebody someone one thing way ";
    size_t length = strlen(word);
    for (const char *at = strstr(frame, word); at; at = strstr(at + 1, word))
        if (at[-1] == ' ' && at[length] == ' ')
            return true;
    return false;
}

/* Cuts the commonest endings, so that "missed" and "missing" are one word. */
static void cut_ending(char *word)
{
    static const char *const endings[] = {"ing", "ies", "ed", "es", "er", "ly", "s", "y", "e"};
    size_t length = strlen(word);
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t cut = strlen(endings[i]);
        if (length < cut + 3 || strcmp(word + length - cut, endings[i]) != 0)
            continue;
        length -= cut;
        if (cut > 1 && length > 3 && word[length - 1] == word[length - 2]) /* "planned" */
            length--;
        break;
    }
    word[length] = '\0';
}

static uint32_t hash(const char *word)
{
    return (uint32_t)hash_on(HASH_START, word, strlen(word));
}

static int compare_hashes(const void *a, const void *b)
{
    uint32_t left = *(const uint32_t *)a, right = *(const uint32_t *)b;
    return (left > right) - (left < right);
}

static struct word_set words_of(const char *text)
{
    struct word_set set = {.count = 0};
    char word[40];
    size_t length = 0;
    for (;; text++) {
        char c = *text >= 'A' && *text <= 'Z' ? (char)(*text | 0x20) : *text;
        if (is_letter(c)) {
            if (length + 1 < sizeof word)
                word[length++] = c;
            continue;
        }
        word[length] = '\0';
        if (length > 1 && !is_frame(word) && set.count < MOST_WORDS) {
            cut_ending(word);
            set.items[set.count++] = hash(word);
        }
        length = 0;
        if (!*text)
            break;
    }
    qsort(set.items, set.count, sizeof *set.items, compare_hashes);
    size_t kept = 0;
    for (size_t i = 0; i < set.count; i++)
        if (kept == 0 || set.items[kept - 1] != set.items[i])
            set.items[kept++] = set.items[i];
    set.count = kept;
    return set;
}

static double likeness(const struct word_set *one, const struct word_set *other)
{
    size_t common = 0, all = one->count + other->count;
    for (size_t i = 0, j = 0; i < one->count && j < other->count;) {
        if (one->items[i] == other->items[j])
            common++, i++, j++;
        else if (one->items[i] < other->items[j])
            i++;
        else
            j++;
    }
    return all > common ? (double)common / (double)(all - common) : 0;
}

double bank_likeness(const char *one, const char *other)
{
    struct word_set a = words_of(one), b = words_of(other);
    return likeness(&a, &b);
}

static void lint_questions(struct arena *arena, const struct bank_files *files, struct problems *problems)
{
    const struct bank *bank = &files->bank;
    struct word_set *sets = ARENA_ARRAY(arena, struct word_set, bank->question_count);
    for (size_t i = 0; i < bank->question_count; i++) {
        sets[i] = words_of(bank->questions[i].ask);
        for (size_t j = 0; j < i; j++) {
            const struct bank_place *here = &files->questions[i], *there = &files->questions[j];
            /* Of a pair one must be the person's own; where only the first is, it is the one to name. */
            size_t mine = here->file ? i : j, other = here->file ? j : i;
            if (!here->file && !there->file)
                continue;
            if (sets[i].count < FEWEST_WORDS || sets[j].count < FEWEST_WORDS ||
                likeness(&sets[i], &sets[j]) < ALIKE)
                continue;
            const struct bank_place *place = &files->questions[mine];
            problem_add(problems, PROBLEM_WARNING, place->file, place->line, place->column,
                        "'%s' asks nearly the same as '%s': \"%.120s\"", bank->questions[mine].id,
                        bank->questions[other].id, bank->questions[other].ask);
        }
    }
}

/* A text and the question that holds it. */
struct use {
    const char *text;
    size_t question;
};

static int compare_uses(const void *a, const void *b)
{
    const struct use *left = a, *right = b;
    int order = strcmp(left->text, right->text);
    return order ? order : (left->question > right->question) - (left->question < right->question);
}

static int compare_by_question(const void *a, const void *b)
{
    const struct use *left = a, *right = b;
    return (left->question > right->question) - (left->question < right->question);
}

/* Neighbours in the sorted uses that are equal; those found are named in the order of the questions. */
static void lint_repeats(struct arena *arena, const struct bank_files *files, struct use *uses, size_t count,
                         const char *what, struct problems *problems)
{
    struct use *found = ARENA_ARRAY(arena, struct use, count);
    size_t *first = ARENA_ARRAY(arena, size_t, files->bank.question_count + 1);
    size_t found_count = 0;
    if (count)
        qsort(uses, count, sizeof *uses, compare_uses);
    for (size_t i = 1; i < count; i++) {
        if (strcmp(uses[i].text, uses[i - 1].text) != 0 || !files->questions[uses[i].question].file)
            continue;
        found[found_count++] = uses[i];
        first[uses[i].question] = uses[i - 1].question;
    }
    if (found_count)
        qsort(found, found_count, sizeof *found, compare_by_question);
    for (size_t i = 0; i < found_count; i++) {
        const struct bank_place *place = &files->questions[found[i].question];
        problem_add(problems, PROBLEM_WARNING, place->file, place->line, place->column,
                    "the %s \"%.120s\" of '%s' was used before, in '%s'", what, found[i].text,
                    files->bank.questions[found[i].question].id,
                    files->bank.questions[first[found[i].question]].id);
    }
}

static void lint_texts(struct arena *arena, const struct bank_files *files, struct problems *problems)
{
    const struct bank *bank = &files->bank;
    size_t hint_count = 0, probe_count = 0, all_probes = 0;
    for (size_t i = 0; i < bank->question_count; i++)
        all_probes += bank->questions[i].probes.count;
    struct use *hints = ARENA_ARRAY(arena, struct use, bank->question_count * PART_COUNT);
    struct use *probes = ARENA_ARRAY(arena, struct use, all_probes);
    for (size_t i = 0; i < bank->question_count; i++) {
        for (int part = 0; part < PART_COUNT; part++)
            if (bank->questions[i].hints[part][0] && !own_question_gave(bank->questions[i].hints[part]))
                hints[hint_count++] = (struct use){bank->questions[i].hints[part], i};
        for (size_t k = 0; k < bank->questions[i].probes.count; k++)
            if (!own_question_gave(bank->questions[i].probes.items[k]))
                probes[probe_count++] = (struct use){bank->questions[i].probes.items[k], i};
    }
    lint_repeats(arena, files, hints, hint_count, "hint", problems);
    lint_repeats(arena, files, probes, probe_count, "probe", problems);
}

/* A word used once, a slip away from one used elsewhere. */
static void lint_themes(struct arena *arena, const struct bank_files *files, struct problems *problems)
{
    const struct bank *bank = &files->bank;
    size_t all = 0, count = 0, word_count = 0;
    for (size_t i = 0; i < bank->question_count; i++)
        all += bank->questions[i].themes.count;
    struct use *uses = ARENA_ARRAY(arena, struct use, all);
    for (size_t i = 0; i < bank->question_count; i++)
        for (size_t k = 0; k < bank->questions[i].themes.count; k++)
            uses[count++] = (struct use){bank->questions[i].themes.items[k], i};
    if (count)
        qsort(uses, count, sizeof *uses, compare_uses);
    const char **words = ARENA_ARRAY(arena, const char *, count);
    size_t *times = ARENA_ARRAY(arena, size_t, count);
    for (size_t i = 0; i < count; i++) {
        if (word_count == 0 || strcmp(words[word_count - 1], uses[i].text) != 0)
            words[word_count++] = uses[i].text;
        times[word_count - 1]++;
    }
    const char **others = ARENA_ARRAY(arena, const char *, count);
    for (size_t i = 0, at = 0; i < word_count; at += times[i], i++) {
        const struct bank_place *place = &files->questions[uses[at].question];
        if (times[i] != 1 || !place->file)
            continue;
        size_t other_count = 0;
        for (size_t k = 0; k < word_count; k++)
            if (k != i && times[k] > 1)
                others[other_count++] = words[k];
        const char *near = near_find(words[i], others, other_count);
        if (near)
            problem_add(problems, PROBLEM_WARNING, place->file, place->line, place->column,
                        "only '%s' has the theme '%.40s': did you mean '%.40s'?",
                        bank->questions[uses[at].question].id, words[i], near);
    }
}

void bank_lint(struct arena *arena, const struct bank_files *files, struct problems *problems)
{
    lint_questions(arena, files, problems);
    lint_texts(arena, files, problems);
    lint_themes(arena, files, problems);
}
