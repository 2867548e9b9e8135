/* One part of a ladder in a form: looked at, kept, moved, taken out, and two
 * who change it at once. */
#include "support/visit.h"

#include "base/text.h"

static const char crew_yaml[] =
    "# The crew's own words.\nrung: ladder/1\nladder: crew\ntitle: Crew\n"
    "levels:\n  - level: mate\n  - level: master\n"
    "competencies:\n  - competency: craft\n    title: Craft\n"
    "    criteria:\n      mate:\n        - Ties every knot.   # all\n"
    "        - Mends nets.\n";

#define KNOT "/ladders/crew/criteria/craft.mate.1"

/* The value of the hidden field of that name on the page. */
static struct str hidden(struct store *store, const struct reply *reply,
                         const char *name)
{
    struct str page = text_str(&reply->body);
    struct str field = str_format(store->mem, "name=\"%s\" value=\"", name);
    size_t at = str_find(page, field);
    if (at == page.length)
        return (struct str){0};
    struct str rest = str_part(page, at + field.length, page.length);
    return str_part(rest, 0, str_find(rest, STR_LITERAL("\"")));
}

/* Sends what the page offers besides `fields`. */
static void send(struct visit *visit, const char *target, const char *fields,
                 const char *step, struct reply *reply)
{
    struct arena *mem = visit->store->mem;
    struct str form = str_format(mem, "step=%s&follows=%.*s&mark=%.*s&%s", step,
                                 STR(hidden(visit->store, reply, "follows")),
                                 STR(hidden(visit->store, reply, "mark")),
                                 fields);
    visit_post(visit, "lead", target, form.at, reply);
}

/* Opens the form, looks, and keeps. */
static void change(struct visit *visit, const char *target, const char *fields,
                   struct reply *reply)
{
    visit_get(visit, "lead", target, reply);
    send(visit, target, fields, "look", reply);
    send(visit, target, fields, "keep", reply);
}

static struct str document(struct visit *visit)
{
    struct reply reply;
    visit_get(visit, "lead", "/ladders/crew/export/yaml", &reply);
    return text_str(&reply.body);
}

static bool document_has(struct visit *visit, const char *words)
{
    struct str text = document(visit);
    return str_find(text, str_of(words)) < text.length;
}

static void shows_who_may_change_it_how(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    crew_ladder(store, crew_yaml);
    visit_get(&visit, "lead", "/ladders/crew/levels/mate", &reply);
    VISIT_SAYS(&reply, 200, KNOT "/edit");
    VISIT_SAYS(&reply, 200, "/ladders/crew/new-criterion?level=mate");
    visit_get(&visit, "lead", "/ladders/crew?revision=1", &reply);
    VISIT_HIDES(&reply, KNOT "/edit");
    visit_get(&visit, "member", "/ladders/crew/levels/mate", &reply);
    VISIT_HIDES(&reply, KNOT "/edit");
    visit_get(&visit, "lead", "/ladders/crew/edit", &reply);
    VISIT_SAYS(&reply, 200, "/ladders/crew/levels/master/edit");
    VISIT_SAYS(&reply, 200, "/ladders/crew/competencies/craft/edit");
    VISIT_SAYS(&reply, 200, "/ladders/import?change=crew");
}

static void looks_before_it_keeps(struct store *store)
{
    static const char fields[] =
        "text=Ties+every+knot+of+the+list.&example=A+bowline.%0D%0AA+bend.&"
        "weight=2&key=craft.mate.1";
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    crew_ladder(store, crew_yaml);
    visit_get(&visit, "lead", KNOT "/edit", &reply);
    VISIT_SAYS(&reply, 200, "Ties every knot.");
    send(&visit, KNOT "/edit", fields, "look", &reply);
    VISIT_SAYS(&reply, 200, "What would change in revision 2");
    VISIT_HIDES(&reply, "rated anew");
    send(&visit, KNOT "/edit", fields, "keep", &reply);
    VISIT_SAYS(&reply, 400, "Say in a few words why");
    assert_false(document_has(&visit, "bowline"));
    send(&visit, KNOT "/edit",
         str_format(store->mem, "%s&reason=plain+words", fields).at, "keep",
         &reply);
    assert_int_equal(reply.status, 303);
    unit_same(visit_header(&reply, "Location"),
              "/ladders/crew/levels/mate#c-craft.mate.1", "where");
    assert_true(document_has(
        &visit, "        - text: Ties every knot of the list.   # all\n"
                "          weight: 2\n          examples:\n"
                "            - A bowline.\n            - A bend.\n"));
    visit_get(&visit, "lead", "/ladders/crew/revisions", &reply);
    VISIT_SAYS(&reply, 200, "plain words");
}

