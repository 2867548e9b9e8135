#include "domain/occupation/skill_match.h"

#include "base/list.h"
#include "solve/calibration.h"
#include "solve/text_index.h"

#include <assert.h>
#include <math.h>

/* Of the texts of a skill that are like a duty the likest counts wholly, the
 * others less and less: one that is near says more than many that are far. */
static const float text_weights[] = {1.0F, 0.45F, 0.25F};
enum { TEXTS_COUNTED = COUNT_OF(text_weights) };

/* Shares grow with this power of what speaks for a skill. */
static const double sharpness = 4;

/* What is less like a skill than this says nothing for it. */
static const float least_likeness = 0.06F;

static const double wanted_right_share = 0.9;

static const uint32_t no_text = UINT32_MAX; /* leaves none out */

struct skill_text {
    struct str text;
    uint32_t skill;
};

struct skill_matcher {
    const struct skill_tree *tree;
    struct feature_space space;
    struct text_index index;
    const struct skill_text *texts; /* shape: [index.text_count] */
    const uint32_t *examples;       /* shape: [example_count], of texts */
    size_t example_count;
    struct calibration calibration;
};

static void text_add(struct list *texts, size_t skill, struct str text)
{
    if (text.length)
        *LIST_ADD(texts, struct skill_text) = (struct skill_text){
            text, (uint32_t)skill};
}

static void skill_texts_add(struct list *texts, struct list *examples,
                            const struct skill_tree *tree, size_t index)
{
    const struct skill *skill = &tree->skills[index];
    text_add(texts, index, skill->title);
    text_add(texts, index, skill->summary);
    for (size_t i = 0; i < skill->hr_words.count; i++)
        text_add(texts, index, skill->hr_words.at[i]);
    for (size_t i = 0; i < skill->duties.count; i++) {
        *LIST_ADD(examples, uint32_t) = (uint32_t)texts->count;
        text_add(texts, index, skill->duties.at[i]);
    }
}

static void index_make(struct arena *mem, struct skill_matcher *matcher)
{
    struct arena *draft = arena_open();
    const size_t count = matcher->index.text_count;
    struct str *texts = ARENA_ARRAY(draft, struct str, count);
    struct feature_list *vectors = ARENA_ARRAY(draft, struct feature_list,
                                               count);
    for (size_t i = 0; i < count; i++)
        texts[i] = matcher->texts[i].text;
    matcher->space = feature_space_make(mem, (struct str_list){texts, count});
    for (size_t i = 0; i < count; i++)
        vectors[i] = features_make(draft, &matcher->space, texts[i]);
    matcher->index = text_index_make(mem, vectors, count);
    arena_close(draft);
}

/* What speaks for one skill. */
struct support {
    float likest[TEXTS_COUNTED]; /* falling */
    uint32_t text;               /* the likest */
};

static void support_add(struct support *support, float likeness, uint32_t text)
{
    size_t at = TEXTS_COUNTED;
    while (at > 0 && support->likest[at - 1] < likeness) {
        if (at < TEXTS_COUNTED)
            support->likest[at] = support->likest[at - 1];
        at--;
    }
    if (at < TEXTS_COUNTED)
        support->likest[at] = likeness;
    if (at == 0)
        support->text = text;
}

static double support_sum(const struct support *support)
{
    double sum = 0;
    for (size_t i = 0; i < TEXTS_COUNTED; i++)
        sum += (double)(support->likest[i] * text_weights[i]);
    return pow(sum, sharpness);
}

static struct support *supports_find(struct arena *mem,
                                     const struct skill_matcher *matcher,
                                     struct str duty, uint32_t left_out)
{
    struct support *supports = ARENA_ARRAY(mem, struct support,
                                           matcher->tree->skill_count);
    float *likeness = ARENA_ARRAY(mem, float, matcher->index.text_count);
    text_index_likeness(&matcher->index,
                        features_make(mem, &matcher->space, duty), likeness);
    for (uint32_t i = 0; i < matcher->index.text_count; i++)
        if (i != left_out && likeness[i] >= least_likeness)
            support_add(&supports[matcher->texts[i].skill], likeness[i], i);
    return supports;
}

