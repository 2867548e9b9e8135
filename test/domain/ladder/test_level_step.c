#include "domain/ladder/level_step.h"

#include "support/unit.h"

enum { LEVELS = 7 };

/* junior, senior, then a fork: staff and principal, or lead and head; the
 * chief comes from either. */
static struct ladder forked_ladder(struct arena *mem)
{
    static const struct {
        const char *key, *after[2];
    } given[LEVELS] = {
        {"junior", {NULL}},
        {"senior", {NULL}},
        {"staff", {NULL}},
        {"principal", {NULL}},
        {"lead", {"senior"}},
        {"head", {NULL}},
        {"chief", {"principal", "head"}},
    };
    struct level *levels = ARENA_ARRAY(mem, struct level, LEVELS);
    for (size_t i = 0; i < LEVELS; i++) {
        struct str *after = ARENA_ARRAY(mem, struct str, 2);
        levels[i].key = str_of(given[i].key);
        levels[i].after.at = after;
        for (size_t j = 0; j < 2 && given[i].after[j]; j++)
            after[levels[i].after.count++] = str_of(given[i].after[j]);
    }
    return (struct ladder){.levels = levels, .level_count = LEVELS};
}

static struct str names_of(struct arena *mem, const struct ladder *ladder,
                           const struct level_steps *steps)
{
    struct str names = {0};
    for (size_t i = 0; i < steps->count; i++)
        names = str_format(mem, "%.*s%s%.*s", STR(names), i ? " " : "",
                           STR(ladder->levels[steps->at[i]].key));
    return names;
}

static void steps_up_and_down(void **state)
{
    static const struct {
        const char *says, *key, *up, *down, *below;
    } cases[] = {
        {"the lowest", "junior", "senior", "", ""},
        {"at the fork are two next levels", "senior", "staff lead", "junior",
         "junior"},
        {"a branch goes on", "staff", "principal", "senior", "junior senior"},
        {"a branch does not go on in the other", "principal", "chief", "staff",
         "junior senior staff"},
        {"the other branch leaves the first out", "lead", "head", "senior",
         "junior senior"},
        {"and goes on by the list", "head", "chief", "lead",
         "junior senior lead"},
        {"where branches meet only what both have is below", "chief", "",
         "principal head", "junior senior"},
    };
    struct ladder ladder = forked_ladder(*state);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        size_t level = level_find(&ladder, str_of(cases[i].key));
        struct level_steps up = level_steps_up(&ladder, level);
        struct level_steps down = level_steps_down(&ladder, level);
        bool is_below[LADDER_LEVELS_MOST];
        struct level_steps below = {.count = 0};
        levels_below_find(&ladder, level, is_below);
        for (size_t j = 0; j < LEVELS; j++)
            if (is_below[j])
                below.at[below.count++] = j;
        unit_same(names_of(*state, &ladder, &up), cases[i].up, cases[i].says);
        unit_same(names_of(*state, &ladder, &down), cases[i].down,
                  cases[i].says);
        unit_same(names_of(*state, &ladder, &below), cases[i].below,
                  cases[i].says);
    }
}

static void a_plain_list_has_one_way(void **state)
{
    struct ladder ladder = forked_ladder(*state);
    ladder.level_count = 4;
    for (size_t i = 0; i < 4; i++) {
        bool is_below[LADDER_LEVELS_MOST];
        levels_below_find(&ladder, i, is_below);
        assert_int_equal(level_steps_up(&ladder, i).count, i < 3);
        for (size_t j = 0; j < 4; j++)
            assert_int_equal(is_below[j], j < i);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(steps_up_and_down),
        UNIT_TEST(a_plain_list_has_one_way),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
