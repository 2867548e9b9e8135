#include "format/yaml_edit.h"

#include "format/yaml.h"
#include "support/unit.h"

enum op { CHANGE, PUT, REMOVE, ITEM };

/* `parent` names it by the places on the way: "1.0" is the first part of the
 * second.  `value` is YAML; a list or map in [] or {} stays in its line. */
static const struct {
    const char *says, *before;
    enum op op;
    const char *parent;
    size_t index;
    const char *value, *after;
} cases[] = {
    {"a text", "# r\na: x # s\nb: y\n", CHANGE, "", 0, "z: 1",
     "# r\na: \"z: 1\" # s\nb: y\n"},
    {"a text in quotes", "a:  'x'   # s\n", CHANGE, "", 0, "z",
     "a:  z   # s\n"},
    {"a text that is not there", "a: # s\nb: y\n", CHANGE, "", 0, "z",
     "a: z # s\nb: y\n"},
    {"an item that is not there", "a:\n  - x\n  - # s\nb: y\n", CHANGE, "0", 1,
     "z", "a:\n  - x\n  - z # s\nb: y\n"},
    {"a text in braces", "a: {b: x, c: y} # s\n", CHANGE, "0", 0, "1, 2",
     "a: {b: \"1, 2\", c: y} # s\n"},
    {"a name alone in braces", "a: {b}\n", CHANGE, "0", 0, "x", "a: {b: x}\n"},
    {"a folded text becomes a short one", "a: >-\n  x\n  y\n# r\nb: z\n",
     CHANGE, "", 0, "w", "a: w\n# r\nb: z\n"},
    {"a folded text stays one when it is long", "a:\n  b: >-\n    x\n# r\n",
     CHANGE, "0", 0,
     "one two three four five six seven eight nine ten eleven twelve thirteen "
     "fourteen",
     "a:\n  b: >-\n    one two three four five six seven eight nine ten eleven "
     "twelve thirteen\n    fourteen\n# r\n"},
    {"lines stay lines", "a: |\n  x\nb: y\n", CHANGE, "", 0, "\"k\\nl\\n\\nm\"",
     "a: |-\n  k\n  l\n\n  m\nb: y\n"},
    {"an item becomes a map", "a:\n  -  x # s\n  - y\n", CHANGE, "0", 0,
     "k: x\nl: 2", "a:\n  -  k: x # s\n     l: \"2\"\n  - y\n"},
    {"a list becomes another", "a: # s\n  - x # t\nb: y\n", CHANGE, "", 0,
     "- 1\n- z", "a: # s\n  - \"1\"\n  - z # t\nb: y\n"},
    {"an empty list gets lines", "k:\n  - z\na: [] # s\nb: y\n", CHANGE, "", 1,
     "- x", "k:\n  - z\na: # s\n  - x\nb: y\n"},
    {"nothing becomes a map", "l:\n- z\na: # s\n", CHANGE, "", 1, "k: [x]",
     "l:\n- z\na: # s\n  k: [x]\n"},
    {"lines become a line", "a: # s\n  - x\n  # t\n  - y\nb: z\n", CHANGE, "",
     0, "[k, l]", "a: [k, l] # s\nb: z\n"},
    {"a last line without an end", "a: x", CHANGE, "", 0, "w", "a: w"},

    {"a field behind another", "- a: x # r\n  # s\n  b: y\n", PUT, "0", 0, "z",
     "- a: x # r\n  new: z\n  # s\n  b: y\n"},
    {"a field at an end that is none", "a: x", PUT, "", 0, "z", "a: x\nnew: z"},
    {"a field in braces", "a: {b: x, # r\n  c: y }\n", PUT, "0", 0, "'p, q'",
     "a: {b: x, new: \"p, q\", # r\n  c: y }\n"},
    {"a list as a field", "a:\n- x\n", PUT, "", 0, "- w\n- z",
     "a:\n- x\nnew:\n- w\n- z\n"},
    {"lines end in two bytes", "a:\r\n  - x # r\r\nb: y\r\n", PUT, "", 0,
     "- k: 1x\n  l: z",
     "a:\r\n  - x # r\r\nnew:\r\n  - k: 1x\r\n    l: z\r\nb: "
     "y\r\n"},
    {"behind a text that keeps its empty lines", "a: |+\n  x\n\nb: y\n", PUT,
     "", 0, "z", "a: |+\n  x\n\nnew: z\nb: y\n"},

    {"a field goes with its line", "# r\na: x # s\n# t\nb: y\n", REMOVE, "", 0,
     "", "# r\n# t\nb: y\n"},
    {"a field behind a dash goes", "- a: x\n  b: y\n", REMOVE, "0", 0, "",
     "- b: y\n"},
    {"a field behind a dash and a remark", "- a: x # r\n  b: y\n", REMOVE, "0",
     0, "", "-  # r\n  b: y\n"},
    {"a field of braces", "{a: x, b: y, c: z}\n", REMOVE, "", 1, "",
     "{a: x, c: z}\n"},
    {"the last of brackets", "[x, y ] # r\n", REMOVE, "", 1, "", "[x ] # r\n"},
    {"out of brackets with remarks", "[x, # r\n y # s\n , z]\n", REMOVE, "", 1,
     "", "[x, # r\n  # s\n  z]\n"},
    {"an item goes", "a:\n  # r\n  - x: 1\n    y: 2 # s\n  # t\n  - z\n",
     REMOVE, "0", 0, "", "a:\n  # r\n  # t\n  - z\n"},
    {"the last item goes", "- x\n- y", REMOVE, "", 1, "", "- x\n"},

    {"an item first, above the remark of the next", "a:\n  # r\n  - x\n", ITEM,
     "0", 0, "m", "a:\n  - m\n  # r\n  - x\n"},
    {"an item between", "- x # r\n\n# s\n- y\n", ITEM, "", 1, "k: v\nl: w",
     "- x # r\n- k: v\n  l: w\n\n# s\n- y\n"},
    {"an item last", "- x\n- >-\n  y\n# r\n", ITEM, "", 2, "m",
     "- x\n- >-\n  y\n- m\n# r\n"},
    {"an item of brackets", "[x, y]\n", ITEM, "", 1, "k: v",
     "[x, {k: v}, y]\n"},
    {"the first of brackets", "[ x]\n", ITEM, "", 0, "m", "[ m, x]\n"},
};

