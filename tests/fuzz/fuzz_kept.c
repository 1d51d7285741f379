/*
 * Any bytes as a file that a person keeps and may edit: a story, an interview, the log, feedback, a mock day,
 * the plan. What must hold: it is read or refused with a place; what was read is written and comes back; a
 * change of ours changes what it says and nothing else, or is refused and the file stays as it was, byte for
 * byte.
 *
 * The first byte chooses the reader.
 */
#include "../unit/folder.h"
#include "fuzz.h"

#include "base/file.h"
#include "store/feedback.h"
#include "store/interview_day.h"
#include "store/interviews.h"
#include "store/log.h"
#include "store/mocks.h"
#include "store/stories.h"
#include "store/yaml.h"

static bool same_list(const struct texts *a, const struct texts *b)
{
    bool is_same = a->count == b->count;
    for (size_t i = 0; is_same && i < a->count; i++)
        is_same = texts_same(a->items[i], b->items[i]);
    return is_same;
}

/* Either nothing was wrong, or each error has its place. */
static void problems_must_hold(const struct problems *problems, bool is_read)
{
    must(is_read == (problem_count(problems, PROBLEM_ERROR) == 0));
    for (size_t i = 0; i < problems->count; i++)
        must(problems->items[i].line && problems->items[i].column && *problems->items[i].text);
}

static struct view now_in(struct arena *arena, const char *path)
{
    struct view text = {0};
    struct error error = {0};
    must(file_load(arena, path, 2 * YAML_LIMIT_BYTES, &text, &error));
    return text;
}

static void must_be_same_story(const struct story *a, const struct story *b)
{
    must(texts_same(a->title, b->title) && a->has_happened == b->has_happened && a->happened == b->happened);
    must(same_list(&a->principles, &b->principles) && view_equal(a->notes, b->notes));
    for (int part = 0; part < PART_COUNT; part++)
        must(view_equal(a->parts[part], b->parts[part]));
}

static void try_story(struct arena *arena, struct view text, struct problems *problems)
{
    static const char answer[] = "ownership-04/20261124T101503Z";
    struct story story, back;
    struct stories all;
    struct error error = {0};
    const char *id;
    bool is_read = story_parse(arena, "fuzz", text, &story, problems);
    problems_must_hold(problems, is_read);
    if (!is_read)
        return;
    folder_clear();
    struct story kept = story_tidy(arena, &story);
    kept.id = "told";
    if (stories_add(arena, folder_file("stories"), &kept, &id, &error)) {
        must(stories_load(arena, folder_file("stories"), &all, problems, &error) && all.count == 1);
        if (!*kept.title) /* one without a title is called by its id */
            kept.title = kept.id;
        must_be_same_story(&all.items[0], &kept);
        must(same_list(&all.items[0].links, &kept.links));
    } else {
        must(!strstr(error.message, "fault of stardrill"));
    }
    folder_write_bytes("stories/own.yaml", text.data, text.length);
    const char *path = arena_strdup(arena, folder_file("stories/own.yaml"));
    for (int turn = 0; turn < 2; turn++) {
        struct view before = now_in(arena, path);
        bool is_linked = stories_link(arena, folder_file("stories"), "own", answer, turn == 0, &error);
        struct view after = now_in(arena, path);
        must(is_linked || view_equal(before, after));
        must(story_parse(arena, "fuzz", after, &back, problems));
        must_be_same_story(&back, &story);
        must(!is_linked || texts_hold(&back.links, answer) == (turn == 0));
    }
}

static void must_be_same_interview(const struct interview *a, const struct interview *b)
{
    must(a->day == b->day && a->felt == b->felt && a->asked_count == b->asked_count);
    must(texts_same(a->company, b->company) && view_equal(a->notes, b->notes));
    for (size_t i = 0; i < a->asked_count; i++)
        must(texts_same(a->asked[i].question, b->asked[i].question) &&
             texts_same(a->asked[i].id, b->asked[i].id) &&
             texts_same(a->asked[i].principle, b->asked[i].principle) &&
             texts_same(a->asked[i].story, b->asked[i].story));
}

static void try_interview(struct arena *arena, struct view text, struct problems *problems)
{
    struct interview interview, back;
    struct error error = {0};
    const char *id;
    bool is_read = interview_parse(arena, "fuzz", text, &interview, problems);
    problems_must_hold(problems, is_read);
    if (!is_read)
        return;
    folder_clear();
    must(interview.felt >= 0 && interview.felt <= 5 && interview.outcome < OUTCOME_COUNT);
    if (!interviews_add(arena, folder_file("interviews"), &interview, 1795500000, &id, &error))
        must(!strstr(error.message, "fault of stardrill"));
    folder_write_bytes("interviews/own.yaml", text.data, text.length);
    const char *path = arena_strdup(arena, folder_file("interviews/own.yaml"));
    bool is_noted = interviews_end(arena, folder_file("interviews"), "own", OUTCOME_OFFER, &error);
    struct view after = now_in(arena, path);
    must(is_noted || view_equal(after, text));
    must(interview_parse(arena, "fuzz", after, &back, problems));
    must_be_same_interview(&interview, &back);
    must(!is_noted || back.outcome == OUTCOME_OFFER);
}

static void must_be_same_win(const struct win *a, const struct win *b)
{
    must(a->day == b->day && texts_same(a->text, b->text) && same_list(&a->principles, &b->principles));
}

