#include "domain/ladder/duty_ladder.h"

#include "base/list.h"
#include "base/text.h"
#include "base/translate.h"
#include "domain/ladder/duty_text.h"
#include "domain/ladder/duty_topic.h"
#include "domain/ladder/likeness.h"
#include "domain/ladder/verb.h"

#include <assert.h>

/* How near a line must be to what it joins: to be the same, to be an example
 * of it where it is of the same kind of work and where it is of another, to
 * belong to the same kind. */
static const double near_same = 0.80, near_example = 0.07, near_other = 0.25,
                    near_group = 0.15;

enum { NOWHERE = DUTY_LINES_MOST, SKILLS_MOST = 9 };

/* A line, and what becomes of it. */
struct line {
    struct str text;   /* as a ladder says it; empty: left out */
    size_t competency; /* NOWHERE: not yet known */
    enum reach reach;
    bool has_reach;
    size_t twin; /* the line that says the same, or itself */
    size_t home; /* of an accomplishment: the line it is an example of */
};

struct maker {
    struct arena *mem;
    struct duty_line_list duties;
    struct line *lines; /* shape: [duties.count] */
    const struct likeness *likeness;
    const struct likeness *telling; /* of the lines without little words */
    size_t *skilled; /* lines with a skill; shape: [skilled_count] */
    size_t skilled_count;
    struct list skills; /* of struct str: titles of the competencies */
    struct list left;   /* of struct duty_left */
};

static void leave(struct maker *maker, size_t index, const char *why)
{
    *LIST_ADD(&maker->left, struct duty_left) = (struct duty_left){index, why};
    maker->lines[index].text = (struct str){0};
}

