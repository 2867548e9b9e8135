#include "intake/ladder/ladder_monzo.h"

#include "base/text.h"
#include "base/utf8.h"
#include "format/yaml.h"
#include "intake/ladder/heading_matrix.h"
#include "intake/ladder/ladder_maker.h"

#include <assert.h>
#include <string.h>

enum { LEVEL_NUMBER_MOST = 99 };

/* The two halves of a file. */
struct halves {
    struct str front; /* from the first line on, without the closing --- */
    struct str body;
    int body_line; /* from 1 */
};

struct reader {
    struct ladder_maker maker;
    struct str key_text; /* of the path, else of the file's name */
    struct str path;     /* as the file has it; may be empty */
    struct str title;    /* may be empty */
    int64_t declared;    /* how many levels the file says; -1: it does not */
    int declared_line;
    const struct node *topics; /* NULL: none */
};

static bool is_fence(struct str line)
{
    while (line.length && strchr(" \t\r", line.at[line.length - 1]))
        line.length--;
    return str_is(line, "---");
}

static bool split(struct str bytes, struct halves *halves)
{
    if (str_has_prefix(bytes, "\xEF\xBB\xBF"))
        bytes = str_part(bytes, 3, bytes.length);
    struct str rest = bytes, line = {0};
    if (!str_next(&rest, '\n', &line) || !is_fence(line))
        return false;
    for (int number = 2; str_next(&rest, '\n', &line); number++) {
        if (!is_fence(line))
            continue;
        halves->front = str_part(bytes, 0, (size_t)(line.at - bytes.at));
        halves->body = rest;
        halves->body_line = number + 1;
        return true;
    }
    return false;
}

bool monzo_looks_like(struct str file_name, struct str bytes)
{
    (void)file_name;
    struct halves halves;
    if (!split(bytes, &halves))
        return false;
    struct str line = {0};
    while (str_next(&halves.front, '\n', &line))
        if (str_has_prefix(line, "topics:")
            || str_has_prefix(line, "sidebarTitle:"))
            return true;
    return false;
}

static void skip(struct reader *reader, struct place place, struct str why)
{
    maker_skip(&reader->maker, place.line, why);
}

/* The value under `name`, or NULL when there is nothing. */
static const struct node *value_at(const struct node *map, const char *name)
{
    for (size_t i = 0; i < map->count; i++)
        if (str_is(map->keys[i].text, name))
            return yaml_is_nothing(&map->items[i]) ? NULL : &map->items[i];
    return NULL;
}

/* The text under `name`; notes a value that is no text. */
static struct str text_at(struct reader *reader, const struct node *map,
                          const char *name)
{
    const struct node *value = value_at(map, name);
    if (!value)
        return (struct str){0};
    if (value->kind == NODE_SCALAR)
        return maker_text(&reader->maker, value->place.line, value->text);
    skip(reader, value->place,
         str_format(reader->maker.mem, "%s is no text", name));
    return (struct str){0};
}

/* The list under `name`, or NULL; notes a value that is no list. */
static const struct node *list_at(struct reader *reader, const struct node *map,
                                  const char *name)
{
    const struct node *value = value_at(map, name);
    if (!value || value->kind == NODE_LIST)
        return value;
    skip(reader, value->place,
         str_format(reader->maker.mem, "%s is no list", name));
    return NULL;
}

static bool is_one_of(struct str name, const char *const *names)
{
    for (size_t i = 0; names[i]; i++)
        if (str_is(name, names[i]))
            return true;
    return false;
}

/* Notes the fields of `map` that have no place in a ladder. */
static void skip_unknown(struct reader *reader, const struct node *map,
                         const char *const *known)
{
    for (size_t i = 0; i < map->count; i++)
        if (!is_one_of(map->keys[i].text, known))
            skip(reader, map->keys[i].place,
                 str_format(reader->maker.mem,
                            "the field %.*s is not known in this form",
                            STR(utf8_front(map->keys[i].text, 60))));
}

/* False, with a note, when `node` is no map. */
static bool is_map(struct reader *reader, const struct node *node,
                   const char *thing)
{
    if (node->kind != NODE_MAP)
        skip(reader, node->place,
             str_format(reader->maker.mem, "%s that is no map of fields",
                        thing));
    return node->kind == NODE_MAP;
}

static struct str_list read_examples(struct reader *reader,
                                     const struct node *list)
{
    if (!list || list->count == 0)
        return (struct str_list){0};
    struct str *examples = ARENA_ARRAY(reader->maker.mem, struct str,
                                       list->count);
    size_t count = 0;
    for (size_t i = 0; i < list->count; i++) {
        const struct node *item = &list->items[i];
        struct str text = {0};
        if (item->kind == NODE_SCALAR)
            text = maker_text(&reader->maker, item->place.line, item->text);
        if (text.length)
            examples[count++] = text;
        else
            skip(reader, item->place, STR_LITERAL("an example without text"));
    }
    return (struct str_list){examples, count};
}

