#include "intake/git_record.h"

/* The trailers that say who had a part in a commit.  Git compares their
 * names without regard to case, and so do we. */
#define SIGN_OFF "Signed-off-by"
#define REVIEW "Reviewed-by"
#define ACK "Acked-by"
#define TEST "Tested-by"
#define REPORT "Reported-by"
#define CO_AUTHOR "Co-authored-by"
#define CO_DEVELOPER "Co-developed-by"

const char git_record_format[] = "%H%n%P%n%aN%n%aE%n%as%n%cs%n%s%n"
                                 "%(trailers:only,unfold,key=" SIGN_OFF
                                 ",key=" REVIEW ",key=" ACK ",key=" TEST
                                 ",key=" REPORT ",key=" CO_AUTHOR
                                 ",key=" CO_DEVELOPER ")";

static const struct {
    const char *name;
    enum evidence_kind kind;
} trailer_names[] = {
    {SIGN_OFF, EVIDENCE_SIGN_OFF},
    {REVIEW, EVIDENCE_REVIEW},
    {ACK, EVIDENCE_ACK},
    {TEST, EVIDENCE_TEST},
    {REPORT, EVIDENCE_REPORT},
    {CO_AUTHOR, EVIDENCE_CO_AUTHOR},
    {CO_DEVELOPER, EVIDENCE_CO_AUTHOR},
};

/* SHA-1 or SHA-256. */
static bool is_hash(struct str s)
{
    if (s.length != 40 && s.length != 64)
        return false;
    for (size_t i = 0; i < s.length; i++) {
        char c = s.at[i];
        if (!(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'f'))
            return false;
    }
    return true;
}

static struct day day_of_line(struct str line)
{
    struct day day;
    return day_parse(line, &day) ? day : DAY_NONE;
}

bool git_record_parse(struct str bytes, struct git_record *record)
{
    enum { HASH, PARENTS, NAME, EMAIL, DAY, LANDED, TITLE, LINE_COUNT };
    struct str lines[LINE_COUNT], rest = bytes;
    for (int i = 0; i < LINE_COUNT; i++)
        if (!str_next(&rest, '\n', &lines[i]) || !rest.at)
            return false;
    if (!is_hash(lines[HASH]))
        return false;

    *record = (struct git_record){
        .hash = lines[HASH],
        .is_merge = str_find(lines[PARENTS], STR_LITERAL(" "))
                    < lines[PARENTS].length,
        .author = {lines[NAME].at,
                   lines[NAME].length + 1 + lines[EMAIL].length},
        .name = lines[NAME],
        .email = lines[EMAIL],
        .day = day_of_line(lines[DAY]),
        .landed = day_of_line(lines[LANDED]),
        .title = lines[TITLE],
        .trailers = rest,
    };
    return true;
}

static bool has_inner_space(struct str s)
{
    for (size_t i = 0; i < s.length; i++)
        if ((unsigned char)s.at[i] <= ' ')
            return true;
    return false;
}

/* "ada@example.org" without brackets, as some write it. */
static bool bare_parse(struct str s, struct git_identity *identity)
{
    size_t sign = str_find(s, STR_LITERAL("@"));
    if (sign == 0 || sign + 1 >= s.length || has_inner_space(s))
        return false;
    *identity = (struct git_identity){.written = s, .email = s};
    return true;
}

bool git_identity_parse(struct str s, struct git_identity *identity)
{
    s = str_trim(s);
    size_t open = str_find(s, STR_LITERAL("<"));
    if (open == s.length)
        return bare_parse(s, identity);

    struct str behind = str_part(s, open + 1, s.length);
    size_t length = str_find(behind, STR_LITERAL(">"));
    struct str email = str_trim(str_part(behind, 0, length));
    if (length == behind.length || email.length == 0)
        return false;
    *identity = (struct git_identity){
        .written = str_part(s, 0, open + length + 2),
        .name = str_trim(str_part(s, 0, open)),
        .email = email,
    };
    return true;
}

static bool trailer_parse(struct str line, struct git_trailer *trailer)
{
    struct str name, value = line;
    if (!str_next(&value, ':', &name) || !value.at)
        return false;
    name = str_trim(name);
    for (size_t i = 0; i < COUNT_OF(trailer_names); i++) {
        if (str_same_folded(name, str_of(trailer_names[i].name))) {
            trailer->kind = trailer_names[i].kind;
            return git_identity_parse(value, &trailer->identity);
        }
    }
    return false;
}

bool git_trailer_next(struct str *rest, struct git_trailer *trailer)
{
    struct str line;
    while (str_next(rest, '\n', &line))
        if (trailer_parse(line, trailer))
            return true;
    return false;
}
