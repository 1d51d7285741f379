#include "store/id.h"

#include "base/utf8.h"

#include <stddef.h>
#include <string.h>

enum { NAME_LONGEST = 200 };

bool id_is_kebab(const char *id)
{
    size_t length = strlen(id);
    if (length == 0 || length > ID_LONGEST)
        return false;
    for (size_t i = 0; i < length; i++) {
        bool is_hyphen = id[i] == '-';
        if (!is_hyphen && !(id[i] >= 'a' && id[i] <= 'z') && !(id[i] >= '0' && id[i] <= '9'))
            return false;
        if (is_hyphen && (i == 0 || i + 1 == length || id[i + 1] == '-'))
            return false;
    }
    return true;
}

const char *id_why_not(const char *id)
{
    if (strlen(id) > ID_LONGEST)
        return "too long for an id: expected at most 80 letters";
    if (strchr(id, '/') || strstr(id, ".."))
        return "an id becomes the name of a folder: expected no '/' and no '..'";
    return "expected small letters, digits and single hyphens, such as 'ownership-04'";
}

bool id_is_safe_name(const char *name)
{
    size_t length = strlen(name);
    if (length == 0 || length > NAME_LONGEST || name[0] == '.')
        return false;
    for (size_t i = 0; i < length;) {
        uint32_t code;
        i += utf8_decode((struct view){name, length}, i, &code);
        if (code == '/' || utf8_is_control(code))
            return false;
    }
    return true;
}
