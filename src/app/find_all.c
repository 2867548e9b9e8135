#include "app/find_all.h"

#include "app/find_person.h"
#include "app/keep_ladder.h"
#include "app/look_over.h"
#include "base/list.h"
#include "base/utf8.h"

enum { WORDS_MOST = 8 };

struct search {
    struct arena *mem;
    struct db *db;
    const struct actor *actor;
    struct str words[WORDS_MOST]; /* plain */
    size_t word_count;
    size_t most;
    size_t counts[FINDING_KIND_COUNT];
    bool is_cut;
    struct list findings;
};

static void words_take(struct search *search, struct str words)
{
    struct str rest = utf8_plain(search->mem, words), word;
    while (search->word_count < WORDS_MOST && str_next(&rest, ' ', &word)) {
        word = str_trim(word);
        if (word.length)
            search->words[search->word_count++] = word;
    }
}

/* Keeps the finding when every word stands in its name or detail. */
static void offer(struct search *search, const struct finding *finding)
{
    struct str name = utf8_plain(search->mem, finding->name);
    struct str detail = utf8_plain(search->mem, finding->detail);
    for (size_t i = 0; i < search->word_count; i++) {
        struct str word = search->words[i];
        if (str_find(name, word) == name.length
            && str_find(detail, word) == detail.length)
            return;
    }
    if (search->counts[finding->kind] == search->most) {
        search->is_cut = true;
        return;
    }
    search->counts[finding->kind]++;
    *LIST_ADD(&search->findings, struct finding) = *finding;
}

static bool people_search(struct search *search, struct fault *fault)
{
    struct person_list people;
    if (!app_people_list(search->mem, search->db, search->actor, &people,
                         fault))
        return false;
    for (size_t i = 0; i < people.count; i++) {
        const struct person *person = &people.at[i];
        const struct position *position = &person->position;
        offer(search,
              &(struct finding){
                  .kind = FINDING_PERSON,
                  .name = person->name,
                  .detail = str_format(
                      search->mem, "%.*s · %.*s · %.*s", STR(position->title),
                      STR(position->department), STR(person->email)),
                  .person = person->id,
              });
    }
    return true;
}

/* The ladder itself in the first round, its levels in the second, its
 * criteria in the third: so that each kind stands together. */
static void ladder_search(struct search *search, const struct ladder *ladder,
                          enum finding_kind kind)
{
    struct finding finding = {
        .kind = kind, .name = ladder->title, .ladder = ladder->key};
    if (kind == FINDING_LADDER) {
        finding.detail = ladder->summary;
        offer(search, &finding);
    }
    for (size_t i = 0; kind == FINDING_LEVEL && i < ladder->level_count; i++) {
        const struct level *level = &ladder->levels[i];
        finding.name = level_name(level);
        finding.detail = str_format(
            search->mem, "%.*s %.*s · %.*s", STR(level->grade),
            STR(level->external_title), STR(ladder->title));
        finding.level = level->key;
        offer(search, &finding);
    }
    for (size_t i = 0; kind == FINDING_CRITERION && i < ladder->criterion_count;
         i++) {
        const struct criterion *criterion = &ladder->criteria[i];
        const struct level *level = &ladder->levels[criterion->level_index];
        finding.name = criterion->text;
        finding.detail = str_format(
            search->mem, "%.*s · %.*s · %.*s",
            STR(ladder->competencies[criterion->competency_index].title),
            STR(level_name(level)), STR(ladder->title));
        finding.level = level->key;
        finding.criterion = criterion->key;
        offer(search, &finding);
    }
}

static bool ladders_search(struct search *search, struct fault *fault)
{
    struct ladder_head_list heads;
    if (!app_ladder_list(search->mem, search->db, search->actor, &heads, fault))
        return false;
    struct stored_ladder *stored = ARENA_ARRAY(
        search->mem, struct stored_ladder, heads.count);
    for (size_t i = 0; i < heads.count; i++)
        if (!app_ladder_get(search->mem, search->db, search->actor,
                            heads.at[i].key, &stored[i], fault))
            return false;
    for (int kind = FINDING_LADDER; kind <= FINDING_CRITERION; kind++)
        for (size_t i = 0; i < heads.count; i++)
            ladder_search(search, &stored[i].ladder, (enum finding_kind)kind);
    return true;
}

static bool projects_search(struct search *search, struct fault *fault)
{
    struct project_total_list totals;
    if (!actor_may(search->actor, ACTION_SEE_TOTALS, RELATION_NONE))
        return true;
    if (!app_look_at_projects(search->mem, search->db, search->actor, DAY_NONE,
                              &totals, fault))
        return false;
    for (size_t i = 0; i < totals.count; i++)
        offer(search, &(struct finding){.kind = FINDING_PROJECT,
                                        .name = totals.at[i].project});
    return true;
}

bool app_find(struct arena *mem, struct db *db, const struct actor *actor,
              const struct find_wish *wish, struct finding_list *findings,
              struct fault *fault)
{
    struct search search = {
        .mem = mem, .db = db, .actor = actor, .most = wish->most};
    LIST_OPEN(mem, struct finding, &search.findings);
    words_take(&search, wish->words);
    if (search.word_count
        && (!people_search(&search, fault) || !ladders_search(&search, fault)
            || !projects_search(&search, fault)))
        return false;
    *findings = (struct finding_list){search.findings.at, search.findings.count,
                                      search.is_cut};
    return true;
}
