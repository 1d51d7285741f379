/*
 * query - what a person looks for, as text that the index's search takes.
 *
 *     payments outage          both words, in any form (walk finds walked)
 *     "on call"                the words as they stand beside each other
 *     payments OR invoices     one of the two
 *     -vendor                  without the word
 *     migrat*                  words that begin so
 *
 * Every word is quoted: whatever a person types, nothing of it is taken for the search's own language. Pure.
 */
#ifndef STORE_QUERY_H
#define STORE_QUERY_H

#include "base/arena.h"
#include "base/error.h"

#include <stddef.h>

/* The words, each as it came from the command line: one with blanks among several is a phrase. NULL and the
 * error (ERROR_USAGE) for what cannot be understood. */
const char *query_make(struct arena *arena, char *const *words, size_t count, struct error *error);

#endif
