#include "intake/manager_name.h"

#include "base/utf8.h"
#include "intake/people_check.h"

#include <stdlib.h>

struct named {
    struct str name; /* in lower case */
    const struct person_draft *person;
};

static int by_name(const void *left, const void *right)
{
    const struct named *a = left, *b = right;
    int order = str_order(a->name, b->name);
    if (order == 0)
        order = str_order(a->person->email, b->person->email);
    return order ? order : (a->person > b->person) - (a->person < b->person);
}

/* A row that repeats an email is a problem already, and the same person. */
static void drop_repeats(struct list *names)
{
    struct named *at = names->at;
    size_t count = 0;
    for (size_t i = 0; i < names->count; i++)
        if (count == 0 || !str_same(at[count - 1].name, at[i].name)
            || !str_same(at[count - 1].person->email, at[i].person->email))
            at[count++] = at[i];
    names->count = count;
}

/* The persons with their names, those of one name side by side. */
static struct list names_make(struct sheet *sheet,
                              const struct person_draft *persons)
{
    struct list names;
    LIST_OPEN(sheet->mem, struct named, &names);
    for (size_t i = 0; i < sheet->csv.row_count; i++)
        if (persons[i].name.length)
            *LIST_ADD(&names, struct named) = (struct named){
                utf8_fold(sheet->mem, persons[i].name), &persons[i]};
    if (names.count)
        qsort(names.at, names.count, sizeof(struct named), by_name);
    drop_repeats(&names);
    return names;
}

/* The first of that name, or `names.count`. */
static size_t first_of(const struct list *names, struct str name)
{
    size_t low = 0, high = names->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (str_order(LIST_AT(names, struct named, middle)->name, name) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    bool is_found = low < names->count
                    && str_same(LIST_AT(names, struct named, low)->name, name);
    return is_found ? low : names->count;
}

static struct str several_told(struct arena *mem, int line, int other_line)
{
    return str_format(mem,
                      "the persons of lines %d and %d both have that name; "
                      "write the manager's email",
                      line < other_line ? line : other_line,
                      line < other_line ? other_line : line);
}

/* The email of the one person of that name, or why there is none. */
static struct str email_find(struct arena *mem, const struct list *names,
                             struct str name, struct str *why)
{
    name = utf8_fold(mem, name);
    size_t found = first_of(names, name);
    if (found == names->count) {
        *why = STR_LITERAL("nobody in this file has that name; write the "
                           "manager's email");
        return (struct str){0};
    }
    const struct named *first = LIST_AT(names, struct named, found);
    if (found + 1 < names->count && str_same(first[1].name, name))
        *why = several_told(mem, first[0].person->line, first[1].person->line);
    else if (first->person->email.length == 0)
        *why = str_format(mem,
                          "the person of that name, in line %d, has no email",
                          first->person->line);
    else
        return first->person->email;
    return (struct str){0};
}

void manager_names_find(struct sheet *sheet, struct person_draft *persons)
{
    struct list names = names_make(sheet, persons);
    for (size_t i = 0; i < sheet->csv.row_count; i++) {
        struct person_draft *person = &persons[i];
        struct str why = {0};
        if (person->manager_name.length == 0)
            continue;
        person->manager_email = email_find(sheet->mem, &names,
                                           person->manager_name, &why);
        if (why.length)
            sheet_problem(sheet, i, PEOPLE_MANAGER, person->manager_name, why);
    }
}
