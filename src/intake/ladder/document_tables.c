#include "intake/ladder/document_tables.h"

#include "base/utf8.h"
#include "intake/ladder/file_look.h"
#include "intake/ladder/section_look.h"

#include <assert.h>

enum { TABLES_MOST = 300, NOTE_COLUMNS = 60 };

static bool has_level(struct str_list levels, struct str name)
{
    for (size_t i = 0; i < levels.count; i++)
        if (level_name_same(levels.at[i], name))
            return true;
    return false;
}

static bool share_levels(struct str_list a, struct str_list b)
{
    size_t common = 0;
    for (size_t i = 0; i < a.count; i++)
        common += has_level(b, a.at[i]);
    size_t fewer = a.count < b.count ? a.count : b.count;
    return common > 0 && common * 2 >= fewer;
}

/* How many tables have these levels, and whether some have others. */
static size_t count_alike(const struct document_tables *tables, size_t index,
                          bool *has_others)
{
    size_t count = 0;
    *has_others = false;
    for (size_t i = 0; i < tables->count; i++) {
        if (!tables->at[i].sight.has_criteria || tables->at[i].is_overview)
            continue;
        bool is_alike = share_levels(tables->at[index].sight.levels,
                                     tables->at[i].sight.levels);
        count += is_alike;
        *has_others = *has_others || !is_alike;
    }
    return count;
}

/* How much text the sections of levels have. */
static size_t level_bytes(const struct outline *outline,
                          const struct section_list *sections)
{
    size_t bytes = 0;
    for (size_t i = 0; i < sections->count; i++)
        for (size_t k = sections->at[i].body;
             sections->at[i].role == PART_LEVEL && k < sections->at[i].end; k++)
            bytes += outline->at[k].text.length;
    return bytes;
}

/* A heading beside levels that a table lists among them is one, too. */
static void mark_listed(const struct document_table *table,
                        struct section_list *sections)
{
    size_t known = 0;
    for (size_t i = 0; i < sections->count; i++)
        known += sections->at[i].role == PART_LEVEL
                 && has_level(table->sight.levels, sections->at[i].text);
    for (size_t i = 0; i < sections->count && known > 0; i++) {
        struct section *one = &sections->at[i];
        if (one->role != PART_SKIPPED || one->end <= one->body
            || one->level == LEVEL_WORD_NOT
            || !has_level(table->sight.levels, one->text))
            continue;
        for (size_t k = 0; k < sections->count; k++)
            if (sections->at[k].role == PART_LEVEL
                && sections->at[k].parent == one->parent
                && sections->at[k].depth == one->depth) {
                one->role = PART_LEVEL;
                sections->level_count++;
                break;
            }
    }
}

static bool is_overview(const struct outline *outline,
                        const struct section_list *sections,
                        const struct document_table *table)
{
    size_t common = 0;
    if (!table->sight.has_criteria
        || section_up(sections, table->section, PART_LEVEL) != SECTION_NONE)
        return false;
    for (size_t i = 0; i < sections->count; i++)
        common += sections->at[i].role == PART_LEVEL
                  && has_level(table->sight.levels, sections->at[i].text);
    return common * 2 >= table->sight.levels.count
           && level_bytes(outline, sections) > table->sight.bytes;
}

/* What a heading right above a table with criteria is to it. */
static void guess_role(const struct document_tables *tables, size_t index,
                       struct section_list *sections)
{
    struct section *one = &sections->at[tables->at[index].section];
    bool has_others = false;
    size_t alike = count_alike(tables, index, &has_others);
    if (one->role != PART_SKIPPED)
        return;
    if (!tables->at[index].sight.has_names)
        one->role = PART_COMPETENCY;
    else if (alike > 1)
        one->role = PART_AREA;
    else
        one->role = has_others ? PART_LADDER : PART_HEADER;
    for (int up = one->parent; up != SECTION_NONE; up = sections->at[up].parent)
        if (sections->at[up].role == PART_SKIPPED)
            sections->at[up].role = has_others && one->role != PART_LADDER
                                        ? PART_LADDER
                                        : PART_HEADER;
}

