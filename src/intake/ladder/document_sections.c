#include "intake/ladder/document_sections.h"

#include "base/utf8.h"
#include "intake/ladder/criterion_text.h"
#include "intake/ladder/draft_set.h"
#include "intake/ladder/plain_words.h"
#include "intake/ladder/role_word.h"
#include "intake/ladder/section_look.h"

#include <assert.h>

enum {
    BOLD_COLUMNS = 60,    /* of a paragraph that serves as a heading */
    SECTIONS_MOST = 3000, /* what is beyond is text */
    SLANTED_MOST = 500,   /* paragraphs in italics that are looked at */
    ALIKE_MOST = 12       /* headings that another is compared with */
};

static bool is_bold_heading(const struct outline *outline, size_t i)
{
    const struct block *block = &outline->at[i];
    if (block->kind != BLOCK_PARAGRAPH || block->depth > 0
        || i + 1 >= outline->count)
        return false;
    enum block_kind next = outline->at[i + 1].kind;
    bool is_followed = next == BLOCK_ITEM || next == BLOCK_PARAGRAPH
                       || next == BLOCK_TABLE;
    return is_followed && block->label.length > 0
           && block->label.length + 1 >= block->text.length
           && utf8_columns(block->text) <= BOLD_COLUMNS
           && !str_has_suffix(block->text, ".")
           && !str_has_suffix(block->text, "?");
}

/* A line in italics above a list, as there is another one: "Code". */
static bool is_slanted_heading(const struct outline *outline, size_t i,
                               size_t *tries)
{
    const struct block *block = &outline->at[i];
    if (block->kind != BLOCK_PARAGRAPH || block->depth > 0
        || !block->is_emphasis || i + 1 >= outline->count
        || outline->at[i + 1].kind != BLOCK_ITEM
        || utf8_columns(block->text) > BOLD_COLUMNS
        || str_has_suffix(block->text, ".") || ++*tries > SLANTED_MOST)
        return false;
    for (size_t k = 0; k < outline->count; k++)
        if (k != i && outline->at[k].is_emphasis
            && str_same_folded(outline->at[k].text, block->text))
            return true;
    return false;
}

static struct str heading_text(struct str text)
{
    text = str_trim(text);
    while (text.length
           && (str_has_suffix(text, ":") || str_has_suffix(text, "#")))
        text = str_trim(str_part(text, 0, text.length - 1));
    return text;
}

static void add_section(struct list *found, size_t block, int depth,
                        struct str text)
{
    *LIST_ADD(found,
              struct section) = (struct section){.block = block,
                                                 .body = block + 1,
                                                 .depth = depth,
                                                 .parent = SECTION_NONE,
                                                 .text = heading_text(text),
                                                 .role = PART_SKIPPED};
}

static void set_ends(struct section_list *sections, size_t block_count)
{
    for (size_t i = 0; i < sections->count; i++) {
        struct section *one = &sections->at[i];
        size_t k = i + 1;
        one->own_end = k < sections->count ? sections->at[k].block
                                           : block_count;
        while (k < sections->count && sections->at[k].depth > one->depth)
            k++;
        one->end = k < sections->count ? sections->at[k].block : block_count;
        for (int up = (int)i - 1; up >= 0 && one->parent == SECTION_NONE; up--)
            if (sections->at[up].depth < one->depth)
                one->parent = up;
    }
}

static bool recurs(const struct section_list *sections, size_t index)
{
    for (size_t i = 0; i < sections->count; i++)
        if (i != index
            && str_same_folded(sections->at[i].text, sections->at[index].text))
            return true;
    return false;
}

/* "**Level 1**", "**Code**", "**Level 2**", "**Code**": what recurs below bold
 * levels stands in them. */
static void nest_bold(const struct outline *outline,
                      struct section_list *sections)
{
    bool is_below = false;
    for (size_t i = 0; i < sections->count; i++) {
        struct section *one = &sections->at[i];
        const struct block *block = &outline->at[one->block];
        if (block->kind == BLOCK_HEADING)
            is_below = false;
        else if (one->level >= LEVEL_WORD_RANKED && !recurs(sections, i))
            is_below = true;
        else if (is_below && block->label.length && recurs(sections, i))
            one->depth++;
    }
}

