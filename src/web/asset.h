/* web/asset.h - the files that pages load: style, script, icon, fonts.
 *
 * They travel inside the program; tools/assets makes the table at build time.
 */
#pragma once

#include "base/str.h"

struct asset {
    const char *name;    /* "app.css" */
    const char *address; /* "/asset/app.1f2e3d4c5b6a.css" */
    const char *type;
    const char *hash;
    struct str bytes;
    struct str gzip, brotli; /* the same, packed; empty for what is packed
                                as it is */
};

struct asset_list {
    const struct asset *at; /* shape: [count], as pages need them */
    size_t count;
};

struct asset_list asset_list(void);

/* Where a browser finds the file of that name; it must be one of the list. */
struct str asset_address(const char *name);

/* The asset that `kept` names, which is the last part of an address; NULL
 * when there is none.  *is_current is false when its hash is another one's:
 * the address is from a page of another version of the program. */
const struct asset *asset_find(struct str kept, bool *is_current);

enum asset_form { ASSET_PLAIN, ASSET_GZIP, ASSET_BROTLI };

/* The smallest form that a browser takes which says `accepted` in
 * Accept-Encoding. */
enum asset_form asset_form(const struct asset *asset, struct str accepted);
