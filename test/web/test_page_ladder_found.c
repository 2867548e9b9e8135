/* The ladders of somebody else's file: looked at, named otherwise, corrected,
 * kept. */
#include "support/visit.h"

#include "web/percent.h"

#define THEIRS(name)                                                           \
    "---\nyaml: true\npath: \"/" name "\"\ntitle: \"" name "\"\ntopics:\n"     \
    "  - name: \"craft\"\n    title: \"Craft\"\n    content:\n"                \
    "      - level: 1\n        criteria:\n          - \"Ties one <knot>\"\n"   \
    "---\n"

/* The value of the hidden field of that name on the page. */
static struct str hidden(struct store *store, const struct reply *reply,
                         const char *name)
{
    struct str page = text_str(&reply->body);
    struct str field = str_format(store->mem, "name=\"%s\" value=\"", name);
    size_t at = str_find(page, field);
    UNIT_CLAIM(name, at < page.length);
    struct str rest = str_part(page, at + field.length, page.length);
    return str_part(rest, 0, str_find(rest, STR_LITERAL("\"")));
}

static void send(struct visit *visit, const char *fields, const char *file,
                 struct reply *reply)
{
    struct arena *mem = visit->store->mem;
    visit_post(visit, "lead", "/ladders/import",
               str_format(mem, "%s&file_name=knots.md&text=%.*s", fields,
                          STR(percent_encode(mem, str_of(file))))
                   .at,
               reply);
}

/* The fields of one ladder as the page shows it, and its mark. */
static const char *shown(struct store *store, const struct reply *looked,
                         const char *more)
{
    return str_format(store->mem,
                      "step=keep&keep 0=yes&was-title 0=Knots&was-key 0=knots"
                      "&mark=%.*s%s",
                      STR(hidden(store, looked, "mark")), more)
        .at;
}

static void shows_what_was_found(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    send(&visit, "step=look", THEIRS("Knots"), &reply);
    VISIT_SAYS(&reply, 200, "<b>One ladder</b> was found.");
    VISIT_SAYS(&reply, 200, "Ties one &lt;knot&gt;");
    VISIT_SAYS(&reply, 200, "It would be a new ladder.");
    VISIT_SAYS(&reply, 200, "knots.md:2");
    visit_get(&visit, "lead", "/ladders/knots", &reply);
    assert_int_equal(reply.status, 404);
}

static void keeps_it_as_it_was_shown(struct store *store)
{
    struct visit visit;
    struct reply looked, reply;
    visit_open(store, &visit);
    send(&visit, "step=look", THEIRS("Knots"), &looked);
    send(&visit, shown(store, &looked, "&title 0=Knots&key 0=knots"),
         THEIRS("Knots"), &reply);
    assert_int_equal(reply.status, 303);
    unit_same(visit_header(&reply, "Location"), "/ladders/knots", "where");
    visit_get(&visit, "lead", "/ladders/knots", &reply);
    VISIT_SAYS(&reply, 200, "Ties one &lt;knot&gt;");
    send(&visit, "step=look", THEIRS("Knots"), &reply);
    VISIT_SAYS(&reply, 200, "word for word, as revision 1");
    db_rollback(store->db);
}

static void takes_another_name_for_it(struct store *store)
{
    struct visit visit;
    struct reply looked, reply;
    visit_open(store, &visit);
    send(&visit, "step=look", THEIRS("Knots"), &looked);
    send(&visit, shown(store, &looked, "&title 0=Rope work&key 0=No Key!"),
         THEIRS("Knots"), &reply);
    VISIT_SAYS(&reply, 200, "is no key: it has small letters");
    VISIT_SAYS(&reply, 200, "value=\"Rope work\"");
    send(&visit, shown(store, &looked, "&title 0=Rope work&key 0=rope"),
         THEIRS("Knots"), &reply);
    unit_same(visit_header(&reply, "Location"), "/ladders/rope", "where");
    visit_get(&visit, "lead", "/ladders/rope", &reply);
    VISIT_SAYS(&reply, 200, "<h1>Rope work</h1>");
    db_rollback(store->db);
}

static void keeps_nothing_that_was_not_looked_at(struct store *store)
{
    struct visit visit;
    struct reply looked, reply;
    visit_open(store, &visit);
    send(&visit, "step=look", THEIRS("Knots"), &looked);
    send(&visit, shown(store, &looked, ""), THEIRS("Other knots"), &reply);
    VISIT_SAYS(&reply, 200, "changed since you looked");
    send(&visit,
         str_format(store->mem, "step=keep&was-title 0=Knots&mark=%.*s",
                    STR(hidden(store, &looked, "mark")))
             .at,
         THEIRS("Knots"), &reply);
    VISIT_SAYS(&reply, 200, "Choose at least one ladder");
}

static void refuses_forms_nobody_was_shown(struct store *store)
{
    static const struct {
        const char *says, *fields, *told;
    } cases[] = {
        {"a role there is not", "step=read&part column C=king",
         "nothing is taken as"},
        {"no base64", "step=look&packed=%25%25", "no base64"},
    };
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        send(&visit, cases[i].fields, THEIRS("Knots"), &reply);
        VISIT_SAYS(&reply, 400, cases[i].told);
    }
}

/* A ladder of that key that came meanwhile is not written over. */
static void never_writes_over_one_that_came_meanwhile(struct store *store)
{
    struct visit visit;
    struct reply looked, reply;
    visit_open(store, &visit);
    send(&visit, "step=look", THEIRS("Knots"), &looked);
    visit_post(
        &visit, "lead", "/ladders/import",
        str_format(store->mem, "%s&text=%.*s", shown(store, &looked, ""),
                   STR(percent_encode(store->mem, str_of(THEIRS("Knots")))))
            .at,
        &reply);
    assert_int_equal(reply.status, 303);
    send(&visit, shown(store, &looked, ""), THEIRS("Knots"), &reply);
    VISIT_SAYS(&reply, 200, "word for word, as revision 1");
    db_rollback(store->db);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(shows_what_was_found),
        STORE_TEST(keeps_it_as_it_was_shown),
        STORE_TEST(takes_another_name_for_it),
        STORE_TEST(keeps_nothing_that_was_not_looked_at),
        STORE_TEST(never_writes_over_one_that_came_meanwhile),
        STORE_TEST(refuses_forms_nobody_was_shown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
