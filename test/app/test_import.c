/* Tables meet the store, row by row, on both stores. */
#include "app/import.h"

#include "app/see_audit.h"
#include "app/see_work.h"
#include "support/crew.h"

static const char crew_yaml[] =
    "rung: ladder/1\nladder: crew\ntitle: Crew\n"
    "levels:\n  - level: mate\n    title: First mate\n  - level: master\n"
    "competencies:\n  - competency: craft\n    title: Craft\n"
    "    criteria:\n      master:\n        - Brings the boat home.\n";

static const char crew_csv[] =
    "name,email,title,manager,ladder,level,handles\n"
    "Ada,ada@x.example,Pilot,wim@x.example,crew,first MATE,github:ada\n"
    "Wim,wim@x.example,Harbour master,,crew,master,\n";

static const struct table_wish whole = {.is_partial = false};
static const struct table_wish partial = {.is_partial = true};
static const struct table_wish dry = {.is_dry_run = true};

static void crew_make(struct store *store)
{
    crew_ladder(store, crew_yaml);
    struct table_outcome outcome = crew_import(store, app_people_import, &whole,
                                               crew_csv);
    assert_true(outcome.is_kept);
}

QUERY(POSITIONS, "SELECT count(*) FROM position q JOIN person p"
                 " ON p.id = q.person_id WHERE p.email = $1");
QUERY(POSITIONS_PAST, "SELECT count(*) FROM position q JOIN person p"
                      " ON p.id = q.person_id WHERE p.email = $1"
                      " AND q.end_day = '2026-11-23' AND q.title = 'Pilot'");
QUERY(HANDLES, "SELECT count(*) FROM handle h JOIN person p"
               " ON p.id = h.person_id WHERE p.email = $1");

static int64_t count_of(struct store *store, const struct query *query,
                        const char *email)
{
    return store_number(store->db, query, DB_VALUES(db_str(str_of(email))));
}

