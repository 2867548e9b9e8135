/* intake/manager_name.h - managers whom a table of people gives by name. */
#pragma once

#include "intake/people_table.h"
#include "intake/sheet.h"

/* Gives each of `persons`, one per row of `sheet`, whose manager_name is set
 * the email of the one person in the file who has that name, without regard
 * to case; where there is none, or several, notes a problem.
 * Cost   n log n */
void manager_names_find(struct sheet *sheet, struct person_draft *persons);
