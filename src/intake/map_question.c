#include "intake/map_question.h"

#include "base/list.h"
#include "base/utf8.h"
#include "format/literal.h"

#include <assert.h>

static bool is_text(const struct node *node)
{
    return node->kind == NODE_SCALAR && !node->is_plain;
}

static bool wrong(const struct node *node, const char *what,
                  struct fault *fault)
{
    return fault_set(fault, FAULT_INPUT, "column %d: %s", node->place.column,
                     what);
}

static bool too_long(const struct node *node, size_t most, const char *what,
                     struct fault *fault)
{
    return fault_set(fault, FAULT_LIMIT,
                     "column %d: %s is at most %zu bytes long, not %zu",
                     node->place.column, what, most, node->text.length);
}

static bool title_read(const struct node *node, struct str *title,
                       struct fault *fault)
{
    if (!is_text(node))
        return wrong(node, "\"title\" is a text", fault);
    if (node->text.length > MAP_TITLE_BYTES)
        return too_long(node, MAP_TITLE_BYTES, "a title", fault);
    *title = str_trim(node->text);
    return true;
}

static bool duties_read(struct arena *mem, const struct node *node,
                        struct str_list *duties, struct fault *fault)
{
    struct list list;
    LIST_OPEN(mem, struct str, &list);
    if (node->kind != NODE_LIST)
        return wrong(node, "\"duties\" is a list of texts", fault);
    if (node->count > MAP_DUTIES_MOST)
        return fault_set(fault, FAULT_LIMIT,
                         "column %d: at most %d duties at once, not %zu",
                         node->place.column, MAP_DUTIES_MOST, node->count);
    for (size_t i = 0; i < node->count; i++) {
        const struct node *duty = &node->items[i];
        if (!is_text(duty))
            return wrong(duty, "a duty is a text", fault);
        if (duty->text.length > MAP_DUTY_BYTES)
            return too_long(duty, MAP_DUTY_BYTES, "a duty", fault);
        if (str_trim(duty->text).length)
            *LIST_ADD(&list, struct str) = str_trim(duty->text);
    }
    *duties = (struct str_list){list.at, list.count};
    return true;
}

static bool object_read(struct arena *mem, const struct node *root,
                        struct map_question *question, struct fault *fault)
{
    struct map_question read = {0};
    if (root->kind != NODE_MAP)
        return wrong(root, "a question is an object", fault);
    for (size_t i = 0; i < root->count; i++) {
        const struct node *value = &root->items[i];
        const struct node_key *key = &root->keys[i];
        if (str_is(key->text, "title")) {
            if (!title_read(value, &read.title, fault))
                return false;
        } else if (str_is(key->text, "duties")) {
            if (!duties_read(mem, value, &read.duties, fault))
                return false;
        } else {
            return fault_set(fault, FAULT_INPUT,
                             "column %d: nothing is called \"%.*s\"; there are "
                             "\"title\" and \"duties\"",
                             key->place.column, STR(key->text));
        }
    }
    if (read.title.length == 0 && read.duties.count == 0)
        return wrong(root, "neither a title nor a duty is given", fault);
    *question = read;
    return true;
}

bool map_question_read(struct arena *mem, struct str line,
                       struct map_question *question, struct fault *fault)
{
    assert(mem && question && fault);
    const struct node *root = NULL;
    line = str_trim(line);
    if (line.length > MAP_LINE_BYTES)
        return fault_set(fault, FAULT_LIMIT,
                         "a line is at most %d bytes long, not %zu",
                         MAP_LINE_BYTES, line.length);
    if (str_has_prefix(line, "{"))
        return literal_read_json(mem, line, &root, fault)
               && object_read(mem, root, question, fault);
    if (line.length == 0)
        return fault_set(fault, FAULT_INPUT, "the line is empty");
    if (line.length > MAP_DUTY_BYTES)
        return fault_set(fault, FAULT_LIMIT,
                         "a duty is at most %d bytes long, not %zu",
                         MAP_DUTY_BYTES, line.length);
    if (!utf8_is_line(line, MAP_DUTY_BYTES))
        return fault_set(fault, FAULT_INPUT,
                         "the line has control characters or is not UTF-8");
    struct str *duty = ARENA_NEW(mem, struct str);
    *duty = line;
    *question = (struct map_question){.duties = {duty, 1}};
    return true;
}

/* "- Runs the call", "3. Runs the call", "• Runs the call": what follows. */
static struct str item_text(struct str line)
{
    static const char *const marks[] = {"- ", "* ", "+ ", "\u2022", "\u2013 "};
    line = str_trim(line);
    for (size_t i = 0; i < COUNT_OF(marks); i++)
        if (str_has_prefix(line, marks[i])) {
            size_t length = str_of(marks[i]).length;
            return str_trim(str_part(line, length, line.length - length));
        }
    size_t digits = 0;
    while (digits < line.length && line.at[digits] >= '0'
           && line.at[digits] <= '9')
        digits++;
    bool is_numbered = digits && digits + 1 < line.length
                       && (line.at[digits] == '.' || line.at[digits] == ')')
                       && line.at[digits + 1] == ' ';
    return is_numbered
               ? str_trim(str_part(line, digits + 1, line.length - digits - 1))
               : line;
}

bool map_duties_read(struct arena *mem, struct str text,
                     struct str_list *duties, struct fault *fault)
{
    assert(mem && duties && fault);
    struct list list;
    struct str line;
    int number = 0;
    LIST_OPEN(mem, struct str, &list);
    while (str_next(&text, '\n', &line)) {
        struct str duty = item_text(line);
        number++;
        if (duty.length > MAP_DUTY_BYTES)
            return fault_set(fault, FAULT_LIMIT,
                             "line %d: a duty is at most %d bytes long, not "
                             "%zu",
                             number, MAP_DUTY_BYTES, duty.length);
        if (duty.length)
            *LIST_ADD(&list, struct str) = duty;
    }
    if (list.count > MAP_DUTIES_MOST)
        return fault_set(fault, FAULT_LIMIT,
                         "at most %d duties at once, not %zu", MAP_DUTIES_MOST,
                         list.count);
    *duties = (struct str_list){list.at, list.count};
    return true;
}
