#include "domain/ladder/verb.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum { VERB_BYTES = 24 };

/* All, in the order of the alphabet. */
static const char *const verbs[] = {
    "accept",      "account",     "achieve",    "act",         "adapt",
    "add",         "address",     "adjust",     "admit",       "adopt",
    "advise",      "advocate",    "agree",      "aim",         "align",
    "allow",       "analyse",     "analyze",    "announce",    "answer",
    "anticipate",  "appeal",      "apply",      "appreciate",  "approve",
    "architect",   "arrange",     "articulate", "ask",         "assemble",
    "assess",      "assign",      "assist",     "assume",      "attend",
    "attract",     "audit",       "author",     "automate",    "avoid",
    "balance",     "be",          "become",     "begin",       "borrow",
    "break",       "brief",       "bring",      "broaden",     "build",
    "buy",         "call",        "capture",    "care",        "carry",
    "cause",       "celebrate",   "challenge",  "champion",    "change",
    "check",       "choose",      "claim",      "clarify",     "classify",
    "clear",       "close",       "coach",      "code",        "collaborate",
    "collect",     "combine",     "comment",    "commit",      "communicate",
    "compare",     "complete",    "comply",     "condition",   "conduct",
    "configure",   "conflict",    "connect",    "consider",    "consult",
    "contact",     "contribute",  "control",    "convey",      "convince",
    "coordinate",  "copy",        "correct",    "cost",        "counsel",
    "count",       "cover",       "create",     "cross",       "cultivate",
    "customise",   "customize",   "date",       "debug",       "decide",
    "declare",     "decrease",    "dedicate",   "defend",      "define",
    "delegate",    "deliver",     "demand",     "demonstrate", "depend",
    "deploy",      "derive",      "describe",   "design",      "detect",
    "determine",   "develop",     "deviate",    "diagnose",    "direct",
    "discover",    "discuss",     "display",    "distil",      "distribute",
    "divide",      "do",          "document",   "draft",       "draw",
    "drive",       "drop",        "earn",       "edit",        "educate",
    "effect",      "elevate",     "eliminate",  "embody",      "embrace",
    "employ",      "empower",     "enable",     "encourage",   "end",
    "enforce",     "engage",      "enhance",    "ensure",      "enter",
    "equip",       "escalate",    "establish",  "estimate",    "evaluate",
    "evangelise",  "evangelize",  "evolve",     "examine",     "excel",
    "exchange",    "execute",     "exemplify",  "exercise",    "exhibit",
    "expand",      "expect",      "experiment", "explain",     "explore",
    "express",     "extend",      "facilitate", "feel",        "fight",
    "figure",      "file",        "fill",       "finance",     "find",
    "finish",      "fit",         "fix",        "focus",       "follow",
    "form",        "foster",      "found",      "free",        "fulfil",
    "fulfill",     "fund",        "gain",       "gather",      "gauge",
    "generate",    "get",         "give",       "go",          "govern",
    "greet",       "grow",        "guide",      "hand",        "handle",
    "have",        "hear",        "help",       "hire",        "hold",
    "host",        "identify",    "implement",  "improve",     "include",
    "incorporate", "increase",    "influence",  "inform",      "initiate",
    "innovate",    "inspect",     "inspire",    "instil",      "instill",
    "integrate",   "interview",   "introduce",  "invest",      "investigate",
    "invite",      "involve",     "join",       "judge",       "justify",
    "keep",        "know",        "land",       "launch",      "lead",
    "learn",       "leave",       "let",        "level",       "leverage",
    "license",     "limit",       "link",       "list",        "listen",
    "live",        "log",         "look",       "maintain",    "make",
    "manage",      "mark",        "master",     "match",       "maximise",
    "maximize",    "measure",     "meet",       "mend",        "mentor",
    "merge",       "migrate",     "milestone",  "minimise",    "minimize",
    "mitigate",    "model",       "moderate",   "monitor",     "motivate",
    "move",        "name",        "navigate",   "need",        "negotiate",
    "note",        "notice",      "observe",    "obtain",      "offer",
    "onboard",     "open",        "operate",    "opt",         "optimise",
    "optimize",    "orchestrate", "organise",   "organize",    "outline",
    "oversee",     "own",         "pair",       "participate", "partner",
    "pass",        "pay",         "perform",    "persuade",    "pick",
    "pioneer",     "plan",        "point",      "possess",     "post",
    "practice",    "practise",    "predict",    "prepare",     "present",
    "prevent",     "prioritise",  "prioritize", "process",     "produce",
    "program",     "project",     "promote",    "prompt",      "propose",
    "protect",     "prove",       "provide",    "publish",     "pursue",
    "push",        "put",         "question",   "quote",       "raise",
    "rank",        "rate",        "reach",      "read",        "realise",
    "realize",     "rebuild",     "recall",     "receive",     "recognise",
    "recognize",   "recommend",   "record",     "recount",     "recruit",
    "redesign",    "redraw",      "reduce",     "refactor",    "refer",
    "refine",      "refuse",      "rehearse",   "reinforce",   "release",
    "rely",        "remain",      "remove",     "renew",       "rent",
    "repeat",      "replace",     "report",     "represent",   "request",
    "research",    "resolve",     "respect",    "respond",     "result",
    "retain",      "rethink",     "return",     "review",      "revise",
    "revisit",     "reward",      "risk",       "run",         "sample",
    "say",         "scale",       "scan",       "schedule",    "seat",
    "see",         "seek",        "select",     "sell",        "send",
    "separate",    "serve",       "set",        "settle",      "shape",
    "share",       "sharpen",     "shift",      "ship",        "shorten",
    "show",        "sign",        "signal",     "simplify",    "sit",
    "sketch",      "smooth",      "solicit",    "solve",       "sort",
    "sound",       "source",      "speak",      "specialise",  "specialize",
    "split",       "spot",        "spread",     "staff",       "stage",
    "stand",       "start",       "state",      "stay",        "steer",
    "step",        "steward",     "stimulate",  "stop",        "store",
    "strengthen",  "strive",      "structure",  "struggle",    "study",
    "submit",      "succeed",     "suggest",    "sum",         "supervise",
    "supply",      "support",     "surface",    "survey",      "sustain",
    "swap",        "tailor",      "take",       "talk",        "target",
    "task",        "teach",       "tell",       "tend",        "test",
    "think",       "time",        "tolerate",   "trace",       "track",
    "trade",       "train",       "transcribe", "transfer",    "transform",
    "translate",   "travel",      "treat",      "trim",        "troubleshoot",
    "trust",       "try",         "turn",       "unblock",     "uncover",
    "understand",  "undertake",   "unite",      "update",      "upgrade",
    "use",         "utilise",     "utilize",    "validate",    "value",
    "verify",      "view",        "visit",      "vote",        "vouch",
    "wait",        "walk",        "want",       "warn",        "watch",
    "weigh",       "welcome",     "win",        "withdraw",    "wonder",
    "word",        "work",        "write"};

