/* export - answers for other programs and people, after a look for what should not leave the house. */
#include "base/file.h"
#include "base/utf8.h"
#include "check/confidential.h"
#include "cli/app.h"
#include "cli/exchange.h"
#include "cli/filter.h"
#include "cli/past.h"
#include "cli/status.h"
#include "store/answers.h"

#include <stdio.h>
#include <string.h>

enum { TOLD_MOST = 20 };

struct export
{
    struct app *app;
    bool redacts;
    size_t found, found_in; /* things that should not leave, and the answers that hold them */
    struct buf out;
    struct doc *page; /* of HTML */
    size_t count;
};

static const char redacted[] = "[redacted]";

static void tell_found(struct export *export, const char *id, struct view text,
                       const struct confidential *found)
{
    struct arena scratch = {0};
    if (++export->found <= TOLD_MOST) {
        struct view word = utf8_visible(&scratch, view_sub(text, found->span.start, found->span.end), false);
        fprintf(stderr, "stardrill: %s: %s: '%.*s'\n", id ? id : "an answer",
                confidential_kind_name(found->kind), (int)word.length, word.data);
    }
    arena_release(&scratch);
}

/* The text without what should not leave, when that is wished; tells what was found. */
static struct view looked_over(struct export *export, const char *id, struct view text)
{
    struct arena *arena = &export->app->turn;
    struct confidential found;
    struct buf out = {.arena = arena};
    size_t from = 0;
    bool is_any = false;
    if (export->app->settings.check.severity[rule_confidential_index] == SEVERITY_OFF)
        return text;
    while (text.length && confidential_next(text, from, &found)) {
        tell_found(export, id, text, &found);
        buf_add(&out, text.data + from, found.span.start - from);
        buf_string(&out, redacted);
        from = found.span.end;
        is_any = true;
    }
    if (!is_any || !export->redacts)
        return text;
    buf_add(&out, text.data + from, text.length - from);
    return buf_view(&out);
}

static const char *text_looked_over(struct export *export, const char *id, const char *text)
{
    if (!text)
        return NULL;
    struct view view = view_of(text), over = looked_over(export, id, view);
    return over.data == view.data ? text : arena_strndup(&export->app->turn, over.data, over.length);
}

static void look_over(struct export *export, struct answer *answer)
{
    size_t before = export->found;
    struct reply *replies = ARENA_ARRAY(&export->app->turn, struct reply, answer->reply_count);
    answer->asked = text_looked_over(export, answer->id, answer->asked);
    for (int part = 0; part < PART_COUNT; part++)
        answer->parts[part] = looked_over(export, answer->id, answer->parts[part]);
    answer->free = looked_over(export, answer->id, answer->free);
    for (size_t i = 0; i < answer->reply_count; i++)
        replies[i] = (struct reply){text_looked_over(export, answer->id, answer->replies[i].probe),
                                    text_looked_over(export, answer->id, answer->replies[i].text)};
    answer->replies = replies;
    export->found_in += export->found > before;
}

/* --- HTML goes over the document tree, which must live until the end --- */

static struct view kept_text(struct arena *arena, struct view text)
{
    return (struct view){arena_strndup(arena, text.length ? text.data : "", text.length), text.length};
}

static void add_page(struct export *export, const struct answer *answer)
{
    struct arena *arena = &export->app->program;
    const struct bank *bank = export->app->bank;
    if (!export->page)
        export->page = doc_page(arena, "answers", "Answers");
    const char *title = answer->asked ? answer->asked : answer->question ? answer->question : "Answer";
    struct doc *section = doc_section(arena, export->page, NULL, arena_strdup(arena, title));
    struct buf names = {.arena = arena};
    for (size_t i = 0; i < answer->principles.count; i++)
        buf_printf(&names, "%s%s", i ? ", " : "", bank_principle_name(bank, answer->principles.items[i]));
    if (names.length)
        doc_field(arena, section, NULL, "Principles", value_text(buf_text(&names)));
    if (answer->started)
        doc_field(arena, section, NULL, "Day", value_day(arena_strdup(arena, answer->started)));
    if (answer->is_free)
        doc_quote(arena, section, NULL, NULL, (struct quote){.text = kept_text(arena, answer->free)});
    for (int part = 0; !answer->is_free && part < PART_COUNT; part++)
        doc_quote(arena, section, NULL, part_name((enum part)part),
                  (struct quote){.text = kept_text(arena, answer->parts[part]),
                                 .tone = tone_group((unsigned)part)});
    for (size_t i = 0; i < answer->reply_count; i++)
        doc_quote(arena, section, NULL, arena_strdup(arena, answer->replies[i].probe),
                  (struct quote){.text = kept_text(arena, view_of(answer->replies[i].text))});
}

static const struct form {
    const char *name;
    void (*write)(struct buf *out, const struct answer *answer, size_t index); /* NULL: HTML */
} forms[] = {
    {"markdown", exchange_write_markdown}, {"html", NULL},
    {"json", exchange_write_json},         {"jsonl", exchange_write_jsonl},
    {"csv", exchange_write_csv},           {"yaml", exchange_write_yaml},
};

