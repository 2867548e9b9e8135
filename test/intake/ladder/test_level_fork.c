#include "intake/ladder/level_fork.h"

#include "base/text.h"
#include "support/unit.h"

enum { LEVELS_MOST = 8 };

static const struct {
    const char *says;
    const char *levels; /* "key=title|..." */
    const char *after;  /* "key: key key; ..." of levels that say so */
} cases[] = {
    {"one above the other", "a=Junior|b=Senior|c=Staff", ""},
    {"two at one height, and one above both",
     "s=Senior|p-ic=Lead (Individual Contributor)|p-pm=Lead (People Manager)|"
     "d=Director",
     "p-pm: s; d: p-ic p-pm; "},
    {"tracks go on",
     "s=Senior|a=Lead (IC)|b=Lead (Manager)|c=Head (IC)|d=Head (Manager)",
     "b: s; c: a; d: b; "},
    {"one track ends", "s=S|a=Lead (IC)|b=Lead (EM)|d=Head (EM)|e=Chief",
     "b: s; e: a d; "},
    {"tracks in the keys alone",
     "senior=Senior|staff-ic=Staff|staff-em=Manager|vp=VP",
     "staff-em: senior; vp: staff-ic staff-em; "},
    {"grades in brackets are no tracks",
     "a=Engineer (L3)|b=Engineer (L4)|c=Engineer (L5)", ""},
    {"numbers in keys are no tracks", "senior-1=Senior 1|senior-2=Senior 2",
     ""},
    {"a track that never parts", "a=Engineer (IC)|b=Senior (IC)", ""},
    {"brackets alone", "a=(Manager)|b=(IC)", ""},
    {"no levels", "", ""},
};

static void finds_where_levels_part(void **state)
{
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct level levels[LEVELS_MOST] = {0};
        struct str rest = str_of(cases[i].levels), piece = {0};
        size_t count = 0;
        while (str_next(&rest, '|', &piece)) {
            str_next(&piece, '=', &levels[count].key);
            levels[count++].title = piece;
        }
        level_fork_find(*state, levels, count);
        struct text out;
        text_open(*state, 1024, &out);
        for (size_t j = 0; j < count; j++) {
            if (levels[j].after.count == 0)
                continue;
            text_add(&out, "%.*s:", STR(levels[j].key));
            for (size_t k = 0; k < levels[j].after.count; k++)
                text_add(&out, " %.*s", STR(levels[j].after.at[k]));
            text_add(&out, "; ");
        }
        unit_same(text_str(&out), cases[i].after, cases[i].says);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(finds_where_levels_part),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
