/* domain/ladder/demand_choice.h - demands that a sentence leaves a way around.
 * Pure.  Source: docs/method.md, "Demands".
 */
#pragma once

#include "domain/ladder/demand_unit.h"

/* Takes the marks off what is one of several ways, where another is no
 * software: "code or documentation", "such as talks, code and papers".
 * Cost   words of the sentence */
void demand_choices_drop(struct demand_units *units);
