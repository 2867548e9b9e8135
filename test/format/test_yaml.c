#include "format/yaml.h"

#include "base/text.h"
#include "support/unit.h"

#include <string.h>

/* The tree on one line: texts in '' when quoted, places behind @. */
static void show(struct text *out, const struct node *node)
{
    const char *quote = node->is_plain ? "" : "'";
    if (node->kind == NODE_SCALAR)
        text_add(out, "%s%.*s%s", quote, STR(node->text), quote);
    else
        text_add(out, node->kind == NODE_LIST ? "[" : "{");
    for (size_t i = 0; i < node->count; i++) {
        text_add(out, i ? " " : "");
        if (node->kind == NODE_MAP)
            text_add(out, "%.*s@%d:%d=", STR(node->keys[i].text),
                     node->keys[i].place.line, node->keys[i].place.column);
        show(out, &node->items[i]);
    }
    if (node->kind != NODE_SCALAR)
        text_add(out, node->kind == NODE_LIST ? "]" : "}");
    text_add(out, "@%d:%d", node->place.line, node->place.column);
}

static struct str shown(struct arena *mem, const struct node *root)
{
    struct text out;
    text_open(mem, 4096, &out);
    if (root)
        show(&out, root);
    else
        text_add(&out, "none");
    return text_str(&out);
}

static struct str faults_shown(struct arena *mem, struct yaml_fault_list faults)
{
    struct text out;
    text_open(mem, 4096, &out);
    for (size_t i = 0; i < faults.count; i++)
        text_add(&out, "%s%d:%d %.*s", i ? "; " : "", faults.at[i].place.line,
                 faults.at[i].place.column, STR(faults.at[i].message));
    return text_str(&out);
}

#define ANCHOR "anchors (&name) are not taken; write the text where it is meant"
#define TAG "tags (!name) are not taken; every value is text, a list or a map"
#define ALIAS "aliases (*name) are not taken; write the text again"
#define DIRECTIVE "directives (%YAML, %TAG) are not taken; leave them out"
#define SECOND "a second document begins here; one file holds one"
#define HALF "an escape is wrong, or gives NUL or half a character"

static const struct {
    const char *says, *bytes, *tree, *faults;
} cases[] = {
    {"a map", "a: 1\nb: x y\n", "{a@1:1=1@1:4 b@2:1=x y@2:4}@1:1", ""},
    {"a list", "- a\n-  b\n", "[a@1:3 b@2:4]@1:1", ""},
    {"a text alone", "hello\n", "hello@1:1", ""},
    {"quotes", "- 'a'\n- \"b\"\n", "['a'@1:3 'b'@2:3]@1:1", ""},
    {"blocks", "a: |\n  x\n  y\nb: >-\n  x\n  y\n",
     "{a@1:1='x\ny\n'@2:1 b@4:1='x y'@5:1}@1:1", ""},
    {"blocks behind signs and remarks",
     "? |- # > x\n  k\n: # | y\n  >\n  v\n\nl:\n  - - |+\n      z\n\n  - w\n",
     "{k@2:1='v\n'@5:1 l@7:1=[['z\n\n'@9:1]@8:5 w@11:5]@8:3}@1:1", ""},
    {"a block with a number", "a: |2\n    x\n", "{a@1:1=''@2:1}@1:1",
     "2:1 a number behind | or > is not taken; quote the text instead"},
    {"an empty block", "a: |\nb: x\n", "{a@1:1=''@2:1 b@2:1=x@2:4}@1:1", ""},
    {"brackets", "a: [x, {k: v}]", "{a@1:1=[x@1:5 {k@1:9=v@1:12}@1:8]@1:4}@1:1",
     ""},
    {"numbers and truths stay text", "1: 1.0\nyes: No\n",
     "{1@1:1=1.0@1:4 yes@2:1=No@2:6}@1:1", ""},
    {"a value that is not there", "a:\nb: x\n", "{a@1:1=@1:1 b@2:1=x@2:4}@1:1",
     ""},
    {"items that are not there", "a:\n  -\n  - 'x' # y\n  # - z\n  -\n",
     "{a@1:1=[@2:3 'x'@3:5 @5:3]@2:3}@1:1", ""},
    {"a tab behind the dash", "a:\n-\tx\n", "{a@1:1=[x@2:3]@2:1}@1:1", ""},
    {"a mark at the front",
     "\xEF\xBB\xBF"
     "a: x\n",
     "{a@1:1=x@1:4}@1:1", ""},
    {"columns are bytes", "\xC3\xA4: x\n", "{\xC3\xA4@1:1=x@1:5}@1:1", ""},
    {"lines end in many ways", "a: x\r\nb: y\rc: z\n",
     "{a@1:1=x@1:4 b@2:1=y@2:4 c@3:1=z@3:4}@1:1", ""},
    {"the start of the document", "---\na: x\n...\n", "{a@2:1=x@2:4}@2:1", ""},
    {"nothing", "", "none", ""},
    {"only a comment", "# x\n", "none", ""},
    {"a key twice", "a: 1\nb: 2\na: 3\na: 4\n", "{a@1:1=1@1:4 b@2:1=2@2:4}@1:1",
     "3:1 \"a\" stands here a second time; the first is in line 1, column 1; "
     "4:1 \"a\" stands here a second time; the first is in line 1, column 1"},
    {"a key twice, deeper", "- {x: 1, \"x\": 2}\n", "[{x@1:4=1@1:7}@1:3]@1:1",
     "1:10 \"x\" stands here a second time; the first is in line 1, column 4"},
    {"an anchor", "a: &x y\n", "{a@1:1=y@1:7}@1:1", "1:4 " ANCHOR},
    {"an alias", "a: &x y\nb: *x\n", "{a@1:1=y@1:7 b@2:1=''@2:4}@1:1",
     "1:4 " ANCHOR "; 2:4 " ALIAS},
    {"tags", "a: !!str y\n", "{a@1:1=y@1:10}@1:1", "1:4 " TAG},
    {"two documents", "a: x\n---\nb: y\n", "{a@1:1=x@1:4}@1:1", "2:1 " SECOND},
    {"a directive", "%YAML 1.2\n---\na: x\n", "none", "1:1 " DIRECTIVE},
    {"a key that is a list", "? [a]\n: x\n", "none",
     "1:3 a key must be a text, not a list or map"},
    {"a NUL byte as an escape", "a: \"x\\0\"\n", "{a@1:1=''@1:4}@1:1",
     "1:4 " HALF},
    {"bytes that are no text", "a: x\nb: \xFF\n", "none", "2:4 not UTF-8 text"},
    {"a quote that does not end", "a: 1\nb: \"x\nc: d\n", "none",
     "2:4 not YAML: wrongly indented double-quoted scalar"},
};

