/* app/hide_pay.h - pay ranges out of the sight of who may not see them, and
 * not lost when they change something else.
 */
#pragma once

#include "app/actor.h"
#include "domain/ladder/ladder.h"

/* For who may not see pay ranges, makes `ladder` and `document` be without
 * them: the document without the remarks in it, too, which may tell pay as
 * well. */
bool ladder_pay_hide(struct arena *mem, const struct actor *actor,
                     struct ladder *ladder, struct str *document,
                     struct fault *fault);

/* For who may not see pay ranges, gives each level of `ladder` that of the
 * level with its key in `known`, whatever it said: they cannot have meant to
 * change it. */
void ladder_pay_keep(struct arena *mem, const struct actor *actor,
                     const struct ladder *known, struct ladder *ladder);
