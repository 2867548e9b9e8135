#include "format/workbook.h"

#include "base/file.h"
#include "support/mutation.h"
#include "support/outline_told.h"
#include "support/unit.h"
#include "support/zipped.h"

#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

static struct str told(struct arena *mem, const struct grid_list *sheets)
{
    struct text out;
    text_open(mem, 64 * 1024, &out);
    for (size_t i = 0; i < sheets->count; i++) {
        text_add(&out, "%.*s %zux%zu\n", STR(sheets->at[i].name),
                 sheets->at[i].row_count, sheets->at[i].column_count);
        grid_told(&sheets->at[i], &out);
    }
    return text_str(&out);
}

/* A workbook of one sheet, "Levels", by hand: its rows, and what is shared. */
struct made {
    const char *rows, *texts, *styles, *book;
};

#define MAIN "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define LINKS "http://schemas.openxmlformats.org/officeDocument/2006/"

static struct str made_bytes(struct arena *mem, struct made made)
{
    struct zipped_part parts[] = {
        {"xl/workbook.xml",
         str_format(mem,
                    "<workbook xmlns='" MAIN "' xmlns:r='" LINKS
                    "relationships'>%s<sheets><sheet name='Levels' r:id='a'/>"
                    "</sheets></workbook>",
                    made.book ? made.book : "")},
        {"xl/_rels/workbook.xml.rels",
         STR_LITERAL("<Relationships><Relationship Id='a' Type='" LINKS
                     "relationships/worksheet' Target='worksheets/s.xml'/>"
                     "</Relationships>")},
        {"xl/sharedStrings.xml",
         str_format(mem, "<sst xmlns='" MAIN "'>%s</sst>",
                    made.texts ? made.texts : "")},
        {"xl/styles.xml", str_format(mem, "<styleSheet>%s</styleSheet>",
                                     made.styles ? made.styles : "")},
        {"xl/worksheets/s.xml",
         str_format(mem, "<worksheet><sheetData>%s</worksheet>", made.rows)},
    };
    return zipped_make(mem, parts, COUNT_OF(parts));
}

#define STYLES                                                                 \
    "<numFmts><numFmt numFmtId='170' formatCode='\"Level \"0'/>"               \
    "<numFmt numFmtId='171' formatCode='[$€-407] #,##0.00'/></numFmts>"      \
    "<fonts><font/><font><b/></font></fonts><cellXfs><xf/><xf fontId='1'/>"    \
    "<xf numFmtId='14'/><xf numFmtId='22'/><xf numFmtId='9'/>"                 \
    "<xf numFmtId='170'/><xf numFmtId='171'/><xf numFmtId='46'/></cellXfs>"

