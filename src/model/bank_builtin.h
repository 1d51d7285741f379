/* bank_builtin - the bank that comes with the program, compiled from prompts/ by src/tool/bank_compile.c. */
#ifndef MODEL_BANK_BUILTIN_H
#define MODEL_BANK_BUILTIN_H

#include "model/bank.h"

extern const struct bank bank_builtin;

#endif
