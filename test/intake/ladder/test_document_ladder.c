#include "intake/ladder/document_ladder.h"

#include "format/markdown.h"
#include "format/markup.h"
#include "support/ladders.h"
#include "support/unit.h"

#define NO_LADDER                                                              \
    "L.md: no ladder in it: no levels with criteria, neither in a table nor "  \
    "under headings"

struct layout {
    const char *says, *text, *shown, *skipped;
};

static void read_into(struct arena *mem, struct str text, bool is_html,
                      struct reading *reading, struct fault *fault)
{
    struct outline outline = {0};
    bool is_read = is_html ? markup_read(mem, text, 1, &outline, fault)
                           : markdown_read(mem, text, 1, &outline, fault);
    assert_true(is_read);
    document_read(reading, &outline, fault);
}

static void check(struct arena *mem, const struct layout *layout, bool is_html)
{
    struct reading reading;
    struct fault fault = {0};
    reading_open(mem, STR_LITERAL("L.md"), &reading);
    read_into(mem, str_of(layout->text), is_html, &reading, &fault);
    if (!reading.drafts.count) {
        unit_same(str_of(fault.message), layout->shown, layout->says);
        return;
    }
    unit_same(drafts_shown(mem, &reading), layout->shown, layout->says);
    if (layout->skipped)
        unit_same(skips_shown(mem, &reading), layout->skipped, layout->says);
}

