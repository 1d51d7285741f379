#include "report/debrief_note.h"

#include "check/echo.h"
#include "check/probe.h"
#include "report/debrief_level.h"
#include "report/gap_closed.h"
#include "report/finding_order.h"

enum { EVIDENCE_MOST = 2, AGAINST_MOST = 2, MISSING_MOST = 4 };

static const double UNSHOWN_BELOW = 0.25; /* the bar of "inclined" */
static const double OPEN_COST = 0.5, MENDED_GAIN = 0.5;
static const double MOST_WITH_ERROR = 0; /* also of an answer that is beside the point */

static double clamp(double value, double least, double most)
{
    return value < least ? least : value > most ? most : value;
}

/* --- one answer --- */

/* How a reply stands: the last one to a follow-up counts, put differently or not. */
static bool is_open(const struct debrief_maker *maker, const struct debrief_asked *asked,
                    const struct reply *reply)
{
    return echo_is_dodge(maker->arena, maker->checker->lexicon, asked->verdict->reading.text,
                         view_of(reply->probe), view_of(reply->text));
}

static bool is_put_differently(const struct reply *reply)
{
    return strncmp(reply->probe, MOCK_AGAIN, strlen(MOCK_AGAIN)) == 0;
}

static bool ends_with(const char *text, const char *end)
{
    size_t length = strlen(text), tail = strlen(end);
    return length >= tail && strcmp(text + length - tail, end) == 0;
}

/* The finding a follow-up was asked for; NULL when it was one of the question's or a standing one. */
static const struct finding *finding_of_probe(const struct debrief_asked *asked, const char *ask)
{
    struct probes probes = probe_pick(asked->verdict, NULL);
    for (size_t i = 0; i < probes.count; i++)
        if (probes.items[i].finding && ends_with(ask, probes.items[i].ask))
            return probes.items[i].finding;
    return NULL;
}

static const struct reply *answer_to(const struct debrief_asked *asked, size_t *at)
{
    const struct answer *answer = asked->answer;
    const struct reply *reply = &answer->replies[*at];
    if (*at + 1 < answer->reply_count && is_put_differently(&answer->replies[*at + 1]))
        reply = &answer->replies[++*at];
    return reply;
}

/* A reply that is no dodge closes a gap when it gives what was asked for. */
static bool closes(const struct debrief_maker *maker, const struct debrief_asked *asked,
                   const struct finding *finding, const struct reply *reply)
{
    return finding && !is_open(maker, asked, reply) &&
           gap_is_closed(maker->arena, maker->checker->lexicon, finding->rule, view_of(reply->text));
}

/* Was this gap closed by a reply? */
static bool is_mended(const struct debrief_maker *maker, const struct debrief_asked *asked,
                      const struct finding *finding)
{
    for (size_t i = 0; i < asked->answer->reply_count; i++) {
        const char *ask = asked->answer->replies[i].probe;
        const struct finding *other = finding_of_probe(asked, ask);
        if (closes(maker, asked, other, answer_to(asked, &i)) && other == finding)
            return true;
    }
    return false;
}

/* The overall score at this level: what a level does not mind costs nothing. */
static int overall_at(const struct debrief_maker *maker, const struct debrief_asked *asked)
{
    enum level level = maker->debrief->day->level;
    const struct findings *found = &asked->verdict->findings;
    struct answer lenient = *asked->answer;
    lenient.reply_count = 0;
    const char **silenced =
        ARENA_ARRAY(maker->arena, const char *, found->count + lenient.silenced.count + 1);
    size_t count = 0;
    for (size_t i = 0; i < lenient.silenced.count; i++)
        silenced[count++] = lenient.silenced.items[i];
    for (size_t i = 0; i < found->count; i++)
        if (!debrief_level_minds(level, &found->items[i]))
            silenced[count++] = found->items[i].rule->id;
    if (count == lenient.silenced.count)
        return asked->verdict->scores.overall;
    lenient.silenced = (struct texts){silenced, count};
    return check_answer(maker->arena, maker->checker, &lenient).scores.overall;
}

