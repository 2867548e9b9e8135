#include "domain/occupation/role_match.h"

#include "base/list.h"
#include "solve/calibration.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

/* Duties outweigh a title: a title is one word of one person, duties are
 * several.  One duty alone weighs less than many. */
static const double title_weight = 1.0;
static const double doubtful_title_weight = 0.4;
static const double least_duties_weight = 0.7;
static const double most_duties_weight = 1.5;

/* How quickly likelihood falls as a role's score falls behind the first. */
static const double sharpness = 8;

static const double wanted_right_share = 0.9;

/* Questions that are drawn to learn what answers are worth. */
enum { QUESTIONS_OF_A_ROLE = 8, LEAST_DRAWN = 2, MOST_DRAWN = 8 };

struct role_matcher {
    struct office_role_list roles;
    const struct skill_tree *tree;
    const struct title_index *titles;
    const double *rarity;  /* shape: [skill_count]: more where few roles need
                              the skill */
    const double *weights; /* shape: [roles.count][skill_count], of length 1 */
    struct calibration calibration;
};

static const double *row_of(const struct role_matcher *matcher, size_t role)
{
    return matcher->weights + role * matcher->tree->skill_count;
}

static double *weights_make(struct arena *mem,
                            const struct role_matcher *matcher)
{
    const size_t count = matcher->tree->skill_count;
    double *weights = ARENA_ARRAY(mem, double, matcher->roles.count *count);
    for (size_t i = 0; i < matcher->roles.count; i++) {
        const struct role_skill_list *skills = &matcher->roles.at[i].skills;
        for (size_t j = 0; j < skills->count; j++) {
            const struct skill *skill = skill_find(matcher->tree,
                                                   skills->at[j].id);
            if (skill)
                weights[i * count + (size_t)(skill - matcher->tree->skills)] =
                    skills->at[j].weight;
        }
    }
    return weights;
}

static double *rarity_make(struct arena *mem,
                           const struct role_matcher *matcher,
                           const double *weights)
{
    const size_t count = matcher->tree->skill_count;
    double *rarity = ARENA_ARRAY(mem, double, count);
    for (size_t s = 0; s < count; s++) {
        double users = 0;
        for (size_t i = 0; i < matcher->roles.count; i++)
            users += weights[i * count + s] > 0;
        rarity[s] = log(1 + (double)matcher->roles.count / fmax(users, 1));
    }
    return rarity;
}

static void scale_to_one(double *row, size_t count)
{
    double squares = 0;
    for (size_t i = 0; i < count; i++)
        squares += row[i] * row[i];
    for (size_t i = 0; i < count && squares > 0; i++)
        row[i] /= sqrt(squares);
}

/* What duties show of each skill, of length 1; a skill shown twice counts
 * less than two skills. */
static double *shown_make(struct arena *mem, const struct role_matcher *matcher,
                          const struct skill_match *duties, size_t duty_count)
{
    const size_t count = matcher->tree->skill_count;
    double *shown = ARENA_ARRAY(mem, double, count);
    for (size_t i = 0; i < duty_count; i++)
        for (size_t j = 0; j < duties[i].answer_count; j++)
            shown[duties[i].answers[j].skill] +=
                duties[i].answers[j].confidence;
    for (size_t s = 0; s < count; s++)
        shown[s] = sqrt(shown[s]) * matcher->rarity[s];
    scale_to_one(shown, count);
    return shown;
}

static double product(const double *a, const double *b, size_t count)
{
    double sum = 0;
    for (size_t i = 0; i < count; i++)
        sum += a[i] * b[i];
    return sum;
}

static void scores_by_duties(struct arena *mem,
                             const struct role_matcher *matcher,
                             const struct skill_match *duties,
                             size_t duty_count, double *scores)
{
    const double *shown = shown_make(mem, matcher, duties, duty_count);
    double more = 1 - 1 / (double)(duty_count ? duty_count : 1);
    double weight = least_duties_weight
                    + (most_duties_weight - least_duties_weight) * more;
    for (size_t i = 0; i < matcher->roles.count; i++)
        scores[i] += weight
                     * product(shown, row_of(matcher, i),
                               matcher->tree->skill_count);
}

