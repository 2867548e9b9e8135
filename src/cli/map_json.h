/* cli/map_json.h - what work is, as JSON; docs/formats/map.md has the form. */
#pragma once

#include "domain/occupation/duty_map.h"
#include "format/json.h"

struct json *map_json(struct arena *mem, const struct map_ground *ground,
                      const struct duty_map *map);
