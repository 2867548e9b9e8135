#include "domain/ladder/piece.h"

#include "base/list.h"
#include "base/text.h"

#include <assert.h>
#include <string.h>

enum { JOINED_BYTES = 256 * 1024 };

/* A full stop behind one of these ends no sentence. */
static const char *const abbreviations[] = {"e.g.",  "i.e.",    "etc.", "vs.",
                                            "incl.", "approx.", "no.",  "inc.",
                                            "cf.",   "eg.",     "ie.",  "dr."};

/* Words that speak of the sentence before. */
static const char *const leaning[] = {"This", "These", "It",    "They",
                                      "Such", "That",  "Those", "Also"};

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* The bytes of "- ", "* " or "12. " at the start of a line. */
static size_t lead_length(struct str line)
{
    size_t i = 0;
    while (i < line.length && (line.at[i] == ' ' || line.at[i] == '\t'))
        i++;
    size_t start = i;
    while (i < line.length && is_digit(line.at[i]))
        i++;
    bool is_number = i > start && i + 1 < line.length
                     && (line.at[i] == '.' || line.at[i] == ')');
    bool is_dot = i == start && i + 1 < line.length && line.at[i] != '\0'
                  && strchr("-*+", line.at[i]);
    if ((is_number || is_dot) && line.at[i + 1] == ' ')
        return i + 2;
    return start;
}

/* The word that ends at `end`, its stop with it. */
static struct str word_before(struct str s, size_t end)
{
    size_t start = end;
    while (start > 0 && s.at[start - 1] != ' ' && s.at[start - 1] != '(')
        start--;
    return str_part(s, start, end - start);
}

static bool is_abbreviation(struct str word)
{
    for (size_t i = 0; i < COUNT_OF(abbreviations); i++)
        if (str_same_folded(word, str_of(abbreviations[i])))
            return true;
    return word.length == 2 && is_letter(word.at[0]);
}

/* Where the first sentence of `line` ends: behind its stop, and behind a
 * quote or bracket that closes there. */
static size_t sentence_length(struct str line)
{
    for (size_t i = 0; i + 2 < line.length; i++) {
        if (!strchr(".!?", line.at[i]) || line.at[i] == '\0')
            continue;
        size_t end = i + 1;
        if (line.at[end] == ')' || line.at[end] == '"')
            end++;
        if (end + 1 < line.length && line.at[end] == ' '
            && !(line.at[end + 1] >= 'a' && line.at[end + 1] <= 'z')
            && !is_abbreviation(word_before(line, i + 1)))
            return end;
    }
    return line.length;
}

static bool is_leaning(struct str text)
{
    struct str rest = text, word;
    if (!str_next_word(&rest, &word))
        return false;
    for (size_t i = 0; i < COUNT_OF(leaning); i++)
        if (str_is(word, leaning[i]))
            return true;
    return false;
}

static void line_add(struct list *pieces, struct str line)
{
    size_t lead = lead_length(line);
    struct str rest = str_part(line, lead, line.length);
    bool begins = true;
    while ((rest = str_trim(rest)).length) {
        size_t length = sentence_length(rest);
        struct str text = str_part(rest, 0, length);
        *LIST_ADD(pieces, struct piece) = (struct piece){
            .lead = begins ? str_part(line, 0, lead) : (struct str){0},
            .text = text,
            .begins_line = begins,
            .leans = !begins && is_leaning(text),
            .opens_list = str_has_suffix(text, ":"),
        };
        rest = str_part(rest, length, rest.length);
        begins = false;
    }
}

struct piece_list pieces_make(struct arena *mem, struct str text)
{
    assert(mem);
    struct list pieces;
    struct str rest = text, line;
    LIST_OPEN(mem, struct piece, &pieces);
    while (str_next(&rest, '\n', &line))
        line_add(&pieces, line);
    return (struct piece_list){pieces.at, pieces.count};
}

/* The lead of a piece, with the next number where it has one. */
static void lead_add(struct text *out, struct str lead, size_t *number)
{
    size_t i = 0;
    while (i < lead.length && !is_digit(lead.at[i]))
        i++;
    if (i == lead.length) {
        text_add_str(out, lead);
        return;
    }
    text_add_str(out, str_part(lead, 0, i));
    text_add(out, "%zu", ++*number);
    while (i < lead.length && is_digit(lead.at[i]))
        i++;
    text_add_str(out, str_part(lead, i, lead.length));
}

struct str pieces_join(struct arena *mem, struct piece_list pieces,
                       const bool *is_out)
{
    assert(mem && is_out);
    struct text out;
    size_t number = 0;
    bool begins = false;
    text_open(mem, JOINED_BYTES, &out);
    for (size_t i = 0; i < pieces.count; i++) {
        const struct piece *piece = &pieces.at[i];
        begins = begins || piece->begins_line;
        if (is_out[i])
            continue;
        if (out.length)
            text_add_char(&out, begins ? '\n' : ' ');
        lead_add(&out, piece->lead, &number);
        text_add_str(&out, piece->text);
        begins = false;
    }
    return str_copy(mem, text_str(&out));
}
