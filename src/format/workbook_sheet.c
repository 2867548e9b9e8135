#include "format/workbook_sheet.h"

#include "format/workbook.h"

#include <string.h>

/* A cell with something in it; rows and columns from 1. */
struct filled {
    int row, column;
    struct workbook_text text;
    bool is_bold;
};

struct area {
    int row, column, last_row, last_column;
};

struct reader {
    struct workbook_ground *ground;
    struct str name;
    struct xml *xml;
    struct fault *fault;
    struct list cells; /* of struct filled */
    struct list areas; /* of struct area, that cells spread over */
    struct workbook_scribe scribe;
    struct text value;
    bool is_in_value;
    int row, column; /* of the cell being read */
    struct str type;
    const struct workbook_style *style;
};

static const struct workbook_style plain_style;

/* Takes "C4" off the front of *rest; false when it is none. */
static bool place_take(struct str *rest, int *row, int *column)
{
    enum { MOST = 10000000 };
    int letters = 0, digits = 0;
    size_t i = 0;
    for (; i < rest->length && rest->at[i] >= 'A' && rest->at[i] <= 'Z'; i++)
        letters = letters < MOST ? letters * 26 + rest->at[i] - 'A' + 1 : MOST;
    for (; i < rest->length && rest->at[i] >= '0' && rest->at[i] <= '9'; i++)
        digits = digits < MOST ? digits * 10 + rest->at[i] - '0' : MOST;
    *rest = str_part(*rest, i, rest->length);
    *row = digits;
    *column = letters;
    return digits > 0 && letters > 0;
}

static bool fail(const struct reader *reader, enum fault_kind kind,
                 const char *what)
{
    struct grid_cell cell = {.line = reader->row, .column = reader->column};
    struct grid grid = {.kind = GRID_SHEET,
                        .name = reader->name,
                        .cells = &cell,
                        .row_count = 1,
                        .column_count = 1};
    return fault_set(reader->fault, kind, "%.*s: %s",
                     STR(grid_where(reader->ground->mem, &grid, 0, 0)), what);
}

static void row_open(struct reader *reader)
{
    int64_t number = reader->row + 1;
    str_number(xml_attribute(reader->xml, "r"), 1, 10000000, &number);
    reader->row = (int)number;
    reader->column = 0;
}

static void cell_open(struct reader *reader)
{
    struct str place = xml_attribute(reader->xml, "r");
    int row = 0, column = 0;
    int64_t style = 0;
    const struct workbook_style_list *styles = &reader->ground->styles;
    reader->column++;
    if (place_take(&place, &row, &column)) {
        reader->row = row;
        reader->column = column;
    }
    reader->type = xml_attribute(reader->xml, "t");
    bool has_style = str_number(xml_attribute(reader->xml, "s"), 0, INT32_MAX,
                                &style)
                     && (size_t)style < styles->count;
    reader->style = has_style ? &styles->at[style] : &plain_style;
    text_reset(&reader->value);
    workbook_scribe_begin(&reader->scribe);
}

static bool shared_find(const struct reader *reader, struct str value,
                        struct workbook_text *text)
{
    const struct workbook_text_list *texts = &reader->ground->texts;
    int64_t index = 0;
    if (!str_number(str_trim(value), 0, INT32_MAX, &index)
        || (size_t)index >= texts->count)
        return fail(reader, FAULT_INPUT,
                    "it points to a text that is not there");
    *text = texts->at[index];
    return true;
}

/* What the cell shows. */
static bool text_find(struct reader *reader, struct workbook_text *text)
{
    struct workbook_ground *ground = reader->ground;
    struct str value = text_str(&reader->value), type = reader->type;
    *text = workbook_scribe_end(&reader->scribe);
    if (str_is(type, "inlineStr") || value.length == 0)
        return true;
    *text = (struct workbook_text){0};
    if (str_is(type, "s"))
        return shared_find(reader, value, text);
    if (str_is(type, "b"))
        text->text = str_of(str_is(value, "1") ? "TRUE" : "FALSE");
    else if (type.length == 0 || str_is(type, "n"))
        text->text = workbook_number_show(ground->mem, value, reader->style,
                                          ground->styles.is_from_1904);
    else
        text->text = str_copy(ground->mem, value);
    return true;
}

