#include "support/ladder_words.h"

#include "format/outline.h"

#include <string.h>

static struct str_list list_words(struct arena *mem, struct str_list list)
{
    struct str *at = ARENA_ARRAY(mem, struct str, list.count);
    for (size_t i = 0; i < list.count; i++)
        at[i] = outline_words(mem, list.at[i]);
    return (struct str_list){at, list.count};
}

static void *copy(struct arena *mem, const void *at, size_t count,
                  size_t item_bytes)
{
    void *made = arena_array(mem, count, item_bytes);
    if (count)
        memcpy(made, at, count * item_bytes);
    return made;
}

struct ladder ladder_words(struct arena *mem, struct ladder ladder)
{
    ladder.levels = copy(mem, ladder.levels, ladder.level_count,
                         sizeof(*ladder.levels));
    ladder.competencies = copy(mem, ladder.competencies,
                               ladder.competency_count,
                               sizeof(*ladder.competencies));
    ladder.criteria = copy(mem, ladder.criteria, ladder.criterion_count,
                           sizeof(*ladder.criteria));
    struct str *heads[] = {&ladder.title, &ladder.family, &ladder.summary,
                           &ladder.source};
    for (size_t i = 0; i < COUNT_OF(heads); i++)
        *heads[i] = outline_words(mem, *heads[i]);
    for (size_t i = 0; i < ladder.level_count; i++) {
        struct level *at = &ladder.levels[i];
        struct str *texts[] = {&at->title, &at->external_title, &at->grade,
                               &at->summary};
        for (size_t j = 0; j < COUNT_OF(texts); j++)
            *texts[j] = outline_words(mem, *texts[j]);
    }
    for (size_t i = 0; i < ladder.competency_count; i++) {
        struct competency *at = &ladder.competencies[i];
        struct str *texts[] = {&at->title, &at->area, &at->summary};
        for (size_t j = 0; j < COUNT_OF(texts); j++)
            *texts[j] = outline_words(mem, *texts[j]);
    }
    for (size_t i = 0; i < ladder.criterion_count; i++) {
        struct criterion *at = &ladder.criteria[i];
        at->text = outline_words(mem, at->text);
        at->examples = list_words(mem, at->examples);
        at->alternatives = list_words(mem, at->alternatives);
    }
    return ladder;
}
