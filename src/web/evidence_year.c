#include "web/evidence_year.h"

#include "base/list.h"
#include "base/translate.h"
#include "web/percent.h"
#include "web/words.h"

#include <stdlib.h>

/* A row while it is summed up. */
struct sum {
    struct str project;
    int64_t months[YEAR_MONTHS];
    int64_t total;
};

static int most_first(const void *left, const void *right)
{
    const struct sum *a = left, *b = right;
    if (a->total != b->total)
        return a->total < b->total ? 1 : -1;
    return str_order(a->project, b->project);
}

/* The tallies stand by project. */
static struct list sums_make(struct arena *mem, const struct year_wish *wish,
                             struct day first, struct evidence_year *year)
{
    struct list sums;
    struct sum *sum = NULL;
    LIST_OPEN(mem, struct sum, &sums);
    for (size_t i = 0; i < wish->tallies.count; i++) {
        const struct tally *tally = &wish->tallies.at[i];
        size_t month = month_index(first, tally->month);
        bool is_change = tally->kind == EVIDENCE_COMMIT
                         || tally->kind == EVIDENCE_CO_AUTHOR;
        if (month == YEAR_MONTHS)
            continue;
        if (!sum || !str_same(sum->project, tally->project)) {
            sum = LIST_ADD(&sums, struct sum);
            sum->project = tally->project;
        }
        sum->months[month] += tally->count;
        sum->total += tally->count;
        year->total += tally->count;
        year->changes += is_change ? tally->count : 0;
        year->uncounted += wish->counted >> tally->kind & 1 ? 0 : tally->count;
    }
    if (sums.count)
        qsort(sums.at, sums.count, sizeof(struct sum), most_first);
    return sums;
}

static int64_t most_of(const struct list *sums)
{
    int64_t most = 1;
    for (size_t i = 0; i < sums->count; i++)
        for (size_t m = 0; m < YEAR_MONTHS; m++)
            if (LIST_AT(sums, struct sum, i)->months[m] > most)
                most = LIST_AT(sums, struct sum, i)->months[m];
    return most;
}

static struct year_row row_make(struct arena *mem, const struct year_wish *wish,
                                const struct sum *sum, struct day first,
                                int64_t most)
{
    struct year_cell *cells = ARENA_ARRAY(mem, struct year_cell, YEAR_MONTHS);
    struct str address = str_format(mem, "%.*s?project=%.*s",
                                    STR(wish->address),
                                    STR(percent_encode(mem, sum->project)));
    for (int m = 0; m < YEAR_MONTHS; m++) {
        struct day month = day_add_months(first, m);
        struct str iso = day_format(mem, month);
        cells[m] = (struct year_cell){
            .style = month_step(sum->months[m], most),
            .count = sum->months[m],
            .address = str_format(mem, "%.*s&month=%.*s#ledger", STR(address),
                                  STR(str_part(iso, 0, 7))),
            .label = str_format(mem, "%.*s, %.*s: ", STR(sum->project),
                                STR(words_of_month(mem, month))),
        };
    }
    return (struct year_row){
        .project = sum->project,
        .address = str_format(mem, "%.*s&since=%.*s#ledger", STR(address),
                              STR(day_format(mem, first))),
        .cells = {cells, YEAR_MONTHS},
        .total = sum->total,
    };
}

static struct year_month *months_make(struct arena *mem, struct day first)
{
    struct year_month *at = ARENA_ARRAY(mem, struct year_month, YEAR_MONTHS);
    for (int m = 0; m < YEAR_MONTHS; m++) {
        struct day month = day_add_months(first, m);
        at[m] = (struct year_month){month_word(day_month(month)),
                                    words_of_month(mem, month)};
    }
    return at;
}

struct evidence_year evidence_year_make(struct arena *mem,
                                        const struct year_wish *wish)
{
    struct evidence_year year = {.first = year_of_months(wish->today)};
    struct list sums = sums_make(mem, wish, year.first, &year);
    struct year_row *rows = ARENA_ARRAY(mem, struct year_row, sums.count);
    int64_t most = most_of(&sums);
    for (size_t i = 0; i < sums.count; i++)
        rows[i] = row_make(mem, wish, LIST_AT(&sums, struct sum, i), year.first,
                           most);
    year.rows.at = rows;
    year.rows.count = sums.count;
    year.months.at = months_make(mem, year.first);
    year.months.count = YEAR_MONTHS;
    year.from = year.months.at[0].words;
    year.to = year.months.at[YEAR_MONTHS - 1].words;
    return year;
}
