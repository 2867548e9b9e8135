/* The pages of ladders: who may see and change what, and what they say. */
#include "support/visit.h"

#include "app/import.h"
#include "app/rate.h"
#include "app/see_work.h"

#define FRONT "rung: ladder/1\nladder: crew\ntitle: Harbour <crew> & \"co\"\n"
#define LEVELS                                                                 \
    "levels:\n  - level: deckhand\n  - level: mate\n    title: Mate\n"         \
    "    grade: M1\n    pay: {from: 30000 EUR, to: 40000 EUR}\n"
#define CRAFT                                                                  \
    "competencies:\n  - competency: craft\n    title: Craft\n"                 \
    "    area: Hands\n    criteria:\n"                                         \
    "      deckhand:\n        - Ties one knot without help.\n"

static const char crew_yaml[] = FRONT LEVELS CRAFT
    "      mate:\n        - text: Ties every knot without help.\n"
    "          examples: [The <b>bowline</b>.]\n"
    "        - Teaches a deckhand.\n";
static const char next_yaml[] = FRONT LEVELS CRAFT
    "      mate:\n        - text: Ties every knot without help.\n"
    "          examples: [The <b>bowline</b>.]\n"
    "        - Teaches two deckhands.\n";

static const struct table_wish plain = {0};

/* The ladder, Mia Member on it, and one rating of hers. */
static void crew_make(struct store *store, struct visit *visit)
{
    const struct actor runner = crew_operator();
    const struct rate_wish wish = {.person = STR_LITERAL("member@crew.example"),
                                   .criterion = STR_LITERAL("craft.mate.1"),
                                   .rating = RATING_ALWAYS,
                                   .day = DAY_NONE};
    struct rate_outcome outcome;
    struct fault fault = {0};
    visit_open(store, visit);
    crew_ladder(store, crew_yaml);
    crew_import(store, app_people_import, &plain,
                "name,email,manager,ladder,level\n"
                "Mia Member,member@crew.example,manager@crew.example,crew,"
                "deckhand\n");
    store_done(
        app_rate(store->mem, store->db, &runner, &wish, &outcome, &fault),
        &fault);
}

static struct str person_query(struct store *store, const struct visit *visit,
                               const char *path, const char *word)
{
    return str_format(store->mem, "%s?person=%lld", path,
                      (long long)visit_person(visit, word).number);
}

static void lists_the_ladders(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    visit_get(&visit, "lead", "/ladders", &reply);
    VISIT_SAYS(&reply, 200, "No ladder yet");
    VISIT_SAYS(&reply, 200, "Start from the OSPO ladder");
    visit_get(&visit, "member", "/ladders", &reply);
    VISIT_SAYS(&reply, 200, "No ladder yet");
    VISIT_HIDES(&reply, "Start from the OSPO ladder");
    visit_get(&visit, "nobody", "/ladders", &reply);
    assert_int_not_equal(reply.status, 200);

    crew_make(store, &visit);
    visit_get(&visit, "hr", "/ladders", &reply);
    VISIT_SAYS(&reply, 200, "Harbour &lt;crew&gt; &amp; &quot;co&quot;");
    VISIT_SAYS(&reply, 200, "One ladder");
    VISIT_SAYS(&reply, 200, "One person");
    VISIT_HIDES(&reply, "Import a ladder");
    VISIT_HIDES(&reply, "<crew>");
    visit_get(&visit, "contributor", "/ladders", &reply);
    VISIT_SAYS(&reply, 200, "One ladder");
    VISIT_HIDES(&reply, "One person");
}

static void starts_with_the_ladder_that_ships(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    visit_post(&visit, "member", "/ladders/start", "", &reply);
    assert_int_equal(reply.status, 403);
    visit_post(&visit, "lead", "/ladders/start", "", &reply);
    assert_int_equal(reply.status, 303);
    unit_same(visit_header(&reply, "Location"), "/ladders/ospo", "where");
    visit_get(&visit, "member", "/ladders/ospo", &reply);
    VISIT_SAYS(&reply, 200, "Open source program office");
    visit_post(&visit, "lead", "/ladders/start", "", &reply);
    visit_get(&visit, "lead", "/ladders/ospo/revisions", &reply);
    VISIT_SAYS(&reply, 200, "It stands as it was first written.");
}

