#include "intake/ladder/document_labels.h"

#include "base/utf8.h"
#include "format/markdown.h"
#include "intake/ladder/criterion_text.h"
#include "intake/ladder/section_look.h"

#include <assert.h>

enum { LABELS_MOST = 400, AXIS_FILES_MOST = 200, AXIS_BYTES_MOST = 256 * 1024 };

/* A label, and in how many levels it stands. */
struct label_count {
    struct str text;
    size_t levels;
    int last_section;
};

struct label_counts {
    struct list found; /* of struct label_count */
    size_t items;      /* outermost, of all levels */
    size_t labelled;
    size_t bold; /* of these, in bold */
};

static void count_label(struct label_counts *counts, struct str label,
                        int section)
{
    struct label_count *found = counts->found.at;
    for (size_t i = 0; i < counts->found.count; i++)
        if (str_same_folded(found[i].text, label)) {
            found[i].levels += found[i].last_section != section;
            found[i].last_section = section;
            return;
        }
    if (counts->found.count < LABELS_MOST)
        *LIST_ADD(&counts->found,
                  struct label_count) = (struct label_count){label, 1, section};
}

static void count_section(struct arena *mem, const struct outline *outline,
                          const struct section *section, int index,
                          struct label_counts *counts)
{
    for (size_t i = section->body; i < section->own_end; i++) {
        const struct block *block = &outline->at[i];
        bool is_item = block->kind == BLOCK_ITEM && block->depth == 1;
        struct str label = block_label(mem, outline, i);
        if (!is_item && !label.length)
            continue;
        counts->items++;
        counts->labelled += label.length > 0;
        counts->bold += block->label.length > 0
                        && block->label.length < block->text.length;
        if (label.length)
            count_label(counts, label, index);
    }
}

static size_t count_shared(struct arena *mem, const struct label_counts *counts,
                           struct document_labels *labels)
{
    const struct label_count *found = counts->found.at;
    struct str *shared = ARENA_ARRAY(mem, struct str, counts->found.count);
    size_t count = 0, items = 0;
    for (size_t i = 0; i < counts->found.count; i++) {
        if (found[i].levels < 2)
            continue;
        shared[count++] = found[i].text;
        items += found[i].levels;
    }
    labels->shared = (struct str_list){shared, count};
    return items;
}

/* Under which heading of another file an item with that label stands. */
static struct str axis_of(struct arena *mem, const struct outline *outline,
                          struct str label)
{
    struct str heading = {0};
    for (size_t i = 0; i < outline->count; i++) {
        if (outline->at[i].kind == BLOCK_HEADING)
            heading = outline->at[i].text;
        else if (outline->at[i].kind == BLOCK_ITEM
                 && str_same_folded(block_label(mem, outline, i), label))
            return heading;
    }
    return (struct str){0};
}

/* Takes the axes of a file when it explains most of the labels. */
static void read_axes(struct arena *mem, const struct label_counts *counts,
                      struct str bytes, struct document_labels *labels)
{
    struct outline outline;
    struct fault fault = {0};
    const struct label_count *found = counts->found.at;
    if (bytes.length > AXIS_BYTES_MOST || utf8_fault_at(bytes) != bytes.length
        || !markdown_read(mem, bytes, 1, &outline, &fault))
        return;
    struct label_axis *axes = ARENA_ARRAY(mem, struct label_axis,
                                          counts->found.count);
    size_t count = 0;
    for (size_t i = 0; i < counts->found.count; i++) {
        struct str axis = axis_of(mem, &outline, found[i].text);
        if (axis.length && level_word_of(axis) < LEVEL_WORD_RANKED)
            axes[count++] = (struct label_axis){found[i].text, axis};
    }
    if (count * 10 >= counts->found.count * 6 && count > labels->axis_count) {
        labels->axes = axes;
        labels->axis_count = count;
    }
}

