#include "intake/onet_file.h"

#include "base/utf8.h"
#include "format/encoding.h"

#include <assert.h>

enum { NAMES_MOST = 3, SHOWN_COLUMNS = 60 };

static const struct tab_limits limits = {.most_rows = 1000 * 1000,
                                         .most_cell_bytes = 8 * 1024};

struct column {
    enum onet_column column;
    bool is_needed;
    const char *names[NAMES_MOST]; /* today's first */
};

struct kind {
    const char *names[NAMES_MOST]; /* today's first */
    struct column columns[6];
    size_t column_count;
};

#define CODE                                                                   \
    {                                                                          \
        ONET_CODE, true,                                                       \
        {                                                                      \
            "O*NET-SOC Code"                                                   \
        }                                                                      \
    }
#define TITLE                                                                  \
    {                                                                          \
        ONET_TITLE, false,                                                     \
        {                                                                      \
            "Title"                                                            \
        }                                                                      \
    }
#define GENERAL                                                                \
    {                                                                          \
        ONET_GENERAL_ID, true,                                                 \
        {                                                                      \
            "GWA Element ID", "Element ID"                                     \
        }                                                                      \
    }
#define GENERAL_NAME                                                           \
    {                                                                          \
        ONET_GENERAL_NAME, false,                                              \
        {                                                                      \
            "GWA Element Name", "Element Name"                                 \
        }                                                                      \
    }
#define INTERMEDIATE                                                           \
    {                                                                          \
        ONET_INTERMEDIATE_ID, true,                                            \
        {                                                                      \
            "IWA Element ID", "IWA ID"                                         \
        }                                                                      \
    }
#define DETAILED                                                               \
    {                                                                          \
        ONET_DETAILED_ID, true,                                                \
        {                                                                      \
            "DWA Element ID", "DWA ID"                                         \
        }                                                                      \
    }

/* Source https://www.onetcenter.org/dictionary/30.3/text/ and those of earlier
 * releases. */
static const struct kind kinds[] = {
    [ONET_OCCUPATIONS] = {{"Occupation Data.txt"},
                          {CODE,
                           {ONET_TITLE, true, {"Title"}},
                           {ONET_DESCRIPTION, false, {"Description"}}},
                          3},
    [ONET_ALTERNATE_TITLES] =
        {{"Job Titles.txt", "Alternate Titles.txt"},
         {CODE,
          TITLE,
          {ONET_OTHER_TITLE, true, {"Job Title", "Alternate Title"}}},
         3},
    [ONET_REPORTED_TITLES] =
        {{"Sample of Reported Titles.txt"},
         {CODE, TITLE, {ONET_OTHER_TITLE, true, {"Reported Job Title"}}},
         3},
    [ONET_TASKS] = {{"Task Statements.txt"},
                    {CODE,
                     TITLE,
                     {ONET_TASK_ID, true, {"Task ID"}},
                     {ONET_TASK, true, {"Task"}},
                     {ONET_TASK_TYPE, false, {"Task Type"}}},
                    5},
    [ONET_JOB_ZONES] = {{"Job Zones.txt"},
                        {CODE, TITLE, {ONET_JOB_ZONE, true, {"Job Zone"}}},
                        3},
    [ONET_RELATED] = {{"Related Occupations.txt"},
                      {CODE,
                       TITLE,
                       {ONET_RELATED_CODE, true, {"Related O*NET-SOC Code"}}},
                      3},
    [ONET_CONTENT_MODEL] = {{"Content Model Reference.txt"},
                            {GENERAL,
                             {ONET_GENERAL_NAME, true, {"Element Name"}}},
                            2},
    [ONET_INTERMEDIATE] =
        {{"GWAs to IWAs.txt", "IWA Reference.txt"},
         {GENERAL,
          GENERAL_NAME,
          INTERMEDIATE,
          {ONET_INTERMEDIATE_NAME, true, {"IWA Element Name", "IWA Title"}}},
         4},
    [ONET_DETAILED] =
        {{"GWAs to IWAs to DWAs.txt", "DWA Reference.txt"},
         {GENERAL,
          GENERAL_NAME,
          INTERMEDIATE,
          {ONET_INTERMEDIATE_NAME, false, {"IWA Element Name", "IWA Title"}},
          DETAILED,
          {ONET_DETAILED_NAME, true, {"DWA Element Name", "DWA Title"}}},
         6},
    [ONET_TASKS_TO_DETAILED] = {{"Tasks to DWAs.txt"},
                                {CODE,
                                 {ONET_TASK_ID, true, {"Task ID"}},
                                 DETAILED},
                                3},
};
static_assert(COUNT_OF(kinds) == ONET_KIND_COUNT, "each kind has its row");

