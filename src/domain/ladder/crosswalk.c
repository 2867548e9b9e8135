#include "domain/ladder/crosswalk.h"

#include "base/list.h"
#include "domain/ladder/level_step.h"

#include <assert.h>

/* A level of all ladders by one number: the ladder's first, and its index. */
struct nodes {
    struct ladder_pointers ladders;
    size_t first[CROSSWALK_LADDERS_MOST + 1];
    size_t *parent; /* shape: [count]: of a class, as union-find keeps it */
    size_t count;
};

struct maker {
    struct arena *mem;
    struct nodes nodes;
    struct list problems; /* of struct crosswalk_problem */
    struct crosswalk_row *rows;
    size_t row_count;
};

static size_t root_of(struct nodes *nodes, size_t node)
{
    while (nodes->parent[node] != node) {
        nodes->parent[node] = nodes->parent[nodes->parent[node]];
        node = nodes->parent[node];
    }
    return node;
}

/* The smaller number becomes the root, so that the order does not matter. */
static void join(struct nodes *nodes, size_t a, size_t b)
{
    a = root_of(nodes, a);
    b = root_of(nodes, b);
    nodes->parent[a > b ? a : b] = a > b ? b : a;
}

static size_t ladder_at(const struct ladder_pointers *ladders, struct str key)
{
    size_t i = 0;
    while (i < ladders->count && !str_same(ladders->at[i]->key, key))
        i++;
    return i;
}

/* The number of a level, or the count of all; *has_ladder tells whether its
 * ladder is among them. */
static size_t node_of(const struct nodes *nodes, const struct rung_name *name,
                      bool *has_ladder)
{
    size_t ladder = ladder_at(&nodes->ladders, name->ladder);
    *has_ladder = ladder < nodes->ladders.count;
    if (!*has_ladder)
        return nodes->count;
    size_t level = level_find(nodes->ladders.at[ladder], name->level);
    return level < nodes->ladders.at[ladder]->level_count
               ? nodes->first[ladder] + level
               : nodes->count;
}

static void nodes_open(struct arena *mem, struct ladder_pointers ladders,
                       struct nodes *nodes)
{
    *nodes = (struct nodes){.ladders = ladders};
    for (size_t i = 0; i < ladders.count; i++)
        nodes->first[i + 1] = nodes->first[i] + ladders.at[i]->level_count;
    nodes->count = nodes->first[ladders.count];
    nodes->parent = ARENA_ARRAY(mem, size_t, nodes->count);
    for (size_t i = 0; i < nodes->count; i++)
        nodes->parent[i] = i;
}

static void matches_join(struct maker *maker, struct level_match_list matches)
{
    struct nodes *nodes = &maker->nodes;
    for (size_t i = 0; i < matches.count; i++) {
        const struct level_match *match = &matches.at[i];
        bool has_a, has_b;
        size_t a = node_of(nodes, &match->a, &has_a);
        size_t b = node_of(nodes, &match->b, &has_b);
        if (a < nodes->count && b < nodes->count)
            join(nodes, a, b);
        bool is_a_gone = has_a && a == nodes->count;
        bool is_b_gone = has_b && b == nodes->count;
        if (is_a_gone || is_b_gone)
            *LIST_ADD(&maker->problems,
                      struct crosswalk_problem) = (struct crosswalk_problem){
                .kind = CROSSWALK_GONE,
                .a = is_a_gone ? match->a : match->b,
                .b = is_a_gone ? match->b : match->a};
    }
}

static struct crosswalk_cell cell_make(struct maker *maker, size_t ladder,
                                       size_t root)
{
    struct nodes *nodes = &maker->nodes;
    size_t level_count = nodes->ladders.at[ladder]->level_count, count = 0;
    size_t *levels = ARENA_ARRAY(maker->mem, size_t, level_count);
    for (size_t i = 0; i < level_count; i++)
        if (root_of(nodes, nodes->first[ladder] + i) == root)
            levels[count++] = i;
    return (struct crosswalk_cell){levels, count};
}

static void rows_make(struct maker *maker)
{
    struct nodes *nodes = &maker->nodes;
    maker->rows = ARENA_ARRAY(maker->mem, struct crosswalk_row, nodes->count);
    for (size_t root = 0; root < nodes->count; root++) {
        if (root_of(nodes, root) != root)
            continue;
        struct crosswalk_row *row = &maker->rows[maker->row_count++];
        struct crosswalk_cell *cells = ARENA_ARRAY(
            maker->mem, struct crosswalk_cell, nodes->ladders.count);
        for (size_t l = 0; l < nodes->ladders.count; l++) {
            cells[l] = cell_make(maker, l, root);
            row->size += cells[l].count;
        }
        row->cells = cells;
    }
}

static struct rung_name name_of(const struct maker *maker, size_t ladder,
                                size_t level)
{
    const struct ladder *home = maker->nodes.ladders.at[ladder];
    return (struct rung_name){home->key, home->levels[level].key};
}

