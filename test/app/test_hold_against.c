/* People against levels, with ratings, evidence and the shipped rules of
 * credit, on both stores. */
#include "app/hold_against.h"

#include "app/credit_rules.h"
#include "app/rate.h"
#include "store/store_evidence.h"
#include "support/crew.h"

#define CREW(brings)                                                           \
    "rung: ladder/1\nladder: crew\ntitle: Crew\n"                              \
    "levels:\n  - level: mate\n  - level: master\n    title: Harbour master\n" \
    "competencies:\n  - competency: craft\n    title: Craft\n"                 \
    "    criteria:\n      mate:\n        - Ties knots.\n"                      \
    "      master:\n        - " brings "\n        - Writes tests.\n"

static const char crew_yaml[] = CREW("Brings the boat home.");
static const char crew_csv[] =
    "name,email,ladder,level\nAda,ada@x.example,crew,mate\n"
    "Bo,bo@x.example,crew,\nCy,cy@x.example,fleet,mate\n"
    "Di,di@x.example,,\nEve,eve@x.example,crew,master\n";

static void crew_make(struct store *store)
{
    const struct table_wish wish = {.is_dry_run = false};
    crew_ladder(store, crew_yaml);
    assert_true(crew_import(store, app_people_import, &wish, crew_csv).is_kept);
}

static void rate(struct store *store, const char *criterion, enum rating rating,
                 int days_ago, int64_t later_ms)
{
    struct actor actor = crew_operator();
    struct rate_outcome outcome;
    struct fault fault = {0};
    const struct moment then = {crew_noon.ms - days_ago * INT64_C(86400000)};
    const struct rate_wish wish = {.person = STR_LITERAL("ada@x.example"),
                                   .criterion = str_of(criterion),
                                   .rating = rating,
                                   .day = day_of(then)};
    actor.now.ms += later_ms;
    store_done(app_rate(store->mem, store->db, &actor, &wish, &outcome, &fault),
               &fault);
}

static bool ask(struct store *store, const struct gap_wish *wish,
                struct gap_view *view, struct fault *fault)
{
    const struct actor actor = crew_operator();
    crew_look(store);
    bool is_done = app_gap(store->mem, store->db, &actor, wish, view, fault);
    db_rollback(store->db);
    return is_done;
}

static struct gap_view gap_of_ada(struct store *store)
{
    struct gap_wish wish = {.person = STR_LITERAL("ada@x.example")};
    struct gap_view view = {0};
    struct fault fault = {0};
    store_done(app_credit_rules(store->mem, &wish.rules, &fault), &fault);
    store_done(ask(store, &wish, &view, &fault), &fault);
    return view;
}

static void the_newest_rating_counts(struct store *store)
{
    crew_make(store);
    assert_int_equal(gap_of_ada(store).gap.rows[0].standing, STANDING_UNRATED);
    const struct {
        const char *says;
        enum rating rating;
        int days_ago;
        int64_t later_ms;
        enum standing standing;
    } steps[] = {
        {"the first", RATING_SOMETIMES, 9, 1, STANDING_PARTLY},
        {"one of an older day, told later", RATING_ALWAYS, 10, 2,
         STANDING_PARTLY},
        {"one of a newer day", RATING_NOT_YET, 8, 3, STANDING_MISSING},
        {"one of that day, told later", RATING_ALWAYS, 8, 4, STANDING_MET},
        {"one of that day that was told sooner", RATING_SOMETIMES, 8, 3,
         STANDING_MET},
    };
    for (size_t i = 0; i < COUNT_OF(steps); i++) {
        rate(store, "craft.master.1", steps[i].rating, steps[i].days_ago,
             steps[i].later_ms);
        UNIT_CLAIM(steps[i].says,
                   gap_of_ada(store).gap.rows[0].standing == steps[i].standing);
    }
}

