#include "cli/ask.h"

static enum ask_result ask(struct talk *talk, struct arena *arena, const struct line_request *request,
                           struct view *text)
{
    enum line_result result = line_read(talk->line, request, arena, text);
    *text = view_trim(*text);
    switch (result) {
    case LINE_GOT:
    case LINE_TOO_TALL: /* a question of one line is answered by what fits the screen */
    case LINE_EDIT:
        return text->length ? ASK_GOT : ASK_EMPTY;
    case LINE_TIME_UP:
        return ASK_LATE;
    case LINE_END:
        return text->length ? ASK_GOT : ASK_OVER; /* the next read is over again */
    case LINE_INTERRUPTED:
    case LINE_FAILED:
        break;
    }
    return ASK_OVER;
}

enum ask_result ask_line_until(struct talk *talk, struct arena *arena, const char *prompt, long long deadline,
                               struct view *text)
{
    const struct line_request request = {.prompt = prompt, .tone = LINE_TONE_ASK, .deadline = deadline};
    return ask(talk, arena, &request, text);
}

enum ask_result ask_line(struct talk *talk, struct arena *arena, const char *prompt, struct view *text)
{
    const struct line_request request = {.prompt = prompt, .tone = LINE_TONE_ASK, .remember = true};
    return ask(talk, arena, &request, text);
}

enum ask_result ask_text(struct talk *talk, struct arena *arena, const char *prompt, struct view *text,
                         void (*keep)(void *context, struct view text), void *context)
{
    struct buf out = {.arena = arena};
    enum ask_result result;
    struct view line;
    while ((result = ask_line_until(talk, arena, prompt, 0, &line)) == ASK_GOT) {
        if (out.length)
            buf_char(&out, '\n');
        buf_add(&out, line.data, line.length);
        if (keep)
            keep(context, buf_view(&out));
    }
    *text = buf_view(&out);
    return result == ASK_OVER ? ASK_OVER : out.length ? ASK_GOT : ASK_EMPTY;
}

enum ask_result ask_number(struct talk *talk, struct arena *arena, const char *prompt, int least, int most,
                           int *number)
{
    for (;;) {
        struct view text;
        enum ask_result result = ask_line(talk, arena, prompt, &text);
        if (result != ASK_GOT)
            return result;
        int read = 0;
        for (size_t i = 0; i < text.length && read >= 0 && read < 100000; i++)
            read = text.data[i] >= '0' && text.data[i] <= '9' ? read * 10 + (text.data[i] - '0') : -1;
        if (read >= least && read <= most) {
            *number = read;
            return ASK_GOT;
        }
        talk_say(talk, TONE_WARN, "A whole number from %d to %d, or Enter alone.", least, most);
    }
}
