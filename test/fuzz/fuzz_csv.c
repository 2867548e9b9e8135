/* What a table gives, written with all its cells quoted, reads the same. */
#include "base/text.h"
#include "format/csv.h"

#include <assert.h>

#include "fuzz/fuzz.h"

static const struct csv_limits limits = {
    .most_rows = 1000, .most_columns = 20, .most_cell_bytes = 4096};

static void add_cell(struct text *out, struct str cell)
{
    text_add_char(out, '"');
    for (size_t i = 0; i < cell.length; i++) {
        text_add_char(out, cell.at[i]);
        if (cell.at[i] == '"')
            text_add_char(out, '"');
    }
    text_add_char(out, '"');
}

static void table_write(const struct csv *csv, struct text *out)
{
    text_add(out, "sep=%c\n", csv->delimiter);
    for (size_t i = 0; i < csv->header.count; i++) {
        if (i)
            text_add_char(out, csv->delimiter);
        add_cell(out, csv->header.at[i]);
    }
    for (size_t i = 0; i < csv->row_count; i++) {
        text_add_char(out, '\n');
        for (size_t j = 0; j < csv->rows[i].cell_count; j++) {
            if (j)
                text_add_char(out, csv->delimiter);
            add_cell(out, csv->rows[i].cells[j].text);
        }
    }
}

static void rows_check(const struct csv *csv, size_t row_index)
{
    const struct csv_row *row = &csv->rows[row_index];
    assert(row->cell_count > 0 && row->cell_count <= csv->header.count);
    assert(row->line > csv->header_line && row->number > 1);
    assert(row->line == row->cells[0].line && row->cells[0].column == 1);
    for (size_t i = 1; i < row->cell_count; i++)
        assert(row->cells[i].line > row->cells[i - 1].line
               || row->cells[i].column > row->cells[i - 1].column);
}

/* A row whose only text stands beyond the header is empty the second time. */
static bool has_surplus(const struct csv *csv)
{
    for (size_t i = 0; i < csv->row_count; i++)
        if (csv->rows[i].surplus)
            return true;
    return false;
}

static void same_check(const struct csv *csv, const struct csv *again)
{
    assert(csv->header.count == again->header.count);
    for (size_t i = 0; i < csv->header.count; i++)
        assert(str_same(csv->header.at[i], again->header.at[i]));
    assert(csv->row_count == again->row_count);
    for (size_t i = 0; i < csv->row_count; i++) {
        assert(csv->rows[i].cell_count == again->rows[i].cell_count);
        for (size_t j = 0; j < csv->rows[i].cell_count; j++)
            assert(str_same(csv->rows[i].cells[j].text,
                            again->rows[i].cells[j].text));
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    struct arena *mem = arena_open();
    struct csv csv, again;
    struct fault fault = {0};
    struct str table = {(const char *)bytes, count};
    if (csv_read(mem, table, &limits, &csv, &fault)) {
        for (size_t i = 0; i < csv.row_count; i++)
            rows_check(&csv, i);
        struct text out;
        text_open(mem, 1024 * 1024, &out);
        table_write(&csv, &out);
        bool is_read = csv_read(mem, text_str(&out), &limits, &again, &fault);
        assert(is_read);
        if (!has_surplus(&csv))
            same_check(&csv, &again);
    } else {
        assert(fault.kind == FAULT_INPUT || fault.kind == FAULT_LIMIT);
    }
    arena_close(mem);
    return 0;
}
