/* Ladders of whatever texts are written in each form and read back: the same
 * ladder, or the same words where the form does not keep white space. */
#include "base/utf8.h"
#include "format/literal.h"
#include "format/markdown.h"
#include "format/markup.h"
#include "fuzz/fuzz.h"
#include "intake/ladder/own_case.h"
#include "intake/ladder/own_document.h"
#include "intake/ladder/own_table.h"
#include "report/ladder_case.h"
#include "report/ladder_csv.h"
#include "report/ladder_markdown.h"
#include "report/ladder_page.h"
#include "support/hostile_ladder.h"
#include "support/ladder_words.h"

#include <assert.h>
#include <string.h>

enum { FORM_BYTES = 64 * 1024 * 1024 };

static bool csv_take(struct reading *reading, struct str bytes,
                     struct fault *fault)
{
    struct csv csv;
    struct grid grid;
    const struct grid_list grids = {&grid, 1};
    return csv_read(reading->mem, bytes, &grid_csv_limits, &csv, fault)
           && grid_of_csv(reading->mem, &csv, &grid, fault)
           && own_table_is(&grids) && own_table_read(reading, &grids, fault);
}

static bool case_take(struct reading *reading, struct str bytes,
                      struct fault *fault)
{
    const struct node *root;
    return literal_read_json(reading->mem, bytes, &root, fault)
           && own_case_is(root) && own_case_read(reading, root, fault);
}

static bool markdown_take(struct reading *reading, struct str bytes,
                          struct fault *fault)
{
    struct outline outline;
    return markdown_read(reading->mem, bytes, 1, &outline, fault)
           && own_document_is(&outline)
           && own_document_read(reading, &outline, fault);
}

static bool page_take(struct reading *reading, struct str bytes,
                      struct fault *fault)
{
    struct outline outline;
    return markup_read(reading->mem, bytes, 1, &outline, fault)
           && own_document_is(&outline)
           && own_document_read(reading, &outline, fault);
}

static const struct {
    bool (*write)(struct arena *mem, const struct stored_ladder *stored,
                  struct text *out, struct fault *fault);
    bool (*take)(struct reading *reading, struct str bytes,
                 struct fault *fault);
    bool is_whole;
} forms[] = {{ladder_csv_write, csv_take, true},
             {ladder_case_write, case_take, true},
             {ladder_markdown_write, markdown_take, false},
             {ladder_page_write, page_take, false}};

/* The texts that come from outside, in places of all kinds. */
static void put_text(struct arena *mem, struct ladder *ladder, struct str text)
{
    struct str *texts = ARENA_ARRAY(mem, struct str, 1);
    texts[0] = text;
    ladder->title = ladder->summary = ladder->source = text;
    ladder->levels[0].title = ladder->levels[0].grade = text;
    ladder->competencies[0].title = ladder->competencies[0].area = text;
    if (ladder->criterion_count == 0)
        return;
    ladder->criteria[0].text = text;
    ladder->criteria[0].examples = (struct str_list){texts, 1};
}

static void form_check(const struct ladder *ladder, size_t form)
{
    struct arena *mem = arena_open();
    const struct stored_ladder stored = {.ladder = *ladder};
    struct ladder wanted = *ladder, got;
    struct fault fault = {0};
    struct reading reading;
    struct text out;
    text_open(mem, FORM_BYTES, &out);
    reading_open(mem, STR_LITERAL("own"), &reading);
    bool is_fine = forms[form].write(mem, &stored, &out, &fault)
                   && forms[form].take(&reading, text_str(&out), &fault);
    assert(is_fine && reading_drafts(&reading).count == 1);
    got = reading_drafts(&reading).at[0].ladder;
    if (!forms[form].is_whole) {
        wanted = ladder_words(mem, wanted);
        got = ladder_words(mem, got);
    }
    assert(ladder_same(&wanted, &got));
    arena_close(mem);
}

/* The first bytes choose the ladder, the others are text in it. */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    enum { TEXT_BYTES_MOST = 4096 };
    struct arena *mem = arena_open();
    uint64_t seed = 0;
    size_t front = count < sizeof(seed) ? count : sizeof(seed);
    memcpy(&seed, bytes, front);
    seed |= 1;
    struct str text = {(const char *)bytes + front, count - front};
    text = utf8_clean(mem, str_part(text, 0, TEXT_BYTES_MOST));
    struct ladder ladder = hostile_ladder(mem, &seed);
    if (outline_words(mem, text).length)
        put_text(mem, &ladder, text);
    for (size_t i = 0; i < COUNT_OF(forms); i++)
        form_check(&ladder, i);
    arena_close(mem);
    return 0;
}
