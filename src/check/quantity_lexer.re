#include "check/quantity_lexer.h"

#include "check/quantity_unit.h"

#include <math.h>

/*!re2c
    re2c:define:YYCTYPE = "unsigned char";
    re2c:yyfill:enable = 0;
    re2c:encoding:utf8 = 1;
    D = [0-9];
    letter = [A-Za-z\u00aa\u00b5\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u1fff\u2c00-\u2fff\u3040-\ud7ff];
    apostrophe = ['\u2019];
    sp = [ \t\u00a0\u202f\u2009];
    small = 'one'|'two'|'three'|'four'|'five'|'six'|'seven'|'eight'|'nine'|'ten'|'eleven'|'twelve'|'thirteen'|'fourteen'
        |'fifteen'|'sixteen'|'seventeen'|'eighteen'|'nineteen';
    tens = 'twenty'|'thirty'|'forty'|'fourty'|'fifty'|'sixty'|'seventy'|'eighty'|'ninety';
    scale = 'thousand'|'million'|'billion'|'trillion'|'lakh'|'crore'|'dozen';
    glyph = [\u00bc-\u00be\u2150-\u215e];
    sign = [$\u00a3-\u00a5\u20a0-\u20bf\u0e3f\u0bf9];
    super = [\u00b2\u00b3\u00b9\u2070-\u2079];
*/

enum quantity_start quantity_seek(const char *at, const char *end, const char *stop, size_t *skip, size_t *length)
{
    const unsigned char *YYCURSOR = (const unsigned char *)at;
    const unsigned char *YYMARKER, *start;
    enum quantity_start kind;
    for (;;) {
        start = YYCURSOR;
        if ((const char *)start >= stop) {
            *skip = (size_t)(start - (const unsigned char *)at);
            *length = 0;
            return START_NONE;
        }
        /*!re2c
            "\x00" {
                if ((const char *)start < end)
                    continue;
                *skip = (size_t)(start - (const unsigned char *)at);
                *length = 0;
                return START_END;
            }
            [ \t\n.,;:()\-!?"]+ { if (!(YYCURSOR[-1] == '.' && *YYCURSOR >= '0' && *YYCURSOR <= '9')) continue;
                if (YYCURSOR - start > 1 && YYCURSOR[-2] == '.') continue;
                start = YYCURSOR - 1; YYCURSOR = start + 1; kind = START_DIGIT; break; }
            (letter | "_")+ D (letter | D | "_")* { kind = START_NAME; break; }
            small | tens | scale | scale 's' | 'hundred' | 'hundreds' | 'half' | 'quarter' | 'a' | 'an' | 'zero' | 'minus' | 'negative'
                | 'few' | 'several' | 'couple' | 'some' | 'tenth' | 'hundredth' | 'dimes' | 'nought' | 'twice' | 'lakhs' | 'crores'
                { kind = START_WORD; break; }
            'another' | 'all' | 'full' | 'whole' | 'entire' { kind = START_PERIOD; break; }
            'doubled' | 'doubling' | 'doubles' | 'double' | 'tripled' | 'tripling' | 'triples' | 'triple' | 'quadrupled' | 'quadrupling' | 'quadruple' | 'quintupled'
                | 'halved' | 'halving' | 'halves' | ('two'|'three'|'four'|'five'|'six'|'seven'|'eight'|'nine'|'ten'|'twelve'|'twenty'|'hundred'|'thousand'|'many') 'fold' | 'trebled'
                { kind = START_MULTIPLE; break; }
            'first' | 'second' | 'third' | 'fourth' | 'fifth' | 'sixth' | 'seventh' | 'eighth' | 'ninth' { kind = START_ORDINAL; break; }
            D | glyph { kind = START_DIGIT; break; }
            sign | ('us'|'hk'|'nz'|'au'|'nzd'|'mxn'|'usd'|'cad'|'aud'|'sgd'|'hkd'|'u.s.') sp? "$" | ('a'|'ca'|'c'|'nt'|'s'|'r'|'mx') "$" { kind = START_CURRENCY; break; }
            ([A-Z]{2,4} | 'rs' | 'rs.' | 'usd' | 'eur' | 'gbp' | 'inr' | 'sen') sp [.]? D | 'rs.' D {
                if (((start[0] | 0x20) == 's' && (start[1] | 0x20) == 'e' && (start[2] | 0x20) == 'n') || quantity_currency_lex((const char *)start)) { kind = START_CURRENCY; break; }
                for (YYCURSOR = start; (*YYCURSOR | 0x20) >= 'a' && (*YYCURSOR | 0x20) <= 'z'; YYCURSOR++) {}
                continue;
            }
            letter+ (apostrophe letter+)* { continue; }
            * { continue; }
        */
    }
    *skip = (size_t)(start - (const unsigned char *)at);
    *length = (size_t)(YYCURSOR - start);
    return kind;
}

