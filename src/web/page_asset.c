#include "base/translate.h"
#include "web/asset.h"
#include "web/pages.h"

#include <assert.h>

enum { NOT_MODIFIED = 304 };

static struct str bytes_of(const struct asset *asset, enum asset_form form)
{
    switch (form) {
    case ASSET_GZIP:
        return asset->gzip;
    case ASSET_BROTLI:
        return asset->brotli;
    case ASSET_PLAIN:
        return asset->bytes;
    }
    assert(false);
    return asset->bytes;
}

/* Each form is other bytes and so has a mark of its own. */
static struct str mark_of(struct arena *mem, const struct asset *asset,
                          enum asset_form form)
{
    static const char *const endings[] = {
        [ASSET_PLAIN] = "", [ASSET_GZIP] = "-gzip", [ASSET_BROTLI] = "-br"};
    return str_format(mem, "\"%s%s\"", asset->hash, endings[form]);
}

/* If-None-Match: a list of marks, each maybe with W/ in front; or "*". */
static bool has_mark(struct str marks, struct str mark)
{
    struct str one;
    while (str_next(&marks, ',', &one)) {
        one = str_trim(one);
        if (str_has_prefix(one, "W/"))
            one = str_part(one, 2, one.length);
        if (str_is(one, "*") || str_same(one, mark))
            return true;
    }
    return false;
}

/* A cookie in the reply would be kept beside the file, for others too. */
static void send(const struct request *request, struct reply *reply,
                 const struct asset *asset, const char *keep)
{
    reply->header_count = 0;
    enum asset_form form = asset_form(
        asset, request_header(request, "Accept-Encoding"));
    struct str mark = mark_of(request->mem, asset, form);
    reply_header(reply, "Cache-Control", str_of(keep));
    reply_header(reply, "ETag", mark);
    if (asset->gzip.length > 0)
        reply_header(reply, "Vary", STR_LITERAL("Accept-Encoding"));
    if (has_mark(request_header(request, "If-None-Match"), mark)) {
        reply->status = NOT_MODIFIED;
        return;
    }
    if (form != ASSET_PLAIN)
        reply_header(reply, "Content-Encoding",
                     form == ASSET_GZIP ? STR_LITERAL("gzip")
                                        : STR_LITERAL("br"));
    reply->type = str_of(asset->type);
    text_add_str(&reply->body, bytes_of(asset, form));
}

/* A page of another version, from before an upgrade or from the next node of
 * a cluster, gets what this version has, not to be kept. */
bool asset_show(struct request *request, struct reply *reply,
                struct fault *fault)
{
    bool is_current;
    const struct asset *asset = asset_find(request_place(request, "name"),
                                           &is_current);
    if (!asset)
        return fault_set(fault, FAULT_MISSING, _("no such file"));
    send(request, reply, asset,
         is_current ? "public, max-age=31536000, immutable" : "no-cache");
    return true;
}

/* Asked for by browsers that saw no page: a PDF, an older browser. */
bool favicon_show(struct request *request, struct reply *reply,
                  struct fault *fault)
{
    (void)fault;
    struct str address = asset_address("logo-mark.svg");
    bool is_current;
    struct str kept = str_part(address, sizeof("/asset/") - 1, address.length);
    send(request, reply, asset_find(kept, &is_current),
         "public, max-age=86400");
    return true;
}

/* An office's career data is nothing for search engines. */
bool robots_show(struct request *request, struct reply *reply,
                 struct fault *fault)
{
    (void)request;
    (void)fault;
    reply->type = STR_LITERAL("text/plain; charset=utf-8");
    reply_header(reply, "Cache-Control", STR_LITERAL("public, max-age=86400"));
    text_add_str(&reply->body, STR_LITERAL("User-agent: *\nDisallow: /\n"));
    return true;
}
