#include "intake/ladder/criterion_text.h"

#include "base/utf8.h"
#include "intake/ladder/level_word.h"
#include "intake/ladder/notice_text.h"
#include "intake/ladder/plain_words.h"
#include "intake/ladder/role_word.h"

#include <assert.h>

enum {
    SENTENCE_WORDS = 5,
    SENTENCE_COLUMNS = 24, /* where words have no space between them */
    LABEL_COLUMNS = 44,
    LABEL_WORDS = 6,
    NOTE_COLUMNS = 60,
    UNUSED_COLUMNS = 24,
    POINTER_COLUMNS = 30
};

bool text_is_nothing(struct str text)
{
    static const char *const signs[] = {
        "-",
        "--",
        "\xE2\x80\x93",
        "\xE2\x80\x94",
        "n/a",
        "N/A",
        "n.a.",
        "na",
        "NA",
        "none",
        "None",
        "/",
        ".",
        "...",
        "?",
        "\xE2\x80\xA6",
        "x",
        "0",
        "keine",
        "entf\xC3\xA4llt",
        "k. A.",
        "tbd",
        "TBD",
        "tbc",
        "TBC",
    };
    text = str_trim(text);
    for (size_t i = 0; i < COUNT_OF(signs); i++)
        if (str_is(text, signs[i]))
            return true;
    return text.length == 0
           || (utf8_columns(text) <= UNUSED_COLUMNS
               && level_word_is_unused(text));
}

static size_t count_words(struct str text)
{
    size_t count = 0;
    struct str word = {0};
    while (str_next_word(&text, &word))
        count++;
    return count;
}

bool text_is_sentence(struct str text)
{
    text = str_trim(text);
    size_t words = count_words(text);
    if (words >= SENTENCE_WORDS)
        return true;
    return utf8_columns(text) >= SENTENCE_COLUMNS && words * 12 < text.length
           && (unsigned char)text.at[0] >= 0xE0;
}

/* Where a label ends: its colon, or the length of `text`. */
static size_t colon_in(struct str text, size_t *colon_bytes)
{
    static const struct str colons[] = {{":", 1}, {"\xEF\xBC\x9A", 3}};
    size_t first = text.length;
    *colon_bytes = 1;
    for (size_t i = 0; i < COUNT_OF(colons); i++) {
        size_t at = str_find(text, colons[i]);
        if (at < first) {
            first = at;
            *colon_bytes = colons[i].length;
        }
    }
    return first;
}

struct str text_label(struct str text)
{
    size_t colon_bytes = 0;
    text = str_trim(text);
    size_t colon = colon_in(text, &colon_bytes);
    struct str label = str_trim(str_part(text, 0, colon));
    bool is_address = str_has_prefix(str_part(text, colon, 3), "://");
    bool is_label = colon < text.length && !is_address
                    && utf8_columns(label) <= LABEL_COLUMNS
                    && count_words(label) <= LABEL_WORDS
                    && str_find(label, STR_LITERAL(". ")) == label.length;
    return is_label ? label : (struct str){0};
}

struct str text_after_label(struct str text)
{
    size_t colon_bytes = 0;
    text = str_trim(text);
    size_t colon = colon_in(text, &colon_bytes);
    return str_trim(str_part(text, colon + colon_bytes, text.length));
}

bool text_counts_years(struct str text)
{
    static const char *const words[] = {
        "year",         "Jahr",         "ann\xC3\xA9", "a\xC3\xB1o",
        "\xE5\xB9\xB4", "\xEB\x85\x84", "month"};
    struct str label = text_label(text);
    if (str_is(label, "Experience"))
        return true;
    bool has_years = false, has_digit = false;
    for (size_t i = 0; i < COUNT_OF(words); i++)
        has_years = has_years || str_find(text, str_of(words[i])) < text.length;
    for (size_t i = 0; i < text.length; i++)
        has_digit = has_digit || (text.at[i] >= '0' && text.at[i] <= '9');
    bool has_experience = str_find(text, STR_LITERAL("xperience"))
                          < text.length;
    return has_years && has_digit
           && (count_words(text) <= 3
               || (has_experience && count_words(text) <= 8));
}

static void note(struct criterion_sink *sink, int line, struct str why)
{
    struct arena *mem = sink->maker->mem;
    if (sink->where.length)
        why = str_format(mem, "%.*s: %.*s", STR(sink->where), STR(why));
    maker_skip(sink->maker, line, why);
}

