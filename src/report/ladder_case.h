/* report/ladder_case.h - a ladder as a package of the Competencies and
 * Academic Standards Exchange 1.1 (1EdTech CASE), for catalogues of skills
 * and learning platforms.
 */
#pragma once

#include "base/fault.h"
#include "base/text.h"
#include "domain/ladder/revision.h"

/* Appends one JSON object, a CFPackage; what CASE has no field for stands in
 * `extensions`.  The form is docs/formats/case.md.
 * Fails  FAULT_LIMIT when `out` overflows
 * Source CASE 1.1, 1EdTech */
bool ladder_case_write(struct arena *mem, const struct stored_ladder *stored,
                       struct text *out, struct fault *fault);
