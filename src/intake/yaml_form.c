#include "intake/yaml_form.h"

#include "base/text.h"
#include "base/utf8.h"
#include "domain/ladder/ladder.h"

#include <assert.h>
#include <string.h>

enum { WEIGHT_MOST = 10, NAME_MOST = 32, SHOWN_COLUMNS = 60 };

static const char *const kind_names[] = {
    [NODE_SCALAR] = "a text", [NODE_LIST] = "a list", [NODE_MAP] = "a map"};
static_assert(COUNT_OF(kind_names) == NODE_KIND_COUNT, "each kind is named");

/* YAML makes a map of what is written as  - Does this: and that */
static const char quotes_hint[] = "put quotes around a text with a colon in "
                                  "it";

void problem_at(struct problem_sink *problems, struct place place,
                struct str message)
{
    problem_add(problems, place.line, place.column, message);
}

size_t control_find(struct str s)
{
    struct str rest = s;
    size_t at = 0;
    for (uint32_t code = 0; utf8_next(&rest, &code);
         at = s.length - rest.length)
        if ((code < ' ' && code != '\t' && code != '\n')
            || (code >= 0x7F && code < 0xA0))
            return at;
    return s.length;
}

bool yaml_form_open(struct arena *mem, struct str bytes,
                    struct problem_sink *problems, const struct node **root,
                    struct fault *fault)
{
    assert(mem && problems && root && fault);
    struct yaml_fault_list faults = {0};
    *root = NULL;
    if (!yaml_read(mem, bytes, root, &faults, fault))
        return false;
    problem_open(mem, problems);
    for (size_t i = 0; i < faults.count; i++)
        problem_at(problems, faults.at[i].place, faults.at[i].message);
    if (!*root && faults.count == 0)
        problem_add(problems, 1, 1, STR_LITERAL("the file is empty"));
    return true;
}

bool yaml_version_check(struct problem_sink *problems, const struct node *value,
                        const char *wanted)
{
    if (!value || str_is(value->text, wanted))
        return true;
    problem_at(problems, value->place,
               str_format(problems->mem,
                          "this is \"%.*s\"; what is read here is \"%s\"",
                          STR(utf8_front(value->text, SHOWN_COLUMNS)), wanted));
    return false;
}

bool yaml_room_check(struct problem_sink *problems, const struct node *node,
                     size_t most, const char *thing)
{
    if (node->count <= most)
        return true;
    problem_at(problems, node->items[most].place,
               str_format(problems->mem, "this is one too many: %s at most %zu",
                          thing, most));
    return false;
}

bool yaml_text_is_sound(const struct node *node)
{
    return str_trim(node->text).length > 0
           && control_find(node->text) == node->text.length;
}

void yaml_text_check(struct problem_sink *problems, const struct node *node)
{
    if (str_trim(node->text).length == 0)
        problem_at(problems, node->place, STR_LITERAL("the text is empty"));
    else if (control_find(node->text) != node->text.length)
        problem_at(problems, node->place,
                   STR_LITERAL("the text holds a control character"));
}

static void check_key(struct problem_sink *problems, const struct node *node)
{
    if (!ladder_key_is_valid(node->text))
        problem_at(problems, node->place,
                   str_format(problems->mem,
                              "\"%.*s\" is no key: 1 to %d bytes of lower-case "
                              "letters, digits, '-', '_' and '.', beginning "
                              "with a letter or digit",
                              STR(utf8_front(node->text, 60)),
                              LADDER_KEY_BYTES));
}

static void check_weight(struct problem_sink *problems, const struct node *node)
{
    int64_t weight = 0;
    if (!str_number(node->text, 1, WEIGHT_MOST, &weight))
        problem_at(problems, node->place,
                   str_format(problems->mem,
                              "a weight is a whole number from 1 to %d, not "
                              "\"%.*s\"",
                              WEIGHT_MOST, STR(utf8_front(node->text, 40))));
}