static void reads_levels(void **state)
{
    static const struct layout layouts[] = {
        {"levels with items; what is set apart on top is their summary",
         "# Writer I\n_Starts out._\n\n- Writes\n- Reads\n\n_Experience: "
         "2 years._\n# Writer II\n- Reviews\n",
         "L [Writer I (Starts out.), Writer II] Expectations: Writer "
         "I=Writes|Reads Writer II=Reviews",
         "7 years of experience are no criterion: \"Experience: 2 years.\""},
        {"levels with paragraphs alone",
         "# Writer I\nWrites.\n\nReads.\n# Writer II\n_Goes on._\n\nReviews.\n",
         "L [Writer I, Writer II (Goes on.)] Expectations: Writer "
         "I=Writes.|Reads. Writer II=Reviews.",
         ""},
        {"competencies below levels",
         "# Ladder\n## Level 1\nAbout it.\n### Code\n- Writes\n### Talk\n"
         "Listens.\n## Level 2\n### Code\n- Reviews\n",
         "Ladder [Level 1 (About it.), Level 2] Code: Level 1=Writes Level "
         "2=Reviews Talk: Level 1=Listens.",
         ""},
        {"levels below competencies",
         "# Ladder\n## Code\nAll of code.\n### Level 1\n- Writes\n### Level 2\n"
         "- Reviews\n## Talk\n### Level 1\n- Listens\n### Level 2\n- Explains\n",
         "Ladder [Level 1, Level 2] Code<All of code.>: Level 1=Writes Level "
         "2=Reviews Talk: Level 1=Listens Level 2=Explains",
         ""},
        {"areas, competencies, levels",
         "# Ladder\n## Craft\n### Code\n#### IC1\n- Writes\n#### IC2\n"
         "- Reviews\n### Tests\n#### IC1\n- Runs\n#### IC2\n- Writes\n",
         "Ladder [IC1, IC2] Code(Craft): IC1=Writes IC2=Reviews Tests(Craft): "
         "IC1=Runs IC2=Writes",
         ""},
        {"titles without a rank that are made as the others are",
         "# Community\n## Member\n### Requirements\n- Two sponsors\n"
         "## Reviewer\n### Requirements\n- Three months\n## Approver\n"
         "### Requirements\n- Ten reviews\n## Inactive members\nThey leave.\n",
         "Community [Member, Reviewer, Approver] Requirements: Member=Two "
         "sponsors Reviewer=Three months Approver=Ten reviews",
         "11 \"Inactive members\" is no part of a level; texts under it: 1"},
        {"items that name competencies",
         "# Growth\n## What is expected?\n- Impact: what changes\n- Scope: how "
         "far\n## All levels\n- Impact\n  - Adds to goals\n## IC1\n- Impact: "
         "Delivers.\n- Scope\n  - One team\n  - One tool\n## IC2\n- Impact:\n\n"
         "  - Clarifies.\n- Scope -Many teams\n  - Two tools\n## IC3\n- Scope: "
         "All teams\n## Questions\n"
         "Ask.\n",
         "Growth [IC1, IC2, IC3] Impact<what changes\n\n- Adds to goals>: "
         "IC1=Delivers. IC2=Clarifies. Scope<how far>: IC1=One team|One tool "
         "IC2=Many teams|Two tools IC3=All teams",
         NULL},
        {"labels that differ from level to level",
         "# Developer\n## D1\n* **Adopts**: learns\n* **Follows**: helps\n"
         "## D2\n* **Creates**: makes\n* **Defines**: leads\n",
         "Developer [D1, D2] Adopts: D1=learns Follows: D1=helps Creates: "
         "D2=makes Defines: D2=leads",
         ""},
        {"levels that a heading holds together",
         "# Ladder\n## Engineer I\n#### Expectations\n- Writes\n## Senior "
         "Engineer\n#### Expectations\n- Leads\n### Senior Engineer I\n"
         "#### Record\nOnce.\n### Senior Engineer II\n#### Record\nOften.\n",
         "Ladder [Engineer I, Senior Engineer I, Senior Engineer II] "
         "Expectations: Engineer I=Writes Senior Engineer I=Leads Record: "
         "Senior Engineer I=Once. Senior Engineer II=Often.",
         ""},
        {"two ladders",
         "# Ladders\n## Individual contributors\n### IC1\n- Writes\n### IC2\n"
         "- Reviews\n## Managers\n### M1\n- Listens\n### M2\n- Hires\n",
         "Individual contributors [IC1, IC2] Expectations: IC1=Writes "
         "IC2=Reviews; Managers [M1, M2] Expectations: M1=Listens M2=Hires",
         ""},
        {"levels as labels of items",
         "# SRE growth\n## Reliability\n- **SRE1**: Follows runbooks.\n- "
         "**SRE2**: Leads incidents.\n  - at night, too\n## Automation\n- "
         "**SRE1**: Automates small tasks.\n- **SRE2**: Builds tools.\n",
         "SRE growth [SRE1, SRE2] Reliability: SRE1=Follows runbooks. "
         "SRE2=Leads incidents.|at night, too Automation: SRE1=Automates small "
         "tasks. SRE2=Builds tools.",
         ""},
        {"bold levels with competencies in italics",
         "# Ladder\n\n**Level 1 - Junior**\n\n*Code*\n* Fixes\n* Writes\n\n"
         "*Talk*\n* Asks\n\n**Level 2 - Senior**\n\n*Code*\n* Owns\n\n"
         "*Talk*\n* Mentors\n",
         "Ladder [Level 1 - Junior, Level 2 - Senior] Code: Level 1 - "
         "Junior=Fixes|Writes Level 2 - Senior=Owns Talk: Level 1 - "
         "Junior=Asks Level 2 - Senior=Mentors",
         ""},
        {"bold levels with bold competencies",
         "**Level 1**\n\n**Code**\n\n* Fixes\n\n**Talk**\n\n* Asks\n\n"
         "**Level 2**\n\n**Code**\n\n* Owns\n\n**Talk**\n\n* Mentors\n",
         "L [Level 1, Level 2] Code: Level 1=Fixes Level 2=Owns Talk: Level "
         "1=Asks Level 2=Mentors",
         ""},
        {"bold words as headings",
         "# Roles\n## Reviewer\n**Trust**\n\n- Knows people\n\n**Depth**\n\n"
         "- Knows code\n\n## Approver\n**Trust**\n\n- Decides\n",
         "Roles [Reviewer, Approver] Trust: Reviewer=Knows people "
         "Approver=Decides Depth: Reviewer=Knows code",
         ""},
        {"German",
         "# Karrierestufen\n## Stufe 1: Junior\n### Fachwissen\n- Lernt die "
         "Werkzeuge\n- Arbeitet mit anderen:\n  - in der Gruppe\n  - im Haus\n"
         "## Stufe 2: Senior\n### Fachwissen\n- Kennt das System und die "
         "Werkzeuge sehr gut\n  - auch nachts\n",
         "Karrierestufen [Stufe 1: Junior, Stufe 2: Senior] Fachwissen: Stufe "
         "1: Junior=Lernt die Werkzeuge|in der Gruppe|im Haus Stufe 2: "
         "Senior=Kennt das System und die Werkzeuge sehr gut{auch nachts}",
         NULL},
        {"French",
         "# Parcours\n## Développeur junior\n- **Technique** : écrit du code\n"
         "- **Équipe** : écoute\n## Développeur senior\n- **Technique** : "
         "conçoit\n- **Équipe** : guide\n",
         "Parcours [Développeur junior, Développeur senior] Technique: "
         "Développeur junior=écrit du code Développeur senior=conçoit Équipe: "
         "Développeur junior=écoute Développeur senior=guide",
         ""},
        {"Japanese",
         "# キャリアラダー\n## レベル1\n### 技術\n- コードを書く\n## レベル2\n"
         "### 技術\n- 設計を主導する\n",
         "キャリアラダー [レベル1, レベル2] 技術: レベル1=コードを書く "
         "レベル2=設計を主導する",
         ""},
    };
    for (size_t i = 0; i < COUNT_OF(layouts); i++)
        check(*state, &layouts[i], false);
}

