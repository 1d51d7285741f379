#include "cli/editor.h"

#include "cli/input.h"
#include "cli/line.h"
#include "cli/spawn.h"
#include "cli/typed.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n';
}

/* One word from `*at`; false when a quote is not closed. */
static bool read_word(const char **at, struct buf *word)
{
    char quote = '\0';
    for (; **at && (quote || !is_blank(**at)); (*at)++) {
        char c = **at;
        if (quote ? c == quote : c == '"' || c == '\'') {
            quote = quote ? '\0' : c;
        } else if (c == '\\' && quote != '\'' && (*at)[1]) {
            /* between double quotes a backslash is one, but before a quote or another */
            if (quote && (*at)[1] != '"' && (*at)[1] != '\\')
                buf_char(word, c);
            buf_char(word, *++*at);
        } else {
            buf_char(word, c);
        }
    }
    return !quote;
}

char **editor_words(struct arena *arena, const char *command)
{
    char **words = ARENA_ARRAY(arena, char *, strlen(command) / 2 + 2);
    size_t count = 0;
    for (;;) {
        while (is_blank(*command))
            command++;
        if (!*command)
            return count ? words : NULL;
        struct buf word = {.arena = arena};
        buf_text(&word);
        if (!read_word(&command, &word))
            return NULL;
        words[count++] = word.data;
    }
}

char **editor_find(struct arena *arena, struct error *error)
{
    static const char *const variables[] = {"VISUAL", "EDITOR"};
    static const char *const usual[] = {"editor", "nano", "vi"};
    for (size_t i = 0; i < 2; i++) {
        const char *value = getenv(variables[i]);
        if (!value || !*value)
            continue;
        char **words = editor_words(arena, value);
        if (!words)
            error_set(error, ERROR_SYSTEM, "cannot make sense of $%s: '%s'", variables[i], value);
        else if (!spawn_is_program(arena, words[0]))
            error_set(error, ERROR_SYSTEM, "there is no editor '%s', which $%s names", words[0],
                      variables[i]);
        else
            return words;
        return NULL;
    }
    for (size_t i = 0; i < sizeof usual / sizeof *usual; i++)
        if (spawn_is_program(arena, usual[i]))
            return editor_words(arena, usual[i]);
    error_set(error, ERROR_SYSTEM, "there is no editor: set $EDITOR to the one you like");
    return NULL;
}

const char *editor_ending(struct arena *arena)
{
    struct error error = {0};
    char **words = editor_find(arena, &error);
    if (!words)
        return NULL;
    const char *slash = strrchr(words[0], '/'), *name = slash ? slash + 1 : words[0];
    const char *how = "save and leave it to go on here";
    if (strcmp(name, "nano") == 0)
        how = "Ctrl-O and Enter save, Ctrl-X leaves";
    else if (strcmp(name, "vi") == 0 || strcmp(name, "vim") == 0 || strcmp(name, "nvim") == 0)
        how = "Esc, then :wq and Enter save and leave";
    return arena_printf(arena, "%s: %s.", name, how);
}

static bool write_file(struct arena *arena, const char *folder, struct view text, char **path,
                       struct error *error)
{
    *path = arena_printf(arena, "%s/edit-XXXXXX", folder);
    int file = mkstemp(*path); /* 0600 */
    if (file < 0)
        return error_set(error, ERROR_SYSTEM, "cannot write in '%s': %s", folder, strerror(errno));
    struct buf bytes = {.arena = arena};
    buf_add(&bytes, text.data, text.length);
    if (text.length && text.data[text.length - 1] != '\n')
        buf_char(&bytes, '\n');
    bool ok = true;
    for (size_t done = 0; ok && done < bytes.length;) {
        ssize_t count = write(file, bytes.data + done, bytes.length - done);
        ok = count > 0 || errno == EINTR;
        done += count > 0 ? (size_t)count : 0;
    }
    if (close(file) == 0 && ok)
        return true;
    error_set(error, ERROR_SYSTEM, "cannot write '%s': %s", *path, strerror(errno));
    unlink(*path);
    return false;
}

/* By name: many editors write a new file and rename it. */
static bool read_file(const char *path, struct buf *bytes, struct error *error)
{
    struct stat about;
    int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW);
    if (file < 0)
        return error_set(error, ERROR_SYSTEM, "cannot read '%s' back: %s", path, strerror(errno));
    bool ok = fstat(file, &about) == 0 && S_ISREG(about.st_mode);
    char part[16384];
    while (ok && bytes->length <= INPUT_LIMIT_BYTES) {
        ssize_t count = read(file, part, sizeof part);
        if (count == 0)
            break;
        ok = count > 0 || errno == EINTR;
        if (count > 0)
            buf_add(bytes, part, (size_t)count);
    }
    close(file);
    if (!ok)
        return error_set(error, ERROR_SYSTEM, "cannot read '%s' back", path);
    if (bytes->length > INPUT_LIMIT_BYTES)
        return error_set(error, ERROR_SYSTEM, "'%s' is longer than %d bytes: it is kept there", path,
                         (int)INPUT_LIMIT_BYTES);
    return true;
}

static struct view without_feeds(struct view text)
{
    while (text.length && text.data[text.length - 1] == '\n')
        text.length--;
    return text;
}

enum editor_result editor_run(struct arena *arena, struct line *line, const char *folder, struct view text,
                              struct view *edited, struct error *error)
{
    struct buf bytes = {.arena = arena};
    char *path;
    *edited = text;
    char **words = editor_find(arena, error);
    if (!words)
        return EDITOR_MISSING;
    if (!write_file(arena, folder, text, &path, error))
        return EDITOR_FAILED;
    size_t count = 0;
    while (words[count])
        count++;
    char **command = ARENA_ARRAY(arena, char *, count + 2);
    memcpy(command, words, count * sizeof *words);
    command[count] = path;

    if (line)
        line_suspend(line);
    bool ran = spawn_run(command, error);
    if (line)
        line_resume(line);

    struct error reading;
    if (!read_file(path, &bytes, &reading)) {
        if (ran)
            *error = reading;
        return EDITOR_FAILED;
    }
    unlink(path);
    buf_text(&bytes);
    *edited = without_feeds(typed_clean(arena, buf_view(&bytes)));
    if (!ran)
        return EDITOR_FAILED;
    if (view_equal(*edited, without_feeds(text)))
        return EDITOR_UNCHANGED;
    return view_trim(*edited).length ? EDITOR_CHANGED : EDITOR_EMPTY;
}
