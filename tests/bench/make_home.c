/* make_home - writes a folder of answers to measure with. usage: make_home FOLDER COUNT CORPUS... */
#include "home.h"

#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv)
{
    struct arena arena = {0};
    struct corpus corpus;
    struct error error = {0};
    if (argc < 4) {
        fputs("usage: make_home FOLDER COUNT CORPUS...\n", stderr);
        return 2;
    }
    bool ok = corpus_load(&arena, argv + 3, (size_t)argc - 3, &corpus, &error) &&
              home_make(argv[1], &corpus, strtoul(argv[2], NULL, 10), 1, &error);
    if (!ok)
        fprintf(stderr, "make_home: %s\n", error.message);
    arena_release(&arena);
    return ok ? 0 : 3;
}
