#include "intake/ladder/record_beside.h"

#include "base/text.h"
#include "intake/ladder/record_source.h"
#include "support/unit.h"

static const struct {
    const char *name, *bytes;
} folder[] = {
    {"area.json", "[{\"slug\": \"a\", \"name\": "
                  "\"Area\"}]"},
    {"skill.json", "[{\"name\": \"K\", \"competency\": \"k\", "
                   "\"description\": \"d\"}]"},
    {"competency.json",
     "[{\"slug\": \"k\", \"name\": \"Code\", \"area\": \"a\", "
     "\"description\": \"s\"}]"},
    {"f/backend.yml", "topics:\n- name: c\n  content: [{level: 1, criteria: "
                      "[x]}]\n- name: own\n"},
    {"f/early.yml",
     "topics:\n- name: c\n  title: Not this\n  content: [{level: "
     "1, criteria: [y]}]\n"},
    {"f/generic.yml",
     "topics:\n- name: c\n  title: Craft\n  content: [{level: 1, "
     "criteria: [z]}]\n"},
    {"core.yml", "path: core-skills\ntopics:\n- title: Talk\n  path: talk\n"
                 "  levels: [{title: Low, path: '1', criteria: [a, b]}, "
                 "{title: High, path: '2', criteria: [e]}]\n"},
    {"roles.yml", "roles:\n- title: R\n  levels:\n  - title: Junior\n"
                  "    competencies:\n      required: [core-skills/talk/1, "
                  "core-skills/walk/1]\n"
                  "      optional: [core-skills/talk/2]\n"
                  "  - title: Senior\n    competencies: {required: "
                  "[core-skills/talk/2]}\n"},
};

static struct str shown(struct arena *mem, size_t index)
{
    struct reading reading;
    struct fault fault = {0};
    struct text out;
    struct source_file files[COUNT_OF(folder)];
    for (size_t i = 0; i < COUNT_OF(folder); i++)
        files[i] = (struct source_file){str_of(folder[i].name),
                                        str_of(folder[i].bytes)};
    struct str name = files[index].name, bytes = files[index].bytes;
    text_open(mem, 4096, &out);
    reading_open(mem, name, &reading);
    reading.beside = (struct source_file_list){files, COUNT_OF(files)};
    bool is_read = str_has_suffix(name, ".json")
                       ? json_source_read(&reading, bytes, &fault)
                       : yaml_source_read(&reading, bytes, &fault);
    if (!is_read)
        fail_msg("%s", fault.message);
    const struct ladder_draft *draft = &reading_drafts(&reading).at[0];
    for (size_t i = 0; i < draft->ladder.competency_count; i++)
        text_add(&out, "%.*s/%.*s(%.*s) ",
                 STR(draft->ladder.competencies[i].title),
                 STR(draft->ladder.competencies[i].area),
                 STR(draft->ladder.competencies[i].summary));
    for (size_t i = 0; i < draft->ladder.criterion_count; i++)
        text_add(&out, "%.*s=%.*s ", STR(draft->ladder.criteria[i].key),
                 STR(draft->ladder.criteria[i].text));
    for (size_t i = 0; i < draft->skipped.count; i++)
        text_add(&out, "; %.*s %.*s", STR(draft->skipped.at[i].where),
                 STR(draft->skipped.at[i].why));
    return text_str(&out);
}

static void finds_names_in_other_files(void **state)
{
    unit_same(
        shown(*state, 1),
        "Code/Area(s) k.all.1=K: d ; skill.json:1 titles from other "
        "files: 1, competency.json; skill.json:1 titles from other files: "
        "1, area.json",
        "titles of keys, and of their areas");
    unit_same(
        shown(*state, 3),
        "Craft/() own/() c.1.1=x ; backend.yml:2 titles from other files: 1, "
        "generic.yml",
        "the general file goes first");
}

static void follows_references(void **state)
{
    unit_same(shown(*state, 7),
              "Talk/() talk.junior.1=a talk.junior.2=b talk.senior.1=e "
              "; roles.yml:6 \"core-skills/walk/1\" leads to no competency of "
              "this folder; roles.yml:7 the field "
              "roles.levels.competencies.optional has no place in a ladder",
              "a role asks for competencies at a level");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(finds_names_in_other_files),
        UNIT_TEST(follows_references),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