/* Which levels of each ladder lie below which. */
struct below {
    bool is[LADDER_LEVELS_MOST][LADDER_LEVELS_MOST]; /* [level][lower] */
};

static struct below *below_make(struct maker *maker)
{
    const struct ladder_pointers *ladders = &maker->nodes.ladders;
    struct below *below = ARENA_ARRAY(maker->mem, struct below, ladders->count);
    for (size_t l = 0; l < ladders->count; l++)
        for (size_t i = 0; i < ladders->at[l]->level_count; i++)
            levels_below_find(ladders->at[l], i, below[l].is[i]);
    return below;
}

static bool is_lower(const struct below *below, size_t ladder,
                     const struct crosswalk_row *a,
                     const struct crosswalk_row *b)
{
    return a->cells[ladder].count && b->cells[ladder].count
           && below[ladder]
                  .is[b->cells[ladder].levels[0]][a->cells[ladder].levels[0]];
}

static void twice_find(struct maker *maker)
{
    for (size_t r = 0; r < maker->row_count; r++)
        for (size_t l = 0; l < maker->nodes.ladders.count; l++) {
            const struct crosswalk_cell *cell = &maker->rows[r].cells[l];
            if (cell->count > 1)
                *LIST_ADD(
                    &maker->problems,
                    struct crosswalk_problem) = (struct crosswalk_problem){
                    .kind = CROSSWALK_TWICE,
                    .a = name_of(maker, l, cell->levels[0]),
                    .b = name_of(maker, l, cell->levels[1])};
        }
}

/* Whether row a is lower than row b in one ladder and higher in another. */
static void cross_check(struct maker *maker, const struct below *below,
                        const struct crosswalk_row *a,
                        const struct crosswalk_row *b)
{
    size_t count = maker->nodes.ladders.count, up = count, down = count;
    for (size_t l = 0; l < count; l++) {
        if (up == count && is_lower(below, l, a, b))
            up = l;
        if (down == count && is_lower(below, l, b, a))
            down = l;
    }
    if (up == count || down == count)
        return;
    *LIST_ADD(&maker->problems,
              struct crosswalk_problem) = (struct crosswalk_problem){
        .kind = CROSSWALK_CROSS,
        .a = name_of(maker, up, a->cells[up].levels[0]),
        .b = name_of(maker, down, a->cells[down].levels[0]),
        .c = name_of(maker, up, b->cells[up].levels[0]),
        .d = name_of(maker, down, b->cells[down].levels[0])};
}

/* Only rows that hold levels of two ladders can cross. */
static void crosses_find(struct maker *maker, const struct below *below)
{
    for (size_t a = 0; a < maker->row_count; a++)
        for (size_t b = a + 1; b < maker->row_count && maker->rows[a].size > 1;
             b++)
            if (maker->rows[b].size > 1)
                cross_check(maker, below, &maker->rows[a], &maker->rows[b]);
}

static bool is_below_some(const struct maker *maker, const struct below *below,
                          const struct crosswalk_row *row, const bool *is_done,
                          size_t self)
{
    for (size_t other = 0; other < maker->row_count; other++)
        for (size_t l = 0;
             l < maker->nodes.ladders.count && !is_done[other] && other != self;
             l++)
            if (is_lower(below, l, &maker->rows[other], row))
                return true;
    return false;
}

/* Lowest first: a row comes when nothing that is left is below it.  Where rows
 * cross, the first that is left comes. */
static void rows_sort(struct maker *maker, const struct below *below)
{
    size_t count = maker->row_count;
    struct crosswalk_row *sorted = ARENA_ARRAY(maker->mem, struct crosswalk_row,
                                               count);
    bool *is_done = ARENA_ARRAY(maker->mem, bool, count);
    for (size_t n = 0; n < count; n++) {
        size_t first = count, lowest = count;
        for (size_t i = 0; i < count && lowest == count; i++) {
            if (is_done[i])
                continue;
            if (first == count)
                first = i;
            if (!is_below_some(maker, below, &maker->rows[i], is_done, i))
                lowest = i;
        }
        size_t next = lowest < count ? lowest : first;
        sorted[n] = maker->rows[next];
        is_done[next] = true;
    }
    maker->rows = sorted;
}

struct crosswalk crosswalk_make(struct arena *mem,
                                struct ladder_pointers ladders,
                                struct level_match_list matches)
{
    assert(mem && ladders.count <= CROSSWALK_LADDERS_MOST);
    struct maker maker = {.mem = mem};
    LIST_OPEN(mem, struct crosswalk_problem, &maker.problems);
    nodes_open(mem, ladders, &maker.nodes);
    matches_join(&maker, matches);
    rows_make(&maker);
    struct below *below = below_make(&maker);
    twice_find(&maker);
    crosses_find(&maker, below);
    rows_sort(&maker, below);
    return (struct crosswalk){
        .ladders = ladders.at,
        .ladder_count = ladders.count,
        .rows = maker.rows,
        .row_count = maker.row_count,
        .problems = maker.problems.at,
        .problem_count = maker.problems.count,
    };
}
