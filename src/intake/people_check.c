#include "intake/people_check.h"

#include "base/text.h"

#include <stdlib.h>

const struct handle_column people_handle_columns[PEOPLE_HANDLE_COLUMN_COUNT] = {
    {PEOPLE_HANDLES, "login"},
    {PEOPLE_GITHUB, "github"},
    {PEOPLE_GITLAB, "gitlab"},
};

/* Somebody says that a handle is theirs; an email says so by itself. */
struct claim {
    struct str kind, value;
    size_t row_index;
    bool is_email_cell;
};

static int by_handle(const void *left, const void *right)
{
    const struct claim *a = left, *b = right;
    int order = str_order(a->kind, b->kind);
    if (order == 0)
        order = str_order(a->value, b->value);
    if (order == 0)
        order = (int)b->is_email_cell - (int)a->is_email_cell;
    if (order == 0)
        order = (a->row_index > b->row_index) - (a->row_index < b->row_index);
    return order;
}

/* All claims, those of one handle side by side, its holder's first: whose
 * email it is, else who comes first in the file. */
static struct list claims_make(struct arena *mem,
                               struct person_draft_list persons)
{
    struct list claims;
    LIST_OPEN(mem, struct claim, &claims);
    for (size_t i = 0; i < persons.count; i++) {
        const struct person_draft *person = &persons.at[i];
        if (person->email.length)
            *LIST_ADD(&claims, struct claim) = (struct claim){
                STR_LITERAL("email"), person->email, i, true};
        for (size_t j = 0; j < person->handles.count; j++)
            *LIST_ADD(&claims, struct claim) = (struct claim){
                person->handles.at[j].kind, person->handles.at[j].value, i,
                false};
    }
    if (claims.count)
        qsort(claims.at, claims.count, sizeof(struct claim), by_handle);
    return claims;
}

/* How well a cell of that column fits as the place of a handle. */
static int place_rank(const struct sheet *sheet, const struct claim *claim,
                      const struct handle_column *column)
{
    size_t header_index = sheet->map.header_index[column->column];
    if (header_index == COLUMN_ABSENT)
        return 0;
    const struct csv_row *row = &sheet->csv.rows[claim->row_index];
    struct str cell = str_fold(sheet->mem, csv_cell(row, header_index).text);
    if (str_find(cell, claim->value) == cell.length)
        return 0;
    return str_is(claim->kind, column->kind) ? 2 : 1;
}

/* The column a handle stands in: of those that have it, its own. */
static size_t column_of(const struct sheet *sheet, const struct claim *claim)
{
    size_t found = PEOPLE_EMAIL;
    int best = 0;
    for (size_t i = 0; !claim->is_email_cell && i < PEOPLE_HANDLE_COLUMN_COUNT;
         i++) {
        const struct handle_column *column = &people_handle_columns[i];
        int rank = place_rank(sheet, claim, column);
        if (rank > best) {
            best = rank;
            found = column->column;
        }
    }
    return found;
}

static void claim_problem(struct sheet *sheet, struct person_draft_list persons,
                          const struct claim *holder, const struct claim *claim)
{
    int here = persons.at[claim->row_index].line;
    int there = persons.at[holder->row_index].line;
    struct str value = claim->is_email_cell || str_is(claim->kind, "login")
                           ? claim->value
                           : str_format(sheet->mem, "%.*s:%.*s",
                                        STR(claim->kind), STR(claim->value));
    sheet_problem(sheet, claim->row_index, column_of(sheet, claim), value,
                  str_format(sheet->mem,
                             "the persons of lines %d and %d both "
                             "have it",
                             here < there ? here : there,
                             here < there ? there : here));
}

static void claims_check(struct sheet *sheet, struct person_draft_list persons)
{
    struct list claims = claims_make(sheet->mem, persons);
    const struct claim *holder = NULL;
    for (size_t i = 0; i < claims.count; i++) {
        const struct claim *claim = LIST_AT(&claims, struct claim, i);
        if (!holder || !str_same(holder->kind, claim->kind)
            || !str_same(holder->value, claim->value))
            holder = claim;
        else if (holder->row_index != claim->row_index)
            claim_problem(sheet, persons, holder, claim);
    }
}

