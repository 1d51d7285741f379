/*
 * golden - renders one page for the golden tests. usage: golden PAGE FORMAT WIDTH LOOK FILE...
 *
 * PAGE is check, or a page without files; FORMAT is one of the renderers', or short or sarif for check; LOOK
 * is any of the letters c (colour) and u (Unicode), or -.
 */
#include "evening.h"
#include "fixture.h"
#include "gallery.h"

#include "check/check.h"
#include "render/render.h"
#include "report/answers.h"
#include "report/feedback.h"
#include "report/questions.h"
#include "report/sarif.h"

#include <stdio.h>
#include <stdlib.h>

static struct view load(struct arena *arena, const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file) {
        perror(path);
        exit(2);
    }
    struct buf text = {.arena = arena};
    char bytes[4096];
    for (size_t got; (got = fread(bytes, 1, sizeof bytes, file)) > 0;)
        buf_add(&text, bytes, got);
    fclose(file);
    return buf_view(&text);
}

static const char *base_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

static void check_page(struct arena *arena, struct buf *out, const char *format, const struct look *look,
                       char **files, int count)
{
    struct check_settings settings = check_settings_default();
    struct checker checker = checker_make(arena, &fixture_bank, &settings);
    const struct format *row = render_find(format);
    bool is_sarif = strcmp(format, "sarif") == 0;
    struct sarif sarif;
    if (is_sarif)
        sarif = sarif_open(out, "0.0");
    for (int i = 0; i < count; i++) {
        struct answer answer = fixture_answer(arena, load(arena, files[i]));
        struct verdict verdict = check_answer(arena, &checker, &answer);
        struct source source = {.file = base_name(files[i])};
        if (is_sarif)
            sarif_add(&sarif, &verdict, &source);
        else if (strcmp(format, "short") == 0)
            feedback_short(out, &verdict, &source);
        else if (row)
            row->render(out, feedback_doc(arena, &answer, &verdict, &source), look);
    }
    if (is_sarif)
        sarif_close(&sarif);
}

static struct doc *bank_page(struct arena *arena)
{
    const struct question **questions =
        ARENA_ARRAY(arena, const struct question *, fixture_bank.question_count);
    for (size_t i = 0; i < fixture_bank.question_count; i++)
        questions[i] = &fixture_bank.questions[i];
    return questions_doc(arena, &fixture_bank, questions, fixture_bank.question_count);
}

static struct doc *answers_page(struct arena *arena)
{
    static const char *const principles[] = {"frugality"};
    static const char *const rules[] = {"unquantified-result", "we-not-i"};
    static const struct attempt items[] = {
        {.id = "ownership-01/20261124T101503Z",
         .question = "ownership-01",
         .started = 1795515303,
         .seconds = 178,
         .self_rating = 3,
         .words = 215,
         .overall = 3,
         .dimensions = {5, 3, 3, 0, 4, 0},
         .result_class = "qualitative",
         .rules = {rules, 2},
         .worst = SEVERITY_ERROR},
        {.id = "gone-07/20261101T070000Z",
         .question = "gone-07",
         .principles = {principles, 1},
         .story = "spare-parts",
         .started = 1793516400,
         .words = 190,
         .overall = 5,
         .dimensions = {5, 5, 5, 5, 5, 5},
         .result_class = "change",
         .is_quantified = true},
    };
    static const struct attempts attempts = {.items = items, .count = sizeof items / sizeof *items};
    struct attempt_filter all = {0};
    struct attempt_choice choice =
        attempt_choose(arena, &fixture_bank, &attempts, &all, ATTEMPT_BY_DATE, false);
    return answers_doc(arena, &fixture_bank, &attempts, &choice, SIZE_MAX);
}

static struct doc *page_named(struct arena *arena, const char *name)
{
    if (strcmp(name, "bank") == 0)
        return bank_page(arena);
    if (strcmp(name, "question") == 0)
        return question_doc(arena, &fixture_bank, &fixture_bank.questions[0]);
    if (strcmp(name, "answers") == 0)
        return answers_page(arena);
    return strcmp(name, "gallery") == 0 ? gallery_doc(arena) : evening_doc(arena, name);
}

int main(int argc, char **argv)
{
    if (argc < 5)
        return 2;
    struct arena arena = {0};
    struct buf out = {.arena = &arena};
    const struct look look = {
        .width = (size_t)strtoul(argv[3], NULL, 10),
        .colour = strchr(argv[4], 'c') != NULL,
        .unicode = strchr(argv[4], 'u') != NULL,
    };
    const struct format *format = render_find(argv[2]);
    struct doc *page = page_named(&arena, argv[1]);
    if (page && format)
        format->render(&out, page, &look);
    else if (strcmp(argv[2], "ics") == 0)
        evening_calendar(&out);
    else if (strcmp(argv[1], "check") == 0)
        check_page(&arena, &out, argv[2], &look, argv + 5, argc - 5);
    bool is_written =
        out.length && fwrite(out.data, 1, out.length, stdout) == out.length && fflush(stdout) == 0;
    arena_release(&arena);
    return is_written ? 0 : 1;
}
