#include "web/page_person_evidence.h"

#include "base/translate.h"
#include "web/address.h"
#include "web/pages.h"
#include "web/site.h"
#include "web/words.h"

enum { CSV_ROWS = 100 * 1000, CSV_BYTES = 64 * 1024 * 1024 };

/* The pieces of the path's person that the query asks for, `most` of them from
 * the page asked for on. */
static bool ledger_find(struct request *request,
                        const struct ledger_filter *filter, int64_t most,
                        struct person_view *about, struct ledger_view *ledger,
                        struct fault *fault)
{
    struct ledger_question question = {
        .person = &about->person,
        .ladder = filter->ladder,
        .criterion = filter->criterion,
        .project = filter->project,
        .span = filter->span,
        .kinds = filter->kinds,
        .first = (filter->page - 1) * LEDGER_ROWS,
        .most = most,
        .rules = request->site->credit_rules,
    };
    return person_asked(request, ACTION_SEE_EVIDENCE, about, fault)
           && app_ledger(request->mem, request->db, &request->actor, &question,
                         ledger, fault);
}

static void pages_fill(struct arena *mem, struct person_evidence_page *page)
{
    const struct ledger_filter *filter = &page->filter;
    int64_t first = (filter->page - 1) * LEDGER_ROWS;
    page->first = first + 1;
    page->last = first + (int64_t)page->rows.count;
    if (filter->page > 1)
        page->newer_address = str_format(
            mem, "%.*s%.*s#ledger", STR(page->address),
            STR(ledger_query(mem, filter, filter->page - 1)));
    if (page->last < page->found)
        page->older_address = str_format(
            mem, "%.*s%.*s#ledger", STR(page->address),
            STR(ledger_query(mem, filter, filter->page + 1)));
    page->csv_address = str_format(mem, "%.*s.csv%.*s", STR(page->address),
                                   STR(ledger_query(mem, filter, 0)));
}

static void page_fill(const struct request *request,
                      const struct ledger_view *ledger,
                      struct person_evidence_page *page)
{
    struct arena *mem = request->mem;
    struct day today = day_of(request->now);
    page->address = address_of_person_page(mem, page->top.about.person.id,
                                           "evidence");
    page->year = evidence_year_make(
        mem, &(struct year_wish){ledger->tallies, today, page->address,
                                 kinds_counted(ledger)});
    page->projects = ledger_projects(mem, ledger, page->filter.project);
    page->kinds = ledger_kinds(mem, page->filter.kind);
    page->rows = ledger_rows_make(mem, ledger, today);
    page->towards = towards_make(mem, ledger, page->address);
    page->has_ladder = ledger->ladder != NULL;
    page->found = ledger->count;
    for (size_t i = 0; i < ledger->tallies.count; i++)
        page->all += ledger->tallies.at[i].count;
    if (ledger->criterion)
        page->criterion = ledger->criterion->text;
    if (page->filter.month.length)
        page->month = words_of_month(mem, page->filter.span.from);
    page->has_handles = page->top.about.handles.count > 0;
    page->may_collect = actor_may(&request->actor, ACTION_COLLECT,
                                  RELATION_NONE);
    pages_fill(mem, page);
}

bool person_evidence_show(struct request *request, struct reply *reply,
                          struct fault *fault)
{
    struct person_evidence_page page = {0};
    struct person_view about;
    struct ledger_view ledger;
    if (!ledger_filter_read(request, &page.filter, fault)
        || !ledger_find(request, &page.filter, LEDGER_ROWS, &about, &ledger,
                        fault)
        || !person_top_make(request, &about, PERSON_TAB_EVIDENCE, &page.top,
                            fault))
        return false;
    page_fill(request, &ledger, &page);
    person_evidence_html(&reply->body, &page);
    return true;
}

bool person_evidence_csv(struct request *request, struct reply *reply,
                         struct fault *fault)
{
    struct arena *mem = request->mem;
    struct ledger_filter filter;
    struct person_view about;
    struct ledger_view ledger;
    struct text csv;
    if (!ledger_filter_read(request, &filter, fault))
        return false;
    filter.page = 1;
    if (!ledger_find(request, &filter, CSV_ROWS, &about, &ledger, fault))
        return false;
    text_open(mem, CSV_BYTES, &csv);
    ledger_csv(mem, &ledger, &csv);
    if (text_overflowed(&csv) || ledger.count > CSV_ROWS)
        return fault_set(fault, FAULT_LIMIT,
                         _("That is too much for one table: ask for a project "
                           "or a month."));
    reply_file(reply, text_str(&csv), "text/csv; charset=utf-8",
               str_format(mem, "evidence-%lld.csv",
                          (long long)about.person.id.number));
    return true;
}
