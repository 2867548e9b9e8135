#include "support/fonts.h"

#include <stdlib.h>
#include <unistd.h>

#include "base/process.h"
#include "base/text.h"

#define DEJAVU "/usr/share/fonts/truetype/dejavu"

int fonts_open(void **state)
{
    struct arena *mem = arena_open();
    const char *folder = unit_folder(mem);
    struct str config = str_format(
        mem,
        "<?xml version=\"1.0\"?><fontconfig><dir>" DEJAVU "</dir>"
        "<cachedir>%s/cache</cachedir></fontconfig>",
        folder);
    const char *file = unit_file(mem, folder, "fonts.conf", config);
    *state = mem;
    return setenv("FONTCONFIG_FILE", file, 1);
}

int fonts_close(void **state)
{
    arena_close(*state);
    return 0;
}

bool fonts_are_there(void)
{
    return access(DEJAVU "/DejaVuSans.ttf", R_OK) == 0;
}

struct str pdf_told(struct arena *mem, struct str bytes, const char *program,
                    const char *option)
{
    enum { TOLD_BYTES_MOST = 1 << 20 };
    const char *file = unit_file(mem, unit_folder(mem), "page.pdf", bytes);
    const char *plain[] = {program, file, NULL};
    const char *with_option[] = {program, option, file, "-", NULL};
    const struct process_wish wish = {.arguments = option ? with_option : plain,
                                      .most_piece_bytes = TOLD_BYTES_MOST};
    struct process *process = NULL;
    struct fault fault = {0};
    if (!process_open(mem, &wish, &process, &fault)) {
        if (fault.kind == FAULT_MISSING)
            skip();
        fail_msg("%s", fault.message);
    }
    struct text told;
    text_open(mem, TOLD_BYTES_MOST, &told);
    for (struct str piece; process_next(process, '\n', &piece);)
        text_add(&told, "%.*s\n", STR(piece));
    if (!process_done(process, &fault))
        fail_msg("%s", fault.message);
    return text_str(&told);
}
