/* web/html.h - what compiled pages write with.
 *
 * tools/pages turns page/x.html into C that calls these; nobody else writes
 * markup.  The grammar of a page is in web/page/README.md.
 */
#pragma once

#include "base/day.h"
#include "base/str.h"
#include "base/text.h"

/* Markup that was made safe already, by code that knows how: the one kind of
 * value that a page passes on as it is. */
struct html {
    struct str markup;
};

/* The bytes of the page itself. */
void html_literal(struct text *out, const char *bytes, size_t length);

/* In text and in quoted attributes alike: & < > " ' are escaped, control
 * characters and bad UTF-8 become U+FFFD. */
void html_str(struct text *out, struct str s);
void html_chars(struct text *out, const char *s); /* NULL: nothing */
void html_integer(struct text *out, int64_t number);
void html_count(struct text *out, size_t number);
void html_real(struct text *out, double number); /* at most two decimals */
void html_day(struct text *out, struct day day); /* ISO; none: nothing */
void html_markup(struct text *out, struct html markup);

/* A whole address: relative ones, http, https and mailto; of any other
 * scheme only "#" is written. */
void html_address(struct text *out, struct str address);

/* A piece of an address: all but letters, digits and "-._~" is
 * percent-encoded. */
void html_address_part(struct text *out, struct str part);

/* Each value by its type; one of any other type does not compile. */
#define html_put(out, value)                                                   \
    _Generic((value),                                                          \
        struct str: html_str,                                                  \
        char *: html_chars,                                                    \
        const char *: html_chars,                                              \
        int: html_integer,                                                     \
        long: html_integer,                                                    \
        long long: html_integer,                                               \
        unsigned: html_count,                                                  \
        size_t: html_count,                                                    \
        double: html_real,                                                     \
        struct day: html_day,                                                  \
        struct html: html_markup)(out, value)

/* In an attribute there is no markup. */
#define html_put_value(out, value)                                             \
    _Generic((value),                                                          \
        struct str: html_str,                                                  \
        char *: html_chars,                                                    \
        const char *: html_chars,                                              \
        int: html_integer,                                                     \
        long: html_integer,                                                    \
        long long: html_integer,                                               \
        unsigned: html_count,                                                  \
        size_t: html_count,                                                    \
        double: html_real,                                                     \
        struct day: html_day)(out, value)
