#define _XOPEN_SOURCE 700 /* realpath() */

#include "store/index.h"

#include "store/answer_file.h"
#include "store/answer_scan.h"
#include "store/attempt_pack.h"
#include "store/index_lock.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/* Of the database: another number, or another program's file, and it is made anew. */
#define APPLICATION "1398034514" /* "STDR" */
#define VERSION "1"

/* `file` keeps its ending, so that rows stand in the order of a sorted folder. */
static const char schema[] =
    "CREATE TABLE about(key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;"
    "CREATE TABLE answer(question TEXT, file TEXT, number INTEGER, row BLOB,"
    " PRIMARY KEY(question, file)) WITHOUT ROWID;"
    "CREATE TABLE earlier(question TEXT, file TEXT, row BLOB, PRIMARY KEY(question, file)) WITHOUT ROWID;"
    "CREATE VIRTUAL TABLE words USING fts5(question, situation, task, action, result, answer, replies,"
    " tokenize = 'porter unicode61 remove_diacritics 2');"
    "PRAGMA application_id = " APPLICATION "; PRAGMA user_version = " VERSION ";";

/* The columns of `words`; a name of NULL: the part of that number before it. */
enum { WORDS_QUESTION, WORDS_PARTS, WORDS_ANSWER = WORDS_PARTS + PART_COUNT, WORDS_REPLIES, WORDS_COUNT };

/* Where the database is. Each that fails gives way to one behind it. */
enum place {
    PLACE_FILE,  /* as it stands */
    PLACE_FRESH, /* the file, made anew */
    PLACE_COPY,  /* in memory, from the file */
    PLACE_MEMORY,
    PLACE_COUNT
};

struct index {
    struct arena *arena;
    struct index_setup setup;
    int lock;
    sqlite3 *database;
    const char *trouble;
    struct attempts attempts;
    const int64_t *numbers; /* of the attempts, as in the database */
    bool is_damaged;        /* found by us, not by SQLite */
};

/* Statements. All return false when SQLite refuses; why stays with the database. */

static bool run(struct index *index, const char *sql)
{
    return sqlite3_exec(index->database, sql, NULL, NULL, NULL) == SQLITE_OK;
}

static bool prepare(struct index *index, const char *sql, sqlite3_stmt **statement)
{
    return sqlite3_prepare_v2(index->database, sql, -1, statement, NULL) == SQLITE_OK;
}

static bool bind_text(sqlite3_stmt *statement, int place, const char *text)
{
    return sqlite3_bind_text(statement, place, text, -1, SQLITE_STATIC) == SQLITE_OK;
}

static bool bind_view(sqlite3_stmt *statement, int place, struct view text)
{
    return sqlite3_bind_text64(statement, place, text.data ? text.data : "", text.length, SQLITE_STATIC,
                               SQLITE_UTF8) == SQLITE_OK;
}

static bool bind_bytes(sqlite3_stmt *statement, int place, struct view bytes)
{
    return sqlite3_bind_blob64(statement, place, bytes.data, bytes.length, SQLITE_STATIC) == SQLITE_OK;
}

/* Runs a statement that returns no rows, and makes it ready for the next time. */
static bool finish(sqlite3_stmt *statement)
{
    bool ok = sqlite3_step(statement) == SQLITE_DONE;
    return sqlite3_reset(statement) == SQLITE_OK && ok;
}

/* The text of one column, for as long as its row; never NULL. */
static const char *text_of(sqlite3_stmt *statement, int column)
{
    const char *text = (const char *)sqlite3_column_text(statement, column);
    return text ? text : "";
}

static struct view bytes_of(sqlite3_stmt *statement, int column)
{
    const char *bytes = sqlite3_column_blob(statement, column);
    return (struct view){bytes, bytes ? (size_t)sqlite3_column_bytes(statement, column) : 0};
}

/* A query of one text; "" when there is no row. */
static bool ask(struct index *index, const char *sql, const char **answer)
{
    sqlite3_stmt *statement;
    if (!prepare(index, sql, &statement))
        return false;
    int result = sqlite3_step(statement);
    *answer = arena_strdup(index->arena, result == SQLITE_ROW ? text_of(statement, 0) : "");
    sqlite3_finalize(statement);
    return result == SQLITE_ROW || result == SQLITE_DONE;
}

