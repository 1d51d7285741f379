#include "render/render.h"

void render_markdown(struct buf *out, const struct doc *page, const struct look *look)
{
    (void)out, (void)page, (void)look;
}
