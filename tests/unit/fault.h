/*
 * fault - system calls that fail, or at which the program dies, when a test says so.
 *
 * A test linked with stardrill_unit_faults() has write, fsync, rename, link, open, mkdir, close and ftruncate
 * counted. The n-th of them fails with a cause, or ends the process on the spot as a power cut would.
 */
#ifndef UNIT_FAULT_H
#define UNIT_FAULT_H

enum fault_kind {
    FAULT_NONE,  /* only count */
    FAULT_FAIL,  /* the call fails with `cause` and does nothing (a close does close) */
    FAULT_SHORT, /* a write writes half of it; the write after it fails */
    FAULT_DIE,   /* the process ends before the call; a write has written half by then */
};

/* From now on: the `at`-th call (from 1) meets the fault. */
void fault_set(enum fault_kind kind, int at, int cause);

/* All further calls fail too, as on a full disk. */
void fault_set_from(enum fault_kind kind, int at, int cause);

/* Ends it; returns how many calls were seen since it began. */
int fault_end(void);

#endif