static void try_log(struct arena *arena, struct view text, struct problems *problems)
{
    static const char *const principles[] = {"ownership"};
    const struct win win = {
        .day = 20781, .text = "the queue: \"40\" to 12 # minutes", .principles = {principles, 1}};
    struct wins wins, back;
    struct error error = {0};
    bool is_read = log_parse(arena, "fuzz", text, &wins, problems);
    problems_must_hold(problems, is_read);
    if (!is_read)
        return;
    folder_write_bytes("log.yaml", text.data, text.length);
    const char *path = arena_strdup(arena, folder_file("log.yaml"));
    bool is_added = log_add(arena, path, &win, &error);
    struct view after = now_in(arena, path);
    must(is_added || view_equal(after, text));
    must(log_parse(arena, "fuzz", after, &back, problems) && back.count == wins.count + is_added);
    for (size_t i = 0; i < wins.count; i++)
        must_be_same_win(&wins.items[i], &back.items[i]);
    if (is_added)
        must_be_same_win(&back.items[wins.count], &win);
    bool is_noted = log_promoted(arena, path, wins.count / 2, "press", &error);
    must(is_noted || view_equal(now_in(arena, path), after));
    must(log_parse(arena, "fuzz", now_in(arena, path), &wins, problems) && wins.count == back.count);
    for (size_t i = 0; i < wins.count; i++)
        must_be_same_win(&wins.items[i], &back.items[i]);
}

static void try_feedback(struct arena *arena, struct view text, struct problems *problems)
{
    const struct comment one = {
        .from = "Ana", .day = 20781, .part = PART_RESULT, .text = "- what: \"changed\"?", .rating = 4};
    struct comments comments, back, added = {.answer = "own/one", .items = &one, .count = 1};
    struct error error = {0};
    size_t count;
    bool is_read = feedback_parse(arena, "fuzz", text, &comments, problems);
    problems_must_hold(problems, is_read);
    if (!is_read)
        return;
    folder_write_bytes("feedback/own/one.yaml", text.data, text.length);
    const char *path = arena_strdup(arena, folder_file("feedback/own/one.yaml"));
    bool is_added = feedback_add(arena, folder_file("feedback"), &added, &count, &error);
    struct view after = now_in(arena, path);
    must(is_added || view_equal(after, text));
    must(feedback_parse(arena, "fuzz", after, &back, problems));
    must(back.count == comments.count + (is_added ? count : 0));
    for (size_t i = 0; i < comments.count; i++) {
        must(comments.items[i].rating >= 0 && comments.items[i].rating <= 5);
        must(texts_same(comments.items[i].text, back.items[i].text) &&
             comments.items[i].part == back.items[i].part);
        must(texts_same(comments.items[i].sentence, back.items[i].sentence));
    }
}

static void try_mock(struct arena *arena, struct view text, struct problems *problems)
{
    struct mock_day day, back;
    struct buf out = {.arena = arena};
    bool is_read = mock_parse(arena, "fuzz", text, &day, problems);
    problems_must_hold(problems, is_read);
    if (!is_read)
        return;
    if (!day.id)
        day.id = "own";
    mock_print(&out, &day);
    must(mock_parse(arena, "fuzz", buf_view(&out), &back, problems));
    must(back.seat_count == day.seat_count && back.seed == day.seed && back.level == day.level);
    must(texts_same(back.id, day.id) && texts_same(back.started, day.started) &&
         texts_same(back.track, day.track));
    must(back.is_over == day.is_over && back.is_spoken == day.is_spoken && back.minutes == day.minutes);
    for (size_t s = 0; s < day.seat_count; s++) {
        const struct mock_seat *seat = &day.seats[s], *other = &back.seats[s];
        must(texts_same(seat->name, other->name) && texts_same(seat->role, other->role));
        must(seat->seconds == other->seconds && seat->question_count == other->question_count);
        must(same_list(&seat->principles, &other->principles));
        for (size_t q = 0; q < seat->question_count; q++)
            must(texts_same(seat->questions[q].asked, other->questions[q].asked) &&
                 texts_same(seat->questions[q].story, other->questions[q].story) &&
                 texts_same(seat->questions[q].answer, other->questions[q].answer) &&
                 seat->questions[q].outcome == other->questions[q].outcome);
    }
}

static void try_plan(struct arena *arena, struct view text, struct problems *problems)
{
    struct interview_day day, back;
    struct error error = {0};
    folder_write_bytes("plan.yaml", text.data, text.length);
    must(interview_day_load(arena, folder_path(), &day, problems, &error));
    must(day.minutes >= 0 && day.minutes <= INTERVIEW_MINUTES_MOST);
    must(interview_day_save(arena, folder_path(), &day, &error) == !day.is_broken); /* a broken one stays */
    if (day.is_broken)
        return;
    size_t before = problems->count;
    must(interview_day_load(arena, folder_path(), &back, problems, &error) && problems->count == before);
    must(back.has_date == day.has_date && back.minutes == day.minutes &&
         (!day.has_date || back.date == day.date));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static void (*const readers[])(struct arena *, struct view, struct problems *) = {
        try_story, try_interview, try_log, try_feedback, try_mock, try_plan};
    if (size < 1)
        return 0;
    struct arena arena = {0};
    struct problems problems = {.arena = &arena};
    readers[data[0] % (sizeof readers / sizeof *readers)](
        &arena, (struct view){(const char *)data + 1, size - 1}, &problems);
    arena_release(&arena);
    return 0;
}
