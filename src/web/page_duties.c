#include "web/page_duties.h"

#include "app/see_work.h"
#include "base/translate.h"
#include "web/address.h"
#include "web/pages.h"
#include "web/words.h"

/* What was typed, as far as it can be read.
 * Gives  false with the words for what is wrong with the day */
static bool form_read(const struct request *request, struct duty_wish *wish,
                      struct duty_form *form)
{
    struct str kind = request_form(request, "kind");
    *form = (struct duty_form){
        .is_accomplishment = str_is(kind, duty_kind_names[DUTY_ACCOMPLISHMENT]),
        .text = request_form(request, "text"),
        .skill = request_form(request, "skill"),
        .day = str_trim(request_form(request, "day")),
        .link = request_form(request, "link"),
    };
    *wish = (struct duty_wish){
        .person = request_place(request, "person"),
        .duty = {.kind = form->is_accomplishment ? DUTY_ACCOMPLISHMENT
                                                 : DUTY_ONGOING,
                 .text = form->text,
                 .skill = form->skill,
                 .day = DAY_NONE,
                 .link = form->link},
    };
    str_number(request_place(request, "duty"), 1, INT64_MAX,
               &wish->duty.id.number);
    if (!form->day.length || day_parse(form->day, &wish->duty.day))
        return true;
    form->is_wrong_day = true;
    form->wrong_id = "#day";
    form->wrong = str_format(request->mem,
                             _("“%.*s” is no day; one is written 2026-11-23"),
                             STR(form->day));
    return false;
}

/* Which field the words are about: they name it first. */
static void form_blame(struct arena *mem, const struct fault *why,
                       struct duty_form *form)
{
    struct str words = str_copy(mem, str_of(why->message));
    form->wrong = words;
    form->is_wrong_skill = str_has_prefix(words, _("the skill"));
    form->is_wrong_link = str_has_prefix(words, _("the link"));
    form->is_wrong_text = !form->is_wrong_skill && !form->is_wrong_link;
    form->wrong_id = form->is_wrong_skill  ? "#skill"
                     : form->is_wrong_link ? "#link"
                                           : "#text";
}

static bool is_typed_wrong(const struct fault *why)
{
    return why->kind == FAULT_INPUT || why->kind == FAULT_LIMIT
           || why->kind == FAULT_CLASH;
}

static bool list_show(struct request *request, const struct duty_form *form,
                      struct reply *reply, struct fault *fault)
{
    struct arena *mem = request->mem;
    struct duties_page page = {.form = *form};
    struct person_view about;
    struct duty_list duties;
    if (!person_asked(request, ACTION_SEE_DUTIES, &about, fault)
        || !app_duty_list(mem, request->db, &request->actor, &about.person,
                          &duties, fault)
        || !person_top_make(request, &about, PERSON_TAB_DUTIES, &page.top,
                            fault))
        return false;
    page.may_change = actor_may(&request->actor, ACTION_CHANGE_DUTIES,
                                page.top.relation);
    page.form.token = request->form_token;
    page.form.address = address_of_person_page(mem, about.person.id, "duties");
    duties_fill(mem, duties, day_of(request->now), &page);
    duties_html(&reply->body, &page);
    return true;
}

bool duties_show(struct request *request, struct reply *reply,
                 struct fault *fault)
{
    return list_show(request, &(struct duty_form){0}, reply, fault);
}

static bool go_to_list(struct request *request,
                       const struct duty_outcome *outcome, const char *says,
                       struct reply *reply)
{
    reply_go_with(
        reply,
        address_of_person_page(request->mem, outcome->person.id, "duties"),
        str_format(request->mem, "%s “%.*s”", says, STR(outcome->duty.text)));
    return true;
}

