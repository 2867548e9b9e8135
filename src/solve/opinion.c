#include "solve/opinion.h"

#include <assert.h>
#include <math.h>
#include <string.h>

enum {
    WIDE = 100,      /* neighbours that vote by the square of likeness */
    CLOSE = 40,      /* and those that vote by its eighth power */
    CANDIDATES = 60, /* labels that are looked at closer */
};

/* Below these a share is as good as none; their logarithms are taken. */
static const float least_share = 1e-6F;
static const float least_vote = 1e-4F;

/* Rounds and steps were found on parts of O*NET that no figure is told of. */
static const struct net_wish net_wishes[LABELLER_NETS] = {
    {.row_length = 48, .seed = 1},
    {.row_length = 48, .seed = 2},
};
static const struct net_wish group_wish = {.seed = 3};

static const struct schedule {
    int rounds;
    double step;
} first[] = {{10, 0.25}, {12, 0.25}}, next = {3, 0.1}, group_first = {6, 2},
  group_next = {2, 0.7};
static_assert(COUNT_OF(first) == LABELLER_NETS, "each net has its schedule");

static bool is_learnt_from(const struct labelled_text *text,
                           bool with_kept_back)
{
    return (with_kept_back || !text->is_kept_back) && text->label_count > 0;
}

/* The vectors of what labels say of themselves. */
static struct text_index index_labels(struct arena *mem, struct arena *scratch,
                                      const struct feature_space *space,
                                      struct str_list labels)
{
    struct feature_list *vectors = ARENA_ARRAY(scratch, struct feature_list,
                                               labels.count);
    for (size_t i = 0; i < labels.count; i++)
        vectors[i] = features_make(scratch, space, labels.at[i]);
    return text_index_make(mem, vectors, labels.count);
}

/* The same examples with the groups of their labels, each once. */
static const struct net_example *group_up(struct arena *scratch,
                                          const struct net_example *examples,
                                          size_t count,
                                          const struct label_level *level)
{
    struct net_example *grouped = ARENA_ARRAY(scratch, struct net_example,
                                              count);
    for (size_t i = 0; i < count; i++) {
        const struct net_example *example = &examples[i];
        uint32_t *groups = ARENA_ARRAY(scratch, uint32_t, example->class_count);
        size_t kept = 0;
        for (size_t j = 0; j < example->class_count; j++) {
            uint32_t group = level->group_of[example->classes[j]];
            size_t k = 0;
            while (k < kept && groups[k] != group)
                k++;
            groups[k] = group;
            kept += k == kept;
        }
        grouped[i] = (struct net_example){example->vector, groups, kept};
    }
    return grouped;
}

struct opinion_learner opinion_learner_make(struct arena *mem,
                                            const struct labeller_task *task)
{
    struct opinion_learner learner = {.task = task};
    struct arena *scratch = arena_open();
    struct str *texts = ARENA_ARRAY(scratch, struct str, task->text_count);
    for (size_t i = 0; i < task->text_count; i++)
        texts[i] = task->texts[i].text;
    learner.space = feature_space_make(
        mem, (struct str_list){texts, task->text_count});
    arena_close(scratch);
    learner.vectors = ARENA_ARRAY(mem, struct feature_list, task->text_count);
    for (size_t i = 0; i < task->text_count; i++)
        learner.vectors[i] = features_make(mem, &learner.space,
                                           task->texts[i].text);
    for (size_t i = 0; i < LABELLER_NETS; i++) {
        struct net_wish wish = net_wishes[i];
        wish.class_count = task->labels.count;
        learner.nets[i] = net_draft_make(mem, &wish);
    }
    for (size_t i = 0; i < task->level_count; i++) {
        struct net_wish wish = group_wish;
        wish.class_count = task->levels[i].group_count;
        if (task->levels[i].has_net)
            learner.group_nets[i] = net_draft_make(mem, &wish);
    }
    return learner;
}

static void train_nets(struct arena *mem, struct opinion_learner *learner,
                       struct opinion_maker *maker,
                       const struct net_example *examples, size_t count)
{
    const struct labeller_task *task = learner->task;
    for (size_t i = 0; i < LABELLER_NETS; i++) {
        const struct schedule *plan = learner->has_learnt ? &next : &first[i];
        net_learn(&learner->nets[i], examples, count, plan->rounds, plan->step);
        maker->nets[i] = net_make(mem, &learner->nets[i]);
    }
    for (size_t i = 0; i < task->level_count; i++) {
        const struct schedule *plan = learner->has_learnt ? &group_next
                                                          : &group_first;
        struct arena *scratch = arena_open();
        if (task->levels[i].has_net) {
            net_learn(&learner->group_nets[i],
                      group_up(scratch, examples, count, &task->levels[i]),
                      count, plan->rounds, plan->step);
            maker->group_nets[i] = net_make(mem, &learner->group_nets[i]);
        }
        arena_close(scratch);
    }
    learner->has_learnt = true;
}

