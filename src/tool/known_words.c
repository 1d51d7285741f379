/*
 * known_words FILE TEXT... - what check/word.h says of the words of some texts, as tables of constants.
 *
 * The texts are our lists and the question bank; what is no word there is passed. Each answer is the one the
 * judge himself would find: he is asked.
 */
#include "base/file.h"
#include "check/lexicon.h"
#include "check/negation.h"
#include "check/phrase.h"
#include "check/phrase_table.h"
#include "check/quantity_lexer.h"
#include "check/quantity_word.h"
#include "check/sentence_word.h"
#include "check/stem.h"
#include "check/verb.h"
#include "check/word.h"

#include <stdio.h>

enum { PLACES = 8192, MOST_WORDS = 6000, LONGEST = 20 /* bytes */, MOST_TEXT = 1 << 20 /* bytes */ };

struct table {
    struct arena arena; /* holds the texts */
    uint16_t places[PLACES];
    struct token words[MOST_WORDS + 1]; /* by id, from 1 on */
    size_t count;
};

/* Letters, with apostrophes inside. */
static bool is_plain(const struct token *token)
{
    for (size_t i = 0; i < token->length; i++)
        if (token->word[i] != '\'' && (token->word[i] < 'a' || token->word[i] > 'z'))
            return false;
    return token->kind == TOKEN_WORD && token->length <= LONGEST;
}

/* False when two words have one hash, or there are too many. */
static bool add_word(struct table *table, const struct token *token)
{
    size_t at = (token->hash ^ token->hash >> 15) % PLACES;
    for (; table->places[at]; at = (at + 1) % PLACES)
        if (table->words[table->places[at]].hash == token->hash)
            return strcmp(table->words[table->places[at]].word, token->word) == 0;
    if (table->count == MOST_WORDS)
        return false;
    table->words[++table->count] = *token;
    table->places[at] = (uint16_t)table->count;
    return true;
}

static bool read_text(struct table *table, const char *name)
{
    struct error error;
    struct view text;
    if (!file_load(&table->arena, name, MOST_TEXT, &text, &error)) {
        fprintf(stderr, "known_words: %s\n", error.message);
        return false;
    }
    struct tokens tokens = token_scan(&table->arena, text);
    for (size_t i = 0; i < tokens.count; i++)
        if (is_plain(&tokens.items[i]) && !add_word(table, &tokens.items[i])) {
            fprintf(stderr, "known_words: %s: %s: too many words, or two of one hash\n", name,
                    tokens.items[i].word);
            return false;
        }
    return true;
}

/* No quantity begins with the word, when a word that begins none follows it. */
static bool is_no_number(struct arena *arena, const struct token *token)
{
    const char *text = arena_printf(arena, "%s x%c%c%c", token->word, 0, 0, 0);
    size_t skip, length, end = token->length + 2u;
    return quantity_seek(text, text + end, text + end + 1, &skip, &length) == START_END;
}

/* The node a word leads to, and whether edges leave it. */
static uint16_t lexicon_node(const struct phrases *lexicon, const struct token *token, bool *goes_on)
{
    const struct phrase_edge *edge = &lexicon->edges[phrase_slot(lexicon, PHRASE_ROOT, token->hash)];
    *goes_on = false;
    for (size_t i = 0; edge->node && i < lexicon->edge_room; i++)
        *goes_on = *goes_on || lexicon->edges[i].node == edge->next;
    return edge->node ? edge->next : 0;
}

static void print_word(struct table *table, const struct token *token, FILE *out)
{
    bool goes_on;
    uint16_t node = lexicon_node(lexicon_builtin(), token, &goes_on);
    unsigned flags =
        (goes_on ? WORD_GOES_ON : 0u) | (is_no_number(&table->arena, token) ? WORD_NO_NUMBER : 0u) |
        (negation_is(token) ? WORD_IS_NEGATION : 0u) | (verb_ends_in_ed(token) ? WORD_ENDS_IN_ED : 0u);
    fprintf(out, "{%luu,%luu,%u,%u,%u,%u,%u}, /* %s */\n", (unsigned long)token->hash,
            (unsigned long)stem_hash(token), quantity_word_lex(token->word), node, token->length,
            sentence_word(token), flags, token->word);
}

static void print(struct table *table, FILE *out)
{
    fprintf(out, "/* Made by known_words. */\nconst struct known_word known_words[%zu] = {{0},\n",
            table->count + 1);
    for (size_t i = 1; i <= table->count; i++)
        print_word(table, &table->words[i], out);
    fprintf(out, "};\nstatic const uint16_t known_places[%d] = {\n", PLACES);
    for (size_t i = 0; i < PLACES; i++)
        if (table->places[i])
            fprintf(out, "[%zu]=%u,\n", i, table->places[i]);
    fprintf(out, "};\n");
}

int main(int argc, char **argv)
{
    static struct table table;
    if (argc < 3) {
        fputs("usage: known_words FILE TEXT...\n", stderr);
        return 2;
    }
    for (int i = 2; i < argc; i++)
        if (!read_text(&table, argv[i]))
            return 1;
    FILE *out = fopen(argv[1], "w");
    if (out)
        print(&table, out);
    bool is_fine = out && !ferror(out);
    if (!out || fclose(out) != 0 || !is_fine) {
        perror(argv[1]);
        return 1;
    }
    arena_release(&table.arena);
    return 0;
}
