#include "intake/credit_yaml.h"

#include "base/text.h"
#include "base/utf8.h"
#include "intake/yaml_form.h"

#include <assert.h>

enum { SHOWN_COLUMNS = 60, NAMES_BYTES = 1024 };

enum { RUNG, RULES };
static const struct yaml_field pack_fields[] = {
    [RUNG] = {"rung", FIELD_TEXT, true},
    [RULES] = {"rules", FIELD_LIST, true},
};

enum { KIND, WORDS, WHY };
static const struct yaml_field rule_fields[] = {
    [KIND] = {"kind", FIELD_TEXT, true},
    [WORDS] = {"words", FIELD_TEXTS, true},
    [WHY] = {"why", FIELD_TEXT, false},
};

static const struct yaml_form pack_form = {"credit pack", pack_fields,
                                           COUNT_OF(pack_fields), false};
static const struct yaml_form rule_form = {"rule", rule_fields,
                                           COUNT_OF(rule_fields), false};

static void complain_no_kind(struct problem_sink *problems,
                             const struct node *value)
{
    struct text names;
    text_open(problems->mem, NAMES_BYTES, &names);
    for (int i = 0; i < EVIDENCE_KIND_COUNT; i++)
        text_add(&names, "%s%s", i ? ", " : "", evidence_kind_names[i]);
    problem_at(problems, value->place,
               str_format(problems->mem,
                          "no kind of evidence is called \"%.*s\"; there are: "
                          "%.*s",
                          STR(utf8_front(value->text, SHOWN_COLUMNS)),
                          STR(text_str(&names))));
}

/* Complains of a word when it stands in the rule before. */
static void check_repeat(struct problem_sink *problems, const struct node *list,
                         size_t index)
{
    const struct node *word = &list->items[index];
    for (size_t i = 0; i < index; i++) {
        if (word->text.length == 0
            || !str_same_folded(word->text, list->items[i].text))
            continue;
        problem_at(problems, word->place,
                   str_format(problems->mem,
                              "\"%.*s\" stands in line %d already",
                              STR(utf8_front(word->text, SHOWN_COLUMNS)),
                              list->items[i].place.line));
        return;
    }
}

static struct str_list read_words(struct problem_sink *problems,
                                  const struct node *list)
{
    if (!list)
        return (struct str_list){0};
    if (list->count == 0)
        problem_at(problems, list->place,
                   STR_LITERAL("a rule has at least one word"));
    if (list->count > CREDIT_WORDS_MOST) {
        problem_at(problems, list->items[CREDIT_WORDS_MOST].place,
                   str_format(problems->mem,
                              "this is one word too many: a rule has at most "
                              "%d",
                              CREDIT_WORDS_MOST));
        return (struct str_list){0};
    }
    struct str *words = ARENA_ARRAY(problems->mem, struct str, list->count);
    for (size_t i = 0; i < list->count; i++) {
        check_repeat(problems, list, i);
        words[i] = str_fold(problems->mem, str_trim(list->items[i].text));
    }
    return (struct str_list){words, list->count};
}

static struct credit_rule read_rule(struct problem_sink *problems,
                                    const struct node *node)
{
    const struct node *values[COUNT_OF(rule_fields)];
    struct credit_rule rule = {.kind = EVIDENCE_COMMIT};
    yaml_form_read(problems, &rule_form, node, values);
    if (values[KIND] && !evidence_kind_parse(values[KIND]->text, &rule.kind))
        complain_no_kind(problems, values[KIND]);
    rule.words = read_words(problems, values[WORDS]);
    rule.why = yaml_text(values[WHY]);
    return rule;
}

static struct credit_rule_list read_rules(struct problem_sink *problems,
                                          const struct node *list)
{
    if (list->count > CREDIT_RULES_MOST) {
        problem_at(problems, list->items[CREDIT_RULES_MOST].place,
                   str_format(problems->mem,
                              "this is one rule too many: a pack has at most "
                              "%d",
                              CREDIT_RULES_MOST));
        return (struct credit_rule_list){0};
    }
    struct credit_rule *rules = ARENA_ARRAY(problems->mem, struct credit_rule,
                                            list->count);
    for (size_t i = 0; i < list->count; i++)
        rules[i] = read_rule(problems, &list->items[i]);
    return (struct credit_rule_list){.at = rules, .count = list->count};
}

static struct credit_rule_list read_pack(struct problem_sink *problems,
                                         const struct node *root)
{
    const struct node *values[COUNT_OF(pack_fields)];
    yaml_form_read(problems, &pack_form, root, values);
    yaml_version_check(problems, values[RUNG], "credit/1");
    return values[RULES] ? read_rules(problems, values[RULES])
                         : (struct credit_rule_list){0};
}

bool credit_yaml_read(struct arena *mem, struct str bytes,
                      struct credit_rule_list *rules,
                      struct problem_list *problems, struct fault *fault)
{
    assert(mem && rules && problems && fault);

    struct problem_sink sink;
    const struct node *root;
    if (!yaml_form_open(mem, bytes, &sink, &root, fault))
        return false;
    struct credit_rule_list made = {0};
    if (root)
        made = read_pack(&sink, root);

    *problems = problem_list(&sink);
    if (problems->count == 0)
        *rules = made;
    return true;
}
