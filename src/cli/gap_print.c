#include "cli/gap_print.h"

#include "base/text.h"
#include "base/translate.h"
#include "cli/print.h"
#include "domain/assessment/gap_answer.h"

#include <stdio.h>

enum { EVIDENCE_SHOWN = 3, EVIDENCE_IN_JSON = 20, TEXT_INDENT = 6 };

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
        placed += view->gap.rows[i].credits.count > 0;
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

static void head_print(struct call *call, const struct gap_view *view)
{
    const struct ladder *ladder = &view->stored->ladder;
    const struct level *aim = &ladder->levels[view->gap.level_index];
    struct str title = view->person.position.title;
    print_heading(call,
                  str_format(call->mem, "%.*s%s%.*s", STR(view->person.name),
                             title.length ? ", " : "", STR(title)));
    struct str aim_name = level_name(aim);
    const long long revision = (long long)view->stored->revision;
    print_wrapped(
        call, 0,
        view->present
            ? str_format(call->mem,
                         _("From %.*s to %.*s, on the ladder %.*s (revision "
                           "%lld)"),
                         STR(level_name(view->present)), STR(aim_name),
                         STR(ladder->title), revision)
            : str_format(call->mem,
                         _("Held against %.*s, on the ladder %.*s (revision "
                           "%lld)"),
                         STR(aim_name), STR(ladder->title), revision));
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

static void credits_print(struct call *call, struct credit_list credits)
{
    if (credits.count == 0)
        return;
    print_wrapped(call, TEXT_INDENT,
                  str_format(call->mem, _("evidence beside it: %zu; %.*s"),
                             credits.count, STR(credits.at[0].why)));
    for (size_t i = 0; i < credits.count && i < EVIDENCE_SHOWN; i++) {
        const struct evidence *piece = credits.at[i].evidence;
        print_wrapped(call, TEXT_INDENT + 2,
                      str_format(call->mem, "+ %.*s %s in %.*s: %.*s",
                                 STR(day_format(call->mem, piece->day)),
                                 evidence_kind_names[piece->kind],
                                 STR(piece->project), STR(piece->title)));
    }
}

static void row_print(struct call *call, const struct ladder *ladder,
                      const struct gap_row *row, const char *glyph)
{
    const struct criterion *criterion = row->criterion;
    struct str competency =
        ladder->competencies[criterion->competency_index].title;
    print_wrapped(call, 2,
                  str_format(call->mem, "%s %.*s  [%.*s]", glyph,
                             STR(competency), STR(criterion->key)));
    print_wrapped(call, TEXT_INDENT, criterion->text);
    rating_print(call, row);
    if (row->standing != STANDING_EXCUSED)
        credits_print(call, row->credits);
}

static void section_print(struct call *call, const struct gap_view *view,
                          size_t section)
{
    const struct gap *gap = &view->gap;
    enum standing standing = sections[section].standing;
    if (gap->counts[standing] == 0)
        return;
    putchar('\n');
    print_heading(call, str_format(call->mem, "%.*s (%zu)",
                                   STR(gap_standing_word(standing)),
                                   gap->counts[standing]));
    for (size_t i = 0; i < gap->level_row_count; i++)
        if (gap->rows[i].standing == standing)
            row_print(call, gap->ladder, &gap->rows[i],
                      sections[section].glyph);
}

static void below_print(struct call *call, const struct gap *gap)
{
    if (gap->row_count > gap->level_row_count) {
        putchar('\n');
        print_heading(call, str_of(_("Still open from lower levels")));
        for (size_t i = gap->level_row_count; i < gap->row_count; i++)
            row_print(call, gap->ladder, &gap->rows[i],
                      gap->rows[i].standing == STANDING_PARTLY ? "◐" : "○");
    }
    if (gap->unrated_below)
        printf(_("\nCriteria of lower levels without a rating, taken as met: "
                 "%zu.\n"),
               gap->unrated_below);
}

void gap_view_print(struct call *call, const struct gap_view *view)
{
    head_print(call, view);
    for (size_t i = 0; i < COUNT_OF(sections); i++)
        section_print(call, view, i);
    below_print(call, &view->gap);
    if (view->gap.counts[STANDING_UNRATED])
        print_text(call,
                   _("\nRate one: rung assess rate %.*s KEY always|sometimes|"
                     "not-yet|not-applicable --note \"why\"\n"),
                   STR(view->person.email));
}

struct json *gap_counts_json(struct arena *mem, const struct gap *gap)
{
    static const char *const names[] = {
        [STANDING_MET] = "met",
        [STANDING_PARTLY] = "sometimes",
        [STANDING_MISSING] = "not_yet",
        [STANDING_UNRATED] = "not_rated",
        [STANDING_EXCUSED] = "not_applicable",
    };
    struct json *object = json_object_make(mem);
    json_put_int(object, "counted", (int64_t)gap_counted(gap));
    for (size_t i = 0; i < STANDING_COUNT; i++)
        json_put_int(object, names[i], (int64_t)gap->counts[i]);
    return object;
}

static struct json *rating_json(struct arena *mem, const struct gap_row *row)
{
    struct json *object = json_object_make(mem);
    json_put_str(object, "rating", str_of(rating_names[row->rated->rating]));
    json_put_text(object, "note", row->rated->note);
    json_put_day(mem, object, "day", row->rated->day);
    json_put_str(object, "rater", row->rated->rater);
    json_put_bool(object, "older_wording", row->is_older_wording);
    return object;
}

static struct json *credits_json(struct arena *mem, struct credit_list credits)
{
    struct json *list = json_array_make(mem);
    for (size_t i = 0; i < credits.count && i < EVIDENCE_IN_JSON; i++) {
        const struct evidence *piece = credits.at[i].evidence;
        struct json *one = json_object_make(mem);
        json_put_day(mem, one, "day", piece->day);
        json_put_str(one, "kind", str_of(evidence_kind_names[piece->kind]));
        json_put_str(one, "project", piece->project);
        json_put_str(one, "title", piece->title);
        json_put_str(one, "reference", piece->reference);
        json_put_str(one, "why", credits.at[i].why);
        json_add(list, one);
    }
    return list;
}

static struct json *row_json(struct arena *mem, const struct ladder *ladder,
                             const struct gap_row *row)
{
    const struct criterion *criterion = row->criterion;
    struct json *object = json_object_make(mem);
    json_put_str(object, "key", criterion->key);
    json_put_str(object, "competency",
                 ladder->competencies[criterion->competency_index].title);
    json_put_str(object, "level", ladder->levels[criterion->level_index].key);
    json_put_str(object, "text", criterion->text);
    json_put_str(object, "standing", str_of(standing_names[row->standing]));
    if (row->rated)
        json_put(object, "rating", rating_json(mem, row));
    else
        json_put_null(object, "rating");
    json_put_int(object, "evidence_count", (int64_t)row->credits.count);
    json_put(object, "evidence", credits_json(mem, row->credits));
    return object;
}

struct json *gap_view_json(struct arena *mem, const struct gap_view *view)
{
    const struct gap *gap = &view->gap;
    struct json *object = json_object_make(mem);
    struct json *rows = json_array_make(mem);
    for (size_t i = 0; i < gap->row_count; i++)
        json_add(rows, row_json(mem, gap->ladder, &gap->rows[i]));
    json_put(object, "person", person_json(mem, &view->person));
    json_put_str(object, "ladder", gap->ladder->key);
    json_put_int(object, "revision", view->stored->revision);
    json_put_text(object, "present",
                  view->present ? view->present->key : (struct str){0});
    json_put_str(object, "level", gap->ladder->levels[gap->level_index].key);
    json_put(object, "counts", gap_counts_json(mem, gap));
    json_put_int(object, "unrated_below", (int64_t)gap->unrated_below);
    json_put_int(object, "evidence_total", (int64_t)view->evidence.count);
    json_put(object, "criteria", rows);
    return object;
}
