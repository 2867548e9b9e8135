#include "store/store_rating.h"

#include "store/store_ladder.h"
#include "support/stores.h"

static const struct moment now = {1700000000000};

static struct rated rated(int64_t person, const char *criterion,
                          enum rating rating, const char *note, const char *day)
{
    return (struct rated){
        .person = {person},
        .ladder_key = STR_LITERAL("sre"),
        .ladder_revision = 1,
        .criterion_key = str_of(criterion),
        .rating = rating,
        .note = str_of(note),
        .day = store_day(day),
        .rater = STR_LITERAL("eve"),
    };
}

static bool add(struct db *db, const struct rated *given)
{
    struct fault fault;
    bool is_new = false;
    store_done(store_rating_add(db, given, now, &is_new, &fault), &fault);
    return is_new;
}

static void adds_only_what_is_new(struct store *store)
{
    const struct {
        const char *says;
        struct rated rated;
        bool is_new;
    } cases[] = {
        {"the first", rated(1, "a", RATING_ALWAYS, "", "2024-01-01"), true},
        {"the same again", rated(1, "a", RATING_ALWAYS, "", "2024-01-01"),
         false},
        {"another word", rated(1, "a", RATING_ALWAYS, "yes", "2024-01-01"),
         true},
        {"another rating", rated(1, "a", RATING_NOT_YET, "yes", "2024-01-01"),
         true},
        {"another day", rated(1, "a", RATING_NOT_YET, "yes", "2024-01-02"),
         true},
        {"what an earlier day ended with",
         rated(1, "a", RATING_NOT_YET, "yes", "2024-01-01"), false},
        {"what an earlier day began with",
         rated(1, "a", RATING_ALWAYS, "yes", "2024-01-01"), true},
        {"and its end once more",
         rated(1, "a", RATING_NOT_YET, "yes", "2024-01-01"), true},
        {"another criterion", rated(1, "b", RATING_NOT_YET, "", "2024-01-01"),
         true},
        {"another person", rated(2, "a", RATING_NOT_YET, "yes", "2024-01-01"),
         true},
        {"the newest of the first person",
         rated(1, "a", RATING_NOT_YET, "yes", "2024-01-01"), false},
    };
    store_begin(store->db, DB_WRITING);
    store_add_person(store->db, 1, "Ada", "ada@example.org");
    store_add_person(store->db, 2, "Eve", "eve@example.org");
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        UNIT_CLAIM(cases[i].says,
                   add(store->db, &cases[i].rated) == cases[i].is_new);
    struct rated newer = cases[0].rated;
    newer.ladder_revision = 2;
    newer.rating = RATING_NOT_YET;
    newer.note = STR_LITERAL("yes");
    assert_true(add(store->db, &newer));
    newer.ladder_key = STR_LITERAL("other");
    assert_true(add(store->db, &newer));
    store_commit(store->db);
}

static void add_ladder(struct store *store)
{
    struct level level = {.key = STR_LITERAL("l1")};
    struct competency competency = {.key = STR_LITERAL("c"), .weight = 1};
    struct criterion criterion = {.key = STR_LITERAL("a"),
                                  .text = STR_LITERAL("Turns the wheel"),
                                  .weight = 1};
    struct stored_ladder stored = {
        .revision = 1,
        .ladder = {.key = STR_LITERAL("sre"),
                   .levels = &level,
                   .level_count = 1,
                   .competencies = &competency,
                   .competency_count = 1,
                   .criteria = &criterion,
                   .criterion_count = 1},
    };
    struct fault fault;
    store_done(store_ladder_add(store->mem, store->db, &stored, &fault),
               &fault);
}

static struct str lines_of(struct arena *mem, struct rated_list list)
{
    struct str lines = STR_LITERAL("");
    for (size_t i = 0; i < list.count; i++) {
        const struct rated *one = &list.at[i];
        lines = str_format(mem, "%.*s%lld %.*s/%.*s/%lld %s %.*s %.*s;",
                           STR(lines), (long long)one->person.number,
                           STR(one->ladder_key), STR(one->criterion_key),
                           (long long)one->ladder_revision,
                           rating_names[one->rating],
                           STR(day_format(mem, one->day)), STR(one->note));
    }
    return lines;
}

