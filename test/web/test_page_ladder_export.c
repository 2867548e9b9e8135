/* The forms of a ladder: what is offered, and what is handed over. */
#include "support/visit.h"

#include "report/ladder_form.h"

static const char crew_yaml[] =
    "rung: ladder/1\nladder: crew\ntitle: Harbour <crew>\n"
    "levels:\n  - level: mate\n    pay: {from: 30000 EUR}\n"
    "competencies:\n  - competency: craft\n    title: Craft\n"
    "    criteria:\n      mate:\n        - Ties every knot.\n";

static void crew_make(struct store *store, struct visit *visit)
{
    visit_open(store, visit);
    crew_ladder(store, crew_yaml);
}

static void offers_each_form(struct store *store)
{
    struct ladder_form_list forms = ladder_form_list();
    struct visit visit;
    struct reply reply;
    crew_make(store, &visit);
    visit_get(&visit, "member", "/ladders/crew/export?revision=1", &reply);
    VISIT_SAYS(&reply, 200, "Export Harbour &lt;crew&gt;");
    VISIT_HIDES(&reply, "you may not see them");
    for (size_t i = 0; i < forms.count; i++) {
        struct str link = str_format(
            store->mem, "/ladders/crew/export/%s?revision=1", forms.at[i].name);
        VISIT_SAYS(&reply, 200, link.at);
    }
    visit_get(&visit, "contributor", "/ladders/crew/export", &reply);
    VISIT_SAYS(&reply, 200, "you may not see them");
    visit_get(&visit, "member", "/ladders/fleet/export", &reply);
    VISIT_SAYS(&reply, 404, "no ladder is called fleet");
    visit_get(&visit, "member", "/ladders/crew", &reply);
    VISIT_SAYS(&reply, 200, "/ladders/crew/export\"");
}

static void gives_the_file(struct store *store)
{
    struct ladder_form_list forms = ladder_form_list();
    struct visit visit;
    struct reply reply;
    crew_make(store, &visit);
    for (size_t i = 0; i < forms.count; i++) {
        const struct ladder_form *form = &forms.at[i];
        struct str path = str_format(store->mem, "/ladders/crew/export/%s",
                                     form->name);
        struct str file = str_format(
            store->mem, "attachment; filename*=UTF-8''crew%s", form->suffix);
        visit_get(&visit, "contributor", path.at, &reply);
        UNIT_CLAIM(form->name, reply.status == 200);
        unit_same(reply.type, form->media_type, form->name);
        unit_same(reply.headers[0].value, file.at, form->name);
        VISIT_HIDES(&reply, "30000");
    }
    visit_get(&visit, "member", "/ladders/crew/export/csv?revision=1", &reply);
    VISIT_SAYS(&reply, 200, "30000.00 EUR");
    unit_same(reply.headers[0].value, "attachment; filename*=UTF-8''crew-1.csv",
              "a revision");
    visit_get(&visit, "member", "/ladders/crew/export/docx", &reply);
    VISIT_SAYS(&reply, 404, "no form is called docx");
    visit_get(&visit, "member", "/ladders/crew/export/csv?revision=2", &reply);
    VISIT_SAYS(&reply, 404, "has no revision 2");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(offers_each_form),
        STORE_TEST(gives_the_file),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