void document_tables_find(struct reading *reading,
                          const struct outline *outline,
                          struct section_list *sections,
                          struct document_tables *tables)
{
    assert(reading && outline && sections && tables);
    *tables = (struct document_tables){
        .sections = sections,
        .at = ARENA_ARRAY(reading->mem, struct document_table, TABLES_MOST),
        .is_about_competencies =
            section_tells_competencies(file_last_part(reading->file_name))
            || (sections->count
                && section_tells_competencies(sections->at[0].text))};
    for (size_t i = 0; i < outline->count && tables->count < TABLES_MOST; i++) {
        const struct block *block = &outline->at[i];
        if (block->kind != BLOCK_TABLE || !block->grid
            || block->grid->row_count == 0)
            continue;
        struct document_table *table = &tables->at[tables->count++];
        *table = (struct document_table){
            .block = block,
            .section = section_of(sections, i),
            .sight = table_look(reading->mem, block->grid)};
        table->is_overview = is_overview(outline, sections, table);
    }
    for (size_t i = 0; i < tables->count; i++)
        if (tables->at[i].sight.levels.count)
            mark_listed(&tables->at[i], sections);
    for (size_t i = 0; i < tables->count; i++)
        if (tables->at[i].sight.has_criteria && !tables->at[i].is_overview
            && tables->at[i].section != SECTION_NONE)
            guess_role(tables, i, sections);
}

static struct str text_up(const struct section_list *sections, int index,
                          enum part_role role)
{
    int found = section_up(sections, index, role);
    return found == SECTION_NONE ? (struct str){0} : sections->at[found].text;
}

static struct table_place place_of(const struct document_tables *tables,
                                   struct arena *mem, size_t index)
{
    const struct section_list *sections = tables->sections;
    const struct document_table *table = &tables->at[index];
    struct table_place place = {
        .name = str_format(mem, "table %zu", index + 1),
        .title = text_up(sections, table->section, PART_LADDER),
        .area = text_up(sections, table->section, PART_AREA),
        .competency = text_up(sections, table->section, PART_COMPETENCY),
        .level = text_up(sections, table->section, PART_LEVEL),
        .needs_levels = !tables->is_about_competencies};
    if (!place.competency.length)
        place.competency = place.area;
    if (!place.title.length && table->section != SECTION_NONE
        && sections->at[table->section].role == PART_HEADER)
        place.title = sections->at[table->section].text;
    return place;
}

static bool is_left_out(const struct document_tables *tables,
                        const struct document_table *table)
{
    return table->is_overview
           || (table->sight.has_criteria && table->section != SECTION_NONE
               && tables->sections->at[table->section].role == PART_SKIPPED);
}

void document_tables_take(const struct document_tables *tables, int section,
                          struct draft_set *set)
{
    for (size_t i = 0; i < tables->count; i++) {
        const struct document_table *table = &tables->at[i];
        if (table->section != section)
            continue;
        struct table_place place = place_of(tables, set->reading->mem, i);
        if (!is_left_out(tables, table)
            && table_take(set, table->block->grid, &place))
            continue;
        draft_set_skip(set, table->block->line,
                       str_format(set->reading->mem, "table %zu %s", i + 1,
                                  table->is_overview
                                      ? "gives an overview of levels that have "
                                        "their own sections"
                                      : "is no ladder"));
    }
}

bool document_tables_have_criteria(const struct document_tables *tables)
{
    for (size_t i = 0; i < tables->count; i++)
        if (tables->at[i].sight.has_criteria)
            return true;
    return false;
}

bool document_tables_in(const struct document_tables *tables,
                        const struct section *section)
{
    for (size_t i = 0; i < tables->count; i++)
        if (tables->at[i].sight.has_criteria
            && tables->at[i].section != SECTION_NONE
            && &tables->sections->at[tables->at[i].section] == section)
            return true;
    return false;
}
