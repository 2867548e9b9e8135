#include "intake/ladder/table_file.h"

#include "support/ladders.h"
#include "support/unit.h"

static void knows_tables(void **state)
{
    (void)state;
    const struct {
        const char *says, *name, *bytes;
        bool is_table;
    } cases[] = {
        {"cells somebody pasted", "", "Level\tCode\nIC1\tWrites\nIC2\tReads\n",
         true},
        {"a CSV file", "a.csv", "Level,Code\nIC1,Writes", true},
        {"semicolons", "a.txt", "Level;Code\nIC1;Writes", true},
        {"a title above", "", "Our ladder\n\nLevel,Code\nIC1,Writes\n", true},
        {"a CSV file that is broken", "a.csv", "a,\"b", true},
        {"prose", "a.txt",
         "Dear all, this is our ladder\nIt has levels, and criteria\n", false},
        {"prose without commas", "", "Dear all\nThis is our ladder\n", false},
        {"Markdown", "", "# Ladder\n\na,b\nc,d\n", false},
        {"Markdown by its name", "a.md", "a,b\nc,d\n", false},
        {"HTML", "", "<table>a,b\nc,d\n", false},
        {"a pipe table", "", "|a,b|c|\n|-,|-|\n|d,|e|\n", false},
        {"JSON", "", "{\"a\",\n\"b\",\n}\n", false},
        {"nothing", "", "", false},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        UNIT_CLAIM(cases[i].says, csv_ladder_looks_like(str_of(cases[i].name),
                                                        str_of(cases[i].bytes))
                                      == cases[i].is_table);
}

static void reads_files(void **state)
{
    const struct {
        const char *says, *bytes, *shown, *skipped;
    } cases[] = {
        {"titles above keep the lines of what is below",
         "\xEF\xBB\xBFOur ladder\n\nCompetency,IC1,IC2\nCode,Writes,N/A\n"
         "Talk,Listens,Explains\n",
         "Our ladder [IC1, IC2] Code: IC1=Writes Talk: IC1=Listens "
         "IC2=Explains",
         "4 it says that there is nothing: \"N/A\""},
        {"titles with the commas of a sheet",
         "\"Our ladder\",,\n\"Version 3, May\",,\n,,\nSkill,L1 - Junior,L2 - "
         "Senior\nCode,Writes,Leads\n",
         "Our ladder [L1 - Junior, L2 - Senior] Code: L1 - Junior=Writes L2 - "
         "Senior=Leads",
         ""},
        {"what is not UTF-8", "Skill,L1,L2\nCaf\xE9,Writes well,Leads all\n",
         "L [L1, L2] Caf\xC3\xA9: L1=Writes well L2=Leads all",
         "1 the file is not UTF-8; it was read as windows-1252: look at "
         "accented letters"},
        {"a title that is no text", "a\x81\n\na,b\nc,d\n",
         "L.csv: byte 2 is not UTF-8 text", NULL},
        {"broken quotes", "a,\"b",
         "L.csv:1:3: the quote that opens this cell is never closed", NULL},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct reading reading;
        struct fault fault = {0};
        reading_open(*state, STR_LITERAL("L.csv"), &reading);
        bool is_read = csv_ladder_read(&reading, str_of(cases[i].bytes),
                                       &fault);
        unit_same(is_read ? drafts_shown(*state, &reading)
                          : str_of(fault.message),
                  cases[i].shown, cases[i].says);
        if (is_read)
            unit_same(skips_shown(*state, &reading), cases[i].skipped,
                      cases[i].says);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(knows_tables),
        UNIT_TEST(reads_files),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
