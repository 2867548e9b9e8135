#include "intake/skill_yaml.h"

#include "base/list.h"
#include "base/utf8.h"
#include "intake/yaml_form.h"

#include <assert.h>

enum { SHOWN_COLUMNS = 60 };

enum { RUNG, CATEGORIES };
static const struct yaml_field pack_fields[] = {
    [RUNG] = {"rung", FIELD_TEXT, true},
    [CATEGORIES] = {"categories", FIELD_LIST, true},
};

enum { CATEGORY, CATEGORY_TITLE, CATEGORY_SUMMARY, SKILLS };
static const struct yaml_field category_fields[] = {
    [CATEGORY] = {"category", FIELD_KEY, true},
    [CATEGORY_TITLE] = {"title", FIELD_TEXT, true},
    [CATEGORY_SUMMARY] = {"summary", FIELD_TEXT, false},
    [SKILLS] = {"skills", FIELD_LIST, true},
};

enum { SKILL, TITLE, SUMMARY, HR, DUTIES };
static const struct yaml_field skill_fields[] = {
    [SKILL] = {"skill", FIELD_KEY, true},
    [TITLE] = {"title", FIELD_TEXT, true},
    [SUMMARY] = {"summary", FIELD_TEXT, true},
    [HR] = {"hr", FIELD_TEXTS, false},
    [DUTIES] = {"duties", FIELD_TEXTS, true},
};

static const struct yaml_form pack_form = YAML_FORM("skill pack", pack_fields);
static const struct yaml_form category_form = YAML_FORM("category",
                                                        category_fields);
static const struct yaml_form skill_form = YAML_FORM("skill", skill_fields);

/* The tree as far as it is read. */
struct reader {
    struct problem_sink *problems;
    struct list categories; /* of struct skill_category */
    struct list skills;     /* of struct skill */
};

static struct skill_tree tree_so_far(const struct reader *reader)
{
    return (struct skill_tree){reader->categories.at, reader->categories.count,
                               reader->skills.at, reader->skills.count};
}

static void complain_taken(struct problem_sink *problems,
                           const struct node *name, struct str owner)
{
    problem_at(problems, name->place,
               str_format(problems->mem, "\"%.*s\" is a name of %.*s already",
                          STR(utf8_front(name->text, SHOWN_COLUMNS)),
                          STR(utf8_front(owner, SHOWN_COLUMNS))));
}

/* Complains when a skill before has that id or title. */
static void check_skill_name(const struct reader *reader,
                             const struct node *name)
{
    struct skill_tree tree = tree_so_far(reader);
    if (!name || name->text.length == 0)
        return;
    const struct skill *other = skill_find(&tree, name->text);
    if (other)
        complain_taken(reader->problems, name, other->id);
}

static void check_category_name(const struct reader *reader,
                                const struct node *name)
{
    const struct skill_category *categories = reader->categories.at;
    for (size_t i = 0; name && i < reader->categories.count; i++)
        if (str_same_folded(name->text, categories[i].id)) {
            complain_taken(reader->problems, name, categories[i].id);
            return;
        }
}

/* Complains of a text that stands in the list before. */
static void check_repeats(struct problem_sink *problems,
                          const struct node *list)
{
    for (size_t i = 1; i < list->count; i++)
        for (size_t j = 0; j < i; j++)
            if (str_same_folded(list->items[i].text, list->items[j].text)) {
                problem_at(problems, list->items[i].place,
                           str_format(problems->mem,
                                      "this stands in line %d already",
                                      list->items[j].place.line));
                break;
            }
}

static struct str_list read_texts(struct problem_sink *problems,
                                  const struct node *list, const char *thing)
{
    if (!list || !yaml_room_check(problems, list, SKILL_TEXTS_MOST, thing))
        return (struct str_list){0};
    check_repeats(problems, list);
    return yaml_texts(problems->mem, list);
}

static void read_skill(struct reader *reader, const struct node *node)
{
    struct problem_sink *problems = reader->problems;
    const struct node *values[COUNT_OF(skill_fields)];
    if (!yaml_form_read(problems, &skill_form, node, values))
        return;
    check_skill_name(reader, values[SKILL]);
    check_skill_name(reader, values[TITLE]);
    struct skill skill = {
        .id = yaml_text(values[SKILL]),
        .title = str_trim(yaml_text(values[TITLE])),
        .summary = yaml_text(values[SUMMARY]),
        .category_index = reader->categories.count - 1,
        .hr_words = read_texts(problems, values[HR], "words of HR are"),
        .duties = read_texts(problems, values[DUTIES], "duties are")};
    if (values[DUTIES] && values[DUTIES]->count == 0)
        problem_at(problems, values[DUTIES]->place,
                   STR_LITERAL("a skill has at least one duty"));
    *LIST_ADD(&reader->skills, struct skill) = skill;
}

static void read_category(struct reader *reader, const struct node *node)
{
    const struct node *values[COUNT_OF(category_fields)];
    if (!yaml_form_read(reader->problems, &category_form, node, values))
        return;
    check_category_name(reader, values[CATEGORY]);
    *LIST_ADD(&reader->categories,
              struct skill_category) = (struct skill_category){
        yaml_text(values[CATEGORY]),
        str_trim(yaml_text(values[CATEGORY_TITLE])),
        yaml_text(values[CATEGORY_SUMMARY])};
    const struct node *skills = values[SKILLS];
    if (!skills
        || !yaml_room_check(reader->problems, skills, SKILLS_MOST,
                            "skills of a category are"))
        return;
    for (size_t i = 0; i < skills->count; i++)
        read_skill(reader, &skills->items[i]);
}

static void read_pack(struct reader *reader, const struct node *root)
{
    const struct node *values[COUNT_OF(pack_fields)];
    yaml_form_read(reader->problems, &pack_form, root, values);
    yaml_version_check(reader->problems, values[RUNG], "skills/1");
    const struct node *list = values[CATEGORIES];
    if (!list
        || !yaml_room_check(reader->problems, list, SKILL_CATEGORIES_MOST,
                            "categories are"))
        return;
    for (size_t i = 0; i < list->count; i++)
        read_category(reader, &list->items[i]);
}

bool skill_yaml_read(struct arena *mem, struct str bytes,
                     struct skill_tree *tree, struct problem_list *problems,
                     struct fault *fault)
{
    assert(mem && tree && problems && fault);

    struct problem_sink sink;
    const struct node *root;
    if (!yaml_form_open(mem, bytes, &sink, &root, fault))
        return false;
    struct reader reader = {.problems = &sink};
    LIST_OPEN(mem, struct skill_category, &reader.categories);
    LIST_OPEN(mem, struct skill, &reader.skills);
    if (root)
        read_pack(&reader, root);

    *problems = problem_list(&sink);
    if (problems->count == 0)
        *tree = tree_so_far(&reader);
    return true;
}
