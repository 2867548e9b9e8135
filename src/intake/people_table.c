#include "intake/people_table.h"

#include "intake/handle_cell.h"
#include "intake/manager_name.h"
#include "intake/people_check.h"
#include "intake/sheet.h"

#include <assert.h>

/* In the order of enum people_column. */
static const struct column columns[] = {
    {"Name",
     "full name|display name|employee|employee name|person|person name|staff "
     "member",
     true},
    {"Email",
     "mail|email address|mail address|work email|work email address|employee "
     "email|primary email",
     true},
    {"Title", "job title|position|position title|business title|job", false},
    {"Department",
     "dept|department name|team|org|organisation|organization|organisation "
     "unit|organization unit|organisational unit|organizational unit|org "
     "unit|unit|division",
     false},
    {"Manager email",
     "manager's email|manager mail|manager email address|line manager email|"
     "supervisor email|manager|line manager|reports to|supervisor",
     false},
    {"Ladder", "ladder key|career ladder", false},
    {"Level", "level key|ladder level|job level|career level|grade|job grade",
     false},
    {"Start day",
     "start|start date|hire date|hired|hired on|date of hire|joined|joined "
     "on|joining date|join date|date joined",
     false},
    {"Handles",
     "handle|login|logins|user name|user names|account|accounts|user id",
     false},
    {"GitHub",
     "github login|github user|github user name|github handle|github "
     "account|github id|github profile",
     false},
    {"GitLab",
     "gitlab login|gitlab user|gitlab user name|gitlab handle|gitlab "
     "account|gitlab id|gitlab profile",
     false},
};
static_assert(COUNT_OF(columns) == PEOPLE_COLUMN_COUNT,
              "every column has its titles");

/* Reads the handles of one cell; one problem for all that are none. */
static void cell_read_handles(struct sheet *sheet, size_t row_index,
                              size_t which, struct list *handles)
{
    size_t column = people_handle_columns[which].column;
    const char *kind = people_handle_columns[which].kind;
    size_t before = handles->count;
    struct str line;
    if (!sheet_address(sheet, row_index, column, SHEET_TEXT_BYTES, &line))
        return;
    struct str_list wrong = handle_cell_read(sheet->mem, line, kind, handles);
    bool is_any = str_is(str_of(kind), "login");
    if (wrong.count)
        sheet_problem(sheet, row_index, column, wrong.at[0],
                      is_any
                          ? STR_LITERAL("it is no handle; write it as "
                                        "github:ada, ada@example.org or ada")
                          : str_format(sheet->mem, "it is no %s login", kind));
    else if (handles->count > PERSON_HANDLES_MOST) {
        handles->count = before;
        sheet_problem(sheet, row_index, column, line,
                      str_format(sheet->mem, "a person has at most %d handles",
                                 PERSON_HANDLES_MOST));
    }
}

static struct handle_list handles_read(struct sheet *sheet, size_t row_index)
{
    struct list handles;
    LIST_OPEN(sheet->mem, struct handle, &handles);
    for (size_t i = 0; i < PEOPLE_HANDLE_COLUMN_COUNT; i++)
        cell_read_handles(sheet, row_index, i, &handles);
    return (struct handle_list){handles.at, handles.count};
}

/* What has an @ is to be an email, all else a name. */
static void manager_read(struct sheet *sheet, size_t row_index,
                         struct person_draft *person)
{
    struct str line;
    if (!sheet_line(sheet, row_index, PEOPLE_MANAGER,
                    SHEET_LINE_BYTES + EMAIL_BYTES, &line))
        return;
    if (str_find(line, STR_LITERAL("@")) < line.length)
        sheet_email(sheet, row_index, PEOPLE_MANAGER, &person->manager_email);
    else
        person->manager_name = line;
}

static struct person_draft person_read(struct sheet *sheet, size_t row_index)
{
    struct person_draft person = {.line = sheet->csv.rows[row_index].line};
    const struct {
        enum people_column column;
        struct str *line;
    } lines[] = {
        {PEOPLE_NAME, &person.name},
        {PEOPLE_TITLE, &person.title},
        {PEOPLE_DEPARTMENT, &person.department},
        {PEOPLE_LADDER, &person.ladder_key},
        {PEOPLE_LEVEL, &person.level_key},
    };
    for (size_t i = 0; i < COUNT_OF(lines); i++)
        sheet_line(sheet, row_index, lines[i].column, SHEET_LINE_BYTES,
                   lines[i].line);
    sheet_email(sheet, row_index, PEOPLE_EMAIL, &person.email);
    manager_read(sheet, row_index, &person);
    sheet_day(sheet, row_index, PEOPLE_START, &person.start);
    person.handles = handles_read(sheet, row_index);
    return person;
}

/* The persons of good rows, moved together. */
static struct person_draft_list good_ones(const struct sheet *sheet,
                                          struct person_draft *persons)
{
    size_t count = 0;
    for (size_t i = 0; i < sheet->csv.row_count; i++)
        if (!sheet->is_bad[i])
            persons[count++] = persons[i];
    return (struct person_draft_list){persons, count};
}

bool people_table_read(struct arena *mem, struct str bytes,
                       struct people_draft *draft, struct fault *fault)
{
    assert(mem && draft && fault);
    struct sheet sheet;
    if (!sheet_read(mem, bytes,
                    (struct column_list){columns, COUNT_OF(columns)}, &sheet,
                    fault))
        return false;

    size_t count = sheet.csv.row_count;
    struct person_draft *persons = ARENA_ARRAY(mem, struct person_draft, count);
    for (size_t i = 0; i < count; i++)
        persons[i] = person_read(&sheet, i);
    manager_names_find(&sheet, persons);
    people_check(&sheet, (struct person_draft_list){persons, count});

    struct person_draft_list good = good_ones(&sheet, persons);
    *draft = (struct people_draft){
        .persons = good,
        .refused_count = count - good.count,
        .problems = problem_list(&sheet.problems),
        .mapped = sheet.map.mapped,
        .ignored = sheet.map.ignored,
    };
    return true;
}
