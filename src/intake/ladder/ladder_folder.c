#include "intake/ladder/ladder_folder.h"

#include "base/utf8.h"
#include "intake/ladder/folder_join.h"
#include "intake/ladder/folder_levels.h"
#include "intake/ladder/folder_name.h"
#include "intake/ladder/foreign_file.h"
#include "intake/ladder/record_draft.h"

#include <assert.h>

enum { ROOM_FOR_NUMBER = 8 };

struct folder {
    struct arena *mem;
    const struct folder_wish *wish;
    struct str name;       /* with a slash at its end; empty: a file alone */
    bool *is_found;        /* shape: [wish->corrections.count] */
    struct list ladders;   /* of struct folder_ladder */
    struct list not_taken; /* of struct skip */
    struct list unread;    /* of struct part */
};

/* What stands behind the name of the file, or behind the end of it that
 * begins below a folder, and a space; empty: it is not named. */
static struct str behind(struct str text, struct str file)
{
    for (size_t i = 0; i < file.length; i++) {
        struct str end = str_part(file, i, file.length);
        bool is_whole = i == 0 || file.at[i - 1] == '/';
        if (is_whole && text.length > end.length + 1
            && str_same(str_part(text, 0, end.length), end)
            && text.at[end.length] == ' ')
            return str_part(text, end.length + 1, text.length);
    }
    return (struct str){0};
}

/* Corrections that name this file, its part alone, and those that name
 * none. */
static struct correction_list corrections_of(const struct folder *folder,
                                             struct str file)
{
    const struct correction_list *all = &folder->wish->corrections;
    struct correction *list = ARENA_ARRAY(folder->mem, struct correction,
                                          all->count);
    for (size_t i = 0; i < all->count; i++) {
        list[i] = all->at[i];
        struct str part = behind(list[i].part, file);
        if (part.length)
            list[i].part = part;
    }
    return (struct correction_list){list, all->count};
}

/* Remembers which corrections found their part. */
static void mark_found(struct folder *folder, const struct reading *reading)
{
    struct part_list parts = reading_parts(reading);
    for (size_t i = 0; i < reading->corrections.count; i++)
        for (size_t j = 0; j < parts.count && !folder->is_found[i]; j++)
            folder->is_found[i] = part_is_called(
                parts.at[j].name, reading->corrections.at[i].part);
}

static struct str_list lost_corrections(const struct folder *folder)
{
    const struct correction_list *all = &folder->wish->corrections;
    struct str *lost = ARENA_ARRAY(folder->mem, struct str, all->count);
    size_t count = 0;
    for (size_t i = 0; i < all->count; i++)
        if (!folder->is_found[i])
            lost[count++] = all->at[i].part;
    return (struct str_list){lost, count};
}

/* "ux.md column C" for "column C" where there are several files. */
static struct part_list parts_of(const struct folder *folder, struct str file,
                                 const struct reading *reading)
{
    struct part_list parts = reading_parts(reading);
    if (folder->name.length == 0)
        return parts;
    struct part *named = ARENA_ARRAY(folder->mem, struct part, parts.count);
    for (size_t i = 0; i < parts.count; i++) {
        named[i] = parts.at[i];
        named[i].name = str_format(folder->mem, "%.*s %.*s", STR(file),
                                   STR(parts.at[i].name));
    }
    return (struct part_list){named, parts.count};
}

static void note_unread(struct folder *folder, struct part_list parts)
{
    for (size_t i = 0; i < parts.count; i++)
        *LIST_ADD(&folder->unread, struct part) = parts.at[i];
}

static bool read_one(struct folder *folder, const struct source_file *file,
                     struct fault *fault)
{
    const struct folder_wish *wish = folder->wish;
    const char *advice = foreign_file_advice(file->bytes);
    if (advice)
        return fault_set(fault, FAULT_INPUT, "%.*s: %s", STR(file->name),
                         advice);
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
    struct str name = utf8_clean(folder->mem,
                                 folder_file(folder->name, file->name));
    reading_open(folder->mem, file->name, &reading);
    reading.corrections = corrections_of(folder, name);
    reading.beside = wish->files;
    bool is_read = ladder_source_read(source, &reading, file->bytes, fault);
    mark_found(folder, &reading);
    if (!is_read) {
        note_unread(folder, parts_of(folder, name, &reading));
        return false;
    }
    struct ladder_draft_list drafts = reading_drafts(&reading);
    for (size_t i = 0; i < drafts.count; i++)
        *LIST_ADD(&folder->ladders,
                  struct folder_ladder) = (struct folder_ladder){
            file->name, source, drafts.at[i], parts_of(folder, name, &reading)};
    return true;
}

