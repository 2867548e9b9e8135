#include "web/page_part.h"

#include "base/list.h"
#include "base/text.h"
#include "base/translate.h"

#include <string.h>

enum { FORM_BYTES = 1024 * 1024 };

/* How each field is asked for; rows 0 is a line. */
static const struct {
    const char *name;
    enum ladder_part part;
    const char *label, *hint;
    int rows;
    bool is_needed, is_folded;
} asked[] = {
    {"text", PART_OF_CRITERIA, N_("What is asked for"),
     N_("One sentence that somebody can be seen to do"), 3, true, false},
    {"example", PART_OF_CRITERIA, N_("Examples"),
     N_("How it looks in practice; one a line"), 4, false, false},
    {"alternative", PART_OF_CRITERIA, N_("Or instead"),
     N_("Other ways to meet it; one a line"), 2, false, false},
    {"evidence", PART_OF_CRITERIA, N_("Kinds of evidence that show it"),
     N_("Such as commit, review, talk, minutes; one a line"), 3, false, false},
    {"weight", PART_OF_CRITERIA, N_("Weight"), N_("From 1 to 10"), 0, false,
     false},
    {"key", PART_OF_CRITERIA, N_("Key"),
     N_("By which ratings, tables and commands know it"), 0, false, true},
    {"title", PART_OF_LEVELS, N_("Title"), N_("What HR calls it"), 0, false,
     false},
    {"external", PART_OF_LEVELS, N_("External title"),
     N_("What the world calls it"), 0, false, false},
    {"grade", PART_OF_LEVELS, N_("Grade"), NULL, 0, false, false},
    {"pay-from", PART_OF_LEVELS, N_("Pay from"), N_("Such as 52000 EUR"), 0,
     false, false},
    {"pay-to", PART_OF_LEVELS, N_("Pay to"), NULL, 0, false, false},
    {"summary", PART_OF_LEVELS, N_("In a sentence or two"), NULL, 3, false,
     false},
    {"after", PART_OF_LEVELS, N_("Comes after"),
     N_("Keys of levels, one a line, where the ladder forks; else the one "
        "below"),
     2, false, true},
    {"title", PART_OF_COMPETENCIES, N_("Title"), NULL, 0, true, false},
    {"area", PART_OF_COMPETENCIES, N_("Area"), N_("The group it belongs to"), 0,
     false, false},
    {"weight", PART_OF_COMPETENCIES, N_("Weight"), N_("From 1 to 10"), 0, false,
     false},
    {"summary", PART_OF_COMPETENCIES, N_("What it is about"), NULL, 3, false,
     false},
    {"title", PART_OF_HEAD, N_("Title"), NULL, 0, true, false},
    {"family", PART_OF_HEAD, N_("Family"), N_("Ladders that belong together"),
     0, false, false},
    {"summary", PART_OF_HEAD, N_("Who it is for"), NULL, 3, false, false},
    {"source", PART_OF_HEAD, N_("Source"),
     N_("Where it came from, and its licence"), 2, false, false},
};

/* Those of one part stand beside each other in the list. */
static struct part_values values_open(enum ladder_part part)
{
    struct change_field_list list = change_field_list();
    struct part_values values = {.fields = list.at};
    while (values.fields->part != part)
        values.fields++;
    while (values.fields + values.count < list.at + list.count
           && values.fields[values.count].part == part)
        values.count++;
    return values;
}

struct part_values part_values_of(struct arena *mem,
                                  const struct ladder_change *change)
{
    struct part_values values = values_open(change->part);
    for (size_t i = 0; i < values.count; i++) {
        struct str_list texts = change_field_get(mem, change,
                                                 &values.fields[i]);
        struct text lines;
        text_open(mem, FORM_BYTES, &lines);
        for (size_t j = 0; j < texts.count; j++)
            text_add(&lines, "%s%.*s", j ? "\n" : "", STR(texts.at[j]));
        values.at[i] = text_str(&lines);
    }
    return values;
}

/* As a form sends it, without carriage returns; on one line where it is one
 * sentence. */
static struct str typed_plain(struct arena *mem, struct str typed,
                              bool is_sentence)
{
    struct text plain;
    text_open(mem, typed.length, &plain);
    for (size_t i = 0; i < typed.length; i++) {
        bool is_break = typed.at[i] == '\n' && is_sentence;
        if (typed.at[i] != '\r')
            text_add_char(&plain, is_break ? ' ' : typed.at[i]);
    }
    return str_trim(text_str(&plain));
}

