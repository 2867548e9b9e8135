#include "domain/ladder/change_clash.h"
#include "format/yaml_spot.h"
#include "intake/ladder/ladder_value.h"
#include "intake/ladder/patch_step.h"
#include "intake/ladder/written.h"

#include <assert.h>
#include <string.h>

static struct written_list found_now(struct patch *patch)
{
    return written_find(patch->draft.mem, patch->draft.root, patch->wanted);
}

static struct str derived_key(struct patch *patch, size_t wanted)
{
    const struct criterion *at = &patch->wanted->criteria[wanted];
    return criterion_key_make(patch->draft.mem, patch->wanted,
                              at->competency_index, at->level_index,
                              criterion_number(patch->wanted, wanted));
}

static bool goes(const struct patch *patch, const struct written_criterion *at)
{
    return at->wanted == patch->wanted->criterion_count;
}

static bool stays_in_cell(const struct patch *patch,
                          const struct written_criterion *at)
{
    const struct criterion *wanted = &patch->wanted->criteria[at->wanted];
    return at->competency_index == wanted->competency_index
           && at->level_index == wanted->level_index;
}

/* True when all of its cell up to it are, and stay, where they are wanted. */
static bool stands_still(const struct patch *patch,
                         const struct written_list *found, size_t which)
{
    const struct written_criterion *at = &found->at[which];
    for (size_t i = which - at->index; i <= which; i++) {
        const struct written_criterion *one = &found->at[i];
        if (goes(patch, one) || !stays_in_cell(patch, one)
            || criterion_number(patch->wanted, one->wanted) != one->index + 1)
            return false;
    }
    return true;
}

/* True for a criterion that says the same before and afterwards. */
static bool is_untouched(const struct patch *patch,
                         const struct criterion *wanted)
{
    size_t before = criterion_find(patch->before, wanted->key);
    return before < patch->before->criterion_count
           && criterion_says_same(&patch->before->criteria[before], wanted);
}

static enum step step_item(struct patch *patch,
                           const struct written_criterion *at,
                           struct str derived, bool is_key_alone)
{
    struct field_wishes wishes;
    const struct criterion *wanted = &patch->wanted->criteria[at->wanted];
    const struct node *map = at->node->kind == NODE_MAP ? at->node : NULL;
    criterion_wishes(patch->draft.mem, wanted, derived, map, &wishes);
    if (!map)
        wishes.at[0].is_same = str_same(at->node->text, wanted->text);
    if (!map && !wishes.at[0].is_same && is_untouched(patch, wanted))
        return step_untouched(patch, &wishes);
    for (size_t i = 0; map && is_key_alone && i < wishes.count; i++)
        wishes.at[i].is_same |= i != 1;
    if (map && is_untouched(patch, wanted)
        && step_untouched(patch, &wishes) == STEP_FAILED)
        return STEP_FAILED;
    return step_fields(patch, at->list, at->index, &wishes);
}

/* Who would lose their number gets the key written out. */
static enum step step_keys(struct patch *patch)
{
    struct written_list found = found_now(patch);
    for (size_t i = 0; i < found.count; i++) {
        const struct written_criterion *at = &found.at[i];
        if (goes(patch, at) || at->has_key || stands_still(patch, &found, i))
            continue;
        enum step step = step_item(patch, at, (struct str){0}, true);
        if (step != STEP_NONE)
            return step;
    }
    return STEP_NONE;
}

/* What goes when a cell does: its field, or that of all cells with the last. */
static struct yaml_spot cell_whole(const struct node *competency,
                                   const struct node *cells, size_t cell_index)
{
    struct yaml_spot whole = {cells, cell_index};
    if (cells->count > 1)
        return whole;
    whole = (struct yaml_spot){competency, 0};
    while (&competency->items[whole.index] != cells)
        whole.index++;
    return whole;
}

static bool cell_remove(struct patch *patch, const struct node *competency,
                        const struct node *cells, size_t cell_index)
{
    struct yaml_spot whole = cell_whole(competency, cells, cell_index);
    return yaml_part_remove(&patch->draft, whole.parent, whole.index,
                            patch->fault);
}

