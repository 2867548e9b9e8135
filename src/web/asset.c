#include "web/asset.h"

#include <assert.h>
#include <string.h>

struct str asset_address(const char *name)
{
    struct asset_list assets = asset_list();
    for (size_t i = 0; i < assets.count; i++)
        if (strcmp(assets.at[i].name, name) == 0)
            return str_of(assets.at[i].address);
    assert(false); /* a file that tools/assets does not make */
    return (struct str){0};
}

/* "app.css" is what "app.1f2e3d.css" begins and ends with. */
static bool is_kept_as(struct str name, struct str stem, struct str ending)
{
    return name.length == stem.length + 1 + ending.length
           && str_same(str_part(name, 0, stem.length), stem)
           && name.at[stem.length] == '.'
           && str_same(str_part(name, stem.length + 1, ending.length), ending);
}

const struct asset *asset_find(struct str kept, bool *is_current)
{
    struct str stem, hash, ending;
    if (!str_next(&kept, '.', &stem) || !str_next(&kept, '.', &hash)
        || !str_next(&kept, '.', &ending) || kept.length > 0)
        return NULL;
    struct asset_list assets = asset_list();
    for (size_t i = 0; i < assets.count; i++)
        if (is_kept_as(str_of(assets.at[i].name), stem, ending)) {
            *is_current = str_is(hash, assets.at[i].hash);
            return &assets.at[i];
        }
    return NULL;
}

/* "q=0", "q=0.000": not at all. */
static bool is_refused(struct str parameters)
{
    struct str parameter;
    while (str_next(&parameters, ';', &parameter)) {
        struct str trimmed = str_trim(parameter);
        if (trimmed.length < 3 || (trimmed.at[0] | 0x20) != 'q'
            || trimmed.at[1] != '=')
            continue;
        for (size_t i = 2; i < trimmed.length; i++)
            if (trimmed.at[i] >= '1' && trimmed.at[i] <= '9')
                return false;
        return true;
    }
    return false;
}

static bool takes(struct str accepted, const char *coding)
{
    struct str one, name;
    while (str_next(&accepted, ',', &one))
        if (str_next(&one, ';', &name)
            && str_same_folded(str_trim(name), str_of(coding)))
            return !is_refused(one);
    return false;
}

enum asset_form asset_form(const struct asset *asset, struct str accepted)
{
    if (asset->brotli.length > 0 && takes(accepted, "br"))
        return ASSET_BROTLI;
    if (asset->gzip.length > 0 && takes(accepted, "gzip"))
        return ASSET_GZIP;
    return ASSET_PLAIN;
}
