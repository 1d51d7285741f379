#include "render/render.h"

#include <string.h>

const struct format render_formats[] = {
    {"text", render_terminal}, {"markdown", render_markdown}, {"html", render_html},
    {"json", render_json},     {"csv", render_csv},
};
const size_t render_format_count = sizeof render_formats / sizeof *render_formats;

const struct format *render_find(const char *name)
{
    for (size_t i = 0; i < render_format_count; i++)
        if (strcmp(render_formats[i].name, name) == 0)
            return &render_formats[i];
    return NULL;
}