static void scores_by_title(const struct role_matcher *matcher,
                            const struct title_found_list *titles,
                            double *scores)
{
    double weight = titles->needs_review ? doubtful_title_weight : title_weight;
    for (size_t i = 0; i < titles->count; i++)
        scores[titles->at[i].role - matcher->roles.at] += weight
                                                          * titles->at[i].score;
}

static int answer_order(const void *a, const void *b)
{
    const struct role_answer_of *x = a;
    const struct role_answer_of *y = b;
    if (x->share != y->share)
        return x->share > y->share ? -1 : 1;
    return (x->role > y->role) - (x->role < y->role);
}

/* Scores to likelihoods; none when all scores are 0. */
static size_t shares_make(const struct role_matcher *matcher,
                          const double *scores, struct role_answer_of *answers)
{
    const size_t count = matcher->roles.count;
    double most = 0, total = 0;
    for (size_t i = 0; i < count; i++)
        most = fmax(most, scores[i]);
    if (most <= 0)
        return 0;
    for (size_t i = 0; i < count; i++) {
        answers[i] = (struct role_answer_of){
            &matcher->roles.at[i], exp(sharpness * (scores[i] - most))};
        total += answers[i].share;
    }
    for (size_t i = 0; i < count; i++)
        answers[i].share /= total;
    qsort(answers, count, sizeof *answers, answer_order);
    return count;
}

/* The broad role counts: finer ones of it are names for parts of its work. */
static double broad_share(const struct role_matcher *matcher,
                          const struct role_match *match)
{
    double share = 0;
    const struct office_role *first = office_role_broad(matcher->roles,
                                                        match->at[0].role);
    for (size_t i = 0; i < match->count; i++)
        if (office_role_broad(matcher->roles, match->at[i].role) == first)
            share += match->at[i].share;
    return share;
}

/* How likely it is that any duty was understood at all. */
static double duties_trust(const struct skill_match *duties, size_t duty_count)
{
    double wrong = 1;
    for (size_t i = 0; i < duty_count; i++)
        if (duties[i].answer_count)
            wrong *= 1 - duties[i].answers[0].confidence;
    return 1 - wrong;
}

/* Without looking at what answers are worth. */
static struct role_match match_plainly(struct arena *mem,
                                       const struct role_matcher *matcher,
                                       const struct title_found_list *titles,
                                       const struct skill_match *duties,
                                       size_t duty_count)
{
    double *scores = ARENA_ARRAY(mem, double, matcher->roles.count);
    struct role_match match = {
        .at = ARENA_ARRAY(mem, struct role_answer_of, matcher->roles.count),
        .titles = titles};
    scores_by_duties(mem, matcher, duties, duty_count, scores);
    scores_by_title(matcher, titles, scores);
    match.count = shares_make(matcher, scores, match.at);
    return match;
}

/* A row of numbers that looks drawn and is the same on every machine.
 * Source G. Marsaglia, Xorshift RNGs, 2003. */
static uint64_t dice_throw(uint64_t *dice)
{
    *dice ^= *dice << 13;
    *dice ^= *dice >> 7;
    *dice ^= *dice << 17;
    return *dice;
}

/* What is needed to draw questions. */
struct draw {
    const struct role_matcher *matcher;
    const size_t *starts;              /* shape: [skill_count + 1], examples */
    const struct skill_match *matches; /* shape: [example count], unseen */
    uint64_t dice;
};

/* An example of one of the role's skills, weightier skills more often. */
static const struct skill_match *duty_draw(struct draw *draw,
                                           const struct office_role *role)
{
    const struct skill_tree *tree = draw->matcher->tree;
    uint64_t total = 0;
    for (size_t i = 0; i < role->skills.count; i++)
        total += (uint64_t)role->skills.at[i].weight;
    uint64_t at = total ? dice_throw(&draw->dice) % total : 0;
    for (size_t i = 0; i < role->skills.count; i++) {
        uint64_t weight = (uint64_t)role->skills.at[i].weight;
        const struct skill *skill = skill_find(tree, role->skills.at[i].id);
        if (at >= weight || !skill) {
            at -= weight < at ? weight : at;
            continue;
        }
        size_t s = (size_t)(skill - tree->skills);
        size_t count = draw->starts[s + 1] - draw->starts[s];
        if (count)
            return &draw->matches[draw->starts[s]
                                  + dice_throw(&draw->dice) % count];
    }
    return NULL;
}

