#include "support/gap_case.h"

#include <string.h>

enum { COMPETENCIES = 4, LEVELS = 3, TARGET = 1 };

static struct competency competencies[COMPETENCIES] = {
    {.key = {"plan", 4}, .title = {"Planning", 8}, .area = {"Delivery", 8}},
    {.key = {"risk", 4}, .title = {"Risk", 4}, .area = {"Delivery", 8}},
    {.key = {"people", 6}, .title = {"Partners", 8}, .area = {"People", 6}},
    {.key = {"craft", 5}, .title = {"Upstream work", 13}},
};

static struct level levels[LEVELS] = {
    {.key = {"1", 1}, .title = {"Program manager", 15}},
    {.key = {"2", 1}, .title = {"Senior program manager", 22}},
    {.key = {"3", 1}, .title = {"Principal program manager", 25}},
};

static const char *const default_words[] = {
    "Keeps one dated plan that three teams work from",
    "Names the risks of a release before they happen, and who carries them",
    "Settles a dispute between two projects without a third",
    "Reviews changes of others in a project the company does not own",
    "Tells sponsors in one page what their money did",
    "Brings a newcomer to a first accepted change",
};

static const char *const default_notes[] = {
    "The spring release had a plan; the autumn one was kept in the head.",
    "",
    "Two of the three raters saw it once.",
};

/* Adds those of one level and competency to the `count` there are. */
static size_t deal_cell(struct arena *mem, const struct gap_case *given,
                        struct criterion cell, size_t of_level,
                        struct criterion *all, size_t count)
{
    size_t each = (of_level + COMPETENCIES - 1) / COMPETENCIES;
    size_t first = cell.competency_index * each;
    for (size_t i = first; i < of_level && i < first + each; i++) {
        size_t words = (i + cell.level_index) % COUNT_OF(default_words);
        cell.key = str_format(mem, "k%zu", count);
        cell.text = str_of(given->words ? given->words : default_words[words]);
        all[count++] = cell;
    }
    return count;
}

static struct criterion *deal(struct arena *mem, const struct gap_case *given,
                              size_t below, size_t own)
{
    struct criterion *all = ARENA_ARRAY(mem, struct criterion, below + own);
    size_t count = 0;
    for (size_t i = 0; i < COMPETENCIES; i++) {
        struct criterion cell = {
            .level_index = TARGET - 1, .competency_index = i, .weight = 1};
        count = deal_cell(mem, given, cell, below, all, count);
        cell.level_index = TARGET;
        count = deal_cell(mem, given, cell, own, all, count);
    }
    return all;
}

static struct day some_day(const char *iso, size_t before)
{
    struct day day = {0};
    day_parse(str_of(iso), &day);
    day.number -= (int32_t)before;
    return day;
}

static struct evidence *work(struct arena *mem, const struct gap_case *given)
{
    size_t count = given->evidence_each;
    static const char *const titles[] = {
        "Check the frame length before the copy",
        "Say which licence the test images have",
        "Retire the second scheduler, in three steps that can be undone",
    };
    struct evidence *at = ARENA_ARRAY(mem, struct evidence, count);
    for (size_t i = 0; i < count; i++)
        at[i] = (struct evidence){
            .kind = (enum evidence_kind)(i % EVIDENCE_KIND_COUNT),
            .day = some_day("2026-11-02", i * 37),
            .project = i % 2 ? STR_LITERAL("quarry") : STR_LITERAL("tidepool"),
            .title = str_of(given->title ? given->title
                                         : titles[i % COUNT_OF(titles)])};
    return at;
}

/* Rated as the letter says; false for '?'. */
static bool rate(struct arena *mem, const struct criterion *criterion,
                 char letter, size_t i, struct rated *rated)
{
    static const char letters[] = "nsm-";
    const char *found = strchr(letters, letter);
    if (!found)
        return false;
    const char *note = default_notes[i % COUNT_OF(default_notes)];
    *rated = (struct rated){
        .ladder_key = STR_LITERAL("pm"),
        .criterion_key = criterion->key,
        .wording = i == 4 ? str_format(mem, "%.*s Once.", STR(criterion->text))
                          : criterion->text,
        .rating = (enum rating)(found - letters),
        .note = str_copy(mem, str_of(note)),
        .rater = i % 3 ? STR_LITERAL("Wim Oude") : (struct str){0},
        .day = some_day("2026-05-14", i * 20)};
    return true;
}

static struct credit_list lay(struct arena *mem, const struct gap_case *given,
                              size_t criteria)
{
    size_t each = given->evidence_each;
    struct evidence *evidence = work(mem, given);
    struct credit *at = ARENA_ARRAY(mem, struct credit, criteria * each);
    for (size_t i = 0; i < criteria * each; i++)
        at[i] = (struct credit){.criterion_index = i / each,
                                .evidence = &evidence[i % each]};
    return (struct credit_list){at, criteria * each};
}

static struct rated_list rate_all(struct arena *mem,
                                  const struct ladder *ladder,
                                  const struct gap_case *given)
{
    struct rated *at = ARENA_ARRAY(mem, struct rated, ladder->criterion_count);
    size_t count = 0, seen[LEVELS] = {0};
    const char *below = given->below ? given->below : "";
    for (size_t i = 0; i < ladder->criterion_count; i++) {
        const struct criterion *c = &ladder->criteria[i];
        bool is_own = c->level_index == TARGET;
        size_t nth = seen[c->level_index]++;
        char letter = (is_own ? given->standings : below)[nth];
        if (rate(mem, c, letter, nth, &at[count]))
            count++;
    }
    return (struct rated_list){at, count};
}

struct gap_sheet gap_case_make(struct arena *mem, const struct gap_case *given)
{
    size_t own = strlen(given->standings);
    size_t below = given->below ? strlen(given->below) : 0;
    struct ladder *ladder = ARENA_NEW(mem, struct ladder);
    *ladder = (struct ladder){.key = STR_LITERAL("pm"),
                              .title = STR_LITERAL("Program management"),
                              .language = STR_LITERAL("en"),
                              .levels = levels,
                              .level_count = LEVELS,
                              .competencies = competencies,
                              .competency_count = COMPETENCIES,
                              .criteria = deal(mem, given, below, own),
                              .criterion_count = below + own};
    struct gap *gap = ARENA_NEW(mem, struct gap);
    *gap = gap_make(mem, ladder, TARGET, rate_all(mem, ladder, given),
                    lay(mem, given, own + below));
    return (struct gap_sheet){
        .office = STR_LITERAL("Halden open source office"),
        .person =
            {.name = str_of(given->person ? given->person : "Amara Okafor"),
             .position = {.title = STR_LITERAL("Program manager"),
                          .department = STR_LITERAL("Open source office")}},
        .present_level = STR_LITERAL("Program manager"),
        .gap = gap,
        .evidence_count = given->evidence_each * 7,
        .today = some_day("2026-11-23", 0),
        .is_sample = given->is_sample};
}