/* True when the cell of a criterion is to go with it: it is the only one, and
 * nobody wrote a remark about the cell. */
static bool cell_goes_along(const struct patch *patch,
                            const struct written_criterion *at)
{
    struct str bytes = patch->draft.bytes;
    struct yaml_spot whole = cell_whole(at->competency, at->cells,
                                        at->cell_index);
    bool is_in_line = node_is_in_line(bytes, at->list);
    size_t begin = is_in_line ? at->node->extent.begin
                              : item_begin(bytes, at->list, 0);
    size_t end = at->list->extent.end;
    return at->list->count == 1
           && !has_remark(bytes, whole.parent->keys[whole.index].extent.end,
                          begin)
           && !(is_in_line && has_remark(bytes, end, line_behind(bytes, end)));
}

static bool criterion_remove(struct patch *patch,
                             const struct written_criterion *at)
{
    if (cell_goes_along(patch, at))
        return cell_remove(patch, at->competency, at->cells, at->cell_index);
    return yaml_part_remove(&patch->draft, at->list, at->index, patch->fault);
}

static enum step step_gone(struct patch *patch)
{
    struct written_list found = found_now(patch);
    for (size_t i = 0; i < found.count; i++) {
        const struct written_criterion *at = &found.at[i];
        if (!goes(patch, at))
            continue;
        return step_result(criterion_remove(patch, at));
    }
    return STEP_NONE;
}

/* Cells, empty ones too, of a level there will be none of. */
static enum step step_cells_gone(struct patch *patch)
{
    const struct node *list = said_find(patch->draft.root, "competencies");
    for (size_t i = 0; list && i < list->count; i++) {
        const struct node *cells = said_find(&list->items[i], "criteria");
        for (size_t j = 0; cells && j < cells->count; j++)
            if (level_find(patch->wanted, cells->keys[j].text)
                == patch->wanted->level_count)
                return step_result(
                    cell_remove(patch, &list->items[i], cells, j));
    }
    return STEP_NONE;
}

enum step step_criteria_out(struct patch *patch)
{
    enum step step = step_cells_gone(patch);
    if (step == STEP_NONE)
        step = step_keys(patch);
    return step == STEP_NONE ? step_gone(patch) : step;
}

/* Where a cell stands in a text. */
struct cell {
    const struct node *competency, *cells, *list; /* NULL: not there */
    size_t cells_index;                           /* in the competency */
    size_t index;                                 /* in the cells */
};

static const struct node *competency_node(struct patch *patch, struct str key)
{
    const struct node *list = said_find(patch->draft.root, "competencies");
    for (size_t i = 0; list && i < list->count; i++) {
        const struct node *said = said_find(&list->items[i], "competency");
        if (said && str_same(said->text, key))
            return &list->items[i];
    }
    return NULL;
}

static bool cell_find(struct patch *patch, const struct criterion *criterion,
                      struct cell *cell)
{
    const struct ladder *wanted = patch->wanted;
    struct str level = wanted->levels[criterion->level_index].key;
    *cell = (struct cell){
        .competency = competency_node(
            patch, wanted->competencies[criterion->competency_index].key)};
    if (!cell->competency)
        return fault_set(patch->fault, FAULT_SYSTEM,
                         "its competency cannot be found in the text");
    const struct node *map = cell->competency;
    while (cell->cells_index < map->count
           && !str_is(map->keys[cell->cells_index].text, "criteria"))
        cell->cells_index++;
    if (cell->cells_index == map->count)
        return true;
    cell->cells = &map->items[cell->cells_index];
    for (size_t i = 0; i < cell->cells->count; i++) {
        if (!str_same(cell->cells->keys[i].text, level))
            continue;
        cell->index = i;
        cell->list = &cell->cells->items[i];
    }
    return true;
}

