/* app/map_duties.h - what work in plain words is in HR's words.
 *
 *     struct duty_mapping mapping;
 *     struct duty_map map;
 *     if (!map_duties_open(mem, &mapping, fault)
 *         || !map_line(mem, &mapping, line, &map, fault)) ...
 */
#pragma once

#include "base/fault.h"
#include "domain/occupation/duty_map.h"

/* All that questions are answered from, ready. */
struct duty_mapping {
    struct map_ground ground;
    const struct mapper *mapper;
};

/* Reads what ships with the program: skills and roles.
 * Cost   some 60 ms */
bool map_duties_open(struct arena *mem, struct duty_mapping *mapping,
                     struct fault *fault);

/* Answers a line: a question in JSON, or one duty.
 * Fails  as map_question_read */
bool map_line(struct arena *mem, const struct duty_mapping *mapping,
              struct str line, struct duty_map *map, struct fault *fault);
