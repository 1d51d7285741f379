/*
 * typed - what a person typed, pasted or piped in, made fit to be shown and kept. Pure.
 */
#ifndef CLI_TYPED_H
#define CLI_TYPED_H

#include "base/text.h"

/*
 * Valid UTF-8 in NFC, LF line ends, four spaces for a tab. NUL bytes, control characters, marks that turn the
 * direction of text and bytes that are no UTF-8 are dropped; nothing else is. `text` itself when it is fit
 * already.
 */
struct view typed_clean(struct arena *arena, struct view text);

#endif
