#include "report/marked_ladder.h"

#include "base/list.h"
#include "base/translate.h"
#include "domain/ladder/wording_merge.h"
#include "format/docx.h"
#include "format/html_text.h"
#include "report/ladder_page.h"
#include "report/ladder_row.h"

#include <assert.h>

/* The document before it is DOCX or HTML. */
struct maker {
    struct arena *mem;
    const struct marked_ladder *marked;
    struct list paragraphs; /* of struct docx_paragraph */
};

static struct docx_paragraph *paragraph_add(struct maker *maker,
                                            enum docx_style style,
                                            enum docx_fate fate)
{
    struct docx_paragraph *made = LIST_ADD(&maker->paragraphs,
                                           struct docx_paragraph);
    *made = (struct docx_paragraph){.style = style, .fate = fate};
    return made;
}

static void runs_add(struct arena *mem, struct docx_paragraph *paragraph,
                     const struct docx_run *runs, size_t count)
{
    struct docx_run *copy = ARENA_ARRAY(mem, struct docx_run, count);
    for (size_t i = 0; i < count; i++)
        copy[i] = runs[i];
    paragraph->runs = copy;
    paragraph->run_count = count;
}

static struct docx_paragraph *text_add_as(struct maker *maker,
                                          enum docx_style style,
                                          enum docx_fate fate, struct str text)
{
    struct docx_paragraph *made = paragraph_add(maker, style, fate);
    const struct docx_run run = {text, fate, false};
    runs_add(maker->mem, made, &run, 1);
    return made;
}

/* "Example: ..." */
static void named_text_add(struct maker *maker, const char *name,
                           enum docx_fate fate, struct str text)
{
    const struct docx_run runs[] = {
        {str_format(maker->mem, "%s: ", name), fate, true},
        {text, fate, false}};
    runs_add(maker->mem, paragraph_add(maker, DOCX_SUBITEM, fate), runs,
             COUNT_OF(runs));
}

static const enum docx_fate fates[] = {[WORDS_STAND] = DOCX_STANDS,
                                       [WORDS_GO] = DOCX_DELETED,
                                       [WORDS_COME] = DOCX_INSERTED};

static_assert(COUNT_OF(fates) == WORDS_FATE_COUNT, "a fate for each");

/* One wording made into the other, within one paragraph. */
static struct docx_paragraph *merged_add(struct maker *maker, struct str before,
                                         struct str after)
{
    struct merged_text merged = wording_merge(maker->mem, before, after);
    struct docx_run *runs = ARENA_ARRAY(maker->mem, struct docx_run,
                                        merged.count);
    for (size_t i = 0; i < merged.count; i++) {
        const struct merged_words *words = &merged.at[i];
        runs[i] = (struct docx_run){
            words->is_spaced ? str_format(maker->mem, " %.*s", STR(words->text))
                             : words->text,
            fates[words->fate], false};
    }
    struct docx_paragraph *made = paragraph_add(maker, DOCX_ITEM, DOCX_STANDS);
    made->runs = runs;
    made->run_count = merged.count;
    return made;
}

static bool has_text(struct str_list texts, struct str text)
{
    for (size_t i = 0; i < texts.count; i++)
        if (str_same(texts.at[i], text))
            return true;
    return false;
}

static void texts_add(struct maker *maker, const char *name,
                      struct str_list before, struct str_list after)
{
    for (size_t i = 0; i < before.count; i++)
        if (!has_text(after, before.at[i]))
            named_text_add(maker, name, DOCX_DELETED, before.at[i]);
    for (size_t i = 0; i < after.count; i++)
        named_text_add(maker, name,
                       has_text(before, after.at[i]) ? DOCX_STANDS
                                                     : DOCX_INSERTED,
                       after.at[i]);
}

static void keys_add(struct maker *maker, struct str_list before,
                     struct str_list after)
{
    struct str old = ladder_keys_make(maker->mem, before);
    struct str new = ladder_keys_make(maker->mem, after);
    bool is_same = str_same(old, new);
    if (old.length && !is_same)
        named_text_add(maker, _("Shown by"), DOCX_DELETED, old);
    if (new.length)
        named_text_add(maker, _("Shown by"),
                       is_same ? DOCX_STANDS : DOCX_INSERTED, new);
}

static bool lists_same(struct str_list a, struct str_list b)
{
    bool is_same = a.count == b.count;
    for (size_t i = 0; is_same && i < a.count; i++)
        is_same = str_same(a.at[i], b.at[i]);
    return is_same;
}

static bool criterion_stands(const struct marked_criterion *row)
{
    const struct criterion *a = row->before, *b = row->after;
    return a && b
           && (a == b
               || (str_same(a->text, b->text)
                   && lists_same(a->examples, b->examples)
                   && lists_same(a->alternatives, b->alternatives)
                   && lists_same(a->evidence, b->evidence)));
}

/* What stands as it was stands without its examples: it is there for the
 * reader to see what the rest is part of. */
static void criterion_add(struct maker *maker,
                          const struct marked_criterion *row)
{
    static const struct criterion nothing = {.weight = 1};
    const struct criterion *before = row->before ? row->before : &nothing;
    const struct criterion *after = row->after ? row->after : &nothing;
    struct docx_paragraph *made;
    if (!row->before)
        made = text_add_as(maker, DOCX_ITEM, DOCX_INSERTED, after->text);
    else if (!row->after)
        made = text_add_as(maker, DOCX_ITEM, DOCX_DELETED, before->text);
    else
        made = merged_add(maker, before->text, after->text);
    made->remark = row->why;
    if (criterion_stands(row))
        return;
    texts_add(maker, _("Example"), before->examples, after->examples);
    texts_add(maker, _("Another way"), before->alternatives,
              after->alternatives);
    keys_add(maker, before->evidence, after->evidence);
}

