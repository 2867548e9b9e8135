#include "app/tell_role.h"

#include "base/text.h"
#include "base/translate.h"

#include <assert.h>

enum { WORDS_BYTES = 4096, NAMED_MOST = 3 };

struct str role_skill_title(const struct skill_tree *tree, struct str id)
{
    const struct skill *skill = skill_find(tree, id);
    return skill ? skill->title : id;
}

struct str role_occupation_code(struct arena *mem,
                                const struct role_occupation *occupation)
{
    return str_format(mem, "%s %.*s",
                      occupation_scheme_titles[occupation->scheme],
                      STR(occupation->code));
}

const char *role_occupation_source(void)
{
    return _("Codes and titles of occupations: O*NET 29.1 (U.S. Department of "
             "Labor, Employment and Training Administration, CC BY 4.0), ESCO "
             "1.2 with ISCO-08 (European Commission), NICE framework (NIST).");
}

/* "a; b; c": titles of skills have commas of their own. */
static struct str skills_named(struct arena *mem,
                               const struct role_comparison *made, size_t first,
                               size_t count, const struct skill_tree *tree)
{
    struct text out;
    text_open(mem, WORDS_BYTES, &out);
    for (size_t i = 0; i < count && i < NAMED_MOST; i++)
        text_add(&out, "%s%.*s", i ? "; " : "",
                 STR(role_skill_title(tree, made->pairs[first + i].id)));
    return text_str(&out);
}

struct str role_verdict(struct arena *mem, const struct role_comparison *made)
{
    assert(mem && made);
    struct str a = made->a->refit.title, b = made->b->refit.title;
    int pct = (int)(made->common_share * 100 + 0.5);
    switch (made->nearness) {
    case ROLES_SAME:
        return str_format(mem, _("These are two names of one role: %.*s."),
                          STR(a));
    case ROLES_NEAR:
        return str_format(mem,
                          _("Nearly the same: %.*s and %.*s have %d%% of their "
                            "work in common."),
                          STR(a), STR(b), pct);
    case ROLES_RELATED:
        return str_format(mem,
                          _("Related, but not the same: %.*s and %.*s have "
                            "%d%% of their work in common."),
                          STR(a), STR(b), pct);
    case ROLES_OVERLAP:
        return str_format(mem,
                          _("Not the same: %.*s and %.*s have %d%% of their "
                            "work in common."),
                          STR(a), STR(b), pct);
    case ROLES_APART:
    case ROLE_NEARNESS_COUNT:
        break;
    }
    return str_format(mem,
                      _("Different work: %.*s and %.*s have %d%% of it in "
                        "common."),
                      STR(a), STR(b), pct);
}

struct str role_verdict_reason(struct arena *mem,
                               const struct role_comparison *made,
                               const struct skill_tree *tree)
{
    assert(mem && made && tree);
    struct text out;
    text_open(mem, WORDS_BYTES, &out);
    if (made->nearness == ROLES_SAME)
        return (struct str){0};
    if (made->shared)
        text_add(&out, _("Both need: %.*s.  "),
                 STR(skills_named(mem, made, 0, made->shared, tree)));
    if (made->only_a)
        text_add(
            &out, _("Only %.*s needs: %.*s.  "), STR(made->a->refit.title),
            STR(skills_named(mem, made, made->shared, made->only_a, tree)));
    if (made->only_b)
        text_add(&out, _("Only %.*s needs: %.*s.  "), STR(made->b->refit.title),
                 STR(skills_named(mem, made, made->shared + made->only_a,
                                  made->only_b, tree)));
    return str_trim(text_str(&out));
}

struct str role_answer(struct arena *mem, const struct role_comparison *made,
                       const struct skill_tree *tree)
{
    return str_trim(str_format(mem, "%.*s  %.*s", STR(role_verdict(mem, made)),
                               STR(role_verdict_reason(mem, made, tree))));
}

/* "community", "manager" */
static struct str words_quoted(struct arena *mem, struct str_list words)
{
    struct text out;
    text_open(mem, WORDS_BYTES, &out);
    for (size_t i = 0; i < words.count; i++)
        text_add(&out, "%s\"%.*s\"", i ? ", " : "", STR(words.at[i]));
    return text_str(&out);
}

struct str role_found_reason(struct arena *mem, const struct title_found *found)
{
    assert(mem && found);
    struct str name = found->name;
    struct str shared = words_quoted(mem, found->words);
    struct str left = words_quoted(mem, found->left);
    if (found->score > 0.999)
        return str_format(mem, _("one of its names: \"%.*s\""), STR(name));
    if (found->left.count == 0)
        return str_format(mem, _("shares %.*s with \"%.*s\""), STR(shared),
                          STR(name));
    return str_format(mem, _("shares %.*s with \"%.*s\"; left over: %.*s"),
                      STR(shared), STR(name), STR(left));
}
