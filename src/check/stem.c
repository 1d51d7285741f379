#include "check/stem.h"

#include <stdbool.h>
#include <string.h>

enum { SHORT_WORD = 3 }; /* bytes; nothing comes off */

/* Forms that no ending gives away, by first letter; an empty row ends a list. */
struct irregular {
    char form[12];
    char base[12];
};

static const struct irregular irregular_a[] = {
    {"analysis", "analyse"}, {"analyses", "analyse"}, {"ate", "eat"}, {"", ""}};
static const struct irregular irregular_b[] = {{"became", "become"}, {"began", "begin"}, {"begun", "begin"},
                                               {"bought", "buy"},    {"broke", "break"}, {"broken", "break"},
                                               {"brought", "bring"}, {"built", "build"}, {"", ""}};
static const struct irregular irregular_c[] = {{"came", "come"},      {"caught", "catch"},
                                               {"children", "child"}, {"chose", "choose"},
                                               {"chosen", "choose"},  {"", ""}};
static const struct irregular irregular_d[] = {
    {"did", "do"},       {"done", "do"},     {"drawn", "draw"}, {"drew", "draw"},
    {"driven", "drive"}, {"drove", "drive"}, {"dug", "dig"},    {"", ""}};
static const struct irregular irregular_f[] = {{"fell", "fall"},        {"fallen", "fall"},
                                               {"felt", "feel"},        {"forgot", "forget"},
                                               {"forgotten", "forget"}, {"fought", "fight"},
                                               {"found", "find"},       {"froze", "freeze"},
                                               {"frozen", "freeze"},    {"", ""}};
static const struct irregular irregular_g[] = {{"gave", "give"},  {"given", "give"}, {"gone", "go"},
                                               {"got", "get"},    {"gotten", "get"}, {"grew", "grow"},
                                               {"grown", "grow"}, {"", ""}};
static const struct irregular irregular_h[] = {{"he", "they"},  {"heard", "hear"}, {"held", "hold"},
                                               {"her", "them"}, {"hid", "hide"},   {"hidden", "hide"},
                                               {"him", "them"}, {"", ""}};
static const struct irregular irregular_k[] = {
    {"kept", "keep"}, {"knew", "know"}, {"known", "know"}, {"", ""}};
static const struct irregular irregular_l[] = {
    {"led", "lead"}, {"left", "leave"}, {"lent", "lend"}, {"lost", "lose"}, {"", ""}};
static const struct irregular irregular_m[] = {
    {"made", "make"}, {"meant", "mean"}, {"men", "man"}, {"met", "meet"}, {"", ""}};
static const struct irregular irregular_p[] = {{"paid", "pay"}, {"people", "person"}, {"", ""}};
static const struct irregular irregular_r[] = {{"ran", "run"},
                                               {"rebuilt", "rebuild"},
                                               {"redid", "redo"},
                                               {"redone", "redo"},
                                               {"rewrote", "rewrite"},
                                               {"rewritten", "rewrite"},
                                               {"ridden", "ride"},
                                               {"risen", "rise"},
                                               {"rode", "ride"},
                                               {"rose", "rise"},
                                               {"", ""}};
static const struct irregular irregular_s[] = {{"said", "say"},     {"sat", "sit"},      {"saw", "see"},
                                               {"seen", "see"},     {"sent", "send"},    {"shaken", "shake"},
                                               {"she", "they"},     {"shook", "shake"},  {"shown", "show"},
                                               {"slept", "sleep"},  {"sold", "sell"},    {"spent", "spend"},
                                               {"spoke", "speak"},  {"spoken", "speak"}, {"stole", "steal"},
                                               {"stolen", "steal"}, {"stood", "stand"},  {"stuck", "stick"},
                                               {"swept", "sweep"},  {"swore", "swear"},  {"", ""}};
static const struct irregular irregular_t[] = {
    {"taken", "take"},   {"taught", "teach"}, {"thought", "think"}, {"threw", "throw"},
    {"thrown", "throw"}, {"told", "tell"},    {"took", "take"},     {"", ""}};
