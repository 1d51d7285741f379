#include "practice/drill.h"

#include "base/utf8.h"

static const struct {
    const char *name, *help;
} commands[DRILL_COMMAND_COUNT] = {
#define DRILL_COMMAND(id, name, help) {name, help},
#include "practice/drill_commands.def"
#undef DRILL_COMMAND
};

const char *drill_command_name(enum drill_command command)
{
    return commands[command].name;
}
const char *drill_command_help(enum drill_command command)
{
    return commands[command].help;
}

struct drill drill_begin(struct arena *arena, const struct question *question, bool is_free, bool is_terse)
{
    struct drill drill = {
        .arena = arena,
        .question = question,
        .is_free = is_free,
        .is_terse = is_terse,
        .stage = is_terse ? DRILL_TELLING : DRILL_THINKING,
        .part_count = is_free ? 1 : PART_COUNT,
    };
    for (int part = 0; part < PART_COUNT; part++)
        drill.texts[part] = (struct buf){.arena = arena};
    return drill;
}

static bool find_command(struct view line, enum drill_command *command)
{
    struct view name = view_trim(view_sub(line, 1, line.length));
    for (int i = 0; i < DRILL_COMMAND_COUNT; i++)
        if (view_is(name, commands[i].name)) {
            *command = (enum drill_command)i;
            return true;
        }
    return false;
}

static void end_part(struct drill *drill)
{
    drill->warned_empty = false;
    if (++drill->part == drill->part_count) {
        drill->part = drill->part_count - 1;
        drill->stage = DRILL_TOLD;
    }
}

void drill_finish_part(struct drill *drill)
{
    if (drill->stage == DRILL_TELLING)
        end_part(drill);
}

static void add_line(struct drill *drill, struct view line)
{
    struct buf *text = &drill->texts[drill->part];
    if (text->length)
        buf_char(text, '\n');
    buf_add(text, line.data, line.length);
    drill->warned_empty = false;
}

static enum drill_event take_empty(struct drill *drill)
{
    if (!drill->texts[drill->part].length && !drill->is_terse && !drill->warned_empty) {
        drill->warned_empty = true;
        return DRILL_PART_IS_EMPTY;
    }
    end_part(drill);
    return DRILL_PART_ENDED;
}

static enum drill_event take_command(struct drill *drill, enum drill_command command)
{
    if (command == DRILL_SKIP) {
        end_part(drill);
        return DRILL_PART_SKIPPED;
    }
    if (command != DRILL_BACK)
        return DRILL_ASKED;
    if (drill->part == 0)
        return DRILL_IS_FIRST;
    drill->part--;
    drill->warned_empty = false;
    return DRILL_WENT_BACK;
}

void drill_improve(struct drill *drill, int part, struct view text)
{
    struct view tidy = utf8_tidy(drill->arena, text);
    drill->texts[part] = (struct buf){.arena = drill->arena};
    buf_add(&drill->texts[part], tidy.data, tidy.length);
}

void drill_rate(struct drill *drill, int rating)
{
    if (rating >= 1 && rating <= 5)
        drill->self_rating = rating;
}

void drill_reply(struct drill *drill, struct view probe, struct view text)
{
    struct view tidy = utf8_tidy(drill->arena, text);
    if (!tidy.length || drill->reply_count == DRILL_REPLIES)
        return;
    drill->replies[drill->reply_count++] = (struct reply){
        .probe = arena_strndup(drill->arena, probe.data, probe.length),
        .text = arena_strndup(drill->arena, tidy.data, tidy.length),
    };
}

enum drill_event drill_take(struct drill *drill, enum drill_entry_kind kind, struct view text, int seconds,
                            enum drill_command *command)
{
    if (drill->stage == DRILL_THINKING) {
        bool is_command = text.length && text.data[0] == ':' && find_command(text, command);
        drill->seconds_think = answer_seconds_add(drill->seconds_think, seconds);
        if (is_command && *command != DRILL_SKIP && *command != DRILL_BACK)
            return DRILL_ASKED;
        drill->stage = DRILL_TELLING;
        if (!view_trim(text).length || is_command)
            return DRILL_BEGAN;
        seconds = 0;
    }
    if (drill->stage == DRILL_TOLD)
        return DRILL_PART_ENDED;
    drill->seconds[drill->part] = answer_seconds_add(drill->seconds[drill->part], seconds);
    if (kind == DRILL_ENTRY_TEXT) {
        drill_improve(drill, drill->part, text);
        return DRILL_PART_REPLACED;
    }
    struct view tidy = utf8_tidy(drill->arena, text);
    if (!tidy.length)
        return take_empty(drill);
    bool is_line = !memchr(tidy.data, '\n', tidy.length);
    if (is_line && tidy.length > 1 && tidy.data[0] == ':' && tidy.data[1] == ':')
        tidy = view_sub(tidy, 1, tidy.length);
    else if (is_line && tidy.data[0] == ':') {
        if (!find_command(tidy, command))
            return DRILL_UNKNOWN_COMMAND;
        return take_command(drill, *command);
    }
    add_line(drill, tidy);
    return DRILL_LINE_TAKEN;
}

