/* home - a folder of many answers, made of the training corpus: for measuring. */
#ifndef BENCH_HOME_H
#define BENCH_HOME_H

#include "tool/corpus.h"

#include <stdint.h>

/* Writes `count` answers below `folder`/answers; the same seed makes the same files. */
bool home_make(const char *folder, const struct corpus *corpus, size_t count, uint64_t seed,
               struct error *error) CHECKED;

#endif
