#include "intake/ladder/table_ladder.h"

#include "support/ladders.h"
#include "support/unit.h"

struct layout {
    const char *says, *table, *shown, *skipped;
};

static void check(struct arena *mem, const struct layout *layout)
{
    struct reading reading;
    struct fault fault = {0};
    struct grid grid = grid_of_text(mem, layout->table);
    struct grid_list grids = {&grid, 1};
    reading_open(mem, STR_LITERAL("L.csv"), &reading);
    if (!tables_read(&reading, &grids, &fault)) {
        unit_same(str_of(fault.message), layout->shown, layout->says);
        return;
    }
    unit_same(drafts_shown(mem, &reading), layout->shown, layout->says);
    unit_same(skips_shown(mem, &reading),
              layout->skipped ? layout->skipped : "", layout->says);
}

#define NO_LADDER                                                              \
    "L.csv: no ladder in it: no levels with criteria, neither in a table nor " \
    "under headings"

static void reads_layouts(void **state)
{
    static const struct layout layouts[] = {
        {"levels across",
         "Competency|IC1|IC2\nCode|Writes code|Reviews code\n"
         "Talk|Listens well|Explains well",
         "L [IC1, IC2] Code: IC1=Writes code IC2=Reviews code Talk: "
         "IC1=Listens well IC2=Explains well",
         NULL},
        {"levels across, titles without a rank",
         "Competency|Explorer|Builder\nCode|Writes code|Reviews code",
         "L [Explorer, Builder] Code: Explorer=Writes code "
         "Builder=Reviews code",
         NULL},
        {"a corner that names the levels",
         "Job Level|SDR (P1)|Senior SDR (P2)\nProfile|Small accounts|"
         "Large accounts",
         "L [SDR (P1), Senior SDR (P2)] Profile: SDR (P1)=Small accounts "
         "Senior SDR (P2)=Large accounts",
         NULL},
        {"nothing but levels: one competency",
         "Beginner|Expert\n- Asks\\n- Learns|- Teaches others",
         "L [Beginner, Expert] Expectations: Beginner=Asks|Learns "
         "Expert=Teaches others",
         NULL},
        {"levels down",
         "Level|Strategy|Execution\nIC1|Knows the strategy of the team|"
         "Does what is asked for\nIC2|Contributes to the strategy|Leads a "
         "small project",
         "L [IC1, IC2] Strategy: IC1=Knows the strategy of the team "
         "IC2=Contributes to the strategy Execution: IC1=Does what is asked "
         "for IC2=Leads a small project",
         NULL},
        {"short phrases beside longer ones",
         "Level|Together|Knowledge\nJunior|Asks for advice before it is late|"
         "Knows basics\nSenior|Brings two parties to one plan|Checks licences",
         "L [Junior, Senior] Together: Junior=Asks for advice before it is "
         "late Senior=Brings two parties to one plan Knowledge: Junior=Knows "
         "basics Senior=Checks licences",
         NULL},
        {"notes beside the levels",
         "Competency|L2 Engineer|L3 Engineer|Notes for managers\n"
         "Code|Writes code|Reviews code|Look at merged changes",
         "L [L2 Engineer, L3 Engineer] Code: L2 Engineer=Writes code L3 "
         "Engineer=Reviews code",
         "1 the column \"Notes for managers\" is not taken; "
         "texts in it: 1"},
        {"texts beyond the titles",
         "Competency|L2 Engineer|L3 Engineer|\nCode|Writes code|Reviews code|\n"
         "Talk|Listens well|Explains well|Ask Ada\nTeam|Joins in|Leads|",
         "L [L2 Engineer, L3 Engineer] Code: L2 Engineer=Writes code L3 "
         "Engineer=Reviews code Talk: L2 Engineer=Listens well L3 "
         "Engineer=Explains well Team: L2 Engineer=Joins in L3 "
         "Engineer=Leads",
         "3 a column without a title, from \"Ask Ada\" on, is not taken; texts "
         "in it: 1"},
        {"levels down with what HR says of them",
         "Level|Title|Grade|Pay|Scope of the role\n1|Engineer|A|"
         "40000 EUR - 50000 EUR|Works on tasks others cut\n2|Senior "
         "Engineer|B|60000 EUR|Works on projects with others",
         "L [Engineer grade A pay 40000, Senior Engineer grade B pay 60000] "
         "Scope of the role: Engineer=Works on tasks others cut Senior "
         "Engineer=Works on projects with others",
         NULL},
        {"a text that spreads is about the level",
         "Level|Strategy|Teamwork\nIC1|Starts out in the trade|<\n^|Learns "
         "what a strategy is for|Learns how to be on a team\nIC2|Goes on|<\n^|"
         "Understands what a strategy is|Is a member that counts",
         "L [IC1 (Starts out in the trade), IC2 (Goes on)] Strategy: "
         "IC1=Learns what a strategy is for IC2=Understands what a strategy is "
         "Teamwork: IC1=Learns how to be on a team IC2=Is a member that counts",
         NULL},
        {"a row a criterion",
         "Competency|Level|Criterion|Example\nCode|Level 1|Writes code|a tool\n"
         "Code|Level 2|Reviews code|\nTalk|Level 1|Listens|",
         "L [Level 1, Level 2] Code: Level 1=Writes code{a tool} Level "
         "2=Reviews code Talk: Level 1=Listens",
         NULL},
        {"an example without a criterion",
         "Competency|Level|Criterion|Example\nCode|Level 1|Writes code|a tool\n"
         "Code|Level 2||a second tool\nCode|Level 2|Reviews code|",
         "L [Level 1, Level 2] Code: Level 1=Writes code{a tool} Level "
         "2=Reviews code",
         "3 an example in a row without a criterion: \"a second tool\""},
        {"what a level is called, pay and grade, told again and otherwise",
         "Competency|Level|Title|Grade|Pay|Criterion\n"
         "Code|L1|Engineer|A|40000 EUR|Writes code\n"
         "Code|L1|Engineer|A|40000 EUR|Tests code\n"
         "Talk|L1|Developer|B|50000 EUR|Listens\n"
         "Talk|L1|Engineer|B|50000 EUR|Answers\n"
         "Talk|L2|Senior|C|60000 EUR|Explains",
         "L [Engineer grade A pay 40000, Senior grade C pay 60000] Code: "
         "Engineer=Writes code|Tests code Talk: Engineer=Listens|Answers "
         "Senior=Explains",
         "4 title of the level \"L1\", not taken: \"Developer\"; "
         "4 grade of the level \"L1\", not taken: \"B\"; "
         "4 \"50000 EUR\" differs from the pay of the level that was told "
         "first"},
        {"blank cells mean what stands above",
         "Area|Competency|Level|Criterion\nCraft|Code|Level 2|b\n||Level "
         "1|a\n|Tests||c\nPeople|Talk|Level 1|d",
         "L [Level 1, Level 2] Code(Craft): Level 1=a Level 2=b Tests(Craft): "
         "Level 1=c Talk(People): Level 1=d",
         "1 the levels stand highest first; they were turned round"},
        {"no levels: one for all, and descriptions of what is above",
         "competency_domain|competency|skill|description\nData||| All of "
         "data\n|Engineering||Builds with data, day by day\n||Modelling|Can "
         "model data for research",
         "L [All levels] Engineering(Data)<Builds with data, day by day>: All "
         "levels=Modelling: Can model data for research",
         "2 what describes the area \"Data\": \"All of data\""},
        {"no levels: a title names what its row asks for",
         "name|description|domain\nModelling|Can model data for research|Data\n"
         "Charts|Can draw data, so that others see it|Data",
         "L [All levels] Data: All levels=Modelling: Can model data for "
         "research|Charts: Can draw data, so that others see it",
         NULL},
        {"areas over competencies",
         "|IC1|IC2\n!Craft|<|<\nCode|Writes code|Reviews code\n!People|<|<\n"
         "Talk|Listens well|Explains well",
         "L [IC1, IC2] Code(Craft): IC1=Writes code IC2=Reviews code "
         "Talk(People): IC1=Listens well IC2=Explains well",
         NULL},
        {"areas in plain rows",
         "|IC1|IC2\nCraft||\nCode|Writes code|Reviews code\nPeople||\nTalk|"
         "Listens well|Explains well",
         "L [IC1, IC2] Code(Craft): IC1=Writes code IC2=Reviews code "
         "Talk(People): IC1=Listens well IC2=Explains well",
         NULL},
        {"areas in merged cells",
         "Area|Competency|IC1|IC2\nCraft|Code|Writes code|Reviews code\n^|"
         "Tests|Runs tests|Writes tests",
         "L [IC1, IC2] Code(Craft): IC1=Writes code IC2=Reviews code "
         "Tests(Craft): IC1=Runs tests IC2=Writes tests",
         NULL},
        {"titles above and rows about the level",
         "Engineering ladder 2026||\n||\nCompetency|IC1|IC2\nRole summary|"
         "Learns|Owns\nSalary range|40k-50k EUR|60k-70k EUR\nGrade|A|B\n"
         "Title|Engineer|Senior Engineer\nYears of experience|0-2|3+\n"
         "Code|Writes code|Reviews code",
         "Engineering ladder 2026 [Engineer grade A pay 40000 (Learns), "
         "Senior Engineer grade B pay 60000 (Owns)] Code: Engineer=Writes "
         "code Senior Engineer=Reviews code",
         "8 the row \"Years of experience\" is not taken"},
        {"two ladders side by side",
         "|Individual contributor|<|Manager|<\nCompetency|IC1|IC2|M1|M2\n"
         "Code|Writes code|Reviews code|Reads code|Trusts others",
         "Individual contributor [IC1, IC2] Code: IC1=Writes code IC2=Reviews "
         "code; Manager [M1, M2] Code: M1=Reads code M2=Trusts others",
         NULL},
        {"two ladders below each other",
         "!SDR levels|<|<\nJob Level|SDR (P1)|Senior SDR (P2)\nProfile|Small "
         "accounts|Large accounts\n||\n!Lead levels|<|<\nJob Level|Lead (P1)|"
         "Senior Lead (P2)\nProfile|Few programs|Many programs",
         "SDR levels [SDR (P1), Senior SDR (P2)] Profile: SDR (P1)=Small "
         "accounts Senior SDR (P2)=Large accounts; Lead levels [Lead (P1), "
         "Senior Lead (P2)] Profile: Lead (P1)=Few programs Senior Lead "
         "(P2)=Many programs",
         NULL},
        {"examples in columns of their own",
         "Competency|IC1|<|IC2|<\n|Criteria|Examples|Criteria|Examples\nCode|"
         "Writes code|a tool|Reviews code|a review",
         "L [IC1, IC2] Code: IC1=Writes code{a tool} IC2=Reviews code{a "
         "review}",
         NULL},
        {"columns nobody uses, and notes",
         "Competency|IC1 (not in use)|IC2|IC3|Notes\nCode|Writes code|Reviews "
         "code|Leads reviews|old",
         "L [IC2, IC3] Code: IC2=Reviews code IC3=Leads reviews",
         "1 the column \"IC1 (not in use)\" is not taken; texts in it: 1; 1 "
         "the column \"Notes\" is not taken; texts in it: 1"},
        {"a first level without a rank",
         "|OSPO Analyst|OSPO Manager|OSPO Director\nLeadership|Supports "
         "working groups|Chairs working groups|Sets the strategy of it",
         "L [OSPO Analyst, OSPO Manager, OSPO Director] Leadership: OSPO "
         "Analyst=Supports working groups OSPO Manager=Chairs working groups "
         "OSPO Director=Sets the strategy of it",
         ""},
        {"levels down, with some short texts",
         "Grade|Role|Scope|Impact\nG5|Analyst|Works on one task at a time|Own "
         "work\nG6|Senior Analyst|Works on a whole project|Team results",
         "L [Analyst grade G5, Senior Analyst grade G6] Scope: Analyst=Works "
         "on one task at a time Senior Analyst=Works on a whole project "
         "Impact: Analyst=Own work Senior Analyst=Team results",
         ""},
        {"numbered levels in their order",
         "Competency|Level 3|Level 2|Level 1\nCode|Leads it|Reviews it|Writes "
         "it",
         "L [Level 1, Level 2, Level 3] Code: Level 1=Writes it Level "
         "2=Reviews it Level 3=Leads it",
         "1 the levels stand highest first; they were turned round"},
        {"titles, dates and notices stand above a table",
         "Framework|<|<\nLast updated: 12 Jan 2026|<|<\nVersion 3||\n|Level 1|"
         "Level 2\nCode|Writes code|Reviews code",
         "Framework [Level 1, Level 2] Code: Level 1=Writes code Level "
         "2=Reviews code",
         "2 it stands above the table: \"Last updated: 12 Jan 2026\"; 3 it "
         "stands above the table: \"Version 3\""},
        {"groups over levels that go on counting are one ladder",
         "|Individual|<|Lead|<\nCompetency|CM1|CM2|CM3|CM4\nGrowth|Welcomes "
         "people|Runs a day|Plans the year|Sets the goals",
         "L [CM1, CM2, CM3, CM4] Growth: CM1=Welcomes people CM2=Runs a day "
         "CM3=Plans the year CM4=Sets the goals",
         "1 it stands above the table: \"Individual, Lead\""},
        {"titles below the codes, pay under its currency, sums, notices",
         "Competency|IC1|IC2\n|Associate|Engineer\nSalary (USD)|70k–85k|"
         "85k–110k\nCode|Writes code|✓\nTOTAL|5|4\nLegend: ✓ as before||",
         "L [Associate pay 70000, Engineer pay 85000] Code: Associate=Writes "
         "code",
         "4 a number or mark asks for nothing: \"✓\"; 5 the row \"TOTAL\" is "
         "not taken; 6 the row \"Legend: ✓ as before\" is not taken"},
        {"numbers are no titles",
         "Level|Title|Years|Scope of the role\nDA1|Advocate|0–2|Works on tasks "
         "others cut\nDA2|Senior Advocate|2–4|Works on projects of the team",
         "L [Advocate, Senior Advocate] Scope of the role: Advocate=Works on "
         "tasks others cut Senior Advocate=Works on projects of the team",
         "1 the column \"Years\" is not taken; texts in it: 2"},
        {"German",
         "Kompetenz|Stufe 1|Stufe 2\nGehalt|40.000 € – 50.000 €|55.000 €\n"
         "Technik|Schreibt Code|Prüft Code\nKommunikation|- Hört zu\\n- Fragt "
         "nach|Beispiele:\\nErklärt",
         "L [Stufe 1 pay 40000, Stufe 2 pay 55000] Technik: Stufe 1=Schreibt "
         "Code Stufe 2=Prüft Code Kommunikation: Stufe 1=Hört zu|Fragt nach "
         "Stufe 2=Beispiele:|Erklärt",
         NULL},
        {"French, a row a criterion",
         "Compétence;x|Niveau|Critère|Exemple\nCode|Niveau 1|Écrit du code|un "
         "outil\nCode|Niveau 2|Relit du code|",
         "L [Niveau 1, Niveau 2] Expectations: Niveau 1=Écrit du code{un "
         "outil} Niveau 2=Relit du code",
         "1 the column \"Compétence;x\" is not taken; texts in it: 2"},
        {"Japanese",
         "能力|レベル1|レベル2\n技術|コードを書く|設計を主導する\n給与|400万円|600万円",
         "L [レベル1, レベル2] 技術: レベル1=コードを書く "
         "レベル2=設計を主導する",
         "3 \"400万円\" is no pay with its currency; 3 \"600万円\" is no pay "
         "with its currency"},
        {"Spanish, levels down",
         "Nivel|Comunicación|Técnica\nJunior|Escucha a las demás personas|"
         "Escribe código con ayuda\nSenior|Explica las decisiones a otros|"
         "Diseña sistemas que duran",
         "L [Junior, Senior] Comunicación: Junior=Escucha a las demás "
         "personas Senior=Explica las decisiones a otros Técnica: "
         "Junior=Escribe código con ayuda Senior=Diseña sistemas que duran",
         NULL},
        {"a list of levels alone", "Level|Senior|Position\n1|No|D1\n2|Yes|D2",
         NO_LADDER, NULL},
        {"a row a level, and what each does for people",
         "Level|Title|People|Craft\n1|Junior|Asks for help early|Writes small "
         "things with help\n2|Senior|Helps new colleagues settle in|Writes "
         "large things alone",
         "L [Junior, Senior] People: Junior=Asks for help early Senior=Helps new "
         "colleagues settle in Craft: Junior=Writes small things with help "
         "Senior=Writes large things alone",
         NULL},
        {"names under people",
         "Level|People|Criterion\nIC1|Ada Lovelace|Writes small things\nIC2|Bo "
         "Orr|Writes large things alone",
         NO_LADDER, NULL},
        {"people and their levels",
         "Name|E-mail|Level|Criterion\nAda|ada@example.org|IC1|Writes\nBo|"
         "bo@example.org|IC2|Reads",
         NO_LADDER, NULL},
        {"what people have done",
         "Person|Competency|Level|Text\nada|Code|IC1|Wrote the tool", NO_LADDER,
         NULL},
        {"a table of something else",
         "Name|Address|Phone\nAda|London|1\nBo|Paris|2", NO_LADDER, NULL},
        {"settings",
         "Option|Default|Meaning\nport|80|The port to listen on for "
         "requests\nhost|localhost|The host to bind the server to",
         NO_LADDER, NULL},
    };
    for (size_t i = 0; i < COUNT_OF(layouts); i++)
        check(*state, &layouts[i]);
}

