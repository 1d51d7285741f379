#include "model/bank.h"

#include <string.h>

const struct principle *bank_principle(const struct bank *bank, const char *id)
{
    for (size_t i = 0; i < bank->principle_count; i++)
        if (strcmp(bank->principles[i].id, id) == 0)
            return &bank->principles[i];
    return NULL;
}

const char *bank_principle_name(const struct bank *bank, const char *id)
{
    const struct principle *principle = bank_principle(bank, id);
    return principle ? principle->name : id;
}

const struct question *bank_question(const struct bank *bank, const char *id)
{
    for (size_t i = 0; i < bank->question_count; i++)
        if (strcmp(bank->questions[i].id, id) == 0)
            return &bank->questions[i];
    return NULL;
}

bool texts_hold(const struct texts *texts, const char *text)
{
    for (size_t i = 0; i < texts->count; i++)
        if (strcmp(texts->items[i], text) == 0)
            return true;
    return false;
}

bool question_probes(const struct question *question, const char *principle)
{
    return strcmp(question->principle, principle) == 0 || texts_hold(&question->also, principle);
}
