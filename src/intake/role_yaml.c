#include "intake/role_yaml.h"

#include "base/text.h"
#include "base/utf8.h"
#include "intake/role_work_yaml.h"
#include "intake/yaml_form.h"

#include <assert.h>

enum { SHOWN_COLUMNS = 60, NAMES_BYTES = 1024 };

enum { RUNG, PACK_INSTEAD, PACK_WORDS, ROLES };
static const struct yaml_field pack_fields[] = {
    [RUNG] = {"rung", FIELD_TEXT, true},
    [PACK_INSTEAD] = {"instead", FIELD_MAP, false},
    [PACK_WORDS] = {"words", FIELD_MAP, false},
    [ROLES] = {"roles", FIELD_LIST, true},
};

enum {
    ROLE,
    TITLE,
    ALIASES,
    SUMMARY,
    DOES,
    LADDER,
    INSTEAD,
    WORDS,
    UNDER,
    INTERNAL,
    EXTERNAL,
    SKILLS,
    FITS,
    NOT
};
static const struct yaml_field role_fields[] = {
    [ROLE] = {"role", FIELD_KEY, true},
    [TITLE] = {"title", FIELD_TEXT, true},
    [ALIASES] = {"aliases", FIELD_TEXTS, false},
    [SUMMARY] = {"summary", FIELD_TEXT, false},
    [DOES] = {"does", FIELD_TEXTS, false},
    [LADDER] = {"ladder", FIELD_KEY, false},
    [INSTEAD] = {"instead", FIELD_MAP, false},
    [WORDS] = {"words", FIELD_MAP, false},
    [UNDER] = {"under", FIELD_KEY, false},
    [INTERNAL] = {"internal", FIELD_MAP, false},
    [EXTERNAL] = {"external", FIELD_MAP, false},
    [SKILLS] = {"skills", FIELD_MAP, false},
    [FITS] = {"fits", FIELD_LIST, false},
    [NOT] = {"not", FIELD_LIST, false},
};

static const struct yaml_field instead_fields[] = {
    [DEMAND_CODE] = {"code", FIELD_KEYS, false},
    [DEMAND_REVIEW] = {"review", FIELD_KEYS, false},
    [DEMAND_TEST] = {"test", FIELD_KEYS, false},
    [DEMAND_OPERATE] = {"operate", FIELD_KEYS, false},
    [DEMAND_DESIGN] = {"design", FIELD_KEYS, false},
};
static_assert(COUNT_OF(instead_fields) == DEMAND_COUNT,
              "each demand has its field");

static const struct yaml_form pack_form = YAML_FORM("role pack", pack_fields);
static const struct yaml_form role_form = YAML_FORM("role", role_fields);
static const struct yaml_form instead_form = YAML_FORM("map of stand-ins",
                                                       instead_fields);

/* What holds for a role that does not say otherwise. */
struct defaults {
    struct str_list instead[DEMAND_COUNT];
    struct word_swap_list words;
};

static struct word_swap_list read_words(struct problem_sink *problems,
                                        const struct node *map,
                                        struct word_swap_list otherwise)
{
    if (!map || !yaml_room_check(problems, map, ROLE_WORDS_MOST, "words are"))
        return otherwise;
    struct word_swap *swaps = ARENA_ARRAY(problems->mem, struct word_swap,
                                          map->count);
    for (size_t i = 0; i < map->count; i++) {
        const struct node *value = &map->items[i];
        if (value->kind == NODE_SCALAR)
            yaml_text_check(problems, value);
        else
            problem_at(problems, value->place,
                       STR_LITERAL("a text must stand here: the role's word"));
        swaps[i] = (struct word_swap){
            str_fold(problems->mem, str_trim(map->keys[i].text)),
            str_trim(value->text)};
        if (swaps[i].from.length == 0)
            problem_at(problems, map->keys[i].place,
                       STR_LITERAL("the word is empty"));
    }
    return (struct word_swap_list){swaps, map->count};
}

static void read_instead(struct problem_sink *problems, const struct node *map,
                         struct str_list instead[DEMAND_COUNT])
{
    const struct node *values[DEMAND_COUNT];
    if (!map || !yaml_form_read(problems, &instead_form, map, values))
        return;
    for (int i = 0; i < DEMAND_COUNT; i++)
        if (values[i]
            && yaml_room_check(problems, values[i], ROLE_INSTEAD_MOST,
                               "competencies that stand in are"))
            instead[i] = yaml_texts(problems->mem, values[i]);
}

