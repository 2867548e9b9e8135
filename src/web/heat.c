#include "web/evidence_page.h"

#include "base/list.h"
#include "web/address.h"
#include "web/percent.h"
#include "web/words.h"

static struct heat_month_list months_make(struct arena *mem, struct day first)
{
    struct heat_month *at = ARENA_ARRAY(mem, struct heat_month, YEAR_MONTHS);
    for (int i = 0; i < YEAR_MONTHS; i++) {
        struct day month = day_add_months(first, i);
        at[i].word = month_word(day_month(month));
        if (i == 0 || day_month(month) == 1)
            at[i].year = str_format(mem, "%d", day_year(month));
    }
    return (struct heat_month_list){at, YEAR_MONTHS};
}

static int64_t most_of(struct month_total_list totals)
{
    int64_t most = 1;
    for (size_t i = 0; i < totals.count; i++)
        if (totals.at[i].count > most)
            most = totals.at[i].count;
    return most;
}

static struct heat_cell cell_make(struct arena *mem,
                                  const struct month_total *total, int64_t most)
{
    struct str project = percent_encode(mem, total->project);
    return (struct heat_cell){
        .count = total->count,
        .step = month_step(total->count, most),
        .address = str_format(mem, "/evidence?project=%.*s&month=%d-%02d",
                              STR(project), day_year(total->month),
                              day_month(total->month)),
    };
}

static struct heat_cell *row_add(struct arena *mem, struct list *rows,
                                 struct str project)
{
    struct heat_cell *cells = ARENA_ARRAY(mem, struct heat_cell, YEAR_MONTHS);
    for (int i = 0; i < YEAR_MONTHS; i++)
        cells[i].step = "s0";
    *LIST_ADD(rows, struct heat_row) = (struct heat_row){
        .project = project,
        .address = address_of_project(mem, project, DAY_NONE),
        .cells = {cells, YEAR_MONTHS}};
    return cells;
}

struct heat heat_make(struct arena *mem, struct month_total_list totals,
                      struct day today)
{
    struct day first = year_of_months(today);
    int64_t most = most_of(totals);
    struct list rows;
    struct heat_row *row = NULL;
    struct heat_cell *cells = NULL;
    LIST_OPEN(mem, struct heat_row, &rows);
    for (size_t i = 0; i < totals.count; i++) {
        const struct month_total *total = &totals.at[i];
        size_t month = month_index(first, total->month);
        if (month == YEAR_MONTHS)
            continue;
        if (!row || !str_same(row->project, total->project)) {
            cells = row_add(mem, &rows, total->project);
            row = LIST_AT(&rows, struct heat_row, rows.count - 1);
        }
        cells[month] = cell_make(mem, total, most);
        row->sum += total->count;
    }
    return (struct heat){months_make(mem, first), {rows.at, rows.count}};
}
