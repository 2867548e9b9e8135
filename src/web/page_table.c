#include "web/page_table.h"

#include "base/translate.h"
#include "web/given.h"
#include "web/pages.h"
#include "web/site.h"
#include "web/table_view.h"

enum { BAD_REQUEST = 400 };

static bool page_open(struct request *request, const struct table_kind *kind,
                      struct table_page *page, struct fault *fault)
{
    struct crumb *crumb = ARENA_NEW(request->mem, struct crumb);
    *crumb = (struct crumb){str_of(_("Import")), str_of("/import")};
    if (actor_may(&request->actor, ACTION_IMPORT_PEOPLE, RELATION_NONE))
        page->crumbs = (struct crumb_list){crumb, 1};
    table_view_open(request->mem, kind, page);
    page->most = given_size_told(
        request->mem,
        given_most(&request->site->settings, SETTING_TABLE_BYTES));
    return frame_make(request, str_of(_(kind->heading)), SECTION_PEOPLE,
                      &page->frame, fault);
}

static bool table_ask(struct request *request, const struct table_kind *kind,
                      struct reply *reply, struct fault *fault)
{
    struct table_page page = {.rater = request->actor.name};
    if (!page_open(request, kind, &page, fault))
        return false;
    table_html(&reply->body, &page);
    return true;
}

/* The file when one was chosen, else what was pasted. */
static bool given_find(const struct request *request, struct str *given,
                       struct fault *fault)
{
    const struct field *file = request_form_field(request, "file");
    size_t most = given_most(&request->site->settings, SETTING_TABLE_BYTES);
    *given = file && file->value.length ? file->value
                                        : request_form(request, "text");
    return given->length <= most
           || fault_set(fault, FAULT_LIMIT,
                        _("a table brought here may have at most %.*s; the "
                          "command line takes larger ones"),
                        STR(given_size_told(request->mem, most)));
}

/* What is wrong with the table as a whole; false for what is no matter of the
 * table. */
static bool is_of_table(const struct fault *why)
{
    return why->kind == FAULT_INPUT || why->kind == FAULT_LIMIT;
}

/* "Line 3, column 1: ..." for "3:1: ...". */
static struct str why_told(struct arena *mem, const struct fault *why)
{
    struct str message = str_of(why->message), rest = message, line, column;
    int64_t row, place;
    if (str_next(&rest, ':', &line) && str_next(&rest, ':', &column)
        && str_number(line, 1, INT32_MAX, &row)
        && str_number(column, 1, INT32_MAX, &place))
        return str_format(mem, _("Line %lld, column %lld: %.*s"),
                          (long long)row, (long long)place,
                          STR(str_trim(rest)));
    return str_copy(mem, message);
}

/* What the form says it shows, "OUTCOME.TEXT", against what is there now. */
static void mark_check(const struct request *request, struct table_page *page)
{
    struct str rest = request_form(request, "mark"), now = page->mark;
    struct str shown, there;
    bool is_same = str_same(rest, now);
    bool is_text_same = str_next(&rest, '.', &shown)
                        && str_next(&now, '.', &there) && str_same(rest, now);
    page->is_mended = !is_same && !is_text_same;
    page->is_changed_since = !is_same && is_text_same;
}

/* Looks first; true with *is_ready when it is what was looked at before, and
 * is to be kept. */
static bool table_look(struct request *request, const struct table_kind *kind,
                       struct table_page *page, bool *is_ready,
                       struct fault *fault)
{
    struct table_outcome outcome = {0};
    const struct table_wish wish = {
        .bytes = page->given, .is_dry_run = true, .rater = page->rater};
    struct str step = request_form(request, "step");
    bool is_partial = str_is(step, "keep-good");
    *is_ready = false;
    page->step = TABLE_LOOK;
    if (!kind->import(request->mem, request->db, &request->actor, &wish,
                      &outcome, fault))
        return false;
    table_view_fill(request->mem, &outcome, page);
    if (!is_partial && !str_is(step, "keep"))
        return true;
    mark_check(request, page);
    *is_ready = !page->is_mended && !page->is_changed_since
                && (is_partial || outcome.refused_count == 0);
    return true;
}

/* Does what was looked at; the page after it is asked for anew, so that going
 * back and reloading do nothing. */
