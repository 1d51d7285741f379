/*
 * words_make - tables of words as constants, for the build: words_make lexicon FILE, words_make quantity
 * RULES FILE.
 *
 * A check must not begin with building two thousand phrases, nor walk a lexer for every word.
 */
#include "check/lexicon.h"
#include "check/phrase.h"
#include "check/phrase_table.h"
#include "check/quantity_word.h"

#include <stdio.h>
#include <stdlib.h>

static const struct {
    const char *phrase;
    enum lexicon_class class;
} rows[] = {
#define PHRASE(phrase, class) {phrase, LEXICON_##class},
#include "check/lexicon.def"
#define PAST(word) {word, LEXICON_PAST},
#define PAST_OR_PRESENT(word) {word, LEXICON_PAST_OR_PRESENT},
#include "check/irregular.def"
#undef PAST
#undef PAST_OR_PRESENT
};

static void print_lexicon(FILE *out)
{
    struct arena arena = {0};
    struct phrases *phrases = phrases_new(&arena);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        phrases_add(phrases, rows[i].phrase, (uint32_t)rows[i].class);
    fprintf(out, "/* Made by words_make from check/lexicon.def and check/irregular.def. */\n");
    fprintf(out, "static const struct phrase_edge lexicon_edges[%zu] = {\n", phrases->edge_room);
    for (size_t i = 0; i < phrases->edge_room; i++)
        if (phrases->edges[i].node)
            fprintf(out, "[%zu]={%uu,%u,%u},\n", i, phrases->edges[i].word, phrases->edges[i].node,
                    phrases->edges[i].next);
    fprintf(out, "};\nstatic const uint32_t lexicon_first_tag[%zu] = {\n", phrases->node_count);
    for (size_t i = 0; i < phrases->node_count; i++)
        fprintf(out, "%u,\n", phrases->first_tag[i]);
    fprintf(out, "};\nstatic const struct phrase_tag lexicon_tags[%zu] = {\n", phrases->tag_count);
    for (size_t i = 0; i < phrases->tag_count; i++)
        fprintf(out, "{%u,%u},\n", phrases->tags[i].value, phrases->tags[i].next);
    fprintf(out,
            "};\nstatic const struct phrases lexicon_phrases = {\n.is_known = true, .edges = lexicon_edges, "
            ".edge_count = %zu, "
            ".edge_room = %zu,\n.first_tag = lexicon_first_tag, .node_count = %zu, .node_room = %zu,\n"
            ".tags = lexicon_tags, .tag_count = %zu, .tag_room = %zu,\n.filter = {\n",
            phrases->edge_count, phrases->edge_room, phrases->node_count, phrases->node_room,
            phrases->tag_count, phrases->tag_room);
    for (size_t i = 0; i < PHRASE_FILTER; i++)
        fprintf(out, "0x%llxu,\n", (unsigned long long)phrases->filter[i]);
    fprintf(out, "}};\n");
    arena_release(&arena);
}

enum { WORD_ROOM = 4096, WORD_LONGEST = 64 };

struct word_row {
    uint32_t hash, classes;
};

static void add_word(struct word_row *table, const char *word, uint32_t classes)
{
    uint32_t hash = token_hash(word, strlen(word));
    size_t at = (hash ^ hash >> 15) & (WORD_ROOM - 1);
    while (table[at].classes && table[at].hash != hash)
        at = (at + 1) & (WORD_ROOM - 1);
    if (classes)
        table[at] = (struct word_row){hash, table[at].classes | classes};
}

static const struct {
    uint32_t classes;
    const char *words;
} outcome_rows[] = {
#define WORDS(class, words) {WORD_##class, words},
#include "check/outcome_word.def"
#undef WORDS
};

static void add_outcome_words(struct word_row *table)
{
    for (size_t i = 0; i < sizeof outcome_rows / sizeof *outcome_rows; i++) {
        char word[WORD_LONGEST];
        for (const char *at = outcome_rows[i].words; *at;) {
            size_t length = strcspn(at, " ");
            snprintf(word, sizeof word, "%.*s", (int)length, at);
            add_word(table, word, outcome_rows[i].classes);
            at += length + strspn(at + length, " ");
        }
    }
}

/* Every quoted word of the rules; what the lexer says of it is what counts. */
static bool print_words(FILE *rules, FILE *out)
{
    static struct word_row table[WORD_ROOM];
    char word[WORD_LONGEST];
    size_t length = 0, count = 0;
    int quote = 0;
    for (int c; (c = getc(rules)) != EOF;) {
        if (!quote) {
            quote = c == '\'' || c == '"' ? c : 0;
            length = 0;
        } else if (c == quote) {
            word[length] = '\0';
            add_word(table, word, quantity_word_lex(word));
            quote = 0;
        } else if (c == '\n' || length + 1 == sizeof word) {
            quote = 0; /* an apostrophe of a comment */
        } else {
            word[length++] = (char)c;
        }
    }
    add_outcome_words(table);
    for (size_t i = 0; i < WORD_ROOM; i++)
        count += table[i].classes != 0;
    if (count == 0 || count * 2 > WORD_ROOM) {
        fputs("words_make: no words, or too many: raise WORD_ROOM\n", stderr);
        return false;
    }
    fprintf(out, "/* Made by words_make from check/quantity_word.re and check/outcome_word.def. */\n");
    fprintf(out, "static const struct word_row word_rows[%d] = {\n", WORD_ROOM);
    for (size_t i = 0; i < WORD_ROOM; i++)
        if (table[i].classes)
            fprintf(out, "[%zu]={%uu,%uu},\n", i, table[i].hash, table[i].classes);
    fprintf(out, "};\n");
    return true;
}

static FILE *open_file(const char *name, const char *mode)
{
    FILE *file = fopen(name, mode);
    if (!file) {
        perror(name);
        exit(1);
    }
    return file;
}

int main(int argc, char **argv)
{
    bool is_lexicon = argc == 3 && strcmp(argv[1], "lexicon") == 0;
    bool is_quantity = argc == 4 && strcmp(argv[1], "quantity") == 0;
    if (!is_lexicon && !is_quantity) {
        fputs("usage: words_make lexicon FILE | words_make quantity RULES FILE\n", stderr);
        return 2;
    }
    FILE *out = open_file(argv[argc - 1], "w");
    bool is_fine = true;
    if (is_lexicon) {
        print_lexicon(out);
    } else {
        FILE *rules = open_file(argv[2], "r");
        is_fine = print_words(rules, out) && !ferror(rules);
        is_fine = fclose(rules) == 0 && is_fine;
    }
    is_fine = !ferror(out) && is_fine;
    if (fclose(out) != 0 || !is_fine) {
        perror(argv[argc - 1]);
        return 1;
    }
    return 0;
}
