#include "domain/review/choice.h"

#include <assert.h>
#include <string.h>

/* The words of the other, in the place of the first. */
static void words_take(struct criterion *criterion,
                       const struct criterion *words)
{
    criterion->text = words->text;
    criterion->weight = words->weight;
    criterion->examples = words->examples;
    criterion->alternatives = words->alternatives;
    criterion->evidence = words->evidence;
}

static void take_out(struct ladder *made, size_t index)
{
    made->criterion_count--;
    memmove(&made->criteria[index], &made->criteria[index + 1],
            (made->criterion_count - index) * sizeof(*made->criteria));
}

static bool is_same_cell(const struct criterion *a, const struct criterion *b)
{
    return a->level_index == b->level_index
           && a->competency_index == b->competency_index;
}

/* Where the criteria of a cell begin, or would. */
static size_t cell_begin(const struct ladder *ladder,
                         const struct criterion *at)
{
    size_t begin = 0;
    while (begin < ladder->criterion_count) {
        const struct criterion *other = &ladder->criteria[begin];
        if (other->competency_index > at->competency_index
            || (other->competency_index == at->competency_index
                && other->level_index >= at->level_index))
            break;
        begin++;
    }
    return begin;
}

/* Behind the nearest of those it stood behind in its cell of `from`. */
static size_t place_find(const struct ladder *made, const struct ladder *from,
                         size_t from_index, const struct criterion *at)
{
    for (size_t i = from_index; i-- > 0;) {
        if (!is_same_cell(&from->criteria[i], &from->criteria[from_index]))
            break;
        size_t found = criterion_find(made, from->criteria[i].key);
        if (found < made->criterion_count
            && is_same_cell(&made->criteria[found], at))
            return found + 1;
    }
    return cell_begin(made, at);
}

static bool put_back(struct ladder *made, const struct ladder *from,
                     size_t from_index, struct fault *fault)
{
    struct criterion criterion = from->criteria[from_index];
    struct str level = from->levels[criterion.level_index].key;
    struct str competency = from->competencies[criterion.competency_index].key;
    criterion.level_index = level_find(made, level);
    criterion.competency_index = competency_find(made, competency);
    if (criterion.level_index == made->level_count)
        return fault_set(fault, FAULT_MISSING,
                         "%.*s cannot come back: there is no level %.*s any "
                         "more",
                         STR(criterion.key), STR(level));
    if (criterion.competency_index == made->competency_count)
        return fault_set(fault, FAULT_MISSING,
                         "%.*s cannot come back: there is no competency %.*s "
                         "any more",
                         STR(criterion.key), STR(competency));
    size_t place = place_find(made, from, from_index, &criterion);
    memmove(&made->criteria[place + 1], &made->criteria[place],
            (made->criterion_count - place) * sizeof(*made->criteria));
    made->criteria[place] = criterion;
    made->criterion_count++;
    return true;
}

static bool take_one(struct ladder *made, const struct ladder *from,
                     struct str key, struct fault *fault)
{
    size_t ours = criterion_find(made, key), theirs = criterion_find(from, key);
    bool is_there = ours < made->criterion_count;
    bool is_asked = theirs < from->criterion_count;
    if (is_there && is_asked)
        words_take(&made->criteria[ours], &from->criteria[theirs]);
    else if (is_there)
        take_out(made, ours);
    else if (is_asked)
        return put_back(made, from, theirs, fault);
    return true;
}

bool choice_ladder_make(struct arena *mem, const struct ladder *candidate,
                        const struct ladder *from, struct str_list keys,
                        struct ladder *made, struct fault *fault)
{
    assert(mem && candidate && from && made);
    struct ladder next = *candidate;
    next.criteria = ARENA_ARRAY(mem, struct criterion,
                                candidate->criterion_count + keys.count);
    if (candidate->criterion_count)
        memcpy(next.criteria, candidate->criteria,
               candidate->criterion_count * sizeof(*next.criteria));
    for (size_t i = 0; i < keys.count; i++)
        if (!take_one(&next, from, keys.at[i], fault))
            return false;
    *made = next;
    return true;
}