static bool tell(struct index *index, const char *key, const char *value)
{
    sqlite3_stmt *statement;
    if (!prepare(index, "REPLACE INTO about VALUES(?, ?)", &statement))
        return false;
    bool ok = bind_text(statement, 1, key) && bind_text(statement, 2, value) && finish(statement);
    sqlite3_finalize(statement);
    return ok;
}

/* Opening. */

static bool damaged(struct index *index)
{
    index->is_damaged = true;
    return false;
}

/* The database is made with SQLite's mode for files unless it is there already. */
static bool make_private(const char *path)
{
    int file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    return file >= 0 && close(file) == 0;
}

static void remove_files(const char *path)
{
    static const char *const endings[] = {"", "-journal", "-wal", "-shm"};
    struct arena arena = {0};
    struct error ignored; /* what cannot be removed cannot be opened either, or is found damaged again */
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        (void)!file_remove(arena_printf(&arena, "%s%s", path, endings[i]), &ignored);
    arena_release(&arena);
}

static bool copy_into_memory(struct index *index)
{
    sqlite3 *source = NULL;
    int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX;
    bool ok = sqlite3_open_v2(index->setup.path, &source, flags, NULL) == SQLITE_OK;
    sqlite3_backup *copy = ok ? sqlite3_backup_init(index->database, "main", source, "main") : NULL;
    ok = copy && sqlite3_backup_step(copy, -1) == SQLITE_DONE;
    ok = (!copy || sqlite3_backup_finish(copy) == SQLITE_OK) && ok;
    return sqlite3_close(source) == SQLITE_OK && ok;
}

static bool open_database(struct index *index, enum place place)
{
    const char *path = place < PLACE_COPY ? index->setup.path : ":memory:";
    if (place == PLACE_FRESH)
        remove_files(path);
    if (place < PLACE_COPY && !make_private(path))
        return false;
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    return sqlite3_open_v2(path, &index->database, flags, NULL) == SQLITE_OK &&
           sqlite3_busy_timeout(index->database, 2000) == SQLITE_OK &&
           (place != PLACE_COPY || copy_into_memory(index)) &&
           run(index, "PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32000");
}

static void close_database(struct index *index)
{
    (void)sqlite3_close_v2(index->database); /* no statement is left open */
    index->database = NULL;
}

/* The folder by a name that stays the same wherever the program runs. */
static const char *folder_name(struct index *index)
{
    char full[PATH_MAX];
    const char *folder = index->setup.answers;
    return arena_strdup(index->arena, realpath(folder, full) ? full : folder);
}

/* Is the database ours, of this version and about this folder? A new one is made so, unless it is not empty.
 */
static bool recognise(struct index *index)
{
    const char *pages, *application, *version, *folder;
    if (!ask(index, "PRAGMA page_count", &pages) || !ask(index, "PRAGMA application_id", &application) ||
        !ask(index, "PRAGMA user_version", &version))
        return false;
    const char *own = folder_name(index);
    if (strcmp(pages, "0") == 0)
        return run(index, schema) && tell(index, "answers", own) &&
               tell(index, "rubric", index->setup.rubric);
    if (strcmp(application, APPLICATION) != 0 || strcmp(version, VERSION) != 0)
        return damaged(index);
    return ask(index, "SELECT value FROM about WHERE key = 'answers'", &folder) &&
           (strcmp(folder, own) == 0 || damaged(index));
}

/* Bringing up to date. */

/* A row that stays, or one that is judged now. */
struct slot {
    struct attempt attempt;
    int64_t number;
};

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
    struct slot *slots;
    size_t slot_count;
    struct change *changes;
    size_t change_count;
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

static void add_gone(struct update *update, const char *question, const char *file, int64_t number)
{
    struct arena *arena = update->index->arena;
    if (update->gone_count == update->gone_capacity) {
        update->gone_capacity = update->gone_capacity ? update->gone_capacity * 2 : 16;
        update->gone = arena_grow(arena, update->gone, update->gone_count, update->gone_capacity,
                                  sizeof *update->gone, _Alignof(struct gone));
    }
    update->gone[update->gone_count++] =
        (struct gone){arena_strdup(arena, question), arena_strdup(arena, file), number};
}

