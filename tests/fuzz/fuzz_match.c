/*
 * Any bytes as a job description, held against the bank and two stories. What must hold: every stress and
 * every proof names words of the bank or the job, shares are shares, and the page is well-formed in every
 * format.
 *
 * The first byte chooses the format.
 */
#include "formats.h"
#include "fuzz.h"

#include "report/match_doc.h"

/* A small bank: the built-in one takes most of the time to be read. */
static const char *const any[] = {"any"}, *const manager[] = {"manager"};
static const char *const quality[] = {"quality"}, *const own[] = {"zebra-riding"};
static const char *const cues[] = {"end to end", "accountable", "shared cue"};
static const char *const trust[] = {"listen", "shared cue", "candid", "earn trust"};
static const struct principle principles[] = {
    {.id = "ownership", .name = "Ownership", .gist = "Owns it.", .cues = {cues, 3}},
    {.id = "earn-trust", .name = "Earn Trust", .gist = "Listens <first>.", .cues = {trust, 4}},
    {.id = "frugality", .name = "Frugality"},
};
static const struct question questions[] = {
    {.id = "ownership-01",
     .principle = "ownership",
     .ask = "A service?",
     .tracks = {any, 1},
     .themes = {quality, 1}},
    {.id = "ownership-02", .principle = "ownership", .ask = "A report line?", .tracks = {manager, 1}},
    {.id = "earn-trust-01",
     .principle = "earn-trust",
     .ask = "A customer?",
     .tracks = {any, 1},
     .themes = {own, 1}},
    {.id = "frugality-01", .principle = "frugality", .ask = "Money?", .tracks = {any, 1}},
};
static const struct bank bank = {
    .principles = principles, .principle_count = 3, .questions = questions, .question_count = 4};

static void stresses_must_hold(const struct match_stresses *stresses)
{
    for (size_t i = 0; i < stresses->count; i++) {
        const struct match_stress *stress = &stresses->items[i];
        must(stress->weight > 0 && stress->weight <= 1 && stress->times > 0 && stress->words[0]);
        must(i == 0 || stress->weight <= stresses->items[i - 1].weight);
        for (size_t k = 0; k < MATCH_WORDS && stress->words[k]; k++)
            must(*stress->words[k] && utf8_check(view_of(stress->words[k]), NULL));
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const serves[] = {"ownership"};
    static const struct story told[] = {
        {.id = "press",
         .title = "The press",
         .parts =
             {{"The old press broke.", 20}, {"", 0}, {"I took it apart.", 16}, {"9,000 euros kept.", 17}},
         .principles = {serves, 1}},
        {.id = "queue",
         .title = "The queue <b>",
         .parts = {{"", 0}, {"", 0}, {"", 0}, {"From 40 to 12 minutes.", 22}}},
    };
    static const struct stories stories = {told, 2};
    const struct coverage_options options = {.now = 1795500000};
    if (!size)
        return 0;
    struct arena arena = {0};
    const struct coverage coverage = coverage_build(&arena, &bank, &stories, &(struct attempts){0}, &options);
    struct view job = {(const char *)data + 1, size - 1};
    const struct match match = match_build(&arena, job, &stories, &coverage);
    must(utf8_check(match.text, NULL) && match.covered >= 0 && match.covered <= 1);
    must(match.question_count <= MATCH_QUESTIONS && !match.is_cut);
    stresses_must_hold(&match.principles);
    stresses_must_hold(&match.themes);
    const struct look look = {.width = 20 + data[0] / 3, .colour = data[0] % 2, .unicode = data[0] % 3};
    format_must_hold(&arena, match_doc(&arena, &match), &look, data[0]);
    arena_release(&arena);
    return 0;
}
