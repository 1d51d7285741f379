#define _XOPEN_SOURCE 700
#include "folder.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[256];

static int remove_one(const char *path, const struct stat *info, int type, struct FTW *place)
{
    (void)info, (void)type, (void)place;
    return strcmp(path, folder) == 0 ? 0 : remove(path);
}

void folder_clear(void)
{
    if (folder[0] && nftw(folder, remove_one, 16, FTW_DEPTH | FTW_PHYS) != 0)
        perror(folder);
}

static pid_t owner;

static void remove_folder(void)
{
    if (getpid() != owner)
        return;
    folder_clear();
    if (rmdir(folder) != 0)
        perror(folder);
}

const char *folder_path(void)
{
    if (!folder[0]) {
        const char *above = getenv("TMPDIR");
        snprintf(folder, sizeof folder, "%s/stardrill-test-XXXXXX", above ? above : "/tmp");
        owner = getpid();
        if (!mkdtemp(folder) || atexit(remove_folder) != 0) {
            perror(folder);
            exit(1);
        }
    }
    return folder;
}

const char *folder_file(const char *name)
{
    static char paths[16][1024];
    static size_t turn;
    char *path = paths[turn++ % 16];
    snprintf(path, sizeof paths[0], "%s/%s", folder_path(), name);
    return path;
}

void folder_write_bytes(const char *name, const char *data, size_t length)
{
    char path[1024];
    snprintf(path, sizeof path, "%s", folder_file(name));
    for (char *at = path + strlen(folder_path()) + 1; *at; at++) {
        if (*at != '/')
            continue;
        *at = '\0';
        (void)mkdir(path, 0700);
        *at = '/';
    }
    FILE *file = fopen(path, "w");
    if (!file || fwrite(data, 1, length, file) != length || fclose(file) != 0) {
        perror(path);
        exit(1);
    }
}

void folder_write(const char *name, const char *text)
{
    folder_write_bytes(name, text, strlen(text));
}
