#include "intake/ladder/ladder_yaml.h"

#include "base/text.h"
#include "base/utf8.h"
#include "intake/ladder/keyed.h"
#include "intake/ladder/level_yaml.h"
#include "intake/yaml_form.h"

#include <assert.h>

/* The fields of each form, in the order they are written. */
enum {
    RUNG,
    LADDER,
    TITLE,
    FAMILY,
    ADOPTS,
    LANGUAGE,
    SUMMARY,
    SOURCE,
    LEVELS,
    COMPETENCIES
};
static const struct yaml_field ladder_fields[] = {
    [RUNG] = {"rung", FIELD_TEXT, true},
    [LADDER] = {"ladder", FIELD_KEY, true},
    [TITLE] = {"title", FIELD_TEXT, true},
    [FAMILY] = {"family", FIELD_TEXT, false},
    [ADOPTS] = {"adopts", FIELD_MAP, false},
    [LANGUAGE] = {"language", FIELD_TEXT, false},
    [SUMMARY] = {"summary", FIELD_TEXT, false},
    [SOURCE] = {"source", FIELD_TEXT, false},
    [LEVELS] = {"levels", FIELD_LIST, true},
    [COMPETENCIES] = {"competencies", FIELD_LIST, true},
};

enum { ADOPTS_LADDER, ADOPTS_REVISION };
static const struct yaml_field adopts_fields[] = {
    [ADOPTS_LADDER] = {"ladder", FIELD_KEY, true},
    [ADOPTS_REVISION] = {"revision", FIELD_TEXT, true},
};

enum {
    COMPETENCY,
    COMPETENCY_TITLE,
    AREA,
    COMPETENCY_WEIGHT,
    COMPETENCY_SUMMARY,
    CRITERIA
};
static const struct yaml_field competency_fields[] = {
    [COMPETENCY] = {"competency", FIELD_KEY, true},
    [COMPETENCY_TITLE] = {"title", FIELD_TEXT, true},
    [AREA] = {"area", FIELD_TEXT, false},
    [COMPETENCY_WEIGHT] = {"weight", FIELD_WEIGHT, false},
    [COMPETENCY_SUMMARY] = {"summary", FIELD_TEXT, false},
    [CRITERIA] = {"criteria", FIELD_MAP, false},
};

enum { TEXT, KEY, WEIGHT, EXAMPLES, ALTERNATIVES, EVIDENCE };
static const struct yaml_field criterion_fields[] = {
    [TEXT] = {"text", FIELD_TEXT, true},
    [KEY] = {"key", FIELD_TEXT, false},
    [WEIGHT] = {"weight", FIELD_WEIGHT, false},
    [EXAMPLES] = {"examples", FIELD_TEXTS, false},
    [ALTERNATIVES] = {"alternatives", FIELD_TEXTS, false},
    [EVIDENCE] = {"evidence", FIELD_KEYS, false},
};

static const struct yaml_form ladder_form = YAML_FORM("ladder", ladder_fields);
static const struct yaml_form adopts_form = YAML_FORM("adopts", adopts_fields);
static const struct yaml_form competency_form = YAML_FORM("competency",
                                                          competency_fields);
static const struct yaml_form criterion_form = {
    "criterion", criterion_fields, COUNT_OF(criterion_fields), true};

static const struct yaml_form *const forms[] = {
    &ladder_form,   &adopts_form,     &level_yaml_form,
    &pay_yaml_form, &competency_form, &criterion_form};

struct reader {
    struct arena *mem;
    struct problem_sink *problems;
    struct ladder *ladder;
    struct list criteria;       /* of struct criterion */
    struct list criterion_keys; /* of struct keyed */
};

/* False, with a complaint, for a file that says it is something else: its
 * other fields would be held against the wrong form. */
static bool is_this_form(struct reader *reader, const struct node *root)
{
    for (size_t i = 0; root->kind == NODE_MAP && i < root->count; i++) {
        const struct node *value = &root->items[i];
        if (str_is(root->keys[i].text, ladder_fields[RUNG].name)
            && value->kind == NODE_SCALAR && !yaml_is_nothing(value)
            && !yaml_version_check(reader->problems, value, "ladder/1"))
            return false;
    }
    return true;
}

