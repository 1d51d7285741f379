#include "check/told_outright.h"

#include "check/lesson.h"

/* From this confidence on a label alone will do, with a sign beside it. */
static const double SURE = 0.5;

/* Below this a Result may be a deed as well: "I rewrote the report, which cut it to a page." */
static const double DOUBTFUL = 0.7;

static bool holds_change(const struct quantities *quantities, const struct sentence *sentence)
{
    for (size_t i = 0; i < quantities->count && quantities->items[i].span.start < sentence->span.end; i++)
        if (quantities->items[i].span.start >= sentence->span.start &&
            quantities->items[i].role == QUANTITY_ROLE_CHANGE)
            return true;
    return false;
}

/* "I rewrote", "I also led": the teller's own deed. */
static bool holds_own_deed(const struct signs *signs, size_t index)
{
    const struct sentence_signs *own = &signs->sentences[index];
    for (size_t m = own->first_match; m < own->first_match + own->match_count; m++) {
        if (signs->matches[m].tag != LEXICON_I)
            continue;
        for (size_t t = signs->matches[m].first_token + 1;
             t < signs->matches[m].first_token + 3 && t < signs->text_tokens.count; t++)
            if (signs->tokens[t] & SIGN_FINITE_PAST && !(signs->tokens[t] & SIGN(PLAIN_VERB)))
                return true;
    }
    return false;
}

/* "We haven't had one since": what came of it, also where it closes the sentence of a step. A change counts
 * when it is nobody's step: "we lost 300 orders", not "I turned it down from 200 to 180 degrees". */
static bool tells_an_end(const struct signs *signs, const struct label *labels,
                         const struct quantities *quantities, size_t index)
{
    const struct sentence_signs *own = &signs->sentences[index];
    bool is_late = 2 * index >= signs->text_sentences.count && labels[index].part >= PART_ACTION;
    if (!is_late)
        return false;
    return own->counts[LEXICON_END_TOLD] ||
           (3 * (index + 1) > 2 * signs->text_sentences.count && own->counts[LEXICON_OUTCOME] &&
            !holds_own_deed(signs, index) && holds_change(quantities, &signs->text_sentences.items[index])) ||
           lesson_is_told(signs, labels, index);
}

bool told_outright(const struct signs *signs, const struct label *labels, const struct quantities *quantities,
                   enum part part, size_t *sentence)
{
    for (size_t s = 0; s < signs->text_sentences.count; s++) {
        const struct sentence_signs *own = &signs->sentences[s];
        if (own->is_repeat || own->is_hollow)
            continue;
        bool is_told = false;
        switch (part) {
        case PART_SITUATION:
            is_told = s == 0 && own->counts[LEXICON_SCENE] && labels[s].part <= PART_TASK;
            break;
        case PART_TASK:
            is_told = own->counts[LEXICON_TASK_TOLD] && labels[s].part != PART_RESULT;
            break;
        case PART_ACTION:
            is_told = ((labels[s].part == PART_ACTION && labels[s].confidence >= SURE) ||
                       (labels[s].part == PART_RESULT && labels[s].confidence < DOUBTFUL)) &&
                      holds_own_deed(signs, s);
            break;
        default:
            is_told = (labels[s].part == PART_RESULT && labels[s].confidence >= SURE &&
                       holds_change(quantities, &signs->text_sentences.items[s])) ||
                      tells_an_end(signs, labels, quantities, s);
        }
        if (is_told) {
            *sentence = s;
            return true;
        }
    }
    return false;
}
