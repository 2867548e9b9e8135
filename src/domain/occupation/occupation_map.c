#include "domain/occupation/occupation_map.h"

#include "base/list.h"

#include <assert.h>
#include <stdlib.h>

/* Each further fitting occupation of a role counts by so much less. */
static const double next_fit = 0.8;

/* What the standard makes of the title, and of the tasks like the duties. */
static const double title_trust = 0.4;
static const double duties_trust = 0.6;

enum { ROLES_ASKED = 5 };

/* An occupation while it gathers what speaks for it. */
struct candidate {
    enum occupation_scheme scheme;
    struct str code, title;
    double score;
    struct list reasons; /* of struct map_reason */
};

static bool is_ruled_out(const struct occupation_question *question,
                         enum occupation_scheme scheme, struct str code)
{
    if (question->role_count == 0)
        return false;
    const struct role_occupation_list *out =
        &question->roles[0].role->ruled_out;
    for (size_t i = 0; i < out->count; i++)
        if (out->at[i].scheme == scheme && str_same(out->at[i].code, code))
            return true;
    return false;
}

static struct candidate *candidate_of(struct arena *mem, struct list *list,
                                      const struct candidate *wanted)
{
    struct candidate *candidates = list->at;
    for (size_t i = 0; i < list->count; i++)
        if (candidates[i].scheme == wanted->scheme
            && str_same(candidates[i].code, wanted->code))
            return &candidates[i];
    struct candidate *one = LIST_ADD(list, struct candidate);
    *one = *wanted;
    LIST_OPEN(mem, struct map_reason, &one->reasons);
    return one;
}

static void speak_for(struct candidate *one, struct str words, struct str like,
                      double weight)
{
    one->score += weight;
    *LIST_ADD(&one->reasons,
              struct map_reason) = (struct map_reason){words, like, weight};
}

static void add_by_roles(struct arena *mem,
                         const struct occupation_question *question,
                         struct list *list)
{
    for (size_t i = 0; i < question->role_count && i < ROLES_ASKED; i++) {
        const struct map_role *role = &question->roles[i];
        double weight = question->role_trust * role->score;
        for (size_t j = 0; j < role->role->fits.count; j++) {
            const struct role_occupation *fit = &role->role->fits.at[j];
            if (!is_ruled_out(question, fit->scheme, fit->code))
                speak_for(
                    candidate_of(mem, list,
                                 &(struct candidate){.scheme = fit->scheme,
                                                     .code = fit->code,
                                                     .title = fit->title}),
                    role->role->title, fit->why, weight);
            weight *= next_fit;
        }
    }
}

static void add_of_standard(struct arena *mem,
                            const struct occupation_question *question,
                            struct list *list, size_t place,
                            const struct map_reason *reason)
{
    const struct occupation *one =
        &question->ground->onet->occupations.at[place];
    if (!is_ruled_out(question, SCHEME_ONET, one->code))
        speak_for(candidate_of(mem, list,
                               &(struct candidate){.scheme = SCHEME_ONET,
                                                   .code = one->code,
                                                   .title = one->title}),
                  reason->words, reason->like, reason->weight);
}

static void add_by_title(struct arena *mem,
                         const struct occupation_question *question,
                         double trust, struct list *list)
{
    struct title_match match;
    struct str title = question->asked->title;
    if (!question->ground->titles || title.length == 0)
        return;
    title_match(question->ground->titles, title, &match);
    struct str like = match.nearest_count ? match.nearest[0].title
                                          : (struct str){0};
    for (size_t i = 0; i < match.answer_count; i++)
        add_of_standard(
            mem, question, list, match.answers[i].occupation,
            &(struct map_reason){title, like, trust * match.answers[i].share});
}

static double likeness_sum(const struct occupation_question *question)
{
    double sum = 0;
    for (size_t i = 0; i < question->asked->duties.count; i++)
        for (size_t j = 0; j < question->duties[i].activities.nearest_count;
             j++)
            sum += question->duties[i].activities.nearest[j].likeness;
    return sum;
}

static void add_by_duties(struct arena *mem,
                          const struct occupation_question *question,
                          double trust, struct list *list)
{
    double sum = likeness_sum(question);
    if (!question->ground->onet || sum <= 0)
        return;
    for (size_t i = 0; i < question->asked->duties.count; i++) {
        const struct map_duty *duty = &question->duties[i];
        for (size_t j = 0; j < duty->activities.nearest_count; j++) {
            const struct duty_nearest *near = &duty->activities.nearest[j];
            const struct occupation *one =
                &question->ground->onet->occupations.at[near->occupation];
            add_of_standard(mem, question, list, near->occupation,
                            &(struct map_reason){duty->text,
                                                 one->tasks.at[near->task].text,
                                                 trust * near->likeness / sum});
        }
    }
}

static void add_rather(struct arena *mem,
                       const struct occupation_question *question,
                       struct list *list)
{
    const struct role_occupation *rather = question->rather;
    if (rather && question->asked->duties.count == 0)
        speak_for(candidate_of(mem, list,
                               &(struct candidate){.scheme = rather->scheme,
                                                   .code = rather->code,
                                                   .title = rather->title}),
                  question->asked->title, rather->called, 1);
}

static int candidate_order(const void *a, const void *b)
{
    const struct candidate *x = a;
    const struct candidate *y = b;
    if (x->score != y->score)
        return x->score > y->score ? -1 : 1;
    if (x->scheme != y->scheme)
        return x->scheme < y->scheme ? -1 : 1;
    return str_order(x->code, y->code);
}

size_t occupation_map(struct arena *mem,
                      const struct occupation_question *question, size_t most,
                      struct map_occupation *found)
{
    assert(mem && question && found);
    struct list list;
    LIST_OPEN(mem, struct candidate, &list);
    double rest = 1 - question->role_trust;
    bool has_duties = question->asked->duties.count > 0;
    add_rather(mem, question, &list);
    add_by_roles(mem, question, &list);
    add_by_title(mem, question, has_duties ? rest * title_trust : rest, &list);
    add_by_duties(mem, question,
                  question->asked->title.length ? rest * duties_trust : rest,
                  &list);
    struct candidate *candidates = list.at;
    if (list.count)
        qsort(candidates, list.count, sizeof *candidates, candidate_order);
    size_t count = list.count < most ? list.count : most;
    for (size_t i = 0; i < count; i++)
        found[i] = (struct map_occupation){
            .scheme = candidates[i].scheme,
            .code = candidates[i].code,
            .title = candidates[i].title,
            .score = candidates[i].score < 1 ? candidates[i].score : 1,
            .reasons = map_reasons_best(&candidates[i].reasons)};
    return count;
}