static void find_axes(const struct reading *reading,
                      const struct label_counts *counts,
                      struct document_labels *labels)
{
    for (size_t i = 0; i < reading->beside.count && i < AXIS_FILES_MOST; i++) {
        const struct source_file *file = &reading->beside.at[i];
        bool is_document = str_has_suffix(file->name, ".md")
                           || str_has_suffix(file->name, ".markdown");
        if (is_document && !str_same(file->name, reading->file_name))
            read_axes(reading->mem, counts, file->bytes, labels);
    }
}

void document_labels_find(const struct reading *reading,
                          const struct outline *outline,
                          const struct section_list *sections,
                          struct document_labels *labels)
{
    assert(reading && outline && sections && labels);
    struct arena *mem = reading->mem;
    struct label_counts counts = {0};
    *labels = (struct document_labels){.mode = LABELS_NOT};
    LIST_OPEN(mem, struct label_count, &counts.found);
    size_t levels = 0;
    if (sections->has_competencies_below)
        return;
    for (size_t i = 0; i < sections->count; i++) {
        if (sections->at[i].role != PART_LEVEL)
            continue;
        levels++;
        count_section(mem, outline, &sections->at[i], (int)i, &counts);
    }
    size_t shared = count_shared(mem, &counts, labels);
    bool is_labelled = counts.items > 0
                       && counts.labelled * 10 >= counts.items * 8;
    if (counts.items && levels >= 2 && shared * 10 >= counts.items * 4)
        labels->mode = LABELS_SHARED;
    if (is_labelled && counts.bold * 10 >= counts.items * 8) {
        find_axes(reading, &counts, labels);
        if (labels->axis_count || labels->mode == LABELS_NOT)
            labels->mode = LABELS_OWN;
    }
}

static bool is_shared(const struct document_labels *labels, struct str label)
{
    for (size_t i = 0; i < labels->shared.count; i++)
        if (str_same_folded(labels->shared.at[i], label))
            return true;
    return false;
}

/* "Execution -Seeks work": a known label whose item somebody forgot to end. */
static struct str run_on_label(const struct document_labels *labels,
                               const struct block *block, struct str *rest)
{
    for (size_t i = 0; i < labels->shared.count; i++) {
        struct str label = labels->shared.at[i];
        struct str behind = str_part(block->text, label.length + 1,
                                     block->text.length);
        if (block->text.length > label.length + 2
            && str_same_folded(str_part(block->text, 0, label.length), label)
            && block->text.at[label.length] == ' '
            && str_has_prefix(behind, "-")) {
            *rest = str_trim(str_part(behind, 1, behind.length));
            return label;
        }
    }
    return (struct str){0};
}

static bool has_children(const struct outline *outline, size_t index)
{
    return index + 1 < outline->count
           && outline->at[index + 1].kind == BLOCK_ITEM
           && outline->at[index + 1].depth > outline->at[index].depth;
}

struct str document_label(struct arena *mem,
                          const struct document_labels *labels,
                          const struct outline *outline, size_t index,
                          struct str *rest)
{
    const struct block *block = &outline->at[index];
    struct str label = block_label(mem, outline, index);
    *rest = (struct str){0};
    if (labels->mode == LABELS_NOT)
        return (struct str){0};
    if (labels->mode == LABELS_SHARED && block->kind == BLOCK_ITEM
        && block->depth == 1 && !is_shared(labels, label)) {
        struct str run_on = run_on_label(labels, block, rest);
        if (run_on.length)
            return run_on;
    }
    bool is_known = labels->mode == LABELS_OWN || is_shared(labels, label)
                    || (has_children(outline, index)
                        && block->kind == BLOCK_ITEM);
    if (!label.length || !is_known)
        return (struct str){0};
    if (text_label(block->text).length && text_after_label(block->text).length)
        *rest = text_after_label(block->text);
    for (size_t i = 0; i < labels->axis_count; i++)
        if (str_same_folded(labels->axes[i].label, label)) {
            *rest = block->text;
            return labels->axes[i].axis;
        }
    return label;
}
