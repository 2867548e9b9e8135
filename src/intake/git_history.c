#include "intake/git_history.h"

#include "base/translate.h"
#include "base/utf8.h"
#include "intake/git_clone.h"
#include "intake/git_people.h"
#include "intake/git_record.h"

#include <assert.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

enum {
    PROGRESS_COMMITS = 4096,
    SCRATCH_BYTES = 256 * 1024,
    HASH_BYTES = 64,
    DAY_SECONDS = 24 * 60 * 60
};

static const char reference_front[] = "git:";

struct reader {
    const struct draft_sink *sink;
    struct git_people *people;
    struct git_count count;
    struct arena *scratch; /* for texts that had to be cleaned */
    struct str project;
    char reference[sizeof(reference_front) + HASH_BYTES];
};

static const char *last_part(const char *path, size_t length, size_t *part)
{
    size_t start = length;
    while (start > 0 && path[start - 1] != '/')
        start--;
    *part = length - start;
    return path + start;
}

struct str git_project_name(struct arena *mem, const char *folder)
{
    char whole[PATH_MAX];
    struct str path = str_of(folder);
    for (bool is_whole = false;; is_whole = true) {
        while (path.length > 1 && str_has_suffix(path, "/"))
            path.length--;
        if (str_has_suffix(path, "/.git"))
            path.length -= sizeof("/.git") - 1;
        else if (str_has_suffix(path, ".git") && path.length > 4)
            path.length -= sizeof(".git") - 1;
        while (path.length > 1 && str_has_suffix(path, "/"))
            path.length--;

        struct str name;
        name.at = last_part(path.at, path.length, &name.length);
        bool is_place = name.length == 0 || str_is(name, ".")
                        || str_is(name, "..") || str_is(name, ".git");
        if (!is_place || is_whole || !realpath(folder, whole))
            return str_copy(mem, name);
        path = str_of(whole);
    }
}

/* Texts of one commit are borrowed, so that the scratch may go with the
 * next. */
static void refresh(struct reader *reader)
{
    if (arena_bytes(reader->scratch) > SCRATCH_BYTES) {
        arena_close(reader->scratch);
        reader->scratch = arena_open();
    }
}

static bool hand_over(struct reader *reader, struct draft *draft,
                      const struct git_person *person, enum evidence_kind kind,
                      struct fault *fault)
{
    draft->name = person->name;
    draft->email = person->email;
    draft->kind = kind;
    reader->count.pieces++;
    return reader->sink->take(reader->sink->to, draft, fault);
}

/* True when the mailbox has no such part in the commit at hand yet. */
static bool is_new_part(struct git_mailbox *mailbox, int64_t commit,
                        unsigned kinds)
{
    if (mailbox->commit != commit)
        *mailbox = (struct git_mailbox){.commit = commit};
    bool is_new = (mailbox->kinds & kinds) == 0;
    mailbox->kinds |= kinds;
    return is_new;
}

static bool take_trailers(struct reader *reader, struct str trailers,
                          struct draft *draft, struct fault *fault)
{
    struct git_trailer trailer;
    while (git_trailer_next(&trailers, &trailer)) {
        struct git_person *person;
        if (!git_people_get(reader->people, &trailer.identity, &person, fault))
            return false;
        if (is_new_part(person->mailbox, reader->count.commits,
                        1u << trailer.kind)
            && !hand_over(reader, draft, person, trailer.kind, fault))
            return false;
    }
    return true;
}

static struct str reference_of(struct reader *reader, struct str hash)
{
    size_t front = sizeof(reference_front) - 1;
    memcpy(reader->reference, reference_front, front);
    memcpy(reader->reference + front, hash.at, hash.length);
    return (struct str){reader->reference, front + hash.length};
}

/* Hands over what `author` and the people in its trailers did.  A commit
 * without a day we can read is nobody's: a piece is dated. */
static bool take_change(struct reader *reader, const struct git_record *record,
                        const struct git_person *author, struct fault *fault)
{
    struct day day = day_is_none(record->day) ? record->landed : record->day;
    if (day_is_none(day))
        return true;
    refresh(reader);
    struct draft draft = {
        .day = day,
        .landed = day_is_none(record->landed) ? day : record->landed,
        .project = reader->project,
        .reference = reference_of(reader, record->hash),
        .title = utf8_clean(reader->scratch, record->title),
    };
    is_new_part(author->mailbox, reader->count.commits, UINT_MAX);
    return hand_over(reader, &draft, author, EVIDENCE_COMMIT, fault)
           && take_trailers(reader, record->trailers, &draft, fault);
}

