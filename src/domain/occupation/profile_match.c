#include "domain/occupation/profile_match.h"

#include "base/list.h"
#include "domain/ladder/reach.h"
#include "solve/text_index.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

/* What speaks for a profile, and how much: that its sentences say what the
 * duties say, that it takes the same skills, that it is called what HR calls
 * the role, and what the person is called. */
static const double sentence_weight = 0.35;
static const double skill_weight = 0.30;
static const double role_weight = 0.25;
static const double title_weight = 0.10;

/* A sentence like a duty to this degree says the same: few words are shared
 * by two people who write of one thing. */
static const double same_likeness = 0.45;

/* What a step of reach too much or too little takes away. */
static const double reach_cost = 0.12;

/* A reason is told from here on. */
static const double least_told = 0.2;
static const double least_told_of_title = 0.4;

enum { ROLES_ASKED = 3, SENTENCE_LETTERS_LEAST = 12 };

struct profile_sentence {
    struct str text;
    uint32_t profile;
    bool is_title;
};

struct profile_matcher {
    struct job_profile_list profiles;
    struct feature_space space;
    struct text_index index;
    const struct profile_sentence *sentences; /* shape: [index.text_count] */
    double *skills; /* shape: [profiles.count][skill_count], of length 1 */
    int *reaches;   /* shape: [profiles.count]; -1: not said */
    size_t skill_count;
};

static void sentences_add(struct list *sentences, const struct job_profile *one,
                          uint32_t index)
{
    *LIST_ADD(sentences, struct profile_sentence) = (struct profile_sentence){
        one->title, index, true};
    struct str text = one->description;
    for (size_t from = 0, at = 0; at <= text.length; at++) {
        bool is_end = at == text.length || text.at[at] == '.'
                      || text.at[at] == '\n' || text.at[at] == ';';
        if (!is_end)
            continue;
        struct str part = str_trim(str_part(text, from, at - from));
        if (part.length >= SENTENCE_LETTERS_LEAST)
            *LIST_ADD(sentences,
                      struct profile_sentence) = (struct profile_sentence){
                part, index, false};
        from = at + 1;
    }
}

static void index_make(struct arena *mem, struct profile_matcher *matcher,
                       size_t count)
{
    struct arena *draft = arena_open();
    struct str *texts = ARENA_ARRAY(draft, struct str, count);
    struct feature_list *vectors = ARENA_ARRAY(draft, struct feature_list,
                                               count);
    for (size_t i = 0; i < count; i++)
        texts[i] = matcher->sentences[i].text;
    matcher->space = feature_space_make(mem, (struct str_list){texts, count});
    for (size_t i = 0; i < count; i++)
        vectors[i] = features_make(draft, &matcher->space, texts[i]);
    matcher->index = text_index_make(mem, vectors, count);
    arena_close(draft);
}

static void skills_add(double *row, const struct skill_match *match)
{
    for (size_t i = 0; i < match->answer_count; i++)
        row[match->answers[i].skill] += match->answers[i].confidence;
}

static void row_finish(double *row, size_t count)
{
    double squares = 0;
    for (size_t i = 0; i < count; i++)
        squares += row[i];
    for (size_t i = 0; i < count && squares > 0; i++)
        row[i] = sqrt(row[i] / squares);
}

static int reach_said(struct str text)
{
    enum reach reach = REACH_TASK;
    struct str words;
    return reach_find(text, &reach, &words) ? (int)reach : -1;
}

const struct profile_matcher *profile_matcher_make(
    struct arena *mem, struct job_profile_list profiles,
    const struct skill_matcher *skills, size_t skill_count)
{
    assert(mem && skills);
    struct profile_matcher *matcher = ARENA_NEW(mem, struct profile_matcher);
    struct list sentences;
    LIST_OPEN(mem, struct profile_sentence, &sentences);
    for (size_t i = 0; i < profiles.count; i++)
        sentences_add(&sentences, &profiles.at[i], (uint32_t)i);
    *matcher = (struct profile_matcher){
        .profiles = profiles,
        .sentences = sentences.at,
        .skills = ARENA_ARRAY(mem, double, profiles.count *skill_count),
        .reaches = ARENA_ARRAY(mem, int, profiles.count),
        .skill_count = skill_count};
    index_make(mem, matcher, sentences.count);
    for (size_t i = 0; i < sentences.count; i++) {
        const struct profile_sentence *one = &matcher->sentences[i];
        struct skill_match match;
        skill_match(skills, one->text, &match);
        skills_add(matcher->skills + one->profile * skill_count, &match);
    }
    for (size_t i = 0; i < profiles.count; i++) {
        row_finish(matcher->skills + i * skill_count, skill_count);
        matcher->reaches[i] = reach_said(profiles.at[i].description);
    }
    return matcher;
}

/* What speaks for one profile while a question is answered. */
struct profile_case {
    double sentences; /* 0..1 a duty, summed up */
    double skills, role, title;
    struct list reasons; /* of struct map_reason */
};

/* Gives the likest sentence of each profile, or title. */
static void likest_find(struct arena *mem,
                        const struct profile_matcher *matcher, struct str text,
                        bool is_title, struct neighbour *likest)
{
    float *likeness = ARENA_ARRAY(mem, float, matcher->index.text_count);
    text_index_likeness(&matcher->index,
                        features_make(mem, &matcher->space, text), likeness);
    for (uint32_t i = 0; i < matcher->index.text_count; i++) {
        const struct profile_sentence *one = &matcher->sentences[i];
        if (one->is_title == is_title
            && likeness[i] > likest[one->profile].likeness)
            likest[one->profile] = (struct neighbour){i, likeness[i]};
    }
}

