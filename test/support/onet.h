/* support/onet.h - a standard of seven occupations in the layout of O*NET,
 * made up for the tests.
 */
#pragma once

#include "domain/occupation/occupation.h"
#include "intake/onet_folder.h"

/* Its files as releases up to 30.2 name them, or as later ones do. */
struct onet_sources onet_invented(bool is_renamed);

/* The folder with them in it. */
const char *onet_invented_folder(struct arena *mem, bool is_renamed);

/* What is read from them. */
struct occupation_standard onet_invented_read(struct arena *mem);

/* The folder "onet" of the shared data, or NULL where that is not at hand. */
const char *onet_shared_folder(struct arena *mem);
