/* Tables brought in by a page: looked at, kept, refused, put right. */
#include "support/visit.h"
#include "web/form.h"
#include "web/percent.h"
#include "web/response.h"

/* "step=look&text=..." */
static const char *form_of(struct store *store, const char *fields,
                           const char *table)
{
    return str_format(store->mem, "%s&text=%.*s", fields,
                      STR(percent_encode(store->mem, str_of(table))))
        .at;
}

/* What the page carries as the mark of what it shows. */
static const char *mark_of(struct store *store, const struct reply *reply)
{
    const struct str before = STR_LITERAL("name=\"mark\" value=\"");
    struct str body = text_str(&reply->body);
    size_t at = str_find(body, before);
    assert_true(at < body.length);
    return str_chars(store->mem, str_part(body, at + before.length, 33));
}

/* The form with `step`, and whatever is more, of the page that was looked at. */
static const char *keep_form(struct store *store, const struct reply *looked,
                             const char *step, const char *table)
{
    return form_of(
        store,
        str_format(store->mem, "mark=%s&step=%s", mark_of(store, looked), step)
            .at,
        table);
}

/* Told at the top of the next page: going back and reloading keep nothing. */
static void went_on(struct store *store, const struct reply *kept,
                    const char *where, const char *notice)
{
    struct str wanted = str_format(
        store->mem, "notice=%.*s;",
        STR(percent_encode(store->mem, str_of(notice))));
    UNIT_CLAIM(where, kept->status == 303);
    unit_same(visit_header(kept, "Location"), where, "where it goes on");
    UNIT_CLAIM(notice, str_has_prefix(visit_header(kept, "Set-Cookie"),
                                      str_chars(store->mem, wanted)));
}

static const char tabs[] = "Full name\tE-mail\tJob title\tShoe size\n"
                           "Ada <i>Marsh</i>\tada@x.example\tMate\t41\n"
                           "Mona Member\tmember@crew.example\tPilot\t40\n"
                           "Otto Other\tother@crew.example\t\t39\n";

static void keeps_what_was_looked_at(struct store *store)
{
    struct visit visit;
    struct reply looked, kept;
    visit_open(store, &visit);
    visit_post(&visit, "lead", "/import/people",
               form_of(store, "step=look", tabs), &looked);
    VISIT_SAYS(&looked, 200, "<b>One</b> would be new");
    VISIT_SAYS(&looked, 200, "Ada &lt;i&gt;Marsh&lt;/i&gt;");
    VISIT_SAYS(&looked, 200, "member@crew.example&gt;: title</a>");
    VISIT_SAYS(&looked, 200, "Job title as Title");
    VISIT_SAYS(&looked, 200, "Shoe size");
    VISIT_SAYS(&looked, 200, "Nothing is kept yet");
    visit_get(&visit, "lead", "/people?q=marsh", &kept);
    VISIT_SAYS(&kept, 200, "0 of 9 shown");

    visit_post(&visit, "lead", "/import/people",
               keep_form(store, &looked, "keep", tabs), &kept);
    went_on(store, &kept, "/people",
            "1 is new. 1 was changed. 1 stayed as it was.");
    unit_same(crew_person(store, "ada@x.example").name, "Ada <i>Marsh</i>",
              "she is there");
    db_rollback(store->db);
}

static void asks_again_when_it_would_come_out_otherwise(struct store *store)
{
    const struct table_wish wish = {0};
    struct visit visit;
    struct reply looked, kept;
    visit_open(store, &visit);
    visit_post(&visit, "lead", "/import/people",
               form_of(store, "step=look", tabs), &looked);
    crew_import(store, app_people_import, &wish,
                "name,email\nAda Marsh,ada@x.example\n");
    visit_post(&visit, "lead", "/import/people",
               keep_form(store, &looked, "keep", tabs), &kept);
    VISIT_SAYS(&kept, 200, "has changed since you looked");
    VISIT_SAYS(&kept, 200, "<b>2</b> would change");
    unit_same(crew_person(store, "ada@x.example").name, "Ada Marsh",
              "nothing was kept");
    db_rollback(store->db);
    visit_post(&visit, "lead", "/import/people",
               form_of(store, "step=keep&mark=0123456789abcdef", tabs), &kept);
    VISIT_SAYS(&kept, 200, "You changed the table");
    VISIT_HIDES(&kept, "has changed since");
}

static void looks_again_at_what_was_mended(struct store *store)
{
    static const char mended[] = "name,email,title\nAda,ada@x.example,Cook\n";
    struct visit visit;
    struct reply looked, kept;
    visit_open(store, &visit);
    visit_post(&visit, "lead", "/import/people",
               form_of(store, "step=look",
                       "name,email,title\nAda,ada@x.example,Mate\n"),
               &looked);
    visit_post(&visit, "lead", "/import/people",
               keep_form(store, &looked, "keep", mended), &kept);
    VISIT_SAYS(&kept, 200, "You changed the table");
    VISIT_HIDES(&kept, "has changed since");
    visit_post(&visit, "lead", "/import/people",
               keep_form(store, &kept, "keep",
                         "name,email,title\r\nAda,ada@x.example,Cook"),
               &kept);
    went_on(store, &kept, "/people",
            "1 is new."); /* line ends are the form's */
}