static void find_headings(struct arena *mem, const struct outline *outline,
                          struct section_list *sections)
{
    struct list found;
    int depth = 0;
    size_t tries = 0;
    LIST_OPEN(mem, struct section, &found);
    for (size_t i = 0; i < outline->count && found.count < SECTIONS_MOST; i++) {
        const struct block *block = &outline->at[i];
        if (block->kind == BLOCK_HEADING && block->text.length) {
            depth = block->depth;
            add_section(&found, i, depth, block->text);
        } else if (is_bold_heading(outline, i)) {
            add_section(&found, i, depth + 1, block->text);
        } else if (is_slanted_heading(outline, i, &tries)) {
            add_section(&found, i, depth + 2, block->text);
        }
    }
    *sections = (struct section_list){.at = found.at, .count = found.count};
    for (size_t i = 0; i < sections->count; i++)
        sections->at[i].level = level_word_of(sections->at[i].text);
    nest_bold(outline, sections);
    set_ends(sections, outline->count);
}

static bool has_content(const struct section *section)
{
    return section->end > section->body;
}

/* A heading that may name a level by its words alone. */
static bool is_candidate(const struct section *section)
{
    return section->level >= LEVEL_WORD_RANKED && has_content(section)
           && !level_word_is_unused(section->text);
}

static bool has_items(const struct outline *outline,
                      const struct section *section)
{
    for (size_t i = section->body; i < section->end; i++)
        if (outline->at[i].kind == BLOCK_ITEM
            || outline->at[i].kind == BLOCK_TABLE)
            return true;
    return false;
}

static size_t count_candidates(const struct section_list *sections, int parent,
                               int depth, size_t *numbered)
{
    size_t count = 0;
    *numbered = 0;
    for (size_t i = 0; i < sections->count; i++) {
        const struct section *one = &sections->at[i];
        if (one->parent != parent || one->depth != depth || !is_candidate(one))
            continue;
        count++;
        *numbered += one->level == LEVEL_WORD_NUMBERED
                     && utf8_columns(one->text) > 2;
    }
    return count;
}

/* Two headings or more that stand beside each other and look like levels. */
static void mark_levels(struct section_list *sections)
{
    for (size_t i = 0; i < sections->count; i++) {
        struct section *one = &sections->at[i];
        size_t numbered = 0;
        if (!is_candidate(one))
            continue;
        size_t count = count_candidates(sections, one->parent, one->depth,
                                        &numbered);
        if (count >= 2 && (numbered >= 2 || sections->is_about_ladders))
            one->role = PART_LEVEL;
    }
}

/* A document that is one level: its title has a number, and what
 * stands below are its competencies. */
static void mark_only_level(const struct outline *outline,
                            struct section_list *sections)
{
    bool is_only = sections->count > 1 && sections->at[0].depth == 1
                   && sections->at[0].level == LEVEL_WORD_NUMBERED
                   && is_candidate(&sections->at[0]);
    for (size_t i = 0; i < sections->count && is_only; i++) {
        const struct section *one = &sections->at[i];
        is_only = one->role == PART_SKIPPED && (i == 0 || one->parent == 0)
                  && (i == 0 || has_items(outline, one));
    }
    if (is_only)
        sections->at[0].role = PART_LEVEL;
}

/* A heading beside levels that is made as they are is a level, too. */
static void mark_alike(const struct outline *outline,
                       struct section_list *sections)
{
    for (size_t i = 0; i < sections->count; i++) {
        struct section *one = &sections->at[i];
        if (one->role == PART_LEVEL || one->level != LEVEL_WORD_POSSIBLE
            || !has_content(one) || section_tells_all_levels(one->text))
            continue;
        size_t compared = 0;
        for (size_t k = 0; k < sections->count && compared < ALIKE_MOST; k++) {
            const struct section *other = &sections->at[k];
            if (other->role != PART_LEVEL || other->level < LEVEL_WORD_RANKED
                || other->parent != one->parent || other->depth != one->depth)
                continue;
            compared++;
            if (sections_are_alike(outline, sections, one, other))
                one->role = PART_LEVEL;
        }
    }
}