/* A row whose file is there: it stays, or the file is judged again. */
static bool meet(struct update *update, sqlite3_stmt *row, const struct answer_folder *folder, size_t file)
{
    struct arena *arena = update->index->arena;
    struct slot *slot = &update->slots[update->slot_count];
    struct file_state state;
    if (!attempt_unpack(arena, bytes_of(row, 3), &state, &slot->attempt))
        return damaged(update->index);
    slot->number = sqlite3_column_int64(row, 2);
    bool is_same = same_state(&state, &folder->states[file]);
    if (is_same && !update->is_rubric_new) {
        slot->attempt.id = answer_scan_id(arena, folder->question, folder->files[file]);
        slot->attempt.question = folder->question;
        update->slot_count++;
        return true;
    }
    struct change *change = &update->changes[update->change_count++];
    *change = (struct change){.folder = folder, .file = file, .number = slot->number};
    if (is_same) {
        struct attempt *before = ARENA_NEW(arena, struct attempt);
        *before = slot->attempt;
        change->before = before;
    }
    return true;
}

/* The next row; `has` is false behind the last. */
static bool next_row(struct update *update, sqlite3_stmt *rows, bool *has)
{
    int result = sqlite3_step(rows);
    *has = result == SQLITE_ROW;
    if (*has && sqlite3_column_int64(rows, 2) > update->last_number)
        update->last_number = sqlite3_column_int64(rows, 2);
    return *has || result == SQLITE_DONE;
}

