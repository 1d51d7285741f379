#include "report/debrief_doc.h"

static enum tone vote_tone(enum vote vote)
{
    static const enum tone tones[VOTE_COUNT] = {
        [VOTE_NONE] = TONE_DIM,      [VOTE_STRONGLY_NOT] = TONE_BAD,       [VOTE_NOT] = TONE_WARN,
        [VOTE_INCLINED] = TONE_GOOD, [VOTE_STRONGLY_INCLINED] = TONE_GOOD,
    };
    return tones[vote];
}

static void add_list(struct arena *arena, struct doc *parent, const char *key, const char *label,
                     const struct texts *texts)
{
    if (!texts->count)
        return;
    struct doc *list = doc_list(arena, parent, key, label, false);
    for (size_t i = 0; i < texts->count; i++)
        doc_item(arena, list, value_text(texts->items[i]));
}

static void add_votes(struct arena *arena, struct doc *page, const struct debrief *debrief)
{
    static const struct column columns[] = {
        {"interviewer", "Interviewer", ALIGN_LEFT, FIT_WHOLE},
        {"role", "Role", ALIGN_LEFT, FIT_WRAP},
        {"vote", "Vote", ALIGN_LEFT, FIT_WRAP},
        {"answered", "Answered", ALIGN_RIGHT, FIT_WHOLE},
        {"seconds", "Time", ALIGN_RIGHT, FIT_WHOLE},
    };
    struct doc *table = doc_table(arena, page, "votes", "Votes", columns, sizeof columns / sizeof *columns);
    for (size_t s = 0; s < debrief->note_count; s++) {
        const struct debrief_note *note = &debrief->notes[s];
        size_t answered = 0;
        for (size_t q = 0; q < note->asked_count; q++)
            answered += note->asked[q].question->outcome == MOCK_ANSWERED;
        struct doc *row = doc_row(arena, table);
        doc_cell(arena, row, value_text(note->seat->name));
        doc_cell(arena, row, value_text(note->seat->role));
        doc_cell(arena, row,
                 value_toned(value_name(vote_id(note->vote), vote_name(note->vote)), vote_tone(note->vote)));
        doc_cell(arena, row, value_text(arena_printf(arena, "%zu of %zu", answered, note->asked_count)));
        doc_cell(arena, row, value_seconds(note->seat->seconds));
    }
}

static void add_retold(struct arena *arena, struct doc *room, const struct debrief *debrief)
{
    if (!debrief->retold_count)
        return;
    struct doc *entries = doc_entries(arena, room, "told_twice", "Told twice");
    for (size_t i = 0; i < debrief->retold_count; i++) {
        const struct debrief_retold *retold = &debrief->retold[i];
        struct doc *section = doc_section(arena, entries, NULL, NULL);
        doc_text(arena, section, TONE_WARN,
                 arena_printf(arena, "The story told to %s came again with %s%s%s.",
                              debrief->notes[retold->seats[0]].seat->name,
                              debrief->notes[retold->seats[1]].seat->name,
                              retold->story ? ": it is linked to the same story, " : "",
                              retold->story ? retold->story : ""));
        doc_field(arena, section, "first", "First", value_text(retold->one));
        doc_field(arena, section, "second", "Again", value_text(retold->other));
        if (retold->story)
            doc_field(arena, section, "story", "Story", value_text(retold->story));
        doc_field(arena, section, "likeness", "Likeness of words", value_share(retold->likeness));
        add_list(arena, section, "numbers", "Numbers that differ", &retold->numbers);
    }
}

static void add_works(struct arena *arena, struct doc *room, const struct debrief *debrief)
{
    static const struct column columns[] = {{"what", "Work on", ALIGN_LEFT, FIT_WRAP},
                                            {"command", "It starts with", ALIGN_LEFT, FIT_WRAP}};
    if (!debrief->work_count)
        return;
    struct doc *table = doc_table(arena, room, "work", "What to work on", columns, 2);
    for (size_t i = 0; i < debrief->work_count; i++) {
        struct doc *row = doc_row(arena, table);
        doc_cell(arena, row, value_text(debrief->works[i].what));
        doc_cell(arena, row, value_toned(value_text(debrief->works[i].command), TONE_CODE));
    }
}

static void add_room(struct arena *arena, struct doc *page, const struct debrief *debrief)
{
    struct doc *room = doc_section(arena, page, "room", "The room");
    doc_field(arena, room, "leaning", "Where it leans", value_text(debrief->leaning));
    add_list(arena, room, "turns_on", "What it turns on", &debrief->turns_on);
    add_list(arena, room, "unknown", "What is not known", &debrief->unknown);
    add_retold(arena, room, debrief);
    add_works(arena, room, debrief);
}