static void question_judge(struct draw *draw, const struct office_role *role,
                           struct list *judged)
{
    struct arena *mem = arena_open();
    struct skill_match duties[MOST_DRAWN];
    size_t count = 0;
    size_t wanted = LEAST_DRAWN
                    + dice_throw(&draw->dice) % (MOST_DRAWN - LEAST_DRAWN + 1);
    for (size_t i = 0; i < wanted; i++) {
        const struct skill_match *duty = duty_draw(draw, role);
        if (duty)
            duties[count++] = *duty;
    }
    struct role_match match = match_plainly(
        mem, draw->matcher, &(struct title_found_list){0}, duties, count);
    if (match.count)
        *LIST_ADD(judged, struct judged_answer) = (struct judged_answer){
            .share = (float)(broad_share(draw->matcher, &match)
                             * duties_trust(duties, count)),
            .is_right = office_role_broad(draw->matcher->roles,
                                          match.at[0].role)
                        == office_role_broad(draw->matcher->roles, role)};
    arena_close(mem);
}

static void calibrate(struct role_matcher *matcher,
                      const struct skill_matcher *skills)
{
    struct arena *mem = arena_open();
    const struct skill_tree *tree = matcher->tree;
    size_t *starts = ARENA_ARRAY(mem, size_t, tree->skill_count + 1);
    for (size_t s = 0; s < tree->skill_count; s++)
        starts[s + 1] = starts[s] + tree->skills[s].duties.count;
    const size_t count = starts[tree->skill_count];
    struct skill_match *matches = ARENA_ARRAY(mem, struct skill_match, count);
    for (size_t i = 0; i < count; i++)
        skill_match_unseen(skills, i, &matches[i]);
    struct draw draw = {matcher, starts, matches, 88172645463325252U};
    struct list judged;
    LIST_OPEN(mem, struct judged_answer, &judged);
    for (size_t i = 0; i < matcher->roles.count; i++)
        for (int k = 0; k < QUESTIONS_OF_A_ROLE; k++)
            question_judge(&draw, &matcher->roles.at[i], &judged);
    matcher->calibration = calibration_make(judged.at, judged.count,
                                            wanted_right_share);
    arena_close(mem);
}

const struct role_matcher *role_matcher_make(struct arena *mem,
                                             struct office_role_list roles,
                                             const struct skill_tree *tree,
                                             const struct skill_matcher *skills)
{
    assert(mem && tree && skills);
    struct role_matcher *matcher = ARENA_NEW(mem, struct role_matcher);
    *matcher = (struct role_matcher){.roles = roles, .tree = tree};
    matcher->titles = title_index_make(mem, roles);
    double *weights = weights_make(mem, matcher);
    matcher->rarity = rarity_make(mem, matcher, weights);
    for (size_t i = 0; i < roles.count; i++) {
        double *row = weights + i * tree->skill_count;
        for (size_t s = 0; s < tree->skill_count; s++)
            row[s] *= matcher->rarity[s];
        scale_to_one(row, tree->skill_count);
    }
    matcher->weights = weights;
    calibrate(matcher, skills);
    return matcher;
}

struct role_match role_match(struct arena *mem,
                             const struct role_matcher *matcher,
                             struct str title, const struct skill_match *duties,
                             size_t duty_count)
{
    assert(mem && matcher && (duties || !duty_count));
    struct title_found_list *titles = ARENA_NEW(mem, struct title_found_list);
    *titles = title_lookup(mem, matcher->titles, title, matcher->roles.count);
    struct role_match match = match_plainly(mem, matcher, titles, duties,
                                            duty_count);
    match.needs_review = true;
    if (match.count == 0)
        return match;
    float share = (float)(broad_share(matcher, &match)
                          * duties_trust(duties, duty_count));
    match.confidence = calibration_confidence(&matcher->calibration, share);
    match.needs_review = share < matcher->calibration.sure_from
                         || (duty_count == 0 && titles->needs_review);
    return match;
}

double role_match_part(const struct role_matcher *matcher,
                       const struct office_role *role,
                       const struct skill_match *duty)
{
    assert(matcher && role && duty);
    const double *row = row_of(matcher, (size_t)(role - matcher->roles.at));
    double part = 0;
    for (size_t i = 0; i < duty->answer_count; i++)
        part += duty->answers[i].confidence * row[duty->answers[i].skill];
    return fmin(part, 1);
}
