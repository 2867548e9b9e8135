#include "web/html_message.h"

enum { NOT_ONE = -2, SKIP = -3 };

void html_message_begin(struct html_message *message, struct text *out,
                        const char *const *names, struct html_message_tags tags,
                        const char *translated)
{
    *message = (struct html_message){
        .out = out, .rest = str_of(translated), .names = names, .tags = tags};
}

static bool is_open(const struct html_message *message, unsigned tag)
{
    for (size_t i = 0; i < message->open_count; i++)
        if (message->open[i] == tag)
            return true;
    return false;
}

static int close_last(struct html_message *message)
{
    return HTML_MESSAGE_CLOSE + (int)message->open[--message->open_count];
}

static bool is_void(const struct html_message *message, unsigned tag)
{
    return message->tags.are_void >> tag & 1;
}

/* The index of the value named at the front, which begins with "{", or NOT_ONE. */
static int take_value(struct html_message *message)
{
    struct str rest = message->rest;
    size_t end = str_find(rest, STR_LITERAL("}"));
    struct str name = str_part(rest, 1, end - 1);
    for (int i = 0; message->names[i] && end < rest.length; i++)
        if (str_is(name, message->names[i])) {
            message->rest = str_part(rest, end + 1, rest.length);
            return i;
        }
    return NOT_ONE;
}

/* A tag as translators write it: "<2>", "</2>", "<2/>". */
struct mark {
    unsigned tag;
    bool is_end, is_empty;
    size_t length;
};

static bool mark_read(const struct html_message *message, struct mark *mark)
{
    struct str rest = message->rest;
    int64_t number;
    size_t end = str_find(rest, STR_LITERAL(">"));
    if (end == rest.length)
        return false;
    *mark = (struct mark){.length = end + 1};
    struct str inside = str_part(rest, 1, end - 1);
    mark->is_end = str_has_prefix(inside, "/");
    mark->is_empty = str_has_suffix(inside, "/");
    if (mark->is_end)
        inside = str_part(inside, 1, inside.length);
    else if (mark->is_empty)
        inside.length--;
    if (!str_number(inside, 1, (int64_t)message->tags.count, &number))
        return false;
    mark->tag = (unsigned)number;
    return true;
}

/* The step that a tag at the front means, or NOT_ONE: it is text.  What the
 * translation opens or closes amiss is passed over; so what is written is
 * balanced whatever it says. */
static int take_tag(struct html_message *message)
{
    struct mark mark;
    if (!mark_read(message, &mark))
        return NOT_ONE;
    bool is_element = !is_void(message, mark.tag);
    if (mark.is_end && is_element && is_open(message, mark.tag)) {
        int step = close_last(message);
        if (step != HTML_MESSAGE_CLOSE + (int)mark.tag)
            return step; /* one inside of it first; then here again */
        message->rest = str_part(message->rest, mark.length,
                                 message->rest.length);
        return step;
    }
    message->rest = str_part(message->rest, mark.length, message->rest.length);
    if (mark.is_end || (is_element && mark.is_empty)
        || is_open(message, mark.tag))
        return SKIP;
    if (is_element)
        message->open[message->open_count++] = mark.tag;
    return HTML_MESSAGE_OPEN + (int)mark.tag;
}

int html_message_next(struct html_message *message)
{
    while (message->rest.length > 0) {
        size_t length = 0;
        int step = NOT_ONE;
        while (length < message->rest.length && message->rest.at[length] != '{'
               && message->rest.at[length] != '<')
            length++;
        html_str(message->out, str_part(message->rest, 0, length));
        message->rest = str_part(message->rest, length, message->rest.length);
        if (message->rest.length > 0)
            step = message->rest.at[0] == '{' ? take_value(message)
                                              : take_tag(message);
        if (step >= 0)
            return step;
        if (step == NOT_ONE && message->rest.length > 0) {
            html_str(message->out, str_part(message->rest, 0, 1));
            message->rest = str_part(message->rest, 1, message->rest.length);
        }
    }
    return message->open_count ? close_last(message) : HTML_MESSAGE_END;
}
