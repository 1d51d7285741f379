/* Any bytes give a bank that keeps its promises, or a problem. */
#include "store/bank_lint.h"
#include "store/id.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct problems problems = {.arena = &arena};
    struct bank_files files;
    bank_parse(&arena, "fuzz", (struct view){(const char *)data, size}, &files, &problems);
    const struct bank *bank = &files.bank;
    if (bank->principle_count == 0 && problem_count(&problems, PROBLEM_ERROR) == 0)
        abort();
    for (size_t i = 0; i < bank->question_count; i++) {
        const struct question *question = &bank->questions[i];
        if (!id_is_kebab(question->id) || !bank_principle(bank, question->principle) || !*question->ask ||
            question->difficulty < 1 || question->difficulty > 3 || question->tracks.count == 0 ||
            bank_question(bank, question->id) != question)
            abort();
        for (size_t k = 0; k < question->also.count; k++)
            if (!bank_principle(bank, question->also.items[k]))
                abort();
        for (int part = 0; part < PART_COUNT; part++)
            if (!question->hints[part])
                abort();
    }
    bank_lint(&arena, &files, &problems);
    arena_release(&arena);
    return 0;
}
