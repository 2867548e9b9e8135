#include "report/difference_sheet.h"

#include "support/fonts.h"
#include "support/unit.h"

enum { PDF_BYTES_MOST = 1 << 22, CRITERIA = 40, LETTERS = 200 };

/* Two levels of one competency, `count` criteria each, the higher with a word
 * more; and one the lower has not. */
static struct ladder ladder_of(struct arena *mem, size_t count,
                               const char *words)
{
    struct ladder ladder = {
        .key = str_of("trade"),
        .title = str_of("Trade"),
        .levels = ARENA_ARRAY(mem, struct level, 2),
        .level_count = 2,
        .competencies = ARENA_ARRAY(mem, struct competency, 1),
        .competency_count = 1,
        .criteria = ARENA_ARRAY(mem, struct criterion, 2 * count + 1),
    };
    ladder.levels[0].key = str_of("mate");
    ladder.levels[1].key = str_of("master");
    ladder.competencies[0] = (struct competency){.key = str_of("craft"),
                                                 .title = str_of("Craft")};
    for (size_t i = 0; i < 2 * count + 1; i++)
        ladder.criteria[ladder.criterion_count++] = (struct criterion){
            .key = str_format(mem, "k%zu", i),
            .level_index = i >= count,
            .text = i == 2 * count
                        ? str_of("Brings the boat home")
                        : str_format(mem, "%s %zu%s", words, i % count,
                                     i >= count ? " alone" : ""),
        };
    return ladder;
}

/* From the level that stands at `from` to the other. */
static struct str sheet_from(struct arena *mem, size_t from, size_t count,
                             const char *words)
{
    struct ladder *ladder = ARENA_NEW(mem, struct ladder);
    *ladder = ladder_of(mem, count, words);
    struct difference difference = level_difference_make(mem, ladder, from,
                                                         1 - from);
    const struct difference_sheet sheet = {
        .office = str_of("Quay"),
        .language = str_of("en"),
        .title = str_of("Trade, from mate to master"),
        .names = {str_of("mate"), str_of("master")},
        .difference = &difference,
        .of = DIFFERENCE_OF_LEVELS,
        .today = {20000},
        .is_sample = true,
    };
    struct text out;
    struct fault fault = {0};
    text_open(mem, PDF_BYTES_MOST, &out);
    if (!difference_sheet_pdf(mem, &sheet, &out, &fault))
        fail_msg("%s", fault.message);
    return text_str(&out);
}

static struct str sheet_pdf(struct arena *mem, size_t count, const char *words)
{
    return sheet_from(mem, 0, count, words);
}

static bool has(struct str text, const char *words)
{
    return str_find(text, str_of(words)) < text.length;
}

static void says_what_differs(void **state)
{
    struct str pdf = sheet_pdf(*state, 2, "Ties knot");
    struct str told = pdf_told(*state, pdf, "pdftotext", "-layout");
    static const char *const words[] = {
        "What differs", "Sample data", "Trade, from mate to master",
        "Rises: 2.",    "Craft",       "New",
        "Ties knot 0",  "alone",       "Brings the boat home",
        "Quay",         "Page 1"};
    for (size_t i = 0; i < COUNT_OF(words); i++)
        UNIT_CLAIM(words[i], has(told, words[i]));
    UNIT_CLAIM("no side is blank", has(told, "new "));
    told = pdf_told(*state, sheet_from(*state, 1, 1, "Ties knot"), "pdftotext",
                    "-layout");
    UNIT_CLAIM("what nothing stands beside", has(told, "Still expected: 1."));
    UNIT_CLAIM("and beside it", has(told, " still expected"));
    UNIT_CLAIM("the same bytes again",
               str_same(pdf, sheet_pdf(*state, 2, "Ties knot")));
}

static void goes_on_to_further_pages(void **state)
{
    struct str pdf = sheet_pdf(*state, CRITERIA, "Ties knot");
    struct str told = pdf_told(*state, pdf, "pdftotext", "-layout");
    UNIT_CLAIM("a second page", has(told, "Page 2"));
    UNIT_CLAIM("the last row", has(told, "Brings the boat home"));
    UNIT_CLAIM("the last pair", has(told, "Ties knot 39 alone"));
}

/* A criterion as long as a page, and one of another script. */
static void takes_what_people_write(void **state)
{
    struct text words;
    text_open(*state, 64 * 1024, &words);
    for (int i = 0; i < LETTERS; i++)
        text_add(&words, "says one thing after another ");
    struct str pdf = sheet_pdf(*state, 1, str_chars(*state, text_str(&words)));
    struct str told = pdf_told(*state, pdf, "pdftotext", "-layout");
    UNIT_CLAIM("what stands behind it", has(told, "Brings the boat home"));
    pdf = sheet_pdf(*state, 1, "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D");
    UNIT_CLAIM("Hebrew", pdf.length > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(says_what_differs),
        UNIT_TEST(goes_on_to_further_pages),
        UNIT_TEST(takes_what_people_write),
    };
    return cmocka_run_group_tests(tests, fonts_open, fonts_close);
}
