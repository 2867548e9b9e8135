#include "intake/git_record.h"

#include "support/unit.h"

#define HASH "0123456789abcdef0123456789abcdef01234567"
#define PARENT "89abcdef0123456789abcdef0123456789abcdef"
#define LONG_HASH HASH "0123456789abcdef01234567"

static void knows_a_record(void **state)
{
    (void)state;
    static const struct {
        const char *says, *bytes;
        bool is_record;
    } cases[] = {
        {"all there", HASH "\n\nAda\na@x\n2026-01-02\n2026-01-03\nTitle\n",
         true},
        {"with a long hash", LONG_HASH "\n\n\n\n\n\n\n", true},
        {"nothing", "", false},
        {"a line short", HASH "\n\nAda\na@x\n2026-01-02\n2026-01-03\nTitle",
         false},
        {"a short hash", "0123\n\n\n\n\n\n\n", false},
        {"a hash one longer", HASH "0\n\n\n\n\n\n\n", false},
        {"a letter in it",
         "g123456789abcdef0123456789abcdef01234567\n\n\n\n\n\n\n", false},
        {"a capital in it",
         "A123456789abcdef0123456789abcdef01234567\n\n\n\n\n\n\n", false},
        {"a mark in it",
         "/123456789abcdef0123456789abcdef01234567\n\n\n\n\n\n\n", false},
        {"a colon in it",
         ":123456789abcdef0123456789abcdef01234567\n\n\n\n\n\n\n", false},
        {"a grave in it",
         "`123456789abcdef0123456789abcdef01234567\n\n\n\n\n\n\n", false},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct git_record record;
        UNIT_CLAIM(cases[i].says,
                   git_record_parse(str_of(cases[i].bytes), &record)
                       == cases[i].is_record);
    }
}

static void reads_a_record(void **state)
{
    (void)state;
    struct git_record record;
    assert_true(git_record_parse(
        STR_LITERAL(HASH "\n" PARENT "\nAda\na@x\n2026-01-02\nnever\nA title\n"
                         "Reviewed-by: Grace <g@x>\n"),
        &record));
    const char *says = "of a record";
    unit_same(record.hash, HASH, says);
    unit_same(record.author, "Ada\na@x", says);
    unit_same(record.name, "Ada", says);
    unit_same(record.email, "a@x", says);
    unit_same(record.title, "A title", says);
    unit_same(record.trailers, "Reviewed-by: Grace <g@x>\n", says);
    assert_int_equal(record.day.number, 20455);
    assert_true(day_is_none(record.landed));
    assert_false(record.is_merge);

    assert_true(git_record_parse(
        STR_LITERAL(HASH "\n" PARENT " " PARENT "\n\n\n\n\n\n"), &record));
    assert_true(record.is_merge);
    unit_same(record.author, "\n", says);
}

static void reads_an_identity(void **state)
{
    (void)state;
    static const struct {
        const char *says, *bytes, *written, *name, *email; /* NULL: none */
    } cases[] = {
        {"name and address", "Ada <a@x>", "Ada <a@x>", "Ada", "a@x"},
        {"space around", "  Ada  < a@x >  ", "Ada  < a@x >", "Ada", "a@x"},
        {"an address alone", "<a@x>", "<a@x>", "", "a@x"},
        {"without brackets", " a@x ", "a@x", "", "a@x"},
        {"words behind", "Ada <a@x> # v2", "Ada <a@x>", "Ada", "a@x"},
        {"two of them", "Ada <a@x>, Bo <b@x>", "Ada <a@x>", "Ada", "a@x"},
        {"an open bracket within", "Ada <a<@x>", "Ada <a<@x>", "Ada", "a<@x"},
        {"no address at all", "kernel test robot", NULL, NULL, NULL},
        {"an empty one", "Ada <>", NULL, NULL, NULL},
        {"only space in it", "Ada < >", NULL, NULL, NULL},
        {"never closed", "Ada <a@x", NULL, NULL, NULL},
        {"closed before it opens", "Ada >a@x<", NULL, NULL, NULL},
        {"nothing", "", NULL, NULL, NULL},
        {"a login with a sign", "@ada", NULL, NULL, NULL},
        {"a sign at the end", "ada@", NULL, NULL, NULL},
        {"a sentence with an address", "ada at a@x", NULL, NULL, NULL},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct git_identity identity = {0};
        UNIT_CLAIM(cases[i].says,
                   git_identity_parse(str_of(cases[i].bytes), &identity)
                       == (cases[i].email != NULL));
        unit_same(identity.written, cases[i].written ? cases[i].written : "",
                  cases[i].says);
        unit_same(identity.name, cases[i].name ? cases[i].name : "",
                  cases[i].says);
        unit_same(identity.email, cases[i].email ? cases[i].email : "",
                  cases[i].says);
    }
}

static void reads_trailers(void **state)
{
    static const struct {
        const char *says, *lines, *wanted;
    } cases[] = {
        {"each of the names",
         "Signed-off-by: <a>\nReviewed-by: <b>\nAcked-by: <c>\nTested-by: <d>\n"
         "Reported-by: <e>\nCo-authored-by: <f>\nCo-developed-by: <g>\n",
         "sign-off a;review b;ack c;test d;report e;co-author f;co-author g;"},
        {"in any case", "REVIEWED-BY: <a>\nsigned-off-By: <b>\n",
         "review a;sign-off b;"},
        {"space before the colon", "Acked-by : <a>\n", "ack a;"},
        {"no space behind it", "Acked-by:<a>\n", "ack a;"},
        {"the last without an end", "Acked-by: <a>", "ack a;"},
        {"others are passed over", "Fixes: <a>\nAcked-by: <b>\nCc: <c>\n",
         "ack b;"},
        {"those nobody can read too",
         "Reported-by: kernel test robot\nReported-by: <a>\n", "report a;"},
        {"a line without a colon", "Acked-by <a>\n", ""},
        {"nothing", "", ""},
        {"a name within another", "Not-Acked-by: <a>\nAcked-by-me: <b>\n", ""},
    };
    struct arena *mem = *state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct str rest = str_of(cases[i].lines), all = {0};
        struct git_trailer trailer;
        while (git_trailer_next(&rest, &trailer))
            all = str_format(mem, "%.*s%s %.*s;", STR(all),
                             evidence_kind_names[trailer.kind],
                             STR(trailer.identity.email));
        unit_same(all, cases[i].wanted, cases[i].says);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(knows_a_record),
        UNIT_TEST(reads_a_record),
        UNIT_TEST(reads_an_identity),
        UNIT_TEST(reads_trailers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
