#include "cli/commands.h"

#include "app/match_levels.h"
#include "base/translate.h"
#include "cli/ladder_name.h"
#include "cli/print.h"

#include <stdio.h>

static struct str level_text(struct arena *mem, const struct level *level)
{
    struct str grade = level->grade;
    struct str pay = money_is_none(level->pay.from)
                         ? (struct str){0}
                         : str_format(mem, ", %.*s",
                                      STR(money_format(mem, level->pay.from)));
    bool has_grade = grade.length && !str_same(grade, level_name(level));
    return str_format(
        mem, "%.*s%s%.*s%s%.*s", STR(level_name(level)), has_grade ? " (" : "",
        STR(has_grade ? grade : str_of("")), has_grade ? ")" : "", STR(pay));
}

static struct str cell_text(struct arena *mem, const struct ladder *ladder,
                            const struct crosswalk_cell *cell)
{
    struct str text = {0};
    for (size_t i = 0; i < cell->count; i++)
        text = str_format(
            mem, "%.*s%s%.*s", STR(text), i ? " / " : "",
            STR(level_text(mem, &ladder->levels[cell->levels[i]])));
    return text;
}

static void table_print(struct call *call, const struct crosswalk *made)
{
    const size_t wide = made->ladder_count;
    struct table_column *columns = ARENA_ARRAY(call->mem, struct table_column,
                                               wide);
    struct str *cells = ARENA_ARRAY(call->mem, struct str,
                                    made->row_count * wide);
    for (size_t l = 0; l < wide; l++)
        columns[l] = (struct table_column){
            .title = str_chars(call->mem, made->ladders[l]->key),
            .may_shrink = true};
    for (size_t r = 0; r < made->row_count; r++)
        for (size_t l = 0; l < wide; l++)
            cells[r * wide + l] = cell_text(call->mem, made->ladders[l],
                                            &made->rows[r].cells[l]);
    print_table(call, columns, wide, cells, made->row_count);
}

/* "crew:mate". */
static struct str name_text(struct arena *mem, const struct rung_name *name)
{
    return str_format(mem, "%.*s:%.*s", STR(name->ladder), STR(name->level));
}

static void problem_print(struct call *call,
                          const struct crosswalk_problem *problem)
{
    struct str a = name_text(call->mem, &problem->a);
    struct str b = name_text(call->mem, &problem->b);
    struct str c = name_text(call->mem, &problem->c);
    struct str d = name_text(call->mem, &problem->d);
    if (problem->kind == CROSSWALK_CROSS)
        print_text(call,
                   _("%.*s = %.*s and %.*s = %.*s cross: lower in the one, "
                     "higher in the other\n"),
                   STR(a), STR(b), STR(c), STR(d));
    else if (problem->kind == CROSSWALK_GONE)
        print_text(call, _("%.*s is gone, and is held equal to %.*s\n"), STR(a),
                   STR(b));
    else
        print_text(call,
                   _("%.*s and %.*s come out equal, and are levels of one "
                     "ladder\n"),
                   STR(a), STR(b));
}

static void proposals_print(struct call *call,
                            struct match_proposal_list proposals)
{
    putchar('\n');
    print_heading(call,
                  str_of(proposals.count ? _("May be equal")
                                         : _("Nothing more to propose.")));
    for (size_t i = 0; i < proposals.count; i++) {
        const struct match_proposal *one = &proposals.at[i];
        print_wrapped(call, 2,
                      str_format(call->mem, "%.*s:%.*s  %.*s:%.*s  (%.*s)",
                                 STR(one->a.ladder), STR(one->a.level),
                                 STR(one->b.ladder), STR(one->b.level),
                                 STR(one->reason)));
    }
    if (proposals.count)
        print_wrapped(
            call, 0,
            str_of(_("Nothing of this is kept until somebody says so: "
                     "rung ladder match A:LEVEL B:LEVEL --reason "
                     "WHY")));
}

static struct json *rung_json(struct arena *mem, const struct rung_name *name)
{
    struct json *object = json_object_make(mem);
    json_put_str(object, "ladder", name->ladder);
    json_put_str(object, "level", name->level);
    return object;
}

