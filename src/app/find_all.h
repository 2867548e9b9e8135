/* app/find_all.h - whatever the actor may see that words are found in. */
#pragma once

#include "app/actor.h"

struct db;

enum finding_kind {
    FINDING_PERSON,
    FINDING_LADDER,
    FINDING_LEVEL,
    FINDING_CRITERION,
    FINDING_PROJECT,
    FINDING_KIND_COUNT
};

struct finding {
    enum finding_kind kind;
    struct str name;      /* of the person, ladder, level, project; the words
                            of a criterion */
    struct str detail;    /* title and department; ladder and level */
    person_id person;     /* of a person */
    struct str ladder;    /* key; of ladder, level and criterion */
    struct str level;     /* key; of level and criterion */
    struct str criterion; /* key */
};

struct finding_list {
    const struct finding *at; /* shape: [count], by kind, then in the order of
                                 people's names, ladders, projects */
    size_t count;
    bool is_cut; /* there are more */
};

struct find_wish {
    struct str words;
    size_t most; /* of each kind */
};

/* Lists what holds every one of the words, without regard to case or accents.
 * Nothing is found without a word.
 * Cost   all people and ladders */
bool app_find(struct arena *mem, struct db *db, const struct actor *actor,
              const struct find_wish *wish, struct finding_list *findings,
              struct fault *fault);
