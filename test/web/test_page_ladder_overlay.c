/* Two ladders beside each other, adoption and following, as pages. */
#include "support/visit.h"

#define CREW(brings, more)                                                     \
    "rung: ladder/1\nladder: crew\ntitle: Harbour crew\nlevels:\n"             \
    "  - level: mate\n  - level: master\ncompetencies:\n"                      \
    "  - competency: craft\n    title: Craft\n    criteria:\n      mate:\n"    \
    "        - Brings the boat " brings ".\n" more

static const char crew_first[] = CREW("home", "");
static const char crew_second[] = CREW("home in any weather",
                                       "        - Writes the log.\n");
static const char fleet_own[] =
    "rung: ladder/1\nladder: fleet\ntitle: Fleet\n"
    "adopts: {ladder: crew, revision: 1}\nlevels:\n  - level: mate\n"
    "  - level: master\ncompetencies:\n  - competency: craft\n"
    "    title: Craft\n    criteria:\n      mate:\n"
    "        - Brings the boat home at night.\n";

/* Of no kin to the others. */
static const char boats_apart[] =
    "rung: ladder/1\nladder: boats\ntitle: Boats\nlevels:\n  - level: mate\n"
    "competencies:\n  - competency: craft\n    title: Craft\n";

static void is_adopted_by_a_form(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    crew_ladder(store, crew_first);
    visit_get(&visit, "member", "/ladders/crew/overlay", &reply);
    VISIT_SAYS(&reply, 200, "was adopted from no other");
    VISIT_HIDES(&reply, "Adopt it");
    visit_get(&visit, "lead", "/ladders/crew/overlay", &reply);
    VISIT_SAYS(&reply, 200, "Adopt it");
    visit_post(&visit, "lead", "/ladders/crew/adopt", "key=A+b&title=", &reply);
    VISIT_SAYS(&reply, 400, "is no key");
    visit_post(&visit, "lead", "/ladders/crew/adopt",
               "key=crew&title=", &reply);
    VISIT_SAYS(&reply, 409, "there is a ladder crew already");
    visit_post(&visit, "lead", "/ladders/crew/adopt", "key=fleet&title=Fleet",
               &reply);
    assert_int_equal(reply.status, 303);
    visit_get(&visit, "member", "/ladders/fleet", &reply);
    VISIT_SAYS(&reply, 200, "Adopted from");
    visit_get(&visit, "member", "/ladders/fleet/overlay", &reply);
    VISIT_SAYS(&reply, 200, "It is the one in force there.");
    VISIT_SAYS(&reply, 200, "it asks what the original asks");
}

static void follows_by_a_form(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    crew_ladder(store, crew_first);
    crew_ladder(store, fleet_own);
    crew_ladder(store, crew_second);
    visit_get(&visit, "member", "/ladders/fleet", &reply);
    VISIT_SAYS(&reply, 200, "That one is at 2 now");
    visit_get(&visit, "member", "/ladders/fleet/overlay", &reply);
    VISIT_SAYS(&reply, 200, "home at night.</ins>");
    VISIT_SAYS(&reply, 200, "Writes the log.");
    VISIT_HIDES(&reply, "Whose holds");
    visit_get(&visit, "lead", "/ladders/fleet/overlay", &reply);
    VISIT_SAYS(&reply, 200, "<b>One</b> was changed on both sides");

    VISIT_SAYS(&reply, 200, "name=\"take 1\" value=\"theirs\"");
    visit_post(&visit, "lead", "/ladders/fleet/overlay",
               "follows=1&revision=2&key+1=craft.mate.1&reason=x", &reply);
    VISIT_SAYS(&reply, 400, "Decide each of the conflicts");
    visit_post(&visit, "lead", "/ladders/fleet/overlay",
               "follows=7&revision=2&key+1=craft.mate.1&take+1=theirs", &reply);
    VISIT_SAYS(&reply, 409, "somebody else changed the ladder fleet meanwhile");
    visit_post(&visit, "lead", "/ladders/fleet/overlay",
               "follows=1&revision=2&key+1=craft.mate.1&take+1=theirs"
               "&reason=All+weather",
               &reply);
    assert_int_equal(reply.status, 303);
    visit_get(&visit, "member", "/ladders/fleet/revisions", &reply);
    VISIT_SAYS(&reply, 200, "All weather");
    visit_get(&visit, "member", "/ladders/fleet/overlay", &reply);
    VISIT_SAYS(&reply, 200, "it asks what the original asks");
}

static void stands_beside_another(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    crew_ladder(store, crew_second);
    visit_get(&visit, "member", "/ladders/crew/beside", &reply);
    VISIT_SAYS(&reply, 200, "There is no other ladder yet");
    crew_ladder(store, fleet_own);
    crew_ladder(store, boats_apart);
    visit_get(&visit, "member", "/ladders/boats/beside", &reply);
    VISIT_SAYS(&reply, 200, "Choose a ladder to hold it against.");
    VISIT_HIDES(&reply, "Criterion by criterion");
    visit_get(&visit, "member", "/ladders/crew/beside", &reply);
    VISIT_SAYS(&reply, 200, "Harbour crew, revision 1 beside Fleet");
    VISIT_SAYS(&reply, 200, "Asked in the first alone: 1.");
    visit_get(&visit, "member",
              "/ladders/crew/beside?with=fleet&from=mate&to=master", &reply);
    VISIT_SAYS(&reply, 200, "Harbour crew, mate beside Fleet, master");
    visit_get(&visit, "member",
              "/ladders/crew/beside.pdf?with=fleet&from=mate&to=mate", &reply);
    VISIT_SAYS(&reply, 200, "%PDF-");
    visit_get(&visit, "member", "/ladders/crew/beside.pdf?with=ships", &reply);
    assert_int_equal(reply.status, 404);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(is_adopted_by_a_form),
        STORE_TEST(follows_by_a_form),
        STORE_TEST(stands_beside_another),
    };
    return cmocka_run_group_tests_name("page_ladder_overlay", tests, NULL,
                                       NULL);
}