static void reads_sheets(void **state)
{
    const struct {
        const char *says, *first, *second, *shown, *first_name, *second_name;
    } cases[] = {
        {"the same levels: one ladder with areas",
         "Competency|IC1|IC2\nCode|Writes code|Reviews code",
         "Competency|IC1|IC2\nTalk|Listens well|Explains well",
         "L [IC1, IC2] Code(A): IC1=Writes code IC2=Reviews code Talk(B): "
         "IC1=Listens well IC2=Explains well",
         NULL, NULL},
        {"other levels: two ladders",
         "Competency|IC1|IC2\nCode|Writes code|Reviews code",
         "Competency|M1|M2\nTalk|Listens well|Explains well",
         "A [IC1, IC2] Code(A): IC1=Writes code IC2=Reviews code; B [M1, M2] "
         "Talk(B): M1=Listens well M2=Explains well",
         NULL, NULL},
        {"the same competencies: a ladder for each role",
         "Competency|IC1|IC2\nCode|Writes code|Reviews code",
         "Competency|IC1|IC2\nCode|Writes pages|Reviews pages",
         "A [IC1, IC2] Code: IC1=Writes code IC2=Reviews code; B [IC1, IC2] "
         "Code: IC1=Writes pages IC2=Reviews pages",
         NULL, NULL},
        {"a sheet a level: one ladder",
         "!Junior work|<\nCompetency|Expectation\nCode|Writes code",
         "!Senior work|<\nCompetency|Expectation\nCode|Reviews code",
         "L [L1 Junior, L2 Senior] Code: L1 Junior=Writes code L2 "
         "Senior=Reviews code",
         "L1 Junior", "L2 Senior"},
        {"a list of levels beside",
         "Level|Title|Pay\nIC1|Engineer|40000 EUR\nIC2|Senior Engineer|50000 "
         "EUR",
         "Competency|IC1|IC2\nCode|Writes code|Reviews code",
         "B [Engineer grade IC1 pay 40000, Senior Engineer grade IC2 pay "
         "50000] Code(B): Engineer=Writes code Senior Engineer=Reviews code",
         NULL, NULL},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct reading reading;
        struct fault fault = {0};
        struct grid grids[] = {grid_of_text(*state, cases[i].first),
                               grid_of_text(*state, cases[i].second)};
        grids[0].name = str_of(cases[i].first_name ? cases[i].first_name : "A");
        grids[1].name = str_of(cases[i].second_name ? cases[i].second_name
                                                    : "B");
        grids[0].kind = grids[1].kind = GRID_SHEET;
        reading_open(*state, STR_LITERAL("L.xlsx"), &reading);
        UNIT_CLAIM(
            cases[i].says,
            tables_read(&reading, &(struct grid_list){grids, 2}, &fault));
        unit_same(drafts_shown(*state, &reading), cases[i].shown,
                  cases[i].says);
    }
}

