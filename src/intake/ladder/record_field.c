#include "intake/ladder/record_field.h"

#include "intake/ladder/record_guess.h"

#include <assert.h>

enum { WHOLE_NAMES = 50 }; /* ranks below: the name says nothing else */

bool shape_is_field(const struct shape *shape)
{
    return shape->map_count == 0 && !shape->is_list && !shape->names_level
           && !str_is(shape->name, "*");
}

const struct shape *shape_owner(const struct shape *shape)
{
    const struct shape *at = shape->parent;
    while (at && !at->is_thing)
        at = at->parent;
    return at;
}

/* A sibling that is surer to have that role. */
static const struct shape *surer(const struct shape *shape, enum part_role role)
{
    for (size_t i = 0; i < shape->parent->children.count; i++) {
        const struct shape *other = shape_child_at(shape->parent, i);
        if (other != shape && shape_is_field(other) && other->text_count
            && other->word.role == role
            && (shape->word.role != role
                || other->word.rank < shape->word.rank))
            return other;
    }
    return NULL;
}

/* Where there is a title, a name serves as a key. */
static enum part_role title_role(const struct shape *shape)
{
    if (!surer(shape, PART_TITLE))
        return PART_TITLE;
    bool is_key = shape->word.rank < WHOLE_NAMES && !surer(shape, PART_KEY);
    return is_key ? PART_KEY : PART_SKIPPED;
}

static bool lists(const struct shape *parent, enum part_role role)
{
    for (size_t i = 0; i < parent->children.count; i++)
        if (!shape_is_field(shape_child_at(parent, i))
            && shape_child_at(parent, i)->role == role)
            return true;
    return false;
}

/* A summary of one level of one competency is what is asked for there when
 * nothing else is, or when examples need something to be examples of. */
static enum part_role summary_role(const struct shape *shape,
                                   const struct shape *owner)
{
    if (surer(shape, PART_SUMMARY))
        return PART_SKIPPED;
    bool is_cell = owner
                   && ((owner->role == PART_LEVEL
                        && shape_is_within(owner, PART_COMPETENCY))
                       || (owner->role == PART_COMPETENCY
                           && shape_is_within(owner, PART_LEVEL)));
    bool is_asked = is_cell
                    && (!shape_holds(owner, PART_CRITERION)
                        || lists(shape->parent, PART_EXAMPLE));
    return is_asked ? PART_CRITERION : PART_SUMMARY;
}

static enum part_role area_role(const struct shape *shape, enum part_role owner)
{
    if (owner == PART_CRITERION && !surer(shape, PART_COMPETENCY)
        && !shape_is_within(shape, PART_COMPETENCY))
        return PART_COMPETENCY;
    return owner == PART_CRITERION || owner == PART_COMPETENCY ? PART_AREA
                                                               : PART_SKIPPED;
}

/* "ladder: core" of a ladder, "competency: code" of a competency: its key,
 * or its title where it has no other. */
static enum part_role own_name_role(const struct shape *shape)
{
    if (!surer(shape, PART_TITLE))
        return PART_TITLE;
    return surer(shape, PART_KEY) ? PART_SKIPPED : PART_KEY;
}

/* Which things may have a field of that role, as bits. */
static unsigned owners_of(enum part_role role)
{
    static const unsigned ladder = 1u << PART_LADDER, area = 1u << PART_AREA,
                          competency = 1u << PART_COMPETENCY,
                          level = 1u << PART_LEVEL,
                          criterion = 1u << PART_CRITERION;
    const unsigned owners[PART_ROLE_COUNT] = {
        [PART_TITLE] = ladder | area | competency | level | criterion,
        [PART_KEY] = ladder | area | competency | level | criterion,
        [PART_SUMMARY] = ladder | competency | level | criterion,
        [PART_LEVEL] = ladder | level | criterion | competency,
        [PART_COMPETENCY] = level | competency | criterion,
        [PART_AREA] = competency | criterion,
        [PART_CRITERION] = competency | level | criterion,
        [PART_EXAMPLE] = level | criterion,
        [PART_ALTERNATIVE] = criterion,
        [PART_EVIDENCE] = criterion,
        [PART_WEIGHT] = competency | criterion,
        [PART_EXTERNAL] = level,
        [PART_GRADE] = level,
        [PART_PAY] = level,
    };
    return role < PART_ROLE_COUNT ? owners[role] : 0;
}

bool field_has_place(enum part_role role, enum part_role owner)
{
    return (owners_of(role) & 1u << owner) != 0;
}

enum part_role field_role(const struct shape *shape)
{
    assert(shape && shape->parent);
    const struct shape *owner = shape_owner(shape);
    enum part_role owner_role = owner ? owner->role : PART_LADDER;
    enum part_role role = shape->word.role;
    if (role == owner_role && role != PART_LEVEL && role != PART_CRITERION)
        role = own_name_role(shape);
    else if (!field_has_place(role, owner_role))
        role = role == PART_AREA ? area_role(shape, owner_role) : PART_SKIPPED;
    else if (role == PART_TITLE)
        role = title_role(shape);
    else if (role == PART_SUMMARY)
        role = summary_role(shape, owner);
    else if (role == PART_AREA)
        role = area_role(shape, owner_role);
    else if (surer(shape, role))
        role = PART_SKIPPED;
    return role;
}
