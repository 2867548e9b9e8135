#include "store/store_duty.h"

#include "support/stores.h"

static const struct moment now = {1700000000000};

static bool add(struct db *db, struct duty *duty)
{
    struct fault fault;
    bool is_new = false;
    store_done(store_duty_add(db, duty, now, &is_new, &fault), &fault);
    return is_new;
}

static struct duty_list list(struct store *store, int64_t person)
{
    struct duty_list duties;
    struct fault fault;
    store_done(store_duty_list(store->mem, store->db, (person_id){person},
                               &duties, &fault),
               &fault);
    return duties;
}

static void lists_by_kind_day_and_text(struct store *store)
{
    /* In the order wanted; added the other way round. */
    static const struct {
        enum duty_kind kind;
        const char *day, *text;
    } wanted[] = {
        {DUTY_ONGOING, NULL, "reviews"},
        {DUTY_ONGOING, NULL, "wakes up the pager"},
        {DUTY_ONGOING, "2020-01-01", "answers mail"},
        {DUTY_ACCOMPLISHMENT, NULL, "wrote a talk"},
        {DUTY_ACCOMPLISHMENT, "2021-01-01", "shipped"},
        {DUTY_ACCOMPLISHMENT, "2021-01-02", "mended it"},
    };
    store_begin(store->db, DB_WRITING);
    store_add_person(store->db, 1, "Ada", "ada@example.org");
    store_add_person(store->db, 2, "Eve", "eve@example.org");
    for (size_t i = COUNT_OF(wanted); i-- > 0;)
        assert_true(add(store->db, &(struct duty){
                                       .person = {1},
                                       .kind = wanted[i].kind,
                                       .text = str_of(wanted[i].text),
                                       .day = store_day(wanted[i].day),
                                   }));
    struct duty_list duties = list(store, 1);
    assert_int_equal(duties.count, COUNT_OF(wanted));
    for (size_t i = 0; i < duties.count; i++) {
        const char *says = wanted[i].text;
        unit_same(duties.at[i].text, says, says);
        UNIT_CLAIM(says, duties.at[i].kind == wanted[i].kind);
        UNIT_CLAIM(says,
                   day_order(duties.at[i].day, store_day(wanted[i].day)) == 0);
        UNIT_CLAIM(says, duties.at[i].person.number == 1);
    }
    assert_int_equal(list(store, 2).count, 0);
    store_commit(store->db);
}

static void keeps_the_first_of_one_text(struct store *store)
{
    struct duty duty = {
        .person = {1},
        .kind = DUTY_ONGOING,
        .text = STR_LITERAL("reviews"),
        .skill = STR_LITERAL("reading"),
        .day = DAY_NONE,
        .link = STR_LITERAL("https://example.org/"),
    };
    store_begin(store->db, DB_WRITING);
    store_add_person(store->db, 1, "Ada", "ada@example.org");
    store_add_person(store->db, 2, "Eve", "eve@example.org");
    assert_true(add(store->db, &duty));
    duty.skill = STR_LITERAL("writing");
    assert_false(add(store->db, &duty));
    struct duty_list duties = list(store, 1);
    assert_int_equal(duties.count, 1);
    unit_same(duties.at[0].skill, "reading", "skill");
    unit_same(duties.at[0].link, "https://example.org/", "link");
    duty.kind = DUTY_ACCOMPLISHMENT;
    assert_true(add(store->db, &duty));
    duty.person.number = 2;
    assert_true(add(store->db, &duty));
    store_commit(store->db);
}

static void changes_one_of_theirs(struct store *store)
{
    struct duty duties[] = {
        {.person = {1}, .text = STR_LITERAL("reviews"), .day = DAY_NONE},
        {.person = {1}, .text = STR_LITERAL("answers mail"), .day = DAY_NONE},
        {.person = {2}, .text = STR_LITERAL("reviews"), .day = DAY_NONE},
    };
    const struct {
        const char *says;
        size_t index; /* into duties */
        int64_t person;
        const char *text;
        enum duty_change wanted;
    } cases[] = {
        {"new words", 0, 1, "reviews more", DUTY_CHANGED},
        {"the same again", 0, 1, "reviews more", DUTY_CHANGED},
        {"what another of theirs says", 1, 1, "reviews more", DUTY_REPEATS},
        {"what another's says", 1, 1, "reviews", DUTY_CHANGED},
        {"somebody else's", 2, 1, "sweeps", DUTY_GONE},
    };
    store_begin(store->db, DB_WRITING);
    store_add_person(store->db, 1, "Ada", "ada@example.org");
    store_add_person(store->db, 2, "Eve", "eve@example.org");
    for (size_t i = 0; i < COUNT_OF(duties); i++)
        assert_true(add(store->db, &duties[i]));
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct duty duty = duties[cases[i].index];
        enum duty_change outcome;
        struct fault fault;
        duty.person.number = cases[i].person;
        duty.text = str_of(cases[i].text);
        duty.skill = STR_LITERAL("reading");
        store_done(store_duty_change(store->db, &duty, &outcome, &fault),
                   &fault);
        UNIT_CLAIM(cases[i].says, outcome == cases[i].wanted);
    }
    struct duty_list kept = list(store, 1);
    assert_int_equal(kept.count, 2);
    unit_same(kept.at[1].text, "reviews more", "changed");
    unit_same(kept.at[1].skill, "reading", "with its skill");
    assert_int_equal(kept.at[1].id.number, duties[0].id.number);
    unit_same(list(store, 2).at[0].text, "reviews", "another's stays");
    store_commit(store->db);
}

static void removes_one_of_theirs(struct store *store)
{
    struct duty duty = {
        .person = {1}, .text = STR_LITERAL("reviews"), .day = DAY_NONE};
    struct fault fault;
    bool was_there = true;
    store_begin(store->db, DB_WRITING);
    store_add_person(store->db, 1, "Ada", "ada@example.org");
    store_add_person(store->db, 2, "Eve", "eve@example.org");
    assert_true(add(store->db, &duty));
    struct duty others = duty;
    others.person.number = 2;
    store_done(store_duty_remove(store->db, &others, &was_there, &fault),
               &fault);
    assert_false(was_there);
    assert_int_equal(list(store, 1).count, 1);
    store_done(store_duty_remove(store->db, &duty, &was_there, &fault), &fault);
    assert_true(was_there);
    assert_int_equal(list(store, 1).count, 0);
    store_commit(store->db);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(lists_by_kind_day_and_text),
        STORE_TEST(keeps_the_first_of_one_text),
        STORE_TEST(changes_one_of_theirs),
        STORE_TEST(removes_one_of_theirs),
        STORE_TEST_QUERIES("store_duty.c"),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