static void reads_what_cells_show(void **state)
{
    struct arena *mem = *state;
    const struct {
        const char *says;
        struct made made;
        const char *wanted;
    } cases[] = {
        {"nothing", {.rows = "</sheetData>"}, "Levels 0x0\n"},
        {"texts in cells",
         {.rows =
              "<row r='1'><c r='A1' t='inlineStr'><is><t>a</t></is></c><c r='B1' "
              "t='inlineStr'><is><r><t>b </t></r><r><t>c</t></r></is></c></row>"
              "</sheetData>"},
         "Levels 1x2\n|a|b c\n"},
        {"texts that are shared",
         {.rows =
              "<row><c t='s'><v>1</v></c><c t='s'><v>0</v></c></row></sheetData>",
          .texts = "<si><t>a</t></si><si><t>b</t></si>"},
         "Levels 1x2\n|b|a\n"},
        {"how a text is said is no part of it",
         {.rows = "<row><c t='s'><v>0</v></c></row></sheetData>",
          .texts = "<si><t>a</t><rPh><t>b</t></rPh></si>"},
         "Levels 1x1\n|a\n"},
        {"characters XML does not have",
         {.rows = "<row><c t='s'><v>0</v></c></row></sheetData>",
          .texts = "<si><t>a_x000D_\n_x005F_x000D_ _x12</t></si>"},
         "Levels 1x1\n|(p a, p _x000D_ _x12)\n"},
        {"what a formula last gave",
         {.rows =
              "<row><c t='str'><f>A1&amp;B1</f><v>ab</v></c><c t='b'><v>1</v></c>"
              "<c t='e'><v>#N/A</v></c></row></sheetData>"},
         "Levels 1x3\n|ab|TRUE|#N/A\n"},
        {"numbers as a person would type them",
         {.rows =
              "<row><c><v>3</v></c><c><v>3.0</v></c><c><v>0.10000000000000001</v>"
              "</c><c><v>-1.5E3</v></c><c s='4'><v>0.5</v></c><c s='5'><v>3</v>"
              "</c><c s='6'><v>52000</v></c></row></sheetData>",
          .styles = STYLES},
         "Levels 1x7\n|3|3|0.1|-1500|50%|Level 3|€52000\n"},
        {"days and times",
         {.rows =
              "<row><c s='2'><v>46349</v></c><c s='3'><v>46349.5</v></c>"
              "<c s='7'><v>1.5</v></c><c s='2'><v>59</v></c><c s='2'><v>61</v></c>"
              "<c s='2'><v>-1</v></c></row></sheetData>",
          .styles = STYLES},
         "Levels 1x6\n|2026-11-23|2026-11-23 12:00|36:00|1900-02-28|"
         "1900-03-01|-1\n"},
        {"days from 1904",
         {.rows = "<row><c s='2'><v>1</v></c></row></sheetData>",
          .styles = STYLES,
          .book = "<workbookPr date1904='1'/>"},
         "Levels 1x1\n|1904-01-02\n"},
        {"bold cells are headings",
         {.rows = "<row><c s='1' t='s'><v>0</v></c><c t='s'><v>1</v></c></row>"
                  "</sheetData>",
          .texts = "<si><t>a</t></si><si><r><rPr><b/></rPr><t>b</t></r></si>",
          .styles = STYLES},
         "Levels 1x2\n|=a|=b\n"},
        {"bold words begin a cell",
         {.rows = "<row><c t='s'><v>0</v></c><c s='1' t='s'><v>1</v></c></row>"
                  "</sheetData>",
          .texts =
              "<si><r><rPr><b/></rPr><t>Scope</t></r><r><rPr/><t>: a\n- b</t></r>"
              "</si><si><r><t>Scope\n</t></r><r><rPr><b val='0'/></rPr><t>a</t>"
              "</r></si>",
          .styles = STYLES},
         "Levels 1x2\n|(p Scope: a [Scope], i1 b)|(p Scope [=], p a)\n"},
        {"lines in a cell",
         {.rows =
              "<row><c t='inlineStr'><is><t>a\n- b\n  - c</t></is></c></row>"
              "</sheetData>"},
         "Levels 1x1\n|(p a, i1 b, i2 c)\n"},
        {"cells and rows that are left out",
         {.rows =
              "<row r='2'><c r='B2'><v>1</v></c><c><v>2</v></c></row><row r='4'>"
              "<c r='A4'><v>3</v></c></row></sheetData>"},
         "Levels 4x3\n|||\n||1|2\n|||\n|3||\n"},
        {"nothing at the ends",
         {.rows =
              "<row><c><v>1</v></c><c s='1'/><c t='inlineStr'><is><t> </t></is></c>"
              "</row><row r='1048576'><c r='XFD1048576' s='1'/></row></sheetData>"},
         "Levels 1x1\n|1\n"},
        {"merged cells",
         {.rows =
              "<row><c><v>1</v></c></row><row r='2'><c r='C2'><v>2</v></c></row>"
              "</sheetData><mergeCells><mergeCell ref='A1:B2'/><mergeCell "
              "ref='C2:C9'/><mergeCell ref='D7:E8'/></mergeCells>"},
         "Levels 2x3\n|1|^1|\n|^1|^1|2\n"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct grid_list sheets;
        struct fault fault = {0};
        bool is_read = workbook_read(mem, made_bytes(mem, cases[i].made),
                                     &sheets, &fault);
        UNIT_CLAIM(is_read ? cases[i].says : fault.message, is_read);
        unit_same(told(mem, &sheets), cases[i].wanted, cases[i].says);
    }
}

static void refuses_what_is_no_workbook(void **state)
{
    struct arena *mem = *state;
    const struct zipped_part other[] = {{"content.xml", STR_LITERAL("<a/>")}};
    const struct zipped_part binary[] = {{"xl/workbook.bin", STR_LITERAL("a")}};
    const struct {
        const char *says;
        struct str bytes;
        enum fault_kind kind;
        const char *message;
    } cases[] = {
        {"nothing", STR_LITERAL(""), FAULT_INPUT, "this is no workbook"},
        {"a text", STR_LITERAL("a,b\n"), FAULT_INPUT, "this is no workbook"},
        {"an old file, or a password",
         STR_LITERAL("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), FAULT_INPUT,
         "this is an Excel 97-2003 file or one with a password"},
        {"half a zip", STR_LITERAL("PK\x03\x04"), FAULT_INPUT,
         "it cannot be unpacked"},
        {"another program's file", zipped_make(mem, other, 1), FAULT_INPUT,
         "this is an OpenDocument file"},
        {"a binary one", zipped_make(mem, binary, 1), FAULT_INPUT,
         "this is a binary workbook"},
        {"no XML",
         made_bytes(mem, (struct made){.rows = "<row>\n<c></row></sheetData>"}),
         FAULT_INPUT, "xl/worksheets/s.xml, line 2: this is no XML"},
        {"a sheet that breaks off", made_bytes(mem, (struct made){.rows = ""}),
         FAULT_INPUT, "xl/worksheets/s.xml, line 1: this is no XML"},
        {"an entity", made_bytes(mem, (struct made){.rows = "&a;</sheetData>"}),
         FAULT_INPUT, "xl/worksheets/s.xml, line 1: this is no XML"},
        {"a document type",
         made_bytes(mem, (struct made){.rows = "<!DOCTYPE a></sheetData>"}),
         FAULT_INPUT, "xl/worksheets/s.xml has a document type"},
        {"a byte that is no text",
         made_bytes(mem, (struct made){.rows = "\xFF</sheetData>"}),
         FAULT_INPUT, "xl/worksheets/s.xml is no UTF-8 text"},
        {"a text that is not there",
         made_bytes(mem,
                    (struct made){.rows = "<row r='3'><c r='B3' t='s'><v>0</v>"
                                          "</c></row></sheetData>"}),
         FAULT_INPUT, "sheet Levels, B3: it points to a text that"},
        {"two sheets that are one part",
         made_bytes(mem, (struct made){.rows = "</sheetData>",
                                       .book = "<sheet name='Twin' "
                                               "r:id='a'/>"}),
         FAULT_INPUT, "sheet Levels: it stands where another sheet does"},
        {"a row too far down",
         made_bytes(mem,
                    (struct made){.rows = "<row r='20001'><c><v>1</v></c></row>"
                                          "</sheetData>"}),
         FAULT_LIMIT, "sheet Levels, A20001: the sheet is too large"},
        {"a column too far right",
         made_bytes(mem,
                    (struct made){.rows = "<row><c r='KO1'><v>1</v></c></row>"
                                          "</sheetData>"}),
         FAULT_LIMIT, "sheet Levels, KO1: the sheet is too large"},
        {"too many cells",
         made_bytes(mem, (struct made){.rows = "<row><c r='KN2'><v>1</v></c><c "
                                               "r='A20000'><v>1</v></c></row>"
                                               "</sheetData>"}),
         FAULT_LIMIT, "sheet Levels, A20000: the sheets up to here"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct grid_list sheets = {.count = 77};
        struct fault fault = {0};
        UNIT_CLAIM(cases[i].says,
                   !workbook_read(mem, cases[i].bytes, &sheets, &fault));
        UNIT_CLAIM(cases[i].says, fault.kind == cases[i].kind);
        fault.message[strlen(cases[i].message)] = '\0';
        unit_same(str_of(fault.message), cases[i].message, cases[i].says);
        assert_int_equal(sheets.count, 77);
    }
}

/* A little file that would unpack to very much. */
static void refuses_a_bomb(void **state)
{
    struct arena *mem = *state;
    struct grid_list sheets;
    struct fault fault = {0};
    size_t length = WORKBOOK_BYTES_MOST;
    char *spaces = ARENA_ARRAY(mem, char, length + 1);
    memset(spaces, ' ', length);
    struct str bytes = made_bytes(mem,
                                  (struct made){.rows = "", .texts = spaces});
    assert_false(workbook_read(mem, bytes, &sheets, &fault));
    assert_int_equal(fault.kind, FAULT_LIMIT);
}

/* Merged cells that overlap would take for ever. */
static void leaves_out_merged_cells_that_overlap(void **state)
{
    struct arena *mem = *state;
    struct text rows;
    struct grid_list sheets;
    struct fault fault = {0};
    text_open(mem, 4 << 20, &rows);
    text_add(&rows, "<row><c r='T20000'><v>1</v></c></row></sheetData>"
                    "<mergeCells>");
    for (int i = 0; i < 20000; i++)
        text_add(&rows, "<mergeCell ref='A1:T20000'/>");
    text_add(&rows, "</mergeCells>");
    struct str bytes = made_bytes(mem,
                                  (struct made){.rows = text_str(&rows).at});
    assert_true(workbook_read(mem, bytes, &sheets, &fault));
    assert_true(grid_cell(&sheets.at[0], 1, 1)->is_spanned);
}

static void reads_what_another_program_writes(void **state)
{
    struct arena *mem = *state;
    const char *folder = unit_folder(mem);
    const char *file_name = str_format(mem, "%s/ladder.xlsx", folder).at;
    lxw_workbook *book = workbook_new(file_name);
    lxw_worksheet *first = workbook_add_worksheet(book, "Engineers & co");
    lxw_worksheet *second = workbook_add_worksheet(book, "Ö");
    lxw_format *bold = workbook_add_format(book);
    lxw_format *day = workbook_add_format(book);
    format_set_bold(bold);
    format_set_num_format(day, "dd/mm/yyyy");
    worksheet_merge_range(first, 0, 0, 0, 2, "All levels", bold);
    worksheet_write_string(first, 1, 0, "Scope", NULL);
    worksheet_write_string(first, 1, 1, "• a\n• b", NULL);
    worksheet_write_number(first, 1, 2, 4.5, NULL);
    lxw_rich_string_tuple one = {.format = bold, .string = "Impact"};
    lxw_rich_string_tuple two = {.format = NULL, .string = ": team"};
    lxw_rich_string_tuple *rich[] = {&one, &two, NULL};
    worksheet_write_rich_string(first, 2, 0, rich, NULL);
    lxw_datetime when = {.year = 2026, .month = 11, .day = 23};
    worksheet_write_datetime(second, 1, 1, &when, day);
    worksheet_write_formula_num(second, 2, 1, "=1+1", NULL, 2);
    worksheet_write_boolean(second, 3, 0, 1, NULL);
    worksheet_hide(second);
    assert_int_equal(workbook_close(book), LXW_NO_ERROR);

    struct str bytes = {0};
    struct grid_list sheets;
    struct fault fault;
    assert_true(file_read(mem, file_name, 1 << 20, &bytes, &fault));
    assert_true(workbook_read(mem, bytes, &sheets, &fault));
    unit_same(told(mem, &sheets),
              "Engineers & co 3x3\n|=All levels|=^All levels|=^All levels\n"
              "|Scope|(i1 a, i1 b)|4.5\n|Impact: team||\n"
              "Ö 4x2\n||\n||2026-11-23\n||2\n|TRUE|\n",
              "a workbook of two sheets");
    const struct grid *grid = &sheets.at[0];
    assert_int_equal(grid->kind, GRID_SHEET);
    assert_int_equal(grid_cell(grid, 0, 0)->span_columns, 3);
    const struct block *block = &grid_cell(grid, 2, 0)->content.at[0];
    unit_same(block->label, "Impact", "the bold words");
    assert_int_equal(grid_cell(grid, 1, 1)->content.at[1].line, 2);
    unit_same(grid_where(mem, grid, 1, 1), "sheet Engineers & co, B2",
              "where a cell stands");
}

static void reads_real_workbooks(void **state)
{
    struct arena *mem = *state;
    const char *data = getenv("RUNG_SHARED_DATA");
    struct str bytes = {0};
    struct grid_list sheets;
    struct fault fault;
    const char *name = str_format(mem,
                                  "%s/standards/opensalt-case/core/tests/_data/"
                                  "ccsso_ela.xlsx",
                                  data ? data : "")
                           .at;
    if (!data || !file_read(mem, name, 1 << 22, &bytes, &fault))
        skip();
    assert_true(workbook_read(mem, bytes, &sheets, &fault));
    assert_int_equal(sheets.count, 3);
    unit_same(sheets.at[1].name, "CF Item", "the second sheet");
    assert_int_equal(sheets.at[1].row_count, 1190);
    unit_same(grid_cell(&sheets.at[1], 0, 1)->text, "fullStatement", "a title");
}

/* The zip itself, and the parts in it. */
static void survives_what_nobody_thought_of(void **state)
{
    struct str rows = STR_LITERAL(
        "<row r='1'><c r='A1' s='1' t='s'><v>0</v></c><c t='inlineStr'><is><r>"
        "<rPr><b/></rPr><t>a</t></r></is></c><c s='3'><v>46349.5</v></c></row>"
        "</sheetData><mergeCells><mergeCell ref='A1:B2'/></mergeCells>");
    struct str whole = made_bytes(
        *state, (struct made){.rows = rows.at,
                              .texts = "<si><t>a\n- b</t></si>",
                              .styles = STYLES});
    for (unsigned seed = 0; seed < 1000; seed++) {
        struct arena *mem = arena_open();
        struct grid_list sheets;
        struct fault fault = {0};
        struct str bytes = mutation_make(mem, whole, seed);
        if (seed % 4)
            bytes = made_bytes(
                mem, (struct made){
                         .rows = str_chars(mem, mutation_make(mem, rows, seed)),
                         .texts = "<si><t>a</t></si>",
                         .styles = STYLES});
        if (!workbook_read(mem, bytes, &sheets, &fault))
            assert_true(fault.kind == FAULT_INPUT || fault.kind == FAULT_LIMIT);
        arena_close(mem);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(reads_what_cells_show),
        UNIT_TEST(refuses_what_is_no_workbook),
        UNIT_TEST(refuses_a_bomb),
        UNIT_TEST(leaves_out_merged_cells_that_overlap),
        UNIT_TEST(reads_what_another_program_writes),
        UNIT_TEST(reads_real_workbooks),
        UNIT_TEST(survives_what_nobody_thought_of),
    };
    return cmocka_run_group_tests_name("workbook", tests, NULL, NULL);
}