static void reads(void **state)
{
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const struct node *root = NULL;
        struct yaml_fault_list faults = {0};
        struct fault fault = {0};
        UNIT_CLAIM(cases[i].says, yaml_read(*state, str_of(cases[i].bytes),
                                            &root, &faults, &fault));
        unit_same(shown(*state, root), cases[i].tree, cases[i].says);
        unit_same(faults_shown(*state, faults), cases[i].faults, cases[i].says);
    }
}

static void refuses_a_nul_byte(void **state)
{
    const struct node *root = NULL;
    struct yaml_fault_list faults = {0};
    struct fault fault = {0};
    assert_true(yaml_read(*state, STR_LITERAL("a: x\n\0: y\n"), &root, &faults,
                          &fault));
    unit_same(faults_shown(*state, faults), "2:1 a NUL byte", "NUL");
}

/* The bytes of every part, keys before values, each in <>. */
static void show_bytes(struct text *out, struct str bytes,
                       const struct node *node)
{
    struct extent at = node->extent;
    text_add(out, "<%.*s>", STR(str_part(bytes, at.begin, at.end - at.begin)));
    for (size_t i = 0; i < node->count; i++) {
        if (node->kind == NODE_MAP) {
            at = node->keys[i].extent;
            text_add(out, "<%.*s>",
                     STR(str_part(bytes, at.begin, at.end - at.begin)));
        }
        show_bytes(out, bytes, &node->items[i]);
    }
}

/* With an `empty_at`, the last part is empty and stands there. */
static const struct {
    const char *says, *bytes, *parts;
    size_t empty_at;
} extents[] = {
    {"a plain map", "a: x y # z\nb:   2\n",
     "<a: x y # z\nb:   2><a><x y><b><2>", 0},
    {"quotes", "\"a\" : 'x'\n'b': \"y\" # c\n",
     "<\"a\" : 'x'\n'b': \"y\"><\"a\"><'x'><'b'><\"y\">", 0},
    {"a list", "- a\n- b c # d\n", "<- a\n- b c><a><b c>", 0},
    {"a list in a map", "k:\n  # r\n  - a\n  - b: c\n    d: e\n\nl: m\n",
     "<k:\n  # r\n  - a\n  - b: c\n    d: e\n\nl: m><k><- a\n  - b: c\n    d: "
     "e><a><b: c\n    d: e><b><c><d><e><l><m>",
     0},
    {"brackets", "a: [x, 'y'] # z\nb: {k: v, l: [] }\n",
     "<a: [x, 'y'] # z\nb: {k: v, l: [] }><a><[x, 'y']><x><'y'><b><{k: v, l: "
     "[] }><k><v><l><[]>",
     0},
    {"a text in several lines", "a: x\n  y\nb: \"x\n\n  y\"\n",
     "<a: x\n  y\nb: \"x\n\n  y\"><a><x\n  y><b><\"x\n\n  y\">", 0},
    {"a block", "a: | # r\n  x\n\n  y\n\n# c\nb: z\n",
     "<a: | # r\n  x\n\n  y\n\n# c\nb: z><a><| # r\n  x\n\n  y><b><z>", 0},
    {"a block that ends the list", "a:\n  - >-\n    x\n  # c\n  - y\n",
     "<a:\n  - >-\n    x\n  # c\n  - y><a><- >-\n    x\n  # c\n  - "
     "y><>-\n    x><y>",
     0},
    {"a block with a remark behind it that stands further in than what follows",
     "a:\n  - b:\n    - |-\n      x\n      y\n   # c\n  - z\n",
     "<a:\n  - b:\n    - |-\n      x\n      y\n   # c\n  - z><a><- b:\n    - "
     "|-\n      x\n      y\n   # c\n  - z><b:\n    - |-\n      x\n      "
     "y><b><- |-\n      x\n      y><|-\n      x\n      y><z>",
     0},
    {"a block that keeps its empty lines", "a: |+\n  x\n\nb: z\n",
     "<a: |+\n  x\n\nb: z><a><|+\n  x\n\n><b><z>", 0},
    {"a mark at the front",
     "\xEF\xBB\xBF"
     "a: x\n",
     "<a: x><a><x>", 0},
    {"an empty value", "a: b\nc: # d\n", "<a: b\nc:><a><b><c><>", 7},
    {"an empty value behind a quote", "\"c\" : # d\n", "<\"c\" :><\"c\"><>", 5},
    {"an empty item", "- a\n- # d\n", "<- a\n-><a><>", 5},
    {"an empty value in brackets", "a: {b}\n", "<a: {b}><a><{b}><b><>", 5},
    {"line ends of two bytes", "a: x\r\nb:\r\n  - y\r\n",
     "<a: x\r\nb:\r\n  - y><a><x><b><- y><y>", 0},
};

