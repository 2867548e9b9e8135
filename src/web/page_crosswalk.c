#include "web/page_crosswalk.h"

#include "app/match_levels.h"
#include "app/open_store.h"
#include "base/list.h"
#include "base/translate.h"
#include "web/address.h"
#include "web/pages.h"
#include "web/words.h"

static struct crosswalk_level level_make(struct arena *mem,
                                         const struct ladder *ladder,
                                         size_t index, bool is_first)
{
    const struct level *level = &ladder->levels[index];
    bool has_grade = level->grade.length
                     && !str_same(level->grade, level_name(level));
    return (struct crosswalk_level){
        .name = level_name(level),
        .grade = has_grade ? level->grade : (struct str){0},
        .address = address_of_level(mem, ladder->key, level->key),
        .pay_from = money_format(mem, level->pay.from),
        .pay_to = money_format(mem, level->pay.to),
        .is_first = is_first,
    };
}

static struct crosswalk_place place_make(struct arena *mem,
                                         const struct ladder *ladder,
                                         const struct crosswalk_cell *cell)
{
    struct crosswalk_level *levels = ARENA_ARRAY(mem, struct crosswalk_level,
                                                 cell->count);
    for (size_t i = 0; i < cell->count; i++)
        levels[i] = level_make(mem, ladder, cell->levels[i], i == 0);
    return (struct crosswalk_place){ladder->key, {levels, cell->count}};
}

static void table_fill(struct arena *mem, const struct crosswalk *made,
                       struct crosswalk_page *page)
{
    size_t wide = made->ladder_count;
    struct crosswalk_column *columns = ARENA_ARRAY(mem, struct crosswalk_column,
                                                   wide);
    struct crosswalk_line *lines = ARENA_ARRAY(mem, struct crosswalk_line,
                                               made->row_count);
    for (size_t l = 0; l < wide; l++)
        columns[l] = (struct crosswalk_column){made->ladders[l]->key,
                                               made->ladders[l]->title};
    for (size_t r = 0; r < made->row_count; r++) {
        struct crosswalk_place *places = ARENA_ARRAY(
            mem, struct crosswalk_place, wide);
        for (size_t l = 0; l < wide; l++)
            places[l] = place_make(mem, made->ladders[l],
                                   &made->rows[r].cells[l]);
        lines[r].places = (struct crosswalk_place_list){places, wide};
        page->equal_count += made->rows[r].size > 1;
    }
    page->columns = (struct crosswalk_column_list){columns, wide};
    page->lines = (struct crosswalk_line_list){lines, made->row_count};
    page->has_two = wide > 1;
}

static const struct ladder *ladder_of(const struct crosswalk *made,
                                      struct str key)
{
    for (size_t l = 0; l < made->ladder_count; l++)
        if (str_same(made->ladders[l]->key, key))
            return made->ladders[l];
    return NULL;
}

/* "Open source program office, Program manager 3". */
static struct str words_of(struct arena *mem, const struct crosswalk *made,
                           const struct rung_name *name)
{
    const struct ladder *ladder = ladder_of(made, name->ladder);
    if (!ladder)
        return name->ladder;
    size_t level = level_find(ladder, name->level);
    struct str words = level < ladder->level_count
                           ? level_name(&ladder->levels[level])
                           : name->level;
    return str_format(mem, "%.*s, %.*s", STR(ladder->title), STR(words));
}

static struct str problem_text(struct arena *mem, const struct crosswalk *made,
                               const struct crosswalk_problem *problem)
{
    struct str a = words_of(mem, made, &problem->a);
    struct str b = words_of(mem, made, &problem->b);
    if (problem->kind == CROSSWALK_GONE)
        return str_format(mem, _("%.*s is gone, and is held equal to %.*s."),
                          STR(a), STR(b));
    if (problem->kind == CROSSWALK_TWICE)
        return str_format(mem,
                          _("%.*s and %.*s come out equal, and are levels of "
                            "one ladder."),
                          STR(a), STR(b));
    return str_format(
        mem,
        _("%.*s is lower than %.*s, and what they are equal to is "
          "the other way round."),
        STR(a), STR(words_of(mem, made, &problem->c)));
}

static void problems_fill(struct arena *mem, const struct crosswalk *made,
                          struct crosswalk_page *page)
{
    struct str *at = ARENA_ARRAY(mem, struct str, made->problem_count);
    for (size_t i = 0; i < made->problem_count; i++)
        at[i] = problem_text(mem, made, &made->problems[i]);
    page->problems = (struct str_list){at, made->problem_count};
}

static struct str value_of(struct arena *mem, const struct rung_name *name)
{
    return str_format(mem, "%.*s:%.*s", STR(name->ladder), STR(name->level));
}

static struct crosswalk_pair pair_make(struct arena *mem,
                                       const struct crosswalk *made,
                                       const struct rung_name *a,
                                       const struct rung_name *b)
{
    return (struct crosswalk_pair){.a = words_of(mem, made, a),
                                   .b = words_of(mem, made, b),
                                   .a_value = value_of(mem, a),
                                   .b_value = value_of(mem, b)};
}

