#include "intake/ladder/record_walk.h"

#include "intake/ladder/record_field.h"
#include "intake/ladder/record_fields.h"
#include "intake/ladder/record_guess.h"

#include <assert.h>
#include <string.h>

enum { WEIGHT_MOST = 10 };

/* Where in a ladder we are. */
struct spot {
    struct record_draft *draft;
    int area, competency, level; /* an index, or RECORD_NONE */
};

struct walker {
    struct arena *mem;
    struct list *drafts;
};

/* One thing of a list or map. */
struct item {
    const struct shape *shape;
    const struct node *node;
    struct str name; /* of its entry; empty: none */
    size_t number;   /* from 1 */
    int previous;    /* level, or RECORD_NONE */
};

static void walk(struct walker *walker, const struct shape *shape,
                 const struct node *node, const struct spot *spot);

static int reference_to(struct record_draft *draft, struct list *kinds,
                        const struct record_field *field)
{
    struct record_name name = {.key = str_trim(field->text),
                               .line = field->line,
                               .is_reference = true};
    return kinds ? record_kind_add(draft, kinds, &name)
                 : record_level_add(draft, &name, RECORD_NONE);
}

/* Without a competency the field is one: "responsibilities". */
static int competency_of(const struct spot *spot, const struct shape *shape)
{
    struct record_draft *draft = spot->draft;
    if (spot->competency != RECORD_NONE)
        return spot->competency;
    struct record_name name = {
        .title = str_is(shape->name, "*")
                     ? STR_LITERAL("Criteria")
                     : field_word_title(draft->mem, shape->name)};
    if (spot->area != RECORD_NONE)
        name =
            LIST_AT(&draft->areas, struct record_competency, spot->area)->name;
    name.is_own = false;
    return record_kind_add(draft, &draft->competencies, &name);
}

static void add_criterion(const struct spot *spot, const struct shape *shape,
                          int line, const struct criterion *said)
{
    *LIST_ADD(&spot->draft->criteria,
              struct record_criterion) = (struct record_criterion){
        spot->level, competency_of(spot, shape), line, *said};
}

/* "- " and the like, with which lines of a text begin. */
static struct str without_bullet(struct str line)
{
    static const char *const bullets[] = {"- ", "* ", "\xE2\x80\xA2 "};
    line = str_trim(line);
    for (size_t i = 0; i < COUNT_OF(bullets); i++)
        if (str_has_prefix(line, bullets[i]))
            return str_trim(str_part(line, strlen(bullets[i]), line.length));
    return line;
}

/* A text alone may hold several criteria, a line each. */
static void add_lines(const struct spot *spot, const struct shape *shape,
                      int line, struct str text, struct str_list examples)
{
    struct str rest = record_text(text), piece = {0};
    bool is_one = !memchr(rest.at, '\n', rest.length);
    struct criterion said = {.text = rest, .examples = examples};
    if (is_one)
        add_criterion(spot, shape, line, &said);
    while (!is_one && str_next(&rest, '\n', &piece)) {
        said.text = without_bullet(piece);
        if (said.text.length)
            add_criterion(spot, shape, line, &said);
        said.examples = (struct str_list){0};
    }
}

static void walk_fields(struct walker *walker, const struct shape *shape,
                        const struct node *map, const struct spot *spot)
{
    int previous = RECORD_NONE;
    for (size_t i = 0; map->kind == NODE_MAP && i < map->count; i++) {
        const struct shape *child = shape_child(shape, map->keys[i].text);
        struct spot inner = *spot;
        if (!child)
            continue;
        if (child->names_level && child->role == PART_CRITERION) {
            const struct record_name name = {.key = child->name,
                                             .line = map->keys[i].place.line,
                                             .is_reference = true};
            previous = record_level_add(spot->draft, &name, previous);
            inner.level = previous;
        }
        walk(walker, child, &map->items[i], &inner);
    }
}

/* What stands in a thing besides its own fields. */
static void walk_inside(struct walker *walker, const struct item *item,
                        const struct spot *spot)
{
    const struct shape *unnamed = shape_child(item->shape, STR_LITERAL("*"));
    bool is_unnamed = unnamed
                      && (item->node->kind != NODE_MAP || unnamed->map_count);
    if (item->name.length && is_unnamed)
        walk(walker, unnamed, item->node, spot);
    else
        walk_fields(walker, item->shape, item->node, spot);
}

