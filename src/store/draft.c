#include "store/draft.h"

#include "base/day.h"
#include "base/file.h"
#include "base/utf8.h"
#include "store/id.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/* A line an entry: its kind, its seconds, its text with line feeds escaped. The first line is the mark; the
 * head is entries too. */
static const char mark[] = "stardrill-draft 1\n";
static const char ending[] = ".draft";
/* "torn 812": what stands behind byte 812 is left of an entry that could not be taken back, and does not
 * count. */
static const char torn[] = "torn";

enum { LIMIT_BYTES = 8000000, ENTRY_LIMIT_BYTES = 1000000, MOST_IN_A_SECOND = 1000 };

struct journal {
    int file;
    size_t length; /* of whole entries */
    bool is_torn;  /* behind them is a piece that could not be cut off */
    const char *id, *path, *folder;
};

static bool failed(struct error *error, const char *verb, const char *path)
{
    return error_set(error, ERROR_SYSTEM, "cannot %s '%.300s': %s", verb, path, strerror(errno));
}

static void print_entry(struct buf *out, const char *kind, int seconds, struct view text)
{
    buf_printf(out, "%s %d ", kind, seconds);
    for (size_t i = 0; i < text.length; i++) {
        char c = text.data[i];
        if (c == '\\' || c == '\n' || c == '\r' || c == '\0')
            buf_printf(out, "\\%c", c == '\n' ? 'n' : c == '\r' ? 'r' : c == '\0' ? '0' : '\\');
        else
            buf_char(out, c);
    }
    buf_char(out, '\n');
}

static struct view unescaped(struct arena *arena, struct view text)
{
    struct buf out = {.arena = arena};
    for (size_t i = 0; i < text.length; i++) {
        char c = text.data[i];
        if (c == '\\' && i + 1 < text.length) {
            c = text.data[++i];
            c = c == 'n' ? '\n' : c == 'r' ? '\r' : c == '0' ? '\0' : c;
        }
        buf_char(&out, c);
    }
    return utf8_repair(arena, (struct view){buf_text(&out), out.length});
}

static bool parse_entry(struct arena *arena, struct view line, struct draft_entry *entry)
{
    size_t kind = 0, at;
    while (kind < line.length &&
           ((line.data[kind] >= 'a' && line.data[kind] <= 'z') || line.data[kind] == '-'))
        kind++;
    if (kind == 0 || kind == line.length || line.data[kind] != ' ')
        return false;
    int seconds = 0;
    for (at = kind + 1; at < line.length && line.data[at] >= '0' && line.data[at] <= '9'; at++)
        seconds = seconds < 10000000 ? seconds * 10 + (line.data[at] - '0') : seconds;
    if (at == kind + 1 || at == line.length || line.data[at] != ' ')
        return false;
    *entry = (struct draft_entry){
        .kind = arena_strndup(arena, line.data, kind),
        .seconds = seconds,
        .text = unescaped(arena, view_sub(line, at + 1, line.length)),
    };
    return true;
}

/* Is this entry part of the head? */
static bool take_head(struct draft_head *head, const struct draft_entry *entry)
{
    const struct {
        const char *kind;
        const char **text;
    } parts[] = {{"question", &head->question}, {"asked", &head->asked}, {"started", &head->started}};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        if (strcmp(entry->kind, parts[i].kind) != 0)
            continue;
        *parts[i].text = entry->text.data;
        return true;
    }
    bool is_free = strcmp(entry->kind, "free") == 0;
    head->is_free = head->is_free || is_free;
    return is_free;
}

/* Reads a journal's text; the length of its whole lines to `whole`. Lines that are no entries are passed
 * over. */
