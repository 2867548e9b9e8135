#include "intake/columns.h"

#include <string.h>

#include "base/text.h"
#include "support/unit.h"

static const struct column columns[] = {
    {"Name", "full name", true},
    {"E-mail address", "mail", true},
    {"Start day", "start|hire date", false},
};
static const struct column_list all = {columns, COUNT_OF(columns)};

/* "0 2 - / Mail as E-mail address, ... / Cost centre": where our columns
 * stand, what was mapped, what was ignored. */
static struct str told(struct arena *mem, const struct column_map *map)
{
    const struct str_list lists[] = {map->mapped, map->ignored};
    struct text out;
    text_open(mem, 1024, &out);
    for (size_t i = 0; i < COUNT_OF(columns); i++)
        if (map->header_index[i] == COLUMN_ABSENT)
            text_add_str(&out, STR_LITERAL("- "));
        else
            text_add(&out, "%zu ", map->header_index[i]);
    for (size_t i = 0; i < COUNT_OF(lists); i++) {
        text_add_char(&out, '/');
        for (size_t j = 0; j < lists[i].count; j++)
            text_add(&out, "%s %.*s", j ? "," : "", STR(lists[i].at[j]));
        text_add_str(&out, i == 0 ? STR_LITERAL(" ") : STR_LITERAL(""));
    }
    return text_str(&out);
}

static void finds_columns(void **state)
{
    struct arena *mem = *state;
    const struct {
        const char *says;
        const char *header;
        bool is_taken;
        const char *wanted; /* the map, or how the fault begins */
    } cases[] = {
        {"titles in our order", "Name,E-mail address\n", true,
         "0 1 - / Name as Name, E-mail address as E-mail address /"},
        {"aliases in another order", "Hire date,Mail,Full name\n", true,
         "2 1 0 / Hire date as Start day, Mail as E-mail address, Full name "
         "as Name /"},
        {"case, dashes, spaces and marks", "FULL_NAME *,e mail  ADDRESS:\n",
         true,
         "0 1 - / FULL_NAME * as Name, e mail  ADDRESS: as E-mail address /"},
        {"a no-break space", "Full\xC2\xA0Name,mail\n", true,
         "0 1 - / Full\xC2\xA0Name as Name, mail as E-mail address /"},
        {"unknown titles", "Name,Cost centre,Mail,\xC3\x89tage\n", true,
         "0 2 - / Name as Name, Mail as E-mail address / Cost centre, "
         "\xC3\x89tage"},
        {"no title at all", "Name,,Mail\n", true,
         "0 2 - / Name as Name, Mail as E-mail address / "},
        {"an alias is not a beginning", "Name,Mail,Mailbox\n", true,
         "0 1 - / Name as Name, Mail as E-mail address / Mailbox"},
        {"a needed one is missing", "\nName,Start\n", false,
         "2:1: no column \"E-mail address\"; there are: \"Name\", \"Start\""},
        {"the better name counts", "Full name,Mail,Name\n", true,
         "2 1 - / Mail as E-mail address, Name as Name / Full name"},
        {"wherever it stands", "Name,Mail,Full name\n", true,
         "0 1 - / Name as Name, Mail as E-mail address / Full name"},
        {"the same twice", "Name,Mail,mail\n", false,
         "1:1: the columns \"Mail\" and \"mail\" are both the E-mail"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct csv csv;
        struct column_map map = {0};
        struct fault fault = {0};
        assert_true(csv_read(mem, str_of(cases[i].header), &csv_usual_limits,
                             &csv, &fault));
        bool is_taken = columns_find(mem, all, &csv, &map, &fault);
        UNIT_CLAIM(cases[i].says, is_taken == cases[i].is_taken);
        unit_same(is_taken ? told(mem, &map)
                           : str_part(str_of(fault.message), 0,
                                      strlen(cases[i].wanted)),
                  cases[i].wanted, cases[i].says);
        UNIT_CLAIM(cases[i].says,
                   fault.kind == (is_taken ? FAULT_NONE : FAULT_INPUT));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(finds_columns),
    };
    return cmocka_run_group_tests_name("columns", tests, NULL, NULL);
}
