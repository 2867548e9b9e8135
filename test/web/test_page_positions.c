/* Which positions there are, and who holds them. */
#include "support/visit.h"

static void counts_who_holds_what(struct store *store)
{
    const struct table_wish wish = {0};
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    crew_import(store, app_people_import, &wish,
                "Name,Email,Title,Department\n"
                "Mona Member,member@crew.example,Engineer,Docks <1>\n"
                "Otto Other,other@crew.example,Engineer,Docks <1>\n"
                "Max Manager,manager@crew.example,Foreman,Docks <1>\n");
    visit_get(&visit, "sponsor", "/positions", &reply);
    VISIT_SAYS(&reply, 200, "<h2>Docks &lt;1&gt;</h2><p>3 people");
    VISIT_SAYS(&reply, 200, "<b>2 departments</b>");
    VISIT_SAYS(&reply, 200, "In no department");
    VISIT_SAYS(&reply, 200, "<b>9 people</b>");
    struct str body = text_str(&reply.body);
    struct str row = str_part(body, str_find(body, STR_LITERAL(">Engineer<")),
                              400);
    UNIT_CLAIM("two engineers of the docks stand in one row",
               str_find(row, STR_LITERAL("data-label=\"Held by\">2<"))
                   < row.length);
    visit_get(&visit, "contributor", "/positions", &reply);
    VISIT_SAYS(&reply, 200, "held by");
    VISIT_HIDES(&reply, "Mona");
    visit_get(&visit, "nobody", "/positions", &reply);
    VISIT_HIDES(&reply, "Mona");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(counts_who_holds_what),
    };
    return cmocka_run_group_tests_name("page_positions", tests, NULL, NULL);
}