static void reads_tables(void **state)
{
    static const struct layout layouts[] = {
        {"a table a competency",
         "# Ladder\n## Delivery\n**Example skills:** scope\n\n| Beginner | "
         "Expert |\n|---|---|\n| Asks | Leads |\n\n## Talk\n| Beginner | Expert "
         "|\n|---|---|\n| Listens | Explains |\n",
         "Ladder [Beginner, Expert] Delivery<Example skills: scope>: "
         "Beginner=Asks Expert=Leads Talk: Beginner=Listens Expert=Explains",
         ""},
        {"a table an area, and a list of the levels",
         "# Ladder\n## Tracks\n| IC | Level | M |\n|---|---|---|\n| Engineer "
         "1 | IC2 | |\n| Senior Engineer 1 | IC3 | Manager 1 |\n\n## Craft\n| | "
         "Engineer 1 | Senior Engineer 1 |\n|---|---|---|\n| Code | Writes | "
         "Leads |\n\n## People\n| | Engineer 1 | Senior Engineer 1 |\n"
         "|---|---|---|\n| Talk | Listens | Explains |\n",
         "Ladder [Engineer 1 grade IC2, Senior Engineer 1 grade IC3] "
         "Code(Craft): Engineer 1=Writes Senior Engineer 1=Leads "
         "Talk(People): Engineer 1=Listens Senior Engineer 1=Explains",
         NULL},
        {"an overview of levels that have their sections",
         "# Roles\n| Role | Requirements | Duties |\n|---|---|---|\n| Reviewer "
         "| history of some review | reviews of what others write |\n| "
         "Approver | history of much review | accepts what others write |\n\n"
         "## Reviewer\n### Requirements\n- Has reviewed at least twenty "
         "changes that were not small, of at least five people\n- Has been "
         "with the project for at least three months, and not only in summer\n"
         "## Approver\n### Requirements\n- Has been a reviewer of the code for "
         "at least three months\n",
         "Roles [Reviewer, Approver] Requirements: Reviewer=Has reviewed at "
         "least twenty changes that were not small, of at least five people|"
         "Has been with the project for at least three months, and not only "
         "in summer Approver=Has been a reviewer of the code for at least "
         "three months",
         "2 table 1 gives an overview of levels that have their own sections"},
        {"a table below a level",
         "# Ladder\n## Level 1\n| Competency | Expectation |\n|---|---|\n| "
         "Code | Writes |\n| Talk | Listens |\n\n## Level 2\n| Competency | "
         "Expectation |\n|---|---|\n| Code | Leads |\n",
         "Ladder [Level 1, Level 2] Code: Level 1=Writes Level 2=Leads Talk: "
         "Level 1=Listens",
         ""},
        {"competencies without levels",
         "# Competency framework\n| Category | Competencies | Description |\n"
         "|---|---|---|\n| Craft | Code | Writes code |\n| | Tests | Writes "
         "tests |\n",
         "Competency framework [All levels] Code(Craft): All levels=Writes "
         "code Tests(Craft): All levels=Writes tests",
         ""},
        {"the same where nothing speaks of competencies",
         "# Plugins\n| Category | Capability | Description |\n|---|---|---|\n| "
         "Net | Proxy | Sends requests on |\n",
         NO_LADDER, NULL},
        {"two roles beside each other",
         "# Lead or manager\n| Tech Lead | Engineering Manager |\n|---|---|\n|"
         " a b c | d e f |\n| a b | d e |\n| a c | d f |\n| c | f |\n| b | e "
         "|\n| b c | e f |\n",
         NO_LADDER, NULL},
    };
    for (size_t i = 0; i < COUNT_OF(layouts); i++)
        check(*state, &layouts[i], false);
}

