#include "store/interview_day.h"

#include "base/day.h"
#include "base/file.h"
#include "store/fields.h"
#include "store/yaml.h"

static const char *path_in(struct arena *arena, const char *home)
{
    return arena_printf(arena, "%s/plan.yaml", home);
}

bool interview_day_load(struct arena *arena, const char *home, struct interview_day *day,
                        struct problems *problems, struct error *error)
{
    static const char *const keys[] = {"date", "minutes"};
    const char *path = path_in(arena, home), *date = NULL;
    struct view text;
    *day = (struct interview_day){0};
    if (!file_exists(path))
        return true;
    if (!file_load(arena, path, YAML_LIMIT_BYTES, &text, error))
        return false;
    const struct yaml_node *root = yaml_parse(arena, path, text, problems);
    if (!root) {
        day->is_broken = true;
        return true;
    }
    struct fields fields = fields_of(arena, path, root, "a plan", problems);
    fields_only(&fields, keys, sizeof keys / sizeof *keys);
    fields_line(&fields, "date", FIELD_OPTIONAL, &date);
    fields_number(&fields, "minutes", FIELD_OPTIONAL, 1, INTERVIEW_MINUTES_MOST, &day->minutes);
    day->has_date = date && day_parse_date(date, &day->date);
    if (date && !day->has_date)
        fields_refuse(&fields, yaml_find(root, "date"), "'%s' is no day: expected one such as 2026-12-15",
                      date);
    day->is_broken = fields.is_wrong;
    return true;
}

bool interview_day_save(struct arena *arena, const char *home, const struct interview_day *day,
                        struct error *error)
{
    struct buf out = {.arena = arena};
    if (day->is_broken)
        return error_set(error, ERROR_INPUT, "'%.300s' cannot be read; put it right and try again",
                         path_in(arena, home));
    if (day->has_date)
        yaml_put_raw(&out, "", "date", day_date(arena, day->date));
    if (day->minutes)
        yaml_put_raw(&out, "", "minutes", arena_printf(arena, "%d", day->minutes));
    return file_make_folder(home, error) && file_save_own(path_in(arena, home), buf_view(&out), error);
}
