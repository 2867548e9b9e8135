/* intake/handle_cell.h - the handles in one cell of a table. */
#pragma once

#include "base/list.h"
#include "domain/identity/handle.h"

enum { PERSON_HANDLES_MOST = 50 };

/* Reads `cell`, whose handles stand apart by ';', ',' or white space, and
 * adds to `handles` those that are not in it yet.  `kind` is what a login
 * without a kind is, "github" in a column of that title, or "login".  Web
 * addresses of people at github.com and gitlab.com are taken, too.  Adding
 * ends at one more than PERSON_HANDLES_MOST, which the caller refuses.
 *
 * Gives  the pieces that are no handles; with a kind other than "login" that
 *        includes handles of another kind, but not emails
 */
struct str_list handle_cell_read(struct arena *mem, struct str cell,
                                 const char *kind, struct list *handles);
