/* solve/net.h - a small net that gives each class of a vector its likelihood.
 *
 * Features have a row of numbers each; a vector's weighted sum of rows is held
 * against the column of every class.  With few numbers a row, features that
 * mean the same come to lie close, which is what helps where a text has words
 * that its class was never seen with.  Where a row is as long as there are
 * classes, rows are the scores, and there are no columns.
 * Source A. Joulin et al., Bag of Tricks for Efficient Text Classification,
 *        2016; trained as there, by gradient steps that grow smaller.
 */
#pragma once

#include "solve/feature.h"

/* A vector of known classes. */
struct net_example {
    struct feature_list vector;
    const uint32_t *classes; /* shape: [class_count], each likely alike */
    size_t class_count;
};

struct net_wish {
    size_t class_count;
    size_t row_length; /* numbers a feature; 0: one a class, no columns */
    uint64_t seed;     /* for the order of examples and the first rows */
};

/* A net that still learns. */
struct net_draft {
    struct net_wish wish;
    size_t row_length; /* a multiple of VECTOR_LANES */
    float *rows;       /* shape: [FEATURE_COUNT][row_length] */
    float *columns;    /* shape: [class_count][row_length]; NULL: none */
    float *leanings;   /* shape: [class_count], what a class has anyway */
    uint64_t dice;
};

/* A net that has learnt; a row's numbers are kept in a byte each. */
struct net {
    size_t class_count;
    size_t row_length;
    const uint32_t *places;  /* shape: [FEATURE_COUNT], of the row, from 1; 0:
                               nothing was learnt of the feature */
    const int8_t *rows;      /* shape: [row_count][row_length] */
    const float *row_scales; /* shape: [row_count] */
    size_t row_count;
    const float *columns; /* as in the draft */
    const float *leanings;
};

/* 4 bytes a number of the rows. */
struct net_draft net_draft_make(struct arena *mem, const struct net_wish *wish);

/* Goes through all examples `rounds` times, with steps that begin at `step`
 * and end at 0.  The same calls give the same net, on every machine.
 * Cost   rounds * examples * (features + classes) * row_length */
void net_learn(struct net_draft *draft, const struct net_example *examples,
               size_t example_count, int rounds, double step);

/* What the draft has learnt so far; shares nothing with it. */
struct net net_make(struct arena *mem, const struct net_draft *draft);

/* Gives `shares`, shape: [class_count], how likely each class is; they add up
 * to 1. */
void net_shares(const struct net *net, struct feature_list vector,
                float *shares);
