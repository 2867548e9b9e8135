#include "app/make_gap_sheet.h"

#include "app/keep_office.h"
#include "base/text.h"
#include "report/gap_sheet.h"

enum { SHEET_BYTES = 8 * 1024 * 1024 };

bool app_gap_sheet(struct arena *mem, struct db *db, const struct actor *actor,
                   const struct gap_wish *wish, struct str *pdf,
                   struct fault *fault)
{
    struct gap_view view;
    struct office office;
    if (!app_gap(mem, db, actor, wish, &view, fault)
        || !app_office_get(mem, db, actor, &office, fault))
        return false;
    const struct gap_sheet sheet = {
        .office = office.name,
        .is_sample = office.is_sample,
        .person = view.person,
        .present_level = view.present ? level_name(view.present)
                                      : (struct str){0},
        .gap = &view.gap,
        .evidence_count = view.evidence.count,
        .today = day_of(actor->now),
    };
    struct text out;
    text_open(mem, SHEET_BYTES, &out);
    if (!gap_sheet_pdf(mem, &sheet, &out, fault))
        return false;
    *pdf = text_str(&out);
    return true;
}
