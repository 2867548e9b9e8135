/* Whatever a translation says, its tags are the page's own and balanced, and
 * nothing else in it is markup. */
#include "web/html_message.h"

#include <assert.h>

#include "fuzz/fuzz.h"

enum { MOST_BYTES = 1024 * 1024, TAGS = 3, VOID_TAG = 2 };

static void piece_write(struct text *out, int step)
{
    if (step < 2)
        html_put(out, step == 0 ? "<&>" : "9");
    else if (step > HTML_MESSAGE_CLOSE)
        text_add(out, "</%d>", step - HTML_MESSAGE_CLOSE);
    else
        text_add(out, "<%d>", step - HTML_MESSAGE_OPEN);
}

/* Each tag closes the last that is open, and no tag is open in itself. */
static void tags_check(struct str page)
{
    int open[TAGS], count = 0;
    for (size_t at = 0; at < page.length; at++) {
        assert(page.at[at] != '\'' && page.at[at] != '"');
        if (page.at[at] != '<')
            continue;
        bool is_end = page.at[at + 1] == '/';
        int tag = page.at[at + 1 + is_end] - '0';
        assert(tag >= 1 && tag <= TAGS && page.at[at + 2 + is_end] == '>');
        at += 2 + (size_t)is_end;
        if (is_end) {
            assert(count > 0 && open[count - 1] == tag);
            count--;
        } else if (tag != VOID_TAG) {
            for (int i = 0; i < count; i++)
                assert(open[i] != tag);
            open[count++] = tag;
        }
    }
    assert(count == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    static const char *const names[] = {"met", "all", NULL};
    struct arena *mem = arena_open();
    struct str translated = {(const char *)bytes, count};
    struct html_message message;
    struct text out;
    text_open(mem, MOST_BYTES, &out);
    html_message_begin(&message, &out, names,
                       (struct html_message_tags){TAGS, 1u << VOID_TAG},
                       str_chars(mem, translated));
    for (int step; (step = html_message_next(&message)) != HTML_MESSAGE_END;)
        piece_write(&out, step);
    if (!text_overflowed(&out))
        tags_check(text_str(&out));
    arena_close(mem);
    return 0;
}
