#include "domain/occupation/duty_map.h"

#include "base/list.h"
#include "domain/occupation/occupation_map.h"
#include "domain/occupation/profile_match.h"
#include "domain/occupation/role_match.h"

#include <assert.h>
#include <stdlib.h>

/* How often a title that is no doubtful one names the right role.
 * Source docs/method.md, "Duties and roles" */
static const double title_right_share = 0.85;

static const double wanted_right_share = 0.9;

/* What was learnt from some hundred questions tells nothing surer. */
static const double most_confidence = 0.97;

/* Half of such answers about a duty are wrong: somebody should look. */
static const double least_confidence = 0.5;

struct mapper {
    struct map_ground ground;
    const struct skill_matcher *skills;
    const struct role_matcher *roles;
    const struct profile_matcher *profiles;
};

const struct mapper *mapper_make(struct arena *mem,
                                 const struct map_ground *ground)
{
    assert(mem && ground && ground->skills);
    struct mapper *mapper = ARENA_NEW(mem, struct mapper);
    mapper->ground = *ground;
    mapper->skills = skill_matcher_make(mem, ground->skills);
    mapper->roles = role_matcher_make(mem, ground->roles, ground->skills,
                                      mapper->skills);
    mapper->profiles = profile_matcher_make(
        mem, ground->profiles, mapper->skills, ground->skills->skill_count);
    return mapper;
}

/* What somebody said of this very duty; words count, not how they are set. */
static const struct duty_ruling *ruling_find(struct duty_ruling_list rulings,
                                             struct str duty)
{
    for (size_t i = 0; i < rulings.count; i++)
        if (str_same_folded(str_trim(rulings.at[i].duty), str_trim(duty)))
            return &rulings.at[i];
    return NULL;
}

/* Puts what was said in front of what was found. */
static void match_rule(const struct skill_tree *tree,
                       const struct duty_ruling *ruling,
                       struct skill_match *match)
{
    const struct skill *skill = skill_find(tree, ruling->skill);
    *match = (struct skill_match){0};
    if (skill) {
        match->answer_count = 1;
        match->answers[0] = (struct skill_answer){
            .skill = (size_t)(skill - tree->skills),
            .share = 1,
            .confidence = 1,
            .like = ruling->duty,
            .likeness = 1};
    }
}

static void duty_fill(const struct mapper *mapper, struct str text,
                      struct skill_match *match, struct map_duty *duty)
{
    const struct map_ground *ground = &mapper->ground;
    const struct duty_ruling *ruling = ruling_find(ground->rulings, text);
    if (ruling)
        match_rule(ground->skills, ruling, match);
    else
        skill_match(mapper->skills, text, match);
    *duty = (struct map_duty){.text = text, .skill_count = match->answer_count};
    for (size_t i = 0; i < match->answer_count; i++)
        duty->skills[i] = (struct map_skill){
            .skill = &ground->skills->skills[match->answers[i].skill],
            .score = match->answers[i].confidence,
            .like = match->answers[i].like,
            .ruling = ruling};
    duty->needs_review = !ruling
                         && (match->answer_count == 0
                             || match->answers[0].confidence
                                    < least_confidence);
    if (ground->duties)
        duty_match(ground->duties, text, &duty->activities);
}

static int category_order(const void *a, const void *b)
{
    const struct map_category *x = a;
    const struct map_category *y = b;
    if (x->share != y->share)
        return x->share > y->share ? -1 : 1;
    return (x->category > y->category) - (x->category < y->category);
}

/* Each duty is as much work as another; what it may be is shared out. */
static void categories_fill(struct arena *mem, const struct skill_tree *tree,
                            struct duty_map *map)
{
    double *shares = ARENA_ARRAY(mem, double, tree->category_count);
    double total = 0;
    for (size_t i = 0; i < map->duty_count; i++) {
        const struct map_duty *duty = &map->duties[i];
        double sum = 0;
        for (size_t j = 0; j < duty->skill_count; j++)
            sum += duty->skills[j].score;
        for (size_t j = 0; j < duty->skill_count && sum > 0; j++)
            shares[duty->skills[j].skill->category_index] +=
                duty->skills[j].score / sum;
        total += sum > 0;
    }
    map->categories = ARENA_ARRAY(mem, struct map_category,
                                  tree->category_count);
    for (size_t i = 0; i < tree->category_count; i++)
        if (shares[i] > 0)
            map->categories[map->category_count++] = (struct map_category){
                &tree->categories[i], shares[i] / total};
    if (map->category_count)
        qsort(map->categories, map->category_count, sizeof *map->categories,
              category_order);
}

