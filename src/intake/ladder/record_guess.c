#include "intake/ladder/record_guess.h"

#include "base/utf8.h"
#include "intake/ladder/level_word.h"
#include "intake/ladder/record_field.h"

#include <assert.h>
#include <string.h>

enum { TITLES_LOOKED_AT = 60, SAMPLE_COLUMNS = 60 };

static bool is_empty(const struct shape *shape)
{
    return shape->map_count == 0 && shape->text_count == 0;
}

static bool is_texts(const struct shape *shape)
{
    return shape->map_count == 0
           && (shape->is_list || shape->names_level || str_is(shape->name, "*"))
           && shape->parent;
}

static bool is_kind(enum part_role role)
{
    return role == PART_LEVEL || role == PART_COMPETENCY || role == PART_AREA
           || role == PART_CRITERION || role == PART_LADDER;
}

static bool has_field(const struct shape *shape, enum part_role role)
{
    for (size_t i = 0; i < shape->children.count; i++) {
        const struct shape *child = shape_child_at(shape, i);
        if (shape_is_field(child) && child->text_count
            && child->word.role == role)
            return true;
    }
    return false;
}

/* Records, whether in a list, by name, or one alone that is called like a
 * level and has a name. */
static bool is_thing(const struct shape *shape)
{
    if (shape->map_count == 0)
        return false;
    if (shape->is_list || shape->is_keyed || str_is(shape->name, "*"))
        return shape->parent || shape->is_list || shape->is_keyed;
    return is_kind(shape->word.role)
           && (has_field(shape, PART_TITLE) || has_field(shape, PART_KEY));
}

bool shape_holds(const struct shape *shape, enum part_role role)
{
    for (size_t i = 0; i < shape->children.count; i++) {
        const struct shape *child = shape_child_at(shape, i);
        if ((child->role == role && !shape_is_field(child))
            || shape_holds(child, role))
            return true;
    }
    return false;
}

bool shape_is_within(const struct shape *shape, enum part_role role)
{
    for (const struct shape *at = shape->parent; at; at = at->parent)
        if (at->role == role && at->is_thing)
            return true;
    return false;
}

/* What a field's name says; a group's fields are what the group is: the list
 * "required" in "competencies" has competencies. */
static enum part_role word_of(const struct shape *shape)
{
    enum part_role role = shape->word.role;
    if (role == PART_HEADER && shape->parent && !shape->parent->is_thing
        && is_kind(shape->parent->word.role))
        return shape->parent->word.role;
    return role;
}

/* The names things have: of their entries, or in their titles. */
static double level_share(const struct shape *shape)
{
    struct str names[TITLES_LOOKED_AT];
    size_t count = 0;
    for (size_t i = 0; i < shape->nodes.count; i++) {
        const struct node *map = *LIST_AT(&shape->nodes, const struct node *,
                                          i);
        for (size_t j = 0; map->kind == NODE_MAP && j < map->count; j++) {
            const struct shape *field = shape_child(shape, map->keys[j].text);
            bool is_name = shape->is_keyed
                           || (field && field->word.role == PART_TITLE
                               && map->items[j].kind == NODE_SCALAR);
            if (!is_name || count == COUNT_OF(names))
                continue;
            names[count++] = shape->is_keyed ? map->keys[j].text
                                             : map->items[j].text;
        }
    }
    return count > 1 || (count && shape->is_keyed)
               ? level_words_share(names, count)
               : 0;
}

/* True for a field below that holds criteria as texts or records. */
static bool lists(const struct shape *shape, enum part_role role)
{
    for (size_t i = 0; i < shape->children.count; i++) {
        const struct shape *child = shape_child_at(shape, i);
        if (!shape_is_field(child) && child->word.role == role)
            return true;
    }
    return false;
}

static bool has_lists(const struct shape *shape)
{
    for (size_t i = 0; i < shape->children.count; i++)
        if (!shape_is_field(shape_child_at(shape, i)))
            return true;
    return false;
}

/* A record that names its level and its competency, and holds nothing but
 * texts. */
static bool is_flat(const struct shape *shape)
{
    return has_field(shape, PART_LEVEL) && !lists(shape, PART_CRITERION)
           && !lists(shape, PART_LEVEL) && !lists(shape, PART_COMPETENCY)
           && (has_field(shape, PART_COMPETENCY) || has_field(shape, PART_AREA)
               || shape->word.role == PART_CRITERION);
}

/* Examples that say what they are examples of. */
static bool is_shown(const struct shape *shape, enum part_role word)
{
    return word == PART_EXAMPLE && has_field(shape, PART_CRITERION);
}

/* A map of criteria by name: by level, or by competency. */
static enum part_role named_criteria(const struct shape *shape)
{
    if (level_share(shape) >= 0.5 || shape_is_within(shape, PART_COMPETENCY))
        return PART_LEVEL;
    return PART_COMPETENCY;
}