/* Is a gap that the rubric calls an error still open, also when it was asked for? */
static bool has_open_error(const struct debrief_maker *maker, const struct debrief_asked *asked)
{
    for (size_t i = 0; i < asked->verdict->findings.count; i++) {
        const struct finding *finding = &asked->verdict->findings.items[i];
        if (finding->severity == SEVERITY_ERROR && debrief_level_minds(maker->debrief->day->level, finding) &&
            !is_mended(maker, asked, finding))
            return true;
    }
    return false;
}

/* Nothing, or next to nothing, speaks for the principle it was asked for. */
static bool is_beside_the_point(const struct debrief_maker *maker, const struct debrief_asked *asked)
{
    const struct principle_evidence *fit =
        principle_fit_find(&asked->verdict->fits, asked->question->principle);
    return fit && fit->score <= maker->checker->settings->principle_least;
}

static void weigh_answer(const struct debrief_maker *maker, struct debrief_asked *asked)
{
    const struct answer *answer = asked->answer;
    asked->points = -2;
    asked->counts =
        asked->question->outcome == MOCK_PASSED || (asked->question->outcome == MOCK_ANSWERED && answer);
    if (!answer)
        return;
    for (size_t i = 0; i < answer->reply_count; i++) {
        const char *ask = answer->replies[i].probe;
        if (answer->asked && strcmp(ask, answer->asked) == 0) {
            asked->was_put_again = true;
            continue;
        }
        const struct finding *finding = finding_of_probe(asked, ask);
        const struct reply *reply = answer_to(asked, &i);
        bool open = is_open(maker, asked, reply);
        asked->probes++;
        asked->open += open;
        asked->mended += closes(maker, asked, finding, reply);
    }
    if (!asked->verdict->reading.words)
        return;
    double points = overall_at(maker, asked) - 3;
    if (has_open_error(maker, asked) && points > MOST_WITH_ERROR)
        points = MOST_WITH_ERROR;
    if (is_beside_the_point(maker, asked) && points > MOST_WITH_ERROR)
        points = MOST_WITH_ERROR;
    points += clamp(MENDED_GAIN * (double)asked->mended, 0, 1);
    points -= OPEN_COST * (double)asked->open;
    asked->points = clamp(points, -2, 2);
}

/* --- evidence --- */

static void add_evidence(struct debrief_evidences *list, size_t most, const char *answer, struct view words,
                         const char *shows)
{
    for (size_t i = 0; i < list->count; i++)
        if (list->items[i].words.data == words.data)
            return;
    if (list->count < most && words.length)
        list->items[list->count++] = (struct debrief_evidence){answer, words, shows};
}

static struct view sentence_at(const struct reading *reading, struct span span)
{
    for (size_t i = 0; i < reading->sentences.count; i++)
        if (span.start < reading->sentences.items[i].span.end)
            return view_sub(reading->text, reading->sentences.items[i].span.start,
                            reading->sentences.items[i].span.end);
    return view_sub(reading->text, span.start, span.end);
}

/* The sentence of the Result that tells a change, or else a measured outcome. */
static struct view outcome_sentence(const struct reading *reading)
{
    static const enum quantity_role roles[] = {QUANTITY_ROLE_CHANGE, QUANTITY_ROLE_ABSOLUTE};
    for (size_t r = 0; r < 2; r++)
        for (size_t i = 0, s = 0; i < reading->quantities.count; i++) {
            const struct quantity *quantity = &reading->quantities.items[i];
            while (s + 1 < reading->sentences.count &&
                   reading->sentences.items[s].span.end <= quantity->span.start)
                s++;
            if (quantity->role == roles[r] && reading->labels[s].part == PART_RESULT)
                return sentence_at(reading, quantity->span);
        }
    return (struct view){NULL, 0};
}

/* Does a finding that matters rest on words of this sentence? Then it is no evidence. */
static bool is_doubted(const struct verdict *verdict, struct span sentence)
{
    for (size_t i = 0; i < verdict->findings.count; i++) {
        const struct finding *finding = &verdict->findings.items[i];
        bool is_whole = finding->span.end - finding->span.start == verdict->reading.text.length;
        if (finding->severity >= SEVERITY_WARNING && !is_whole && finding->span.start < sentence.end &&
            finding->span.end > sentence.start)
            return true;
    }
    return false;
}

