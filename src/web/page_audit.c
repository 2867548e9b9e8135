#include "web/page_audit.h"

#include "app/see_audit.h"
#include "base/translate.h"
#include "web/address.h"
#include "web/pages.h"
#include "web/words.h"

enum { ROWS_SHOWN = 100, ROWS_MOST = 10000 };

static struct audit_row row_make(struct arena *mem,
                                 const struct audit_line *line,
                                 struct day today)
{
    struct str moment = moment_format(mem, line->made_at);
    return (struct audit_row){
        .moment = moment,
        .day = words_of_day(mem, day_of(line->made_at), today),
        .time = str_part(moment, DAY_CHARS + 1, 5),
        .actor = line->actor,
        .action = line->action,
        .thing = line->thing,
        .person = line->person_name,
        .person_address = address_of_person(mem, line->person),
        .detail = line->detail,
    };
}

static struct audit_row_list rows_make(struct arena *mem,
                                       struct audit_list lines,
                                       struct day today)
{
    struct audit_row *at = ARENA_ARRAY(mem, struct audit_row, lines.count);
    for (size_t i = 0; i < lines.count; i++) {
        at[i] = row_make(mem, &lines.at[i], today);
        at[i].is_new_day = i == 0 || !str_same(at[i].day, at[i - 1].day);
    }
    return (struct audit_row_list){at, lines.count};
}

bool audit_show(struct request *request, struct reply *reply,
                struct fault *fault)
{
    struct audit_page page = {
        .most = request_query_number(request, "most", ROWS_SHOWN)};
    struct audit_list lines;
    if (page.most > ROWS_MOST)
        page.most = ROWS_MOST;
    if (!frame_make(request, str_of(_("Audit log")), SECTION_NONE, &page.frame,
                    fault)
        || !app_audit_list(request->mem, request->db, &request->actor,
                           page.most, &lines, fault))
        return false;
    page.rows = rows_make(request->mem, lines, day_of(request->now));
    page.is_cut = (int64_t)lines.count == page.most && page.most < ROWS_MOST;
    page.more = page.most * 10 < ROWS_MOST ? page.most * 10 : ROWS_MOST;
    audit_html(&reply->body, &page);
    return true;
}
