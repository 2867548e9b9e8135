#include "format/node_make.h"

#include "support/unit.h"

static void makes_maps_and_lists(void **state)
{
    struct node_maker map, list;
    struct place here = {3, 4};
    node_maker_open(*state, here, &list);
    node_add(&list, node_text(here, STR_LITERAL("a")));
    node_add(&list, node_text(here, STR_LITERAL("")));
    node_maker_open(*state, here, &map);
    node_put_text(&map, "none", here, STR_LITERAL(""));
    node_put_text(&map, "text", here, STR_LITERAL("null"));
    node_put(&map, STR_LITERAL("list"), node_list(&list));
    struct node root = node_map(&map);
    assert_int_equal(root.kind, NODE_MAP);
    assert_int_equal(root.count, 2);
    assert_null(node_find(&root, "none"));
    const struct node *text = node_find(&root, "text");
    unit_same(text->text, "null", "a text, not nothing");
    assert_false(text->is_plain);
    assert_int_equal(text->place.line, 3);
    assert_int_equal(root.keys[0].place.column, 4);
    assert_int_equal(node_find(&root, "list")->count, 2);
    assert_int_equal(node_find(&root, "list")->kind, NODE_LIST);
}

int main(void)
{
    const struct CMUnitTest tests[] = {UNIT_TEST(makes_maps_and_lists)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
