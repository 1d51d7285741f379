#include "store/index_own.h"

#include "store/answer_file.h"
#include "store/attempt_pack.h"

#include <stdlib.h>
#include <string.h>

/* A file to be read and judged. */
struct change {
    const struct answer_folder *folder;
    size_t file;
    int64_t number;               /* 0: it is new */
    const struct attempt *before; /* the row of the same file by the rubric before; NULL for none */
};

/* A row without its file. */
struct gone {
    const char *question, *file;
    int64_t number;
};

struct update {
    struct index *index;
    const struct answer_folders *folders;
    struct problems *problems;
    struct timespec now;
    bool is_rubric_new;
    int64_t last_number;
    const char *last_question, *last_file; /* of the row read last; NULL before the first */
    /* Rows that stay, or are judged now, and the numbers of their words. */
    struct attempt *attempts;
    int64_t *numbers;
    size_t attempt_count;
    struct attempt_tails tails;
    struct change *changes;
    size_t change_count, change_capacity;
    struct gone *gone;
    size_t gone_count, gone_capacity;
};

static bool same_state(const struct file_state *a, const struct file_state *b)
{
    return a->size == b->size && a->modified_seconds == b->modified_seconds &&
           a->modified_nanoseconds == b->modified_nanoseconds && a->inode == b->inode;
}

/* A file changed only just now may change again within the grain of the disk's clock, and look the same:
 * it is kept as one to be looked at once more. */
static struct file_state state_to_keep(const struct update *update, const struct file_state *state)
{
    struct file_state kept = *state;
    int64_t grain = state->modified_nanoseconds ? 50000000 : 2000000000; /* some disks know only seconds */
    int64_t seconds = update->now.tv_sec - state->modified_seconds;
    if (seconds < -2 || seconds > 3)
        return kept;
    int64_t age = seconds * 1000000000 + update->now.tv_nsec - state->modified_nanoseconds;
    if (age < grain && age > -grain)
        kept.size = -1;
    return kept;
}

/* The row that `rows` stands at; false when it is damaged. */
static bool read_row(struct update *update, struct statement *rows, struct file_state *state,
                     struct attempt *attempt)
{
    int64_t number; /* a wrong one would find the words of another answer */
    return (attempt_unpack(update->index->arena, row_bytes(rows, 3), state, &number, attempt,
                           &update->tails) &&
            number == row_number(rows, 2)) ||
           index_damaged(update->index);
}

static bool add_gone(struct update *update, struct statement *rows)
{
    struct arena *arena = update->index->arena;
    struct file_state state;
    struct attempt attempt;
    if (!read_row(update, rows, &state, &attempt))
        return false;
    if (update->gone_count == update->gone_capacity) {
        update->gone_capacity = update->gone_capacity ? update->gone_capacity * 2 : 16;
        update->gone = arena_grow(arena, update->gone, update->gone_count, update->gone_capacity,
                                  sizeof *update->gone, _Alignof(struct gone));
    }
    update->last_question = arena_strdup(arena, row_text(rows, 0));
    update->last_file = arena_strdup(arena, row_text(rows, 1));
    update->gone[update->gone_count++] =
        (struct gone){update->last_question, update->last_file, row_number(rows, 2)};
    return true;
}

static struct change *add_change(struct update *update, const struct answer_folder *folder, size_t file)
{
    struct arena *arena = update->index->arena;
    if (update->change_count == update->change_capacity) {
        update->change_capacity = update->change_capacity ? update->change_capacity * 2 : 64;
        update->changes = arena_grow(arena, update->changes, update->change_count, update->change_capacity,
                                     sizeof *update->changes, _Alignof(struct change));
    }
    struct change *change = &update->changes[update->change_count++];
    *change = (struct change){.folder = folder, .file = file};
    return change;
}

