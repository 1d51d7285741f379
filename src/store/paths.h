/*
 * paths - where a person's things are.
 *
 * The environment is read by the caller and passed in. Nothing is made and nothing looked at here.
 */
#ifndef STORE_PATHS_H
#define STORE_PATHS_H

#include "base/arena.h"
#include "base/error.h"

/* What options and environment say; NULL or "" where they say nothing. */
struct paths_given {
    const char *home_option;    /* --home */
    const char *stardrill_home; /* $STARDRILL_HOME */
    const char *data_home;      /* $XDG_DATA_HOME; as the XDG rules want it, used only when absolute */
    const char *config_home;    /* $XDG_CONFIG_HOME, likewise */
    const char *cache_home;     /* $XDG_CACHE_HOME, likewise */
    const char *user_home;      /* $HOME */
};

struct paths {
    const char *usual_home; /* the one nobody has to name; NULL: nothing tells it */
    const char *home;       /* what was entered: answers, stories, log, drafts */
    const char *answers;
    const char *drafts;
    const char *stories;
    const char *mocks;            /* mock interviews */
    const char *mock_drafts;      /* and those that go on */
    const char *interview_drafts; /* real interviews that are being noted */
    const char *log;
    const char *interviews; /* real ones, noted afterwards */
    const char *feedback;   /* what other people said about answers */
    const char *config;     /* folder */
    const char *config_file;
    const char *prompts; /* the person's own questions, laid over the built-in ones */
    const char *cache;   /* folder */
    const char *index;   /* of the usual home; see index_place() */
};

/* Fails when nothing says where home is. Without $HOME, config and cache are folders of the home that was
 * named. */
CHECKED bool paths_find(struct arena *arena, const struct paths_given *given, struct paths *paths,
                        struct error *error);

#endif
