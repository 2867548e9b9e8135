#include "intake/ladder/ladder_folder.h"

#include <assert.h>

static bool read_one(struct arena *mem, const struct folder_wish *wish,
                     const struct source_file *file, struct list *ladders,
                     struct fault *fault)
{
    const struct ladder_source *source = wish->source
                                             ? wish->source
                                             : ladder_source_guess(file->name,
                                                                   file->bytes);
    if (!source)
        return fault_set(fault, FAULT_INPUT,
                         "%.*s: it looks like none of the formats that are "
                         "known",
                         STR(file->name));
    struct reading reading;
    reading_open(mem, file->name, &reading);
    reading.corrections = wish->corrections;
    reading.beside = wish->files;
    if (!ladder_source_read(source, &reading, file->bytes, fault))
        return false;
    struct ladder_draft_list drafts = reading_drafts(&reading);
    for (size_t i = 0; i < drafts.count; i++)
        *LIST_ADD(ladders, struct folder_ladder) = (struct folder_ladder){
            file->name, source, drafts.at[i], reading_parts(&reading)};
    return true;
}

bool ladder_folder_read(struct arena *mem, const struct folder_wish *wish,
                        struct folder_reading *folder, struct fault *fault)
{
    assert(mem && wish && folder && fault);
    struct list ladders, not_taken;
    LIST_OPEN(mem, struct folder_ladder, &ladders);
    LIST_OPEN(mem, struct skip, &not_taken);
    for (size_t i = 0; i < wish->files.count; i++) {
        struct fault why = {0};
        if (read_one(mem, wish, &wish->files.at[i], &ladders, &why))
            continue;
        if (why.kind != FAULT_INPUT && why.kind != FAULT_LIMIT)
            return fault_set(fault, why.kind, "%s", why.message);
        *LIST_ADD(&not_taken, struct skip) = (struct skip){
            wish->files.at[i].name, str_copy(mem, str_of(why.message))};
    }
    *folder = (struct folder_reading){
        .ladders = {ladders.at, ladders.count},
        .not_taken = {not_taken.at, not_taken.count}};
    return true;
}