static void take_ladder(struct walker *walker, const struct item *item,
                        const struct record_fields *fields,
                        const struct record_name *name,
                        const struct record_draft *outer)
{
    struct str above = record_name_text(&outer->name);
    struct record_draft *draft = ARENA_NEW(walker->mem, struct record_draft);
    record_draft_open(walker->mem, draft);
    draft->name = *name;
    draft->within = outer->within.length
                        ? str_format(walker->mem, "%.*s / %.*s",
                                     STR(outer->within), STR(above))
                        : above;
    draft->summary = fields->at[PART_SUMMARY].text;
    draft->declared = str_trim(fields->at[PART_LEVEL].text);
    draft->declared_line = fields->at[PART_LEVEL].line;
    *LIST_ADD(walker->drafts, struct record_draft *) = draft;
    struct spot spot = {draft, RECORD_NONE, RECORD_NONE, RECORD_NONE};
    walk_inside(walker, item, &spot);
}

static int weight_of(struct record_draft *draft,
                     const struct record_field *field)
{
    int64_t weight = 0;
    if (field->text.length
        && !str_number(str_trim(field->text), 1, WEIGHT_MOST, &weight))
        record_note_add(draft, field->shape, field->line,
                        "a weight is a number from 1 to 10");
    return (int)weight;
}

/* Criteria of a thing that are one text: examples beside are of the first. */
static void take_own_criterion(const struct spot *spot,
                               const struct record_fields *fields)
{
    const struct record_field *text = &fields->at[PART_CRITERION];
    if (text->text.length)
        add_lines(spot, text->shape, text->line, text->text, fields->examples);
}

static void take_competency(struct walker *walker, const struct item *item,
                            const struct record_fields *fields,
                            struct record_name *name, struct spot *spot)
{
    struct record_draft *draft = spot->draft;
    const struct record_field *area = &fields->at[PART_AREA];
    if (record_name_text(name).length == 0)
        name->title = fields->at[PART_COMPETENCY].text;
    if (record_name_text(name).length == 0)
        name->title = str_format(
            walker->mem, "%.*s %zu",
            STR(field_word_one(walker->mem, item->shape->name)), item->number);
    name->is_own = spot->level == RECORD_NONE && !name->is_reference;
    spot->competency = record_kind_add(draft, &draft->competencies, name);
    if (fields->at[PART_LEVEL].text.length)
        spot->level = reference_to(draft, NULL, &fields->at[PART_LEVEL]);
    if (area->text.length)
        spot->area = reference_to(draft, &draft->areas, area);
    struct record_competency *competency = LIST_AT(
        &draft->competencies, struct record_competency, spot->competency);
    if (competency->summary.length == 0)
        competency->summary = fields->at[PART_SUMMARY].text;
    if (spot->area != RECORD_NONE)
        competency->area = spot->area;
    if (fields->at[PART_WEIGHT].text.length)
        competency->weight = weight_of(draft, &fields->at[PART_WEIGHT]);
    take_own_criterion(spot, fields);
    walk_inside(walker, item, spot);
}

static void describe_level(struct record_draft *draft, int index,
                           const struct record_fields *fields, bool is_cell)
{
    struct level *said =
        &LIST_AT(&draft->levels, struct record_level, index)->said;
    const struct record_field *summary = &fields->at[PART_SUMMARY];
    if (summary->text.length && is_cell)
        record_note_add(draft, summary->shape, summary->line,
                        "it sums up one level of one competency, and only "
                        "its criteria have a place");
    else if (summary->text.length && said->summary.length
             && !str_same(said->summary, summary->text))
        record_note_add(draft, summary->shape, summary->line,
                        "the level has another summary");
    else if (summary->text.length)
        said->summary = summary->text;
    if (fields->at[PART_EXTERNAL].text.length)
        said->external_title = fields->at[PART_EXTERNAL].text;
    if (fields->at[PART_GRADE].text.length)
        said->grade = fields->at[PART_GRADE].text;
    const struct record_field *pay = &fields->at[PART_PAY];
    if (pay->text.length)
        record_note_add(draft, pay->shape, pay->line,
                        "pay is not read from such files");
}

static int take_level(struct walker *walker, const struct item *item,
                      const struct record_fields *fields,
                      struct record_name *name, struct spot *spot)
{
    struct record_draft *draft = spot->draft;
    if (fields->at[PART_LEVEL].text.length)
        name->key = str_trim(fields->at[PART_LEVEL].text);
    if (record_name_text(name).length == 0) {
        name->key = str_format(walker->mem, "%zu", item->number);
        draft->unnamed = draft->unnamed ? draft->unnamed : item->shape;
    }
    if (fields->at[PART_COMPETENCY].text.length)
        spot->competency = reference_to(draft, &draft->competencies,
                                        &fields->at[PART_COMPETENCY]);
    spot->level = record_level_add(draft, name, item->previous);
    describe_level(draft, spot->level, fields, spot->competency != RECORD_NONE);
    take_own_criterion(spot, fields);
    if (fields->examples.count && !fields->at[PART_CRITERION].text.length)
        record_note_add(draft, item->shape, item->node->place.line,
                        "its examples stand beside criteria and belong to "
                        "none");
    int level = spot->level;
    walk_inside(walker, item, spot);
    return level;
}

