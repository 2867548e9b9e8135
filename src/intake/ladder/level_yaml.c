#include "intake/ladder/level_yaml.h"

#include "base/utf8.h"
#include "intake/ladder/keyed.h"

#include <assert.h>

/* The fields of each form, in the order they are written. */
enum { LEVEL, TITLE, EXTERNAL, GRADE, PAY, AFTER, SUMMARY };
static const struct yaml_field level_fields[] = {
    [LEVEL] = {"level", FIELD_KEY, true},
    [TITLE] = {"title", FIELD_TEXT, false},
    [EXTERNAL] = {"external", FIELD_TEXT, false},
    [GRADE] = {"grade", FIELD_TEXT, false},
    [PAY] = {"pay", FIELD_MAP, false},
    [AFTER] = {"after", FIELD_KEYS, false},
    [SUMMARY] = {"summary", FIELD_TEXT, false},
};

enum { PAY_FROM, PAY_TO };
static const struct yaml_field pay_fields[] = {
    [PAY_FROM] = {"from", FIELD_TEXT, false},
    [PAY_TO] = {"to", FIELD_TEXT, false},
};

const struct yaml_form level_yaml_form = YAML_FORM("level", level_fields);
const struct yaml_form pay_yaml_form = YAML_FORM("pay", pay_fields);

struct reader {
    struct arena *mem;
    struct problem_sink *problems;
    struct ladder *ladder;
};

static struct money read_money(struct reader *reader, const struct node *value)
{
    struct money money = {0};
    struct fault fault = {0};
    if (value && yaml_text_is_sound(value)
        && !money_parse(str_trim(value->text), &money, &fault))
        problem_at(reader->problems, value->place,
                   str_copy(reader->mem, str_of(fault.message)));
    return money;
}

static struct pay_range read_pay(struct reader *reader, const struct node *node)
{
    const struct node *values[COUNT_OF(pay_fields)];
    if (!node
        || !yaml_form_read(reader->problems, &pay_yaml_form, node, values))
        return (struct pay_range){0};
    struct pay_range pay = {read_money(reader, values[PAY_FROM]),
                            read_money(reader, values[PAY_TO])};
    if (money_is_none(pay.from) || money_is_none(pay.to))
        return pay;
    if (!str_same(str_of(pay.from.currency), str_of(pay.to.currency)))
        problem_at(reader->problems, node->place,
                   str_format(reader->mem,
                              "the pay begins in %s and ends in %s",
                              pay.from.currency, pay.to.currency));
    else if (pay.from.minor > pay.to.minor)
        problem_at(reader->problems, node->place,
                   STR_LITERAL("the pay range is upside down: \"from\" is "
                               "above \"to\""));
    return pay;
}

/* What is wrong with one that `level_index` says it comes after, or NULL.
 * Where a level has no key, each unknown name may be meant for it. */
static const char *after_fault(const struct ladder *ladder, struct str key,
                               size_t level_index)
{
    size_t found = level_find(ladder, key), none = ladder->level_count;
    if (found == none)
        return level_find(ladder, (struct str){0}) == none
                   ? "no level is called"
                   : NULL;
    if (found == level_index)
        return "a level cannot come after itself:";
    return found > level_index ? "levels stand lowest first, and below this "
                                 "one is no"
                               : NULL;
}

/* As one comes up to a level from levels below it, there is no circle. */
static void check_after(struct reader *reader, const struct node *list,
                        size_t level_index)
{
    for (size_t i = 0; i < list->count; i++) {
        const struct node *named = &list->items[i];
        const char *wrong = after_fault(reader->ladder, named->text,
                                        level_index);
        if (wrong && yaml_text_is_sound(named))
            problem_at(reader->problems, named->place,
                       str_format(reader->mem, "%s \"%.*s\"", wrong,
                                  STR(utf8_front(named->text, 60))));
        for (size_t j = 0; j < i; j++)
            if (str_same(list->items[j].text, named->text))
                problem_at(reader->problems, named->place,
                           str_format(reader->mem, "\"%.*s\" is named twice",
                                      STR(utf8_front(named->text, 60))));
    }
}

void level_yaml_read(struct arena *mem, struct problem_sink *problems,
                     const struct node *list, struct ladder *ladder)
{
    struct reader reader = {mem, problems, ladder};
    if (!list_fits(mem, problems, list, "level", LADDER_LEVELS_MOST))
        return;
    struct level *levels = ARENA_ARRAY(mem, struct level, list->count);
    struct keyed *keys = ARENA_ARRAY(mem, struct keyed, list->count);
    const struct node **after = ARENA_ARRAY(mem, const struct node *,
                                            list->count);
    for (size_t i = 0; i < list->count; i++) {
        const struct node *at = &list->items[i];
        const struct node *values[COUNT_OF(level_fields)];
        yaml_form_read(problems, &level_yaml_form, at, values);
        levels[i] = (struct level){
            .key = yaml_text(values[LEVEL]),
            .title = yaml_text(values[TITLE]),
            .external_title = yaml_text(values[EXTERNAL]),
            .grade = yaml_text(values[GRADE]),
            .summary = yaml_text(values[SUMMARY]),
            .pay = read_pay(&reader, values[PAY]),
            .after = yaml_texts(mem, values[AFTER])};
        after[i] = values[AFTER];
        keys[i] = (struct keyed){levels[i].key, place_of(values[LEVEL], at)};
    }
    ladder->levels = levels;
    ladder->level_count = list->count;
    for (size_t i = 0; i < list->count; i++)
        if (after[i])
            check_after(&reader, after[i], i);
    keyed_check(mem, problems, "levels",
                (struct keyed_list){keys, list->count});
}