static bool is_level(const struct shape *shape, enum part_role word)
{
    if (word == PART_LEVEL)
        return true;
    if (word == PART_COMPETENCY || word == PART_AREA || word == PART_CRITERION)
        return shape->is_keyed && level_share(shape) >= 0.5;
    if (has_field(shape, PART_LEVEL) && lists(shape, PART_CRITERION))
        return true;
    bool is_leaf = shape->map_count && !has_lists(shape);
    return !lists(shape, PART_LEVEL) && level_share(shape) >= 0.5
           && (!is_leaf || has_field(shape, PART_KEY));
}

static bool has_sentence(const struct shape *shape)
{
    for (size_t i = 0; i < shape->nodes.count; i++) {
        const struct node *node = *LIST_AT(&shape->nodes, const struct node *,
                                           i);
        struct str text = str_trim(node->text);
        if (node->kind == NODE_SCALAR && text.length
            && memchr(text.at, ' ', text.length))
            return true;
    }
    return false;
}

/* {"title": "Code", "Junior": "Writes it", "Senior": "Reads it"}: fields that
 * are called as levels, two of them at least. */
static void find_level_names(struct shape *shape)
{
    size_t count = 0;
    for (int pass = 0; pass < 2; pass++)
        for (size_t i = 0; i < shape->children.count; i++) {
            struct shape *child = shape_child_at(shape, i);
            bool is_name = child->map_count == 0
                           && child->word.role == PART_ROLE_COUNT
                           && level_word_of(child->name) >= LEVEL_WORD_RANKED
                           && has_sentence(child);
            if (pass == 1)
                child->names_level = is_name && count > 1;
            count += is_name && pass == 0;
        }
}

/* The first guess, from the top down: what a thing is by its own. */
static void guess_alone(struct shape *shape)
{
    enum part_role word = word_of(shape);
    shape->is_thing = is_thing(shape);
    shape->role = PART_ROLE_COUNT;
    if (!shape->is_keyed)
        find_level_names(shape);
    if (shape->is_thing && word == PART_CRITERION && shape->is_keyed)
        shape->role = named_criteria(shape);
    else if (shape->is_thing && (is_flat(shape) || is_shown(shape, word)))
        shape->role = PART_CRITERION;
    else if (shape->is_thing && is_level(shape, word))
        shape->role = PART_LEVEL;
    else if (shape->is_thing && is_kind(word))
        shape->role = word;
    for (size_t i = 0; i < shape->children.count; i++)
        guess_alone(shape_child_at(shape, i));
}

static bool holds_any(const struct shape *shape)
{
    return shape_holds(shape, PART_LEVEL) || shape_holds(shape, PART_COMPETENCY)
           || shape_holds(shape, PART_CRITERION)
           || shape_holds(shape, PART_LADDER) || shape_holds(shape, PART_AREA);
}

/* True when criteria somewhere name an area where others name a competency. */
static bool has_flat_by_area(const struct shape *shape)
{
    if (shape->role == PART_CRITERION && shape->is_thing
        && has_field(shape, PART_AREA) && !has_field(shape, PART_COMPETENCY)
        && !shape_is_within(shape, PART_COMPETENCY))
        return true;
    for (size_t i = 0; i < shape->children.count; i++)
        if (has_flat_by_area(shape_child_at(shape, i)))
            return true;
    return false;
}

static enum part_role competency_or(const struct shape *shape)
{
    bool is_leaf = !holds_any(shape);
    bool is_of_another = has_field(shape, PART_COMPETENCY)
                         && has_field(shape, PART_TITLE);
    if (is_leaf && (shape_is_within(shape, PART_COMPETENCY) || is_of_another))
        return PART_CRITERION;
    return shape_holds(shape, PART_COMPETENCY) ? PART_AREA : PART_COMPETENCY;
}

static enum part_role area_or(const struct shape *shape)
{
    const struct shape *root = shape;
    while (root->parent)
        root = root->parent;
    if (!holds_any(shape))
        return has_flat_by_area(root) ? PART_COMPETENCY : PART_AREA;
    if (shape_holds(shape, PART_COMPETENCY)
        || shape_is_within(shape, PART_COMPETENCY))
        return PART_AREA;
    return PART_COMPETENCY;
}

/* A thing whose name says nothing is what is still missing around it. */
static enum part_role thing_or(const struct shape *shape)
{
    if (!holds_any(shape))
        return str_is(shape->name, "*") && shape->parent ? PART_CRITERION
                                                         : PART_SKIPPED;
    for (size_t i = 0; i < shape->children.count; i++) {
        const struct shape *child = shape_child_at(shape, i);
        if (child->role == PART_LEVEL && shape_holds(child, PART_COMPETENCY))
            return PART_LADDER;
    }
    if (shape_holds(shape, PART_LADDER))
        return PART_LADDER;
    if (shape_holds(shape, PART_COMPETENCY))
        return PART_AREA;
    return shape_is_within(shape, PART_COMPETENCY) ? PART_AREA
                                                   : PART_COMPETENCY;
}

