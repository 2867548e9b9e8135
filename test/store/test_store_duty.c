#include "store/store_duty.h"

#include "support/stores.h"

static const struct moment now = {1700000000000};

static bool add(struct db *db, const struct duty *duty)
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

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(lists_by_kind_day_and_text),
        STORE_TEST(keeps_the_first_of_one_text),
        STORE_TEST_QUERIES("store_duty.c"),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
