#include "domain/ladder/demand.h"

#include "base/list.h"
#include "base/translate.h"
#include "domain/ladder/demand_choice.h"
#include "domain/ladder/demand_unit.h"

#include <assert.h>
#include <string.h>

/* How far an act reaches, in words, and how far when what it acts on is plain
 * without it; how far a hand that helps. */
enum { ACT_REACH = 9, NEAR_REACH = 5, HELP_REACH = 8, QUALITY_REACH = 8 };
enum { NONE = SENTENCE_WORDS_MOST };

const char *const demand_names[] = {"code", "review", "test", "operate",
                                    "design"};
static_assert(COUNT_OF(demand_names) == DEMAND_COUNT, "a name for each");

const char *const demand_labels[] = {
    N_("Writes code"),   N_("Reviews code"),     N_("Tests software"),
    N_("Runs software"), N_("Designs software"),
};
static_assert(COUNT_OF(demand_labels) == DEMAND_COUNT, "a label for each");

bool demand_parse(struct str s, enum demand *demand)
{
    assert(demand);
    for (size_t i = 0; i < DEMAND_COUNT; i++)
        if (str_same_folded(s, str_of(demand_names[i]))) {
            *demand = (enum demand)i;
            return true;
        }
    return false;
}

/* Where one is in a sentence. */
struct reader {
    struct demand_units units;
    size_t at;        /* the unit that is looked at */
    size_t act;       /* the last act, or NONE */
    bool has_object;  /* of the act is found, and is no software */
    bool is_away;     /* what follows is not what the act makes */
    size_t comma;     /* the last unit with a comma in front */
    size_t help;      /* the last unit that helps, or NONE */
    size_t person;    /* the last that is somebody, or NONE */
    bool is_others;   /* what follows is done by others */
    size_t thing;     /* the last thing no act was found for, or NONE */
    size_t denied_to; /* the word up to which nothing is asked */
    size_t may_to;    /* the same, beyond commas */
};

static bool has_end(const struct said *said, char end)
{
    size_t length = strlen(said->plain);
    return length > 0 && said->plain[length - 1] == end;
}

static bool is_no_software(const struct reader *reader, size_t unit)
{
    return demand_unit_is(&reader->units, unit, DEMAND_WORD_OBJECT)
           || demand_unit_is(&reader->units, unit, DEMAND_WORD_OTHER)
           || demand_unit_is(&reader->units, unit, DEMAND_WORD_PERSON);
}

static bool is_near(const struct reader *reader, size_t unit, size_t reach)
{
    return unit != NONE
           && reader->units.at[reader->at].first
                  <= reader->units.at[unit].last + reach;
}

/* Marks the unit that is looked at, from the act upon it on. */
static void mark(struct reader *reader, bool has_act)
{
    struct demand_unit *unit = &reader->units.at[reader->at];
    if (reader->is_others || unit->first < reader->denied_to)
        return;
    unit->is_marked = true;
    unit->mark_first = unit->first;
    unit->mark_demand = unit->demand;
    if (!has_act)
        return;
    const struct demand_unit *act = &reader->units.at[reader->act];
    unit->mark_first = act->first;
    if (unit->demand == DEMAND_CODE)
        unit->mark_demand = act->demand;
}

static void step_trap(struct reader *reader)
{
    (void)reader;
}

static bool has_act_near(const struct reader *reader, size_t reach)
{
    return is_near(reader, reader->act, reach) && !reader->has_object
           && !reader->is_away;
}

static void step_alone(struct reader *reader)
{
    mark(reader,
         has_act_near(reader, NEAR_REACH) && reader->act >= reader->comma);
}

/* "system roadmap", "tools team" */
static bool is_of_other(const struct reader *reader)
{
    return demand_unit_is_joined(&reader->units, reader->at)
           && is_no_software(reader, reader->at + 1);
}

/* Marks what the last act is upon, unless that is of a kind too weak for it. */
static void thing_meet(struct reader *reader, bool is_weak)
{
    if (is_of_other(reader))
        return;
    if (!is_weak && has_act_near(reader, ACT_REACH))
        mark(reader, true);
    else
        reader->thing = reader->at;
}

