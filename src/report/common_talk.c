#include "report/common_talk.h"

#include "check/stem.h"
#include "report/plain_word.h"

enum { WORD_LEAST = 4, QUESTIONS_MOST = 2 };

const char *common_talk_stem(struct arena *arena, const struct token *token)
{
    char stem[STEM_ROOM];
    size_t length = stem_of(token->word, token->length, stem);
    return arena_strndup(arena, stem, length);
}

static struct tokens words_of(struct arena *arena, const struct question *question)
{
    struct buf text = {.arena = arena};
    buf_string(&text, question->ask ? question->ask : "");
    for (size_t i = 0; i < question->probes.count; i++)
        buf_printf(&text, "\n%s", question->probes.items[i]);
    for (int part = 0; part < PART_COUNT; part++)
        buf_printf(&text, "\n%s", question->hints[part] ? question->hints[part] : "");
    return token_scan(arena, buf_view(&text));
}

struct common_talk common_talk_make(struct arena *arena, const struct bank *bank)
{
    struct common_talk talk = {.stems = lookup_make(arena, 2048)};
    struct arena scratch = {0};
    struct tokens *asked = ARENA_ARRAY(&scratch, struct tokens, bank->question_count);
    size_t room = 0;
    for (size_t q = 0; q < bank->question_count; q++) {
        asked[q] = words_of(&scratch, &bank->questions[q]);
        room += asked[q].count;
    }
    size_t *last = ARENA_ARRAY(&scratch, size_t, room), *questions = ARENA_ARRAY(&scratch, size_t, room);
    bool *is_common = ARENA_ARRAY(arena, bool, room);
    for (size_t q = 0; q < bank->question_count; q++)
        for (size_t i = 0; i < asked[q].count; i++) {
            const struct token *token = &asked[q].items[i];
            if (token->kind != TOKEN_WORD)
                continue;
            size_t stem = lookup_add(&talk.stems, common_talk_stem(arena, token));
            if (last[stem] == q + 1)
                continue;
            last[stem] = q + 1;
            is_common[stem] = ++questions[stem] > QUESTIONS_MOST;
        }
    arena_release(&scratch);
    talk.is_common = is_common;
    return talk;
}

bool common_talk_is_telling(const struct common_talk *talk, const struct token *token)
{
    if (token->kind != TOKEN_WORD || token->length < WORD_LEAST || plain_word(token->word))
        return false;
    char stem[STEM_ROOM];
    stem_of(token->word, token->length, stem);
    size_t known = lookup_find(&talk->stems, stem);
    return known == LOOKUP_NONE || !talk->is_common[known];
}
