#include "intake/ladder/document_points.h"

#include "intake/ladder/criterion_text.h"
#include "intake/ladder/section_look.h"

enum { SECTIONS_LEAST = 2, LEVELS_LEAST = 2 };

/* The level that labels an item, or the empty str. */
static struct str level_label(struct arena *mem, const struct outline *outline,
                              size_t index)
{
    if (outline->at[index].kind != BLOCK_ITEM || outline->at[index].depth != 1)
        return (struct str){0};
    struct str label = block_label(mem, outline, index);
    return level_word_of(label) >= LEVEL_WORD_RANKED ? label : (struct str){0};
}

/* True for items most of which have levels as labels; *numbered grows. */
static bool lists_levels(struct arena *mem, const struct outline *outline,
                         const struct section *section, size_t *numbered)
{
    size_t items = 0, levels = 0, counted = 0;
    for (size_t i = section->body; i < section->own_end; i++) {
        struct str label = level_label(mem, outline, i);
        items += outline->at[i].kind == BLOCK_ITEM && outline->at[i].depth == 1;
        levels += label.length > 0;
        counted += label.length && level_word_of(label) == LEVEL_WORD_NUMBERED;
    }
    bool lists = levels >= LEVELS_LEAST && levels * 10 >= items * 6;
    *numbered += lists ? counted : 0;
    return lists;
}

void document_points_mark(const struct outline *outline,
                          struct section_list *sections)
{
    struct arena *mem = arena_open();
    size_t found = 0, numbered = 0;
    for (size_t i = 0; i < sections->count; i++)
        found += lists_levels(mem, outline, &sections->at[i], &numbered);
    sections->has_points = found >= SECTIONS_LEAST
                           && (numbered >= LEVELS_LEAST
                               || sections->is_about_ladders);
    for (size_t i = 0; i < sections->count && sections->has_points; i++)
        if (lists_levels(mem, outline, &sections->at[i], &numbered))
            sections->at[i].role = PART_COMPETENCY;
    arena_close(mem);
}

static struct str_list all_levels(struct document *document)
{
    struct list found;
    LIST_OPEN(document->mem, struct str, &found);
    for (size_t i = 0; i < document->outline->count; i++) {
        int section = section_of(&document->sections, i);
        if (section == SECTION_NONE
            || document_section(document, section)->role != PART_COMPETENCY)
            continue;
        struct str label = level_label(document->mem, document->outline, i);
        bool is_known = !label.length || found.count > LADDER_LEVELS_MOST;
        for (size_t k = 0; k < found.count && !is_known; k++)
            is_known = str_same(*LIST_AT(&found, struct str, k), label);
        if (!is_known)
            *LIST_ADD(&found, struct str) = label;
    }
    return (struct str_list){found.at, found.count};
}

static size_t item_end(const struct outline *outline, size_t index, size_t end)
{
    size_t i = index + 1;
    while (i < end && outline->at[i].depth >= 1
           && (outline->at[i].depth > 1 || outline->at[i].kind != BLOCK_ITEM))
        i++;
    return i;
}

static void take_item(struct document *document, const struct spot *spot,
                      size_t index, size_t end)
{
    const struct block *block = &document->outline->at[index];
    struct criterion_sink sink;
    size_t competency = draft_competency(spot->draft, block->line,
                                         spot->competency, spot->area);
    criterion_open(
        &spot->draft->maker,
        (struct maker_cell){competency,
                            draft_level_number(spot->draft, spot->level)},
        &sink);
    if (text_after_label(block->text).length)
        criterion_text(&sink, block->line, text_after_label(block->text));
    struct outline below = outline_part(document->outline, index + 1, end);
    criterion_take(&sink, &below);
    criterion_close(&sink);
}

void document_points_take(struct document *document, int index)
{
    const struct section *section = document_section(document, index);
    struct spot spot = document_spot(document, index);
    struct str_list levels = all_levels(document);
    if (levels.count > LADDER_LEVELS_MOST)
        return;
    spot.draft = draft_get(&document->set, (struct str){0}, levels);
    for (size_t i = section->body; i < section->own_end;) {
        size_t end = item_end(document->outline, i, section->own_end);
        spot.level = level_label(document->mem, document->outline, i);
        if (spot.level.length)
            take_item(document, &spot, i, end);
        else if (document->outline->at[i].kind != BLOCK_TABLE)
            document_note(document, document->outline->at[i].line,
                          "it has no level", document->outline->at[i].text);
        i = end;
    }
}
