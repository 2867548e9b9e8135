#include "store/store_audit.h"

#include "support/stores.h"

static void lists_the_newest_first(struct store *store)
{
    /* The second and third are of one moment: the later one comes first. */
    const struct audit_line lines[] = {
        {{1000},
         STR_LITERAL("ada"),
         STR_LITERAL("ladder add"),
         STR_LITERAL("sre"),
         {0},
         STR_LITERAL(""),
         {0}},
        {{3000},
         STR_LITERAL("ada"),
         STR_LITERAL("rate"),
         STR_LITERAL(""),
         {7},
         STR_LITERAL("3 criteria"),
         {0}},
        {{3000},
         STR_LITERAL("eve"),
         STR_LITERAL("collect"),
         STR_LITERAL("engine"),
         {0},
         STR_LITERAL("12 pieces"),
         {0}},
        {{2000},
         STR_LITERAL("eve"),
         STR_LITERAL("people import"),
         STR_LITERAL(""),
         {0},
         STR_LITERAL("2 people"),
         {0}},
    };
    static const size_t wanted[] = {2, 1, 3, 0};
    struct audit_list found;
    struct fault fault;
    store_begin(store->db, DB_WRITING);
    for (size_t i = 0; i < COUNT_OF(lines); i++)
        store_done(store_audit_add(store->db, &lines[i], &fault), &fault);
    store_done(store_audit_list(store->mem, store->db, 10, &found, &fault),
               &fault);
    assert_int_equal(found.count, COUNT_OF(wanted));
    for (size_t i = 0; i < found.count; i++) {
        const struct audit_line *got = &found.at[i], *line = &lines[wanted[i]];
        assert_int_equal(got->made_at.ms, line->made_at.ms);
        assert_true(str_same(got->actor, line->actor));
        assert_true(str_same(got->action, line->action));
        assert_true(str_same(got->thing, line->thing));
        assert_true(person_same(got->person, line->person));
        assert_true(str_same(got->detail, line->detail));
    }
    store_done(store_audit_list(store->mem, store->db, 3, &found, &fault),
               &fault);
    assert_int_equal(found.count, 3);
    store_commit(store->db);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(lists_the_newest_first),
        STORE_TEST_QUERIES("store_audit.c"),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
