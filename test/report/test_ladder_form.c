#include "report/ladder_form.h"

#include "report/ladder_document.h"
#include "support/hostile_ladder.h"
#include "support/unit.h"

#include <string.h>

static struct stored_ladder stored_of(struct arena *mem, uint64_t *seed)
{
    struct stored_ladder stored = {.revision = 3,
                                   .made_at = {1795428300000},
                                   .ladder = hostile_ladder(mem, seed)};
    struct fault fault = {0};
    assert_true(
        ladder_document_make(mem, &stored.ladder, &stored.document, &fault));
    return stored;
}

static struct str written(struct arena *mem, const struct ladder_form *form,
                          const struct stored_ladder *stored)
{
    struct str bytes;
    struct fault fault = {0};
    if (!ladder_form_write(mem, form, stored, &bytes, &fault))
        fail_msg("%s: %s", form->name, fault.message);
    return bytes;
}

static void has_rows_that_hold(void **state)
{
    (void)state;
    struct ladder_form_list forms = ladder_form_list();
    for (size_t i = 0; i < forms.count; i++) {
        const struct ladder_form *form = &forms.at[i];
        UNIT_CLAIM(form->name, ladder_form_find(str_of(form->name)) == form);
        UNIT_CLAIM(form->name, form->suffix[0] == '.');
        UNIT_CLAIM(form->name, strchr(form->media_type, '/') != NULL);
        UNIT_CLAIM(form->name, form->title[0] && form->text[0]);
        UNIT_CLAIM(form->name, form->is_whole == (form->lost == NULL));
        for (size_t j = 0; j < i; j++)
            UNIT_CLAIM(form->name,
                       strcmp(form->suffix, forms.at[j].suffix) != 0);
    }
    assert_null(ladder_form_find(STR_LITERAL("docx")));
}

static void gives_the_same_bytes_for_the_same_ladder(void **state)
{
    (void)state;
    struct ladder_form_list forms = ladder_form_list();
    uint64_t seed = 11;
    for (size_t round = 0; round < 10; round++) {
        struct arena *mem = arena_open();
        struct stored_ladder stored = stored_of(mem, &seed);
        for (size_t i = 0; i < forms.count; i++) {
            struct str first = written(mem, &forms.at[i], &stored);
            struct str second = written(mem, &forms.at[i], &stored);
            UNIT_CLAIM(forms.at[i].name, first.length > 0);
            UNIT_CLAIM(forms.at[i].name, str_same(first, second));
        }
        arena_close(mem);
    }
}

/* What somebody may not see is taken out before, and nothing brings it
 * back. */
static void says_no_pay_that_is_not_there(void **state)
{
    struct ladder_form_list forms = ladder_form_list();
    uint64_t seed = 12;
    struct stored_ladder stored = stored_of(*state, &seed);
    for (size_t i = 0; i < stored.ladder.level_count; i++)
        stored.ladder.levels[i].pay = (struct pay_range){0};
    stored.document = STR_LITERAL("rung: ladder/1\n");
    for (size_t i = 0; i < forms.count; i++) {
        struct str bytes = written(*state, &forms.at[i], &stored);
        if (forms.at[i].is_binary)
            continue;
        static const char *const currencies[] = {"EUR", "JPY", "KWD"};
        for (size_t j = 0; j < COUNT_OF(currencies); j++)
            UNIT_CLAIM(forms.at[i].name,
                       str_find(bytes, str_of(currencies[j])) == bytes.length);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(has_rows_that_hold),
        UNIT_TEST(gives_the_same_bytes_for_the_same_ladder),
        UNIT_TEST(says_no_pay_that_is_not_there),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
