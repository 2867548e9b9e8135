#include "intake/ladder/ladder_patch.h"

#include "format/yaml_spot.h"
#include "intake/ladder/ladder_value.h"
#include "intake/ladder/ladder_yaml.h"
#include "intake/ladder/patch_step.h"

#include <assert.h>

/* One change gives a few keys to the neighbours of a criterion, or takes a
 * level out of each competency, no more. */
enum { STEPS_MOST = LADDER_COMPETENCIES_MOST + 100 };

/* The levels or the competencies: what both have in common. */
struct keyed_part {
    const char *list_name, *key_name;
    bool is_levels;
};

static const struct keyed_part levels = {"levels", "level", true};
static const struct keyed_part competencies = {"competencies", "competency",
                                               false};

static const struct node *list_of(struct patch *patch,
                                  const struct keyed_part *part)
{
    return said_find(patch->draft.root, part->list_name);
}

static size_t wanted_count(const struct patch *patch,
                           const struct keyed_part *part)
{
    return part->is_levels ? patch->wanted->level_count
                           : patch->wanted->competency_count;
}

/* Which of the wanted ones stands at `index` of the list, or their count. */
static size_t wanted_at(struct patch *patch, const struct keyed_part *part,
                        const struct node *list, size_t index)
{
    const struct node *key = said_find(&list->items[index], part->key_name);
    if (!key)
        return wanted_count(patch, part);
    return part->is_levels ? level_find(patch->wanted, key->text)
                           : competency_find(patch->wanted, key->text);
}

static void wishes_of(struct patch *patch, const struct keyed_part *part,
                      size_t wanted, const struct node *map,
                      struct field_wishes *wishes)
{
    if (part->is_levels)
        level_wishes(patch->draft.mem, &patch->wanted->levels[wanted], map,
                     wishes);
    else
        competency_wishes(patch->draft.mem,
                          &patch->wanted->competencies[wanted], map, wishes);
}

static enum step step_gone(struct patch *patch, const struct keyed_part *part)
{
    const struct node *list = list_of(patch, part);
    for (size_t i = 0; i < list->count; i++)
        if (wanted_at(patch, part, list, i) == wanted_count(patch, part))
            return step_result(
                list->count > 1
                && yaml_part_remove(&patch->draft, list, i, patch->fault));
    return STEP_NONE;
}

/* Behind the nearest that is wanted before it. */
static size_t index_for(struct patch *patch, const struct keyed_part *part,
                        const struct node *list, size_t wanted)
{
    size_t index = 0, nearest = 0;
    for (size_t i = 0; i < list->count; i++) {
        size_t at = wanted_at(patch, part, list, i);
        if (at < wanted && at + 1 > nearest) {
            nearest = at + 1;
            index = i + 1;
        }
    }
    return index;
}

static bool put_new(struct patch *patch, const struct keyed_part *part,
                    size_t wanted)
{
    struct field_wishes wishes;
    const struct node *list = list_of(patch, part);
    wishes_of(patch, part, wanted, NULL, &wishes);
    struct yaml_value value = wishes_value(patch->draft.mem, &wishes, false);
    return yaml_item_put(&patch->draft, list,
                         index_for(patch, part, list, wanted), &value,
                         patch->fault);
}

/* Out of a list in a line an item comes as new; its criteria follow. */
static bool move(struct patch *patch, const struct keyed_part *part,
                 const struct node *list, size_t index)
{
    size_t wanted = wanted_at(patch, part, list, index);
    if (patch->is_anew || node_is_in_line(patch->draft.bytes, list))
        return yaml_part_remove(&patch->draft, list, index, patch->fault)
               && put_new(patch, part, wanted);
    struct yaml_spot from = {list, index};
    struct yaml_spot to = {list, index_for(patch, part, list, wanted)};
    return yaml_item_move(&patch->draft, from, to, NULL, patch->fault);
}

static enum step step_order(struct patch *patch, const struct keyed_part *part)
{
    const struct node *list = list_of(patch, part);
    for (size_t i = 1; i < list->count; i++) {
        size_t above = wanted_at(patch, part, list, i - 1);
        if (above < wanted_at(patch, part, list, i))
            continue;
        bool is_above_lost = i + 1 < list->count
                             && wanted_at(patch, part, list, i + 1) < above
                             && (i < 2
                                 || wanted_at(patch, part, list, i - 2)
                                        < wanted_at(patch, part, list, i));
        return step_result(move(patch, part, list, is_above_lost ? i - 1 : i));
    }
    return STEP_NONE;
}

static enum step step_new(struct patch *patch, const struct keyed_part *part)
{
    const struct node *list = list_of(patch, part);
    for (size_t wanted = 0; wanted < wanted_count(patch, part); wanted++) {
        bool is_there = false;
        for (size_t i = 0; i < list->count; i++)
            is_there |= wanted_at(patch, part, list, i) == wanted;
        if (!is_there)
            return step_result(put_new(patch, part, wanted));
    }
    return step_order(patch, part);
}

