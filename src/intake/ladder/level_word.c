#include "intake/ladder/level_word.h"

#include "base/utf8.h"
#include "intake/ladder/plain_words.h"
#include "intake/ladder/role_word.h"

#include <string.h>

enum {
    COLUMNS_MOST = 60,     /* of a name */
    POSSIBLE_COLUMNS = 40, /* of one without rank or number */
    POSSIBLE_WORDS = 5,
    RANKED_WORDS = 7,
    NUMBER_MOST = 99,
    TITLE_NUMBER_MOST = 20, /* "Engineer 3", but no "Windows 95" */
    CODE_LETTERS_MOST = 4
};

static const char *const level_nouns[] = {
    "level|lvl|tier|grade|band|rung",            /* English */
    "stufe|level|erfahrungsstufe|karrierestufe", /* German */
    "niveau|echelon|palier",                     /* French, Dutch */
    "nivel|nivell|livello|escalao",              /* Spanish to Portuguese */
    "poziom|niva|seviye|kademe",                 /* Polish, Swedish, Turkish */
    "уровень|ступень|рівень|щабель",             /* Russian, Ukrainian */
    "レベル|等級|グレード|级别|等级|级|級|職級|职级|레벨|단계|등급|급",
};

/* What comes in numbers and is no level. */
static const char *const other_nouns[] = {
    "phase|step|part|section|chapter|week|day|month|year|quarter|version",
    "table|figure|option|appendix|annex|question|example|sprint|release",
    "stage|round|page|note|item|goal|priority|rule|principle|lesson|module|unit",
    "teil|kapitel|schritt|woche|tag|jahr|abschnitt|frage|anhang|etape",
    "partie|chapitre|semaine|jour|annee|capitulo|parte|paso|semana|topic",
    "column|row|line|lines|rows|columns|pages|steps|sheet|sheets|slide|point",
    "objective|criterion|competency",
    "skill|ladder|track|fy|http|iso|python|java|windows|angular|vue",
};

static const char *const ranks[] = {
    /* English */
    "junior|jr|senior|sr|staff|principal|lead|associate|intern|trainee",
    "apprentice|mid|midlevel|entry|graduate|distinguished|fellow|director",
    "head|vp|svp|evp|cto|ceo|chief|manager|executive|president|master",
    "beginner|novice|intermediate|advanced|expert|competent|proficient",
    "foundational|practitioner|awareness|basic|foundation|specialist",
    "contributor|maintainer|committer|reviewer|approver|leader|partner",
    "strategic|enterprise|commercial|supervisor|coordinator",
    /* German */
    "einsteiger|anfanger|fortgeschritten|fortgeschrittene|experte|expertin",
    "leiter|leiterin|leitend|leitende|praktikant|praktikantin|azubi",
    "auszubildende|auszubildender|berufseinsteiger|berufseinsteigerin",
    "kenner|konner|grundlagen|spezialist|spezialistin|profi|teamleiter",
    /* French */
    "debutant|debutante|stagiaire|confirme|confirmee|experimente",
    "experimentee|intermediaire|avance|avancee|directeur|directrice|chef",
    "responsable|principale|apprenti|apprentie|maitrise",
    /* Spanish, Portuguese, Italian */
    "principiante|aprendiz|becario|becaria|intermedio|intermedia|avanzado",
    "avanzada|experto|experta|jefe|jefa|directora|gerente|lider|pleno|plena",
    "estagiario|estagiaria|iniciante|intermediario|avancado|avancada",
    "especialista|diretor|diretora|esperto|esperta|apprendista|avanzato",
    "intermedio|responsabile|direttore|direttrice|tirocinante|capo",
    /* Dutch, Polish, Swedish, Turkish */
    "beginnend|beginner|gevorderd|gevorderde|medior|hoofd|leidinggevende",
    "stagiair|mlodszy|młodszy|młodsza|starszy|starsza|glowny|główny|glowna",
    "głowny|głowna|stazysta|stażysta|kierownik|ekspert|srednio|podstawowy",
    "zaawansowany|sredniozaawansowany|nyborjare|erfaren|chef|praktikant",
    "kidemli|uzman|uzm|stajyer|mudur|yonetici|bas|orta|kıdemli|acemi",
    /* Russian, Ukrainian */
    "младший|средний|старший|ведущий|главный|стажёр|стажер|эксперт",
    "руководитель|директор|джуниор|мидл|сеньор|лид|начинающий|молодший",
    "середній|провідний|головний|стажист|керівник|експерт|начальный|базовый",
};

