/* A ladder brought by file or by text: looked at, mended, kept. */
#include "support/visit.h"

#include "base/text.h"
#include "web/percent.h"

#define FRONT "rung: ladder/1\nladder: crew\ntitle: Crew\n"
#define REST                                                                   \
    "levels:\n  - level: mate\ncompetencies:\n  - competency: craft\n"         \
    "    title: Craft\n    criteria:\n      mate:\n"

static const char first_yaml[] = FRONT REST "        - Ties one knot.\n";
static const char second_yaml[] = FRONT REST "        - Ties every knot.\n";
static const char wrong_yaml[] = FRONT "titel: <b>Crew</b>\n" REST
                                       "        - Ties one knot.\n";
static const char monzo[] =
    "---\nyaml: true\npath: \"/crew\"\ntitle: \"Crew\"\ntopics:\n  - name: \"craft\"\n"
    "    title: \"Craft\"\n    content:\n      - level: 1\n"
    "        criteria:\n          - \"Ties one knot\"\n---\n";

/* The value of the hidden field of that name on the page. */
static struct str hidden(struct store *store, const struct reply *reply,
                         const char *name)
{
    struct str page = text_str(&reply->body);
    struct str field = str_format(store->mem, "name=\"%s\" value=\"", name);
    size_t at = str_find(page, field);
    assert_true(at < page.length);
    struct str rest = str_part(page, at + field.length, page.length);
    return str_part(rest, 0, str_find(rest, STR_LITERAL("\"")));
}

static void send(struct visit *visit, const char *yaml, const char *fields,
                 struct reply *reply)
{
    struct arena *mem = visit->store->mem;
    struct str form = str_format(mem, "%s&text=%.*s", fields,
                                 STR(percent_encode(mem, str_of(yaml))));
    visit_post(visit, "lead", "/ladders/import", form.at, reply);
}

/* Looks at the text, then keeps it as the page offers. */
static void look_and_keep(struct visit *visit, const char *yaml,
                          const char *reason, struct reply *reply)
{
    struct arena *mem = visit->store->mem;
    send(visit, yaml, "step=look", reply);
    struct str mark = hidden(visit->store, reply, "mark");
    struct str fields = str_format(mem, "step=keep&mark=%.*s&reason=%s",
                                   STR(mark), reason);
    send(visit, yaml, fields.at, reply);
}

static void is_for_those_who_may_change_ladders(struct store *store)
{
    static const struct {
        const char *word;
        int status;
    } cases[] = {{"owner", 200},  {"lead", 200},    {"hr", 403},
                 {"member", 403}, {"council", 403}, {"sponsor", 403}};
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        visit_get(&visit, cases[i].word, "/ladders/import", &reply);
        UNIT_CLAIM(cases[i].word, reply.status == cases[i].status);
        visit_post(&visit, cases[i].word, "/ladders/import", "step=look",
                   &reply);
        UNIT_CLAIM(cases[i].word,
                   (reply.status == 403) == (cases[i].status == 403));
    }
}

static void keeps_a_new_ladder(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    send(&visit, first_yaml, "step=look", &reply);
    VISIT_SAYS(&reply, 200, "A new ladder.");
    VISIT_SAYS(&reply, 200, "Keep the ladder");
    visit_get(&visit, "lead", "/ladders/crew", &reply);
    assert_int_equal(reply.status, 404);
    look_and_keep(&visit, first_yaml, "", &reply);
    assert_int_equal(reply.status, 303);
    unit_same(visit_header(&reply, "Location"), "/ladders/crew", "where");
    visit_get(&visit, "lead", "/ladders/crew/export/yaml", &reply);
    unit_same(text_str(&reply.body), first_yaml, "word for word");
}

static void asks_why_a_ladder_changes(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    crew_ladder(store, first_yaml);
    send(&visit, first_yaml, "step=look", &reply);
    VISIT_SAYS(&reply, 200, "This is what revision 1 says");
    VISIT_HIDES(&reply, "Keep it as");
    send(&visit, second_yaml, "step=look", &reply);
    VISIT_SAYS(&reply, 200, "Ties <ins>every</ins> knot.");
    VISIT_SAYS(&reply, 200, "Keep it as revision 2");
    look_and_keep(&visit, second_yaml, "+", &reply);
    VISIT_SAYS(&reply, 200, "Say why, in one sentence");
    look_and_keep(&visit, second_yaml, "the+quay", &reply);
    assert_int_equal(reply.status, 303);
    visit_get(&visit, "lead", "/ladders/crew/revisions", &reply);
    VISIT_SAYS(&reply, 200, "the quay");
}

static void keeps_only_what_was_looked_at(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    send(&visit, first_yaml, "step=look", &reply);
    struct str mark = hidden(store, &reply, "mark");
    struct str fields = str_format(store->mem, "step=keep&mark=%.*s",
                                   STR(mark));
    send(&visit, second_yaml, fields.at, &reply);
    VISIT_SAYS(&reply, 200, "has changed since you looked");
    crew_ladder(store, second_yaml);
    fields = str_format(store->mem, "step=keep&reason=x&mark=%.*s", STR(mark));
    send(&visit, first_yaml, fields.at, &reply);
    VISIT_SAYS(&reply, 200, "has changed since you looked");
    visit_get(&visit, "lead", "/ladders/crew/export/yaml", &reply);
    unit_same(text_str(&reply.body), second_yaml, "nothing was kept");
}

