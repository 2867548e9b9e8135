#include "web/page_person_edit.h"

#include "app/find_person.h"
#include "base/translate.h"
#include "web/address.h"
#include "web/pages.h"
#include "web/person_form.h"

/* What the form shows, once a view is open. */
static bool form_show(struct request *request,
                      const struct person_values *values, person_id self,
                      const struct str *wrong, struct person_form *form,
                      struct fault *fault)
{
    struct person_list people;
    struct staircase_list stairs;
    struct person_list others;
    struct crumb *crumb = ARENA_NEW(request->mem, struct crumb);
    *crumb = (struct crumb){str_of(_("People")), str_of("/people")};
    form->crumbs = (struct crumb_list){crumb, 1};
    if (!frame_make(request, form->heading, SECTION_PEOPLE, &form->frame, fault)
        || !app_people_list(request->mem, request->db, &request->actor, &people,
                            fault)
        || !app_look_at_ladders(request->mem, request->db, &request->actor,
                                &stairs, &others, fault))
        return false;
    person_form_fill(request->mem, values, wrong, form);
    person_form_choices(request->mem, values, self, &people, &stairs, form);
    return true;
}

static struct person_form form_new(void)
{
    return (struct person_form){
        .is_new = true,
        .heading = str_of(_("Add a person")),
        .address = STR_LITERAL("/people/new"),
        .back = STR_LITERAL("/people"),
    };
}

static struct person_form form_of(struct arena *mem,
                                  const struct person *person)
{
    return (struct person_form){
        .heading = str_format(mem, _("Change %.*s"), STR(person->name)),
        .address = address_of_person_page(mem, person->id, "edit"),
        .back = address_of_person(mem, person->id),
        .revision = person->revision,
        .place_was = person_values_of(mem, person).at[PERSON_LADDER],
    };
}

bool person_new_ask(struct request *request, struct reply *reply,
                    struct fault *fault)
{
    const struct person_values values = {0};
    struct person_form form = form_new();
    if (!form_show(request, &values, (person_id){0}, NULL, &form, fault))
        return false;
    person_form_html(&reply->body, &form);
    return true;
}

static bool go_to_person(struct request *request, struct reply *reply,
                         const struct person *person, const char *notice)
{
    reply_go_with(reply, address_of_person(request->mem, person->id),
                  str_format(request->mem, notice, STR(person->name)));
    return true;
}

bool person_new_take(struct request *request, struct reply *reply,
                     struct fault *fault)
{
    struct person_form form = form_new();
    struct person_outcome outcome;
    struct person_values values = person_values_read(request);
    struct person_entry entry = person_entry_of(request, &values);
    if (!app_person_add(request->mem, request->db, &request->actor, &entry,
                        &outcome, fault))
        return false;
    if (outcome.wrong_count == 0)
        return go_to_person(request, reply, &outcome.person,
                            _("%.*s was added."));
    reply->status = fault_http_status(FAULT_INPUT);
    if (!request_view(request, fault)
        || !form_show(request, &values, (person_id){0}, outcome.wrong, &form,
                      fault))
        return false;
    person_form_html(&reply->body, &form);
    return true;
}

/* The person of the path, as they are kept. */
static bool person_read(struct request *request, struct person *person,
                        struct fault *fault)
{
    const struct person_wish wish = {request_place(request, "person"),
                                     ACTION_IMPORT_PEOPLE};
    return app_person_get(request->mem, request->db, &request->actor, &wish,
                          person, fault);
}

bool person_edit_ask(struct request *request, struct reply *reply,
                     struct fault *fault)
{
    struct person person;
    if (!person_read(request, &person, fault))
        return false;
    struct person_values values = person_values_of(request->mem, &person);
    struct person_form form = form_of(request->mem, &person);
    if (!form_show(request, &values, person.id, NULL, &form, fault))
        return false;
    person_form_html(&reply->body, &form);
    return true;
}

/* The form again, with what was typed; after a clash with what is kept
 * beside it, and its revision: sent again it is kept. */
static bool edit_again(struct request *request, struct reply *reply,
                       const struct person_values *values,
                       const struct str *wrong, struct fault *fault)
{
    struct person person;
    reply->status = fault_http_status(wrong ? FAULT_INPUT : FAULT_CLASH);
    if (!request_view(request, fault) || !person_read(request, &person, fault))
        return false;
    struct person_values kept = person_values_of(request->mem, &person);
    struct person_form form = form_of(request->mem, &person);
    form.is_correction = str_is(request_form(request, "how"), "correct");
    if (!form_show(request, values, person.id, wrong, &form, fault))
        return false;
    if (!wrong)
        person_form_clash(request->mem, &kept, values, &form);
    person_form_html(&reply->body, &form);
    return true;
}

bool person_edit_take(struct request *request, struct reply *reply,
                      struct fault *fault)
{
    struct person_outcome outcome;
    struct fault why = {0};
    struct person_values values = person_values_read(request);
    struct person_change change = {
        .person = request_place(request, "person"),
        .is_correction = str_is(request_form(request, "how"), "correct"),
        .entry = person_entry_of(request, &values),
    };
    if (!str_number(request_form(request, "revision"), 1, INT64_MAX,
                    &change.revision))
        return fault_set(fault, FAULT_INPUT,
                         _("the form is incomplete: open it again"));
    if (!app_person_change(request->mem, request->db, &request->actor, &change,
                           &outcome, &why)) {
        if (why.kind == FAULT_CLASH)
            return edit_again(request, reply, &values, NULL, fault);
        *fault = why;
        return false;
    }
    if (outcome.wrong_count)
        return edit_again(request, reply, &values, outcome.wrong, fault);
    return go_to_person(request, reply, &outcome.person,
                        outcome.is_changed ? _("%.*s was changed.")
                                           : _("%.*s is so already."));
}