/* The value of digits with , . or blanks between, from `at` up to `end`; a comma is a decimal one when it is alone before one or
 * two digits. */
static double value_of(const unsigned char *at, const unsigned char *end, bool decimal_comma, bool dotted_thousands)
{
    double value = 0, step = 0;
    for (; at < end; at++) {
        if (*at >= '0' && *at <= '9') {
            if (step > 0) {
                value += step * (*at - '0');
                step /= 10;
            } else {
                value = value * 10 + (*at - '0');
            }
        } else if ((*at == '.' && !dotted_thousands) || (*at == ',' && decimal_comma)) {
            step = 0.1;
        } else if (*at == 0xc3 || (*at == 0xc2 && at[1] == 0xb7) || *at == 0xe2) {
            break; /* a sign of multiplication */
        } else if (*at == 'e' || *at == 'E' || *at == 'x' || *at == '*' || *at == '^') {
            break;
        }
    }
    return value;
}

/* The exponent that ends the token: its last digits, negative behind a minus. */
static double exponent_of(const unsigned char *start, const unsigned char *end)
{
    static const unsigned char superscripts[] = "\xc2\xb9\xc2\xb2\xc2\xb3";
    int exponent = 0, factor = 1;
    const unsigned char *at = end;
    bool plain = end > start && end[-1] < 0x80; /* ASCII digits and superscripts do not mix */
    while (at > start) {
        if (plain && at[-1] >= '0' && at[-1] <= '9') {
            exponent += (at[-1] - '0') * factor;
            at--;
        } else if (!plain && at - start >= 2 && at[-2] == superscripts[0] && (at[-1] == 0xb9 || at[-1] == 0xb2 || at[-1] == 0xb3)) {
            exponent += (at[-1] == 0xb9 ? 1 : at[-1] - 0xb0) * factor;
            at -= 2;
        } else if (!plain && at - start >= 3 && at[-3] == 0xe2 && at[-2] == 0x81 && at[-1] >= 0xb0 && at[-1] <= 0xb9) {
            exponent += (at[-1] - 0xb0) * factor;
            at -= 3;
        } else {
            break;
        }
        factor *= 10;
        if (factor > 100)
            break;
    }
    bool minus = (at > start && at[-1] == '-') ||
                 (at - start >= 3 && at[-3] == 0xe2 && ((at[-2] == 0x88 && at[-1] == 0x92) || (at[-2] == 0x81 && at[-1] == 0xbb) ||
                                                        (at[-2] == 0x80 && at[-1] == 0x93)));
    return minus ? -exponent : exponent;
}

static double glyph_value(const unsigned char *glyph)
{
    static const double two[] = {0.25, 0.5, 0.75};
    static const double three[] = {1. / 7, 1. / 9, 0.1, 1. / 3, 2. / 3, 0.2, 0.4, 0.6, 0.8, 1. / 6, 5. / 6, 0.125, 0.375, 0.625, 0.875};
    if (glyph[0] == 0xc2)
        return two[glyph[1] - 0xbc];
    return three[glyph[2] - 0x90];
}

