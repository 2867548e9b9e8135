#include "format/literal.h"

#include "support/mutation.h"
#include "support/node_told.h"
#include "support/unit.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"

/* The constants, then behind "~" what was passed over, each with its line. */
static struct str told(struct arena *mem, const struct literal_file *file)
{
    struct text out;
    text_open(mem, 1 << 20, &out);
    node_told(file->constants, &out);
    for (size_t i = 0; i < file->skipped_count; i++)
        text_add(&out, " ~%d %.*s", file->skipped[i].place.line,
                 STR(file->skipped[i].text));
    return text_str(&out);
}

struct script {
    const char *says, *bytes, *wanted;
};

static void scripts_check(struct arena *mem, const struct script *scripts,
                          size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct literal_file file = {0};
        struct fault fault = {0};
        bool is_read = literal_read_javascript(mem, str_of(scripts[i].bytes),
                                               &file, &fault);
        UNIT_CLAIM(is_read ? scripts[i].says : fault.message, is_read);
        unit_same(told(mem, &file), scripts[i].wanted, scripts[i].says);
    }
}

static void reads_constants(void **state)
{
    const struct script scripts[] = {
        {"nothing", "", "{}"},
        {"a constant", "const a = 1", "{a: 1}"},
        {"all words that make one", "const a = 1; let b = 2\nvar c = 3",
         "{a: 1, b: 2, c: 3}"},
        {"several at once", "const a = [1],\n  b = {c: 2};",
         "{a: [1], b: {c: 2}}"},
        {"one for other files", "export const a = 'x';", "{a: 'x'}"},
        {"the one for other files", "export default {a: 1}",
         "{default: {a: 1}}"},
        {"the way of Node", "module.exports = {a: 1};",
         "{module.exports: {a: 1}}"},
        {"one by one", "exports.a = 1; module.exports.b = 2\nx.y = 3",
         "{a: 1, b: 2, x.y: 3}"},
        {"what was read is not given twice",
         "const a = 1, b = [2]\nmodule.exports = {a, bee: b};\n"
         "export default b\nexport { a }",
         "{a: 1, b: [2]}"},
        {"what others get beside it", "const a = 1\nmodule.exports = {a, c: 2}",
         "{a: 1, module.exports: {c: 2}}"},
        {"nothing for others", "module.exports = {}", "{module.exports: {}}"},
        {"a constant without a value", "let a\nlet b = 1", "{b: 1}"},
        {"a name in another script", "const größe = 1", "{größe: 1}"},
    };
    scripts_check(*state, scripts, COUNT_OF(scripts));
}

static void reads_values(void **state)
{
    const struct script scripts[] = {
        {"keys of all kinds", "const a = {b: 1, 'c d': 2, \"e\": 3, 4: 5}",
         "{a: {b: 1, c d: 2, e: 3, 4: 5}}"},
        {"quotes of all kinds", "a = ['x \"', \"it's\", `y\nz`]",
         "{a: ['x \"', 'it's', 'y\nz']}"},
        {"commas at the end", "a = {b: [1, 2,], }", "{a: {b: [1, 2]}}"},
        {"comments", "a = { // b: 1\n /* c: 2,\n */ d: 3 /**/ }",
         "{a: {d: 3}}"},
        {"numbers as they are written",
         "a = [-1, +2, 1_000, 0x1F, .5, 5., 1e3, 10n]",
         "{a: [-1, +2, 1_000, 0x1F, .5, 5., 1e3, 10n]}"},
        {"words", "a = [true, false, null, undefined]",
         "{a: [true, false, null, ]}"},
        {"escapes", "a = '\\x41\\u{1F600}\\u00e4\\'\\`\\v\\q\\\nb'",
         "{a: 'A😀ä'`\vqb'}"},
        {"a text of several", "a = 'one ' +\n  \"two \" + `three`;",
         "{a: 'one two three'}"},
        {"in brackets", "a = ({b: (1)})", "{a: {b: 1}}"},
        {"frozen", "a = Object.freeze({b: Object.freeze([1])});",
         "{a: {b: [1]}}"},
        {"a type behind it",
         "a = {b: 'x' as const} as const\nc = [1] satisfies "
         "Record<string, number>\nd = 1",
         "{a: {b: 'x'}, c: [1], d: 1}"},
        {"a type before it",
         "const a: Map<string, {b: c}> = {}, d: (e: f) => g = 1",
         "{a: {}, d: 1}"},
        {"a constant that was read", "const a = [1]\nconst b = {a, c: a}",
         "{a: [1], b: {a: [1], c: [1]}}"},
        {"the entries of another",
         "const a = {b: 1, c: 2}\n"
         "const d = {...a, e: 3}",
         "{a: {b: 1, c: 2}, d: {b: 1, c: 2, e: 3}}"},
        {"a key that stands again", "a = {\nb: 1,\nb: 2}",
         "{a: {b: 2}} ~2 the value of b, which stands again in line 3"},
        {"a constant that stands again", "var a = 1\na = 2",
         "{a: 2} ~1 the value of a, which stands again in line 2"},
    };
    scripts_check(*state, scripts, COUNT_OF(scripts));
}

