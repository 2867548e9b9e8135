#include "web/evidence_page.h"

#include "base/list.h"
#include "web/address.h"
#include "web/percent.h"
#include "web/words.h"

enum { MONTHS = 12 };

static int month_number(struct day day)
{
    return day_year(day) * MONTHS + day_month(day) - 1;
}

static struct heat_month_list months_make(struct arena *mem, int first)
{
    struct heat_month *at = ARENA_ARRAY(mem, struct heat_month, MONTHS);
    for (int i = 0; i < MONTHS; i++) {
        int month = (first + i) % MONTHS;
        at[i].word = month_word(month + 1);
        if (i == 0 || month == 0)
            at[i].year = str_format(mem, "%d", (first + i) / MONTHS);
    }
    return (struct heat_month_list){at, MONTHS};
}

/* Quarters of the largest cell. */
static const char *step_of(int64_t count, int64_t most)
{
    static const char *const steps[] = {"s0", "s1", "s2", "s3", "s4"};
    enum { QUARTERS = 4 };
    return steps[(count * QUARTERS + most - 1) / most];
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
        .step = step_of(total->count, most),
        .address = str_format(mem, "/evidence?project=%.*s&month=%d-%02d",
                              STR(project), day_year(total->month),
                              day_month(total->month)),
    };
}

static struct heat_cell *row_add(struct arena *mem, struct list *rows,
                                 struct str project)
{
    struct heat_cell *cells = ARENA_ARRAY(mem, struct heat_cell, MONTHS);
    for (int i = 0; i < MONTHS; i++)
        cells[i].step = "s0";
    *LIST_ADD(rows, struct heat_row) = (struct heat_row){
        .project = project,
        .address = address_of_project(mem, project, DAY_NONE),
        .cells = {cells, MONTHS}};
    return cells;
}

struct heat heat_make(struct arena *mem, struct month_total_list totals,
                      struct day today)
{
    int first = month_number(today) - MONTHS + 1;
    int64_t most = most_of(totals);
    struct list rows;
    struct heat_row *row = NULL;
    struct heat_cell *cells = NULL;
    LIST_OPEN(mem, struct heat_row, &rows);
    for (size_t i = 0; i < totals.count; i++) {
        const struct month_total *total = &totals.at[i];
        int month = month_number(total->month) - first;
        if (month < 0 || month >= MONTHS)
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
