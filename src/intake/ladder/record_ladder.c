#include "intake/ladder/record_ladder.h"

#include "base/text.h"
#include "intake/ladder/ladder_maker.h"
#include "intake/ladder/record_beside.h"
#include "intake/ladder/record_make.h"

#include <assert.h>

enum { NAMES_BYTES = 64 * 1024 };

/* A file that says how others are written. */
static bool is_schema(const struct node *root)
{
    return node_find(root, "$schema")
           || (node_find(root, "properties") && node_find(root, "type"));
}

static struct record_draft *draft_at(const struct list *drafts, size_t index)
{
    return *LIST_AT(drafts, struct record_draft *, index);
}

static bool is_ladder(const struct record_draft *draft)
{
    return draft->criteria.count || draft->references.count;
}

static size_t ladder_count(const struct list *drafts)
{
    size_t count = 0;
    for (size_t i = 0; i < drafts->count; i++)
        count += is_ladder(draft_at(drafts, i));
    return count;
}

/* Says what there is where there are no criteria. */
static bool no_ladder(struct reading *reading, const struct list *drafts,
                      struct fault *fault)
{
    size_t level_count = 0, competency_count = 0;
    for (size_t i = 0; i < drafts->count; i++) {
        level_count += draft_at(drafts, i)->levels.count;
        competency_count += draft_at(drafts, i)->competencies.count
                            + draft_at(drafts, i)->areas.count;
    }
    if (level_count || competency_count)
        return fault_set(fault, FAULT_INPUT,
                         "%.*s: no criteria in it, only names: %zu of levels, "
                         "%zu of competencies and areas",
                         STR(reading->file_name), level_count,
                         competency_count);
    return fault_set(fault, FAULT_INPUT,
                     "%.*s: none of its fields looks like levels, "
                     "competencies or criteria",
                     STR(reading->file_name));
}

static struct str level_names(struct ladder_maker *maker,
                              const struct record_draft *draft)
{
    struct text names;
    text_open(maker->mem, NAMES_BYTES, &names);
    for (size_t i = 0; i < draft->levels.count; i++) {
        const struct record_level *level = LIST_AT(&draft->levels,
                                                   struct record_level, i);
        text_add(&names, "%s%.*s", i ? ", " : "",
                 STR(record_name_text(&level->name)));
    }
    return text_str(&names);
}

/* Ladders without criteria are noted with the first that has some; what they
 * only hold together is named by its source. */
static void note_empty(const struct list *drafts, struct ladder_maker *maker)
{
    for (size_t i = 0; i < drafts->count; i++) {
        const struct record_draft *draft = draft_at(drafts, i);
        struct str name = record_name_text(&draft->name);
        if (is_ladder(draft))
            continue;
        if (draft->levels.count)
            maker_skip(maker, draft->name.line,
                       str_format(maker->mem,
                                  "\"%.*s\" has no criteria, only levels: %.*s",
                                  STR(name), STR(level_names(maker, draft))));
        if (draft->summary.length)
            maker_skip(maker, draft->name.line,
                       str_format(maker->mem,
                                  "the summary of \"%.*s\", which holds "
                                  "ladders and is none",
                                  STR(name)));
    }
}

/* What the file says of itself, and of ladders that are none, is noted with
 * its first ladder. */
static void move_notes(const struct list *drafts, struct record_draft *to)
{
    for (size_t i = 0; i < drafts->count; i++) {
        const struct record_draft *from = draft_at(drafts, i);
        for (size_t j = 0; !is_ladder(from) && j < from->notes.count; j++)
            *LIST_ADD(&to->notes, struct record_note) = *LIST_AT(
                &from->notes, struct record_note, j);
    }
}

/* The line is behind the colon, "x.md:12", or stands alone. */
static void add_skips(struct ladder_maker *maker, struct skip_list skips)
{
    for (size_t i = 0; i < skips.count; i++) {
        struct str rest = skips.at[i].where, last = {0};
        int64_t line = 0;
        while (str_next(&rest, ':', &last))
            ;
        str_number(last, 0, INT32_MAX, &line);
        maker_skip(maker, (int)line, skips.at[i].why);
    }
}

/* What one file gives, ladder by ladder. */
struct file {
    struct reading *reading;
    struct list drafts; /* of struct record_draft *; the file's own first */
    struct record_shelf shelf;
    struct skip_list notes;
    struct list lost; /* of struct record_draft *: their criteria stand
                         nowhere */
    size_t made_count;
};

static void note_lost(struct file *file, struct ladder_maker *maker)
{
    for (size_t i = 0; i < file->lost.count; i++) {
        const struct record_draft *draft = draft_at(&file->lost, i);
        maker_skip(maker, draft->name.line,
                   str_format(maker->mem,
                              "\"%.*s\" refers to competencies that are in no "
                              "file here",
                              STR(record_name_text(&draft->name))));
    }
    file->lost.count = 0;
}

static bool make_one(struct file *file, struct record_draft *draft, bool is_own,
                     struct fault *fault)
{
    struct reading *reading = file->reading;
    struct ladder_maker maker;
    maker_open(reading->mem, str_chars(reading->mem, reading->file_name),
               &maker);
    record_complete(&file->shelf, draft, &maker);
    if (!record_has_criteria(draft)) {
        *LIST_ADD(&file->lost, struct record_draft *) = draft;
        return true;
    }
    if (file->made_count++ == 0) {
        add_skips(&maker, file->notes);
        note_empty(&file->drafts, &maker);
        move_notes(&file->drafts, draft);
    }
    note_lost(file, &maker);
    record_fill(&maker, draft);
    return record_make(reading, &maker, draft, is_own, fault);
}

static bool make_all(struct file *file, struct fault *fault)
{
    for (size_t i = 0; i < file->drafts.count; i++)
        if (is_ladder(draft_at(&file->drafts, i))
            && !make_one(file, draft_at(&file->drafts, i), i == 0, fault))
            return false;
    if (file->made_count == 0)
        return fault_set(fault, FAULT_INPUT,
                         "%.*s: it refers to competencies of other files, and "
                         "none of them is here; import the folder they are in",
                         STR(file->reading->file_name));
    struct ladder_maker late;
    maker_open(file->reading->mem,
               str_chars(file->reading->mem, file->reading->file_name), &late);
    note_lost(file, &late);
    reading_skip(file->reading, maker_skips(&late));
    return true;
}

bool record_read(struct reading *reading, const struct node *root,
                 struct skip_list notes, struct fault *fault)
{
    assert(reading && root && fault);
    struct file file = {
        .reading = reading, .notes = notes, .shelf = {.reading = reading}};
    struct fault why = {0};
    LIST_OPEN(reading->mem, struct record_draft *, &file.drafts);
    LIST_OPEN(reading->mem, struct record_draft *, &file.lost);
    file.shelf.own = &file.drafts;
    if (is_schema(root))
        return fault_set(fault, FAULT_INPUT,
                         "%.*s: it is a schema, which says how ladders are "
                         "written, and no ladder",
                         STR(reading->file_name));
    if (!record_scan(reading, root, &file.drafts, &why))
        return fault_set(fault, why.kind, "%.*s: %s", STR(reading->file_name),
                         why.message);
    if (ladder_count(&file.drafts) == 0)
        return no_ladder(reading, &file.drafts, fault);
    return make_all(&file, fault);
}
