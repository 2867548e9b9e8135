#include "cli/offer_print.h"

#include "base/translate.h"
#include "cli/print.h"

#include <stdio.h>

static void row_print(struct call *call, const struct refit_view *view,
                      const struct offer_row *row)
{
    const struct ladder *ladder = &view->stored.ladder;
    const struct criterion *old = &ladder->criteria[row->criterion_index];
    const struct criterion *offered = &row->offered;
    char lead[32];
    snprintf(lead, sizeof(lead), "%-9s", _(verdict_labels[row->verdict]));
    print_item(call, 2, lead, old->text);
    print_item(call, 11, _("because  "), row->why);
    if (offered->text.length == 0)
        print_item(call, 11, _("instead  "), str_of(_("nothing: take it out")));
    else if (!str_same(offered->text, old->text))
        print_item(call, 11, _("instead  "), offered->text);
    for (size_t i = old->alternatives.count;
         row->verdict == VERDICT_EXTEND && i < offered->alternatives.count; i++)
        print_item(call, 11, _("or       "), offered->alternatives.at[i]);
}

/* Of criteria that stay only how many: what changes is looked for. */
static void level_print(struct call *call, const struct refit_view *view,
                        size_t level_index)
{
    const struct ladder *ladder = &view->stored.ladder;
    size_t kept = 0;
    print_heading(call, level_name(&ladder->levels[level_index]));
    for (size_t i = 0; i < ladder->criterion_count; i++) {
        const struct offer_row *row = &view->offer.rows[i];
        if (ladder->criteria[i].level_index != level_index)
            continue;
        if (row->verdict == VERDICT_KEEP)
            kept++;
        else
            row_print(call, view, row);
    }
    if (kept)
        print_text(call, _("  Kept as they are: %zu\n"), kept);
    putchar('\n');
}

/* Who has no level is held against the first, which they did not choose. */
static struct str aim_text(struct arena *mem, const struct refit_view *view,
                           const struct stopped_person *one)
{
    const struct ladder *ladder = &view->stored.ladder;
    struct str aim = level_name(&ladder->levels[one->aim_index]);
    return one->is_placed
               ? aim
               : str_format(mem, _("%.*s (no level is set yet)"), STR(aim));
}

static void people_print(struct call *call, const struct refit_view *view)
{
    enum { COLUMNS = 4 };
    static const struct table_column columns[COLUMNS] = {
        {.title = N_("person"), .may_shrink = true},
        {.title = N_("on the way to"), .may_shrink = true},
        {.title = N_("stopped by, now")},
        {.title = N_("with every offer taken")}};
    const struct stopped_list *people = &view->people;
    struct str *cells = ARENA_ARRAY(call->mem, struct str,
                                    people->count * COLUMNS);
    for (size_t i = 0; i < people->count; i++) {
        const struct stopped_person *one = &people->at[i];
        struct str *row = &cells[i * COLUMNS];
        row[0] = one->person.name;
        row[1] = aim_text(call->mem, view, one);
        row[2] = str_format(call->mem, "%zu", one->before.count);
        row[3] = str_format(call->mem, "%zu", one->after.count);
    }
    putchar('\n');
    if (people->count == 0)
        print_wrapped(call, 0,
                      str_of(_("Nobody of this role stands on this ladder, or "
                               "on none yet.")));
    else
        print_table(call, columns, COLUMNS, cells, people->count);
    if (view->other_count)
        print_text(call, _("In other roles on this ladder: %zu\n"),
                   view->other_count);
}

static void sum_print(struct call *call, const struct refit_view *view)
{
    const size_t *counts = view->offer.counts;
    size_t all = view->stored.ladder.criterion_count;
    struct str role = view->role->refit.title;
    if (view->kind == OFFER_LENS)
        print_wrapped(call, 0,
                      str_format(call->mem,
                                 _("Criteria: %zu; with another way to meet "
                                   "them, by the open source work of the role "
                                   "%.*s: %zu."),
                                 all, STR(role), counts[VERDICT_EXTEND]));
    else
        print_wrapped(call, 0,
                      str_format(call->mem,
                                 _("Criteria: %zu; that cannot be met in the "
                                   "role %.*s: %zu; that need other words: "
                                   "%zu; that stay: %zu."),
                                 all, STR(role), counts[VERDICT_REPLACE],
                                 counts[VERDICT_ADAPT], counts[VERDICT_KEEP]));
}