static void leaves_other_documents(void **state)
{
    static const struct layout layouts[] = {
        {"a manual",
         "# Tool\n## Installation\n- Run it\n## Basic usage\n- a\n## Advanced "
         "usage\n- b\n## Contributing\n- c\n## License\nMIT\n",
         NO_LADDER, NULL},
        {"a history of versions",
         "# Changelog\n## 1.2.0\n- a\n## 1.1.0\n- b\n## Version 1\n- c\n",
         NO_LADDER, NULL},
        {"a course", "# Course\n## Beginner\n- a\n## Advanced\n- b\n",
         NO_LADDER, NULL},
        {"chapters", "# Book\n## Chapter 1\nText.\n## Chapter 2\nText.\n",
         NO_LADDER, NULL},
        {"a table of settings",
         "# Tool\n| Option | Default | Description |\n|---|---|---|\n| port | "
         "80 | The port to listen on |\n| host | all | The host to bind |\n",
         NO_LADDER, NULL},
        {"a list of ladders",
         "# Career ladders\n## Roles\n- [Engineer](e.md)\n- [Senior](s.md)\n"
         "## Based upon\n- a\n",
         NO_LADDER, NULL},
        {"an index of levels", "# Ladder\n## IC1\n## IC2\n## IC3\n", NO_LADDER,
         NULL},
        {"interviews",
         "# Hiring\n## Requirements\n- a\n### Hiring manager interview\n- b\n"
         "### Leader interview\n- c\n",
         NO_LADDER, NULL},
        {"nothing", "", NO_LADDER, NULL},
    };
    for (size_t i = 0; i < COUNT_OF(layouts); i++)
        check(*state, &layouts[i], false);
}

