#include "report/debrief_room.h"

#include "report/debrief_level.h"
#include "report/retold.h"

/* --- across interviewers --- */

static struct texts different_numbers(const struct debrief_maker *maker, const struct reading *one,
                                      const struct reading *other)
{
    struct retold_numbers found = retold_differences(maker->arena, maker->checker->lexicon, one, other);
    struct debrief_list list = debrief_list(maker->arena, found.count + 1);
    for (size_t i = 0; i < found.count; i++) {
        struct view a = view_sub(one->text, found.items[i].one->span.start, found.items[i].one->span.end);
        struct view b =
            view_sub(other->text, found.items[i].other->span.start, found.items[i].other->span.end);
        debrief_list_add(&list, arena_printf(maker->arena, "\"%.*s\" the first time, \"%.*s\" the second",
                                             (int)a.length, a.data, (int)b.length, b.data));
    }
    return debrief_list_texts(&list);
}

static void compare_tellings(const struct debrief_maker *maker)
{
    struct debrief *debrief = maker->debrief;
    size_t most = mock_day_questions(debrief->day), count = 0;
    const struct debrief_asked **all = ARENA_ARRAY(maker->arena, const struct debrief_asked *, most + 1);
    size_t *seats = ARENA_ARRAY(maker->arena, size_t, most + 1);
    for (size_t s = 0; s < debrief->note_count; s++)
        for (size_t q = 0; q < debrief->notes[s].asked_count; q++)
            if (debrief->notes[s].asked[q].answer) {
                seats[count] = s;
                all[count++] = &debrief->notes[s].asked[q];
            }
    debrief->retold = ARENA_ARRAY(maker->arena, struct debrief_retold, most + 1);
    for (size_t b = 1; b < count; b++)
        for (size_t a = 0; a < b; a++) {
            const struct reading *one = &all[a]->verdict->reading, *other = &all[b]->verdict->reading;
            const char *link = all[a]->answer->story && all[b]->answer->story &&
                                       strcmp(all[a]->answer->story, all[b]->answer->story) == 0
                                   ? all[a]->answer->story
                                   : NULL;
            double likeness = retold_likeness(maker->arena, maker->checker->lexicon, one->text, other->text);
            if (!link && likeness < RETOLD_BAR)
                continue;
            debrief->retold[debrief->retold_count++] = (struct debrief_retold){
                .one = all[a]->answer->id,
                .other = all[b]->answer->id,
                .seats = {seats[a], seats[b]},
                .story = link,
                .likeness = likeness,
                .numbers = different_numbers(maker, one, other),
            };
            break; /* the first telling it repeats */
        }
}

/* --- the room --- */

static size_t count_inclined(const struct debrief *debrief)
{
    return debrief->votes[VOTE_INCLINED] + debrief->votes[VOTE_STRONGLY_INCLINED];
}

static const struct debrief_note *bar_raiser(const struct debrief *debrief)
{
    for (size_t s = 0; s < debrief->note_count; s++)
        if (debrief->notes[s].seat->is_bar_raiser)
            return &debrief->notes[s];
    return NULL;
}

static void find_leaning(const struct debrief_maker *maker)
{
    struct debrief *debrief = maker->debrief;
    for (size_t s = 0; s < debrief->note_count; s++)
        debrief->votes[debrief->notes[s].vote]++;
    size_t inclined = count_inclined(debrief), voted = debrief->note_count - debrief->votes[VOTE_NONE];
    const struct debrief_note *raiser = bar_raiser(debrief);
    if (!voted)
        debrief->leaning = "Nobody can vote: nothing was told.";
    else if (inclined == voted)
        debrief->leaning = arena_printf(maker->arena, "%s inclined: this room would lean towards an offer.",
                                        voted == 1 ? "The interviewer is" : "All who voted are");
    else if (inclined == 0)
        debrief->leaning =
            arena_printf(maker->arena, "Nobody is inclined: this room would lean against an offer.");
    else if (raiser && raiser->vote != VOTE_NONE && raiser->vote < VOTE_INCLINED)
        debrief->leaning = arena_printf(
            maker->arena,
            "%zu of %zu are inclined, but the bar raiser is not: this room would lean against an offer.",
            inclined, voted);
    else if (2 * inclined > voted)
        debrief->leaning = arena_printf(
            maker->arena,
            "%zu of %zu are inclined%s: this room would talk about the others first, and lean towards an "
            "offer.",
            inclined, voted, raiser && raiser->vote >= VOTE_INCLINED ? ", the bar raiser among them" : "");
    else
        debrief->leaning = arena_printf(
            maker->arena, "%zu of %zu are inclined: this room would lean against an offer.", inclined, voted);
}

