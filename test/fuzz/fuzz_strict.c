/* Of any ladder, what is found in its words stands in its texts and in its
 * file; and any text can be asked what it demands and how far it reaches. */
#include "domain/ladder/demand.h"
#include "domain/ladder/reach.h"
#include "fuzz/fuzz.h"
#include "intake/ladder/ladder_yaml.h"
#include "intake/ladder/strict_place.h"

#include <assert.h>

static bool is_within(struct str part, struct str text)
{
    return part.at >= text.at && part.at + part.length <= text.at + text.length;
}

static void ask_text(struct arena *mem, struct str text)
{
    struct demand_list demands = demands_find(mem, text);
    for (size_t i = 0; i < demands.count; i++)
        assert(is_within(demands.at[i].words, text));
    enum reach reach = REACH_COUNT;
    struct str words = {0};
    if (reach_find(text, &reach, &words))
        assert(reach < REACH_COUNT && is_within(words, text));
}

static void ask_ladder(struct arena *mem, struct str document,
                       const struct ladder *ladder)
{
    struct strict_list found = strict_find(mem, ladder);
    struct place *places = ARENA_ARRAY(mem, struct place, found.count);
    struct fault fault = {0};
    bool is_placed = strict_places_find(mem, document, ladder, found, places,
                                        &fault);
    assert(is_placed);
    for (size_t i = 0; i < found.count; i++) {
        assert(is_within(found.at[i].words, found.at[i].text));
        assert(places[i].line > 0 && places[i].column > 0);
    }
    enum reach reaches[LADDER_LEVELS_MOST] = {REACH_TASK};
    level_reaches_find(mem, ladder, reaches);
    for (size_t i = 1; i < ladder->level_count; i++)
        assert(reaches[i] >= reaches[i - 1]);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    struct arena *mem = arena_open();
    struct ladder ladder = {0};
    struct problem_list problems = {0};
    struct fault fault = {0};
    struct str text = {(const char *)bytes, count};
    ask_text(mem, text);
    if (ladder_yaml_read(mem, text, &ladder, &problems, &fault)
        && problems.count == 0)
        ask_ladder(mem, text, &ladder);
    arena_close(mem);
    return 0;
}
