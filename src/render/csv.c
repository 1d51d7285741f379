#include "render/render.h"

void render_csv(struct buf *out, const struct doc *page, const struct look *look)
{
    (void)out, (void)page, (void)look;
}