struct reporting {
    struct person_draft_list persons;
    const struct person_draft **by_email; /* shape: [persons.count] */
    size_t *manager; /* shape: [persons.count]; persons.count: none here */
};

static int by_email(const void *left, const void *right)
{
    const struct person_draft *a = *(const struct person_draft *const *)left;
    const struct person_draft *b = *(const struct person_draft *const *)right;
    int order = str_order(a->email, b->email);
    return order ? order : (a > b) - (a < b);
}

/* The first row of that email, or persons.count. */
static size_t row_of(const struct reporting *reporting, struct str email)
{
    size_t low = 0, high = reporting->persons.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (str_order(reporting->by_email[middle]->email, email) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    bool is_found = low < reporting->persons.count
                    && str_same(reporting->by_email[low]->email, email);
    return is_found ? (size_t)(reporting->by_email[low] - reporting->persons.at)
                    : reporting->persons.count;
}

static void reporting_make(struct arena *mem, struct person_draft_list persons,
                           struct reporting *reporting)
{
    *reporting = (struct reporting){
        .persons = persons,
        .by_email = ARENA_ARRAY(mem, const struct person_draft *,
                                persons.count),
        .manager = ARENA_ARRAY(mem, size_t, persons.count)};
    for (size_t i = 0; i < persons.count; i++)
        reporting->by_email[i] = &persons.at[i];
    qsort(reporting->by_email, persons.count, sizeof(reporting->by_email[0]),
          by_email);
    for (size_t i = 0; i < persons.count; i++) {
        struct str email = persons.at[i].manager_email;
        reporting->manager[i] = email.length ? row_of(reporting, email)
                                             : persons.count;
    }
}

/* "ada reports to bob, bob to carol, carol to ada", cut when it is long. */
static struct str circle_told(struct arena *mem,
                              const struct reporting *reporting, size_t start)
{
    enum { MOST_TOLD = 5, MOST_BYTES = 1000 };
    struct text text;
    text_open(mem, MOST_BYTES, &text);
    text_add_str(&text, STR_LITERAL("reporting goes in a circle: "));
    size_t row = start;
    for (size_t count = 0; count < MOST_TOLD; count++) {
        text_add(&text, "%.*s to ", STR(reporting->persons.at[row].email));
        row = reporting->manager[row];
        if (row == start)
            break;
    }
    if (row == start)
        text_add_str(&text, reporting->persons.at[row].email);
    else
        text_add_str(&text, STR_LITERAL("others and back"));
    return text_str(&text);
}

static void circle_problem(struct sheet *sheet,
                           const struct reporting *reporting, size_t start)
{
    size_t row = start;
    do {
        bool is_alone = reporting->manager[row] == row;
        sheet_problem(sheet, row, PEOPLE_MANAGER,
                      reporting->persons.at[row].manager_email,
                      is_alone ? STR_LITERAL("nobody is their own manager")
                               : circle_told(sheet->mem, reporting, row));
        row = reporting->manager[row];
    } while (row != start);
}

/* Follows each person's managers upwards once; a walk that meets itself has
 * found a circle. */
static void circles_check(struct sheet *sheet, struct person_draft_list persons)
{
    struct reporting reporting;
    reporting_make(sheet->mem, persons, &reporting);
    size_t *walk_of = ARENA_ARRAY(sheet->mem, size_t, persons.count);
    for (size_t i = 0; i < persons.count; i++) {
        size_t walk = i + 1, row = i;
        while (row < persons.count && walk_of[row] == 0) {
            walk_of[row] = walk;
            row = reporting.manager[row];
        }
        if (row < persons.count && walk_of[row] == walk)
            circle_problem(sheet, &reporting, row);
    }
}

void people_check(struct sheet *sheet, struct person_draft_list persons)
{
    claims_check(sheet, persons);
    if (persons.count)
        circles_check(sheet, persons);
}
