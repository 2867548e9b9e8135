#include "format/docx.h"

#include "format/pack.h"
#include "format/xml.h"
#include "support/unit.h"

/* As STR_LITERAL, where the value must be a constant. */
#define TEXT(text)                                                             \
    {                                                                          \
        (text), sizeof(text) - 1                                               \
    }

static const struct docx_about about = {
    .title = TEXT("Ladder & lens"),
    .author = TEXT("Ada <office>"),
    .language = TEXT("en"),
    .made_at = {INT64_C(1790000000000)},
};

static struct str part_get(struct arena *mem, struct str bytes,
                           const char *name)
{
    const struct pack_limits limits = {40, 1 << 22, 1 << 23};
    struct pack_file_list files;
    struct fault fault = {0};
    UNIT_CLAIM(fault.message, pack_read(mem, bytes, &limits, &files, &fault));
    for (size_t i = 0; i < files.count; i++)
        if (str_is(files.at[i].name, name))
            return files.at[i].bytes;
    UNIT_CLAIM(name, false);
    return (struct str){0};
}

static struct str written(struct arena *mem, const struct docx_paragraph *all,
                          size_t count)
{
    struct str bytes = {0};
    struct fault fault = {0};
    const struct docx_paragraph_list list = {all, count};
    UNIT_CLAIM(fault.message, docx_write(mem, &about, &list, &bytes, &fault));
    return bytes;
}

static size_t count_of(struct str text, const char *needle)
{
    size_t count = 0, length = str_of(needle).length;
    for (;;) {
        size_t at = str_find(text, str_of(needle));
        if (at == text.length)
            return count;
        count++;
        text = str_part(text, at + length, text.length);
    }
}

static const struct docx_run runs[] = {
    {TEXT("Designs a "), DOCX_STANDS, false},
    {TEXT("system"), DOCX_DELETED, false},
    {TEXT("program"), DOCX_INSERTED, false},
    {TEXT(" used <by>\nseveral\tteams\x01"), DOCX_STANDS, true},
};

static const struct docx_paragraph paragraphs[] = {
    {DOCX_TITLE, DOCX_STANDS, &runs[0], 1, {0}},
    {DOCX_ITEM, DOCX_STANDS, runs, COUNT_OF(runs),
     TEXT("Asks for a system & more")},
    {DOCX_SUBITEM, DOCX_INSERTED, &runs[2], 1, {0}},
};

/* Every part is XML that a reader takes, whatever the texts. */
static void writes_parts_that_are_xml(void **state)
{
    const struct pack_limits limits = {40, 1 << 22, 1 << 23};
    struct str bytes = written(*state, paragraphs, COUNT_OF(paragraphs));
    struct pack_file_list files;
    struct fault fault = {0};
    UNIT_CLAIM(fault.message,
               pack_read(*state, bytes, &limits, &files, &fault));
    assert_int_equal(files.count, 9); /* "_rels/.rels" begins with a dot */
    for (size_t i = 0; i < files.count; i++) {
        struct xml *xml;
        enum xml_event event = XML_TEXT;
        UNIT_CLAIM(fault.message, xml_open(*state, files.at[i].name,
                                           files.at[i].bytes, &xml, &fault));
        while (event != XML_ENDS)
            UNIT_CLAIM(fault.message, xml_next(xml, &event, &fault));
    }
}

/* A field of a form is well-formed UTF-8 and can hold any of these. */
static void leaves_out_what_xml_has_not(void **state)
{
    static const struct {
        const char *says;
        struct str text;
        const char *wanted;
    } cases[] = {
        {"U+FFFE",
         TEXT("a\xEF\xBF\xBE"
              "b"),
         ">ab</w:t>"},
        {"U+FFFF",
         TEXT("a\xEF\xBF\xBF"
              "b"),
         ">ab</w:t>"},
        {"half a character", TEXT("a\xC3"), ">a\xEF\xBF\xBD</w:t>"},
        {"a whole one stays", TEXT("N\xC3\xAD \xF0\x9F\x99\x82"),
         ">N\xC3\xAD \xF0\x9F\x99\x82</w:t>"},
        {"a control character",
         TEXT("a\x1F"
              "b"),
         ">ab</w:t>"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const struct docx_run run = {cases[i].text, DOCX_STANDS, false};
        const struct docx_paragraph one = {DOCX_BODY, DOCX_STANDS, &run, 1,
                                           cases[i].text};
        struct str bytes = written(*state, &one, 1);
        static const char *const parts[] = {"word/document.xml",
                                            "word/comments.xml"};
        for (size_t j = 0; j < COUNT_OF(parts); j++)
            UNIT_CLAIM(
                cases[i].says,
                count_of(part_get(*state, bytes, parts[j]), cases[i].wanted)
                    == 1);
    }
}

static void tracks_what_changes(void **state)
{
    struct str bytes = written(*state, paragraphs, COUNT_OF(paragraphs));
    struct str document = part_get(*state, bytes, "word/document.xml");
    static const struct {
        const char *says, *needle;
        size_t wanted;
    } cases[] = {
        {"a word that goes", "<w:delText xml:space=\"preserve\">system</w:", 1},
        {"one that comes, in a run and in a paragraph",
         "<w:t xml:space=\"preserve\">program</w:t></w:r></w:ins>", 2},
        {"a paragraph that comes", "<w:rPr><w:ins w:id=", 1},
        {"the author of each change", "w:author=\"Ada &lt;office&gt;\"", 4},
        {"what stands in XML's way", "used &lt;by&gt;</w:t><w:br/>", 1},
        {"a tab", "several</w:t><w:tab/>", 1},
        {"no control character", "\x01", 0},
        {"bold words", "<w:b/>", 1},
        {"a remark's place", "<w:commentReference w:id=\"0\"/>", 1},
        {"each change has its number", "w:id=\"4\"", 1},
        {"an item of a list", "w:val=\"ListBullet\"", 1},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        UNIT_CLAIM(cases[i].says,
                   count_of(document, cases[i].needle) == cases[i].wanted);
    struct str remarks = part_get(*state, bytes, "word/comments.xml");
    assert_int_equal(count_of(remarks, "Asks for a system &amp; more"), 1);
    struct str core = part_get(*state, bytes, "docProps/core.xml");
    assert_int_equal(count_of(core, "<dc:title>Ladder &amp; lens<"), 1);
}

static void gives_the_same_bytes_again(void **state)
{
    assert_true(str_same(written(*state, paragraphs, COUNT_OF(paragraphs)),
                         written(*state, paragraphs, COUNT_OF(paragraphs))));
}

static void refuses_what_is_too_large(void **state)
{
    enum { LONG = 1 << 20, MANY = 33 };
    char *at = ARENA_ARRAY(*state, char, LONG);
    for (size_t i = 0; i < LONG; i++)
        at[i] = 'a';
    const struct docx_run run = {{at, LONG}, DOCX_STANDS, false};
    struct docx_paragraph many[MANY];
    for (size_t i = 0; i < MANY; i++)
        many[i] = (struct docx_paragraph){.runs = &run, .run_count = 1};
    const struct docx_paragraph_list list = {many, MANY};
    struct str bytes;
    struct fault fault = {0};
    assert_false(docx_write(*state, &about, &list, &bytes, &fault));
    assert_int_equal(fault.kind, FAULT_LIMIT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(writes_parts_that_are_xml),
        UNIT_TEST(leaves_out_what_xml_has_not),
        UNIT_TEST(tracks_what_changes),
        UNIT_TEST(gives_the_same_bytes_again),
        UNIT_TEST(refuses_what_is_too_large),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