/* A row whose file is there: it stays, or the file is judged again. */
static bool meet(struct update *update, struct statement *row, const struct answer_folder *folder,
                 size_t file)
{
    struct arena *arena = update->index->arena;
    struct attempt *attempt = &update->attempts[update->attempt_count];
    struct file_state state;
    if (!read_row(update, row, &state, attempt))
        return false;
    update->last_question = folder->question;
    update->last_file = folder->files[file];
    bool is_same = same_state(&state, &folder->states[file]);
    if (is_same && !update->is_rubric_new) {
        attempt->id = answer_scan_id(arena, folder->question, folder->files[file]);
        attempt->question = folder->question;
        update->numbers[update->attempt_count++] = row_number(row, 2);
        return true;
    }
    struct change *change = add_change(update, folder, file);
    change->number = row_number(row, 2);
    if (is_same) {
        struct attempt *before = ARENA_NEW(arena, struct attempt);
        *before = *attempt;
        change->before = before;
    }
    return true;
}

/* Do the rows rise? One whose key is damaged does not, and could be neither found nor removed by it. */
static bool is_behind_last(const struct update *update, struct statement *row)
{
    int order = update->last_question ? strcmp(row_text(row, 0), update->last_question) : 1;
    return order > 0 || (order == 0 && strcmp(row_text(row, 1), update->last_file) > 0);
}

static bool next_row(struct update *update, struct statement *rows, bool *has)
{
    if (!statement_next(rows, has))
        return false;
    if (*has && row_number(rows, 2) > update->last_number)
        update->last_number = row_number(rows, 2);
    return !*has || is_behind_last(update, rows) || index_damaged(update->index);
}

/* Both the rows and the files are sorted: one walk along both. */
static bool merge(struct update *update)
{
    struct statement *rows = NULL;
    bool ok = statement_open(update->index->database,
                             "SELECT question, file, number, row FROM answer ORDER BY 1, 2", &rows),
         has = false;
    ok = ok && next_row(update, rows, &has);
    for (size_t i = 0; ok && i < update->folders->count; i++) {
        const struct answer_folder *folder = &update->folders->items[i];
        for (size_t k = 0; ok && k < folder->count;) {
            int order = has ? strcmp(row_text(rows, 0), folder->question) : 1;
            if (order == 0)
                order = strcmp(row_text(rows, 1), folder->files[k]);
            if (order > 0)
                add_change(update, folder, k);
            else if (order < 0)
                ok = add_gone(update, rows);
            else
                ok = meet(update, rows, folder, k);
            k += order >= 0;
            if (order <= 0)
                ok = ok && next_row(update, rows, &has);
        }
    }
    while (ok && has)
        ok = add_gone(update, rows) && next_row(update, rows, &has);
    statement_close(rows);
    return ok;
}

enum writing {
    DELETE_ANSWER,
    DELETE_EARLIER,
    DELETE_WORDS,
    PUT_ANSWER,
    PUT_EARLIER,
    PUT_WORDS,
    WRITING_COUNT
};

static const char *const writings[WRITING_COUNT] = {
    [DELETE_ANSWER] = "DELETE FROM answer WHERE question = ? AND file = ?",
    [DELETE_EARLIER] = "DELETE FROM earlier WHERE question = ? AND file = ?",
    [DELETE_WORDS] = "DELETE FROM words WHERE rowid = ?",
    [PUT_ANSWER] = "REPLACE INTO answer VALUES(?, ?, ?, ?)",
    [PUT_EARLIER] = "REPLACE INTO earlier VALUES(?, ?, ?)",
    [PUT_WORDS] = "INSERT INTO words(rowid, question, situation, task, action, result, answer, replies)"
                  " VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
};

static bool forget(struct statement **statements, const char *question, const char *file, int64_t number,
                   bool words_too)
{
    for (int i = DELETE_ANSWER; i <= DELETE_EARLIER; i++)
        if (!statement_text(statements[i], 1, question) || !statement_text(statements[i], 2, file) ||
            !statement_run(statements[i]))
            return false;
    return !words_too || !number ||
           (statement_number(statements[DELETE_WORDS], 1, number) && statement_run(statements[DELETE_WORDS]));
}

/* On one line, without control characters: two of them mark the words that were found. */
static struct view flat(struct arena *arena, struct view text)
{
    char *copy = arena_strndup(arena, text.data ? text.data : "", text.length);
    for (size_t i = 0; i < text.length; i++)
        if ((unsigned char)copy[i] < 0x20 || copy[i] == 0x7f)
            copy[i] = ' ';
    return (struct view){copy, text.length};
}

