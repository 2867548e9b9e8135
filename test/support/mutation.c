#include "support/mutation.h"

#include "base/text.h"

static unsigned roll(unsigned *dice, size_t sides)
{
    *dice = *dice * 1664525u + 1013904223u;
    return (unsigned)((*dice >> 8) % (sides ? sides : 1));
}

/* A part of up to 40 bytes. */
static struct str piece(struct str bytes, unsigned *dice)
{
    return str_part(bytes, roll(dice, bytes.length), roll(dice, 40));
}

static struct str change(struct arena *mem, struct str bytes, unsigned *dice)
{
    struct text out;
    size_t at = roll(dice, bytes.length + 1), way = roll(dice, 4);
    text_open(mem, bytes.length + 64, &out);
    text_add_str(&out, str_part(bytes, 0, at));
    if (way == 0)
        text_add_char(&out, (char)roll(dice, 256));
    else if (way != 1)
        text_add_str(&out, piece(bytes, dice));
    size_t gone = way == 2 ? 0 : way == 0 ? 1 : roll(dice, 40);
    text_add_str(&out, str_part(bytes, at + gone, bytes.length));
    return text_str(&out);
}

struct str mutation_make(struct arena *mem, struct str bytes, unsigned seed)
{
    unsigned dice = seed * 2654435761u + 1;
    for (unsigned i = roll(&dice, 8) + 1; i > 0; i--)
        bytes = change(mem, bytes, &dice);
    return bytes;
}