struct part_values part_values_read(const struct request *request,
                                    enum ladder_part part)
{
    struct part_values values = values_open(part);
    for (size_t i = 0; i < values.count; i++) {
        const char *name = values.fields[i].name;
        bool is_lines = values.fields[i].kind == CHANGE_TEXTS
                        || strcmp(name, "summary") == 0
                        || strcmp(name, "source") == 0;
        values.at[i] = typed_plain(request->mem, request_form(request, name),
                                   !is_lines);
    }
    values.key = str_trim(request_form(request, "key"));
    values.reason = str_trim(request_form(request, "reason"));
    return values;
}

static struct str_list lines_of(struct arena *mem, struct str text)
{
    struct list lines;
    struct str line;
    LIST_OPEN(mem, struct str, &lines);
    while (str_next(&text, '\n', &line))
        *LIST_ADD(&lines, struct str) = line;
    return (struct str_list){lines.at, lines.count};
}

bool part_values_take(struct arena *mem, const struct part_values *values,
                      struct ladder_change *change,
                      const struct change_field **wrong, struct fault *fault)
{
    for (size_t i = 0; i < values->count; i++) {
        const struct change_field *field = &values->fields[i];
        struct str *text = ARENA_NEW(mem, struct str);
        *text = values->at[i];
        struct str_list texts = field->kind == CHANGE_TEXTS
                                    ? lines_of(mem, *text)
                                    : (struct str_list){text, 1};
        *wrong = field;
        if (!change_field_set(mem, change, field, texts, fault))
            return false;
    }
    *wrong = NULL;
    if (change->verb == VERB_ADD)
        change->level.key = change->competency.key = values->key;
    return true;
}

/* What has not been typed yet of a criterion's own key is as it is. */
static struct part_input input_make(size_t which, struct str value,
                                    bool is_wrong, struct str wrong)
{
    return (struct part_input){
        .name = asked[which].name,
        .label = _(asked[which].label),
        .hint = asked[which].hint ? _(asked[which].hint) : NULL,
        .value = value,
        .rows = asked[which].rows,
        .is_needed = asked[which].is_needed,
        .wrong = is_wrong ? wrong : (struct str){0},
    };
}

static size_t asked_find(const struct change_field *field)
{
    size_t i = 0;
    while (asked[i].part != field->part
           || strcmp(asked[i].name, field->name) != 0)
        i++;
    return i;
}

/* A level or competency needs its key once, when it is made. */
static bool asks_key(const struct ladder_change *change)
{
    return change->verb == VERB_ADD
           && (change->part == PART_OF_LEVELS
               || change->part == PART_OF_COMPETENCIES);
}

void part_inputs_fill(struct arena *mem, const struct ladder_change *change,
                      const struct part_values *values,
                      const struct change_field *wrong_field, struct str wrong,
                      struct part_page *page)
{
    struct list inputs, more;
    LIST_OPEN(mem, struct part_input, &inputs);
    LIST_OPEN(mem, struct part_input, &more);
    if (asks_key(change))
        *LIST_ADD(&inputs, struct part_input) = (struct part_input){
            .name = "key",
            .label = _("Key"),
            .hint = _("Names it for good: small letters, digits, - and ."),
            .value = values->key,
            .is_needed = true,
        };
    for (size_t i = 0; i < values->count; i++) {
        const struct change_field *field = &values->fields[i];
        size_t which = asked_find(field);
        struct list *list = asked[which].is_folded ? &more : &inputs;
        *LIST_ADD(list, struct part_input) = input_make(
            which, values->at[i], field == wrong_field, wrong);
    }
    page->inputs = (struct part_input_list){inputs.at, inputs.count};
    page->more = (struct part_input_list){more.at, more.count};
    page->reason = values->reason;
}

struct part_clash_list part_clashes_make(struct arena *mem,
                                         const struct part_values *kept,
                                         const struct part_values *typed)
{
    struct list list;
    LIST_OPEN(mem, struct part_clash, &list);
    for (size_t i = 0; i < kept->count; i++)
        if (!str_same(kept->at[i], typed->at[i]))
            *LIST_ADD(&list, struct part_clash) = (struct part_clash){
                _(asked[asked_find(&kept->fields[i])].label), kept->at[i],
                typed->at[i]};
    return (struct part_clash_list){list.at, list.count};
}

struct str part_mark(struct arena *mem, const struct part_values *values,
                     int64_t follows)
{
    uint64_t hash = (uint64_t)follows;
    for (size_t i = 0; i < values->count; i++)
        hash = hash * 31 + str_hash(values->at[i]);
    hash = hash * 31 + str_hash(values->key);
    return str_format(mem, "%llx", (unsigned long long)hash);
}
