#include "web/people_view.h"

#include "base/list.h"
#include "base/translate.h"
#include "format/csv_text.h"
#include "web/address.h"

#include <stdlib.h>

struct people_index {
    const struct gap_line **by_id; /* shape: [count] */
    size_t count;
};

static int by_id(const void *left, const void *right)
{
    int64_t a = (*(const struct gap_line *const *)left)->person.id.number;
    int64_t b = (*(const struct gap_line *const *)right)->person.id.number;
    return (a > b) - (a < b);
}

struct people_index *people_index_make(struct arena *mem,
                                       const struct gap_line_list *lines)
{
    struct people_index *index = ARENA_NEW(mem, struct people_index);
    index->count = lines->count;
    index->by_id = ARENA_ARRAY(mem, const struct gap_line *, lines->count);
    for (size_t i = 0; i < lines->count; i++)
        index->by_id[i] = &lines->at[i];
    if (lines->count)
        qsort(index->by_id, lines->count, sizeof(*index->by_id), by_id);
    return index;
}

const struct gap_line *people_index_find(const struct people_index *index,
                                         person_id person)
{
    const struct gap_line wanted = {.person.id = person}, *key = &wanted;
    if (person.number == 0 || index->count == 0)
        return NULL;
    const struct gap_line **found = bsearch(&key, index->by_id, index->count,
                                            sizeof(*index->by_id), by_id);
    return found ? *found : NULL;
}

bool gap_line_is_top(const struct gap_line *line)
{
    return line->ladder && line->present
           && level_steps_up(line->ladder,
                             (size_t)(line->present - line->ladder->levels))
                      .count
                  == 0;
}

bool gap_line_is_ready(const struct gap_line *line)
{
    size_t counted = line->aim ? gap_counted(&line->gap) : 0;
    return counted && line->gap.counts[STANDING_MET] == counted;
}

bool gap_line_is_unrated(const struct gap_line *line)
{
    size_t counted = line->aim ? gap_counted(&line->gap) : 0;
    return counted && line->gap.counts[STANDING_UNRATED] == counted;
}

static void row_place(struct arena *mem, const struct gap_line *line,
                      struct people_row *row)
{
    const struct position *position = &line->person.position;
    row->has_level = line->present != NULL;
    row->is_top = gap_line_is_top(line);
    if (line->present) {
        row->level = level_strip_make(
            mem, (size_t)(line->present - line->ladder->levels),
            line->ladder->level_count);
        row->level_name = level_name(line->present);
    } else if (position->level_key.length)
        row->level_name = position->level_key;
}

struct people_row people_row_make(struct arena *mem,
                                  const struct people_index *index,
                                  const struct gap_line *line)
{
    const struct position *position = &line->person.position;
    const struct gap_line *manager = people_index_find(index,
                                                       position->manager);
    struct people_row row = {
        .address = address_of_person(mem, line->person.id),
        .name = line->person.name,
        .title = position->title,
        .department = position->department,
        .has_aim = line->aim != NULL,
        .is_ready = gap_line_is_ready(line),
        .why_not = line->why_not ? _(line->why_not) : NULL,
    };
    if (manager) {
        row.manager = manager->person.name;
        row.manager_address = address_of_person(mem, manager->person.id);
    }
    row_place(mem, line, &row);
    if (line->aim) {
        row.strip = criteria_strip_make(mem, &line->gap);
        row.met = line->gap.counts[STANDING_MET];
        row.counted = gap_counted(&line->gap);
    }
    return row;
}

struct people_sums people_sums_make(const struct gap_line_list *lines)
{
    struct people_sums sums = {.people = lines->count};
    for (size_t i = 0; i < lines->count; i++) {
        const struct gap_line *line = &lines->at[i];
        sums.placed += line->present != NULL;
        sums.ready += gap_line_is_ready(line);
        sums.unrated += gap_line_is_unrated(line);
        sums.top += gap_line_is_top(line);
    }
    return sums;
}

