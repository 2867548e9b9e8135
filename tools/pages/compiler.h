/* pages/compiler.h - what the parts of the page compiler share.
 *
 * It reads once, from front to back.  `place` says where in the HTML it
 * stands, as the states of an HTML5 tokenizer do; what HTML allows but nobody
 * needs (odd comments, unquoted values with signs in them) is refused rather
 * than followed, so that there is no doubt what a browser makes of a page.
 */
#pragma once

#include "pages/pages.h"

#include "base/list.h"

enum {
    NESTED_MOST = 32, /* blocks */
    ELEMENTS_MOST = 64,
    ATTRIBUTES_MOST = 32,
    PROBLEMS_MOST = 20 /* then it stops looking */
};

enum place {
    IN_FILE, /* outside of every page and part */
    IN_TEXT,
    IN_PLAIN, /* the text of title and textarea, where no tag can be */
    IN_TAG,   /* between attributes */
    IN_VALUE  /* of an attribute, in quotes */
};

enum value_kind {
    VALUE_OTHER,
    VALUE_WORDS,   /* a text for people: a message */
    VALUE_ADDRESS, /* a URL */
    VALUE_FIXED    /* what it means changes with its text: no holes */
};

enum begun { BEGUN_NO, BEGUN_MAYBE, BEGUN_YES };

/* Where a block begins it must end. */
struct context {
    enum place place;
    enum value_kind value;
    unsigned serial;  /* which tag or value it is */
    enum begun begun; /* an address: does something stand in it already? */
    bool is_rooted;   /* an address: its scheme is known, or it has none */
};

enum block_kind { BLOCK_PAGE, BLOCK_PART, BLOCK_LOOP, BLOCK_IF, BLOCK_UNLESS };

struct block {
    enum block_kind kind;
    size_t begin; /* in the source */
    struct context context;
    bool has_else;
    struct context other;     /* how the first branch ended */
    size_t element_count;     /* open at its begin */
    size_t attribute_count;   /* of the tag, at its begin */
    size_t attribute_else;    /* at its {{:}} */
    struct str variable;      /* of a loop */
    bool may_open, may_close; /* elements that another page closes, opened */
};

struct element {
    struct str name;
    size_t begin;
};

struct attribute {
    struct str name;
    bool is_hidden; /* stands in the branch that is not this one */
};

struct message;

struct compiler {
    struct arena *mem;
    struct str name, source;
    size_t at; /* in the source */
    struct text *code;
    struct text *problems;
    size_t problem_count;
    bool is_lost;         /* no use to read on */
    size_t line, line_at; /* where line_of came to last: lines before it */

    struct context context;
    unsigned serials;
    struct text literal; /* not written yet */
    struct block blocks[NESTED_MOST];
    size_t block_count;
    struct element elements[ELEMENTS_MOST];
    size_t element_count;
    struct attribute attributes[ATTRIBUTES_MOST];
    size_t attribute_count;
    struct message *message; /* NULL outside */
    unsigned names;          /* made so far */
};

/* compiler.c: places, problems, and reading on. */

/* One more problem at the offset `at`, which does not keep it from reading. */
__attribute__((format(printf, 3, 4))) void problem(struct compiler *c,
                                                   size_t at,
                                                   const char *format, ...);

/* The last problem: after it there is no knowing what stands where. */
__attribute__((format(printf, 3, 4))) void lost(struct compiler *c, size_t at,
                                                const char *format, ...);

size_t line_of(struct compiler *c, size_t at); /* from 1 */
bool at_end(const struct compiler *c);
bool looks_at(const struct compiler *c, const char *text);
struct str source_part(const struct compiler *c, size_t from, size_t to);
bool is_space(char c);
bool is_letter(char c);
bool is_digit(char c);
bool is_one_of(struct str word, const char *const *list); /* NULL ends it */

/* Takes the next code point; false for what is no UTF-8. */
bool next_code(struct str *rest, uint32_t *code);

/* emit.c: writing C. */
void emit_literal(struct compiler *c, struct str bytes);
void emit_escaped(struct compiler *c, struct str text);
void emit_flush(struct compiler *c); /* before any other code */
void emit_line(struct compiler *c, size_t at);
void emit_string(struct text *out, struct str bytes); /* with its quotes */

/* A path in C, or empty with a problem.  "." is the view itself. */
struct str path_value(struct compiler *c, size_t at, struct str path);
struct str path_address(struct compiler *c, size_t at, struct str path);
bool is_name(struct str s);

/* words.c: text. */

/* Takes text up to the next tag or directive, or to `quote`. */
void read_text(struct compiler *c, char quote);

/* {{"text"}} at the offset `at`. */
void read_untranslated(struct compiler *c, size_t at, struct str text);

/* In a value with words everything is part of a message. */
void words_begin(struct compiler *c);

bool has_letter(struct str text);
bool is_verbatim(const struct compiler *c); /* white space stays */
struct str drawn_together(struct arena *mem, struct str text);
struct str spaces_off(struct str text); /* at both ends */

/* markup.c */
void read_tag(struct compiler *c); /* stands at "<" */
bool in_element(const struct compiler *c, const char *name);
bool is_void(struct str name);
void elements_check(struct compiler *c, size_t least);

/* Text cannot stand at once in a table, a list... */
void text_check(struct compiler *c, size_t begin);

/* directive.c */
void read_directive(struct compiler *c); /* stands at "{{" */