static void a_row_changes_what_it_says(struct store *store)
{
    crew_make(store);
    const struct {
        const char *says, *csv, *told;
    } cases[] = {
        {"the same again", crew_csv,
         "2 as before Ada <ada@x.example>; 3 as before Wim <wim@x.example>"},
        {"an empty cell changes nothing",
         "name,email,title,manager,level\nAda,ada@x.example,,,\n",
         "2 as before Ada <ada@x.example>"},
        {"a name", "name,email\nAda Marsh,ada@x.example\n",
         "2 changed Ada Marsh <ada@x.example>: name"},
        {"title, level by its key, manager: all of a row",
         "name,email,title,level,manager\n"
         "Ada,ada@x.example,Rower,master,ada2@x.example\n"
         "Ada Two,ada2@x.example,,,\n",
         "2 changed Ada <ada@x.example>: title, level, manager; "
         "3 new Ada Two <ada2@x.example>"},
        {"handles that are new",
         "name,email,handles\nAda,ada@x.example,github:ada github:ada-m\n",
         "2 changed Ada <ada@x.example>: a handle"},
        {"a start", "name,email,start\nAda,ada@x.example,2020-02-01\n",
         "2 changed Ada <ada@x.example>: start"},
        {"another ladder, which says nothing of a level",
         "name,email,ladder\nAda,ada@x.example,office\n",
         "2 changed Ada <ada@x.example>: ladder, level"
         "?2 no ladder is called \"office\"; there are: crew"},
        {"another ladder with its level",
         "name,email,ladder,level\nAda,ada@x.example,office,o2\n",
         "2 changed Ada <ada@x.example>: ladder, level"
         "?2 no ladder is called \"office\"; there are: crew"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct table_outcome outcome = crew_import(store, app_people_import,
                                                   &dry, cases[i].csv);
        UNIT_CLAIM(cases[i].says, !outcome.is_kept);
        unit_same(crew_told(store->mem, &outcome), cases[i].told,
                  cases[i].says);
    }
    assert_int_equal(count_of(store, &POSITIONS, "ada@x.example"), 1);
    assert_int_equal(count_of(store, &HANDLES, "ada@x.example"), 1);
}

static void many_handles_hide_no_change(struct store *store)
{
    crew_make(store);
    struct table_outcome outcome = crew_import(
        store, app_people_import, &whole,
        "name,email,title,handles\nAda,ada@x.example,Rower,"
        "a1@h.example a2@h.example a3@h.example a4@h.example a5@h.example "
        "a6@h.example a7@h.example a8@h.example a9@h.example b1@h.example "
        "b2@h.example b3@h.example b4@h.example b5@h.example b6@h.example "
        "b7@h.example b8@h.example b9@h.example c1@h.example c2@h.example\n");
    unit_same(crew_told(store->mem, &outcome),
              "2 changed Ada <ada@x.example>: handles, title", "told");
    assert_int_equal(outcome.counts[ROW_CHANGED], 1);
    unit_same(crew_person(store, "ada@x.example").position.title, "Rower",
              "kept");
    db_rollback(store->db);
    assert_int_equal(count_of(store, &HANDLES, "ada@x.example"), 21);
}

static void a_position_ends_when_the_next_begins(struct store *store)
{
    crew_make(store);
    struct person ada = crew_person(store, "ada@x.example");
    unit_same(ada.position.level_key, "mate", "the level of that title");
    assert_int_equal(ada.position.manager.number,
                     crew_person(store, "wim@x.example").id.number);
    crew_import(store, app_people_import, &whole,
                "name,email,title\nAda,ada@x.example,Rower\n");
    ada = crew_person(store, "ada@x.example");
    unit_same(ada.position.title, "Rower", "the new title");
    unit_same(ada.position.level_key, "mate", "what no cell said stays");
    assert_int_equal(day_order(ada.position.start, day_of(crew_noon)), 0);
    db_rollback(store->db);
    assert_int_equal(count_of(store, &POSITIONS, "ada@x.example"), 2);
    assert_int_equal(count_of(store, &POSITIONS_PAST, "ada@x.example"), 1);
}

/* A ladder of one level. */
static void small_ladder(struct store *store, const char *key,
                         const char *title)
{
    crew_ladder(store, str_format(store->mem,
                                  "rung: ladder/1\nladder: %s\ntitle: %s\n"
                                  "levels:\n  - level: mate\ncompetencies:\n"
                                  "  - competency: craft\n    title: Craft\n"
                                  "    criteria:\n      mate:\n"
                                  "        - Ties knots.\n",
                                  key, title)
                           .at);
}

static void a_ladder_goes_by_key_or_title(struct store *store)
{
    static const struct {
        const char *says, *ladder, *told;
    } cases[] = {
        {"its key", "hc", "2 new Bo <bo@x.example>"},
        {"its key in capitals", "HC", "2 new Bo <bo@x.example>"},
        {"its title", "Harbour crew", "2 new Bo <bo@x.example>"},
        {"its title in another case", "HARBOUR Crew",
         "2 new Bo <bo@x.example>"},
        {"the key of one that is the title of another", "fleet",
         "2 new Bo <bo@x.example>"},
        {"a title that two have", "Clerks",
         "!2 several ladders are called \"Clerks\": c1, c2; write the key of "
         "one"},
        {"what can be no key", "Harbour crews",
         "!2 no ladder is called \"Harbour crews\"; there are: c1, c2, fleet, "
         "hc"},
        {"the key of one to come", "ospo",
         "2 new Bo <bo@x.example>"
         "?2 no ladder is called \"ospo\"; there are: c1, c2, fleet, hc"},
    };
    struct table_outcome none = crew_import(
        store, app_people_import, &dry,
        "name,email,ladder\nBo,bo@x.example,Harbour crew\n");
    unit_same(crew_told(store->mem, &none),
              "!2 no ladder is called \"Harbour crew\": there is none yet",
              "an empty store");
    small_ladder(store, "hc", "Harbour crew");
    small_ladder(store, "c1", "Clerks");
    small_ladder(store, "c2", "clerks");
    small_ladder(store, "fleet", "Fleet");
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const char *csv = str_format(store->mem,
                                     "name,email,ladder\nBo,bo@x.example,%s\n",
                                     cases[i].ladder)
                              .at;
        struct table_outcome outcome = crew_import(store, app_people_import,
                                                   &dry, csv);
        unit_same(crew_told(store->mem, &outcome), cases[i].told,
                  cases[i].says);
    }
    crew_import(store, app_people_import, &whole,
                "name,email,ladder,level\nBo,bo@x.example,harbour CREW,MATE\n");
    unit_same(crew_person(store, "bo@x.example").position.ladder_key, "hc",
              "the key is kept");
    db_rollback(store->db);
}

