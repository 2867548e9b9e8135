#include "web/page_rate.h"

#include "app/typed.h"
#include "base/text.h"
#include "support/work.h"

static const char *page_of(struct visit *visit, const char *who,
                           const char *page)
{
    return str_format(visit->store->mem, "/people/%lld%s",
                      (long long)visit_person(visit, who).number, page)
        .at;
}

static void crew_make(struct visit *visit, struct store *store)
{
    static const struct work_piece piece = {"member",     EVIDENCE_COMMIT,
                                            "2026-11-20", "tide",
                                            "git:1",      "Steer <i>home</i>"};
    static const struct work_rating rating = {
        "lead",      "member", "craft.master.1", "not-yet", "no \"fog\" & wind",
        "2026-10-01"};
    visit_open(store, visit);
    work_ladder(visit);
    work_add(visit, &piece);
    work_rate(visit, &rating);
}

static void shows_all_there_is_to_know(struct store *store)
{
    struct visit visit;
    struct reply reply;
    crew_make(&visit, store);
    visit_get(&visit, "manager",
              page_of(&visit, "member", "/rate/craft.master.1?level=captain"),
              &reply);
    VISIT_SAYS(&reply, 200, "<h1>Brings the boat home</h1>");
    VISIT_SAYS(&reply, 200, "<b>Not yet</b> now");
    VISIT_SAYS(&reply, 200, "Steer &lt;i&gt;home&lt;/i&gt;");
    VISIT_SAYS(&reply, 200, "the ladder asks for: commit");
    VISIT_SAYS(&reply, 200, "no &quot;fog&quot; &amp; wind");
    VISIT_SAYS(&reply, 200, "Thu 1 Oct");
    VISIT_SAYS(&reply, 200, "Came home in fog");
    VISIT_SAYS(&reply, 200, "name=\"level\" value=\"captain\"");
    VISIT_SAYS(&reply, 200, "?level=captain#c-craft.master.1\"");
    VISIT_HIDES(&reply, " checked");
}

static void is_for_who_may_rate(struct store *store)
{
    static const struct {
        const char *who;
        int status;
    } cases[] = {
        {"manager", 200}, {"lead", 200}, {"owner", 200},   {"member", 403},
        {"other", 403},   {"hr", 403},   {"council", 403}, {"nobody", 303},
    };
    struct visit visit;
    crew_make(&visit, store);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct reply reply;
        visit_get(&visit, cases[i].who,
                  page_of(&visit, "member", "/rate/craft.master.2"), &reply);
        UNIT_CLAIM(cases[i].who, reply.status == cases[i].status);
        int wanted = cases[i].status == 200   ? 303
                     : cases[i].status == 303 ? 403
                                              : 403;
        visit_post(&visit, cases[i].who, page_of(&visit, "member", "/ratings"),
                   "criterion=craft.master.2&rating=always", &reply);
        UNIT_CLAIM(cases[i].who, reply.status == wanted);
    }
}

static void keeps_a_rating_and_says_so(struct store *store)
{
    struct visit visit;
    struct reply reply;
    crew_make(&visit, store);
    const char *target = page_of(&visit, "member", "/ratings");
    visit_post(&visit, "manager", target,
               "criterion=craft.master.1&rating=sometimes&level=captain"
               "&ladder=&note=one%0D%0Afog",
               &reply);
    VISIT_SAYS(&reply, 303, "");
    unit_same(visit_header(&reply, "Location"),
              page_of(&visit, "member", "?level=captain#c-craft.master.1"),
              "back at the criterion");
    visit_get(&visit, "member", page_of(&visit, "member", ""), &reply);
    VISIT_SAYS(&reply, 200, "one\nfog");
    VISIT_SAYS(&reply, 200, "Max Manager, Mon 23 Nov");
    visit_get(&visit, "member", target, &reply);
    VISIT_SAYS(&reply, 200, "2 ratings were given so far");
    VISIT_SAYS(&reply, 200, "no &quot;fog&quot; &amp; wind");
}

static void shows_the_form_again_when_it_is_wrong(struct store *store)
{
    struct visit visit;
    struct reply reply;
    crew_make(&visit, store);
    const char *target = page_of(&visit, "member", "/ratings");
    visit_post(&visit, "manager", target,
               "criterion=craft.master.1&note=%3Cb%3Ewhy", &reply);
    VISIT_SAYS(&reply, 400, "Choose one of the four words.");
    VISIT_SAYS(&reply, 400, "&lt;b&gt;why</textarea>");
    visit_post(&visit, "manager", target,
               "criterion=craft.master.1&rating=brilliant&note=", &reply);
    VISIT_SAYS(&reply, 400, "role=\"alert\"");

    struct text form;
    text_open(store->mem, 64 * 1024, &form);
    text_add(&form, "criterion=craft.master.1&rating=always&note=");
    for (int i = 0; i <= TYPED_NOTE_BYTES; i++)
        text_add_char(&form, 'x');
    visit_post(&visit, "manager", target, form.at, &reply);
    VISIT_SAYS(&reply, 413, "there is room for 4000");
    VISIT_SAYS(&reply, 413, "value=\"always\" required checked");
    visit_post(&visit, "manager", target,
               "criterion=craft.master.1&rating=always&note=a%E2%80%AEb",
               &reply);
    VISIT_SAYS(&reply, 400, "nobody sees");
    visit_post(&visit, "lead", target, "criterion=no.such&rating=always",
               &reply);
    VISIT_SAYS(&reply, 404, "no.such");
    visit_get(&visit, "member", target, &reply);
    VISIT_SAYS(&reply, 200, "One rating was given so far");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(shows_all_there_is_to_know),
        STORE_TEST(is_for_who_may_rate),
        STORE_TEST(keeps_a_rating_and_says_so),
        STORE_TEST(shows_the_form_again_when_it_is_wrong),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
