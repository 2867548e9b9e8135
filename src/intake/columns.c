#include "intake/columns.h"

#include "base/list.h"
#include "base/text.h"
#include "base/utf8.h"

#include <assert.h>

static bool is_letter_or_digit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & 0x80);
}

/* "E-Mail (work)" becomes "emailwork"; letters outside ASCII stay. */
static struct str title_fold(struct arena *mem, struct str title)
{
    struct str folded = str_fold(mem, title);
    char *at = ARENA_ARRAY(mem, char, folded.length + 1);
    size_t length = 0;
    for (size_t i = 0; i < folded.length; i++)
        if (str_has_prefix(str_part(folded, i, 2), "\xC2\xA0"))
            i++; /* a no-break space */
        else if (is_letter_or_digit(folded.at[i]))
            at[length++] = folded.at[i];
    return (struct str){at, length};
}

static bool has_alias(struct arena *mem, const struct column *column,
                      struct str title)
{
    if (str_same(title_fold(mem, str_of(column->title)), title))
        return true;
    struct str rest = str_of(column->aliases), alias;
    while (str_next(&rest, '|', &alias))
        if (str_same(title_fold(mem, alias), title))
            return true;
    return false;
}

static size_t column_of(struct arena *mem, struct column_list columns,
                        struct str title)
{
    struct str folded = title_fold(mem, title);
    if (folded.length == 0)
        return COLUMN_ABSENT;
    for (size_t i = 0; i < columns.count; i++)
        if (has_alias(mem, &columns.at[i], folded))
            return i;
    return COLUMN_ABSENT;
}

/* Titles with commas between, each cut to a width a sentence bears. */
static struct str titles_told(struct arena *mem, struct str_list titles)
{
    enum { MOST_BYTES = 200, TITLE_COLUMNS = 30 };
    struct text text;
    text_open(mem, MOST_BYTES, &text);
    for (size_t i = 0; i < titles.count; i++)
        text_add(&text, "%s\"%.*s\"", i ? ", " : "",
                 STR(utf8_front(titles.at[i], TITLE_COLUMNS)));
    return text_str(&text);
}

static bool needed_check(struct arena *mem, struct column_list columns,
                         const struct csv *csv, const size_t *header_index,
                         struct fault *fault)
{
    for (size_t i = 0; i < columns.count; i++)
        if (columns.at[i].is_needed && header_index[i] == COLUMN_ABSENT)
            return fault_set(fault, FAULT_INPUT,
                             "%d:1: no column \"%s\"; there are: %.*s",
                             csv->header_line, columns.at[i].title,
                             STR(titles_told(mem, csv->header)));
    return true;
}

bool columns_find(struct arena *mem, struct column_list columns,
                  const struct csv *csv, struct column_map *map,
                  struct fault *fault)
{
    assert(mem && csv && map && fault);
    struct list mapped, ignored;
    LIST_OPEN(mem, struct str, &mapped);
    LIST_OPEN(mem, struct str, &ignored);
    size_t *found = ARENA_ARRAY(mem, size_t, columns.count);
    for (size_t i = 0; i < columns.count; i++)
        found[i] = COLUMN_ABSENT;

    for (size_t i = 0; i < csv->header.count; i++) {
        struct str title = csv->header.at[i];
        size_t column = column_of(mem, columns, title);
        if (column == COLUMN_ABSENT) {
            *LIST_ADD(&ignored, struct str) = title;
            continue;
        }
        if (found[column] != COLUMN_ABSENT)
            return fault_set(fault, FAULT_INPUT,
                             "%d:1: the columns \"%.*s\" and \"%.*s\" are "
                             "both the %s; take one out",
                             csv->header_line,
                             STR(csv->header.at[found[column]]), STR(title),
                             columns.at[column].title);
        found[column] = i;
        *LIST_ADD(&mapped, struct str) = str_format(
            mem, "%.*s as %s", STR(title), columns.at[column].title);
    }
    if (!needed_check(mem, columns, csv, found, fault))
        return false;
    *map = (struct column_map){
        found, {mapped.at, mapped.count}, {ignored.at, ignored.count}};
    return true;
}
