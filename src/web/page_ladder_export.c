#include "web/page_ladder_export.h"

#include "app/export_ladder.h"
#include "base/translate.h"
#include "web/pages.h"

static struct export_line_list lines_make(struct arena *mem)
{
    struct ladder_form_list forms = ladder_form_list();
    struct export_line *lines = ARENA_ARRAY(mem, struct export_line,
                                            forms.count);
    for (size_t i = 0; i < forms.count; i++) {
        const struct ladder_form *form = &forms.at[i];
        lines[i] = (struct export_line){str_of(form->name), _(form->title),
                                        _(form->text),
                                        form->lost ? _(form->lost) : NULL};
    }
    return (struct export_line_list){lines, forms.count};
}

bool ladder_export_show(struct request *request, struct reply *reply,
                        struct fault *fault)
{
    struct stored_ladder stored;
    struct export_page page = {.is_without_pay = !actor_may(&request->actor,
                                                            ACTION_SEE_PAY,
                                                            RELATION_NONE)};
    if (!ladder_asked(request, &stored, fault)
        || !frame_make(request, stored.ladder.title, SECTION_LADDERS,
                       &page.frame, fault))
        return false;
    page.top = ladder_top_make(request, &stored, LADDER_TAB_NONE);
    page.lines = lines_make(request->mem);
    ladder_export_html(&reply->body, &page);
    return true;
}

bool ladder_export_give(struct request *request, struct reply *reply,
                        struct fault *fault)
{
    struct str name = request_place(request, "form");
    struct ladder_copy copy;
    const struct ladder_copy_wish wish = {
        {request_place(request, "ladder"),
         request_query_number(request, "revision", 0)},
        ladder_form_find(name)};
    if (!wish.form)
        return fault_set(fault, FAULT_MISSING, _("no form is called %.*s"),
                         STR(name));
    if (!app_ladder_export(request->mem, request->db, &request->actor, &wish,
                           &copy, fault))
        return false;
    reply_file(reply, copy.bytes, wish.form->media_type, copy.file_name);
    return true;
}
