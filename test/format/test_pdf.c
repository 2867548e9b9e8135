#include "format/pdf.h"

#include "support/fonts.h"
#include "support/unit.h"

static const struct pdf_about about = {
    .title = {"A \"title\"", 9}, .language = {"en", 2}, .day = {20000}};

static struct pdf *opened(struct arena *mem, struct text *out)
{
    enum { PDF_BYTES_MOST = 1 << 20 };
    struct fault fault = {0};
    struct pdf *pdf = NULL;
    text_open(mem, PDF_BYTES_MOST, out);
    if (!pdf_open(mem, &about, out, &pdf, &fault))
        fail_msg("%s", fault.message);
    return pdf;
}

static void closed(struct pdf *pdf)
{
    struct fault fault = {0};
    if (!pdf_close(pdf, &fault))
        fail_msg("%s", fault.message);
}

static struct pdf_paragraph paragraph(const struct pdf_run *run, int lines)
{
    return (struct pdf_paragraph){.runs = run,
                                  .run_count = 1,
                                  .size_points = 10,
                                  .width_points = 100,
                                  .lines_most = lines};
}

static void measures_paragraphs(void **state)
{
    struct text out;
    struct pdf *pdf = opened(*state, &out);
    const struct pdf_run word = {.text = STR_LITERAL("word")};
    const struct pdf_run long_word = {
        .text = STR_LITERAL(
            "Donaudampfschifffahrtsgesellschaftskapitaensmuetze")};
    struct pdf_paragraph one = paragraph(&word, 0);
    double line = pdf_paragraph_height(pdf, &one);
    assert_true(line >= PDF_LEAST_POINTS && line < 20);
    assert_true(pdf_paragraph_width(pdf, &one) < 60);

    const struct {
        const char *says;
        struct pdf_run run;
        int lines_most;
        double lines;
    } cases[] = {
        {"one word", word, 0, 1},
        {"nothing still has a line", {{0}, PDF_REGULAR, 0}, 0, 1},
        {"a long word is broken", long_word, 0, 3},
        {"and cut at the lines asked for", long_word, 2, 2},
        {"white space is one space",
         {.text = STR_LITERAL("a \n\n\t \r\n b")},
         0,
         1},
        {"a paragraph separator is white space",
         {.text = STR_LITERAL("a\xe2\x80\xa9"
                              "b")},
         0,
         1},
        {"NUL, ill-formed bytes, control characters",
         {.text = STR_LITERAL("\0\xff\x07\xed\xa0\x80")},
         0,
         1},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct pdf_paragraph p = paragraph(&cases[i].run, cases[i].lines_most);
        double height = pdf_paragraph_height(pdf, &p);
        UNIT_CLAIM(cases[i].says, height > line * cases[i].lines - 0.1);
        UNIT_CLAIM(cases[i].says, height < line * cases[i].lines + 0.1);
        UNIT_CLAIM(cases[i].says, pdf_paragraph_width(pdf, &p) <= 100.1);
        double set = pdf_paragraph_set(pdf, &p, 50, 50);
        UNIT_CLAIM(cases[i].says, set > height - 0.1 && set < height + 0.1);
    }
    closed(pdf);
}

static void sets_nothing_too_small(void **state)
{
    struct text out;
    struct pdf *pdf = opened(*state, &out);
    const struct pdf_run run = {.text = STR_LITERAL("word")};
    struct pdf_paragraph tiny = paragraph(&run, 1), least = tiny;
    tiny.size_points = 0.1;
    least.size_points = PDF_LEAST_POINTS;
    assert_true(pdf_paragraph_height(pdf, &tiny)
                == pdf_paragraph_height(pdf, &least));
    closed(pdf);
}

static double width_of(struct pdf *pdf, const char *text)
{
    const struct pdf_run run = {.text = str_of(text)};
    struct pdf_paragraph p = paragraph(&run, 1);
    return pdf_paragraph_width(pdf, &p);
}

static void leaves_out_pictures_no_font_has(void **state)
{
    if (!fonts_are_there())
        skip();
    struct text out;
    struct pdf *pdf = opened(*state, &out);
    const struct {
        const char *says, *given, *same;
        size_t unknown_count;
    } cases[] = {
        {"one in between", "a \U0001FAE0 b", "a b", 0},
        {"one in front takes its blank along", "\U0001FAE0 a", "a", 0},
        {"with a skin and a look", "a\U0001FAF1\U0001F3FD\uFE0F", "a", 0},
        {"several joined are one", "a\u2600\u200D\U0001FAE0", "a", 0},
        {"known beside unknown", "\u2600\U0001FAE0", "\u2600", 0},
        {"a flag", "a\U0001F1E9\U0001F1EA", "a", 0},
        {"a joiner among letters stays", "a\u200Db", "a\u200Db", 0},
        {"letters no font has stay", "a\u82B1\u5B50", "a\u82B1\u5B50", 4},
        {"a known one stays", "a \u2600", "a \u2600", 0},
    };
    assert_true(width_of(pdf, "a \u2600") > width_of(pdf, "a ") + 1);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        size_t before = pdf_unknown_count(pdf);
        double apart = width_of(pdf, cases[i].given)
                       - width_of(pdf, cases[i].same);
        UNIT_CLAIM(cases[i].says, apart > -0.01 && apart < 0.01);
        UNIT_CLAIM(cases[i].says,
                   pdf_unknown_count(pdf) - before == cases[i].unknown_count);
    }
    closed(pdf);
}

