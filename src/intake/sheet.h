/* intake/sheet.h - somebody's table while it is being read, cell by cell.
 *
 * A reader of one kind of table asks for its cells here; each answer is
 * clean or a problem with its place.  Once a problem is noted the row is bad.
 */
#pragma once

#include "base/day.h"
#include "domain/identity/email.h"
#include "intake/columns.h"
#include "intake/problem.h"

enum {
    SHEET_LINE_BYTES = 200,  /* a name, a title, a key */
    SHEET_DUTY_BYTES = 2000, /* PostgreSQL 15 has room for 2,704 in the index
                                that keeps duties apart (manual, "B-Tree") */
    SHEET_TEXT_BYTES = 4000  /* a note */
};

struct sheet {
    struct arena *mem;
    struct csv csv;
    struct column_list columns;
    struct column_map map;
    struct problem_sink problems;
    bool *is_bad; /* shape: [csv.row_count] */
};

/* Reads `bytes`, CSV or a workbook, and finds the columns; rows with more cells than the
 * header are bad already.
 * Fails  as sheet_book_read and columns_find */
bool sheet_read(struct arena *mem, struct str bytes, struct column_list columns,
                struct sheet *sheet, struct fault *fault);

/* Notes what is wrong with `value` in one cell of a row:
 *     row 7, column "E-mail", "ada": it has no @ */
void sheet_problem(struct sheet *sheet, size_t row_index, size_t column,
                   struct str value, struct str why);

/* The cells below give true and a result, the empty one where the cell is
 * empty or its column absent; or false, a noted problem, and the result
 * empty.  An empty cell of a needed column is a problem. */

/* One line: white space at the ends goes, inside it becomes one space.
 * Control characters are a problem, and those of base/disguise.h. */
bool sheet_line(struct sheet *sheet, size_t row_index, size_t column,
                size_t most_bytes, struct str *line);

/* The same for addresses and logins, where no joiner is in place. */
bool sheet_address(struct sheet *sheet, size_t row_index, size_t column,
                   size_t most_bytes, struct str *line);

/* Text whose lines stay lines, with LF between. */
bool sheet_text(struct sheet *sheet, size_t row_index, size_t column,
                struct str *text);

/* An address in lower case; "Ada <ada@example.org>" gives what is between
 * the brackets. */
bool sheet_email(struct sheet *sheet, size_t row_index, size_t column,
                 struct str *email);

bool sheet_day(struct sheet *sheet, size_t row_index, size_t column,
               struct day *day);

/* An http or https address. */
bool sheet_link(struct sheet *sheet, size_t row_index, size_t column,
                struct str *link);
