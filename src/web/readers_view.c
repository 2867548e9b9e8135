#include "web/readers_view.h"

#include "base/list.h"
#include "base/translate.h"
#include "web/role_words.h"

#include <assert.h>

enum { OTHERS_SHOWN = 12 };

/* Those of a role, as the badge names them; in the order they are listed. */
static const struct {
    enum role role;
    const char *who;
} kinds[] = {
    {ROLE_OPERATOR, N_("Whoever runs Rung at its command line")},
    {ROLE_OWNER, N_("Owners")},
    {ROLE_LEAD, N_("Office leads")},
    {ROLE_HR, N_("HR")},
    {ROLE_COUNCIL, N_("The council")},
    {ROLE_MEMBER, N_("Other members of the office")},
    {ROLE_SPONSOR, N_("The executive sponsor")},
    {ROLE_CONTRIBUTOR, N_("Contributors elsewhere")},
};
static_assert(COUNT_OF(kinds) == ROLE_COUNT, "words for every role");

static bool has_member(const struct readers *readers)
{
    return readers->roles >> ROLE_MEMBER & 1;
}

/* The person and their manager, as the one who reads knows them. */
static struct str own_or_name(const struct person *person, bool is_own)
{
    return is_own ? str_of(_("You")) : person->name;
}

static struct str summary_make(struct arena *mem, const struct readers *readers,
                               const struct person *person, bool is_own)
{
    struct str who = own_or_name(person, is_own);
    struct str manager = readers->manager.name;
    size_t more = readers->others.count;
    if (has_member(readers))
        return str_of(_("The whole office"));
    if (manager.length && more)
        return str_format(mem,
                          ngettext("%.*s, %.*s and %zu more",
                                   "%.*s, %.*s and %zu more", more),
                          STR(who), STR(manager), more);
    if (manager.length)
        return str_format(mem, _("%.*s and %.*s"), STR(who), STR(manager));
    if (more)
        return str_format(
            mem, ngettext("%.*s and %zu more", "%.*s and %zu more", more),
            STR(who), more);
    return is_own ? str_of(_("You alone"))
                  : str_format(mem, _("%.*s alone"), STR(who));
}

static void line_add(struct list *lines, bool may, struct str who)
{
    *LIST_ADD(lines, struct reader_line) = (struct reader_line){may, who};
}

static struct str other_words(struct arena *mem, const struct reader *reader)
{
    const char *role = role_word(reader->role);
    return reader->name.length
               ? str_format(mem, "%.*s, %s", STR(reader->name), role)
               : str_of(role);
}

static void others_add(struct arena *mem, const struct reader_list *others,
                       struct list *lines)
{
    for (size_t i = 0; i < others->count && i < OTHERS_SHOWN; i++)
        line_add(lines, true, other_words(mem, &others->at[i]));
    if (others->count > OTHERS_SHOWN)
        line_add(lines, true,
                 str_format(mem, _("and %zu more who run the office"),
                            others->count - OTHERS_SHOWN));
}

/* Whole kinds of people: those that the names above do not stand for. */
static void kinds_add(const struct readers *readers, bool may,
                      struct list *lines)
{
    for (size_t i = 0; i < COUNT_OF(kinds); i++) {
        bool is_named = may && kinds[i].role != ROLE_OPERATOR
                        && !has_member(readers);
        if ((readers->roles >> kinds[i].role & 1) == may && !is_named)
            line_add(lines, may, str_of(_(kinds[i].who)));
    }
}

struct readers_view readers_view_make(struct arena *mem,
                                      const struct readers *readers,
                                      const struct person *person, bool is_own)
{
    enum { FEW = 3 };
    bool has_manager = readers->manager.id.number != 0;
    struct list lines;
    LIST_OPEN(mem, struct reader_line, &lines);
    line_add(&lines, readers->may_self, own_or_name(person, is_own));
    if (has_manager)
        line_add(&lines, true,
                 str_format(mem,
                            is_own ? _("%.*s, your manager")
                                   : _("%.*s, their manager"),
                            STR(readers->manager.name)));
    if (!has_member(readers))
        others_add(mem, &readers->others, &lines);
    kinds_add(readers, true, &lines);
    kinds_add(readers, false, &lines);
    return (struct readers_view){
        .is_private = !has_member(readers)
                      && 1 + has_manager + readers->others.count < FEW,
        .summary = summary_make(mem, readers, person, is_own),
        .lines = {lines.at, lines.count},
    };
}
