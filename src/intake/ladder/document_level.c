#include "intake/ladder/document_level.h"

#include "base/utf8.h"
#include "intake/ladder/criterion_text.h"
#include "intake/ladder/role_word.h"

enum { NOTE_COLUMNS = 60 };

const struct section *document_section(const struct document *document,
                                       int index)
{
    return &document->sections.at[index];
}

static struct str document_text_up(const struct document *document, int index,
                                   enum part_role role)
{
    int found = section_up(&document->sections, index, role);
    return found == SECTION_NONE ? (struct str){0}
                                 : document_section(document, found)->text;
}

/* The level a section is about: one above it, or the first of those that a
 * heading above holds together. */
static int level_section(const struct document *document, int index)
{
    const struct section_list *sections = &document->sections;
    int level = section_up(sections, index, PART_LEVEL);
    for (int up = index; level == SECTION_NONE && up != SECTION_NONE;
         up = sections->at[up].parent) {
        const struct section *one = &sections->at[up];
        if (one->role != PART_HEADER || one->level < LEVEL_WORD_RANKED)
            continue;
        for (size_t i = (size_t)up + 1;
             i < sections->count && sections->at[i].block < one->end; i++)
            if (sections->at[i].role == PART_LEVEL)
                return (int)i;
    }
    return level;
}

/* The levels that stand under the same ladder as section `index`. */
static struct str_list levels_beside(const struct document *document,
                                     struct str ladder)
{
    const struct section_list *sections = &document->sections;
    struct str *names = ARENA_ARRAY(document->mem, struct str, sections->count);
    size_t count = 0;
    for (size_t i = 0; i < sections->count; i++) {
        if (sections->at[i].role != PART_LEVEL
            || !str_same(document_text_up(document, (int)i, PART_LADDER),
                         ladder))
            continue;
        bool is_known = false;
        for (size_t k = 0; k < count && !is_known; k++)
            is_known = str_same(names[k], sections->at[i].text);
        if (!is_known)
            names[count++] = sections->at[i].text;
    }
    return (struct str_list){names, count};
}

struct spot document_spot(struct document *document, int index)
{
    int level = level_section(document, index);
    struct spot spot = {
        .competency = document_text_up(document, index, PART_COMPETENCY),
        .area = document_text_up(document, index, PART_AREA)};
    if (!spot.competency.length) {
        spot.competency = spot.area;
        spot.area = (struct str){0};
    }
    if (level == SECTION_NONE)
        return spot;
    struct str ladder = document_text_up(document, level, PART_LADDER);
    struct str_list levels = levels_beside(document, ladder);
    if (levels.count > LADDER_LEVELS_MOST)
        levels.count = LADDER_LEVELS_MOST + 1;
    spot.draft = draft_get(&document->set, ladder, levels);
    spot.level = document_section(document, level)->text;
    return spot;
}

void document_note(struct document *document, int line, const char *what,
                   struct str text)
{
    draft_set_skip(&document->set, line,
                   str_format(document->mem, "%s: \"%.*s\"", what,
                              STR(utf8_front(text, NOTE_COLUMNS))));
}

/* Adds a paragraph to a summary. */
struct str document_joined(struct document *document, struct str summary,
                           const struct block *block)
{
    struct str text = maker_text(&document->set.notes, block->line,
                                 block->text);
    if (!text.length)
        return summary;
    if (!summary.length)
        return text;
    return str_format(document->mem, "%.*s\n\n%.*s", STR(summary), STR(text));
}

bool spot_has_level(const struct spot *spot)
{
    return spot->draft && spot->level.length
           && spot->draft->levels.count <= LADDER_LEVELS_MOST;
}

static void open_sink(const struct spot *spot, int line,
                      struct criterion_sink *sink)
{
    size_t index = draft_competency(spot->draft, line, spot->competency,
                                    spot->area);
    criterion_open(&spot->draft->maker,
                   (struct maker_cell){
                       index, draft_level_number(spot->draft, spot->level)},
                   sink);
}

static void take_run(struct document *document, const struct spot *spot,
                     size_t begin, size_t end)
{
    if (begin >= end)
        return;
    struct criterion_sink sink;
    struct outline run = outline_part(document->outline, begin, end);
    struct list *competencies = &spot->draft->maker.competencies;
    size_t before = competencies->count;
    open_sink(spot, run.at[0].line, &sink);
    criterion_take(&sink, &run);
    criterion_close(&sink);
    if (sink.count == 0)
        competencies->count = before; /* what says nothing needs none */
}