static void pairs_fill(const struct request *request,
                       const struct crosswalk_view *view,
                       struct crosswalk_page *page)
{
    struct arena *mem = request->mem;
    struct crosswalk_pair *held = ARENA_ARRAY(mem, struct crosswalk_pair,
                                              view->matches.count);
    struct crosswalk_pair *proposed = ARENA_ARRAY(mem, struct crosswalk_pair,
                                                  view->proposals.count);
    for (size_t i = 0; i < view->matches.count; i++) {
        const struct level_match *match = &view->matches.at[i];
        held[i] = pair_make(mem, &view->crosswalk, &match->a, &match->b);
        held[i].reason = match->reason;
        held[i].author = match->author;
        held[i].day = words_of_day(mem, day_of(match->made_at),
                                   day_of(request->now));
    }
    for (size_t i = 0; i < view->proposals.count; i++) {
        const struct match_proposal *one = &view->proposals.at[i];
        proposed[i] = pair_make(mem, &view->crosswalk, &one->a, &one->b);
        proposed[i].reason = one->reason;
    }
    page->matches = (struct crosswalk_pair_list){held, view->matches.count};
    page->proposals = (struct crosswalk_pair_list){proposed,
                                                   view->proposals.count};
}

/* Every level of every ladder, to choose from. */
static struct choice_list choices_make(struct arena *mem,
                                       const struct crosswalk *made,
                                       struct str chosen)
{
    struct list list;
    LIST_OPEN(mem, struct choice, &list);
    for (size_t l = 0; l < made->ladder_count; l++)
        for (size_t i = 0; i < made->ladders[l]->level_count; i++) {
            const struct rung_name name = {made->ladders[l]->key,
                                           made->ladders[l]->levels[i].key};
            struct str value = value_of(mem, &name);
            *LIST_ADD(&list, struct choice) = (struct choice){
                value, words_of(mem, made, &name), str_same(value, chosen)};
        }
    return (struct choice_list){list.at, list.count};
}

static bool page_show(struct request *request, struct crosswalk_page *page,
                      struct reply *reply, struct fault *fault)
{
    struct arena *mem = request->mem;
    struct crosswalk_view view;
    const struct crosswalk_wish wish = {.has_proposals = true};
    struct crumb *crumbs = ARENA_ARRAY(mem, struct crumb, 1);
    crumbs[0] = (struct crumb){str_of(_("Ladders")), str_of("/ladders")};
    page->crumbs = (struct crumb_list){crumbs, 1};
    page->may_change = actor_may(&request->actor, ACTION_CHANGE_LADDER,
                                 RELATION_NONE);
    if (!app_crosswalk(mem, request->db, &request->actor, &wish, &view, fault)
        || !frame_make(request, str_of(_("Which levels are equal")),
                       SECTION_LADDERS, &page->frame, fault))
        return false;
    table_fill(mem, &view.crosswalk, page);
    problems_fill(mem, &view.crosswalk, page);
    pairs_fill(request, &view, page);
    page->left_out = view.left_out;
    page->first = choices_make(mem, &view.crosswalk,
                               request_form(request, "first"));
    page->second = choices_make(mem, &view.crosswalk,
                                request_form(request, "second"));
    page->frame.is_wide = true;
    crosswalk_html(&reply->body, page);
    return true;
}

bool crosswalk_show(struct request *request, struct reply *reply,
                    struct fault *fault)
{
    struct crosswalk_page page = {.left_out = 0};
    return page_show(request, &page, reply, fault);
}

/* "ospo:pm-3". */
static struct ladder_place place_read(const struct request *request,
                                      const char *name)
{
    struct str value = request_form(request, name), key = {0};
    str_next(&value, ':', &key);
    return (struct ladder_place){.name.key = key, .level = value};
}

static bool ask_again(struct request *request, const struct fault *why,
                      struct reply *reply, struct fault *fault)
{
    struct crosswalk_page page = {
        .reason = str_trim(request_form(request, "reason")),
        .wrong = str_copy(request->mem, str_of(why->message))};
    reply->status = fault_http_status(why->kind);
    return request_view(request, fault)
           && page_show(request, &page, reply, fault);
}

bool crosswalk_add(struct request *request, struct reply *reply,
                   struct fault *fault)
{
    struct fault why = {0};
    struct match_outcome outcome;
    const struct match_wish wish = {
        .places = {place_read(request, "first"), place_read(request, "second")},
        .reason = str_trim(request_form(request, "reason"))};
    if (app_level_match(request->mem, request->db, &request->actor, &wish,
                        &outcome, &why)) {
        reply_go_with(reply, STR_LITERAL("/ladders/crosswalk"),
                      str_of(outcome.is_new ? _("They are held equal.")
                                            : _("That was said already.")));
        return true;
    }
    if (why.kind == FAULT_INPUT)
        return ask_again(request, &why, reply, fault);
    *fault = why;
    return false;
}

bool crosswalk_remove(struct request *request, struct reply *reply,
                      struct fault *fault)
{
    const struct ladder_place places[2] = {place_read(request, "first"),
                                           place_read(request, "second")};
    if (!app_level_unmatch(request->mem, request->db, &request->actor, places,
                           fault))
        return false;
    reply_go_with(reply, STR_LITERAL("/ladders/crosswalk"),
                  str_of(_("They are not held equal any more.")));
    return true;
}
