#include "app/read_ladders.h"

#include "base/file.h"
#include "base/list.h"
#include "base/text.h"
#include "intake/ladder/ladder_yaml.h"
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
                                                 str_of(file->file_name),
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

static bool document_make(struct arena *mem, const struct ladder *ladder,
                          struct str *document, struct fault *fault)
{
    struct text text;
    text_open(mem, DOCUMENT_BYTES, &text);
    if (!ladder_yaml_write(mem, ladder, &text, fault))
        return false;
    *document = text_str(&text);
    return true;
}

static bool theirs_take(struct arena *mem, const struct ladder_bytes *given,
                        const struct ladder_source *source,
                        struct ladder_reading *reading, struct fault *fault)
{
    struct reading theirs;
    struct fault why = {0};
    *reading = (struct ladder_reading){.format = source->name};
    reading_open(
        mem, given->file_name.length ? given->file_name : STR_LITERAL("ladder"),
        &theirs);
    if (!ladder_source_read(source, &theirs, given->bytes, &why)) {
        reading->why_not = str_copy(mem, str_of(why.message));
        return true;
    }
    const struct ladder_draft draft = reading_drafts(&theirs).at[0];
    reading->ladder = draft.ladder;
    reading->skipped = draft.skipped;
    reading->is_read = true;
    return document_make(mem, &draft.ladder, &reading->document, fault);
}

bool app_ladder_take(struct arena *mem, const struct ladder_bytes *given,
                     struct ladder_reading *reading, struct fault *fault)
{
    struct ladder_reading made = {0};
    if (!ours_take(mem, plain_lines(mem, given->bytes), &made, fault))
        return false;
    const struct ladder_source *source = made.format ? NULL
                                                     : ladder_source_guess(
                                                         given->file_name,
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

/* " .md .markdown" has ".md". */
static bool has_suffix_of(struct arena *mem, const struct ladder_source *source,
                          struct str file_name)
{
    struct str suffixes = str_of(source->suffixes), suffix;
    while (str_next(&suffixes, ' ', &suffix))
        if (suffix.length && str_has_suffix(file_name, str_chars(mem, suffix)))
            return true;
    return false;
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
            && !has_suffix_of(mem, source, at[count].name))
            continue;
        if (!file_read(mem, names.at[i], wish->most_bytes, &at[count].bytes,
                       fault))
            return false;
        count++;
    }
    *files = (struct source_file_list){at, count};
    return true;
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
        || !ladder_folder_read(mem, &folder_wish, &folder, fault))
        return false;
    struct imported_ladder *list = ARENA_ARRAY(mem, struct imported_ladder,
                                               folder.ladders.count);
    for (size_t i = 0; i < folder.ladders.count; i++) {
        const struct folder_ladder *one = &folder.ladders.at[i];
        list[i] = (struct imported_ladder){.file_name = one->file_name,
                                           .format = one->source->name,
                                           .draft = one->draft,
                                           .parts = one->parts};
        if (!document_make(mem, &one->draft.ladder, &list[i].document, fault))
            return false;
    }
    *imported = (struct imported_list){list, folder.ladders.count,
                                       folder.not_taken};
    return true;
}