/* The pack's word on what a role does is not this office's. */
static void hint_print(struct call *call, const struct refit_view *view)
{
    size_t stopped = 0;
    for (size_t i = 0; i < view->stored.ladder.criterion_count; i++)
        stopped += (demands_bits(view->offer.rows[i].demands)
                    & 1U << DEMAND_CODE)
                   != 0;
    if (view->kind == OFFER_REFIT && stopped)
        print_text(call, _("If people of this role do write code here, say so: "
                           "--can code\n"));
}

void offer_print(struct call *call, const struct refit_view *view,
                 bool has_people)
{
    for (size_t i = 0; i < view->stored.ladder.level_count; i++)
        level_print(call, view, i);
    sum_print(call, view);
    hint_print(call, view);
    if (has_people)
        people_print(call, view);
}

/* The words of each demand: "ships production code". */
static struct json *demands_json(struct arena *mem, struct demand_list demands)
{
    struct json *list = json_array_make(mem);
    for (size_t i = 0; i < demands.count; i++) {
        struct json *one = json_object_make(mem);
        json_put_str(one, "demand", str_of(demand_names[demands.at[i].demand]));
        json_put_str(one, "words", demands.at[i].words);
        json_add(list, one);
    }
    return list;
}

static struct json *row_json(struct arena *mem, const struct refit_view *view,
                             const struct offer_row *row)
{
    const struct ladder *ladder = &view->stored.ladder;
    const struct criterion *old = &ladder->criteria[row->criterion_index];
    bool is_added = row->verdict == VERDICT_EXTEND;
    struct str_list ways = row->offered.alternatives;
    struct json *object = json_object_make(mem);
    json_put_str(object, "id", old->key);
    json_put_str(object, "level", ladder->levels[old->level_index].key);
    json_put_str(object, "competency",
                 ladder->competencies[old->competency_index].key);
    json_put_str(object, "text", old->text);
    json_put_str(object, "verdict", str_of(verdict_names[row->verdict]));
    json_put_str(object, "why", row->why);
    json_put_str(object, "proposal",
                 is_added ? ways.at[ways.count - 1] : row->offered.text);
    json_put_text(object, "from", row->from);
    json_put(object, "demands", demands_json(mem, row->demands));
    return object;
}

static struct json *keys_json(struct arena *mem, const struct ladder *ladder,
                              struct blocker_list blockers)
{
    struct json *list = json_array_make(mem);
    for (size_t i = 0; i < blockers.count; i++)
        json_add_str(list,
                     ladder->criteria[blockers.at[i].criterion_index].key);
    return list;
}

static struct json *people_json(struct arena *mem,
                                const struct refit_view *view)
{
    struct json *list = json_array_make(mem);
    for (size_t i = 0; i < view->people.count; i++) {
        const struct stopped_person *one = &view->people.at[i];
        struct json *object = json_object_make(mem);
        json_put(object, "person", person_json(mem, &one->person));
        json_put_bool(object, "placed", one->is_placed);
        json_put_str(object, "to",
                     view->stored.ladder.levels[one->aim_index].key);
        json_put(object, "before",
                 keys_json(mem, &view->stored.ladder, one->before));
        json_put(object, "after", keys_json(mem, &view->offered, one->after));
        json_add(list, object);
    }
    return list;
}

void offer_json(struct call *call, const struct refit_view *view,
                bool has_people)
{
    struct arena *mem = call->mem;
    struct json *object = json_object_make(mem);
    struct json *rows = json_array_make(mem);
    for (size_t i = 0; i < view->stored.ladder.criterion_count; i++)
        json_add(rows, row_json(mem, view, &view->offer.rows[i]));
    json_put_str(object, "ladder", view->stored.ladder.key);
    json_put_str(object, "role", view->role->id);
    json_put(object, "criteria", rows);
    json_put_int(object, "blockers",
                 (int64_t)view->offer.counts[VERDICT_REPLACE]);
    if (has_people)
        json_put(object, "people", people_json(mem, view));
    print_json(call, object);
}