static bool put_words(struct arena *arena, struct statement *put, int64_t number, const struct answer *answer)
{
    struct buf replies = {.arena = arena};
    for (size_t i = 0; i < answer->reply_count; i++)
        buf_printf(&replies, "%s%s", i ? " " : "", answer->replies[i].text ? answer->replies[i].text : "");
    bool ok = statement_number(put, 1, number) &&
              statement_view(put, 2 + WORDS_QUESTION, flat(arena, view_of(answer->asked))) &&
              statement_view(put, 2 + WORDS_ANSWER,
                             flat(arena, answer->is_free ? answer->free : (struct view){0})) &&
              statement_view(put, 2 + WORDS_REPLIES, flat(arena, buf_view(&replies)));
    for (int part = 0; ok && part < PART_COUNT; part++)
        ok = statement_view(put, 2 + WORDS_PARTS + part,
                            flat(arena, answer->is_free ? (struct view){0} : answer->parts[part]));
    return ok && statement_run(put);
}

static bool same_texts(const struct texts *a, const struct texts *b)
{
    for (size_t i = 0; a->count == b->count && i < a->count; i++)
        if (strcmp(a->items[i], b->items[i]) != 0)
            return false;
    return a->count == b->count;
}

static bool same_verdict(const struct attempt *a, const struct attempt *b)
{
    return a->overall == b->overall && memcmp(a->dimensions, b->dimensions, sizeof a->dimensions) == 0 &&
           strcmp(a->result_class, b->result_class) == 0 && same_texts(&a->rules, &b->rules);
}

/* Keeps the verdict by the rubric before when it was another one. */
static bool put_earlier(struct arena *arena, struct statement *put, const struct change *change,
                        const struct attempt *now)
{
    if (!change->before || same_verdict(change->before, now))
        return true;
    struct buf row = {.arena = arena};
    attempt_pack(&row, &change->folder->states[change->file], 0, change->before);
    return statement_text(put, 1, change->folder->question) &&
           statement_text(put, 2, change->folder->files[change->file]) &&
           statement_bytes(put, 3, buf_view(&row)) && statement_run(put);
}

/* Only errors: what may be improved in a file is told where it is shown. */
static void add_errors(struct problems *to, const struct problems *from)
{
    for (size_t i = 0; i < from->count; i++)
        if (from->items[i].level == PROBLEM_ERROR)
            problem_add(to, PROBLEM_ERROR, arena_strdup(to->arena, from->items[i].file), from->items[i].line,
                        from->items[i].column, "%s", from->items[i].text);
}

/* Reads and judges one file, and keeps its row. */
static bool apply(struct update *update, struct arena *scratch, struct statement **statements,
                  const struct change *change)
{
    struct index *index = update->index;
    const char *question = change->folder->question, *file = change->folder->files[change->file];
    const struct file_state *state = &change->folder->states[change->file];
    const char *path = arena_printf(scratch, "%s/%s/%s", index->setup.answers, question, file);
    const char *id = answer_scan_id(index->arena, question, file);
    struct problems problems = {.arena = scratch};
    struct answer_file read;
    if (!answer_load(scratch, path, id, &read, &problems)) {
        if (file_exists(path)) /* else it was removed just now */
            add_errors(update->problems, &problems);
        return !change->number || forget(statements, question, file, change->number, true);
    }
    struct attempt *attempt = &update->attempts[update->attempt_count];
    int64_t *number = &update->numbers[update->attempt_count++];
    struct attempt judged =
        index->setup.judge(index->setup.context, scratch, &read.answer, answer_scan_started(file, state));
    struct file_state kept = state_to_keep(update, state);
    struct buf row = {.arena = scratch};
    *number = change->number ? change->number : ++update->last_number;
    attempt_pack(&row, &kept, *number, &judged);
    if (!attempt_unpack(index->arena, buf_view(&row), &kept, number, attempt, &update->tails))
        return index_damaged(index);
    attempt->id = id;
    attempt->question = question;
    bool has_words = change->before != NULL; /* the text is the same */
    return (!change->number || forget(statements, question, file, change->number, !has_words)) &&
           statement_text(statements[PUT_ANSWER], 1, question) &&
           statement_text(statements[PUT_ANSWER], 2, file) &&
           statement_number(statements[PUT_ANSWER], 3, *number) &&
           statement_bytes(statements[PUT_ANSWER], 4, buf_view(&row)) &&
           statement_run(statements[PUT_ANSWER]) &&
           (has_words || put_words(scratch, statements[PUT_WORDS], *number, &read.answer)) &&
           put_earlier(scratch, statements[PUT_EARLIER], change, attempt);
}