static void check_list(struct problem_sink *problems, const struct node *list,
                       void (*check)(struct problem_sink *,
                                     const struct node *))
{
    for (size_t i = 0; i < list->count; i++) {
        const struct node *item = &list->items[i];
        if (item->kind == NODE_SCALAR)
            check(problems, item);
        else
            problem_at(problems, item->place,
                       str_format(problems->mem,
                                  "a text must stand here, not %s%s%s",
                                  kind_names[item->kind],
                                  item->kind == NODE_MAP ? "; " : "",
                                  item->kind == NODE_MAP ? quotes_hint : ""));
    }
}

static void check_texts(struct problem_sink *problems, const struct node *node)
{
    check_list(problems, node, yaml_text_check);
}

static void check_keys(struct problem_sink *problems, const struct node *node)
{
    check_list(problems, node, check_key);
}

/* What a field of each kind holds, and what is to be checked in it. */
static const struct {
    enum node_kind holds;
    void (*check)(struct problem_sink *, const struct node *);
} rules[] = {
    [FIELD_TEXT] = {NODE_SCALAR, yaml_text_check},
    [FIELD_KEY] = {NODE_SCALAR, check_key},
    [FIELD_WEIGHT] = {NODE_SCALAR, check_weight},
    [FIELD_TEXTS] = {NODE_LIST, check_texts},
    [FIELD_KEYS] = {NODE_LIST, check_keys},
    [FIELD_LIST] = {NODE_LIST, NULL},
    [FIELD_MAP] = {NODE_MAP, NULL},
};
static_assert(COUNT_OF(rules) == FIELD_KIND_COUNT, "each kind has its rule");

/* How many letters must be put in, taken out or changed to make `b` of `a`;
 * both at most NAME_MOST bytes.  Source: Levenshtein's distance, by the rows
 * of Wagner and Fischer. */
static size_t distance_of(struct str a, struct str b)
{
    size_t row[NAME_MOST + 1];
    for (size_t j = 0; j <= b.length; j++)
        row[j] = j;
    for (size_t i = 0; i < a.length; i++) {
        size_t diagonal = row[0];
        row[0] = i + 1;
        for (size_t j = 0; j < b.length; j++) {
            size_t changed = diagonal + (a.at[i] != b.at[j]);
            diagonal = row[j + 1];
            size_t shorter = (row[j] < diagonal ? row[j] : diagonal) + 1;
            row[j + 1] = changed < shorter ? changed : shorter;
        }
    }
    return row[b.length];
}

/* The field whose name is at most two letters away, or NULL. */
static const char *nearest(struct arena *mem, const struct yaml_form *form,
                           struct str name)
{
    const char *found = NULL;
    size_t least = 3;
    if (name.length > NAME_MOST)
        return NULL;
    name = str_fold(mem, name);
    for (size_t i = 0; i < form->count; i++) {
        struct str field = str_of(form->fields[i].name);
        size_t distance = distance_of(name, field);
        if (distance < least && distance < field.length) {
            least = distance;
            found = form->fields[i].name;
        }
    }
    return found;
}

/* Complains of a name that is no field's; `is_text` where it may be the front
 * of a text with a colon. */
static void complain_unknown(struct problem_sink *problems,
                             const struct yaml_form *form,
                             const struct node_key *key, bool is_text)
{
    struct text out;
    const char *meant = nearest(problems->mem, form, key->text);
    text_open(problems->mem, 2048, &out);
    text_add(&out, "a %s has no field \"%.*s\"; ", form->thing,
             STR(utf8_front(key->text, 60)));
    if (meant)
        text_add(&out, "did you mean \"%s\"?%s", meant,
                 is_text ? "  If not, " : "");
    if (is_text)
        text_add(&out, "%s", quotes_hint);
    else if (!meant)
        text_add(&out, "it has ");
    for (size_t i = 0; !meant && !is_text && i < form->count; i++)
        text_add(&out, "%s%s", i ? ", " : "", form->fields[i].name);
    problem_at(problems, key->place, text_str(&out));
}

