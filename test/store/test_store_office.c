#include "store/store_office.h"

#include "support/stores.h"

static void is_named_and_renamed(struct store *store)
{
    static const struct {
        const char *name;
        bool is_sample;
    } cases[] = {{"Northwind", true}, {"Southwind", false}};
    struct office office = {STR_LITERAL("x"), true};
    struct fault fault;
    store_begin(store->db, DB_WRITING);
    store_done(store_office_find(store->mem, store->db, &office, &fault),
               &fault);
    unit_same(office.name, "", "no office yet");
    assert_false(office.is_sample);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const struct office given = {str_of(cases[i].name), cases[i].is_sample};
        store_done(store_office_set(store->db, &given, &fault), &fault);
        store_done(store_office_find(store->mem, store->db, &office, &fault),
                   &fault);
        unit_same(office.name, cases[i].name, "name");
        assert_int_equal(office.is_sample, cases[i].is_sample);
    }
    store_commit(store->db);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(is_named_and_renamed),
        STORE_TEST_QUERIES("store_office.c"),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
