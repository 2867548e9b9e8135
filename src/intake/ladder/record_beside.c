#include "intake/ladder/record_beside.h"

#include "intake/ladder/file_look.h"
#include "intake/ladder/record_guess.h"
#include "intake/ladder/record_make.h"
#include "intake/ladder/record_tree.h"
#include "intake/ladder/record_walk.h"

#include <assert.h>

enum {
    FILES_MOST = 300,
    BYTES_MOST = 16 * 1024 * 1024,
    REFERENCES_MOST = 5000
};

/* A ladder of the folder, and where it stands. */
struct shelved {
    struct str file;
    struct record_draft *draft;
};

bool record_scan(struct reading *reading, const struct node *root,
                 struct list *drafts, struct fault *fault)
{
    struct shape *shape = NULL;
    struct str stem = record_file_stem(reading->file_name);
    if (!shape_find(reading->mem, root, stem, &shape, fault))
        return false;
    record_guess(reading, shape);
    record_walk(reading->mem, shape, root, drafts);
    return true;
}

static void shelve(struct record_shelf *shelf, struct str file,
                   const struct list *drafts)
{
    for (size_t i = 0; i < drafts->count; i++)
        *LIST_ADD(&shelf->drafts, struct shelved) = (struct shelved){
            file, *LIST_AT(drafts, struct record_draft *, i)};
}

static void read_file(struct record_shelf *shelf,
                      const struct source_file *file)
{
    struct record_tree tree = {0};
    struct reading reading;
    struct list drafts;
    struct fault ignored = {0};
    reading_open(shelf->reading->mem, file->name, &reading);
    LIST_OPEN(shelf->reading->mem, struct record_draft *, &drafts);
    if (record_tree_find(shelf->reading->mem, file->name, file->bytes, &tree)
        && tree.root && record_scan(&reading, tree.root, &drafts, &ignored))
        shelve(shelf, file->name, &drafts);
}

/* Files that speak for the whole folder. */
static bool is_general(struct str file_name)
{
    static const char *const names[] = {"generic", "general", "common",
                                        "base",    "shared",  "default",
                                        "index",   "core",    "readme"};
    struct str stem = record_file_stem(file_name);
    for (size_t i = 0; i < COUNT_OF(names); i++)
        if (str_same_folded(stem, str_of(names[i])))
            return true;
    return false;
}

static void fill(struct record_shelf *shelf)
{
    const struct reading *reading = shelf->reading;
    size_t bytes = 0, count = 0;
    if (shelf->is_filled)
        return;
    shelf->is_filled = true;
    LIST_OPEN(reading->mem, struct shelved, &shelf->drafts);
    shelve(shelf, (struct str){0}, shelf->own);
    for (int pass = 0; pass < 2; pass++)
        for (size_t i = 0; i < reading->beside.count; i++) {
            const struct source_file *file = &reading->beside.at[i];
            bool is_own = str_same(file->name, reading->file_name);
            if (is_own || is_general(file->name) != (pass == 0)
                || count == FILES_MOST || bytes > BYTES_MOST)
                continue;
            bytes += file->bytes.length;
            count++;
            read_file(shelf, file);
        }
}

static struct record_competency *kind_with_key(const struct list *kinds,
                                               struct str key)
{
    for (size_t i = 0; i < kinds->count; i++) {
        struct record_competency *kind = LIST_AT(kinds,
                                                 struct record_competency, i);
        if (!kind->name.is_reference && kind->name.title.length
            && str_same(kind->name.key, key))
            return kind;
    }
    return NULL;
}

static const struct list *kinds_of(const struct record_draft *draft,
                                   bool is_area)
{
    return is_area ? &draft->areas : &draft->competencies;
}

/* Who has that key and a title, in another file. */
static struct record_competency *find_kind(const struct record_shelf *shelf,
                                           bool is_area, struct str key,
                                           const struct shelved **where)
{
    for (size_t i = 0; i < shelf->drafts.count; i++) {
        const struct shelved *at = LIST_AT(&shelf->drafts, struct shelved, i);
        struct record_competency *kind = kind_with_key(
            kinds_of(at->draft, is_area), key);
        if (kind) {
            *where = at;
            return kind;
        }
    }
    return NULL;
}

/* The area of something found elsewhere, as one of our own. */
static int own_area(struct record_draft *draft, const struct shelved *where,
                    const struct record_competency *found)
{
    if (found->area == RECORD_NONE || where->draft == draft)
        return found->area;
    struct record_name name = LIST_AT(&where->draft->areas,
                                      struct record_competency, found->area)
                                  ->name;
    name.is_own = false;
    return record_kind_add(draft, &draft->areas, &name);
}

/* A key alone, or a title that may be one. */
static bool has_one_name(const struct record_name *name)
{
    return !name->title.length || !name->key.length;
}

