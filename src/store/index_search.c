#include "store/index_own.h"

#include "store/attempt_pack.h"

#include <stdlib.h>
#include <string.h>

static bool refused(struct index *index, struct error *error)
{
    return error_set(error, ERROR_SYSTEM, "cannot read the index '%.300s': %s", index->setup.path,
                     database_why(index->database));
}

/* After a failure: damage that shows only now is mended, and what was asked may be asked again. */
static bool is_mended(struct index *index, struct error *error)
{
    return database_fault(index->database) == DATABASE_DAMAGED ? index_rebuild(index, error)
                                                               : refused(index, error);
}

static bool find_changes(struct arena *arena, struct index *index, struct index_changes *changes)
{
    struct statement *find;
    struct index_change *items = ARENA_ARRAY(arena, struct index_change, index->attempts.count);
    *changes = (struct index_changes){items, 0};
    bool ok =
        statement_open(index->database, "SELECT row FROM earlier WHERE question = ? AND file = ?", &find);
    for (size_t i = 0; ok && i < index->attempts.count; i++) {
        const struct attempt *now = &index->attempts.items[i];
        const char *file = arena_printf(arena, "%s.yaml", now->id + strlen(now->question) + 1);
        struct index_change *change = &items[changes->count];
        struct file_state state;
        int64_t number;
        bool has = false;
        ok = statement_text(find, 1, now->question) && statement_text(find, 2, file) &&
             statement_next(find, &has);
        if (has && attempt_unpack(arena, row_bytes(find, 0), &state, &number, &change->before, NULL)) {
            change->now = i;
            change->before.id = now->id;
            change->before.question = now->question;
            changes->count++;
        }
        ok = ok && statement_again(find);
    }
    statement_close(find);
    return ok;
}

bool index_changes(struct arena *arena, struct index *index, struct index_changes *changes,
                   struct error *error)
{
    return find_changes(arena, index, changes) ||
           (is_mended(index, error) && (find_changes(arena, index, changes) || refused(index, error)));
}

/* A row whose words fit, by the number of its answer. */
struct match {
    int64_t number;
    double rank;
};

static int compare_matches(const void *a, const void *b)
{
    const struct match *left = a, *right = b;
    return left->number < right->number ? -1 : left->number > right->number;
}

static int compare_hits(const void *a, const void *b)
{
    const struct index_hit *left = a, *right = b;
    if (left->rank != right->rank)
        return left->rank < right->rank ? -1 : 1;
    return left->attempt < right->attempt ? -1 : left->attempt > right->attempt;
}

static bool find_matches(struct index *index, const char *query, struct match *matches, size_t *count)
{
    struct statement *find;
    *count = 0;
    /* The words of a question are in every answer to it: they count for less. */
    bool ok = statement_open(index->database, "SELECT rowid, bm25(words, 0.3) FROM words WHERE words MATCH ?",
                             &find) &&
              statement_text(find, 1, query);
    bool has = ok;
    while (has && (ok = statement_next(find, &has)) && has)
        if (*count < index->attempts.count)
            matches[(*count)++] = (struct match){row_number(find, 0), row_real(find, 1)};
    statement_close(find);
    return ok;
}

static bool find_hits(struct arena *arena, struct index *index, const char *query, struct index_hits *hits)
{
    struct match *matches = ARENA_ROOM(arena, struct match, index->attempts.count);
    size_t match_count;
    if (!find_matches(index, query, matches, &match_count))
        return false;
    struct index_hit *items = ARENA_ROOM(arena, struct index_hit, match_count);
    *hits = (struct index_hits){items, 0};
    if (!match_count)
        return true;
    qsort(matches, match_count, sizeof *matches, compare_matches);
    /* From the answers to the matches, which are fewer: no order of the answers by number is needed. */
    for (size_t i = 0; i < index->attempts.count && hits->count < match_count; i++) {
        struct match wanted = {.number = index->numbers[i]};
        const struct match *found = bsearch(&wanted, matches, match_count, sizeof *matches, compare_matches);
        if (found)
            items[hits->count++] = (struct index_hit){i, found->rank};
    }
    if (hits->count)
        qsort(items, hits->count, sizeof *items, compare_hits);
    return true;
}

