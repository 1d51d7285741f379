/* gallery - a document with one of everything, and texts that would do harm if they were not escaped. */
#ifndef GOLDEN_GALLERY_H
#define GOLDEN_GALLERY_H

#include "base/doc.h"

struct doc *gallery_doc(struct arena *arena);

#endif