static void shows_a_ladder_as_a_matrix(struct store *store)
{
    struct visit visit;
    struct reply reply;
    crew_make(store, &visit);
    visit_get(&visit, "contributor", "/ladders/crew", &reply);
    VISIT_SAYS(&reply, 200, "class=\"matrix words\"");
    VISIT_SAYS(&reply, 200, "its key is <code>crew</code>");
    VISIT_SAYS(&reply, 200, "Ties every knot without help.");
    VISIT_SAYS(&reply, 200, "/ladders/crew/levels/mate#c-craft.mate.1");
    VISIT_SAYS(&reply, 200, "<b>3 criteria</b>");
    VISIT_HIDES(&reply, "Change it");
    VISIT_HIDES(&reply, "Ratings of");
    VISIT_HIDES(&reply, "<crew>");
    visit_get(&visit, "lead", "/ladders/crew?level=mate", &reply);
    VISIT_SAYS(&reply, 200, "Change it");
    VISIT_SAYS(&reply, 200, "Level 2, Mate");
    visit_get(&visit, "lead", "/ladders/fleet", &reply);
    VISIT_SAYS(&reply, 404, "no ladder is called fleet");
    visit_get(&visit, "lead", "/ladders/crew?revision=9", &reply);
    VISIT_SAYS(&reply, 404, "no revision 9");
}

static void shows_ratings_to_those_who_may_see_them(struct store *store)
{
    static const struct {
        const char *word;
        int status;
    } cases[] = {
        {"lead", 200},    {"manager", 200},     {"member", 200},
        {"other", 403},   {"contributor", 403}, {"hr", 403},
        {"council", 403},
    };
    static const char *const paths[] = {
        "/ladders/crew", "/ladders/crew/compare", "/ladders/crew/levels/mate"};
    struct visit visit;
    struct reply reply;
    crew_make(store, &visit);
    for (size_t p = 0; p < COUNT_OF(paths); p++)
        for (size_t i = 0; i < COUNT_OF(cases); i++) {
            struct str target = person_query(store, &visit, paths[p], "member");
            visit_get(&visit, cases[i].word, target.at, &reply);
            UNIT_CLAIM(cases[i].word, reply.status == cases[i].status);
            if (cases[i].status == 200)
                VISIT_SAYS(&reply, 200, "#rg4");
            else
                VISIT_HIDES(&reply, "#rg4\"/>");
        }
    struct str target = person_query(store, &visit, "/ladders/crew", "member");
    visit_get(&visit, "lead", target.at, &reply);
    VISIT_SAYS(&reply, 200, "s2 is-here");
    VISIT_SAYS(&reply, 200, "half met");
    VISIT_SAYS(&reply, 200, "Who can see this");
    VISIT_SAYS(&reply, 200, "Mia Member meets <b>1 of 2</b>");
    visit_get(&visit, "member", target.at, &reply);
    VISIT_SAYS(&reply, 200, "You meet <b>1 of 2</b>");
    visit_get(&visit, "lead", "/ladders/crew?person=someone", &reply);
    assert_int_equal(reply.status, 404);
}

static void offers_those_whose_ratings_one_may_see(struct store *store)
{
    static const struct {
        const char *word;
        bool is_offered;
    } cases[] = {{"lead", true},   {"manager", true},      {"member", true},
                 {"other", false}, {"contributor", false}, {"hr", false}};
    struct visit visit;
    struct reply reply;
    crew_make(store, &visit);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        visit_get(&visit, cases[i].word, "/ladders/crew", &reply);
        UNIT_CLAIM(cases[i].word, visit_has(&reply, "Mia Member</option>")
                                      == cases[i].is_offered);
        UNIT_CLAIM(cases[i].word,
                   visit_has(&reply, "Ratings of") == cases[i].is_offered);
    }

    struct text csv;
    text_open(store->mem, 64 * 1024, &csv);
    text_add(&csv, "name,email,ladder,level\n");
    for (int i = 0; i < RATED_PEOPLE_MOST; i++)
        text_add(&csv, "P%d Q,p%d@x.example,crew,mate\n", i, i);
    crew_import(store, app_people_import, &plain, csv.at);
    visit_get(&visit, "lead", "/ladders/crew", &reply);
    VISIT_HIDES(&reply, "Mia Member</option>");
    VISIT_SAYS(&reply, 200, "<input id=\"person\"");
    visit_get(&visit, "lead", "/ladders/crew?person=member@crew.example",
              &reply);
    VISIT_SAYS(&reply, 200, "value=\"member@crew.example\"");
    VISIT_SAYS(&reply, 200, "half met");
}