static void add_fit(const struct debrief_maker *maker, const struct debrief_asked *asked,
                    struct debrief_principle *principle, bool is_own)
{
    enum { NEAR_TOP = 3 }; /* another question's answer counts when it is mostly about this principle */
    const struct principle_evidence *fit = principle_fit_find(&asked->verdict->fits, principle->id);
    const struct reading *reading = &asked->verdict->reading;
    if (!fit || fit->score <= 0 || !principle_fit_is_evidenced(fit))
        return;
    struct span sentence = reading->sentences.items[fit->sentence].span;
    if (is_doubted(asked->verdict, sentence) || (!is_own && fit - asked->verdict->fits.items >= NEAR_TOP))
        return;
    struct view cue = view_sub(reading->text, fit->cue.start, fit->cue.end);
    principle->is_shown = true;
    add_evidence(&principle->speaks_for, EVIDENCE_MOST, asked->answer->id, sentence_at(reading, sentence),
                 fit->is_cue ? arena_printf(maker->arena, "\"%.*s\" speaks for it", (int)cue.length, cue.data)
                             : "comes nearest to it");
}

/* The answers that were asked for the principle come first. */
static void gather_for(const struct debrief_maker *maker, const struct debrief_note *note,
                       struct debrief_principle *principle)
{
    for (int round = 0; round < 2; round++)
        for (size_t i = 0; i < note->asked_count; i++) {
            const struct debrief_asked *asked = &note->asked[i];
            bool is_own = strcmp(asked->question->principle, principle->id) == 0;
            if (!asked->verdict || is_own == (round == 1))
                continue;
            add_fit(maker, asked, principle, is_own);
            if (is_own)
                add_evidence(&principle->speaks_for, EVIDENCE_MOST, asked->answer->id,
                             outcome_sentence(&asked->verdict->reading), "a measured outcome");
        }
}

/* Findings with words to quote, of the answers that were asked for this principle. */
static void gather_against(const struct debrief_maker *maker, const struct debrief_note *note,
                           struct debrief_principle *principle)
{
    for (size_t i = 0; i < note->asked_count; i++) {
        const struct debrief_asked *asked = &note->asked[i];
        if (!asked->verdict || strcmp(asked->question->principle, principle->id) != 0)
            continue;
        struct ordered_findings ordered = finding_order(maker->arena, &asked->verdict->findings);
        for (size_t k = 0; k < ordered.count; k++) {
            const struct finding *finding = ordered.items[k];
            size_t length = finding->span.end - finding->span.start;
            bool is_whole = length == asked->verdict->reading.text.length;
            if (finding->severity < SEVERITY_WARNING || !length || is_whole ||
                !debrief_level_minds(maker->debrief->day->level, finding) || is_mended(maker, asked, finding))
                continue;
            add_evidence(&principle->speaks_against, AGAINST_MOST, asked->answer->id,
                         sentence_at(&asked->verdict->reading, finding->span), finding->rule->title);
        }
        for (size_t k = 0; k < asked->answer->reply_count; k++) {
            const struct reply *reply = answer_to(asked, &k);
            bool is_ask = asked->answer->asked && strcmp(reply->probe, asked->answer->asked) == 0;
            if (!is_ask && *reply->text && is_open(maker, asked, reply))
                add_evidence(&principle->speaks_against, AGAINST_MOST + 1, asked->answer->id,
                             view_of(reply->text), arena_printf(maker->arena, "said to: %s", reply->probe));
        }
    }
}

static void gather_missing(const struct debrief_maker *maker, struct debrief_note *note)
{
    struct debrief_list missing = debrief_list(maker->arena, MISSING_MOST);
    for (size_t i = 0; i < note->asked_count; i++) {
        const struct debrief_asked *asked = &note->asked[i];
        if (!asked->verdict)
            continue;
        struct ordered_findings ordered = finding_order(maker->arena, &asked->verdict->findings);
        for (size_t k = 0; k < ordered.count; k++) {
            const struct finding *finding = ordered.items[k];
            bool is_gap = strncmp(finding->rule->id, "missing-", 8) == 0 ||
                          strncmp(finding->rule->id, "no-", 3) == 0 ||
                          strcmp(finding->rule->id, "unquantified-result") == 0 ||
                          strcmp(finding->rule->id, "few-specifics") == 0;
            if (is_gap && finding->fix && debrief_level_minds(maker->debrief->day->level, finding) &&
                !is_mended(maker, asked, finding))
                debrief_list_add(&missing, finding->fix);
        }
    }
    note->missing = debrief_list_texts(&missing);
}

