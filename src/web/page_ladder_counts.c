#include "web/page_ladder_counts.h"

#include "app/mark_evidence.h"
#include "base/list.h"
#include "base/translate.h"
#include "web/address.h"
#include "web/pages.h"
#include "web/percent.h"
#include "web/site.h"
#include "web/words.h"

/* The form that was not taken, to be shown again; an empty key: none. */
struct said {
    struct mark_wish wish;
    struct str wrong;
};

/* What all rows are made from. */
struct making {
    struct arena *mem;
    const struct counts_view *view;
    struct counts_form form;
    bool may_mark;
    struct choice_list choices;
    const struct said *said;
};

static struct str field_asked(const struct request *request, const char *name)
{
    return request->method == METHOD_POST ? request_form(request, name)
                                          : request_query(request, name);
}

static struct counts_form form_make(const struct request *request,
                                    struct str ladder_key)
{
    struct str address = address_of_ladder(request->mem, ladder_key);
    return (struct counts_form){
        .address = str_format(request->mem, "%.*s/counts", STR(address)),
        .token = request->form_token,
        .level = field_asked(request, "level"),
        .is_without = str_is(field_asked(request, "show"), "without")};
}

static struct choice_list choices_make(struct arena *mem,
                                       enum evidence_kind chosen)
{
    struct choice *at = ARENA_ARRAY(mem, struct choice, EVIDENCE_KIND_COUNT);
    for (int i = 0; i < EVIDENCE_KIND_COUNT; i++) {
        struct str name = str_of(evidence_kind_names[i]);
        at[i] = (struct choice){name, name, i == (int)chosen};
    }
    return (struct choice_list){at, EVIDENCE_KIND_COUNT};
}

static struct counts_kind_list kinds_make(
    struct arena *mem, const struct counted_criterion *counted)
{
    struct counts_kind *at = ARENA_ARRAY(mem, struct counts_kind,
                                         counted->kind_count);
    for (size_t i = 0; i < counted->kind_count; i++) {
        const struct counted_kind *kind = &counted->kinds[i];
        at[i] = (struct counts_kind){evidence_kind_names[kind->kind], kind->why,
                                     kind->is_refused, kind->is_by_office,
                                     kind->is_older_wording};
    }
    return (struct counts_kind_list){at, counted->kind_count};
}

static struct counts_row row_make(const struct making *making,
                                  const struct counted_criterion *counted)
{
    const struct ladder *ladder = &making->view->stored.ladder;
    const struct criterion *one = &ladder->criteria[counted->criterion_index];
    struct counts_row row = {
        .form = making->form,
        .number = counted->criterion_index + 1,
        .key = one->key,
        .text = one->text,
        .competency = ladder->competencies[one->competency_index].title,
        .kinds = kinds_make(making->mem, counted),
        .may_mark = making->may_mark,
        .choices = making->choices};
    const struct said *said = making->said;
    if (said && str_same(said->wish.criterion_key, one->key)) {
        row.choices = choices_make(making->mem, said->wish.kind);
        row.is_refused = said->wish.is_refused;
        row.reason = said->wish.why;
        row.wrong = said->wrong;
    }
    return row;
}

static struct counts_level level_make(const struct making *making,
                                      size_t level_index)
{
    const struct ladder *ladder = &making->view->stored.ladder;
    const struct level *level = &ladder->levels[level_index];
    struct counts_level made = {.key = level->key, .name = level_name(level)};
    struct list rows;
    LIST_OPEN(making->mem, struct counts_row, &rows);
    for (size_t i = 0; i < ladder->criterion_count; i++) {
        const struct counted_criterion *counted = &making->view->criteria[i];
        if (ladder->criteria[i].level_index != level_index)
            continue;
        made.criteria++;
        made.covered += counted->is_covered;
        struct counts_row row = row_make(making, counted);
        if (!making->form.is_without || !counted->is_covered
            || row.wrong.length)
            *LIST_ADD(&rows, struct counts_row) = row;
    }
    made.rows = (struct counts_row_list){rows.at, rows.count};
    return made;
}

static void levels_fill(const struct making *making, struct counts_page *page)
{
    const struct ladder *ladder = &making->view->stored.ladder;
    struct str asked = making->form.level;
    struct choice *choices = ARENA_ARRAY(making->mem, struct choice,
                                         ladder->level_count);
    struct list shown;
    LIST_OPEN(making->mem, struct counts_level, &shown);
    for (size_t i = 0; i < ladder->level_count; i++) {
        const struct level *level = &ladder->levels[i];
        bool is_asked = str_same(level->key, asked);
        choices[i] = (struct choice){level->key, level_name(level), is_asked};
        if (asked.length && !is_asked)
            continue;
        struct counts_level made = level_make(making, i);
        if (made.rows.count)
            *LIST_ADD(&shown, struct counts_level) = made;
    }
    page->levels = (struct choice_list){choices, ladder->level_count};
    page->shown = (struct counts_level_list){shown.at, shown.count};
}

