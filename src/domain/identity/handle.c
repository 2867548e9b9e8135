#include "domain/identity/handle.h"

#include <assert.h>
#include <string.h>

/* Half empty at most, so that a look ends soon. */
struct handle_index {
    const struct handle **slots; /* shape: [slot_count]; NULL: free */
    size_t slot_count;           /* a power of two */
};

static const char noreply_domain[] = "@users.noreply.github.com";

static bool is_blank_or_control(char c)
{
    return (unsigned char)c <= ' ' || c == 0x7F;
}

static bool kind_is_valid(struct str kind)
{
    for (size_t i = 0; i < kind.length; i++) {
        char c = kind.at[i];
        bool is_letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (!is_letter && c != '-')
            return false;
    }
    return kind.length > 0;
}

/* Where the kind ends: the first ':' that no '@' stands before. */
static size_t kind_length(struct str s)
{
    for (size_t i = 0; i < s.length && s.at[i] != '@'; i++)
        if (s.at[i] == ':')
            return i;
    return s.length;
}

static struct str without_sign(struct str login)
{
    return str_part(login, str_has_prefix(login, "@") ? 1 : 0, login.length);
}

static struct handle split(struct str s)
{
    size_t length = kind_length(s);
    if (length < s.length) {
        struct str kind = str_part(s, 0, length);
        struct str value = str_part(s, length + 1, s.length);
        bool is_login = str_is(kind, "github") || str_is(kind, "login");
        return (struct handle){.kind = kind,
                               .value = is_login ? without_sign(value) : value};
    }
    if (str_find(without_sign(s), STR_LITERAL("@")) < without_sign(s).length)
        return (struct handle){.kind = STR_LITERAL("email"), .value = s};
    return (struct handle){.kind = STR_LITERAL("login"),
                           .value = without_sign(s)};
}

bool handle_parse(struct arena *mem, struct str s, struct handle *handle)
{
    struct str folded = str_fold(mem, str_trim(s));
    for (size_t i = 0; i < folded.length; i++)
        if (is_blank_or_control(folded.at[i]))
            return false;

    struct handle found = split(folded);
    if (!kind_is_valid(found.kind) || found.value.length == 0
        || str_has_prefix(found.value, "//"))
        return false;
    *handle = found;
    return true;
}

static unsigned char folded(char c)
{
    return (unsigned char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

/* FNV-1a over "kind:value" with the value in lower case. */
static uint64_t hash_of(struct str kind, struct str value)
{
    uint64_t hash = str_hash(kind);
    for (size_t i = 0; i < value.length; i++)
        hash = (hash ^ folded(value.at[i])) * 1099511628211u;
    return hash ^ (hash >> 32);
}

/* The slot that holds the handle, or the free one where it belongs. */
static const struct handle **slot_of(const struct handle_index *index,
                                     struct str kind, struct str value)
{
    size_t slot = (size_t)hash_of(kind, value);
    for (;; slot++) {
        const struct handle **place =
            &index->slots[slot & (index->slot_count - 1)];
        if (!*place
            || (str_same((*place)->kind, kind)
                && str_same_folded((*place)->value, value)))
            return place;
    }
}

struct handle_index *handle_index_make(struct arena *mem,
                                       struct handle_list handles)
{
    struct handle_index *index = ARENA_NEW(mem, struct handle_index);
    index->slot_count = 16;
    while (index->slot_count / 2 < handles.count)
        index->slot_count *= 2;
    index->slots = ARENA_ARRAY(mem, const struct handle *, index->slot_count);

    for (size_t i = 0; i < handles.count; i++) {
        const struct handle *handle = &handles.at[i];
        const struct handle **slot = slot_of(index, handle->kind,
                                             handle->value);
        if (!*slot)
            *slot = handle;
    }
    return index;
}

/* "ada" of "123+ada@users.noreply.github.com"; empty for other addresses. */
static struct str noreply_login(struct str email)
{
    size_t domain_length = sizeof(noreply_domain) - 1;
    if (email.length <= domain_length)
        return (struct str){0};
    struct str front = str_part(email, 0, email.length - domain_length);
    struct str domain = str_part(email, front.length, domain_length);
    if (!str_same_folded(domain, str_of(noreply_domain)))
        return (struct str){0};

    size_t plus = str_find(front, STR_LITERAL("+"));
    return plus == front.length ? front
                                : str_part(front, plus + 1, front.length);
}

person_id handle_index_find(const struct handle_index *index, struct str email)
{
    assert(index);

    const struct handle *found = *slot_of(index, STR_LITERAL("email"), email);
    struct str login = noreply_login(email);
    if (!found && login.length > 0)
        found = *slot_of(index, STR_LITERAL("github"), login);
    return found ? found->person : (person_id){0};
}