static void complain_no_demand(struct problem_sink *problems,
                               const struct node *node)
{
    struct text names;
    text_open(problems->mem, NAMES_BYTES, &names);
    for (int i = 0; i < DEMAND_COUNT; i++)
        text_add(&names, "%s%s", i ? ", " : "", demand_names[i]);
    problem_at(problems, node->place,
               str_format(problems->mem,
                          "nothing that is asked for is called \"%.*s\"; there "
                          "are: %.*s",
                          STR(utf8_front(node->text, SHOWN_COLUMNS)),
                          STR(text_str(&names))));
}

static unsigned read_does(struct problem_sink *problems,
                          const struct node *list)
{
    unsigned does = 0;
    for (size_t i = 0; list && i < list->count; i++) {
        enum demand demand;
        if (demand_parse(list->items[i].text, &demand))
            does |= 1U << demand;
        else
            complain_no_demand(problems, &list->items[i]);
    }
    return does;
}

/* "community architect" of "Community architect", to stand within a sentence;
 * an abbreviation or a name such as InnerSource stays. */
static struct str within_sentence(struct arena *mem, struct str title)
{
    struct str rest = title, word = {0};
    if (!str_next_word(&rest, &word))
        return title;
    for (size_t i = 1; i < word.length; i++)
        if (word.at[i] >= 'A' && word.at[i] <= 'Z')
            return title;
    return str_format(mem, "%.*s%.*s",
                      STR(str_fold(mem, str_part(title, 0, 1))),
                      STR(str_part(title, 1, title.length)));
}

/* What the role cannot meet, something must stand in for. */
static void check_instead(struct problem_sink *problems,
                          const struct node *node,
                          const struct refit_role *refit)
{
    for (int i = 0; i < DEMAND_COUNT; i++)
        if (!(refit->does & 1U << i) && refit->instead[i].count == 0)
            problem_at(problems, node->place,
                       str_format(problems->mem,
                                  "this role does no \"%s\", and no competency "
                                  "stands in for it: name one under "
                                  "\"instead\"",
                                  demand_names[i]));
}

static struct str_list read_aliases(struct problem_sink *problems,
                                    const struct node *list)
{
    if (!list
        || !yaml_room_check(problems, list, ROLE_ALIASES_MOST, "aliases are"))
        return (struct str_list){0};
    struct str *aliases = ARENA_ARRAY(problems->mem, struct str, list->count);
    for (size_t i = 0; i < list->count; i++)
        aliases[i] = str_trim(list->items[i].text);
    return (struct str_list){aliases, list->count};
}

/* The role before that one stands under, or NULL.  Roles have two levels. */
static const struct office_role *find_broad(struct problem_sink *problems,
                                            struct office_role_list before,
                                            const struct node *under)
{
    for (size_t i = 0; under && i < before.count; i++)
        if (str_same(before.at[i].id, under->text)
            && before.at[i].under.length == 0)
            return &before.at[i];
    if (under)
        problem_at(problems, under->place,
                   str_format(problems->mem,
                              "no role above, that stands under none itself, "
                              "has the id \"%.*s\"",
                              STR(utf8_front(under->text, SHOWN_COLUMNS))));
    return NULL;
}

/* What a refit must know; a finer role does as the broad one unless it says
 * otherwise. */
static void read_refit(struct problem_sink *problems,
                       const struct node *const *values,
                       struct office_role *role)
{
    role->refit.title = within_sentence(problems->mem, role->title);
    if (values[DOES] || role->under.length == 0)
        role->refit.does = read_does(problems, values[DOES]);
    read_instead(problems, values[INSTEAD], role->refit.instead);
    role->refit.words = read_words(problems, values[WORDS], role->refit.words);
}

/* What is held of the work itself. */
static void read_work(struct problem_sink *problems,
                      const struct node *const *values,
                      struct office_role *role)
{
    role->internal = role_title_read(problems, values[INTERNAL],
                                     role->internal);
    role->external = role_title_read(problems, values[EXTERNAL],
                                     role->external);
    role->skills = role_skills_read(problems, values[SKILLS], role->skills);
    role->fits = role_occupations_read(problems, values[FITS], false,
                                       role->fits);
    role->ruled_out = role_occupations_read(problems, values[NOT], true,
                                            role->ruled_out);
}

