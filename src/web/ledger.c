#include "web/ledger.h"

#include "base/list.h"
#include "base/text.h"
#include "base/translate.h"
#include "format/csv_text.h"
#include "web/percent.h"
#include "web/words.h"

enum { TOWARDS_SHOWN = 3, REFERENCE_BYTES = 12 };

bool ledger_filter_read(const struct request *request,
                        struct ledger_filter *filter, struct fault *fault)
{
    struct ledger_filter read = {
        .project = request_query(request, "project"),
        .kind = request_query(request, "kind"),
        .criterion = request_query(request, "criterion"),
        .ladder = request_query(request, "ladder"),
        .month = request_query(request, "month"),
        .since = request_query(request, "since"),
        .page = request_query_number(request, "page", 1),
        .span = {DAY_NONE, DAY_NONE},
    };
    enum evidence_kind kind;
    if (read.month.length && !month_parse(read.month, &read.span))
        return fault_set(fault, FAULT_INPUT,
                         _("“%.*s” is no month; one is written 2026-11"),
                         STR(read.month));
    if (read.since.length && !day_parse(read.since, &read.span.from))
        return fault_set(fault, FAULT_INPUT,
                         _("“%.*s” is no day; one is written 2026-11-23"),
                         STR(read.since));
    if (read.kind.length && !evidence_kind_parse(read.kind, &kind))
        return fault_set(fault, FAULT_INPUT, _("“%.*s” is no kind of evidence"),
                         STR(read.kind));
    if (read.kind.length)
        read.kinds = 1U << kind;
    read.is_set = read.project.length || read.kind.length
                  || read.criterion.length || read.month.length
                  || read.since.length;
    *filter = read;
    return true;
}

struct str ledger_query(struct arena *mem, const struct ledger_filter *filter,
                        int64_t page)
{
    const struct {
        const char *name;
        struct str value;
    } fields[] = {
        {"project", filter->project},     {"kind", filter->kind},
        {"criterion", filter->criterion}, {"ladder", filter->ladder},
        {"month", filter->month},         {"since", filter->since},
    };
    enum { QUERY_BYTES = 8192 };
    struct text query;
    text_open(mem, QUERY_BYTES, &query);
    for (size_t i = 0; i < COUNT_OF(fields); i++)
        if (fields[i].value.length)
            text_add(&query, "%c%s=%.*s", query.length ? '&' : '?',
                     fields[i].name, STR(percent_encode(mem, fields[i].value)));
    if (page > 0)
        text_add(&query, "%cpage=%lld", query.length ? '&' : '?',
                 (long long)page);
    return text_str(&query);
}

/* The titles of the competencies that a kind counts towards, each once. */
static void towards_kind(struct arena *mem, const struct ledger_view *view,
                         enum evidence_kind kind, struct ledger_row *row)
{
    const struct ladder *ladder = view->ladder;
    struct str *titles = ARENA_ARRAY(mem, struct str, TOWARDS_SHOWN);
    size_t last = SIZE_MAX;
    row->towards = (struct str_list){titles, 0};
    for (size_t i = 0; ladder && i < ladder->criterion_count; i++) {
        size_t competency = ladder->criteria[i].competency_index;
        if (!view->counts[i].why[kind].length || competency == last)
            continue;
        last = competency;
        if (row->towards.count < TOWARDS_SHOWN)
            titles[row->towards.count++] =
                ladder->competencies[competency].title;
        else
            row->more++;
    }
}

static bool is_web(struct str reference)
{
    return str_has_prefix(reference, "https://")
           || str_has_prefix(reference, "http://");
}

struct ledger_row_list ledger_rows_make(struct arena *mem,
                                        const struct ledger_view *view,
                                        struct day today)
{
    struct ledger_row kinds[EVIDENCE_KIND_COUNT] = {0};
    struct ledger_row *at = ARENA_ARRAY(mem, struct ledger_row,
                                        view->pieces.count);
    for (int kind = 0; kind < EVIDENCE_KIND_COUNT; kind++)
        towards_kind(mem, view, (enum evidence_kind)kind, &kinds[kind]);
    for (size_t i = 0; i < view->pieces.count; i++) {
        const struct evidence *piece = &view->pieces.at[i];
        at[i] = kinds[piece->kind];
        at[i].on = piece->day;
        at[i].day = words_of_day(mem, piece->day, today);
        at[i].title = piece->title;
        at[i].project = piece->project;
        at[i].kind = str_of(evidence_kind_names[piece->kind]);
        if (is_web(piece->reference))
            at[i].link = piece->reference;
        else
            at[i].reference = str_part(piece->reference, 0, REFERENCE_BYTES);
    }
    return (struct ledger_row_list){at, view->pieces.count};
}

