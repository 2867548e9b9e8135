#include "intake/ladder/document_shared.h"

#include "base/text.h"
#include "base/utf8.h"
#include "intake/ladder/criterion_text.h"
#include "intake/ladder/section_look.h"

#include <assert.h>

enum { NOTE_COLUMNS = 60, SUMMARY_BYTES = 64 * 1024 };

/* Gives the competency of that title in a ladder, or NULL. */
static struct competency *find_competency(struct draft *draft, struct str title)
{
    struct competency *competencies = draft->maker.competencies.at;
    for (size_t i = 0; i < draft->maker.competencies.count; i++)
        if (str_same_folded(competencies[i].title, title))
            return &competencies[i];
    return NULL;
}

static bool is_competency(const struct draft_set *set, struct str title)
{
    struct draft *const *drafts = set->drafts.at;
    for (size_t i = 0; i < set->drafts.count && title.length; i++)
        if (find_competency(drafts[i], title))
            return true;
    return false;
}

bool shared_is(struct arena *mem, const struct draft_set *set,
               const struct outline *outline, const struct section *section)
{
    size_t items = 0, known = 0;
    for (size_t i = section->body; i < section->own_end; i++) {
        if (outline->at[i].kind != BLOCK_ITEM || outline->at[i].depth != 1)
            continue;
        items++;
        known += is_competency(set, block_label(mem, outline, i));
    }
    size_t least = section->role == PART_SUMMARY ? 1 : 2;
    return known >= least && known * 2 > items;
}

/* The ladder with that competency that begins next below `line`, else the
 * last above it; NULL: none has it. */
static struct draft *nearest(const struct draft_set *set, int line,
                             struct str title)
{
    struct draft *const *drafts = set->drafts.at;
    struct draft *found = NULL;
    for (size_t i = 0; i < set->drafts.count; i++) {
        if (!find_competency(drafts[i], title))
            continue;
        bool is_nearer = !found || found->line < line
                         || (drafts[i]->line >= line
                             && drafts[i]->line < found->line);
        found = is_nearer ? drafts[i] : found;
    }
    return found;
}

/* Adds `text` to the summary of that competency; false when no ladder has
 * it. */
static bool add_summary(struct draft_set *set, int line, struct str title,
                        struct str text)
{
    struct draft *draft = nearest(set, line, title);
    if (!draft)
        return false;
    struct competency *competency = find_competency(draft, title);
    struct str sound = maker_text(&draft->maker, line, text);
    if (competency->summary.length)
        sound = str_format(set->reading->mem, "%.*s\n\n%.*s",
                           STR(competency->summary), STR(sound));
    competency->summary = sound;
    return true;
}

/* The texts of blocks, a line each; items below an item with "- ". */
static struct str text_of(struct arena *mem, const struct outline *outline,
                          struct str first, size_t begin, size_t end)
{
    struct text out;
    text_open(mem, SUMMARY_BYTES, &out);
    text_add_str(&out, first);
    for (size_t i = begin; i < end; i++) {
        const struct block *block = &outline->at[i];
        if (block->kind == BLOCK_TABLE || block->kind == BLOCK_OTHER)
            continue;
        text_add(&out, "%s%s%.*s", out.length ? "\n" : "",
                 block->kind == BLOCK_ITEM ? "- " : "", STR(block->text));
    }
    return text_str(&out);
}

static size_t item_end(const struct outline *outline, size_t index, size_t end)
{
    size_t i = index + 1;
    while (i < end && outline->at[i].depth > 1)
        i++;
    return i;
}

static struct str rest_of(const struct block *block, struct str label)
{
    struct str rest = text_label(block->text).length
                          ? text_after_label(block->text)
                          : str_part(block->text, label.length,
                                     block->text.length);
    rest = str_trim(rest);
    if (str_has_prefix(rest, "-"))
        rest = str_trim(str_part(rest, 1, rest.length));
    return rest;
}

static void take_items(struct draft_set *set, const struct outline *outline,
                       const struct section *section)
{
    struct arena *mem = set->reading->mem;
    size_t outside = 0;
    for (size_t i = section->body; i < section->own_end;) {
        const struct block *block = &outline->at[i];
        size_t end = item_end(outline, i, section->own_end);
        struct str label = block_label(mem, outline, i);
        for (size_t k = 0; !is_competency(set, label) && k < label.length; k++)
            if (label.at[k] == ' ') /* "Execution -Seeks work" */
                label = str_part(label, 0, k);
        struct str text = {0};
        if (block->kind == BLOCK_ITEM && is_competency(set, label))
            text = text_of(mem, outline, rest_of(block, label), i + 1, end);
        if (!text.length || !add_summary(set, block->line, label, text))
            outside++;
        i = end;
    }
    draft_set_skip(set, outline->at[section->block].line,
                   str_format(mem,
                              "what \"%.*s\" says stands in the summaries of "
                              "the competencies; other texts under it: %zu",
                              STR(utf8_front(section->text, NOTE_COLUMNS)),
                              outside));
}

static void take_competency(struct draft_set *set,
                            const struct outline *outline,
                            const struct section *section)
{
    struct str text = text_of(set->reading->mem, outline, (struct str){0},
                              section->body, section->own_end);
    int line = outline->at[section->block].line;
    if (text.length && !add_summary(set, line, section->text, text))
        draft_set_skip(
            set, line,
            str_format(set->reading->mem,
                       "\"%.*s\" has no levels; its text is not "
                       "taken",
                       STR(utf8_front(section->text, NOTE_COLUMNS))));
}

void shared_take(struct reading *reading, struct draft_set *set,
                 const struct outline *outline,
                 const struct section_list *sections)
{
    assert(reading && set && outline && sections);
    for (size_t i = 0; i < sections->count; i++) {
        const struct section *one = &sections->at[i];
        bool has_level = section_up(sections, (int)i, PART_LEVEL)
                         != SECTION_NONE;
        bool is_above = one->own_end < one->end || sections->level_count == 0;
        if (has_level)
            continue;
        if ((one->role == PART_SUMMARY || one->role == PART_SKIPPED)
            && shared_is(reading->mem, set, outline, one))
            take_items(set, outline, one);
        else if (one->role == PART_COMPETENCY && is_above
                 && !sections->has_points && is_competency(set, one->text)
                 && (sections->level_count || set->drafts.count))
            take_competency(set, outline, one);
        else if (one->role == PART_SUMMARY)
            draft_set_skip(
                set, outline->at[one->block].line,
                str_format(reading->mem,
                           "\"%.*s\" names no competency of the "
                           "ladder and is not taken",
                           STR(utf8_front(one->text, NOTE_COLUMNS))));
    }
}
