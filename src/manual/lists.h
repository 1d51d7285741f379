/*
 * lists - what the manual pages list, made from the tables the program itself runs on. Pure.
 */
#ifndef MANUAL_LISTS_H
#define MANUAL_LISTS_H

#include "base/text.h"

/* A list by the name a page calls it by: "commands", "options", "drill", "settings", ... */
struct manual_list {
    const char *name;
    void (*add)(struct buf *out); /* lines of mdoc */
};

extern const struct manual_list manual_lists[];
extern const size_t manual_list_count;

#endif
