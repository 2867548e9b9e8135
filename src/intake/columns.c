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

/* How well a title fits: 0 is the column's own title, then its aliases in
 * their order; COLUMN_ABSENT is not at all. */
static size_t alias_rank(struct arena *mem, const struct column *column,
                         struct str title)
{
    size_t rank = 0;
    if (str_same(title_fold(mem, str_of(column->title)), title))
        return rank;
    struct str rest = str_of(column->aliases), alias;
    while (str_next(&rest, '|', &alias)) {
        rank++;
        if (str_same(title_fold(mem, alias), title))
            return rank;
    }
    return COLUMN_ABSENT;
}

static size_t column_of(struct arena *mem, struct column_list columns,
                        struct str title, size_t *rank)
{
    struct str folded = title_fold(mem, title);
    for (size_t i = 0; i < columns.count && folded.length; i++) {
        *rank = alias_rank(mem, &columns.at[i], folded);
        if (*rank != COLUMN_ABSENT)
            return i;
    }
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

/* What of the header each column takes, while it is being found. */
struct claim {
    size_t header_index; /* COLUMN_ABSENT: nothing yet */
    size_t rank;
};

static bool claims_make(struct arena *mem, struct column_list columns,
                        const struct csv *csv, struct claim *claims,
                        struct fault *fault)
{
    for (size_t i = 0; i < csv->header.count; i++) {
        struct str title = csv->header.at[i];
        size_t rank;
        size_t column = column_of(mem, columns, title, &rank);
        if (column == COLUMN_ABSENT)
            continue;
        struct claim *claim = &claims[column];
        bool is_taken = claim->header_index != COLUMN_ABSENT;
        if (is_taken && claim->rank == rank)
            return fault_set(fault, FAULT_INPUT,
                             "%d:1: the columns \"%.*s\" and \"%.*s\" are "
                             "both the %s; take one out",
                             csv->header_line,
                             STR(csv->header.at[claim->header_index]),
                             STR(title), columns.at[column].title);
        if (!is_taken || rank < claim->rank)
            *claim = (struct claim){i, rank};
    }
    return true;
}

/* The title of ours that stands behind a column of the table, or NULL. */
static const char *claimed_by(struct column_list columns,
                              const size_t *header_index, size_t index)
{
    for (size_t i = 0; i < columns.count; i++)
        if (header_index[i] == index)
            return columns.at[i].title;
    return NULL;
}

bool columns_find(struct arena *mem, struct column_list columns,
                  const struct csv *csv, struct column_map *map,
                  struct fault *fault)
{
    assert(mem && csv && map && fault);
    struct claim *claims = ARENA_ARRAY(mem, struct claim, columns.count);
    for (size_t i = 0; i < columns.count; i++)
        claims[i].header_index = COLUMN_ABSENT;
    if (!claims_make(mem, columns, csv, claims, fault))
        return false;

    size_t *found = ARENA_ARRAY(mem, size_t, columns.count);
    for (size_t i = 0; i < columns.count; i++)
        found[i] = claims[i].header_index;
    if (!needed_check(mem, columns, csv, found, fault))
        return false;

    struct list mapped, ignored;
    LIST_OPEN(mem, struct str, &mapped);
    LIST_OPEN(mem, struct str, &ignored);
    for (size_t i = 0; i < csv->header.count; i++) {
        struct str title = csv->header.at[i];
        const char *ours = claimed_by(columns, found, i);
        if (ours)
            *LIST_ADD(&mapped, struct str) = str_format(mem, "%.*s as %s",
                                                        STR(title), ours);
        else
            *LIST_ADD(&ignored, struct str) = title;
    }
    *map = (struct column_map){
        found, {mapped.at, mapped.count}, {ignored.at, ignored.count}};
    return true;
}