/* How many pieces there are of each kind. */
static void kinds_count(const struct ledger_view *view,
                        int64_t counts[static EVIDENCE_KIND_COUNT])
{
    for (size_t i = 0; i < view->tallies.count; i++)
        counts[view->tallies.at[i].kind] += view->tallies.at[i].count;
}

static struct towards_row towards_one(struct arena *mem,
                                      const struct ledger_view *view,
                                      size_t index, const int64_t *counts)
{
    const struct ladder *ladder = view->ladder;
    const struct criterion *criterion = &ladder->criteria[index];
    struct str *whys = ARENA_ARRAY(mem, struct str, EVIDENCE_KIND_COUNT);
    struct towards_row row = {
        .criterion = criterion->text,
        .competency = ladder->competencies[criterion->competency_index].title,
        .level = level_name(&ladder->levels[criterion->level_index]),
        .whys = {whys, 0},
    };
    for (int kind = 0; kind < EVIDENCE_KIND_COUNT; kind++) {
        struct str why = view->counts[index].why[kind];
        if (!why.length || counts[kind] == 0)
            continue;
        row.count += counts[kind];
        whys[row.whys.count++] = str_format(
            mem, "%s: %.*s", evidence_kind_names[kind], STR(why));
    }
    return row;
}

struct towards_list towards_make(struct arena *mem,
                                 const struct ledger_view *view,
                                 struct str address)
{
    int64_t counts[EVIDENCE_KIND_COUNT] = {0};
    struct list rows;
    LIST_OPEN(mem, struct towards_row, &rows);
    kinds_count(view, counts);
    for (size_t i = 0; view->ladder && i < view->ladder->criterion_count; i++) {
        struct towards_row row = towards_one(mem, view, i, counts);
        if (row.count == 0)
            continue;
        row.address = str_format(
            mem, "%.*s?criterion=%.*s#ledger", STR(address),
            STR(percent_encode(mem, view->ladder->criteria[i].key)));
        *LIST_ADD(&rows, struct towards_row) = row;
    }
    return (struct towards_list){rows.at, rows.count};
}

unsigned kinds_counted(const struct ledger_view *view)
{
    unsigned bits = 0;
    for (size_t i = 0; view->ladder && i < view->ladder->criterion_count; i++)
        bits |= credit_kinds_bits(&view->counts[i]);
    return bits;
}

struct choice_list ledger_projects(struct arena *mem,
                                   const struct ledger_view *view,
                                   struct str chosen)
{
    struct list choices;
    struct str last = {0};
    LIST_OPEN(mem, struct choice, &choices);
    for (size_t i = 0; i < view->tallies.count; i++) {
        struct str project = view->tallies.at[i].project;
        if (!str_same(project, last))
            *LIST_ADD(&choices, struct choice) = (struct choice){
                project, project, str_same(project, chosen)};
        last = project;
    }
    return (struct choice_list){choices.at, choices.count};
}

struct choice_list ledger_kinds(struct arena *mem, struct str chosen)
{
    struct choice *at = ARENA_ARRAY(mem, struct choice, EVIDENCE_KIND_COUNT);
    for (int kind = 0; kind < EVIDENCE_KIND_COUNT; kind++) {
        struct str name = str_of(evidence_kind_names[kind]);
        at[kind] = (struct choice){name, name, str_same(name, chosen)};
    }
    return (struct choice_list){at, EVIDENCE_KIND_COUNT};
}

static void csv_line_add(struct arena *mem, const struct ledger_view *view,
                         const struct evidence *piece, struct text *out)
{
    enum { TOWARDS_BYTES = 16 * 1024 };
    const struct ladder *ladder = view->ladder;
    struct text towards;
    text_open(mem, TOWARDS_BYTES, &towards);
    for (size_t i = 0; ladder && i < ladder->criterion_count; i++)
        if (view->counts[i].why[piece->kind].length)
            text_add(&towards, "%s%.*s", towards.length ? " " : "",
                     STR(ladder->criteria[i].key));
    const struct str cells[] = {
        day_format(mem, piece->day),
        day_format(mem, piece->landed),
        piece->project,
        str_of(evidence_kind_names[piece->kind]),
        piece->title,
        piece->reference,
        text_str(&towards),
    };
    csv_row_add(out, cells, COUNT_OF(cells));
}

void ledger_csv(struct arena *mem, const struct ledger_view *view,
                struct text *out)
{
    const struct str titles[] = {
        STR_LITERAL("Day"),      STR_LITERAL("Landed"),
        STR_LITERAL("Project"),  STR_LITERAL("Kind"),
        STR_LITERAL("Title"),    STR_LITERAL("Reference"),
        STR_LITERAL("Criteria"),
    };
    csv_row_add(out, titles, COUNT_OF(titles));
    for (size_t i = 0; i < view->pieces.count; i++)
        csv_line_add(mem, view, &view->pieces.at[i], out);
}
