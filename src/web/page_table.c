#include "web/page_table.h"

#include "base/translate.h"
#include "base/utf8.h"
#include "web/form.h"
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
    size_t most = setting_size(&request->site->settings, SETTING_TABLE_BYTES);
    if (most > FORM_VALUE_BYTES) /* it must travel in a form */
        most = FORM_VALUE_BYTES;
    *given = file && file->value.length ? file->value
                                        : request_form(request, "text");
    return given->length <= most
           || fault_set(fault, FAULT_LIMIT,
                        _("a table brought here may have %zu bytes; this one "
                          "has %zu; the command line takes larger ones"),
                        most, given->length);
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

/* Looks first; what was looked at before is then done, when it is the same
 * still and nothing wrong is passed over unsaid. */
static bool table_run(struct request *request, const struct table_kind *kind,
                      struct table_page *page, struct table_outcome *outcome,
                      struct fault *fault)
{
    struct table_wish wish = {
        .bytes = page->given, .is_dry_run = true, .rater = page->rater};
    page->step = TABLE_LOOK;
    if (!kind->import(request->mem, request->db, &request->actor, &wish,
                      outcome, fault))
        return false;
    if (!str_is(request_form(request, "step"), "keep"))
        return true;
    wish.is_partial = request_form(request, "partial").length > 0;
    page->is_changed_since = !str_same(
        request_form(request, "mark"),
        table_outcome_mark(request->mem, outcome));
    page->is_partial_missing = !page->is_changed_since && outcome->refused_count
                               && !wish.is_partial;
    if (page->is_changed_since || page->is_partial_missing)
        return true;
    wish.is_dry_run = false;
    page->step = TABLE_KEPT;
    *outcome = (struct table_outcome){0};
    return kind->import(request->mem, request->db, &request->actor, &wish,
                        outcome, fault);
}

static bool table_take(struct request *request, const struct table_kind *kind,
                       struct reply *reply, struct fault *fault)
{
    struct arena *mem = request->mem;
    struct table_page page = {
        .rater = str_trim(request_form(request, "rater"))};
    struct table_outcome outcome = {0};
    struct fault why = {0};
    if (!given_find(request, &page.given, fault))
        return false;
    if (str_trim(page.given).length == 0) {
        page.step = TABLE_ASK;
        page.why_not = str_of(_("There is nothing in it: choose a file, or "
                                "paste rows with their titles above."));
    } else if (table_run(request, kind, &page, &outcome, &why))
        table_view_fill(mem, &outcome, &page);
    else if (is_of_table(&why))
        page.why_not = why_told(mem, &why);
    else {
        *fault = why;
        return false;
    }
    if (page.why_not.length || page.is_partial_missing)
        reply->status = BAD_REQUEST;
    /* Bytes that are no text would come back as other ones. */
    if (utf8_fault_at(page.given) < page.given.length)
        page.given = (struct str){0};
    if (!request_view(request, fault)
        || !page_open(request, kind, &page, fault))
        return false;
    table_html(&reply->body, &page);
    return true;
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
