#include "domain/ladder/strict.h"

#include "base/list.h"
#include "base/translate.h"
#include "domain/ladder/likeness.h"
#include "domain/ladder/reach.h"
#include "domain/ladder/strict_word.h"

#include <assert.h>
#include <string.h>

/* From here on two criteria ask for the same; likeness.h says how alike. */
static const double likeness_least = 0.72;

/* How far a number stands before its years, and these before or behind the
 * word that says of what. */
enum { NUMBER_REACH = 3, EXPERIENCE_REACH = 5 };

const char *const strict_kind_names[] = {"vague",  "overlap",  "years",
                                         "travel", "language", "exposure"};
static_assert(COUNT_OF(strict_kind_names) == STRICT_KIND_COUNT,
              "a name for each");

/* What is said of words of each kind; without a text they say nothing alone. */
static const struct {
    const char *message;
    enum strict_kind kind;
    bool is_first;          /* only where a sentence begins with them */
    bool is_of_criteria;    /* not in summaries */
    bool needs_another_way; /* nothing is wrong where there is one */
} rules[] = {
    [STRICT_WORD_ACT] = {.message = N_(
                             "\"%.*s\" does not say what is done; write an act "
                             "that can be seen, such as plans, writes, asks or "
                             "decides")},
    [STRICT_WORD_FIRST_ACT] = {.message = N_(
                                   "\"%.*s\" does not say what is done; write "
                                   "an act that can be seen, such as plans, "
                                   "writes, asks or decides"),
                               .is_first = true},
    [STRICT_WORD_DEGREE] = {.message = N_(
                                "\"%.*s\" is a matter of taste; write what "
                                "shows it, such as a result, a number or who "
                                "relies on it")},
    [STRICT_WORD_AMOUNT] = {.message = N_(
                                "\"%.*s\" leaves open what is asked; name the "
                                "things, the number or the occasion")},
    [STRICT_WORD_MORE] = {.message = N_(
                              "\"%.*s\" compares with what the reader must "
                              "guess; name the reach, such as several projects "
                              "or departments")},
    [STRICT_WORD_NATURE] = {.message = N_(
                                "\"%.*s\" describes a person; write what is "
                                "done at work")},
    [STRICT_WORD_STATE] = {.message = N_(
                               "nobody can see \"%.*s\"; write what is done "
                               "with it"),
                           .is_of_criteria = true},
    [STRICT_WORD_FIRST_STATE] = {.message = N_(
                                     "nobody can see \"%.*s\"; write what is "
                                     "done with it"),
                                 .is_first = true,
                                 .is_of_criteria = true},
    [STRICT_WORD_CAN] = {.message = N_(
                             "\"%.*s\" says what somebody might do; write what "
                             "they do"),
                         .is_of_criteria = true},
    [STRICT_WORD_EMPTY] = {.message = N_(
                               "\"%.*s\" says nothing that can be seen; leave "
                               "it out, or write how often or by when"),
                           .is_of_criteria = true},
    [STRICT_WORD_LONG] = {.message = N_(
                              "\"%.*s\" counts how long somebody was there; "
                              "write what they can do since"),
                          .kind = STRICT_YEARS},
    [STRICT_WORD_PAPER] = {.message = N_(
                               "\"%.*s\" shuts out who learnt in another way; "
                               "write what is done with what was learnt"),
                           .kind = STRICT_YEARS},
    [STRICT_WORD_TRAVEL] = {.message = N_(
                                "not everybody can travel; leave \"%.*s\" out, "
                                "or give the criterion an alternative without "
                                "it"),
                            .kind = STRICT_TRAVEL,
                            .is_of_criteria = true,
                            .needs_another_way = true},
    [STRICT_WORD_TONGUE] =
        {.message = N_("\"%.*s\" asks where somebody comes from; write "
                       "what has to be read, written or explained, and "
                       "to whom"),
         .kind = STRICT_LANGUAGE},
    [STRICT_WORD_STAGE] = {.message = N_(
                               "not everybody can appear in public; give "
                               "\"%.*s\" an alternative of equal worth, such "
                               "as a guide that others use"),
                           .kind = STRICT_EXPOSURE,
                           .is_of_criteria = true,
                           .needs_another_way = true},
    [STRICT_WORD_YEAR] = {.message = N_(
                              "\"%.*s\" counts how long somebody was there; "
                              "write what they can do since"),
                          .kind = STRICT_YEARS},
    [STRICT_WORD_COUNT] = {0},
};

