#include "domain/role/job_profile.h"

#include "support/unit.h"

static struct job_profile job(const char *code, const char *family,
                              const char *title)
{
    return (struct job_profile){
        .code = str_of(code), .family = str_of(family), .title = str_of(title)};
}

static void are_in_an_order_people_expect(void **state)
{
    static const struct {
        const char *says;
        const char *first[3], *second[3]; /* code, family, title */
    } cases[] = {
        {"by family", {"B", "Legal", "T"}, {"A", "Program", "T"}},
        {"then by title", {"B", "F", "Analyst"}, {"A", "F", "Counsel"}},
        {"figures as figures", {"PM-2", "F", "T"}, {"PM-10", "F", "T"}},
        {"noughts in front do not count",
         {"PM-02", "F", "T"},
         {"PM-3", "F", "T"}},
        {"the shorter first", {"PM", "F", "T"}, {"PM-1", "F", "T"}},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct job_profile a = job(cases[i].first[0], cases[i].first[1],
                                   cases[i].first[2]);
        struct job_profile b = job(cases[i].second[0], cases[i].second[1],
                                   cases[i].second[2]);
        UNIT_CLAIM(cases[i].says, job_profile_order(&a, &b) < 0);
        UNIT_CLAIM(cases[i].says, job_profile_order(&b, &a) > 0);
        UNIT_CLAIM(cases[i].says, job_profile_order(&a, &a) == 0);
    }
}

static void are_found_by_code_and_compared_by_what_they_say(void **state)
{
    static const struct job_pay pays[] = {
        {.pay = {{100, "EUR"}, {200, "EUR"}}},
        {.pay = {{100, "EUR"}, {300, "EUR"}}}};
    const struct job_profile profiles[] = {job("A-1", "", "Clerk"),
                                           job("B-1", "", "Cook")};
    const struct job_profile_list list = {profiles, COUNT_OF(profiles)};
    (void)state;
    assert_ptr_equal(job_profile_find(list, str_of(" b-1 ")), &profiles[1]);
    assert_null(job_profile_find(list, str_of("C-1")));
    struct job_profile one = profiles[0], other = profiles[0];
    other.id.number = 7;
    other.revision = 3;
    assert_true(job_profile_same(&one, &other));
    one.pays = &pays[0];
    other.pays = &pays[1];
    one.pay_count = other.pay_count = 1;
    assert_false(job_profile_same(&one, &other));
    other.pays = one.pays;
    assert_true(job_profile_same(&one, &other));
    other.grade = str_of("D");
    assert_false(job_profile_same(&one, &other));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(are_in_an_order_people_expect),
        UNIT_TEST(are_found_by_code_and_compared_by_what_they_say),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
