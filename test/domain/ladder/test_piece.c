#include "domain/ladder/piece.h"

#include "base/text.h"
#include "support/unit.h"

/* "lead|text" of each piece, with > where it begins a line, ~ where it leans
 * and : where it opens a list. */
static struct str told(struct arena *mem, struct piece_list pieces)
{
    struct text out;
    text_open(mem, 4096, &out);
    for (size_t i = 0; i < pieces.count; i++)
        text_add(&out, "[%s%s%s%.*s|%.*s]", pieces.at[i].begins_line ? ">" : "",
                 pieces.at[i].leans ? "~" : "",
                 pieces.at[i].opens_list ? ":" : "", STR(pieces.at[i].lead),
                 STR(pieces.at[i].text));
    return text_str(&out);
}

static void cuts_sentences_and_items(void **state)
{
    static const struct {
        const char *says, *text, *pieces;
    } cases[] = {
        {"nothing", "", ""},
        {"one without a stop", "Writes code", "[>|Writes code]"},
        {"two sentences", "Writes. Reads.", "[>|Writes.][|Reads.]"},
        {"a small letter goes on", "Writes. and reads.",
         "[>|Writes. and reads.]"},
        {"an abbreviation", "Writes e.g. Go. Reads.",
         "[>|Writes e.g. Go.][|Reads.]"},
        {"a bracket that closes", "Writes (a lot.) Reads.",
         "[>|Writes (a lot.)][|Reads.]"},
        {"items", "- Writes\n- Reads", "[>- |Writes][>- |Reads]"},
        {"numbers", "1. Writes\n2. Reads", "[>1. |Writes][>2. |Reads]"},
        {"a head", "Does:\n* writing", "[>:|Does:][>* |writing]"},
        {"what leans", "Writes. This takes days.",
         "[>|Writes.][~|This takes days.]"},
        {"lines between", "Writes.\n\nReads.", "[>|Writes.][>|Reads.]"},
        {"a question", "Why? Because.", "[>|Why?][|Because.]"},
        {"clauses", "Talks; writes.", "[>|Talks][|writes.]"},
        {"what leans within", "Writes. Repeats those steps.",
         "[>|Writes.][~|Repeats those steps.]"},
        {"a number is no item", "3 years", "[>|3 years]"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        unit_same(told(*state, pieces_make(*state, str_of(cases[i].text))),
                  cases[i].pieces, cases[i].says);
}

static void joins_what_stays(void **state)
{
    static const struct {
        const char *says, *text;
        bool is_out[4];
        const char *joined;
    } cases[] = {
        {"all of it", "A one. B two.", {false}, "A one. B two."},
        {"without the first", "A one. B two.", {true}, "B two."},
        {"without the last", "A one. B two.", {false, true}, "A one."},
        {"lines stay lines", "A one.\nB two.\nC.", {false, true}, "A one.\nC."},
        {"a line of which the front goes",
         "A one.\nB two. C three.",
         {false, true},
         "A one.\nC three."},
        {"numbers run on", "1. A\n2. B\n3. C", {false, true}, "1. A\n2. C"},
        {"all clauses", "A one; b two.", {false}, "A one; b two."},
        {"a clause goes", "A one; b two.", {false, true}, "A one."},
        {"the first clause goes", "A one; b two.", {true}, "B two."},
        {"the clause between goes",
         "A one; b two; c three. D.",
         {false, true},
         "A one. C three. D."},
        {"no stop is none", "A one; b two", {false, true}, "A one"},
        {"nothing", "A one.", {true}, ""},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct piece_list pieces = pieces_make(*state, str_of(cases[i].text));
        unit_same(pieces_join(*state, pieces, cases[i].is_out), cases[i].joined,
                  cases[i].says);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(cuts_sentences_and_items),
        UNIT_TEST(joins_what_stays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