/* A level whose headings are levels only holds these together. */
static void unmark_groups(struct section_list *sections)
{
    for (size_t i = 0; i < sections->count; i++)
        for (int up = sections->at[i].role == PART_LEVEL
                          ? sections->at[i].parent
                          : SECTION_NONE;
             up != SECTION_NONE; up = sections->at[up].parent)
            if (sections->at[up].role == PART_LEVEL)
                sections->at[up].role = PART_HEADER;
}

/* The first level of another parent with the same name. */
static bool stands_elsewhere(const struct section_list *sections, size_t index)
{
    const struct section *one = &sections->at[index];
    for (size_t k = 0; k < sections->count; k++) {
        const struct section *other = &sections->at[k];
        if (k != index && other->role == PART_LEVEL
            && other->parent != one->parent
            && str_same_folded(other->text, one->text))
            return true;
    }
    return false;
}

static size_t count_children(const struct section_list *sections, int parent,
                             enum part_role role)
{
    size_t count = 0;
    for (size_t i = 0; i < sections->count; i++)
        count += sections->at[i].parent == parent
                 && sections->at[i].role == role;
    return count;
}

static void count_levels(struct section_list *sections)
{
    size_t repeated = 0;
    for (size_t i = 0; i < sections->count; i++) {
        bool is_level = sections->at[i].role == PART_LEVEL;
        sections->level_count += is_level;
        repeated += is_level && stands_elsewhere(sections, i);
    }
    sections->has_competencies_above = repeated * 2 > sections->level_count;
}

/* What stands above levels: competencies, where their levels are the same;
 * else ladders, where there are several; else nothing. */
static enum part_role role_above_levels(const struct section_list *sections)
{
    if (sections->has_competencies_above)
        return PART_COMPETENCY;
    size_t parents = 0;
    for (size_t i = 0; i < sections->count; i++)
        parents += sections->at[i].role != PART_HEADER
                   && count_children(sections, (int)i, PART_LEVEL) > 0;
    return parents > 1 ? PART_LADDER : PART_HEADER;
}

static void mark_above_levels(struct section_list *sections)
{
    enum part_role role = role_above_levels(sections);
    for (size_t i = 0; i < sections->count; i++)
        if (sections->at[i].role == PART_SKIPPED
            && count_children(sections, (int)i, PART_LEVEL) > 0)
            sections->at[i].role = role;
}

/* What stands above competencies; the title of the document is no area. */
static void mark_areas(struct section_list *sections)
{
    for (size_t i = 0; i < sections->count; i++) {
        struct section *one = &sections->at[i];
        bool is_title = one->parent == SECTION_NONE && one->depth == 1;
        if (one->role == PART_SKIPPED
            && count_children(sections, (int)i, PART_COMPETENCY) > 0)
            one->role = is_title ? PART_HEADER : PART_AREA;
    }
}

static void mark_parents(struct section_list *sections)
{
    count_levels(sections);
    mark_above_levels(sections);
    mark_areas(sections);
}

/* How many levels have a heading below them that says the same. */
static size_t count_levels_with(const struct section_list *sections,
                                struct str text)
{
    size_t count = 0;
    for (size_t i = 0; i < sections->count; i++)
        count += sections->at[i].parent != SECTION_NONE
                 && sections->at[sections->at[i].parent].role == PART_LEVEL
                 && str_same_folded(sections->at[i].text, text);
    return count;
}

static size_t most_recurring(const struct section_list *sections)
{
    size_t most = 0;
    for (size_t i = 0; i < sections->count; i++) {
        int parent = sections->at[i].parent;
        if (parent == SECTION_NONE || sections->at[parent].role != PART_LEVEL)
            continue;
        size_t count = count_levels_with(sections, sections->at[i].text);
        most = count > most ? count : most;
    }
    return most;
}

/* What stands below a level names a competency, or an area of some; one that
 * no other level has, and that lists nothing, does not. */