static const char half_good[] = "name;email;manager\n"
                                "Ada;ada@x.example;\n"
                                "Bo;nothing;\n"
                                "Cy;cy@x.example;ghost@x.example\n";

static void keeps_the_good_lines_when_told(struct store *store)
{
    struct visit visit;
    struct reply looked, kept;
    visit_open(store, &visit);
    visit_post(&visit, "hr", "/import/people",
               form_of(store, "step=look", half_good), &looked);
    VISIT_SAYS(&looked, 200, "<b>2</b> are wrong");
    VISIT_SAYS(&looked, 200, ">column &quot;email&quot;");
    VISIT_HIDES(&looked, "row 3");
    VISIT_SAYS(&looked, 200, "ghost@x.example is neither");
    VISIT_SAYS(&looked, 200, "Cy;cy@x.example"); /* to be put right */
    VISIT_SAYS(&looked, 200, "Keep the good line<");
    VISIT_SAYS(&looked, 200,
               "<button type=\"submit\" name=\"step\" "
               "value=\"look\">Look again");
    VISIT_HIDES(&looked, "Keep what is shown");
    visit_post(&visit, "hr", "/import/people",
               keep_form(store, &looked, "keep", half_good), &kept);
    VISIT_SAYS(&kept, 200, "Nothing is kept yet");
    visit_post(&visit, "hr", "/import/people",
               keep_form(store, &looked, "keep-good", half_good), &kept);
    went_on(store, &kept, "/people", "1 is new. 2 wrong lines were left out.");
    visit_get(&visit, "lead", "/people?q=x.example", &kept);
    VISIT_SAYS(&kept, 200, "1 of 10 shown");
}

static void says_what_cannot_be_taken(struct store *store)
{
    static const struct {
        const char *says, *table, *told;
    } cases[] = {
        {"nothing", "", "There is nothing in it"},
        {"white space", " \n ", "There is nothing in it"},
        {"no column", "Name,Telephone\nAda,1\n",
         "Line 1, column 1: no column &quot;Email&quot;"},
        {"an open quote", "name,email\n\"Ada,ada@x\n", "is never closed"},
    };
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        visit_post(&visit, "lead", "/import/people",
                   form_of(store, "step=look", cases[i].table), &reply);
        UNIT_CLAIM(cases[i].says, reply.status == 400);
        UNIT_CLAIM(cases[i].says, visit_has(&reply, cases[i].told));
        UNIT_CLAIM(cases[i].says, visit_has(&reply, "role=\"alert\""));
    }
    VISIT_SAYS(&reply, 400, "&quot;Ada,ada@x"); /* what was typed stays */
}

static void takes_a_file(struct store *store)
{
    struct visit visit;
    struct reply reply;
    struct field file = {.name = STR_LITERAL("file"),
                         .value = STR_LITERAL("name,email\r\nAda,ada@x.y\r\n"),
                         .file_name = STR_LITERAL("people.csv")};
    visit_open(store, &visit);
    visit_upload(&visit, "lead", "/import/people", "step=look&text=", &file,
                 &reply);
    VISIT_SAYS(&reply, 200, "<b>One</b> would be new");
    VISIT_SAYS(&reply, 200, "Ada,ada@x.y"); /* it travels in the page */

    file.value = STR_LITERAL("name,email\nJos\xE9,jose@x.y\n");
    visit_upload(&visit, "lead", "/import/people", "step=look&text=", &file,
                 &reply);
    VISIT_SAYS(&reply, 400, "This cannot be taken");
    VISIT_HIDES(&reply, "jose@x.y"); /* it is not what was given */
    VISIT_HIDES(&reply, "stands below");

    file.value = STR_LITERAL("\x89PNG\r\n\x1A\n name,email\n");
    visit_upload(&visit, "lead", "/import/people", "step=look&text=", &file,
                 &reply);
    VISIT_SAYS(&reply, 400,
               "This is not a text table; save the sheet as CSV first.");
    VISIT_HIDES(&reply, "stands below");
}

static void has_a_ceiling(struct store *store)
{
    struct visit visit;
    struct reply reply;
    size_t length = FORM_VALUE_BYTES + 1;
    char *bytes = ARENA_ARRAY(store->mem, char, length);
    for (size_t i = 0; i < length; i++)
        bytes[i] = 'a';
    const struct field file = {.name = STR_LITERAL("file"),
                               .value = {bytes, length},
                               .file_name = STR_LITERAL("people.csv")};
    visit_open(store, &visit);
    visit_upload(&visit, "lead", "/import/people", "step=look", &file, &reply);
    VISIT_SAYS(&reply, 413, "at most 1 MB; the command line takes larger ones");
    VISIT_SAYS(&reply, 413, "href=\"/import/people\">Back to the form");
    visit_get(&visit, "lead", "/import/people", &reply);
    VISIT_SAYS(&reply, 200, "in UTF-8; at most 1 MB");
}

