#include "app/read_ladders.h"

#include "base/file.h"
#include "base/list.h"
#include "base/text.h"
#include "intake/ladder_yaml.h"
#include "report/ladder_document.h"

enum { DOCUMENT_BYTES = 16 * 1024 * 1024 };

bool app_ladder_read(struct arena *mem, size_t most_bytes,
                     struct ladder_file *file, struct fault *fault)
{
    if (!file_read(mem, file->file_name, most_bytes, &file->document, fault)
        || !ladder_yaml_read(mem, file->document, &file->ladder,
                             &file->problems, fault))
        return false;
    const struct ladder_source *source = file->problems.count
                                             ? ladder_source_guess(
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

static bool read_one(struct arena *mem, const struct import_wish *wish,
                     const struct ladder_source *source,
                     struct imported_ladder *imported, struct fault *fault)
{
    struct str bytes;
    if (!file_read(mem, imported->file_name, wish->most_bytes, &bytes, fault))
        return false;
    if (!source)
        source = ladder_source_guess(bytes);
    if (!source) {
        imported->why_not = str_format(
            mem, "%s: no ladder of a form that is known", imported->file_name);
        return true;
    }
    struct fault why = {0};
    if (!source->read(mem, imported->file_name, bytes, &imported->draft,
                      &why)) {
        imported->why_not = str_copy(mem, str_of(why.message));
        return true;
    }
    imported->format = source->name;
    struct text document;
    text_open(mem, DOCUMENT_BYTES, &document);
    if (!ladder_yaml_write(mem, &imported->draft.ladder, &document, fault))
        return false;
    imported->document = text_str(&document);
    return true;
}

bool app_ladders_import(struct arena *mem, const struct import_wish *wish,
                        struct imported_list *imported, struct fault *fault)
{
    const struct ladder_source *source = NULL;
    if (!str_is(wish->format, "auto")) {
        source = ladder_source_find(wish->format);
        if (!source)
            return no_format(mem, wish->format, fault);
    }
    struct file_name_list files;
    if (!file_list(mem, wish->file_or_folder, source ? source->suffix : "",
                   wish->most_files, &files, fault))
        return false;
    struct list list;
    LIST_OPEN(mem, struct imported_ladder, &list);
    for (size_t i = 0; i < files.count; i++) {
        struct imported_ladder *one = LIST_ADD(&list, struct imported_ladder);
        one->file_name = files.at[i];
        if (!read_one(mem, wish, source, one, fault))
            return false;
    }
    *imported = (struct imported_list){list.at, list.count};
    return true;
}
