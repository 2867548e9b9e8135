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
        .pay = pay_words(mem, &level->pay),
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

/* Which ladders stand in the table, by their place in the crosswalk. */
struct columns {
    size_t at[CROSSWALK_ABREAST_MOST];
    size_t count;
};

static bool is_asked(const struct request *request, struct str key)
{
    for (size_t i = 0; i < request->query.count; i++)
        if (str_is(request->query.at[i].name, "ladder")
            && str_same(request->query.at[i].value, key))
            return true;
    return false;
}

static bool has_equal(const struct crosswalk *made, size_t ladder)
{
    for (size_t r = 0; r < made->row_count; r++)
        if (made->rows[r].size > 1 && made->rows[r].cells[ladder].count)
            return true;
    return false;
}

/* The ladders asked for; else those that have a level somebody holds equal;
 * else the first. */
static struct columns columns_choose(const struct request *request,
                                     const struct crosswalk *made)
{
    struct columns columns = {.count = 0};
    for (int round = 0; round < 3 && columns.count == 0; round++)
        for (size_t l = 0;
             l < made->ladder_count && columns.count < CROSSWALK_ABREAST_MOST;
             l++)
            if (round == 0   ? is_asked(request, made->ladders[l]->key)
                : round == 1 ? has_equal(made, l)
                             : true)
                columns.at[columns.count++] = l;
    return columns;
}

static bool has_column(const struct columns *columns, size_t ladder)
{
    for (size_t c = 0; c < columns->count; c++)
        if (columns->at[c] == ladder)
            return true;
    return false;
}

/* True when levels of two of the columns stand in the row. */
static bool is_shown(const struct crosswalk_row *row,
                     const struct columns *columns)
{
    size_t count = 0;
    for (size_t c = 0; c < columns->count; c++)
        count += row->cells[columns->at[c]].count;
    return count > 1;
}

static void table_fill(struct arena *mem, const struct crosswalk *made,
                       const struct columns *chosen,
                       struct crosswalk_page *page)
{
    size_t wide = chosen->count, shown = 0;
    struct crosswalk_column *columns = ARENA_ARRAY(mem, struct crosswalk_column,
                                                   wide);
    struct crosswalk_line *lines = ARENA_ARRAY(mem, struct crosswalk_line,
                                               made->row_count);
    for (size_t c = 0; c < wide; c++) {
        const struct ladder *ladder = made->ladders[chosen->at[c]];
        columns[c] = (struct crosswalk_column){ladder->key, ladder->title};
    }
    for (size_t r = 0; r < made->row_count; r++) {
        page->equal_count += made->rows[r].size > 1;
        if (!is_shown(&made->rows[r], chosen))
            continue;
        struct crosswalk_place *places = ARENA_ARRAY(
            mem, struct crosswalk_place, wide);
        for (size_t c = 0; c < wide; c++)
            places[c] = place_make(mem, made->ladders[chosen->at[c]],
                                   &made->rows[r].cells[chosen->at[c]]);
        lines[shown++].places = (struct crosswalk_place_list){places, wide};
    }
    page->columns = (struct crosswalk_column_list){columns, wide};
    page->lines = (struct crosswalk_line_list){lines, shown};
    page->has_two = made->ladder_count > 1;
}

/* The levels of the columns that stand in no row of the table. */
static void alone_fill(struct arena *mem, const struct crosswalk *made,
                       const struct columns *chosen,
                       struct crosswalk_page *page)
{
    struct crosswalk_alone *alone = ARENA_ARRAY(mem, struct crosswalk_alone,
                                                chosen->count);
    for (size_t c = 0; c < chosen->count; c++) {
        size_t ladder = chosen->at[c];
        struct list levels;
        LIST_OPEN(mem, struct crosswalk_level, &levels);
        for (size_t r = 0; r < made->row_count; r++) {
            const struct crosswalk_cell *cell = &made->rows[r].cells[ladder];
            if (cell->count && !is_shown(&made->rows[r], chosen))
                *LIST_ADD(&levels, struct crosswalk_level) = level_make(
                    mem, made->ladders[ladder], cell->levels[0],
                    levels.count == 0);
        }
        alone[c] = (struct crosswalk_alone){made->ladders[ladder]->title,
                                            {levels.at, levels.count}};
        page->alone_count += levels.count;
    }
    page->alone = (struct crosswalk_alone_list){alone, chosen->count};
}

static void ladders_fill(struct arena *mem, const struct crosswalk *made,
                         const struct columns *chosen,
                         struct crosswalk_page *page)
{
    struct choice *at = ARENA_ARRAY(mem, struct choice, made->ladder_count);
    for (size_t l = 0; l < made->ladder_count; l++)
        at[l] = (struct choice){made->ladders[l]->key, made->ladders[l]->title,
                                has_column(chosen, l)};
    page->ladders = (struct choice_list){at, made->ladder_count};
    page->has_choice = made->ladder_count > 2;
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
    size_t shown = view->proposals.count < CROSSWALK_PROPOSALS_MOST
                       ? view->proposals.count
                       : CROSSWALK_PROPOSALS_MOST;
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
    for (size_t i = 0; i < shown; i++) {
        const struct match_proposal *one = &view->proposals.at[i];
        proposed[i] = pair_make(mem, &view->crosswalk, &one->a, &one->b);
        proposed[i].reason = one->reason;
    }
    page->matches = (struct crosswalk_pair_list){held, view->matches.count};
    page->proposals = (struct crosswalk_pair_list){proposed, shown};
    page->more_proposals = view->proposals.count - shown;
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
    struct columns chosen = columns_choose(request, &view.crosswalk);
    table_fill(mem, &view.crosswalk, &chosen, page);
    alone_fill(mem, &view.crosswalk, &chosen, page);
    ladders_fill(mem, &view.crosswalk, &chosen, page);
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
