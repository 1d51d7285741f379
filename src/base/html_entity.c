#include "base/html_entity.h"

#include <stdlib.h>

enum { REPLACEMENT = 0xfffd, NAME_MOST = 8 };

/* Those that are met in prose, sorted by name. */
static const struct {
    char name[NAME_MOST + 1];
    uint32_t code;
} entities[] = {
    {"AElig", 0xc6},   {"Aacute", 0xc1},   {"Agrave", 0xc0},  {"Aring", 0xc5},    {"Auml", 0xc4},
    {"Ccedil", 0xc7},  {"Eacute", 0xc9},   {"Egrave", 0xc8},  {"Ntilde", 0xd1},   {"Oacute", 0xd3},
    {"Oslash", 0xd8},  {"Ouml", 0xd6},     {"Uuml", 0xdc},    {"aacute", 0xe1},   {"acirc", 0xe2},
    {"aelig", 0xe6},   {"agrave", 0xe0},   {"amp", '&'},      {"apos", '\''},     {"aring", 0xe5},
    {"atilde", 0xe3},  {"auml", 0xe4},     {"bdquo", 0x201e}, {"bull", 0x2022},   {"ccedil", 0xe7},
    {"cent", 0xa2},    {"check", 0x2713},  {"colon", ':'},    {"comma", ','},     {"copy", 0xa9},
    {"deg", 0xb0},     {"divide", 0xf7},   {"dollar", '$'},   {"eacute", 0xe9},   {"ecirc", 0xea},
    {"egrave", 0xe8},  {"emsp", 0x2003},   {"ensp", 0x2002},  {"euml", 0xeb},     {"euro", 0x20ac},
    {"excl", '!'},     {"frac12", 0xbd},   {"frac14", 0xbc},  {"frac34", 0xbe},   {"ge", 0x2265},
    {"gt", '>'},       {"hellip", 0x2026}, {"iacute", 0xed},  {"icirc", 0xee},    {"iexcl", 0xa1},
    {"iquest", 0xbf},  {"iuml", 0xef},     {"laquo", 0xab},   {"larr", 0x2190},   {"ldquo", 0x201c},
    {"le", 0x2264},    {"lpar", '('},      {"lsquo", 0x2018}, {"lt", '<'},        {"mdash", 0x2014},
    {"micro", 0xb5},   {"middot", 0xb7},   {"minus", 0x2212}, {"nbsp", 0xa0},     {"ndash", 0x2013},
    {"ne", 0x2260},    {"ntilde", 0xf1},   {"num", '#'},      {"oacute", 0xf3},   {"ocirc", 0xf4},
    {"oelig", 0x153},  {"ograve", 0xf2},   {"ordm", 0xba},    {"oslash", 0xf8},   {"otilde", 0xf5},
    {"ouml", 0xf6},    {"para", 0xb6},     {"percnt", '%'},   {"period", '.'},    {"plus", '+'},
    {"plusmn", 0xb1},  {"pound", 0xa3},    {"quest", '?'},    {"quot", '"'},      {"raquo", 0xbb},
    {"rarr", 0x2192},  {"rdquo", 0x201d},  {"reg", 0xae},     {"rpar", ')'},      {"rsquo", 0x2019},
    {"sbquo", 0x201a}, {"sect", 0xa7},     {"semi", ';'},     {"shy", 0xad},      {"sol", '/'},
    {"sup2", 0xb2},    {"sup3", 0xb3},     {"szlig", 0xdf},   {"thinsp", 0x2009}, {"times", 0xd7},
    {"trade", 0x2122}, {"uacute", 0xfa},   {"ucirc", 0xfb},   {"ugrave", 0xf9},   {"uuml", 0xfc},
    {"yen", 0xa5},     {"zwj", 0x200d},    {"zwnj", 0x200c},
};

uint32_t html_windows_1252(unsigned char byte)
{
    static const uint16_t upper[32] = {
        0x20ac, 0x81,   0x201a, 0x192,  0x201e, 0x2026, 0x2020, 0x2021, 0x2c6,  0x2030, 0x160,
        0x2039, 0x152,  0x8d,   0x17d,  0x8f,   0x90,   0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
        0x2013, 0x2014, 0x2dc,  0x2122, 0x161,  0x203a, 0x153,  0x9d,   0x17e,  0x178,
    };
    return byte >= 0x80 && byte < 0xa0 ? upper[byte - 0x80] : byte;
}

static int by_name(const void *name, const void *entity)
{
    return strcmp(name, entity); /* a row begins with its name */
}

static int digit_of(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : 16;
}

static size_t number_at(struct view text, size_t at, uint32_t *code)
{
    size_t end = at + 2;
    int base = 10;
    if (end < text.length && (text.data[end] == 'x' || text.data[end] == 'X')) {
        base = 16;
        end++;
    }
    size_t first = end;
    uint32_t number = 0;
    for (; end < text.length && digit_of(text.data[end]) < base; end++)
        if (number < 0x200000)
            number = number * (uint32_t)base + (uint32_t)digit_of(text.data[end]);
    if (end == first)
        return 0;
    bool is_character = number > 0 && number <= 0x10ffff && !(number >= 0xd800 && number < 0xe000);
    *code = is_character ? number < 0x100 ? html_windows_1252((unsigned char)number) : number : REPLACEMENT;
    return end - at + (end < text.length && text.data[end] == ';');
}

size_t html_entity(struct view text, size_t at, uint32_t *code)
{
    if (at + 1 < text.length && text.data[at + 1] == '#')
        return number_at(text, at, code);
    char name[NAME_MOST + 1];
    size_t length = 0;
    for (size_t i = at + 1; i < text.length && length < NAME_MOST; i++, length++) {
        char c = text.data[i];
        if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')))
            break;
        name[length] = c;
    }
    name[length] = '\0';
    if (at + 1 + length >= text.length || text.data[at + 1 + length] != ';')
        return 0; /* "R&D", "Q&A" */
    const void *found =
        bsearch(name, entities, sizeof entities / sizeof *entities, sizeof *entities, by_name);
    if (!found)
        return 0;
    *code = entities[(size_t)((const char *)found - (const char *)entities) / sizeof *entities].code;
    return length + 2;
}