static void value_make(struct arena *mem, struct str bytes,
                       const struct node *node, struct yaml_value *value)
{
    struct yaml_value *items = ARENA_ARRAY(mem, struct yaml_value, node->count);
    struct str *keys = ARENA_ARRAY(mem, struct str, node->count);
    *value = (struct yaml_value){
        .kind = node->kind,
        .is_in_line = bytes.at[node->extent.begin] == '['
                      || bytes.at[node->extent.begin] == '{',
        .text = node->text,
        .items = items,
        .keys = keys,
        .count = node->count};
    for (size_t i = 0; i < node->count; i++) {
        keys[i] = node->kind == NODE_MAP ? node->keys[i].text : (struct str){0};
        value_make(mem, bytes, &node->items[i], &items[i]);
    }
}

static struct yaml_value value_of(struct arena *mem, const char *written)
{
    struct yaml_draft draft;
    struct yaml_value value = {.text = str_of(written)};
    struct fault fault = {0};
    bool is_text = str_find(str_of(written), STR_LITERAL("\n"))
                       == str_of(written).length
                   && written[0] != '[' && written[0] != '-'
                   && !str_is(str_of(written), "k: v")
                   && !str_is(str_of(written), "k: [x]") && written[0] != '"'
                   && written[0] != '\'';
    if (written[0] && !is_text
        && yaml_draft_open(mem, str_of(written), &draft, &fault))
        value_make(mem, draft.bytes, draft.root, &value);
    return value;
}

