/* format/html_text.h - text as it stands in HTML, in elements and quoted
 * attributes.
 */
#pragma once

#include "base/text.h"

void html_text_add(struct text *out, struct str s);
