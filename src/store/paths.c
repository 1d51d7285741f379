#include "store/paths.h"

#include <stddef.h>

static bool is_given(const char *text)
{
    return text && *text;
}

static const char *below(struct arena *arena, const char *folder, const char *name)
{
    return arena_printf(arena, "%s/%s", folder, name);
}

/* The folder named `stardrill` of an XDG kind, NULL when neither the variable nor $HOME tells it. */
static const char *xdg(struct arena *arena, const char *variable, const char *user_home, const char *usual)
{
    if (is_given(variable) && variable[0] == '/')
        return below(arena, variable, "stardrill");
    return is_given(user_home) ? arena_printf(arena, "%s/%s/stardrill", user_home, usual) : NULL;
}

bool paths_find(struct arena *arena, const struct paths_given *given, struct paths *paths,
                struct error *error)
{
    const char *usual = xdg(arena, given->data_home, given->user_home, ".local/share");
    const char *home = is_given(given->home_option)      ? given->home_option
                       : is_given(given->stardrill_home) ? given->stardrill_home
                                                         : usual;
    const char *config = xdg(arena, given->config_home, given->user_home, ".config");
    if (!home && config)
        *paths = (struct paths){
            .config = config,
            .config_file = below(arena, config, "config.yaml"),
            .prompts = below(arena, config, "prompts"),
        };
    if (!home)
        return error_set(error, ERROR_USAGE, "no home folder: set HOME, or name one with --home DIR");
    const char *cache = xdg(arena, given->cache_home, given->user_home, ".cache");
    bool has_cache = cache != NULL; /* else each home has one of its own */
    config = config ? config : below(arena, home, "config");
    cache = cache ? cache : below(arena, home, "cache");
    *paths = (struct paths){
        .usual_home = has_cache ? usual : NULL,
        .home = home,
        .answers = below(arena, home, "answers"),
        .drafts = below(arena, home, "drafts"),
        .stories = below(arena, home, "stories"),
        .mocks = below(arena, home, "mocks"),
        .mock_drafts = below(arena, home, "drafts/mocks"),
        .interview_drafts = below(arena, home, "drafts/interviews"),
        .log = below(arena, home, "log.yaml"),
        .interviews = below(arena, home, "interviews"),
        .feedback = below(arena, home, "feedback"),
        .config = config,
        .config_file = below(arena, config, "config.yaml"),
        .prompts = below(arena, config, "prompts"),
        .cache = cache,
        .index = below(arena, cache, "index.db"),
    };
    return true;
}