/* Behind which of the cells that of a level goes: the nearest below it. */
static size_t cell_before(const struct patch *patch, const struct node *cells,
                          size_t level_index)
{
    size_t best = 0, nearest = 0;
    for (size_t i = 0; i < cells->count; i++) {
        size_t level = level_find(patch->wanted, cells->keys[i].text);
        if (level < level_index && level + 1 > nearest) {
            nearest = level + 1;
            best = i;
        }
    }
    return best;
}

/* Makes the cell, with `item` as its first criterion. */
static bool cell_make(struct patch *patch, const struct cell *cell,
                      size_t level_index, const struct yaml_value *item)
{
    struct yaml_draft *draft = &patch->draft;
    struct str level = patch->wanted->levels[level_index].key;
    const struct yaml_value list = {
        .kind = NODE_LIST, .items = item, .count = 1};
    const struct yaml_value cells = {
        .kind = NODE_MAP, .items = &list, .keys = &level, .count = 1};
    if (cell->list)
        return yaml_part_change(draft, cell->cells, cell->index, &list,
                                patch->fault);
    if (cell->cells && cell->cells->count)
        return yaml_field_put(draft, cell->cells,
                              cell_before(patch, cell->cells, level_index),
                              level, &list, patch->fault);
    if (cell->cells)
        return yaml_part_change(draft, cell->competency, cell->cells_index,
                                &cells, patch->fault);
    assert(cell->competency);
    return yaml_field_put(draft, cell->competency, cell->competency->count - 1,
                          STR_LITERAL("criteria"), &cells, patch->fault);
}

/* Where in `list` the criterion goes: behind the nearest that stands before it
 * in its cell and is there. */
static size_t index_for(struct patch *patch, const struct written_list *found,
                        const struct node *list, size_t wanted)
{
    size_t index = 0, nearest = 0;
    size_t first = wanted + 1 - criterion_number(patch->wanted, wanted);
    for (size_t i = 0; i < found->count; i++) {
        const struct written_criterion *at = &found->at[i];
        if (at->list != list || goes(patch, at) || at->wanted < first
            || at->wanted >= wanted || at->wanted + 1 <= nearest)
            continue;
        nearest = at->wanted + 1;
        index = at->index + 1;
    }
    return index;
}

static struct yaml_value value_of(struct patch *patch, size_t wanted)
{
    struct field_wishes wishes;
    criterion_wishes(patch->draft.mem, &patch->wanted->criteria[wanted],
                     derived_key(patch, wanted), NULL, &wishes);
    return wishes_value(patch->draft.mem, &wishes, true);
}

static bool put_new(struct patch *patch, size_t wanted)
{
    struct cell cell;
    const struct criterion *criterion = &patch->wanted->criteria[wanted];
    struct yaml_value value = value_of(patch, wanted);
    if (!cell_find(patch, criterion, &cell))
        return false;
    if (!cell.list || cell.list->count == 0)
        return cell_make(patch, &cell, criterion->level_index, &value);
    struct written_list found = found_now(patch);
    return yaml_item_put(&patch->draft, cell.list,
                         index_for(patch, &found, cell.list, wanted), &value,
                         patch->fault);
}

/* Its lines as they are, where both cells are blocks. */
static bool move_lines(struct patch *patch, const struct written_criterion *at,
                       const struct cell *cell, size_t index)
{
    struct yaml_spot from = {at->list, at->index}, to = {cell->list, index};
    struct yaml_spot whole = cell_whole(at->competency, at->cells,
                                        at->cell_index);
    return yaml_item_move(&patch->draft, from, to,
                          cell_goes_along(patch, at) ? &whole : NULL,
                          patch->fault);
}

/* Finds again what the last edit left where it was. */
static bool found_again(struct patch *patch, size_t wanted,
                        struct written_criterion *at)
{
    struct written_list found = found_now(patch);
    for (size_t i = 0; i < found.count; i++) {
        if (found.at[i].wanted != wanted)
            continue;
        *at = found.at[i];
        return true;
    }
    return fault_set(patch->fault, FAULT_SYSTEM,
                     "a criterion cannot be found in the text again");
}