/* Where the day was lost and won: the weakest answer, the strongest, what is told twice, who is nearest to
 * the other side. */
static void find_turning_points(const struct debrief_maker *maker)
{
    struct debrief *debrief = maker->debrief;
    struct debrief_list list = debrief_list(maker->arena, 6);
    const struct debrief_asked *worst = NULL, *best = NULL;
    const struct debrief_note *worst_note = NULL, *best_note = NULL, *closest = NULL;
    double distance = 9;
    for (size_t s = 0; s < debrief->note_count; s++) {
        const struct debrief_note *note = &debrief->notes[s];
        double bar = debrief_bar(note->seat, VOTE_INCLINED);
        double away = note->points > bar ? note->points - bar : bar - note->points;
        if (note->vote != VOTE_NONE && away < distance) {
            distance = away;
            closest = note;
        }
        for (size_t q = 0; q < note->asked_count; q++) {
            const struct debrief_asked *asked = &note->asked[q];
            if (!asked->counts)
                continue;
            if (!worst || asked->points < worst->points) {
                worst = asked;
                worst_note = note;
            }
            if (!best || asked->points > best->points) {
                best = asked;
                best_note = note;
            }
        }
    }
    if (best && best->points > 0)
        debrief_list_add(&list,
                         arena_printf(maker->arena, "For: the answer to %s's \"%s\" (%+.1f).",
                                      best_note->seat->name,
                                      debrief_short_ask(maker->arena, best->question->asked), best->points));
    if (worst && worst != best && worst->points < 1)
        debrief_list_add(&list, arena_printf(maker->arena, "Against: the answer to %s's \"%s\" (%+.1f).",
                                             worst_note->seat->name,
                                             debrief_short_ask(maker->arena, worst->question->asked),
                                             worst->points));
    if (closest && distance <= 0.5)
        debrief_list_add(&list, arena_printf(maker->arena,
                                             "%s is closest to the line: %.2f points a question %s it.",
                                             closest->seat->name, distance,
                                             closest->vote >= VOTE_INCLINED ? "above" : "below"));
    if (debrief->retold_count)
        debrief_list_add(&list,
                         arena_printf(maker->arena,
                                      "One story was told twice, to %s and to %s: they compare their notes.",
                                      debrief->notes[debrief->retold[0].seats[0]].seat->name,
                                      debrief->notes[debrief->retold[0].seats[1]].seat->name));
    debrief->turns_on = debrief_list_texts(&list);
}

static bool is_asked_for(const struct debrief *debrief, const char *principle, bool *is_shown)
{
    bool found = false;
    for (size_t s = 0; s < debrief->note_count; s++)
        for (size_t p = 0; p < debrief->notes[s].principle_count; p++)
            if (strcmp(debrief->notes[s].principles[p].id, principle) == 0) {
                found = true;
                *is_shown = *is_shown || debrief->notes[s].principles[p].is_shown;
            }
    return found;
}

