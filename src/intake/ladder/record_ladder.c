#include "intake/ladder/record_ladder.h"

#include "intake/ladder/ladder_maker.h"
#include "intake/ladder/record_beside.h"
#include "intake/ladder/record_make.h"

#include <assert.h>

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

/* Ladders without criteria are noted with the first that has some. */
static void note_empty(const struct list *drafts, struct ladder_maker *maker)
{
    for (size_t i = 1; i < drafts->count; i++) {
        const struct record_draft *draft = draft_at(drafts, i);
        if (!is_ladder(draft) && draft->levels.count)
            maker_skip(maker, draft->name.line,
                       str_format(maker->mem, "\"%.*s\" has no criteria",
                                  STR(record_name_text(&draft->name))));
    }
}

/* What the file says of itself is noted with its first ladder. */
static void move_notes(struct record_draft *from, struct record_draft *to)
{
    for (size_t i = 0; from != to && i < from->notes.count; i++)
        *LIST_ADD(&to->notes, struct record_note) = *LIST_AT(
            &from->notes, struct record_note, i);
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

bool record_read(struct reading *reading, const struct node *root,
                 struct skip_list notes, struct fault *fault)
{
    assert(reading && root && fault);
    struct arena *mem = reading->mem;
    struct list drafts;
    LIST_OPEN(mem, struct record_draft *, &drafts);
    if (is_schema(root))
        return fault_set(fault, FAULT_INPUT,
                         "%.*s: it is a schema, which says how ladders are "
                         "written, and no ladder",
                         STR(reading->file_name));
    struct fault why = {0};
    if (!record_scan(reading, root, &drafts, &why))
        return fault_set(fault, why.kind, "%.*s: %s", STR(reading->file_name),
                         why.message);
    if (ladder_count(&drafts) == 0)
        return no_ladder(reading, &drafts, fault);
    bool is_first = true;
    for (size_t i = 0; i < drafts.count; i++) {
        struct record_draft *draft = draft_at(&drafts, i);
        struct ladder_maker maker;
        if (!is_ladder(draft))
            continue;
        maker_open(mem, str_chars(mem, reading->file_name), &maker);
        if (is_first) {
            add_skips(&maker, notes);
            note_empty(&drafts, &maker);
            move_notes(draft_at(&drafts, 0), draft);
        }
        record_complete(reading, &drafts, draft, &maker);
        record_fill(&maker, draft);
        if (!record_make(reading, &maker, draft, i == 0, fault))
            return false;
        is_first = false;
    }
    return true;
}