static void shows_again_what_was_not_looked_at(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    crew_ladder(store, crew_yaml);
    visit_get(&visit, "lead", KNOT "/edit", &reply);
    send(&visit, KNOT "/edit", "text=Ties+most+knots.&reason=x", "look",
         &reply);
    send(&visit, KNOT "/edit", "text=Sings.&reason=x", "keep", &reply);
    VISIT_SAYS(&reply, 200, "You wrote something else since you looked");
    VISIT_SAYS(&reply, 200, "this asks for another thing");
    assert_false(document_has(&visit, "Sings"));
}

static void names_what_is_wrong(struct store *store)
{
    static const struct {
        const char *target, *fields, *says;
    } cases[] = {
        {KNOT "/edit", "text=", "A criterion needs its text."},
        {KNOT "/edit", "text=x&weight=99", "A weight goes from 1 to 10"},
        {KNOT "/edit", "text=x&weight=many", "is no number."},
        {KNOT "/edit", "text=x&key=craft.mate.2", "has the key craft.mate.2"},
        {KNOT "/edit", "text=%1B%5B2J", "control character"},
        {"/ladders/crew/levels/mate/edit", "pay-from=lots", "lots"},
        {"/ladders/crew/new-level", "title=x", "is no key"},
        {"/ladders/crew/new-level", "key=mate", "another level has the key"},
        {"/ladders/crew/competencies/craft/edit",
         "title=", "A competency needs a title."},
        {"/ladders/crew/edit", "title=", "A ladder needs a title."},
    };
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    crew_ladder(store, crew_yaml);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        visit_get(&visit, "lead", cases[i].target, &reply);
        send(&visit, cases[i].target, cases[i].fields, "look", &reply);
        UNIT_CLAIM(cases[i].says, reply.status == 400);
        struct str page = str_fold(store->mem, text_str(&reply.body));
        struct str words = str_fold(store->mem, str_of(cases[i].says));
        UNIT_CLAIM(cases[i].says, str_find(page, words) < page.length);
    }
    visit_get(&visit, "lead", "/ladders/crew/criteria/none/edit", &reply);
    assert_int_equal(reply.status, 404);
}

static void overwrites_nobody(struct store *store)
{
    struct visit visit;
    struct reply slow, fast;
    visit_open(store, &visit);
    crew_ladder(store, crew_yaml);
    visit_get(&visit, "lead", KNOT "/edit", &slow);
    change(&visit, KNOT "/edit", "text=Ties+most+knots.&reason=faster", &fast);
    assert_int_equal(fast.status, 303);
    send(&visit, KNOT "/edit", "text=Ties+some+knots.&reason=slower", "look",
         &slow);
    VISIT_SAYS(&slow, 409, "Somebody else changed the same thing");
    VISIT_SAYS(&slow, 409, "Ties most knots.");
    VISIT_SAYS(&slow, 409, "Ties some knots.");
    send(&visit, KNOT "/edit", "text=Ties+some+knots.&reason=slower", "look",
         &slow);
    send(&visit, KNOT "/edit", "text=Ties+some+knots.&reason=slower", "keep",
         &slow);
    assert_int_equal(slow.status, 303);
    assert_true(document_has(&visit, "Ties some knots."));
}

