#include "check/learning.h"

#include "check/lesson.h"

bool learning_find(const struct reading *reading, const struct signs *signs, size_t *sentence)
{
    for (size_t s = reading->sentences.count; s-- > 0;)
        if (lesson_is_told(signs, reading->labels, s)) {
            if (sentence)
                *sentence = s;
            return true;
        }
    return false;
}
