#include "domain/ladder/crosswalk.h"

#include "base/text.h"
#include "support/unit.h"

enum { LADDERS = 3, MATCHES_MOST = 6 };

/* "pm-1 pm-2 pm-3" as a ladder. */
static struct ladder ladder_of(struct arena *mem, const char *key,
                               const char *levels)
{
    struct ladder ladder = {.key = str_of(key),
                            .levels = ARENA_ARRAY(mem, struct level, 8)};
    struct str rest = str_of(levels), word;
    while (str_next_word(&rest, &word))
        ladder.levels[ladder.level_count++].key = word;
    return ladder;
}

static struct ladder_pointers ladders_of(struct arena *mem)
{
    const struct ladder **at = ARENA_ARRAY(mem, const struct ladder *, LADDERS);
    struct ladder *all = ARENA_ARRAY(mem, struct ladder, LADDERS);
    all[0] = ladder_of(mem, "eng", "ic1 ic2 ic3");
    all[1] = ladder_of(mem, "ospo", "pm1 pm2");
    all[2] = ladder_of(mem, "ops", "low high");
    for (size_t i = 0; i < LADDERS; i++)
        at[i] = &all[i];
    return (struct ladder_pointers){at, LADDERS};
}

/* "eng:ic1=ospo:pm1 ..." */
static struct level_match_list matches_of(struct arena *mem, const char *given)
{
    struct level_match *at = ARENA_ARRAY(mem, struct level_match, MATCHES_MOST);
    struct str rest = str_of(given), word, side;
    size_t count = 0;
    while (str_next_word(&rest, &word)) {
        struct rung_name *names[] = {&at[count].a, &at[count].b};
        for (size_t i = 0; i < 2; i++) {
            str_next(&word, '=', &side);
            str_next(&side, ':', &names[i]->ladder);
            names[i]->level = side;
        }
        count++;
    }
    return (struct level_match_list){at, count};
}

static struct str told(struct arena *mem, const struct crosswalk *made)
{
    static const char *const kinds[] = {"gone", "twice", "cross"};
    struct text out;
    text_open(mem, 4096, &out);
    for (size_t r = 0; r < made->row_count; r++) {
        for (size_t l = 0; l < made->ladder_count; l++) {
            const struct crosswalk_cell *cell = &made->rows[r].cells[l];
            text_add(&out, "%s", l ? " " : "");
            if (cell->count == 0)
                text_add(&out, "-");
            for (size_t i = 0; i < cell->count; i++)
                text_add(&out, "%s%.*s", i ? "+" : "",
                         STR(made->ladders[l]->levels[cell->levels[i]].key));
        }
        text_add(&out, "\n");
    }
    for (size_t i = 0; i < made->problem_count; i++)
        text_add(&out, "%s %.*s %.*s\n", kinds[made->problems[i].kind],
                 STR(made->problems[i].a.level),
                 STR(made->problems[i].b.level));
    return text_str(&out);
}

static void gathers_what_is_equal(void **state)
{
    static const struct {
        const char *says, *matches, *told;
    } cases[] = {
        {"nothing held equal", "",
         "ic1 - -\nic2 - -\nic3 - -\n- pm1 -\n- pm2 -\n- - low\n- - high\n"},
        {"two ladders", "eng:ic1=ospo:pm1 eng:ic3=ospo:pm2",
         "ic1 pm1 -\nic2 - -\nic3 pm2 -\n- - low\n- - high\n"},
        {"a level no other has stands in between", "eng:ic2=ospo:pm1",
         "ic1 - -\nic2 pm1 -\nic3 - -\n- pm2 -\n- - low\n- - high\n"},
        {"equal to the same is equal to each other",
         "eng:ic1=ospo:pm1 ops:low=ospo:pm1 eng:ic3=ops:high",
         "ic1 pm1 low\nic2 - -\nic3 - high\n- pm2 -\n"},
        {"a level that is gone", "eng:ic9=ospo:pm1",
         "ic1 - -\nic2 - -\nic3 - -\n- pm1 -\n- pm2 -\n- - low\n- - high\n"
         "gone ic9 pm1\n"},
        {"a ladder that is not asked for", "eng:ic1=law:clerk",
         "ic1 - -\nic2 - -\nic3 - -\n- pm1 -\n- pm2 -\n- - low\n- - high\n"},
        {"two levels of one ladder", "eng:ic1=ospo:pm1 eng:ic2=ospo:pm1",
         "ic1+ic2 pm1 -\nic3 - -\n- pm2 -\n- - low\n- - high\n"
         "twice ic1 ic2\n"},
        {"lower here, higher there", "eng:ic1=ospo:pm2 eng:ic2=ospo:pm1",
         "- - low\n- - high\nic1 pm2 -\nic2 pm1 -\nic3 - -\n"
         "cross ic1 pm2\n"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct crosswalk made = crosswalk_make(
            *state, ladders_of(*state), matches_of(*state, cases[i].matches));
        unit_same(told(*state, &made), cases[i].told, cases[i].says);
    }
}

/* A branch of a fork is neither below nor above the other. */
static void a_fork_does_not_cross(void **state)
{
    struct ladder_pointers ladders = ladders_of(*state);
    struct ladder *forked = ARENA_NEW(*state, struct ladder);
    const struct ladder *at[] = {forked, ladders.at[1]};
    const struct str after = STR_LITERAL("ic1");
    *forked = ladder_of(*state, "eng", "ic1 staff lead");
    forked->levels[2].after = (struct str_list){&after, 1};
    struct crosswalk made = crosswalk_make(
        *state, (struct ladder_pointers){at, 2},
        matches_of(*state, "eng:staff=ospo:pm2 eng:lead=ospo:pm1"));
    assert_int_equal(made.problem_count, 0);
}

static void proposes_with_reasons(void **state)
{
    struct ladder_pointers ladders = ladders_of(*state);
    struct level *eng = ladders.at[0]->levels, *ospo = ladders.at[1]->levels;
    eng[1].title = str_of("Senior engineer");
    eng[1].grade = str_of("G5");
    ospo[0].title = str_of("Senior program manager");
    ospo[0].grade = str_of("g5");
    ospo[1].pay = (struct pay_range){{10000, "EUR"}, {20000, "EUR"}};
    eng[2].pay = (struct pay_range){{11000, "EUR"}, {20000, "EUR"}};
    struct crosswalk made = crosswalk_make(*state, ladders,
                                           matches_of(*state, ""));
    struct match_proposal_list list = crosswalk_propose(*state, &made);
    assert_int_equal(list.count, 2);
    unit_same(list.at[0].a.level, "ic2", "first");
    unit_same(list.at[0].b.level, "pm1", "first");
    unit_same(list.at[0].reason, "same grade G5; both rank as senior", "why");
    unit_same(list.at[1].a.level, "ic3", "second");
    unit_same(list.at[1].reason, "pay overlaps by 90%", "why");

    made = crosswalk_make(*state, ladders,
                          matches_of(*state, "eng:ic1=ospo:pm2"));
    list = crosswalk_propose(*state, &made);
    assert_int_equal(list.count, 0);

    eng[1].grade = str_of("G7");
    eng[2].pay = (struct pay_range){{0}, {0}};
    made = crosswalk_make(*state, ladders, matches_of(*state, ""));
    list = crosswalk_propose(*state, &made);
    UNIT_CLAIM("a word of rank alone is no reason", list.count == 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(gathers_what_is_equal),
        UNIT_TEST(a_fork_does_not_cross),
        UNIT_TEST(proposes_with_reasons),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