struct digits quantity_digits_lex(const char *text)
{
    const unsigned char *start = (const unsigned char *)text;
    const unsigned char *YYCURSOR = start, *YYMARKER = start;
    struct digits digits = {.shape = DIGITS_NUMBER};
    bool decimal_comma = false, dotted = false;
    while (start[digits.integer] >= '0' && start[digits.integer] <= '9')
        digits.integer++;
#define REFUSE(reason)                                                                                        \
    do {                                                                                                      \
        digits.shape = DIGITS_REFUSED;                                                                        \
        digits.why = (reason);                                                                                \
        digits.length = (size_t)(YYCURSOR - start);                                                           \
        return digits;                                                                                        \
    } while (0)
    /*!re2c
        minus = "-" | "\u2212" | "\u2013";
        hex = [0-9a-fA-F];
        times = "x" | "X" | "\u00d7" | "*" | "\u00b7" | "\u22c5";
        exponent = "^" "{"? (minus | "+")? D{1,3} "}"? | sp? "\u207b"? super{1,3} | minus D{1,2};

        * { digits.shape = DIGITS_NONE; return digits; }
        ("24/7" | "24-7" | "50-50" | "50/50" | "9/11" | "20/20" | "80/20" | "80-20" | "365" [/\-] "24" ) { REFUSE("a saying"); }
        D+ { digits.plain = true; goto number; }
        D+ "." D+ | "." D+ { goto number; }
        D{1,3} ("," D{3})+ ("." D+)? | D{1,2} ("," D{2})+ "," D{3} ("." D+)? | D{1,3} ("'" D{3})+ ("." D+)? { goto number; }
        D+ "," D{1,2} { decimal_comma = true; goto number; }
        D{1,3} ("." D{3}){2,} ("," D+)? { dotted = true; goto number; }
        D{1,3} (sp D{3}){1,5} ("." D+)? { digits.shape = DIGITS_SPACED; goto number; }
        D+ ("." D+)? [eE] [+\-]? D{1,3} { goto scientific; }
        D+ ("." D+)? sp? times sp? "10" (exponent | sp "\u2212"? D{1,2}) { goto scientific; }
        "10" ("^" "{"? (minus | "+")? D{1,3} "}"? | "\u207b"? super{1,3}) { digits.integer = 0; goto scientific; }
        D+ ("/" | "\u2044") D+ { digits.shape = DIGITS_FRACTION; goto fraction; }
        D+ (sp | "-") D{1,2} ("/" | "\u2044") D{1,2} { digits.shape = DIGITS_MIXED; goto fraction; }
        D+ sp? glyph | glyph {
            digits.shape = DIGITS_MIXED;
            digits.value = value_of(start, start + digits.integer, false, false) + glyph_value(YYCURSOR[-2] == 0xc2 ? YYCURSOR - 2 : YYCURSOR - 3);
            digits.length = (size_t)(YYCURSOR - start);
            return digits;
        }
        (D+ ("," D{3})* ("." D+)? | "." D+) ('st' | 'nd' | 'rd' | 'th') { digits.shape = DIGITS_ORDINAL; goto number; }

        D{1,3} ("." D{1,3}){3} ([/:] D+)? { REFUSE("an address"); }
        D hex{7} "-" hex{4} "-" hex{4} "-" hex{4} "-" hex{12} { REFUSE("an identifier"); }
        D+ ("." D+){2,} { REFUSE("a version"); }
        D{1,2} ":" D{2} (":" D{2})? ([.,] D+)? { REFUSE("a clock time"); }
        D+ (":" D+)+ { REFUSE("a ratio or a clock time"); }
        D{1,4} "/" D{1,2} "/" D{2,4} | D{1,4} "-" D{1,2} "-" D{2,4} | D{1,2} "." D{1,2} "." D{2,4} { REFUSE("a date"); }
        D{4} "-" D{2} "-" D{2} 'T' [0-9:.\-+Z]* { REFUSE("a date"); }
        D{1,2} "-" letter{3,9} "-" D{2,4} { REFUSE("a date"); }
        D{1,4} sp? ("/" D{1,4}){2,} { REFUSE("a date"); }
        D{3} "-" D{4} | D{3} ")" sp? D{3} [\- .]? D{4} | D{3} [ .\-] D{3} [ .\-] D{4} { REFUSE("a phone number"); }
        D+ "-" D+ ("-" D+)+ { REFUSE("a number that names something"); }
        D+ [ \-.] D{2,} ([ \-.] D{2,}){2,6} { REFUSE("digits in a row"); }
        D{1,2} " " D{1,2} " " D{4} { REFUSE("a date"); }
        D+ ("," D+)+ { REFUSE("a list of numbers"); }
        D{3} "0" ("'"|"\u2019")? 's' { REFUSE("a decade"); }
        D{2} "0" ("'"|"\u2019") 's' { REFUSE("a decade"); }
        D ("D" | "G") { if ((*YYCURSOR | 0x20) >= 'a' && (*YYCURSOR | 0x20) <= 'z') { YYCURSOR--; digits.plain = true; goto number; } REFUSE("a name"); }
        [248] "K" | "2FA" | "3PL" | "401k" | "401(k)" | "360-degree" { if ((*YYCURSOR | 0x20) >= 'a' && (*YYCURSOR | 0x20) <= 'z') { YYCURSOR = start + digits.integer; digits.plain = true; goto number; } REFUSE("a name"); }
    */
#undef REFUSE
scientific:
    digits.length = (size_t)(YYCURSOR - start);
    digits.value = (digits.integer ? value_of(start, YYCURSOR, false, false) : 1) * pow(10, exponent_of(start, YYCURSOR[-1] == '}' ? YYCURSOR - 1 : YYCURSOR));
    return digits;
fraction:
    digits.length = (size_t)(YYCURSOR - start);
    {
        const unsigned char *slash = YYCURSOR;
        while (slash > start && *slash != '/' && *slash != 0xe2)
            slash--;
        const unsigned char *top = slash;
        while (top > start && top[-1] >= '0' && top[-1] <= '9')
            top--;
        digits.top = value_of(top, slash, false, false);
        digits.under = value_of(slash + (*slash == '/' ? 1 : 3), YYCURSOR, false, false);
        digits.value = digits.under > 0 ? digits.top / digits.under : digits.top;
        if (digits.shape == DIGITS_MIXED)
            digits.value += value_of(start, start + digits.integer, false, false);
    }
    return digits;
number:
    digits.length = (size_t)(YYCURSOR - start);
    digits.value = value_of(start, YYCURSOR, decimal_comma, dotted);
    return digits;
}

