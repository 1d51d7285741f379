/* embed - writes files as C arrays, to be compiled into the program. usage: embed OUT.c NAME FILE... */
#include "base/embedded.h"
#include "base/file.h"

#include <stdio.h>

enum { LARGEST_FILE = 1 << 20, BYTES_A_LINE = 24 };

static void print_bytes(struct buf *out, size_t index, struct view bytes)
{
    buf_printf(out, "static const unsigned char file_%zu[] = {", index);
    for (size_t i = 0; i < bytes.length; i++)
        buf_printf(out, "%s%d,", i % BYTES_A_LINE ? "" : "\n    ", (unsigned char)bytes.data[i]);
    buf_string(out, "0};\n"); /* an array in C has an element at least */
}

static bool embed(struct arena *arena, const char *name, char *const *paths, size_t count, const char *path,
                  struct error *error)
{
    struct buf out = {.arena = arena}, rows = {.arena = arena};
    buf_string(&out, "#include \"base/embedded.h\"\n");
    for (size_t i = 0; i < count; i++) {
        struct view bytes;
        if (!file_load(arena, paths[i], LARGEST_FILE, &bytes, error))
            return false;
        print_bytes(&out, i, bytes);
        const char *slash = strrchr(paths[i], '/');
        buf_printf(&rows, "    {\"%s\", file_%zu, %zu},\n", slash ? slash + 1 : paths[i], i, bytes.length);
    }
    buf_printf(&out, "static const struct embedded files[] = {\n%s};\n", buf_text(&rows));
    buf_printf(&out, "extern const struct embedded_files %s;\n", name);
    buf_printf(&out, "const struct embedded_files %s = {files, %zu};\n", name, count);
    return file_save(path, buf_view(&out), error);
}

int main(int argc, char **argv)
{
    struct arena arena = {0};
    struct error error = {0};
    if (argc < 4) {
        fputs("usage: embed OUT.c NAME FILE...\n", stderr);
        return 2;
    }
    bool ok = embed(&arena, argv[2], argv + 3, (size_t)argc - 3, argv[1], &error);
    if (!ok)
        fprintf(stderr, "embed: %s\n", error.message);
    arena_release(&arena);
    return ok ? 0 : 1;
}
