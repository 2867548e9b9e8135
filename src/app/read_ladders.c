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

/* Whoever sends text by a form sends CR LF, and a file may begin with a byte
 * order mark; neither makes another ladder of it. */
static struct str plain_lines(struct arena *mem, struct str bytes)
{
    if (str_has_prefix(bytes, "\xEF\xBB\xBF"))
        bytes = str_part(bytes, 3, bytes.length);
    struct text plain;
    text_open(mem, bytes.length, &plain);
    for (size_t i = 0; i < bytes.length; i++) {
        bool is_pair = bytes.at[i] == '\r' && i + 1 < bytes.length
                       && bytes.at[i + 1] == '\n';
        if (!is_pair)
            text_add_char(&plain, bytes.at[i]);
    }
    return text_str(&plain);
}

/* True for what says of itself that it is ours, right or wrong. */
static bool is_marked_ours(struct str bytes)
{
    struct str line;
    while (str_next(&bytes, '\n', &line))
        if (str_has_prefix(line, "rung:"))
            return true;
    return false;
}

static bool ours_take(struct arena *mem, struct str bytes,
                      struct ladder_reading *reading, struct fault *fault)
{
    if (!ladder_yaml_read(mem, bytes, &reading->ladder, &reading->problems,
                          fault))
        return false;
    reading->is_read = reading->problems.count == 0;
    reading->document = bytes;
    reading->format = reading->is_read || is_marked_ours(bytes) ? "rung" : NULL;
    return true;
}

static bool theirs_take(struct arena *mem, const struct ladder_bytes *given,
                        const struct ladder_source *source,
                        struct ladder_reading *reading, struct fault *fault)
{
    struct ladder_draft draft = {0};
    struct fault why = {0};
    *reading = (struct ladder_reading){.format = source->name};
    if (!source->read(mem,
                      given->file_name.length ? str_chars(mem, given->file_name)
                                              : "ladder",
                      given->bytes, &draft, &why)) {
        reading->why_not = str_copy(mem, str_of(why.message));
        return true;
    }
    struct text document;
    text_open(mem, DOCUMENT_BYTES, &document);
    if (!ladder_yaml_write(mem, &draft.ladder, &document, fault))
        return false;
    reading->is_read = true;
    reading->ladder = draft.ladder;
    reading->skipped = draft.skipped;
    reading->document = text_str(&document);
    return true;
}

bool app_ladder_take(struct arena *mem, const struct ladder_bytes *given,
                     struct ladder_reading *reading, struct fault *fault)
{
    struct ladder_reading made = {0};
    if (!ours_take(mem, plain_lines(mem, given->bytes), &made, fault))
        return false;
    const struct ladder_source *source = made.format ? NULL
                                                     : ladder_source_guess(
                                                         given->bytes);
    if (source && !theirs_take(mem, given, source, &made, fault))
        return false;
    *reading = made;
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
