/* source - where the words of an answer stand in the file it was read from. */
#ifndef CLI_SOURCE_H
#define CLI_SOURCE_H

#include "check/check.h"
#include "report/place.h"
#include "store/answer_file.h"

/* Of an answer that was read from a YAML file. Borrows the path. */
struct source source_of_file(struct arena *arena, const char *path, const struct answer_file *file,
                             const struct reading *reading);

#endif
