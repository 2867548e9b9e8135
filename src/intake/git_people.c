#include "intake/git_people.h"

#include "base/translate.h"
#include "base/utf8.h"

#include <assert.h>
#include <string.h>

/* A growing hash table from bytes to something in the arena. */
struct entry {
    uint64_t hash;
    struct str key;
    void *thing; /* NULL: the slot is free */
};

struct index {
    struct entry *slots; /* shape: [slot_count] */
    size_t slot_count;   /* a power of two, or 0 */
    size_t count;        /* at most half of them */
};

struct git_people {
    struct arena *mem;
    const struct process_wish *check;
    struct process *child;   /* NULL until something is asked */
    struct index authors;    /* by "name\nemail" */
    struct index identities; /* by what is written in trailers */
    struct index mailboxes;  /* by address in lower case */
};

static uint64_t spread(uint64_t hash)
{
    return hash ^ (hash >> 29);
}

static struct entry *slot_of(const struct index *index, uint64_t hash,
                             struct str key)
{
    size_t i = (size_t)hash & (index->slot_count - 1);
    while (index->slots[i].thing
           && (index->slots[i].hash != hash
               || !str_same(index->slots[i].key, key)))
        i = (i + 1) & (index->slot_count - 1);
    return &index->slots[i];
}

static void grow(struct arena *mem, struct index *index)
{
    struct index larger = {
        .slot_count = index->slot_count ? index->slot_count * 2 : 64,
        .count = index->count,
    };
    larger.slots = ARENA_ARRAY(mem, struct entry, larger.slot_count);
    for (size_t i = 0; i < index->slot_count; i++) {
        const struct entry *old = &index->slots[i];
        if (old->thing)
            *slot_of(&larger, old->hash, old->key) = *old;
    }
    *index = larger;
}

/* The entry of `key`; a new one has no thing yet and must be given one. */
static struct entry *entry_of(struct arena *mem, struct index *index,
                              struct str key)
{
    if (index->count * 2 >= index->slot_count)
        grow(mem, index);
    uint64_t hash = spread(str_hash(key));
    struct entry *entry = slot_of(index, hash, key);
    if (!entry->thing) {
        *entry = (struct entry){.hash = hash, .key = key};
        index->count++;
    }
    return entry;
}

static struct git_mailbox *mailbox_of(struct git_people *people,
                                      struct str email)
{
    struct str folded = str_fold(people->mem, email);
    struct entry *entry = entry_of(people->mem, &people->mailboxes, folded);
    if (!entry->thing)
        entry->thing = ARENA_NEW(people->mem, struct git_mailbox);
    return entry->thing;
}

static struct git_person *person_make(struct git_people *people,
                                      struct str name, struct str email)
{
    struct git_person *person = ARENA_NEW(people->mem, struct git_person);
    *person = (struct git_person){
        .name = utf8_clean(people->mem, str_copy(people->mem, name)),
        .email = utf8_clean(people->mem, str_copy(people->mem, email)),
        .mailbox = mailbox_of(people, email),
    };
    return person;
}

struct git_people *git_people_make(struct arena *mem,
                                   const struct process_wish *check)
{
    struct git_people *people = ARENA_NEW(mem, struct git_people);
    *people = (struct git_people){.mem = mem, .check = check};
    return people;
}

struct git_person *git_people_author(struct git_people *people,
                                     const struct git_record *record)
{
    struct entry *entry = entry_of(people->mem, &people->authors,
                                   record->author);
    if (!entry->thing) {
        entry->key = str_copy(people->mem, record->author);
        entry->thing = person_make(people, record->name, record->email);
    }
    return entry->thing;
}

int64_t git_people_author_count(const struct git_people *people)
{
    return (int64_t)people->authors.count;
}

/* Asks git for the identity that the mailmap has for `identity`.
 * Gives  *mapped, borrowed until the next question */
static bool ask(struct git_people *people, const struct git_identity *identity,
                struct git_identity *mapped, struct fault *fault)
{
    if (!people->child
        && !process_open(people->mem, people->check, &people->child, fault))
        return false;

    struct str answer;
    struct arena *mem = arena_open();
    struct str question = str_format(mem, "%.*s <%.*s>\n", STR(identity->name),
                                     STR(identity->email));
    bool is_asked = process_write(people->child, question, fault);
    arena_close(mem);
    if (!is_asked || !process_next(people->child, '\n', &answer)) {
        /* What git itself complained of says more than that it is gone. */
        if (process_done(people->child, fault) && is_asked)
            fault_set(fault, FAULT_SYSTEM,
                      _("git check-mailmap ended before its input"));
        return false;
    }
    if (!git_identity_parse(answer, mapped))
        *mapped = *identity;
    return true;
}

bool git_people_get(struct git_people *people,
                    const struct git_identity *identity,
                    struct git_person **person, struct fault *fault)
{
    assert(identity->email.length > 0);

    struct entry *entry = entry_of(people->mem, &people->identities,
                                   identity->written);
    if (!entry->thing) {
        struct git_identity mapped;
        if (!ask(people, identity, &mapped, fault))
            return false;
        entry->key = str_copy(people->mem, identity->written);
        entry->thing = person_make(people, mapped.name, mapped.email);
    }
    *person = entry->thing;
    return true;
}
