#include "report/gap_sheet.h"

#include <stdlib.h>

#include "base/file.h"
#include "support/fonts.h"
#include "support/gap_case.h"
#include "support/unit.h"

enum { PDF_BYTES_MOST = 1 << 20 };

static struct str made(struct arena *mem, const struct gap_case *given)
{
    struct fault fault = {0};
    struct gap_sheet sheet = gap_case_make(mem, given);
    struct text out;
    text_open(mem, PDF_BYTES_MOST, &out);
    if (!gap_sheet_pdf(mem, &sheet, &out, &fault))
        fail_msg("%s", fault.message);
    return text_str(&out);
}

/* `count` letters, taken in turn. */
static const char *letters(struct arena *mem, const char *turn, size_t count)
{
    size_t length = str_of(turn).length;
    char *at = ARENA_ARRAY(mem, char, count + 1);
    for (size_t i = 0; i < count; i++)
        at[i] = turn[i % length];
    return at;
}

/* A sentence again and again, and how it ends. */
static const char *said_at_length(struct arena *mem, size_t times)
{
    enum { WORDS_BYTES_MOST = 4000 };
    struct text text;
    text_open(mem, WORDS_BYTES_MOST, &text);
    for (size_t i = 0; i < times; i++)
        text_add(&text, "Says one thing after another in writing, ");
    text_add(&text, "up to the end.");
    return str_chars(mem, text_str(&text));
}

/* The number behind `name="`; below 0 when there is none. */
static double number_of(struct arena *mem, struct str line, const char *name)
{
    struct str sign = str_format(mem, "%s=\"", name);
    size_t at = str_find(line, sign);
    if (at == line.length)
        return -1;
    return strtod(str_chars(mem, str_part(line, at + sign.length, 20)), NULL);
}

/* No word stands below the foot's first line but the foot's own, and none
 * outside the page. */
static void claim_inside(struct arena *mem, struct str pdf, const char *says)
{
    struct str boxes = pdf_told(mem, pdf, "pdftotext", "-bbox"), line;
    double foot = 0, lowest = 0;
    while (str_next(&boxes, '\n', &line)) {
        double end_y = number_of(mem, line, "yMax");
        if (end_y < 0)
            continue;
        UNIT_CLAIM(says, number_of(mem, line, "xMin") >= 40);
        UNIT_CLAIM(says, number_of(mem, line, "xMax") <= 556 && end_y <= 842);
        if (str_find(line, STR_LITERAL(">Ratings<")) < line.length)
            foot = number_of(mem, line, "yMin");
        else if (foot <= 0 && end_y > lowest)
            lowest = end_y;
    }
    UNIT_CLAIM(says, foot > 700 && lowest <= foot);
}

