#include "format/workbook_write.h"

#include "base/file.h"
#include "base/text.h"

#include <assert.h>
#include <stdlib.h>

#include <xlsxwriter.h>

enum {
    FILE_BYTES_MOST = 64 * 1024 * 1024,
    CELL_BYTES_MOST = 4 * WORKBOOK_CELL_CHARS_MOST,
    PAPER_A4 = 9,         /* libxlsxwriter, "worksheet_set_paper" */
    CHARS_ON_A_PAGE = 210 /* on A4 across, at 7 points */
};

struct writer {
    struct arena *mem;
    lxw_workbook *workbook;
    lxw_format *formats[CELL_STYLE_COUNT];
};

static const struct {
    bool is_bold, is_wrapped, has_border;
    double points; /* 0: as usual */
    lxw_color_t ink, ground;
} looks[] = {
    [CELL_PLAIN] = {false, true, true, 0, 0, 0},
    [CELL_NAME] = {true, true, true, 0, 0, 0},
    [CELL_HEAD] = {true, true, true, 0, 0xFFFFFF, 0x1F3A5F},
    [CELL_NOTE] = {false, false, false, 0, 0x4A5568, 0},
    [CELL_GROUP] = {true, false, true, 0, 0, 0xE3E9F1},
    [CELL_TITLE] = {true, false, false, 16, 0, 0},
    [CELL_NUMBER] = {false, true, true, 0, 0, 0},
};

static_assert(COUNT_OF(looks) == CELL_STYLE_COUNT, "a look for each style");

enum { BORDER_INK = 0xB8C4D4 };

static lxw_format *format_make(lxw_workbook *workbook, enum cell_style style)
{
    lxw_format *format = workbook_add_format(workbook);
    assert(format); /* else there is no memory */
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    if (looks[style].is_bold)
        format_set_bold(format);
    if (looks[style].is_wrapped)
        format_set_text_wrap(format);
    if (looks[style].points > 0)
        format_set_font_size(format, looks[style].points);
    if (looks[style].ink)
        format_set_font_color(format, looks[style].ink);
    if (looks[style].ground)
        format_set_bg_color(format, looks[style].ground);
    if (looks[style].has_border) {
        format_set_border(format, LXW_BORDER_THIN);
        format_set_border_color(format, BORDER_INK);
    }
    return format;
}

static bool is_hex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F')
           || (c >= 'a' && c <= 'f');
}

/* True where readers would take what begins at `at` for a character by its
 * number: "_x0041_". */
static bool is_escape(struct str s, size_t at)
{
    enum { ESCAPE_CHARS = 7 };
    struct str e = str_part(s, at, ESCAPE_CHARS);
    return e.length == ESCAPE_CHARS && e.at[0] == '_' && e.at[1] == 'x'
           && is_hex(e.at[2]) && is_hex(e.at[3]) && is_hex(e.at[4])
           && is_hex(e.at[5]) && e.at[6] == '_';
}

/* Source: ECMA-376 part 1, 22.9.2.19, ST_Xstring. */
static const char *cell_chars(struct arena *mem, struct str s)
{
    struct text out;
    text_open(mem, CELL_BYTES_MOST * 8, &out);
    for (size_t i = 0; i < s.length; i++) {
        if (is_escape(s, i))
            text_add_str(&out, STR_LITERAL("_x005F"));
        text_add_char(&out, s.at[i]);
    }
    return str_chars(mem, text_str(&out));
}

static bool cell_refuse(const struct sheet_page *page, size_t row,
                        size_t column, struct fault *fault)
{
    char name[LXW_MAX_CELL_NAME_LENGTH];
    lxw_rowcol_to_cell(name, (lxw_row_t)row, (lxw_col_t)column);
    return fault_set(fault, FAULT_LIMIT,
                     "sheet %.*s, %s: the text is longer than the %d "
                     "characters a cell holds",
                     STR(page->name), name, WORKBOOK_CELL_CHARS_MOST);
}

/* The number of a text of digits; 0 for none. */
static double number_of(struct str text)
{
    int64_t number = 0;
    str_number(text, INT32_MIN, INT32_MAX, &number);
    return (double)number;
}

static bool cell_write(struct writer *writer, lxw_worksheet *sheet,
                       const struct sheet_page *page, size_t row, size_t column,
                       struct fault *fault)
{
    const struct sheet_cell *cell =
        &page->cells[row * page->column_count + column];
    lxw_format *format = writer->formats[cell->style];
    lxw_row_t y = (lxw_row_t)row;
    lxw_col_t x = (lxw_col_t)column;
    lxw_error error = LXW_NO_ERROR;
    if (cell->text.length == 0)
        error = worksheet_write_blank(sheet, y, x, format);
    else if (cell->style == CELL_NUMBER)
        error = worksheet_write_number(sheet, y, x, number_of(cell->text),
                                       format);
    else
        error = worksheet_write_string(
            sheet, y, x, cell_chars(writer->mem, cell->text), format);
    return error == LXW_NO_ERROR || cell_refuse(page, row, column, fault);
}

