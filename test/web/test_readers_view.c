#include "web/readers_view.h"

#include "support/unit.h"

/* As STR_LITERAL, where a constant is asked for. */
#define TEXT(chars)                                                            \
    {                                                                          \
        chars, sizeof(chars) - 1                                               \
    }

static const struct person mona = {.id = {1}, .name = TEXT("Mona")};
static const struct person max = {.id = {2}, .name = TEXT("Max")};
static const struct reader lead = {TEXT("Lea"), ROLE_LEAD, {3}};
static const struct reader unnamed = {TEXT(""), ROLE_OWNER, {4}};

enum { RUN = 1U << ROLE_OPERATOR | 1U << ROLE_OWNER | 1U << ROLE_LEAD };

static bool has_line(const struct readers_view *view, bool may, const char *who)
{
    for (size_t i = 0; i < view->lines.count; i++)
        if (view->lines.at[i].may == may && str_is(view->lines.at[i].who, who))
            return true;
    return false;
}

static void sums_up_who_can_see(void **state)
{
    const struct reader two[] = {unnamed, lead};
    const struct {
        const char *says;
        struct readers readers;
        bool is_own;
        const char *summary;
        bool is_private;
    } cases[] = {
        {"alone", {.may_self = true, .roles = RUN}, true, "You alone", true},
        {"alone, to others",
         {.may_self = true, .roles = RUN},
         false,
         "Mona alone",
         true},
        {"with a manager",
         {.may_self = true, .manager = max, .roles = RUN},
         true,
         "You and Max",
         true},
        {"with one who leads",
         {.may_self = true, .others = {&lead, 1}, .roles = RUN},
         false,
         "Mona and 1 more",
         true},
        {"with all of them",
         {.may_self = true, .manager = max, .others = {two, 2}, .roles = RUN},
         true,
         "You, Max and 2 more",
         false},
        {"what everybody sees",
         {.may_self = true, .roles = RUN | 1U << ROLE_MEMBER},
         true,
         "The whole office",
         false},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct readers_view view = readers_view_make(*state, &cases[i].readers,
                                                     &mona, cases[i].is_own);
        unit_same(view.summary, cases[i].summary, cases[i].says);
        UNIT_CLAIM(cases[i].says, view.is_private == cases[i].is_private);
    }
}

static void lists_who_can_and_who_cannot(void **state)
{
    const struct reader two[] = {unnamed, lead};
    const struct readers readers = {
        .may_self = true, .manager = max, .others = {two, 2}, .roles = RUN};
    struct readers_view view = readers_view_make(*state, &readers, &mona, true);
    assert_true(has_line(&view, true, "You"));
    assert_true(has_line(&view, true, "Max, your manager"));
    assert_true(has_line(&view, true, "Lea, Office lead"));
    assert_true(has_line(&view, true, "Owner"));
    assert_true(has_line(&view, true, "Whoever runs Rung at its command line"));
    assert_true(has_line(&view, false, "HR"));
    assert_true(has_line(&view, false, "The council"));
    assert_false(has_line(&view, true, "Office leads"));
    for (size_t i = 1; i < view.lines.count; i++)
        assert_true(view.lines.at[i - 1].may || !view.lines.at[i].may);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(sums_up_who_can_see),
        UNIT_TEST(lists_who_can_and_who_cannot),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