static void add_asked(struct arena *arena, struct doc *section, const struct debrief_note *note)
{
    static const struct column columns[] = {
        {"question", "Asked", ALIGN_LEFT, FIT_WRAP},
        {"outcome", "Outcome", ALIGN_LEFT, FIT_WHOLE},
        {"probes", "Follow-ups", ALIGN_RIGHT, FIT_WHOLE},
        {"open", "Left open", ALIGN_RIGHT, FIT_WHOLE},
        {.key = "answer"},
        {.key = "principle"},
        {.key = "overall"},
        {.key = "points"},
        {.key = "seconds"},
    };
    struct doc *table = doc_table(arena, section, "asked", NULL, columns, sizeof columns / sizeof *columns);
    for (size_t q = 0; q < note->asked_count; q++) {
        const struct debrief_asked *asked = &note->asked[q];
        int seconds = 0;
        for (int part = 0; asked->answer && part < PART_COUNT; part++)
            seconds += asked->answer->seconds[part];
        struct doc *row = doc_row(arena, table);
        doc_cell(arena, row, value_name(asked->question->question, asked->question->asked));
        doc_cell(arena, row,
                 value_name(mock_outcome_id(asked->question->outcome),
                            asked->question->outcome == MOCK_NO_TIME
                                ? "no time left"
                                : mock_outcome_id(asked->question->outcome)));
        doc_cell(arena, row, value_count(asked->probes));
        doc_cell(arena, row, value_toned(value_count(asked->open), asked->open ? TONE_WARN : TONE_PLAIN));
        doc_cell(arena, row, value_text(asked->question->answer));
        doc_cell(arena, row, value_text(asked->question->principle));
        doc_cell(arena, row, value_score(asked->verdict ? asked->verdict->scores.overall : 0));
        doc_cell(arena, row, value_text(arena_printf(arena, "%.1f", asked->points)));
        doc_cell(arena, row, value_seconds(seconds));
    }
}

static void add_quotes(struct arena *arena, struct doc *section, const char *key, const char *label,
                       const struct debrief_evidences *list, enum tone tone)
{
    if (!list->count)
        return;
    struct doc *entries = doc_entries(arena, section, key, label);
    for (size_t i = 0; i < list->count; i++) {
        const struct debrief_evidence *evidence = &list->items[i];
        struct doc *entry = doc_section(arena, entries, NULL, NULL);
        doc_quote(arena, entry, "words", NULL,
                  (struct quote){.text = evidence->words, .tone = tone, .note = evidence->shows});
    }
}

static void add_principle(struct arena *arena, struct doc *parent, const struct debrief_principle *principle)
{
    struct doc *section = doc_section(arena, parent, NULL, NULL);
    doc_field(arena, section, "principle", "Principle", value_name(principle->id, principle->name));
    add_quotes(arena, section, "for", "Speaks for it", &principle->speaks_for, TONE_GOOD);
    add_quotes(arena, section, "against", "Speaks against", &principle->speaks_against, TONE_WARN);
    if (!principle->is_shown)
        doc_text(arena, section, TONE_DIM, "No sentence speaks for it.");
}

static void add_note(struct arena *arena, struct doc *notes, const struct debrief_note *note)
{
    const struct mock_seat *seat = note->seat;
    struct doc *section = doc_section(arena, notes, NULL, seat->name);
    doc_field(arena, section, "interviewer", "Role", value_name(seat->name, seat->role));
    doc_field(arena, section, "vote", "Vote",
              value_toned(value_name(vote_id(note->vote), vote_name(note->vote)), vote_tone(note->vote)));
    add_asked(arena, section, note);
    struct doc *principles = doc_entries(arena, section, "principles", NULL);
    for (size_t p = 0; p < note->principle_count; p++)
        add_principle(arena, principles, &note->principles[p]);
    if (note->speech)
        doc_field(arena, section, "speech", "Speech", value_text(note->speech));
    add_list(arena, section, "missing", "Not told, also not when asked", &note->missing);
    add_list(arena, section, "reasons", "Reasons for the vote", &note->reasons);
}

struct doc *debrief_doc(struct arena *arena, const struct debrief *debrief)
{
    const struct mock_day *day = debrief->day;
    struct doc *page = doc_page(arena, "debrief", "Debrief");
    doc_text(arena, page, TONE_PLAIN,
             "This is practice. The notes follow from words by fixed rules: a program cannot judge whether a "
             "story is true, how you came across, your voice, your manner, or what an interviewer would have "
             "made of it. The rubrics of real interviewers are not public.");
    doc_text(arena, page, TONE_DIM,
             arena_printf(arena, "%zu of %zu planned questions were answered. Expected at this level are %s.",
                          mock_day_answers(day), mock_day_questions(day), level_expects(day->level)));
    doc_field(arena, page, "id", "Interview", value_text(day->id));
    doc_field(arena, page, "level", "Level", value_text(level_id(day->level)));
    add_votes(arena, page, debrief);
    add_room(arena, page, debrief);
    struct doc *notes = doc_entries(arena, page, "notes", "The notes");
    for (size_t s = 0; s < debrief->note_count; s++)
        add_note(arena, notes, &debrief->notes[s]);
    return page;
}