/* Gives `kind` the title that stands elsewhere; false: there is none. */
static bool name_kind(const struct record_shelf *shelf,
                      struct record_draft *draft, bool is_area,
                      struct record_competency *kind, struct str *file)
{
    const struct shelved *where = NULL;
    struct str key = kind->name.key.length ? kind->name.key : kind->name.title;
    const struct record_competency *found = find_kind(shelf, is_area, key,
                                                      &where);
    if (!found)
        return false;
    kind->name.key = key;
    kind->name.title = found->name.title;
    if (kind->summary.length == 0)
        kind->summary = found->summary;
    if (!is_area && kind->area == RECORD_NONE)
        kind->area = own_area(draft, where, found);
    *file = where->file;
    return true;
}

/* Gives titles to what has a key alone. */
static void name_kinds(const struct record_shelf *shelf,
                       struct record_draft *draft, bool is_area,
                       struct ladder_maker *maker)
{
    const struct list *kinds = kinds_of(draft, is_area);
    struct str file = {0}, last = {0};
    size_t count = 0;
    int line = 0;
    for (size_t i = 0; i < kinds->count; i++) {
        struct record_competency *kind = LIST_AT(kinds,
                                                 struct record_competency, i);
        if (!has_one_name(&kind->name)
            || !name_kind(shelf, draft, is_area, kind, &last)
            || last.length == 0)
            continue;
        line = count++ ? line : kind->name.line;
        file = file.length ? file : last;
    }
    if (count)
        maker_skip(maker, line,
                   str_format(maker->mem, "titles from other files: %zu, %.*s",
                              count, STR(file_last_part(file))));
}

/* "core", "communication" and "2" of a path that ends so. */
struct path {
    struct str ladder, competency, level; /* the first may be empty */
};

static struct str last_of(struct str *path)
{
    size_t slash = path->length;
    while (slash && path->at[slash - 1] != '/')
        slash--;
    struct str last = str_part(*path, slash, path->length);
    *path = str_part(*path, 0, slash ? slash - 1 : 0);
    return last;
}

static struct path split(struct str text)
{
    struct path path = {0};
    path.level = last_of(&text);
    path.competency = last_of(&text);
    path.ladder = last_of(&text);
    return path;
}

static bool has_name(const struct record_name *name, struct str wanted)
{
    return str_same(file_last_part(name->key), wanted)
           || str_same_folded(name->title, wanted);
}

static bool is_of_ladder(const struct shelved *at, struct str wanted)
{
    return wanted.length == 0 || has_name(&at->draft->name, wanted)
           || str_same_folded(record_file_stem(at->file), wanted);
}

/* Copies the criteria of a cell of `from` that `path` names; gives how many. */
static size_t copy_cell(const struct record_draft *from,
                        const struct path *path,
                        const struct record_reference *reference,
                        struct record_draft *draft)
{
    const struct record_level *levels = from->levels.at;
    const struct record_competency *competencies = from->competencies.at;
    size_t count = 0;
    for (size_t i = 0; i < from->criteria.count; i++) {
        struct record_criterion copy = *LIST_AT(&from->criteria,
                                                struct record_criterion, i);
        if (copy.level == RECORD_NONE
            || !has_name(&levels[copy.level].name, path->level)
            || !has_name(&competencies[copy.competency].name, path->competency))
            continue;
        struct record_competency asked = competencies[copy.competency];
        asked.name.is_own = false;
        asked.name.line = reference->line;
        copy.level = reference->level;
        copy.competency = record_kind_add(draft, &draft->competencies,
                                          &asked.name);
        copy.line = reference->line;
        copy.said.key = (struct str){0};
        LIST_AT(&draft->competencies, struct record_competency, copy.competency)
            ->summary = asked.summary;
        *LIST_ADD(&draft->criteria, struct record_criterion) = copy;
        count++;
    }
    return count;
}

static void follow(const struct record_shelf *shelf,
                   const struct record_reference *reference,
                   struct record_draft *draft, struct ladder_maker *maker)
{
    struct path path = split(reference->text);
    for (size_t i = 0; i < shelf->drafts.count; i++) {
        const struct shelved *at = LIST_AT(&shelf->drafts, struct shelved, i);
        if (at->draft != draft && is_of_ladder(at, path.ladder)
            && copy_cell(at->draft, &path, reference, draft))
            return;
    }
    maker_skip(maker, reference->line,
               str_format(maker->mem,
                          "\"%.*s\" leads to no competency of this folder",
                          STR(str_part(reference->text, 0, 100))));
}

static bool is_complete(const struct record_draft *draft)
{
    const struct list *all[] = {&draft->areas, &draft->competencies};
    for (size_t k = 0; k < COUNT_OF(all); k++)
        for (size_t i = 0; i < all[k]->count; i++)
            if (has_one_name(
                    &LIST_AT(all[k], struct record_competency, i)->name))
                return false;
    return draft->references.count == 0;
}

void record_complete(struct record_shelf *shelf, struct record_draft *draft,
                     struct ladder_maker *maker)
{
    assert(shelf && draft && maker);
    if (is_complete(draft))
        return;
    fill(shelf);
    name_kinds(shelf, draft, false, maker);
    name_kinds(shelf, draft, true, maker);
    for (size_t i = 0; i < draft->references.count && i < REFERENCES_MOST; i++)
        if (draft->criteria.count <= LADDER_CRITERIA_MOST)
            follow(shelf,
                   LIST_AT(&draft->references, struct record_reference, i),
                   draft, maker);
}
