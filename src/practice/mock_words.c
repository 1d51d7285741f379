#include "practice/mock_words.h"

#include <string.h>

#define COUNT_OF(array) (sizeof(array) / sizeof *(array))

const char *mock_greeting(struct arena *arena, const struct mock_day *day, size_t seat)
{
    static const char *const manners[] = {
        "Thank you for making the time.",
        "I hope the morning was kind to you so far.",
        "Nice to have you here.",
        "Make yourself comfortable.",
    };
    static const char *const notes[] = {
        "I write while you talk, so do not mind the silence.",
        "I will interrupt you now and then; it means I want to know more.",
        "Notes of your own are fine.",
        "Take a moment before you begin, if you like.",
    };
    const struct mock_seat *who = &day->seats[seat];
    const char *role = who->is_bar_raiser ? "I am from another team and sit in as the bar raiser"
                       : strcmp(who->role, "peer") == 0 ? "We would be colleagues"
                                                        : "I lead the team you would join";
    return arena_printf(arena, "Hello, I am %s. %s. %s We have %d minutes. %s", who->name, role,
                        manners[seat % COUNT_OF(manners)], day->minutes, notes[seat % COUNT_OF(notes)]);
}

const char *mock_farewell(const struct mock_day *day, size_t seat, bool is_short)
{
    bool is_last = seat + 1 == day->seat_count;
    if (is_short)
        return is_last ? "We are out of time, so I stop here. Thank you. That was the last conversation."
                       : "We are out of time, so I stop here. Thank you; the next one is waiting.";
    return is_last ? "Those were my questions. Thank you. That was the last conversation."
                   : "Those were my questions. Thank you; the next one is waiting.";
}

const char *mock_lead(const struct mock_day *day, size_t seat, size_t question)
{
    static const char *const further[] = {"Let us go to something else.", "Thank you. Another one.",
                                          "I see. Let me change the subject."};
    size_t count = day->seats[seat].question_count;
    if (question == 0)
        return "";
    if (question + 1 == count)
        return "My last question.";
    return further[(seat + question) % COUNT_OF(further)];
}