/* A language tag begins with two or three letters and goes on with groups of
 * letters and digits.  Source: RFC 5646, section 2.1, by length only. */
static bool is_language(struct str tag)
{
    struct str piece = {0};
    size_t count = 0;
    while (str_next(&tag, '-', &piece)) {
        if (piece.length < (count ? 1 : 2) || piece.length > (count ? 8 : 3))
            return false;
        for (size_t i = 0; i < piece.length; i++) {
            char c = (char)(piece.at[i] | 0x20);
            bool is_digit = piece.at[i] >= '0' && piece.at[i] <= '9';
            if (!(c >= 'a' && c <= 'z') && !(count && is_digit))
                return false;
        }
        count++;
    }
    return count > 0;
}

static struct str read_language(struct reader *reader, const struct node *value)
{
    if (!value)
        return STR_LITERAL("en");
    if (yaml_text_is_sound(value) && !is_language(value->text))
        problem_at(reader->problems, value->place,
                   str_format(reader->mem,
                              "\"%.*s\" is no language tag such as en or "
                              "pt-BR",
                              STR(utf8_front(value->text, 40))));
    return value->text;
}

/* The ladder that was adopted, and in which revision. */
static struct ladder_name read_adopts(struct reader *reader,
                                      const struct node *node)
{
    const struct node *values[COUNT_OF(adopts_fields)];
    if (!node || !yaml_form_read(reader->problems, &adopts_form, node, values))
        return (struct ladder_name){0};
    struct ladder_name name = {.key = yaml_text(values[ADOPTS_LADDER])};
    const struct node *number = values[ADOPTS_REVISION];
    if (number && yaml_text_is_sound(number)
        && !str_number(str_trim(number->text), 1, INT64_MAX, &name.revision))
        problem_at(reader->problems, number->place,
                   str_format(reader->mem,
                              "\"%.*s\" is no revision: they are numbered "
                              "from 1",
                              STR(utf8_front(number->text, 40))));
    return name;
}

/* A criterion's key may be longer than others: it may be a derived one. */
static void check_criterion_key(struct reader *reader, const struct node *value)
{
    if (value && yaml_text_is_sound(value)
        && !criterion_key_is_valid(value->text))
        problem_at(reader->problems, value->place,
                   str_format(reader->mem,
                              "\"%.*s\" is no key: lower-case letters, "
                              "digits, '-', '_' and '.', beginning with a "
                              "letter or digit",
                              STR(utf8_front(value->text, 60))));
}

/* False for a key made of a competency's that is missing or is another's:
 * that it clashes is the competency's fault, which is told already. */
static bool derived_key_counts(const struct reader *reader,
                               const struct criterion *criterion)
{
    const struct ladder *ladder = reader->ladder;
    size_t index = criterion->competency_index;
    struct str key = ladder->competencies[index].key;
    return key.length && competency_find(ladder, key) == index;
}

/* Reads a criterion, which is a text alone or a map, into `criterion`, whose
 * cell and derived key are set. */
static void read_criterion(struct reader *reader, const struct node *node,
                           struct criterion *criterion)
{
    struct place place = node->place;
    bool has_own_key = false;
    if (node->kind == NODE_SCALAR) {
        yaml_text_check(reader->problems, node);
        criterion->text = node->text;
    } else {
        const struct node *values[COUNT_OF(criterion_fields)];
        yaml_form_read(reader->problems, &criterion_form, node, values);
        check_criterion_key(reader, values[KEY]);
        criterion->text = yaml_text(values[TEXT]);
        criterion->weight = yaml_weight(values[WEIGHT]);
        criterion->examples = yaml_texts(reader->mem, values[EXAMPLES]);
        criterion->alternatives = yaml_texts(reader->mem, values[ALTERNATIVES]);
        criterion->evidence = yaml_texts(reader->mem, values[EVIDENCE]);
        has_own_key = values[KEY] != NULL;
        if (has_own_key)
            criterion->key = values[KEY]->text;
        place = place_of(values[KEY], node);
    }
    if (has_own_key || derived_key_counts(reader, criterion))
        *LIST_ADD(&reader->criterion_keys,
                  struct keyed) = (struct keyed){criterion->key, place};
    *LIST_ADD(&reader->criteria, struct criterion) = *criterion;
}