/* Takes what stands between the tables; these are taken elsewhere. */
void document_take_criteria(struct document *document, const struct spot *spot,
                            size_t begin, size_t end)
{
    size_t from = begin;
    for (size_t i = begin; i < end; i++)
        if (document->outline->at[i].kind == BLOCK_TABLE) {
            take_run(document, spot, from, i);
            from = i + 1;
        }
    take_run(document, spot, from, end);
}

/* The paragraphs that a level begins with. */
static size_t leading_end(const struct document *document,
                          const struct section *section)
{
    size_t i = section->body;
    while (i < section->own_end
           && (document->outline->at[i].kind == BLOCK_PARAGRAPH
               || document->outline->at[i].kind == BLOCK_OTHER)
           && document->outline->at[i].depth == 0) {
        struct str rest;
        if (document_label(document->mem, &document->labels, document->outline,
                           i, &rest)
                .length)
            break;
        i++;
    }
    return i;
}

/* Takes them as the summary of the level where other texts follow or where
 * they are set apart; gives where criteria begin. */
static size_t take_leading(struct document *document, const struct spot *spot,
                           const struct section *section)
{
    size_t end = leading_end(document, section);
    bool has_more = section->end > end
                    || document->sections.has_competencies_below;
    struct level *level = draft_level(spot->draft, spot->level);
    size_t i = section->body;
    for (; i < end; i++) {
        const struct block *block = &document->outline->at[i];
        struct str label = text_label(block->text);
        if (block->kind == BLOCK_OTHER)
            continue;
        if (!has_more && !block->is_emphasis)
            break;
        if (text_counts_years(block->text)) {
            document_note(document, block->line,
                          "years of experience are no criterion", block->text);
            continue;
        }
        struct block told = *block;
        if (label.length && role_word_find(label) == PART_SUMMARY)
            told.text = text_after_label(block->text);
        level->summary = document_joined(document, level->summary, &told);
    }
    return i;
}

/* The end of what belongs to the label at `index`. */
static size_t label_end(const struct outline *outline, size_t index, size_t end)
{
    size_t i = index + 1;
    while (i < end
           && (outline->at[i].depth > 1
               || (outline->at[i].depth == 1
                   && outline->at[i].kind != BLOCK_ITEM)))
        i++;
    return i;
}

static size_t take_labelled(struct document *document, struct spot spot,
                            size_t index, size_t end)
{
    const struct block *block = &document->outline->at[index];
    struct str rest = {0};
    struct str label = document_label(document->mem, &document->labels,
                                      document->outline, index, &rest);
    enum part_role role = reading_role(
        document->reading, PART_HEADING,
        str_format(document->mem, "line %d", block->line),
        utf8_front(label, NOTE_COLUMNS), PART_COMPETENCY);
    size_t behind = label_end(document->outline, index, end);
    if (role == PART_SKIPPED) {
        document_note(document, block->line, "it is not taken", block->text);
        return behind;
    }
    if (role == PART_CRITERION) {
        document_take_criteria(document, &spot, index, behind);
        return behind;
    }
    struct criterion_sink sink;
    spot.competency = label;
    open_sink(&spot, block->line, &sink);
    if (rest.length)
        criterion_text(&sink, block->line, rest);
    struct outline run = outline_part(document->outline, index + 1, behind);
    criterion_take(&sink, &run);
    criterion_close(&sink);
    return behind;
}

/* Items that name competencies; what stands between them is noted once a
 * paragraph has left them. */
static void take_labels(struct document *document, const struct spot *spot,
                        size_t begin, size_t end)
{
    bool is_outside = false;
    for (size_t i = begin; i < end;) {
        const struct block *block = &document->outline->at[i];
        struct str rest;
        size_t behind = label_end(document->outline, i, end);
        if (document_label(document->mem, &document->labels, document->outline,
                           i, &rest)
                .length) {
            i = take_labelled(document, *spot, i, end);
            is_outside = false;
            continue;
        }
        if (block->kind == BLOCK_PARAGRAPH && block->depth == 0) {
            document_note(document, block->line,
                          "it stands between the competencies of a level",
                          block->text);
            is_outside = true;
        } else if (is_outside && block->kind == BLOCK_ITEM) {
            document_note(document, block->line,
                          "it stands behind the competencies of a level",
                          block->text);
        } else {
            document_take_criteria(document, spot, i, behind);
        }
        i = behind;
    }
}

void document_take_level(struct document *document, int index)
{
    const struct section *section = document_section(document, index);
    struct spot spot = document_spot(document, index);
    if (!spot_has_level(&spot))
        return;
    size_t begin = take_leading(document, &spot, section);
    if (document->labels.mode != LABELS_NOT && !spot.competency.length)
        take_labels(document, &spot, begin, section->own_end);
    else
        document_take_criteria(document, &spot, begin, section->own_end);
}
