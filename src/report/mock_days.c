#include "report/mock_days.h"

static const char *principle_names(struct arena *arena, const struct bank *bank, const struct texts *ids)
{
    struct buf text = {.arena = arena};
    for (size_t i = 0; i < ids->count; i++)
        buf_printf(&text, "%s%s", i ? "; " : "", bank_principle_name(bank, ids->items[i]));
    return buf_text(&text);
}

static void add_seats(struct arena *arena, struct doc *page, const struct bank *bank,
                      const struct mock_day *day)
{
    static const struct column columns[] = {
        {"name", "Interviewer", ALIGN_LEFT, FIT_WHOLE},
        {"role", "Role", ALIGN_LEFT, FIT_WHOLE},
        {"principles", "Listens for", ALIGN_LEFT, FIT_WRAP},
        {"questions", "Questions", ALIGN_RIGHT, FIT_WHOLE},
    };
    struct doc *table =
        doc_table(arena, page, "interviewers", NULL, columns, sizeof columns / sizeof *columns);
    for (size_t s = 0; s < day->seat_count; s++) {
        const struct mock_seat *seat = &day->seats[s];
        struct doc *row = doc_row(arena, table);
        doc_cell(arena, row, value_text(seat->name));
        doc_cell(arena, row,
                 value_toned(value_text(seat->role), seat->is_bar_raiser ? TONE_STRONG : TONE_PLAIN));
        doc_cell(arena, row, value_text(principle_names(arena, bank, &seat->principles)));
        doc_cell(arena, row, value_count(seat->question_count));
    }
}

/* For machines one table; for people a list an interviewer. */
static void add_questions(struct arena *arena, struct doc *page, const struct mock_day *day)
{
    static const struct column columns[] = {{.key = "interviewer"},
                                            {.key = "question"},
                                            {.key = "asked"},
                                            {.key = "principle"},
                                            {.key = "story"}};
    struct doc *table = doc_table(arena, page, "questions", NULL, columns, sizeof columns / sizeof *columns);
    for (size_t s = 0; s < day->seat_count; s++)
        for (size_t q = 0; q < day->seats[s].question_count; q++) {
            const struct mock_question *question = &day->seats[s].questions[q];
            struct doc *row = doc_row(arena, table);
            doc_cell(arena, row, value_text(day->seats[s].name));
            doc_cell(arena, row, value_text(question->question));
            doc_cell(arena, row, value_text(question->asked));
            doc_cell(arena, row, value_text(question->principle));
            doc_cell(arena, row, value_text(question->story));
        }
}

static void list_questions(struct arena *arena, struct doc *page, const struct bank *bank,
                           const struct mock_day *day)
{
    for (size_t s = 0; s < day->seat_count; s++) {
        const struct mock_seat *seat = &day->seats[s];
        struct doc *list = doc_list(arena, page, NULL, arena_printf(arena, "%s asks", seat->name), true);
        for (size_t q = 0; q < seat->question_count; q++) {
            const struct mock_question *question = &seat->questions[q];
            doc_item(arena, list,
                     value_text(arena_printf(arena, "%s (%s, %s%s%s)", question->asked,
                                             bank_principle_name(bank, question->principle),
                                             question->question, question->story ? "; your story: " : "",
                                             question->story ? question->story : "")));
        }
    }
}

static const char *count_words(struct arena *arena, size_t count, const char *noun)
{
    static const char *const small[] = {"no", "one", "two", "three"};
    const char *plural = count == 1 ? "" : "s";
    if (noun[strlen(noun) - 1] == 'y' && count != 1)
        return count < 4 ? arena_printf(arena, "%s %.*sies", small[count], (int)strlen(noun) - 1, noun)
                         : arena_printf(arena, "%zu %.*sies", count, (int)strlen(noun) - 1, noun);
    return count < 4 ? arena_printf(arena, "%s %s%s", small[count], noun, plural)
                     : arena_printf(arena, "%zu %s%s", count, noun, plural);
}