static bool cell_close(struct reader *reader)
{
    struct workbook_ground *ground = reader->ground;
    struct workbook_text text;
    if (!text_find(reader, &text))
        return false;
    if (str_trim(text.text).length == 0)
        return true;
    if (reader->row > GRID_ROWS_MOST || reader->column > GRID_COLUMNS_MOST)
        return fail(reader, FAULT_LIMIT, "the sheet is too large");
    if (text.text.length > GRID_CELL_BYTES_MOST)
        return fail(reader, FAULT_LIMIT, "the cell says too much");
    ground->text_bytes += text.text.length;
    if (ground->text_bytes > WORKBOOK_BYTES_MOST
        || reader->cells.count == GRID_CELLS_MOST)
        return fail(reader, FAULT_LIMIT, "the cells up to here say too much");
    *LIST_ADD(&reader->cells, struct filled) = (struct filled){
        .row = reader->row,
        .column = reader->column,
        .text = text,
        .is_bold = reader->style->is_bold};
    return true;
}

static void area_take(struct reader *reader)
{
    struct str ref = xml_attribute(reader->xml, "ref");
    struct area area = {0};
    if (place_take(&ref, &area.row, &area.column) && str_has_prefix(ref, ":")) {
        ref = str_part(ref, 1, ref.length);
        if (place_take(&ref, &area.last_row, &area.last_column)
            && area.row <= area.last_row && area.column <= area.last_column)
            *LIST_ADD(&reader->areas, struct area) = area;
    }
}

static bool event_take(struct reader *reader, enum xml_event event)
{
    struct xml *xml = reader->xml;
    bool opens = event == XML_OPENS, closes = event == XML_CLOSES;
    if (event == XML_TEXT && reader->is_in_value)
        text_add_str(&reader->value, xml_text(xml));
    if (opens && xml_is(xml, "row"))
        row_open(reader);
    if (opens && xml_is(xml, "c"))
        cell_open(reader);
    if (opens && xml_is(xml, "mergeCell"))
        area_take(reader);
    if ((opens || closes) && xml_is(xml, "v"))
        reader->is_in_value = opens;
    workbook_scribe_take(&reader->scribe, xml, event);
    return !closes || !xml_is(xml, "c") || cell_close(reader);
}

/* Joins pieces that are bold side by side. */
static struct outline content_make(struct arena *mem,
                                   const struct filled *filled)
{
    const struct workbook_text *text = &filled->text;
    struct outline_bold whole = {0, text->text.length};
    if (text->piece_count == 0)
        return outline_of_cell(mem, text->text, filled->row, &whole,
                               filled->is_bold);
    struct outline_bold *bold = ARENA_ARRAY(mem, struct outline_bold,
                                            text->piece_count);
    size_t count = 0, begin = 0;
    for (size_t i = 0; i < text->piece_count; i++) {
        const struct workbook_piece *piece = &text->pieces[i];
        size_t end = begin + piece->length;
        bool is_bold = piece->run == RUN_BOLD
                       || (piece->run == RUN_AS_CELL && filled->is_bold);
        if (is_bold && count && bold[count - 1].end == begin)
            bold[count - 1].end = end;
        else if (is_bold)
            bold[count++] = (struct outline_bold){begin, end};
        begin = end;
    }
    return outline_of_cell(mem, text->text, filled->row, bold, count);
}

static bool is_all_bold(const struct outline *content)
{
    for (size_t i = 0; i < content->count; i++)
        if (content->at[i].label.length != content->at[i].text.length)
            return false;
    return content->count > 0;
}

static struct grid_cell cell_make(struct arena *mem,
                                  const struct filled *filled)
{
    struct grid_cell cell = {.text = filled->text.text,
                             .content = content_make(mem, filled),
                             .line = filled->row,
                             .column = filled->column,
                             .span_rows = 1,
                             .span_columns = 1};
    cell.is_heading = is_all_bold(&cell.content);
    return cell;
}

