#include "intake/onet_folder.h"

#include "base/file.h"
#include "intake/onet_activity.h"
#include "intake/onet_occupation.h"

#include <ctype.h>
#include <string.h>

enum { READ_ME_BYTES = 1024 * 1024 };

bool onet_sources_read(struct arena *mem, const struct onet_sources *sources,
                       struct occupation_standard *standard,
                       struct fault *fault)
{
    struct onet_occupations occupations;
    struct onet_activities activities;
    onet_occupations_open(mem, &occupations);
    onet_activities_open(mem, &activities);
    for (int kind = ONET_OCCUPATIONS; kind < ONET_KIND_COUNT; kind++) {
        const struct onet_source *source = &sources->files[kind];
        if (!source->bytes.at)
            continue;
        bool is_read = kind <= ONET_RELATED ? onet_occupations_read(
                           &occupations, (enum onet_kind)kind, source, fault)
                       : kind == ONET_CONTENT_MODEL
                           ? onet_model_read(mem, source, &activities, fault)
                       : kind == ONET_TASKS_TO_DETAILED
                           ? onet_task_links_read(&occupations,
                                                  &activities.detailed.ids,
                                                  source, fault)
                           : onet_activities_read(mem, (enum onet_kind)kind,
                                                  source, &activities, fault);
        if (!is_read)
            return false;
    }
    *standard = (struct occupation_standard){
        .name = STR_LITERAL("O*NET"),
        .version = sources->version,
        .occupations = onet_occupations_made(&occupations),
        .activities = onet_activities_made(&activities),
    };
    return true;
}

/* Digits, the separator and digits at the start of `s`: "29.1", or empty. */
static struct str number_pair(struct str s, char separator)
{
    size_t i = 0;
    while (i < s.length && isdigit((unsigned char)s.at[i]))
        i++;
    size_t middle = i;
    if (i == 0 || i + 1 >= s.length || s.at[i] != separator)
        return (struct str){0};
    for (i++; i < s.length && isdigit((unsigned char)s.at[i]);)
        i++;
    return i == middle + 1 ? (struct str){0} : str_part(s, 0, i);
}

/* "O*NET 29.1 Database" in the notes beside the files. */
static struct str version_in_notes(struct str notes)
{
    const struct str name = STR_LITERAL("O*NET ");
    for (size_t at = str_find(notes, name); at < notes.length;) {
        notes = str_part(notes, at + name.length, notes.length);
        struct str version = number_pair(notes, '.');
        if (version.length)
            return version;
        at = str_find(notes, name);
    }
    return (struct str){0};
}

/* "29.1" of ".../db_29_1_text". */
static struct str version_in_name(struct arena *mem, const char *folder)
{
    struct str name = str_of(folder);
    const struct str mark = STR_LITERAL("db_");
    size_t at = str_find(name, mark);
    if (at == name.length)
        return (struct str){0};
    struct str pair = number_pair(str_part(name, at + mark.length, name.length),
                                  '_');
    if (pair.length == 0)
        return pair;
    size_t split = str_find(pair, STR_LITERAL("_"));
    return str_format(mem, "%.*s.%.*s", STR(str_part(pair, 0, split)),
                      STR(str_part(pair, split + 1, pair.length)));
}

/* What the file is called without the folders before it. */
static struct str base_name(const char *file_name)
{
    const char *slash = strrchr(file_name, '/');
    return str_of(slash ? slash + 1 : file_name);
}

static bool load(struct arena *mem, const char *file_name,
                 struct onet_sources *sources, struct fault *fault)
{
    struct str name = base_name(file_name);
    int kind = onet_kind_of(name);
    struct str bytes;
    if (str_same_folded(name, STR_LITERAL("Read Me.txt"))) {
        if (!file_read(mem, file_name, READ_ME_BYTES, &bytes, fault))
            return false;
        sources->version = version_in_notes(bytes);
    }
    if (kind < 0)
        return true;
    struct onet_source *source = &sources->files[kind];
    if (source->bytes.at)
        return fault_set(fault, FAULT_INPUT,
                         "%s: %.*s says the same of another release; name a "
                         "folder with one release in it",
                         file_name, STR(source->name));
    if (!file_read(mem, file_name, ONET_FILE_BYTES, &bytes, fault))
        return false;
    *source = (struct onet_source){name, bytes};
    return true;
}

bool onet_folder_read(struct arena *mem, const char *folder,
                      struct occupation_standard *standard, struct fault *fault)
{
    struct file_name_list files;
    struct onet_sources sources = {.version = {0}};
    size_t known_count = 0;
    if (!file_list(mem, folder, ".txt", ONET_FOLDER_FILES, &files, fault))
        return false;
    for (size_t i = 0; i < files.count; i++)
        if (!load(mem, files.at[i], &sources, fault))
            return false;
    for (int i = 0; i < ONET_KIND_COUNT; i++)
        known_count += sources.files[i].bytes.at != NULL;
    if (known_count == 0)
        return fault_set(fault, FAULT_INPUT,
                         "%s: there is no file here that the text release of "
                         "O*NET has, such as \"%s\"",
                         folder, onet_kind_name(ONET_OCCUPATIONS));
    if (sources.version.length == 0)
        sources.version = version_in_name(mem, folder);
    return onet_sources_read(mem, &sources, standard, fault);
}