static void find_unknown(const struct debrief_maker *maker)
{
    struct debrief *debrief = maker->debrief;
    const struct bank *bank = maker->checker->bank;
    struct debrief_list list = debrief_list(maker->arena, 6);
    struct buf silent = {.arena = maker->arena}, unasked = {.arena = maker->arena};
    size_t no_time = 0, open = 0, gone = 0, left_out = 0;
    for (size_t p = 0; p < bank->principle_count; p++) {
        bool is_shown = false;
        struct buf *names = !is_asked_for(debrief, bank->principles[p].id, &is_shown) ? &unasked
                            : !is_shown                                               ? &silent
                                                                                      : NULL;
        if (names == &unasked && ++left_out > 3)
            continue;
        if (names)
            buf_printf(names, "%s%s", names->length ? "; " : "", bank->principles[p].name);
    }
    for (size_t s = 0; s < debrief->note_count; s++)
        for (size_t q = 0; q < debrief->notes[s].asked_count; q++) {
            no_time += debrief->notes[s].asked[q].question->outcome == MOCK_NO_TIME ||
                       debrief->notes[s].asked[q].question->outcome == MOCK_OPEN;
            open += debrief->notes[s].asked[q].open;
            gone += debrief->notes[s].asked[q].question->outcome == MOCK_ANSWERED &&
                    !debrief->notes[s].asked[q].answer;
        }
    if (silent.length)
        debrief_list_add(&list, arena_printf(maker->arena, "Asked for, and no sentence speaks for it: %s.",
                                             buf_text(&silent)));
    if (no_time)
        debrief_list_add(&list,
                         arena_printf(maker->arena, "%zu question%s not asked before the time was over.",
                                      no_time, no_time == 1 ? " was" : "s were"));
    if (gone)
        debrief_list_add(&list, arena_printf(maker->arena, "%zu answer%s no longer there.", gone,
                                             gone == 1 ? " is" : "s are"));
    if (open)
        debrief_list_add(&list, arena_printf(maker->arena, "%zu follow-up%s left open.", open,
                                             open == 1 ? " was" : "s were"));
    if (unasked.length && left_out > 3)
        buf_printf(&unasked, "; and %zu more", left_out - 3);
    if (unasked.length)
        debrief_list_add(&list, arena_printf(maker->arena, "Nobody asked about: %s.", buf_text(&unasked)));
    debrief->unknown = debrief_list_texts(&list);
}

/* --- what to work on --- */

struct candidate {
    double weight;
    const char *what, *command;
};

struct candidates {
    struct candidate *items;
    size_t count, most;
};

static void offer(struct candidates *offers, double weight, const char *what, const char *command)
{
    if (offers->count < offers->most)
        offers->items[offers->count++] = (struct candidate){weight, what, command};
}

static const char *drill_command(const struct debrief_maker *maker, const char *question)
{
    return arena_printf(maker->arena, "stardrill drill %s", question);
}

/* A rule that fired in several answers: drill the question where it weighs most. */
static void offer_rules(const struct debrief_maker *maker, struct candidates *offers)
{
    struct debrief *debrief = maker->debrief;
    for (size_t r = 0; r < RULE_COUNT; r++) {
        size_t count = 0;
        const struct debrief_asked *worst = NULL;
        const struct finding *shown = NULL;
        for (size_t s = 0; s < debrief->note_count; s++)
            for (size_t q = 0; q < debrief->notes[s].asked_count; q++) {
                const struct debrief_asked *asked = &debrief->notes[s].asked[q];
                for (size_t f = 0; asked->verdict && f < asked->verdict->findings.count; f++) {
                    const struct finding *finding = &asked->verdict->findings.items[f];
                    if (finding->rule != &check_rules[r] || finding->severity < SEVERITY_WARNING ||
                        !debrief_level_minds(debrief->day->level, finding))
                        continue;
                    count++;
                    if (!worst || asked->points < worst->points) {
                        worst = asked;
                        shown = finding;
                    }
                    break;
                }
            }
        if (!count || !strcmp(check_rules[r].id, "dodged-probe"))
            continue;
        offer(offers, (double)count * (shown->severity == SEVERITY_ERROR ? 2 : 1),
              arena_printf(maker->arena, "%s, in %zu answer%s. %s", check_rules[r].title, count,
                           count == 1 ? "" : "s", shown->fix),
              drill_command(maker, worst->question->question));
    }
}

