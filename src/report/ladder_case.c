#include "report/ladder_case.h"

#include "base/uuid.h"
#include "format/json.h"
#include "report/ladder_row.h"

#include <assert.h>
#include <string.h>

enum item_type { AREA, COMPETENCY, CRITERION, LEVEL, ITEM_TYPE_COUNT };

static const struct {
    const char *title, *code, *description;
} item_types[] = {
    [AREA] = {"Area", "area", "A group of competencies"},
    [COMPETENCY] = {"Competency", "competency", "A thing asked for"},
    [CRITERION] = {"Criterion", "criterion",
                   "What one level asks for in a competency"},
    [LEVEL] = {"Level", "level", "A rung of the ladder"},
};

static_assert(COUNT_OF(item_types) == ITEM_TYPE_COUNT, "a row for each type");

struct package {
    struct arena *mem;
    const struct ladder *ladder;
    struct str changed_at;
    struct json *items, *associations;
};

/* What an association begins or ends at. */
struct target {
    struct str id, title;
};

/* CASE's NormalizedString: without line breaks and tabs. */
static struct str normal(struct arena *mem, struct str text)
{
    char *chars = ARENA_ARRAY(mem, char, text.length + 1);
    for (size_t i = 0; i < text.length; i++)
        chars[i] = strchr("\n\r\t", text.at[i]) ? ' ' : text.at[i];
    return (struct str){chars, text.length};
}

static void put_identity(struct json *object, struct arena *mem, struct str id)
{
    json_put_str(object, "identifier", id);
    json_put_str(object, "uri", str_format(mem, "urn:uuid:%.*s", STR(id)));
}

static void put_text(struct json *object, const char *key, struct str text)
{
    if (text.length)
        json_put_str(object, key, text);
}

/* A text in a field of CASE that takes no line breaks, and, where that made
 * another text of it, the text itself among the extensions. */
static void put_normal(struct package *package, struct json *object,
                       const char *key, struct str text, struct json *extension,
                       const char *own_key)
{
    struct str one_line = normal(package->mem, text);
    put_text(object, key, one_line);
    if (!str_same(one_line, text))
        json_put_str(extension, own_key, text);
}

static void put_extension(struct package *package, struct json *object,
                          struct json *extension)
{
    struct json *extensions = json_object_make(package->mem);
    json_put(extensions, "rung", extension);
    json_put(object, "extensions", extensions);
}

static void put_texts(struct package *package, struct json *object,
                      const char *key, struct str_list texts)
{
    if (texts.count == 0)
        return;
    struct json *array = json_array_make(package->mem);
    for (size_t i = 0; i < texts.count; i++)
        json_add_str(array, texts.at[i]);
    json_put(object, key, array);
}

static struct str document_id(struct package *package)
{
    return uuid_of_url(package->mem,
                       str_format(package->mem, "rung:ladder/%.*s",
                                  STR(package->ladder->key)));
}

static struct str id_of(struct package *package, enum item_type type,
                        struct str key)
{
    return uuid_of_url(package->mem,
                       str_format(package->mem, "rung:ladder/%.*s/%s/%.*s",
                                  STR(package->ladder->key),
                                  item_types[type].code, STR(key)));
}

static struct str type_id(struct package *package, enum item_type type)
{
    return uuid_of_url(
        package->mem,
        str_format(package->mem, "rung:item-type/%s", item_types[type].code));
}

static struct json *link_make(struct package *package, struct target target)
{
    struct json *link = json_object_make(package->mem);
    json_put_str(link, "title", normal(package->mem, target.title));
    put_identity(link, package->mem, target.id);
    return link;
}

/* "Examples:" and a line each, as other programs show a note. */
static void notes_add(struct text *notes, const char *head,
                      struct str_list texts, struct arena *mem)
{
    if (texts.count)
        text_add(notes, "%s%s:\n%.*s", notes->length ? "\n" : "", head,
                 STR(ladder_lines_make(mem, texts)));
}

static struct json *item_begin(struct package *package, enum item_type type,
                               struct target target, struct json *extension,
                               const char *own_key)
{
    struct json *item = json_object_make(package->mem);
    put_identity(item, package->mem, target.id);
    put_normal(package, item, "fullStatement", target.title, extension,
               own_key);
    json_put_str(item, "CFItemType", str_of(item_types[type].title));
    json_put(
        item, "CFItemTypeURI",
        link_make(package, (struct target){type_id(package, type),
                                           str_of(item_types[type].title)}));
    json_put_str(item, "language", package->ladder->language);
    json_put_str(item, "lastChangeDateTime", package->changed_at);
    json_add(package->items, item);
    return item;
}