static void wrong_rows_are_refused(struct store *store)
{
    crew_make(store);
    const struct {
        const char *says, *csv, *told;
        size_t refused;
    } cases[] = {
        {"a handle of somebody else",
         "name,email,handles\nBo,bo@x.example,github:ada\n",
         "!2 the handle github:ada belongs to Ada <ada@x.example>", 1},
        {"an email of somebody else as a handle",
         "name,email,handles\nBo,bo@x.example,ada@x.example\n",
         "!2 the handle email:ada@x.example belongs to Ada <ada@x.example>", 1},
        {"a level its ladder does not have",
         "name,email,ladder,level\nBo,bo@x.example,crew,admiral\n",
         "!2 ladder crew has no level admiral; it has mate, master", 1},
        {"a level without a ladder", "name,email,level\nBo,bo@x.example,mate\n",
         "2 new Bo <bo@x.example>"
         "?2 a level without its ladder: a column Ladder would say which",
         0},
        {"a ladder that may come later",
         "name,email,ladder,level\nBo,bo@x.example,fleet,admiral\n",
         "2 new Bo <bo@x.example>"
         "?2 no ladder is called \"fleet\"; there are: crew",
         0},
        {"a chain that hangs on nobody, told from above",
         "name,email,manager\nA,a@x.example,b@x.example\n"
         "B,b@x.example,c@x.example\nC,c@x.example,nobody@x.example\n",
         "!2 the manager b@x.example is neither in this file nor in the store"
         "!3 the manager c@x.example is neither in this file nor in the store"
         "!4 the manager nobody@x.example is neither in this file nor in the "
         "store",
         3},
        {"a chain that hangs on somebody known",
         "name,email,manager\nA,a@x.example,b@x.example\n"
         "B,b@x.example,wim@x.example\n",
         "2 new A <a@x.example>; 3 new B <b@x.example>", 0},
        {"a manager whose row is wrong but who is known",
         "name,email,manager,ladder,level\nA,a@x.example,ada@x.example,,\n"
         "Ada,ada@x.example,,crew,admiral\n",
         "2 new A <a@x.example>"
         "!3 ladder crew has no level admiral; it has mate, master",
         1},
        {"a manager whose row is wrong and who is new",
         "name,email,manager,ladder,level\nA,a@x.example,b@x.example,,\n"
         "B,b@x.example,,crew,admiral\n",
         "!2 the manager b@x.example is neither in this file nor in the store"
         "!3 ladder crew has no level admiral; it has mate, master",
         2},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct table_outcome outcome = crew_import(store, app_people_import,
                                                   &dry, cases[i].csv);
        unit_same(crew_told(store->mem, &outcome), cases[i].told,
                  cases[i].says);
        UNIT_CLAIM(cases[i].says, outcome.refused_count == cases[i].refused);
    }
}

static void good_rows_are_kept_when_asked(struct store *store)
{
    static const char csv[] = "name,email,manager,colour\n"
                              "Bo,bo@x.example,,red\n"
                              "Cy,cy@x.example,nobody@x.example,red\n"
                              "Di,di@x.example,bo@x.example,red\n";
    const struct {
        const char *says;
        struct table_wish wish;
        bool is_kept;
        int64_t people;
    } cases[] = {
        {"refused whole", whole, false, 2},
        {"a partial dry run",
         {.is_partial = true, .is_dry_run = true},
         false,
         2},
        {"partial", partial, true, 4},
    };
    crew_make(store);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct table_outcome outcome = crew_import(store, app_people_import,
                                                   &cases[i].wish, csv);
        UNIT_CLAIM(cases[i].says, outcome.is_kept == cases[i].is_kept);
        UNIT_CLAIM(cases[i].says, outcome.counts[ROW_NEW] == 2);
        UNIT_CLAIM(cases[i].says, outcome.refused_count == 1);
        UNIT_CLAIM(cases[i].says, outcome.ignored.count == 1);
        UNIT_CLAIM(cases[i].says,
                   store_person_count(store->db) == cases[i].people);
    }
}

