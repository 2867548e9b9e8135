#include "intake/ladder/folder_join.h"

#include "base/text.h"
#include "support/unit.h"

/* A ladder of one level and, a word each, competencies with a criterion. */
static void add(struct arena *mem, struct list *ladders, const char *file,
                const char *title, const char *level, const char *competencies)
{
    struct ladder *ladder = ARENA_NEW(mem, struct ladder);
    struct str rest = str_of(competencies), name = {0};
    *ladder = (struct ladder){
        .key = ladder_key_make(mem, str_of(title)),
        .title = str_of(title),
        .levels = ARENA_NEW(mem, struct level),
        .level_count = 1,
        .competencies = ARENA_ARRAY(mem, struct competency, 4),
        .criteria = ARENA_ARRAY(mem, struct criterion, 4)};
    ladder->levels[0] = (struct level){.key = str_of(level),
                                       .title = str_of(level)};
    while (str_next_word(&rest, &name)) {
        size_t index = ladder->competency_count++;
        ladder->competencies[index] = (struct competency){
            .key = name, .title = name, .weight = 1};
        ladder->criteria[ladder->criterion_count++] = (struct criterion){
            .key = STR_LITERAL("k"),
            .competency_index = index,
            .text = str_format(mem, "does %.*s", STR(name)),
            .weight = 1};
    }
    *LIST_ADD(ladders, struct folder_ladder) = (struct folder_ladder){
        .file_name = str_of(file),
        .source = ladder_source_find(STR_LITERAL("yaml")),
        .draft = {.ladder = *ladder}};
}

/* "key:Title competency criterion-key ...; " */
static struct str shown(struct arena *mem, const struct list *ladders)
{
    struct text out;
    text_open(mem, 4096, &out);
    for (size_t i = 0; i < ladders->count; i++) {
        const struct ladder *at =
            &LIST_AT(ladders, struct folder_ladder, i)->draft.ladder;
        text_add(&out, "%.*s:%.*s", STR(at->key), STR(at->title));
        for (size_t j = 0; j < at->criterion_count; j++) {
            size_t index = at->criteria[j].competency_index;
            text_add(&out, " %.*s/%.*s", STR(at->competencies[index].key),
                     STR(at->criteria[j].key));
        }
        text_add(&out, "; ");
    }
    return text_str(&out);
}

static void joins_a_competency_a_file(void **state)
{
    struct list ladders;
    LIST_OPEN(*state, struct folder_ladder, &ladders);
    add(*state, &ladders, "f/a.md", "a", "all", "cook");
    add(*state, &ladders, "f/b.md", "b", "all", "cook");
    add(*state, &ladders, "f/c.md", "c", "all", "bake roast");
    add(*state, &ladders, "f/d.md", "d", "junior", "cook");
    add(*state, &ladders, "f/e.md", "e", "all", "roast");
    add(*state, &ladders, "g/f.md", "f", "all", "roast");
    folder_join(*state, STR_LITERAL("The galley"), &ladders);
    unit_same(shown(*state, &ladders),
              "the-galley:The galley cook/k cook-2/k-2 roast/k-3; "
              "c:c bake/k roast/k; d:d cook/k; f:f roast/k; ",
              "those of one folder, one competency and no level");
}

static void parts_twins(void **state)
{
    struct list ladders, not_taken;
    LIST_OPEN(*state, struct folder_ladder, &ladders);
    LIST_OPEN(*state, struct skip, &not_taken);
    add(*state, &ladders, "f/all.csv", "All", "all", "cook bake");
    add(*state, &ladders, "f/some.json", "some", "all", "bake cook");
    add(*state, &ladders, "f/own.json", "Our own", "all", "cook bake");
    add(*state, &ladders, "f/less.json", "less", "all", "cook");
    add(*state, &ladders, "f/up.json", "up", "junior", "cook bake");
    add(*state, &ladders, "f/two.json", "Our own", "all", "cook bake");
    folder_part_twins(*state, &ladders, &not_taken);
    unit_same(shown(*state, &ladders),
              "all:All cook/k bake/k; our-own:Our own cook/k bake/k; "
              "less:less cook/k; up:up cook/k bake/k; ",
              "words in any order, but a title of its own tells");
    assert_int_equal(not_taken.count, 2);
    unit_same(LIST_AT(&not_taken, struct skip, 0)->why,
              "f/some.json: the same ladder as in all.csv, which is taken",
              "the reason");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(joins_a_competency_a_file),
        UNIT_TEST(parts_twins),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
