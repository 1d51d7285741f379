#include "tool/corpus.h"

#include <errno.h>
#include <stdio.h>

static bool read_file(struct arena *arena, const char *path, struct buf *bytes, struct error *error)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        return error_set(error, ERROR_INPUT, "cannot open '%s': %s", path, strerror(errno));
    *bytes = (struct buf){.arena = arena};
    char block[8192];
    for (size_t got; (got = fread(block, 1, sizeof block, file)) > 0;)
        buf_add(bytes, block, got);
    bool failed = ferror(file);
    if (fclose(file) != 0 || failed)
        return error_set(error, ERROR_SYSTEM, "cannot read '%s'", path);
    return true;
}

bool corpus_load(struct arena *arena, char *const *paths, size_t count, struct corpus *corpus,
                 struct error *error)
{
    struct told_list list = {0};
    *corpus = (struct corpus){.hash = 2166136261u};
    for (size_t f = 0; f < count; f++) {
        struct buf bytes;
        if (!read_file(arena, paths[f], &bytes, error))
            return false;
        struct view text = buf_view(&bytes);
        corpus->hash = (corpus->hash ^ token_hash(text.data, text.length)) * 16777619u;
        if (!told_parse(arena, paths[f], text, &list, error))
            return false;
    }
    if (list.count == 0)
        return error_set(error, ERROR_INPUT, "no answers to learn from");
    corpus->items = list.items;
    corpus->count = list.count;
    corpus->held_out = list.held_out;
    return true;
}

struct told corpus_merge(struct arena *arena, const struct told *told, size_t first)
{
    static const char *const joints[] = {" and ", ", ", " so ", " "};
    struct told merged = *told;
    merged.lines = ARENA_ARRAY(arena, struct view, told->count);
    merged.parts = ARENA_ARRAY(arena, enum part, told->count);
    merged.line_numbers = ARENA_ARRAY(arena, size_t, told->count);
    merged.count = 0;
    for (size_t i = 0; i < told->count; i++) {
        struct view line = told->lines[i];
        size_t place = merged.count++;
        merged.parts[place] = told->parts[i];
        merged.line_numbers[place] = told->line_numbers[i];
        if ((i + first) % 2 == 0 && i + 1 < told->count && told->parts[i + 1] == told->parts[i]) {
            struct view next = told->lines[++i];
            struct buf both = {.arena = arena};
            bool is_stopped = line.length > 0 && line.data[line.length - 1] == '.';
            buf_add(&both, line.data, line.length - (is_stopped ? 1 : 0));
            buf_string(&both, joints[(line.length + next.length) % (sizeof joints / sizeof *joints)]);
            buf_add(&both, next.data, next.length);
            line = buf_view(&both);
        }
        merged.lines[place] = line;
    }
    return merged;
}

struct running corpus_run(struct arena *arena, const struct told *told, int without, bool result_first)
{
    struct told_text joined = told_join(arena, told, without, result_first);
    struct running running = {.text = joined.text, .parts = joined.parts};
    running.tokens = token_scan(arena, running.text);
    struct sentence *sentences = ARENA_ARRAY(arena, struct sentence, joined.count);
    for (size_t i = 0, token = 0; i < joined.count; i++) {
        size_t first = token;
        while (token < running.tokens.count && running.tokens.items[token].start < joined.spans[i].end)
            token++;
        sentences[i] = (struct sentence){joined.spans[i], first, token - first};
    }
    running.sentences = (struct sentences){sentences, joined.count};
    return running;
}
