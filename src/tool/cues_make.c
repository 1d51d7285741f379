/*
 * cues_make - writes the phrases of check/label_cues.def as a table of constants, for the build.
 *
 * A trie over word hashes, as check/phrase.c makes one, but made once: labelling an answer must not begin
 * with building a thousand phrases.
 */
#include "base/arena.h"
#include "check/token.h"

#include <stdio.h>
#include <stdlib.h>

enum { EDGE_ROOM = 8192, NODE_ROOM = 8192, TAG_ROOM = 8192, ROOT = 1 };

struct edge {
    uint32_t word;
    uint16_t node, next;
};

static struct edge edges[EDGE_ROOM];
static uint16_t tags_of[NODE_ROOM][8]; /* classes + 1 of the phrases that end at a node */
static size_t node_count = ROOT + 1, edge_count;

static uint16_t step(uint16_t node, uint32_t word)
{
    uint32_t slot = ((word ^ (node * 2654435761u)) * 2246822519u) >> 19; /* 13 bits: EDGE_ROOM */
    while (edges[slot].node && (edges[slot].node != node || edges[slot].word != word))
        slot = (slot + 1) % EDGE_ROOM;
    if (!edges[slot].node) {
        if (++edge_count * 10 > EDGE_ROOM * 8 || node_count == NODE_ROOM) {
            fputs(
                "cues_make: too many phrases: raise EDGE_ROOM and its shift, here and in label_features.c\n",
                stderr);
            exit(1);
        }
        edges[slot] = (struct edge){word, node, (uint16_t)node_count++};
    }
    return edges[slot].next;
}

static void add_phrase(struct arena *arena, struct view phrase, uint16_t class)
{
    struct tokens words = token_scan(arena, phrase);
    uint16_t node = ROOT;
    for (size_t i = 0; i < words.count; i++)
        node = step(node, words.items[i].hash);
    size_t k = 0;
    while (k < 7 && tags_of[node][k] && tags_of[node][k] != class + 1)
        k++;
    tags_of[node][k] = (uint16_t)(class + 1);
}

static void add_class(struct arena *arena, const char *phrases, uint16_t class)
{
    for (const char *start = phrases; *start;) {
        size_t length = strcspn(start, "|");
        add_phrase(arena, (struct view){start, length}, class);
        start += length + (start[length] == '|' ? 1 : 0);
    }
}

static size_t tag_count(size_t node)
{
    size_t count = 0;
    while (count < 7 && tags_of[node][count])
        count++;
    return count;
}

static void print_tables(FILE *out)
{
    fprintf(out, "/* Made by cues_make from check/label_cues.def. */\n");
    fprintf(out, "static const struct cue_edge cue_edges[%d] = {\n", EDGE_ROOM);
    for (size_t i = 0; i < EDGE_ROOM; i++)
        if (edges[i].node)
            fprintf(out, "[%zu]={%uu,%u,%u},\n", i, edges[i].word, edges[i].node, edges[i].next);
    fprintf(out, "};\nstatic const uint16_t cue_first_tag[%zu] = {\n", node_count);
    size_t at = 1;
    for (size_t i = 0; i < node_count; i++) {
        size_t tags = tag_count(i);
        fprintf(out, "%zu,\n", tags ? at : 0);
        at += tags ? tags + 1 : 0;
    }
    fprintf(out, "};\n/* Class + 1; 0 ends a list. */\nstatic const uint8_t cue_tags[%zu] = {0,\n", at);
    for (size_t i = 0; i < node_count; i++) {
        for (size_t k = 0; k < tag_count(i); k++)
            fprintf(out, "%u,", tags_of[i][k]);
        if (tag_count(i))
            fprintf(out, "0,\n");
    }
    fprintf(out, "};\n");
}

int main(int argc, char **argv)
{
    static const char *const phrases[] = {
#define CUE(class, s, t, a, r, text) text,
#include "check/label_cues.def"
#undef CUE
    };
    if (argc != 2) {
        fputs("usage: cues_make FILE\n", stderr);
        return 2;
    }
    struct arena arena = {0};
    for (uint16_t i = 0; i < sizeof phrases / sizeof *phrases; i++) {
        add_class(&arena, phrases[i], i);
        arena_reset(&arena);
    }
    arena_release(&arena);
    FILE *out = fopen(argv[1], "w");
    if (!out) {
        perror(argv[1]);
        return 1;
    }
    print_tables(out);
    bool failed = ferror(out);
    if (fclose(out) != 0 || failed) {
        perror(argv[1]);
        return 1;
    }
    return 0;
}
