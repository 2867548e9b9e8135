#include "store/store_job.h"

#include "support/stores.h"

static const struct moment now = {1700000000000};

static const struct job_pay pays[] = {
    {{"Germany", 7}, {{8000000, "EUR"}, {9800000, "EUR"}}},
    {{"Japan", 5}, {{900, "JPY"}, {1200, "JPY"}}}};
static const struct job_survey surveys[] = {{{"Radford", 7}, {"5123", 4}}};

static struct job_profile_list list(struct store *store)
{
    struct job_profile_list profiles;
    struct fault fault;
    store_done(store_job_list(store->mem, store->db, &profiles, &fault),
               &fault);
    return profiles;
}

static struct job_profile added(struct store *store, const char *code,
                                const char *title)
{
    struct fault fault;
    struct job_profile job = {.code = str_of(code),
                              .title = str_of(title),
                              .description = str_of("Line one.\nLine two."),
                              .pays = pays,
                              .pay_count = COUNT_OF(pays),
                              .surveys = surveys,
                              .survey_count = COUNT_OF(surveys)};
    store_done(store_job_add(store->db, &job, now, &fault), &fault);
    return job;
}

static void gives_back_what_was_added(struct store *store)
{
    store_begin(store->db, DB_WRITING);
    struct job_profile second = added(store, "B-1", "Cook");
    struct job_profile first = added(store, "A-1", "Clerk");
    struct job_profile_list jobs = list(store);
    assert_int_equal(jobs.count, 2);
    assert_true(job_profile_same(&jobs.at[0], &first));
    assert_true(job_profile_same(&jobs.at[1], &second));
    assert_int_equal(jobs.at[0].revision, 1);
    store_commit(store->db);
}

static void changes_and_withdraws(struct store *store)
{
    struct fault fault = {0};
    store_begin(store->db, DB_WRITING);
    struct job_profile job = added(store, "A-1", "Clerk");
    store_done(store_job_withdraw(store->db, job.id, &fault), &fault);
    assert_true(list(store).at[0].is_withdrawn);
    job = list(store).at[0];
    job.title = str_of("Senior clerk");
    job.pay_count = 1;
    store_done(store_job_change(store->db, &job, &fault), &fault);
    struct job_profile_list jobs = list(store);
    assert_true(job_profile_same(&jobs.at[0], &job));
    assert_false(jobs.at[0].is_withdrawn);
    assert_int_equal(jobs.at[0].revision, job.revision);
    store_commit(store->db);
}

static void refuses_a_change_of_what_changed_meanwhile(struct store *store)
{
    struct fault fault = {0};
    store_begin(store->db, DB_WRITING);
    struct job_profile job = added(store, "A-1", "Clerk");
    struct job_profile late = job;
    store_done(store_job_change(store->db, &job, &fault), &fault);
    assert_false(store_job_change(store->db, &late, &fault));
    assert_int_equal(fault.kind, FAULT_CLASH);
    db_rollback(store->db);
}

static void has_a_code_once_in_any_case(struct store *store)
{
    struct fault fault = {0};
    store_begin(store->db, DB_WRITING);
    struct job_profile job = added(store, "A-1", "Clerk");
    job.code = str_of("a-1");
    assert_false(store_job_add(store->db, &job, now, &fault));
    assert_int_equal(fault.kind, FAULT_CLASH);
    db_rollback(store->db);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(gives_back_what_was_added),
        STORE_TEST(changes_and_withdraws),
        STORE_TEST(refuses_a_change_of_what_changed_meanwhile),
        STORE_TEST(has_a_code_once_in_any_case),
        STORE_TEST_QUERIES("store_job.c"),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
