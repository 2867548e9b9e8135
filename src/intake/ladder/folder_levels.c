#include "intake/ladder/folder_levels.h"

#include "intake/ladder/criterion_keys.h"
#include "intake/ladder/file_look.h"
#include "intake/ladder/ladder_maker.h"
#include "intake/ladder/level_word.h"

#include <assert.h>
#include <stdlib.h>

/* A file that is a level. */
struct rung {
    const struct folder_ladder *from;
    int64_t number; /* the first in its title, or 0 */
    size_t index;   /* among the ladders */
};

static struct folder_ladder *ladder_at(const struct list *ladders, size_t index)
{
    return LIST_AT(ladders, struct folder_ladder, index);
}

static bool is_level(const struct folder_ladder *ladder)
{
    const struct ladder *at = &ladder->draft.ladder;
    return at->level_count == 1 && !str_is(at->levels[0].key, "all")
           && level_word_of(at->levels[0].title) == LEVEL_WORD_NUMBERED
           && !str_is(str_of(ladder->source->name), "case");
}

static bool has_competency(const struct ladder *ladder, struct str title)
{
    for (size_t i = 0; i < ladder->competency_count; i++)
        if (str_same_folded(ladder->competencies[i].title, title))
            return true;
    return false;
}

static bool belong_together(const struct folder_ladder *a,
                            const struct folder_ladder *b)
{
    const struct ladder *one = &a->draft.ladder, *two = &b->draft.ladder;
    bool is_beside = is_level(b) && a->source == b->source
                     && !str_same(a->file_name, b->file_name)
                     && str_same(file_folder(a->file_name),
                                 file_folder(b->file_name))
                     && !str_same_folded(one->levels[0].title,
                                         two->levels[0].title);
    if (!is_beside || one->competency_count != two->competency_count)
        return false;
    for (size_t i = 0; i < two->competency_count; i++)
        if (!has_competency(one, two->competencies[i].title))
            return false;
    return true;
}

static int64_t number_in(struct str title)
{
    size_t begin = 0, end = 0;
    int64_t number = 0;
    while (begin < title.length
           && (title.at[begin] < '0' || title.at[begin] > '9'))
        begin++;
    for (end = begin;
         end < title.length && title.at[end] >= '0' && title.at[end] <= '9';)
        end++;
    return str_number(str_part(title, begin, end - begin), 0, INT32_MAX,
                      &number)
               ? number
               : 0;
}

static int by_number(const void *a, const void *b)
{
    const struct rung *x = a, *y = b;
    if (x->number != y->number)
        return x->number < y->number ? -1 : 1;
    return x->index < y->index ? -1 : x->index > y->index;
}

static void add_level(struct ladder_maker *maker, const struct ladder *from)
{
    const struct level *said = &from->levels[0];
    int64_t number = maker_level_next(maker, said->key, said->title);
    struct level *made = maker_level_at(maker, number);
    struct level kept = *said;
    kept.key = made->key;
    kept.title = made->title;
    *made = kept;
    for (size_t i = 0; i < from->criterion_count; i++) {
        const struct competency *of =
            &from->competencies[from->criteria[i].competency_index];
        size_t index = maker_competency_find(maker, of->title);
        if (index == maker->competencies.count) {
            index = maker_competency(maker, of->key, of->title);
            LIST_AT(&maker->competencies, struct competency, index)->area =
                of->area;
        }
        maker_criterion_add(maker, (struct maker_cell){index, number}, 0,
                            &from->criteria[i]);
    }
}

/* Makes *into of all the rungs. */
static bool join(struct arena *mem, const struct rung *rungs, size_t count,
                 struct folder_ladder *into)
{
    struct ladder_maker maker;
    struct list skips, parts;
    struct fault ignored = {0};
    struct ladder made = into->draft.ladder;
    maker_open(mem, str_chars(mem, into->file_name), &maker);
    LIST_OPEN(mem, struct skip, &skips);
    LIST_OPEN(mem, struct part, &parts);
    for (size_t i = 0; i < count; i++) {
        const struct folder_ladder *from = rungs[i].from;
        add_level(&maker, &from->draft.ladder);
        for (size_t k = 0; k < from->draft.skipped.count; k++)
            *LIST_ADD(&skips, struct skip) = from->draft.skipped.at[k];
        for (size_t k = 0; k < from->parts.count; k++)
            *LIST_ADD(&parts, struct part) = from->parts.at[k];
    }
    if (!maker_done(&maker, &made, &ignored))
        return false;
    criterion_keys_part(mem, &made);
    made.summary = (struct str){0};
    into->draft = (struct ladder_draft){made, {skips.at, skips.count}};
    into->parts = (struct part_list){parts.at, parts.count};
    return true;
}

static void join_to(struct arena *mem, struct str title, struct list *ladders,
                    size_t first, bool *is_gone)
{
    struct folder_ladder *into = ladder_at(ladders, first);
    struct rung *rungs = ARENA_ARRAY(mem, struct rung, ladders->count);
    size_t count = 0;
    for (size_t i = first; i < ladders->count && count < LADDER_LEVELS_MOST;
         i++) {
        struct folder_ladder *one = ladder_at(ladders, i);
        if (i == first || (!is_gone[i] && belong_together(into, one)))
            rungs[count++] = (struct rung){
                one, number_in(one->draft.ladder.levels[0].title), i};
    }
    size_t *indices = ARENA_ARRAY(mem, size_t, count);
    for (size_t i = 0; i < count; i++)
        indices[i] = rungs[i].index;
    qsort(rungs, count, sizeof(*rungs), by_number);
    if (count < 2 || !join(mem, rungs, count, into))
        return;
    for (size_t i = 1; i < count; i++)
        is_gone[indices[i]] = true;
    if (title.length) {
        into->draft.ladder.title = title;
        into->draft.ladder.key = ladder_key_make(mem, title);
    }
}

void folder_join_levels(struct arena *mem, struct str title,
                        struct list *ladders)
{
    assert(mem && ladders);
    size_t count = 0;
    bool *is_gone = ARENA_ARRAY(mem, bool, ladders->count);
    for (size_t i = 0; i < ladders->count; i++)
        if (!is_gone[i] && is_level(ladder_at(ladders, i)))
            join_to(mem, title, ladders, i, is_gone);
    for (size_t i = 0; i < ladders->count; i++)
        if (!is_gone[i])
            *ladder_at(ladders, count++) = *ladder_at(ladders, i);
    ladders->count = count;
}
