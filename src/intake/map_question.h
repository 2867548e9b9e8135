/* intake/map_question.h - work in plain words, as rung map is asked: a line
 * of JSON, or a line of text that is one duty.
 *
 * docs/formats/map.md has the form.
 */
#pragma once

#include "base/fault.h"
#include "domain/occupation/duty_map.h"

enum {
    MAP_LINE_BYTES = 256 * 1024,
    MAP_TITLE_BYTES = 300,
    MAP_DUTY_BYTES = 4000
};

/* Reads {"title": "Community manager", "duties": ["Welcomes newcomers"]}, one
 * of which may be absent, or a line of plain text.
 * Gives  *question, whose texts live in `mem` or in `line`
 * Fails  FAULT_INPUT, "column: what is wrong"; FAULT_LIMIT
 */
bool map_question_read(struct arena *mem, struct str line,
                       struct map_question *question, struct fault *fault);

/* Duties as somebody pastes them: one a line, without what marks an item of a
 * list; empty lines go.
 * Fails  FAULT_LIMIT */
bool map_duties_read(struct arena *mem, struct str text,
                     struct str_list *duties, struct fault *fault);
