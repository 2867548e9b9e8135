/* format/encoding.h - text that is not in UTF-8.
 *
 * What programs for sheets save: UTF-8, UTF-16 with a byte order mark, and
 * windows-1252.
 */
#pragma once

#include "base/str.h"

enum encoding {
    ENCODING_UTF8,
    ENCODING_UTF16,  /* with a byte order mark, of either order */
    ENCODING_WINDOWS /* windows-1252: what is neither, but might be text */
};

/* Gives *text in UTF-8 without a byte order mark, in `mem` or as it is in
 * `bytes`; at most three times as long.  False for bytes that are no text in
 * any of them: with NUL, half characters and the like.
 * Source https://encoding.spec.whatwg.org/ for windows-1252; RFC 2781 */
bool encoding_read(struct arena *mem, struct str bytes, struct str *text,
                   enum encoding *encoding);