static void add_gaps(struct arena *arena, struct doc *page, const struct bank *bank,
                     const struct mock_day *day)
{
    static const struct column columns[] = {{.key = "principle"}, {.key = "needed"}, {.key = "stories"}};
    if (!day->gap_count)
        return;
    struct doc *section = doc_section(arena, page, NULL, "What your stories cannot serve");
    struct doc *table = doc_table(arena, section, "gaps", NULL, columns, 3);
    struct doc *list = doc_list(arena, section, NULL, NULL, false);
    for (size_t i = 0; i < day->gap_count; i++) {
        const struct mock_gap *gap = &day->gaps[i];
        struct doc *row = doc_row(arena, table);
        doc_cell(arena, row, value_text(gap->principle));
        doc_cell(arena, row, value_count(gap->needed));
        doc_cell(arena, row, value_count(gap->stories));
        const char *needed = gap->needed == 1   ? "one"
                             : gap->needed == 2 ? "two"
                                                : arena_printf(arena, "%zu", gap->needed);
        doc_item(arena, list,
                 value_text(arena_printf(
                     arena, "%s: %s, %s needed%s", bank_principle_name(bank, gap->principle),
                     count_words(arena, gap->stories, "story"), needed,
                     gap->stories >= gap->needed ? "; what you have is needed elsewhere too" : "")));
    }
}

struct doc *mock_plan_doc(struct arena *arena, const struct bank *bank, const struct mock_day *day,
                          bool shows_questions)
{
    struct doc *page = doc_page(arena, "mock_plan", "Mock interview");
    doc_text(arena, page, TONE_PLAIN,
             arena_printf(arena, "%zu interview%s of %d minutes. Expected are %s.", day->seat_count,
                          day->seat_count == 1 ? "" : "s", day->minutes, level_expects(day->level)));
    doc_field(arena, page, "level", "Level", value_text(level_id(day->level)));
    doc_field(arena, page, "track", "Questions for", value_text(day->track));
    doc_field(arena, page, "minutes", "Minutes each", value_count((size_t)day->minutes));
    doc_field(arena, page, "seed", "Seed",
              value_text(arena_printf(arena, "%llu", (unsigned long long)day->seed)));
    if (shows_questions)
        add_questions(arena, page, day);
    add_seats(arena, page, bank, day);
    if (shows_questions) {
        list_questions(arena, page, bank, day);
        add_gaps(arena, page, bank, day);
    }
    return page;
}

struct doc *mock_list_doc(struct arena *arena, const struct debrief *debriefs, size_t count)
{
    static const struct column columns[] = {
        {"id", "ID", ALIGN_LEFT, FIT_WHOLE},
        {"day", "Day", ALIGN_LEFT, FIT_WHOLE},
        {"level", "Level", ALIGN_LEFT, FIT_CUT},
        {"answered", "Answered", ALIGN_LEFT, FIT_WHOLE},
        {"inclined", "Inclined", ALIGN_LEFT, FIT_WHOLE},
        {"state", "State", ALIGN_LEFT, FIT_WRAP},
    };
    struct doc *page = doc_page(arena, "mocks", "Mock interviews");
    if (!count)
        doc_text(arena, page, TONE_PLAIN, "None yet. Type: stardrill mock --quick");
    struct doc *table = doc_table(arena, page, "mocks", NULL, columns, sizeof columns / sizeof *columns);
    for (size_t i = 0; i < count; i++) {
        const struct debrief *debrief = &debriefs[i];
        const struct mock_day *day = debrief->day;
        size_t voted = debrief->note_count - debrief->votes[VOTE_NONE];
        struct doc *row = doc_row(arena, table);
        doc_cell(arena, row, value_text(day->id));
        doc_cell(arena, row, value_day(day->started));
        doc_cell(arena, row, value_text(level_id(day->level)));
        doc_cell(
            arena, row,
            value_text(arena_printf(arena, "%zu of %zu", mock_day_answers(day), mock_day_questions(day))));
        doc_cell(arena, row,
                 voted ? value_text(arena_printf(
                             arena, "%zu of %zu",
                             debrief->votes[VOTE_INCLINED] + debrief->votes[VOTE_STRONGLY_INCLINED], voted))
                       : value_none());
        doc_cell(arena, row,
                 day->is_over ? value_name("over", "over")
                              : value_name("open", "goes on with mock --resume"));
    }
    return page;
}