static void read_criteria(struct reader *reader, const struct node *list,
                          struct maker_cell cell)
{
    for (size_t i = 0; list && i < list->count; i++) {
        const struct node *item = &list->items[i];
        if (item->kind == NODE_SCALAR)
            maker_criterion(&reader->maker, cell, item->place.line, item->text,
                            (struct str_list){0});
        else
            skip(reader, item->place,
                 STR_LITERAL("a criterion that is no text"));
    }
}

/* A criterion with examples; one without text loses its examples, too. */
static void read_shown_criteria(struct reader *reader, const struct node *list,
                                struct maker_cell cell)
{
    static const char *const known[] = {"criteria", "examples", NULL};
    for (size_t i = 0; list && i < list->count; i++) {
        const struct node *item = &list->items[i];
        if (!is_map(reader, item, "a criterion with examples"))
            continue;
        skip_unknown(reader, item, known);
        struct str_list examples = read_examples(
            reader, list_at(reader, item, "examples"));
        maker_criterion(&reader->maker, cell, item->place.line,
                        text_at(reader, item, "criteria"), examples);
    }
}

static void read_content(struct reader *reader, const struct node *node,
                         size_t competency_index)
{
    static const char *const known[] = {"level", "criteria", "exampleCriteria",
                                        NULL};
    if (!is_map(reader, node, "content"))
        return;
    skip_unknown(reader, node, known);
    int64_t number = 0;
    struct str level = str_trim(text_at(reader, node, "level"));
    if (!str_number(level, 0, LEVEL_NUMBER_MOST, &number)) {
        skip(reader, node->place,
             str_format(reader->maker.mem,
                        "criteria of level \"%.*s\", which is no number",
                        STR(utf8_front(level, 40))));
        return;
    }
    maker_level(&reader->maker, number,
                str_format(reader->maker.mem, "Level %lld", (long long)number));
    struct maker_cell cell = {competency_index, number};
    for (size_t i = 0; i < node->count; i++) {
        const char *name = str_chars(reader->maker.mem, node->keys[i].text);
        if (str_is(node->keys[i].text, "criteria"))
            read_criteria(reader, list_at(reader, node, name), cell);
        else if (str_is(node->keys[i].text, "exampleCriteria"))
            read_shown_criteria(reader, list_at(reader, node, name), cell);
    }
}

/* A topic without a title takes it from the general framework on Monzo's
 * site; a file alone has only the name. */
static void read_topic(struct reader *reader, const struct node *node)
{
    static const char *const known[] = {"name", "title", "description",
                                        "content", NULL};
    if (!is_map(reader, node, "a topic"))
        return;
    skip_unknown(reader, node, known);
    struct str name = text_at(reader, node, "name");
    struct str title = text_at(reader, node, "title");
    name = name.length ? name : title;
    title = title.length ? title : name;
    if (title.length == 0)
        title = str_format(reader->maker.mem, "Topic %zu",
                           reader->maker.competencies.count + 1);
    size_t index = maker_competency(&reader->maker, name, title);
    LIST_AT(&reader->maker.competencies, struct competency, index)->summary =
        text_at(reader, node, "description");
    const struct node *content = list_at(reader, node, "content");
    for (size_t i = 0; content && i < content->count; i++)
        read_content(reader, &content->items[i], index);
}

/* One note for what only the site they come from has a use for. */
static void skip_navigation(struct reader *reader, const struct node *root)
{
    static const char *const names[] = {"path", "sidebarTitle", "sidebarGroup",
                                        "yaml", "homepage",     NULL};
    struct text found;
    text_open(reader->maker.mem, 256, &found);
    int line = 0;
    for (size_t i = 0; i < root->count; i++) {
        if (!is_one_of(root->keys[i].text, names))
            continue;
        text_add(&found, "%s%.*s", line ? ", " : "", STR(root->keys[i].text));
        line = line ? line : root->keys[i].place.line;
    }
    if (line)
        maker_skip(&reader->maker, line,
                   str_format(reader->maker.mem,
                              "fields that serve navigation: %.*s",
                              STR(text_str(&found))));
}

/* "/engineering/backend" gives "backend"; so does "folder/backend.md". */
static struct str last_part(struct str path, const char *suffix)
{
    struct str piece = {0}, last = {0};
    while (str_next(&path, '/', &piece))
        last = piece.length ? piece : last;
    if (last.length && str_has_suffix(last, suffix))
        last.length -= strlen(suffix);
    return last;
}