const char *drill_entry_of(enum drill_event event)
{
    static const char *const entries[] = {
        [DRILL_BEGAN] = "begin",      [DRILL_LINE_TAKEN] = "line",    [DRILL_PART_ENDED] = "end",
        [DRILL_PART_SKIPPED] = "end", [DRILL_WENT_BACK] = "back",     [DRILL_PART_REPLACED] = "text",
        [DRILL_PART_IS_EMPTY] = NULL, [DRILL_UNKNOWN_COMMAND] = NULL,
    };
    return entries[event];
}

static bool replay_later(struct drill *drill, const char *kind, struct view text)
{
    if (strcmp(kind, DRILL_ENTRY_RATING) == 0)
        drill_rate(drill, text.length == 1 ? text.data[0] - '0' : 0);
    else if (strcmp(kind, DRILL_ENTRY_PROBE) == 0)
        drill->probe = (struct view){arena_strndup(drill->arena, text.data, text.length), text.length};
    else if (strcmp(kind, DRILL_ENTRY_REPLY) == 0)
        drill_reply(drill, drill->probe, text);
    else
        for (int part = 0;; part++) {
            if (part == drill->part_count)
                return false;
            if (strcmp(kind, drill_part_id(drill, part)) == 0) {
                drill_improve(drill, part, text);
                break;
            }
        }
    return true;
}

bool drill_replay(struct drill *drill, const char *kind, int seconds, struct view text)
{
    if (strcmp(kind, "begin") == 0) {
        drill->stage = DRILL_TELLING;
        drill->seconds_think = answer_seconds_add(drill->seconds_think, seconds);
        return true;
    }
    bool is_line = strcmp(kind, "line") == 0, is_end = strcmp(kind, "end") == 0,
         is_back = strcmp(kind, "back") == 0;
    if (!is_line && !is_end && !is_back && strcmp(kind, "text") != 0)
        return replay_later(drill, kind, text);
    if (drill->stage == DRILL_TOLD)
        return true;
    drill->stage = DRILL_TELLING;
    drill->seconds[drill->part] = answer_seconds_add(drill->seconds[drill->part], seconds);
    if (is_line)
        add_line(drill, text);
    else if (is_end)
        end_part(drill);
    else if (is_back)
        drill->part -= drill->part > 0;
    else
        drill_improve(drill, drill->part, text);
    return true;
}

struct view drill_text(const struct drill *drill, int part)
{
    return buf_view(&drill->texts[part]);
}

const char *drill_part_id(const struct drill *drill, int part)
{
    return drill->is_free ? "answer" : part_id((enum part)part);
}

const char *drill_part_name(const struct drill *drill, int part)
{
    return drill->is_free ? "Answer" : part_name((enum part)part);
}

static size_t words_in(struct view text)
{
    size_t count = 0;
    bool inside = false;
    for (size_t i = 0; i < text.length; i++) {
        char c = text.data[i];
        bool blank = c == ' ' || c == '\n' || c == '\t';
        count += !blank && !inside;
        inside = !blank;
    }
    return count;
}

size_t drill_words_of_part(const struct drill *drill)
{
    return words_in(drill_text(drill, drill->part));
}

size_t drill_words(const struct drill *drill)
{
    size_t count = 0;
    for (int part = 0; part < drill->part_count; part++)
        count += words_in(drill_text(drill, part));
    return count;
}

struct answer drill_answer(const struct drill *drill, struct arena *arena)
{
    const struct question *question = drill->question;
    const char **principles = ARENA_ARRAY(arena, const char *, question->also.count + 1);
    size_t count = 0;
    if (*question->principle) /* none is known of a question that the bank has lost */
        principles[count++] = question->principle;
    for (size_t i = 0; i < question->also.count; i++)
        principles[count++] = question->also.items[i];
    struct answer answer = {
        .question = question->id,
        .asked = question->ask,
        .principles = {principles, count},
        .seconds_think = drill->seconds_think,
        .is_free = drill->is_free,
        .self_rating = drill->self_rating,
        .replies = drill->replies,
        .reply_count = drill->reply_count,
    };
    if (drill->is_free) {
        answer.free = drill_text(drill, 0);
        answer.seconds[PART_ACTION] = drill->seconds[0];
        return answer;
    }
    for (int part = 0; part < PART_COUNT; part++) {
        answer.parts[part] = drill_text(drill, part);
        answer.seconds[part] = drill->seconds[part];
    }
    return answer;
}