static void mark_below(const struct outline *outline,
                       struct section_list *sections)
{
    size_t most = most_recurring(sections);
    for (size_t i = 0; i < sections->count; i++) {
        struct section *one = &sections->at[i];
        int level = section_up(sections, one->parent, PART_LEVEL);
        if (one->role != PART_SKIPPED || level == SECTION_NONE)
            continue;
        bool is_child = one->parent == level;
        bool is_odd = is_child && most > 2 && !has_items(outline, one)
                      && count_levels_with(sections, one->text) == 1;
        enum part_role word = role_word_find(one->text);
        bool has_below = one->own_end < one->end;
        if (is_odd)
            one->role = PART_SKIPPED;
        else if (word == PART_SUMMARY || word == PART_EXAMPLE)
            one->role = word;
        else if (has_below)
            one->role = word == PART_COMPETENCY || word == PART_CRITERION
                            ? PART_HEADER
                            : PART_AREA;
        else
            one->role = PART_COMPETENCY;
    }
}

static void mark_below_groups(struct section_list *sections)
{
    for (size_t i = 0; i < sections->count; i++) {
        struct section *one = &sections->at[i];
        if (one->parent == SECTION_NONE || one->role != PART_SKIPPED)
            continue;
        const struct section *parent = &sections->at[one->parent];
        if (parent->role == PART_HEADER && parent->level >= LEVEL_WORD_RANKED)
            one->role = PART_COMPETENCY;
    }
}

static void mark_title(struct section_list *sections)
{
    struct section *first = &sections->at[0];
    bool is_alone = true;
    for (size_t i = 1; i < sections->count; i++)
        is_alone = is_alone && sections->at[i].depth > first->depth;
    if (first->role == PART_HEADER || first->role == PART_SKIPPED)
        if (is_alone || first->depth == 1)
            first->role = PART_TITLE;
}

void sections_find(struct reading *reading, const struct outline *outline,
                   struct section_list *sections)
{
    assert(reading && outline && sections);
    find_headings(reading->mem, outline, sections);
    sections->is_about_ladders = sections_tell_ladders(reading, sections);
    mark_levels(sections);
    mark_only_level(outline, sections);
    mark_alike(outline, sections);
    unmark_groups(sections);
    mark_parents(sections);
    if (sections->level_count && !sections->has_competencies_above) {
        mark_below(outline, sections);
        mark_below_groups(sections);
    }
    for (size_t i = 0; i < sections->count; i++)
        if (sections->at[i].role == PART_SKIPPED
            && section_tells_all_levels(sections->at[i].text))
            sections->at[i].role = PART_SUMMARY;
    if (sections->count)
        mark_title(sections);
    for (size_t i = 1; i < sections->count && sections->level_count == 0; i++) {
        enum part_role word = role_word_find(sections->at[i].text);
        if (word == PART_EVIDENCE)
            sections->at[i].role = word;
    }
}

void sections_ask(struct reading *reading, const struct outline *outline,
                  struct section_list *sections)
{
    size_t levels = 0;
    sections->level_count = 0;
    for (size_t i = 0; i < sections->count; i++) {
        struct section *one = &sections->at[i];
        one->role = reading_role(
            reading, PART_HEADING,
            str_format(reading->mem, "line %d", outline->at[one->block].line),
            utf8_front(one->text, BOLD_COLUMNS), one->role);
        sections->level_count += one->role == PART_LEVEL;
    }
    for (size_t i = 0; i < sections->count; i++)
        levels += sections->at[i].role == PART_LEVEL
                  && count_children(sections, (int)i, PART_COMPETENCY) > 0;
    sections->has_competencies_below = levels > 0
                                       && levels * 2 >= sections->level_count;
}

int section_of(const struct section_list *sections, size_t block)
{
    for (size_t i = sections->count; i-- > 0;)
        if (sections->at[i].block <= block)
            return (int)i;
    return SECTION_NONE;
}

int section_up(const struct section_list *sections, int index,
               enum part_role role)
{
    while (index != SECTION_NONE && sections->at[index].role != role)
        index = sections->at[index].parent;
    return index;
}