static void read_cell(struct reader *reader, const struct node *node,
                      size_t competency_index, size_t level_index)
{
    if (yaml_is_nothing(node))
        return;
    if (node->kind != NODE_LIST) {
        problem_at(reader->problems, node->place,
                   STR_LITERAL("the criteria of a level must be a list: begin "
                               "each with \"- \""));
        return;
    }
    for (size_t i = 0; i < node->count; i++) {
        struct criterion criterion = {
            .level_index = level_index,
            .competency_index = competency_index,
            .weight = 1,
            .key = criterion_key_make(reader->mem, reader->ladder,
                                      competency_index, level_index, i + 1)};
        if (reader->criteria.count == LADDER_CRITERIA_MOST)
            problem_at(reader->problems, node->items[i].place,
                       str_format(reader->mem,
                                  "this is one criterion too many: a ladder "
                                  "has at most %d",
                                  LADDER_CRITERIA_MOST));
        if (reader->criteria.count <= LADDER_CRITERIA_MOST)
            read_criterion(reader, &node->items[i], &criterion);
    }
}

/* False for a level without a key, or with one that an earlier level has. */
static bool is_named_first(const struct ladder *ladder, size_t level_index)
{
    struct str key = ladder->levels[level_index].key;
    return key.length && level_find(ladder, key) == level_index;
}

static void complain_no_level(struct reader *reader, const struct node_key *key)
{
    struct text names;
    text_open(reader->mem, 16 * 1024, &names);
    for (size_t i = 0; i < reader->ladder->level_count; i++)
        if (is_named_first(reader->ladder, i))
            text_add(&names, "%s%.*s", i ? ", " : "",
                     STR(reader->ladder->levels[i].key));
    problem_at(
        reader->problems, key->place,
        str_format(reader->mem, "no level is called \"%.*s\"; there are: %.*s",
                   STR(utf8_front(key->text, 60)), STR(text_str(&names))));
}

/* True where a level has no key: each unknown name may be meant for it. */
static bool has_nameless_level(const struct ladder *ladder)
{
    return level_find(ladder, (struct str){0}) < ladder->level_count;
}

/* Reads the cells in the order of the levels, whatever order the file has. */
static void read_criteria(struct reader *reader, const struct node *node,
                          size_t competency_index)
{
    const struct ladder *ladder = reader->ladder;
    bool is_told = ladder->level_count == 0 || has_nameless_level(ladder);
    for (size_t i = 0; !is_told && i < node->count; i++)
        if (level_find(ladder, node->keys[i].text) == ladder->level_count)
            complain_no_level(reader, &node->keys[i]);
    for (size_t level = 0; level < ladder->level_count; level++)
        for (size_t i = 0; i < node->count; i++)
            if (is_named_first(ladder, level)
                && str_same(node->keys[i].text, ladder->levels[level].key))
                read_cell(reader, &node->items[i], competency_index, level);
}

static void read_competency(struct reader *reader, const struct node *node,
                            size_t index, struct keyed *keyed)
{
    const struct node *values[COUNT_OF(competency_fields)];
    yaml_form_read(reader->problems, &competency_form, node, values);
    reader->ladder->competencies[index] = (struct competency){
        .key = yaml_text(values[COMPETENCY]),
        .title = yaml_text(values[COMPETENCY_TITLE]),
        .area = yaml_text(values[AREA]),
        .summary = yaml_text(values[COMPETENCY_SUMMARY]),
        .weight = yaml_weight(values[COMPETENCY_WEIGHT])};
    *keyed = (struct keyed){yaml_text(values[COMPETENCY]),
                            place_of(values[COMPETENCY], node)};
    if (values[CRITERIA])
        read_criteria(reader, values[CRITERIA], index);
}

