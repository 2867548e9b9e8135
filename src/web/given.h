/* web/given.h - what was given to a page that brings something in. */
#pragma once

#include "base/setting.h"

/* The most bytes of a file or text of that kind: it travels in a form, too. */
size_t given_most(const struct settings *settings, enum setting_id setting);

/* "16 MB", "512 kB", "50 bytes": never more than it is. */
struct str given_size_told(struct arena *mem, size_t bytes);

/* False for a picture, a PDF, a spreadsheet's own file: what nobody could mend
 * in a form.  Text in another encoding is text. */
bool given_is_text(struct str bytes);

/* As it may stand in the form again: empty when its bytes would come back as
 * other ones. */
struct str given_for_form(struct str bytes);