static char fold(char c)
{
    return (char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

static bool is_letter(char c)
{
    return (fold(c) >= 'a' && fold(c) <= 'z') || ((unsigned char)c & 0x80);
}

/* Names that are words as well: they count with a capital alone, and not where
 * a line begins. */
static bool is_word_too(struct str name)
{
    static const char *const words[] = {
        "art",  "bill", "dean",  "faith", "frank", "grace", "grant", "hope",
        "joy",  "june", "king",  "law",   "long",  "may",   "page",  "pat",
        "reed", "rob",  "robin", "rose",  "sky",   "will",  "young"};
    struct str base;
    enum verb_form form;
    for (size_t i = 0; i < COUNT_OF(words); i++)
        if (str_same_folded(name, str_of(words[i])))
            return true;
    return verb_find(name, &base, &form);
}

/* True when `name` stands in `text` as whole words, without regard to case. */
static bool has_name(struct str text, struct str name)
{
    bool needs_capital = is_word_too(name);
    for (size_t i = 0; name.length && i + name.length <= text.length; i++) {
        struct str here = str_part(text, i, name.length);
        bool is_begun = i > 0 && is_letter(text.at[i - 1]);
        bool goes_on = i + name.length < text.length
                       && is_letter(text.at[i + name.length]);
        bool is_word = needs_capital
                       && (i == 0 || here.at[0] == fold(here.at[0]));
        if (!is_begun && !goes_on && !is_word && str_same_folded(here, name))
            return true;
    }
    return false;
}

static bool has_any_name(struct str text, struct str_list names)
{
    for (size_t i = 0; i < names.count; i++)
        if (has_name(text, names.at[i]))
            return true;
    return false;
}

static bool has_two_words(struct str text)
{
    struct str word;
    return str_next_word(&text, &word) && str_next_word(&text, &word);
}

/* In an office with few duties these would weigh as much as what is done. */
static bool is_little(struct str word)
{
    static const char *const words[] = {
        "a",    "an",  "and",  "as",  "at",    "by",  "each", "every", "for",
        "from", "in",  "into", "is",  "it",    "its", "of",   "on",    "one",
        "or",   "our", "that", "the", "their", "to",  "was",  "which", "with"};
    for (size_t i = 0; i < COUNT_OF(words); i++)
        if (str_same_folded(word, str_of(words[i])))
            return true;
    return false;
}

static struct str telling_words(struct arena *mem, struct str text)
{
    struct text told;
    struct str word;
    text_open(mem, text.length + 1, &told);
    while (str_next_word(&text, &word))
        if (!is_little(word))
            text_add(&told, "%s%.*s", text_str(&told).length ? " " : "",
                     STR(word));
    return text_str(&told);
}

/* What was done is held beside duties by the words that tell something. */
static void telling_make(struct maker *maker)
{
    struct str *texts = ARENA_ARRAY(maker->mem, struct str,
                                    maker->duties.count);
    for (size_t i = 0; i < maker->duties.count; i++)
        texts[i] = telling_words(maker->mem, maker->lines[i].text);
    maker->telling = likeness_make(
        maker->mem, (struct str_list){texts, maker->duties.count});
}

static void lines_read(struct maker *maker, struct str_list names)
{
    struct str *texts = ARENA_ARRAY(maker->mem, struct str,
                                    maker->duties.count);
    for (size_t i = 0; i < maker->duties.count; i++) {
        const struct duty_line *duty = &maker->duties.at[i];
        struct line *line = &maker->lines[i];
        struct str words;
        line->competency = line->home = NOWHERE;
        line->twin = i;
        line->text = duty->is_done ? str_trim(duty->text)
                                   : duty_text_make(maker->mem, duty->text);
        line->reach = REACH_PROJECT;
        line->has_reach = reach_find(line->text, &line->reach, &words);
        if (line->text.length == 0)
            leave(maker, i, N_("it has no words"));
        else if (!has_two_words(line->text))
            leave(maker, i, N_("one word does not say what is done"));
        else if (has_any_name(line->text, names))
            leave(maker, i, N_("it names somebody, and a ladder names nobody"));
        texts[i] = line->text;
    }
    maker->likeness = likeness_make(
        maker->mem, (struct str_list){texts, maker->duties.count});
}

/* The competency of that title, which is made when it is new. */
static size_t skill_index(struct maker *maker, struct str title)
{
    for (size_t i = 0; i < maker->skills.count; i++)
        if (str_same_folded(*LIST_AT(&maker->skills, struct str, i), title))
            return i;
    *LIST_ADD(&maker->skills, struct str) = title;
    return maker->skills.count - 1;
}

/* How many lines show the skill of a line. */
static size_t skill_count(const struct maker *maker, struct str skill)
{
    size_t count = 0;
    for (size_t i = 0; i < maker->duties.count; i++)
        count += maker->lines[i].text.length
                 && str_same_folded(str_trim(maker->duties.at[i].skill), skill);
    return count;
}

/* A competency for each skill; of more than a reader can keep in mind, those
 * that a single line shows are left to the topics. */
static void skills_take(struct maker *maker)
{
    size_t skills = 0;
    for (size_t i = 0; i < maker->duties.count; i++) {
        struct str skill = str_trim(maker->duties.at[i].skill);
        if (maker->lines[i].text.length && skill.length) {
            maker->lines[i].competency = skill_index(maker, skill);
            skills = maker->skills.count;
        }
    }
    if (skills <= SKILLS_MOST)
        return;
    maker->skills.count = 0;
    for (size_t i = 0; i < maker->duties.count; i++) {
        struct str skill = str_trim(maker->duties.at[i].skill);
        struct line *line = &maker->lines[i];
        line->competency = NOWHERE;
        if (line->text.length && skill.length && skill_count(maker, skill) > 1)
            line->competency = skill_index(maker, skill);
    }
}

/* The competency of the nearest line that has a skill, or NOWHERE. */
static size_t nearest_skill(const struct maker *maker, size_t index)
{
    double best = near_group;
    size_t found = NOWHERE;
    for (size_t j = 0; j < maker->skilled_count; j++) {
        size_t other = maker->skilled[j];
        double near = likeness_of(maker->likeness, index, other);
        if (near > best) {
            best = near;
            found = maker->lines[other].competency;
        }
    }
    return found;
}

/* Lines whose skill counts are the ones that others are held beside. */
static void skilled_list(struct maker *maker)
{
    maker->skilled = ARENA_ARRAY(maker->mem, size_t, maker->duties.count);
    for (size_t i = 0; i < maker->duties.count; i++)
        if (maker->lines[i].competency != NOWHERE)
            maker->skilled[maker->skilled_count++] = i;
}

static size_t topic_index(struct maker *maker, size_t index)
{
    struct str said = str_format(maker->mem, "%.*s. %.*s",
                                 STR(maker->duties.at[index].skill),
                                 STR(maker->lines[index].text));
    enum duty_topic topic = duty_topic_find(said);
    struct str skill = str_trim(maker->duties.at[index].skill);
    if (topic == TOPIC_OTHER && skill.length)
        return skill_index(maker, skill);
    return skill_index(maker, str_of(_(duty_topic_titles[topic])));
}

/* Lines with a skill first; each of the others to the nearest of them, else to
 * its topic. */
static void lines_group(struct maker *maker)
{
    skills_take(maker);
    skilled_list(maker);
    for (size_t i = 0; i < maker->duties.count; i++) {
        struct line *line = &maker->lines[i];
        if (line->text.length == 0 || line->competency != NOWHERE)
            continue;
        if (str_trim(maker->duties.at[i].skill).length == 0)
            line->competency = nearest_skill(maker, i);
        if (line->competency == NOWHERE)
            line->competency = topic_index(maker, i);
    }
}

static bool is_duty(const struct maker *maker, size_t i)
{
    return !maker->duties.at[i].is_done && maker->lines[i].text.length > 0;
}

/* Two people who do the same: it is asked once. */
static void twins_find(struct maker *maker)
{
    for (size_t i = 0; i < maker->duties.count; i++)
        for (size_t j = 0; is_duty(maker, i) && j < i; j++)
            if (is_duty(maker, j) && maker->lines[j].twin == j
                && likeness_of(maker->likeness, i, j) >= near_same) {
                leave(maker, i, N_("another line says the same"));
                maker->lines[i].twin = j;
            }
}

/* The duty that what was done once is nearest to; one of another kind must be
 * that much nearer.  NOWHERE when none is near enough: a shared skill alone
 * makes nothing an example. */
static size_t home_find(const struct maker *maker, size_t done)
{
    double best = 0;
    size_t home = NOWHERE;
    for (size_t i = 0; i < maker->duties.count; i++) {
        if (!is_duty(maker, i))
            continue;
        bool is_of_kind = maker->lines[i].competency
                          == maker->lines[done].competency;
        double above = likeness_of(maker->telling, done, i)
                       - (is_of_kind ? near_example : near_other);
        if (above <= best)
            continue;
        best = above;
        home = i;
    }
    return home;
}

/* What was done once is an example of the nearest duty. */
static void examples_place(struct maker *maker)
{
    telling_make(maker);
    for (size_t i = 0; i < maker->duties.count; i++) {
        struct line *line = &maker->lines[i];
        if (!maker->duties.at[i].is_done || line->text.length == 0)
            continue;
        line->home = home_find(maker, i);
        if (line->home == NOWHERE)
            leave(maker, i,
                  N_("it was done once, and no duty has enough words in "
                     "common with it"));
    }
}

static struct str_list examples_of(const struct maker *maker, size_t home)
{
    struct list list;
    LIST_OPEN(maker->mem, struct str, &list);
    for (size_t i = 0; i < maker->duties.count; i++)
        if (maker->lines[i].text.length && maker->duties.at[i].is_done
            && maker->lines[i].home == home)
            *LIST_ADD(&list, struct str) = maker->lines[i].text;
    return (struct str_list){list.at, list.count};
}

static void reaches_span(const struct maker *maker, int *from, int *to)
{
    *from = REACH_COUNT;
    *to = -1;
    for (size_t i = 0; i < maker->duties.count; i++) {
        int reach = (int)maker->lines[i].reach;
        if (!is_duty(maker, i))
            continue;
        *from = reach < *from ? reach : *from;
        *to = reach > *to ? reach : *to;
    }
}

static const struct {
    const char *key, *title;
} level_names[] = {
    [REACH_TASK] = {"task", N_("Task")},
    [REACH_PROJECT] = {"project", N_("Project")},
    [REACH_SEVERAL] = {"several", N_("Several projects")},
    [REACH_DEPARTMENTS] = {"departments", N_("Departments")},
    [REACH_COMPANY] = {"company", N_("Company")},
    [REACH_INDUSTRY] = {"industry", N_("Industry")},
};

static_assert(COUNT_OF(level_names) == REACH_COUNT, "a name for each");

static void levels_make(struct maker *maker, int from, int to,
                        struct ladder *ladder)
{
    ladder->level_count = (size_t)to - (size_t)from + 1;
    ladder->levels = ARENA_ARRAY(maker->mem, struct level, ladder->level_count);
    for (int i = from; i <= to; i++)
        ladder->levels[i - from] = (struct level){
            .key = str_of(level_names[i].key),
            .title = str_of(_(level_names[i].title)),
            .summary = str_format(maker->mem, _("Work that reaches %s."),
                                  _(reach_labels[i]))};
}

static void competencies_make(struct maker *maker, struct ladder *ladder)
{
    size_t count = maker->skills.count;
    ladder->competencies = ARENA_ARRAY(maker->mem, struct competency, count);
    for (size_t i = 0; i < count; i++) {
        struct str title = *LIST_AT(&maker->skills, struct str, i);
        struct str key = ladder_key_make(maker->mem, title);
        if (key.length == 0 || competency_find(ladder, key) < i)
            key = str_format(maker->mem, "skill-%zu", i + 1);
        ladder->competencies[i] = (struct competency){
            .key = key, .title = title, .weight = 1};
        ladder->competency_count = i + 1;
    }
}

/* Criteria by competency, then by reach, then as they were written. */
static void criteria_make(struct maker *maker, int from, struct ladder *ladder,
                          struct list *unsure)
{
    ladder->criteria = ARENA_ARRAY(maker->mem, struct criterion,
                                   maker->duties.count);
    for (size_t c = 0; c < ladder->competency_count; c++)
        for (size_t l = 0; l < ladder->level_count; l++)
            for (size_t i = 0, number = 0; i < maker->duties.count; i++) {
                const struct line *line = &maker->lines[i];
                if (!is_duty(maker, i) || line->competency != c
                    || (size_t)((int)line->reach - from) != l)
                    continue;
                ladder->criteria[ladder->criterion_count++] =
                    (struct criterion){.key = criterion_key_make(
                                           maker->mem, ladder, c, l, ++number),
                                       .competency_index = c,
                                       .level_index = l,
                                       .text = line->text,
                                       .weight = 1,
                                       .examples = examples_of(maker, i)};
                if (!line->has_reach)
                    *LIST_ADD(unsure, struct str) = line->text;
            }
}

/* "Events: nothing above a project". */
static struct str_list gaps_find(struct arena *mem, const struct ladder *ladder,
                                 int from)
{
    struct list gaps;
    LIST_OPEN(mem, struct str, &gaps);
    for (size_t c = 0; c < ladder->competency_count; c++) {
        size_t highest = 0;
        for (size_t l = 0; l < ladder->level_count; l++)
            if (ladder_cell_count(ladder, c, l))
                highest = l;
        if (highest + 1 < ladder->level_count)
            *LIST_ADD(&gaps, struct str) = str_format(
                mem, _("%.*s: nothing above %s"),
                STR(ladder->competencies[c].title),
                _(reach_labels[(size_t)from + highest]));
    }
    return (struct str_list){gaps.at, gaps.count};
}

/* Competencies in which nothing is asked go: their lines were left out. */
static void skills_keep(struct maker *maker)
{
    struct list kept;
    LIST_OPEN(maker->mem, struct str, &kept);
    for (size_t c = 0; c < maker->skills.count; c++) {
        bool is_used = false;
        for (size_t i = 0; i < maker->duties.count; i++)
            is_used |= is_duty(maker, i) && maker->lines[i].competency == c;
        for (size_t i = 0; is_used && i < maker->duties.count; i++)
            if (maker->lines[i].competency == c)
                maker->lines[i].competency = kept.count;
        if (is_used)
            *LIST_ADD(&kept, struct str) = *LIST_AT(&maker->skills, struct str,
                                                    c);
    }
    maker->skills = kept;
}

struct duty_ladder duty_ladder_make(struct arena *mem,
                                    struct duty_line_list duties,
                                    struct str_list names)
{
    assert(mem && duties.count <= DUTY_LINES_MOST);
    struct maker maker = {.mem = mem, .duties = duties};
    struct duty_ladder made = {.ladder = {.language = STR_LITERAL("en")}};
    struct list unsure;
    int from, to;
    maker.lines = ARENA_ARRAY(mem, struct line, duties.count);
    LIST_OPEN(mem, struct str, &maker.skills);
    LIST_OPEN(mem, struct str, &unsure);
    LIST_OPEN(mem, struct duty_left, &maker.left);
    lines_read(&maker, names);
    lines_group(&maker);
    twins_find(&maker);
    examples_place(&maker);
    skills_keep(&maker);
    reaches_span(&maker, &from, &to);
    if (to >= 0) {
        levels_make(&maker, from, to, &made.ladder);
        competencies_make(&maker, &made.ladder);
        criteria_make(&maker, from, &made.ladder, &unsure);
        made.gaps = gaps_find(mem, &made.ladder, from);
    }
    made.left = maker.left.at;
    made.left_count = maker.left.count;
    made.unsure = (struct str_list){unsure.at, unsure.count};
    return made;
}