static void older_words_are_told(struct store *store)
{
    crew_make(store);
    rate(store, "craft.master.1", RATING_ALWAYS, 0, 0);
    assert_false(gap_of_ada(store).gap.rows[0].is_older_wording);
    crew_ladder(store, CREW("Brings any boat home."));
    struct gap_view view = gap_of_ada(store);
    assert_int_equal(view.stored->revision, 2);
    assert_true(view.gap.rows[0].is_older_wording);
    assert_int_equal(view.gap.rows[0].standing, STANDING_MET);
    unit_same(view.gap.rows[0].rated->wording, "Brings the boat home.",
              "the words that were judged");
    rate(store, "craft.master.1", RATING_SOMETIMES, 0, 0);
    view = gap_of_ada(store);
    assert_false(view.gap.rows[0].is_older_wording);
    assert_int_equal(view.gap.rows[0].standing, STANDING_PARTLY);
}

/* A ladder with two levels after the first: the first of them is shown, both
 * are named, and each can be asked for. */
static void a_fork_names_each_way(struct store *store)
{
    static const char forked[] =
        "rung: ladder/1\nladder: crew\ntitle: Crew\nlevels:\n"
        "  - level: mate\n  - level: master\n  - level: pilot\n"
        "    after: [mate]\ncompetencies:\n  - competency: craft\n"
        "    title: Craft\n    criteria:\n      mate: [Ties knots.]\n"
        "      master: [Brings the boat home.]\n      pilot: [Knows the sea.]\n";
    crew_make(store);
    crew_ladder(store, forked);
    struct gap_view view = gap_of_ada(store);
    assert_int_equal(view.gap.level_index, 1);
    assert_int_equal(view.nexts.count, 2);
    assert_int_equal(view.nexts.at[1], 2);
    struct gap_wish wish = {.person = STR_LITERAL("eve@x.example")};
    struct fault fault = {0};
    assert_false(ask(store, &wish, &view, &fault));
    assert_int_equal(fault.kind, FAULT_INPUT);
    wish.level = STR_LITERAL("pilot");
    store_done(ask(store, &wish, &view, &fault), &fault);
    assert_int_equal(view.gap.level_index, 2);
    assert_int_equal(view.nexts.count, 0);
}

static void evidence_add(struct store *store, person_id person,
                         enum evidence_kind kind, const char *reference)
{
    struct fault fault = {0};
    int64_t added = 0;
    const struct evidence piece = {.person = person,
                                   .kind = kind,
                                   .day = day_of(crew_noon),
                                   .landed = day_of(crew_noon),
                                   .reference = str_of(reference),
                                   .title = STR_LITERAL("Steer")};
    struct evidence_batch batch = {.pieces = {&piece, 1}, .now = crew_noon};
    store_begin(store->db, DB_WRITING);
    store_done(store_project_get(store->db, STR_LITERAL("tide"), crew_noon,
                                 &batch.project, &fault)
                   && store_evidence_add(store->mem, store->db, &batch, &added,
                                         &fault),
               &fault);
    store_commit(store->db);
    assert_int_equal(added, 1);
}

static void evidence_stands_beside_what_it_counts_towards(struct store *store)
{
    crew_make(store);
    person_id ada = crew_person(store, "ada@x.example").id;
    person_id bo = crew_person(store, "bo@x.example").id;
    db_rollback(store->db);
    evidence_add(store, ada, EVIDENCE_COMMIT, "git:1");
    evidence_add(store, ada, EVIDENCE_ACK, "git:2");
    evidence_add(store, bo, EVIDENCE_COMMIT, "git:3");
    struct gap_view view = gap_of_ada(store);
    assert_int_equal(view.evidence.count, 2);
    assert_int_equal(view.gap.rows[0].credits.count, 0);
    assert_int_equal(view.gap.rows[1].credits.count, 1);
    unit_same(view.gap.rows[1].credits.at[0].evidence->reference, "git:1",
              "the commit, by the word of a shipped rule");
    assert_int_equal(view.gap.rows[1].standing, STANDING_UNRATED);
}

