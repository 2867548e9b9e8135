#include "format/markdown_cut.h"

#include <string.h>

static const char *const names[] = {"table", "ul", "ol", "dl"};

static size_t line_end(struct str text, size_t at)
{
    while (at < text.length && text.at[at] != '\n' && text.at[at] != '\r')
        at++;
    return at;
}

static size_t spaces_at(struct str text, size_t at)
{
    size_t count = 0;
    while (at + count < text.length && strchr(" \t", text.at[at + count])
           && text.at[at + count])
        count++;
    return count;
}

/* True where a tag stands: `sign` and `name`, and no longer name. */
static bool is_tag(struct str text, size_t at, const char *sign,
                   const char *name)
{
    size_t length = strlen(sign);
    struct str found = str_part(text, at + length, strlen(name));
    struct str behind = str_part(text, at + length + found.length, 1);
    bool is_longer = behind.length
                     && !(behind.at[0] && strchr(" \t\r\n/>", behind.at[0]));
    return str_has_prefix(str_part(text, at, length), sign)
           && str_same_folded(found, str_of(name)) && !is_longer;
}

/* Behind the tag that closes the element which opens at `at`, or 0. */
static size_t element_end(struct str text, size_t at, const char *name)
{
    size_t depth = 0;
    for (size_t i = at; i < text.length; i++) {
        if (text.at[i] != '<')
            continue;
        depth += is_tag(text, i, "<", name);
        if (!is_tag(text, i, "</", name))
            continue;
        if (--depth == 0)
            return i + strlen("</>") + strlen(name);
    }
    return 0;
}

/* The characters of the fence that stands at `at`: "```" or "~~~", or more. */
static struct str fence_at(struct str text, size_t at)
{
    size_t length = 0;
    char c = at < text.length ? text.at[at] : '\0';
    if (c != '`' && c != '~')
        return (struct str){0};
    while (at + length < text.length && text.at[at + length] == c)
        length++;
    return str_part(text, at, length >= 3 ? length : 0);
}

/* So often the end of an element is looked for in vain. */
enum { OPEN_MOST = 8 };

/* The text while it is looked through. */
struct search {
    struct arena *mem;
    struct str text;
    char *left;
    struct str fence; /* of the code around, mostly empty */
    size_t open[4];   /* elements of names[] that are never closed */
    struct list cuts;
};

/* Cuts out the element that begins at `at`; gives where the line after it
 * begins, or `at` when there is none. */
static size_t cut_at(struct search *search, size_t at)
{
    static const char mark[] = "<!--.-->";
    struct str text = search->text;
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        if (search->open[i] == OPEN_MOST || !is_tag(text, at, "<", names[i]))
            continue;
        size_t end = element_end(text, at, names[i]);
        search->open[i] += end == 0;
        if (end == 0)
            continue;
        end = line_end(text, end > text.length ? text.length : end);
        for (size_t j = at; j < end; j++)
            if (text.at[j] != '\n' && text.at[j] != '\r')
                search->left[j] = ' ';
        memcpy(search->left + at, mark, strlen(mark));
        *LIST_ADD(&search->cuts,
                  struct markdown_cut) = (struct markdown_cut){at, end};
        return end;
    }
    return at;
}

/* Looks at the line that begins at `at`; gives where the next one does. */
static size_t line_take(struct search *search, size_t at)
{
    struct str text = search->text;
    size_t begin = at + spaces_at(text, at), end = line_end(text, begin);
    struct str fence = fence_at(text, begin);
    bool is_inside = search->fence.length > 0;
    bool closes = is_inside && fence.length >= search->fence.length
                  && fence.at[0] == search->fence.at[0];
    if (closes)
        search->fence = (struct str){0};
    else if (fence.length && !is_inside)
        search->fence = fence;
    else if (!is_inside) {
        size_t cut_end = cut_at(search, begin);
        end = cut_end > begin ? cut_end : end;
    }
    return end < text.length ? end + 1 : end;
}

struct markdown_cut_list markdown_cut(struct arena *mem, struct str text,
                                      struct str *left)
{
    struct search search = {.mem = mem, .text = text};
    LIST_OPEN(mem, struct markdown_cut, &search.cuts);
    search.left = ARENA_ARRAY(mem, char, text.length + 1);
    if (text.length)
        memcpy(search.left, text.at, text.length);
    for (size_t at = 0; at < text.length;)
        at = line_take(&search, at);
    *left = (struct str){search.left, text.length};
    return (struct markdown_cut_list){search.cuts.at, search.cuts.count};
}

size_t markdown_cut_reach(const struct markdown_cut_list *cuts, size_t begin,
                          size_t end)
{
    size_t low = 0, high = cuts->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (cuts->at[middle].begin < begin)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < cuts->count && cuts->at[low].begin < end; low++)
        if (cuts->at[low].end > end)
            end = cuts->at[low].end;
    return end;
}
