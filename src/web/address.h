/* web/address.h - where things are, as links and redirects write it.
 *
 * People go by their number: no name or email stands in an address, and so in
 * no log.
 */
#pragma once

#include "domain/person/person.h"

/* "/people/7" */
struct str address_of_person(struct arena *mem, person_id person);

/* "/people/7/evidence": a page of theirs. */
struct str address_of_person_page(struct arena *mem, person_id person,
                                  const char *page);

/* "/ladders/ospo" */
struct str address_of_ladder(struct arena *mem, struct str ladder);
struct str address_of_level(struct arena *mem, struct str ladder,
                            struct str level);

/* The criterion's place on the page of its level. */
struct str address_of_criterion(struct arena *mem, struct str ladder,
                                struct str level, struct str criterion);

/* "/evidence?project=tidewire&since=2026-01-01"; DAY_NONE: since ever */
struct str address_of_project(struct arena *mem, struct str project,
                              struct day since);
