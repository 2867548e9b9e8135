#include "domain/occupation/duty_match.h"

#include "base/list.h"
#include "solve/labeller.h"

enum { KEPT_BACK_EVERY = 10, LEVELS = 2 };

struct duty_matcher {
    struct labelled_text *texts; /* tasks, then the activities' own names */
    struct duty_nearest *places; /* shape: [task_count], which task it is */
    size_t task_count;
    struct labeller_task task;
    const struct labeller *labeller;
};

static size_t count_tasks(const struct occupation_list *occupations)
{
    size_t count = 0;
    for (size_t i = 0; i < occupations->count; i++)
        count += occupations->at[i].tasks.count;
    return count;
}

/* Whole occupations are kept back: their tasks are like each other, and duties
 * come from jobs that no standard has. */
static void add_tasks(struct duty_matcher *matcher,
                      const struct occupation_list *occupations)
{
    for (size_t i = 0; i < occupations->count; i++) {
        const struct occupation *one = &occupations->at[i];
        bool is_kept_back = str_hash(one->code) % KEPT_BACK_EVERY == 0;
        for (size_t j = 0; j < one->tasks.count; j++) {
            const struct occupation_task *task = &one->tasks.at[j];
            matcher->places[matcher->task_count] = (struct duty_nearest){
                .occupation = i, .task = j};
            matcher->texts[matcher->task_count++] = (struct labelled_text){
                .text = task->text,
                .labels = task->detailed.at,
                .label_count = task->detailed.count,
                .is_kept_back = is_kept_back};
        }
    }
}

/* An activity's name is a text that it fits. */
static size_t add_names(struct arena *mem, struct duty_matcher *matcher,
                        const struct work_activity_list *detailed)
{
    uint32_t *labels = ARENA_ARRAY(mem, uint32_t, detailed->count);
    for (size_t i = 0; i < detailed->count; i++) {
        labels[i] = (uint32_t)i;
        matcher->texts[matcher->task_count + i] = (struct labelled_text){
            .text = detailed->at[i].name,
            .labels = &labels[i],
            .label_count = 1};
    }
    return matcher->task_count + detailed->count;
}

static struct str_list names_of(struct arena *mem,
                                const struct work_activity_list *list)
{
    struct str *names = ARENA_ARRAY(mem, struct str, list->count);
    for (size_t i = 0; i < list->count; i++)
        names[i] = list->at[i].name;
    return (struct str_list){names, list->count};
}

static const struct label_level *levels_of(
    struct arena *mem, const struct work_activities *activities)
{
    const size_t count = activities->detailed.count;
    uint32_t *middle = ARENA_ARRAY(mem, uint32_t, count);
    uint32_t *general = ARENA_ARRAY(mem, uint32_t, count);
    for (size_t i = 0; i < count; i++) {
        size_t above = activities->detailed.at[i].above;
        middle[i] = (uint32_t)above;
        general[i] = (uint32_t)activities->intermediate.at[above].above;
    }
    struct label_level *levels = ARENA_ARRAY(mem, struct label_level, LEVELS);
    levels[0] = (struct label_level){middle, activities->intermediate.count,
                                     false, true};
    levels[1] = (struct label_level){general, activities->general.count, true,
                                     true};
    return levels;
}

const struct duty_matcher *duty_matcher_make(
    struct arena *mem, const struct occupation_standard *standard)
{
    const struct work_activities *activities = &standard->activities;
    struct duty_matcher *matcher = ARENA_NEW(mem, struct duty_matcher);
    size_t task_count = count_tasks(&standard->occupations);
    if (activities->detailed.count == 0)
        return NULL;
    matcher->texts = ARENA_ARRAY(mem, struct labelled_text,
                                 task_count + activities->detailed.count);
    matcher->places = ARENA_ARRAY(mem, struct duty_nearest, task_count);
    add_tasks(matcher, &standard->occupations);
    matcher->task = (struct labeller_task){
        .texts = matcher->texts,
        .text_count = add_names(mem, matcher, &activities->detailed),
        .labels = names_of(mem, &activities->detailed),
        .levels = levels_of(mem, activities),
        .level_count = LEVELS,
    };
    matcher->labeller = labeller_train(mem, &matcher->task);
    return matcher;
}

static struct duty_step step_of(const struct labeller_answer *answer)
{
    struct duty_step step = {.confidence = answer->confidence,
                             .needs_review = !answer->is_sure};
    for (size_t i = 0; i < answer->count && i < DUTY_ANSWERS; i++)
        step.answers[step.answer_count++] = (struct duty_answer){
            answer->at[i].label, answer->at[i].share};
    return step;
}

void duty_match(const struct duty_matcher *matcher, struct str duty,
                struct duty_match *match)
{
    struct labeller_answers answers;
    labeller_answer(matcher->labeller, duty, &answers);
    *match = (struct duty_match){.detailed = step_of(&answers.levels[0]),
                                 .intermediate = step_of(&answers.levels[1]),
                                 .general = step_of(&answers.levels[2])};
    for (size_t i = 0; i < answers.neighbour_count; i++) {
        const struct neighbour *near = &answers.neighbours[i];
        if (near->text >= matcher->task_count)
            continue; /* the name of an activity, which the answer tells */
        struct duty_nearest *told = &match->nearest[match->nearest_count++];
        *told = matcher->places[near->text];
        told->likeness = near->likeness;
    }
}
