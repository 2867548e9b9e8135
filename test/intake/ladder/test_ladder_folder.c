#include "intake/ladder/ladder_folder.h"

#include "base/text.h"
#include "support/unit.h"

#define LADDER(title)                                                          \
    "title: " title "\nlevels: [{title: Low, criteria: [a]}]\n"

static const struct {
    const char *name, *bytes;
} bytes[] = {
    {"x/deck-crew/LICENSE", "As you like.\n"},
    {"x/deck-crew/a.yml", LADDER("One")},
    {"x/deck-crew/b/a.yml", LADDER("Two")},
    {"x/deck-crew/b/c.yml", "topics: [\n"},
};

static void fill(struct source_file *files, struct folder_wish *wish)
{
    for (size_t i = 0; i < COUNT_OF(bytes); i++)
        files[i] = (struct source_file){str_of(bytes[i].name),
                                        str_of(bytes[i].bytes)};
    wish->files = (struct source_file_list){files, COUNT_OF(bytes)};
}

static void makes_a_family(void **state)
{
    struct source_file files[COUNT_OF(bytes)];
    struct folder_wish wish = {0};
    struct folder_reading folder = {0};
    struct fault fault = {0};
    fill(files, &wish);
    assert_true(ladder_folder_read(*state, &wish, &folder, &fault));
    assert_int_equal(folder.ladders.count, 2);
    const struct folder_ladder *ladders = folder.ladders.at;
    unit_same(ladders[0].draft.ladder.title, "One", "by file name");
    unit_same(ladders[0].draft.ladder.key, "a", "the first keeps its key");
    unit_same(ladders[1].draft.ladder.key, "a-2", "the second gets another");
    unit_same(ladders[1].draft.ladder.family, "Deck crew", "the folder's name");
    unit_same(ladders[1].parts.at[0].name, "b/a.yml field title",
              "parts begin with the file");
    assert_int_equal(folder.not_taken.count, 2);
    unit_same(folder.not_taken.at[0].where, "x/deck-crew/LICENSE", "no ladder");
    unit_same(folder.not_taken.at[1].why,
              "x/deck-crew/b/c.yml:2:1: not YAML: flow sequence without a "
              "closing bracket",
              "a fault has its place");
}

static void gives_corrections_to_their_file(void **state)
{
    const struct correction corrections[] = {
        {STR_LITERAL("b/a.yml field title"), PART_SKIPPED},
        {STR_LITERAL("c/a.yml field title"), PART_SKIPPED},
    };
    struct source_file files[COUNT_OF(bytes)];
    struct folder_wish wish = {
        .title = STR_LITERAL("Ours"),
        .corrections = {corrections, COUNT_OF(corrections)}};
    struct folder_reading folder = {0};
    struct fault fault = {0};
    fill(files, &wish);
    assert_true(ladder_folder_read(*state, &wish, &folder, &fault));
    unit_same(folder.ladders.at[0].draft.ladder.title, "One", "another file");
    unit_same(folder.ladders.at[1].draft.ladder.title, "A", "without a title");
    unit_same(folder.ladders.at[1].draft.ladder.family, "Ours", "as wished");
    assert_int_equal(folder.lost.count, 1);
    unit_same(folder.lost.at[0], "c/a.yml field title", "no such file");
}

static void calls_one_as_its_folder(void **state)
{
    const struct source_file files[] = {
        {STR_LITERAL("x/deck-crew/constants.yml"),
         STR_LITERAL("levels: [{title: Low, criteria: [a]}]\n")},
        {STR_LITERAL("x/deck-crew/readme"), STR_LITERAL("Hello.\n")},
    };
    struct folder_wish wish = {.files = {files, COUNT_OF(files)}};
    struct folder_reading folder = {0};
    struct fault fault = {0};
    assert_true(ladder_folder_read(*state, &wish, &folder, &fault));
    unit_same(folder.ladders.at[0].draft.ladder.title, "Deck crew", "title");
    unit_same(folder.ladders.at[0].draft.ladder.key, "deck-crew", "key");
    unit_same(folder.ladders.at[0].draft.ladder.family, "", "one is no family");
}

static void has_a_ceiling(void **state)
{
    size_t count = FOLDER_FILES_MOST + 1;
    struct source_file *files = ARENA_ARRAY(*state, struct source_file, count);
    struct folder_wish wish = {.files = {files, count}};
    struct folder_reading folder = {0};
    struct fault fault = {0};
    assert_false(ladder_folder_read(*state, &wish, &folder, &fault));
    assert_int_equal(fault.kind, FAULT_LIMIT);
}

static void stops_when_files_say_very_much(void **state)
{
    (void)state;
    struct arena *mem = arena_open();
    struct source_file files[] = {{STR_LITERAL("a.md"), STR_LITERAL("a\n")}};
    struct folder_wish wish = {.files = {files, 1}};
    struct folder_reading folder = {0};
    struct fault fault = {0};
    ARENA_ARRAY(mem, char, FOLDER_MEMORY_MOST); /* what others came to */
    assert_false(ladder_folder_read(mem, &wish, &folder, &fault));
    assert_int_equal(fault.kind, FAULT_LIMIT);
    arena_close(mem);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(makes_a_family),
        UNIT_TEST(gives_corrections_to_their_file),
        UNIT_TEST(calls_one_as_its_folder),
        UNIT_TEST(has_a_ceiling),
        UNIT_TEST(stops_when_files_say_very_much),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
