#include "web/proposal_view.h"

#include "base/list.h"
#include "base/translate.h"
#include "domain/ladder/change_clash.h"

#include <assert.h>

const char *const proposal_show_names[] = {
    [SHOW_CHANGED] = "changed",     [SHOW_OPEN] = "open",
    [SHOW_REPLACE] = "replace",     [SHOW_ADAPT] = "adapt",
    [SHOW_COMMENTED] = "commented", [SHOW_ALL] = "all",
};
static_assert(COUNT_OF(proposal_show_names) == SHOW_COUNT, "a name for each");

enum proposal_show proposal_show_parse(struct str s)
{
    for (enum proposal_show i = 0; i < SHOW_COUNT; i++)
        if (str_is(s, proposal_show_names[i]))
            return i;
    return SHOW_CHANGED;
}

/* One criterion on both sides, and what was offered. */
struct sides {
    struct str key;
    const struct criterion *before, *after; /* NULL: it is not there */
    const struct proposal_line *line;       /* NULL: nothing was offered */
};

static const struct criterion *criterion_at(const struct ladder *ladder,
                                            struct str key)
{
    size_t index = criterion_find(ladder, key);
    return index < ladder->criterion_count ? &ladder->criteria[index] : NULL;
}

static enum row_fate fate_of(const struct sides *sides)
{
    if (!sides->before)
        return ROW_ADDED;
    if (!sides->after)
        return ROW_TAKEN_OUT;
    return criterion_says_same(sides->before, sides->after) ? ROW_AS_IT_WAS
                                                            : ROW_CHANGED;
}

static struct str choice_told(const struct proposal_look *look,
                              const struct proposal_line *line)
{
    struct arena *mem = look->request->mem;
    static const char *const told[] = {
        [CHOICE_OPEN] = N_("Not decided: the old words stand"),
        [CHOICE_TAKEN] = N_("Taken by %.*s"),
        [CHOICE_EDITED] = N_("Changed by %.*s"),
        [CHOICE_LEFT] = N_("The old words stay, says %.*s"),
    };
    static_assert(COUNT_OF(told) == CHOICE_COUNT, "words for each");
    if (line->choice == CHOICE_OPEN)
        return str_of(_(told[CHOICE_OPEN]));
    return str_format(mem, _(told[line->choice]), STR(line->chosen_by));
}

/* What only a row that is shown needs: it takes a look at every word. */
static void words_fill(const struct proposal_look *look,
                       const struct sides *sides, struct proposal_row *row)
{
    struct arena *mem = look->request->mem;
    const struct criterion *offered = criterion_at(&look->proposal->offered,
                                                   sides->key);
    row->words.words = wording_merge(
        mem, sides->before ? sides->before->text : (struct str){0},
        sides->after ? sides->after->text : (struct str){0});
    if (!row->is_offered)
        return;
    const struct offer_row made = {.verdict = sides->line->verdict,
                                   .why = sides->line->why,
                                   .from = sides->line->from,
                                   .offered = offered ? *offered
                                                      : (struct criterion){0}};
    row->choice_words = choice_told(look, sides->line);
    row->offered = offer_line_make(mem, look->base, sides->before, &made);
}

static struct proposal_row row_make(const struct proposal_look *look,
                                    const struct sides *sides)
{
    const struct proposal *proposal = look->proposal;
    const struct criterion *shown = sides->after ? sides->after : sides->before;
    assert(shown);
    const struct ladder *ladder = sides->after ? &proposal->candidate
                                               : look->base;
    bool may = proposal->head.state == PROPOSAL_OPEN
               && actor_may(&look->request->actor, ACTION_PROPOSE_LADDER,
                            RELATION_NONE);
    struct proposal_row row = {
        .form = proposal_form_make(look),
        .key = sides->key,
        .place = ladder->competencies[shown->competency_index].title,
        .old = sides->before ? sides->before->text : (struct str){0},
        .fate = fate_of(sides),
        .said = proposal_said_make(look, sides->key, shown->text),
        .may_edit = may && sides->after,
    };
    if (sides->line && sides->before) {
        row.is_offered = true;
        row.choice = sides->line->choice;
        row.chip = verdict_chip_make(sides->line->verdict, 0);
        row.may_take = may && row.choice != CHOICE_TAKEN;
        row.may_leave = may && row.choice != CHOICE_LEFT;
    }
    return row;
}

