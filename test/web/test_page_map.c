/* Job profiles, and what work in plain words is. */
#include "store/store_job.h"
#include "support/visit.h"

static void job_add(struct store *store)
{
    static const struct moment now = {1700000000000};
    static const struct job_pay pay = {
        .pay = {{6600000, "EUR"}, {8200000, "EUR"}}};
    struct fault fault;
    struct job_profile job = {
        .code = str_of("PGM-3"),
        .family = str_of("Programs"),
        .title = str_of("Program manager"),
        .level = str_of("3"),
        .grade = str_of("C"),
        .description = str_of("Runs programs of several teams. Plans events "
                              "and their budget."),
        .pays = &pay,
        .pay_count = 1};
    store_begin(store->db, DB_WRITING);
    store_done(store_job_add(store->db, &job, now, &fault), &fault);
    store_commit(store->db);
}

static void asks_and_answers(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    visit_get(&visit, "hr", "/roles/map", &reply);
    VISIT_SAYS(&reply, 200, "Paste what somebody does, a line each.");
    visit_post(&visit, "hr", "/roles/map",
               "title=Community+manager&duties=-+Welcomes+new+contributors%0A"
               "-+Settles+disputes+between+members%3Cb%3E",
               &reply);
    VISIT_SAYS(&reply, 200, "The world calls it <b>Community architect</b>.");
    VISIT_SAYS(&reply, 200, "<mark>Welcomes new contributors</mark>");
    VISIT_SAYS(&reply, 200, "Settles disputes between members&lt;b&gt;");
    VISIT_SAYS(&reply, 200, "O*NET 13-1082.00");
    VISIT_SAYS(&reply, 200, "once it is <a href=\"/jobs\">brought in</a>");
    VISIT_SAYS(&reply, 200, "CC BY 4.0");
}

static void names_the_trade_a_title_is_known_for(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    visit_post(&visit, "lead", "/roles/map",
               "title=Property+manager&duties=", &reply);
    VISIT_SAYS(&reply, 200, "another trade: <b>property manager</b>");
    VISIT_SAYS(&reply, 200, "This needs a look");
    visit_post(&visit, "lead", "/roles/map", "title=&duties=+%0A", &reply);
    VISIT_SAYS(&reply, 400, "Write down a title or at least one duty.");
    visit_post(&visit, "lead", "/roles/map", "title=&duties=xqzk", &reply);
    VISIT_SAYS(&reply, 200, "Nothing known is like this work.");
    VISIT_SAYS(&reply, 200, "nothing is like it");
}

static void shows_job_profiles_and_finds_them(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    visit_get(&visit, "hr", "/jobs", &reply);
    VISIT_SAYS(&reply, 200, "HR’s catalogue is not here yet.");
    VISIT_SAYS(&reply, 200, "href=\"/import/jobs\"");
    visit_get(&visit, "member", "/jobs", &reply);
    VISIT_HIDES(&reply, "href=\"/import/jobs\"");
    job_add(store);
    visit_get(&visit, "hr", "/jobs", &reply);
    VISIT_SAYS(&reply, 200, "<b>One profile</b>");
    VISIT_SAYS(&reply, 200, "Runs programs of several teams.");
    VISIT_SAYS(&reply, 200, "EUR</span>");
    visit_get(&visit, "council", "/jobs", &reply);
    VISIT_SAYS(&reply, 200, "Runs programs of several teams.");
    VISIT_HIDES(&reply, "EUR");
    visit_post(&visit, "member", "/roles/map",
               "title=&duties=Plans+events+within+a+budget", &reply);
    VISIT_SAYS(&reply, 200,
               "this is most like <b>Program manager</b>, PGM-3, level 3, "
               "grade C.");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(asks_and_answers),
        STORE_TEST(names_the_trade_a_title_is_known_for),
        STORE_TEST(shows_job_profiles_and_finds_them),
    };
    return cmocka_run_group_tests_name("page_map", tests, NULL, NULL);
}
