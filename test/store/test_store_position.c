#include "store/store_position.h"

#include "base/text.h"
#include "store/store_person.h"
#include "support/stores.h"

QUERY(PAST_POSITION_COUNT, "SELECT count(*) FROM position"
                           " WHERE person_id = $1 AND end_day = $2");

static const struct moment now = {1700000000000}; /* 2023-11-14 */

static struct person add(struct db *db, const char *name, const char *email)
{
    struct person person = {
        .name = str_of(name), .email = str_of(email), .start = DAY_NONE};
    struct fault fault;
    store_done(store_person_add(db, &person, now, &fault), &fault);
    return person;
}

static void set_position(struct db *db, person_id person,
                         const struct position *position)
{
    struct fault fault;
    store_done(store_position_set(db, person, position, now, &fault), &fault);
}

static struct person present(struct store *store, person_id id)
{
    struct person person;
    struct fault fault;
    size_t count = 0;
    store_done(
        store_person_by_id(store->mem, store->db, id, &person, &count, &fault),
        &fault);
    assert_int_equal(count, 1);
    return person;
}

/* "Senior, R&D, under Bo, ospo pm-4, 2022-05-01 to ...; Junior ..." */
static struct str told(struct store *store, person_id person)
{
    struct held_position_list list;
    struct fault fault;
    struct text text;
    struct arena *mem = store->mem;
    text_open(mem, 4096, &text);
    store_done(store_position_list(mem, store->db, person, &list, &fault),
               &fault);
    for (size_t i = 0; i < list.count; i++) {
        const struct held_position *held = &list.at[i];
        const struct position *position = &held->position;
        text_add(&text, "%s%.*s|%.*s|%.*s|%.*s|%.*s|%.*s|%.*s", i ? "; " : "",
                 STR(position->title), STR(position->department),
                 STR(held->manager_name), STR(position->ladder_key),
                 STR(position->level_key),
                 STR(day_format(mem, position->start)),
                 STR(day_format(mem, held->end)));
    }
    return text_str(&text);
}

static void ends_the_position_before(struct store *store)
{
    static const struct {
        const char *says, *start, *end;
    } cases[] = {
        {"a start that is known", "2022-05-01", "2022-05-01"},
        {"a start that is not", NULL, "2023-11-14"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const char *says = cases[i].says;
        struct position position = {.title = STR_LITERAL("Junior"),
                                    .start = store_day("2021-01-01")};
        store_begin(store->db, DB_WRITING);
        struct person ada = add(store->db, says, says);
        set_position(store->db, ada.id, &position);
        position.title = STR_LITERAL("Senior");
        position.start = store_day(cases[i].start);
        set_position(store->db, ada.id, &position);
        struct person found = present(store, ada.id);
        unit_same(found.position.title, "Senior", says);
        UNIT_CLAIM(says, day_order(found.position.start, position.start) == 0);
        UNIT_CLAIM(says, store_number(store->db, &PAST_POSITION_COUNT,
                                      DB_VALUES(db_int(ada.id.number),
                                                db_str(str_of(cases[i].end))))
                             == 1);
        store_commit(store->db);
    }
}

static void lists_the_newest_first(struct store *store)
{
    struct fault fault;
    store_begin(store->db, DB_WRITING);
    struct person ada = add(store->db, "Ada", "ada@example.org");
    struct person bo = add(store->db, "Bo", "bo@example.org");
    struct position position = {.title = STR_LITERAL("Trainee"),
                                .start = DAY_NONE};
    unit_same(told(store, ada.id), "", "none yet");
    set_position(store->db, ada.id, &position);
    set_position(store->db, bo.id, &position);
    position = (struct position){.title = STR_LITERAL("Junior"),
                                 .department = STR_LITERAL("Lab"),
                                 .manager = bo.id,
                                 .start = store_day("2021-01-01")};
    set_position(store->db, ada.id, &position);
    position = (struct position){.title = STR_LITERAL("Senior"),
                                 .ladder_key = STR_LITERAL("ospo"),
                                 .level_key = STR_LITERAL("pm-4"),
                                 .start = store_day("2022-05-01")};
    set_position(store->db, ada.id, &position);
    unit_same(told(store, ada.id),
              "Senior|||ospo|pm-4|2022-05-01|; "
              "Junior|Lab|Bo|||2021-01-01|2022-05-01; "
              "Trainee||||||2021-01-01",
              "three of them");

    position.title = STR_LITERAL("Senior engineer");
    position.manager = bo.id;
    position.start = store_day("2022-06-01");
    store_done(store_position_correct(store->db, ada.id, &position, &fault),
               &fault);
    unit_same(told(store, ada.id),
              "Senior engineer||Bo|ospo|pm-4|2022-06-01|; "
              "Junior|Lab|Bo|||2021-01-01|2022-05-01; "
              "Trainee||||||2021-01-01",
              "the present one put right");
    unit_same(told(store, bo.id), "Trainee||||||", "nobody else's");
    store_commit(store->db);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(ends_the_position_before),
        STORE_TEST(lists_the_newest_first),
        STORE_TEST_QUERIES("store_position.c"),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