/* A path of keys, "core/communication/2", and no text. */
static bool is_reference(const struct shape *shape)
{
    for (size_t i = 0; i < shape->nodes.count; i++) {
        const struct node *node = *LIST_AT(&shape->nodes, const struct node *,
                                           i);
        if (node->kind == NODE_SCALAR && node->text.length)
            return memchr(node->text.at, '/', node->text.length)
                   && !memchr(node->text.at, ' ', node->text.length);
    }
    return false;
}

static enum part_role texts_or(const struct shape *shape)
{
    enum part_role word = word_of(shape);
    bool is_alone = !shape_holds(shape->parent, PART_CRITERION)
                    && !shape_holds(shape->parent, PART_COMPETENCY);
    if (word == PART_EXAMPLE || word == PART_ALTERNATIVE
        || word == PART_EVIDENCE || word == PART_CRITERION
        || word == PART_LEVEL)
        return word;
    if (str_is(shape->name, "*") || shape->names_level)
        return PART_CRITERION;
    if (word == PART_COMPETENCY && is_reference(shape))
        return PART_COMPETENCY;
    if (word == PART_COMPETENCY)
        return shape_is_within(shape, PART_LEVEL) ? PART_CRITERION
                                                  : PART_COMPETENCY;
    bool is_open = word == PART_ROLE_COUNT || word == PART_SUMMARY
                   || word == PART_HEADER;
    enum part_role owner = shape->parent->role;
    bool is_of_level = owner == PART_LEVEL
                       || (owner == PART_COMPETENCY
                           && shape_is_within(shape, PART_LEVEL));
    return is_open && is_alone && is_of_level ? PART_CRITERION : PART_SKIPPED;
}

/* The second guess, from the bottom up: what it is among the others. */
static void guess_among(struct shape *shape)
{
    for (size_t i = 0; i < shape->children.count; i++)
        guess_among(shape_child_at(shape, i));
    if (is_texts(shape))
        shape->role = texts_or(shape);
    else if (!shape->is_thing)
        return;
    else if (shape->role == PART_COMPETENCY)
        shape->role = competency_or(shape);
    else if (shape->role == PART_AREA)
        shape->role = area_or(shape);
    else if (shape->role == PART_LADDER && !holds_any(shape))
        shape->role = PART_SKIPPED;
    else if (shape->role == PART_ROLE_COUNT)
        shape->role = thing_or(shape);
}

/* The first line of a text. */
static struct str first_line(struct str text)
{
    struct str rest = str_trim(text), line = {0};
    str_next(&rest, '\n', &line);
    return utf8_front(line, SAMPLE_COLUMNS);
}

/* The first text below, to know a field by. */
static struct str sample(const struct shape *shape)
{
    for (size_t i = 0; i < shape->nodes.count; i++) {
        const struct node *node = *LIST_AT(&shape->nodes, const struct node *,
                                           i);
        if (node->kind == NODE_SCALAR && !node_is_nothing(node))
            return first_line(node->text);
        if (node->kind == NODE_MAP && shape->is_keyed && node->count)
            return first_line(node->keys[0].text);
    }
    return shape->children.count ? sample(shape_child_at(shape, 0))
                                 : (struct str){0};
}

/* A group of which nothing is taken. */
static bool is_dull(const struct shape *shape)
{
    for (size_t i = 0; i < shape->children.count; i++) {
        const struct shape *child = shape_child_at(shape, i);
        bool is_group = !child->is_thing && child->map_count > 0;
        enum part_role role = shape_is_field(child) ? field_role(child)
                                                    : child->role;
        if (is_group ? !is_dull(child) : role != PART_SKIPPED)
            return false;
    }
    return shape->parent != NULL;
}

/* Asks for what is not empty, a thing before what stands in it. */
static void ask(struct reading *reading, struct shape *shape)
{
    if (shape_is_field(shape))
        shape->role = field_role(shape);
    if (!shape->parent && shape->map_count == 0)
        shape->role = PART_SKIPPED;
    bool is_group = !shape->is_thing && shape->map_count > 0;
    if (is_group && is_dull(shape)) {
        shape->role = PART_SKIPPED;
        is_group = false;
    }
    if (!is_group && !is_empty(shape)) {
        struct str name = str_format(reading->mem, "field %.*s",
                                     STR(shape->path));
        shape->role = reading_role(reading, PART_FIELD, name, sample(shape),
                                   shape->role);
        if (shape->role == PART_SKIPPED)
            return;
    }
    for (size_t i = 0; i < shape->children.count; i++)
        ask(reading, shape_child_at(shape, i));
}

void record_guess(struct reading *reading, struct shape *root)
{
    assert(reading && root);
    guess_alone(root);
    guess_among(root);
    ask(reading, root);
}
