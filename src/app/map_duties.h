/* app/map_duties.h - what work in plain words is in HR's words.
 *
 *     struct duty_mapping mapping;
 *     struct duty_map map;
 *     if (!map_duties_open(mem, db, actor, &mapping, fault)
 *         || !map_line(mem, &mapping, line, &map, fault)) ...
 */
#pragma once

#include "app/actor.h"
#include "domain/occupation/duty_map.h"

struct db;

/* All that questions are answered from, ready. */
struct duty_mapping {
    struct map_ground ground;
    const struct mapper *mapper;
};

/* Reads skills and roles, which ship with the program, and the company's job
 * profiles; `db` may be NULL: there are none then.
 * Fails  FAULT_DENIED for who may not see job profiles
 * Cost   some 60 ms, and 0.1 ms a job profile */
bool map_duties_open(struct arena *mem, struct db *db,
                     const struct actor *actor, struct duty_mapping *mapping,
                     struct fault *fault);

/* Answers a line: a question in JSON, or one duty.
 * Fails  as map_question_read */
bool map_line(struct arena *mem, const struct duty_mapping *mapping,
              struct str line, struct duty_map *map, struct fault *fault);

/* Answers a title and duties as somebody pastes them, one a line.
 * Fails  FAULT_INPUT when there is neither; as map_duties_read */
bool map_pasted(struct arena *mem, const struct duty_mapping *mapping,
                struct str title, struct str duties, struct duty_map *map,
                struct fault *fault);
