/* support/proposals.h - a crew whose ladder asks for code, and a proposal that
 * offers other words.
 */
#pragma once

#include "app/keep_proposal.h"
#include "support/crew.h"

/* The ladder "crew": mate and master, with a pay range, a remark and four
 * criteria of craft: mate.1 "Codes.", mate.2 "Rows.", master.1 "Ships code.",
 * master.2 "Sails." */
extern const char proposals_crew_yaml[];

/* Somebody of that role, called Ada. */
struct actor proposals_actor(enum role role);

/* Keeps the crew's ladder and people: Mia is a mate, Max a master, Noor on no
 * ladder. */
void proposals_crew(struct store *store);

/* Proposes the ladder of that key, made from the crew's, with other words for
 * mate.1 ("Reviews minutes."), nothing in the place of master.1, and a new
 * alternative for master.2. */
int64_t proposals_add(struct store *store, const char *ladder_key);

/* As it is now, for the operator. */
struct proposal proposals_get(struct store *store, int64_t id);

/* What the candidate asks in the criterion of that key; empty: it has none. */
struct str proposals_asks(const struct proposal *proposal, const char *key);
