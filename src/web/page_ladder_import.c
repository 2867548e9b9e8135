#include "web/page_ladder_import.h"

#include "app/open_store.h"
#include "base/translate.h"
#include "web/given.h"
#include "web/page_ladder_found.h"
#include "web/pages.h"
#include "web/percent.h"
#include "web/site.h"

#include <assert.h>

enum { BAD_REQUEST = 400, ROWS_TO_EDIT = 22, ROWS_TO_PASTE = 10 };

/* Whether the ladder that comes with Rung is still to be had by a click. */
static bool start_find(struct request *request, struct import_page *page,
                       struct fault *fault)
{
    struct ladder_head_list heads;
    if (!app_ladder_list(request->mem, request->db, &request->actor, &heads,
                         fault))
        return false;
    page->may_start = true;
    for (size_t i = 0; i < heads.count; i++)
        page->may_start &= !str_is(heads.at[i].key, LADDER_SHIPPED_KEY);
    return true;
}

static bool page_open(struct request *request, struct import_page *page,
                      struct fault *fault)
{
    struct crumb *crumb = ARENA_NEW(request->mem, struct crumb);
    *crumb = (struct crumb){str_of(_("Ladders")), str_of("/ladders")};
    page->crumbs = (struct crumb_list){crumb, 1};
    page->rows = page->text.length ? ROWS_TO_EDIT : ROWS_TO_PASTE;
    page->most = given_size_told(
        request->mem,
        given_most(&request->site->settings, SETTING_LADDER_BYTES));
    return start_find(request, page, fault)
           && frame_make(request, str_of(_("Import a ladder")), SECTION_LADDERS,
                         &page->frame, fault);
}

/* With ?change=LADDER the text of its present revision stands in the form. */
bool import_ask(struct request *request, struct reply *reply,
                struct fault *fault)
{
    struct import_page page = {0};
    struct str key = request_query(request, "change");
    struct stored_ladder stored = {0};
    if (key.length
        && !app_ladder_get(request->mem, request->db, &request->actor, key,
                           &stored, fault))
        return false;
    page.text = stored.document;
    page.key = stored.ladder.key;
    page.title = stored.ladder.title;
    if (!page_open(request, &page, fault))
        return false;
    import_html(&reply->body, &page);
    return true;
}

/* The file when one was chosen, else what was pasted or carried along. */
static bool given_find(const struct request *request,
                       struct ladder_given *given, struct fault *fault)
{
    size_t most = given_most(&request->site->settings, SETTING_LADDER_BYTES);
    if (!found_given(request, given, fault))
        return false;
    return given->bytes.length <= most
           || fault_set(fault, FAULT_LIMIT,
                        _("a ladder brought here may have at most %.*s; rung "
                          "ladder import takes larger ones"),
                        STR(given_size_told(request->mem, most)));
}

/* What of the form keeps it from being kept; all of it was right when the
 * text is the one looked at, and a change has its reason. */
static bool is_ready(const struct request *request, struct import_page *page)
{
    bool is_asked = str_is(request_form(request, "step"), "keep");
    page->reason = str_trim(request_form(request, "reason"));
    if (!is_asked || !page->is_read || page->is_same)
        return false;
    page->is_changed_since = !str_same(request_form(request, "mark"),
                                       page->mark);
    page->is_reason_missing = !page->is_new && page->reason.length == 0;
    return !page->is_changed_since && !page->is_reason_missing;
}

static bool keep(struct request *request, const struct ladder_wish *wish,
                 struct reply *reply, struct fault *fault)
{
    struct ladder_outcome outcome;
    assert(wish->ladder);
    app_view_end(request->db);
    if (!app_ladder_add(request->mem, request->db, &request->actor, wish,
                        &outcome, fault))
        return false;
    reply_go_with(
        reply,
        str_format(request->mem, "/ladders/%.*s",
                   STR(percent_encode(request->mem, wish->ladder->key))),
        str_format(request->mem,
                   outcome.is_same ? _("It is revision %lld already.")
                                   : _("Kept as revision %lld."),
                   (long long)outcome.revision));
    return true;
}

/* What a reader of ladders could only say byte by byte. */
static void unread_tell(struct str given, struct import_page *page)
{
    const struct problem_line_list none = {0};
    bool is_empty = str_trim(given).length == 0;
    if (page->why_not.length || (!is_empty && given_is_text(given)))
        return;
    page->why_not = str_of(is_empty
                               ? _("Choose a file or paste its text.")
                               : _("This is no file of a kind that is taken."));
    page->text = (struct str){0};
    page->problems = none;
}

/* A ladder in our own form, or what is in no form that is known. */
static bool ours_take(struct request *request, const struct ladder_given *given,
                      const struct ladder_reading *reading, struct reply *reply,
                      struct fault *fault)
{
    struct import_page page = {0};
    struct ladder_preview preview = {0};
    const struct taken_ladder *taken = reading->ladders.at;
    import_view_fill(request->mem, given->bytes, reading, &page);
    if (!taken)
        unread_tell(given->bytes, &page);
    struct ladder_wish wish = {
        .ladder = taken ? &taken->ladder : NULL,
        .document = taken ? taken->document : (struct str){0},
        .reason = str_trim(request_form(request, "reason")),
    };
    if (taken
        && !app_ladder_preview(request->mem, request->db, &request->actor,
                               &wish, &preview, fault))
        return false;
    if (taken)
        import_view_compare(request->mem, &taken->ladder, &preview, &page);
    if (is_ready(request, &page)) {
        wish.follows = page.is_new ? LADDER_IS_NEW : preview.present.revision;
        return keep(request, &wish, reply, fault);
    }
    reply->status = page.is_wrong ? BAD_REQUEST : reply->status;
    if (!page_open(request, &page, fault))
        return false;
    import_html(&reply->body, &page);
    return true;
}

bool import_take(struct request *request, struct reply *reply,
                 struct fault *fault)
{
    struct ladder_given given;
    struct ladder_reading reading;
    if (!given_find(request, &given, fault)
        || !app_ladder_take(request->mem, &given, &reading, fault)
        || !request_view(request, fault))
        return false;
    bool is_theirs = reading.format && !str_is(str_of(reading.format), "rung");
    bool has_something = reading.ladders.count || reading.parts.count
                         || reading.not_taken.count;
    return is_theirs && has_something
               ? found_take(request, &given, &reading, reply, fault)
               : ours_take(request, &given, &reading, reply, fault);
}