static void associate(struct package *package, const char *type,
                      struct target from, struct target to, size_t number)
{
    struct json *association = json_object_make(package->mem);
    struct str name = str_format(package->mem, "rung:%s/%.*s/%.*s", type,
                                 STR(from.id), STR(to.id));
    put_identity(association, package->mem, uuid_of_url(package->mem, name));
    json_put_str(association, "associationType", str_of(type));
    if (number)
        json_put_int(association, "sequenceNumber", (int64_t)number);
    json_put(association, "originNodeURI", link_make(package, from));
    json_put(association, "destinationNodeURI", link_make(package, to));
    json_put_str(association, "lastChangeDateTime", package->changed_at);
    json_add(package->associations, association);
}

static struct target document_target(struct package *package)
{
    return (struct target){document_id(package), package->ladder->title};
}

static struct target level_target(struct package *package, size_t index)
{
    const struct level *level = &package->ladder->levels[index];
    return (struct target){id_of(package, LEVEL, level->key),
                           level_name(level)};
}

static struct target competency_target(struct package *package, size_t index)
{
    const struct competency *at = &package->ladder->competencies[index];
    return (struct target){id_of(package, COMPETENCY, at->key), at->title};
}

static void put_pay(struct package *package, struct json *extension,
                    struct pay_range pay)
{
    if (money_is_none(pay.from) && money_is_none(pay.to))
        return;
    struct json *range = json_object_make(package->mem);
    put_text(range, "from", money_format(package->mem, pay.from));
    put_text(range, "to", money_format(package->mem, pay.to));
    json_put(extension, "pay", range);
}

static void level_add(struct package *package, size_t index)
{
    const struct level *level = &package->ladder->levels[index];
    struct json *extension = json_object_make(package->mem);
    struct target target = level_target(package, index);
    struct json *item = item_begin(package, LEVEL, target, extension, "title");
    if (level->title.length == 0)
        json_put_str(extension, "title", level->title);
    put_normal(package, item, "alternativeLabel", level->external_title,
               extension, "external");
    json_put_str(item, "humanCodingScheme", level->key);
    put_text(item, "notes", level->summary);
    put_text(extension, "grade", level->grade);
    put_pay(package, extension, level->pay);
    put_texts(package, extension, "after", level->after);
    put_extension(package, item, extension);
    associate(package, "isChildOf", target, document_target(package),
              index + 1);
    for (size_t i = 0; i < level->after.count; i++) {
        size_t before = level_find(package->ladder, level->after.at[i]);
        if (before < package->ladder->level_count)
            associate(package, "precedes", level_target(package, before),
                      target, 0);
    }
}

/* Adds the area of a competency unless an earlier one stands in it, too. */
static void area_add(struct package *package, size_t competency_index,
                     struct target target)
{
    const struct ladder *ladder = package->ladder;
    for (size_t i = 0; i < competency_index; i++)
        if (str_same(ladder->competencies[i].area, target.title))
            return;
    struct json *extension = json_object_make(package->mem);
    struct json *item = item_begin(package, AREA, target, extension, "title");
    put_extension(package, item, extension);
    associate(package, "isChildOf", target, document_target(package),
              ladder->level_count + competency_index + 1);
}

static void competency_add(struct package *package, size_t index)
{
    const struct ladder *ladder = package->ladder;
    const struct competency *competency = &ladder->competencies[index];
    struct target parent = document_target(package);
    if (competency->area.length) {
        parent = (struct target){id_of(package, AREA, competency->area),
                                 competency->area};
        area_add(package, index, parent);
    }
    struct json *extension = json_object_make(package->mem);
    struct target target = competency_target(package, index);
    struct json *item = item_begin(package, COMPETENCY, target, extension,
                                   "title");
    json_put_str(item, "humanCodingScheme", competency->key);
    put_text(item, "notes", competency->summary);
    json_put_int(extension, "weight", competency->weight);
    put_extension(package, item, extension);
    associate(package, "isChildOf", target, parent,
              ladder->level_count + index + 1);
}