static bool is_act(const struct reader *reader, enum demand_kind kind)
{
    return demand_unit_is(&reader->units, reader->act, kind);
}

static void step_lore(struct reader *reader)
{
    thing_meet(reader, false);
}

static void step_piece(struct reader *reader)
{
    thing_meet(reader, is_act(reader, DEMAND_WORD_KNOW));
}

static void step_system(struct reader *reader)
{
    thing_meet(reader, is_act(reader, DEMAND_WORD_KNOW)
                           || is_act(reader, DEMAND_WORD_MEND));
}

static void step_thing(struct reader *reader)
{
    thing_meet(reader, is_act(reader, DEMAND_WORD_KNOW)
                           || is_act(reader, DEMAND_WORD_MEND)
                           || is_act(reader, DEMAND_WORD_CHANGE));
}

/* "The Kubernetes community" is no tool, nor is what stands in an address. */
static void step_name(struct reader *reader)
{
    if (!is_of_other(reader))
        step_alone(reader);
}

/* "System uptime", "the uptime of our services". */
static void step_quality(struct reader *reader)
{
    size_t at = reader->at;
    bool is_software = at > 0 && demand_unit_is_joined(&reader->units, at - 1)
                       && demand_unit_is_software(&reader->units, at - 1);
    bool has_of = false;
    for (size_t i = at + 1;
         i < reader->units.count && i <= at + QUALITY_REACH
         && demand_unit_is_joined(&reader->units, i - 1) && !is_software;
         i++) {
        const char *word = demand_unit_said(&reader->units, i)->plain;
        has_of = has_of || strcmp(word, "of") == 0;
        is_software = has_of && demand_unit_is_software(&reader->units, i)
                      && !(demand_unit_is_joined(&reader->units, i)
                           && is_no_software(reader, i + 1));
    }
    if (is_software && !is_of_other(reader))
        mark(reader, has_act_near(reader, NEAR_REACH));
}

/* "Helps engineers and writes code": the second is one's own again. */
static bool is_beside_help(const struct reader *reader)
{
    size_t at = reader->at;
    bool is_beside = at > 0
                     && (demand_unit_is(&reader->units, at - 1, DEMAND_WORD_AND)
                         || demand_unit_said(&reader->units, at)->has_comma);
    return is_beside && reader->help != NONE
           && has_end(demand_unit_said(&reader->units, reader->help), 's')
           && has_end(demand_unit_said(&reader->units, at), 's');
}

/* "services you build", "systems are operated". */
static void thing_mark(struct reader *reader)
{
    size_t thing = reader->thing;
    if (thing == NONE || reader->at - thing < 2 || reader->at - thing > 3
        || demand_unit_said(&reader->units, reader->at)->is_first)
        return;
    static const char *const links[] = {"you", "they", "we",  "i",
                                        "is",  "are",  "was", "were"};
    const char *last = demand_unit_said(&reader->units, reader->at - 1)->plain;
    for (size_t i = 0; i < COUNT_OF(links); i++)
        if (strcmp(last, links[i]) == 0) {
            struct demand_unit *unit = &reader->units.at[thing];
            unit->is_marked = !reader->is_others;
            unit->mark_first = unit->first;
            unit->mark_demand = unit->demand;
        }
}

/* "Develops a plan for migrating systems" asks for a plan. */
static bool is_of_plan(const struct reader *reader)
{
    return demand_unit_is(&reader->units, reader->act, DEMAND_WORD_MAKE)
           && reader->has_object
           && demand_unit_is(&reader->units, reader->at - 1, DEMAND_WORD_AWAY)
           && !demand_unit_is(&reader->units, reader->at - 2,
                              DEMAND_WORD_OTHER);
}

/* "build, test and run": the second act of a list, or a later one. */
static bool is_listed(const struct reader *reader)
{
    size_t at = reader->at;
    if (at > 0 && demand_unit_said(&reader->units, at)->has_comma)
        return demand_unit_is_act(&reader->units, at - 1);
    return at > 1 && demand_unit_is(&reader->units, at - 1, DEMAND_WORD_AND)
           && demand_unit_is_act(&reader->units, at - 2);
}

