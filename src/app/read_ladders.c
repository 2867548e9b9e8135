#include "app/read_ladders.h"

#include "base/file.h"
#include "base/list.h"
#include "base/text.h"
#include "base/utf8.h"
#include "intake/ladder/file_look.h"
#include "intake/ladder/ladder_pack.h"
#include "intake/ladder/ladder_yaml.h"
#include "report/ladder_document.h"

bool app_ladder_read(struct arena *mem, size_t most_bytes,
                     struct ladder_file *file, struct fault *fault)
{
    if (!file_read(mem, file->file_name, most_bytes, &file->document, fault)
        || !ladder_yaml_read(mem, file->document, &file->ladder,
                             &file->problems, fault))
        return false;
    const struct ladder_source *source = file->problems.count
                                             ? ladder_source_guess(
                                                 str_of(file->file_name),
                                                 file->document)
                                             : NULL;
    file->looks_like = source ? source->name : NULL;
    return true;
}

static bool no_format(struct arena *mem, struct str name, struct fault *fault)
{
    struct ladder_source_list sources = ladder_source_list();
    struct text known;
    text_open(mem, FAULT_MESSAGE_BYTES, &known);
    for (size_t i = 0; i < sources.count; i++)
        text_add(&known, ", %s", sources.at[i].name);
    return fault_set(fault, FAULT_INPUT,
                     "no format is called %.*s; there are: auto%s", STR(name),
                     known.at);
}

static bool files_read(struct arena *mem, const struct import_wish *wish,
                       const struct ladder_source *source,
                       struct source_file_list *files, struct fault *fault)
{
    struct file_name_list names;
    if (!file_list(mem, wish->file_or_folder, "", wish->most_files, &names,
                   fault))
        return false;
    struct source_file *at = ARENA_ARRAY(mem, struct source_file, names.count);
    size_t count = 0;
    for (size_t i = 0; i < names.count; i++) {
        at[count].name = str_of(names.at[i]);
        if (names.count > 1 && source
            && !file_suffix_is(at[count].name, source->suffixes))
            continue;
        if (!file_read(mem, names.at[i], wish->most_bytes, &at[count].bytes,
                       fault))
            return false;
        count++;
    }
    *files = (struct source_file_list){at, count};
    return true;
}

/* One file that is a packed folder stands for what is in it. */
static bool pack_open(struct arena *mem, struct source_file_list *files,
                      struct fault *fault)
{
    if (files->count != 1 || !ladder_pack_is(files->at[0].bytes))
        return true;
    struct fault why = {0};
    if (ladder_pack_read(mem, files->at[0].bytes, files, &why))
        return true;
    return fault_set(fault, why.kind, "%.*s: %s", STR(files->at[0].name),
                     why.message);
}

bool app_ladders_import(struct arena *mem, const struct import_wish *wish,
                        struct imported_list *imported, struct fault *fault)
{
    struct folder_wish folder_wish = {.corrections = wish->corrections};
    if (!str_is(wish->format, "auto")) {
        folder_wish.source = ladder_source_find(wish->format);
        if (!folder_wish.source)
            return no_format(mem, wish->format, fault);
    }
    struct folder_reading folder;
    if (!files_read(mem, wish, folder_wish.source, &folder_wish.files, fault)
        || !pack_open(mem, &folder_wish.files, fault)
        || !ladder_folder_read(mem, &folder_wish, &folder, fault))
        return false;
    if (folder.lost.count)
        return fault_set(fault, FAULT_INPUT,
                         "no part is called \"%.*s\"; --parts shows what there "
                         "is",
                         STR(utf8_front(folder.lost.at[0], 80)));
    struct imported_ladder *list = ARENA_ARRAY(mem, struct imported_ladder,
                                               folder.ladders.count);
    for (size_t i = 0; i < folder.ladders.count; i++) {
        const struct folder_ladder *one = &folder.ladders.at[i];
        list[i] = (struct imported_ladder){.file_name = one->file_name,
                                           .format = one->source->name,
                                           .draft = one->draft,
                                           .parts = one->parts};
        if (!ladder_document_make(mem, &one->draft.ladder, &list[i].document,
                                  fault))
            return false;
    }
    *imported = (struct imported_list){list, folder.ladders.count,
                                       folder.not_taken, folder.unread};
    return true;
}