static size_t field_find(const struct yaml_form *form, struct str name)
{
    size_t i = 0;
    while (i < form->count && !str_is(name, form->fields[i].name))
        i++;
    return i;
}

/* `node` as the value of `field`, or NULL. */
static const struct node *value_of(struct problem_sink *problems,
                                   const struct yaml_field *field,
                                   const struct node *node)
{
    if (yaml_is_nothing(node))
        return NULL;
    if (node->kind != rules[field->kind].holds) {
        problem_at(problems, node->place,
                   str_format(problems->mem, "\"%s\" must be %s, not %s",
                              field->name, kind_names[rules[field->kind].holds],
                              kind_names[node->kind]));
        return NULL;
    }
    if (rules[field->kind].check)
        rules[field->kind].check(problems, node);
    return node;
}

/* True when a value of a map is that of `field`, or under a name so near to
 * it that the complaint of the name is enough. */
static bool is_meant(struct arena *mem, const struct yaml_form *form,
                     const struct yaml_field *field, const struct node *node,
                     size_t index)
{
    struct str name = node->keys[index].text;
    if (yaml_is_nothing(&node->items[index]))
        return false;
    return str_is(name, field->name)
           || (field_find(form, name) == form->count
               && nearest(mem, form, name) == field->name);
}

static void complain_missing(struct problem_sink *problems,
                             const struct yaml_form *form,
                             const struct node *node)
{
    for (size_t i = 0; i < form->count; i++) {
        const struct yaml_field *field = &form->fields[i];
        bool is_there = false;
        for (size_t j = 0; j < node->count; j++)
            is_there = is_there
                       || is_meant(problems->mem, form, field, node, j);
        if (field->is_required && !is_there)
            problem_at(problems, node->place,
                       str_format(problems->mem, "this %s has no \"%s\"",
                                  form->thing, field->name));
    }
}

static bool has_space(struct str name)
{
    return str_find(name, STR_LITERAL(" ")) < name.length;
}

static bool has_no_field(const struct yaml_form *form, const struct node *node)
{
    for (size_t i = 0; i < node->count; i++)
        if (field_find(form, node->keys[i].text) < form->count)
            return false;
    return node->count > 0;
}

bool yaml_form_read(struct problem_sink *problems, const struct yaml_form *form,
                    const struct node *node, const struct node **values)
{
    memset(values, 0, form->count * sizeof(const struct node *));
    if (node->kind != NODE_MAP) {
        problem_at(problems, node->place,
                   str_format(problems->mem,
                              "a %s must stand here, with its fields, not %s",
                              form->thing, kind_names[node->kind]));
        return false;
    }
    if (form->may_be_text && has_no_field(form, node)) {
        complain_unknown(problems, form, &node->keys[0], true);
        return false;
    }
    for (size_t i = 0; i < node->count; i++) {
        size_t field = field_find(form, node->keys[i].text);
        if (field == form->count)
            complain_unknown(problems, form, &node->keys[i],
                             form->may_be_text
                                 && has_space(node->keys[i].text));
        else
            values[field] = value_of(problems, &form->fields[field],
                                     &node->items[i]);
    }
    complain_missing(problems, form, node);
    return true;
}

struct str yaml_text(const struct node *value)
{
    return value ? value->text : (struct str){0};
}

int yaml_weight(const struct node *value)
{
    int64_t weight = 1;
    if (value)
        str_number(value->text, 1, WEIGHT_MOST, &weight);
    return (int)weight;
}

struct str_list yaml_texts(struct arena *mem, const struct node *value)
{
    if (!value || value->count == 0)
        return (struct str_list){0};
    struct str *texts = ARENA_ARRAY(mem, struct str, value->count);
    for (size_t i = 0; i < value->count; i++)
        texts[i] = value->items[i].text;
    return (struct str_list){texts, value->count};
}
