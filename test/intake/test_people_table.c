#include "intake/people_table.h"

#include "base/text.h"

#include <string.h>

#include "support/unit.h"

#define UNSEEN "it has a character in it that nobody sees, "
#define WRITE_ANEW "write it anew; "

static void add_person(struct text *out, struct arena *mem,
                       const struct person_draft *person)
{
    text_add(out, "%d %.*s <%.*s>", person->line, STR(person->name),
             STR(person->email));
    const struct {
        const char *mark;
        struct str value;
    } rest[] = {
        {" t=", person->title},         {" d=", person->department},
        {" m=", person->manager_email}, {" l=", person->ladder_key},
        {" v=", person->level_key},     {" s=", day_format(mem, person->start)},
    };
    for (size_t i = 0; i < COUNT_OF(rest); i++)
        if (rest[i].value.length)
            text_add(out, "%s%.*s", rest[i].mark, STR(rest[i].value));
    for (size_t i = 0; i < person->handles.count; i++)
        text_add(out, " %.*s:%.*s", STR(person->handles.at[i].kind),
                 STR(person->handles.at[i].value));
    text_add_str(out, STR_LITERAL("; "));
}

/* The good rows with what they say, then the problems by place. */
static struct str told(struct arena *mem, const struct people_draft *draft)
{
    struct text out;
    text_open(mem, 64 * 1024, &out);
    for (size_t i = 0; i < draft->persons.count; i++)
        add_person(&out, mem, &draft->persons.at[i]);
    for (size_t i = 0; i < draft->problems.count; i++)
        text_add(&out, "!%d:%d %.*s; ", draft->problems.at[i].line,
                 draft->problems.at[i].column,
                 STR(draft->problems.at[i].message));
    return text_str(&out);
}

static void reads_people(void **state)
{
    struct arena *mem = *state;
    const struct {
        const char *says;
        const char *bytes;
        const char *wanted;
    } cases[] = {
        {"all columns",
         "Name,Email,Title,Department,Manager,Ladder,Level,Start,Handles\n"
         "Ada Byron,ada@x.example,Engineer,R&D,bob@x.example,be,l3,2026-11-23,"
         "github:ada\n",
         "2 Ada Byron <ada@x.example> t=Engineer d=R&D m=bob@x.example l=be "
         "v=l3 s=2026-11-23 github:ada; "},
        {"aliases, semicolons, CR LF and a mark",
         "\xEF\xBB\xBF"
         "E-Mail;Employee Name;Reports to;Hire date\r\n"
         "ADA@X;Ada;Bob B <Bob@X>;23.11.2026\r\n",
         "2 Ada <ada@x> m=bob@x s=2026-11-23; "},
        {"white space within a line",
         "Name,Email,Department\n\"Ada\n  Byron\", ada@x ,R&D\xC2\xA0\tLab\n",
         "2 Ada Byron <ada@x> d=R&D Lab; "},
        {"handles apart by all that separates",
         "Name,Email,Handles\nAda,ada@x,\"@Ada; github:ada,ada@y  gitlab:a\"\n",
         "2 Ada <ada@x> login:ada github:ada email:ada@y gitlab:a; "},
        {"the same handle twice of one person",
         "Name,Email,GitHub,Handles\nAda,ada@x,Ada,github:ada;ada@x\n",
         "2 Ada <ada@x> github:ada email:ada@x; "},
        {"columns of one kind",
         "Name,Email,GitLab,Github user\nAda,ada@x,@ada,gh/a\n",
         "2 Ada <ada@x> github:gh/a gitlab:ada; "},
        {"addresses of pages",
         "Name,Email,GitHub,Handles\n"
         "Ada,ada@x,https://github.com/Ada/,http://www.GitLab.com/ada\n",
         "2 Ada <ada@x> gitlab:ada github:ada; "},
        {"an email in a column of logins",
         "Name,Email,GitHub,GitLab\nAda,ada@x,email:Ada@y,z ada@z\n",
         "2 Ada <ada@x> email:ada@y gitlab:z email:ada@z; "},
        {"a grade for a level", "Name,Email,Job grade\nAda,ada@x,l3\n",
         "2 Ada <ada@x> v=l3; "},
        {"a level before a grade",
         "Grade,Name,Email,Career level\n7,Ada,ada@x,l3\n",
         "2 Ada <ada@x> v=l3; "},
        {"rows that end early",
         "Name,Email,Title,Start\nAda,ada@x\n\nBob,b@x\n",
         "2 Ada <ada@x>; 4 Bob <b@x>; "},
        {"a manager who is elsewhere", "Name,Email,Manager\nAda,ada@x,b@x\n",
         "2 Ada <ada@x> m=b@x; "},
        {"a tree of managers",
         "Name,Email,Manager\nAda,a@x,b@x\nBob,b@x,c@x\nEve,e@x,b@x\n"
         "Cem,c@x,\n",
         "2 Ada <a@x> m=b@x; 3 Bob <b@x> m=c@x; 4 Eve <e@x> m=b@x; "
         "5 Cem <c@x>; "},
        {"a joiner in a name that is written with it",
         "Name,Email,Title\n\xD9\x85\xE2\x80\x8C\xD9\x85,a@x,"
         "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x92\xBB\n",
         "2 \xD9\x85\xE2\x80\x8C\xD9\x85 <a@x> "
         "t=\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x92\xBB; "},
        {"a manager by name, whatever its case and spaces",
         "Name,Email,Manager\nAda,ada@x,\"BOB\nlund\"\nBob  Lund,bob@x,\n"
         "Bo,bo@x,bob lund\n\xC3\x89va,eva@x,\xC3\xA9VA B\n"
         "\xC3\xA9va b,evb@x,\n",
         "2 Ada <ada@x> m=bob@x; 4 Bob Lund <bob@x>; 5 Bo <bo@x> m=bob@x; "
         "6 \xC3\x89va <eva@x> m=evb@x; 7 \xC3\xA9va b <evb@x>; "},
        {"nobody", "Name,Email\n", ""},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct people_draft draft;
        struct fault fault;
        UNIT_CLAIM(cases[i].says, people_table_read(mem, str_of(cases[i].bytes),
                                                    &draft, &fault));
        unit_same(told(mem, &draft), cases[i].wanted, cases[i].says);
        UNIT_CLAIM(cases[i].says, draft.refused_count == 0);
    }
}