static void keeps_directions_apart(void **state)
{
    const struct {
        const char *says, *given, *wanted;
    } cases[] = {
        {"latin stays as it is", "Noor", "Noor"},
        {"so do other left-to-right scripts", "花子", "花子"},
        {"right to left is isolated", "نور",
         "\xe2\x81\xa8"
         "نور"
         "\xe2\x81\xa9"},
        {"marks that would end it are dropped", "ن\xe2\x81\xa9\xe2\x80\xae",
         "\xe2\x81\xa8"
         "ن"
         "\xe2\x81\xa9"},
        {"an override alone is dropped as well", "a\xe2\x80\xae",
         "\xe2\x81\xa8"
         "a"
         "\xe2\x81\xa9"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        unit_same(pdf_isolated(*state, str_of(cases[i].given)), cases[i].wanted,
                  cases[i].says);
}

static void cuts_what_is_endless(void **state)
{
    enum { MUCH = 1 << 20 };
    struct text out, much;
    struct pdf *pdf = opened(*state, &out);
    text_open(*state, MUCH, &much);
    for (size_t i = 0; i < MUCH / 4; i++)
        text_add(&much, "é ");
    const struct pdf_run run = {.text = text_str(&much)};
    struct pdf_paragraph p = paragraph(&run, 0);
    assert_true(pdf_paragraph_height(pdf, &p) < 2000);
    closed(pdf);
}

static void links_to_addresses_only(void **state)
{
    const struct {
        const char *says, *address;
        bool is_link;
    } cases[] = {
        {"https", "https://example.org/it's", true},
        {"http", "http://example.org/", true},
        {"mail", "mailto:ada@example.org", true},
        {"script", "javascript:alert(1)", false},
        {"file", "file:///etc/passwd", false},
        {"space", "https://example.org/ uri='x'", false},
        {"empty", "", false},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct text out;
        struct pdf *pdf = opened(*state, &out);
        pdf_box_fill(pdf, (struct pdf_box){1, 2, 3, 4}, 0);
        pdf_link(pdf, (struct pdf_box){10, 10, 50, 20},
                 str_of(cases[i].address));
        closed(pdf);
        struct str bytes = text_str(&out);
        bool is_link = str_find(bytes, STR_LITERAL("/URI")) < bytes.length;
        UNIT_CLAIM(cases[i].says, is_link == cases[i].is_link);
    }
}

static void gives_the_same_bytes(void **state)
{
    struct text outs[2];
    for (size_t i = 0; i < COUNT_OF(outs); i++) {
        struct pdf *pdf = opened(*state, &outs[i]);
        const struct pdf_run run = {.text = STR_LITERAL("Hello"),
                                    .weight = PDF_BOLD};
        struct pdf_paragraph p = paragraph(&run, 0);
        pdf_part_begin(pdf, PDF_TITLE);
        pdf_paragraph_set(pdf, &p, 40, 40);
        pdf_part_end(pdf, PDF_TITLE);
        pdf_bookmark(pdf, STR_LITERAL("Here\xff"), 40);
        pdf_box_fill(pdf, (struct pdf_box){1, 2, 3, 4}, 0x123456);
        closed(pdf);
    }
    assert_true(outs[0].length > 1000);
    assert_true(str_same(text_str(&outs[0]), text_str(&outs[1])));
    assert_true(str_has_prefix(text_str(&outs[0]), "%PDF-1.5"));
}

static void refuses_to_overflow(void **state)
{
    struct text out;
    struct fault fault = {0};
    struct pdf *pdf = NULL;
    text_open(*state, 100, &out);
    assert_true(pdf_open(*state, &about, &out, &pdf, &fault));
    assert_false(pdf_close(pdf, &fault));
    assert_int_equal(fault.kind, FAULT_LIMIT);
}

static void drops_what_is_not_closed(void **state)
{
    struct text out;
    struct fault fault = {0};
    struct pdf *pdf = NULL;
    struct arena *mem = arena_open();
    text_open(*state, 1 << 20, &out);
    assert_true(pdf_open(mem, &about, &out, &pdf, &fault));
    size_t before = out.length;
    arena_close(mem);
    assert_int_equal(out.length, before);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(measures_paragraphs),
        UNIT_TEST(sets_nothing_too_small),
        UNIT_TEST(leaves_out_pictures_no_font_has),
        UNIT_TEST(keeps_directions_apart),
        UNIT_TEST(cuts_what_is_endless),
        UNIT_TEST(links_to_addresses_only),
        UNIT_TEST(gives_the_same_bytes),
        UNIT_TEST(refuses_to_overflow),
        UNIT_TEST(drops_what_is_not_closed),
    };
    return cmocka_run_group_tests(tests, fonts_open, fonts_close);
}