static void answer_add(struct skill_match *match,
                       const struct skill_answer *answer)
{
    size_t at = match->answer_count;
    while (at > 0 && match->answers[at - 1].share < answer->share) {
        if (at < SKILL_ANSWERS)
            match->answers[at] = match->answers[at - 1];
        at--;
    }
    if (at < SKILL_ANSWERS)
        match->answers[at] = *answer;
    if (match->answer_count < SKILL_ANSWERS)
        match->answer_count++;
}

static void match_without(const struct skill_matcher *matcher, struct str duty,
                          uint32_t left_out, struct skill_match *match)
{
    struct arena *mem = arena_open();
    const size_t count = matcher->tree->skill_count;
    struct support *supports = supports_find(mem, matcher, duty, left_out);
    double total = 0;
    *match = (struct skill_match){0};
    for (size_t i = 0; i < count; i++)
        total += support_sum(&supports[i]);
    for (size_t i = 0; i < count; i++) {
        double sum = support_sum(&supports[i]);
        if (sum > 0)
            answer_add(match, &(struct skill_answer){
                                  .skill = i,
                                  .share = sum / total,
                                  .like = matcher->texts[supports[i].text].text,
                                  .likeness = (double)supports[i].likest[0]});
    }
    arena_close(mem);
}

/* A share of nearly all says little where nothing is much like the duty. */
static float sureness_of(const struct skill_answer *answer)
{
    return (float)(answer->share * fmin(1, 2 * answer->likeness));
}

static void answers_judge(const struct calibration *calibration,
                          struct skill_match *match)
{
    for (size_t i = 0; i < match->answer_count; i++) {
        struct skill_answer *one = &match->answers[i];
        one->confidence = calibration_confidence(calibration, sureness_of(one));
    }
    match->needs_review = match->answer_count == 0
                          || sureness_of(&match->answers[0])
                                 < calibration->sure_from;
}

static void calibrate(struct skill_matcher *matcher)
{
    struct arena *mem = arena_open();
    struct list judged;
    LIST_OPEN(mem, struct judged_answer, &judged);
    for (size_t i = 0; i < matcher->example_count; i++) {
        const struct skill_text *own = &matcher->texts[matcher->examples[i]];
        struct skill_match match;
        match_without(matcher, own->text, matcher->examples[i], &match);
        for (size_t j = 0; j < match.answer_count; j++)
            *LIST_ADD(&judged, struct judged_answer) = (struct judged_answer){
                .share = sureness_of(&match.answers[j]),
                .is_right = match.answers[j].skill == own->skill};
    }
    matcher->calibration = calibration_make(judged.at, judged.count,
                                            wanted_right_share);
    arena_close(mem);
}

const struct skill_matcher *skill_matcher_make(struct arena *mem,
                                               const struct skill_tree *tree)
{
    assert(mem && tree);
    struct skill_matcher *matcher = ARENA_NEW(mem, struct skill_matcher);
    struct list texts, examples;
    LIST_OPEN(mem, struct skill_text, &texts);
    LIST_OPEN(mem, uint32_t, &examples);
    for (size_t i = 0; i < tree->skill_count; i++)
        skill_texts_add(&texts, &examples, tree, i);
    *matcher = (struct skill_matcher){.tree = tree,
                                      .index.text_count = texts.count,
                                      .texts = texts.at,
                                      .examples = examples.at,
                                      .example_count = examples.count};
    index_make(mem, matcher);
    calibrate(matcher);
    return matcher;
}

void skill_match(const struct skill_matcher *matcher, struct str duty,
                 struct skill_match *match)
{
    assert(matcher && match);
    match_without(matcher, duty, no_text, match);
    answers_judge(&matcher->calibration, match);
}

void skill_match_unseen(const struct skill_matcher *matcher, size_t example,
                        struct skill_match *match)
{
    assert(matcher && match && example < matcher->example_count);
    const uint32_t text = matcher->examples[example];
    match_without(matcher, matcher->texts[text].text, text, match);
    answers_judge(&matcher->calibration, match);
}
