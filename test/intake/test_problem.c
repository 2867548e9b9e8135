#include "intake/problem.h"

#include "support/unit.h"

static void lists_by_place(void **state)
{
    struct problem_sink sink;
    problem_open(*state, &sink);
    problem_add(&sink, 2, 5, STR_LITERAL("third"));
    problem_add(&sink, 0, 0, STR_LITERAL("first"));
    problem_add(&sink, 2, 5, STR_LITERAL("fourth, by its words"));
    problem_add(&sink, 2, 1, STR_LITERAL("second"));
    problem_add(&sink, 2, 5, STR_LITERAL("third")); /* told once */
    struct problem_list problems = problem_list(&sink);
    const char *const wanted[] = {"first", "second", "fourth, by its words",
                                  "third"};
    assert_int_equal(problems.count, COUNT_OF(wanted));
    for (size_t i = 0; i < COUNT_OF(wanted); i++)
        unit_same(problems.at[i].message, wanted[i], wanted[i]);
    assert_int_equal(problems.at[3].line, 2);
    assert_int_equal(problems.at[3].column, 5);
}

static void says_what_it_left_out(void **state)
{
    struct problem_sink sink;
    problem_open(*state, &sink);
    for (int i = 0; i < PROBLEMS_MOST; i++)
        problem_add(&sink, i, 1, STR_LITERAL("x"));
    assert_int_equal(problem_list(&sink).count, PROBLEMS_MOST);
    problem_add(&sink, 1, 1, STR_LITERAL("y"));
    problem_add(&sink, 1, 1, STR_LITERAL("y"));
    struct problem_list problems = problem_list(&sink);
    assert_int_equal(problems.count, PROBLEMS_MOST + 1);
    unit_same(problems.at[PROBLEMS_MOST].message,
              "2 more problems are not shown", "the last line");
    assert_int_equal(problems.at[PROBLEMS_MOST].line, PROBLEMS_MOST - 1);
}

static void finds_none(void **state)
{
    struct problem_sink sink;
    problem_open(*state, &sink);
    assert_int_equal(problem_list(&sink).count, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(lists_by_place),
        UNIT_TEST(says_what_it_left_out),
        UNIT_TEST(finds_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
