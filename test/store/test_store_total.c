#include "store/store_total.h"

#include "store/store_evidence.h"
#include "store/store_rating.h"
#include "support/stores.h"

static const struct moment now = {1700000000000};

static void add_pieces(struct store *store, const char *project, int64_t person,
                       const char *const *days)
{
    struct fault fault;
    int64_t id, added;
    store_done(store_project_get(store->db, str_of(project), now, &id, &fault),
               &fault);
    for (int i = 0; days[i]; i++) {
        const struct evidence piece = {
            .person = {person},
            .kind = EVIDENCE_COMMIT,
            .day = store_day(days[i]),
            .landed = store_day(days[i]),
            .reference = str_format(store->mem, "%s:%s:%lld", project, days[i],
                                    (long long)person),
            .title = STR_LITERAL("turn"),
        };
        const struct evidence_batch batch = {id, {&piece, 1}, now};
        store_done(
            store_evidence_add(store->mem, store->db, &batch, &added, &fault),
            &fault);
    }
}

static void rate(struct store *store, int64_t person, const char *day)
{
    const struct rated rated = {
        .person = {person},
        .ladder_key = STR_LITERAL("sre"),
        .ladder_revision = 1,
        .criterion_key = STR_LITERAL("a"),
        .rating = RATING_ALWAYS,
        .day = store_day(day),
        .rater = STR_LITERAL("eve"),
    };
    struct fault fault;
    bool is_new;
    store_done(store_rating_add(store->db, &rated, now, &is_new, &fault),
               &fault);
}

/* Ada was rated twice, Eve never, Joy did nothing outside. */
static void fill(struct store *store)
{
    static const char *const ada[] = {"2024-01-01", "2024-03-01", "2024-03-02",
                                      "2024-04-01", NULL};
    static const char *const eve[] = {"2024-02-01", NULL};
    store_begin(store->db, DB_WRITING);
    store_add_person(store->db, 1, "Ada", "ada@example.org");
    store_add_person(store->db, 2, "Eve", "eve@example.org");
    store_add_person(store->db, 3, "Joy", "joy@example.org");
    add_pieces(store, "loom", 1, ada);
    add_pieces(store, "loom", 2, eve);
    add_pieces(store, "engine", 2, eve);
    rate(store, 1, "2024-01-15");
    rate(store, 1, "2024-03-01");
    rate(store, 3, "2024-03-01");
}

static void tells_what_is_new_of_everybody(struct store *store)
{
    static const struct {
        const char *says, *rated;
        int64_t pieces;
    } cases[] = {
        {"only what came after the newest rating's day", "2024-03-01", 2},
        {"all of what somebody did whom nobody rated", NULL, 2},
        {"rated, and nothing done outside", "2024-03-01", 0},
    };
    struct person_news_list news;
    struct fault fault;
    fill(store);
    store_done(store_news_list(store->mem, store->db, &news, &fault), &fault);
    assert_int_equal(news.count, COUNT_OF(cases));
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        UNIT_CLAIM(cases[i].says, news.at[i].person.number == (int64_t)(i + 1));
        UNIT_CLAIM(cases[i].says,
                   day_order(news.at[i].rated, store_day(cases[i].rated)) == 0);
        UNIT_CLAIM(cases[i].says, news.at[i].pieces == cases[i].pieces);
        UNIT_CLAIM(cases[i].says, news.at[i].handles == 0);
    }
    store_commit(store->db);
}

static struct str told(struct arena *mem, struct project_total_list totals)
{
    struct str lines = STR_LITERAL("");
    for (size_t i = 0; i < totals.count; i++)
        lines = str_format(mem, "%.*s%.*s %lld of %lld until %.*s;", STR(lines),
                           STR(totals.at[i].project),
                           (long long)totals.at[i].pieces,
                           (long long)totals.at[i].people,
                           STR(day_format(mem, totals.at[i].newest)));
    return lines;
}

static void sums_by_project(struct store *store)
{
    static const struct {
        const char *says, *since, *told;
    } cases[] = {
        {"ever", NULL,
         "loom 5 of 2 until 2024-04-01;engine 1 of 1 until 2024-02-01;"},
        {"since a day, that day included", "2024-02-01",
         "loom 4 of 2 until 2024-04-01;engine 1 of 1 until 2024-02-01;"},
        {"without projects that had nothing since", "2024-02-02",
         "loom 3 of 1 until 2024-04-01;"},
        {"nothing since", "2025-01-01", ""},
    };
    fill(store);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct project_total_list totals;
        struct fault fault;
        store_done(store_project_totals(store->mem, store->db,
                                        store_day(cases[i].since), &totals,
                                        &fault),
                   &fault);
        unit_same(told(store->mem, totals), cases[i].told, cases[i].says);
    }
    store_commit(store->db);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(tells_what_is_new_of_everybody),
        STORE_TEST(sums_by_project),
        STORE_TEST_QUERIES("store_total.c"),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
