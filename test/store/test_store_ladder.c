#include "store/store_ladder.h"

#include "store/store_person.h"
#include "store/store_position.h"
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

static void finds_every_revision(struct store *store)
{
    static const struct {
        const char *says, *key;
        int64_t number;
        const char *title; /* NULL: none is found */
    } cases[] = {
        {"the first", "sre", 1, "Old"},
        {"the second", "sre", 2, "New"},
        {"the present", "sre", 0, "New"},
        {"one that never was", "sre", 3, NULL},
        {"another ladder's", "pm", 2, NULL},
        {"no such ladder", "srx", 1, NULL},
    };
    struct stored_ladder first = revision("sre", 1, "Old");
    struct stored_ladder second = revision("sre", 2, "New");
    struct stored_ladder other = revision("pm", 1, "Other");
    struct level level = {.key = STR_LITERAL("low")};
    first.ladder.levels = &level;
    first.ladder.level_count = 1;
    store_begin(store->db, DB_WRITING);
    add(store, &first);
    add(store, &second);
    add(store, &other);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const struct ladder_name name = {str_of(cases[i].key), cases[i].number};
        struct stored_ladder found;
        struct fault fault;
        size_t count = 9;
        store_done(store_revision_find(store->mem, store->db, &name, &found,
                                       &count, &fault),
                   &fault);
        UNIT_CLAIM(cases[i].says, count == (cases[i].title != NULL));
        unit_same(found.ladder.title, cases[i].title ? cases[i].title : "",
                  cases[i].says);
        UNIT_CLAIM(cases[i].says,
                   found.ladder.level_count == (i == 0) && count < 2);
    }
    store_commit(store->db);
}

static void lists_revisions_the_newest_first(struct store *store)
{
    struct stored_ladder first = revision("sre", 1, "Old");
    struct stored_ladder second = revision("sre", 2, "New");
    struct revision_head_list heads;
    struct fault fault;
    second.author = STR_LITERAL("noor");
    store_begin(store->db, DB_WRITING);
    add(store, &first);
    add(store, &second);
    store_done(store_revision_list(store->mem, store->db, str_of("sre"), &heads,
                                   &fault),
               &fault);
    assert_int_equal(heads.count, 2);
    assert_int_equal(heads.at[0].number, 2);
    unit_same(heads.at[0].title, "New", "title");
    unit_same(heads.at[0].author, "noor", "author");
    unit_same(heads.at[1].reason, "because", "reason");
    assert_int_equal(heads.at[1].made_at.ms, 1000);
    store_done(store_revision_list(store->mem, store->db, str_of("srx"), &heads,
                                   &fault),
               &fault);
    assert_int_equal(heads.count, 0);
    store_commit(store->db);
}

static void hold(struct store *store, const char *name, const char *ladder,
                 const char *level)
{
    struct person person = {
        .name = str_of(name),
        .email = str_format(store->mem, "%s@x.example", name),
        .start = DAY_NONE,
        .position = {.ladder_key = str_of(ladder),
                     .level_key = str_of(level),
                     .start = DAY_NONE},
    };
    struct fault fault;
    const struct moment now = {1};
    store_done(store_person_add(store->db, &person, now, &fault), &fault);
    store_done(
        store_position_set(store->db, person.id, &person.position, now, &fault),
        &fault);
}

static void counts_who_holds_a_level(struct store *store)
{
    struct level_holders_list holders;
    struct fault fault;
    store_begin(store->db, DB_WRITING);
    hold(store, "ada", "sre", "2");
    hold(store, "wim", "sre", "1");
    hold(store, "noor", "sre", "2");
    hold(store, "joana", "pm", "");
    hold(store, "ben", "", "");
    store_done(store_level_holders(store->mem, store->db, &holders, &fault),
               &fault);
    assert_int_equal(holders.count, 3);
    unit_same(holders.at[0].ladder_key, "pm", "by ladder");
    unit_same(holders.at[0].level_key, "", "on no level yet");
    unit_same(holders.at[2].level_key, "2", "then by level");
    assert_int_equal(holders.at[1].count, 1);
    assert_int_equal(holders.at[2].count, 2);
    store_commit(store->db);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(finds_the_present_revision),
        STORE_TEST(lets_the_first_revision_win),
        STORE_TEST(lists_by_key),
        STORE_TEST(finds_every_revision),
        STORE_TEST(lists_revisions_the_newest_first),
        STORE_TEST(counts_who_holds_a_level),
        STORE_TEST_QUERIES("store_ladder.c"),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
