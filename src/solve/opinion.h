/* solve/opinion.h - what a labeller's parts, each by itself, make of a text.
 * Used by solve/labeller.c alone.
 */
#pragma once

#include "solve/labeller.h"

/* All that is learnt from some of a task's texts. */
struct opinion_maker {
    const struct labeller_task *task;
    struct feature_space space;
    struct text_index texts; /* those it learnt from */
    const uint32_t *text_of; /* shape: [texts.text_count], in the task */
    struct text_index label_texts;
    struct net nets[LABELLER_NETS];
    struct net group_nets[LABELLER_LEVELS - 1]; /* of levels that have one */
    const float *commonness; /* shape: [label count], log of 1 + its texts */
};

/* What is made of one text: numbers a label, then numbers a group of each
 * level.  Shares of one kind add up to 1, or to 0 where there is nothing. */
struct level_opinion {
    size_t count;               /* of labels, or of groups */
    float *nets[LABELLER_NETS]; /* likelihood; of groups, the first is all's */
    float *wide;                /* share of the votes of many neighbours */
    float *close; /* share of the votes of few, the likest above all */
    float *net;   /* likelihood by the level's own net; NULL: it has none */
};

struct opinion {
    struct level_opinion levels[LABELLER_LEVELS];
    float *best; /* shape: [label count], likeness of its likest text */
    float *own;  /* likeness of what the label says of itself */
    struct neighbour neighbours[LABELLER_NEIGHBOURS];
    size_t neighbour_count;
    bool is_empty; /* nothing of the text was seen before */
};

/* What makers are made from; it keeps nets between one maker and the next. */
struct opinion_learner {
    const struct labeller_task *task;
    struct feature_space space;
    struct feature_list *vectors; /* shape: [task->text_count] */
    struct net_draft nets[LABELLER_NETS];
    struct net_draft group_nets[LABELLER_LEVELS - 1];
    bool has_learnt;
};

struct opinion_learner opinion_learner_make(struct arena *mem,
                                            const struct labeller_task *task);

/* Learns from all texts but those that are kept back, or from all.  What comes
 * second learns on from where the first stood, and needs fewer rounds. */
struct opinion_maker opinion_maker_make(struct arena *mem,
                                        struct opinion_learner *learner,
                                        bool with_kept_back);

struct opinion opinion_make(struct arena *mem,
                            const struct opinion_maker *maker, struct str text);

/* A list of candidates for a fusion. */
struct candidates {
    uint32_t *at;    /* shape: [count], labels or groups */
    float *features; /* shape: [count][feature_count] */
    size_t count, feature_count;
};

/* Level 0 gives the labels that are likeliest at first sight, other levels
 * all their groups. */
struct candidates candidates_make(struct arena *mem,
                                  const struct opinion_maker *maker,
                                  const struct opinion *opinion, size_t level);
