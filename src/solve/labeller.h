/* solve/labeller.h - gives texts the labels that texts like them have.
 *
 * Learns from texts with labels, and asks several opinions of a new one: two
 * nets, the votes of the likest texts, what the label says of itself, and the
 * same for groups that labels belong to.  How far each is to be believed is
 * learnt from one text in ten, which the others did not see; so is how often
 * an answer is right that looks so sure.
 * It knows nothing of what texts and labels are about.
 */
#pragma once

#include "solve/calibration.h"
#include "solve/fusion.h"
#include "solve/net.h"
#include "solve/text_index.h"

enum {
    LABELLER_NETS = 2,
    LABELLER_LEVELS = 5,    /* labels, and up to four kinds of groups */
    LABELLER_ANSWERS = 10,  /* a level */
    LABELLER_NEIGHBOURS = 8 /* told with an answer */
};

struct labelled_text {
    struct str text;
    const uint32_t *labels; /* shape: [label_count], each once */
    size_t label_count;
    bool is_kept_back; /* may serve to learn what to believe */
};

/* One way to put labels in groups. */
struct label_level {
    const uint32_t *group_of; /* shape: [label count of the task] */
    size_t group_count;
    bool has_net;     /* a net of its own, as long as there are groups */
    bool is_answered; /* answers name groups, too, not labels alone */
};

struct labeller_task {
    const struct labelled_text *texts; /* shape: [text_count] */
    size_t text_count;
    struct str_list labels;           /* what each label says of itself */
    const struct label_level *levels; /* shape: [level_count] */
    size_t level_count;               /* below LABELLER_LEVELS */
};

struct label_share {
    uint32_t label; /* or group */
    float share;    /* how likely, 0..1 */
};

struct labeller_answer {
    struct label_share at[LABELLER_ANSWERS]; /* the likeliest first */
    size_t count;
    double confidence; /* of the first: how often such a one is right, 0..1 */
    bool is_sure;      /* nine of ten as sure as this are right */
};

/* level 0: labels; level 1 + i: groups of task.levels[i], if answered. */
struct labeller_answers {
    struct labeller_answer levels[LABELLER_LEVELS];
    struct neighbour neighbours[LABELLER_NEIGHBOURS]; /* texts of the task */
    size_t neighbour_count;
};

struct labeller;

/* Learns.  Texts and levels of the task must live as long as the labeller.
 *
 * Gives  what lives in `mem`; the same task gives the same labeller
 * Cost   about 20 s of one core for 45,000 titles with 1,000 labels, 200 MB
 *        while it runs, 60 MB afterwards
 */
const struct labeller *labeller_train(struct arena *mem,
                                      const struct labeller_task *task);

/* Answers one text.  None of its levels has an answer when nothing of the text
 * was ever seen. */
void labeller_answer(const struct labeller *labeller, struct str text,
                     struct labeller_answers *answers);
