#include "report/proof.h"

#include "report/common_talk.h"
#include "report/cue.h"
#include "report/story_number.h"

#include <stdlib.h>

static const struct {
    const char *name, *cues;
} skills[] = {
#define SKILL(name, cues) {name, cues},
#include "report/skills.def"
#undef SKILL
};

enum { SKILL_COUNT = sizeof skills / sizeof *skills, WORDS_MOST = 12 };

struct read_story {
    const struct story *story;
    struct view text; /* title, parts and notes */
    struct tokens tokens;
    const char *number;
};

static const char *words_at(struct arena *arena, struct view text, struct span span)
{
    return arena_strndup(arena, text.data + span.start, span.end - span.start);
}

static struct read_story *read_stories(struct arena *arena, const struct stories *stories)
{
    struct read_story *read = ARENA_ARRAY(arena, struct read_story, stories->count);
    for (size_t s = 0; s < stories->count; s++) {
        const struct story *story = &stories->items[s];
        struct buf text = {.arena = arena};
        struct view parts = story_text(arena, story, NULL);
        buf_string(&text, story->title ? story->title : "");
        buf_string(&text, "\n\n");
        buf_add(&text, parts.data, parts.length);
        buf_string(&text, "\n\n");
        buf_add(&text, story->notes.data, story->notes.length);
        read[s] = (struct read_story){story, buf_view(&text), token_scan(arena, buf_view(&text)),
                                      story_number_best(arena, story).text};
    }
    return read;
}

/* A story that shows the keyword: the first, or the first with a number. */
static void take_story(struct proof *proof, const struct read_story *read, const char *words)
{
    proof->stories++;
    if (proof->story && (proof->number || !read->number))
        return;
    proof->story = read->story;
    proof->story_words = words;
    proof->number = read->number;
}

static size_t find_skills(struct arena *arena, struct view job, const struct tokens *tokens,
                          const struct read_story *stories, size_t story_count, struct proof *out)
{
    struct cues cues = cues_make(arena);
    for (uint32_t i = 0; i < SKILL_COUNT; i++)
        cues_add_list(arena, &cues, skills[i].cues, i);
    struct proof *all = ARENA_ARRAY(arena, struct proof, SKILL_COUNT);
    struct phrase_matches found = cues_find(arena, &cues, tokens);
    for (size_t i = 0; i < found.count; i++) {
        struct proof *proof = &all[found.items[i].tag];
        if (proof->times++ == 0)
            proof->words = words_at(arena, job, cue_span(tokens, &found.items[i]));
    }
    size_t *seen = ARENA_ARRAY(arena, size_t, SKILL_COUNT);
    for (size_t s = 0; s < story_count; s++) {
        found = cues_find(arena, &cues, &stories[s].tokens);
        for (size_t i = 0; i < found.count; i++) {
            uint32_t skill = found.items[i].tag;
            if (all[skill].times == 0 || seen[skill] == s + 1)
                continue;
            seen[skill] = s + 1;
            struct span span = cue_span(&stories[s].tokens, &found.items[i]);
            take_story(&all[skill], &stories[s], words_at(arena, stories[s].text, span));
        }
    }
    size_t count = 0;
    for (size_t i = 0; i < SKILL_COUNT; i++)
        if (all[i].times) {
            out[count] = all[i];
            out[count].keyword = skills[i].name;
            out[count++].is_skill = true;
        }
    return count;
}

static int by_times(const void *a, const void *b)
{
    const struct proof *left = a, *right = b;
    if (left->is_skill != right->is_skill)
        return left->is_skill ? -1 : 1;
    if (left->times != right->times)
        return left->times > right->times ? -1 : 1;
    return strcmp(left->keyword, right->keyword);
}

/* Words of the job that are not common talk and stand in a story. */
static size_t find_words(struct arena *arena, struct view job, const struct tokens *tokens,
                         const struct bank *bank, const struct read_story *stories, size_t story_count,
                         const bool *is_taken, struct proof *out)
{
    struct lookup stems = lookup_make(arena, 256);
    struct common_talk talk = common_talk_make(arena, bank);
    struct proof *all = ARENA_ARRAY(arena, struct proof, tokens->count);
    for (size_t i = 0; i < tokens->count; i++) {
        const struct token *token = &tokens->items[i];
        if (is_taken[i] || !common_talk_is_telling(&talk, token))
            continue;
        struct proof *proof = &all[lookup_add(&stems, common_talk_stem(arena, token))];
        if (proof->times++ == 0)
            proof->keyword = proof->words = words_at(arena, job, (struct span){token->start, token->end});
    }
    size_t *seen = ARENA_ARRAY(arena, size_t, stems.count), count = 0;
    for (size_t s = 0; s < story_count; s++)
        for (size_t i = 0; i < stories[s].tokens.count; i++) {
            const struct token *token = &stories[s].tokens.items[i];
            if (!common_talk_is_telling(&talk, token))
                continue;
            size_t stem = lookup_find(&stems, common_talk_stem(arena, token));
            if (stem == LOOKUP_NONE || seen[stem] == s + 1)
                continue;
            seen[stem] = s + 1;
            take_story(&all[stem], &stories[s],
                       words_at(arena, stories[s].text, (struct span){token->start, token->end}));
        }
    for (size_t i = 0; i < stems.count; i++)
        if (all[i].story)
            all[count++] = all[i];
    qsort(all, count, sizeof *all, by_times);
    count = count < WORDS_MOST ? count : (size_t)WORDS_MOST;
    for (size_t i = 0; i < count; i++)
        out[i] = all[i];
    return count;
}

/* Tokens of the job that name a skill already. */
static bool *taken_by_skills(struct arena *arena, const struct tokens *tokens)
{
    struct cues cues = cues_make(arena);
    for (uint32_t i = 0; i < SKILL_COUNT; i++)
        cues_add_list(arena, &cues, skills[i].cues, i);
    struct phrase_matches found = cues_find(arena, &cues, tokens);
    bool *is_taken = ARENA_ARRAY(arena, bool, tokens->count);
    for (size_t i = 0; i < found.count; i++)
        for (uint32_t k = 0; k < found.items[i].token_count; k++)
            is_taken[found.items[i].first_token + k] = true;
    return is_taken;
}

struct proofs proofs_find(struct arena *arena, struct view job, const struct tokens *tokens,
                          const struct bank *bank, const struct stories *stories)
{
    const struct read_story *read = read_stories(arena, stories);
    struct proof *items = ARENA_ARRAY(arena, struct proof, SKILL_COUNT + WORDS_MOST);
    size_t count = find_skills(arena, job, tokens, read, stories->count, items);
    const bool *is_taken = taken_by_skills(arena, tokens);
    count += find_words(arena, job, tokens, bank, read, stories->count, is_taken, items + count);
    qsort(items, count, sizeof *items, by_times);
    return (struct proofs){items, count};
}
