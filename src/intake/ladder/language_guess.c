#include "intake/ladder/role_word.h"

#include "base/utf8.h"
#include "intake/ladder/plain_words.h"

enum { WORDS_ENOUGH = 3, TEXTS_MOST = 2000, LETTERS_ENOUGH = 4 };

/* Short words that most sentences of a language have. */
static const struct {
    const char *tag, *words;
} languages[] = {
    {"en", "the|and|of|to|in|is|with|for|on|their|that|are|as|by|or|from|team|"
           "work|this|be|can|you|your|others|an"},
    {"de",
     "der|die|das|und|ist|mit|von|zu|den|im|auf|des|nicht|ein|eine|sich|"
     "fur|bei|aus|wird|einem|einer|eigene|auch|nach|uber|sowie|oder|kann"},
    {"fr", "le|la|les|et|des|du|est|dans|une|pour|avec|sur|ses|aux|qui|son|sa|"
           "au|par|ou|sous|leurs|en|de|un|dans|equipe|sait"},
    {"es", "el|la|los|las|y|en|del|con|para|una|que|su|sus|por|se|al|es|un|lo|"
           "de|como|equipo|trabajo"},
    {"pt", "o|os|as|e|em|do|da|dos|das|com|para|uma|que|seu|sua|seus|por|no|"
           "na|ao|um|nao|de|equipe|trabalho"},
    {"it", "il|lo|gli|le|e|di|del|della|dei|con|per|una|che|nel|nella|un|si|"
           "alla|sono|in|su|da|squadra|lavoro"},
    {"nl", "de|het|een|en|van|in|met|voor|op|aan|zijn|is|te|dat|bij|naar|ook|"
           "eigen|werkt|niet|zich"},
    {"sv", "och|att|det|som|en|ett|i|med|for|av|pa|till|ar|sin|sina|egen|kan|"
           "inte|den|om|fran"},
    {"pl", "i|w|z|na|do|sie|jest|oraz|dla|przez|nie|od|po|ze|to|swoje|jak|"
           "zespołu|pracy|przy"},
    {"tr", "ve|bir|ile|icin|bu|da|de|olan|olarak|kendi|ekip|daha|her|gibi|ya|"
           "sorumluluk|yapar|eder"},
};

struct script_count {
    size_t cyrillic, ukrainian, kana, han, hangul;
};

static void count_letters(struct str text, struct script_count *script)
{
    uint32_t code = 0;
    while (utf8_next(&text, &code)) {
        script->cyrillic += code >= 0x400 && code <= 0x4FF;
        script->ukrainian += code == 0x454 || code == 0x456 || code == 0x457
                             || code == 0x491;
        script->kana += code >= 0x3041 && code <= 0x30FF && code != 0x30FB;
        script->han += code >= 0x4E00 && code <= 0x9FFF;
        script->hangul += code >= 0xAC00 && code <= 0xD7A3;
    }
}

static const char *by_script(const struct script_count *script, size_t latin)
{
    if (script->hangul > latin && script->hangul >= LETTERS_ENOUGH)
        return "ko";
    if (script->kana + script->han > latin
        && script->kana + script->han >= LETTERS_ENOUGH)
        return script->kana * 10 > script->han ? "ja" : "zh";
    if (script->cyrillic > latin && script->cyrillic >= LETTERS_ENOUGH)
        return script->ukrainian * 50 > script->cyrillic ? "uk" : "ru";
    return NULL;
}

static void count_words(struct arena *mem, struct str text, size_t *counts)
{
    struct str rest = text, piece = {0};
    while (str_next_word(&rest, &piece)) {
        struct plain_words words;
        plain_words_cut(mem, piece, &words);
        for (size_t i = 0; i < words.count; i++)
            for (size_t k = 0; k < COUNT_OF(languages); k++)
                counts[k] += plain_is_listed(words.at[i].text,
                                             languages[k].words);
    }
}

static size_t count_latin(struct str text)
{
    size_t count = 0;
    for (size_t i = 0; i < text.length; i++)
        count += (text.at[i] | 0x20) >= 'a' && (text.at[i] | 0x20) <= 'z';
    return count;
}

struct str language_guess(const struct str *texts, size_t count)
{
    struct arena *mem = arena_open();
    struct script_count script = {0};
    size_t counts[COUNT_OF(languages)] = {0};
    size_t latin = 0, best = 0;
    for (size_t i = 0; i < count && i < TEXTS_MOST; i++) {
        count_letters(texts[i], &script);
        latin += count_latin(texts[i]);
        count_words(mem, texts[i], counts);
    }
    for (size_t k = 1; k < COUNT_OF(languages); k++)
        if (counts[k] > counts[best])
            best = k;
    arena_close(mem);
    const char *tag = by_script(&script, latin / 2);
    if (tag)
        return str_of(tag);
    return str_of(counts[best] >= WORDS_ENOUGH ? languages[best].tag : "en");
}
