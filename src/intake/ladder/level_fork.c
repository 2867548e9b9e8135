#include "intake/ladder/level_fork.h"

#include "intake/ladder/plain_words.h"

#include <assert.h>

/* Words that tell a track from another at the same height. */
static const char track_words[] =
    "ic|individual|contributor|em|pm|manager|management|managing|people|leader|"
    "leadership|technical|specialist|expert|fachlaufbahn|fuhrungslaufbahn|"
    "fuhrung|experte|encadrement|gestion|tecnico";

/* Words that are tracks at the end of a key. */
static const char track_ends[] = "ic|em|pm|m|manager|management|individual|"
                                 "specialist|technical|people";

struct split {
    struct str stem, end; /* of the title, else of the key; may be empty */
};

static struct split split_title(struct str title)
{
    struct split split = {.stem = title};
    if (!str_has_suffix(title, ")"))
        return split;
    size_t open = title.length - 1;
    while (open && title.at[open] != '(')
        open--;
    if (open == 0)
        return split;
    split.stem = str_trim(str_part(title, 0, open));
    split.end = str_part(title, open + 1, title.length - open - 2);
    return split;
}

static struct split split_key(struct str key)
{
    struct split split = {.stem = key};
    size_t dash = key.length;
    while (dash && key.at[dash - 1] != '-')
        dash--;
    struct str end = str_part(key, dash, key.length);
    if (dash > 1 && plain_is_listed(end, track_ends))
        split = (struct split){str_part(key, 0, dash - 1), end};
    return split;
}

static bool is_fork(const struct split *a, const struct split *b)
{
    return a->end.length && b->end.length && a->stem.length
           && str_same_folded(a->stem, b->stem)
           && !str_same_folded(a->end, b->end)
           && (plain_text_has_listed(a->end, track_words)
               || plain_text_has_listed(b->end, track_words));
}

/* The tracks levels are in; all empty where nothing forks. */
static bool find_tracks(const struct split *splits, size_t count,
                        struct str *tracks)
{
    bool forks = false;
    for (size_t i = 0; i + 1 < count; i++) {
        if (!is_fork(&splits[i], &splits[i + 1]))
            continue;
        forks = true;
        tracks[i] = splits[i].end;
        tracks[i + 1] = splits[i + 1].end;
    }
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < count && tracks[i].length == 0; j++)
            if (tracks[j].length && str_same_folded(tracks[j], splits[i].end))
                tracks[i] = splits[i].end;
    return forks;
}

/* The level of the same track below `index`, else the last one before the
 * tracks part; `index` itself: there is none. */
static size_t below_in_track(const struct str *tracks, size_t index)
{
    for (size_t i = index; i > 0; i--)
        if (tracks[i - 1].length == 0
            || str_same_folded(tracks[i - 1], tracks[index]))
            return i - 1;
    return index;
}

static bool has_track(const struct str *tracks, size_t from, size_t to,
                      struct str track)
{
    for (size_t i = from; i < to; i++)
        if (str_same_folded(tracks[i], track))
            return true;
    return false;
}

/* The highest of each track below a level that is in none. */
static void join(struct arena *mem, struct level *levels,
                 const struct str *tracks, size_t index)
{
    struct str *after = ARENA_ARRAY(mem, struct str, index + 1);
    size_t first = index, count = 0;
    while (first > 0 && tracks[first - 1].length)
        first--;
    for (size_t i = first; i < index; i++)
        if (!has_track(tracks, i + 1, index, tracks[i]))
            after[count++] = levels[i].key;
    if (count > 1)
        levels[index].after = (struct str_list){after, count};
}

void level_fork_find(struct arena *mem, struct level *levels, size_t count)
{
    assert(mem && (levels || count == 0));
    struct split *splits = ARENA_ARRAY(mem, struct split, count);
    struct str *tracks = ARENA_ARRAY(mem, struct str, count);
    for (size_t i = 0; i < count; i++) {
        splits[i] = split_title(levels[i].title);
        if (splits[i].end.length == 0)
            splits[i] = split_key(levels[i].key);
    }
    if (!find_tracks(splits, count, tracks))
        return;
    for (size_t i = 0; i < count; i++) {
        size_t below = tracks[i].length ? below_in_track(tracks, i) : i;
        if (tracks[i].length == 0) {
            join(mem, levels, tracks, i);
        } else if (below + 1 < i) {
            struct str *after = ARENA_NEW(mem, struct str);
            *after = levels[below].key;
            levels[i].after = (struct str_list){after, 1};
        }
    }
}