static void what_is_not_said_is_told_from_the_position(struct store *store)
{
    crew_make(store);
    const struct {
        const char *says, *person, *ladder, *level;
        enum fault_kind kind;
        size_t level_index;
        bool is_on_it;
    } cases[] = {
        {"the level above", "ada@x.example", "", "", FAULT_NONE, 1, true},
        {"a level by its title", "ada@x.example", "", "harbour master",
         FAULT_NONE, 1, true},
        {"their own level", "ada@x.example", "", "mate", FAULT_NONE, 0, true},
        {"no level above the top", "eve@x.example", "", "", FAULT_INPUT, 0, 0},
        {"no level known", "bo@x.example", "", "", FAULT_INPUT, 0, 0},
        {"no level known, but asked for", "bo@x.example", "", "master",
         FAULT_NONE, 1, false},
        {"on no ladder", "di@x.example", "", "", FAULT_INPUT, 0, 0},
        {"on no ladder, but asked for", "di@x.example", "crew", "mate",
         FAULT_NONE, 0, false},
        {"another ladder's level is none of this", "cy@x.example", "crew", "",
         FAULT_INPUT, 0, 0},
        {"a ladder that is not there", "cy@x.example", "", "", FAULT_MISSING, 0,
         0},
        {"a level that is not there", "ada@x.example", "", "admiral",
         FAULT_MISSING, 0, 0},
        {"nobody", "flo@x.example", "", "", FAULT_MISSING, 0, 0},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const struct gap_wish wish = {.person = str_of(cases[i].person),
                                      .ladder = str_of(cases[i].ladder),
                                      .level = str_of(cases[i].level)};
        struct gap_view view = {0};
        struct fault fault = {0};
        bool is_done = ask(store, &wish, &view, &fault);
        UNIT_CLAIM(cases[i].says, fault.kind == cases[i].kind);
        UNIT_CLAIM(cases[i].says, is_done == (cases[i].kind == FAULT_NONE));
        UNIT_CLAIM(cases[i].says, view.gap.level_index == cases[i].level_index);
        UNIT_CLAIM(cases[i].says, (view.present != NULL) == cases[i].is_on_it);
    }
}

static bool ask_everyone(struct store *store, const struct gap_wish *wish,
                         struct gap_line_list *lines, struct fault *fault)
{
    const struct actor actor = crew_operator();
    crew_look(store);
    bool is_done = app_gap_everyone(store->mem, store->db, &actor, wish, lines,
                                    fault);
    db_rollback(store->db);
    return is_done;
}

/* "Ada mate>master 1/2" or "Bo (no level is set yet)", one after the other. */
static struct str lines_told(struct arena *mem, struct gap_line_list lines)
{
    struct str told = STR_LITERAL("");
    for (size_t i = 0; i < lines.count; i++) {
        const struct gap_line *line = &lines.at[i];
        struct str name = line->person.name, none = {0};
        struct str present = line->present ? line->present->key : none;
        const char *between = i ? "; " : "";
        told = line->aim ? str_format(
                   mem, "%.*s%s%.*s %.*s>%.*s %zu/%zu", STR(told), between,
                   STR(name), STR(present), STR(line->aim->key),
                   line->gap.counts[STANDING_MET], gap_counted(&line->gap))
                         : str_format(mem, "%.*s%s%.*s (%s)", STR(told),
                                      between, STR(name), line->why_not);
    }
    return told;
}