/* Rows below the first become a table, whose heads are those of the page. */
static bool table_make(struct writer *writer, lxw_worksheet *sheet,
                       const struct sheet_page *page, struct fault *fault)
{
    lxw_table_column *columns = ARENA_ARRAY(writer->mem, lxw_table_column,
                                            page->column_count);
    lxw_table_column **list = ARENA_ARRAY(writer->mem, lxw_table_column *,
                                          page->column_count + 1);
    for (size_t i = 0; i < page->column_count; i++) {
        columns[i].header = (char *)(uintptr_t)cell_chars(writer->mem,
                                                          page->cells[i].text);
        columns[i].header_format = writer->formats[CELL_HEAD];
        list[i] = &columns[i];
    }
    lxw_table_options options = {.columns = list,
                                 .style_type = LXW_TABLE_STYLE_TYPE_LIGHT,
                                 .style_type_number = 1};
    size_t last_row = page->row_count > 1 ? page->row_count - 1 : 1;
    lxw_error error = worksheet_add_table(sheet, 0, 0, (lxw_row_t)last_row,
                                          (lxw_col_t)(page->column_count - 1),
                                          &options);
    if (error == LXW_NO_ERROR)
        return true;
    return fault_set(fault, FAULT_SYSTEM, "sheet %.*s: %s", STR(page->name),
                     lxw_strerror(error));
}

/* How the sheet looks on a screen and on paper. */
static void page_set(lxw_worksheet *sheet, const struct sheet_page *page)
{
    lxw_row_t rows = (lxw_row_t)page->heading_rows;
    lxw_col_t columns = (lxw_col_t)page->heading_columns;
    double chars = 0;
    for (size_t i = 0; i < page->column_count; i++) {
        worksheet_set_column(sheet, (lxw_col_t)i, (lxw_col_t)i, page->widths[i],
                             NULL);
        chars += page->widths[i];
    }
    worksheet_freeze_panes(sheet, rows, columns);
    if (rows)
        worksheet_repeat_rows(sheet, 0, rows - 1);
    if (columns)
        worksheet_repeat_columns(sheet, 0, columns - 1);
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, PAPER_A4);
    if (chars <= CHARS_ON_A_PAGE)
        worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_set_footer(sheet, "&L&A&R&P / &N");
    if (page->is_right_to_left)
        worksheet_right_to_left(sheet);
}

static bool page_add(struct writer *writer, const struct sheet_page *page,
                     struct fault *fault)
{
    lxw_worksheet *sheet = workbook_add_worksheet(
        writer->workbook, str_chars(writer->mem, page->name));
    assert(sheet); /* else its name is none, or stands twice */
    page_set(sheet, page);
    if (page->is_table && !table_make(writer, sheet, page, fault))
        return false;
    for (size_t row = page->is_table ? 1 : 0; row < page->row_count; row++)
        for (size_t column = 0; column < page->column_count; column++)
            if (!cell_write(writer, sheet, page, row, column, fault))
                return false;
    return true;
}

static bool fill(struct writer *writer, const struct workbook_about *about,
                 const struct sheet_page_list *pages, struct fault *fault)
{
    lxw_doc_properties properties = {
        .title = (char *)(uintptr_t)str_chars(writer->mem, about->title),
        .created = (time_t)(about->made_at.ms / 1000 ? about->made_at.ms / 1000
                                                     : 1)};
    workbook_set_properties(writer->workbook, &properties);
    for (enum cell_style i = 0; i < CELL_STYLE_COUNT; i++)
        writer->formats[i] = format_make(writer->workbook, i);
    for (size_t i = 0; i < pages->count; i++)
        if (!page_add(writer, &pages->at[i], fault))
            return false;
    return true;
}

/* The library writes to a file; its folder is private and goes with
 * `passing`. */
static bool file_make(struct arena *passing, const struct workbook_about *about,
                      const struct sheet_page_list *pages,
                      const char **file_name, struct fault *fault)
{
    const char *folder;
    if (!folder_make_temporary(passing, &folder, fault))
        return false;
    *file_name = str_chars(passing,
                           str_format(passing, "%s/workbook.xlsx", folder));
    lxw_workbook_options options = {.tmpdir = (char *)(uintptr_t)folder};
    struct writer writer = {.mem = passing,
                            .workbook = workbook_new_opt(*file_name, &options)};
    assert(writer.workbook);
    bool is_filled = fill(&writer, about, pages, fault);
    lxw_error error = workbook_close(writer.workbook);
    if (!is_filled || error == LXW_NO_ERROR)
        return is_filled;
    return fault_set(fault, FAULT_SYSTEM, "the workbook cannot be written: %s",
                     lxw_strerror(error));
}

bool workbook_write(struct arena *mem, const struct workbook_about *about,
                    const struct sheet_page_list *pages, struct str *bytes,
                    struct fault *fault)
{
    assert(mem && about && pages && pages->count && bytes && fault);
    struct arena *passing = arena_open();
    const char *file_name;
    bool is_made = file_make(passing, about, pages, &file_name, fault)
                   && file_read(mem, file_name, FILE_BYTES_MOST, bytes, fault);
    arena_close(passing);
    return is_made;
}