bool index_search(struct arena *arena, struct index *index, const char *query, struct index_hits *hits,
                  struct error *error)
{
    return find_hits(arena, index, query, hits) ||
           (is_mended(index, error) && (find_hits(arena, index, query, hits) || refused(index, error)));
}

#define MARK_OPEN "\x01"
#define MARK_CLOSE "\x02"

static size_t count_marks(const char *text)
{
    size_t count = 0;
    for (; (text = strchr(text, MARK_OPEN[0])); text++)
        count++;
    return count;
}

/* Takes the marks out of a text and notes where they were. */
static void take_marks(struct arena *arena, const char *text, struct index_excerpt *excerpt)
{
    struct buf plain = {.arena = arena};
    excerpt->marks = ARENA_ARRAY(arena, struct span, count_marks(text));
    excerpt->mark_count = 0;
    for (bool is_open = false; *text; text++) {
        if (*text == MARK_OPEN[0]) {
            excerpt->marks[excerpt->mark_count++] = (struct span){plain.length, plain.length};
            is_open = true;
        } else if (*text == MARK_CLOSE[0] && is_open) {
            excerpt->marks[excerpt->mark_count - 1].end = plain.length;
            is_open = false;
        } else {
            buf_char(&plain, *text);
        }
    }
    excerpt->text = (struct view){buf_text(&plain), plain.length};
}

static const char *column_name(int column)
{
    return column == WORDS_QUESTION  ? "question"
           : column == WORDS_ANSWER  ? "answer"
           : column == WORDS_REPLIES ? "replies"
                                     : part_id((enum part)(column - WORDS_PARTS));
}

#define EXCERPT(column) "snippet(words, " #column ", char(1), char(2), '…', 24)"

static bool find_excerpt(struct arena *arena, struct index *index, const char *query, size_t attempt,
                         struct index_excerpt *excerpt)
{
    struct statement *find;
    static const char sql[] = "SELECT " EXCERPT(0) ", " EXCERPT(1) ", " EXCERPT(2) ", " EXCERPT(
        3) ", " EXCERPT(4) ", " EXCERPT(5) ", " EXCERPT(6) " FROM words WHERE words MATCH ? AND rowid = ?";
    _Static_assert((int)WORDS_COUNT == 7, "one excerpt a column");
    bool has = false;
    *excerpt = (struct index_excerpt){.part = "", .text = {"", 0}};
    bool ok = statement_open(index->database, sql, &find) && statement_text(find, 1, query) &&
              statement_number(find, 2, index->numbers[attempt]) && statement_next(find, &has);
    if (has) {
        int best = WORDS_QUESTION;
        for (int column = 1; column < WORDS_COUNT; column++) {
            size_t own = count_marks(row_text(find, column)), most = count_marks(row_text(find, best));
            if (own && (own > most || best == WORDS_QUESTION))
                best = column;
        }
        excerpt->part = column_name(best);
        take_marks(arena, row_text(find, best), excerpt);
    }
    statement_close(find);
    return ok;
}

bool index_excerpt(struct arena *arena, struct index *index, const char *query, size_t attempt,
                   struct index_excerpt *excerpt, struct error *error)
{
    const char *id = index->attempts.items[attempt].id;
    if (find_excerpt(arena, index, query, attempt, excerpt))
        return true;
    if (!is_mended(index, error))
        return false;
    for (size_t i = 0; i < index->attempts.count; i++)
        if (strcmp(index->attempts.items[i].id, id) == 0)
            return find_excerpt(arena, index, query, i, excerpt) || refused(index, error);
    return true; /* the answer is gone, and its words with it */
}