static void reason_add(struct profile_case *one, struct str words,
                       struct str like, double weight)
{
    *LIST_ADD(&one->reasons,
              struct map_reason) = (struct map_reason){words, like, weight};
}

static void duty_hold(struct arena *mem, const struct profile_matcher *matcher,
                      struct str duty, double weight,
                      struct profile_case *cases)
{
    struct neighbour *likest = ARENA_ARRAY(mem, struct neighbour,
                                           matcher->profiles.count);
    likest_find(mem, matcher, duty, false, likest);
    for (size_t i = 0; i < matcher->profiles.count; i++) {
        double like = fmin(1, (double)likest[i].likeness / same_likeness);
        cases[i].sentences += like * weight;
        if (like > least_told)
            reason_add(&cases[i], duty, matcher->sentences[likest[i].text].text,
                       like * weight * sentence_weight);
    }
}

static void title_hold(struct arena *mem, const struct profile_matcher *matcher,
                       struct str title, double trust,
                       struct profile_case *cases, bool is_role)
{
    struct neighbour *likest = ARENA_ARRAY(mem, struct neighbour,
                                           matcher->profiles.count);
    likest_find(mem, matcher, title, true, likest);
    for (size_t i = 0; i < matcher->profiles.count; i++) {
        double like = (double)likest[i].likeness * trust;
        double *sum = is_role ? &cases[i].role : &cases[i].title;
        double more = like - *sum;
        if (more <= 0)
            continue;
        *sum = like;
        if (like > least_told_of_title)
            reason_add(&cases[i], title,
                       matcher->sentences[likest[i].text].text,
                       like * (is_role ? role_weight : title_weight));
    }
}

static void skills_hold(struct arena *mem,
                        const struct profile_matcher *matcher,
                        const struct profile_question *question,
                        struct profile_case *cases)
{
    double *row = ARENA_ARRAY(mem, double, matcher->skill_count);
    for (size_t i = 0; i < question->asked->duties.count; i++)
        skills_add(row, &question->duties[i]);
    row_finish(row, matcher->skill_count);
    for (size_t i = 0; i < matcher->profiles.count; i++) {
        const double *own = matcher->skills + i * matcher->skill_count;
        for (size_t s = 0; s < matcher->skill_count; s++)
            cases[i].skills += row[s] * own[s];
    }
}

/* How far the work goes: the second widest of what duties say, since one
 * large word is soon written; -1 where none says it. */
static int reach_asked(const struct map_question *asked)
{
    int widest = reach_said(asked->title), second = widest;
    for (size_t i = 0; i < asked->duties.count; i++) {
        int reach = reach_said(asked->duties.at[i]);
        if (reach > widest) {
            second = widest;
            widest = reach;
        } else if (reach > second) {
            second = reach;
        }
    }
    return second >= 0 ? second : widest;
}

static double score_of(const struct profile_case *one, int reach, int asked)
{
    double score = sentence_weight * one->sentences + skill_weight * one->skills
                   + role_weight * one->role + title_weight * one->title;
    int distance = reach < 0 || asked < 0 ? 0 : abs(reach - asked);
    return fmin(score, 1) * fmax(0.4, 1 - reach_cost * distance);
}

static size_t found_add(struct map_profile *found, size_t count, size_t most,
                        const struct map_profile *one)
{
    size_t at = count;
    while (at > 0 && found[at - 1].score < one->score) {
        if (at < most)
            found[at] = found[at - 1];
        at--;
    }
    if (at < most)
        found[at] = *one;
    return count < most ? count + 1 : most;
}

static void cases_make(struct arena *mem, const struct profile_matcher *matcher,
                       const struct profile_question *question,
                       struct profile_case *cases)
{
    const struct map_question *asked = question->asked;
    for (size_t i = 0; i < matcher->profiles.count; i++)
        LIST_OPEN(mem, struct map_reason, &cases[i].reasons);
    for (size_t i = 0; i < asked->duties.count; i++)
        duty_hold(mem, matcher, asked->duties.at[i],
                  1 / (double)asked->duties.count, cases);
    skills_hold(mem, matcher, question, cases);
    double first = question->role_count ? question->roles[0].score : 1;
    for (size_t i = 0; i < question->role_count && i < ROLES_ASKED; i++)
        title_hold(mem, matcher, question->roles[i].role->internal.title,
                   question->roles[i].score / first, cases, true);
    title_hold(mem, matcher, asked->title, 1, cases, false);
}

size_t profile_match(struct arena *mem, const struct profile_matcher *matcher,
                     const struct profile_question *question, size_t most,
                     struct map_profile *found)
{
    assert(mem && matcher && question && found);
    const size_t profile_count = matcher->profiles.count;
    struct profile_case *cases = ARENA_ARRAY(mem, struct profile_case,
                                             profile_count);
    int asked = reach_asked(question->asked);
    size_t count = 0;
    cases_make(mem, matcher, question, cases);
    for (size_t i = 0; i < profile_count; i++) {
        struct map_profile one = {
            &matcher->profiles.at[i],
            score_of(&cases[i], matcher->reaches[i], asked),
            map_reasons_best(&cases[i].reasons)};
        if (one.score > 0)
            count = found_add(found, count, most, &one);
    }
    return count;
}