enum number_word quantity_number_word_lex(const char *at, size_t *length, double *value)
{
    const unsigned char *YYCURSOR = (const unsigned char *)at;
    const unsigned char *YYMARKER = YYCURSOR;
    enum number_word kind;
#define WORD(kind_value, number)                                                                              \
    do {                                                                                                      \
        kind = (kind_value);                                                                                  \
        *value = (number);                                                                                    \
        goto found;                                                                                           \
    } while (0)
    /*!re2c
        * { return NUMBER_WORD_NONE; }
        'one' { WORD(NUMBER_WORD_UNIT, 1); }
        'two' { WORD(NUMBER_WORD_UNIT, 2); }
        'three' { WORD(NUMBER_WORD_UNIT, 3); }
        'four' { WORD(NUMBER_WORD_UNIT, 4); }
        'five' { WORD(NUMBER_WORD_UNIT, 5); }
        'six' { WORD(NUMBER_WORD_UNIT, 6); }
        'seven' { WORD(NUMBER_WORD_UNIT, 7); }
        'eight' { WORD(NUMBER_WORD_UNIT, 8); }
        'nine' { WORD(NUMBER_WORD_UNIT, 9); }
        'ten' { WORD(NUMBER_WORD_UNIT, 10); }
        'eleven' { WORD(NUMBER_WORD_UNIT, 11); }
        'twelve' { WORD(NUMBER_WORD_UNIT, 12); }
        'thirteen' { WORD(NUMBER_WORD_UNIT, 13); }
        'fourteen' { WORD(NUMBER_WORD_UNIT, 14); }
        'fifteen' { WORD(NUMBER_WORD_UNIT, 15); }
        'sixteen' { WORD(NUMBER_WORD_UNIT, 16); }
        'seventeen' { WORD(NUMBER_WORD_UNIT, 17); }
        'eighteen' { WORD(NUMBER_WORD_UNIT, 18); }
        'nineteen' { WORD(NUMBER_WORD_UNIT, 19); }
        'twenty' { WORD(NUMBER_WORD_TEN, 20); }
        'thirty' { WORD(NUMBER_WORD_TEN, 30); }
        'forty' | 'fourty' { WORD(NUMBER_WORD_TEN, 40); }
        'fifty' { WORD(NUMBER_WORD_TEN, 50); }
        'sixty' { WORD(NUMBER_WORD_TEN, 60); }
        'seventy' { WORD(NUMBER_WORD_TEN, 70); }
        'eighty' { WORD(NUMBER_WORD_TEN, 80); }
        'ninety' { WORD(NUMBER_WORD_TEN, 90); }
        'hundred' { WORD(NUMBER_WORD_HUNDRED, 100); }
        'thousand' { WORD(NUMBER_WORD_SCALE, 1e3); }
        'million' | 'mln' | 'mio' | 'mn' | 'mil' { WORD(NUMBER_WORD_SCALE, 1e6); }
        'billion' | 'bln' | 'bn' { WORD(NUMBER_WORD_SCALE, 1e9); }
        'trillion' | 'trn' | 'tn' { WORD(NUMBER_WORD_SCALE, 1e12); }
        'lakh' | 'lakhs' | 'lac' { WORD(NUMBER_WORD_SCALE, 1e5); }
        'crore' | 'crores' { WORD(NUMBER_WORD_SCALE, 1e7); }
        'dozen' { WORD(NUMBER_WORD_SCALE, 12); }
        'dozens' { WORD(NUMBER_WORD_SCALES, 12); }
        'hundreds' { WORD(NUMBER_WORD_SCALES, 100); }
        'thousands' { WORD(NUMBER_WORD_SCALES, 1e3); }
        'millions' { WORD(NUMBER_WORD_SCALES, 1e6); }
        'billions' { WORD(NUMBER_WORD_SCALES, 1e9); }
        'trillions' { WORD(NUMBER_WORD_SCALES, 1e12); }
        'half' | 'halves' { WORD(NUMBER_WORD_HALF, 0.5); }
        'third' | 'thirds' { WORD(NUMBER_WORD_HALF, 1. / 3); }
        'quarter' | 'quarters' | 'fourth' | 'fourths' { WORD(NUMBER_WORD_HALF, 0.25); }
        'fifth' | 'fifths' { WORD(NUMBER_WORD_HALF, 0.2); }
        'sixth' | 'sixths' { WORD(NUMBER_WORD_HALF, 1. / 6); }
        'eighth' | 'eighths' { WORD(NUMBER_WORD_HALF, 0.125); }
        'tenth' | 'tenths' { WORD(NUMBER_WORD_HALF, 0.1); }
        'hundredth' | 'hundredths' { WORD(NUMBER_WORD_HALF, 0.01); }
        'a' | 'an' { WORD(NUMBER_WORD_ARTICLE, 1); }
        'and' { WORD(NUMBER_WORD_AND, 0); }
        'point' { WORD(NUMBER_WORD_POINT, 0); }
        'minus' | 'negative' { WORD(NUMBER_WORD_MINUS, 0); }
        'few' | 'several' | 'some' { WORD(NUMBER_WORD_ROUGH, 3); }
        'couple' { WORD(NUMBER_WORD_ROUGH, 2); }
        'twice' { WORD(NUMBER_WORD_ROUGH, 2); }
        'zero' | 'nought' | 'naught' { WORD(NUMBER_WORD_ZERO, 0); }
    */
#undef WORD
found:
    if ((*YYCURSOR | 0x20) >= 'a' && (*YYCURSOR | 0x20) <= 'z')
        return NUMBER_WORD_NONE;
    if ((*YYCURSOR >= '0' && *YYCURSOR <= '9') || *YYCURSOR == 0xc3)
        return NUMBER_WORD_NONE;
    *length = (size_t)(YYCURSOR - (const unsigned char *)at);
    return kind;
}