static void finds_problems(void **state)
{
    struct arena *mem = *state;
    const struct {
        const char *says;
        const char *bytes;
        const char *wanted;
    } cases[] = {
        {"no name", "Name,Email\n ,ada@x\n",
         "!2:1 row 2, column \"Name\": it is empty; "},
        {"no email", "Name,Mail\nAda\n",
         "!2:1 row 2, column \"Mail\": it is empty; "},
        {"good rows stay", "Name,Email\nAda,ada@x\nBob,\nCem,cem@x\n",
         "2 Ada <ada@x>; 4 Cem <cem@x>; "
         "!3:5 row 3, column \"Email\": it is empty; "},
        {"a row after lines in a cell",
         "Name,Email\n\"Ada\nB\",ada@x\nBob,bob\n",
         "2 Ada B <ada@x>; !4:5 row 3, column \"Email\", \"bob\": it is no "
         "email address: it has no @; "},
        {"two @", "Name,Email\nAda,a@b@c\n",
         "!2:5 row 2, column \"Email\", \"a@b@c\": it is no email address: it "
         "has more than one @; "},
        {"nothing before the @", "Name,Email\nAda,@x\n",
         "!2:5 row 2, column \"Email\", \"@x\": it is no email address: one "
         "side of the @ is empty; "},
        {"nothing behind the @", "Name,Email\nAda,a@\n",
         "!2:5 row 2, column \"Email\", \"a@\": it is no email address: one "
         "side of the @ is empty; "},
        {"a space in an email", "Name,Email\nAda,a b@x\n",
         "!2:5 row 2, column \"Email\", \"a b@x\": it is no single email "
         "address; "},
        {"an empty part of a domain", "Name,Email\nAda,a@x..y\n",
         "!2:5 row 2, column \"Email\", \"a@x..y\": it is no email address: a "
         "part of the domain is empty; "},
        {"a dot at the end", "Name,Email\nAda,a@x.\n",
         "!2:5 row 2, column \"Email\", \"a@x.\": it is no email address: a "
         "part of the domain is empty; "},
        {"a day in two ways", "Name,Email,Start\nAda,a@x,03/04/2026\n",
         "!2:9 row 2, column \"Start\", \"03/04/2026\": it can be read in two "
         "ways; write it as 2026-04-03 or 2026-03-04; "},
        {"a control character", "Name,Email\nA\x1B[1m,a@x\n",
         "!2:1 row 2, column \"Name\", \"A\xEF\xBF\xBD[1m\": it has a control "
         "character in it; "},
        {"characters nobody sees",
         "Name,Email,Title\nAd\xE2\x80\x8B"
         "a,a@x,E\n"
         "Bob,b\xEF\xBB\xBF@x,E\nCem,c@x,\xE2\x80\xAE"
         "E\n",
         "!2:1 row 2, column \"Name\", \"Ad\xEF\xBF\xBD"
         "a\": " UNSEEN "U+200B; " WRITE_ANEW
         "!3:5 row 3, column \"Email\", \"b\xEF\xBF\xBD@x\": " UNSEEN
         "U+FEFF; " WRITE_ANEW "!4:9 row 4, column \"Title\", \"\xEF\xBF\xBD"
         "E\": " UNSEEN "U+202E; " WRITE_ANEW},
        {"a joiner in an address and in a login",
         "Name,Email,GitHub\nA,\xD9\x85\xE2\x80\x8C\xD9\x85@x,\n"
         "B,b@x,\xD9\x85\xE2\x80\x8C\xD9\x85\n",
         "!2:3 row 2, column \"Email\", \"\xD9\x85\xE2\x80\x8C\xD9\x85@x\": " UNSEEN
         "U+200C; " WRITE_ANEW
         "!3:7 row 3, column \"GitHub\", \"\xD9\x85\xE2\x80\x8C\xD9\x85\": " UNSEEN
         "U+200C; " WRITE_ANEW},
        {"each wrong cell has its own", "Name,Email,Manager,Start\n,a,b,c\n",
         "!2:1 row 2, column \"Name\": it is empty; "
         "!2:2 row 2, column \"Email\", \"a\": it is no email address: it has "
         "no @; "
         "!2:4 row 2, column \"Manager\", \"b\": nobody in this file has that "
         "name; write the manager's email; "
         "!2:6 row 2, column \"Start\", \"c\": it is no day; write it as "
         "year, month and day, such as 1999-12-31; "},
        {"a cell too many", "Name,Email\nByron,Ada,a@x\n",
         "!2:7 row 2, column \"Email\", \"Ada\": it is no email address: it "
         "has no @; "
         "!2:11 row 2, \"a@x\": it stands beyond the last column; text with a "
         "comma in it needs quotes around; "},
        {"an email twice", "Name,Email\nAda,a@x\nBob,b@x\nEve,A@X\n",
         "2 Ada <a@x>; 3 Bob <b@x>; "
         "!4:5 row 4, column \"Email\", \"a@x\": the persons of lines 2 and 4 "
         "both have it; "},
        {"a handle of two",
         "Name,Email,Handles\nAda,a@x,github:z\nBob,b@x,github:Z\n",
         "2 Ada <a@x> github:z; "
         "!3:9 row 3, column \"Handles\", \"github:z\": the persons of lines 2 "
         "and 3 both have it; "},
        {"a handle of two, in two columns",
         "Name,Email,Handles,GitHub\nAda,a@x,github:z,\nBob,b@x,,z\n",
         "2 Ada <a@x> github:z; "
         "!3:10 row 3, column \"GitHub\", \"github:z\": the persons of lines 2 "
         "and 3 both have it; "},
        {"a GitLab handle of two",
         "Name,Email,Handles,GitLab\nAda,a@x,,z\nBob,b@x,,z\n",
         "2 Ada <a@x> gitlab:z; "
         "!3:10 row 3, column \"GitLab\", \"gitlab:z\": the persons of lines 2 "
         "and 3 both have it; "},
        {"an email of two, in a column of logins",
         "Name,Email,GitHub\nAda,a@x,z@x\nBob,b@x,bob Z@X\n",
         "2 Ada <a@x> email:z@x; "
         "!3:9 row 3, column \"GitHub\", \"email:z@x\": the persons of lines 2 "
         "and 3 both have it; "},
        {"a login of two, beside handles",
         "Name,Email,GitHub,Handles\nAda,a@x,z,\nBob,b@x,bob,c@x github:z\n",
         "2 Ada <a@x> github:z; "
         "!3:13 row 3, column \"Handles\", \"github:z\": the persons of lines 2 "
         "and 3 both have it; "},
        {"a login of two, in both columns of one",
         "Name,Email,GitHub,Handles\nAda,a@x,z,\nBob,b@x,z,github:z\n",
         "2 Ada <a@x> github:z; "
         "!3:9 row 3, column \"GitHub\", \"github:z\": the persons of lines 2 "
         "and 3 both have it; "},
        {"a handle that is another's email",
         "Name,Email,Handles\nAda,a@x,b@x\nBob,b@x,\n",
         "3 Bob <b@x>; "
         "!2:9 row 2, column \"Handles\", \"email:b@x\": the persons of lines "
         "2 and 3 both have it; "},
        {"no handle", "Name,Email,Handles\nAda,a@x,ok http://me.example/\n",
         "!2:9 row 2, column \"Handles\", \"http://me.example/\": it is no "
         "handle; write it as github:ada, ada@example.org or ada; "},
        {"a handle of another kind", "Name,Email,GitHub\nAda,a@x,gitlab:ada\n",
         "!2:9 row 2, column \"GitHub\", \"gitlab:ada\": it is no github "
         "login; "},
        {"one's own manager", "Name,Email,Manager\nAda,a@x,Ada <A@x>\n",
         "!2:9 row 2, column \"Manager\", \"a@x\": nobody is their own "
         "manager; "},
        {"a manager's name that two have",
         "Name,Email,Manager\nBob,b@x,\nAda,a@x,bob\nBOB,a@y,\nCem,d@x,a@y\n",
         "2 Bob <b@x>; 4 BOB <a@y>; 5 Cem <d@x> m=a@y; "
         "!3:9 row 3, column \"Manager\", \"bob\": the persons of lines 2 and "
         "4 both have that name; write the manager's email; "},
        {"a manager's name in a row that repeats an email",
         "Name,Email,Manager\nBob,b@x,\nAda,a@x,bob\nBob,b@x,\n",
         "2 Bob <b@x>; 3 Ada <a@x> m=b@x; "
         "!4:5 row 4, column \"Email\", \"b@x\": the persons of lines 2 and 4 "
         "both have it; "},
        {"a manager's name, but no email of theirs",
         "Name,Email,Manager\nBob,b,\nAda,a@x,bob\n",
         "!2:5 row 2, column \"Email\", \"b\": it is no email address: it has "
         "no @; "
         "!3:9 row 3, column \"Manager\", \"bob\": the person of that name, in "
         "line 2, has no email; "},
        {"a manager who is neither name nor email",
         "Name,Email,Manager\nBob,b@x,\nAda,a@x,b@\n",
         "2 Bob <b@x>; "
         "!3:9 row 3, column \"Manager\", \"b@\": it is no email address: one "
         "side of the @ is empty; "},
        {"one's own name for a manager", "Name,Email,Manager\nAda,a@x,ADA\n",
         "!2:9 row 2, column \"Manager\", \"a@x\": nobody is their own "
         "manager; "},
        {"a circle, and one who reports to it",
         "Name,Email,Manager\nEve,e@x,a@x\nAda,a@x,b@x\nBob,b@x,a@x\n",
         "2 Eve <e@x> m=a@x; "
         "!3:9 row 3, column \"Manager\", \"b@x\": reporting goes in a "
         "circle: a@x to b@x to a@x; "
         "!4:9 row 4, column \"Manager\", \"a@x\": reporting goes in a "
         "circle: b@x to a@x to b@x; "},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct people_draft draft;
        struct fault fault;
        UNIT_CLAIM(cases[i].says, people_table_read(mem, str_of(cases[i].bytes),
                                                    &draft, &fault));
        unit_same(told(mem, &draft), cases[i].wanted, cases[i].says);
        UNIT_CLAIM(cases[i].says, draft.refused_count > 0);
    }
}

