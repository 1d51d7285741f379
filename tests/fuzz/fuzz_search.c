/*
 * What a person types to search for. What must hold: it is a query or refused with a reason; the search
 * engine takes every query; plain words find the text they stand in; and nothing typed reaches the engine's
 * own language.
 *
 * Lines are the words of the command line.
 */
#include "fuzz.h"

#include "store/database.h"
#include "store/query.h"

enum { WORDS = 8 };

static struct arena program;
static struct database *database;

static void set_up(void)
{
    if (database)
        return;
    must(database_open(&program, NULL, &database));
    must(database_run(database,
                      "CREATE VIRTUAL TABLE words USING fts5(question, answer,"
                      " tokenize = 'porter unicode61 remove_diacritics 2');"
                      "INSERT INTO words(rowid, question, answer) VALUES(1, 'why', 'payments went down'),"
                      "(2, 'payments', 'I walked to the depot')"));
}

/* Puts a text in as row 3, alone of its kind. */
static void put(struct view text)
{
    struct statement *statement;
    must(database_run(database, "DELETE FROM words WHERE rowid = 3"));
    must(statement_open(database, "INSERT INTO words(rowid, question, answer) VALUES(3, '', ?)", &statement));
    must(statement_view(statement, 1, text) && statement_run(statement));
    statement_close(statement);
}

static bool finds(const char *query, int64_t row)
{
    struct statement *statement;
    bool has = true, is_found = false;
    must(statement_open(database, "SELECT rowid FROM words WHERE words MATCH ?", &statement));
    must(statement_text(statement, 1, query));
    while (has) {
        bool is_fine = statement_next(statement, &has);
        if (!is_fine)
            fprintf(stderr, "%s: %s\n", query, database_why(database));
        must(is_fine);
        is_found = is_found || (has && row_number(statement, 0) == row);
    }
    statement_close(statement);
    return is_found;
}

/* Letters of ASCII, digits and blanks only, and no OR: what stands in a text is found by it. */
static bool is_plain(struct view text)
{
    bool has_letter = false;
    for (size_t i = 0; i < text.length; i++) {
        char c = text.data[i];
        bool is_letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        has_letter = has_letter || is_letter;
        if (!is_letter && c != ' ')
            return false;
    }
    return has_letter;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    set_up();
    struct arena arena = {0};
    struct error error = {0};
    struct view typed = {(const char *)data, size};
    if (!size || memchr(data, 0, size))
        return 0;
    char *words[WORDS];
    size_t count = 0;
    for (struct view rest = typed; rest.length && count < WORDS;) {
        const char *end = memchr(rest.data, '\n', rest.length);
        size_t length = end ? (size_t)(end - rest.data) : rest.length;
        words[count++] = arena_strndup(&arena, rest.data, length);
        rest = view_sub(rest, length + (end != NULL), rest.length);
    }
    const char *query = query_make(&arena, words, count, &error);
    must(query || (error.kind == ERROR_USAGE && *error.message));
    if (query) {
        put(utf8_repair(&arena, typed));
        bool is_found = finds(query, 3);
        must(is_found || !is_plain(typed));
    }
    arena_release(&arena);
    return 0;
}
