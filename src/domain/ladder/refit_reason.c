#include "domain/ladder/refit_reason.h"

#include "base/text.h"
#include "base/utf8.h"

#include <assert.h>
#include <string.h>

enum { REASON_BYTES = 4096, QUOTED_COLUMNS = 70, QUOTES_MOST = 2 };

/* What each demand asks for, and that the role does it not, or does it. */
static const struct {
    const char *thing, *denied;
} said[DEMAND_COUNT] = {
    [DEMAND_CODE] = {"code", "writes none"},
    [DEMAND_REVIEW] = {"reviews of code", "reviews no code"},
    [DEMAND_TEST] = {"tests of software", "tests no software"},
    [DEMAND_OPERATE] = {"software to be kept running", "runs no software"},
    [DEMAND_DESIGN] = {"the design of software", "designs no software"},
};

static const char *const reach_words[REACH_COUNT] = {
    [REACH_TASK] = "a single task",
    [REACH_PROJECT] = "one project or team",
    [REACH_SEVERAL] = "several projects or teams",
    [REACH_DEPARTMENTS] = "several departments",
    [REACH_COMPANY] = "the company",
    [REACH_INDUSTRY] = "the industry",
};

static const char *article_of(struct str word)
{
    return word.length && strchr("aeiouAEIOU", word.at[0])
                   && !str_has_prefix(word, "uni")
               ? "an"
               : "a";
}

struct str role_with_article(struct arena *mem, const struct refit_role *role)
{
    return str_format(mem, "%s %.*s", article_of(role->title),
                      STR(role->title));
}

static size_t bit_count(unsigned bits)
{
    size_t count = 0;
    for (int i = 0; i < DEMAND_COUNT; i++)
        count += (bits >> i) & 1U;
    return count;
}

/* "code, reviews of code and tests of software". */
static void things_add(struct text *out, unsigned bits)
{
    size_t left = bit_count(bits), count = left;
    for (int i = 0; i < DEMAND_COUNT; i++) {
        if (!(bits & 1U << i))
            continue;
        if (left < count)
            text_add(out, "%s", left == 1 ? " and " : ", ");
        text_add(out, "%s", said[i].thing);
        left--;
    }
}

static bool is_phrase(struct str words)
{
    return str_find(words, STR_LITERAL(" ")) < words.length;
}

/* The words of the text that ask for it, in quotes: the first two of several
 * words; "code" alone says nothing that was not said. */
static void quotes_add(struct text *out, struct demand_list unmet)
{
    size_t count = 0;
    for (size_t i = 0; i < unmet.count && count < QUOTES_MOST; i++) {
        struct str words = str_trim(unmet.at[i].words);
        bool is_cut = utf8_columns(words) > QUOTED_COLUMNS;
        if (!is_phrase(words)
            || (i && str_same_folded(words, unmet.at[i - 1].words)))
            continue;
        text_add(out, "%s\"%.*s%s\"", count ? ", " : " (",
                 STR(utf8_front(words, QUOTED_COLUMNS)), is_cut ? "..." : "");
        count++;
    }
    if (count)
        text_add_char(out, ')');
}

/* "Asks for code ("Ships code"); a community architect writes none." */
static void blame_add(struct arena *mem, struct text *out,
                      const struct refit_case *told)
{
    unsigned bits = demands_bits(told->unmet);
    size_t count = bit_count(bits);
    struct str role = role_with_article(mem, told->role);
    text_add(out, "%s", told->left_out ? "A part of it asks" : "Asks");
    if (told->under.length)
        text_add(out, ", under \"%.*s\",", STR(told->under));
    text_add(out, " for ");
    things_add(out, bits);
    quotes_add(out, told->unmet);
    if (count == 1)
        for (int i = 0; i < DEMAND_COUNT; i++)
            if (bits & 1U << i)
                text_add(out, "; %.*s %s.", STR(role), said[i].denied);
    if (count > 1)
        text_add(out, "; %s %.*s's work.",
                 count == 2 ? "neither is" : "none of it is", STR(role));
}

