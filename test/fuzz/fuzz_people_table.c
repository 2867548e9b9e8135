/* Every row is a person or has a problem; what persons say is clean. */
#include "base/utf8.h"
#include "intake/people_table.h"

#include <assert.h>

#include "fuzz/fuzz.h"

static void line_check(struct arena *mem, struct str line)
{
    assert(str_same(utf8_clean(mem, line), line));
    assert(str_find(line, STR_LITERAL("\n")) == line.length);
    assert(str_same(str_trim(line), line));
}

static void person_check(struct arena *mem, const struct person_draft *person)
{
    const struct str lines[] = {
        person->name,          person->email,      person->title,
        person->department,    person->ladder_key, person->level_key,
        person->manager_email,
    };
    for (size_t i = 0; i < COUNT_OF(lines); i++)
        line_check(mem, lines[i]);
    assert(person->line > 1 && person->name.length > 0);
    assert(str_find(person->email, STR_LITERAL("@")) < person->email.length);
    assert(!str_same(person->email, person->manager_email));
    for (size_t i = 0; i < person->handles.count; i++) {
        line_check(mem, person->handles.at[i].value);
        assert(person->handles.at[i].value.length > 0);
    }
}

static void draft_check(struct arena *mem, const struct people_draft *draft)
{
    assert((draft->refused_count == 0) == (draft->problems.count == 0));
    for (size_t i = 0; i < draft->persons.count; i++)
        person_check(mem, &draft->persons.at[i]);
    for (size_t i = 0; i < draft->problems.count; i++) {
        line_check(mem, draft->problems.at[i].message);
        assert(draft->problems.at[i].line > 1);
        assert(draft->problems.at[i].column > 0);
        assert(i == 0
               || draft->problems.at[i].line >= draft->problems.at[i - 1].line);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    struct arena *mem = arena_open();
    struct people_draft draft;
    struct fault fault = {0};
    struct str table = {(const char *)bytes, count};
    if (people_table_read(mem, table, &draft, &fault))
        draft_check(mem, &draft);
    else
        assert(fault.kind == FAULT_INPUT || fault.kind == FAULT_LIMIT);
    arena_close(mem);
    return 0;
}