/* "title: text" of what has both. */
static struct str criterion_text(struct record_draft *draft,
                                 const struct record_fields *fields)
{
    struct str title = fields->at[PART_TITLE].text;
    const struct record_field *summary = &fields->at[PART_SUMMARY];
    struct str text = fields->at[PART_CRITERION].text;
    if (text.length && summary->text.length)
        record_note_add(draft, summary->shape, summary->line,
                        "the criterion has a text of its own");
    text = text.length ? text : summary->text;
    if (title.length && text.length && !str_same(title, text))
        return str_format(draft->mem, "%.*s: %.*s", STR(title), STR(text));
    return title.length ? title : text;
}

static void take_criterion(struct walker *walker, const struct item *item,
                           const struct record_fields *fields,
                           struct spot *spot)
{
    struct record_draft *draft = spot->draft;
    if (fields->at[PART_LEVEL].text.length)
        spot->level = reference_to(draft, NULL, &fields->at[PART_LEVEL]);
    if (fields->at[PART_COMPETENCY].text.length)
        spot->competency = reference_to(draft, &draft->competencies,
                                        &fields->at[PART_COMPETENCY]);
    if (fields->at[PART_AREA].text.length && spot->competency != RECORD_NONE)
        LIST_AT(&draft->competencies, struct record_competency,
                spot->competency)
            ->area = reference_to(draft, &draft->areas, &fields->at[PART_AREA]);
    struct criterion said = {
        .key = fields->at[PART_KEY].text,
        .text = criterion_text(draft, fields),
        .weight = weight_of(draft, &fields->at[PART_WEIGHT]),
        .examples = fields->examples,
        .alternatives = fields->alternatives,
        .evidence = fields->evidence};
    if (said.text.length)
        add_criterion(spot, item->shape, item->node->place.line, &said);
    else if (!shape_holds(item->shape, PART_CRITERION))
        record_note_add(draft, item->shape, item->node->place.line,
                        "it has no text");
    walk_inside(walker, item, spot);
}

/* Gives the level it was, for the next one in its list. */
static int take_item(struct walker *walker, const struct item *item,
                     const struct spot *outer)
{
    struct spot spot = *outer;
    struct record_fields fields = {0};
    record_fields_read(spot.draft, item->shape, item->node, &fields);
    struct record_name name = record_fields_name(&fields,
                                                 item->node->place.line);
    if (item->name.length && record_name_text(&name).length == 0) {
        name.key = item->name; /* of something described elsewhere, or not */
        name.is_reference = true;
    } else if (item->name.length && name.title.length == 0) {
        name.title = item->name;
    } else if (item->name.length && name.key.length == 0) {
        name.key = item->name;
    }
    switch (item->shape->role) {
    case PART_LADDER:
        take_ladder(walker, item, &fields, &name, outer->draft);
        break;
    case PART_AREA:
        spot.area = record_kind_add(spot.draft, &spot.draft->areas, &name);
        walk_inside(walker, item, &spot);
        break;
    case PART_COMPETENCY:
        take_competency(walker, item, &fields, &name, &spot);
        break;
    case PART_LEVEL:
        return take_level(walker, item, &fields, &name, &spot);
    case PART_CRITERION:
        take_criterion(walker, item, &fields, &spot);
        break;
    default:
        record_note_add(spot.draft, item->shape, item->node->place.line,
                        "records cannot be that");
    }
    return RECORD_NONE;
}

static bool is_path(struct str text)
{
    return memchr(text.at, '/', text.length)
           && !memchr(text.at, ' ', text.length);
}

/* A text that names a level or a competency; gives the level. */
static int take_name(const struct spot *spot, const struct shape *shape,
                     const struct node *node, int previous)
{
    struct record_draft *draft = spot->draft;
    struct str text = record_text(node->text);
    struct record_name name = {.title = text, .line = node->place.line};
    int64_t number = 0;
    if (shape->role == PART_LEVEL && str_number(text, 0, INT64_MAX, &number)) {
        record_note_add(draft, shape, node->place.line,
                        "a number alone; levels are those with criteria");
    } else if (shape->role == PART_LEVEL) {
        return record_level_add(draft, &name, previous);
    } else if (spot->level != RECORD_NONE && is_path(text)) {
        *LIST_ADD(&draft->references,
                  struct record_reference) = (struct record_reference){
            spot->level, node->place.line, text};
    } else {
        record_kind_add(draft, &draft->competencies, &name);
    }
    return RECORD_NONE;
}