bool duty_add(struct request *request, struct reply *reply, struct fault *fault)
{
    struct duty_form form;
    struct duty_wish wish;
    struct duty_outcome outcome;
    struct fault why = {.kind = FAULT_INPUT};
    if (form_read(request, &wish, &form)) {
        if (app_duty_add(request->mem, request->db, &request->actor, &wish,
                         &outcome, &why))
            return go_to_list(request, &outcome, _("Added:"), reply);
        if (!is_typed_wrong(&why)) {
            *fault = why;
            return false;
        }
        form_blame(request->mem, &why, &form);
    }
    reply->status = fault_http_status(why.kind);
    return request_view(request, fault)
           && list_show(request, &form, reply, fault);
}

/* The duty of the path among theirs. */
static bool duty_find(struct request *request, const struct person *person,
                      struct duty *duty, struct fault *fault)
{
    struct duty_list duties;
    int64_t number = 0;
    str_number(request_place(request, "duty"), 1, INT64_MAX, &number);
    if (!app_duty_list(request->mem, request->db, &request->actor, person,
                       &duties, fault))
        return false;
    for (size_t i = 0; i < duties.count; i++)
        if (duties.at[i].id.number == number) {
            *duty = duties.at[i];
            return true;
        }
    return fault_set(fault, FAULT_MISSING,
                     _("%.*s has no such duty or accomplishment any more"),
                     STR(person->name));
}

/* `typed` is NULL for the duty as it is kept. */
static bool one_show(struct request *request, const struct duty_form *typed,
                     struct reply *reply, struct fault *fault)
{
    struct arena *mem = request->mem;
    struct duty_page page = {0};
    struct person_view about;
    struct duty duty = {0};
    if (!person_asked(request, ACTION_CHANGE_DUTIES, &about, fault)
        || !duty_find(request, &about.person, &duty, fault)
        || !person_page_top_make(request, &about, PERSON_TAB_DUTIES,
                                 str_of(duty.kind == DUTY_ONGOING
                                            ? _("Change a duty")
                                            : _("Change an accomplishment")),
                                 &page.top, fault))
        return false;
    page.form = typed ? *typed
                      : (struct duty_form){
                          .is_accomplishment = duty.kind == DUTY_ACCOMPLISHMENT,
                          .text = duty.text,
                          .skill = duty.skill,
                          .day = day_format(mem, duty.day),
                          .link = duty.link,
                      };
    page.form.is_change = true;
    page.form.token = request->form_token;
    page.back = address_of_person_page(mem, about.person.id, "duties");
    page.form.address = str_format(mem, "%.*s/%lld", STR(page.back),
                                   (long long)duty.id.number);
    page.remove_address = str_format(mem, "%.*s/remove",
                                     STR(page.form.address));
    page.text = duty.text;
    duty_html(&reply->body, &page);
    return true;
}

bool duty_show(struct request *request, struct reply *reply,
               struct fault *fault)
{
    return one_show(request, NULL, reply, fault);
}

bool duty_change(struct request *request, struct reply *reply,
                 struct fault *fault)
{
    struct duty_form form;
    struct duty_wish wish;
    struct duty_outcome outcome;
    struct fault why = {.kind = FAULT_INPUT};
    if (form_read(request, &wish, &form)) {
        if (app_duty_change(request->mem, request->db, &request->actor, &wish,
                            &outcome, &why))
            return go_to_list(request, &outcome, _("Changed:"), reply);
        if (!is_typed_wrong(&why)) {
            *fault = why;
            return false;
        }
        form_blame(request->mem, &why, &form);
    }
    reply->status = fault_http_status(why.kind);
    return request_view(request, fault)
           && one_show(request, &form, reply, fault);
}

bool duty_remove(struct request *request, struct reply *reply,
                 struct fault *fault)
{
    struct duty_wish wish = {.person = request_place(request, "person")};
    struct duty_outcome outcome;
    if (!str_number(request_place(request, "duty"), 1, INT64_MAX,
                    &wish.duty.id.number))
        return fault_set(fault, FAULT_MISSING,
                         _("duties go by their number here"));
    return app_duty_remove(request->mem, request->db, &request->actor, &wish,
                           &outcome, fault)
           && go_to_list(request, &outcome, _("Removed:"), reply);
}