/* The same in scripts that put no space between words. */
static const char *const unspaced_ranks[] = {
    "ジュニア", "シニア", "ミドル", "リード",       "プリンシパル",
    "スタッフ", "初級",   "中級",   "上級",         "主任",
    "課長",     "部長",   "新人",   "エキスパート", "マネージャー",
    "見習い",   "初心者", "初级",   "中级",         "高级",
    "资深",     "专家",   "首席",   "实习",         "主管",
    "总监",     "經理",   "经理",   "資深",         "初階",
    "高階",     "主任",   "주니어", "시니어",       "선임",
    "책임",     "수석",   "초급",   "중급",         "고급",
    "인턴",     "리드",   "전문가", "팀장",
};

/* Words of sentences and questions, and of headings about ladders. */
static const char *const strange[] = {
    "a|an|the|and|or|to|with|your|you|we|our|what|how|why|when|who|which|is",
    "are|do|does|by|from|about|between|vs|versus|this|that|it|be|as|if",
    "ladder|ladders|framework|guide|template|track|tracks|path|paths|career",
    "levels|competencies|skills|process|policy|expectations|responsibilities",
    "requirements|leadership|individual|overview|introduction|summary",
    "interview|interviews|candidate|candidates|usage|options|setup|topics",
    "features|configuration|installation|techniques|table|contents",
    "progression|behaviors|behaviours|criteria|definition|changes|file|files",
    "development|promotion|becoming|faq|examples|questions|members|privileges",
    "und|oder|mit|wie|was|warum|zu|zur|zum|die|das|ein|eine|et|ou|avec",
    "comment|pourquoi|les|une|y|o|con|como|que|el|los|las|un|una",
};

static const char *const unused_signs[] = {
    "not in use",
    "not used",
    "unused",
    "deprecated",
    "obsolete",
    "tbd",
    "to be defined",
    "retired",
    "coming soon",
    "n a",
    "not defined",
    "nicht verwendet",
    "nicht in gebrauch",
    "entfallt",
    "non utilise",
    "obsoleto",
    "no se usa",
    "nao usado",
    "未使用",
    "廃止",
    "不使用",
    "미사용",
};

static bool is_one_of(struct str word, const char *const *lists, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (plain_is_listed(word, lists[i]))
            return true;
    return false;
}

#define IS_ONE_OF(word, lists) is_one_of((word), (lists), COUNT_OF(lists))

static bool has_one_of(const struct plain_words *words,
                       const char *const *lists, size_t count)
{
    for (size_t i = 0; i < words->count; i++)
        if (is_one_of(words->at[i].text, lists, count))
            return true;
    return false;
}

#define HAS_ONE_OF(words, lists) has_one_of((words), (lists), COUNT_OF(lists))

static bool is_roman(const struct plain_word *word)
{
    return word->is_upper
           && plain_is_listed(word->text,
                              "i|ii|iii|iv|v|vi|vii|viii|ix|x|xi|xii");
}

static bool counts(const struct plain_word *word, int64_t most)
{
    int64_t number = 0;
    return is_roman(word) || str_number(word->text, 0, most, &number);
}

