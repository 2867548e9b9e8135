/* app/typed.h - what somebody typed into one field, made clean or refused.
 *
 * The rules are those of tables (intake/sheet.h): no control characters, and
 * none that nobody sees.
 */
#pragma once

#include "base/arena.h"
#include "base/fault.h"
#include "base/str.h"

enum {
    TYPED_LINE_BYTES = 200,
    TYPED_NOTE_BYTES = 4000, /* why somebody is rated so */
    TYPED_LINK_BYTES = 2000
};

struct typed_rule {
    const char *name; /* of the field, as the fault begins: "the note" */
    size_t most_bytes;
    bool is_needed;
};

/* One line: runs of white space become one space.
 * Fails  FAULT_INPUT empty though needed, or with such a character;
 *        FAULT_LIMIT */
bool typed_line(struct arena *mem, struct str typed,
                const struct typed_rule *rule, struct str *line,
                struct fault *fault);

/* Lines stay lines. */
bool typed_text(struct arena *mem, struct str typed,
                const struct typed_rule *rule, struct str *text,
                struct fault *fault);

/* Empty, or an http or https address.  Fails as typed_line. */
bool typed_link(struct arena *mem, struct str typed,
                const struct typed_rule *rule, struct str *link,
                struct fault *fault);