static void shows_problems_beside_their_lines(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    send(&visit, wrong_yaml, "step=keep", &reply);
    VISIT_SAYS(&reply, 400, "Line 4, column 1");
    VISIT_SAYS(&reply, 400, "did you mean");
    VISIT_SAYS(&reply, 400, "<mark>titel: &lt;b&gt;Crew&lt;/b&gt;</mark>");
    VISIT_SAYS(&reply, 400, "- Ties one knot.\n</textarea>");
    VISIT_HIDES(&reply, "<b>Crew</b>");
    visit_get(&visit, "lead", "/ladders/crew", &reply);
    assert_int_equal(reply.status, 404);
    send(&visit, "", "step=look", &reply);
    VISIT_SAYS(&reply, 400, "Choose a file or paste its text.");
    VISIT_HIDES(&reply, "stands below");
}

static void takes_files_of_every_form(struct store *store)
{
    const struct {
        const char *says, *file_name, *bytes;
        int status;
        const char *told;
    } cases[] = {
        {"our own", "crew.yaml", first_yaml, 200, "A new ladder."},
        {"line ends of another system", "crew.yaml",
         "rung: ladder/1\r\nladder: a\r\ntitle: A\r\nlevels:\r\n"
         "  - level: b\r\ncompetencies:\r\n  - competency: c\r\n"
         "    title: C\r\n",
         200, "A new ladder."},
        {"somebody else's", "crew.md", monzo, 200, "crew.md:2"},
        {"no ladder", "letter.txt", "Dear Ada,\n", 400, "Nothing was kept."},
        {"no text", "picture.png", "\x89PNG\r\n\x1A\n", 400,
         "This is no file of a kind"},
    };
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const struct field file = {STR_LITERAL("file"), str_of(cases[i].bytes),
                                   str_of(cases[i].file_name)};
        visit_upload(&visit, "lead", "/ladders/import",
                     "step=look&text=", &file, &reply);
        VISIT_SAYS(&reply, cases[i].status, cases[i].told);
    }
}

static void refuses_what_is_too_large(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    visit.site.settings.at[SETTING_LADDER_BYTES] = 50;
    send(&visit, first_yaml, "step=look", &reply);
    VISIT_SAYS(&reply, 413, "may have at most 50 bytes");
    VISIT_SAYS(&reply, 413, "href=\"/ladders/import\">Back to the form");
}

/* The example beside the form is one that can be brought. */
static void shows_how_it_is_written(struct store *store)
{
    const struct str before = STR_LITERAL("<code>");
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    visit_get(&visit, "lead", "/ladders/import", &reply);
    struct str page = text_str(&reply.body);
    size_t at = str_find(page, before);
    assert_true(at < page.length);
    struct str rest = str_part(page, at + before.length, page.length);
    size_t end = str_find(rest, STR_LITERAL("</code>"));
    send(&visit, str_chars(store->mem, str_part(rest, 0, end)), "step=look",
         &reply);
    VISIT_SAYS(&reply, 200, "A new ladder.");
    VISIT_SAYS(&reply, 200, "Lead writer");
}

static void offers_the_one_that_comes_with_rung(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    crew_ladder(store, first_yaml);
    visit_get(&visit, "lead", "/ladders/import", &reply);
    VISIT_SAYS(&reply, 200, "Start from the OSPO ladder");
    visit_post(&visit, "lead", "/ladders/start", "", &reply);
    unit_same(visit_header(&reply, "Location"), "/ladders/ospo", "its key");
    visit_get(&visit, "lead", "/ladders/import", &reply);
    VISIT_SAYS(&reply, 200, "Import a ladder");
    VISIT_HIDES(&reply, "Start from the OSPO ladder");
}

static void begins_with_the_present_text(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    crew_ladder(store, first_yaml);
    visit_get(&visit, "lead", "/ladders/import?change=crew", &reply);
    VISIT_SAYS(&reply, 200, "- Ties one knot.\n</textarea>");
    visit_get(&visit, "lead", "/ladders/import?change=fleet", &reply);
    assert_int_equal(reply.status, 404);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(is_for_those_who_may_change_ladders),
        STORE_TEST(keeps_a_new_ladder),
        STORE_TEST(asks_why_a_ladder_changes),
        STORE_TEST(keeps_only_what_was_looked_at),
        STORE_TEST(shows_problems_beside_their_lines),
        STORE_TEST(takes_files_of_every_form),
        STORE_TEST(refuses_what_is_too_large),
        STORE_TEST(shows_how_it_is_written),
        STORE_TEST(offers_the_one_that_comes_with_rung),
        STORE_TEST(begins_with_the_present_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
