#include "store/store_mark.h"

#include "support/stores.h"

static struct credit_mark mark_of(const char *ladder, const char *criterion,
                                  enum evidence_kind kind, const char *why)
{
    return (struct credit_mark){.ladder_key = str_of(ladder),
                                .criterion_key = str_of(criterion),
                                .kind = kind,
                                .why = str_of(why),
                                .wording = STR_LITERAL("Reviews."),
                                .author = STR_LITERAL("operator"),
                                .made_at = {1000}};
}

static size_t count_of(struct store *store, const char *ladder)
{
    struct credit_mark_list list;
    struct fault fault;
    store_done(
        store_mark_list(store->mem, store->db, str_of(ladder), &list, &fault),
        &fault);
    return list.count;
}

static void keeps_what_counts(struct store *store)
{
    struct credit_mark first = mark_of("eng", "b", EVIDENCE_REVIEW,
                                       "asked for");
    struct credit_mark second = mark_of("eng", "a", EVIDENCE_TEST, "it proves");
    struct credit_mark other = mark_of("ospo", "a", EVIDENCE_ACK, "decides");
    struct credit_mark_list list;
    struct fault fault;
    store_begin(store->db, DB_WRITING);
    store_done(store_mark_set(store->db, &first, &fault), &fault);
    store_done(store_mark_set(store->db, &second, &fault), &fault);
    store_done(store_mark_set(store->db, &other, &fault), &fault);
    assert_int_equal(count_of(store, ""), 3);
    assert_int_equal(count_of(store, "none"), 0);

    first.is_refused = true;
    first.why = STR_LITERAL("not here");
    store_done(store_mark_set(store->db, &first, &fault), &fault);
    store_done(store_mark_list(store->mem, store->db, STR_LITERAL("eng"), &list,
                               &fault),
               &fault);
    assert_int_equal(list.count, 2);
    unit_same(list.at[0].criterion_key, "a", "by criterion");
    assert_false(list.at[0].is_refused);
    assert_int_equal(list.at[0].kind, EVIDENCE_TEST);
    assert_true(list.at[1].is_refused);
    unit_same(list.at[1].why, "not here", "the last word");
    unit_same(list.at[1].wording, "Reviews.", "the wording");
    unit_same(list.at[1].author, "operator", "the author");
    assert_int_equal(list.at[1].made_at.ms, 1000);

    store_done(store_mark_remove(store->db, &first, &fault), &fault);
    assert_false(store_mark_remove(store->db, &first, &fault));
    assert_int_equal(fault.kind, FAULT_MISSING);
    db_rollback(store->db);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(keeps_what_counts),
        STORE_TEST_QUERIES("store_mark.c"),
    };
    return cmocka_run_group_tests_name("store_mark", tests, NULL, NULL);
}