/* What is looked over at present. */
struct look {
    struct arena *mem;
    const struct ladder *ladder;
    const struct phrase_table *words; /* of its language, or NULL */
    enum strict_part part;
    size_t index;
    struct str text;
    bool has_alternative; /* the criterion names one */
    struct list found;    /* of struct strict_finding */
};

/* A phrase of a sentence. */
struct unit {
    size_t first, last; /* words */
    enum strict_word kind;
};

struct units {
    const struct sentence *sentence;
    struct unit at[SENTENCE_WORDS_MOST]; /* shape: [count] */
    size_t count;
};

/* A language by the first part of its tag: "de" of "de-AT". */
static const struct phrase_table *words_of(struct str language)
{
    struct str rest = language, first = {0};
    str_next(&rest, '-', &first);
    if (str_same_folded(first, STR_LITERAL("en")))
        return &strict_english_words;
    if (str_same_folded(first, STR_LITERAL("de")))
        return &strict_german_words;
    return NULL;
}

bool strict_knows(struct str language)
{
    return words_of(language) != NULL;
}

static void finding_add(struct look *look, enum strict_kind kind,
                        struct str words, struct str message)
{
    *LIST_ADD(&look->found, struct strict_finding) = (struct strict_finding){
        kind, look->part, look->index, look->text, words, message};
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static void units_find(const struct phrase_table *table, struct units *units)
{
    const struct sentence *sentence = units->sentence;
    for (size_t i = 0, width = 0; i < sentence->count; i += width) {
        const struct phrase *phrase = phrase_find(table, sentence, i, &width);
        width += width == 0;
        struct unit unit = {i, i + width - 1, STRICT_WORD_TRAP};
        if (phrase)
            unit.kind = (enum strict_word)phrase->kind;
        else if (is_digit(sentence->at[i].plain[0]))
            unit.kind = STRICT_WORD_NUMBER;
        if (unit.kind != STRICT_WORD_TRAP)
            units->at[units->count++] = unit;
    }
}

/* Where a unit of that kind stands before `at`, at most `reach` words away;
 * `at` when none does. */
static size_t before(const struct units *units, size_t at,
                     enum strict_word kind, size_t reach)
{
    for (size_t i = at; i-- > 0;)
        if (units->at[i].kind == kind
            && units->at[at].first <= units->at[i].last + reach)
            return i;
    return at;
}

/* The same behind. */
static size_t behind(const struct units *units, size_t at,
                     enum strict_word kind, size_t reach)
{
    for (size_t i = at + 1; i < units->count; i++)
        if (units->at[i].kind == kind
            && units->at[i].first <= units->at[at].last + reach)
            return i;
    return at;
}

/* Years of something: a number, the word, and what was done so long; "three
 * years ago" is none.
 * Gives  the words of it */
static bool is_of_years(const struct units *units, size_t at, struct str *words)
{
    size_t number = before(units, at, STRICT_WORD_NUMBER, NUMBER_REACH);
    size_t what = behind(units, at, STRICT_WORD_EXPERIENCE, EXPERIENCE_REACH);
    if (what == at)
        what = before(units, at, STRICT_WORD_EXPERIENCE, EXPERIENCE_REACH);
    if (what == at)
        return false;
    size_t first = what < number ? what : number;
    size_t last = what > at ? what : at;
    *words = sentence_stretch(units->sentence, units->at[first].first,
                              units->at[last].last);
    return true;
}

/* True when the sentence itself names a way beside: "speaks or writes". */
static bool names_another_way(const struct units *units)
{
    bool has_or = false, has_way = false;
    for (size_t i = 0; i < units->count; i++) {
        has_or = has_or || units->at[i].kind == STRICT_WORD_OR;
        has_way = has_way || units->at[i].kind == STRICT_WORD_WAY;
    }
    return has_or && has_way;
}

/* Said once of a criterion, that is enough. */
static bool is_told(const struct look *look, enum strict_kind kind)
{
    if (look->found.count == 0)
        return false;
    const struct strict_finding *last = LIST_AT(
        &look->found, struct strict_finding, look->found.count - 1);
    return last->kind == kind && last->part == look->part
           && last->index == look->index;
}

/* The first word of the sentence, or the second behind "you" or "they". */
static bool is_leading(const struct units *units, size_t at)
{
    static const char *const subjects[] = {"you", "they", "he",
                                           "she", "we",   "i"};
    size_t first = units->at[at].first;
    if (first == 0)
        return true;
    for (size_t i = 0; first == 1 && i < COUNT_OF(subjects); i++)
        if (strcmp(units->sentence->at[0].plain, subjects[i]) == 0)
            return true;
    return false;
}

static bool is_met(const struct look *look, const struct units *units,
                   size_t at)
{
    enum strict_word kind = units->at[at].kind;
    if (!rules[kind].message || (rules[kind].is_first && !is_leading(units, at))
        || (rules[kind].is_of_criteria && look->part != STRICT_TEXT))
        return false;
    return !rules[kind].needs_another_way
           || !(look->has_alternative || names_another_way(units)
                || is_told(look, rules[kind].kind));
}

static void look_at(struct look *look, struct str text)
{
    look->text = text;
    struct sentence sentence;
    while (look->words && sentence_next(&text, &sentence)) {
        struct units units = {.sentence = &sentence};
        units_find(look->words, &units);
        for (size_t i = 0; i < units.count; i++) {
            const struct unit *unit = &units.at[i];
            struct str words = sentence_stretch(&sentence, unit->first,
                                                unit->last);
            if (is_met(look, &units, i)
                && (unit->kind != STRICT_WORD_YEAR
                    || is_of_years(&units, i, &words)))
                finding_add(look, rules[unit->kind].kind, words,
                            str_format(look->mem, _(rules[unit->kind].message),
                                       STR(words)));
        }
    }
}

/* One asks for more where its words reach further. */
static bool differs_in_reach(const struct criterion *a,
                             const struct criterion *b)
{
    enum reach x = REACH_TASK, y = REACH_TASK;
    struct str words;
    bool has_x = reach_find(a->text, &x, &words);
    bool has_y = reach_find(b->text, &y, &words);
    return has_x != has_y || x != y;
}

/* True for two that a reader would hold against each other: of one
 * competency, or of one level. */
static bool are_neighbours(const struct criterion *a, const struct criterion *b)
{
    return a->competency_index == b->competency_index
           || a->level_index == b->level_index;
}

/* Says which earlier criterion asks for the same as the one looked at. */
static void overlap_look(struct look *look, const struct likeness *likeness)
{
    const struct ladder *ladder = look->ladder;
    const struct criterion *one = &ladder->criteria[look->index];
    size_t nearest = look->index;
    double most = likeness_least;
    for (size_t i = 0; i < look->index; i++) {
        const struct criterion *other = &ladder->criteria[i];
        double likeness_there = are_neighbours(one, other)
                                    ? likeness_of(likeness, look->index, i)
                                    : 0;
        if (likeness_there > most && !differs_in_reach(one, other)) {
            most = likeness_there;
            nearest = i;
        }
    }
    if (nearest == look->index)
        return;
    const struct criterion *other = &ladder->criteria[nearest];
    finding_add(
        look, STRICT_OVERLAP, one->text,
        str_format(look->mem,
                   _("this asks nearly the same as a criterion of %.*s in "
                     "%.*s; say what rises, or ask for it once"),
                   STR(level_name(&ladder->levels[other->level_index])),
                   STR(ladder->competencies[other->competency_index].title)));
}

static void criteria_look(struct look *look)
{
    const struct ladder *ladder = look->ladder;
    struct str *texts = ARENA_ARRAY(look->mem, struct str,
                                    ladder->criterion_count);
    for (size_t i = 0; i < ladder->criterion_count; i++)
        texts[i] = ladder->criteria[i].text;
    const struct likeness *likeness = likeness_make(
        look->mem, (struct str_list){texts, ladder->criterion_count});
    look->part = STRICT_TEXT;
    for (size_t i = 0; i < ladder->criterion_count; i++) {
        look->index = i;
        look->has_alternative = ladder->criteria[i].alternatives.count > 0;
        look_at(look, texts[i]);
        overlap_look(look, likeness);
    }
}

struct strict_list strict_find(struct arena *mem, const struct ladder *ladder)
{
    assert(mem && ladder);
    struct look look = {
        .mem = mem, .ladder = ladder, .words = words_of(ladder->language)};
    LIST_OPEN(mem, struct strict_finding, &look.found);
    criteria_look(&look);
    look.part = STRICT_SUMMARY_OF_LEVEL;
    for (look.index = 0; look.index < ladder->level_count; look.index++)
        look_at(&look, ladder->levels[look.index].summary);
    look.part = STRICT_SUMMARY;
    for (look.index = 0; look.index < ladder->competency_count; look.index++)
        look_at(&look, ladder->competencies[look.index].summary);
    return (struct strict_list){look.found.at, look.found.count};
}