static void duties_and_ratings_name_the_row(struct store *store)
{
    crew_make(store);
    const struct {
        const char *says;
        crew_importer *import_it;
        const char *csv, *told;
    } cases[] = {
        {"a duty twice", app_duties_import,
         "person,kind,text\nada@x.example,ongoing,Reads charts\n"
         "github:ada,ongoing,Reads charts\n",
         "2 new Ada: Reads charts; 3 as before Ada: Reads charts"},
        {"a duty of nobody", app_duties_import,
         "person,kind,text\neve@x.example,ongoing,Reads charts\n",
         "!2 nobody has the email, handle or id eve@x.example"},
        {"ratings, the newest twice", app_ratings_import,
         "person,ladder,criterion,rating,day\n"
         "ada@x.example,crew,craft.master.1,sometimes,2026-01-02\n"
         "ada@x.example,crew,craft.master.1,always,2026-02-02\n"
         "ada@x.example,crew,craft.master.1,always,2026-02-02\n",
         "2 new Ada, craft.master.1: sometimes; "
         "3 new Ada, craft.master.1: always; "
         "4 as before Ada, craft.master.1: always"},
        {"ratings of what is not there", app_ratings_import,
         "person,ladder,criterion,rating,day\n"
         "eve@x.example,crew,craft.master.1,always,2026-01-02\n"
         "ada@x.example,fleet,craft.master.1,always,2026-01-02\n"
         "ada@x.example,crew,craft.mate.1,always,2026-01-02\n"
         "ada@x.example,crew,craft.master.1,always,2026-11-24\n",
         "!2 nobody has the email, handle or id eve@x.example"
         "!3 no ladder is called fleet"
         "!4 the ladder crew has no criterion craft.mate.1; its keys are "
         "listed by: rung ladder show crew --level LEVEL"
         "!5 a rating's day cannot lie in the future"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct table_outcome outcome = crew_import(store, cases[i].import_it,
                                                   &partial, cases[i].csv);
        unit_same(crew_told(store->mem, &outcome), cases[i].told,
                  cases[i].says);
    }
}

static void ratings_read_again_are_not_new(struct store *store)
{
    static const char csv[] =
        "person,ladder,criterion,rating,day\n"
        "ada@x.example,crew,craft.master.1,always,2026-02-02\n"
        "ada@x.example,crew,craft.master.1,sometimes,2026-01-02\n";
    crew_make(store);
    struct table_outcome first = crew_import(store, app_ratings_import, &whole,
                                             csv);
    struct table_outcome again = crew_import(store, app_ratings_import, &whole,
                                             csv);
    assert_int_equal(first.counts[ROW_NEW], 2);
    assert_int_equal(again.counts[ROW_SAME], 2);
}

static void only_changes_are_audited(struct store *store)
{
    const struct actor actor = crew_operator();
    struct audit_list lines;
    struct fault fault = {0};
    crew_make(store);
    crew_import(store, app_people_import, &whole, crew_csv);
    crew_import(store, app_people_import, &dry,
                "name,email\nBo,bo@x.example\n");
    crew_import(store, app_people_import, &partial,
                "name,email,ladder,level\nBo,bo@x.example,,\n"
                "Cy,cy@x.example,crew,x\n");
    crew_look(store);
    store_done(app_audit_list(store->mem, store->db, &actor, 9, &lines, &fault),
               &fault);
    db_rollback(store->db);
    assert_int_equal(lines.count, 3);
    struct str details = str_format(
        store->mem, "%.*s|%.*s|%.*s", STR(lines.at[0].detail),
        STR(lines.at[1].detail), STR(lines.at[2].detail));
    unit_same(details, "1 new, 0 changed|2 new, 0 changed|revision 1", "audit");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(a_row_changes_what_it_says),
        STORE_TEST(many_handles_hide_no_change),
        STORE_TEST(a_position_ends_when_the_next_begins),
        STORE_TEST(a_ladder_goes_by_key_or_title),
        STORE_TEST(wrong_rows_are_refused),
        STORE_TEST(good_rows_are_kept_when_asked),
        STORE_TEST(duties_and_ratings_name_the_row),
        STORE_TEST(ratings_read_again_are_not_new),
        STORE_TEST(only_changes_are_audited),
    };
    return cmocka_run_group_tests_name("import", tests, NULL, NULL);
}