/* "Level 3", "3. Stufe", "レベル2". */
static bool has_noun_and_number(const struct plain_words *words)
{
    for (size_t i = 0; i + 1 < words->count; i++) {
        const struct plain_word *one = &words->at[i], *two = one + 1;
        bool is_noun_first = IS_ONE_OF(one->text, level_nouns);
        if (is_noun_first && counts(two, NUMBER_MOST))
            return true;
        if (IS_ONE_OF(two->text, level_nouns) && counts(one, NUMBER_MOST))
            return true;
    }
    return false;
}

/* True when the words at `i` and behind it are a code: "IC4", "PM-2". */
static bool is_code(const struct plain_words *words, size_t i)
{
    if (i + 1 >= words->count)
        return false;
    const struct plain_word *letters = &words->at[i], *number = letters + 1;
    size_t gap = (size_t)(number->source.at - letters->source.at)
                 - letters->source.length;
    bool is_alone = words->count == 2 || letters->source.length > 1;
    bool is_near = gap == 0 || (gap == 1 && number->source.at[-1] == '-')
                   || (gap == 1 && number->source.at[-1] == ' ' && is_alone
                       && letters->source.length > 1);
    return letters->is_upper && !letters->is_joined
           && letters->source.length <= CODE_LETTERS_MOST && number->is_number
           && number->source.length <= 2 && is_near
           && !plain_is_listed(
               letters->text,
               "q|v|fy|iso|ec|s|mp|co|http|tls|utf|sha|md|rfc|cve|es");
}

static bool has_code(const struct plain_words *words)
{
    for (size_t i = 0; i < words->count; i++)
        if (is_code(words, i))
            return true;
    return false;
}

static const char *end_of(const struct plain_word *word)
{
    return word->source.at + word->source.length;
}

/* "4.1", "1-3": a version, a day, a span; nothing that levels have. */
static bool has_compound_number(const struct plain_words *words)
{
    for (size_t i = 1; i < words->count; i++) {
        const struct plain_word *one = &words->at[i - 1], *two = one + 1;
        if (one->is_number && two->is_number
            && end_of(one) + 1 == two->source.at)
            return true;
    }
    return false;
}

/* True when a title may end behind the word at `index`: the text ends there,
 * or goes on behind a bracket or a dash. */
static bool may_end(const struct plain_words *words, size_t index)
{
    const struct plain_word *word = &words->at[index];
    return index + 1 == words->count || word[1].source.at > end_of(word) + 1
           || (end_of(word)[0] != ' ' && !word[1].is_joined);
}

static bool begins_small(const struct plain_words *words)
{
    char first = words->at[0].source.at[0];
    return first >= 'a' && first <= 'z';
}

/* "Engineer II", "Developer 1 - Backend". */
static bool is_title_and_number(const struct plain_words *words)
{
    if (HAS_ONE_OF(words, other_nouns) || has_compound_number(words)
        || begins_small(words))
        return false;
    for (size_t i = 1; i < words->count; i++) {
        const struct plain_word *title = &words->at[i - 1], *number = title + 1;
        if (!title->is_number && counts(number, TITLE_NUMBER_MOST))
            return may_end(words, i)
                   && (!number->is_joined
                       || title->source.length > CODE_LETTERS_MOST);
    }
    return false;
}

static bool has_unspaced_rank(struct str word)
{
    for (size_t i = 0; i < COUNT_OF(unspaced_ranks); i++)
        if (str_find(word, str_of(unspaced_ranks[i])) < word.length)
            return true;
    return false;
}

/* A rank begins the title or is written as a name: "Package entry points"
 * has none. */
static bool has_rank(const struct plain_words *words)
{
    if (begins_small(words) && words->count > 2)
        return false;
    for (size_t i = 0; i < words->count; i++) {
        char first = words->at[i].source.at[0];
        bool is_name = i == 0 || words->count <= 2
                       || !(first >= 'a' && first <= 'z');
        if (has_unspaced_rank(words->at[i].text)
            || (is_name && IS_ONE_OF(words->at[i].text, ranks)))
            return true;
    }
    return false;
}