/* The space as those see it who know these examples alone. */
static struct feature_space limit(struct arena *mem,
                                  const struct feature_space *space,
                                  const struct net_example *examples,
                                  size_t count)
{
    struct feature_space limited = {ARENA_ARRAY(mem, float, FEATURE_COUNT)};
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < examples[i].vector.count; j++) {
            uint32_t id = examples[i].vector.at[j].id;
            limited.rarity[id] = space->rarity[id];
        }
    return limited;
}

static const float *count_labels(struct arena *mem,
                                 const struct net_example *examples,
                                 size_t count, size_t label_count)
{
    float *commonness = ARENA_ARRAY(mem, float, label_count);
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < examples[i].class_count; j++)
            commonness[examples[i].classes[j]]++;
    for (size_t i = 0; i < label_count; i++)
        commonness[i] = logf(1 + commonness[i]);
    return commonness;
}

struct opinion_maker opinion_maker_make(struct arena *mem,
                                        struct opinion_learner *learner,
                                        bool with_kept_back)
{
    const struct labeller_task *task = learner->task;
    struct arena *scratch = arena_open();
    struct opinion_maker maker = {.task = task};
    struct net_example *examples = ARENA_ARRAY(scratch, struct net_example,
                                               task->text_count);
    struct feature_list *vectors = ARENA_ARRAY(scratch, struct feature_list,
                                               task->text_count);
    uint32_t *text_of = ARENA_ARRAY(mem, uint32_t, task->text_count);
    size_t count = 0;
    for (size_t i = 0; i < task->text_count; i++) {
        const struct labelled_text *text = &task->texts[i];
        if (!is_learnt_from(text, with_kept_back))
            continue;
        vectors[count] = learner->vectors[i];
        examples[count] = (struct net_example){vectors[count], text->labels,
                                               text->label_count};
        text_of[count++] = (uint32_t)i;
    }
    maker.text_of = text_of;
    maker.space = limit(mem, &learner->space, examples, count);
    maker.texts = text_index_make(mem, vectors, count);
    maker.label_texts = index_labels(mem, scratch, &maker.space, task->labels);
    maker.commonness = count_labels(mem, examples, count, task->labels.count);
    train_nets(mem, learner, &maker, examples, count);
    arena_close(scratch);
    return maker;
}

static void open_levels(struct arena *mem, const struct labeller_task *task,
                        struct opinion *opinion)
{
    for (size_t i = 0; i <= task->level_count; i++) {
        struct level_opinion *level = &opinion->levels[i];
        level->count = i == 0 ? task->labels.count
                              : task->levels[i - 1].group_count;
        for (size_t j = 0; j < LABELLER_NETS; j++)
            level->nets[j] = ARENA_ARRAY(mem, float, level->count);
        level->wide = ARENA_ARRAY(mem, float, level->count);
        level->close = ARENA_ARRAY(mem, float, level->count);
        if (i > 0 && task->levels[i - 1].has_net)
            level->net = ARENA_ARRAY(mem, float, level->count);
    }
}

static void divide(float *votes, size_t count)
{
    float total = 0;
    for (size_t i = 0; i < count; i++)
        total += votes[i];
    for (size_t i = 0; i < count && total > 0; i++)
        votes[i] /= total;
}

/* A text with many labels says less of each. */
static void vote(const struct opinion_maker *maker, struct opinion *opinion,
                 const struct neighbour *neighbours, size_t count)
{
    struct level_opinion *labels = &opinion->levels[0];
    for (size_t i = 0; i < count; i++) {
        const struct labelled_text *text =
            &maker->task->texts[maker->text_of[neighbours[i].text]];
        float likeness = neighbours[i].likeness;
        float square = likeness * likeness;
        float part = 1 / sqrtf((float)text->label_count);
        for (size_t j = 0; j < text->label_count; j++) {
            uint32_t label = text->labels[j];
            labels->wide[label] += square * part;
            if (i < CLOSE)
                labels->close[label] += square * square * square * square
                                        * part;
            if (opinion->best[label] < likeness)
                opinion->best[label] = likeness;
        }
    }
    divide(labels->wide, labels->count);
    divide(labels->close, labels->count);
}

/* Adds up for groups what is known of their labels. */
static void add_up(const struct labeller_task *task, struct opinion *opinion)
{
    const struct level_opinion *labels = &opinion->levels[0];
    for (size_t i = 0; i < task->level_count; i++) {
        struct level_opinion *level = &opinion->levels[i + 1];
        for (size_t j = 0; j < labels->count; j++) {
            uint32_t group = task->levels[i].group_of[j];
            level->wide[group] += labels->wide[j];
            level->close[group] += labels->close[j];
            for (size_t k = 0; k < LABELLER_NETS; k++)
                level->nets[0][group] += labels->nets[k][j] / LABELLER_NETS;
        }
    }
}

