/* app/skills.h - the tree of skills in force. */
#pragma once

#include "base/fault.h"
#include "domain/occupation/skill.h"

/* Reads the skills that ship with the program, ladders/skills.yaml. */
bool app_skills(struct arena *mem, struct skill_tree *tree,
                struct fault *fault);
