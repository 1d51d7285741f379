#include "check/headed.h"

#include <stdint.h>

enum { TITLE_WORDS = 8 }; /* a title is shorter, or asks */

static bool has_section(const struct sections *found, enum part part)
{
    for (size_t i = 0; i < found->count; i++)
        if (found->items[i].part == part || found->items[i].also == part)
            return true;
    return false;
}

/* Is the text in front of the first heading a title, or the question put again? */
static bool is_title(struct view text, const struct tokens *tokens)
{
    size_t words = 0;
    bool asks = text.length && (text.data[0] == '#' || text.data[text.length - 1] == '?');
    for (size_t i = 0; i < tokens->count && tokens->items[i].start < text.length; i++)
        words += tokens->items[i].kind == TOKEN_WORD;
    for (size_t i = 0; i < tokens->count && tokens->items[i].start < text.length; i++)
        if (tokens->items[i].kind == TOKEN_WORD) {
            asks = asks || token_is(&tokens->items[i], "tell") || token_is(&tokens->items[i], "describe") ||
                   token_is(&tokens->items[i], "question");
            break;
        }
    return asks || words < TITLE_WORDS;
}

/* The sentence from byte `start` on; its first token moves along. */
static struct sentence cut_front(struct sentence sentence, const struct tokens *tokens, size_t start)
{
    while (sentence.token_count && tokens->items[sentence.first_token].start < start) {
        sentence.first_token++;
        sentence.token_count--;
    }
    if (sentence.token_count)
        sentence.span.start = tokens->items[sentence.first_token].start;
    return sentence;
}

/* The sentence up to byte `end`. */
static struct sentence cut_back(struct sentence sentence, const struct tokens *tokens, size_t end)
{
    while (sentence.token_count && tokens->items[sentence.first_token + sentence.token_count - 1].end > end)
        sentence.token_count--;
    if (sentence.token_count)
        sentence.span.end = tokens->items[sentence.first_token + sentence.token_count - 1].end;
    return sentence;
}

struct headed headed_take(struct arena *arena, struct view text, const struct tokens *tokens,
                          const struct sentences *sentences)
{
    struct headed headed = {.found = heading_find(arena, text)};
    const struct sections *found = &headed.found;
    if (!found->count)
        return headed;
    headed.is_headed = true;
    struct view front = view_trim(view_sub(text, 0, found->items[0].heading.start));
    bool keeps_front = !has_section(found, PART_SITUATION) && !is_title(front, tokens);
    /* a heading inside a sentence cuts it in two: at most one more sentence a section */
    size_t room = sentences->count + found->count;
    struct sentence *items = ARENA_ARRAY(arena, struct sentence, room);
    size_t *sections = ARENA_ARRAY(arena, size_t, room);
    size_t count = 0, section = 0;
    for (size_t i = 0; i < sentences->count; i++) {
        struct sentence rest = sentences->items[i];
        while (rest.token_count) {
            while (section < found->count && found->items[section].heading.start <= rest.span.start)
                section++;
            bool is_front = section == 0;
            if (!is_front)
                rest = cut_front(rest, tokens, found->items[section - 1].heading.end);
            size_t next = section < found->count ? found->items[section].heading.start : text.length;
            struct sentence own = cut_back(rest, tokens, next);
            if (own.token_count && (!is_front || keeps_front)) {
                items[count] = own;
                sections[count++] = is_front ? SIZE_MAX : section - 1;
            }
            rest = cut_front(rest, tokens, next);
        }
    }
    headed.sentences = (struct sentences){items, count};
    headed.sections = sections;
    return headed;
}