static const struct irregular irregular_u[] = {
    {"understood", "understand"}, {"undertook", "undertake"}, {"", ""}};
static const struct irregular irregular_w[] = {
    {"went", "go"},       {"withdrew", "withdraw"}, {"withdrawn", "withdraw"},
    {"woke", "wake"},     {"woken", "wake"},        {"women", "woman"},
    {"won", "win"},       {"wore", "wear"},         {"worn", "wear"},
    {"written", "write"}, {"wrote", "write"},       {"", ""}};

static const struct irregular *const irregular[26] = {
    ['a' - 'a'] = irregular_a, ['b' - 'a'] = irregular_b, ['c' - 'a'] = irregular_c,
    ['d' - 'a'] = irregular_d, ['f' - 'a'] = irregular_f, ['g' - 'a'] = irregular_g,
    ['h' - 'a'] = irregular_h, ['k' - 'a'] = irregular_k, ['l' - 'a'] = irregular_l,
    ['m' - 'a'] = irregular_m, ['p' - 'a'] = irregular_p, ['r' - 'a'] = irregular_r,
    ['s' - 'a'] = irregular_s, ['t' - 'a'] = irregular_t, ['u' - 'a'] = irregular_u,
    ['w' - 'a'] = irregular_w,
};

/* The word being stemmed, its bytes after `length` zero or rubbish. */
struct word {
    char *text;
    size_t length;
};

