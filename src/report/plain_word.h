/* plain_word - words that say nothing of their own: "the", "with", "because". */
#ifndef REPORT_PLAIN_WORD_H
#define REPORT_PLAIN_WORD_H

#include <stdbool.h>

/* `word` is folded (check/token.h). */
bool plain_word(const char *word);

#endif
