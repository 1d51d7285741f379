#include "report/asking.h"

struct doc *asking_doc(struct arena *arena, const struct bank *bank, const struct question *question)
{
    const struct principle *principle = bank_principle(bank, question->principle);
    struct doc *page = doc_page(arena, "question", NULL);
    doc_text(arena, page, TONE_DIM,
             arena_printf(arena, "%s (%s, difficulty %d of 3)",
                          bank_principle_name(bank, question->principle), question->id,
                          question->difficulty));
    doc_text(arena, page, TONE_STRONG, question->ask);
    if (principle && principle->looks_for.count) {
        struct doc *list = doc_list(arena, page, "looks_for", "An interviewer listens for", false);
        for (size_t i = 0; i < principle->looks_for.count; i++)
            doc_item(arena, list, value_text(principle->looks_for.items[i]));
    }
    if (question->asks_failure)
        doc_text(arena, page, TONE_PLAIN,
                 "It asks for something that went wrong: say what you learned, too.");
    return page;
}
