#include "domain/ladder/change_field.h"

#include <assert.h>
#include <stddef.h>
#include <string.h>

enum { NUMBER_MOST = 1000 };

#define AT(member) offsetof(struct ladder_change, member)
static const struct change_field fields[] = {
    {"text", PART_OF_CRITERIA, CHANGE_TEXT, AT(criterion.text)},
    {"example", PART_OF_CRITERIA, CHANGE_TEXTS, AT(criterion.examples)},
    {"alternative", PART_OF_CRITERIA, CHANGE_TEXTS, AT(criterion.alternatives)},
    {"evidence", PART_OF_CRITERIA, CHANGE_TEXTS, AT(criterion.evidence)},
    {"weight", PART_OF_CRITERIA, CHANGE_WEIGHT, AT(criterion.weight)},
    {"key", PART_OF_CRITERIA, CHANGE_TEXT, AT(criterion.key)},
    {"title", PART_OF_LEVELS, CHANGE_TEXT, AT(level.title)},
    {"external", PART_OF_LEVELS, CHANGE_TEXT, AT(level.external_title)},
    {"grade", PART_OF_LEVELS, CHANGE_TEXT, AT(level.grade)},
    {"pay-from", PART_OF_LEVELS, CHANGE_MONEY, AT(level.pay.from)},
    {"pay-to", PART_OF_LEVELS, CHANGE_MONEY, AT(level.pay.to)},
    {"after", PART_OF_LEVELS, CHANGE_TEXTS, AT(level.after)},
    {"summary", PART_OF_LEVELS, CHANGE_TEXT, AT(level.summary)},
    {"title", PART_OF_COMPETENCIES, CHANGE_TEXT, AT(competency.title)},
    {"area", PART_OF_COMPETENCIES, CHANGE_TEXT, AT(competency.area)},
    {"weight", PART_OF_COMPETENCIES, CHANGE_WEIGHT, AT(competency.weight)},
    {"summary", PART_OF_COMPETENCIES, CHANGE_TEXT, AT(competency.summary)},
    {"title", PART_OF_HEAD, CHANGE_TEXT, AT(head.title)},
    {"family", PART_OF_HEAD, CHANGE_TEXT, AT(head.family)},
    {"summary", PART_OF_HEAD, CHANGE_TEXT, AT(head.summary)},
    {"source", PART_OF_HEAD, CHANGE_TEXT, AT(head.source)},
};

struct change_field_list change_field_list(void)
{
    return (struct change_field_list){fields, COUNT_OF(fields)};
}

const struct change_field *change_field_find(enum ladder_part part,
                                             const char *name)
{
    for (size_t i = 0; i < COUNT_OF(fields); i++)
        if (fields[i].part == part && strcmp(fields[i].name, name) == 0)
            return &fields[i];
    return NULL;
}

static bool is_missing(const struct ladder *ladder, const char *thing,
                       struct str key, struct fault *fault)
{
    return fault_set(fault, FAULT_MISSING, "ladder %.*s has no %s %.*s",
                     STR(ladder->key), thing, STR(key));
}

static void say_head(const struct ladder *ladder, struct ladder_change *change)
{
    change->head.title = ladder->title;
    change->head.family = ladder->family;
    change->head.summary = ladder->summary;
    change->head.source = ladder->source;
}

bool change_says_present(const struct ladder *ladder,
                         struct ladder_change *change, struct fault *fault)
{
    assert(ladder && change && fault);
    size_t level = 0, criterion = criterion_find(ladder, change->key);
    size_t competency = competency_find(ladder, change->key);
    change->criterion = (struct criterion){.weight = 1};
    change->level = (struct level){0};
    change->competency = (struct competency){.weight = 1};
    say_head(ladder, change);
    if (change->verb == VERB_ADD || change->part == PART_OF_HEAD)
        return true;
    if (change->part == PART_OF_LEVELS) {
        if (!level_get(ladder, change->key, &level, fault))
            return false;
        change->level = ladder->levels[level];
        change->key = change->level.key;
        return true;
    }
    if (change->part == PART_OF_CRITERIA) {
        if (criterion == ladder->criterion_count)
            return is_missing(ladder, "criterion", change->key, fault);
        change->criterion = ladder->criteria[criterion];
        return true;
    }
    if (competency == ladder->competency_count)
        return is_missing(ladder, "competency", change->key, fault);
    change->competency = ladder->competencies[competency];
    return true;
}

struct str_list change_field_get(struct arena *mem,
                                 const struct ladder_change *change,
                                 const struct change_field *field)
{
    const char *member = (const char *)change + field->offset;
    struct str_list list = {0};
    struct str *text = ARENA_NEW(mem, struct str);
    struct money money;
    int number;
    switch (field->kind) {
    case CHANGE_TEXTS:
        memcpy(&list, member, sizeof(list));
        return list;
    case CHANGE_TEXT:
        memcpy(text, member, sizeof(*text));
        break;
    case CHANGE_WEIGHT:
        memcpy(&number, member, sizeof(number));
        *text = str_format(mem, "%d", number);
        break;
    case CHANGE_MONEY:
        memcpy(&money, member, sizeof(money));
        *text = money_format(mem, money);
    }
    return (struct str_list){text, text->length > 0};
}

/* Without the texts that are empty. */
static struct str_list texts_kept(struct arena *mem, struct str_list texts)
{
    struct str *kept = ARENA_ARRAY(mem, struct str, texts.count);
    size_t count = 0;
    for (size_t i = 0; i < texts.count; i++) {
        kept[count] = str_trim(texts.at[i]);
        count += kept[count].length > 0;
    }
    return (struct str_list){kept, count};
}

bool change_field_set(struct arena *mem, struct ladder_change *change,
                      const struct change_field *field, struct str_list texts,
                      struct fault *fault)
{
    assert(field->part == change->part);
    char *member = (char *)change + field->offset;
    struct str_list list = texts_kept(mem, texts);
    struct str text = {0};
    struct money money = {0};
    int64_t read = 1;
    if (list.count)
        text = list.at[0];
    switch (field->kind) {
    case CHANGE_TEXTS:
        memcpy(member, &list, sizeof(list));
        return true;
    case CHANGE_TEXT:
        *(struct str *)(void *)member = text;
        return true;
    case CHANGE_MONEY:
        if (text.length && !money_parse(text, &money, fault))
            return false;
        memcpy(member, &money, sizeof(money));
        return true;
    default:
        if (text.length && !str_number(text, 0, NUMBER_MOST, &read))
            return fault_set(fault, FAULT_INPUT, "\"%.*s\" is no number",
                             STR(str_part(text, 0, 60)));
        memcpy(member, &(int){(int)read}, sizeof(int));
        return true;
    }
}