/* Repeats what the first cell of an area says in the others. */
static void spread(const struct area *area, const struct grid *grid,
                   struct grid_cell *cells)
{
    size_t row = (size_t)area->row - 1, column = (size_t)area->column - 1;
    size_t rows = (size_t)(area->last_row - area->row) + 1;
    size_t columns = (size_t)(area->last_column - area->column) + 1;
    if (rows > grid->row_count - row)
        rows = grid->row_count - row;
    if (columns > grid->column_count - column)
        columns = grid->column_count - column;
    struct grid_cell *first = &cells[row * grid->column_count + column];
    first->span_rows = (int)rows;
    first->span_columns = (int)columns;
    for (size_t i = 1; i < rows * columns; i++) {
        struct grid_cell *at = &cells[(row + i / columns) * grid->column_count
                                      + column + i % columns];
        int line = at->line, in = at->column;
        *at = *first;
        at->line = line;
        at->column = in;
        at->is_spanned = true;
    }
}

/* Merged cells never overlap, so that all of them are no more than the grid;
 * in a file that says otherwise the last ones are left out. */
static void areas_spread(const struct reader *reader, const struct grid *grid,
                         struct grid_cell *cells)
{
    size_t left = grid->row_count * grid->column_count;
    for (size_t i = 0; i < reader->areas.count; i++) {
        struct area area = *LIST_AT(&reader->areas, struct area, i);
        if ((size_t)area.row > grid->row_count
            || (size_t)area.column > grid->column_count)
            continue;
        if ((size_t)area.last_row > grid->row_count)
            area.last_row = (int)grid->row_count;
        if ((size_t)area.last_column > grid->column_count)
            area.last_column = (int)grid->column_count;
        size_t size = (size_t)(area.last_row - area.row + 1)
                      * (size_t)(area.last_column - area.column + 1);
        if (size > left)
            return;
        left -= size;
        spread(&area, grid, cells);
    }
}

static bool grid_make(struct reader *reader, struct grid *grid)
{
    struct workbook_ground *ground = reader->ground;
    struct grid made = {.kind = GRID_SHEET, .name = reader->name};
    for (size_t i = 0; i < reader->cells.count; i++) {
        const struct filled *at = LIST_AT(&reader->cells, struct filled, i);
        if ((size_t)at->row > made.row_count)
            made.row_count = (size_t)at->row;
        if ((size_t)at->column > made.column_count)
            made.column_count = (size_t)at->column;
    }
    size_t count = made.row_count * made.column_count;
    ground->cell_count += count;
    if (ground->cell_count > GRID_CELLS_MOST)
        return fail(reader, FAULT_LIMIT,
                    "the sheets up to here have too many cells");
    struct grid_cell *cells = ARENA_ARRAY(ground->mem, struct grid_cell, count);
    for (size_t i = 0; i < count; i++)
        cells[i] = (struct grid_cell){.line = (int)(i / made.column_count) + 1,
                                      .column = (int)(i % made.column_count)
                                                + 1,
                                      .span_rows = 1,
                                      .span_columns = 1};
    for (size_t i = 0; i < reader->cells.count; i++) {
        const struct filled *at = LIST_AT(&reader->cells, struct filled, i);
        cells[((size_t)at->row - 1) * made.column_count + (size_t)at->column
              - 1] = cell_make(ground->mem, at);
    }
    areas_spread(reader, &made, cells);
    made.cells = cells;
    *grid = made;
    return true;
}

bool workbook_sheet_read(struct workbook_ground *ground, struct str name,
                         struct str part, struct str bytes, struct grid *grid,
                         struct fault *fault)
{
    struct reader *reader = ARENA_NEW(ground->mem, struct reader);
    enum xml_event event = XML_OPENS;
    *reader = (struct reader){
        .ground = ground, .name = name, .fault = fault, .style = &plain_style};
    LIST_OPEN(ground->mem, struct filled, &reader->cells);
    LIST_OPEN(ground->mem, struct area, &reader->areas);
    text_open(ground->mem, WORKBOOK_BYTES_MOST, &reader->value);
    workbook_scribe_open(ground->mem, &reader->scribe);
    workbook_scribe_begin(&reader->scribe);
    if (!xml_open(ground->mem, part, bytes, &reader->xml, fault))
        return false;
    while (event != XML_ENDS)
        if (!xml_next(reader->xml, &event, fault) || !event_take(reader, event))
            return false;
    return grid_make(reader, grid);
}