static bool read_all(struct folder *folder, struct fault *fault)
{
    const struct source_file_list *files = &folder->wish->files;
    for (size_t i = 0; i < files->count; i++) {
        struct fault why = {0};
        if (arena_bytes(folder->mem) > FOLDER_MEMORY_MOST)
            return fault_set(fault, FAULT_LIMIT,
                             "%.*s: the files before it say more than is "
                             "taken at once",
                             STR(files->at[i].name));
        if (read_one(folder, &files->at[i], &why))
            continue;
        if (why.kind != FAULT_INPUT && why.kind != FAULT_LIMIT)
            return fault_set(fault, why.kind, "%s", why.message);
        *LIST_ADD(&folder->not_taken, struct skip) = (struct skip){
            files->at[i].name, str_copy(folder->mem, str_of(why.message))};
    }
    return true;
}

static struct ladder *ladder_at(struct folder *folder, size_t index)
{
    return &LIST_AT(&folder->ladders, struct folder_ladder, index)
                ->draft.ladder;
}

static bool has_key(struct folder *folder, size_t count, struct str key)
{
    for (size_t i = 0; i < count; i++)
        if (str_same(ladder_at(folder, i)->key, key))
            return true;
    return false;
}

static void part_keys(struct folder *folder)
{
    for (size_t i = 1; i < folder->ladders.count; i++) {
        struct ladder *ladder = ladder_at(folder, i);
        struct str stem = str_slug(folder->mem, ladder->key,
                                   LADDER_KEY_BYTES - ROOM_FOR_NUMBER);
        struct str key = ladder->key;
        for (size_t n = 2; has_key(folder, i, key); n++)
            key = str_format(folder->mem, "%.*s-%zu", STR(stem), n);
        ladder->key = key;
    }
}

static void call(struct folder *folder, struct ladder *ladder, struct str title)
{
    struct str key = ladder_key_make(folder->mem, title);
    ladder->title = title.length ? title : ladder->title;
    ladder->key = key.length ? key : ladder->key;
}

/* Several ladders are a family.  One that is called as its file is, is called
 * as the folder is, or where there are others in words: "Our ladder". */
static void name_family(struct folder *folder, struct str title)
{
    size_t count = folder->ladders.count;
    for (size_t i = 0; i < count && folder->name.length; i++) {
        struct folder_ladder *one = LIST_AT(&folder->ladders,
                                            struct folder_ladder, i);
        struct ladder *ladder = &one->draft.ladder;
        if (count > 1 && ladder->family.length == 0)
            ladder->family = title;
        if (!folder_is_untitled(one))
            continue;
        if (count == 1)
            call(folder, ladder, title);
        else
            ladder->title = folder_words(folder->mem, ladder->title);
    }
}

static bool is_within_limits(const struct source_file_list *files,
                             struct fault *fault)
{
    size_t bytes = 0;
    for (size_t i = 0; i < files->count && bytes <= FOLDER_BYTES_MOST; i++)
        bytes += files->at[i].bytes.length;
    if (bytes > FOLDER_BYTES_MOST)
        return fault_set(fault, FAULT_LIMIT,
                         "the files of the folder have more than %d MB "
                         "together",
                         FOLDER_BYTES_MOST / (1024 * 1024));
    if (files->count > FOLDER_FILES_MOST)
        return fault_set(fault, FAULT_LIMIT,
                         "%zu files; a folder of ladders has at most %d",
                         files->count, FOLDER_FILES_MOST);
    return true;
}

bool ladder_folder_read(struct arena *mem, const struct folder_wish *wish,
                        struct folder_reading *reading, struct fault *fault)
{
    assert(mem && wish && reading && fault);
    struct folder folder = {
        .mem = mem,
        .wish = wish,
        .name = folder_of(&wish->files),
        .is_found = ARENA_ARRAY(mem, bool, wish->corrections.count)};
    LIST_OPEN(mem, struct folder_ladder, &folder.ladders);
    LIST_OPEN(mem, struct skip, &folder.not_taken);
    LIST_OPEN(mem, struct part, &folder.unread);
    if (!is_within_limits(&wish->files, fault) || !read_all(&folder, fault))
        return false;
    struct skip_list leftovers = {folder.not_taken.at, folder.not_taken.count};
    struct str title = wish->title.length
                           ? wish->title
                           : folder_title(mem, &wish->files, &leftovers);
    folder_part_twins(mem, &folder.ladders, &folder.not_taken);
    folder_join(mem, title, &folder.ladders);
    folder_join_levels(mem, title, &folder.ladders);
    name_family(&folder, title);
    part_keys(&folder);
    *reading = (struct folder_reading){
        .ladders = {folder.ladders.at, folder.ladders.count},
        .not_taken = {folder.not_taken.at, folder.not_taken.count},
        .unread = {folder.unread.at, folder.unread.count},
        .lost = lost_corrections(&folder)};
    return true;
}
