#include "format/place.h"

void line_starts_find(struct arena *mem, struct str bytes,
                      struct line_starts *lines)
{
    LIST_OPEN(mem, size_t, &lines->starts);
    *LIST_ADD(&lines->starts, size_t) = 0;
    for (size_t i = 0; i < bytes.length; i++) {
        bool is_pair = bytes.at[i] == '\r' && i + 1 < bytes.length
                       && bytes.at[i + 1] == '\n';
        if (bytes.at[i] == '\n' || (bytes.at[i] == '\r' && !is_pair))
            *LIST_ADD(&lines->starts, size_t) = i + 1;
    }
}

struct place place_at(const struct line_starts *lines, size_t offset)
{
    const size_t *starts = lines->starts.at;
    size_t low = 0, high = lines->starts.count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (starts[middle] <= offset)
            low = middle;
        else
            high = middle;
    }
    return (struct place){(int)low + 1, (int)(offset - starts[low]) + 1};
}

int place_order(struct place a, struct place b)
{
    return a.line != b.line ? a.line - b.line : a.column - b.column;
}