/* Those whose third person is a noun as often: "plans". */
static const char *const nouns[] = {
    "account",  "act",      "address",   "aim",       "answer",    "appeal",
    "brief",    "call",     "challenge", "change",    "check",     "claim",
    "coach",    "comment",  "commit",    "condition", "conflict",  "contact",
    "cost",     "count",    "cover",     "date",      "demand",    "design",
    "document", "draft",    "effect",    "end",       "estimate",  "exchange",
    "figure",   "file",     "fit",       "form",      "fund",      "guide",
    "hand",     "help",     "host",      "influence", "interview", "land",
    "lead",     "level",    "limit",     "link",      "list",      "log",
    "mark",     "master",   "match",     "measure",   "mentor",    "milestone",
    "model",    "move",     "name",      "need",      "note",      "notice",
    "outline",  "pair",     "partner",   "pass",      "plan",      "point",
    "post",     "practice", "present",   "process",   "program",   "project",
    "prompt",   "question", "reach",     "record",    "release",   "report",
    "request",  "research", "result",    "return",    "review",    "reward",
    "risk",     "run",      "sample",    "schedule",  "seat",      "set",
    "shape",    "share",    "shift",     "ship",      "show",      "sign",
    "signal",   "sort",     "sound",     "source",    "split",     "staff",
    "stage",    "stand",    "start",     "state",     "step",      "stop",
    "study",    "sum",      "support",   "survey",    "swap",      "talk",
    "target",   "task",     "test",      "time",      "track",     "trade",
    "train",    "transfer", "travel",    "treat",     "trust",     "turn",
    "update",   "use",      "value",     "view",      "vote",      "walk",
    "watch",    "welcome",  "win",       "word",      "work"};

/* Those that write their last letter twice: "planning". */
static const char *const twins[] = {
    "admit",  "begin", "commit",  "control",  "debug",  "distil",
    "drop",   "fit",   "fulfil",  "get",      "instil", "let",
    "log",    "plan",  "program", "put",      "run",    "set",
    "ship",   "sit",   "split",   "spot",     "step",   "stop",
    "submit", "sum",   "swap",    "transfer", "win"};

/* Forms that follow no rule. */
static const struct {
    const char *base, *third;
} irregular[] = {{"be", "is"}, {"have", "has"}};

static int by_letters(const void *key, const void *row)
{
    return strcmp(key, *(const char *const *)row);
}

/* The row of a table that says `word`, or NULL. */
static const char *row_find(const char *const *rows, size_t count,
                            const char *word)
{
    const char *const *row = bsearch(word, rows, count, sizeof(*rows),
                                     by_letters);
    return row ? *row : NULL;
}

