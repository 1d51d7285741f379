/*
 * html_drawing - heat maps and plots as SVG inside an HTML page.
 *
 * Each has a title and a description for those who listen, and the same figures as a table or in words. Drawn
 * 360 units wide, which is a phone: what is written in it stays readable there.
 */
#ifndef RENDER_HTML_DRAWING_H
#define RENDER_HTML_DRAWING_H

#include "base/doc.h"
#include "render/html_writer.h"

void html_grid(struct html_writer *writer, const struct doc *doc);
void html_plot(struct html_writer *writer, const struct doc *doc);

#endif
