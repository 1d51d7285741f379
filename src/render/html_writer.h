/* html_writer - where an HTML page goes, and the one place where its texts are escaped. */
#ifndef RENDER_HTML_WRITER_H
#define RENDER_HTML_WRITER_H

#include "base/text.h"

struct html_writer {
    struct buf *out;
    struct arena *arena; /* scratch, the one of out */
    unsigned depth;      /* of headings */
    unsigned drawings;   /* so far: ids of titles are made of it */
};

/* Text between tags and in attributes alike; NULL is nothing. */
void html_put_text(struct html_writer *writer, struct view text);
void html_put_string(struct html_writer *writer, const char *text);

#endif
