/* mock_words - what an interviewer says around the questions. Pure; the seat's number varies the words. */
#ifndef PRACTICE_MOCK_WORDS_H
#define PRACTICE_MOCK_WORDS_H

#include "base/arena.h"
#include "model/mock_day.h"

const char *mock_greeting(struct arena *arena, const struct mock_day *day, size_t seat);
const char *mock_farewell(const struct mock_day *day, size_t seat, bool is_short);

/* In front of a question: the first, a further one, the last. "" when nothing is said. */
const char *mock_lead(const struct mock_day *day, size_t seat, size_t question);

#endif
