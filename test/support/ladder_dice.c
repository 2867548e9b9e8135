#include "support/ladder_dice.h"

size_t dice_throw(struct dice *dice, size_t sides)
{
    dice->state = dice->state * 6364136223846793005u + 1442695040888963407u;
    return sides ? (size_t)(dice->state >> 33) % sides : 0;
}

static struct str text_throw(struct dice *dice)
{
    static const char *const texts[] = {
        "Plain words",
        "With: a colon",
        "# no remark",
        "- no item",
        "[no list, and] {no: map}",
        "4",
        "yes",
        "\"quoted\" and 'quoted'",
        "back\\slash",
        "Lines\nof\n\ntext",
        "caf\xC3\xA9 \xE2\x80\x94 \xE6\x97\xA5\xE6\x9C\xAC",
        "ends with a colon:",
        ("A text that is far too long for one line of a file that is folded, "
         "so that it takes two lines, or three of them, when it is written"),
        "%percent @at `tick` *star &and !bang |bar >more",
    };
    return str_of(texts[dice_throw(dice, COUNT_OF(texts))]);
}

static struct str_list texts_throw(struct arena *mem, struct dice *dice)
{
    size_t count = dice_throw(dice, 4);
    struct str *at = ARENA_ARRAY(mem, struct str, count);
    for (size_t i = 0; i < count; i++)
        at[i] = text_throw(dice);
    return (struct str_list){at, count};
}

/* One that is there, changed a little: an item more, fewer or other. */
static struct str_list texts_shaken(struct arena *mem, struct dice *dice,
                                    struct str_list texts)
{
    struct str *at = ARENA_ARRAY(mem, struct str, texts.count + 1);
    size_t count = 0, skipped = dice_throw(dice, texts.count * 2 + 1);
    for (size_t i = 0; i < texts.count; i++)
        if (i != skipped)
            at[count++] = texts.at[i];
    if (dice_throw(dice, 2))
        at[count++] = text_throw(dice);
    return dice_throw(dice, 4) ? (struct str_list){at, count}
                               : texts_throw(mem, dice);
}

static void criterion_throw(struct arena *mem, struct dice *dice,
                            const struct ladder *ladder,
                            struct ladder_change *change)
{
    static const struct str kinds[] = {{"talk", 4}, {"review", 6}};
    struct criterion *made = &change->criterion;
    made->weight = 1;
    if (ladder->criterion_count) {
        size_t index = dice_throw(dice, ladder->criterion_count);
        *made = ladder->criteria[index];
        change->key = made->key;
    }
    if (change->verb == VERB_ADD || dice_throw(dice, 3) == 0)
        made->key = (struct str){0};
    if (dice_throw(dice, 6) == 0)
        made->key = str_format(mem, "own-%zu", dice_throw(dice, 1000));
    if (change->verb == VERB_ADD || dice_throw(dice, 2))
        made->text = text_throw(dice);
    if (dice_throw(dice, 2))
        made->weight = 1 + (int)dice_throw(dice, 3);
    if (dice_throw(dice, 2))
        made->examples = texts_shaken(mem, dice, made->examples);
    if (dice_throw(dice, 3) == 0)
        made->alternatives = texts_shaken(mem, dice, made->alternatives);
    if (dice_throw(dice, 3) == 0)
        made->evidence = (struct str_list){kinds, dice_throw(dice, 3)};
}

static void level_throw(struct arena *mem, struct dice *dice,
                        const struct ladder *ladder,
                        struct ladder_change *change)
{
    size_t index = dice_throw(dice, ladder->level_count);
    struct level *made = &change->level;
    *made = ladder->levels[index];
    change->key = made->key;
    if (change->verb == VERB_ADD)
        *made = (struct level){
            .key = str_format(mem, "l%zu", dice_throw(dice, 1000))};
    made->title = dice_throw(dice, 3) ? text_throw(dice) : (struct str){0};
    made->grade = dice_throw(dice, 3) ? text_throw(dice) : (struct str){0};
    if (dice_throw(dice, 2))
        made->summary = text_throw(dice);
    if (dice_throw(dice, 2))
        made->pay.from = (struct money){100 + (int64_t)dice_throw(dice, 900),
                                        "EUR"};
    if (dice_throw(dice, 3) == 0)
        made->after = (struct str_list){&ladder->levels[0].key,
                                        dice_throw(dice, 2)};
}

static void competency_throw(struct arena *mem, struct dice *dice,
                             const struct ladder *ladder,
                             struct ladder_change *change)
{
    size_t index = dice_throw(dice, ladder->competency_count);
    struct competency *made = &change->competency;
    *made = ladder->competencies[index];
    change->key = made->key;
    made->key = str_format(mem, "c%zu", dice_throw(dice, 1000));
    made->title = text_throw(dice);
    made->area = dice_throw(dice, 3) ? text_throw(dice) : (struct str){0};
    made->weight = 1 + (int)dice_throw(dice, 3);
    if (dice_throw(dice, 2))
        made->summary = text_throw(dice);
}

static struct ladder_spot spot_throw(struct dice *dice,
                                     const struct ladder *ladder)
{
    size_t competency = dice_throw(dice, ladder->competency_count);
    size_t level = dice_throw(dice, ladder->level_count);
    return (struct ladder_spot){ladder->competencies[competency].key,
                                ladder->levels[level].key, dice_throw(dice, 4)};
}

void ladder_change_throw(struct arena *mem, struct dice *dice,
                         const struct ladder *ladder,
                         struct ladder_change *change)
{
    static const enum ladder_part parts[] = {
        PART_OF_CRITERIA, PART_OF_CRITERIA,     PART_OF_CRITERIA,
        PART_OF_LEVELS,   PART_OF_COMPETENCIES, PART_OF_HEAD};
    *change = (struct ladder_change){
        .verb = (enum change_verb)dice_throw(dice, VERB_COUNT),
        .part = parts[dice_throw(dice, COUNT_OF(parts))],
        .spot = spot_throw(dice, ladder)};
    change->head.title = text_throw(dice);
    change->head.summary = dice_throw(dice, 2) ? text_throw(dice)
                                               : ladder->summary;
    change->head.source = ladder->source;
    if (change->part == PART_OF_HEAD)
        change->verb = VERB_CHANGE;
    if (change->part == PART_OF_CRITERIA)
        criterion_throw(mem, dice, ladder, change);
    if (change->part == PART_OF_LEVELS)
        level_throw(mem, dice, ladder, change);
    if (change->part == PART_OF_COMPETENCIES)
        competency_throw(mem, dice, ladder, change);
}
