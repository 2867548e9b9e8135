/* web/role_words.h - what pages call the roles. */
#pragma once

#include "app/actor.h"

/* "Office lead", translated. */
const char *role_word(enum role role);

/* What somebody in that role comes for, in a sentence. */
const char *role_purpose(enum role role);
