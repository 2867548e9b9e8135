#include "intake/rating_table.h"

#include "intake/sheet.h"

#include <assert.h>

enum rating_column {
    COLUMN_PERSON,
    COLUMN_LADDER,
    COLUMN_CRITERION,
    COLUMN_RATING,
    COLUMN_NOTE,
    COLUMN_DAY,
    RATING_COLUMN_COUNT
};

/* In the order of enum rating_column. */
static const struct column columns[] = {
    {"Person",
     "email|mail|email address|person email|employee|employee email|who", true},
    {"Ladder", "ladder key", true},
    {"Criterion", "criterion key|criteria", true},
    {"Rating", "rated|score|answer", true},
    {"Note", "notes|comment|comments|reason|why", false},
    {"Day", "date|on|when|rated on|agreed on", false},
};
static_assert(COUNT_OF(columns) == RATING_COLUMN_COUNT,
              "every column has its titles");

static void word_read(struct sheet *sheet, size_t row_index,
                      enum rating *rating)
{
    struct str line;
    if (!sheet_line(sheet, row_index, COLUMN_RATING, SHEET_LINE_BYTES, &line)
        || rating_parse(line, rating))
        return;
    sheet_problem(
        sheet, row_index, COLUMN_RATING, line,
        str_format(sheet->mem, "it is no rating; there are %s, %s, %s and %s",
                   rating_names[RATING_NOT_YET], rating_names[RATING_SOMETIMES],
                   rating_names[RATING_ALWAYS],
                   rating_names[RATING_NOT_APPLICABLE]));
}

static struct rating_draft rating_read(struct sheet *sheet, size_t row_index)
{
    struct rating_draft draft = {.line = sheet->csv.rows[row_index].line};
    sheet_line(sheet, row_index, COLUMN_PERSON, EMAIL_BYTES, &draft.person);
    sheet_line(sheet, row_index, COLUMN_LADDER, SHEET_LINE_BYTES,
               &draft.ladder);
    sheet_line(sheet, row_index, COLUMN_CRITERION, SHEET_LINE_BYTES,
               &draft.criterion);
    word_read(sheet, row_index, &draft.rating);
    sheet_text(sheet, row_index, COLUMN_NOTE, &draft.note);
    sheet_day(sheet, row_index, COLUMN_DAY, &draft.day);
    return draft;
}

bool rating_table_read(struct arena *mem, struct str bytes,
                       struct ratings_draft *draft, struct fault *fault)
{
    assert(mem && draft && fault);
    struct sheet sheet;
    struct list ratings;
    LIST_OPEN(mem, struct rating_draft, &ratings);
    if (!sheet_read(mem, bytes,
                    (struct column_list){columns, COUNT_OF(columns)}, &sheet,
                    fault))
        return false;

    for (size_t i = 0; i < sheet.csv.row_count; i++) {
        struct rating_draft rating = rating_read(&sheet, i);
        if (!sheet.is_bad[i])
            *LIST_ADD(&ratings, struct rating_draft) = rating;
    }
    *draft = (struct ratings_draft){
        .ratings = {ratings.at, ratings.count},
        .refused_count = sheet.csv.row_count - ratings.count,
        .problems = problem_list(&sheet.problems),
        .mapped = sheet.map.mapped,
        .ignored = sheet.map.ignored,
    };
    return true;
}