static void cuts_long_circles(void **state)
{
    struct arena *mem = *state;
    struct text table;
    struct people_draft draft;
    struct fault fault;
    text_open(mem, 4096, &table);
    text_add(&table, "Name,Email,Manager\n");
    for (int i = 0; i < 6; i++)
        text_add(&table, "P,p%d@x,p%d@x\n", i, (i + 1) % 6);
    assert_true(people_table_read(mem, text_str(&table), &draft, &fault));
    assert_int_equal(draft.problems.count, 6);
    unit_same(draft.problems.at[0].message,
              "row 2, column \"Manager\", \"p1@x\": reporting goes in a "
              "circle: p0@x to p1@x to p2@x to p3@x to p4@x to others and "
              "back",
              __func__);
}

static void stops_listing_at_the_ceiling(void **state)
{
    struct arena *mem = *state;
    struct text table;
    struct people_draft draft;
    struct fault fault;
    text_open(mem, 64 * 1024, &table);
    text_add(&table, "Name,Email\n");
    for (int i = 0; i < PROBLEMS_MOST + 2; i++)
        text_add(&table, "P,none\n");
    assert_true(people_table_read(mem, text_str(&table), &draft, &fault));
    assert_int_equal(draft.refused_count, PROBLEMS_MOST + 2);
    assert_int_equal(draft.problems.count, PROBLEMS_MOST + 1);
    unit_same(draft.problems.at[PROBLEMS_MOST].message,
              "2 more problems are not shown", __func__);
}