/* A cell that is not there yet is made with a word in it, which goes when the
 * criterion has come. */
static bool move_to_new_cell(struct patch *patch, size_t wanted)
{
    const struct criterion *criterion = &patch->wanted->criteria[wanted];
    const struct yaml_value word = {.text = STR_LITERAL("place")};
    struct written_criterion at;
    struct cell cell;
    return cell_find(patch, criterion, &cell)
           && cell_make(patch, &cell, criterion->level_index, &word)
           && cell_find(patch, criterion, &cell)
           && found_again(patch, wanted, &at)
           && move_lines(patch, &at, &cell, 0)
           && cell_find(patch, criterion, &cell)
           && yaml_part_remove(&patch->draft, cell.list, 1, patch->fault);
}

static bool move_anew(struct patch *patch, const struct written_criterion *at)
{
    size_t wanted = at->wanted;
    return criterion_remove(patch, at) && put_new(patch, wanted);
}

static bool move(struct patch *patch, const struct written_list *found,
                 const struct written_criterion *at)
{
    struct cell cell;
    struct str bytes = patch->draft.bytes;
    if (!cell_find(patch, &patch->wanted->criteria[at->wanted], &cell))
        return false;
    bool has_list = cell.list && cell.list->count;
    const struct node *above = has_list ? cell.list
                               : cell.cells && cell.cells->count
                                   ? cell.cells
                                   : cell.competency;
    if (patch->is_anew || node_is_in_line(bytes, at->list)
        || node_is_in_line(bytes, at->cells) || node_is_in_line(bytes, above))
        return move_anew(patch, at);
    if (!has_list)
        return move_to_new_cell(patch, at->wanted);
    return move_lines(patch, at, &cell,
                      index_for(patch, found, cell.list, at->wanted));
}

/* The first of a cell that stands too far down; where it is the one above it
 * that does, that one goes down instead. */
static enum step step_order(struct patch *patch,
                            const struct written_list *found, size_t which)
{
    const struct written_criterion *at = &found->at[which];
    const struct written_criterion *above = at->index ? at - 1 : NULL;
    if (!above || above->wanted < at->wanted)
        return STEP_NONE;
    bool is_above_lost = at->index + 1 < at->list->count
                         && at[1].wanted < above->wanted
                         && (at->index < 2 || at[-2].wanted < at->wanted);
    return step_result(move(patch, found, is_above_lost ? above : at));
}

static enum step step_moved(struct patch *patch)
{
    struct written_list found = found_now(patch);
    for (size_t i = 0; i < found.count; i++)
        if (!stays_in_cell(patch, &found.at[i]))
            return step_result(move(patch, &found, &found.at[i]));
    for (size_t i = 0; i < found.count; i++) {
        enum step step = step_order(patch, &found, i);
        if (step != STEP_NONE)
            return step;
    }
    return STEP_NONE;
}

static enum step step_new(struct patch *patch)
{
    struct written_list found = found_now(patch);
    bool *is_there = ARENA_ARRAY(patch->draft.mem, bool,
                                 patch->wanted->criterion_count);
    for (size_t i = 0; i < found.count; i++)
        is_there[found.at[i].wanted] = true;
    for (size_t i = 0; i < patch->wanted->criterion_count; i++)
        if (!is_there[i])
            return step_result(put_new(patch, i));
    return STEP_NONE;
}

static enum step step_changed(struct patch *patch)
{
    struct written_list found = found_now(patch);
    for (size_t i = 0; i < found.count; i++) {
        const struct written_criterion *at = &found.at[i];
        enum step step = step_item(patch, at, derived_key(patch, at->wanted),
                                   false);
        if (step != STEP_NONE)
            return step;
    }
    return STEP_NONE;
}

enum step step_criteria_in(struct patch *patch)
{
    enum step step = step_moved(patch);
    if (step == STEP_NONE)
        step = step_new(patch);
    return step == STEP_NONE ? step_changed(patch) : step;
}
