#include "web/people_team.h"

#include "base/list.h"

/* The tree while it is being made: who stands under whom, by place in the
 * list of lines. */
struct tree {
    struct arena *mem;
    const struct people_index *index;
    const struct gap_line_list *lines;
    size_t *manager; /* shape: [count]; count: nobody */
    size_t *first;   /* shape: [count + 1]: of those they lead, in `led` */
    size_t *led;     /* shape: [count], by manager, then name */
    bool *is_placed; /* shape: [count] */
};

/* A counting sort by manager keeps the order of names. */
static struct tree tree_make(struct arena *mem,
                             const struct people_index *index,
                             const struct gap_line_list *lines)
{
    size_t count = lines->count;
    struct tree tree = {.mem = mem,
                        .index = index,
                        .lines = lines,
                        .manager = ARENA_ARRAY(mem, size_t, count),
                        .first = ARENA_ARRAY(mem, size_t, count + 2),
                        .led = ARENA_ARRAY(mem, size_t, count),
                        .is_placed = ARENA_ARRAY(mem, bool, count)};
    for (size_t i = 0; i < count; i++) {
        const struct gap_line *manager = people_index_find(
            index, lines->at[i].person.position.manager);
        tree.manager[i] = manager ? (size_t)(manager - lines->at) : count;
        tree.first[tree.manager[i] + 1]++;
    }
    for (size_t i = 1; i < count + 2; i++)
        tree.first[i] += tree.first[i - 1];
    size_t *next = ARENA_ARRAY(mem, size_t, count + 1);
    for (size_t i = 0; i <= count; i++)
        next[i] = tree.first[i];
    for (size_t i = 0; i < count; i++)
        tree.led[next[tree.manager[i]]++] = i;
    return tree;
}

static size_t led_count(const struct tree *tree, size_t place)
{
    return tree->first[place + 1] - tree->first[place];
}

/* As deep as the office; who is placed already is not placed again. */
static struct team team_make(struct tree *tree, size_t place)
{
    struct team team = {
        .row = people_row_make(tree->mem, tree->index, &tree->lines->at[place]),
        .number = tree->lines->at[place].person.id.number};
    struct list teams;
    LIST_OPEN(tree->mem, struct team, &teams);
    tree->is_placed[place] = true;
    for (size_t i = tree->first[place]; i < tree->first[place + 1]; i++) {
        if (tree->is_placed[tree->led[i]])
            continue;
        struct team below = team_make(tree, tree->led[i]);
        team.below += below.below + 1;
        *LIST_ADD(&teams, struct team) = below;
    }
    team.teams = (struct team_list){teams.at, teams.count};
    team.has_deeper = team.below > teams.count;
    return team;
}

struct team_list teams_make(struct arena *mem, const struct people_index *index,
                            const struct gap_line_list *lines,
                            struct people_row_list *alone)
{
    struct tree tree = tree_make(mem, index, lines);
    size_t count = lines->count;
    struct list tops, others;
    LIST_OPEN(mem, struct team, &tops);
    LIST_OPEN(mem, struct people_row, &others);
    for (size_t i = 0; i < count; i++) {
        if (tree.manager[i] != count)
            continue;
        if (led_count(&tree, i))
            *LIST_ADD(&tops, struct team) = team_make(&tree, i);
        else
            *LIST_ADD(&others, struct people_row) = people_row_make(
                mem, index, &lines->at[i]);
    }
    for (size_t i = 0; i < count; i++)
        if (tree.manager[i] != count && !tree.is_placed[i])
            *LIST_ADD(&tops, struct team) = team_make(&tree, i);
    *alone = (struct people_row_list){others.at, others.count};
    return (struct team_list){tops.at, tops.count};
}
