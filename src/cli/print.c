#include "cli/print.h"

#include "app/import.h"
#include "app/open_store.h"
#include "app/read_ladders.h"
#include "base/clock.h"
#include "base/translate.h"
#include "base/utf8.h"
#include "cli/ladder_title.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The login of whoever runs the command stands in the audit. */
static struct str operator_name(struct arena *mem)
{
    const char *login = getenv("LOGNAME");
    return login && *login
               ? utf8_clean(mem, str_format(mem, "operator (%s)", login))
               : STR_LITERAL("operator");
}

bool call_open(struct call *call, bool may_change, struct db **db,
               struct actor *actor, struct fault *fault)
{
    bool is_made;
    struct moment now = clock_now();
    const struct store_wish wish = {
        .url = call->store_url,
        .wait_ms = call->settings.at[SETTING_STORE_WAIT_MS],
        .may_change = may_change,
        .may_make = may_change && !call_has(call, "--dry-run"),
    };
    if (!app_store_open(call->mem, &wish, now, db, &is_made, fault))
        return false;
    if (is_made)
        fprintf(stderr, _("Made a new store: %s\n"), call->store_url);
    *actor = (struct actor){
        .role = ROLE_OPERATOR, .name = operator_name(call->mem), .now = now};
    return call_ladder_titles(call, may_change, *db, actor, fault);
}

/* As printf, cleaned. */
static struct str words_make(struct arena *mem, const char *format,
                             va_list arguments)
{
    va_list again;
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, again);
    va_end(again);
    assert(length >= 0);
    char *at = ARENA_ARRAY(mem, char, (size_t)length + 1);
    vsnprintf(at, (size_t)length + 1, format, arguments);
    return utf8_tame(mem, (struct str){at, (size_t)length});
}

void print_text(const struct call *call, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    struct str words = words_make(call->mem, format, arguments);
    va_end(arguments);
    fwrite(words.at, 1, words.length, stdout);
}

const char *print_file_name(const char *file_name)
{
    return strcmp(file_name, "-") == 0 ? _("standard input") : file_name;
}

void print_bytes(struct call *call, const struct text *out)
{
    fwrite(out->at, 1, out->length, stdout);
    call->is_cut = call->is_cut || text_overflowed(out);
}

void print_json(struct call *call, const struct json *value)
{
    struct arena *mem = arena_open();
    struct text out;
    text_open(mem, PRINT_BYTES, &out);
    json_format(value, &out);
    text_add_char(&out, '\n');
    print_bytes(call, &out);
    arena_close(mem);
}

void print_table(struct call *call, const struct table_column *columns,
                 size_t column_count, const struct str *cells, size_t row_count)
{
    struct text out;
    text_open(call->mem, PRINT_BYTES, &out);
    table_format(&out,
                 &(struct table_style){.columns_wide = call->columns,
                                       .has_colour = call->has_colour},
                 columns, column_count, cells, row_count);
    print_bytes(call, &out);
}

/* The front of `s` that fits `columns`, up to a space where there is one. */
static struct str line_of(struct str s, size_t columns)
{
    struct str front = utf8_front(s, columns);
    size_t end = front.length;
    if (end < s.length) {
        while (end > 0 && s.at[end] != ' ')
            end--;
        if (end == 0)
            end = front.length ? front.length : s.length;
    }
    return str_part(s, 0, end);
}

void print_item(const struct call *call, size_t indent, const char *lead,
                struct str s)
{
    enum { COLUMNS_LEAST = 20 };
    size_t inset = indent + utf8_columns(str_of(lead));
    size_t columns = call->columns > inset + COLUMNS_LEAST
                         ? call->columns - inset
                         : COLUMNS_LEAST;
    bool is_first = true;
    struct str paragraph;
    s = utf8_tame(call->mem, s); /* no text may steer the terminal */
    while (str_next(&s, '\n', &paragraph)) {
        struct str rest = str_trim(paragraph);
        while (rest.length) {
            struct str line = line_of(rest, columns), shown = str_trim(line);
            if (is_first)
                printf("%*s%s%.*s\n", (int)indent, "", lead, STR(shown));
            else
                printf("%*s%.*s\n", (int)inset, "", STR(shown));
            is_first = false;
            rest = str_trim(str_part(rest, line.length, rest.length));
        }
    }
}

void print_wrapped(const struct call *call, size_t indent, struct str s)
{
    print_item(call, indent, "", s);
}

void print_heading(const struct call *call, struct str s)
{
    if (call->has_colour)
        fputs("\033[1m", stdout);
    print_wrapped(call, 0, s);
    if (call->has_colour)
        fputs("\033[0m", stdout);
}

void print_problems(const struct call *call, const char *file_name,
                    const struct problem_list *problems)
{
    const char *shown = print_file_name(file_name);
    for (size_t i = 0; i < problems->count; i++) {
        const struct problem *problem = &problems->at[i];
        struct str line = utf8_tame(
            call->mem,
            str_format(call->mem, "%s:%d:%d: %.*s", shown, problem->line,
                       problem->column, STR(problem->message)));
        fprintf(stderr, "%.*s\n", STR(line));
    }
}

void print_ladder_problems(const struct call *call,
                           const struct ladder_file *file)
{
    if (!file->looks_like) {
        print_problems(call, file->file_name, &file->problems);
        return;
    }
    fflush(stdout);
    struct str line = str_format(
        call->mem,
        _("%s: not Rung's own form, but %s: rung ladder import FILE shows "
          "what is found, and --keep keeps it"),
        print_file_name(file->file_name), file->looks_like);
    fprintf(stderr, "%.*s\n", STR(utf8_tame(call->mem, line)));
}

struct json *problems_json(struct arena *mem,
                           const struct problem_list *problems)
{
    struct json *list = json_array_make(mem);
    for (size_t i = 0; i < problems->count; i++) {
        struct json *one = json_object_make(mem);
        json_put_int(one, "line", problems->at[i].line);
        json_put_int(one, "column", problems->at[i].column);
        json_put_str(one, "message", problems->at[i].message);
        json_add(list, one);
    }
    return list;
}

void json_put_text(struct json *object, const char *key, struct str value)
{
    if (value.length)
        json_put_str(object, key, value);
    else
        json_put_null(object, key);
}

void json_put_day(struct arena *mem, struct json *object, const char *key,
                  struct day day)
{
    json_put_text(object, key, day_format(mem, day));
}

struct json *person_json(struct arena *mem, const struct person *person)
{
    struct json *object = json_object_make(mem);
    json_put_int(object, "id", person->id.number);
    json_put_str(object, "name", person->name);
    json_put_str(object, "email", person->email);
    json_put_text(object, "title", person->position.title);
    json_put_text(object, "department", person->position.department);
    json_put_text(object, "ladder", person->position.ladder_key);
    json_put_text(object, "level", person->position.level_key);
    json_put_day(mem, object, "start", person->start);
    return object;
}
