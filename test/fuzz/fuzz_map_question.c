#include "intake/map_question.h"

#include "fuzz/fuzz.h"

#include <assert.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    struct arena *mem = arena_open();
    struct str text = {(const char *)bytes, count};
    struct map_question question = {0};
    struct str_list duties = {0};
    struct fault fault = {0};
    if (map_question_read(mem, text, &question, &fault)) {
        assert(question.title.length || question.duties.count);
        assert(question.duties.count <= MAP_DUTIES_MOST);
    }
    if (map_duties_read(mem, text, &duties, &fault))
        for (size_t i = 0; i < duties.count; i++)
            assert(duties.at[i].length
                   && duties.at[i].length <= MAP_DUTY_BYTES);
    arena_close(mem);
    return 0;
}