/* What programs are written in. */
static bool is_source(struct str text)
{
    static const char signs[] = "_=[]{}<>\\`@$%^";
    for (size_t i = 0; i < text.length; i++)
        if (memchr(signs, text.at[i], sizeof signs - 1))
            return true;
    return false;
}

static bool ends_sentence(struct str text)
{
    static const char *const ends[] = {".", "!", "?", "。", "？", ";", "…"};
    for (size_t i = 0; i < COUNT_OF(ends); i++)
        if (str_has_suffix(text, ends[i]))
            return true;
    return false;
}

static enum level_word judge(const struct plain_words *words, struct str text)
{
    bool is_strange = HAS_ONE_OF(words, strange);
    if (words->count == 1 && counts(&words->at[0], NUMBER_MOST))
        return LEVEL_WORD_NUMBERED;
    if (ends_sentence(text) || is_source(text)
        || role_word_find(text) != PART_ROLE_COUNT)
        return LEVEL_WORD_NOT;
    if (!is_strange && words->count <= RANKED_WORDS + 1
        && (has_noun_and_number(words) || has_code(words)
            || is_title_and_number(words)))
        return LEVEL_WORD_NUMBERED;
    if (!is_strange && words->count <= RANKED_WORDS && has_rank(words))
        return LEVEL_WORD_RANKED;
    return words->count <= POSSIBLE_WORDS
                   && utf8_columns(text) <= POSSIBLE_COLUMNS
               ? LEVEL_WORD_POSSIBLE
               : LEVEL_WORD_NOT;
}

enum level_word level_word_of(struct str text)
{
    text = text_without_colon(text);
    struct arena *mem = arena_open();
    struct plain_words words;
    plain_words_cut(mem, text, &words);
    enum level_word word = LEVEL_WORD_NOT;
    if (words.is_whole && words.count && utf8_columns(text) <= COLUMNS_MOST)
        word = judge(&words, text);
    arena_close(mem);
    return word;
}

static bool stands_before(const struct str *texts, size_t index)
{
    for (size_t i = 0; i < index; i++)
        if (str_same_folded(str_trim(texts[i]), str_trim(texts[index])))
            return true;
    return false;
}

double level_words_share(const struct str *texts, size_t count)
{
    double found = 0, all = 0;
    for (size_t i = 0; i < count; i++) {
        if (str_trim(texts[i]).length == 0)
            continue;
        all += 1;
        if (stands_before(texts, i))
            continue;
        enum level_word word = level_word_of(texts[i]);
        if (word == LEVEL_WORD_POSSIBLE)
            found += 0.25;
        else if (word != LEVEL_WORD_NOT)
            found += 1;
    }
    return all > 0 ? found / all : 0;
}

/* True when `sign` stands in `words` with spaces around it. */
static bool has_words(struct arena *mem, struct str words, const char *sign)
{
    struct str spaced = str_format(mem, " %.*s ", STR(words));
    return str_find(spaced, str_format(mem, " %s ", sign)) < spaced.length;
}

bool level_word_is_unused(struct str text)
{
    struct arena *mem = arena_open();
    struct plain_words words;
    plain_words_cut(mem, text, &words);
    struct str plain = plain_words_text(mem, &words);
    bool is_unused = false;
    for (size_t i = 0; i < COUNT_OF(unused_signs) && words.is_whole; i++)
        is_unused = is_unused || has_words(mem, plain, unused_signs[i]);
    arena_close(mem);
    return is_unused;
}

struct str level_word_code(struct str text)
{
    struct arena *mem = arena_open();
    struct plain_words words;
    struct str code = {0};
    plain_words_cut(mem, text, &words);
    for (size_t i = 0; i < words.count && words.is_whole && !code.length; i++)
        if (is_code(&words, i)) {
            struct str number = words.at[i + 1].source;
            code.at = words.at[i].source.at;
            code.length = (size_t)(number.at + number.length - code.at);
        }
    arena_close(mem);
    return code;
}
