#include "tool/bank_source.h"

#include "tool/index_source.h"

/* A C string literal in ASCII. Octal escapes end after three digits, so that no digit behind one joins it. */
static void print_string(struct buf *out, const char *text)
{
    buf_char(out, '"');
    for (; *text; text++) {
        unsigned char byte = (unsigned char)*text;
        if (byte == '"' || byte == '\\' || byte == '?') /* "??" could begin a trigraph */
            buf_printf(out, "\\%c", byte);
        else if (byte < 0x20 || byte >= 0x7f)
            buf_printf(out, "\\%03o", byte);
        else
            buf_char(out, (char)byte);
    }
    buf_char(out, '"');
}

/* Lists are arrays of their own, named by the entry they belong to. */
static void print_list(struct buf *out, const struct texts *texts, char kind, size_t entry, const char *name)
{
    if (texts->count == 0)
        return;
    buf_printf(out, "static const char *const %c%zu_%s[] = {", kind, entry, name);
    for (size_t i = 0; i < texts->count; i++) {
        buf_string(out, i ? ", " : "");
        print_string(out, texts->items[i]);
    }
    buf_string(out, "};\n");
}

static void print_list_use(struct buf *out, const struct texts *texts, char kind, size_t entry,
                           const char *name)
{
    if (texts->count == 0)
        return;
    buf_printf(out, "     .%s = {%c%zu_%s, %zu},\n", name, kind, entry, name, texts->count);
}

static void print_text(struct buf *out, const char *name, const char *text)
{
    buf_printf(out, "     .%s = ", name);
    print_string(out, text);
    buf_string(out, ",\n");
}

static void print_principles(struct buf *out, const struct bank *bank)
{
    for (size_t i = 0; i < bank->principle_count; i++) {
        print_list(out, &bank->principles[i].looks_for, 'p', i, "looks_for");
        print_list(out, &bank->principles[i].cues, 'p', i, "cues");
    }
    buf_printf(out, "static const struct principle principles[%zu] = {\n", bank->principle_count);
    for (size_t i = 0; i < bank->principle_count; i++) {
        const struct principle *principle = &bank->principles[i];
        buf_string(out, "    {\n");
        print_text(out, "id", principle->id);
        print_text(out, "name", principle->name);
        print_text(out, "gist", principle->gist);
        print_list_use(out, &principle->looks_for, 'p', i, "looks_for");
        print_list_use(out, &principle->cues, 'p', i, "cues");
        buf_string(out, "    },\n");
    }
    buf_string(out, "};\n");
}

static void print_question(struct buf *out, const struct question *question, size_t i)
{
    buf_string(out, "    {\n");
    print_text(out, "id", question->id);
    print_text(out, "principle", question->principle);
    print_text(out, "ask", question->ask);
    print_list_use(out, &question->also, 'q', i, "also");
    print_list_use(out, &question->tracks, 'q', i, "tracks");
    print_list_use(out, &question->themes, 'q', i, "themes");
    buf_printf(out, "     .asks_failure = %d,\n", question->asks_failure);
    buf_printf(out, "     .difficulty = %d,\n", question->difficulty);
    print_list_use(out, &question->probes, 'q', i, "probes");
    buf_string(out, "     .hints = {");
    for (int part = 0; part < PART_COUNT; part++) {
        buf_string(out, part ? ",\n               " : "");
        print_string(out, question->hints[part]);
    }
    buf_string(out, "}},\n");
}

static void print_questions(struct buf *out, const struct bank *bank)
{
    for (size_t i = 0; i < bank->question_count; i++) {
        const struct question *question = &bank->questions[i];
        print_list(out, &question->also, 'q', i, "also");
        print_list(out, &question->tracks, 'q', i, "tracks");
        print_list(out, &question->themes, 'q', i, "themes");
        print_list(out, &question->probes, 'q', i, "probes");
    }
    buf_printf(out, "static const struct question questions[%zu] = {\n", bank->question_count);
    for (size_t i = 0; i < bank->question_count; i++)
        print_question(out, &bank->questions[i], i);
    buf_string(out, "};\n");
}

void bank_source_print(struct buf *out, const struct bank *bank, const struct principle_index *index,
                       const char *name)
{
    buf_string(out, "/* Made from prompts/ by bank_compile: change the prompts, not this. */\n"
                    "#include \"check/principle_index.h\"\n"
                    "#include \"model/bank_builtin.h\"\n\n");
    if (bank->principle_count)
        print_principles(out, bank);
    if (bank->question_count)
        print_questions(out, bank);
    index_source_print(out, index);
    buf_printf(out, "const struct bank %s = {%s, %zu, %s, %zu, &index};\n", name,
               bank->principle_count ? "principles" : "0", bank->principle_count,
               bank->question_count ? "questions" : "0", bank->question_count);
}