/* Which filters a row passes. */
static void shows_fill(const struct proposal_row *row, bool shows[SHOW_COUNT])
{
    bool is_open = (row->is_offered && row->choice == CHOICE_OPEN)
                   || row->said.open;
    shows[SHOW_ALL] = true;
    shows[SHOW_OPEN] = is_open;
    shows[SHOW_COMMENTED] = row->said.comments > 0;
    shows[SHOW_REPLACE] = row->is_offered
                          && row->chip.verdict == VERDICT_REPLACE;
    shows[SHOW_ADAPT] = row->is_offered && row->chip.verdict == VERDICT_ADAPT;
    shows[SHOW_CHANGED] = row->is_offered || row->fate != ROW_AS_IT_WAS
                          || row->said.comments;
}

static void row_add(const struct proposal_look *look, const struct sides *sides,
                    struct proposal_rows *rows, struct list *list)
{
    bool shows[SHOW_COUNT];
    struct proposal_row row = row_make(look, sides);
    shows_fill(&row, shows);
    for (int i = 0; i < SHOW_COUNT; i++)
        rows->counts[i] += shows[i];
    rows->undecided += row.is_offered && row.choice == CHOICE_OPEN;
    rows->decided += row.is_offered && row.choice != CHOICE_OPEN;
    if (sides->before)
        rows->verdicts[row.is_offered ? row.chip.verdict : VERDICT_KEEP]++;
    if (!shows[look->show])
        return;
    words_fill(look, sides, &row);
    *LIST_ADD(list, struct proposal_row) = row;
}

/* Criteria of that level as it would be, then those that were taken out. */
static void level_add(const struct proposal_look *look, struct str key,
                      struct proposal_rows *rows, struct list *list)
{
    const struct ladder *after = &look->proposal->candidate;
    const struct ladder *before = look->base;
    for (size_t i = 0; i < after->criterion_count; i++) {
        const struct criterion *at = &after->criteria[i];
        const struct sides sides = {
            at->key, criterion_at(before, at->key), at,
            proposal_line_find(&look->proposal->lines, at->key)};
        if (str_same(after->levels[at->level_index].key, key))
            row_add(look, &sides, rows, list);
    }
    for (size_t i = 0; i < before->criterion_count; i++) {
        const struct criterion *at = &before->criteria[i];
        const struct sides sides = {
            at->key, at, NULL,
            proposal_line_find(&look->proposal->lines, at->key)};
        if (str_same(before->levels[at->level_index].key, key)
            && !criterion_at(after, at->key))
            row_add(look, &sides, rows, list);
    }
}

static void levels_add(const struct proposal_look *look,
                       const struct level *level, struct proposal_rows *rows,
                       struct list *levels)
{
    struct list list;
    LIST_OPEN(look->request->mem, struct proposal_row, &list);
    level_add(look, level->key, rows, &list);
    if (list.count)
        *LIST_ADD(levels, struct proposal_level) = (struct proposal_level){
            level_name(level), {list.at, list.count}};
}

struct proposal_rows proposal_rows_make(const struct proposal_look *look)
{
    const struct ladder *after = &look->proposal->candidate;
    struct proposal_rows rows = {0};
    struct list levels;
    LIST_OPEN(look->request->mem, struct proposal_level, &levels);
    for (size_t i = 0; i < after->level_count; i++)
        levels_add(look, &after->levels[i], &rows, &levels);
    for (size_t i = 0; i < look->base->level_count; i++)
        if (level_find(after, look->base->levels[i].key) == after->level_count)
            levels_add(look, &look->base->levels[i], &rows, &levels);
    rows.levels = (struct proposal_level_list){levels.at, levels.count};
    rows.said = proposal_said_make(look, (struct str){0},
                                   str_of(_("The proposal as a whole")));
    return rows;
}
