#include "intake/ladder/reading.h"

#include "base/text.h"
#include "base/utf8.h"

#include <assert.h>

const char *const part_role_names[] = {
    "skip",    "header",      "level",    "competency", "area",   "criterion",
    "example", "alternative", "evidence", "weight",     "key",    "summary",
    "title",   "external",    "grade",    "pay",        "ladder",
};

static_assert(COUNT_OF(part_role_names) == PART_ROLE_COUNT,
              "a name for each role");

static bool no_role(struct arena *mem, struct str role, struct fault *fault)
{
    struct text known;
    text_open(mem, FAULT_MESSAGE_BYTES, &known);
    for (size_t i = 0; i < PART_ROLE_COUNT; i++)
        text_add(&known, "%s%s", i ? ", " : "", part_role_names[i]);
    return fault_set(fault, FAULT_INPUT,
                     "nothing is taken as \"%.*s\"; there are: %.*s",
                     STR(utf8_front(role, 40)), STR(text_str(&known)));
}

bool correction_parse(struct arena *mem, struct str text,
                      struct correction *correction, struct fault *fault)
{
    assert(mem && correction && fault);
    size_t colon = text.length;
    while (colon && text.at[colon - 1] != ':')
        colon--;
    if (colon == 0)
        return fault_set(fault, FAULT_INPUT,
                         "\"%.*s\" corrects nothing; it looks like \"column C: "
                         "level\"",
                         STR(utf8_front(text, 60)));
    struct str role = str_trim(str_part(text, colon, text.length));
    for (size_t i = 0; i < PART_ROLE_COUNT; i++)
        if (str_is(role, part_role_names[i])) {
            *correction = (struct correction){
                str_trim(str_part(text, 0, colon - 1)), (enum part_role)i};
            return true;
        }
    return no_role(mem, role, fault);
}

bool part_is_called(struct str name, struct str said)
{
    if (str_same(name, said))
        return true;
    bool is_short = str_has_prefix(said, "column ")
                    || str_has_prefix(said, "row ")
                    || str_has_prefix(said, "line ");
    if (!is_short || name.length <= said.length)
        return false;
    size_t begin = name.length - said.length;
    return name.at[begin - 1] == ' '
           && str_same(str_part(name, begin, said.length), said);
}

void reading_open(struct arena *mem, struct str file_name,
                  struct reading *reading)
{
    assert(mem && reading);
    *reading = (struct reading){.mem = mem,
                                .file_name = utf8_clean(mem, file_name)};
    LIST_OPEN(mem, struct part, &reading->parts);
    LIST_OPEN(mem, struct ladder_draft, &reading->drafts);
}

enum part_role reading_role(struct reading *reading, enum part_kind kind,
                            struct str name, struct str text,
                            enum part_role guess)
{
    assert(reading && guess < PART_ROLE_COUNT);
    struct part *part = LIST_ADD(&reading->parts, struct part);
    *part = (struct part){kind, name, text, guess, false};
    for (size_t i = 0; i < reading->corrections.count; i++)
        if (part_is_called(name, reading->corrections.at[i].part)) {
            part->role = reading->corrections.at[i].role;
            part->is_corrected = true;
        }
    return part->role;
}

enum part_role reading_told(const struct reading *reading, struct str name)
{
    assert(reading);
    for (size_t i = reading->corrections.count; i-- > 0;)
        if (str_same(reading->corrections.at[i].part, name))
            return reading->corrections.at[i].role;
    return PART_ROLE_COUNT;
}

void reading_draft(struct reading *reading, const struct ladder *ladder,
                   struct skip_list skipped)
{
    *LIST_ADD(&reading->drafts,
              struct ladder_draft) = (struct ladder_draft){*ladder, skipped};
}

void reading_skip(struct reading *reading, struct skip_list skipped)
{
    assert(reading && reading->drafts.count);
    struct skip_list *own =
        &LIST_AT(&reading->drafts, struct ladder_draft, 0)->skipped;
    struct skip *all = ARENA_ARRAY(reading->mem, struct skip,
                                   skipped.count + own->count);
    for (size_t i = 0; i < skipped.count; i++)
        all[i] = skipped.at[i];
    for (size_t i = 0; i < own->count; i++)
        all[skipped.count + i] = own->at[i];
    *own = (struct skip_list){all, skipped.count + own->count};
}

struct part_list reading_parts(const struct reading *reading)
{
    return (struct part_list){reading->parts.at, reading->parts.count};
}

struct ladder_draft_list reading_drafts(const struct reading *reading)
{
    return (struct ladder_draft_list){reading->drafts.at,
                                      reading->drafts.count};
}

static bool has_part(const struct reading *reading, struct str name)
{
    const struct part *parts = reading->parts.at;
    for (size_t i = 0; i < reading->parts.count; i++)
        if (part_is_called(parts[i].name, name))
            return true;
    return false;
}

struct str_list reading_lost_corrections(struct reading *reading)
{
    size_t count = 0, most = reading->corrections.count;
    struct str *lost = ARENA_ARRAY(reading->mem, struct str, most);
    for (size_t i = 0; i < most; i++)
        if (!has_part(reading, reading->corrections.at[i].part))
            lost[count++] = reading->corrections.at[i].part;
    return (struct str_list){lost, count};
}
