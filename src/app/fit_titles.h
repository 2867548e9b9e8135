/* app/fit_titles.h - what levels and competencies say of themselves, made true
 * of a role.
 */
#pragma once

#include "app/refit_ladder.h"

/* Nobody is offered these word by word.  Summaries that ask for what the role
 * does not do go; a competency most of which is replaced is called after what
 * took its place, "Contribution, in place of Code"; what the world calls a
 * level is what the role's own ladder calls it at the same reach.
 * Gives  ladder->competencies and ladder->levels anew in `mem` */
void fit_titles(struct arena *mem, const struct refit_view *view,
                struct ladder *ladder);
