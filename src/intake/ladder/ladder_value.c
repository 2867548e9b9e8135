#include "intake/ladder/ladder_value.h"

#include "intake/yaml_form.h"

#include <assert.h>

const struct node *said_find(const struct node *map, const char *name)
{
    const struct node *found = map && map->kind == NODE_MAP
                                   ? node_find(map, name)
                                   : NULL;
    return found && !yaml_is_nothing(found) ? found : NULL;
}

static struct field_wish *wish_add(struct field_wishes *wishes,
                                   const char *name, bool is_there)
{
    assert(wishes->count < FIELD_WISHES_MOST);
    struct field_wish *wish = &wishes->at[wishes->count++];
    *wish = (struct field_wish){.name = name, .is_there = is_there};
    return wish;
}

static void wish_text(struct field_wishes *wishes, const struct node *map,
                      const char *name, struct str text)
{
    struct field_wish *wish = wish_add(wishes, name, text.length > 0);
    wish->value.text = text;
    wish->is_same = str_same(yaml_text(said_find(map, name)), text);
}

static void wish_weight(struct arena *mem, struct field_wishes *wishes,
                        const struct node *map, int weight)
{
    struct field_wish *wish = wish_add(wishes, "weight", weight != 1);
    wish->value = (struct yaml_value){.is_bare = true,
                                      .text = str_format(mem, "%d", weight)};
    wish->is_same = yaml_weight(said_find(map, "weight")) == weight;
}

static void wish_texts(struct arena *mem, struct field_wishes *wishes,
                       const struct node *map, const char *name,
                       struct str_list texts)
{
    struct field_wish *wish = wish_add(wishes, name, texts.count > 0);
    struct yaml_value *items = ARENA_ARRAY(mem, struct yaml_value, texts.count);
    struct str_list said = yaml_texts(mem, said_find(map, name));
    for (size_t i = 0; i < texts.count; i++)
        items[i].text = texts.at[i];
    wish->value = (struct yaml_value){
        .kind = NODE_LIST, .items = items, .count = texts.count};
    wish->is_same = str_list_same(&said, &texts);
}

/* The same of a list of keys, which takes one line. */
static void wish_keys(struct arena *mem, struct field_wishes *wishes,
                      const struct node *map, const char *name,
                      struct str_list keys)
{
    wish_texts(mem, wishes, map, name, keys);
    wishes->at[wishes->count - 1].value.is_in_line = true;
}

/* As money is written, so that 52000 EUR and 52,000 EUR are one. */
static struct str money_said(struct arena *mem, const struct node *pay,
                             const char *name)
{
    struct money money = {0};
    struct fault fault = {0};
    const struct node *said = said_find(pay, name);
    if (!said || !money_parse(str_trim(said->text), &money, &fault))
        return (struct str){0};
    return money_format(mem, money);
}

static void wish_pay(struct arena *mem, struct field_wishes *wishes,
                     const struct node *map, struct pay_range pay)
{
    static const char *const names[] = {"from", "to"};
    const struct money ends[] = {pay.from, pay.to};
    struct yaml_value *items = ARENA_ARRAY(mem, struct yaml_value, 2);
    struct str *keys = ARENA_ARRAY(mem, struct str, 2);
    struct yaml_value value = {
        .kind = NODE_MAP, .is_in_line = true, .items = items, .keys = keys};
    const struct node *said = said_find(map, "pay");
    bool is_same = true;
    for (size_t i = 0; i < 2; i++) {
        bool is_none = money_is_none(ends[i]);
        struct str text = is_none ? (struct str){0}
                                  : money_format(mem, ends[i]);
        is_same = is_same && str_same(money_said(mem, said, names[i]), text);
        if (is_none)
            continue;
        keys[value.count] = str_of(names[i]);
        items[value.count++].text = text;
    }
    struct field_wish *wish = wish_add(wishes, "pay", value.count > 0);
    wish->value = value;
    wish->is_same = is_same;
}

void criterion_wishes(struct arena *mem, const struct criterion *criterion,
                      struct str derived, const struct node *map,
                      struct field_wishes *wishes)
{
    const struct node *key = said_find(map, "key");
    bool is_derived = str_same(criterion->key, derived);
    wishes->count = 0;
    wish_text(wishes, map, "text", criterion->text);
    wish_text(wishes, map, "key", criterion->key);
    wishes->at[1].is_there = key || !is_derived;
    wishes->at[1].is_same |= !key && is_derived;
    wish_weight(mem, wishes, map, criterion->weight);
    wish_texts(mem, wishes, map, "examples", criterion->examples);
    wish_texts(mem, wishes, map, "alternatives", criterion->alternatives);
    wish_keys(mem, wishes, map, "evidence", criterion->evidence);
}

void level_wishes(struct arena *mem, const struct level *level,
                  const struct node *map, struct field_wishes *wishes)
{
    wishes->count = 0;
    wish_text(wishes, map, "level", level->key);
    wish_text(wishes, map, "title", level->title);
    wish_text(wishes, map, "external", level->external_title);
    wish_text(wishes, map, "grade", level->grade);
    wish_pay(mem, wishes, map, level->pay);
    wish_keys(mem, wishes, map, "after", level->after);
    wish_text(wishes, map, "summary", level->summary);
}

void competency_wishes(struct arena *mem, const struct competency *competency,
                       const struct node *map, struct field_wishes *wishes)
{
    wishes->count = 0;
    wish_text(wishes, map, "competency", competency->key);
    wish_text(wishes, map, "title", competency->title);
    wish_text(wishes, map, "area", competency->area);
    wish_weight(mem, wishes, map, competency->weight);
    wish_text(wishes, map, "summary", competency->summary);
}

/* What a change never touches stands here for its place alone. */
static void wish_as_it_is(struct field_wishes *wishes, const char *name)
{
    wish_add(wishes, name, true)->is_same = true;
}

void head_wishes(const struct ladder *ladder, const struct node *map,
                 struct field_wishes *wishes)
{
    wishes->count = 0;
    wish_as_it_is(wishes, "rung");
    wish_as_it_is(wishes, "ladder");
    wish_text(wishes, map, "title", ladder->title);
    wish_text(wishes, map, "family", ladder->family);
    wish_as_it_is(wishes, "adopts");
    wish_as_it_is(wishes, "language");
    wish_text(wishes, map, "summary", ladder->summary);
    wish_text(wishes, map, "source", ladder->source);
}

struct yaml_value wishes_value(struct arena *mem,
                               const struct field_wishes *wishes,
                               bool may_be_text)
{
    struct yaml_value *items = ARENA_ARRAY(mem, struct yaml_value,
                                           wishes->count);
    struct str *keys = ARENA_ARRAY(mem, struct str, wishes->count);
    struct yaml_value map = {.kind = NODE_MAP, .items = items, .keys = keys};
    for (size_t i = 0; i < wishes->count; i++) {
        if (!wishes->at[i].is_there)
            continue;
        keys[map.count] = str_of(wishes->at[i].name);
        items[map.count++] = wishes->at[i].value;
    }
    return may_be_text && map.count == 1 ? items[0] : map;
}
