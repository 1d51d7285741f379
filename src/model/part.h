/* part - the four parts of a STAR answer, in their usual order. */
#ifndef MODEL_PART_H
#define MODEL_PART_H

enum part { PART_SITUATION, PART_TASK, PART_ACTION, PART_RESULT, PART_COUNT };

/* "situation", as in files and JSON. */
const char *part_id(enum part part);

/* "Situation", as people read it. */
const char *part_name(enum part part);

#endif
