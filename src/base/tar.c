#include "base/tar.h"

#include <stdio.h>

enum {
    BLOCK = 512,
    NAME_AT = 0,
    NAME_ROOM = 100,
    MODE_AT = 100,
    SIZE_AT = 124,
    TIME_AT = 136,
    NUMBER_ROOM = 12,
    SUM_AT = 148,
    SUM_ROOM = 8,
    KIND_AT = 156,
    MAGIC_AT = 257,
    PREFIX_AT = 345,
    PREFIX_ROOM = 155,
    BLOCKS_IN_RECORD = 20,
};

/* The sum of all bytes of a header, its own field taken for blanks. */
static unsigned sum_of(const unsigned char *header)
{
    unsigned sum = 0;
    for (size_t i = 0; i < BLOCK; i++)
        sum += i >= SUM_AT && i < SUM_AT + SUM_ROOM ? ' ' : header[i];
    return sum;
}

/* Where a long path is cut into prefix and name; 0 when it is short, its length when it cannot be. */
static size_t cut_of(const char *path, size_t length)
{
    if (length <= NAME_ROOM)
        return 0;
    for (size_t i = length - 1; i > 0; i--)
        if (path[i] == '/' && i <= PREFIX_ROOM && length - i - 1 <= NAME_ROOM && length - i > 1)
            return i;
    return length;
}

bool tar_add(struct buf *out, const struct tar_member *member)
{
    char header[BLOCK] = {0};
    size_t length = strlen(member->path), cut = cut_of(member->path, length);
    if (!length || cut == length || (uint64_t)member->content.length >= (uint64_t)1 << 33)
        return false;
    memcpy(header + PREFIX_AT, member->path, cut);
    size_t name = cut ? cut + 1 : 0;
    memcpy(header + NAME_AT, member->path + name, length - name);
    snprintf(header + MODE_AT, 8, "%07o", 0600U);
    snprintf(header + MODE_AT + 8, 8, "%07o", 0U);
    snprintf(header + MODE_AT + 16, 8, "%07o", 0U);
    snprintf(header + SIZE_AT, NUMBER_ROOM, "%011llo", (unsigned long long)member->content.length);
    int64_t time = member->modified < 0 ? 0 : member->modified;
    snprintf(header + TIME_AT, NUMBER_ROOM, "%011llo", (unsigned long long)time & 077777777777ULL);
    header[KIND_AT] = '0';
    memcpy(header + MAGIC_AT,
           "ustar\0"
           "00",
           8);
    snprintf(header + SUM_AT, SUM_ROOM - 1, "%06o", sum_of((const unsigned char *)header));
    header[SUM_AT + SUM_ROOM - 1] = ' ';
    buf_add(out, header, BLOCK);
    buf_add(out, member->content.data, member->content.length);
    static const char zeros[BLOCK];
    if (member->content.length % BLOCK)
        buf_add(out, zeros, BLOCK - member->content.length % BLOCK);
    return true;
}

void tar_end(struct buf *out)
{
    static const char zeros[BLOCK];
    buf_add(out, zeros, BLOCK);
    do
        buf_add(out, zeros, BLOCK);
    while (out->length % (BLOCKS_IN_RECORD * BLOCK));
}

/* An octal number, with blanks or NUL around it; -1 for anything else. */
static int64_t number_at(const char *field, size_t room)
{
    size_t i = 0;
    int64_t number = 0;
    while (i < room && field[i] == ' ')
        i++;
    size_t digits = i;
    for (; i < room && field[i] >= '0' && field[i] <= '7'; i++)
        number = number * 8 + (field[i] - '0');
    if (i == digits)
        return -1;
    for (; i < room; i++)
        if (field[i] != ' ' && field[i] != '\0')
            return -1;
    return number;
}

static bool is_zero(const char *block)
{
    for (size_t i = 0; i < BLOCK; i++)
        if (block[i])
            return false;
    return true;
}

static size_t length_in(const char *field, size_t room)
{
    const char *end = memchr(field, '\0', room);
    return end ? (size_t)(end - field) : room;
}

static bool refuse(const struct tar *tar, struct error *error, const char *why)
{
    return error_set(error, ERROR_INPUT, "%.300s: at byte %zu: %s", tar->name, tar->at, why);
}

/* Two blocks of zeros end an archive; nothing but zeros may follow. */
static bool end_of(struct tar *tar, struct error *error)
{
    if (tar->archive.length - tar->at < 2 * BLOCK)
        return refuse(tar, error, "the archive is cut off");
    for (; tar->at < tar->archive.length; tar->at++)
        if (tar->archive.data[tar->at])
            return refuse(tar, error, "something stands behind the end of the archive");
    tar->is_over = true;
    return false;
}

bool tar_next(struct tar *tar, struct arena *arena, struct tar_member *member, struct error *error)
{
    if (tar->is_over)
        return false;
    const char *header = tar->archive.data + tar->at;
    size_t left = tar->archive.length - tar->at;
    if (left < BLOCK)
        return refuse(tar, error, tar->at ? "the archive is cut off" : "this is no tar archive");
    if (is_zero(header))
        return end_of(tar, error);
    if (number_at(header + SUM_AT, SUM_ROOM) != (int64_t)sum_of((const unsigned char *)header))
        return refuse(tar, error, tar->at ? "the archive is damaged" : "this is no tar archive");
    if (memcmp(header + MAGIC_AT, "ustar", 5) != 0)
        return refuse(tar, error, "not in the ustar format");
    if (header[KIND_AT] != '0' && header[KIND_AT] != '\0')
        return refuse(tar, error, "something that is no plain file");
    int64_t size = number_at(header + SIZE_AT, NUMBER_ROOM);
    size_t padded = size < 0 ? 0 : ((size_t)size + BLOCK - 1) / BLOCK * BLOCK;
    if (size < 0)
        return refuse(tar, error, "the archive is damaged");
    if (padded > left - BLOCK)
        return refuse(tar, error, "the archive is cut off");
    size_t prefix = length_in(header + PREFIX_AT, PREFIX_ROOM), name = length_in(header, NAME_ROOM);
    *member = (struct tar_member){
        .path = arena_printf(arena, "%.*s%s%.*s", (int)prefix, header + PREFIX_AT, prefix ? "/" : "",
                             (int)name, header),
        .content = {header + BLOCK, (size_t)size},
        .modified = number_at(header + TIME_AT, NUMBER_ROOM),
    };
    tar->at += BLOCK + padded;
    return true;
}
