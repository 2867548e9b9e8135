#include "cli/gap_print.h"

#include "base/text.h"
#include "base/translate.h"
#include "cli/print.h"
#include "domain/assessment/gap_answer.h"

#include <stdio.h>

enum { EVIDENCE_SHOWN = 3, TEXT_INDENT = 6 };

/* What is missing comes first; what is met comes last. */
static const struct {
    enum standing standing;
    const char *glyph;
} sections[] = {
    {STANDING_PARTLY, "◐"}, {STANDING_MISSING, "○"}, {STANDING_UNRATED, "·"},
    {STANDING_MET, "●"},    {STANDING_EXCUSED, "–"},
};

static struct str answer_text(struct arena *mem, const struct gap *gap)
{
    enum { ANSWER_BYTES = 1000 };
    struct gap_answer answer = gap_answer_make(mem, gap);
    struct text text;
    text_open(mem, ANSWER_BYTES, &text);
    for (size_t i = 0; i < answer.count; i++)
        text_add_str(&text, answer.at[i].text);
    return text_str(&text);
}

/* How much evidence there is, and how much of it stands below. */
static void evidence_print(struct call *call, const struct gap_view *view)
{
    size_t placed = 0;
    for (size_t i = 0; i < view->gap.row_count; i++)
        placed += view->gap.rows[i].credits.count > 0
                  && view->gap.rows[i].standing != STANDING_EXCUSED;
    if (view->evidence.count == 0) {
        print_wrapped(call, 0, str_of(_("No evidence is kept of them yet.")));
        return;
    }
    print_wrapped(
        call, 0,
        str_format(
            call->mem,
            _("Evidence kept: %zu, from %.*s to %.*s; criteria below with "
              "evidence beside them: %zu.  List it with: rung evidence list "
              "%.*s"),
            view->evidence.count,
            STR(day_format(call->mem,
                           view->evidence.at[view->evidence.count - 1].day)),
            STR(day_format(call->mem, view->evidence.at[0].day)), placed,
            STR(view->person.email)));
}

/* Where the ladder forks, the other levels that can come next. */
static void forks_print(struct call *call, const struct gap_view *view)
{
    enum { NAMES_BYTES = 4000 };
    const struct ladder *ladder = &view->stored->ladder;
    struct text names;
    text_open(call->mem, NAMES_BYTES, &names);
    for (size_t i = 0; i < view->nexts.count; i++) {
        const struct level *level = &ladder->levels[view->nexts.at[i]];
        if (view->nexts.at[i] != view->gap.level_index)
            text_add(&names, "%s%.*s (--level %.*s)",
                     text_str(&names).length ? ", " : "",
                     STR(level_name(level)), STR(level->key));
    }
    if (view->nexts.count > 1)
        print_item(call, 0, _("Next can also be: "), text_str(&names));
}

static void head_print(struct call *call, const struct gap_view *view)
{
    const struct ladder *ladder = &view->stored->ladder;
    const struct level *aim = &ladder->levels[view->gap.level_index];
    struct str title = view->person.position.title;
    print_heading(call,
                  str_format(call->mem, "%.*s%s%.*s", STR(view->person.name),
                             title.length ? ", " : "", STR(title)));
    if (view->present && view->present != aim)
        print_wrapped(
            call, 0,
            str_format(call->mem,
                       _("From %.*s to %.*s, ladder %.*s, revision %lld"),
                       STR(level_name(view->present)), STR(level_name(aim)),
                       STR(ladder->title), (long long)view->stored->revision));
    else
        print_wrapped(call, 0,
                      str_format(call->mem,
                                 _("Held against %.*s, ladder %.*s, revision "
                                   "%lld"),
                                 STR(level_name(aim)), STR(ladder->title),
                                 (long long)view->stored->revision));
    forks_print(call, view);
    putchar('\n');
    print_heading(call, answer_text(call->mem, &view->gap));
    evidence_print(call, view);
}

static void rating_print(struct call *call, const struct gap_row *row)
{
    const struct rated *rated = row->rated;
    if (!rated)
        return;
    print_wrapped(
        call, TEXT_INDENT,
        str_format(call->mem, "%.*s, %.*s%s%s%.*s",
                   STR(day_format(call->mem, rated->day)), STR(rated->rater),
                   row->is_older_wording ? _(", on an older wording") : "",
                   rated->note.length ? ": " : "", STR(rated->note)));
}