static void note_text(struct criterion_sink *sink, int line, const char *what,
                      struct str text)
{
    note(sink, line,
         str_format(sink->maker->mem, "%s: \"%.*s\"", what,
                    STR(utf8_front(text, NOTE_COLUMNS))));
}

void criterion_open(struct ladder_maker *maker, struct maker_cell cell,
                    struct criterion_sink *sink)
{
    assert(maker && sink);
    *sink = (struct criterion_sink){.maker = maker, .cell = cell};
    LIST_OPEN(maker->mem, struct str, &sink->examples);
}

void criterion_close(struct criterion_sink *sink)
{
    if (sink->pending_line == 0)
        return;
    struct list *examples = &sink->examples;
    for (size_t i = 0; i < sink->extra.examples.count; i++)
        *LIST_ADD(examples, struct str) = sink->extra.examples.at[i];
    sink->pending.examples = (struct str_list){examples->at, examples->count};
    maker_criterion_add(sink->maker, sink->cell, sink->pending_line,
                        &sink->pending);
    LIST_OPEN(sink->maker->mem, struct str, &sink->examples);
    sink->pending_line = 0;
    sink->extra.key = (struct str){0};
    sink->count++;
}

/* Notes what a reader should look at, though it is taken. */
static void look_twice(struct criterion_sink *sink, int line, struct str text)
{
    static const char *const signs[] = {
        "ame as ",      "n addition to the", "ll of the above",
        "ll the above", "ie Stufe ",         "us\xC3\xA4tzlich zu",
    };
    bool is_pointer = utf8_columns(text) <= POINTER_COLUMNS
                      && (str_has_prefix(text, "See ")
                          || str_has_prefix(text, "Siehe ")
                          || str_has_prefix(text, "Voir "));
    for (size_t i = 0; i < COUNT_OF(signs); i++)
        if (is_pointer || str_find(text, str_of(signs[i])) < text.length) {
            note_text(sink, line,
                      "it speaks of another level and is taken to the letter",
                      text);
            return;
        }
    if (str_find(text, STR_LITERAL("TODO")) < text.length)
        note_text(sink, line, "it waits to be filled in and is taken as it is",
                  text);
}

void criterion_text(struct criterion_sink *sink, int line, struct str text)
{
    criterion_close(sink);
    if (text_is_nothing(text)) {
        if (str_trim(text).length)
            note_text(sink, line, "it says that there is nothing", text);
        return;
    }
    if (text_is_mark(text)) {
        note_text(sink, line, "a number or mark asks for nothing", text);
        return;
    }
    look_twice(sink, line, text);
    sink->pending = sink->extra;
    sink->pending.text = text;
    sink->pending_line = line > 0 ? line : 1;
}

bool criterion_example(struct criterion_sink *sink, int line, struct str text)
{
    if (sink->pending_line == 0)
        return false;
    text = maker_text(sink->maker, line, text);
    if (text.length)
        *LIST_ADD(&sink->examples, struct str) = text;
    return true;
}

/* The index behind the items that stand below block `i`. */
static size_t children_end(const struct outline *content, size_t i)
{
    int depth = content->at[i].depth;
    size_t end = i + 1;
    while (end < content->count && content->at[end].kind == BLOCK_ITEM
           && content->at[end].depth > depth)
        end++;
    return end;
}

/* The index behind the items that follow a paragraph. */
static size_t items_end(const struct outline *content, size_t i)
{
    size_t end = i + 1;
    while (end < content->count && content->at[end].kind == BLOCK_ITEM)
        end++;
    return end;
}

static void take_examples(struct criterion_sink *sink,
                          const struct outline *content, size_t begin,
                          size_t end)
{
    for (size_t i = begin; i < end; i++) {
        const struct block *block = &content->at[i];
        if (!criterion_example(sink, block->line, block->text))
            criterion_text(sink, block->line, block->text);
    }
}

static bool names_examples(struct str text)
{
    return role_word_find(text) == PART_EXAMPLE;
}

