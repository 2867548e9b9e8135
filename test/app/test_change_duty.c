#include "app/change_duty.h"

#include "app/see_work.h"
#include "support/work.h"

/* Who of the crew adds "Sweeps" to Mona Member's duties. */
static enum fault_kind adds(struct visit *visit, const struct actor *actor,
                            const char *text)
{
    struct fault fault = {0};
    struct duty_outcome outcome;
    struct store *store = visit->store;
    const struct duty_wish wish = {
        .person = STR_LITERAL("member@crew.example"),
        .duty = {.text = str_of(text), .day = DAY_NONE}};
    app_duty_add(store->mem, store->db, actor, &wish, &outcome, &fault);
    assert_false(db_is_in_transaction(store->db));
    return fault.kind;
}

static struct duty_list duties_of(struct visit *visit, const char *word)
{
    struct fault fault = {0};
    struct duty_list duties;
    struct store *store = visit->store;
    const struct actor runner = crew_operator();
    const struct person person = {.id = visit_person(visit, word)};
    crew_look(store);
    store_done(
        app_duty_list(store->mem, store->db, &runner, &person, &duties, &fault),
        &fault);
    db_rollback(store->db);
    return duties;
}

static void adds_for_who_may(struct store *store)
{
    static const struct {
        const char *who;
        enum fault_kind wanted;
    } cases[] = {
        {"member", FAULT_NONE},        {"manager", FAULT_NONE},
        {"lead", FAULT_NONE},          {"owner", FAULT_NONE},
        {"hr", FAULT_DENIED},          {"council", FAULT_DENIED},
        {"other", FAULT_DENIED},       {"sponsor", FAULT_DENIED},
        {"contributor", FAULT_DENIED},
    };
    struct visit visit;
    visit_open(store, &visit);
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        UNIT_CLAIM(cases[i].who,
                   adds(&visit, work_actor(&visit, cases[i].who), cases[i].who)
                       == cases[i].wanted);
    assert_int_equal(duties_of(&visit, "member").count, 4);
    assert_int_equal(adds(&visit, work_actor(&visit, "member"), "lead"),
                     FAULT_CLASH);
    assert_int_equal(adds(&visit, work_actor(&visit, "member"), " \n"),
                     FAULT_INPUT);
    assert_int_equal(duties_of(&visit, "member").count, 4);
}

static void changes_and_removes(struct store *store)
{
    struct visit visit;
    struct fault fault = {0};
    struct duty_outcome outcome;
    visit_open(store, &visit);
    const struct actor *mona = work_actor(&visit, "member");
    adds(&visit, mona, "Sweeps");
    adds(&visit, mona, "Mends");
    struct duty_wish wish = {.person = STR_LITERAL("member@crew.example"),
                             .duty = duties_of(&visit, "member").at[0]};
    unit_same(wish.duty.text, "Mends", "the first by its text");
    wish.duty.text = STR_LITERAL(" Mends  nets ");
    store_done(
        app_duty_change(store->mem, store->db, mona, &wish, &outcome, &fault),
        &fault);
    unit_same(outcome.duty.text, "Mends nets", "made clean");
    unit_same(duties_of(&visit, "member").at[0].text, "Mends nets", "kept");
    wish.duty.text = STR_LITERAL("Sweeps");
    assert_false(
        app_duty_change(store->mem, store->db, mona, &wish, &outcome, &fault));
    assert_int_equal(fault.kind, FAULT_CLASH);

    const struct actor *otto = work_actor(&visit, "other");
    assert_false(
        app_duty_remove(store->mem, store->db, otto, &wish, &outcome, &fault));
    assert_int_equal(fault.kind, FAULT_DENIED);
    store_done(
        app_duty_remove(store->mem, store->db, mona, &wish, &outcome, &fault),
        &fault);
    unit_same(outcome.duty.text, "Mends nets", "tells what went");
    assert_false(
        app_duty_remove(store->mem, store->db, mona, &wish, &outcome, &fault));
    assert_int_equal(fault.kind, FAULT_MISSING);
    assert_false(
        app_duty_change(store->mem, store->db, mona, &wish, &outcome, &fault));
    assert_int_equal(fault.kind, FAULT_CLASH);
    assert_int_equal(duties_of(&visit, "member").count, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(adds_for_who_may),
        STORE_TEST(changes_and_removes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
