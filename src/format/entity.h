/* format/entity.h - characters that HTML and Markdown write as names. */
#pragma once

#include "base/str.h"

/* What "&amp;", "&#228;" or "&#xE4;" stands for; itself when nobody knows. */
struct str entity_text(struct arena *mem, struct str entity);