static void passes_over_code(void **state)
{
    const struct script scripts[] = {
        {"an import", "import * as d3 from 'd3'\nconst a = 1",
         "{a: 1} ~1 an import"},
        {"a function", "function f(a, b) { return '}' + {a} }\nconst a = 1",
         "{a: 1} ~1 the function f"},
        {"a function as a value",
         "export const f = (a: b): c => {\n return {}\n}\nconst d = 1",
         "{d: 1} ~1 the function f"},
        {"a function of an expression",
         "const f = (a): b =>\n  a.map(c => c)\n    .reduce((d, e) => d, 0)\n\n"
         "const g = 1",
         "{g: 1} ~1 the function f"},
        {"a function with its word", "const f = async function () {}",
         "{} ~1 the function f"},
        {"a class", "export class A { b = 1; c() {} }\nvar d = 1",
         "{d: 1} ~1 the class A"},
        {"a type", "export type A = 'b' | 'c' |\n  'd'\nconst e = 1",
         "{e: 1} ~1 the type A"},
        {"a type as a map", "type A = {|\n  'b': C,\n|}\n\nconst d = 1",
         "{d: 1} ~1 the type A"},
        {"a type with a semicolon", "interface A { b: c; }\nconst d = 1",
         "{d: 1} ~1 the type A"},
        {"an enum", "export const enum A { B = 1 }\nconst c = 1",
         "{c: 1} ~1 the enum A"},
        {"a call", "const a = require('b'), c = 1",
         "{c: 1} ~1 the value of a, which is computed"},
        {"a call of a list", "const a = [1, 2].map(b => b)\nconst c = 1",
         "{c: 1} ~1 the value of a, which is computed"},
        {"a chain of calls",
         "const a = d3.b()\n  .c(e)\n  .f([1])\n\nexport const g = 1",
         "{g: 1} ~1 the value of a, which is computed"},
        {"a sum", "const a = 1 + 2, b = 'x' + c",
         "{} ~1 the value of a, which "
         "is computed ~1 the value of b, which is computed"},
        {"a template with code", "const a = `b ${c(`}`)} d`, e = 1",
         "{e: 1} ~1 the value of a, which is computed"},
        {"names taken apart", "const {a, b} = c\nconst d = 1",
         "{d: 1} ~1 constants that are computed"},
        {"a call by itself", "'use strict'\nf('a')\nmodule.exports = [1]",
         "{module.exports: [1]} ~2 code"},
        {"a regular expression", "const a = /[/'\"]\\/{/g\nconst b = 1",
         "{b: 1} ~1 the value of a, which is computed"},
        {"an apostrophe in markup", "const A = () => <p>don't</p>\nconst b = 1",
         "{b: 1} ~1 the function A"},
        {"what another file holds", "export * from './a'\nconst b = 1",
         "{b: 1} ~1 what another file holds"},
        {"code in a list", "const a = [1, f(2, 3), b, 4]",
         "{a: [1, 4]} ~1 an item that is computed ~1 an item that is "
         "computed"},
        {"code in an object",
         "const a = {b: f(1), c() { return [1,2] }, d: () => 1, get e() {},\n"
         "[g]: 1, ...h, i: 2}",
         "{a: {i: 2}} ~1 the value of b, which is computed ~1 the function c ~1 "
         "the function d ~1 the function e ~2 an entry whose key is "
         "computed ~2 the entries of h, which are computed"},
    };
    scripts_check(*state, scripts, COUNT_OF(scripts));
}

