#include "cli/voice.h"

#include "cli/editor.h"
#include "cli/input.h"
#include "cli/line.h"
#include "cli/spawn.h"
#include "cli/typed.h"

#include <string.h>

static char **command_of(struct arena *arena, const char *option, const char *command, struct error *error)
{
    char **words = editor_words(arena, command);
    if (!words)
        error_set(error, ERROR_USAGE, "cannot make sense of the command '%s' for %s", command, option);
    else if (!spawn_is_program(arena, words[0]))
        error_set(error, ERROR_USAGE, "there is no program '%s', which %s names", words[0], option);
    else
        return words;
    return NULL;
}

bool voice_open(struct arena *arena, bool speaks, const char *speak, const char *listen, struct voice *voice,
                struct error *error)
{
    static const char *const usual[] = {"spd-say -w", "espeak-ng"};
    *voice = (struct voice){0};
    if (speaks && speak && *speak)
        voice->speak = command_of(arena, "--speak", speak, error);
    for (size_t i = 0; speaks && !(speak && *speak) && !voice->speak && i < 2; i++) {
        char **words = editor_words(arena, usual[i]);
        voice->speak = spawn_is_program(arena, words[0]) ? words : NULL;
    }
    if (speaks && !voice->speak && !(speak && *speak))
        return error_set(
            error, ERROR_USAGE,
            "--speak: neither 'spd-say' nor 'espeak-ng' is there: install one, or name a command "
            "with --speak-with");
    if (listen)
        voice->listen = command_of(arena, "--listen", listen, error);
    return (!speaks || voice->speak) && (!listen || voice->listen);
}

bool voice_say(struct arena *arena, const struct voice *voice, const char *text, struct error *error)
{
    if (!voice->speak)
        return true;
    size_t count = 0;
    while (voice->speak[count])
        count++;
    char **words = ARENA_ARRAY(arena, char *, count + 2);
    memcpy(words, voice->speak, count * sizeof *words);
    /* a text that began with a dash would be an option */
    words[count] = arena_printf(arena, "%s%s", *text == '-' ? " " : "", text);
    return spawn_quietly(words, error);
}

bool voice_hear(struct arena *arena, const struct voice *voice, struct line *line, struct view *heard,
                struct error *error)
{
    struct buf bytes = {.arena = arena};
    if (line)
        line_suspend(line);
    bool ok = spawn_read(voice->listen, INPUT_LIMIT_BYTES, &bytes, error);
    if (line)
        line_resume(line);
    buf_text(&bytes);
    struct view text = view_trim(typed_clean(arena, buf_view(&bytes)));
    char *flat = arena_strndup(arena, text.data ? text.data : "", text.length);
    for (size_t i = 0; i < text.length; i++)
        flat[i] = flat[i] == '\n' ? ' ' : flat[i];
    *heard = (struct view){flat, text.length};
    if (text.length)
        return true; /* stopped or not: what was heard counts */
    return ok ? error_set(error, ERROR_INPUT, "'%s' heard nothing", voice->listen[0]) : false;
}
