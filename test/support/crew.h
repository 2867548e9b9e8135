/* support/crew.h - an office with a ladder and tables, kept by the operator.
 */
#pragma once

#include "app/import.h"
#include "support/stores.h"

extern const struct moment crew_noon; /* of 2026-11-23 */

struct actor crew_operator(void);

/* Begins a reading transaction unless one is open: what app_store_open does
 * for those who only look. */
void crew_look(struct store *store);

/* Keeps the ladder; what is wrong with it fails the test. */
void crew_ladder(struct store *store, const char *yaml);

typedef bool crew_importer(struct arena *mem, struct db *db,
                           const struct actor *actor,
                           const struct table_wish *wish,
                           struct table_outcome *outcome, struct fault *fault);

/* Imports `csv`, refused rows or not; a fault fails the test. */
struct table_outcome crew_import(struct store *store, crew_importer *import_it,
                                 const struct table_wish *wish,
                                 const char *csv);

/* "2 new Ada <ada@x.example>; 3 as before ..." and, behind them,
 * "!4 the manager ..." for what is wrong and "?5 ..." for notes. */
struct str crew_told(struct arena *mem, const struct table_outcome *outcome);

/* Finds the person of that email; none fails the test. */
struct person crew_person(struct store *store, const char *email);