static bool is_same_work(struct credit_list a, struct credit_list b)
{
    return a.count == b.count && a.at[0].evidence == b.at[0].evidence
           && a.at[a.count - 1].evidence == b.at[b.count - 1].evidence;
}

/* `above` is the evidence printed last: the same again is not repeated. */
static void credits_print(struct call *call, struct credit_list credits,
                          struct credit_list *above)
{
    if (credits.count == 0)
        return;
    bool is_above = above->count && is_same_work(credits, *above);
    print_wrapped(call, TEXT_INDENT,
                  str_format(call->mem,
                             is_above ? _("evidence: the %zu above; %.*s")
                                      : _("evidence: %zu; %.*s"),
                             credits.count, STR(credits.at[0].why)));
    for (size_t i = 0; !is_above && i < credits.count && i < EVIDENCE_SHOWN;
         i++) {
        const struct evidence *piece = credits.at[i].evidence;
        print_item(call, TEXT_INDENT, "+ ",
                   str_format(call->mem, "%.*s %s in %.*s: %.*s",
                              STR(day_format(call->mem, piece->day)),
                              evidence_kind_names[piece->kind],
                              STR(piece->project), STR(piece->title)));
    }
    *above = credits;
}

static void row_print(struct call *call, const struct gap_row *row,
                      const char *glyph, struct credit_list *above)
{
    const struct criterion *criterion = row->criterion;
    print_item(call, 2, str_format(call->mem, "%s ", glyph).at,
               str_format(call->mem, "%.*s  [%.*s]", STR(criterion->text),
                          STR(criterion->key)));
    rating_print(call, row);
    if (row->standing != STANDING_EXCUSED)
        credits_print(call, row->credits, above);
}

/* The competency stands once above its criteria. */
static void competency_print(struct call *call, const struct ladder *ladder,
                             size_t competency, size_t *last)
{
    if (competency != *last)
        print_wrapped(call, 2, ladder->competencies[competency].title);
    *last = competency;
}

static void section_print(struct call *call, const struct gap *gap,
                          size_t section, struct credit_list *above)
{
    enum standing standing = sections[section].standing;
    size_t last = SIZE_MAX;
    if (gap->counts[standing] == 0)
        return;
    putchar('\n');
    print_heading(call, str_format(call->mem, "%.*s (%zu)",
                                   STR(gap_standing_word(standing)),
                                   gap->counts[standing]));
    for (size_t i = 0; i < gap->level_row_count; i++) {
        const struct gap_row *row = &gap->rows[i];
        if (row->standing != standing)
            continue;
        competency_print(call, gap->ladder, row->criterion->competency_index,
                         &last);
        row_print(call, row, sections[section].glyph, above);
    }
}

static void below_print(struct call *call, const struct gap *gap,
                        struct credit_list *above)
{
    size_t last = SIZE_MAX;
    if (gap->row_count > gap->level_row_count) {
        putchar('\n');
        print_heading(call, str_of(_("Still open from lower levels")));
    }
    for (size_t i = gap->level_row_count; i < gap->row_count; i++) {
        const struct gap_row *row = &gap->rows[i];
        competency_print(call, gap->ladder, row->criterion->competency_index,
                         &last);
        row_print(call, row, row->standing == STANDING_PARTLY ? "◐" : "○",
                  above);
    }
    if (gap->unrated_below)
        print_text(
            call,
            _("\nCriteria of lower levels without a rating, taken as met: "
              "%zu.\n"),
            gap->unrated_below);
}

void gap_view_print(struct call *call, const struct gap_view *view)
{
    const struct gap *gap = &view->gap;
    struct credit_list above = {0};
    head_print(call, view);
    for (size_t i = 0; i < COUNT_OF(sections); i++)
        section_print(call, gap, i, &above);
    below_print(call, gap, &above);
    if (gap->gone_count)
        print_text(
            call,
            _("\nRatings of criteria the ladder no longer has: %zu.  They "
              "are in: rung assess list %.*s\n"),
            gap->gone_count, STR(view->person.email));
    if (gap->counts[STANDING_UNRATED])
        print_text(
            call,
            _("\nRate one, by its key: rung assess rate %.*s KEY always\n"),
            STR(view->person.email));
}