static enum step step_changed(struct patch *patch,
                              const struct keyed_part *part)
{
    const struct node *list = list_of(patch, part);
    for (size_t i = 0; i < list->count; i++) {
        struct field_wishes wishes;
        wishes_of(patch, part, wanted_at(patch, part, list, i), &list->items[i],
                  &wishes);
        enum step step = step_fields(patch, &list->items[i], SIZE_MAX, &wishes);
        if (step != STEP_NONE)
            return step;
    }
    return STEP_NONE;
}

static enum step step_head(struct patch *patch)
{
    struct field_wishes wishes;
    head_wishes(patch->wanted, patch->draft.root, &wishes);
    return step_fields(patch, patch->draft.root, SIZE_MAX, &wishes);
}

/* What criteria stand in is there before they come, and goes after them. */
static enum step step_next(struct patch *patch)
{
    enum step step = step_gone(patch, &competencies);
    if (step == STEP_NONE)
        step = step_criteria_out(patch);
    if (step == STEP_NONE)
        step = step_gone(patch, &levels);
    if (step == STEP_NONE)
        step = step_new(patch, &levels);
    if (step == STEP_NONE)
        step = step_new(patch, &competencies);
    if (step == STEP_NONE)
        step = step_criteria_in(patch);
    if (step == STEP_NONE)
        step = step_changed(patch, &levels);
    if (step == STEP_NONE)
        step = step_changed(patch, &competencies);
    return step == STEP_NONE ? step_head(patch) : step;
}

/* False when the text is no ladder; the reason is in *fault. */
static bool read_ladder(struct arena *mem, struct str document,
                        struct ladder *ladder, struct fault *fault)
{
    struct problem_list problems = {0};
    if (!ladder_yaml_read(mem, document, ladder, &problems, fault))
        return false;
    return problems.count == 0
           || fault_set(fault, FAULT_INPUT, "line %d, column %d: %.*s",
                        problems.at[0].line, problems.at[0].column,
                        STR(problems.at[0].message));
}

/* True when the text that came out says what is wanted. */
static bool is_right(struct patch *patch)
{
    struct ladder made;
    return read_ladder(patch->draft.mem, patch->draft.bytes, &made,
                       patch->fault)
           && (ladder_same(&made, patch->wanted)
               || fault_set(patch->fault, FAULT_SYSTEM,
                            "it would say something else than was meant"));
}

static bool take_steps(struct patch *patch, struct str document)
{
    if (!yaml_draft_open(patch->draft.mem, document, &patch->draft,
                         patch->fault))
        return false;
    patch->draft.style.has_folds &= !patch->is_plain;
    patch->draft.style.has_lines &= !patch->is_plain;
    for (size_t count = 0; count < STEPS_MOST; count++) {
        enum step step = step_next(patch);
        if (step == STEP_FAILED && patch->fault->kind == FAULT_INPUT)
            patch->fault->kind = FAULT_SYSTEM; /* of our edit, not of theirs */
        if (step == STEP_FAILED)
            return false;
        if (step == STEP_NONE)
            return is_right(patch);
    }
    return fault_set(patch->fault, FAULT_LIMIT,
                     "it would take more than %d edits", STEPS_MOST);
}

/* The line in which the text and what was made of it part. */
static int line_of_difference(struct str before, struct str after)
{
    int line = 1;
    for (size_t i = 0;
         i < before.length && i < after.length && before.at[i] == after.at[i];
         i++)
        line += before.at[i] == '\n';
    return line;
}

bool ladder_patch_make(struct arena *mem, struct str document,
                       const struct ladder *wanted, struct str *patched,
                       struct fault *fault)
{
    assert(mem && wanted && patched && fault);
    struct ladder before;
    struct fault why = {0};
    if (!read_ladder(mem, document, &before, fault))
        return false;
    struct patch patch = {.before = &before, .wanted = wanted};
    patch.draft.mem = mem;
    for (int i = 0; i < 3; i++) {
        struct fault fault_now = {0};
        patch.is_plain = i > 0;
        patch.is_anew = i > 1;
        patch.fault = &fault_now;
        if (take_steps(&patch, document)) {
            *patched = patch.draft.bytes;
            return true;
        }
        why = i == 0 ? fault_now : why;
    }
    if (why.kind == FAULT_INPUT || why.kind == FAULT_LIMIT) {
        *fault = why;
        return false;
    }
    return fault_set(fault, FAULT_SYSTEM,
                     "this change cannot be made in the text as it is "
                     "written, near line %d (%s); change the text itself",
                     line_of_difference(document, patch.draft.bytes),
                     why.message);
}