static const struct form *form_of(const struct invocation *call, struct error *error)
{
    const char *name = invocation_text(call, "format"), *file = invocation_text(call, "output");
    static const struct {
        const char *ending, *name;
    } endings[] = {{".html", "html"}, {".htm", "html"},  {".json", "json"}, {".jsonl", "jsonl"},
                   {".csv", "csv"},   {".yaml", "yaml"}, {".yml", "yaml"}};
    for (size_t i = 0; !name && file && i < sizeof endings / sizeof *endings; i++) {
        size_t length = strlen(file), ending = strlen(endings[i].ending);
        if (length > ending && strcmp(file + length - ending, endings[i].ending) == 0)
            name = endings[i].name;
    }
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (strcmp(name ? name : "markdown", forms[i].name) == 0)
            return &forms[i];
    error_set(error, ERROR_USAGE, "--format '%.40s': expected markdown, html, json, jsonl, csv or yaml",
              name);
    return NULL;
}

/* --- which answers --- */

static void write_answer(struct export *export, const struct form *form, const char *id, bool *is_broken)
{
    struct arena *arena = &export->app->turn;
    struct answer_file file;
    struct problems problems = {.arena = arena};
    const char *path = arena_printf(arena, "%s/%s.yaml", export->app->paths.answers, id);
    bool is_read = answer_load(arena, path, id, &file, &problems);
    status_tell_problems(&problems);
    *is_broken = *is_broken || !is_read;
    if (!is_read)
        return;
    struct answer answer = answer_tidy(arena, &file.answer);
    look_over(export, &answer);
    if (form->write)
        form->write(&export->out, &answer, export->count);
    else
        add_page(export, &answer);
    export->count++;
}

/* Ids of the answers meant: those named, those that fit the filters, or all; newest first. */
static bool choose_answers(struct export *export, const struct invocation *call, struct texts *ids,
                           struct error *error)
{
    struct app *app = export->app;
    struct answer_refs refs;
    struct problems problems = {.arena = &app->turn};
    struct attempts attempts;
    struct attempt_filter filter;
    const char **items;
    *ids = (struct texts){0};
    if (call->operand_count) {
        items = ARENA_ARRAY(&app->program, const char *, call->operand_count);
        for (size_t i = 0; i < call->operand_count; i++) {
            struct answer_ref ref;
            if (!past_find(app, call->operands[i], &ref, error))
                return false;
            items[ids->count++] = arena_strdup(&app->program, ref.id);
        }
    } else if (filter_is_any(call)) {
        if (!filter_read(app, call, &filter, error) || !past_rows(app, &attempts, error))
            return false;
        items = ARENA_ARRAY(&app->program, const char *, attempts.count);
        for (size_t i = 0; i < attempts.count; i++)
            if (attempt_fits(app->bank, &attempts.items[i], &filter))
                items[ids->count++] = arena_strdup(&app->program, attempts.items[i].id);
    } else {
        if (!answers_list(&app->turn, app->paths.answers, &refs, &problems, error))
            return false;
        status_tell_problems(&problems);
        items = ARENA_ARRAY(&app->program, const char *, refs.count);
        for (size_t i = 0; i < refs.count; i++)
            items[ids->count++] = arena_strdup(&app->program, refs.items[i].id);
    }
    ids->items = items;
    arena_reset(&app->turn);
    return true;
}

static bool write_all(struct export *export, const struct form *form, const struct invocation *call,
                      bool *is_broken, struct error *error)
{
    struct texts ids;
    if (!choose_answers(export, call, &ids, error))
        return false;
    for (size_t i = 0; i < ids.count; i++) {
        write_answer(export, form, ids.items[i], is_broken);
        arena_reset(&export->app->turn);
    }
    return true;
}

static void tell_confidential(const struct export *export)
{
    if (!export->found)
        return;
    if (export->found > TOLD_MOST)
        fprintf(stderr, "stardrill: and %zu more\n", export->found - TOLD_MOST);
    fprintf(stderr,
            export->redacts
                ? "stardrill: %zu such word%s in %zu answer%s: replaced by [redacted]\n"
                : "stardrill: %zu such word%s in %zu answer%s should perhaps not leave the house; "
                  "--redact replaces them by [redacted]\n",
            export->found, export->found == 1 ? "" : "s", export->found_in, export->found_in == 1 ? "" : "s");
}

static bool hand_out(struct export *export, const struct form *form, const char *file, struct error *error)
{
    if (!form->write)
        render_html(&export->out, export->page, &export->app->look);
    if (strcmp(form->name, "json") == 0)
        exchange_end_json(&export->out, export->count);
    if (!file || strcmp(file, "-") == 0)
        return app_write(buf_view(&export->out), error) && app_flush(error);
    return file_save(file, buf_view(&export->out), error);
}

int command_export(struct app *app, const struct invocation *call)
{
    struct error error = {0};
    struct export export = {
        .app = app, .redacts = invocation_flag(call, "redact"), .out = {.arena = &app->program}};
    const char *file = invocation_text(call, "output");
    bool is_broken = false;
    const struct form *form = form_of(call, &error);
    if (!form || !write_all(&export, form, call, &is_broken, &error))
        return status_tell(&error);
    if (!export.count) {
        fputs(is_broken ? "stardrill: no answer could be read\n" : "stardrill: no answer fits\n", stderr);
        return is_broken ? STATUS_USAGE : STATUS_FOUND;
    }
    tell_confidential(&export);
    if (!hand_out(&export, form, file, &error))
        return status_tell(&error);
    if (file && strcmp(file, "-") != 0 && !app->is_quiet)
        fprintf(stderr, "stardrill: %zu answer%s written to %s\n", export.count, export.count == 1 ? "" : "s",
                file);
    return is_broken ? STATUS_USAGE : STATUS_FINE;
}
