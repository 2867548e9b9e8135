#include "web/page_ladder_refit.h"

#include "app/find_person.h"
#include "app/keep_office.h"
#include "app/propose_refit.h"
#include "app/roles.h"
#include "base/list.h"
#include "base/translate.h"
#include "web/address.h"
#include "web/pages.h"
#include "web/percent.h"

enum { QUERY_BYTES_MOST = 4096 };

static bool is_lens(const struct request *request)
{
    return str_has_suffix(request->path, "/lens")
           || str_find(request->path, STR_LITERAL("/lens/"))
                  < request->path.length;
}

/* The demands of fields named "does"; they count when "own" is sent, because a
 * box that nobody ticked is not. */
static unsigned does_asked(struct field_list fields)
{
    unsigned does = 0;
    enum demand demand;
    for (size_t i = 0; i < fields.count; i++)
        if (str_is(fields.at[i].name, "does")
            && demand_parse(fields.at[i].value, &demand))
            does |= 1U << demand;
    return does;
}

static struct refit_wish wish_of(const struct request *request)
{
    bool is_form = request->method == METHOD_POST;
    struct field_list fields = is_form ? request->form : request->query;
    struct str own = is_form ? request_form(request, "own")
                             : request_query(request, "own");
    return (struct refit_wish){
        .ladder = {request_place(request, "ladder"),
                   is_form ? 0 : request_query_number(request, "revision", 0)},
        .role = is_form ? request_form(request, "role")
                        : request_query(request, "role"),
        .kind = is_lens(request) ? OFFER_LENS : OFFER_REFIT,
        .has_does = own.length > 0,
        .does = does_asked(fields),
    };
}

static struct choice_list choices_make(struct arena *mem,
                                       struct office_role_list roles,
                                       const struct office_role *chosen)
{
    struct choice *at = ARENA_ARRAY(mem, struct choice, roles.count);
    for (size_t i = 0; i < roles.count; i++) {
        const struct office_role *role = &roles.at[i];
        bool is_finer = role->under.length > 0;
        at[i] = (struct choice){
            role->id,
            is_finer ? str_format(mem, "– %.*s", STR(role->title))
                     : role->title,
            chosen && str_same(chosen->id, role->id)};
    }
    return (struct choice_list){at, roles.count};
}

static void does_fill(struct arena *mem, unsigned does, struct refit_page *page)
{
    struct demand_box *boxes = ARENA_ARRAY(mem, struct demand_box,
                                           DEMAND_COUNT);
    for (int i = 0; i < DEMAND_COUNT; i++)
        boxes[i] = (struct demand_box){demand_names[i], _(demand_labels[i]),
                                       (does & (1U << i)) != 0};
    page->does.at = boxes;
    page->does.count = DEMAND_COUNT;
}

static struct str query_make(struct arena *mem, const struct refit_wish *wish,
                             const struct office_role *role)
{
    struct text out;
    text_open(mem, QUERY_BYTES_MOST, &out);
    text_add(&out, "role=%.*s", STR(percent_encode(mem, role->id)));
    for (int i = 0; wish->has_does && i < DEMAND_COUNT; i++)
        if (wish->does & (1U << i))
            text_add(&out, "&does=%s", demand_names[i]);
    text_add(&out, "%s", wish->has_does ? "&own=yes" : "");
    return text_str(&out);
}

static size_t blocks_count(const struct stopped_list *people,
                           size_t criterion_index)
{
    size_t count = 0;
    for (size_t i = 0; i < people->count; i++)
        for (size_t k = 0; k < people->at[i].before.count; k++)
            count += people->at[i].before.at[k].criterion_index
                     == criterion_index;
    return count;
}

/* What stops people comes first, what fits last. */
static const enum verdict line_order[] = {VERDICT_REPLACE, VERDICT_ADAPT,
                                          VERDICT_EXTEND, VERDICT_KEEP};

