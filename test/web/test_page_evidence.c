/* Everybody's evidence: who sees which, filtered, and the heat of months. */
#include "support/work.h"
#include "web/evidence_page.h"

static void fill(struct store *store, struct visit *visit)
{
    visit_open(store, visit);
    work_add(visit,
             &(struct work_piece){"member", EVIDENCE_COMMIT, "2026-11-20",
                                  "tide", "git:1", "Steer <b>well</b>"});
    work_add(visit, &(struct work_piece){"other", EVIDENCE_REVIEW, "2026-10-02",
                                         "loom", "git:2", "Weave"});
}

static void shows_what_one_may_see(struct store *store)
{
    static const struct {
        const char *who;
        bool sees_member, sees_other, sees_sums;
    } cases[] = {
        {"lead", true, true, true},     {"owner", true, true, true},
        {"manager", true, false, true}, {"member", true, false, true},
        {"other", false, true, true},   {"sponsor", false, false, true},
        {"hr", false, false, true},     {"contributor", false, false, false},
    };
    struct visit visit;
    fill(store, &visit);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct reply reply;
        int status = visit_get(&visit, cases[i].who, "/evidence", &reply);
        UNIT_CLAIM(cases[i].who, status == 200);
        UNIT_CLAIM(cases[i].who, visit_has(&reply, "Steer &lt;b&gt;")
                                     == cases[i].sees_member);
        UNIT_CLAIM(cases[i].who,
                   visit_has(&reply, "Weave") == cases[i].sees_other);
        UNIT_CLAIM(cases[i].who, visit_has(&reply, "By project and month")
                                     == cases[i].sees_sums);
    }
}

static void filters(struct store *store)
{
    static const struct {
        const char *says, *target;
        bool sees_steer, sees_weave;
    } cases[] = {
        {"a project", "/evidence?project=loom", false, true},
        {"a kind", "/evidence?kind=commit", true, false},
        {"a month", "/evidence?month=2026-10", false, true},
        {"no month", "/evidence?month=soon", true, true},
        {"nothing matches", "/evidence?project=moon", false, false},
        {"the second of two, for a start", "/evidence?from=2", false, true},
    };
    struct visit visit;
    struct reply reply;
    fill(store, &visit);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        visit_get(&visit, "lead", cases[i].target, &reply);
        UNIT_CLAIM(cases[i].says,
                   visit_has(&reply, "Steer") == cases[i].sees_steer);
        UNIT_CLAIM(cases[i].says,
                   visit_has(&reply, "Weave") == cases[i].sees_weave);
    }
    visit_get(&visit, "lead", "/evidence?kind=gossip", &reply);
    VISIT_SAYS(&reply, 400, "is no kind of evidence");
    work_add_many(&visit, "member", 51);
    visit_get(&visit, "lead", "/evidence", &reply);
    VISIT_SAYS(&reply, 200, "from=51");
}

static struct day day_named(const char *text)
{
    struct day day = DAY_NONE;
    assert_true(day_parse(str_of(text), &day));
    return day;
}

static void heats_twelve_months(void **state)
{
    const struct month_total totals[] = {
        {STR_LITERAL("loom"), day_named("2025-11-01"), 9},
        {STR_LITERAL("loom"), day_named("2025-12-01"), 1},
        {STR_LITERAL("loom"), day_named("2026-11-01"), 8},
        {STR_LITERAL("tide & co"), day_named("2026-01-01"), 4},
    };
    struct heat heat = heat_make(*state, (struct month_total_list){totals, 4},
                                 day_named("2026-11-23"));
    assert_int_equal(heat.months.count, 12);
    assert_string_equal(heat.months.at[0].word, "Dec");
    unit_same(heat.months.at[0].year, "2025", "above the first month");
    unit_same(heat.months.at[1].year, "2026", "above January");
    unit_same(heat.months.at[2].year, "", "above no other");
    assert_int_equal(heat.rows.count, 2);
    const struct heat_row *loom = &heat.rows.at[0], *tide = &heat.rows.at[1];
    assert_int_equal(loom->sum, 9);
    assert_int_equal(loom->cells.at[0].count, 1);
    assert_string_equal(loom->cells.at[0].step, "s1");
    assert_string_equal(loom->cells.at[1].step, "s0");
    assert_string_equal(loom->cells.at[11].step, "s4");
    assert_string_equal(tide->cells.at[1].step, "s2");
    unit_same(tide->cells.at[1].address,
              "/evidence?project=tide%20%26%20co&month=2026-01",
              "exactly those pieces");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(shows_what_one_may_see),
        STORE_TEST(filters),
        UNIT_TEST(heats_twelve_months),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