static void read_competencies(struct reader *reader, const struct node *list)
{
    if (!list_fits(reader->mem, reader->problems, list, "competency",
                   LADDER_COMPETENCIES_MOST))
        return;
    struct ladder *ladder = reader->ladder;
    ladder->competency_count = list->count;
    ladder->competencies = ARENA_ARRAY(reader->mem, struct competency,
                                       list->count);
    struct keyed *keys = ARENA_ARRAY(reader->mem, struct keyed, list->count);
    for (size_t i = 0; i < list->count; i++)
        read_competency(reader, &list->items[i], i, &keys[i]);
    const struct keyed_list competencies = {keys, list->count};
    const struct keyed_list criteria = {reader->criterion_keys.at,
                                        reader->criterion_keys.count};
    keyed_check(reader->mem, reader->problems, "competencies", competencies);
    keyed_check(reader->mem, reader->problems, "criteria", criteria);
    ladder->criteria = reader->criteria.at;
    ladder->criterion_count = reader->criteria.count;
}

static void read_ladder(struct arena *mem, struct problem_sink *problems,
                        const struct node *root, struct ladder *ladder)
{
    struct reader reader = {.mem = mem, .problems = problems, .ladder = ladder};
    LIST_OPEN(mem, struct criterion, &reader.criteria);
    LIST_OPEN(mem, struct keyed, &reader.criterion_keys);
    const struct node *values[COUNT_OF(ladder_fields)];
    if (!is_this_form(&reader, root)
        || !yaml_form_read(problems, &ladder_form, root, values))
        return;
    ladder->key = yaml_text(values[LADDER]);
    if (ladder_key_is_reserved(ladder->key))
        problem_at(reader.problems, values[LADDER]->place,
                   str_format(reader.mem,
                              "no ladder can have the key \"%.*s\": a page of "
                              "Rung has it",
                              STR(ladder->key)));
    ladder->title = yaml_text(values[TITLE]);
    ladder->family = yaml_text(values[FAMILY]);
    ladder->adopts = read_adopts(&reader, values[ADOPTS]);
    ladder->language = read_language(&reader, values[LANGUAGE]);
    ladder->summary = yaml_text(values[SUMMARY]);
    ladder->source = yaml_text(values[SOURCE]);
    level_yaml_read(mem, problems, values[LEVELS], ladder);
    read_competencies(&reader, values[COMPETENCIES]);
}

void ladder_node_read(struct arena *mem, const struct node *root,
                      struct ladder *ladder, struct problem_list *problems)
{
    assert(mem && root && ladder && problems);
    struct problem_sink sink;
    struct ladder made = {0};
    problem_open(mem, &sink);
    read_ladder(mem, &sink, root, &made);
    *problems = problem_list(&sink);
    if (problems->count == 0)
        *ladder = made;
}

struct yaml_form_list ladder_yaml_forms(void)
{
    return (struct yaml_form_list){forms, COUNT_OF(forms)};
}

/* Drops what the form finds wrong where the first `fault_count` problems,
 * which are those of the YAML, left a hole. */
static void drop_followers(struct problem_sink *sink, size_t fault_count)
{
    struct problem *found = sink->found.at;
    size_t count = fault_count;
    for (size_t i = fault_count; i < sink->found.count; i++) {
        size_t fault = 0;
        while (fault < fault_count
               && (found[fault].line != found[i].line
                   || found[fault].column != found[i].column))
            fault++;
        if (fault == fault_count)
            found[count++] = found[i];
    }
    sink->found.count = count;
}

bool ladder_yaml_read(struct arena *mem, struct str bytes,
                      struct ladder *ladder, struct problem_list *problems,
                      struct fault *fault)
{
    assert(mem && ladder && problems && fault);
    struct problem_sink sink;
    const struct node *root;
    if (!yaml_form_open(mem, bytes, &sink, &root, fault))
        return false;

    size_t fault_count = sink.found.count;
    struct ladder made = {0};
    if (root)
        read_ladder(mem, &sink, root, &made);

    drop_followers(&sink, fault_count);
    *problems = problem_list(&sink);
    if (problems->count == 0)
        *ladder = made;
    return true;
}