/* --- the vote --- */

static const char *answer_reason(const struct debrief_maker *maker, const struct debrief_asked *asked)
{
    struct buf text = {.arena = maker->arena};
    if (!asked->answer) {
        buf_printf(&text, "%+.1f: passed on \"%s\"", asked->points,
                   debrief_short_ask(maker->arena, asked->question->asked));
        return buf_text(&text);
    }
    const struct reading *reading = &asked->verdict->reading;
    buf_printf(&text, "%+.1f: \"%s\": ", asked->points,
               debrief_short_ask(maker->arena, asked->question->asked));
    if (!reading->words)
        buf_string(&text, "nothing was told");
    else
        buf_printf(&text, "%d of 5, the result is %s", overall_at(maker, asked),
                   reading->result == RESULT_CHANGE        ? "a change, measured"
                   : reading->result == RESULT_ABSOLUTE    ? "measured"
                   : reading->result == RESULT_SCOPE       ? "only a size"
                   : reading->result == RESULT_QUALITATIVE ? "told without a number"
                   : reading->result == RESULT_VAGUE       ? "vague"
                                                           : "not told");
    if (asked->was_put_again)
        buf_string(&text, "; the question had to be put again");
    if (reading->words && has_open_error(maker, asked))
        buf_string(&text, "; a gap stayed open");
    if (reading->words && is_beside_the_point(maker, asked))
        buf_printf(&text, "; no words in it show %s",
                   bank_principle_name(maker->checker->bank, asked->question->principle));
    if (asked->mended)
        buf_printf(&text, "; %zu gap%s closed when asked", asked->mended, asked->mended == 1 ? "" : "s");
    if (asked->open)
        buf_printf(&text, "; %zu of %zu follow-ups left open", asked->open, asked->probes);
    return buf_text(&text);
}

/* An interviewer who can quote nothing for the principles they were given does not vote for anybody. */
static bool shows_anything(const struct debrief_note *note)
{
    for (size_t i = 0; i < note->principle_count; i++)
        if (note->principles[i].is_shown)
            return true;
    return !note->principle_count;
}

static const char *asked_for(const struct debrief_maker *maker, const struct debrief_note *note)
{
    struct buf text = {.arena = maker->arena};
    for (size_t i = 0; i < note->principle_count; i++)
        buf_printf(&text, "%s%s", i ? " or " : "", note->principles[i].name);
    return buf_text(&text);
}

static void cast_vote(const struct debrief_maker *maker, struct debrief_note *note)
{
    struct debrief_list reasons = debrief_list(maker->arena, note->asked_count + 7);
    double sum = 0;
    size_t count = 0;
    for (size_t i = 0; i < note->asked_count; i++) {
        if (!note->asked[i].counts)
            continue;
        sum += note->asked[i].points;
        count++;
        debrief_list_add(&reasons, answer_reason(maker, &note->asked[i]));
    }
    note->reasons = debrief_list_texts(&reasons);
    if (!count)
        return;
    note->points = sum / (double)count;
    const struct verdict **verdicts =
        ARENA_ARRAY(maker->arena, const struct verdict *, note->asked_count + 1);
    for (size_t i = 0; i < note->asked_count; i++)
        verdicts[i] = note->asked[i].verdict;
    struct texts wants =
        debrief_level_missing(maker->arena, maker->debrief->day->level, verdicts, note->asked_count);
    for (size_t i = 0; i < wants.count; i++) {
        note->points -= DEBRIEF_LEVEL_COST;
        debrief_list_add(&reasons,
                         arena_printf(maker->arena, "%+.1f: %s", -DEBRIEF_LEVEL_COST, wants.items[i]));
    }
    double most = debrief_bar(note->seat, VOTE_INCLINED) - UNSHOWN_BELOW;
    if (note->points > most && !shows_anything(note)) {
        note->points = most;
        debrief_list_add(&reasons,
                         arena_printf(maker->arena, "%+.1f at most: no answer holds evidence for %s", most,
                                      asked_for(maker, note)));
    }
    note->vote = VOTE_STRONGLY_NOT;
    for (int vote = VOTE_STRONGLY_NOT; vote < VOTE_COUNT; vote++)
        if (note->points >= debrief_bar(note->seat, (enum vote)vote))
            note->vote = (enum vote)vote;
    debrief_list_add(&reasons,
                     arena_printf(maker->arena, "%+.2f for a question on average; inclined begins at %+.2f%s",
                                  note->points, debrief_bar(note->seat, VOTE_INCLINED),
                                  note->seat->is_bar_raiser ? " for the bar raiser" : ""));
    note->reasons = debrief_list_texts(&reasons);
}

