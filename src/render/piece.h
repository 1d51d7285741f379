/* piece - a quote cut where what is drawn changes. */
#ifndef RENDER_PIECE_H
#define RENDER_PIECE_H

#include "base/doc.h"

struct piece {
    struct view text;
    const struct mark *mark; /* what is drawn over it; NULL for nothing */
    bool is_last;            /* the mark ends here: the place for its note */
};

struct pieces {
    const struct piece *items;
    size_t count;
};

/* All of the text, in order. A mark over the whole text would mark nothing, and is left out. */
struct pieces piece_cut(struct arena *arena, const struct quote *quote);

#endif