int onet_kind_of(struct str file_name)
{
    for (int i = 0; i < ONET_KIND_COUNT; i++)
        for (size_t j = 0; j < NAMES_MOST && kinds[i].names[j]; j++)
            if (str_same_folded(file_name, str_of(kinds[i].names[j])))
                return i;
    return -1;
}

const char *onet_kind_name(enum onet_kind kind)
{
    return kinds[kind].names[0];
}

static int place_of(const struct tab *tab, const struct column *column)
{
    for (size_t j = 0; j < NAMES_MOST && column->names[j]; j++)
        for (size_t i = 0; i < tab->column_count; i++)
            if (str_same_folded(tab->header[i], str_of(column->names[j])))
                return (int)i;
    return -1;
}

/* Puts the file's name in front of a fault that has a place only. */
static bool in_file(const struct onet_source *source, struct fault *fault)
{
    struct fault inner = *fault;
    return fault_set(fault, inner.kind, "%.*s:%s", STR(source->name),
                     inner.message);
}

static bool find_columns(enum onet_kind kind, struct onet_file *file,
                         struct fault *fault)
{
    for (int i = 0; i < ONET_COLUMN_COUNT; i++)
        file->place[i] = -1;
    for (size_t i = 0; i < kinds[kind].column_count; i++) {
        const struct column *column = &kinds[kind].columns[i];
        int place = place_of(&file->tab, column);
        if (place < 0 && column->is_needed)
            return fault_set(fault, FAULT_INPUT,
                             "%.*s:%d: there is no column \"%s\"; is this the "
                             "tab-separated file of the same name from O*NET?",
                             STR(file->source->name), file->tab.line,
                             column->names[0]);
        file->place[column->column] = place;
    }
    return true;
}

bool onet_file_open(struct arena *mem, enum onet_kind kind,
                    const struct onet_source *source, struct onet_file *file,
                    struct fault *fault)
{
    struct str text;
    enum encoding encoding;
    struct onet_file opened = {.source = source};
    if (!encoding_read(mem, source->bytes, &text, &encoding))
        return fault_set(fault, FAULT_INPUT, "%.*s: this is no text",
                         STR(source->name));
    if (!tab_open(text, limits, &opened.tab, fault))
        return in_file(source, fault);
    if (!find_columns(kind, &opened, fault))
        return false;
    *file = opened;
    return true;
}

bool onet_file_next(struct onet_file *file, bool *has_row, struct fault *fault)
{
    return tab_next(&file->tab, file->cells, has_row, fault)
           || in_file(file->source, fault);
}

struct str onet_cell(const struct onet_file *file, enum onet_column column)
{
    int place = file->place[column];
    if (place < 0 || str_is(file->cells[place], "n/a"))
        return (struct str){0};
    return file->cells[place];
}

bool onet_needed(const struct onet_file *file, enum onet_column column,
                 struct str *text, struct fault *fault)
{
    struct str cell = onet_cell(file, column);
    if (cell.length == 0)
        return onet_wrong(file, column, "it is empty", fault);
    *text = cell;
    return true;
}

bool onet_wrong(const struct onet_file *file, enum onet_column column,
                const char *why, struct fault *fault)
{
    int place = file->place[column];
    assert(place >= 0);
    return fault_set(fault, FAULT_INPUT, "%.*s:%d:%d: \"%.*s\", \"%.*s\": %s",
                     STR(file->source->name), file->tab.line, place + 1,
                     STR(utf8_front(file->tab.header[place], SHOWN_COLUMNS)),
                     STR(utf8_front(file->cells[place], SHOWN_COLUMNS)), why);
}
