#include "web/evidence_page.h"

#include "app/look_over.h"
#include "base/list.h"
#include "base/translate.h"
#include "web/address.h"
#include "web/pages.h"
#include "web/percent.h"
#include "web/words.h"

enum { ROWS_SHOWN = 50 };

static void question_read(const struct request *request,
                          struct work_question *question,
                          struct evidence_page *page)
{
    struct str month = request_query(request, "month");
    *question = (struct work_question){
        .span = {DAY_NONE, DAY_NONE},
        .project = request_query(request, "project"),
        .kind = request_query(request, "kind"),
        .first = request_query_number(request, "from", 1) - 1,
        .most = ROWS_SHOWN,
    };
    if (month_parse(month, &question->span)) {
        page->month = month;
        page->month_words = words_of_month(request->mem, question->span.from);
    }
    if (page->month.length == 0
        && day_parse(request_query(request, "since"), &question->span.from)) {
        page->since = day_format(request->mem, question->span.from);
        page->since_words = words_of_day(request->mem, question->span.from,
                                         day_of(request->now));
    }
    page->is_filtered = question->project.length || question->kind.length
                        || page->month.length || page->since.length;
}

static bool heat_take(struct request *request, struct evidence_page *page,
                      struct fault *fault)
{
    struct day today = day_of(request->now);
    struct month_total_list totals;
    if (!actor_may(&request->actor, ACTION_SEE_TOTALS, RELATION_NONE))
        return true;
    if (!app_month_totals(request->mem, request->db, &request->actor,
                          year_of_months(today), &totals, fault))
        return false;
    page->heat = heat_make(request->mem, totals, today);
    page->has_heat = page->heat.rows.count > 0;
    for (size_t i = 0; i < page->heat.rows.count; i++)
        page->piece_count += page->heat.rows.at[i].sum;
    return true;
}

static struct work_row row_make(struct arena *mem,
                                const struct named_piece *work,
                                struct day today)
{
    const struct evidence *piece = &work->piece;
    return (struct work_row){
        .day = piece->day,
        .day_words = words_of_day(mem, piece->day, today),
        .person = work->name,
        .person_address = address_of_person_page(mem, piece->person,
                                                 "evidence"),
        .title = piece->title,
        .project = piece->project,
        .kind = evidence_kind_names[piece->kind],
        .reference = str_part(piece->reference, 0, 16),
    };
}

/* The same question, older ones. */
static struct str older_address(struct arena *mem,
                                const struct work_question *question,
                                const struct evidence_page *page)
{
    return str_format(
        mem, "/evidence?project=%.*s&kind=%.*s&month=%.*s&since=%.*s&from=%lld",
        STR(percent_encode(mem, question->project)),
        STR(percent_encode(mem, question->kind)),
        STR(percent_encode(mem, page->month)), STR(page->since),
        (long long)question->first + question->most + 1);
}

static void rows_take(const struct request *request,
                      const struct work_question *question,
                      const struct work_view *work, struct evidence_page *page)
{
    struct arena *mem = request->mem;
    struct work_row *at = ARENA_ARRAY(mem, struct work_row, work->pieces.count);
    for (size_t i = 0; i < work->pieces.count; i++)
        at[i] = row_make(mem, &work->pieces.at[i], day_of(request->now));
    page->rows = (struct work_row_list){at, work->pieces.count};
    if (work->has_more)
        page->older = older_address(mem, question, page);
}

/* The projects one may choose: those of the year, and the one asked for. */
static struct choice_list projects_make(struct arena *mem,
                                        const struct evidence_page *page,
                                        struct str asked)
{
    struct list list;
    bool has_asked = asked.length == 0;
    LIST_OPEN(mem, struct choice, &list);
    for (size_t i = 0; i < page->heat.rows.count; i++) {
        struct str project = page->heat.rows.at[i].project;
        bool is_asked = str_same(project, asked);
        has_asked |= is_asked;
        *LIST_ADD(&list, struct choice) = (struct choice){project, project,
                                                          is_asked};
    }
    if (!has_asked)
        *LIST_ADD(&list, struct choice) = (struct choice){asked, asked, true};
    return (struct choice_list){list.at, list.count};
}

static struct choice_list kinds_make(struct arena *mem, struct str asked)
{
    struct choice *at = ARENA_ARRAY(mem, struct choice, EVIDENCE_KIND_COUNT);
    for (size_t i = 0; i < EVIDENCE_KIND_COUNT; i++) {
        struct str name = str_of(evidence_kind_names[i]);
        at[i] = (struct choice){name, name, str_same(name, asked)};
    }
    return (struct choice_list){at, EVIDENCE_KIND_COUNT};
}

bool evidence_show(struct request *request, struct reply *reply,
                   struct fault *fault)
{
    struct evidence_page page = {0};
    struct work_question question;
    struct work_view work;
    question_read(request, &question, &page);
    if (!frame_make(request, str_of(_("Evidence")), SECTION_EVIDENCE,
                    &page.frame, fault)
        || !heat_take(request, &page, fault)
        || !app_work_list(request->mem, request->db, &request->actor, &question,
                          &work, fault))
        return false;
    page.is_of_all = actor_may(&request->actor, ACTION_SEE_EVIDENCE,
                               RELATION_NONE);
    page.may_collect = actor_may(&request->actor, ACTION_COLLECT,
                                 RELATION_NONE);
    rows_take(request, &question, &work, &page);
    page.projects = projects_make(request->mem, &page, question.project);
    page.kinds = kinds_make(request->mem, question.kind);
    evidence_page_html(&reply->body, &page);
    return true;
}
