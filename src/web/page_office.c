#include "web/page_office.h"

#include "app/keep_office.h"
#include "app/open_store.h"
#include "base/translate.h"
#include "web/pages.h"

static bool page_show(struct request *request, struct reply *reply,
                      struct office_page *page, struct fault *fault)
{
    if (!frame_make(request, str_of(_("Office")), SECTION_OFFICE, &page->frame,
                    fault))
        return false;
    if (!page->wrong.length)
        page->name = page->frame.office_name;
    office_html(&reply->body, page);
    return true;
}

bool office_show(struct request *request, struct reply *reply,
                 struct fault *fault)
{
    struct office_page page = {0};
    return page_show(request, reply, &page, fault);
}

bool office_change(struct request *request, struct reply *reply,
                   struct fault *fault)
{
    struct fault why;
    struct office office;
    struct str name = str_trim(request_form(request, "name"));
    if (!request_view(request, fault)
        || !app_office_get(request->mem, request->db, &request->actor, &office,
                           fault))
        return false;
    app_view_end(request->db);
    office.name = name;
    if (app_office_set(request->db, &request->actor, &office, &why)) {
        reply_go_with(reply, STR_LITERAL("/office"),
                      str_of(_("The office has its name.")));
        return true;
    }
    if (why.kind != FAULT_INPUT && why.kind != FAULT_LIMIT) {
        *fault = why;
        return false;
    }
    struct office_page page = {
        .name = name, .wrong = str_copy(request->mem, str_of(why.message))};
    reply->status = fault_http_status(why.kind);
    return request_view(request, fault)
           && page_show(request, reply, &page, fault);
}
