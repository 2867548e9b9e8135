#include "intake/handle_cell.h"

#include <assert.h>

static const struct {
    const char *site;
    const char *kind;
} sites[] = {
    {"github.com/", "github"},
    {"gitlab.com/", "gitlab"},
};

static struct str without_prefix(struct str s, const char *prefix)
{
    size_t length = str_of(prefix).length;
    bool has_it = str_same_folded(str_part(s, 0, length), str_of(prefix));
    return str_part(s, has_it ? length : 0, s.length);
}

/* "https://github.com/ada/" becomes "github:ada"; the rest stays. */
static struct str without_site(struct arena *mem, struct str piece)
{
    struct str page = without_prefix(piece, "https://");
    page = without_prefix(without_prefix(page, "http://"), "www.");
    for (size_t i = 0; i < COUNT_OF(sites); i++) {
        struct str login = without_prefix(page, sites[i].site);
        if (login.length == page.length)
            continue;
        if (str_has_suffix(login, "/"))
            login.length--;
        if (str_find(login, STR_LITERAL("/")) == login.length)
            return str_format(mem, "%s:%.*s", sites[i].kind, STR(login));
    }
    return piece;
}

static bool piece_read(struct arena *mem, struct str piece, const char *kind,
                       struct handle *handle)
{
    if (!handle_parse(mem, without_site(mem, piece), handle))
        return false;
    if (str_is(handle->kind, "login"))
        handle->kind = str_of(kind);
    return str_is(str_of(kind), "login") || str_is(handle->kind, kind)
           || str_is(handle->kind, "email");
}

static bool has_handle(const struct list *handles, const struct handle *handle)
{
    for (size_t i = 0; i < handles->count; i++) {
        const struct handle *other = LIST_AT(handles, struct handle, i);
        if (str_same(other->kind, handle->kind)
            && str_same(other->value, handle->value))
            return true;
    }
    return false;
}

static bool separates(char c)
{
    return c == ';' || c == ',' || c == ' ' || (c >= '\t' && c <= '\r');
}

/* Takes the next piece off the front of *rest; false at the end. */
static bool piece_next(struct str *rest, struct str *piece)
{
    size_t start = 0, end;
    while (start < rest->length && separates(rest->at[start]))
        start++;
    for (end = start; end < rest->length && !separates(rest->at[end]);)
        end++;
    *piece = str_part(*rest, start, end - start);
    *rest = str_part(*rest, end, rest->length);
    return piece->length > 0;
}

struct str_list handle_cell_read(struct arena *mem, struct str cell,
                                 const char *kind, struct list *handles)
{
    assert(mem && kind && handles);
    struct list wrong;
    struct str piece;
    LIST_OPEN(mem, struct str, &wrong);
    while (piece_next(&cell, &piece)) {
        struct handle handle;
        if (!piece_read(mem, piece, kind, &handle))
            *LIST_ADD(&wrong, struct str) = piece;
        else if (handles->count <= PERSON_HANDLES_MOST
                 && !has_handle(handles, &handle))
            *LIST_ADD(handles, struct handle) = handle;
    }
    return (struct str_list){wrong.at, wrong.count};
}
