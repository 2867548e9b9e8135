/* web/html.h - what compiled pages write with.
 *
 * tools/pages turns page/x.html into C that calls these; nobody else writes
 * markup.  The grammar of a page is in web/page/README.md; messages with holes
 * are in web/html_message.h.
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

void html_address_chars(struct text *out, const char *address);
void html_address_part_chars(struct text *out, const char *part);

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

/* At the front of an address. */
#define html_put_address(out, value)                                           \
    _Generic((value),                                                          \
        struct str: html_address,                                              \
        char *: html_address_chars,                                            \
        const char *: html_address_chars)(out, value)

/* Further back in it. */
#define html_put_address_part(out, value)                                      \
    _Generic((value),                                                          \
        struct str: html_address_part,                                         \
        char *: html_address_part_chars,                                       \
        const char *: html_address_part_chars,                                 \
        int: html_integer,                                                     \
        long: html_integer,                                                    \
        long long: html_integer,                                               \
        unsigned: html_count,                                                  \
        size_t: html_count,                                                    \
        struct day: html_day)(out, value)

/* What {{?value}} asks: neither false, 0, empty, no day nor NULL. */
bool html_is_str(struct str s);
bool html_is_chars(const char *s);
bool html_is_number(int64_t number);
bool html_is_count(size_t number);
bool html_is_real(double number);
bool html_is_day(struct day day);
bool html_is_markup(struct html markup);
bool html_is_there(const void *thing);

#define html_is(value)                                                         \
    _Generic((value),                                                          \
        struct str: html_is_str,                                               \
        char *: html_is_chars,                                                 \
        const char *: html_is_chars,                                           \
        bool: html_is_count,                                                   \
        int: html_is_number,                                                   \
        long: html_is_number,                                                  \
        long long: html_is_number,                                             \
        unsigned: html_is_count,                                               \
        size_t: html_is_count,                                                 \
        double: html_is_real,                                                  \
        struct day: html_is_day,                                               \
        struct html: html_is_markup,                                           \
        default: html_is_there)(value)