/* "Name,Email,Handles", then Ada with so many handles. */
static struct str table_of_handles(struct arena *mem, int count)
{
    struct text table;
    text_open(mem, 4096, &table);
    text_add(&table, "Name,Email,Handles\nAda,a@x,");
    for (int i = 0; i < count; i++)
        text_add(&table, "h%d ", i);
    return text_str(&table);
}

static void takes_fifty_handles(void **state)
{
    struct arena *mem = *state;
    struct people_draft draft;
    struct fault fault;
    assert_true(
        people_table_read(mem, table_of_handles(mem, 50), &draft, &fault));
    assert_int_equal(draft.persons.at[0].handles.count, 50);
    assert_true(
        people_table_read(mem, table_of_handles(mem, 51), &draft, &fault));
    assert_int_equal(draft.persons.count, 0);
    assert_true(str_has_suffix(draft.problems.at[0].message,
                               "a person has at most 50 handles"));
}

/* An address of so many bytes. */
static struct str long_email(struct arena *mem, int bytes)
{
    return str_format(mem, "Name,Email\nAda,%0*d@x\n", bytes - 2, 0);
}

static void takes_addresses_up_to_a_ceiling(void **state)
{
    struct arena *mem = *state;
    struct people_draft draft;
    struct fault fault;
    assert_true(people_table_read(mem, long_email(mem, 254), &draft, &fault));
    assert_int_equal(draft.persons.count, 1);
    assert_true(people_table_read(mem, long_email(mem, 255), &draft, &fault));
    assert_int_equal(draft.persons.count, 0);
    assert_true(str_has_suffix(draft.problems.at[0].message,
                               "an email address has at most 254 bytes"));
}

