#include "practice/mock.h"

static const struct {
    const char *name, *help;
} commands[MOCK_COMMAND_COUNT] = {
#define MOCK_COMMAND(id, name, help) {name, help},
#include "practice/mock_commands.def"
#undef MOCK_COMMAND
};

const char *mock_command_name(enum mock_command command)
{
    return commands[command].name;
}
const char *mock_command_help(enum mock_command command)
{
    return commands[command].help;
}

struct mock mock_begin(struct arena *arena, struct mock_day *day, const struct mock_setup *setup)
{
    return (struct mock){
        .arena = arena,
        .setup = *setup,
        .day = day,
        .told = ARENA_ARRAY(arena, struct mock_told, mock_day_questions(day)),
        .now = day->started,
        .stage = day->seat_count ? MOCK_MEETING : MOCK_DONE,
    };
}

/* --- where the mock stands --- */

struct mock_seat *mock_seat_now(const struct mock *mock)
{
    return &mock->day->seats[mock->seat];
}

struct mock_question *mock_question_now(const struct mock *mock)
{
    return &mock_seat_now(mock)->questions[mock->question];
}

struct mock_told *mock_told_at(const struct mock *mock, size_t seat, size_t question)
{
    size_t at = question;
    for (size_t s = 0; s < seat; s++)
        at += mock->day->seats[s].question_count;
    return &mock->told[at];
}

struct mock_told *mock_told_now(const struct mock *mock)
{
    return mock_told_at(mock, mock->seat, mock->question);
}

struct mock_reply *mock_reply_now(const struct mock *mock)
{
    struct mock_told *told = mock_told_now(mock);
    return &told->replies[told->reply_count - 1];
}

int mock_seconds_left(const struct mock *mock)
{
    return mock->day->minutes * 60 - mock_seat_now(mock)->seconds;
}

static bool is_being_told(const struct mock *mock)
{
    return mock->stage == MOCK_THINKING || mock->stage == MOCK_TELLING || mock->stage == MOCK_REPLYING;
}

struct view mock_text(const struct mock *mock)
{
    if (!is_being_told(mock))
        return (struct view){"", 0};
    const struct mock_told *told = mock_told_now(mock);
    return mock->stage == MOCK_REPLYING ? buf_view(&mock_reply_now(mock)->text)
                                        : drill_text(&told->drill, told->drill.part);
}

int mock_seconds_spent(const struct mock *mock)
{
    int seconds = 0;
    if (!is_being_told(mock))
        return 0;
    const struct drill *drill = &mock_told_now(mock)->drill;
    for (int part = 0; part < PART_COUNT; part++)
        seconds += drill->seconds[part];
    return seconds;
}

struct answer mock_answer(const struct mock *mock, struct arena *arena, size_t seat, size_t question)
{
    const struct mock_told *told = mock_told_at(mock, seat, question);
    const struct mock_question *planned = &mock->day->seats[seat].questions[question];
    struct answer answer = drill_answer(&told->drill, arena);
    struct reply *replies = ARENA_ARRAY(arena, struct reply, told->reply_count + 1);
    size_t count = 0;
    if (told->again)
        replies[count++] =
            (struct reply){planned->asked, arena_strndup(arena, told->first.data ? told->first.data : "",
                                                         told->first.length)};
    for (size_t i = 0; i < told->reply_count; i++) {
        struct view said = buf_view(&told->replies[i].text);
        replies[count++] = (struct reply){told->replies[i].probe,
                                          arena_strndup(arena, said.data ? said.data : "", said.length)};
    }
    answer.asked = planned->asked;
    answer.started = told->started;
    answer.mock = mock->day->id;
    answer.replies = replies;
    answer.reply_count = count;
    return answer;
}