/* What a role has that says nothing of itself. */
static struct office_role role_begin(const struct office_role *broad,
                                     const struct defaults *defaults)
{
    struct office_role role = {0};
    if (broad) {
        role = *broad;
        return role;
    }
    for (int i = 0; i < DEMAND_COUNT; i++)
        role.refit.instead[i] = defaults->instead[i];
    role.refit.words = defaults->words;
    return role;
}

static struct office_role read_role(struct problem_sink *problems,
                                    const struct defaults *defaults,
                                    struct office_role_list before,
                                    const struct node *node)
{
    const struct node *values[COUNT_OF(role_fields)];
    if (!yaml_form_read(problems, &role_form, node, values))
        return (struct office_role){0};
    struct office_role role = role_begin(
        find_broad(problems, before, values[UNDER]), defaults);
    role.id = yaml_text(values[ROLE]);
    role.under = yaml_text(values[UNDER]);
    role.title = str_trim(yaml_text(values[TITLE]));
    role.aliases = read_aliases(problems, values[ALIASES]);
    role.summary = yaml_text(values[SUMMARY]);
    if (values[LADDER])
        role.ladder_key = values[LADDER]->text;
    else if (!values[UNDER])
        problem_at(problems, node->place,
                   STR_LITERAL("this role has no \"ladder\""));
    read_refit(problems, values, &role);
    read_work(problems, values, &role);
    check_instead(problems, node, &role.refit);
    return role;
}

/* Complains when a role before has that name. */
static void check_name(struct problem_sink *problems,
                       struct office_role_list before, const struct node *name)
{
    if (!name || name->kind != NODE_SCALAR || name->text.length == 0)
        return;
    const struct office_role *other = office_role_find(before, name->text);
    if (other)
        problem_at(problems, name->place,
                   str_format(problems->mem,
                              "\"%.*s\" is a name of the role %.*s already",
                              STR(utf8_front(name->text, SHOWN_COLUMNS)),
                              STR(utf8_front(other->id, SHOWN_COLUMNS))));
}

/* Of the names of a role, its id, title and aliases. */
static void check_names(struct problem_sink *problems,
                        struct office_role_list before, const struct node *role)
{
    const struct node *aliases = node_find(role, "aliases");
    check_name(problems, before, node_find(role, "role"));
    check_name(problems, before, node_find(role, "title"));
    for (size_t i = 0; aliases && i < aliases->count && i < ROLE_ALIASES_MOST;
         i++)
        check_name(problems, before, &aliases->items[i]);
}

static struct office_role_list read_roles(struct problem_sink *problems,
                                          const struct defaults *defaults,
                                          const struct node *list)
{
    if (!yaml_room_check(problems, list, OFFICE_ROLES_MOST, "roles are"))
        return (struct office_role_list){0};
    struct office_role *roles = ARENA_ARRAY(problems->mem, struct office_role,
                                            list->count);
    for (size_t i = 0; i < list->count; i++) {
        struct office_role_list before = {roles, i};
        if (list->items[i].kind == NODE_MAP)
            check_names(problems, before, &list->items[i]);
        roles[i] = read_role(problems, defaults, before, &list->items[i]);
    }
    return (struct office_role_list){roles, list->count};
}

static struct office_role_list read_pack(struct problem_sink *problems,
                                         const struct node *root)
{
    const struct node *values[COUNT_OF(pack_fields)];
    struct defaults defaults = {0};
    yaml_form_read(problems, &pack_form, root, values);
    yaml_version_check(problems, values[RUNG], "roles/1");
    read_instead(problems, values[PACK_INSTEAD], defaults.instead);
    defaults.words = read_words(problems, values[PACK_WORDS], defaults.words);
    return values[ROLES] ? read_roles(problems, &defaults, values[ROLES])
                         : (struct office_role_list){0};
}

bool role_yaml_read(struct arena *mem, struct str bytes,
                    struct office_role_list *roles,
                    struct problem_list *problems, struct fault *fault)
{
    assert(mem && roles && problems && fault);

    struct problem_sink sink;
    const struct node *root;
    if (!yaml_form_open(mem, bytes, &sink, &root, fault))
        return false;
    struct office_role_list made = {0};
    if (root)
        made = read_pack(&sink, root);

    *problems = problem_list(&sink);
    if (problems->count == 0)
        *roles = made;
    return true;
}