static void heeds_corrections(void **state)
{
    const struct correction corrections[] = {
        {STR_LITERAL("column 1"), PART_AREA},
        {STR_LITERAL("column 2"), PART_COMPETENCY},
        {STR_LITERAL("column 5"), PART_SKIPPED},
        {STR_LITERAL("row 3"), PART_SUMMARY},
        {STR_LITERAL("row 9"), PART_SKIPPED},
    };
    struct reading reading;
    struct fault fault = {0};
    struct grid grid = grid_of_text(
        *state, "X|Competency|IC1|IC2|IC3\na|Code|Writes code|Reviews code|no\n"
                "a|In brief|Learns|Owns|no");
    reading_open(*state, STR_LITERAL("L.md"), &reading);
    reading.corrections = (struct correction_list){corrections, 5};
    assert_true(tables_read(&reading, &(struct grid_list){&grid, 1}, &fault));
    unit_same(drafts_shown(*state, &reading),
              "L [IC1 (Learns), IC2 (Owns)] Code(a): IC1=Writes code "
              "IC2=Reviews code",
              "what somebody said");
    struct str_list lost = reading_lost_corrections(&reading);
    assert_int_equal(lost.count, 1);
    unit_same(lost.at[0], "row 9", "a part that is not there");
}

static void judges_columns_by_told_headers(void **state)
{
    static const struct {
        const char *says, *part;
        enum part_role role;
        const char *shown, *head;
    } cases[] = {
        {"a header that was not found", "row 2", PART_HEADER,
         "L [Explorer, Builder] Code: Explorer=Writes code Builder=Reviews "
         "code",
         "Explorer"},
        {"a header that is none", "row 1", PART_SKIPPED,
         "L [Explorer, Builder] Code: Explorer=Writes code Builder=Reviews "
         "code",
         "Explorer"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct correction correction = {str_of(cases[i].part), cases[i].role};
        struct reading reading;
        struct fault fault = {0};
        struct grid grid = grid_of_text(
            *state, "Skill|Level 1|Level 2\nCompetency|Explorer|Builder\n"
                    "Code|Writes code|Reviews code");
        reading_open(*state, STR_LITERAL("L.md"), &reading);
        reading.corrections = (struct correction_list){&correction, 1};
        assert_true(
            tables_read(&reading, &(struct grid_list){&grid, 1}, &fault));
        unit_same(drafts_shown(*state, &reading), cases[i].shown,
                  cases[i].says);
        unit_same(reading_parts(&reading).at[1].text, cases[i].head,
                  cases[i].says);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(reads_layouts),
        UNIT_TEST(reads_sheets),
        UNIT_TEST(heeds_corrections),
        UNIT_TEST(judges_columns_by_told_headers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