/* True for an act upon what is there. */
static bool is_upon(const struct reader *reader, size_t unit)
{
    return demand_unit_is(&reader->units, unit, DEMAND_WORD_MEND)
           || demand_unit_is(&reader->units, unit, DEMAND_WORD_CHANGE);
}

static void step_make(struct reader *reader)
{
    if (is_beside_help(reader))
        reader->is_others = false;
    if (is_upon(reader, reader->at) && is_listed(reader)
        && !is_upon(reader, reader->act))
        return; /* the stronger act stands for both */
    if (!is_upon(reader, reader->at))
        thing_mark(reader);
    reader->has_object = is_of_plan(reader);
    reader->is_away = false;
    reader->act = reader->at;
    reader->thing = NONE;
}

/* "Understands and improves": what is done counts. */
static void step_know(struct reader *reader)
{
    if (is_beside_help(reader))
        reader->is_others = false;
    reader->has_object = reader->is_away = false;
    reader->act = reader->at;
    reader->thing = NONE;
}

static void step_deed(struct reader *reader)
{
    step_make(reader);
    mark(reader, false);
}

static void step_test(struct reader *reader)
{
    if (is_of_other(reader))
        return;
    if (has_act_near(reader, NEAR_REACH) && !is_listed(reader)
        && !demand_unit_is(&reader->units, reader->act, DEMAND_WORD_TEST))
        mark(reader, true);
    else
        step_make(reader);
}

static void step_help(struct reader *reader)
{
    if (is_beside_help(reader))
        reader->is_others = false;
    reader->help = reader->at;
    reader->act = NONE;
}

/* "developer tools" speaks of tools. */
static bool is_beside_software(const struct reader *reader)
{
    return demand_unit_is_joined(&reader->units, reader->at)
           && demand_unit_is_software(&reader->units, reader->at + 1)
           && !has_end(demand_unit_said(&reader->units, reader->at), 's');
}

/* "Helps engineers with the code" is about one's own hands, "with writing
 * code" is not. */
static bool is_with_own_hands(const struct reader *reader)
{
    size_t next = reader->at + 1;
    return demand_unit_is(&reader->units, next, DEMAND_WORD_AWAY)
           && strcmp(demand_unit_said(&reader->units, next)->plain, "to") != 0
           && !demand_unit_is_act(&reader->units, next + 1);
}

static void step_person(struct reader *reader)
{
    if (demand_unit_said(&reader->units, reader->at)->is_owner)
        return;
    bool is_helped = is_near(reader, reader->help, HELP_REACH);
    if (!is_helped && is_beside_software(reader))
        return;
    reader->act = NONE;
    reader->person = reader->at;
    if (is_helped && !is_with_own_hands(reader))
        reader->is_others = true;
}

/* "who" is somebody, whoever it is; "that" may be a thing. */
static void step_who(struct reader *reader)
{
    bool is_who = strcmp(demand_unit_said(&reader->units, reader->at)->plain,
                         "who")
                  == 0;
    if (is_who || is_near(reader, reader->person, 1))
        reader->is_others = true;
}

static void step_object(struct reader *reader)
{
    if (demand_unit_is_joined(&reader->units, reader->at)
        && demand_unit_is_software(&reader->units, reader->at + 1))
        return;
    reader->has_object = true;
}

static void step_away(struct reader *reader)
{
    if (!demand_unit_is(&reader->units, reader->act, DEMAND_WORD_CRAFT)
        && !demand_unit_is(&reader->units, reader->act, DEMAND_WORD_DEED))
        reader->is_away = true;
}

static void step_by(struct reader *reader)
{
    reader->is_others = false;
    reader->help = NONE;
    reader->is_away = true;
}

static void step_and(struct reader *reader)
{
    reader->has_object = false;
    if (reader->person != NONE && reader->person + 1 == reader->at)
        reader->is_others = false;
}

static void step_may(struct reader *reader)
{
    reader->denied_to = reader->may_to = NONE;
}

static void step_no(struct reader *reader)
{
    reader->denied_to = reader->units.at[reader->at].last + NEAR_REACH;
}