static void everybody_has_a_line(struct store *store)
{
    crew_make(store);
    const struct table_wish wish = {.is_dry_run = false};
    crew_import(store, app_ratings_import, &wish,
                "person,ladder,criterion,rating\n"
                "ada@x.example,crew,craft.master.1,always\n"
                "bo@x.example,crew,craft.mate.1,always\n"
                "di@x.example,crew,craft.master.1,always\n"
                "di@x.example,crew,craft.master.2,always\n"
                "eve@x.example,crew,craft.mate.1,always\n"
                "eve@x.example,crew,craft.master.2,n/a\n");
    const struct {
        const char *says, *ladder, *level, *told;
    } cases[] = {
        {"each against their next", "", "",
         "Ada mate>master 1/2; Bo (no level is set yet); "
         "Cy (ladder not in the store); Di (on no ladder); "
         "Eve (top of the ladder)"},
        {"all against one level", "crew", "master",
         "Ada mate>master 1/2; Bo >master 0/2; Cy >master 0/2; "
         "Di >master 2/2; Eve master>master 0/1"},
        {"a level of whichever ladder", "", "mate",
         "Ada mate>mate 0/1; Bo >mate 1/1; Cy (ladder not in the store); "
         "Di (on no ladder); Eve master>mate 1/1"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const struct gap_wish asked = {.ladder = str_of(cases[i].ladder),
                                       .level = str_of(cases[i].level)};
        struct gap_line_list lines = {0};
        struct fault fault = {0};
        store_done(ask_everyone(store, &asked, &lines, &fault), &fault);
        unit_same(lines_told(store->mem, lines), cases[i].told, cases[i].says);
    }
}

static void of_closed_ratings_nothing_is_told(struct store *store)
{
    crew_make(store);
    const struct table_wish wish = {.is_dry_run = false};
    crew_import(store, app_ratings_import, &wish,
                "person,ladder,criterion,rating\n"
                "eve@x.example,crew,craft.master.1,always\n"
                "ada@x.example,crew,craft.master.1,always\n");
    struct person ada = crew_person(store, "ada@x.example");
    const struct actor actor = {.role = ROLE_MEMBER,
                                .person = ada.id,
                                .name = ada.name,
                                .now = crew_noon};
    struct gap_line_list lines;
    struct fault fault = {0};
    store_done(app_people_hold(store->mem, store->db, &actor, &lines, &fault),
               &fault);
    db_rollback(store->db);
    assert_int_equal(lines.count, 5);
    for (size_t i = 0; i < lines.count; i++) {
        const struct gap_line *line = &lines.at[i];
        bool is_own = person_same(line->person.id, ada.id);
        const char *says = str_chars(store->mem, line->person.name);
        UNIT_CLAIM(says, line->is_closed == !is_own);
        UNIT_CLAIM(says, (line->aim != NULL) == is_own);
        UNIT_CLAIM(says, line->gap.counts[STANDING_MET] == (is_own ? 1 : 0));
        UNIT_CLAIM(says, line->why_not == NULL);
    }
    unit_same(level_name(lines.at[4].present), "Harbour master",
              "where Eve stands is no secret");
}

static void what_is_named_must_be_there(struct store *store)
{
    crew_make(store);
    struct gap_line_list lines = {0};
    struct fault fault = {0};
    struct gap_wish wish = {.ladder = STR_LITERAL("fleet")};
    store_refused(ask_everyone(store, &wish, &lines, &fault), &fault,
                  FAULT_MISSING, "a ladder");
    wish.ladder = STR_LITERAL("crew");
    wish.level = STR_LITERAL("admiral");
    store_refused(ask_everyone(store, &wish, &lines, &fault), &fault,
                  FAULT_MISSING, "a level");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(the_newest_rating_counts),
        STORE_TEST(a_fork_names_each_way),
        STORE_TEST(older_words_are_told),
        STORE_TEST(evidence_stands_beside_what_it_counts_towards),
        STORE_TEST(what_is_not_said_is_told_from_the_position),
        STORE_TEST(everybody_has_a_line),
        STORE_TEST(of_closed_ratings_nothing_is_told),
        STORE_TEST(what_is_named_must_be_there),
    };
    return cmocka_run_group_tests_name("hold_against", tests, NULL, NULL);
}