static const struct node *last_of(const struct node *node)
{
    while (node->count)
        node = &node->items[node->count - 1];
    return node;
}

static void tells_the_bytes_of_each_part(void **state)
{
    for (size_t i = 0; i < COUNT_OF(extents); i++) {
        const struct node *root = NULL;
        struct yaml_fault_list faults = {0};
        struct fault fault = {0};
        struct str bytes = str_of(extents[i].bytes);
        struct text out;
        text_open(*state, 4096, &out);
        UNIT_CLAIM(extents[i].says,
                   yaml_read(*state, bytes, &root, &faults, &fault) && root);
        show_bytes(&out, bytes, root);
        unit_same(text_str(&out), extents[i].parts, extents[i].says);
        if (extents[i].empty_at)
            UNIT_CLAIM(extents[i].says,
                       last_of(root)->extent.begin == extents[i].empty_at);
    }
}

static struct str repeated(struct arena *mem, const char *piece, size_t times)
{
    struct text out;
    text_open(mem, strlen(piece) * times, &out);
    for (size_t i = 0; i < times; i++)
        text_add_str(&out, str_of(piece));
    return text_str(&out);
}

/* What reading gives: "true", or the message of the fault. */
static struct str outcome(struct arena *mem, struct str bytes)
{
    const struct node *root = NULL;
    struct yaml_fault_list faults = {0};
    struct fault fault = {0};
    if (yaml_read(mem, bytes, &root, &faults, &fault))
        return str_format(mem, "%zu faults", faults.count);
    return str_format(mem, "%d: %s", (int)fault.kind, fault.message);
}

static void has_ceilings(void **state)
{
    struct arena *mem = *state;
    const struct {
        const char *says, *piece;
        size_t times;
        const char *outcome;
    } shapes[] = {
        {"as deep as may be", "- ", 32, "0 faults"},
        {"one deeper", "- ", 33,
         "5: line 1, column 65: nested more than 32 deep"},
        {"very deep in brackets", "[", 50000,
         "5: line 1, column 33: nested more than 32 deep"},
        {"more brackets in a line than may be", "[", 50001, "1 faults"},
        {"as many parts as may be", "- x\n", YAML_NODES_MOST - 1, "0 faults"},
        {"one part more", "- x\n", YAML_NODES_MOST,
         "5: line 200000, column 3: more than 200000 parts"},
        {"no more faults than help", "- &a x\n", 150, "100 faults"},
    };
    for (size_t i = 0; i < COUNT_OF(shapes); i++) {
        struct str bytes = repeated(mem, shapes[i].piece, shapes[i].times);
        struct str got = outcome(mem, bytes);
        unit_same(got, shapes[i].outcome, shapes[i].says);
    }
}

static void knows_nothing_when_it_sees_it(void **state)
{
    (void)state;
    const struct {
        const char *text;
        bool is_plain, is_nothing;
    } texts[] = {
        {"", true, true},      {"", false, false},    {"~", true, true},
        {"~", false, false},   {"null", true, true},  {"Null", true, true},
        {"NULL", true, true},  {"nULL", true, false}, {"null", false, false},
        {"none", true, false},
    };
    for (size_t i = 0; i < COUNT_OF(texts); i++) {
        struct node node = {.kind = NODE_SCALAR,
                            .is_plain = texts[i].is_plain,
                            .text = str_of(texts[i].text)};
        UNIT_CLAIM(texts[i].text,
                   yaml_is_nothing(&node) == texts[i].is_nothing);
    }
    const struct node list = {.kind = NODE_LIST, .is_plain = true};
    assert_false(yaml_is_nothing(&list));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(reads),
        UNIT_TEST(tells_the_bytes_of_each_part),
        UNIT_TEST(refuses_a_nul_byte),
        UNIT_TEST(has_ceilings),
        UNIT_TEST(knows_nothing_when_it_sees_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
