/* occupations FOLDER WORK [TENTH] - how well titles and duties of O*NET are matched
 * that the matchers never saw.
 *
 * One alternate title in ten and one occupation's tasks in ten are taken out
 * of the standard in FOLDER by a hash of their words; the matchers learn from
 * the rest and are asked for what was taken out.  In WORK the same parts are
 * left as text for other programs.
 */
#include "base/list.h"
#include "base/name_index.h"
#include "domain/occupation/duty_match.h"
#include "domain/occupation/title_match.h"
#include "intake/onet_folder.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

enum { TAKEN_EVERY = 10 };

/* Which tenth is taken out; another one to try something on. */
static uint64_t taken = 9;

/* How many were found at which place. */
struct score {
    size_t asked, at_1, at_3, at_5, sure, sure_right;
    double reciprocal; /* 1 / place, added up */
};

static double now_s(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static double memory_mb(void)
{
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return (double)usage.ru_maxrss / 1024;
}

static bool is_taken(struct str words)
{
    return str_hash_long(words) % TAKEN_EVERY == taken;
}

static void score_add(struct score *score, size_t place, bool is_sure)
{
    score->asked++;
    score->at_1 += place == 1;
    score->at_3 += place >= 1 && place <= 3;
    score->at_5 += place >= 1 && place <= 5;
    score->reciprocal += place ? 1 / (double)place : 0;
    score->sure += is_sure;
    score->sure_right += is_sure && place == 1;
}

static double percent(size_t part, size_t whole)
{
    return whole ? 100 * (double)part / (double)whole : 0;
}

static void score_print(const char *name, const struct score *score)
{
    printf("| %s | %zu | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f |\n", name,
           score->asked, percent(score->at_1, score->asked),
           percent(score->at_3, score->asked),
           percent(score->at_5, score->asked),
           score->asked ? 100 * score->reciprocal / (double)score->asked : 0,
           percent(score->sure, score->asked),
           percent(score->sure_right, score->sure));
}

static FILE *open_work(struct arena *mem, const char *folder, const char *name)
{
    FILE *file = fopen(str_format(mem, "%s/%s", folder, name).at, "w");
    if (!file) {
        fprintf(stderr, "%s/%s: it cannot be written\n", folder, name);
        exit(1);
    }
    return file;
}

/* Titles under their keys, with the occupations that have them. */
struct question {
    struct str key;
    struct list occupations; /* of uint32_t */
};

/* Takes out titles of one list; those taken become questions. */
static struct str_list thin(struct arena *mem, struct str_list titles,
                            uint32_t occupation, struct name_index *keys,
                            struct list *questions)
{
    struct str *kept = ARENA_ARRAY(mem, struct str, titles.count);
    size_t count = 0;
    for (size_t i = 0; i < titles.count; i++) {
        struct str key = title_key(mem, titles.at[i]);
        if (!is_taken(key)) {
            kept[count++] = titles.at[i];
            continue;
        }
        size_t place = name_index_add(keys, key);
        if (place == questions->count) {
            struct question *question = LIST_ADD(questions, struct question);
            question->key = key;
            LIST_OPEN(mem, uint32_t, &question->occupations);
        }
        *LIST_ADD(&LIST_AT(questions, struct question, place)->occupations,
                  uint32_t) = occupation;
    }
    return (struct str_list){kept, count};
}

static bool has(const struct list *list, size_t one)
{
    for (size_t i = 0; i < list->count; i++)
        if (*LIST_AT(list, uint32_t, i) == one)
            return true;
    return false;
}

static void ask_titles(const struct title_matcher *matcher,
                       const struct list *questions, struct score *score)
{
    struct title_match match;
    for (size_t i = 0; i < questions->count; i++) {
        const struct question *question = LIST_AT(questions, struct question,
                                                  i);
        size_t place = 0;
        title_match(matcher, question->key, &match);
        for (size_t j = match.answer_count; j-- > 0;)
            if (has(&question->occupations, match.answers[j].occupation))
                place = j + 1;
        score_add(score, place, !match.needs_review);
    }
}

static void write_titles(struct arena *mem, const char *work,
                         const struct occupation_standard *standard,
                         const struct list *questions)
{
    FILE *file = open_work(mem, work, "titles.train");
    for (size_t i = 0; i < standard->occupations.count; i++) {
        const struct occupation *one = &standard->occupations.at[i];
        const struct str_list lists[] = {
            {&one->title, 1}, one->alternate_titles, one->reported_titles};
        for (size_t j = 0; j < COUNT_OF(lists); j++)
            for (size_t k = 0; k < lists[j].count; k++)
                fprintf(file, "__label__%zu\t%.*s\n", i,
                        STR(title_key(mem, lists[j].at[k])));
    }
    fclose(file);
    file = open_work(mem, work, "titles.test");
    for (size_t i = 0; i < questions->count; i++) {
        const struct question *one = LIST_AT(questions, struct question, i);
        for (size_t j = 0; j < one->occupations.count; j++)
            fprintf(file, "%s__label__%u", j ? "," : "",
                    *LIST_AT(&one->occupations, uint32_t, j));
        fprintf(file, "\t%.*s\n", STR(one->key));
    }
    fclose(file);
}

static void measure_titles(const struct occupation_standard *whole,
                           const char *work)
{
    struct arena *mem = arena_open();
    struct name_index keys;
    struct list questions;
    struct score score = {0};
    struct occupation *thinned = ARENA_ARRAY(mem, struct occupation,
                                             whole->occupations.count);
    name_index_open(mem, &keys);
    LIST_OPEN(mem, struct question, &questions);
    for (size_t i = 0; i < whole->occupations.count; i++) {
        struct name_index other_keys;
        struct list others;
        name_index_open(mem, &other_keys);
        LIST_OPEN(mem, struct question, &others);
        thinned[i] = whole->occupations.at[i];
        thinned[i].alternate_titles = thin(mem, thinned[i].alternate_titles,
                                           (uint32_t)i, &keys, &questions);
        thinned[i].reported_titles = thin(mem, thinned[i].reported_titles,
                                          (uint32_t)i, &other_keys, &others);
    }
    struct occupation_standard standard = *whole;
    standard.occupations.at = thinned;
    write_titles(mem, work, &standard, &questions);
    double start = now_s();
    struct arena *own = arena_open();
    const struct title_matcher *matcher = title_matcher_make(own, &standard);
    double held_mb = (double)arena_bytes(own) / (1 << 20);
    double trained = now_s();
    ask_titles(matcher, &questions, &score);
    double asked = now_s();
    score_print("title to occupation", &score);
    fprintf(stderr, "titles: %.1f s to train, %.3f ms a title, %.0f MB kept\n",
            trained - start, (asked - trained) * 1e3 / (double)score.asked,
            held_mb);
    arena_close(own);
    arena_close(mem);
}

/* Where the first answer of a step stands that some activity of the task has.
 */
static size_t place_of(const struct duty_step *step,
                       const struct work_activities *activities,
                       const struct occupation_task *task, int steps_up)
{
    for (size_t i = 0; i < step->answer_count; i++)
        for (size_t j = 0; j < task->detailed.count; j++) {
            size_t one = task->detailed.at[j];
            if (steps_up > 0)
                one = activities->detailed.at[one].above;
            if (steps_up > 1)
                one = activities->intermediate.at[one].above;
            if (one == step->answers[i].activity)
                return i + 1;
        }
    return 0;
}

static void write_duty(FILE *file, const struct work_activities *activities,
                       const struct occupation_task *task, bool is_question)
{
    for (size_t i = 0; i < task->detailed.count; i++) {
        size_t middle = activities->detailed.at[task->detailed.at[i]].above;
        fprintf(file, "%s__label__%zu", is_question && i ? "," : "",
                activities->intermediate.at[middle].above);
        if (!is_question)
            fprintf(file, "\t%.*s\n", STR(task->text));
    }
    if (is_question)
        fprintf(file, "\t%.*s\n", STR(task->text));
}

static void ask_duties(const struct duty_matcher *matcher,
                       const struct occupation_standard *whole, FILE *file,
                       struct score scores[3])
{
    struct duty_match match;
    for (size_t i = 0; i < whole->occupations.count; i++) {
        const struct occupation *one = &whole->occupations.at[i];
        for (size_t j = 0; is_taken(one->code) && j < one->tasks.count; j++) {
            const struct occupation_task *task = &one->tasks.at[j];
            if (task->detailed.count == 0)
                continue;
            duty_match(matcher, task->text, &match);
            const struct duty_step *steps[] = {
                &match.detailed, &match.intermediate, &match.general};
            for (int k = 0; k < 3; k++)
                score_add(&scores[k],
                          place_of(steps[k], &whole->activities, task, k),
                          !steps[k]->needs_review);
            write_duty(file, &whole->activities, task, true);
        }
    }
}

static void measure_duties(const struct occupation_standard *whole,
                           const char *work)
{
    struct arena *mem = arena_open();
    struct score scores[3] = {{0}};
    struct occupation *thinned = ARENA_ARRAY(mem, struct occupation,
                                             whole->occupations.count);
    FILE *file = open_work(mem, work, "duties.train");
    for (size_t i = 0; i < whole->occupations.count; i++) {
        thinned[i] = whole->occupations.at[i];
        if (is_taken(thinned[i].code))
            thinned[i].tasks.count = 0;
        for (size_t j = 0; j < thinned[i].tasks.count; j++)
            write_duty(file, &whole->activities, &thinned[i].tasks.at[j],
                       false);
    }
    fclose(file);
    struct occupation_standard standard = *whole;
    standard.occupations.at = thinned;
    double start = now_s();
    struct arena *own = arena_open();
    const struct duty_matcher *matcher = duty_matcher_make(own, &standard);
    double held_mb = (double)arena_bytes(own) / (1 << 20);
    double trained = now_s();
    file = open_work(mem, work, "duties.test");
    ask_duties(matcher, whole, file, scores);
    fclose(file);
    double asked = now_s();
    score_print("duty to general activity", &scores[2]);
    score_print("duty to intermediate activity", &scores[1]);
    score_print("duty to detailed activity", &scores[0]);
    fprintf(stderr, "duties: %.1f s to train, %.3f ms a duty, %.0f MB kept\n",
            trained - start, (asked - trained) * 1e3 / (double)scores[0].asked,
            held_mb);
    arena_close(own);
    arena_close(mem);
}

int main(int count, char **arguments)
{
    struct arena *mem = arena_open();
    struct occupation_standard standard;
    struct fault fault;
    if (count == 4)
        taken = strtoul(arguments[3], NULL, 10);
    if (count < 3 || count > 4) {
        fprintf(stderr, "usage: occupations FOLDER WORK [0..9]\n");
        return 2;
    }
    double start = now_s();
    if (!onet_folder_read(mem, arguments[1], &standard, &fault)) {
        fprintf(stderr, "%s\n", fault.message);
        return 2;
    }
    fprintf(stderr, "folder: %.2f s to read\n", now_s() - start);
    printf("| what | asked | @1 %% | @3 %% | @5 %% | MRR | not marked for "
           "review %% | of these right %% |\n|---|--:|--:|--:|--:|--:|--:|--:|"
           "\n");
    measure_titles(&standard, arguments[2]);
    measure_duties(&standard, arguments[2]);
    fprintf(stderr, "memory: %.0f MB at most, while learning\n", memory_mb());
    arena_close(mem);
    return 0;
}
