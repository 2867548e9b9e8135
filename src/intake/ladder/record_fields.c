#include "intake/ladder/record_fields.h"

#include "intake/ladder/record_field.h"

#include <assert.h>

struct str record_text(struct str text)
{
    while (text.length
           && (text.at[text.length - 1] == '\n'
               || text.at[text.length - 1] == '\r'))
        text.length--;
    return text;
}

static void add_texts(struct record_draft *draft, const struct shape *shape,
                      const struct node *node, struct list *texts)
{
    if (node->kind == NODE_LIST) {
        for (size_t i = 0; i < node->count; i++)
            add_texts(draft, shape, &node->items[i], texts);
        return;
    }
    if (node->kind != NODE_SCALAR)
        record_note_add(draft, shape, node->place.line, "it is no text");
    else if (str_trim(node->text).length == 0)
        record_note_add(draft, shape, node->place.line, "it is empty");
    else
        *LIST_ADD(texts, struct str) = record_text(node->text);
}

struct str_list record_texts(struct record_draft *draft,
                             const struct shape *shape, const struct node *node)
{
    struct list texts;
    LIST_OPEN(draft->mem, struct str, &texts);
    add_texts(draft, shape, node, &texts);
    return (struct str_list){texts.at, texts.count};
}

static enum part_role owner_role(const struct shape *shape)
{
    return shape->is_thing ? shape->role : PART_LADDER;
}

static void read_field(struct record_draft *draft, const struct shape *shape,
                       const struct node *node, struct record_fields *fields)
{
    const struct shape *owner = shape->parent;
    while (owner->parent && !owner->is_thing)
        owner = owner->parent;
    struct record_field *field = &fields->at[shape->role];
    if (!field_has_place(shape->role, owner_role(owner)))
        record_note_add(draft, shape, node->place.line,
                        "a ladder has no place for it there");
    else if (field->text.length)
        record_note_add(draft, shape, node->place.line,
                        "another field says the same");
    else
        *field = (struct record_field){record_text(node->text),
                                       node->place.line, shape};
}

static struct str_list *texts_of(struct record_fields *fields,
                                 enum part_role role)
{
    switch (role) {
    case PART_EXAMPLE:
        return &fields->examples;
    case PART_ALTERNATIVE:
        return &fields->alternatives;
    case PART_EVIDENCE:
        return &fields->evidence;
    default:
        return NULL;
    }
}

void record_fields_read(struct record_draft *draft, const struct shape *shape,
                        const struct node *map, struct record_fields *fields)
{
    assert(draft && shape && map && fields);
    for (size_t i = 0; map->kind == NODE_MAP && i < map->count; i++) {
        const struct node *value = &map->items[i];
        const struct shape *child = shape_child(shape, map->keys[i].text);
        if (!child || child->is_thing || node_is_nothing(value)
            || child->role == PART_SKIPPED)
            continue;
        if (child->map_count) {
            record_fields_read(draft, child, value, fields);
            continue;
        }
        struct str_list *texts = texts_of(fields, child->role);
        if (texts && texts->count == 0)
            *texts = record_texts(draft, child, value);
        else if (shape_is_field(child))
            read_field(draft, child, value, fields);
    }
}

struct record_name record_fields_name(const struct record_fields *fields,
                                      int line)
{
    return (struct record_name){.key = str_trim(fields->at[PART_KEY].text),
                                .title = fields->at[PART_TITLE].text,
                                .line = line};
}
