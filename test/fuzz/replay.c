/* fuzz/replay.c - feeds the named files to a fuzzer once, reporting as TAP.
 * A file that crashes the reader ends the run early, which counts as failed.
 */
#include "fuzz/fuzz.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

enum { MOST_BYTES = 1024 * 1024 };

static bool replay(const char *file_name)
{
    FILE *file = fopen(file_name, "rb");
    if (!file)
        return false;
    /* Exactly as long as the input, so that a sanitizer sees a byte too far. */
    uint8_t *buffer = malloc(MOST_BYTES);
    size_t count = buffer ? fread(buffer, 1, MOST_BYTES, file) : 0;
    uint8_t *bytes = buffer ? realloc(buffer, count + (count == 0)) : NULL;
    bool is_read = bytes && !ferror(file);
    if (is_read)
        LLVMFuzzerTestOneInput(bytes, count);
    free(bytes);
    fclose(file);
    return is_read;
}

int main(int count, char **names)
{
    bool all_read = true;
    setvbuf(stdout, NULL, _IOLBF, 0);
    printf("1..%d\n", count - 1);
    for (int i = 1; i < count; i++) {
        bool is_read = replay(names[i]);
        printf("%s %d - %s\n", is_read ? "ok" : "not ok", i, names[i]);
        all_read = all_read && is_read;
    }
    return all_read ? 0 : 1;
}