static struct str own_competency(const struct refit_case *told)
{
    const struct ladder *own = told->role->own;
    const struct criterion *criterion = &own->criteria[told->stand->own_index];
    return own->competencies[criterion->competency_index].title;
}

/* Where what is offered comes from, and how far it reaches. */
static void offer_add(struct text *out, const struct refit_case *told)
{
    const struct stand_in *stand = told->stand;
    struct str title = own_competency(told);
    if (stand->reach == stand->wanted && !stand->is_exact) {
        text_add(out, "  In its place: %.*s, from the step beside it (%s).",
                 STR(title), reach_words[stand->reach]);
        return;
    }
    if (stand->reach == stand->wanted) {
        text_add(out, "  In its place: %.*s, which reaches as far (%s).",
                 STR(title), reach_words[stand->reach]);
        return;
    }
    text_add(out,
             "  In its place: %.*s, from the step %s the one beside it (%s "
             "instead of %s), as that one is in use.",
             STR(title), stand->reach < stand->wanted ? "below" : "above",
             reach_words[stand->reach], reach_words[stand->wanted]);
}

static void nothing_left_add(struct text *out, const struct refit_case *told)
{
    size_t taken = told->stand->taken_index;
    if (taken >= told->ladder->criterion_count) {
        text_add(out, "  Nothing can stand in for it: take it out.");
        return;
    }
    struct str says = told->ladder->criteria[taken].text;
    struct str front = utf8_front(says, QUOTED_COLUMNS);
    text_add(out,
             "  What could stand in for it is asked already where it says "
             "\"%.*s%s\": take it out.",
             STR(str_trim(front)), front.length < says.length ? "..." : "");
}

struct str reason_to_replace(struct arena *mem, const struct refit_case *told)
{
    assert(mem && told && told->unmet.count && told->stand);
    struct text out;
    text_open(mem, REASON_BYTES, &out);
    blame_add(mem, &out, told);
    bool is_found = told->stand->own_index < told->role->own->criterion_count;
    if (is_found)
        offer_add(&out, told);
    else if (!told->left_out)
        nothing_left_add(&out, told);
    if (told->left_out)
        text_add(&out, is_found ? "  The rest stays."
                                : "  That part is left out, the rest stays.");
    return str_copy(mem, text_str(&out));
}

static void words_add(struct text *out, struct word_swap_list words)
{
    for (size_t i = 0; i < words.count; i++)
        text_add(out, "%s\"%.*s\" reads \"%.*s\"",
                 i == 0                 ? ""
                 : i + 1 == words.count ? " and "
                                        : ", ",
                 STR(words.at[i].from), STR(words.at[i].to));
}

struct str reason_to_adapt(struct arena *mem, const struct refit_case *told)
{
    assert(mem && told);
    struct text out;
    struct str role = role_with_article(mem, told->role);
    text_open(mem, REASON_BYTES, &out);
    text_add(&out, "%.*s can meet it", STR(role));
    if (told->words.count) {
        text_add(&out, "; ");
        words_add(&out, told->words);
    }
    text_add_char(&out, '.');
    if (told->examples_out == 1)
        text_add(&out, "  An example that asks for more is left out.");
    else if (told->examples_out)
        text_add(&out, "  %zu examples that ask for more are left out.",
                 told->examples_out);
    struct str made = str_copy(mem, text_str(&out));
    char *first = (char *)(uintptr_t)made.at;
    first[0] = 'A';
    return made;
}

struct str reason_to_keep(struct arena *mem, const struct refit_case *told)
{
    assert(mem && told);
    struct text out;
    struct str role = role_with_article(mem, told->role);
    text_open(mem, REASON_BYTES, &out);
    if (told->met) {
        text_add(&out, "Asks for ");
        things_add(&out, told->met);
        text_add(&out, "; that is %.*s's work, too.", STR(role));
    } else {
        text_add(&out, "Asks for nothing that %.*s cannot do.", STR(role));
    }
    return str_copy(mem, text_str(&out));
}

struct str reason_of_language(void)
{
    return STR_LITERAL("Its ladder is not in English, and only English is "
                       "judged.");
}
