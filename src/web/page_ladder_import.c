#include "web/page_ladder_import.h"

#include "app/open_store.h"
#include "base/translate.h"
#include "web/given.h"
#include "web/pages.h"
#include "web/site.h"

enum { BAD_REQUEST = 400 };

static struct form_line_list forms_list(struct arena *mem)
{
    struct ladder_source_list sources = ladder_source_list();
    struct form_line *lines = ARENA_ARRAY(mem, struct form_line, sources.count);
    for (size_t i = 0; i < sources.count; i++)
        lines[i].text = _(sources.at[i].text);
    return (struct form_line_list){lines, sources.count};
}

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
    page->forms = forms_list(request->mem);
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
    if (!page_open(request, &page, fault))
        return false;
    page.text = stored.document;
    page.key = stored.ladder.key;
    page.title = stored.ladder.title;
    import_html(&reply->body, &page);
    return true;
}

/* The file when one was chosen, else what was pasted. */
static bool given_find(const struct request *request,
                       struct ladder_bytes *given, struct fault *fault)
{
    const struct field *file = request_form_field(request, "file");
    bool is_file = file && file->value.length;
    size_t most = given_most(&request->site->settings, SETTING_LADDER_BYTES);
    *given = (struct ladder_bytes){.bytes = request_form(request, "text")};
    if (is_file)
        *given = (struct ladder_bytes){file->value, file->file_name};
    return given->bytes.length <= most
           || fault_set(fault, FAULT_LIMIT,
                        _("a ladder brought here may have at most %.*s; rung "
                          "ladder add takes larger ones"),
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
    app_view_end(request->db);
    if (!app_ladder_add(request->mem, request->db, &request->actor, wish,
                        &outcome, fault))
        return false;
    reply_go_with(
        reply,
        str_format(request->mem, "/ladders/%.*s", STR(wish->ladder->key)),
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
    if (!is_empty && given_is_text(given))
        return;
    page->why_not = str_of(
        is_empty ? _("Choose a file or paste its text.")
                 : _("This is not a text file; a ladder is a file of text."));
    page->text = (struct str){0};
    page->problems = none;
}

bool import_take(struct request *request, struct reply *reply,
                 struct fault *fault)
{
    struct import_page page = {0};
    struct ladder_bytes given;
    struct ladder_reading reading;
    struct ladder_preview preview = {0};
    if (!given_find(request, &given, fault)
        || !app_ladder_take(request->mem, &given, &reading, fault)
        || !request_view(request, fault))
        return false;
    struct ladder_wish wish = {
        .ladder = &reading.ladder,
        .document = reading.document,
        .reason = str_trim(request_form(request, "reason")),
    };
    import_view_fill(request->mem, given.bytes, &reading, &page);
    if (!reading.is_read)
        unread_tell(given.bytes, &page);
    if (reading.is_read
        && !app_ladder_preview(request->mem, request->db, &request->actor,
                               &wish, &preview, fault))
        return false;
    if (reading.is_read)
        import_view_compare(request->mem, &reading.ladder, &preview, &page);
    if (is_ready(request, &page)) {
        wish.follows = preview.present.revision;
        return keep(request, &wish, reply, fault);
    }
    reply->status = page.is_wrong ? BAD_REQUEST : reply->status;
    if (!page_open(request, &page, fault))
        return false;
    import_html(&reply->body, &page);
    return true;
}
