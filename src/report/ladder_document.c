#include "report/ladder_document.h"

#include "format/yaml_text.h"

#include <assert.h>

struct writer {
    struct arena *mem;
    const struct ladder *ladder;
    struct text *out;
};

/* "  title: ...", or nothing for a text that is empty. */
static void add_field(struct text *out, const char *before, struct str text)
{
    if (text.length == 0)
        return;
    text_add(out, "%s: ", before);
    yaml_text_add(out, text);
    text_add_char(out, '\n');
}

static void add_weight(struct text *out, const char *before, int weight)
{
    if (weight != 1)
        text_add(out, "%s: %d\n", before, weight);
}

static void add_texts(struct text *out, const char *name, struct str_list texts)
{
    if (texts.count == 0)
        return;
    text_add(out, "          %s:\n", name);
    for (size_t i = 0; i < texts.count; i++) {
        text_add(out, "            - ");
        yaml_text_add(out, texts.at[i]);
        text_add_char(out, '\n');
    }
}

/* Keys in one line: nothing in them ends an item of []. */
static void add_keys(struct text *out, const char *before, struct str_list keys)
{
    if (keys.count == 0)
        return;
    text_add(out, "%s: [", before);
    for (size_t i = 0; i < keys.count; i++) {
        text_add(out, "%s", i ? ", " : "");
        yaml_text_add(out, keys.at[i]);
    }
    text_add(out, "]\n");
}

static void add_pay(struct writer *writer, struct pay_range pay)
{
    bool has_from = !money_is_none(pay.from), has_to = !money_is_none(pay.to);
    if (!has_from && !has_to)
        return;
    text_add(writer->out, "    pay: {");
    if (has_from)
        text_add(writer->out, "from: %.*s",
                 STR(money_format(writer->mem, pay.from)));
    if (has_to)
        text_add(writer->out, "%sto: %.*s", has_from ? ", " : "",
                 STR(money_format(writer->mem, pay.to)));
    text_add(writer->out, "}\n");
}

static void add_level(struct writer *writer, const struct level *level)
{
    add_field(writer->out, "  - level", level->key);
    add_field(writer->out, "    title", level->title);
    add_field(writer->out, "    external", level->external_title);
    add_field(writer->out, "    grade", level->grade);
    add_pay(writer, level->pay);
    add_keys(writer->out, "    after", level->after);
    add_field(writer->out, "    summary", level->summary);
}

/* A criterion that is a text and nothing else takes one line. */
static void add_criterion(struct text *out, const struct criterion *criterion,
                          bool has_own_key)
{
    bool is_text_alone = !has_own_key && criterion->weight == 1
                         && criterion->examples.count == 0
                         && criterion->alternatives.count == 0
                         && criterion->evidence.count == 0;
    text_add(out, is_text_alone ? "        - " : "        - text: ");
    yaml_text_add(out, criterion->text);
    text_add_char(out, '\n');
    if (has_own_key)
        add_field(out, "          key", criterion->key);
    add_weight(out, "          weight", criterion->weight);
    add_texts(out, "examples", criterion->examples);
    add_texts(out, "alternatives", criterion->alternatives);
    add_keys(out, "          evidence", criterion->evidence);
}

/* Writes the criteria of one competency, which begin at `first`, and gives
 * where those of the next begin. */
static size_t add_criteria(struct writer *writer, size_t competency_index,
                           size_t first)
{
    const struct ladder *ladder = writer->ladder;
    size_t i = first, number = 0;
    for (; i < ladder->criterion_count; i++) {
        const struct criterion *at = &ladder->criteria[i];
        if (at->competency_index != competency_index)
            break;
        bool is_first = i == first;
        if (is_first)
            text_add(writer->out, "    criteria:\n");
        if (is_first || at->level_index != at[-1].level_index) {
            text_add(writer->out, "      ");
            yaml_text_add(writer->out, ladder->levels[at->level_index].key);
            text_add(writer->out, ":\n");
            number = 0;
        }
        struct str derived = criterion_key_make(
            writer->mem, ladder, competency_index, at->level_index, ++number);
        add_criterion(writer->out, at, !str_same(derived, at->key));
    }
    return i;
}

static void add_head(struct text *out, const struct ladder *ladder)
{
    text_add(out, "rung: ladder/1\n");
    add_field(out, "ladder", ladder->key);
    add_field(out, "title", ladder->title);
    add_field(out, "family", ladder->family);
    if (ladder->adopts.key.length) {
        text_add(out, "adopts: {ladder: ");
        yaml_text_add(out, ladder->adopts.key);
        text_add(out, ", revision: %lld}\n",
                 (long long)ladder->adopts.revision);
    }
    if (!str_is(ladder->language, "en"))
        add_field(out, "language", ladder->language);
    add_field(out, "summary", ladder->summary);
    add_field(out, "source", ladder->source);
}

bool ladder_yaml_write(struct arena *mem, const struct ladder *ladder,
                       struct text *out, struct fault *fault)
{
    assert(mem && ladder && out && fault);
    struct writer writer = {mem, ladder, out};
    add_head(out, ladder);
    text_add(out, "\nlevels:\n");
    for (size_t i = 0; i < ladder->level_count; i++)
        add_level(&writer, &ladder->levels[i]);
    text_add(out, "\ncompetencies:\n");
    for (size_t i = 0, first = 0; i < ladder->competency_count; i++) {
        const struct competency *competency = &ladder->competencies[i];
        add_field(out, "  - competency", competency->key);
        add_field(out, "    title", competency->title);
        add_field(out, "    area", competency->area);
        add_weight(out, "    weight", competency->weight);
        add_field(out, "    summary", competency->summary);
        first = add_criteria(&writer, i, first);
    }
    if (text_overflowed(out))
        return fault_set(fault, FAULT_LIMIT,
                         "the ladder %.*s is larger than %zu bytes",
                         STR(ladder->key), out->ceiling);
    return true;
}

bool ladder_document_make(struct arena *mem, const struct ladder *ladder,
                          struct str *document, struct fault *fault)
{
    enum { DOCUMENT_BYTES = 16 * 1024 * 1024 };
    struct text text;
    text_open(mem, DOCUMENT_BYTES, &text);
    if (!ladder_yaml_write(mem, ladder, &text, fault))
        return false;
    *document = text_str(&text);
    return true;
}