static void refuses_what_breaks_off(void **state)
{
    const struct {
        const char *says, *bytes, *message;
    } cases[] = {
        {"an object", "const a = {\n b: 1,", "2:7: a comma or } is missing"},
        {"a list", "const a = [1", "1:13: a comma or ] is missing"},
        {"a text", "const a = {\n b: 'c\n}",
         "2:5: the text that begins here has no end"},
        {"a template", "const a = `b", "1:11: the text that begins here"},
        {"a function", "function f() {\n (",
         "1:14: the bracket that opens here is never closed"},
        {"a type", "const a: {b", "1:10: the bracket that opens here"},
        {"a wrong escape", "const a = '\\u12'", "1:12: an escape that is"},
        {"a byte that is no text", "const a = '\xFF'", "1:12: the byte FF"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct literal_file file = {0};
        struct fault fault = {0};
        UNIT_CLAIM(cases[i].says,
                   !literal_read_javascript(*state, str_of(cases[i].bytes),
                                            &file, &fault));
        UNIT_CLAIM(cases[i].says, fault.kind == FAULT_INPUT);
        fault.message[strlen(cases[i].message)] = '\0';
        unit_same(str_of(fault.message), cases[i].message, cases[i].says);
    }
}

/* Each constant names the one before ten times. */
static void keeps_named_constants_within_bounds(void **state)
{
    struct arena *mem = *state;
    struct text in;
    text_open(mem, 4096, &in);
    text_add(&in, "const a0 = 'x'\n");
    for (int i = 1; i < 10; i++)
        text_add(&in, "const a%d = [a%d,a%d,a%d,a%d,a%d,a%d,a%d,a%d]\n", i,
                 i - 1, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1);
    struct literal_file file = {0};
    struct fault fault = {0};
    assert_false(literal_read_javascript(mem, text_str(&in), &file, &fault));
    assert_int_equal(fault.kind, FAULT_LIMIT);
    text_reset(&in);
    text_add(&in, "const a0 = []\n");
    for (int i = 1; i < 100; i++)
        text_add(&in, "const a%d = [a%d]\n", i, i - 1);
    assert_false(literal_read_javascript(mem, text_str(&in), &file, &fault));
    assert_int_equal(fault.kind, FAULT_LIMIT);
}

static void reads_the_constants_of_a_real_file(void **state)
{
    struct arena *mem = *state;
    const char *data = getenv("RUNG_SHARED_DATA");
    struct str bytes = {0};
    struct fault fault;
    const char *name = str_format(mem,
                                  "%s/ladders/medium-snowflake/"
                                  "constants.js",
                                  data ? data : "")
                           .at;
    if (!data || !file_read(mem, name, 1 << 20, &bytes, &fault))
        skip();
    struct literal_file file;
    assert_true(literal_read_javascript(mem, bytes, &file, &fault));
    const struct node *tracks = node_find(file.constants, "tracks");
    assert_non_null(tracks);
    assert_int_equal(tracks->count, 16);
    for (size_t i = 0; i < tracks->count; i++)
        assert_int_equal(node_find(&tracks->items[i], "milestones")->count, 5);
    assert_int_equal(node_find(file.constants, "titles")->count, 8);
    assert_int_equal(node_find(file.constants, "pointsToLevels")->count, 15);
    assert_int_equal(file.constants->count, 5);
    assert_int_equal(file.skipped_count, 13);
}

static void survives_what_nobody_thought_of(void **state)
{
    (void)state;
    struct str sample = STR_LITERAL(
        "import a from 'a'\nexport type T = {| 'b': c[] |}\nconst d = {e: 1, "
        "'f': [`g`, \"h\" + 'i'], ...j, k() {}}, l = (m: n): o => ({d})\n"
        "export const p: T = Object.freeze([d, /q/, `r${s(`}`)}`]) as const\n"
        "// t\nmodule.exports = { d, u: {v: .5} /* w */ }");
    for (unsigned seed = 0; seed < 1000; seed++) {
        struct arena *mem = arena_open();
        struct literal_file file;
        struct fault fault = {0};
        if (!literal_read_javascript(mem, mutation_make(mem, sample, seed),
                                     &file, &fault))
            assert_int_equal(fault.kind, FAULT_INPUT);
        arena_close(mem);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(reads_constants),
        UNIT_TEST(reads_values),
        UNIT_TEST(passes_over_code),
        UNIT_TEST(refuses_what_breaks_off),
        UNIT_TEST(keeps_named_constants_within_bounds),
        UNIT_TEST(reads_the_constants_of_a_real_file),
        UNIT_TEST(survives_what_nobody_thought_of),
    };
    return cmocka_run_group_tests_name("literal script", tests, NULL, NULL);
}
