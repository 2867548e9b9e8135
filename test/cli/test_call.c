/* From the words of a call to its command, arguments and options. */
#include "cli/command.h"

#include "support/unit.h"

#include <string.h>

static int count_words(const char *const *words)
{
    int count = 0;
    while (words[count])
        count++;
    return count;
}

/* "ladder add: a b; --reason=why --dry-run" */
static struct str call_told(struct arena *mem, const struct call *call)
{
    struct str told = str_of(call->command ? call->command->name : "none");
    for (size_t i = 0; i < call->arguments.count; i++)
        told = str_format(mem, "%.*s%s%.*s", STR(told), i ? " " : ": ",
                          STR(call->arguments.at[i]));
    for (size_t i = 0; i < call->option_count; i++)
        told = str_format(mem, "%.*s%s%s%s%.*s", STR(told), i ? " " : "; ",
                          call->options[i].rule->name,
                          call->options[i].rule->value ? "=" : "",
                          STR(call->options[i].value));
    return told;
}

static void reads_words(void **state)
{
    const struct {
        const char *says;
        const char *words[8];
        const char *told;
    } cases[] = {
        {"nothing", {0}, "none"},
        {"one word", {"gap"}, "gap"},
        {"one word and an argument", {"gap", "ada"}, "gap: ada"},
        {"two words", {"ladder", "add", "a", "b"}, "ladder add: a b"},
        {"options before the command",
         {"--store", "x.db", "--json", "gap"},
         "gap; --store=x.db --json"},
        {"options among arguments",
         {"ladder", "add", "a", "--reason", "why", "b", "--dry-run"},
         "ladder add: a b; --reason=why --dry-run"},
        {"a value behind an equals sign",
         {"gap", "--level=a=b"},
         "gap; --level=a=b"},
        {"an empty value", {"gap", "--level="}, "gap; --level="},
        {"a value that looks like an option",
         {"ladder", "add", "a", "--reason", "--json"},
         "ladder add: a; --reason=--json"},
        {"a hyphen is an argument",
         {"ladder", "check", "-"},
         "ladder check: -"},
        {"a short option",
         {"ladder", "import", "a", "-o", "b"},
         "ladder import: a; -o=b"},
        {"help in short", {"gap", "-h"}, "gap; --help"},
        {"help needs no arguments",
         {"assess", "rate", "--help"},
         "assess rate; --help"},
        {"words behind a double hyphen",
         {"ladder", "check", "--", "--json", "--"},
         "ladder check: --json --"},
        {"as many as it takes", {"help", "ladder", "add"}, "help: ladder add"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct call call = {.mem = *state};
        struct fault fault = {0};
        if (!call_parse(&call, count_words(cases[i].words), cases[i].words,
                        &fault))
            fail_msg("%s: %s", cases[i].says, fault.message);
        unit_same(call_told(*state, &call), cases[i].told, cases[i].says);
        UNIT_CLAIM(cases[i].says, !call.is_usage_fault);
    }
}

static void names_the_word_that_is_wrong(void **state)
{
    const struct {
        const char *says;
        const char *words[8];
        const char *message;
    } cases[] = {
        {"no command",
         {"gaps"},
         "there is no command \"gaps\"; rung --help "
         "lists them"},
        {"half a command",
         {"office"},
         "say which: rung office set, "
         "show"},
        {"a second word nobody knows",
         {"office", "burn"},
         "say which: rung office set, show"},
        {"an option nobody knows",
         {"gap", "--leval", "x"},
         "unknown option --leval"},
        {"another command's option",
         {"gap", "--reason", "x"},
         "unknown option --reason"},
        {"a command's option before it",
         {"--level", "x", "gap"},
         "unknown option --level"},
        {"no value", {"gap", "--level"}, "--level needs a value: LEVEL"},
        {"a value for a flag", {"gap", "--json=1"}, "--json takes no value"},
        {"too few",
         {"assess", "rate", "ada", "b"},
         "usage: rung assess rate "
         "PERSON CRITERION RATING"},
        {"too many",
         {"gap", "ada", "bo"},
         "\"bo\" is one word too many for: rung gap [PERSON]"},
        {"too many for one that takes none",
         {"init", "x"},
         "\"x\" is one word too many for: rung init"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct call call = {.mem = *state};
        struct fault fault = {0};
        bool is_read = call_parse(&call, count_words(cases[i].words),
                                  cases[i].words, &fault);
        UNIT_CLAIM(cases[i].says, !is_read && call.is_usage_fault);
        unit_same(str_of(fault.message), cases[i].message, cases[i].says);
    }
}

static void bounds_how_many_options(void **state)
{
    const char *words[2 * OPTIONS_MOST + 4] = {"gap"};
    struct call call = {.mem = *state};
    struct fault fault = {0};
    for (int i = 1; i <= OPTIONS_MOST; i++)
        words[i] = "--json";
    assert_true(call_parse(&call, OPTIONS_MOST + 1, words, &fault));
    call = (struct call){.mem = *state};
    words[OPTIONS_MOST + 1] = "--json";
    assert_false(call_parse(&call, OPTIONS_MOST + 2, words, &fault));
}

static void the_last_of_an_option_counts(void **state)
{
    const char *const words[] = {"collect", "git", "x",       "--rev",     "a",
                                 "--rev",   "b",   "--since", "2026-01-02"};
    struct call call = {.mem = *state};
    struct fault fault = {0};
    struct day day = {0};
    assert_true(call_parse(&call, COUNT_OF(words), words, &fault));
    unit_same(call_option(&call, "--rev"), "b", "the last");
    struct str_list all = call_options(&call, "--rev");
    assert_int_equal(all.count, 2);
    unit_same(all.at[0], "a", "the first of all");
    assert_true(call_has(&call, "--since") && !call_has(&call, "--project"));
    assert_int_equal(call_option(&call, "--project").length, 0);
    assert_true(call_day(&call, "--since", &day, &fault));
    unit_same(day_format(*state, day), "2026-01-02", "a day");
    assert_true(call_day(&call, "--project", &day, &fault));
    assert_true(day_is_none(day));
}

static void a_day_is_a_day(void **state)
{
    const char *const words[] = {"collect", "git", "x", "--since", "soon"};
    struct call call = {.mem = *state};
    struct fault fault = {0};
    struct day day = day_of((struct moment){0}), same = day;
    assert_true(call_parse(&call, COUNT_OF(words), words, &fault));
    assert_false(call_day(&call, "--since", &day, &fault));
    assert_true(call.is_usage_fault);
    assert_int_equal(day_order(day, same), 0);
}

static void a_long_word_is_cut_between_characters(void **state)
{
    enum { LETTERS = FAULT_MESSAGE_BYTES };
    char word[2 * LETTERS + 1] = "";
    const char *const words[] = {word};
    struct call call = {.mem = *state};
    struct fault fault = {0};
    for (size_t i = 0; i < LETTERS; i++)
        memcpy(word + 2 * i, "\xC3\xA9", 3);
    assert_false(call_parse(&call, 1, words, &fault));
    size_t length = strlen(fault.message);
    assert_true(length > FAULT_MESSAGE_BYTES - 4);
    assert_int_equal((unsigned char)fault.message[length - 1], 0xA9);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(reads_words),
        UNIT_TEST(names_the_word_that_is_wrong),
        UNIT_TEST(bounds_how_many_options),
        UNIT_TEST(the_last_of_an_option_counts),
        UNIT_TEST(a_day_is_a_day),
        UNIT_TEST(a_long_word_is_cut_between_characters),
    };
    return cmocka_run_group_tests_name("call", tests, NULL, NULL);
}
