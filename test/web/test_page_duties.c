#include "web/page_duties.h"

#include "app/see_work.h"
#include "support/work.h"

static const char *page_of(struct visit *visit, const char *who,
                           const char *page)
{
    return str_format(visit->store->mem, "/people/%lld%s",
                      (long long)visit_person(visit, who).number, page)
        .at;
}

/* The page of the first duty of that one of the crew. */
static const char *first_of(struct visit *visit, const char *who,
                            const char *page)
{
    struct store *store = visit->store;
    struct fault fault = {0};
    struct duty_list duties;
    const struct actor runner = crew_operator();
    const struct person person = {.id = visit_person(visit, who)};
    crew_look(store);
    store_done(
        app_duty_list(store->mem, store->db, &runner, &person, &duties, &fault),
        &fault);
    db_rollback(store->db);
    assert_true(duties.count > 0);
    struct str tail = str_format(store->mem, "/duties/%lld%s",
                                 (long long)duties.at[0].id.number, page);
    return page_of(visit, who, tail.at);
}

static void adds_changes_and_removes(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    const char *duties = page_of(&visit, "member", "/duties");
    visit_get(&visit, "member", duties, &reply);
    VISIT_SAYS(&reply, 200, "No duty is written down yet.");
    visit_post(&visit, "member", duties,
               "kind=ongoing&text=Sweeps+%3Cthe%3E+pier&skill=Care"
               "&day=2026-01-05&link=https%3A%2F%2Fpier.example%2F",
               &reply);
    VISIT_SAYS(&reply, 303, "");
    unit_same(visit_header(&reply, "Location"), duties, "back to the list");
    visit_get(&visit, "manager", duties, &reply);
    VISIT_SAYS(&reply, 200, "<b>One duty</b> is written down.");
    VISIT_SAYS(&reply, 200, "Sweeps &lt;the&gt; pier");
    VISIT_SAYS(&reply, 200, "href=\"https://pier.example/\"");
    VISIT_SAYS(&reply, 200, "Mon 5 Jan");

    visit_get(&visit, "member", first_of(&visit, "member", ""), &reply);
    VISIT_SAYS(&reply, 200, "value=\"Sweeps &lt;the&gt; pier\"");
    VISIT_SAYS(&reply, 200, "value=\"2026-01-05\"");
    visit_post(&visit, "member", first_of(&visit, "member", ""),
               "kind=accomplishment&text=Swept&skill=&day=&link=", &reply);
    VISIT_SAYS(&reply, 303, "");
    visit_get(&visit, "member", duties, &reply);
    VISIT_SAYS(&reply, 200, "<b>One accomplishment</b> stands beside.");
    VISIT_HIDES(&reply, "Sweeps");

    visit_post(&visit, "member", first_of(&visit, "member", "/remove"), "",
               &reply);
    VISIT_SAYS(&reply, 303, "");
    visit_get(&visit, "member", duties, &reply);
    VISIT_HIDES(&reply, "Swept");
}

static void shows_the_form_again_when_it_is_wrong(struct store *store)
{
    static const struct {
        const char *form;
        int status;
        const char *says, *kept;
    } cases[] = {
        {"kind=ongoing&text=+&skill=Care", 400, "the text is empty",
         "value=\"Care\""},
        {"text=Sweeps&link=javascript:alert(1)", 400, "href=\"#link\"",
         "value=\"javascript:alert(1)\""},
        {"text=Sweeps&day=yesterday", 400, "is no day", "value=\"Sweeps\""},
        {"text=a%E2%80%AEb", 400, "nobody sees", "href=\"#text\""},
        {"text=Mends", 409, "said already", "value=\"Mends\""},
    };
    struct visit visit;
    visit_open(store, &visit);
    const char *duties = page_of(&visit, "member", "/duties");
    struct reply reply;
    visit_post(&visit, "member", duties, "kind=ongoing&text=Mends", &reply);
    VISIT_SAYS(&reply, 303, "");
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        visit_post(&visit, "member", duties, cases[i].form, &reply);
        VISIT_SAYS(&reply, cases[i].status, cases[i].says);
        VISIT_SAYS(&reply, cases[i].status, cases[i].kept);
    }
    visit_post(&visit, "member", first_of(&visit, "member", ""),
               "kind=ongoing&text=", &reply);
    VISIT_SAYS(&reply, 400, "the text is empty");
    VISIT_SAYS(&reply, 400, "Keep the change");
    visit_get(&visit, "member", duties, &reply);
    VISIT_SAYS(&reply, 200, "<b>One duty</b>");
}

static void is_for_who_may_see_and_change(struct store *store)
{
    static const struct {
        const char *who;
        int see, change;
    } cases[] = {
        {"member", 200, 303},  {"manager", 200, 303}, {"lead", 200, 303},
        {"hr", 200, 403},      {"other", 403, 403},   {"council", 403, 403},
        {"sponsor", 403, 403}, {"nobody", 303, 403},
    };
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const char *duties = page_of(&visit, "member", "/duties");
        struct str form = str_format(store->mem, "kind=ongoing&text=%s",
                                     cases[i].who);
        visit_post(&visit, cases[i].who, duties, form.at, &reply);
        UNIT_CLAIM(cases[i].who, reply.status == cases[i].change);
        visit_get(&visit, cases[i].who, duties, &reply);
        UNIT_CLAIM(cases[i].who, reply.status == cases[i].see);
        bool may_write = cases[i].change == 303;
        bool has_form = visit_has(&reply, "Add it");
        UNIT_CLAIM(cases[i].who, has_form == may_write);
    }
    visit_post(&visit, "other", first_of(&visit, "member", "/remove"), "",
               &reply);
    VISIT_SAYS(&reply, 403, "");
    visit_get(&visit, "lead", page_of(&visit, "member", "/duties/999999"),
              &reply);
    VISIT_SAYS(&reply, 404, "no such duty");
    visit_post(&visit, "lead",
               page_of(&visit, "member", "/duties/999999/remove"), "", &reply);
    VISIT_SAYS(&reply, 404, "no such duty");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(adds_changes_and_removes),
        STORE_TEST(shows_the_form_again_when_it_is_wrong),
        STORE_TEST(is_for_who_may_see_and_change),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
