/* web/html_message.h - translated messages with values and tags in them.
 *
 * The translation has "{name}" for a value and "<1>" ... "</1>", or "<2/>" for
 * one without an end, for the page's tags.  Its text is written escaped; at
 * each value and tag it stops for the page to write that.  What a translation
 * gets wrong becomes text or is passed over: tags always come out balanced.
 *
 *     html_message_begin(&message, out, names, tags, _("<1>{met}</1> of 9"));
 *     for (int piece; (piece = html_message_next(&message)) >= 0;)
 *         switch (piece) {
 *         case 0: ...
 *         case HTML_MESSAGE_OPEN + 1: ...
 */
#pragma once

#include "web/html.h"

enum {
    HTML_MESSAGE_END = -1,
    HTML_MESSAGE_OPEN = 100,
    HTML_MESSAGE_CLOSE = 200,
    HTML_MESSAGE_TAGS_MOST = 32
};

struct html_message_tags {
    size_t count;
    uint64_t are_void; /* bit n: tag n, from 1, has no end */
};

struct html_message {
    struct text *out;
    struct str rest;          /* of the translation */
    const char *const *names; /* of the values, then NULL */
    struct html_message_tags tags;
    unsigned open[HTML_MESSAGE_TAGS_MOST];
    size_t open_count;
};

void html_message_begin(struct html_message *message, struct text *out,
                        const char *const *names, struct html_message_tags tags,
                        const char *translated);

/* Gives  the index of a value; HTML_MESSAGE_OPEN + n, HTML_MESSAGE_CLOSE + n
 *        of tag n; HTML_MESSAGE_END */
int html_message_next(struct html_message *message);
