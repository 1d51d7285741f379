#include "model/mock_day.h"

#include <string.h>

static const char *const outcomes[MOCK_OUTCOME_COUNT] = {
    [MOCK_OPEN] = "open",
    [MOCK_ANSWERED] = "answered",
    [MOCK_PASSED] = "passed",
    [MOCK_NO_TIME] = "no-time",
};

const char *mock_outcome_id(enum mock_outcome outcome)
{
    return outcomes[outcome];
}

bool mock_outcome_parse(const char *word, enum mock_outcome *outcome)
{
    for (int i = 0; i < MOCK_OUTCOME_COUNT; i++)
        if (strcmp(outcomes[i], word) == 0) {
            *outcome = (enum mock_outcome)i;
            return true;
        }
    return false;
}

size_t mock_day_questions(const struct mock_day *day)
{
    size_t count = 0;
    for (size_t s = 0; s < day->seat_count; s++)
        count += day->seats[s].question_count;
    return count;
}

size_t mock_day_answers(const struct mock_day *day)
{
    size_t count = 0;
    for (size_t s = 0; s < day->seat_count; s++)
        for (size_t q = 0; q < day->seats[s].question_count; q++)
            count += day->seats[s].questions[q].outcome == MOCK_ANSWERED;
    return count;
}