static void lines_fill(struct arena *mem, const struct refit_view *view,
                       struct refit_page *page)
{
    const struct ladder *ladder = &view->stored.ladder;
    struct list lines;
    LIST_OPEN(mem, struct refit_line, &lines);
    for (size_t order = 0; order < COUNT_OF(line_order); order++)
        for (size_t i = 0; i < ladder->criterion_count; i++) {
            const struct offer_row *row = &view->offer.rows[i];
            bool is_kept = row->verdict == VERDICT_KEEP;
            if (row->verdict != line_order[order]
                || (is_kept && !page->shows_kept))
                continue;
            *LIST_ADD(&lines, struct refit_line) = (struct refit_line){
                offer_line_make(mem, ladder,
                                &ladder->criteria[row->criterion_index], row),
                blocks_count(&view->people, row->criterion_index)};
        }
    page->lines.at = lines.at;
    page->lines.count = lines.count;
    page->kept_count = page->shows_kept ? 0 : page->keep;
}

static struct blocker_link_list links_make(struct arena *mem,
                                           const struct ladder *ladder,
                                           struct blocker_list blockers)
{
    struct blocker_link *at = ARENA_ARRAY(mem, struct blocker_link,
                                          blockers.count);
    for (size_t i = 0; i < blockers.count; i++) {
        const struct criterion *one =
            &ladder->criteria[blockers.at[i].criterion_index];
        at[i] = (struct blocker_link){one->key, one->text};
    }
    return (struct blocker_link_list){at, blockers.count};
}

static void people_fill(struct arena *mem, const struct refit_view *view,
                        struct refit_page *page)
{
    const struct ladder *ladder = &view->stored.ladder;
    struct stopped_line *lines = ARENA_ARRAY(mem, struct stopped_line,
                                             view->people.count);
    for (size_t i = 0; i < view->people.count; i++) {
        const struct stopped_person *one = &view->people.at[i];
        const struct position *position = &one->person.position;
        lines[i] = (struct stopped_line){
            .name = one->person.name,
            .title = position->title,
            .address = address_of_person(mem, one->person.id),
            .is_placed = one->is_placed,
            .aim = level_name(&ladder->levels[one->aim_index]),
            .before = links_make(mem, ladder, one->before),
            .after = links_make(mem, &view->offered, one->after),
        };
        if (one->is_placed) {
            lines[i].level = level_strip_make(mem, one->level_index,
                                              ladder->level_count);
            lines[i].level_name = level_name(&ladder->levels[one->level_index]);
        }
        page->freed += one->before.count > 0 && one->after.count == 0;
        page->still += one->after.count > 0;
    }
    page->people.at = lines;
    page->people.count = view->people.count;
    page->other_count = view->other_count;
}

static void addresses_fill(struct arena *mem, const struct refit_wish *wish,
                           const struct refit_view *view,
                           struct refit_page *page)
{
    struct str query = query_make(mem, wish, view->role);
    struct str here = str_format(
        mem, "/ladders/%.*s/%s",
        STR(percent_encode(mem, view->stored.ladder.key)),
        page->is_lens ? "lens" : "refit");
    page->docx = str_format(mem, "%.*s/docx?%.*s", STR(here), STR(query));
    page->html = str_format(mem, "%.*s/html?%.*s", STR(here), STR(query));
    page->changing = str_format(mem, "%.*s?%.*s", STR(here), STR(query));
    page->all = str_format(mem, "%.*s&show=all", STR(page->changing));
}

static void view_fill(struct arena *mem, const struct refit_wish *wish,
                      const struct refit_view *view, struct refit_page *page)
{
    const size_t *counts = view->offer.counts;
    page->role = view->role->title;
    page->role_id = view->role->id;
    page->role_summary = view->role->summary;
    addresses_fill(mem, wish, view, page);
    page->criteria = view->stored.ladder.criterion_count;
    page->keep = counts[VERDICT_KEEP];
    page->adapt = counts[VERDICT_ADAPT];
    page->replace = counts[VERDICT_REPLACE];
    page->extend = counts[VERDICT_EXTEND];
    page->bar = offer_bar_make(mem, counts);
    does_fill(mem, view->does, page);
    lines_fill(mem, view, page);
    people_fill(mem, view, page);
}