/* Both the rows and the files are sorted: one walk along both. */
static bool merge(struct update *update)
{
    sqlite3_stmt *rows = NULL;
    bool ok = prepare(update->index, "SELECT question, file, number, row FROM answer ORDER BY 1, 2", &rows),
         has = false;
    ok = ok && next_row(update, rows, &has);
    for (size_t i = 0; ok && i < update->folders->count; i++) {
        const struct answer_folder *folder = &update->folders->items[i];
        for (size_t k = 0; ok && k < folder->count;) {
            int order = has ? strcmp(text_of(rows, 0), folder->question) : 1;
            if (order == 0)
                order = strcmp(text_of(rows, 1), folder->files[k]);
            if (order > 0)
                update->changes[update->change_count++] = (struct change){.folder = folder, .file = k};
            else if (order < 0)
                add_gone(update, text_of(rows, 0), text_of(rows, 1), sqlite3_column_int64(rows, 2));
            else
                ok = meet(update, rows, folder, k);
            k += order >= 0;
            if (order <= 0)
                ok = ok && next_row(update, rows, &has);
        }
    }
    while (ok && has) {
        add_gone(update, text_of(rows, 0), text_of(rows, 1), sqlite3_column_int64(rows, 2));
        ok = next_row(update, rows, &has);
    }
    sqlite3_finalize(rows);
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

static bool forget(sqlite3_stmt **statements, const char *question, const char *file, int64_t number,
                   bool words_too)
{
    for (int i = DELETE_ANSWER; i <= DELETE_EARLIER; i++)
        if (!bind_text(statements[i], 1, question) || !bind_text(statements[i], 2, file) ||
            !finish(statements[i]))
            return false;
    return !words_too || !number ||
           (sqlite3_bind_int64(statements[DELETE_WORDS], 1, number) == SQLITE_OK &&
            finish(statements[DELETE_WORDS]));
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

static bool put_words(struct arena *arena, sqlite3_stmt *put, int64_t number, const struct answer *answer)
{
    struct buf replies = {.arena = arena};
    for (size_t i = 0; i < answer->reply_count; i++)
        buf_printf(&replies, "%s%s", i ? " " : "", answer->replies[i].text ? answer->replies[i].text : "");
    bool ok =
        sqlite3_bind_int64(put, 1, number) == SQLITE_OK &&
        bind_view(put, 2 + WORDS_QUESTION, flat(arena, view_of(answer->asked))) &&
        bind_view(put, 2 + WORDS_ANSWER, flat(arena, answer->is_free ? answer->free : (struct view){0})) &&
        bind_view(put, 2 + WORDS_REPLIES, flat(arena, buf_view(&replies)));
    for (int part = 0; ok && part < PART_COUNT; part++)
        ok = bind_view(put, 2 + WORDS_PARTS + part,
                       flat(arena, answer->is_free ? (struct view){0} : answer->parts[part]));
    return ok && finish(put);
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
static bool put_earlier(struct arena *arena, sqlite3_stmt *put, const struct change *change,
                        const struct attempt *now)
{
    if (!change->before || same_verdict(change->before, now))
        return true;
    struct buf row = {.arena = arena};
    attempt_pack(&row, &change->folder->states[change->file], change->before);
    return bind_text(put, 1, change->folder->question) &&
           bind_text(put, 2, change->folder->files[change->file]) && bind_bytes(put, 3, buf_view(&row)) &&
           finish(put);
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
static bool apply(struct update *update, struct arena *scratch, sqlite3_stmt **statements,
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
    struct slot *slot = &update->slots[update->slot_count++];
    struct attempt judged =
        index->setup.judge(index->setup.context, scratch, &read.answer, answer_scan_started(file, state));
    struct file_state kept = state_to_keep(update, state);
    struct buf row = {.arena = scratch};
    attempt_pack(&row, &kept, &judged);
    if (!attempt_unpack(index->arena, buf_view(&row), &kept, &slot->attempt))
        return damaged(index);
    slot->attempt.id = id;
    slot->attempt.question = question;
    slot->number = change->number ? change->number : ++update->last_number;
    bool has_words = change->before != NULL; /* the text is the same */
    return (!change->number || forget(statements, question, file, change->number, !has_words)) &&
           bind_text(statements[PUT_ANSWER], 1, question) && bind_text(statements[PUT_ANSWER], 2, file) &&
           sqlite3_bind_int64(statements[PUT_ANSWER], 3, slot->number) == SQLITE_OK &&
           bind_bytes(statements[PUT_ANSWER], 4, buf_view(&row)) && finish(statements[PUT_ANSWER]) &&
           (has_words || put_words(scratch, statements[PUT_WORDS], slot->number, &read.answer)) &&
           put_earlier(scratch, statements[PUT_EARLIER], change, &slot->attempt);
}

static bool apply_all(struct update *update, sqlite3_stmt **statements)
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
    sqlite3_stmt *statements[WRITING_COUNT] = {NULL};
    bool ok = run(index, "BEGIN IMMEDIATE");
    if (ok && update->is_rubric_new)
        ok = run(index, "DELETE FROM earlier") && tell(index, "rubric", index->setup.rubric);
    for (int i = 0; ok && i < WRITING_COUNT; i++)
        ok = prepare(index, writings[i], &statements[i]);
    ok = ok && apply_all(update, statements);
    for (int i = 0; i < WRITING_COUNT; i++)
        sqlite3_finalize(statements[i]);
    return ok && run(index, "COMMIT");
}

struct key {
    int64_t started;
    const struct slot *slot;
};

static int compare_keys(const void *a, const void *b)
{
    const struct key *left = a, *right = b;
    if (left->started != right->started)
        return left->started < right->started ? 1 : -1;
    return strcmp(right->slot->attempt.id, left->slot->attempt.id);
}

static void keep_newest_first(struct update *update)
{
    struct arena *arena = update->index->arena;
    struct key *keys = ARENA_ARRAY(arena, struct key, update->slot_count);
    struct attempt *attempts = ARENA_ARRAY(arena, struct attempt, update->slot_count);
    int64_t *numbers = ARENA_ARRAY(arena, int64_t, update->slot_count);
    for (size_t i = 0; i < update->slot_count; i++)
        keys[i] = (struct key){update->slots[i].attempt.started, &update->slots[i]};
    if (update->slot_count)
        qsort(keys, update->slot_count, sizeof *keys, compare_keys);
    for (size_t i = 0; i < update->slot_count; i++) {
        attempts[i] = keys[i].slot->attempt;
        numbers[i] = keys[i].slot->number;
    }
    update->index->attempts = (struct attempts){attempts, update->slot_count};
    update->index->numbers = numbers;
}

static bool bring_up_to_date(struct index *index, const struct answer_folders *folders,
                             struct problems *problems, const struct timespec *now)
{
    const char *rubric;
    struct update update = {
        .index = index,
        .folders = folders,
        .problems = problems,
        .now = *now,
        .slots = ARENA_ARRAY(index->arena, struct slot, folders->total + 1),
        .changes = ARENA_ARRAY(index->arena, struct change, folders->total),
    };
    if (!recognise(index) || !ask(index, "SELECT value FROM about WHERE key = 'rubric'", &rubric))
        return false;
    update.is_rubric_new = strcmp(rubric, index->setup.rubric) != 0;
    if (!merge(&update))
        return false;
    if ((update.change_count || update.gone_count || update.is_rubric_new) && !write_changes(&update))
        return false;
    keep_newest_first(&update);
    return true;
}

/* What to try after a failure: a file that is damaged is made anew, one that cannot be used is left alone. */
static enum place place_after(const struct index *index, enum place place)
{
    switch (index->database ? sqlite3_errcode(index->database) & 0xff : SQLITE_CANTOPEN) {
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_NOMEM:
    case SQLITE_AUTH:
        if (!index->is_damaged && place < PLACE_COPY)
            return PLACE_COPY;
        break;
    default:
        break;
    }
    return place + 1 == PLACE_COPY ? PLACE_MEMORY : place + 1;
}

static void tell_waiting(void *context)
{
    struct index *index = context;
    if (index->setup.progress)
        index->setup.progress(index->setup.context, 0, 0);
}

bool index_open(struct arena *arena, const struct index_setup *setup, struct problems *problems,
                struct index **opened, struct error *error)
{
    struct index *index = ARENA_NEW(arena, struct index);
    struct answer_folders folders;
    struct error why;
    struct timespec now = {0};
    *index = (struct index){.arena = arena, .setup = *setup, .lock = -1};
    enum place place = PLACE_FILE;
    if (!index_lock(setup->path, tell_waiting, index, &index->lock, &why)) {
        index->trouble = arena_strdup(arena, why.message);
        place = PLACE_COPY;
    }
    (void)clock_gettime(CLOCK_REALTIME, &now); /* a clock that fails makes no file look new */
    bool ok = answer_scan(arena, setup->answers, &folders, problems, error), is_up = false;
    size_t problem_count = problems->count;
    while (ok && !is_up && place < PLACE_COUNT) {
        problems->count = problem_count;
        index->is_damaged = false;
        is_up = open_database(index, place) && bring_up_to_date(index, &folders, problems, &now);
        if (is_up)
            break;
        enum place next = place_after(index, place);
        if (place < PLACE_COPY && next >= PLACE_COPY)
            index->trouble =
                arena_printf(arena, "cannot use '%s': %s", setup->path,
                             index->database ? sqlite3_errmsg(index->database) : strerror(errno));
        place = next;
        close_database(index);
    }
    if (ok && !is_up)
        ok = error_set(error, ERROR_SYSTEM, "cannot list the answers: %s",
                       index->trouble ? index->trouble : "the index cannot be kept in memory");
    if (!ok)
        index_close(index);
    *opened = ok ? index : NULL;
    return ok;
}

void index_close(struct index *index)
{
    close_database(index);
    index_unlock(index->lock);
    index->lock = -1;
}

const char *index_trouble(const struct index *index)
{
    return index->trouble;
}

struct attempts index_attempts(const struct index *index)
{
    return index->attempts;
}

/* Asking. */

static bool refused(struct index *index, struct error *error)
{
    return error_set(error, ERROR_SYSTEM, "cannot read the index '%.300s': %s", index->setup.path,
                     sqlite3_errmsg(index->database));
}

bool index_changes(struct arena *arena, struct index *index, struct index_changes *changes,
                   struct error *error)
{
    sqlite3_stmt *find = NULL;
    struct index_change *items = ARENA_ARRAY(arena, struct index_change, index->attempts.count);
    *changes = (struct index_changes){items, 0};
    bool ok = prepare(index, "SELECT row FROM earlier WHERE question = ? AND file = ?", &find);
    for (size_t i = 0; ok && i < index->attempts.count; i++) {
        const struct attempt *now = &index->attempts.items[i];
        const char *file = arena_printf(arena, "%s.yaml", now->id + strlen(now->question) + 1);
        struct index_change *change = &items[changes->count];
        struct file_state state;
        ok = bind_text(find, 1, now->question) && bind_text(find, 2, file);
        int result = ok ? sqlite3_step(find) : SQLITE_DONE;
        if (result == SQLITE_ROW && attempt_unpack(arena, bytes_of(find, 0), &state, &change->before)) {
            change->now = i;
            change->before.id = now->id;
            change->before.question = now->question;
            changes->count++;
        }
        ok = ok && sqlite3_reset(find) == SQLITE_OK;
    }
    sqlite3_finalize(find);
    return ok || refused(index, error);
}

struct numbered {
    int64_t number;
    size_t attempt;
};

static int compare_numbered(const void *a, const void *b)
{
    const struct numbered *left = a, *right = b;
    return left->number < right->number ? -1 : left->number > right->number;
}

static int compare_hits(const void *a, const void *b)
{
    const struct index_hit *left = a, *right = b;
    if (left->rank != right->rank)
        return left->rank < right->rank ? -1 : 1;
    return left->attempt < right->attempt ? -1 : left->attempt > right->attempt;
}

bool index_search(struct arena *arena, struct index *index, const char *query, struct index_hits *hits,
                  struct error *error)
{
    size_t count = index->attempts.count;
    struct numbered *known = ARENA_ARRAY(arena, struct numbered, count);
    struct index_hit *items = ARENA_ARRAY(arena, struct index_hit, count);
    for (size_t i = 0; i < count; i++)
        known[i] = (struct numbered){index->numbers[i], i};
    if (count)
        qsort(known, count, sizeof *known, compare_numbered);
    *hits = (struct index_hits){items, 0};
    sqlite3_stmt *find = NULL;
    /* The words of a question are in every answer to it: they count for less. */
    bool ok = prepare(index, "SELECT rowid, bm25(words, 0.3) FROM words WHERE words MATCH ?", &find) &&
              bind_text(find, 1, query);
    int result = SQLITE_DONE;
    while (ok && (result = sqlite3_step(find)) == SQLITE_ROW) {
        struct numbered wanted = {sqlite3_column_int64(find, 0), 0};
        const struct numbered *found =
            count ? bsearch(&wanted, known, count, sizeof *known, compare_numbered) : NULL;
        if (found && hits->count < count)
            items[hits->count++] = (struct index_hit){found->attempt, sqlite3_column_double(find, 1)};
    }
    ok = ok && result == SQLITE_DONE;
    sqlite3_finalize(find);
    if (!ok)
        return refused(index, error);
    if (hits->count)
        qsort(items, hits->count, sizeof *items, compare_hits);
    return true;
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

bool index_excerpt(struct arena *arena, struct index *index, const char *query, size_t attempt,
                   struct index_excerpt *excerpt, struct error *error)
{
    sqlite3_stmt *find = NULL;
    static const char sql[] = "SELECT " EXCERPT(0) ", " EXCERPT(1) ", " EXCERPT(2) ", " EXCERPT(
        3) ", " EXCERPT(4) ", " EXCERPT(5) ", " EXCERPT(6) " FROM words WHERE words MATCH ? AND rowid = ?";
    _Static_assert((int)WORDS_COUNT == 7, "one excerpt a column");
    *excerpt = (struct index_excerpt){.part = "", .text = {"", 0}};
    bool ok = prepare(index, sql, &find) && bind_text(find, 1, query) &&
              sqlite3_bind_int64(find, 2, index->numbers[attempt]) == SQLITE_OK;
    int result = ok ? sqlite3_step(find) : SQLITE_DONE;
    if (result == SQLITE_ROW) {
        int best = WORDS_QUESTION;
        for (int column = 1; column < WORDS_COUNT; column++) {
            size_t own = count_marks(text_of(find, column)), most = count_marks(text_of(find, best));
            if (own && (own > most || best == WORDS_QUESTION))
                best = column;
        }
        excerpt->part = column_name(best);
        take_marks(arena, text_of(find, best), excerpt);
    }
    ok = ok && (result == SQLITE_ROW || result == SQLITE_DONE);
    sqlite3_finalize(find);
    return ok || refused(index, error);
}
