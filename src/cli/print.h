/* cli/print.h - what commands print. */
#pragma once

#include "app/actor.h"
#include "base/table.h"
#include "base/text.h"
#include "cli/command.h"
#include "format/json.h"

struct db;
struct ladder_file;
struct problem_list;

enum { PRINT_BYTES = 64 * 1024 * 1024 };

/* Opens the store the call names, and says who asks.  A call that may not
 * change it sees one unchanging view; for one that may, an SQLite file that
 * is not there is made, and that is said.  From here on the call's ladders are
 * named by their keys, though it named them by their titles: read its words
 * after this. */
bool call_open(struct call *call, bool may_change, struct db **db,
               struct actor *actor, struct fault *fault);

/* Text with data in it: control characters in it become U+FFFD, so that no
 * name or title can steer the terminal.  printf is for our own words. */
__attribute__((format(printf, 2, 3))) void print_text(const struct call *call,
                                                      const char *format, ...);

/* The name a file has in messages: "-" is standard input. */
const char *print_file_name(const char *file_name);

/* What `out` holds.  This and the next two end the call with exit 6 when not
 * all of it found room in PRINT_BYTES. */
void print_bytes(struct call *call, const struct text *out);

/* One JSON value on a line of its own. */
void print_json(struct call *call, const struct json *value);

/* A table as wide as the terminal. */
void print_table(struct call *call, const struct table_column *columns,
                 size_t column_count, const struct str *cells,
                 size_t row_count);

/* `s` wrapped to the terminal, each line after `indent` spaces. */
void print_wrapped(const struct call *call, size_t indent, struct str s);

/* The same with `lead` in front of the first line, after `indent` spaces;
 * further lines stand below the text, not below `lead`. */
void print_item(const struct call *call, size_t indent, const char *lead,
                struct str s);

/* In bold on a terminal with colour; wrapped. */
void print_heading(const struct call *call, struct str s);

/* "FILE:LINE:COL: message" for each, on standard error. */
void print_problems(const struct call *call, const char *file_name,
                    const struct problem_list *problems);

/* The problems of a ladder's file; of one that looks like somebody else's,
 * what to do with it instead. */
void print_ladder_problems(const struct call *call,
                           const struct ladder_file *file);

/* [{"line","column","message"}] */
struct json *problems_json(struct arena *mem,
                           const struct problem_list *problems);

/* A person as JSON writes them everywhere. */
struct json *person_json(struct arena *mem, const struct person *person);

/* A text, or null when it is empty; the same of a day. */
void json_put_text(struct json *object, const char *key, struct str value);
void json_put_day(struct arena *mem, struct json *object, const char *key,
                  struct day day);
