#include "base/list.h"
#include "web/address.h"
#include "web/page_duties.h"
#include "web/words.h"

static struct duty_row row_make(struct arena *mem, const struct duty *duty,
                                struct day today, bool may_change)
{
    struct duty_row row = {
        .on = duty->day,
        .text = duty->text,
        .skill = duty->skill,
        .day = words_of_day(mem, duty->day, today),
        .link = duty->link,
    };
    if (may_change)
        row.change_address = str_format(
            mem, "%.*s/%lld",
            STR(address_of_person_page(mem, duty->person, "duties")),
            (long long)duty->id.number);
    return row;
}

static struct duty_row_list rows_make(struct arena *mem,
                                      struct duty_list duties,
                                      enum duty_kind kind, struct day today,
                                      bool may_change)
{
    struct list rows;
    LIST_OPEN(mem, struct duty_row, &rows);
    for (size_t i = 0; i < duties.count; i++)
        if (duties.at[i].kind == kind)
            *LIST_ADD(&rows, struct duty_row) = row_make(mem, &duties.at[i],
                                                         today, may_change);
    return (struct duty_row_list){rows.at, rows.count};
}

void duties_fill(struct arena *mem, struct duty_list duties, struct day today,
                 struct duties_page *page)
{
    page->ongoing = rows_make(mem, duties, DUTY_ONGOING, today,
                              page->may_change);
    page->done = rows_make(mem, duties, DUTY_ACCOMPLISHMENT, today,
                           page->may_change);
    for (size_t i = 0; i < duties.count; i++)
        page->skills += duties.at[i].skill.length ? 1 : 0;
}