static void reads_pages(void **state)
{
    static const struct layout layouts[] = {
        {"a template of a page",
         "<template><ul><li><a>Writer I</a></li></ul><div><h2 id=\"a\">Writer "
         "I <a href=\"#a\">#</a></h2><ul><li>Writes</li><li>Reads</li></ul>"
         "<h2>Writer II</h2><ul><li>Reviews</li></ul></div></template>",
         "L [Writer I, Writer II] Expectations: Writer I=Writes|Reads Writer "
         "II=Reviews",
         NULL},
        {"levels down with merged cells",
         "<h1>Design</h1><table><thead><tr><th>Level</th><th>Strategy</th>"
         "<th>Craft</th></tr></thead><tr><th rowspan=2>IC1</th><td colspan=2>"
         "Starts out</td></tr><tr><td><ul><li>Knows</li><li>Learns</li></ul>"
         "</td><td>Draws well enough</td></tr><tr><th rowspan=2>IC2</th>"
         "<td colspan=2>Goes on</td></tr><tr><td>Shapes what is to come</td>"
         "<td>Draws very well</td></tr></table>",
         "Design [IC1 (Starts out), IC2 (Goes on)] Strategy: IC1=Knows|Learns "
         "IC2=Shapes what is to come Craft: IC1=Draws well enough IC2=Draws "
         "very well",
         NULL},
    };
    for (size_t i = 0; i < COUNT_OF(layouts); i++)
        check(*state, &layouts[i], true);
}

static void takes_axes_from_the_folder(void **state)
{
    const struct source_file files[] = {
        {STR_LITERAL("a/README.md"),
         STR_LITERAL("# Levels\n## Technology\n1. **Adopts**: learns\n2. "
                     "**Creates**: makes\n## Process\n1. **Follows**: helps\n"
                     "2. **Defines**: leads\n")},
        {STR_LITERAL("a/d.md"), {0}},
    };
    struct reading reading;
    struct fault fault = {0};
    reading_open(*state, STR_LITERAL("a/d.md"), &reading);
    reading.beside = (struct source_file_list){files, 2};
    read_into(*state,
              STR_LITERAL("# Developer\n## D1\n* **Adopts**: learns\n* "
                          "**Follows**: helps\n## D2\n* **Creates**: makes\n"
                          "* **Defines**: leads\n"),
              false, &reading, &fault);
    unit_same(drafts_shown(*state, &reading),
              "Developer [D1, D2] Technology: D1=Adopts: learns D2=Creates: "
              "makes Process: D1=Follows: helps D2=Defines: leads",
              "axes");
}

static void reads_pages_of_one_competency(void **state)
{
    static const struct layout layouts[] = {
        {"criteria by how to prove it",
         "# Competency - Banking\nWe have two banks.\n## How do you prove it?\n"
         "Pay bills\n\nSet up transfers\n## How do you improve it?\nRead.\n",
         "Banking [All levels] Banking<We have two banks.>: All levels=Pay "
         "bills|Set up transfers",
         "7 \"How do you improve it?\" is not taken; texts under it: 1"},
        {"nothing yet",
         "# Competency - Data\n## How do you prove it?\n## How do you improve "
         "it?\n",
         "Data [All levels] Data:", NULL},
    };
    for (size_t i = 0; i < COUNT_OF(layouts); i++)
        check(*state, &layouts[i], false);
}

static void heeds_corrections(void **state)
{
    const struct correction corrections[] = {
        {STR_LITERAL("line 2"), PART_LEVEL},
        {STR_LITERAL("line 4"), PART_LEVEL},
        {STR_LITERAL("line 6"), PART_SKIPPED},
    };
    struct reading reading;
    struct fault fault = {0};
    reading_open(*state, STR_LITERAL("L.md"), &reading);
    reading.corrections = (struct correction_list){corrections, 3};
    read_into(*state,
              STR_LITERAL("# Trees\n## Oak\n- a\n## Elm\n- b\n## Ash\n- c\n"),
              false, &reading, &fault);
    unit_same(drafts_shown(*state, &reading),
              "Trees [Oak, Elm] Expectations: Oak=a Elm=b", "what was said");
    assert_int_equal(reading_lost_corrections(&reading).count, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(reads_levels),
        UNIT_TEST(reads_tables),
        UNIT_TEST(leaves_other_documents),
        UNIT_TEST(reads_pages),
        UNIT_TEST(takes_axes_from_the_folder),
        UNIT_TEST(reads_pages_of_one_competency),
        UNIT_TEST(heeds_corrections),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
