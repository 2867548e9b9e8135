/* pages PAGE C-FILE - compiles one page; see pages.h. */
#include "pages/pages.h"

#include <stdio.h>

enum { CODE_MOST_BYTES = 16 * 1024 * 1024 };

static bool file_take(const char *name, struct text *bytes)
{
    FILE *file = fopen(name, "rb");
    if (!file)
        return false;
    char piece[4096];
    size_t length;
    while ((length = fread(piece, 1, sizeof(piece), file)) > 0)
        text_add_str(bytes, (struct str){piece, length});
    bool is_read = !ferror(file) && !text_overflowed(bytes);
    fclose(file);
    return is_read;
}

static bool file_make(const char *name, struct str bytes)
{
    FILE *file = fopen(name, "wb");
    if (!file)
        return false;
    bool is_written = fwrite(bytes.at, 1, bytes.length, file) == bytes.length;
    return fclose(file) == 0 && is_written;
}

static bool run(struct arena *mem, const char *page, const char *c_file)
{
    struct text source, code, problems;
    text_open(mem, PAGE_MOST_BYTES + 1, &source);
    text_open(mem, CODE_MOST_BYTES, &code);
    text_open(mem, CODE_MOST_BYTES, &problems);
    if (!file_take(page, &source)) {
        fprintf(stderr, "%s: cannot be read\n", page);
        return false;
    }
    if (!pages_compile(mem, str_of(page), text_str(&source), &code,
                       &problems)) {
        fputs(problems.at, stderr);
        return false;
    }
    if (!file_make(c_file, text_str(&code))) {
        fprintf(stderr, "%s: cannot be written\n", c_file);
        return false;
    }
    return true;
}

int main(int count, char **words)
{
    if (count != 3) {
        fputs("usage: pages PAGE C-FILE\n", stderr);
        return 2;
    }
    struct arena *mem = arena_open();
    bool is_done = run(mem, words[1], words[2]);
    arena_close(mem);
    return is_done ? 0 : 1;
}