static bool parse(struct arena *arena, const char *path, struct view text, struct draft *draft, size_t *whole,
                  struct error *error)
{
    int64_t moment;
    if (text.length < sizeof mark - 1 || memcmp(text.data, mark, sizeof mark - 1) != 0)
        return error_set(error, ERROR_INPUT, "cannot read '%.300s': not a draft of stardrill", path);
    struct draft_entry *entries = NULL;
    size_t *starts = NULL, capacity = 0;
    bool in_head = true;
    for (size_t at = *whole = sizeof mark - 1; at < text.length; *whole = at) {
        const char *feed = memchr(text.data + at, '\n', text.length - at);
        if (!feed)
            break;
        struct view line = view_sub(text, at, (size_t)(feed - text.data));
        struct draft_entry entry;
        size_t start = at;
        at += line.length + 1;
        if (!parse_entry(arena, line, &entry))
            continue;
        if (strcmp(entry.kind, torn) == 0) {
            while (draft->count && starts[draft->count - 1] >= (size_t)entry.seconds)
                draft->count--;
            continue;
        }
        in_head = in_head && take_head(&draft->head, &entry);
        if (in_head)
            continue;
        if (draft->count == capacity) {
            capacity = capacity ? capacity * 2 : 32;
            entries = arena_grow(arena, entries, draft->count, capacity, sizeof entry,
                                 _Alignof(struct draft_entry));
            starts = arena_grow(arena, starts, draft->count, capacity, sizeof *starts, _Alignof(size_t));
        }
        starts[draft->count] = start;
        entries[draft->count++] = entry;
    }
    draft->entries = entries;
    if (!draft->head.question || !draft->head.started || !day_parse(draft->head.started, &moment))
        return error_set(error, ERROR_INPUT, "cannot read '%.300s': its question or time is missing", path);
    if (!draft->head.asked)
        draft->head.asked = "";
    return true;
}

/* Opens and locks a journal. `is_taken`: another drill has it, or removed it just now. */
/* Has another drill the draft? Who lists drafts looks for a lock by taking one for a moment, so a lock counts
 * only when it stays. */