static bool is_plain_vowel(char c)
{
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

/* A y after a consonant sounds as one: "try", but not "play". */
static bool is_vowel_at(const struct word *word, size_t at)
{
    char c = word->text[at];
    return is_plain_vowel(c) || (c == 'y' && at > 0 && !is_plain_vowel(word->text[at - 1]));
}

static bool has_vowel(const struct word *word, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (is_vowel_at(word, i))
            return true;
    return false;
}

static bool ends(const struct word *word, const char *ending, size_t size)
{
    return word->length > size && memcmp(word->text + word->length - size, ending, size) == 0;
}
#define ENDS(word, ending) ends((word), (ending), sizeof(ending) - 1)

static void cut(struct word *word, size_t bytes)
{
    word->length -= bytes;
}

static void put(struct word *word, char letter)
{
    word->text[word->length++] = letter;
}

/* Words that end as a plural, a participle or an adverb does, and are none. */
static bool is_whole(const struct word *word)
{
    static const char whole[][12] = {
        "anything", "bleed",   "breed",     "bring",  "business", "ceiling", "during",    "embed",  "evening",
        "exceed",   "harness", "hundred",   "indeed", "morning",  "nothing", "proceed",   "sacred", "sibling",
        "speed",    "spring",  "something", "string", "succeed",  "witness", "everything"};
    if (word->length > 10)
        return false;
    for (size_t i = 0; i < sizeof whole / sizeof *whole; i++)
        if (*whole[i] == *word->text && memcmp(whole[i], word->text, word->length) == 0 &&
            !whole[i][word->length])
            return true;
    return false;
}

/* What -ed and -ing left: "plann" to "plan", "hir" to "hire". */
static void mend(struct word *word)
{
    size_t length = word->length;
    if (length < 3) {
        put(word, 'e');
        return;
    }
    char last = word->text[length - 1];
    if (last == word->text[length - 2] && !is_plain_vowel(last) && last != 'l' && last != 's' && last != 'z')
        cut(word, 1);
    else if (length == 3 && !is_plain_vowel(last) && last != 'w' && last != 'x' && last != 'y' &&
             is_vowel_at(word, 1) && !is_vowel_at(word, 0))
        put(word, 'e');
}

static void strip_plural(struct word *word)
{
    if (ENDS(word, "ies") && word->length > 4) {
        cut(word, 3);
        put(word, 'y');
    } else if (ENDS(word, "sses") || ENDS(word, "shes") || ENDS(word, "ches") || ENDS(word, "xes")) {
        cut(word, 2);
    } else {
        char before = word->text[word->length - 2];
        if (before != 's' && before != 'u' && before != 'i')
            cut(word, 1);
    }
}

static void strip_participle(struct word *word)
{
    size_t length = word->length;
    if (ENDS(word, "ing")) {
        if (length > 5 && has_vowel(word, length - 3) && !is_whole(word)) {
            cut(word, 3);
            mend(word);
        }
    } else if (ENDS(word, "ied")) {
        if (length > 4) {
            cut(word, 3);
            put(word, 'y');
        }
    } else if (ENDS(word, "eed")) {
        if (length > 5 && !is_whole(word))
            cut(word, 1);
    } else if (ENDS(word, "ed")) {
        if (length > 4 && has_vowel(word, length - 2) && !is_whole(word)) {
            cut(word, 2);
            mend(word);
        }
    } else if (ENDS(word, "ly") && length > 6) {
        cut(word, 2);
    }
}

static void strip_noun(struct word *word)
{
    size_t length = word->length;
    if (length <= 6)
        return;
    switch (word->text[length - 1]) {
    case 'n':
        if (length > 10 && ENDS(word, "ification")) {
            cut(word, 7);
            put(word, 'y');
        } else if (length > 8 && (ENDS(word, "ization") || ENDS(word, "isation"))) {
            cut(word, 5);
        } else if (ENDS(word, "tion")) {
            cut(word, 3);
        }
        break;
    case 't':
        if (length > 7 && ENDS(word, "ment"))
            cut(word, 4);
        break;
    case 's':
        if (ENDS(word, "ness") && !is_whole(word))
            cut(word, 4);
        break;
    default:
        break;
    }
}

/* One spelling for what is left: "promise" and "promising", "organize" and "organise", "study" and "studies".
 */
static void settle(struct word *word)
{
    if (word->length > 4 && word->text[word->length - 1] == 'e')
        cut(word, 1);
    if (word->length > 5 && ENDS(word, "yz"))
        word->text[word->length - 1] = 's';
    else if (word->length > 5 && ENDS(word, "iz"))
        word->text[word->length - 1] = 's';
    if (word->length > 5 && ENDS(word, "ll"))
        cut(word, 1);
    if (word->length > 3 && word->text[word->length - 1] == 'y')
        word->text[word->length - 1] = 'i';
}

/* The first eight bytes of a form, to compare at once. */
static uint64_t head_of(const char form[12])
{
    uint64_t head;
    memcpy(&head, form, sizeof head);
    return head;
}

static const char *irregular_base(const char *word, size_t length)
{
    unsigned letter = (unsigned)(unsigned char)*word - 'a';
    if (length < 2 || length > 11 || letter > 25 || !irregular[letter])
        return NULL;
    char key[12] = {0};
    memcpy(key, word, length);
    uint64_t head = head_of(key);
    for (const struct irregular *row = irregular[letter]; *row->form; row++)
        if (head_of(row->form) == head && memcmp(row->form + 8, key + 8, 4) == 0)
            return row->base;
    return NULL;
}

size_t stem_of(const char *word, size_t length, char stem[STEM_ROOM])
{
    const char *base = irregular_base(word, length);
    if (base)
        word = base, length = strlen(base);
    if (length > STEM_ROOM - 2)
        length = STEM_ROOM - 2;
    memcpy(stem, word, length);
    struct word rest = {stem, length};
    if (ENDS(&rest, "'s"))
        cut(&rest, 2);
    if (rest.length > SHORT_WORD) {
        if (stem[rest.length - 1] == 's')
            strip_plural(&rest);
        strip_participle(&rest);
        strip_noun(&rest);
        settle(&rest);
    }
    stem[rest.length] = '\0';
    return rest.length;
}

uint32_t stem_hash(const struct token *token)
{
    if (token->length <= SHORT_WORD && token->word[token->length - 1] != 's' &&
        !irregular_base(token->word, token->length))
        return token->hash;
    char stem[STEM_ROOM];
    size_t length = stem_of(token->word, token->length, stem);
    return token_hash(stem, length);
}
