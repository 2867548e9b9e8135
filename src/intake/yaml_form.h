/* intake/yaml_form.h - a YAML map held against the fields it may have.
 *
 * A form is a table of fields; reading finds everything that does not fit
 * it: unknown and missing fields, wrong types, empty texts, invalid keys.
 */
#pragma once

#include "format/yaml.h"
#include "intake/problem.h"

enum field_kind {
    FIELD_TEXT,
    FIELD_KEY,    /* as ladder_key_is_valid */
    FIELD_WEIGHT, /* 1..10 */
    FIELD_TEXTS,  /* a list of texts */
    FIELD_KEYS,   /* a list of keys */
    FIELD_LIST,
    FIELD_MAP,
    FIELD_KIND_COUNT
};

struct yaml_field {
    const char *name;
    enum field_kind kind;
    bool is_required;
};

struct yaml_form {
    const char *thing; /* "level": what a map of this form is */
    const struct yaml_field *fields;
    size_t count;
    bool may_be_text; /* the thing may be a text alone, without fields */
};

/* The form of a thing that is always a map. */
#define YAML_FORM(thing, fields)                                               \
    {                                                                          \
        (thing), (fields), COUNT_OF(fields), false                             \
    }

struct yaml_form_list {
    const struct yaml_form *const *at; /* shape: [count] */
    size_t count;
};

/* Holds `node` against `form`.
 * Gives  values, shape: [form->count]: NULL where a field is absent, empty or
 *        of another type; texts and keys that break a rule are given, too.
 *        False, with all values NULL, when `node` is no map, or is a text
 *        that became one by a colon in it, where the form may be a text */
bool yaml_form_read(struct problem_sink *problems, const struct yaml_form *form,
                    const struct node *node, const struct node **values);

/* Opens `problems` and reads `bytes`: what is no YAML stands in it, and that
 * the document is empty.
 * Gives  *root; NULL when there is none
 * Fails  as yaml_read */
bool yaml_form_open(struct arena *mem, struct str bytes,
                    struct problem_sink *problems, const struct node **root,
                    struct fault *fault);

/* False, with a complaint, when a document says in `value`, which may be NULL,
 * that it is another than `wanted`, "ladder/1". */
bool yaml_version_check(struct problem_sink *problems, const struct node *value,
                        const char *wanted);

/* False, with a complaint at the first that is too many, when `node` holds
 * more than `most`; `thing` says of what, "aliases are". */
bool yaml_room_check(struct problem_sink *problems, const struct node *node,
                     size_t most, const char *thing);

/* True when yaml_text_check finds nothing. */
bool yaml_text_is_sound(const struct node *node);

/* Complains of a text that is empty or holds control characters, as the
 * form does. */
void yaml_text_check(struct problem_sink *problems, const struct node *node);

/* What a value says; the empty str, 1 and no texts for NULL. */
struct str yaml_text(const struct node *value);
int yaml_weight(const struct node *value);
struct str_list yaml_texts(struct arena *mem, const struct node *value);

/* Where the first control character stands that is neither tab nor line
 * feed, or `s.length`.  Such text could steer a terminal. */
size_t control_find(struct str s);

void problem_at(struct problem_sink *problems, struct place place,
                struct str message);