/* --- one interviewer --- */

static struct debrief_principle principle_of(const struct debrief_maker *maker, const char *id)
{
    return (struct debrief_principle){
        .id = id,
        .name = bank_principle_name(maker->checker->bank, id),
        .speaks_for = {ARENA_ARRAY(maker->arena, struct debrief_evidence, EVIDENCE_MOST + 1), 0},
        .speaks_against = {ARENA_ARRAY(maker->arena, struct debrief_evidence, AGAINST_MOST + 2), 0},
    };
}

/* Pace and fillers, from the seconds it really took. */
static const char *speech_of(const struct debrief_maker *maker, const struct debrief_note *note)
{
    enum { SLOW = 110, FAST = 170 };
    size_t words = 0, fillers = 0;
    int seconds = 0;
    for (size_t i = 0; i < note->asked_count; i++) {
        const struct debrief_asked *asked = &note->asked[i];
        if (!asked->verdict)
            continue;
        const struct signs *signs = &asked->verdict->reading.signs;
        words += asked->verdict->reading.words;
        for (int part = 0; part < PART_COUNT; part++)
            seconds += asked->answer->seconds[part];
        for (size_t s = 0; s < signs->text_sentences.count; s++)
            for (size_t m = 0; m < signs->sentences[s].match_count; m++)
                fillers += signs_is_filler(signs, s, &signs->matches[signs->sentences[s].first_match + m]);
    }
    if (!maker->debrief->day->is_spoken || !words || seconds < 5)
        return NULL;
    int pace = (int)((double)words * 60 / seconds + 0.5);
    return arena_printf(maker->arena, "%d words a minute, %s; %zu filler%s in %zu words", pace,
                        pace < SLOW   ? "slower than most people talk"
                        : pace > FAST ? "faster than most people can follow"
                                      : "easy to follow",
                        fillers, fillers == 1 ? "" : "s", words);
}

void debrief_note_write(const struct debrief_maker *maker, const struct mock_seat *seat,
                        const struct answer *const *answers, struct debrief_note *note)
{
    *note = (struct debrief_note){
        .seat = seat,
        .asked = ARENA_ARRAY(maker->arena, struct debrief_asked, seat->question_count),
        .asked_count = seat->question_count,
        .principles = ARENA_ARRAY(maker->arena, struct debrief_principle, seat->principles.count),
        .principle_count = seat->principles.count,
    };
    for (size_t q = 0; q < seat->question_count; q++) {
        struct debrief_asked *asked = &note->asked[q];
        asked->question = &seat->questions[q];
        asked->answer = answers[q];
        if (asked->answer) {
            struct verdict *verdict = ARENA_NEW(maker->arena, struct verdict);
            struct answer told = *asked->answer;
            told.reply_count = 0; /* replies are weighed by themselves */
            *verdict = check_answer(maker->arena, maker->checker, &told);
            asked->verdict = verdict;
        }
        weigh_answer(maker, asked);
    }
    for (size_t p = 0; p < note->principle_count; p++) {
        note->principles[p] = principle_of(maker, seat->principles.items[p]);
        gather_for(maker, note, &note->principles[p]);
        gather_against(maker, note, &note->principles[p]);
    }
    gather_missing(maker, note);
    note->speech = speech_of(maker, note);
    cast_vote(maker, note);
}
