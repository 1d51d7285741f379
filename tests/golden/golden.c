/*
 * golden - renders one page for the golden tests. usage: golden PAGE FORMAT WIDTH LOOK FILE...
 *
 * PAGE is check, or a page without files; FORMAT is one of the renderers', or short or sarif for check; LOOK
 * is any of the letters c (colour) and u (Unicode), or -.
 */
#include "fixture.h"

#include "check/check.h"
#include "render/render.h"
#include "report/feedback.h"

#include <stdio.h>
#include <stdlib.h>

static struct view load(struct arena *arena, const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file) {
        perror(path);
        exit(2);
    }
    struct buf text = {.arena = arena};
    char bytes[4096];
    for (size_t got; (got = fread(bytes, 1, sizeof bytes, file)) > 0;)
        buf_add(&text, bytes, got);
    fclose(file);
    return buf_view(&text);
}

static const char *base_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

static void check_page(struct arena *arena, struct buf *out, const char *format, const struct look *look,
                       char **files, int count)
{
    struct check_settings settings = check_settings_default();
    struct checker checker = checker_make(arena, &fixture_bank, &settings);
    for (int i = 0; i < count; i++) {
        struct answer answer = fixture_answer(arena, load(arena, files[i]));
        struct verdict verdict = check_answer(arena, &checker, &answer);
        struct source source = {.file = base_name(files[i])};
        const struct format *row = render_find(format);
        if (strcmp(format, "short") == 0)
            feedback_short(out, &verdict, &source);
        else if (row)
            row->render(out, feedback_doc(arena, &answer, &verdict, &source), look);
    }
}

int main(int argc, char **argv)
{
    if (argc < 5)
        return 2;
    struct arena arena = {0};
    struct buf out = {.arena = &arena};
    const struct look look = {
        .width = (size_t)strtoul(argv[3], NULL, 10),
        .colour = strchr(argv[4], 'c') != NULL,
        .unicode = strchr(argv[4], 'u') != NULL,
    };
    if (strcmp(argv[1], "check") == 0)
        check_page(&arena, &out, argv[2], &look, argv + 5, argc - 5);
    fwrite(out.data, 1, out.length, stdout);
    arena_release(&arena);
    return 0;
}