static void keeps_to_one_page(void **state)
{
    if (!fonts_are_there())
        skip();
    const char *many = letters(*state, "ns?n?", 60);
    const char *arabic = "يحافظ على خطة واحدة مؤرخة تعمل منها ثلاث فرق";
    const struct {
        const char *says;
        struct gap_case given;
        const char *text; /* stands on the page */
    } cases[] = {
        {"typical",
         {.standings = "mmsmnm?mm-", .evidence_each = 5},
         "Meets 6 of 9 criteria"},
        {"one criterion",
         {.standings = "s", .evidence_each = 1},
         "Sometimes, 14 May"},
        {"empty level", {.standings = ""}, "the ladder names none"},
        {"all met", {.standings = letters(*state, "m", 40)}, "all 40"},
        {"nothing rated", {.standings = "????"}, "No evidence is kept yet"},
        {"sixty",
         {.standings = many, .evidence_each = 12},
         "more criteria, see rung gap"},
        {"twenty-one open keep their notes",
         {.standings = "nnnn?nnnn?nnnn?nnnn??"},
         "Two of the three raters saw it once."},
        {"words are wrapped, not cut",
         {.standings = "ns?m", .words = said_at_length(*state, 30)},
         "the end."},
        {"and so they are in rows",
         {.standings = letters(*state, "ns?", 21),
          .words = said_at_length(*state, 3),
          .evidence_each = 4},
         "the end."},
        {"who said it",
         {.standings = "ss", .evidence_each = 1},
         "Sometimes, 24 Apr, Wim Oude"},
        {"emoji no font has",
         {.standings = "n",
          .evidence_each = 1,
          .title = "\U0001FAE0 Mend \U0001FAE0 it"},
         "Mend it"},
        {"letters no font has",
         {.person = "\u82B1\u5B50", .standings = "n"},
         "Some characters have no font on this machine: install a font"},
        {"more than a strip holds",
         {.standings = letters(*state, "ms?n-", 700), .evidence_each = 1},
         "Meets 140 of 560"},
        {"sixty long ones",
         {.standings = many, .words = letters(*state, "long", 9000)},
         "longlonglong"},
        {"markup is text",
         {.standings = "s", .words = "<b>&amp; %s"},
         "<b>&amp; %s"},
        {"right to left",
         {.person = "نور حداد", .standings = "s?", .words = arabic},
         "Sometimes, 14 May"},
        {"ill-formed bytes",
         {.person = "A\xff\xfe\x80 B", .standings = "s", .words = "\xe2\x80"},
         "Sometimes, 14 May"},
        {"control characters",
         {.person = "A\n\n\tB\x07", .standings = "s"},
         "A B"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct str pdf = made(*state, &cases[i].given);
        struct str about = pdf_told(*state, pdf, "pdfinfo", NULL);
        struct str text = pdf_told(*state, pdf, "pdftotext", "-layout");
        struct str page = STR_LITERAL("Pages:           1\n");
        UNIT_CLAIM(cases[i].says, str_find(about, page) < about.length);
        UNIT_CLAIM(cases[i].says,
                   str_find(text, str_of(cases[i].text)) < text.length);
        claim_inside(*state, pdf, cases[i].says);
    }
}

static void writes_the_same_bytes_twice(void **state)
{
    const struct gap_case given = {.standings = "ms?n-", .evidence_each = 5};
    struct str one = made(*state, &given), other = made(*state, &given);
    assert_true(str_same(one, other));
    struct str about = pdf_told(*state, one, "pdfinfo", NULL);
    static const char *const lines[] = {
        "Title:           Next rung: Amara Okafor\n",
        "Author:          Halden open source office\n",
        "Subject:         Held against Senior program manager\n",
        "Tagged:          yes\n",
        "Mon Nov 23 00:00:00 2026",
    };
    for (size_t i = 0; i < COUNT_OF(lines); i++)
        UNIT_CLAIM(lines[i], str_find(about, str_of(lines[i])) < about.length);
}

static void refuses_to_overflow(void **state)
{
    struct gap_sheet sheet = gap_case_make(
        *state, &(struct gap_case){.standings = "ms?n-"});
    static const size_t ceilings[] = {0, 10, 5000};
    for (size_t i = 0; i < COUNT_OF(ceilings); i++) {
        struct fault fault = {0};
        struct text out;
        text_open(*state, ceilings[i], &out);
        assert_false(gap_sheet_pdf(*state, &sheet, &out, &fault));
        assert_int_equal(fault.kind, FAULT_LIMIT);
    }
}

static void looks_as_agreed(void **state)
{
    if (!fonts_are_there())
        skip();
    struct str pdf = made(*state, &(struct gap_case){.standings = "mmsmnm?mm-",
                                                     .below = "ms?n",
                                                     .evidence_each = 5,
                                                     .is_sample = true});
    struct str text = pdf_told(*state, pdf, "pdftotext", "-layout");
    struct fault fault = {0};
    struct str wanted;
    if (!file_read(*state, "test/golden/gap_sheet.txt", PDF_BYTES_MOST, &wanted,
                   &fault))
        fail_msg("%s", fault.message);
    text = str_trim(text);
    wanted = str_trim(wanted);
    struct str line, wanted_line;
    for (int i = 1; str_next(&wanted, '\n', &wanted_line); i++) {
        struct str place = str_format(*state, "gap_sheet.txt:%d", i);
        UNIT_CLAIM(place.at, str_next(&text, '\n', &line));
        unit_same(line, str_chars(*state, wanted_line), place.at);
    }
    assert_false(str_next(&text, '\n', &line));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(keeps_to_one_page),
        UNIT_TEST(writes_the_same_bytes_twice),
        UNIT_TEST(refuses_to_overflow),
        UNIT_TEST(looks_as_agreed),
    };
    return cmocka_run_group_tests(tests, fonts_open, fonts_close);
}
