/*
 * A damaged or foreign index over a small home. What must hold: it opens, every answer is listed with the
 * verdict on its file and none that has no file, the search finds nothing but answers, and the index that was
 * mended needs no mending again. (SQLite may overlook damage at first, and find it the next time.)
 *
 * The first byte chooses: the rest is the file, or the journal that a crash left beside a good one, or damage
 * to a good one, as rows of (place, what, bytes), or SQL that somebody ran in it.
 */
#define _XOPEN_SOURCE 700
#include "../unit/folder.h"
#include "fuzz.h"

#include "base/file.h"
#include "store/database.h"
#include "store/index.h"
#include "store/index_check.h"
#include "store/query.h"

#include <fcntl.h>
#include <strings.h>
#include <sys/stat.h>

enum damage { DAMAGE_FILE, DAMAGE_JOURNAL, DAMAGE_LOG, DAMAGE_PATCHES, DAMAGE_SQL, DAMAGE_COUNT };
enum { ANSWERS = 5, PAGE = 4096, GOOD_LIMIT = 4000000 };

static const char *const texts[ANSWERS][2] = {
    {"ownership-04/20260101T101503Z", "payments went down, and I brought the invoices back in two hours"},
    {"ownership-04/20260102T101503Z", "I walked to the depot and counted 340 parcels"},
    {"dive-deep-02/20260103T101503Z", "the vendor's report was wrong, so I read the logs"},
    {"dive-deep-02/20260104T101503Z", "I asked five guests why they left early"},
    {"frugality-01/20260105T101503Z", "we mended the old press instead of a new one for 9,000 euros"},
};

static struct arena program;
static struct view good; /* an index as it should be */
static const char *told; /* what it says */
static size_t judged;

static struct attempt judge(void *context, struct arena *arena, struct answer *answer, int64_t started)
{
    (void)context, (void)arena;
    static const char *const rules[] = {"we-not-i", "blame"};
    judged++;
    return (struct attempt){
        .id = answer->id,
        .question = answer->question,
        .principles = answer->principles,
        .story = answer->story,
        .started = started,
        .words = answer->free.length,
        .overall = 1 + (int)(answer->free.length % 5),
        .dimensions = {1, 2, 3, 4, 5, 0},
        .result_class = "change",
        .is_quantified = true,
        .rules = {rules, answer->free.length % 3},
        .worst = 2,
    };
}

static struct index_setup setup_of(struct arena *arena)
{
    return (struct index_setup){
        .path = arena_strdup(arena, folder_file("cache/index.db")),
        .answers = arena_strdup(arena, folder_file("home/answers")),
        .rubric = "1",
        .judge = judge,
    };
}

static const char *all_told(struct arena *arena, const struct index *index)
{
    struct attempts attempts = index_attempts(index);
    struct buf text = {.arena = arena};
    for (size_t i = 0; i < attempts.count; i++) {
        const struct attempt *attempt = &attempts.items[i];
        buf_printf(&text, "%s %s %s %lld %zu %d %s %d:", attempt->id, attempt->question,
                   attempt->story ? attempt->story : "-", (long long)attempt->started, attempt->words,
                   attempt->overall, attempt->result_class, attempt->worst);
        for (size_t k = 0; k < attempt->rules.count; k++)
            buf_printf(&text, " %s", attempt->rules.items[k]);
        for (size_t k = 0; k < attempt->principles.count; k++)
            buf_printf(&text, " %s", attempt->principles.items[k]);
        buf_char(&text, '\n');
    }
    return buf_text(&text);
}

static struct index *open_index(struct arena *arena)
{
    struct index_setup setup = setup_of(arena);
    struct problems problems = {.arena = arena};
    struct index *index;
    struct error error = {0};
    bool is_open = index_open(arena, &setup, &problems, &index, &error);
    if (!is_open || index_trouble(index))
        fprintf(stderr, "%s\n", is_open ? index_trouble(index) : error.message);
    must(is_open && !problems.count && !index_trouble(index));
    return index;
}

static void set_up(void)
{
    if (told)
        return;
    for (int i = 0; i < ANSWERS; i++) {
        const struct timespec then[] = {{1767225600 + i, 5}, {1767225600 + i, 5}};
        const char *name = arena_printf(&program, "home/answers/%s.yaml", texts[i][0]);
        folder_write(name,
                     arena_printf(&program,
                                  "stardrill: 1\nprinciples: [ownership]\nstory: press\ntext: |\n  %s\n",
                                  texts[i][1]));
        must(utimensat(AT_FDCWD, folder_file(name), then, 0) == 0);
    }
    struct error error = {0};
    struct index *index = open_index(&program);
    told = all_told(&program, index);
    must(judged == ANSWERS);
    index_close(index);
    must(file_load(&program, folder_file("cache/index.db"), GOOD_LIMIT, &good, &error));
}

/* Rows of: two bytes of place (in units of the file's length / 65536), one of what to do, one of how many
 * bytes. */
