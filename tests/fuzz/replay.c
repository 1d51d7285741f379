/* Runs a fuzz harness over files, with any compiler: replay FILE_OR_FOLDER ... New inputs are found by
 * script/fuzz. */
#include "fuzz.h"

#include <dirent.h>

static int failures, files;

static void run_file(const char *path)
{
    enum { LIMIT = 4000000 };
    FILE *file = fopen(path, "rb");
    uint8_t *data = malloc(LIMIT);
    if (!file || !data) {
        perror(path);
        failures++;
    } else {
        size_t size = fread(data, 1, LIMIT, file);
        /* A copy of its own size, so that reading past the end is seen. */
        uint8_t *exact = malloc(size ? size : 1);
        for (size_t i = 0; exact && i < size; i++)
            exact[i] = data[i];
        if (exact)
            LLVMFuzzerTestOneInput(exact, size);
        free(exact);
        files++;
    }
    free(data);
    if (file)
        fclose(file);
}

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++) {
        DIR *folder = opendir(argv[i]);
        if (!folder) {
            run_file(argv[i]);
            continue;
        }
        for (struct dirent *entry; (entry = readdir(folder));) {
            char path[4096];
            if (entry->d_name[0] != '.' && snprintf(path, sizeof path, "%s/%s", argv[i], entry->d_name) > 0)
                run_file(path);
        }
        closedir(folder);
    }
    printf("%d inputs\n", files);
    return failures || files == 0;
}