struct opinion opinion_make(struct arena *mem,
                            const struct opinion_maker *maker, struct str text)
{
    const struct labeller_task *task = maker->task;
    struct opinion opinion = {
        .best = ARENA_ARRAY(mem, float, task->labels.count),
        .own = ARENA_ARRAY(mem, float, task->labels.count),
    };
    struct feature_list vector = features_make(mem, &maker->space, text);
    struct neighbour neighbours[WIDE];
    float *likeness = ARENA_ARRAY(mem, float, maker->texts.text_count);
    open_levels(mem, task, &opinion);
    opinion.is_empty = vector.count == 0;
    text_index_likeness(&maker->texts, vector, likeness);
    size_t count = neighbours_find(likeness, maker->texts.text_count, WIDE,
                                   neighbours);
    vote(maker, &opinion, neighbours, count);
    text_index_likeness(&maker->label_texts, vector, opinion.own);
    for (size_t i = 0; i < LABELLER_NETS; i++)
        net_shares(&maker->nets[i], vector, opinion.levels[0].nets[i]);
    for (size_t i = 0; i < task->level_count; i++)
        if (task->levels[i].has_net)
            net_shares(&maker->group_nets[i], vector,
                       opinion.levels[i + 1].net);
    add_up(task, &opinion);
    for (size_t i = 0; i < count && i < LABELLER_NEIGHBOURS; i++)
        opinion.neighbours[opinion.neighbour_count++] = (struct neighbour){
            maker->text_of[neighbours[i].text], neighbours[i].likeness};
    return opinion;
}

/* Appends the logarithm of a share to the features of a candidate. */
static void add_log(struct candidates *list, float *features, float share,
                    float least)
{
    features[list->feature_count++] = logf(share + least);
}

static void add_group(struct candidates *list, float *features,
                      const struct level_opinion *level, uint32_t group)
{
    add_log(list, features, level->nets[0][group], least_share);
    add_log(list, features, level->wide[group], least_vote);
    if (level->net)
        add_log(list, features, level->net[group], least_share);
}

static void add_label(struct candidates *list, float *features,
                      const struct opinion_maker *maker,
                      const struct opinion *opinion, uint32_t label)
{
    const struct level_opinion *labels = &opinion->levels[0];
    for (size_t i = 0; i < LABELLER_NETS; i++)
        add_log(list, features, labels->nets[i][label], least_share);
    add_log(list, features, labels->wide[label], least_vote);
    add_log(list, features, labels->close[label], least_vote);
    features[list->feature_count++] = opinion->best[label];
    features[list->feature_count++] = opinion->own[label];
    features[list->feature_count++] = maker->commonness[label];
    for (size_t i = 0; i < maker->task->level_count; i++)
        add_group(list, features, &opinion->levels[i + 1],
                  maker->task->levels[i].group_of[label]);
}

/* The labels that are likeliest at first sight. */
static size_t pick_labels(struct arena *mem, const struct opinion *opinion,
                          uint32_t *picked)
{
    const struct level_opinion *labels = &opinion->levels[0];
    struct neighbour best[CANDIDATES];
    float *sight = ARENA_ARRAY(mem, float, labels->count);
    for (size_t i = 0; i < labels->count; i++) {
        /* Votes are trusted a little, to let in what the nets overlook. */
        sight[i] = labels->wide[i] / 4 + labels->close[i] / 4
                   + opinion->own[i] / CANDIDATES + least_share;
        for (size_t k = 0; k < LABELLER_NETS; k++)
            sight[i] += labels->nets[k][i];
    }
    size_t count = neighbours_find(sight, labels->count, CANDIDATES, best);
    for (size_t i = 0; i < count; i++)
        picked[i] = best[i].text;
    return count;
}

struct candidates candidates_make(struct arena *mem,
                                  const struct opinion_maker *maker,
                                  const struct opinion *opinion, size_t level)
{
    const struct level_opinion *groups = &opinion->levels[level];
    size_t most = level == 0 ? CANDIDATES : groups->count;
    struct candidates list = {
        .at = ARENA_ARRAY(mem, uint32_t, most),
        .features = ARENA_ARRAY(mem, float, most *FUSION_FEATURES)};
    list.count = level == 0 ? pick_labels(mem, opinion, list.at) : most;
    float *features = list.features;
    for (size_t i = 0; i < list.count; i++) {
        list.feature_count = 0;
        if (level == 0) {
            add_label(&list, features, maker, opinion, list.at[i]);
        } else {
            list.at[i] = (uint32_t)i;
            add_group(&list, features, groups, list.at[i]);
            add_log(&list, features, groups->close[i], least_vote);
        }
        features += list.feature_count;
        assert(list.feature_count <= FUSION_FEATURES);
    }
    return list;
}