static void shows_one_level_in_full(struct store *store)
{
    struct visit visit;
    struct reply reply;
    crew_make(store, &visit);
    visit_get(&visit, "member", "/ladders/crew/levels/mate", &reply);
    VISIT_SAYS(&reply, 200, "Level 2, Mate");
    VISIT_SAYS(&reply, 200, "The &lt;b&gt;bowline&lt;/b&gt;.");
    VISIT_SAYS(&reply, 200, "id=\"c-craft.mate.2\"");
    VISIT_SAYS(&reply, 200, "Ties <ins>every</ins> knot without help.");
    VISIT_SAYS(&reply, 200, "30\u202F000\u00A0EUR");
    visit_get(&visit, "contributor", "/ladders/crew/levels/mate", &reply);
    VISIT_SAYS(&reply, 200, "Level 2, Mate");
    VISIT_HIDES(&reply, "30000");
    visit_get(&visit, "member", "/ladders/crew/levels/deckhand", &reply);
    VISIT_SAYS(&reply, 200, "<b>one criterion</b>");
    VISIT_HIDES(&reply, "<ins>");
    visit_get(&visit, "member", "/ladders/crew/levels/admiral", &reply);
    VISIT_SAYS(&reply, 404, "it has deckhand, mate");
}

static void gives_the_document(struct store *store)
{
    struct visit visit;
    struct reply reply;
    crew_make(store, &visit);
    visit_get(&visit, "member", "/ladders/crew/export/yaml", &reply);
    assert_int_equal(reply.status, 200);
    unit_same(reply.type, "application/yaml", "type");
    unit_same(text_str(&reply.body), crew_yaml, "as it was added");
    visit_get(&visit, "contributor", "/ladders/crew/export/yaml", &reply);
    VISIT_SAYS(&reply, 200, "ladder: crew");
    VISIT_HIDES(&reply, "30000");
}

static void compares_levels(struct store *store)
{
    static const struct {
        const char *query, *title;
    } cases[] = {
        {"", "From level 1 to level 2"},
        {"?from=deckhand&to=mate", "From level 1 to level 2"},
        {"?from=mate&to=deckhand", "From level 2 to level 1"},
        {"?from=deckhand", "From level 1 to level 2"},
        {"?from=mate", "From level 2 to level 2"},
        {"?to=mate", "From level 1 to level 2"},
        {"?to=admiral", "From level 1 to level 2"},
        {"?from=mate&to=mate", "These are one level: choose two."},
    };
    struct visit visit;
    struct reply reply;
    crew_make(store, &visit);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct str target = str_format(store->mem, "/ladders/crew/compare%s",
                                       cases[i].query);
        visit_get(&visit, "member", target.at, &reply);
        VISIT_SAYS(&reply, 200, cases[i].title);
    }
    visit_get(&visit, "member", "/ladders/crew/compare", &reply);
    VISIT_SAYS(&reply, 200, "<ins>Teaches a deckhand.</ins>");
    VISIT_SAYS(&reply, 200, "One is new.");
    VISIT_SAYS(&reply, 200, "<span class=\"quiet\">new</span>");
    VISIT_HIDES(&reply, "nothing asked");
    VISIT_HIDES(&reply, "<del>");
}

