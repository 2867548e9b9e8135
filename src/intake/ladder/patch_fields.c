#include "intake/ladder/ladder_value.h"
#include "intake/ladder/patch_step.h"

#include <assert.h>

enum step step_result(bool is_done)
{
    return is_done ? STEP_DONE : STEP_FAILED;
}

enum step step_untouched(struct patch *patch, const struct field_wishes *wishes)
{
    for (size_t i = 0; i < wishes->count; i++)
        if (!wishes->at[i].is_same
            && !str_is(str_of(wishes->at[i].name), "key"))
            return step_result(fault_set(
                patch->fault, FAULT_SYSTEM,
                "\"%s\" of something else would change", wishes->at[i].name));
    return STEP_NONE;
}

static size_t key_index(const struct node *map, const char *name)
{
    size_t i = 0;
    while (i < map->count && !str_is(map->keys[i].text, name))
        i++;
    return i;
}

/* Texts that stand in both at the front, and behind these at the end. */
static void ends_find(const struct node *list, const struct yaml_value *wanted,
                      size_t *front, size_t *end)
{
    size_t least = list->count < wanted->count ? list->count : wanted->count;
    *front = *end = 0;
    while (*front < least
           && str_same(list->items[*front].text, wanted->items[*front].text))
        ++*front;
    while (*front + *end < least
           && str_same(list->items[list->count - 1 - *end].text,
                       wanted->items[wanted->count - 1 - *end].text))
        ++*end;
}

/* One text of a list that is not as it is wanted. */
static bool texts_mend(struct patch *patch, const struct node *list,
                       const struct yaml_value *wanted)
{
    size_t front, end;
    ends_find(list, wanted, &front, &end);
    bool has_old = front + end < list->count;
    bool has_new = front + end < wanted->count;
    if (has_old && has_new)
        return yaml_part_change(&patch->draft, list, front,
                                &wanted->items[front], patch->fault);
    return has_old ? yaml_part_remove(&patch->draft, list, front, patch->fault)
                   : yaml_item_put(&patch->draft, list, front,
                                   &wanted->items[front], patch->fault);
}

static bool field_mend(struct patch *patch, const struct node *map,
                       const struct field_wishes *wishes, size_t which)
{
    const struct field_wish *wish = &wishes->at[which];
    size_t index = key_index(map, wish->name), after = 0;
    if (index == map->count) {
        for (size_t i = 0; i < which; i++)
            if (key_index(map, wishes->at[i].name) < map->count)
                after = key_index(map, wishes->at[i].name);
        return yaml_field_put(&patch->draft, map, after, str_of(wish->name),
                              &wish->value, patch->fault);
    }
    const struct node *value = &map->items[index];
    if (!wish->is_there)
        return yaml_part_remove(&patch->draft, map, index, patch->fault);
    if (wish->value.kind == NODE_LIST && value->kind == NODE_LIST
        && value->count && !patch->is_anew)
        return texts_mend(patch, value, &wish->value);
    return yaml_part_change(&patch->draft, map, index, &wish->value,
                            patch->fault);
}

enum step step_fields(struct patch *patch, const struct node *parent,
                      size_t index, const struct field_wishes *wishes)
{
    const struct node *node = index == SIZE_MAX ? parent
                                                : &parent->items[index];
    size_t which = 0;
    while (which < wishes->count && wishes->at[which].is_same)
        which++;
    if (which == wishes->count)
        return STEP_NONE;
    if (node->kind == NODE_MAP && (!patch->is_anew || index == SIZE_MAX))
        return step_result(field_mend(patch, node, wishes, which));
    struct yaml_value value = wishes_value(patch->draft.mem, wishes, true);
    return step_result(
        yaml_part_change(&patch->draft, parent, index, &value, patch->fault));
}
