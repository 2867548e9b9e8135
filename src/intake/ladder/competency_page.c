#include "intake/ladder/competency_page.h"

#include "base/utf8.h"
#include "intake/ladder/criterion_text.h"
#include "intake/ladder/file_look.h"
#include "intake/ladder/role_word.h"

#include <assert.h>

enum { NOTE_COLUMNS = 60 };

/* What follows "Competency - ", "Kompetenz: " and the like. */
static struct str name_behind_word(struct str title)
{
    static const char *const gaps[] = {" - ", ": ", " \xE2\x80\x93 ",
                                       " \xE2\x80\x94 ", "\xEF\xBC\x9A"};
    for (size_t i = 0; i < COUNT_OF(gaps); i++) {
        struct str gap = str_of(gaps[i]);
        size_t at = str_find(title, gap);
        if (at < title.length
            && role_word_find(str_part(title, 0, at)) == PART_COMPETENCY)
            return str_trim(str_part(title, at + gap.length, title.length));
    }
    return (struct str){0};
}

static bool tells_criteria(const struct section *section)
{
    enum part_role word = role_word_find(section->text);
    return word == PART_EVIDENCE || word == PART_CRITERION;
}

/* "folder/Competency-Breadth-of-Languages.md" gives "Breadth of Languages". */
static struct str name_of_file(const struct reading *reading)
{
    struct str last = file_last_part(reading->file_name);
    size_t dash = str_find(last, STR_LITERAL("-"));
    size_t end = str_find(last, STR_LITERAL(".md"));
    char *name = ARENA_ARRAY(reading->mem, char, last.length);
    size_t length = 0;
    for (size_t i = dash + 1; i < end; i++)
        name[length++] = last.at[i] == '-' ? ' ' : last.at[i];
    return (struct str){name, length};
}

struct str competency_page_name(const struct reading *reading,
                                const struct section_list *sections)
{
    if (sections->count == 0 || sections->level_count > 0)
        return (struct str){0};
    bool tells = false;
    for (size_t i = 1; i < sections->count; i++)
        tells = tells || tells_criteria(&sections->at[i]);
    if (!tells)
        return (struct str){0};
    struct str title = sections->at[0].text;
    bool is_unnamed = str_has_suffix(title, " -")
                      && role_word_find(str_part(title, 0, title.length - 2))
                             == PART_COMPETENCY;
    return is_unnamed ? name_of_file(reading) : name_behind_word(title);
}

/* What stands above the first heading below the title. */
static struct str summary_of(struct draft *draft, const struct outline *outline,
                             const struct section *section)
{
    struct str summary = {0};
    for (size_t i = section->body; i < section->own_end; i++) {
        struct str text = maker_text(&draft->maker, outline->at[i].line,
                                     outline->at[i].text);
        if (outline->at[i].kind == BLOCK_TABLE || !text.length)
            continue;
        summary = summary.length ? str_format(draft->maker.mem, "%.*s\n\n%.*s",
                                              STR(summary), STR(text))
                                 : text;
    }
    return summary;
}

static void note_section(struct draft *draft, const struct outline *outline,
                         const struct section *section)
{
    size_t texts = section->own_end - section->body;
    maker_skip(&draft->maker, outline->at[section->block].line,
               str_format(draft->maker.mem,
                          "\"%.*s\" is not taken; texts under it: %zu",
                          STR(utf8_front(section->text, NOTE_COLUMNS)), texts));
}

void competency_page_take(struct reading *reading,
                          const struct outline *outline,
                          const struct section_list *sections,
                          struct draft_set *set)
{
    assert(reading && outline && sections && set);
    struct str name = competency_page_name(reading, sections);
    struct draft *draft = draft_get_flat(set, name);
    size_t index = draft_competency(draft, outline->at[0].line, name,
                                    (struct str){0});
    draft->is_kept = true;
    draft_competency_at(draft, index)->summary = summary_of(draft, outline,
                                                            sections->at);
    struct criterion_sink sink;
    criterion_open(&draft->maker,
                   (struct maker_cell){
                       index, draft_level_number(draft, STR_LITERAL("All "
                                                                    "levels"))},
                   &sink);
    for (size_t i = 1; i < sections->count; i++) {
        const struct section *one = &sections->at[i];
        bool is_taken = one->role == PART_CRITERION
                        || one->role == PART_EVIDENCE;
        struct outline body = outline_part(outline, one->body, one->own_end);
        if (is_taken)
            criterion_take(&sink, &body);
        else
            note_section(draft, outline, one);
    }
    criterion_close(&sink);
    if (sink.count == 0)
        maker_skip(&draft->maker, outline->at[0].line,
                   STR_LITERAL("nothing stands where the criteria do"));
}