static void tells_the_history(struct store *store)
{
    struct visit visit;
    struct reply reply;
    crew_make(store, &visit);
    crew_ladder(store, next_yaml);
    visit_get(&visit, "member", "/ladders/crew/revisions", &reply);
    VISIT_SAYS(&reply, 200, "<b>2 revisions</b>");
    VISIT_SAYS(&reply, 200, "in force");
    visit_get(&visit, "member", "/ladders/crew/revisions/2", &reply);
    VISIT_SAYS(&reply, 200, "Teaches <ins>two deckhands.</ins>");
    VISIT_SAYS(&reply, 200, "One criterion is worded differently.");
    visit_get(&visit, "member", "/ladders/crew/revisions/1", &reply);
    VISIT_SAYS(&reply, 200, "It is the first");
    visit_get(&visit, "member", "/ladders/crew?revision=1", &reply);
    VISIT_SAYS(&reply, 200, "Teaches a deckhand.");
    VISIT_SAYS(&reply, 200, "Revision 2 is in force.");
    visit_get(&visit, "member", "/ladders/crew/revisions/x", &reply);
    assert_int_equal(reply.status, 404);
    visit_get(&visit, "member", "/ladders/crew/revisions/3", &reply);
    assert_int_equal(reply.status, 404);
}

/* For whoever has the page read to them: in the right voice. */
static void tells_its_language_where_it_is_another(struct store *store)
{
    static const char german[] =
        "rung: ladder/1\nladder: crew\ntitle: Mannschaft\nlanguage: de\n"
        "summary: Wer an Bord geht.\nlevels:\n  - level: mate\n"
        "    title: Maat\n    summary: Geht Wache.\ncompetencies:\n"
        "  - competency: craft\n    title: Handwerk\n    area: Deck\n"
        "    criteria:\n      mate:\n        - text: Knotet alles.\n"
        "          examples: [Der Palstek.]\n"
        "          alternatives: [Lehrt es.]\n";
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    crew_ladder(store, german);
    visit_get(&visit, "member", "/ladders/crew", &reply);
    VISIT_SAYS(&reply, 200, "<h1 lang=\"de\">Mannschaft</h1>");
    VISIT_SAYS(&reply, 200, "<span lang=\"de\">Wer an Bord geht.</span>");
    VISIT_SAYS(&reply, 200, "<span class=\"lv-name\" lang=\"de\">Maat</span>");
    VISIT_SAYS(&reply, 200, "scope=\"rowgroup\" lang=\"de\">Deck</th>");
    VISIT_SAYS(&reply, 200, "<th scope=\"row\" lang=\"de\">Handwerk</th>");
    VISIT_SAYS(&reply, 200, "<span class=\"txt\" lang=\"de\">Knotet alles.");
    visit_get(&visit, "member", "/ladders/crew/levels/mate", &reply);
    VISIT_SAYS(&reply, 200, "<p class=\"measure\" lang=\"de\">Geht Wache.</p>");
    VISIT_SAYS(&reply, 200, "<h3 lang=\"de\">Knotet alles.</h3>");
    VISIT_SAYS(&reply, 200, "<span lang=\"de\">Der Palstek.</span>");
    VISIT_SAYS(&reply, 200, "<span lang=\"de\">Lehrt es.</span>");
    VISIT_SAYS(&reply, 200, "<span class=\"quiet\" lang=\"de\">Deck: Handwerk");
    crew_ladder(store, crew_yaml);
    visit_get(&visit, "member", "/ladders/crew", &reply);
    VISIT_SAYS(&reply, 200, "<html lang=\"en\">");
    VISIT_HIDES(&reply, "<h1 lang");
    VISIT_HIDES(&reply, "<span class=\"txt\" lang");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(lists_the_ladders),
        STORE_TEST(starts_with_the_ladder_that_ships),
        STORE_TEST(shows_a_ladder_as_a_matrix),
        STORE_TEST(shows_ratings_to_those_who_may_see_them),
        STORE_TEST(offers_those_whose_ratings_one_may_see),
        STORE_TEST(shows_one_level_in_full),
        STORE_TEST(gives_the_document),
        STORE_TEST(compares_levels),
        STORE_TEST(tells_the_history),
        STORE_TEST(tells_its_language_where_it_is_another),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