static bool table_keep(struct request *request, const struct table_kind *kind,
                       const struct table_page *page, struct reply *reply,
                       struct fault *fault)
{
    struct table_outcome outcome = {0};
    const struct table_wish wish = {
        .bytes = page->given,
        .is_partial = str_is(request_form(request, "step"), "keep-good"),
        .rater = page->rater};
    if (!kind->import(request->mem, request->db, &request->actor, &wish,
                      &outcome, fault))
        return false;
    bool is_list = actor_may(&request->actor, ACTION_SEE_PERSON, RELATION_NONE);
    reply_go_with(reply, str_of(is_list ? "/people" : kind->address),
                  table_kept_told(request->mem, &outcome));
    return true;
}

static bool table_again(struct request *request, const struct table_kind *kind,
                        struct table_page *page, struct reply *reply,
                        struct fault *fault)
{
    if (!request_view(request, fault) || !page_open(request, kind, page, fault))
        return false;
    table_html(&reply->body, page);
    return true;
}

/* Why it cannot even be looked at; empty when it can. */
static struct str unread_why(struct str given)
{
    if (!given_is_text(given))
        return str_of(_("This is not a text table; save the sheet as CSV "
                        "first."));
    if (str_trim(given).length == 0)
        return str_of(_("There is nothing in it: choose a file, or paste rows "
                        "with their titles above."));
    return (struct str){0};
}

static bool table_take(struct request *request, const struct table_kind *kind,
                       struct reply *reply, struct fault *fault)
{
    struct table_page page = {
        .rater = str_trim(request_form(request, "rater"))};
    struct fault why = {0};
    bool is_ready = false;
    if (!given_find(request, &page.given, fault))
        return false;
    page.why_not = unread_why(page.given);
    bool is_done = page.why_not.length > 0
                   || (table_look(request, kind, &page, &is_ready, &why)
                       && (!is_ready
                           || table_keep(request, kind, &page, reply, &why)));
    if (is_done && is_ready)
        return true;
    if (!is_done && !is_of_table(&why)) {
        *fault = why;
        return false;
    }
    if (!is_done)
        page.why_not = why_told(request->mem, &why);
    if (page.why_not.length)
        reply->status = BAD_REQUEST;
    page.given = given_for_form(page.given);
    return table_again(request, kind, &page, reply, fault);
}

static bool table_empty(struct request *request, const struct table_kind *kind,
                        struct reply *reply)
{
    reply_file(reply, table_kind_csv(request->mem, kind, false),
               "text/csv; charset=utf-8", str_of(kind->file_name));
    return true;
}

bool people_import_ask(struct request *request, struct reply *reply,
                       struct fault *fault)
{
    return table_ask(request, &table_of_people, reply, fault);
}

bool people_import_take(struct request *request, struct reply *reply,
                        struct fault *fault)
{
    return table_take(request, &table_of_people, reply, fault);
}

bool people_import_empty(struct request *request, struct reply *reply,
                         struct fault *fault)
{
    (void)fault;
    return table_empty(request, &table_of_people, reply);
}

bool duties_import_ask(struct request *request, struct reply *reply,
                       struct fault *fault)
{
    return table_ask(request, &table_of_duties, reply, fault);
}

bool duties_import_take(struct request *request, struct reply *reply,
                        struct fault *fault)
{
    return table_take(request, &table_of_duties, reply, fault);
}

bool duties_import_empty(struct request *request, struct reply *reply,
                         struct fault *fault)
{
    (void)fault;
    return table_empty(request, &table_of_duties, reply);
}

bool ratings_import_ask(struct request *request, struct reply *reply,
                        struct fault *fault)
{
    return table_ask(request, &table_of_ratings, reply, fault);
}

bool ratings_import_take(struct request *request, struct reply *reply,
                         struct fault *fault)
{
    return table_take(request, &table_of_ratings, reply, fault);
}

bool ratings_import_empty(struct request *request, struct reply *reply,
                          struct fault *fault)
{
    (void)fault;
    return table_empty(request, &table_of_ratings, reply);
}

bool jobs_import_ask(struct request *request, struct reply *reply,
                     struct fault *fault)
{
    return table_ask(request, &table_of_jobs, reply, fault);
}

bool jobs_import_take(struct request *request, struct reply *reply,
                      struct fault *fault)
{
    return table_take(request, &table_of_jobs, reply, fault);
}

bool jobs_import_empty(struct request *request, struct reply *reply,
                       struct fault *fault)
{
    (void)fault;
    return table_empty(request, &table_of_jobs, reply);
}
