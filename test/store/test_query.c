/* Every query of the program: both databases understand it, and a test of
 * its own file runs it. */
#include "store/db.h"

#include <string.h>

#include "base/file.h"
#include "support/stores.h"

static bool is_of_store(const struct query *query)
{
    return strstr(query->file, "src/store/") != NULL;
}

static void is_understood(struct store *store)
{
    struct query_list all = db_query_list();
    size_t count = 0;
    for (size_t i = 0; i < all.count; i++) {
        struct fault fault;
        if (!is_of_store(all.at[i]))
            continue;
        if (!db_prepare(store->db, all.at[i], &fault))
            fail_msg("%s: %s", all.at[i]->name, fault.message);
        count++;
    }
    assert_true(count > 0);
}

/* The claim at the end of test/store/test_X.c sees to it that each query of
 * X.c is run; here, that the claim is made. */
static void has_a_test_of_its_file(void **state)
{
    enum { MOST_BYTES = 1 << 20 };
    struct query_list all = db_query_list();
    struct arena *mem = arena_open();
    (void)state;
    for (size_t i = 0; i < all.count; i++) {
        struct fault fault;
        struct str source;
        if (!is_of_store(all.at[i]))
            continue;
        const char *name = strrchr(all.at[i]->file, '/') + 1;
        struct str claim = str_format(mem, "STORE_TEST_QUERIES(\"%s\")", name);
        struct str test = str_format(mem, "test/store/test_%s", name);
        if (!file_read(mem, test.at, MOST_BYTES, &source, &fault))
            fail_msg("%s: %s", all.at[i]->name, fault.message);
        if (str_find(source, claim) == source.length)
            fail_msg("%s has no %s", test.at, claim.at);
    }
    arena_close(mem);
}

static void has_a_text_for_both(void **state)
{
    struct query_list all = db_query_list();
    (void)state;
    for (size_t i = 0; i < all.count; i++) {
        const struct query *query = all.at[i];
        UNIT_CLAIM(query->name, query->sql ? !query->sqlite && !query->postgres
                                           : query->sqlite && query->postgres);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(has_a_text_for_both),
        cmocka_unit_test(has_a_test_of_its_file),
        STORE_TEST(is_understood),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
