#include "solve/labeller.h"

#include "solve/opinion.h"

#include <assert.h>

/* Answers are called sure when so many of them are right. */
static const double sure_share = 0.9;

struct labeller {
    const struct labeller_task *task;
    struct opinion_maker maker;
    struct fusion fusions[LABELLER_LEVELS];
    struct calibration calibrations[LABELLER_LEVELS];
};

static bool is_answered(const struct labeller_task *task, size_t level)
{
    return level == 0 || task->levels[level - 1].is_answered;
}

static bool has_label(const struct labeller_task *task,
                      const struct labelled_text *text, size_t level,
                      uint32_t label)
{
    for (size_t i = 0; i < text->label_count; i++) {
        uint32_t one = text->labels[i];
        if ((level == 0 ? one : task->levels[level - 1].group_of[one]) == label)
            return true;
    }
    return false;
}

/* A text that the maker has not seen, as lists to learn from, one a level. */
static void open_lists(struct arena *mem, const struct opinion_maker *maker,
                       const struct labelled_text *text,
                       struct fusion_list lists[LABELLER_LEVELS])
{
    struct arena *scratch = arena_open();
    struct opinion opinion = opinion_make(scratch, maker, text->text);
    for (size_t level = 0; level <= maker->task->level_count; level++) {
        if (!is_answered(maker->task, level))
            continue;
        struct candidates found = candidates_make(mem, maker, &opinion, level);
        bool *is_right = ARENA_ARRAY(mem, bool, found.count);
        for (size_t i = 0; i < found.count; i++)
            is_right[i] = has_label(maker->task, text, level, found.at[i]);
        lists[level] = (struct fusion_list){found.features, is_right,
                                            found.count};
    }
    arena_close(scratch);
}

/* How sure the fusion is of each list, and whether it is right. */
static struct calibration calibrate(struct arena *mem,
                                    const struct fusion *fusion,
                                    const struct fusion_list *lists,
                                    size_t count)
{
    struct judged_answer *judged = ARENA_ARRAY(mem, struct judged_answer,
                                               count);
    for (size_t i = 0; i < count; i++) {
        float *shares = ARENA_ARRAY(mem, float, lists[i].candidate_count + 1);
        fusion_shares(fusion, lists[i].features, lists[i].candidate_count,
                      shares);
        for (size_t j = 0; j < lists[i].candidate_count; j++)
            if (j == 0 || shares[j] > judged[i].share)
                judged[i] = (struct judged_answer){shares[j],
                                                   lists[i].is_right[j]};
    }
    return calibration_make(judged, count, sure_share);
}

/* How many features a candidate of each level has. */
static void count_features(const struct opinion_maker *maker,
                           size_t counts[LABELLER_LEVELS])
{
    struct arena *scratch = arena_open();
    struct opinion nothing = opinion_make(scratch, maker, (struct str){0});
    for (size_t i = 0; i <= maker->task->level_count; i++)
        if (is_answered(maker->task, i))
            counts[i] =
                candidates_make(scratch, maker, &nothing, i).feature_count;
    arena_close(scratch);
}

/* Learns what to believe from the texts that were kept back. */
static void learn_to_believe(struct labeller *labeller,
                             const struct opinion_maker *maker)
{
    const struct labeller_task *task = labeller->task;
    struct arena *scratch = arena_open();
    struct fusion_list *lists[LABELLER_LEVELS] = {0};
    size_t feature_counts[LABELLER_LEVELS] = {0};
    size_t count = 0;
    count_features(maker, feature_counts);
    for (size_t i = 0; i <= task->level_count; i++)
        lists[i] = ARENA_ARRAY(scratch, struct fusion_list, task->text_count);
    for (size_t i = 0; i < task->text_count; i++) {
        struct fusion_list one[LABELLER_LEVELS] = {{0}};
        if (!task->texts[i].is_kept_back || task->texts[i].label_count == 0)
            continue;
        open_lists(scratch, maker, &task->texts[i], one);
        for (size_t level = 0; level <= task->level_count; level++)
            lists[level][count] = one[level];
        count++;
    }
    for (size_t i = 0; i <= task->level_count; i++)
        if (feature_counts[i]) {
            labeller->fusions[i] = fusion_train(lists[i], count,
                                                feature_counts[i]);
            labeller->calibrations[i] = calibrate(
                scratch, &labeller->fusions[i], lists[i], count);
        }
    arena_close(scratch);
}

const struct labeller *labeller_train(struct arena *mem,
                                      const struct labeller_task *task)
{
    assert(task->labels.count > 0 && task->level_count < LABELLER_LEVELS);
    struct labeller *labeller = ARENA_NEW(mem, struct labeller);
    struct arena *scratch = arena_open();
    labeller->task = task;
    struct opinion_learner learner = opinion_learner_make(scratch, task);
    struct arena *trial = arena_open();
    struct opinion_maker maker = opinion_maker_make(trial, &learner, false);
    learn_to_believe(labeller, &maker);
    arena_close(trial);
    labeller->maker = opinion_maker_make(mem, &learner, true);
    arena_close(scratch);
    return labeller;
}

/* Puts a label among the likeliest so far. */
static void insert(struct labeller_answer *answer, struct label_share one)
{
    size_t at = answer->count < LABELLER_ANSWERS ? answer->count++
                                                 : LABELLER_ANSWERS;
    for (; at > 0 && answer->at[at - 1].share < one.share; at--)
        if (at < LABELLER_ANSWERS)
            answer->at[at] = answer->at[at - 1];
    if (at < LABELLER_ANSWERS)
        answer->at[at] = one;
}

static void answer_level(struct arena *scratch, const struct labeller *labeller,
                         const struct opinion *opinion, size_t level,
                         struct labeller_answer *answer)
{
    struct candidates found = candidates_make(scratch, &labeller->maker,
                                              opinion, level);
    const struct fusion *fusion = &labeller->fusions[level];
    const struct calibration *calibration = &labeller->calibrations[level];
    float *shares = ARENA_ARRAY(scratch, float, found.count);
    if (fusion->feature_count == 0 || found.count == 0)
        return;
    fusion_shares(fusion, found.features, found.count, shares);
    for (size_t i = 0; i < found.count; i++)
        insert(answer, (struct label_share){found.at[i], shares[i]});
    answer->confidence = calibration_confidence(calibration,
                                                answer->at[0].share);
    answer->is_sure = answer->at[0].share >= calibration->sure_from;
}

void labeller_answer(const struct labeller *labeller, struct str text,
                     struct labeller_answers *answers)
{
    struct arena *scratch = arena_open();
    struct opinion opinion = opinion_make(scratch, &labeller->maker, text);
    *answers = (struct labeller_answers){
        .neighbour_count = opinion.neighbour_count};
    for (size_t i = 0; i < opinion.neighbour_count; i++)
        answers->neighbours[i] = opinion.neighbours[i];
    for (size_t level = 0; level <= labeller->task->level_count; level++)
        if (is_answered(labeller->task, level) && !opinion.is_empty)
            answer_level(scratch, labeller, &opinion, level,
                         &answers->levels[level]);
    arena_close(scratch);
}