static struct view patched(struct arena *arena, struct view patches)
{
    char *copy = arena_strndup(arena, good.data, good.length);
    size_t length = good.length;
    while (patches.length >= 4) {
        const unsigned char *row = (const unsigned char *)patches.data;
        size_t at = (size_t)(row[0] << 8 | row[1]) * length / 65536, count = row[3];
        patches = view_sub(patches, 4, patches.length);
        size_t page = at / PAGE * PAGE, other = count * PAGE % length;
        switch (row[2] % 8) {
        case 0: /* other bytes, at any place */
        case 1:
        case 2:
        case 3:
            at = row[2] % 8 < 2 ? at : page + count % 128; /* the heads of pages say most */
            count = count < patches.length ? count : patches.length;
            count = count < length - at ? count : length - at;
            memcpy(copy + at, patches.data, count);
            patches = view_sub(patches, count, patches.length);
            break;
        case 4: /* a flipped bit */
            copy[at] = (char)(copy[at] ^ 1 << count % 8);
            break;
        case 5: /* a page in the place of another */
            if (page + PAGE <= length && other + PAGE <= length)
                memmove(copy + page, copy + other, PAGE);
            break;
        case 6: /* a page of nothing */
            memset(copy + page, 0, page + PAGE <= length ? PAGE : length - page);
            break;
        default: /* cut off */
            if (at)
                length = at;
        }
    }
    return (struct view){copy, length};
}

/* What somebody with sqlite3 at hand may have done. What does not run leaves the index as it is. */
static void run_sql(struct arena *arena, struct view sql)
{
    struct database *database;
    must(database_open(arena, folder_file("cache/index.db"), &database));
    if (!database_run(database, arena_strndup(arena, sql.data, sql.length)))
        (void)database_why(database);
    database_close(database);
}

/* Nothing that runs for ever or leaves the folder: that is SQLite's business, and not damage. */
static bool is_tame(struct view sql)
{
    static const char *const wild[] = {"attach",   "recursive", "vacuum", "pragma", "into",
                                       "zeroblob", "readfile",  "join",   "from"};
    for (size_t i = 0; i < sql.length; i++)
        for (size_t k = 0; k < sizeof wild / sizeof *wild; k++)
            if (sql.length - i >= strlen(wild[k]) && strncasecmp(sql.data + i, wild[k], strlen(wild[k])) == 0)
                return false;
    return true;
}

static void damage(struct arena *arena, enum damage damage, struct view bytes)
{
    struct view file = damage == DAMAGE_FILE      ? bytes
                       : damage == DAMAGE_PATCHES ? patched(arena, bytes)
                                                  : good;
    database_remove(folder_file("cache/index.db"));
    folder_write_bytes("cache/index.db", file.data, file.length);
    if (damage == DAMAGE_JOURNAL)
        folder_write_bytes("cache/index.db-journal", bytes.data, bytes.length);
    else if (damage == DAMAGE_LOG)
        folder_write_bytes("cache/index.db-wal", bytes.data, bytes.length);
    else if (damage == DAMAGE_SQL && is_tame(bytes))
        run_sql(arena, bytes);
}

static void search_must_hold(struct arena *arena, struct index *index, char *word)
{
    struct error error = {0};
    struct index_hits hits;
    struct index_excerpt excerpt;
    const char *query = query_make(arena, &word, 1, &error);
    must(query && index_search(arena, index, query, &hits, &error));
    must(hits.count <= ANSWERS && strcmp(all_told(arena, index), told) == 0);
    size_t sought = 0;
    for (size_t i = 0; i < hits.count; i++) {
        sought = hits.items[0].attempt;
        must(hits.items[i].attempt < ANSWERS && (i == 0 || hits.items[i].rank >= hits.items[i - 1].rank));
    }
    must(index_excerpt(arena, index, query, sought, &excerpt, &error));
    size_t at = 0;
    for (size_t i = 0; i < excerpt.mark_count; i++) {
        must(excerpt.marks[i].start >= at && excerpt.marks[i].end >= excerpt.marks[i].start);
        at = excerpt.marks[i].end;
    }
    must(at <= excerpt.text.length);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    set_up();
    static char words[][12] = {"payments", "walk*", "i OR report", "\"two hours\""};
    struct arena arena = {0};
    const char *why;
    damage(&arena, data[0] % DAMAGE_COUNT, (struct view){(const char *)data + 1, size - 1});
    if (data[0] >= 128)
        (void)index_check(&arena, folder_file("cache/index.db"), &why);
    for (int turn = 0; turn < 4 && (turn < 2 || judged); turn++) {
        judged = 0;
        struct error error = {0};
        struct index_changes changes;
        struct index *index = open_index(&arena);
        must(strcmp(all_told(&arena, index), told) == 0);
        must(turn < 3 || judged == 0);
        if (turn == 0)
            search_must_hold(&arena, index, words[data[0] / DAMAGE_COUNT % (sizeof words / sizeof *words)]);
        must(index_changes(&arena, index, &changes, &error) && changes.count <= ANSWERS);
        for (size_t i = 0; i < changes.count; i++)
            must(changes.items[i].now < ANSWERS);
        index_close(index);
    }
    arena_release(&arena);
    return 0;
}
