#include "render/render.h"

void render_html(struct buf *out, const struct doc *page, const struct look *look)
{
    (void)out, (void)page, (void)look;
}