/* A text in a list, or under a name. */
static int take_text(const struct spot *spot, const struct shape *shape,
                     const struct node *node, int previous, bool is_alone)
{
    struct str_list none = {0};
    struct criterion said = {.text = record_text(node->text)};
    if (str_trim(node->text).length == 0) {
        record_note_add(spot->draft, shape, node->place.line, "it is empty");
    } else if (shape->role == PART_LEVEL || shape->role == PART_COMPETENCY) {
        return take_name(spot, shape, node, previous);
    } else if (shape->role != PART_CRITERION) {
        record_note_add(spot->draft, shape, node->place.line,
                        "texts cannot be that there");
    } else if (is_alone) {
        add_lines(spot, shape, node->place.line, node->text, none);
    } else {
        add_criterion(spot, shape, node->place.line, &said);
    }
    return RECORD_NONE;
}

/* One of a list; gives the level it was. */
static int walk_one(struct walker *walker, const struct item *item,
                    const struct spot *spot)
{
    if (item->node->kind == NODE_LIST || item->shape->is_keyed)
        walk(walker, item->shape, item->node, spot);
    else if (item->node->kind == NODE_SCALAR)
        return take_text(spot, item->shape, item->node, item->previous, false);
    else
        return take_item(walker, item, spot);
    return RECORD_NONE;
}

static void walk_things(struct walker *walker, const struct shape *shape,
                        const struct node *node, const struct spot *spot)
{
    struct item item = {.shape = shape, .number = 1, .previous = RECORD_NONE};
    bool is_entries = node->kind == NODE_MAP && shape->is_keyed;
    if (node->kind == NODE_LIST || is_entries) {
        for (size_t i = 0; i < node->count; i++) {
            item.node = &node->items[i];
            item.number = i + 1;
            item.name = is_entries ? node->keys[i].text : (struct str){0};
            item.previous = is_entries ? take_item(walker, &item, spot)
                                       : walk_one(walker, &item, spot);
        }
    } else if (node->kind == NODE_SCALAR) {
        take_text(spot, shape, node, RECORD_NONE, true);
    } else {
        item.node = node;
        take_item(walker, &item, spot);
    }
}

static void walk_texts(const struct spot *spot, const struct shape *shape,
                       const struct node *node, bool is_alone, int *previous)
{
    if (node->kind == NODE_LIST)
        for (size_t i = 0; i < node->count; i++)
            walk_texts(spot, shape, &node->items[i], false, previous);
    else
        *previous = take_text(spot, shape, node, *previous, is_alone);
}

/* Fields, examples and what serves them are read with their thing. */
static bool is_of_its_thing(const struct shape *shape)
{
    return shape->map_count == 0
           && (shape_is_field(shape) || shape->role == PART_EXAMPLE
               || shape->role == PART_ALTERNATIVE
               || shape->role == PART_EVIDENCE);
}

static void walk(struct walker *walker, const struct shape *shape,
                 const struct node *node, const struct spot *spot)
{
    int previous = RECORD_NONE;
    if (node_is_nothing(node) || is_of_its_thing(shape)) {
        if (shape->role == PART_SKIPPED && !node_is_nothing(node))
            record_note_add(spot->draft, shape, node->place.line, NULL);
    } else if (shape->role == PART_SKIPPED) {
        record_note_add(spot->draft, shape, node->place.line, NULL);
    } else if (shape->is_thing) {
        walk_things(walker, shape, node, spot);
    } else if (shape->map_count == 0) {
        walk_texts(spot, shape, node, node->kind == NODE_SCALAR, &previous);
    } else {
        walk_fields(walker, shape, node, spot);
    }
}

void record_walk(struct arena *mem, const struct shape *shape,
                 const struct node *root, struct list *drafts)
{
    assert(mem && shape && root && drafts);
    struct walker walker = {mem, drafts};
    struct record_draft *draft = ARENA_NEW(mem, struct record_draft);
    struct record_fields fields = {0};
    record_draft_open(mem, draft);
    *LIST_ADD(drafts, struct record_draft *) = draft;
    if (!shape->is_thing)
        record_fields_read(draft, shape, root, &fields);
    draft->name = record_fields_name(&fields, root->place.line);
    draft->summary = fields.at[PART_SUMMARY].text;
    draft->declared = str_trim(fields.at[PART_LEVEL].text);
    draft->declared_line = fields.at[PART_LEVEL].line;
    struct spot spot = {draft, RECORD_NONE, RECORD_NONE, RECORD_NONE};
    walk(&walker, shape, root, &spot);
}