/* Takes "Examples:" with what follows it; gives where to go on, or `i`. */
static size_t take_named_examples(struct criterion_sink *sink,
                                  const struct outline *content, size_t i)
{
    const struct block *block = &content->at[i];
    if (sink->pending_line == 0)
        return i;
    if (names_examples(text_without_colon(block->text))) {
        size_t end = block->kind == BLOCK_ITEM ? children_end(content, i)
                                               : items_end(content, i);
        if (end == i + 1)
            end = content->count;
        take_examples(sink, content, i + 1, end);
        return end;
    }
    struct str label = text_label(block->text);
    if (label.length && names_examples(label)) {
        criterion_example(sink, block->line, text_after_label(block->text));
        return i + 1;
    }
    return i;
}

/* True when all of these begin with "for example". */
static bool tells_examples(const struct outline *content, size_t begin,
                           size_t end)
{
    static const char *const words[] = {
        "for example",  "For example",  "e.g.",         "E.g.",
        "for instance", "For instance", "zum Beispiel", "Zum Beispiel",
        "z. B.",        "z.B.",         "par exemple",  "Par exemple",
        "por ejemplo",  "Por ejemplo",  "por exemplo",  "Por exemplo",
        "ad esempio",   "bijvoorbeeld", "np.",          "till exempel",
        "например",     "наприклад",    "例えば",       "例如",
    };
    for (size_t i = begin; i < end; i++) {
        bool tells = false;
        for (size_t k = 0; k < COUNT_OF(words) && !tells; k++)
            tells = str_has_prefix(content->at[i].text, words[k]);
        if (!tells)
            return false;
    }
    return end > begin;
}

static size_t take_item(struct criterion_sink *sink,
                        const struct outline *content, size_t i)
{
    const struct block *block = &content->at[i];
    size_t end = children_end(content, i);
    bool names = !text_is_sentence(block->text)
                 && !tells_examples(content, i + 1, end);
    if (end > i + 1 && names) {
        criterion_close(sink);
        note_text(sink, block->line,
                  "it names the points below, which are criteria", block->text);
        return i + 1;
    }
    criterion_text(sink, block->line, block->text);
    if (end > i + 1)
        take_examples(sink, content, i + 1, end);
    return end;
}

/* A footnote, a remark, years: nothing that is asked for. */
static const char *remark_in(const struct block *block)
{
    struct str label = block->label.length ? block->label
                                           : text_label(block->text);
    if (str_has_prefix(block->text, "*"))
        return "a footnote";
    if (label.length && label.length < block->text.length
        && !str_has_prefix(label, "[") && text_names_remark(label))
        return "a remark";
    if (text_counts_years(block->text))
        return "years of experience are no criterion";
    return NULL;
}

/* "The following apply:", before items. */
static bool leads_over(struct str text)
{
    static const char *const words[] = {"ollowing", "below",    "olgende",
                                        "suivant",  "iguiente", "eguinte"};
    for (size_t i = 0; i < COUNT_OF(words); i++)
        if (str_find(text, str_of(words[i])) < text.length)
            return true;
    return text_without_colon(text).length < str_trim(text).length;
}

static size_t take_paragraph(struct criterion_sink *sink,
                             const struct outline *content, size_t i)
{
    const struct block *block = &content->at[i];
    bool has_items = items_end(content, i) > i + 1;
    bool is_label = block->label.length == block->text.length
                    && content->count > 1 && !text_is_sentence(block->text);
    const char *remark = remark_in(block);
    if (remark) {
        criterion_close(sink);
        note_text(sink, block->line, remark, block->text);
    } else if (has_items && leads_over(block->text)) {
        criterion_close(sink);
        note_text(sink, block->line, "it leads over to the points below",
                  block->text);
    } else if (is_label && i + 1 < content->count) {
        criterion_close(sink);
        note_text(sink, block->line, "it names what stands below it",
                  block->text);
    } else {
        criterion_text(sink, block->line, block->text);
    }
    return i + 1;
}

void criterion_take(struct criterion_sink *sink, const struct outline *content)
{
    for (size_t i = 0; i < content->count;) {
        const struct block *block = &content->at[i];
        size_t behind = take_named_examples(sink, content, i);
        if (behind > i)
            i = behind;
        else if (block->kind == BLOCK_ITEM)
            i = take_item(sink, content, i);
        else if (block->kind == BLOCK_PARAGRAPH || block->kind == BLOCK_HEADING)
            i = take_paragraph(sink, content, i);
        else {
            if (block->kind == BLOCK_TABLE)
                note_text(sink, block->line, "a table in a cell", block->text);
            i++;
        }
    }
}