static void criterion_add(struct package *package, size_t index)
{
    const struct criterion *criterion = &package->ladder->criteria[index];
    struct json *extension = json_object_make(package->mem);
    struct target target = {id_of(package, CRITERION, criterion->key),
                            criterion->text};
    struct json *item = item_begin(package, CRITERION, target, extension,
                                   "text");
    struct text notes;
    text_open(package->mem, LADDER_CELL_BYTES_MOST, &notes);
    notes_add(&notes, "Examples", criterion->examples, package->mem);
    notes_add(&notes, "Alternatives", criterion->alternatives, package->mem);
    put_text(item, "notes", text_str(&notes));
    json_put_str(item, "humanCodingScheme", criterion->key);
    json_put_int(extension, "weight", criterion->weight);
    put_texts(package, extension, "examples", criterion->examples);
    put_texts(package, extension, "alternatives", criterion->alternatives);
    put_texts(package, extension, "evidence", criterion->evidence);
    put_extension(package, item, extension);
    associate(package, "isChildOf", target,
              competency_target(package, criterion->competency_index),
              index + 1);
    associate(package, "hasSkillLevel", target,
              level_target(package, criterion->level_index), 0);
}

static void put_adopts(struct package *package, struct json *extension,
                       struct ladder_name name)
{
    if (name.key.length == 0)
        return;
    struct json *adopts = json_object_make(package->mem);
    json_put_str(adopts, "ladder", name.key);
    json_put_int(adopts, "revision", name.revision);
    json_put(extension, "adopts", adopts);
}

static struct json *document_make(struct package *package,
                                  const struct stored_ladder *stored)
{
    const struct ladder *ladder = package->ladder;
    struct json *document = json_object_make(package->mem);
    struct json *extension = json_object_make(package->mem);
    put_identity(document, package->mem, document_id(package));
    json_put_str(document, "frameworkType", STR_LITERAL("Career ladder"));
    json_put_str(document, "caseVersion", STR_LITERAL("1.1"));
    json_put_str(document, "creator",
                 ladder->source.length ? normal(package->mem, ladder->source)
                                       : STR_LITERAL("Not stated"));
    json_put_str(extension, "form", STR_LITERAL("ladder/1"));
    json_put_str(extension, "key", ladder->key);
    put_normal(package, document, "title", ladder->title, extension, "title");
    put_normal(package, document, "description", ladder->summary, extension,
               "summary");
    json_put_str(document, "language", ladder->language);
    json_put_str(document, "version",
                 str_format(package->mem, "%lld", (long long)stored->revision));
    put_text(document, "notes", ladder->source);
    json_put_str(document, "lastChangeDateTime", package->changed_at);
    put_text(extension, "family", ladder->family);
    put_adopts(package, extension, ladder->adopts);
    put_extension(package, document, extension);
    return document;
}

static struct json *definitions_make(struct package *package)
{
    struct json *types = json_array_make(package->mem);
    for (enum item_type type = 0; type < ITEM_TYPE_COUNT; type++) {
        struct json *object = json_object_make(package->mem);
        put_identity(object, package->mem, type_id(package, type));
        json_put_str(object, "title", str_of(item_types[type].title));
        json_put_str(object, "description",
                     str_of(item_types[type].description));
        json_put_str(object, "hierarchyCode",
                     str_format(package->mem, "%d", (int)type + 1));
        json_put_str(object, "typeCode", str_of(item_types[type].code));
        json_put_str(object, "lastChangeDateTime", package->changed_at);
        json_add(types, object);
    }
    struct json *definitions = json_object_make(package->mem);
    json_put(definitions, "CFItemTypes", types);
    return definitions;
}

bool ladder_case_write(struct arena *mem, const struct stored_ladder *stored,
                       struct text *out, struct fault *fault)
{
    assert(mem && stored && out && fault);
    const struct ladder *ladder = &stored->ladder;
    struct package package = {mem, ladder, moment_format(mem, stored->made_at),
                              json_array_make(mem), json_array_make(mem)};
    for (size_t i = 0; i < ladder->level_count; i++)
        level_add(&package, i);
    for (size_t i = 0; i < ladder->competency_count; i++)
        competency_add(&package, i);
    for (size_t i = 0; i < ladder->criterion_count; i++)
        criterion_add(&package, i);
    struct json *root = json_object_make(mem);
    json_put(root, "CFDocument", document_make(&package, stored));
    json_put(root, "CFItems", package.items);
    json_put(root, "CFAssociations", package.associations);
    json_put(root, "CFDefinitions", definitions_make(&package));
    json_format(root, out);
    text_add_char(out, '\n');
    if (text_overflowed(out))
        return fault_set(fault, FAULT_LIMIT,
                         "the ladder %.*s is larger than %zu bytes as CASE",
                         STR(ladder->key), out->ceiling);
    return true;
}
