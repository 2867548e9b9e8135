#include "intake/ladder/section_look.h"

#include "base/utf8.h"
#include "intake/ladder/criterion_text.h"
#include "intake/ladder/file_look.h"
#include "intake/ladder/plain_words.h"

static bool has_part(struct str text, const char *const *parts, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_find(text, str_of(parts[i])) < text.length)
            return true;
    return false;
}

bool section_tells_competencies(struct str text)
{
    static const char *const parts[] = {"能力", "スキル", "コンピテンシー",
                                        "技能", "胜任力", "역량"};
    return plain_text_has_listed(
               text, "competency|competencies|competence|competences|"
                     "kompetenz|kompetenzen|competence|competencia|"
                     "competencias|competenze|competenties|kompetencje|"
                     "kompetenser|yetkinlik|yetkinlikler|компетенции|навыки|"
                     "компетенції")
           || has_part(text, parts, COUNT_OF(parts));
}

static bool tells_ladder_in(struct str text)
{
    static const char *const parts[] = {"キャリア", "等級", "レベル", "職位",
                                        "级别",     "职级", "职业",   "晋升",
                                        "레벨",     "직급", "커리어", "경력",
                                        "карьер",   "уров", "рівн",   "кар'єр"};
    return plain_text_has_listed(
               text,
               "ladder|ladders|career|careers|leveling|levelling|seniority|"
               "progression|contributor|contributors|maintainer|maintainers|"
               "reviewer|reviewers|approver|engineer|engineers|developer|"
               "developers|designer|designers|analyst|scientist|marketer|"
               "recruiter|rubric|karriere|karrierestufen|laufbahn|carriere|"
               "carrera|carreira|carriera|loopbaan|kariera|karriar|kariyer|"
               "entwickler|entwicklerin|ingenieur|"
               "ingenieurin|entwicklung|developpeur|developpeuse|ingenieure|"
               "parcours|metier|desarrollador|desarrolladora|ingeniero|"
               "ingeniera|programador|desenvolvedor|engenheiro|engenheira|"
               "sviluppatore|ingegnere|ontwikkelaar|utvecklare|ingenjor|"
               "programista|inzynier|gelistirici|muhendis")
           || section_tells_competencies(text)
           || has_part(text, parts, COUNT_OF(parts));
}

static bool tells_ladder(struct str text)
{
    struct arena *mem = arena_open();
    bool tells = utf8_fault_at(text) == text.length
                 && tells_ladder_in(utf8_fold(mem, text));
    arena_close(mem);
    return tells;
}

bool sections_tell_ladders(const struct reading *reading,
                           const struct section_list *sections)
{
    if (tells_ladder(file_last_part(reading->file_name)))
        return true;
    for (size_t i = 0; i < sections->count; i++)
        if (tells_ladder(sections->at[i].text))
            return true;
    return false;
}

bool section_tells_all_levels(struct str text)
{
    return plain_text_is_listed(
        text, "all levels|every level|any level|all|"
              "expectations of all levels|shared expectations|"
              "expectations for all levels|alle stufen|alle level|"
              "tous les niveaux|todos los niveles|todos os niveis|"
              "tutti i livelli|alle niveaus|wszystkie poziomy|"
              "alla nivaer|tum seviyeler|все уровни|всі рівні|"
              "全レベル|全等級|所有级别|모든 레벨");
}

static struct str without_tail(struct str label)
{
    static const char *const tails[] = {" include", " includes", " including",
                                        " are",     " umfassen", " incluent"};
    for (size_t i = 0; i < COUNT_OF(tails); i++)
        if (str_has_suffix(label, tails[i]))
            return str_part(label, 0, label.length - str_of(tails[i]).length);
    return label;
}

static struct str with_capital(struct arena *mem, struct str text)
{
    if (text.length == 0 || text.at[0] < 'a' || text.at[0] > 'z')
        return text;
    return str_format(mem, "%c%.*s", text.at[0] - 'a' + 'A',
                      STR(str_part(text, 1, text.length)));
}

static struct str without_head(struct arena *mem, struct str label)
{
    static const char *const heads[] = {"Additional ", "Further ",
                                        "Zus\xC3\xA4tzliche ", "Weitere "};
    for (size_t i = 0; i < COUNT_OF(heads); i++)
        if (str_has_prefix(label, heads[i]))
            return with_capital(
                mem, str_part(label, str_of(heads[i]).length, label.length));
    return label;
}

/* Cuts words off the front and the end that only lead over. */
static struct str bare_label(struct arena *mem, struct str label)
{
    size_t bracket = str_find(label, STR_LITERAL(" ("));
    if (bracket > 0)
        label = str_trim(str_part(label, 0, bracket));
    return without_head(mem, without_tail(label));
}

static bool has_children(const struct outline *outline, size_t index)
{
    return index + 1 < outline->count
           && outline->at[index + 1].kind == BLOCK_ITEM
           && outline->at[index + 1].depth > outline->at[index].depth;
}

struct str block_label(struct arena *mem, const struct outline *outline,
                       size_t index)
{
    enum { LABEL_COLUMNS = 60 };
    const struct block *block = &outline->at[index];
    struct str label = {0};
    if (block->kind == BLOCK_PARAGRAPH && block->label.length)
        label = block->label;
    if (block->kind != BLOCK_ITEM || block->depth != 1)
        return bare_label(mem, label);
    if (block->label.length)
        label = block->label;
    else if (text_label(block->text).length)
        label = text_label(block->text);
    else if (has_children(outline, index)
             && utf8_columns(block->text) <= LABEL_COLUMNS)
        label = block->text;
    while (label.length && str_has_suffix(label, ":"))
        label = str_trim(str_part(label, 0, label.length - 1));
    return bare_label(mem, label);
}

/* What stands below a section by name: its headings, and the labels of its
 * own items. */
static struct str_list names_below(struct arena *mem,
                                   const struct outline *outline,
                                   const struct section_list *sections,
                                   const struct section *section)
{
    enum { NAMES_MOST = 64 };
    struct str *names = ARENA_ARRAY(mem, struct str, NAMES_MOST);
    size_t count = 0;
    for (size_t i = 0; i < sections->count && count < NAMES_MOST; i++)
        if (sections->at[i].block > section->block
            && sections->at[i].block < section->end)
            names[count++] = sections->at[i].text;
    for (size_t i = section->body; i < section->own_end && count < NAMES_MOST;
         i++) {
        struct str label = outline->at[i].kind == BLOCK_ITEM
                               ? block_label(mem, outline, i)
                               : (struct str){0};
        if (label.length)
            names[count++] = label;
    }
    return (struct str_list){names, count};
}

bool sections_are_alike(const struct outline *outline,
                        const struct section_list *sections,
                        const struct section *a, const struct section *b)
{
    struct arena *mem = arena_open();
    struct str_list x = names_below(mem, outline, sections, a);
    struct str_list y = names_below(mem, outline, sections, b);
    bool is_alike = false;
    for (size_t i = 0; i < x.count; i++)
        for (size_t k = 0; k < y.count; k++)
            is_alike = is_alike || str_same_folded(x.at[i], y.at[k]);
    arena_close(mem);
    return is_alike;
}
