/* pages/message.h - {{_}} ... {{/_}}, and what words in a page become. */
#pragma once

#include "pages/compiler.h"

enum { TAGS_MOST = 32, HOLES_MOST = 32 }; /* in one message */

enum piece_kind { PIECE_TEXT, PIECE_HOLE, PIECE_OPEN, PIECE_CLOSE, PIECE_VOID };

struct piece {
    enum piece_kind kind;
    struct str text; /* PIECE_TEXT: as people read it */
    size_t number;   /* hole: index; tag: from 1 */
};

/* A value in a message. */
struct hole {
    struct str path; /* a path, or '"' and the text of {{"..."}} */
    struct str code; /* the call that writes it */
};

struct tag {
    struct str source;      /* what makes it the same */
    struct str open, close; /* the code */
    bool is_void;
    bool is_used; /* in this form */
};

/* A message while it is read: {{_}} ... {{/_}}, or a value with words. */
struct message {
    bool is_explicit;
    size_t begin;
    struct str number; /* {{_ n}}: C that gives n; else empty */
    bool has_many;     /* past {{|}} */
    struct list forms[2];
    struct hole holes[HOLES_MOST];
    size_t hole_count;
    struct tag tags[TAGS_MOST];
    size_t tag_count;
    size_t open[TAGS_MOST]; /* numbers of tags */
    size_t open_count;
};

void message_begin(struct compiler *c, bool is_explicit, struct str number);
void message_text(struct compiler *c, struct str text);
void message_hole(struct compiler *c, struct str path, struct str code);
void message_untranslated(struct compiler *c, struct str text);
void message_tag(struct compiler *c);
void message_many(struct compiler *c, size_t begin);
void message_end(struct compiler *c);
