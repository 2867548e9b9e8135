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
    struct str remark;       /* for translators, of the next message */
    unsigned names;          /* made so far */
};

/* compiler.c: places, problems, and reading on. */

/* One more problem at the offset `at`, which does not keep it from reading. */
#define problem(c, at, ...)                                                    \
    page_problem((c), (at), str_format((c)->mem, __VA_ARGS__))

/* The last problem: after it there is no knowing what stands where. */
#define lost(c, at, ...) page_lost((c), (at), str_format((c)->mem, __VA_ARGS__))

void page_problem(struct compiler *c, size_t at, struct str sentence);
void page_lost(struct compiler *c, size_t at, struct str sentence);

size_t source_line(struct compiler *c, size_t at); /* from 1 */
bool source_at_end(const struct compiler *c);
bool source_looks_at(const struct compiler *c, const char *text);
struct str source_part(const struct compiler *c, size_t from, size_t to);
bool char_is_space(char c);
bool char_is_letter(char c);
bool char_is_digit(char c);
bool word_is_one_of(struct str word,
                    const char *const *list); /* NULL ends it */

/* Takes the next code point; false for what is no UTF-8. */
bool source_next_code(struct str *rest, uint32_t *code);

/* emit.c: writing C. */
void emit_literal(struct compiler *c, struct str bytes);
void emit_escaped(struct compiler *c, struct str text);
void emit_flush(struct compiler *c); /* before any other code */
void emit_line(struct compiler *c, size_t at);
void emit_remark(struct compiler *c);
void emit_string(struct text *out, struct str bytes); /* with its quotes */

/* A path in C, or empty with a problem.  "." is the view itself. */
struct str path_value(struct compiler *c, size_t at, struct str path);
struct str path_address(struct compiler *c, size_t at, struct str path);
bool path_is_name(struct str s);

/* words.c: text. */

/* Takes text up to the next tag or directive, or to `quote`. */
void words_read(struct compiler *c, char quote);

/* {{"text"}} at the offset `at`. */
void words_read_untranslated(struct compiler *c, size_t at, struct str text);

/* In a value with words everything is part of a message. */
void words_begin(struct compiler *c);

bool words_have_letter(struct str text);
bool words_are_verbatim(const struct compiler *c); /* white space stays */
struct str words_drawn_together(struct arena *mem, struct str text);
struct str words_trim(struct str text); /* at both ends */

/* markup.c */
void tag_read(struct compiler *c); /* stands at "<" */
bool element_is_around(const struct compiler *c, const char *name);
bool element_is_void(struct str name);
bool tag_is_raw(const struct compiler *c); /* "<" of title, textarea, script */
void elements_check(struct compiler *c, size_t least);

/* Text cannot stand at once in a table, a list... */
void words_check(struct compiler *c, size_t begin);

/* directive.c */
void directive_read(struct compiler *c); /* stands at "{{" */
