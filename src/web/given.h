/* web/given.h - what was given to a page that brings something in. */
#pragma once

#include "base/str.h"

/* False for a picture, a PDF, a spreadsheet's own file: what nobody could mend
 * in a form.  Text in another encoding is text. */
bool given_is_text(struct str bytes);

/* As it may stand in the form again: empty when its bytes would come back as
 * other ones. */
struct str given_for_form(struct str bytes);
