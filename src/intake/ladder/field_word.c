#include "intake/ladder/field_word.h"

#include "base/text.h"
#include "intake/ladder/role_word.h"

#include <assert.h>

enum { NAME_BYTES_MOST = 100, RANK_OF_PART = 50 };

struct known {
    enum part_role role;
    const char *names; /* each with a space before; the surest first */
};

/* Names as a whole. */
static const struct known wholes[] = {
    {PART_TITLE,
     " title name displayname label heading fullname humanname nom titre "
     "nombre titulo titolo naam nazwa bezeichnung"},
    {PART_KEY, " key id slug identifier code path uid uuid handle"},
    {PART_SUMMARY,
     " summary description about intro introduction overview definition "
     "tagline purpose beschreibung descripcion resumen"},
    {PART_LEVEL,
     " level levels milestone milestones stage stages tier tiers rung rungs "
     "seniority maturity proficiencylevel"},
    {PART_COMPETENCY,
     " competency competencies competence competences topic topics skill "
     "skills capability capabilities dimension dimensions attribute "
     "attributes trait traits ability abilities"},
    {PART_AREA,
     " area areas theme themes domain domains category categories pillar "
     "pillars discipline disciplines"},
    {PART_CRITERION,
     " criterion criteria text statement signal signals behaviour behaviours "
     "behavior behaviors expectation expectations indicator indicators "
     "requirement requirements responsibility responsibilities statements "
     "expected"},
    {PART_EXAMPLE, " example examples"},
    {PART_LADDER,
     " ladder ladders role roles job jobs jobfamily jobfamilies families "
     "department departments position positions profession professions "
     "career careers"},
    {PART_WEIGHT, " weight weights weighting"},
    {PART_HEADER,
     " required requires must mandatory core data all items content contents "
     "matrix framework frameworks"},
    {PART_SKIPPED,
     " optional nicetohave url urls link links href tags tag version rank "
     "order sort position icon image color colour license licence author "
     "authors date created updated resources references yaml homepage "
     "language lang locale"},
    /* Somebody's track is a competency, somebody else's a ladder. */
    {PART_ROLE_COUNT, " track tracks"},
};

/* The last word of a name made of several. */
static const struct known lasts[] = {
    {PART_TITLE, " title name"},
    {PART_SUMMARY, " summary description"},
    {PART_LEVEL, " level levels"},
    {PART_COMPETENCY,
     " competency competencies competence competences skill skills topic "
     "topics"},
    {PART_AREA, " area theme domain domains category"},
    {PART_CRITERION,
     " criteria criterion behaviours behaviors expectations responsibilities "
     "requirements indicators"},
    {PART_EXAMPLE, " examples"},
};

/* Words in front that turn a name into something else. */
static const char turning[] = " related previous next parent child min max "
                              "minimum maximum number count total max num "
                              "is has optional learning training supporting "
                              "points";

/* Where in `names` the word stands, from 0; -1: it does not. */
static int rank_in(const char *names, struct str word)
{
    struct str rest = str_of(names), piece = {0};
    for (int rank = 0; str_next_word(&rest, &piece); rank++)
        if (str_same(piece, word))
            return rank;
    return -1;
}

static bool find_in(const struct known *known, size_t count, struct str word,
                    struct field_word *found)
{
    for (size_t i = 0; i < count; i++) {
        int rank = rank_in(known[i].names, word);
        if (rank < 0)
            continue;
        *found = (struct field_word){known[i].role, rank};
        return true;
    }
    return false;
}

static bool is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

static bool is_lower(char c)
{
    return c >= 'a' && c <= 'z';
}

/* "exampleCriteria", "example_criteria" and "Example-Criteria" as "example
 * criteria". */
static struct str words_of(struct arena *mem, struct str name)
{
    struct text out;
    text_open(mem, (size_t)NAME_BYTES_MOST * 2, &out);
    name = str_part(name, 0, NAME_BYTES_MOST);
    for (size_t i = 0; i < name.length; i++) {
        char c = name.at[i];
        bool begins = i > 0 && is_upper(c) && is_lower(name.at[i - 1]);
        if (begins || c == '_' || c == '-' || c == '.' || c == ' ')
            text_add_char(&out, ' ');
        if (c != '_' && c != '-' && c != '.' && c != ' ')
            text_add_char(&out, is_upper(c) ? (char)(c - 'A' + 'a') : c);
    }
    return str_trim(str_copy(mem, text_str(&out)));
}

static struct str without_spaces(struct arena *mem, struct str words)
{
    struct text out;
    text_open(mem, words.length + 1, &out);
    for (size_t i = 0; i < words.length; i++)
        if (words.at[i] != ' ')
            text_add_char(&out, words.at[i]);
    return str_copy(mem, text_str(&out));
}

struct field_word field_word_find(struct arena *mem, struct str name)
{
    assert(mem);
    struct field_word found = {PART_ROLE_COUNT, 0};
    struct str words = words_of(mem, name);
    struct str whole = without_spaces(mem, words);
    if (whole.length == 0 || find_in(wholes, COUNT_OF(wholes), whole, &found))
        return found;
    struct str rest = words, first = {0}, piece = {0};
    str_next_word(&rest, &first);
    struct str last = first;
    while (str_next_word(&rest, &piece))
        last = piece;
    if (last.at != first.at && rank_in(turning, first) >= 0)
        return found;
    found.role = role_word_find(words);
    found.rank = RANK_OF_PART;
    if (found.role < PART_ROLE_COUNT || last.at == first.at)
        return found;
    if (find_in(lasts, COUNT_OF(lasts), last, &found))
        found.rank += 2 * RANK_OF_PART;
    return found;
}

struct str field_word_title(struct arena *mem, struct str name)
{
    struct str words = words_of(mem, name);
    if (words.length == 0 || !is_lower(words.at[0]))
        return words;
    return str_format(mem, "%c%.*s", words.at[0] - 'a' + 'A',
                      STR(str_part(words, 1, words.length)));
}

struct str field_word_one(struct arena *mem, struct str name)
{
    struct str title = field_word_title(mem, name);
    bool is_many = title.length > 3 && str_has_suffix(title, "s")
                   && !str_has_suffix(title, "ss");
    return is_many ? str_part(title, 0, title.length - 1) : title;
}
