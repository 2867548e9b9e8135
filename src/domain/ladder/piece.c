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

/* Words that speak of the sentence before; the first of them further in, too. */
enum { LEANING_WITHIN = 3, LEANING_WORDS = 3 };
static const char *const leaning[] = {"these", "those", "such", "this",
                                      "it",    "they",  "that", "also"};

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

/* Within its first words: "This includes ...", "Repeats those steps ...". */
static bool is_leaning(struct str text)
{
    struct str rest = text, word;
    for (size_t n = 0; n < LEANING_WORDS && str_next_word(&rest, &word); n++)
        for (size_t i = 0; i < COUNT_OF(leaning); i++)
            if (n == 0 ? str_same_folded(word, str_of(leaning[i]))
                       : i < LEANING_WITHIN && str_is(word, leaning[i]))
                return true;
    return false;
}

/* The clauses of a sentence that ';' parts. */
static void sentence_add(struct list *pieces, struct str sentence,
                         struct piece first)
{
    struct str rest = sentence;
    char last = sentence.at[sentence.length - 1];
    struct piece piece = first;
    piece.stop = strchr(".!?", last) ? last : '\0';
    do {
        size_t end = str_find(rest, STR_LITERAL("; "));
        piece.text = str_trim(str_part(rest, 0, end));
        piece.opens_list = str_has_suffix(piece.text, ":");
        piece.leans = (piece.is_clause || !piece.begins_line)
                      && is_leaning(piece.text);
        rest = str_trim(str_part(rest, end + 1, rest.length));
        if (piece.text.length)
            *LIST_ADD(pieces, struct piece) = piece;
        piece = (struct piece){.is_clause = true, .stop = piece.stop};
    } while (rest.length);
}

static void line_add(struct list *pieces, struct str line)
{
    size_t lead = lead_length(line);
    struct str rest = str_part(line, lead, line.length);
    struct piece first = {.lead = str_part(line, 0, lead), .begins_line = true};
    while ((rest = str_trim(rest)).length) {
        size_t length = sentence_length(rest);
        sentence_add(pieces, str_part(rest, 0, length), first);
        rest = str_part(rest, length, rest.length);
        first = (struct piece){0};
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

static bool has_stop(struct str text)
{
    return text.length && strchr(".!?", text.at[text.length - 1]);
}

/* True for a clause that goes on with the one right before it. */
static bool goes_on(const struct piece *before, const struct piece *piece)
{
    return before && piece->is_clause && before + 1 == piece
           && !has_stop(before->text);
}

/* What parts a piece from the one that stands in front of it. */
static void gap_add(struct text *out, const struct piece *before,
                    const struct piece *piece, bool begins)
{
    if (!before)
        return;
    if (goes_on(before, piece)) {
        text_add(out, "; ");
        return;
    }
    if (before->stop && before->text.length && !has_stop(before->text))
        text_add_char(out, before->stop);
    text_add_char(out, begins ? '\n' : ' ');
}

/* A clause that begins a sentence now has a capital. */
static void text_begin(struct text *out, struct str text)
{
    char c = text.length ? text.at[0] : '\0';
    if (c < 'a' || c > 'z') {
        text_add_str(out, text);
        return;
    }
    text_add_char(out, (char)(c - 'a' + 'A'));
    text_add_str(out, str_part(text, 1, text.length));
}

struct str pieces_join(struct arena *mem, struct piece_list pieces,
                       const bool *is_out)
{
    assert(mem && is_out);
    static const struct piece end = {.is_clause = false};
    const struct piece *before = NULL;
    struct text out;
    size_t number = 0;
    bool begins = false;
    text_open(mem, JOINED_BYTES, &out);
    for (size_t i = 0; i < pieces.count; i++) {
        const struct piece *piece = &pieces.at[i];
        begins = begins || piece->begins_line;
        if (is_out[i])
            continue;
        gap_add(&out, before, piece, begins);
        lead_add(&out, piece->lead, &number);
        if (piece->is_clause && !goes_on(before, piece))
            text_begin(&out, piece->text);
        else
            text_add_str(&out, piece->text);
        before = piece;
        begins = false;
    }
    if (before)
        gap_add(&out, before, &end, false);
    return str_copy(mem, str_trim(text_str(&out)));
}