static void says_what_it_took(void **state)
{
    struct arena *mem = *state;
    struct people_draft draft;
    struct fault fault;
    assert_true(people_table_read(
        mem, STR_LITERAL("Cost centre,Employee,Mail\n1,Ada,a@x\n"), &draft,
        &fault));
    assert_int_equal(draft.mapped.count, 2);
    unit_same(draft.mapped.at[0], "Employee as Name", __func__);
    assert_int_equal(draft.ignored.count, 1);
    unit_same(draft.ignored.at[0], "Cost centre", __func__);
}

static void passes_faults_on(void **state)
{
    struct arena *mem = *state;
    struct people_draft draft = {.refused_count = 77};
    struct fault fault;
    assert_false(
        people_table_read(mem, STR_LITERAL("Name\nAda\n"), &draft, &fault));
    assert_int_equal(fault.kind, FAULT_INPUT);
    assert_string_equal(fault.message,
                        "1:1: no column \"Email\"; there are: \"Name\"");
    assert_false(people_table_read(mem, STR_LITERAL(""), &draft, &fault));
    assert_int_equal(draft.refused_count, 77);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(reads_people),
        UNIT_TEST(finds_problems),
        UNIT_TEST(cuts_long_circles),
        UNIT_TEST(stops_listing_at_the_ceiling),
        UNIT_TEST(takes_fifty_handles),
        UNIT_TEST(takes_addresses_up_to_a_ceiling),
        UNIT_TEST(says_what_it_took),
        UNIT_TEST(passes_faults_on),
    };
    return cmocka_run_group_tests_name("people_table", tests, NULL, NULL);
}
