#include "web/error_page.h"

#include "app/open_store.h"
#include "base/list.h"
#include "base/translate.h"
#include "web/given.h"
#include "web/site.h"

static const struct {
    int status;
    const char *title, *says, *advice;
} errors[] = {
    {400, N_("This request cannot be read"),
     N_("Its address or its form is broken."),
     N_("Go back, and send it again.")},
    {403, N_("This is not open to you"),
     N_("Your role may not open this page."),
     N_("Ask the lead of your office when you need it.")},
    {404, N_("There is no such page"),
     N_("Nothing has this address, or no longer."),
     N_("Look for it from the start page.")},
    {405, N_("This cannot be done here"),
     N_("The address is there, but not for this."),
     N_("Go back, and use the buttons of the page.")},
    {409, N_("Somebody else was faster"),
     N_("What you saw was changed in between."),
     N_("Go back, load the page again and look at what is there now.")},
    {411, N_("This request cannot be read"),
     N_("It does not say how long it is."), N_("Go back, and send it again.")},
    {413, N_("This is too large"),
     N_("It is more than this server takes at once."),
     N_("Send less of it, or ask whoever runs the server to raise the limit.")},
    {415, N_("A form is wanted here"), N_("What was sent is not a form."),
     N_("Use the form of the page.")},
    {421, N_("This server has another name"),
     N_("It was asked by a name that it does not know."),
     N_("Whoever runs it allows a name with: rung serve --host NAME")},
    {431, N_("This request is too large"),
     N_("Its address and headers are more than this server takes."),
     N_("Remove the cookies of this site, and try again.")},
    {500, N_("Something went wrong here"),
     N_("The request was not carried out."),
     N_("Try again; if it stays so, tell whoever runs the server the time.")},
    {501, N_("This cannot be done here"),
     N_("This server does not know what is asked of it."),
     N_("Use a browser's usual means.")},
    {503, N_("Not at this moment"),
     N_("Too much is asked at once; others are being served."),
     N_("Try again in a moment.")},
    {505, N_("This request cannot be read"),
     N_("It is of a version of HTTP that this server does not speak."),
     N_("Use HTTP/1.1.")},
    {507, N_("There is no room left"),
     N_("The disk of this server is full, so nothing was kept."),
     N_("Tell whoever runs the server; then send it again.")},
};

/* The row of that status, or the first. */
static size_t error_index(int status)
{
    for (size_t i = 0; i < COUNT_OF(errors); i++)
        if (errors[i].status == status)
            return i;
    return 0;
}

/* The page's own frame, or, when even the store fails, one of a visitor. */
static void frame_take(struct request *request, const char *title,
                       struct frame *frame)
{
    struct fault fault;
    bool is_made = request->is_signed_in && app_view_begin(request->db, &fault)
                   && frame_make(request, str_of(title), SECTION_NONE, frame,
                                 &fault);
    if (request->is_signed_in)
        app_view_end(request->db);
    if (is_made)
        return;
    struct request visitor = *request;
    visitor.is_signed_in = false;
    frame_make(&visitor, str_of(title), SECTION_NONE, frame, &fault);
}

/* What a person wrote, and not what pages and browsers add. */
static bool is_worth_giving_back(const struct field *field)
{
    static const char *const others[] = {"token", "key", "password",
                                         "again", "old", "new"};
    for (size_t i = 0; i < COUNT_OF(others); i++)
        if (str_is(field->name, others[i]))
            return false;
    return field->value.length && !field->file_name.length;
}

static void signed_out_say(const struct request *request,
                           struct error_view *view)
{
    struct list lost;
    LIST_OPEN(request->mem, struct field, &lost);
    for (size_t i = 0; i < request->form.count; i++)
        if (is_worth_giving_back(&request->form.at[i]))
            *LIST_ADD(&lost, struct field) = request->form.at[i];
    view->has_sign_in = true;
    view->lost = (struct field_list){lost.at, lost.count};
    view->title = _("You are not signed in, or no longer");
    view->says = str_of(_("Nothing of the form was kept."));
    view->advice = lost.count
                       ? _("Sign in, and send it again: what you wrote stands "
                           "below, to be copied.")
                       : _("Sign in, and send it again.");
}

/* What the server takes at once where this was sent. */
static struct str limit_told(const struct request *request, struct str path,
                             struct str usual)
{
    struct arena *mem = request->mem;
    if (!request->site)
        return usual;
    const struct settings *settings = &request->site->settings;
    size_t most = setting_size(settings, SETTING_HTTP_FORM_BYTES);
    if (site_lane(mem, METHOD_POST, path) == LANE_LONG) {
        size_t table = given_most(settings, SETTING_TABLE_BYTES);
        size_t ladder = given_most(settings, SETTING_LADDER_BYTES);
        most = table > ladder ? table : ladder;
    }
    return str_format(mem, _("A page takes at most %.*s at once."),
                      STR(given_size_told(mem, most)));
}

/* Where the form stands that was too large, so that it can be filled again. */
static void too_large_fill(const struct request *request, bool is_usual,
                           struct error_view *view)
{
    struct field_list places;
    unsigned allowed;
    struct str path = str_part(request->target, 0,
                               str_find(request->target, STR_LITERAL("?")));
    if (request->method != METHOD_POST)
        return;
    if (is_usual)
        view->says = limit_told(request, path, view->says);
    if (route_find(request->mem, METHOD_GET, path, &places, &allowed))
        view->back = path;
}

void error_page(struct request *request, int status, struct str says,
                struct reply *reply)
{
    enum { FORBIDDEN = 403, TOO_LARGE = 413 };
    size_t at = error_index(status);
    struct error_view view = {
        .title = _(errors[at].title),
        .says = says.length ? says : str_of(_(errors[at].says)),
        .advice = _(errors[at].advice),
    };
    if (status == FORBIDDEN && !request->is_signed_in && request->route
        && request->route->gate != GATE_ANYBODY)
        signed_out_say(request, &view);
    if (status == TOO_LARGE)
        too_large_fill(request, says.length == 0, &view);
    reply->status = status;
    reply->type = STR_LITERAL("text/html; charset=utf-8");
    text_reset(&reply->body);
    if (request->is_fragment) {
        error_note_html(&reply->body, &view);
        return;
    }
    frame_take(request, view.title, &view.frame);
    error_html(&reply->body, &view);
}
