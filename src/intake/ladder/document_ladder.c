#include "intake/ladder/document_ladder.h"

#include "base/utf8.h"
#include "intake/ladder/competency_page.h"
#include "intake/ladder/document_level.h"
#include "intake/ladder/document_points.h"
#include "intake/ladder/document_shared.h"

#include <assert.h>

enum { NOTE_COLUMNS = 60, SUMMARY_PARAGRAPHS = 3 };

/* What a competency says above its levels is its summary. */
static void take_competency(struct document *document, int index)
{
    const struct section *section = document_section(document, index);
    if (document->sections.has_points) {
        document_points_take(document, index);
        return;
    }
    struct spot spot = document_spot(document, index);
    if (spot_has_level(&spot)) {
        document_take_criteria(document, &spot, section->body,
                               section->own_end);
        return;
    }
    bool is_above = section->own_end < section->end;
    bool has_table = document_tables_in(&document->tables, section);
    if (is_above || has_table || document->sections.level_count)
        return; /* competency_summaries() */
    spot.draft = draft_get_flat(&document->set, (struct str){0});
    spot.level = STR_LITERAL("All levels");
    document_take_criteria(document, &spot, section->body, section->own_end);
}

static void take_summary(struct document *document, int index)
{
    const struct section *section = document_section(document, index);
    struct spot spot = document_spot(document, index);
    for (size_t i = section->body; i < section->own_end; i++) {
        const struct block *block = &document->outline->at[i];
        if (spot_has_level(&spot) && block->kind != BLOCK_TABLE) {
            struct level *level = draft_level(spot.draft, spot.level);
            level->summary = document_joined(document, level->summary, block);
        }
    }
}

static size_t count_texts(const struct document *document, size_t begin,
                          size_t end)
{
    size_t count = 0;
    for (size_t i = begin; i < end; i++)
        count += document->outline->at[i].kind == BLOCK_PARAGRAPH
                 || document->outline->at[i].kind == BLOCK_ITEM;
    return count;
}

static void note_section(struct document *document, int index)
{
    const struct section *section = document_section(document, index);
    size_t end = section->own_end;
    bool is_inside = section->parent != SECTION_NONE
                     && document_section(document, section->parent)->role
                            == PART_SKIPPED;
    if (is_inside
        || shared_is(document->mem, &document->set, document->outline, section))
        return;
    for (size_t i = (size_t)index + 1;
         i < document->sections.count
         && document->sections.at[i].block < section->end
         && document->sections.at[i].role == PART_SKIPPED;
         i++)
        end = document->sections.at[i].own_end;
    size_t texts = count_texts(document, section->body, end);
    draft_set_skip(&document->set, document->outline->at[section->block].line,
                   str_format(document->mem,
                              "\"%.*s\" is no part of a level; texts under it: "
                              "%zu",
                              STR(utf8_front(section->text, NOTE_COLUMNS)),
                              texts));
}

/* The first paragraphs say what the ladder is. */
static void take_title(struct document *document, int index)
{
    const struct section *section = document_section(document, index);
    struct str summary = {0};
    size_t i = section->body, taken = 0;
    for (; i < section->own_end && taken < SUMMARY_PARAGRAPHS; i++) {
        const struct block *block = &document->outline->at[i];
        if (block->kind != BLOCK_PARAGRAPH || block->depth > 0)
            break;
        if (str_find(block->text, STR_LITERAL(" | ")) < block->text.length)
            continue; /* a line of links to other pages */
        summary = document_joined(document, summary, block);
        taken++;
    }
    document->set.title = section->text;
    document->set.summary = summary;
    size_t texts = count_texts(document, i, section->own_end);
    if (texts)
        draft_set_skip(
            &document->set, document->outline->at[i].line,
            str_format(document->mem, "texts below the title: %zu", texts));
}

static void take_section(struct document *document, int index)
{
    const struct section *section = document_section(document, index);
    switch (section->role) {
    case PART_LEVEL:
        document_take_level(document, index);
        break;
    case PART_COMPETENCY:
    case PART_AREA:
        take_competency(document, index);
        break;
    case PART_SUMMARY:
        take_summary(document, index);
        break;
    case PART_TITLE:
        take_title(document, index);
        break;
    case PART_HEADER:
    case PART_LADDER:
        if (count_texts(document, section->body, section->own_end))
            document_note(document, document->outline->at[section->block].line,
                          "texts above the levels", section->text);
        break;
    default:
        break; /* noted when all ladders are there */
    }
}

/* Notes what has no place in a ladder, wherever it stands. */
static void note_others(struct document *document)
{
    const struct outline *outline = document->outline;
    size_t others = 0;
    int line = 0;
    for (size_t i = 0; i < outline->count; i++)
        if (outline->at[i].kind == BLOCK_OTHER) {
            line = others++ ? line : outline->at[i].line;
        }
    if (others)
        draft_set_skip(&document->set, line,
                       str_format(document->mem,
                                  "code, pictures and comments: %zu", others));
    if (document->outline->link_count)
        draft_set_skip(&document->set, document->outline->link_line,
                       str_format(document->mem,
                                  "links, of which the words are kept: %zu",
                                  document->outline->link_count));
}

/* Where ladders begin that were not there before. */
static void set_lines(struct document *document, int line)
{
    struct draft *const *drafts = document->set.drafts.at;
    for (size_t i = 0; i < document->set.drafts.count; i++)
        if (drafts[i]->line == 0)
            drafts[i]->line = line;
}

static bool is_left_out(enum part_role role)
{
    return role != PART_LEVEL && role != PART_COMPETENCY && role != PART_AREA
           && role != PART_SUMMARY && role != PART_TITLE && role != PART_HEADER
           && role != PART_LADDER;
}

static void read_sections(struct document *document)
{
    struct section_list *sections = &document->sections;
    document_labels_find(document->reading, document->outline, sections,
                         &document->labels);
    note_others(document);
    document_tables_take(&document->tables, SECTION_NONE, &document->set);
    set_lines(document, 1);
    for (size_t i = 0; i < sections->count; i++) {
        document_tables_take(&document->tables, (int)i, &document->set);
        take_section(document, (int)i);
        set_lines(document, document->outline->at[sections->at[i].block].line);
    }
    for (size_t i = 0; i < sections->count; i++)
        if (is_left_out(sections->at[i].role))
            note_section(document, (int)i);
    shared_take(document->reading, &document->set, document->outline, sections);
}

bool document_read(struct reading *reading, const struct outline *outline,
                   struct fault *fault)
{
    assert(reading && outline && fault);
    struct document document = {
        .reading = reading, .mem = reading->mem, .outline = outline};
    draft_set_open(reading, &document.set);
    sections_find(reading, outline, &document.sections);
    document_tables_find(reading, outline, &document.sections,
                         &document.tables);
    if (document.sections.level_count == 0
        && !document_tables_have_criteria(&document.tables))
        document_points_mark(outline, &document.sections);
    sections_ask(reading, outline, &document.sections);
    if (competency_page_name(reading, &document.sections).length)
        competency_page_take(reading, outline, &document.sections,
                             &document.set);
    else
        read_sections(&document);
    return draft_set_close(&document.set, fault);
}