/* What the server refuses before anybody has read it. */
static void names_the_limit_and_leads_back(struct store *store)
{
    const struct {
        const char *says, *target, *told, *back;
    } cases[] = {
        {"a table", "/import/people?a=b", "A page takes at most 1 MB at once.",
         "href=\"/import/people\">Back to the form"},
        {"a form", "/office", "A page takes at most 64 kB at once.",
         "href=\"/office\">Back to the form"},
        {"no page to go back to", "/sign-out", "A page takes at most 64 kB",
         "href=\"/\">Go to the start page"},
    };
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    visit.site.settings.at[SETTING_HTTP_FORM_BYTES] = 65536;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct request request = {.mem = store->mem,
                                  .site = &visit.site,
                                  .db = store->db,
                                  .now = crew_noon,
                                  .method = METHOD_POST,
                                  .target = str_of(cases[i].target)};
        refusal_make(&request, 413, &reply);
        UNIT_CLAIM(cases[i].says, visit_has(&reply, cases[i].told));
        UNIT_CLAIM(cases[i].says, visit_has(&reply, cases[i].back));
    }
    VISIT_HIDES(&reply, "Back to the form");
}

static void brings_duties_and_ratings(struct store *store)
{
    static const char ladder[] =
        "rung: ladder/1\nladder: crew\ntitle: Crew\n"
        "levels:\n  - level: mate\ncompetencies:\n"
        "  - competency: craft\n    title: Craft\n"
        "    criteria:\n      mate:\n        - Ties knots.\n";
    static const char ratings[] =
        "person,ladder,criterion,rating\n"
        "member@crew.example,crew,craft.mate.1,always\n"
        "other@crew.example,crew,craft.mate.1,always\n";
    struct visit visit;
    struct reply looked, kept;
    visit_open(store, &visit);
    crew_ladder(store, ladder);
    visit_post(&visit, "member", "/import/duties",
               form_of(store, "step=look",
                       "person,text\nmember@crew.example,Steers\n"),
               &looked);
    VISIT_SAYS(&looked, 200, "Mona Member: Steers");
    visit_get(&visit, "manager", "/import/ratings", &looked);
    VISIT_SAYS(&looked, 200, "value=\"Max Manager\"");
    visit_post(&visit, "manager", "/import/ratings",
               form_of(store, "step=look&rater=Bo%20Board", ratings), &looked);
    VISIT_SAYS(&looked, 200, "<b>One</b> would be new");
    VISIT_SAYS(&looked, 200, "may not rate this person");
    VISIT_SAYS(&looked, 200, "value=\"Bo Board\"");
    visit_post(&visit, "manager", "/import/ratings",
               keep_form(store, &looked, "keep-good&rater=Bo%20Board", ratings),
               &kept);
    went_on(store, &kept, "/people", "1 is new. 1 wrong line was left out.");
}

static void lets_in_who_may(struct store *store)
{
    static const struct {
        const char *who, *target;
        int status;
    } cases[] = {
        {"lead", "/import", 200},
        {"hr", "/import", 200},
        {"member", "/import", 403},
        {"lead", "/import/people", 200},
        {"member", "/import/people", 403},
        {"council", "/import/people/template", 403},
        {"member", "/import/duties", 200},
        {"sponsor", "/import/people", 403},
    };
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        visit_get(&visit, cases[i].who, cases[i].target, &reply);
        UNIT_CLAIM(cases[i].target, reply.status == cases[i].status);
    }
    visit_post(&visit, "member", "/import/people",
               form_of(store, "step=keep", tabs), &reply);
    VISIT_SAYS(&reply, 403, "not open to you");
    visit_get(&visit, "hr", "/import", &reply);
    VISIT_SAYS(&reply, 200, "/import/people/template");
    VISIT_HIDES(&reply, "/import/ratings");
    visit_get(&visit, "lead", "/import/people/template", &reply);
    VISIT_SAYS(&reply, 200, "Name,Email,Title,Department,Manager,Ladder,");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(keeps_what_was_looked_at),
        STORE_TEST(asks_again_when_it_would_come_out_otherwise),
        STORE_TEST(looks_again_at_what_was_mended),
        STORE_TEST(keeps_the_good_lines_when_told),
        STORE_TEST(says_what_cannot_be_taken),
        STORE_TEST(takes_a_file),
        STORE_TEST(has_a_ceiling),
        STORE_TEST(names_the_limit_and_leads_back),
        STORE_TEST(brings_duties_and_ratings),
        STORE_TEST(lets_in_who_may),
    };
    return cmocka_run_group_tests_name("page_import", tests, NULL, NULL);
}
