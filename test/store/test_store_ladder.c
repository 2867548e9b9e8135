#include "store/store_ladder.h"

#include "support/stores.h"

static struct stored_ladder revision(const char *key, int64_t number,
                                     const char *title)
{
    return (struct stored_ladder){
        .revision = number,
        .document = str_of(title),
        .author = STR_LITERAL("ada"),
        .reason = STR_LITERAL("because"),
        .made_at = {1000 * number},
        .ladder = {.key = str_of(key),
                   .title = str_of(title),
                   .language = STR_LITERAL("en"),
                   .summary = STR_LITERAL("steps"),
                   .source = STR_LITERAL("our own")},
    };
}

static void add(struct store *store, struct stored_ladder *stored)
{
    struct fault fault;
    store_done(store_ladder_add(store->mem, store->db, stored, &fault), &fault);
}

static size_t find(struct store *store, const char *key,
                   struct stored_ladder *found)
{
    struct fault fault;
    size_t count = 9;
    store_done(store_ladder_find(store->mem, store->db, str_of(key), found,
                                 &count, &fault),
               &fault);
    return count;
}

static void finds_the_present_revision(struct store *store)
{
    struct stored_ladder first = revision("sre", 1, "Old");
    struct stored_ladder second = revision("sre", 2, "New");
    struct stored_ladder other = revision("pm", 1, "Other");
    struct stored_ladder found;
    store_begin(store->db, DB_WRITING);
    assert_int_equal(find(store, "sre", &found), 0);
    add(store, &first);
    add(store, &other);
    add(store, &second);
    assert_true(first.id > 0);
    assert_int_equal(second.id, first.id);
    assert_int_not_equal(other.id, first.id);
    assert_int_equal(find(store, "sre", &found), 1);
    assert_int_equal(found.id, first.id);
    assert_int_equal(found.revision, 2);
    assert_int_equal(found.made_at.ms, 2000);
    unit_same(found.document, "New", "document");
    unit_same(found.author, "ada", "author");
    unit_same(found.reason, "because", "reason");
    assert_true(ladder_same(&found.ladder, &second.ladder));
    unit_same(found.ladder.title, "New", "title");
    unit_same(found.ladder.source, "our own", "source");
    assert_int_equal(find(store, "srx", &found), 0);
    store_commit(store->db);
}

static void lets_the_first_revision_win(struct store *store)
{
    static const struct {
        const char *says;
        int64_t number;
    } cases[] = {
        {"the first revision again", 1},
        {"the second revision again", 2},
        {"one that is too far", 4},
    };
    struct stored_ladder first = revision("sre", 1, "Old");
    struct stored_ladder second = revision("sre", 2, "New");
    store_begin(store->db, DB_WRITING);
    add(store, &first);
    add(store, &second);
    store_commit(store->db);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct fault fault = {0};
        struct stored_ladder found;
        struct stored_ladder late = revision("sre", cases[i].number, "Late");
        store_begin(store->db, DB_WRITING);
        store_refused(store_ladder_add(store->mem, store->db, &late, &fault),
                      &fault, FAULT_CLASH, cases[i].says);
        db_rollback(store->db);
        store_begin(store->db, DB_READING);
        UNIT_CLAIM(cases[i].says, find(store, "sre", &found) == 1);
        unit_same(found.ladder.title, "New", cases[i].says);
        db_rollback(store->db);
    }
}

static void lists_by_key(struct store *store)
{
    struct ladder_head_list heads;
    struct fault fault;
    struct stored_ladder sre = revision("sre", 1, "Old");
    struct stored_ladder next = revision("sre", 2, "Reliability");
    struct stored_ladder pm = revision("pm", 1, "Products");
    struct level levels[] = {{.key = STR_LITERAL("1")},
                             {.key = STR_LITERAL("2")}};
    struct competency competency = {.key = STR_LITERAL("c"), .weight = 1};
    next.ladder.levels = levels;
    next.ladder.level_count = 2;
    next.ladder.competencies = &competency;
    next.ladder.competency_count = 1;
    store_begin(store->db, DB_WRITING);
    add(store, &sre);
    add(store, &next);
    add(store, &pm);
    store_done(store_ladder_list(store->mem, store->db, &heads, &fault),
               &fault);
    assert_int_equal(heads.count, 2);
    unit_same(heads.at[0].key, "pm", "order");
    unit_same(heads.at[1].key, "sre", "order");
    unit_same(heads.at[1].title, "Reliability", "the present title");
    assert_int_equal(heads.at[1].revision, 2);
    assert_int_equal(heads.at[1].made_at.ms, 2000);
    assert_int_equal(heads.at[1].level_count, 2);
    assert_int_equal(heads.at[1].competency_count, 1);
    assert_int_equal(heads.at[1].criterion_count, 0);
    assert_int_equal(heads.at[0].level_count, 0);
    store_commit(store->db);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(finds_the_present_revision),
        STORE_TEST(lets_the_first_revision_win),
        STORE_TEST(lists_by_key),
        STORE_TEST_QUERIES("store_ladder.c"),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