static bool apply_all(struct update *update, struct statement **statements)
{
    struct index *index = update->index;
    struct arena scratch = {0};
    bool ok = true;
    for (size_t i = 0; ok && i < update->gone_count; i++)
        ok = forget(statements, update->gone[i].question, update->gone[i].file, update->gone[i].number, true);
    for (size_t i = 0; ok && i < update->change_count; i++) {
        ok = apply(update, &scratch, statements, &update->changes[i]);
        arena_reset(&scratch);
        if (index->setup.progress)
            index->setup.progress(index->setup.context, i + 1, update->change_count);
    }
    arena_release(&scratch);
    return ok;
}

/* All of it or nothing. */
static bool write_changes(struct update *update)
{
    struct index *index = update->index;
    struct statement *statements[WRITING_COUNT] = {NULL};
    bool ok = database_run(index->database, "BEGIN IMMEDIATE");
    if (ok && update->is_rubric_new)
        ok = database_run(index->database, "DELETE FROM earlier") &&
             index_tell(index, "rubric", index->setup.rubric);
    for (int i = 0; ok && i < WRITING_COUNT; i++)
        ok = statement_open(index->database, writings[i], &statements[i]);
    ok = ok && apply_all(update, statements);
    for (int i = 0; i < WRITING_COUNT; i++)
        statement_close(statements[i]);
    return ok && database_run(index->database, "COMMIT");
}

/* A row, and the place it stands at. */
struct key {
    int64_t started;
    const struct attempt *attempt;
};

static int compare_keys(const void *a, const void *b)
{
    const struct key *left = a, *right = b;
    if (left->started != right->started)
        return left->started < right->started ? 1 : -1;
    return strcmp(right->attempt->id, left->attempt->id);
}

/* Moves each row to its place among the sorted keys, along the circles the moves make: a second array of a
 * hundred thousand rows would be the largest thing in memory. */
static void move_rows(struct update *update, struct key *keys)
{
    struct attempt *attempts = update->attempts;
    int64_t *numbers = update->numbers;
    for (size_t start = 0; start < update->attempt_count; start++) {
        struct attempt first = attempts[start];
        int64_t first_number = numbers[start];
        size_t to = start, from = (size_t)(keys[start].attempt - attempts);
        for (; from != start; to = from, from = (size_t)(keys[to].attempt - attempts)) {
            attempts[to] = attempts[from];
            numbers[to] = numbers[from];
            keys[to].attempt = &attempts[to];
        }
        attempts[to] = first;
        numbers[to] = first_number;
        keys[to].attempt = &attempts[to];
    }
}

static void keep_newest_first(struct update *update)
{
    struct arena scratch = {0};
    struct key *keys = ARENA_ROOM(&scratch, struct key, update->attempt_count);
    for (size_t i = 0; i < update->attempt_count; i++)
        keys[i] = (struct key){update->attempts[i].started, &update->attempts[i]};
    if (update->attempt_count)
        qsort(keys, update->attempt_count, sizeof *keys, compare_keys);
    move_rows(update, keys);
    update->index->attempts = (struct attempts){update->attempts, update->attempt_count};
    update->index->numbers = update->numbers;
    arena_release(&scratch);
}

bool index_update(struct index *index, const struct answer_folders *folders, struct problems *problems,
                  const struct timespec *now)
{
    const char *rubric;
    struct update update = {
        .index = index,
        .folders = folders,
        .problems = problems,
        .now = *now,
        .attempts = ARENA_ROOM(index->arena, struct attempt, folders->total + 1),
        .numbers = ARENA_ROOM(index->arena, int64_t, folders->total + 1),
    };
    if (!database_ask(index->arena, index->database, "SELECT value FROM about WHERE key = 'rubric'", &rubric))
        return false;
    update.is_rubric_new = strcmp(rubric, index->setup.rubric) != 0;
    if (!merge(&update))
        return false;
    if ((update.change_count || update.gone_count || update.is_rubric_new) && !write_changes(&update))
        return false;
    keep_newest_first(&update);
    return true;
}