static const struct node *parent_of(const struct node *root, const char *path)
{
    struct str rest = str_of(path), step;
    int64_t index = 0;
    while (str_next(&rest, '.', &step))
        if (str_number(step, 0, 99, &index))
            root = &root->items[index];
    return root;
}

static bool carry_out(struct yaml_draft *draft, size_t row, struct fault *fault)
{
    const struct node *parent = parent_of(draft->root, cases[row].parent);
    struct yaml_value value = value_of(draft->mem, cases[row].value);
    switch (cases[row].op) {
    case CHANGE:
        return yaml_part_change(draft, parent, cases[row].index, &value, fault);
    case PUT:
        return yaml_field_put(draft, parent, cases[row].index,
                              STR_LITERAL("new"), &value, fault);
    case REMOVE:
        return yaml_part_remove(draft, parent, cases[row].index, fault);
    default:
        return yaml_item_put(draft, parent, cases[row].index, &value, fault);
    }
}

static void changes_one_part(void **state)
{
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct yaml_draft draft;
        struct fault fault = {0};
        UNIT_CLAIM(
            cases[i].says,
            yaml_draft_open(*state, str_of(cases[i].before), &draft, &fault));
        bool is_done = carry_out(&draft, i, &fault);
        unit_same(str_of(fault.message), "", cases[i].says);
        UNIT_CLAIM(cases[i].says, is_done);
        unit_same(draft.bytes, cases[i].after, cases[i].says);
    }
}

static const struct {
    const char *says, *before, *from;
    size_t from_index;
    const char *to;
    size_t to_index;
    const char *after;
} moves[] = {
    {"down, with its remark", "- x\n# r\n- y # s\n- z\n", "", 1, "", 3,
     "- x\n- z\n# r\n- y # s\n"},
    {"up", "# r\n- x\n\n- y\n", "", 1, "", 0, "- y\n# r\n- x\n\n"},
    {"to the front of a list that stands further in",
     "a:\n- x\n- k: y\n  # s\n  l: >-\n    z\nb:\n   # r\n   - w\n", "0", 1,
     "1", 0,
     "a:\n- x\nb:\n   - k: y\n     # s\n     l: >-\n       z\n   # r\n   - w\n"},
    {"out to a list that stands further out, at an end that is none",
     "a:\n    # r\n    - x\n    - y\nb:\n- z", "0", 0, "1", 1,
     "a:\n    - y\nb:\n- z\n# r\n- x"},
};

static void moves_items(void **state)
{
    for (size_t i = 0; i < COUNT_OF(moves); i++) {
        struct yaml_draft draft;
        struct fault fault = {0};
        UNIT_CLAIM(
            moves[i].says,
            yaml_draft_open(*state, str_of(moves[i].before), &draft, &fault));
        const struct node *root = draft.root;
        UNIT_CLAIM(
            moves[i].says,
            yaml_item_move(&draft,
                           (struct yaml_spot){parent_of(root, moves[i].from),
                                              moves[i].from_index},
                           (struct yaml_spot){parent_of(root, moves[i].to),
                                              moves[i].to_index},
                           NULL, &fault));
        unit_same(draft.bytes, moves[i].after, moves[i].says);
    }
}

static void keeps_the_text_when_it_cannot(void **state)
{
    struct yaml_draft draft;
    struct fault fault = {0};
    struct str bytes = STR_LITERAL("? a\n: - x\n  - y\n? b\n: z\n");
    assert_true(yaml_draft_open(*state, bytes, &draft, &fault));
    const struct yaml_value list = {
        .kind = NODE_LIST, .items = &(struct yaml_value){0}, .count = 1};
    assert_false(
        yaml_field_put(&draft, draft.root, 0, STR_LITERAL("a"), &list, &fault));
    unit_same(draft.bytes, bytes.at, "as it was");
    assert_false(
        yaml_draft_open(*state, STR_LITERAL("a: [\n"), &draft, &fault));
    assert_int_equal(fault.kind, FAULT_INPUT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(changes_one_part),
        UNIT_TEST(moves_items),
        UNIT_TEST(keeps_the_text_when_it_cannot),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
