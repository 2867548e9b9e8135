#include "web/asset.h"

#include "support/unit.h"

#include <string.h>

static void is_found_by_the_address_a_page_has(void **state)
{
    (void)state;
    struct asset_list assets = asset_list();
    assert_true(assets.count > 5);
    for (size_t i = 0; i < assets.count; i++) {
        const struct asset *asset = &assets.at[i];
        struct str address = asset_address(asset->name);
        assert_true(str_has_prefix(address, "/asset/"));
        assert_true(asset->bytes.length > 0);
        bool is_current = false;
        struct str kept = str_part(address, 7, address.length);
        assert_ptr_equal(asset_find(kept, &is_current), asset);
        assert_true(is_current);
    }
}

static void knows_what_it_does_not_have(void **state)
{
    static const struct {
        const char *says, *kept;
        bool is_there;
    } cases[] = {
        {"another version's style", "app.000000000000.css", true},
        {"no hash", "app.css", false},
        {"one part too many", "app.0.0.css", false},
        {"another ending", "app.000000000000.js", false},
        {"the front of a name", "ap.000000000000.css", false},
        {"an ending cut short", "app.000000000000.cs", false},
        {"no stem", ".000000000000.css", false},
        {"a way out", "../app.000000000000.css", false},
        {"nothing", "", false},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        bool is_current = true;
        const struct asset *asset = asset_find(str_of(cases[i].kept),
                                               &is_current);
        UNIT_CLAIM(cases[i].says, (asset != NULL) == cases[i].is_there);
        UNIT_CLAIM(cases[i].says, !asset || !is_current);
    }
}

static void is_packed_as_the_browser_takes_it(void **state)
{
    static const struct {
        const char *says, *accepted;
        enum asset_form form;
    } cases[] = {
        {"a browser of today", "gzip, deflate, br, zstd", ASSET_BROTLI},
        {"over plain HTTP none says br", "gzip, deflate", ASSET_GZIP},
        {"nothing said", "", ASSET_PLAIN},
        {"in capitals", "GZIP", ASSET_GZIP},
        {"close together", "deflate,gzip;q=0.5", ASSET_GZIP},
        {"refused", "br;q=0, gzip", ASSET_GZIP},
        {"refused with three zeros", "br ; q=0.000,gzip;Q=0", ASSET_PLAIN},
        {"hardly wanted", "br;q=0.001", ASSET_BROTLI},
        {"another that begins so", "brx, gzipped", ASSET_PLAIN},
        {"nothing but commas", ",,;,", ASSET_PLAIN},
    };
    (void)state;
    bool is_current;
    struct str address = asset_address("app.css");
    const struct asset *style = asset_find(str_part(address, 7, address.length),
                                           &is_current);
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        UNIT_CLAIM(cases[i].says, asset_form(style, str_of(cases[i].accepted))
                                      == cases[i].form);
    address = asset_address("source-sans-3-latin-wght-normal.woff2");
    const struct asset *font = asset_find(str_part(address, 7, address.length),
                                          &is_current);
    assert_int_equal(asset_form(font, str_of("br, gzip")), ASSET_PLAIN);
}

static void is_smaller_packed(void **state)
{
    (void)state;
    struct asset_list assets = asset_list();
    size_t packed_count = 0;
    for (size_t i = 0; i < assets.count; i++) {
        const struct asset *asset = &assets.at[i];
        if (asset->gzip.length == 0)
            continue;
        packed_count++;
        assert_memory_equal(asset->gzip.at, "\x1f\x8b\x08\0\0\0\0\0", 8);
        assert_true(asset->gzip.length < asset->bytes.length);
        assert_true(asset->brotli.length < asset->gzip.length);
    }
    assert_int_equal(packed_count, 3);
}

/* The style may load nothing from elsewhere, and only what is there. */
static void names_only_files_that_are_there(void **state)
{
    (void)state;
    bool is_current;
    struct str address = asset_address("app.css"), url = STR_LITERAL("url(");
    struct str rest =
        asset_find(str_part(address, 7, address.length), &is_current)->bytes;
    assert_int_equal(str_find(rest, str_of("@import")), rest.length);
    size_t file_count = 0;
    for (size_t at; (at = str_find(rest, url)) < rest.length;) {
        rest = str_part(rest, at + url.length, rest.length);
        struct str target;
        assert_true(str_next(&rest, ')', &target));
        if (str_has_prefix(target, "\"/asset/")) {
            file_count++;
            assert_non_null(asset_find(str_part(target, 8, target.length - 9),
                                       &is_current));
            assert_true(is_current);
        } else {
            assert_true(str_has_prefix(target, "\"data:image/"));
        }
    }
    assert_true(file_count >= 5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(is_found_by_the_address_a_page_has),
        UNIT_TEST(knows_what_it_does_not_have),
        UNIT_TEST(is_packed_as_the_browser_takes_it),
        UNIT_TEST(is_smaller_packed),
        UNIT_TEST(names_only_files_that_are_there),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