static const char *verb_get(const char *base)
{
    return row_find(verbs, COUNT_OF(verbs), base);
}

/* `word` without its last `cut` letters and with `ending`, when that is a
 * verb. */
static const char *verb_without(const char *word, size_t cut,
                                const char *ending)
{
    char base[VERB_BYTES + 4];
    size_t length = strlen(word);
    if (length <= cut + 1)
        return NULL;
    memcpy(base, word, length - cut);
    memcpy(base + length - cut, ending, strlen(ending) + 1);
    return verb_get(base);
}

static bool has_ending(const char *word, const char *ending)
{
    size_t length = strlen(word), tail = strlen(ending);
    return length > tail && strcmp(word + length - tail, ending) == 0;
}

static const char *of_third(const char *word)
{
    const char *found = NULL;
    for (size_t i = 0; i < COUNT_OF(irregular); i++)
        if (strcmp(word, irregular[i].third) == 0)
            return verb_get(irregular[i].base);
    if (has_ending(word, "ies"))
        found = verb_without(word, 3, "y");
    if (!found && has_ending(word, "es"))
        found = verb_without(word, 2, "");
    if (!found && has_ending(word, "s"))
        found = verb_without(word, 1, "");
    return found;
}

static const char *of_gerund(const char *word)
{
    size_t length = strlen(word);
    if (!has_ending(word, "ing"))
        return NULL;
    const char *found = verb_without(word, 3, "");
    if (!found)
        found = verb_without(word, 3, "e");
    if (!found && length > 5 && word[length - 4] == word[length - 5])
        found = verb_without(word, 4, "");
    return found;
}

/* `word` in lower case with a NUL; false when it is no word of English. */
static bool plain_of(struct str word, char plain[VERB_BYTES])
{
    if (word.length == 0 || word.length >= VERB_BYTES)
        return false;
    for (size_t i = 0; i < word.length; i++) {
        char c = word.at[i];
        if (c >= 'A' && c <= 'Z')
            c = (char)(c - 'A' + 'a');
        if (c < 'a' || c > 'z')
            return false;
        plain[i] = c;
    }
    plain[word.length] = '\0';
    return true;
}

bool verb_find(struct str word, struct str *base, enum verb_form *form)
{
    assert(base && form);
    char plain[VERB_BYTES];
    if (!plain_of(word, plain))
        return false;
    const char *found[VERB_FORM_COUNT] = {[VERB_BASE] = verb_get(plain),
                                          [VERB_THIRD] = of_third(plain),
                                          [VERB_GERUND] = of_gerund(plain)};
    for (enum verb_form i = 0; i < VERB_FORM_COUNT; i++)
        if (found[i]) {
            *base = str_of(found[i]);
            *form = i;
            return true;
        }
    return false;
}

bool verb_is_noun(struct str base)
{
    char plain[VERB_BYTES];
    return plain_of(base, plain) && row_find(nouns, COUNT_OF(nouns), plain);
}

static bool has_twin(struct str base)
{
    char plain[VERB_BYTES];
    return plain_of(base, plain) && row_find(twins, COUNT_OF(twins), plain);
}

static bool is_vowel(char c)
{
    return c != '\0' && strchr("aeiou", c);
}

static struct str third_make(struct arena *mem, struct str base)
{
    static const char *const hissing[] = {"s", "x", "z", "ch", "sh", "o"};
    for (size_t i = 0; i < COUNT_OF(irregular); i++)
        if (str_is(base, irregular[i].base))
            return str_of(irregular[i].third);
    for (size_t i = 0; i < COUNT_OF(hissing); i++)
        if (str_has_suffix(base, hissing[i]))
            return str_format(mem, "%.*ses", STR(base));
    if (base.length > 1 && str_has_suffix(base, "y")
        && !is_vowel(base.at[base.length - 2]))
        return str_format(mem, "%.*sies",
                          STR(str_part(base, 0, base.length - 1)));
    return str_format(mem, "%.*ss", STR(base));
}

static struct str gerund_make(struct arena *mem, struct str base)
{
    bool is_mute = base.length > 2 && str_has_suffix(base, "e")
                   && !str_has_suffix(base, "ee");
    if (has_twin(base))
        return str_format(mem, "%.*s%cing", STR(base),
                          base.at[base.length - 1]);
    return str_format(mem, "%.*sing",
                      STR(str_part(base, 0, base.length - is_mute)));
}

struct str verb_make(struct arena *mem, struct str base, enum verb_form form)
{
    assert(mem && base.length > 0);
    switch (form) {
    case VERB_THIRD:
        return third_make(mem, base);
    case VERB_GERUND:
        return gerund_make(mem, base);
    default:
        return base;
    }
}