/* The duties that speak for a role by their skills, and the title. */
static struct map_reason_list role_reasons(struct arena *mem,
                                           const struct mapper *mapper,
                                           const struct office_role *role,
                                           const struct duty_map *map,
                                           const struct skill_match *matches)
{
    struct list list;
    LIST_OPEN(mem, struct map_reason, &list);
    for (size_t i = 0; i < map->duty_count; i++) {
        const struct map_duty *duty = &map->duties[i];
        double part = role_match_part(mapper->roles, role, &matches[i]);
        if (part > 0)
            *LIST_ADD(&list, struct map_reason) = (struct map_reason){
                duty->text, duty->skills[0].skill->title, part};
    }
    return map_reasons_best(&list);
}

static void roles_fill(struct arena *mem, const struct mapper *mapper,
                       const struct role_match *match,
                       const struct skill_match *matches, struct duty_map *map)
{
    map->role_count = match->count < MAP_ANSWERS ? match->count : MAP_ANSWERS;
    map->roles = ARENA_ARRAY(mem, struct map_role, map->role_count);
    for (size_t i = 0; i < map->role_count; i++)
        map->roles[i] = (struct map_role){
            match->at[i].role, match->at[i].share,
            role_reasons(mem, mapper, match->at[i].role, map, matches)};
}

/* A title and duties that say the same by themselves are surer than either:
 * both would have to be wrong, and in the same way. */
static void confidence_fill(const struct mapper *mapper,
                            const struct role_match *match,
                            struct duty_map *map)
{
    const struct title_found_list *titles = match->titles;
    bool has_title = titles && titles->count && !titles->needs_review
                     && !titles->rather;
    const struct office_role_list roles = mapper->ground.roles;
    bool agrees = has_title && match->count
                  && office_role_broad(roles, titles->at[0].role)
                         == office_role_broad(roles, match->at[0].role);
    double wrong = 1 - (map->duty_count ? match->confidence : 0);
    if (agrees)
        wrong *= 1 - title_right_share;
    map->confidence = 1 - wrong < most_confidence ? 1 - wrong : most_confidence;
    map->needs_review = map->confidence < wanted_right_share;
}

struct duty_map duty_map_make(struct arena *mem, const struct mapper *mapper,
                              const struct map_question *question)
{
    assert(mem && mapper && question);
    assert(question->duties.count <= MAP_DUTIES_MOST);
    struct duty_map map = {.duty_count = question->duties.count};
    struct skill_match *matches = ARENA_ARRAY(mem, struct skill_match,
                                              map.duty_count);
    map.duties = ARENA_ARRAY(mem, struct map_duty, map.duty_count);
    for (size_t i = 0; i < map.duty_count; i++)
        duty_fill(mapper, question->duties.at[i], &matches[i], &map.duties[i]);
    categories_fill(mem, mapper->ground.skills, &map);
    struct role_match match = role_match(mem, mapper->roles, question->title,
                                         matches, map.duty_count);
    map.rather = match.titles->rather;
    roles_fill(mem, mapper, &match, matches, &map);
    confidence_fill(mapper, &match, &map);
    map.profiles = ARENA_ARRAY(mem, struct map_profile, MAP_ANSWERS);
    map.profile_count = profile_match(
        mem, mapper->profiles,
        &(struct profile_question){question, matches, map.roles,
                                   map.role_count},
        MAP_ANSWERS, map.profiles);
    map.occupations = ARENA_ARRAY(mem, struct map_occupation, MAP_ANSWERS);
    map.occupation_count = occupation_map(
        mem,
        &(struct occupation_question){&mapper->ground, question, map.duties,
                                      map.roles, map.role_count, map.confidence,
                                      map.rather},
        MAP_ANSWERS, map.occupations);
    return map;
}