static void builds_on_what_others_did(struct store *store)
{
    static const char nets[] = "/ladders/crew/criteria/craft.mate.2/edit";
    struct visit visit;
    struct reply slow, fast;
    visit_open(store, &visit);
    crew_ladder(store, crew_yaml);
    visit_get(&visit, "lead", nets, &slow);
    change(&visit, KNOT "/edit", "text=Ties+most+knots.&reason=faster", &fast);
    send(&visit, nets, "text=Makes+nets.&reason=slower", "look", &slow);
    VISIT_SAYS(&slow, 200, "made on top of theirs");
    send(&visit, nets, "text=Makes+nets.&reason=slower", "keep", &slow);
    assert_int_equal(slow.status, 303);
    assert_true(document_has(&visit, "Ties most knots."));
    assert_true(document_has(&visit, "Makes nets."));
}

static void adds_moves_and_takes_out(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    crew_ladder(store, crew_yaml);
    change(&visit, "/ladders/crew/new-criterion",
           "competency=craft&level=master&text=Sails+home.&reason=x", &reply);
    assert_int_equal(reply.status, 303);
    unit_same(visit_header(&reply, "Location"), "/ladders/crew/levels/master",
              "where");
    change(&visit, "/ladders/crew/new-level",
           "key=boy&title=Boy&pay-from=10+EUR&reason=x", &reply);
    assert_int_equal(reply.status, 303);
    change(&visit, "/ladders/crew/new-competency",
           "key=company&title=Company&weight=2&reason=x", &reply);
    assert_int_equal(reply.status, 303);
    visit_post(&visit, "lead", "/ladders/crew/levels/boy/move", "to=up",
               &reply);
    assert_int_equal(reply.status, 303);
    visit_post(&visit, "lead", KNOT "/move",
               "to=there&competency=company&level=boy", &reply);
    assert_int_equal(reply.status, 303);
    assert_true(document_has(&visit,
                             "      boy:\n        - text: Ties every knot.   # "
                             "all\n          key: craft.mate.1\n"));
    visit_get(&visit, "lead", KNOT "/remove", &reply);
    VISIT_SAYS(&reply, 200, "Nobody was rated on it.");
    visit_post(&visit, "lead", KNOT "/remove", "follows=1", &reply);
    VISIT_SAYS(&reply, 400, "Say in a few words why.");
    visit_post(&visit, "lead", KNOT "/remove", "reason=said+twice", &reply);
    assert_int_equal(reply.status, 303);
    visit_get(&visit, "lead", "/ladders/crew/competencies/craft/remove",
              &reply);
    VISIT_SAYS(&reply, 200, "2 criteria go with it.");
    visit_post(&visit, "lead", "/ladders/crew/competencies/craft/remove",
               "reason=x", &reply);
    visit_post(&visit, "lead", "/ladders/crew/competencies/company/remove",
               "reason=x", &reply);
    VISIT_SAYS(&reply, 400, "at least one competency");
}

static void puts_a_revision_in_force_again(struct store *store)
{
    static const char target[] = "/ladders/crew/revisions/1/restore";
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    crew_ladder(store, crew_yaml);
    change(&visit, KNOT "/edit", "text=Ties+most+knots.&reason=x", &reply);
    visit_get(&visit, "lead", "/ladders/crew/revisions", &reply);
    VISIT_SAYS(&reply, 200, target);
    visit_get(&visit, "lead", target, &reply);
    VISIT_SAYS(&reply, 200, "It becomes revision <b>3</b>.");
    visit_post(&visit, "lead", target, "follows=2&reason=", &reply);
    VISIT_SAYS(&reply, 400, "Say in a few words why");
    visit_post(&visit, "lead", target, "follows=1&reason=x", &reply);
    VISIT_SAYS(&reply, 409, "since you looked");
    visit_post(&visit, "lead", target, "follows=2&reason=too+soon", &reply);
    assert_int_equal(reply.status, 303);
    unit_same(document(&visit), crew_yaml, "as it was");
    visit_get(&visit, "lead", "/ladders/crew/revisions/9/restore", &reply);
    assert_int_equal(reply.status, 404);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(shows_who_may_change_it_how),
        STORE_TEST(looks_before_it_keeps),
        STORE_TEST(shows_again_what_was_not_looked_at),
        STORE_TEST(names_what_is_wrong),
        STORE_TEST(overwrites_nobody),
        STORE_TEST(builds_on_what_others_did),
        STORE_TEST(adds_moves_and_takes_out),
        STORE_TEST(puts_a_revision_in_force_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