static void level_add(struct maker *maker, size_t level_index)
{
    const struct marked_ladder *marked = maker->marked;
    const struct level *level = &marked->home->levels[level_index];
    struct str name = level_name(level);
    if (level->grade.length && !str_same(level->grade, name))
        name = str_format(maker->mem, "%.*s (%.*s)", STR(name),
                          STR(level->grade));
    text_add_as(maker, DOCX_HEADING, DOCX_STANDS, name);
    if (level->summary.length)
        text_add_as(maker, DOCX_BODY, DOCX_STANDS, level->summary);
    size_t last = marked->home->competency_count;
    for (size_t i = 0; i < marked->count; i++) {
        const struct marked_criterion *row = &marked->criteria[i];
        if (row->level_index != level_index)
            continue;
        if (row->competency_index != last)
            text_add_as(
                maker, DOCX_SUBHEADING, DOCX_STANDS,
                marked->home->competencies[row->competency_index].title);
        last = row->competency_index;
        criterion_add(maker, row);
    }
}

static struct docx_paragraph_list paragraphs_make(
    struct arena *mem, const struct marked_ladder *marked)
{
    struct maker maker = {.mem = mem, .marked = marked};
    LIST_OPEN(mem, struct docx_paragraph, &maker.paragraphs);
    text_add_as(&maker, DOCX_TITLE, DOCX_STANDS, marked->title);
    for (size_t i = 0; i < marked->intro.count; i++)
        text_add_as(&maker, i ? DOCX_QUIET : DOCX_BODY, DOCX_STANDS,
                    marked->intro.at[i]);
    for (size_t i = 0; i < marked->home->level_count; i++)
        level_add(&maker, i);
    return (struct docx_paragraph_list){maker.paragraphs.at,
                                        maker.paragraphs.count};
}

bool marked_ladder_docx(struct arena *mem, const struct marked_ladder *marked,
                        struct str *bytes, struct fault *fault)
{
    assert(mem && marked && marked->author.length && bytes && fault);
    struct docx_paragraph_list paragraphs = paragraphs_make(mem, marked);
    const struct docx_about about = {
        .title = marked->title,
        .author = marked->author,
        .language = marked->home->language,
        .made_at = marked->made_at,
        .is_right_to_left = language_is_right_to_left(marked->home->language)};
    return docx_write(mem, &about, &paragraphs, bytes, fault);
}

static const char *const tags[] = {
    [DOCX_TITLE] = "h1", [DOCX_HEADING] = "h2", [DOCX_SUBHEADING] = "h3",
    [DOCX_BODY] = "p",   [DOCX_QUIET] = "p",    [DOCX_ITEM] = "p",
    [DOCX_SUBITEM] = "p"};

static const char *const classes[] = {
    [DOCX_TITLE] = "",           [DOCX_HEADING] = "",
    [DOCX_SUBHEADING] = "",      [DOCX_BODY] = "",
    [DOCX_QUIET] = "quiet",      [DOCX_ITEM] = "item",
    [DOCX_SUBITEM] = "item more"};

static_assert(COUNT_OF(tags) == DOCX_STYLE_COUNT
                  && COUNT_OF(classes) == DOCX_STYLE_COUNT,
              "a tag and a class for each");

static const char *const fate_tags[] = {
    [DOCX_STANDS] = NULL, [DOCX_INSERTED] = "ins", [DOCX_DELETED] = "del"};

static void run_html(struct text *out, const struct docx_run *run)
{
    const char *fate = fate_tags[run->fate];
    if (fate)
        text_add(out, "<%s>", fate);
    text_add(out, "%s", run->is_strong ? "<strong>" : "");
    html_text_add(out, run->text);
    text_add(out, "%s", run->is_strong ? "</strong>" : "");
    if (fate)
        text_add(out, "</%s>", fate);
}

static void paragraph_html(struct text *out,
                           const struct docx_paragraph *paragraph)
{
    const char *tag = tags[paragraph->style];
    text_add(out, "<%s class=\"%s\" dir=\"auto\">", tag,
             classes[paragraph->style]);
    for (size_t i = 0; i < paragraph->run_count; i++)
        run_html(out, &paragraph->runs[i]);
    text_add(out, "</%s>\n", tag);
    if (paragraph->remark.length == 0)
        return;
    text_add(out, "<p class=\"why\" dir=\"auto\">");
    html_text_add(out, paragraph->remark);
    text_add(out, "</p>\n");
}

bool marked_ladder_html(struct arena *mem, const struct marked_ladder *marked,
                        struct str *bytes, struct fault *fault)
{
    assert(mem && marked && bytes && fault);
    struct docx_paragraph_list paragraphs = paragraphs_make(mem, marked);
    struct text out;
    text_open(mem, MARKED_LADDER_BYTES, &out);
    ladder_page_open(&out, marked->home->language, marked->title);
    for (size_t i = 0; i < paragraphs.count; i++)
        paragraph_html(&out, &paragraphs.at[i]);
    ladder_page_close(&out);
    if (text_overflowed(&out))
        return fault_set(fault, FAULT_LIMIT,
                         "the ladder is larger than %d bytes as HTML",
                         MARKED_LADDER_BYTES);
    *bytes = text_str(&out);
    return true;
}