static void offer_stories(const struct debrief_maker *maker, struct candidates *offers)
{
    struct debrief *debrief = maker->debrief;
    for (size_t i = 0; i < debrief->retold_count; i++) {
        const struct debrief_retold *retold = &debrief->retold[i];
        const struct debrief_note *note = &debrief->notes[retold->seats[1]];
        for (size_t q = 0; q < note->asked_count; q++)
            if (note->asked[q].answer && strcmp(note->asked[q].answer->id, retold->other) == 0)
                offer(offers, 6, "Another story where one was told twice.",
                      drill_command(maker, note->asked[q].question->question));
    }
}

static void offer_questions(const struct debrief_maker *maker, struct candidates *offers)
{
    struct debrief *debrief = maker->debrief;
    size_t open = 0;
    const struct debrief_asked *most = NULL;
    for (size_t s = 0; s < debrief->note_count; s++)
        for (size_t q = 0; q < debrief->notes[s].asked_count; q++) {
            const struct debrief_asked *asked = &debrief->notes[s].asked[q];
            bool is_bare = !asked->answer || !asked->verdict->reading.words || asked->was_put_again;
            open += asked->open;
            if (asked->open && (!most || asked->open > most->open))
                most = asked;
            if (asked->counts && is_bare)
                offer(offers, 4,
                      arena_printf(maker->arena, "A story for \"%s\"",
                                   debrief_short_ask(maker->arena, asked->question->asked)),
                      drill_command(maker, asked->question->question));
        }
    if (open)
        offer(offers, 1.5 * (double)open,
              arena_printf(maker->arena, "%zu follow-up%s left open: prepare one sentence for each.", open,
                           open == 1 ? " was" : "s were"),
              arena_printf(maker->arena, "stardrill review %s", most->answer->id));
}

static void offer_principles(const struct debrief_maker *maker, struct candidates *offers)
{
    struct debrief *debrief = maker->debrief;
    for (size_t s = 0; s < debrief->note_count; s++)
        for (size_t p = 0; p < debrief->notes[s].principle_count; p++) {
            const struct debrief_principle *principle = &debrief->notes[s].principles[p];
            if (!principle->is_shown && debrief->notes[s].vote != VOTE_NONE)
                offer(offers, 2.5,
                      arena_printf(maker->arena, "%s: no sentence spoke for it.", principle->name),
                      arena_printf(maker->arena, "stardrill drill --principle %s", principle->id));
        }
}

/* The weightiest offers, no command twice; of equal ones the first. */
static void find_works(const struct debrief_maker *maker)
{
    struct debrief *debrief = maker->debrief;
    struct candidates offers = {.most = RULE_COUNT + 4 * mock_day_questions(debrief->day) + 64};
    offers.items = ARENA_ARRAY(maker->arena, struct candidate, offers.most);
    offer_stories(maker, &offers);
    offer_rules(maker, &offers);
    offer_questions(maker, &offers);
    offer_principles(maker, &offers);
    while (debrief->work_count < DEBRIEF_WORKS) {
        const struct candidate *best = NULL;
        for (size_t i = 0; i < offers.count; i++) {
            bool is_taken = false;
            for (size_t w = 0; w < debrief->work_count && !is_taken; w++)
                is_taken = strcmp(debrief->works[w].command, offers.items[i].command) == 0;
            if (!is_taken && (!best || offers.items[i].weight > best->weight))
                best = &offers.items[i];
        }
        if (!best)
            return;
        debrief->works[debrief->work_count++] = (struct debrief_work){best->what, best->command};
    }
}

void debrief_meet(const struct debrief_maker *maker)
{
    compare_tellings(maker);
    find_leaning(maker);
    find_turning_points(maker);
    find_unknown(maker);
    find_works(maker);
}