static bool take_record(struct reader *reader, struct str bytes,
                        struct fault *fault)
{
    struct git_record record;
    struct git_count *count = &reader->count;
    if (!git_record_parse(bytes, &record))
        return fault_set(fault, FAULT_SYSTEM,
                         _("git printed something else than commit %lld"),
                         (long long)count->commits + 1);

    count->commits++;
    count->merges += record.is_merge;
    const struct git_person *author = git_people_author(reader->people,
                                                        &record);
    count->identities = git_people_author_count(reader->people);
    if (!record.is_merge && !take_change(reader, &record, author, fault))
        return false;
    if (reader->sink->progress && count->commits % PROGRESS_COMMITS == 0)
        reader->sink->progress(reader->sink->to, count);
    return true;
}

/* The child that prints the history; `extra` is one more option, or NULL. */
static struct process_wish log_wish(struct arena *mem,
                                    const struct git_clone *clone,
                                    struct day since, const char *format,
                                    const char *extra)
{
    bool has_since = !day_is_none(since) && since.number > 0;
    long long seconds = has_since ? (long long)since.number * DAY_SECONDS : 0;
    const char *words[12] = {"log",
                             "-z",
                             "--no-show-signature",
                             "--no-decorate",
                             "--no-color",
                             "--no-notes",
                             str_format(mem, "--format=%s", format).at};
    size_t count = 7;
    if (has_since)
        words[count++] = str_format(mem, "--since=@%lld +0000", seconds).at;
    if (extra)
        words[count++] = extra;
    return git_clone_wish(
        mem, clone, &(struct git_call){.words = words, .has_revisions = true});
}

/* Says which commit was too large: the one behind the last that came. */
static bool too_large(struct arena *mem, const struct git_clone *clone,
                      const struct git_place *place, int64_t commits,
                      struct fault *fault)
{
    const char *skip = str_format(mem, "--skip=%lld", (long long)commits).at;
    struct process_wish wish = log_wish(mem, clone, place->since, "%H", skip);
    struct process *process;
    struct str hash;
    if (!git_clone_start(mem, &wish, &process, fault))
        return false;
    if (!process_next(process, '\0', &hash))
        hash = STR_LITERAL("?");
    return fault_set(fault, FAULT_LIMIT,
                     _("%s: the record of commit %.*s is larger than %zu "
                       "bytes"),
                     place->folder, STR(hash), place->most_record_bytes);
}

static bool end(struct arena *mem, struct process *log,
                const struct git_clone *clone, const struct git_place *place,
                int64_t commits, struct fault *fault)
{
    if (process_done(log, fault))
        return true;
    if (fault->kind == FAULT_LIMIT)
        return too_large(mem, clone, place, commits, fault);
    const struct fault said = *fault;
    return fault_set(fault, said.kind, "%s: %s", place->folder, said.message);
}

/* All that git holds of memory and children lives in `mem`. */
static bool read_all(struct arena *mem, const struct git_place *place,
                     struct reader *reader, struct fault *fault)
{
    struct git_clone clone;
    if (!git_clone_find(mem, place->folder, place->revisions,
                        place->revision_count, &clone, fault))
        return false;

    const char *const check_words[] = {"check-mailmap", "--stdin", NULL};
    struct process_wish check = git_clone_wish(
        mem, &clone,
        &(struct git_call){.words = check_words, .is_asked = true});
    check.most_piece_bytes = place->most_record_bytes;
    reader->people = git_people_make(mem, &check);

    struct process_wish wish = log_wish(mem, &clone, place->since,
                                        git_record_format, NULL);
    wish.most_piece_bytes = place->most_record_bytes;
    struct process *log;
    struct str record;
    if (!git_clone_start(mem, &wish, &log, fault))
        return false;
    while (process_next(log, '\0', &record))
        if (!take_record(reader, record, fault))
            return false;
    return end(mem, log, &clone, place, reader->count.commits, fault);
}

bool git_history_read(struct arena *mem, const struct git_place *place,
                      const struct draft_sink *sink, struct git_count *count,
                      struct fault *fault)
{
    assert(mem && place->folder && sink->take && place->most_record_bytes);

    struct arena *own = arena_open();
    struct reader reader = {
        .sink = sink,
        .scratch = arena_open(),
        .project = git_project_name(own, place->folder),
    };
    bool is_done = read_all(own, place, &reader, fault);
    if (is_done)
        *count = reader.count;
    arena_close(reader.scratch);
    arena_close(own);
    return is_done;
}