static void gone_fill(const struct making *making, struct counts_page *page)
{
    struct credit_mark_list gone = making->view->gone;
    struct counts_row *rows = ARENA_ARRAY(making->mem, struct counts_row,
                                          gone.count);
    for (size_t i = 0; i < gone.count; i++) {
        const struct credit_mark *mark = &gone.at[i];
        struct counts_kind *kind = ARENA_NEW(making->mem, struct counts_kind);
        *kind = (struct counts_kind){.name = evidence_kind_names[mark->kind],
                                     .why = mark->why,
                                     .is_refused = mark->is_refused,
                                     .is_by_office = true};
        rows[i] = (struct counts_row){.form = making->form,
                                      .key = mark->criterion_key,
                                      .text = mark->wording,
                                      .kinds = {kind, 1},
                                      .may_mark = making->may_mark};
    }
    page->gone = (struct counts_row_list){rows, gone.count};
}

static void view_fill(const struct request *request,
                      const struct counts_view *view, const struct said *said,
                      struct counts_page *page)
{
    const struct ladder *ladder = &view->stored.ladder;
    page->form = form_make(request, ladder->key);
    page->is_filtered = page->form.level.length || page->form.is_without;
    page->is_large = ladder->criterion_count > COUNTS_CRITERIA_MOST;
    if (page->is_large && page->form.level.length == 0)
        page->form.level = ladder->levels[0].key;
    page->criteria = ladder->criterion_count;
    page->covered = view->covered_count;
    page->by_office = view->by_office_count;
    page->bare = page->criteria - page->covered;
    const struct making making = {
        .mem = request->mem,
        .view = view,
        .form = page->form,
        .may_mark = actor_may(&request->actor, ACTION_CHANGE_LADDER,
                              RELATION_NONE),
        .choices = choices_make(request->mem, EVIDENCE_COMMIT),
        .said = said};
    levels_fill(&making, page);
    gone_fill(&making, page);
}

static bool page_show(struct request *request, const struct said *said,
                      struct reply *reply, struct fault *fault)
{
    const struct counts_wish wish = {
        .ladder.key = request_place(request, "ladder"),
        .rules = request->site->credit_rules,
    };
    struct counts_view view;
    struct counts_page page = {.criteria = 0};
    if (!app_counts(request->mem, request->db, &request->actor, &wish, &view,
                    fault)
        || !frame_make(request, view.stored.ladder.title, SECTION_LADDERS,
                       &page.frame, fault))
        return false;
    page.top = ladder_top_make(request, &view.stored, LADDER_TAB_LENS);
    view_fill(request, &view, said, &page);
    ladder_counts_html(&reply->body, &page);
    return true;
}

bool counts_show(struct request *request, struct reply *reply,
                 struct fault *fault)
{
    return page_show(request, NULL, reply, fault);
}

static bool wish_read(const struct request *request, struct mark_wish *wish,
                      struct fault *fault)
{
    struct str kind = request_form(request, "kind");
    *wish = (struct mark_wish){
        .ladder_key = request_place(request, "ladder"),
        .criterion_key = request_form(request, "criterion"),
        .is_refused = str_is(request_form(request, "counts"), "no"),
        .why = str_trim(request_form(request, "reason"))};
    return evidence_kind_parse(kind, &wish->kind)
           || fault_set(fault, FAULT_INPUT, _("\"%.*s\" is no kind of work"),
                        STR(kind));
}

/* Back to where the form stood, with what became of it. */
static void go_back(const struct request *request, const struct mark_wish *wish,
                    const char *notice, struct reply *reply)
{
    struct arena *mem = request->mem;
    struct counts_form form = form_make(request, wish->ladder_key);
    struct str filter = {0};
    if (form.level.length || form.is_without)
        filter = str_format(mem, "?level=%.*s%s",
                            STR(percent_encode(mem, form.level)),
                            form.is_without ? "&show=without" : "");
    struct str place = str_format(
        mem, "%.*s%.*s#c-%.*s", STR(form.address), STR(filter),
        STR(percent_encode(mem, wish->criterion_key)));
    reply_go_with(reply, place,
                  str_format(mem, notice, evidence_kind_names[wish->kind]));
}

bool counts_set(struct request *request, struct reply *reply,
                struct fault *fault)
{
    struct said said = {.wrong = {0}};
    struct fault why = {0};
    if (!wish_read(request, &said.wish, fault))
        return false;
    if (app_mark_set(request->mem, request->db, &request->actor, &said.wish,
                     &why)) {
        go_back(request, &said.wish,
                said.wish.is_refused ? _("Work of the kind %s does not count.")
                                     : _("Work of the kind %s counts."),
                reply);
        return true;
    }
    if (why.kind == FAULT_INPUT) {
        said.wrong = words_of_fault(request->mem, &why);
        reply->status = fault_http_status(why.kind);
        return request_view(request, fault)
               && page_show(request, &said, reply, fault);
    }
    *fault = why;
    return false;
}

bool counts_remove(struct request *request, struct reply *reply,
                   struct fault *fault)
{
    struct mark_wish wish;
    if (!wish_read(request, &wish, fault)
        || !app_mark_remove(request->mem, request->db, &request->actor, &wish,
                            fault))
        return false;
    go_back(request, &wish, _("What the office said of %s is taken back."),
            reply);
    return true;
}