static void (*const steps[])(struct reader *reader) = {
    [DEMAND_WORD_TRAP] = step_trap,       [DEMAND_WORD_ALONE] = step_alone,
    [DEMAND_WORD_PIECE] = step_piece,     [DEMAND_WORD_LORE] = step_lore,
    [DEMAND_WORD_SYSTEM] = step_system,   [DEMAND_WORD_NAME] = step_name,
    [DEMAND_WORD_QUALITY] = step_quality, [DEMAND_WORD_THING] = step_thing,
    [DEMAND_WORD_MAKE] = step_make,       [DEMAND_WORD_CRAFT] = step_make,
    [DEMAND_WORD_DEED] = step_deed,       [DEMAND_WORD_MEND] = step_make,
    [DEMAND_WORD_CHANGE] = step_make,     [DEMAND_WORD_KNOW] = step_know,
    [DEMAND_WORD_TEST] = step_test,       [DEMAND_WORD_HELP] = step_help,
    [DEMAND_WORD_PERSON] = step_person,   [DEMAND_WORD_WHO] = step_who,
    [DEMAND_WORD_OBJECT] = step_object,   [DEMAND_WORD_OTHER] = step_object,
    [DEMAND_WORD_AWAY] = step_away,       [DEMAND_WORD_BY] = step_by,
    [DEMAND_WORD_AND] = step_and,         [DEMAND_WORD_OR] = step_and,
    [DEMAND_WORD_EXAMPLE] = step_trap,    [DEMAND_WORD_NO] = step_no,
    [DEMAND_WORD_MAY] = step_may,
};
static_assert(COUNT_OF(steps) == DEMAND_WORD_COUNT, "a step for each kind");

static void clause_begin(struct reader *reader)
{
    reader->act = reader->help = reader->person = reader->thing = NONE;
    reader->has_object = reader->is_away = reader->is_others = false;
    reader->denied_to = reader->may_to = 0;
    reader->comma = 0;
}

static void units_step(struct reader *reader)
{
    for (reader->at = 0; reader->at < reader->units.count; reader->at++) {
        const struct demand_unit *unit = &reader->units.at[reader->at];
        if (demand_unit_said(&reader->units, reader->at)->is_first)
            clause_begin(reader);
        if (demand_unit_said(&reader->units, reader->at)->has_comma) {
            reader->denied_to = reader->may_to;
            reader->has_object = false;
            reader->comma = reader->at;
        }
        if (unit->is_known)
            steps[unit->kind](reader);
    }
}

/* Adds the marks of a sentence; where one act has several things, it stands
 * in the first. */
static void marks_add(struct list *marks, const struct demand_units *units)
{
    size_t from = 0;
    for (size_t i = 0; i < units->count; i++) {
        const struct demand_unit *unit = &units->at[i];
        if (!unit->is_marked)
            continue;
        size_t first = unit->mark_first < from ? unit->first : unit->mark_first;
        *LIST_ADD(marks, struct demand_mark) = (struct demand_mark){
            unit->mark_demand,
            sentence_stretch(units->sentence, first, unit->last)};
        from = unit->last + 1;
    }
}

struct demand_list demands_find(struct arena *mem, struct str text)
{
    assert(mem);
    struct list marks;
    LIST_OPEN(mem, struct demand_mark, &marks);
    struct sentence sentence;
    while (sentence_next(&text, &sentence)) {
        struct reader reader;
        demand_units_find(&sentence, &reader.units);
        units_step(&reader);
        demand_choices_drop(&reader.units);
        marks_add(&marks, &reader.units);
    }
    return (struct demand_list){marks.at, marks.count};
}

unsigned demands_bits(struct demand_list demands)
{
    unsigned bits = 0;
    for (size_t i = 0; i < demands.count; i++)
        bits |= 1U << demands.at[i].demand;
    return bits;
}

struct demand_list demands_unmet(struct arena *mem, struct str text,
                                 unsigned does)
{
    struct demand_list all = demands_find(mem, text);
    struct demand_mark *unmet = ARENA_ARRAY(mem, struct demand_mark, all.count);
    size_t count = 0;
    for (size_t i = 0; i < all.count; i++)
        if (!(does & (1U << all.at[i].demand)))
            unmet[count++] = all.at[i];
    return (struct demand_list){unmet, count};
}
