#include "domain/assessment/gap_answer.h"

#include "base/text.h"
#include "base/translate.h"

#include <assert.h>

static const char *const standing_words[] = {
    [STANDING_MET] = N_("Met"),
    [STANDING_PARTLY] = N_("Sometimes"),
    [STANDING_MISSING] = N_("Not yet"),
    [STANDING_UNRATED] = N_("Not rated"),
    [STANDING_EXCUSED] = N_("Not applicable"),
};
static_assert(COUNT_OF(standing_words) == STANDING_COUNT,
              "every standing has a word");

struct str gap_standing_word(enum standing standing)
{
    return str_of(_(standing_words[standing]));
}

static const struct level *level_of(const struct gap *gap)
{
    return &gap->ladder->levels[gap->level_index];
}

static void say(struct gap_answer *answer, struct str text, bool is_strong)
{
    assert(answer->count < GAP_ANSWER_MOST);
    answer->at[answer->count++] = (struct gap_words){text, is_strong};
}

/* "; 3 sometimes, 2 not yet, 4 not rated." */
static struct str rest_text(struct arena *mem, const struct gap *gap)
{
    static const char *const pieces[STANDING_COUNT] = {
        [STANDING_PARTLY] = N_("%zu sometimes"),
        [STANDING_MISSING] = N_("%zu not yet"),
        [STANDING_UNRATED] = N_("%zu not rated"),
    };
    enum { REST_BYTES_MOST = 400 };
    struct text text;
    text_open(mem, REST_BYTES_MOST, &text);
    for (enum standing s = 0; s < STANDING_COUNT; s++) {
        size_t count = gap->counts[s];
        if (!pieces[s] || count == 0)
            continue;
        struct str piece = str_format(mem, _(pieces[s]), count);
        text_add(&text, "%s%.*s", text.length ? ", " : "; ", STR(piece));
    }
    text_add_char(&text, '.');
    return text_str(&text);
}

static void answer_none(const struct gap *gap, struct gap_answer *answer)
{
    say(answer, str_of(_("No criterion counts at ")), false);
    say(answer, level_name(level_of(gap)), false);
    say(answer,
        str_of(gap->counts[STANDING_EXCUSED] ? _(": none is applicable.")
                                             : _(": the ladder names none.")),
        false);
}

/* The figure and what it is out of. */
static void say_share(struct arena *mem, const struct gap *gap,
                      struct gap_answer *answer)
{
    size_t counted = gap_counted(gap), met = gap->counts[STANDING_MET];
    bool is_unrated = gap->counts[STANDING_UNRATED] == counted;
    struct str share = is_unrated ? str_format(mem, "%zu", counted)
                       : met == counted && counted > 1
                           ? str_format(mem, _("all %zu"), counted)
                           : str_format(mem, _("%zu of %zu"), met, counted);
    say(answer, str_of(is_unrated ? _("Nothing is rated yet: ") : _("Meets ")),
        false);
    say(answer, share, true);
    say(answer, str_of(counted == 1 ? _(" criterion of ") : _(" criteria of ")),
        false);
    say(answer, level_name(level_of(gap)), false);
}

static void answer_counts(struct arena *mem, const struct gap *gap,
                          struct gap_answer *answer)
{
    bool is_unrated = gap->counts[STANDING_UNRATED] == gap_counted(gap);
    size_t excused = gap->counts[STANDING_EXCUSED];
    struct str rest = is_unrated ? str_of(_(" to talk about."))
                                 : rest_text(mem, gap);
    say_share(mem, gap, answer);
    if (excused)
        rest = str_format(mem,
                          ngettext("%.*s %zu is not applicable and left out "
                                   "of the sum.",
                                   "%.*s %zu are not applicable and left "
                                   "out of the sum.",
                                   excused),
                          STR(rest), excused);
    say(answer, rest, false);
}

struct gap_answer gap_answer_make(struct arena *mem, const struct gap *gap)
{
    struct gap_answer answer = {.count = 0};
    if (gap_counted(gap) == 0)
        answer_none(gap, &answer);
    else
        answer_counts(mem, gap, &answer);
    return answer;
}