/* Those of one department; of all, without one. */
static struct people_group group_make(struct arena *mem,
                                      const struct people_index *index,
                                      const struct gap_line_list *lines,
                                      const struct str *department)
{
    struct people_group group = {.has_department = !department};
    struct list rows;
    LIST_OPEN(mem, struct people_row, &rows);
    for (size_t i = 0; i < lines->count; i++) {
        const struct gap_line *line = &lines->at[i];
        if (department
            && !str_same(line->person.position.department, *department))
            continue;
        *LIST_ADD(&rows, struct people_row) = people_row_make(mem, index, line);
        group.has_aims = group.has_aims || line->aim || gap_line_is_top(line);
    }
    group.rows = (struct people_row_list){rows.at, rows.count};
    return group;
}

struct people_group_list people_group_one(struct arena *mem,
                                          const struct people_index *index,
                                          const struct gap_line_list *lines)
{
    struct people_group *group = ARENA_NEW(mem, struct people_group);
    *group = group_make(mem, index, lines, NULL);
    return (struct people_group_list){group, group->rows.count ? 1 : 0};
}

static int by_text(const void *left, const void *right)
{
    const struct str *a = left, *b = right;
    if (!a->length || !b->length)
        return (a->length == 0) - (b->length == 0);
    return str_order(*a, *b);
}

struct people_group_list people_group_departments(
    struct arena *mem, const struct people_index *index,
    const struct gap_line_list *lines)
{
    struct str *names = ARENA_ARRAY(mem, struct str, lines->count);
    struct list groups;
    LIST_OPEN(mem, struct people_group, &groups);
    for (size_t i = 0; i < lines->count; i++)
        names[i] = lines->at[i].person.position.department;
    if (lines->count)
        qsort(names, lines->count, sizeof(*names), by_text);
    for (size_t i = 0; i < lines->count; i++) {
        if (i && str_same(names[i], names[i - 1]))
            continue;
        struct people_group *group = LIST_ADD(&groups, struct people_group);
        *group = group_make(mem, index, lines, &names[i]);
        group->title = names[i].length ? names[i]
                                       : str_of(_("In no department"));
    }
    return (struct people_group_list){groups.at, groups.count};
}

static struct str number(struct arena *mem, bool is_known, size_t count)
{
    return is_known ? str_format(mem, "%zu", count) : (struct str){0};
}

static void csv_line_add(struct arena *mem, const struct people_index *index,
                         const struct gap_line *line, struct text *out)
{
    const struct position *position = &line->person.position;
    const struct gap_line *manager = people_index_find(index,
                                                       position->manager);
    const size_t *counts = line->gap.counts;
    bool has_aim = line->aim != NULL;
    const struct str cells[] = {
        line->person.name,
        line->person.email,
        position->title,
        position->department,
        manager ? manager->person.email : (struct str){0},
        position->ladder_key,
        position->level_key,
        day_format(mem, line->person.start),
        has_aim ? line->aim->key : (struct str){0},
        number(mem, has_aim, counts[STANDING_MET]),
        number(mem, has_aim, counts[STANDING_PARTLY]),
        number(mem, has_aim, counts[STANDING_MISSING]),
        number(mem, has_aim, counts[STANDING_UNRATED]),
    };
    csv_row_add(out, cells, COUNT_OF(cells));
}

void people_csv(struct arena *mem, const struct people_index *index,
                const struct gap_line_list *lines, struct text *out)
{
    const struct str titles[] = {
        STR_LITERAL("Name"),       STR_LITERAL("Email"),
        STR_LITERAL("Title"),      STR_LITERAL("Department"),
        STR_LITERAL("Manager"),    STR_LITERAL("Ladder"),
        STR_LITERAL("Level"),      STR_LITERAL("Start"),
        STR_LITERAL("Next level"), STR_LITERAL("Met"),
        STR_LITERAL("Sometimes"),  STR_LITERAL("Not yet"),
        STR_LITERAL("Not rated"),
    };
    csv_row_add(out, titles, COUNT_OF(titles));
    for (size_t i = 0; i < lines->count; i++)
        csv_line_add(mem, index, &lines->at[i], out);
}
