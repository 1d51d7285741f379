#include "practice/mock_plan.h"

#include "base/day.h"

static struct mock_seat seat_of(struct arena *arena, const struct loop_seat *planned)
{
    const char **principles = ARENA_ARRAY(arena, const char *, planned->principle_count);
    for (size_t i = 0; i < planned->principle_count; i++)
        principles[i] = planned->principles[i]->id;
    struct mock_seat seat = {
        .name = planned->name,
        .role = planned->role,
        .is_bar_raiser = planned->is_bar_raiser,
        .principles = {principles, planned->principle_count},
        .questions = ARENA_ARRAY(arena, struct mock_question, planned->question_count),
        .question_count = planned->question_count,
    };
    for (size_t i = 0; i < planned->question_count; i++) {
        const struct loop_question *question = &planned->questions[i];
        seat.questions[i] = (struct mock_question){
            .question = question->question->id,
            .asked = question->question->ask,
            .principle = question->principle,
            .story = question->story ? question->story->id : NULL,
        };
    }
    return seat;
}

struct mock_day mock_plan(struct arena *arena, const struct loop_plan *plan, const struct loop_wishes *wishes,
                          const char *started)
{
    int64_t moment = 0;
    struct mock_day day = {
        .started = started,
        .id = day_parse(started, &moment) ? day_compact(arena, moment) : started,
        .minutes = wishes->minutes,
        .level = wishes->level,
        .track = wishes->track ? wishes->track : level_track(wishes->level),
        .seed = wishes->seed,
        .seats = ARENA_ARRAY(arena, struct mock_seat, plan->seat_count),
        .seat_count = plan->seat_count,
    };
    for (size_t s = 0; s < plan->seat_count; s++)
        day.seats[s] = seat_of(arena, &plan->seats[s]);
    struct mock_gap *gaps = ARENA_ARRAY(arena, struct mock_gap, plan->gap_count);
    for (size_t i = 0; i < plan->gap_count; i++)
        gaps[i] = (struct mock_gap){plan->gaps[i].principle->id, plan->gaps[i].needed, plan->gaps[i].stories};
    day.gaps = gaps;
    day.gap_count = plan->gap_count;
    return day;
}