static bool is_english(struct str language)
{
    return str_is(language, "en") || str_has_prefix(language, "en-");
}

/* The page of a wish; without a role it asks for one. */
static bool page_show(struct request *request, const struct refit_wish *wish,
                      struct reply *reply, struct fault *fault)
{
    struct arena *mem = request->mem;
    struct office_role_list roles;
    struct refit_view view = {.role = NULL};
    struct refit_page page = {
        .is_lens = wish->kind == OFFER_LENS,
        .has_role = wish->role.length > 0,
        .shows_kept = str_is(request_query(request, "show"), "all"),
        .may_propose = actor_may(&request->actor, ACTION_PROPOSE_LADDER,
                                 RELATION_NONE)};
    if (!app_roles(mem, &roles, fault)
        || (page.has_role ? !app_refit(mem, request->db, &request->actor, wish,
                                       &view, fault)
                          : !ladder_asked(request, &view.stored, fault)))
        return false;
    if (page.has_role)
        view_fill(mem, wish, &view, &page);
    if (!page.has_role) {
        struct person_list people;
        if (!app_people_list(mem, request->db, &request->actor, &people, fault))
            return false;
        view.role = app_role_likely(mem, people, view.stored.ladder.key, roles);
        if (view.role) {
            page.likely = view.role->title;
            page.likely_id = view.role->id;
        }
    }
    page.roles = choices_make(mem, roles, view.role);
    page.top = ladder_top_make(request, &view.stored,
                               page.is_lens ? LADDER_TAB_LENS
                                            : LADDER_TAB_REFIT);
    page.is_other_language = !is_english(view.stored.ladder.language);
    if (!frame_make(request, view.stored.ladder.title, SECTION_LADDERS,
                    &page.frame, fault))
        return false;
    ladder_refit_html(&reply->body, &page);
    return true;
}

bool refit_show(struct request *request, struct reply *reply,
                struct fault *fault)
{
    const struct refit_wish wish = wish_of(request);
    return page_show(request, &wish, reply, fault);
}

bool refit_propose(struct request *request, struct reply *reply,
                   struct fault *fault)
{
    const struct refit_proposal_wish wish = {.refit = wish_of(request)};
    int64_t id;
    if (!app_refit_propose(request->mem, request->db, &request->actor, &wish,
                           &id, fault))
        return false;
    reply_go_with(reply,
                  str_format(request->mem, "/proposals/%lld", (long long)id),
                  str_of(_("It is a proposal now.  Go through it line by line: "
                           "what nobody takes keeps its old words.")));
    return true;
}

bool refit_give(struct request *request, struct reply *reply,
                struct fault *fault)
{
    static const struct {
        const char *name, *type;
    } forms[] = {
        [MARKED_DOCX] = {"docx", "application/vnd.openxmlformats-officedocument"
                                 ".wordprocessingml.document"},
        [MARKED_HTML] = {"html", "text/html; charset=utf-8"},
    };
    const struct refit_wish wish = wish_of(request);
    struct str name = request_place(request, "form");
    struct marked_about about = {request->actor.name, request->now};
    struct refit_view view;
    struct office office;
    struct marked_copy copy;
    size_t form = 0;
    while (form < COUNT_OF(forms) && !str_is(name, forms[form].name))
        form++;
    if (form == COUNT_OF(forms))
        return fault_set(fault, FAULT_MISSING, _("no form is called %.*s"),
                         STR(name));
    if (!app_office_get(request->mem, request->db, &request->actor, &office,
                        fault)
        || !app_refit(request->mem, request->db, &request->actor, &wish, &view,
                      fault))
        return false;
    if (office.name.length)
        about.author = office.name;
    if (!app_refit_copy(request->mem, &about, &view, (enum marked_form)form,
                        &copy, fault))
        return false;
    reply_file(reply, copy.bytes, forms[form].type, copy.file_name);
    return true;
}
