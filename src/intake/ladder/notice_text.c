#include "intake/ladder/notice_text.h"

#include "intake/ladder/plain_words.h"

#include <assert.h>
#include <string.h>

enum { YEAR_LEAST = 1980, YEAR_MOST = 2100, DAY_MOST = 31 };

/* True when nothing is left of `text` but signs and digits. */
bool text_is_mark(struct str text)
{
    static const char *const marks[] = {
        "✓", "✔", "✅", "☑", "☒", "☐", "✗", "✘", "❌", "●",
        "○", "•", "■", "□", "★", "☆", "–", "—", "×", "\xEF\xB8\x8F"};
    static const char signs[] = "0123456789 .,%+-*/()\n";
    text = str_trim(text);
    if (text.length == 0)
        return false;
    while (text.length) {
        size_t length = memchr(signs, text.at[0], sizeof signs - 1) ? 1 : 0;
        for (size_t i = 0; i < COUNT_OF(marks) && length == 0; i++)
            if (str_has_prefix(text, marks[i]))
                length = strlen(marks[i]);
        if (length == 0)
            return false;
        text = str_part(text, length, text.length);
    }
    return true;
}

static const char remark_words[] =
    "note|notes|nb|comment|comments|remark|remarks|anmerkung|anmerkungen|"
    "bemerkung|bemerkungen|hinweis|hinweise|kommentar|kommentare|notiz|notizen|"
    "remarque|remarques|commentaire|commentaires|nota|notas|comentario|"
    "comentarios|observacion|observaciones|observacao|osservazioni|opmerking|"
    "opmerkingen|uwaga|uwagi|kommentarer|anmarkning|anteckningar|заметки|"
    "примечание|примечания|примітка|примітки|notlar|備考|注|注意|备注|참고|비고";

/* "Not" is a note in Turkish, and begins other texts in English. */
bool text_names_remark(struct str text)
{
    return plain_text_is_listed(text, remark_words)
           || plain_text_is_listed(text, "not");
}

/* "To do" beside a table is about the table; in it, a text that waits. */
bool text_begins_as_remark(struct str text)
{
    return plain_text_begins_listed(text, remark_words)
           || plain_text_begins_listed(text, "todo");
}

static bool is_listed_at(const struct plain_words *words, size_t index,
                         const char *listed)
{
    return index < words->count
           && plain_is_listed(words->at[index].text, listed);
}

/* A year with a day or month beside it: "12 Jan 2026", "2026-01-12". */
static bool has_date(const struct plain_words *words)
{
    static const char months[] =
        "jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|"
        "march|april|june|july|august|september|october|november|december|"
        "januar|februar|marz|mai|juni|juli|oktober|dezember|janvier|fevrier|"
        "mars|avril|juin|juillet|aout|septembre|octobre|novembre|decembre|"
        "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|"
        "noviembre|diciembre";
    for (size_t i = 0; i < words->count; i++) {
        int64_t year = 0, day = 0;
        if (!str_number(words->at[i].text, YEAR_LEAST, YEAR_MOST, &year))
            continue;
        for (size_t k = i > 0 ? i - 1 : 0; k <= i + 1; k++)
            if (is_listed_at(words, k, months)
                || (k != i && k < words->count
                    && str_number(words->at[k].text, 1, DAY_MOST, &day)))
                return true;
    }
    return false;
}

static bool has_number_behind(const struct plain_words *words)
{
    return words->count >= 2 && words->at[1].is_number;
}

static bool is_notice(const struct plain_words *words, struct str text)
{
    static const char begins[] = "legend|legende|leyenda|legenda|copyright";
    static const char secret[] =
        "confidential|vertraulich|confidentiel|confidencial|riservato|"
        "vertrouwelijk|poufne";
    bool is_legend = is_listed_at(words, 0, begins)
                     && (words->count == 1
                         || is_listed_at(words, 0, "copyright")
                         || str_find(text, STR_LITERAL(":")) < text.length);
    bool is_secret = is_listed_at(words, words->count - 1, secret);
    bool is_version = is_listed_at(words, 0, "version|v|rev|revision")
                      && has_number_behind(words);
    return is_legend || is_secret || is_version || has_date(words)
           || str_has_prefix(text, "©")
           || (str_has_prefix(text, "(c)") && has_number_behind(words));
}

bool text_is_notice(struct str text)
{
    struct arena *mem = arena_open();
    struct plain_words words;
    text = str_trim(text);
    plain_words_cut(mem, text, &words);
    bool is_found = words.count > 0 && words.is_whole
                    && is_notice(&words, text);
    if (!words.is_whole && words.count)
        is_found = is_listed_at(&words, 0, "legend|legende|copyright")
                   || str_has_prefix(text, "©");
    arena_close(mem);
    return is_found;
}
