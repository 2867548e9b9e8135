/* intake/people_check.h - what can be wrong between the rows of a table of
 * people: the same email twice, a handle of two people, reporting circles.
 */
#pragma once

#include "intake/people_table.h"
#include "intake/sheet.h"

enum people_column {
    PEOPLE_NAME,
    PEOPLE_EMAIL,
    PEOPLE_TITLE,
    PEOPLE_DEPARTMENT,
    PEOPLE_MANAGER,
    PEOPLE_LADDER,
    PEOPLE_LEVEL,
    PEOPLE_START,
    PEOPLE_HANDLES,
    PEOPLE_GITHUB,
    PEOPLE_GITLAB,
    PEOPLE_COLUMN_COUNT
};

/* A column that holds handles, and what a login there is. */
struct handle_column {
    enum people_column column;
    const char *kind;
};

enum { PEOPLE_HANDLE_COLUMN_COUNT = 3 };
extern const struct handle_column
    people_handle_columns[PEOPLE_HANDLE_COLUMN_COUNT];

/* Notes the problems between rows in `sheet`; `persons` has one item per row
 * of it, bad rows too. */
void people_check(struct sheet *sheet, struct person_draft_list persons);