static void read_head(struct reader *reader, const struct node *root)
{
    static const char *const known[] = {
        "path",         "title",  "sidebarTitle",
        "sidebarGroup", "yaml",   "levels",
        "homepage",     "topics", NULL};
    skip_navigation(reader, root);
    skip_unknown(reader, root, known);
    reader->path = text_at(reader, root, "path");
    reader->title = text_at(reader, root, "title");
    reader->topics = list_at(reader, root, "topics");
    struct str declared = text_at(reader, root, "levels");
    if (declared.length == 0)
        return;
    reader->declared_line = value_at(root, "levels")->place.line;
    if (!str_number(str_trim(declared), 0, LEVEL_NUMBER_MOST,
                    &reader->declared))
        maker_skip(&reader->maker, reader->declared_line,
                   STR_LITERAL("a count of levels that is no number"));
}

/* Notes when the levels are not 1 to the number the file declares. */
static void compare_levels(struct reader *reader, const struct ladder *ladder)
{
    bool is_as_declared = reader->declared < 0
                          || (int64_t)ladder->level_count == reader->declared;
    struct text keys;
    text_open(reader->maker.mem, 1024, &keys);
    for (size_t i = 0; i < ladder->level_count; i++) {
        struct str key = str_format(reader->maker.mem, "%zu", i + 1);
        is_as_declared = is_as_declared
                         && (reader->declared < 0
                             || str_same(ladder->levels[i].key, key));
        text_add(&keys, "%s%.*s", i ? ", " : "", STR(ladder->levels[i].key));
    }
    if (!is_as_declared)
        maker_skip(&reader->maker, reader->declared_line,
                   str_format(reader->maker.mem,
                              "the count of levels, %lld: there are criteria "
                              "for %.*s, and these are the levels",
                              (long long)reader->declared,
                              STR(text_str(&keys))));
}

static bool make_ladder(struct reader *reader, struct ladder *ladder,
                        struct fault *fault)
{
    struct arena *mem = reader->maker.mem;
    if (!maker_done(&reader->maker, ladder, fault))
        return false;
    compare_levels(reader, ladder);
    ladder->key = ladder_key_make(mem, last_part(reader->path, ""));
    if (ladder->key.length == 0)
        ladder->key = ladder_key_make(mem,
                                      last_part(reader->maker.file, ".md"));
    if (ladder->key.length == 0)
        ladder->key = STR_LITERAL("ladder");
    ladder->title = reader->title.length ? reader->title : ladder->key;
    ladder->language = STR_LITERAL("en");
    ladder->source = str_format(
        mem, "Monzo progression framework, %.*s",
        STR(reader->path.length ? reader->path : reader->maker.file));
    return true;
}

static bool read_front(struct reader *reader, const char *file_name,
                       struct str front, struct fault *fault)
{
    const struct node *root = NULL;
    struct yaml_fault_list faults = {0};
    struct fault found = {0};
    if (!yaml_read(reader->maker.mem, front, &root, &faults, &found))
        return fault_set(fault, found.kind, "%s: %s", file_name, found.message);
    if (faults.count)
        return fault_set(fault, FAULT_INPUT, "%s:%d:%d: %.*s", file_name,
                         faults.at[0].place.line, faults.at[0].place.column,
                         STR(faults.at[0].message));
    if (!root || root->kind != NODE_MAP)
        return fault_set(fault, FAULT_INPUT,
                         "%s:2: no fields between the lines of ---", file_name);
    read_head(reader, root);
    for (size_t i = 0; reader->topics && i < reader->topics->count; i++)
        read_topic(reader, &reader->topics->items[i]);
    return true;
}

bool monzo_read(struct reading *reading, struct str bytes, struct fault *fault)
{
    assert(reading && fault);
    const char *file_name = str_chars(reading->mem, reading->file_name);
    size_t at = utf8_fault_at(bytes);
    if (at != bytes.length)
        return fault_set(fault, FAULT_INPUT, "%s: byte %zu is not UTF-8 text",
                         file_name, at + 1);
    struct halves halves = {0};
    if (!split(bytes, &halves))
        return fault_set(fault, FAULT_INPUT,
                         "%s: no YAML between two lines of --- at its top; "
                         "not a ladder of this form",
                         file_name);
    struct reader reader = {.declared = -1};
    maker_open(reading->mem, file_name, &reader.maker);
    if (!read_front(&reader, file_name, halves.front, fault))
        return false;
    heading_matrix_read(&reader.maker, halves.body, halves.body_line);
    struct ladder ladder = {0};
    if (!make_ladder(&reader, &ladder, fault))
        return false;
    reading_draft(reading, &ladder, maker_skips(&reader.maker));
    return true;
}