static void lists_the_newest_first(struct store *store)
{
    const struct rated given[] = {
        rated(2, "a", RATING_ALWAYS, "p", "2024-01-01"),
        rated(1, "b", RATING_NOT_APPLICABLE, "q", "2024-01-01"),
        rated(1, "a", RATING_SOMETIMES, "r", "2024-01-01"),
        rated(1, "a", RATING_ALWAYS, "s", "2024-03-01"),
        rated(1, "a", RATING_NOT_YET, "t", "2024-02-01"),
        rated(1, "a", RATING_ALWAYS, "u", "2024-02-01"),
    };
    static const char of_ada[] = "1 sre/a/1 always 2024-03-01 s;"
                                 "1 sre/a/1 always 2024-02-01 u;"
                                 "1 sre/a/1 not-yet 2024-02-01 t;"
                                 "1 sre/a/1 sometimes 2024-01-01 r;"
                                 "1 sre/b/1 not-applicable 2024-01-01 q;";
    struct rated_list found;
    struct fault fault;
    store_begin(store->db, DB_WRITING);
    store_add_person(store->db, 1, "Ada", "ada@example.org");
    store_add_person(store->db, 2, "Eve", "eve@example.org");
    add_ladder(store);
    for (size_t i = 0; i < COUNT_OF(given); i++)
        assert_true(add(store->db, &given[i]));
    store_done(store_rating_list(store->mem, store->db, (person_id){1}, &found,
                                 &fault),
               &fault);
    unit_same(lines_of(store->mem, found), of_ada, "of one");
    unit_same(found.at[0].wording, "Turns the wheel", "the words judged");
    unit_same(found.at[0].rater, "eve", "who said so");
    unit_same(found.at[4].wording, "", "a criterion that is gone");
    store_done(store_rating_list_all(store->mem, store->db, &found, &fault),
               &fault);
    unit_same(lines_of(store->mem, found),
              "1 sre/a/1 always 2024-03-01 ;"
              "1 sre/a/1 always 2024-02-01 ;"
              "1 sre/a/1 not-yet 2024-02-01 ;"
              "1 sre/a/1 sometimes 2024-01-01 ;"
              "1 sre/b/1 not-applicable 2024-01-01 ;"
              "2 sre/a/1 always 2024-01-01 ;",
              "of all, without notes");
    unit_same(found.at[5].wording, "Turns the wheel", "the words judged");
    unit_same(found.at[4].wording, "", "a criterion that is gone, of all");
    store_commit(store->db);
}

/* Ids are taken in blocks, so they do not tell what came later. */
static void the_moment_decides_within_a_day(struct store *store)
{
    const struct rated later = rated(1, "a", RATING_ALWAYS, "", "2024-01-01");
    const struct rated sooner = rated(1, "a", RATING_NOT_YET, "", "2024-01-01");
    const struct moment before = {now.ms - 1};
    struct rated_list found;
    struct fault fault;
    bool is_new;
    store_begin(store->db, DB_WRITING);
    store_add_person(store->db, 1, "Ada", "ada@example.org");
    assert_true(add(store->db, &later));
    store_done(store_rating_add(store->db, &sooner, before, &is_new, &fault),
               &fault);
    assert_false(add(store->db, &later));
    store_done(store_rating_list(store->mem, store->db, (person_id){1}, &found,
                                 &fault),
               &fault);
    assert_int_equal(found.count, 2);
    assert_int_equal(found.at[0].rating, RATING_ALWAYS);
    store_commit(store->db);
}

static void counts_who_was_rated(struct store *store)
{
    static const struct {
        const char *ladder, *criterion;
        int64_t count;
    } cases[] = {
        {"sre", "a", 2}, {"sre", "b", 1}, {"sre", "c", 0}, {"x", "a", 0}};
    const struct rated given[] = {
        rated(1, "a", RATING_ALWAYS, "", "2024-01-01"),
        rated(1, "a", RATING_NOT_YET, "", "2024-01-02"),
        rated(2, "a", RATING_ALWAYS, "", "2024-01-01"),
        rated(2, "b", RATING_ALWAYS, "", "2024-01-01")};
    store_begin(store->db, DB_WRITING);
    store_add_person(store->db, 1, "Ada", "ada@example.org");
    store_add_person(store->db, 2, "Eve", "eve@example.org");
    for (size_t i = 0; i < COUNT_OF(given); i++)
        add(store->db, &given[i]);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct fault fault = {0};
        int64_t count = -1;
        store_done(store_rated_count(store->db, str_of(cases[i].ladder),
                                     str_of(cases[i].criterion), &count,
                                     &fault),
                   &fault);
        assert_int_equal(count, cases[i].count);
    }
    store_commit(store->db);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(adds_only_what_is_new),
        STORE_TEST(lists_the_newest_first),
        STORE_TEST(the_moment_decides_within_a_day),
        STORE_TEST(counts_who_was_rated),
        STORE_TEST_QUERIES("store_rating.c"),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
