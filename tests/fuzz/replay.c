/*
 * Runs a fuzz target on every file of the folders named, with any compiler: a corpus replayed as a test.
 * usage: NAME FOLDER...   Link with a file that has LLVMFuzzerTestOneInput().
 */
#include <dirent.h>
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { LARGEST = 4 << 20 };

static int run_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file) {
        fprintf(stderr, "replay: %s: %s\n", path, strerror(errno));
        return 1;
    }
    uint8_t *data = malloc(LARGEST);
    if (!data) {
        fclose(file);
        fprintf(stderr, "replay: no memory\n");
        return 1;
    }
    size_t size = fread(data, 1, LARGEST, file);
    int failed = ferror(file) ? 1 : 0;
    fclose(file);
    if (!failed) {
        /* a copy of just this size, so that a look beyond its end is seen */
        uint8_t *exact = malloc(size ? size : 1);
        if (exact) {
            memcpy(exact, data, size);
            LLVMFuzzerTestOneInput(exact, size);
            free(exact);
        }
    }
    free(data);
    return failed;
}

int main(int argc, char **argv)
{
    int files = 0, failed = 0;
    for (int i = 1; i < argc; i++) {
        DIR *folder = opendir(argv[i]);
        if (!folder) {
            fprintf(stderr, "replay: %s: %s\n", argv[i], strerror(errno));
            return 1;
        }
        for (struct dirent *entry = readdir(folder); entry; entry = readdir(folder)) {
            char path[4096];
            if (entry->d_name[0] == '.')
                continue;
            if (snprintf(path, sizeof path, "%s/%s", argv[i], entry->d_name) >= (int)sizeof path)
                return 1;
            failed += run_file(path);
            files++;
        }
        closedir(folder);
    }
    printf("%d files replayed\n", files);
    return failed || files == 0;
}