static bool is_kept_locked(int file)
{
    enum { TRIES = 20, PAUSE_MS = 10 };
    for (int tries = 0; tries < TRIES; tries++) {
        /* Where a file system cannot lock, two drills at once have to be told apart by the person. */
        if (flock(file, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK)
            return false;
        const struct timespec pause = {.tv_nsec = PAUSE_MS * 1000 * 1000};
        (void)nanosleep(&pause, NULL);
    }
    return true;
}

static bool open_journal(struct arena *arena, const char *folder, const char *id, struct journal **journal,
                         bool *is_taken, struct error *error)
{
    struct stat info;
    *is_taken = false;
    struct journal *made = ARENA_NEW(arena, struct journal);
    made->id = arena_strdup(arena, id);
    made->folder = arena_strdup(arena, folder);
    made->path = arena_printf(arena, "%s/%s%s", folder, id, ending);
    made->file = open(made->path, O_RDWR | O_APPEND | O_CLOEXEC | O_NOFOLLOW);
    if (made->file < 0)
        return failed(error, "open", made->path);
    if (is_kept_locked(made->file))
        *is_taken = true;
    else if (fstat(made->file, &info) != 0 || info.st_nlink == 0)
        *is_taken = true;
    if (*is_taken) {
        draft_close(made);
        return error_set(error, ERROR_INPUT, "the draft '%.100s' is in use by another drill", id);
    }
    *journal = made;
    return true;
}

bool draft_start(struct arena *arena, const char *folder, const struct draft_head *head,
                 struct journal **journal, struct error *error)
{
    int64_t started;
    if (!id_is_kebab(head->question) || !day_parse(head->started, &started))
        return error_set(error, ERROR_USAGE, "'%.80s' cannot be kept: %s", head->question,
                         id_why_not(head->question));
    struct buf text = {.arena = arena};
    buf_string(&text, mark);
    print_entry(&text, "question", 0, view_of(head->question));
    print_entry(&text, "asked", 0, view_of(head->asked));
    print_entry(&text, "started", 0, view_of(head->started));
    if (head->is_free)
        print_entry(&text, "free", 0, view_of(""));
    if (!file_make_folder(folder, error))
        return false;
    const char *name = arena_printf(arena, "%s.%s", head->question, day_compact(arena, started));
    for (int i = 1; i <= MOST_IN_A_SECOND; i++) {
        const char *id = i == 1 ? name : arena_printf(arena, "%s-%d", name, i);
        const char *path = arena_printf(arena, "%s/%s%s", folder, id, ending);
        bool is_taken;
        if (file_exists(path))
            continue;
        if (file_save_new(path, buf_view(&text), &is_taken, error)) {
            if (open_journal(arena, folder, id, journal, &is_taken, error)) {
                (*journal)->length = text.length;
                return true;
            }
        }
        if (!is_taken) {
            struct error ignored; /* the first one says why; a draft without an entry may be left */
            is_taken = !file_remove(path, &ignored);
            return false;
        }
    }
    return error_set(error, ERROR_SYSTEM, "cannot write in '%.300s': too many drafts of one second", folder);
}

bool draft_resume(struct arena *arena, const char *folder, const char *id, struct draft *draft,
                  struct journal **journal, struct error *error)
{
    bool is_taken;
    struct view text;
    struct journal *made;
    *draft = (struct draft){0};
    if (!id_is_safe_name(id))
        return error_set(error, ERROR_USAGE,
                         "'%.100s' is no draft's id: expected one such as ownership-04.20261124T101503Z", id);
    if (!open_journal(arena, folder, id, &made, &is_taken, error))
        return false;
    draft->id = made->id;
    if (!file_read(arena, made->file, made->path, LIMIT_BYTES, &text, error) ||
        !parse(arena, made->path, text, draft, &made->length, error)) {
        draft_close(made);
        return false;
    }
    if (made->length < text.length && ftruncate(made->file, (off_t)made->length) != 0)
        made->is_torn = true;
    *journal = made;
    return true;
}

bool draft_add(struct journal *journal, const char *kind, int seconds, struct view text, struct error *error)
{
    if (text.length > ENTRY_LIMIT_BYTES || journal->length + 2 * text.length + 100 > LIMIT_BYTES)
        return error_set(error, ERROR_INPUT, "cannot write '%.300s': longer than the 1 MB an answer may hold",
                         journal->path);
    struct arena arena = {0};
    struct buf out = {.arena = &arena};
    if (journal->is_torn)
        buf_printf(&out, "\n%s %zu \n", torn, journal->length);
    print_entry(&out, kind, seconds > 0 ? seconds : 0, text);
    bool ok = file_write(journal->file, journal->path, buf_view(&out), error) &&
              file_sync(journal->file, journal->path, error);
    if (ok) {
        journal->is_torn = false;
        off_t end = lseek(journal->file, 0, SEEK_END);
        journal->length = end > 0 ? (size_t)end : journal->length + out.length;
    } else {
        journal->is_torn = ftruncate(journal->file, (off_t)journal->length) != 0;
    }
    arena_release(&arena);
    return ok;
}

const char *draft_id(const struct journal *journal)
{
    return journal->id;
}

const char *draft_path(const struct journal *journal)
{
    return journal->path;
}

void draft_close(struct journal *journal)
{
    /* All is on the disk already. */
    (void)close(journal->file);
    journal->file = -1;
}

bool draft_remove(struct journal *journal, struct error *error)
{
    bool ok = file_remove(journal->path, error) && file_sync_folder(journal->folder, error);
    draft_close(journal);
    return ok;
}

static bool is_locked(const char *path)
{
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    bool locked = flock(file, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    (void)close(file);
    return locked;
}

/* Newest first. Times as in files sort as texts do. */
static int compare_drafts(const void *a, const void *b)
{
    const struct draft *left = a, *right = b;
    int order = strcmp(right->head.started, left->head.started);
    return order ? order : strcmp(right->id, left->id);
}

bool drafts_list(struct arena *arena, const char *folder, struct drafts *drafts, struct problems *problems,
                 struct error *error)
{
    struct file_listing listing;
    if (!file_list(arena, folder, &listing, error))
        return false;
    struct draft *items = ARENA_ARRAY(arena, struct draft, listing.files.count);
    size_t count = 0;
    for (size_t i = 0; i < listing.files.count; i++) {
        const char *name = listing.files.items[i], *path = arena_printf(arena, "%s/%s", folder, name);
        size_t length = strlen(name), whole;
        struct view text;
        struct error why;
        struct draft *draft = &items[count];
        if (length <= sizeof ending - 1 || strcmp(name + length - (sizeof ending - 1), ending) != 0)
            continue;
        *draft = (struct draft){.id = arena_strndup(arena, name, length - (sizeof ending - 1))};
        if (!file_load(arena, path, LIMIT_BYTES, &text, &why) ||
            !parse(arena, path, text, draft, &whole, &why)) {
            problem_add(problems, PROBLEM_ERROR, path, 0, 0, "%s", why.message);
            continue;
        }
        draft->is_in_use = is_locked(path);
        count++;
    }
    if (count)
        qsort(items, count, sizeof *items, compare_drafts);
    *drafts = (struct drafts){items, count};
    return true;
}