static void view_json(struct call *call, const struct crosswalk_view *view)
{
    for (size_t i = 0; i < view->matches.count; i++) {
        const struct level_match *match = &view->matches.at[i];
        struct json *object = json_object_make(call->mem);
        json_put_str(object, "is", str_of("match"));
        json_put(object, "a", rung_json(call->mem, &match->a));
        json_put(object, "b", rung_json(call->mem, &match->b));
        json_put_str(object, "author", match->author);
        json_put_str(object, "reason", match->reason);
        print_json(call, object);
    }
    for (size_t i = 0; i < view->proposals.count; i++) {
        const struct match_proposal *one = &view->proposals.at[i];
        struct json *object = json_object_make(call->mem);
        json_put_str(object, "is", str_of("proposal"));
        json_put(object, "a", rung_json(call->mem, &one->a));
        json_put(object, "b", rung_json(call->mem, &one->b));
        json_put_str(object, "reason", one->reason);
        print_json(call, object);
    }
}

static void view_print(struct call *call, const struct crosswalk_view *view,
                       bool has_proposals)
{
    if (view->crosswalk.row_count == 0) {
        puts(_("No ladders yet.  Add one with: rung ladder add FILE"));
        return;
    }
    table_print(call, &view->crosswalk);
    if (view->crosswalk.problem_count)
        putchar('\n');
    for (size_t i = 0; i < view->crosswalk.problem_count; i++)
        problem_print(call, &view->crosswalk.problems[i]);
    if (view->left_out)
        print_text(call, _("\nLadders left out: %zu; name those you want.\n"),
                   view->left_out);
    if (has_proposals)
        proposals_print(call, view->proposals);
}

bool cmd_ladder_crosswalk(struct call *call, struct fault *fault)
{
    struct db *db;
    struct actor actor;
    struct crosswalk_view view;
    struct crosswalk_wish wish = {.has_proposals = call_has(call, "--propose")};
    if (!call_open(call, false, &db, &actor, fault))
        return false;
    wish.ladders = call->arguments;
    if (!app_crosswalk(call->mem, db, &actor, &wish, &view, fault))
        return false;
    if (call->is_json)
        view_json(call, &view);
    else
        view_print(call, &view, wish.has_proposals);
    return true;
}

static bool two_parse(struct call *call, struct ladder_place places[2],
                      struct fault *fault)
{
    for (size_t i = 0; i < 2; i++) {
        if (!call_ladder_place(call, call->arguments.at[i], &places[i], fault))
            return false;
        if (places[i].level.length == 0)
            return call_usage(call, fault,
                              _("%.*s: name a level, as in crew:mate"),
                              STR(call->arguments.at[i]));
    }
    return true;
}

bool cmd_ladder_match(struct call *call, struct fault *fault)
{
    struct db *db;
    struct actor actor;
    struct match_outcome outcome;
    struct match_wish wish = {.reason = call_option(call, "--reason")};
    if (!call_open(call, true, &db, &actor, fault)
        || !two_parse(call, wish.places, fault)
        || !app_level_match(call->mem, db, &actor, &wish, &outcome, fault))
        return false;
    const struct level_match *match = &outcome.match;
    if (call->is_json) {
        struct json *object = json_object_make(call->mem);
        json_put(object, "a", rung_json(call->mem, &match->a));
        json_put(object, "b", rung_json(call->mem, &match->b));
        json_put_bool(object, "new", outcome.is_new);
        print_json(call, object);
    } else
        print_text(call,
                   outcome.is_new ? _("%.*s:%.*s = %.*s:%.*s\n")
                                  : _("%.*s:%.*s = %.*s:%.*s was said "
                                      "already.\n"),
                   STR(match->a.ladder), STR(match->a.level),
                   STR(match->b.ladder), STR(match->b.level));
    return true;
}

bool cmd_ladder_unmatch(struct call *call, struct fault *fault)
{
    struct db *db;
    struct actor actor;
    struct ladder_place places[2] = {{.level = {0}}, {.level = {0}}};
    if (!call_open(call, true, &db, &actor, fault)
        || !two_parse(call, places, fault)
        || !app_level_unmatch(call->mem, db, &actor, places, fault))
        return false;
    if (!call->is_json)
        print_text(call,
                   _("%.*s:%.*s and %.*s:%.*s are not held equal any "
                     "more.\n"),
                   STR(places[0].name.key), STR(places[0].level),
                   STR(places[1].name.key), STR(places[1].level));
    return true;
}
