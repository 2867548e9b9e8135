/* base/translate.h - texts for people, in their language.
 *
 * Write _("text") around every text a person reads and N_("text") in tables,
 * where _() is asked for at the place of use.  `make pot` collects both.
 */
#pragma once

#include <libintl.h>

#define _(text) gettext(text)
#define N_(text) text

/* Takes language and character set from the environment.  Numbers keep
 * their point: the formats of files must not depend on who runs us. */
void translate_start(void);
