#include "intake/ladder/role_word.h"

#include "base/utf8.h"
#include "intake/ladder/plain_words.h"

#include <assert.h>

/* What a part is called, as plain words; those of Latin letters without
 * accents and, in English, without the s of a plural. */
struct role_words {
    enum part_role role;
    const char *words;
};

static const struct role_words english[] = {
    {PART_LEVEL, "level|lvl|job level|career level|level name|role|stage|rung|"
                 "seniority|seniority level|tier|proficiency|"
                 "proficiency level|maturity|maturity level|step|stage name|"
                 "level title|role level|skill level|ic level|level number"},
    {PART_COMPETENCY, "competency|competence|skill|capability|dimension|"
                      "trait|competency name|skill name|axis|axe|"
                      "competency title|capability name|facet|"
                      "skill or competency|competence name|aptitude|ability|"
                      "responsibility area|performance area"},
    {PART_AREA,
     "area|domain|group|pillar|theme|cluster|focus area|"
     "competency domain|competency area|competency group|"
     "competency category|skill group|skill category|skill area|"
     "skill domain|section|bucket|dimension group|topic area|category"},
    {PART_CRITERION,
     "criterion|criteria|expectation|behavior|behaviour|indicator|"
     "behavioral indicator|behavioural indicator|performance indicator|"
     "requirement|descriptor|statement|expected behavior|expected behaviour|"
     "what we expect|what is expected|what good look like|"
     "what it look like|what this look like|standard|milestone|"
     "responsibility|signal|what are the expectation|level expectation|assessment criteria|"
     "assessment criterion|success criteria|"
     "description of associated behavior|description of associated behaviour|"
     "level description|criterion text|text|performance criteria|action"},
    {PART_EXAMPLE, "example|for example|e g|eg|sample|sample behavior|"
                   "sample behaviour|example behavior|example behaviour|"
                   "sample behavior|example criteria|example criterion|"
                   "example task|example skill|in practice|illustration|"
                   "how it look in practice|sample signal|example signal"},
    {PART_ALTERNATIVE, "alternative|alternatively|equivalent|or instead|"
                       "other way to meet it|substitute"},
    {PART_EVIDENCE, "evidence|proof|artifact|artefact|evidence kind|"
                    "how to show it|how it is shown|how do you prove it|"
                    "measured by|measurement|kind of evidence"},
    {PART_WEIGHT, "weight|weighting|importance|priority|weight pct"},
    {PART_KEY, "key|id|code|slug|identifier|reference|ref|criterion key|"
               "criterion id|number|no|nr|uuid"},
    {PART_SUMMARY, "summary|role summary|level summary|overview|description|"
                   "about|purpose|mission|definition|about the role|"
                   "about this level|role description|job summary|abstract|"
                   "general description|role overview|short description|"
                   "level overview|in short|tl dr|tldr"},
    {PART_TITLE, "title|job title|position|position title|internal title|"
                 "role title|role name|job name|name|typical title|hr title"},
    {PART_EXTERNAL, "external title|market title|industry title|public title|"
                    "business card title|industry equivalent|"
                    "market equivalent|external"},
    {PART_GRADE, "grade|job grade|pay grade|band|salary grade|job band|"
                 "salary band code|company grade|pay band code|hr grade"},
    {PART_PAY, "pay|pay range|pay band|salary|salary range|salary band|"
               "compensation|compensation range|base salary|base pay|"
               "total compensation|remuneration|wage|salary usd|salary eur"},
    {PART_LADDER, "ladder|track|job family|career path|career ladder|"
                  "discipline|career track|path|ladder name|profession|family"},
    {PART_SKIPPED, "note|comment|remark|link|url|internal note|todo|status|"
                   "owner|last updated|updated|changelog|training|course|"
                   "learning resource|resource|related skill|emoji|color|"
                   "colour|icon|year of experience|"
                   "typical experience|minimum experience|tenure"},
};

static const struct role_words german[] = {
    {PART_LEVEL, "stufe|level|karrierestufe|niveau|kompetenzstufe|ebene|"
                 "erfahrungsstufe|rolle|senioritat|reifegrad|kompetenzniveau|"
                 "laufbahnstufe|stufen"},
    {PART_COMPETENCY, "kompetenz|kompetenzen|fahigkeit|fahigkeiten|"
                      "fertigkeit|fertigkeiten|merkmal|dimension|"
                      "dimensionen|anforderungsdimension"},
    {PART_AREA, "bereich|kompetenzbereich|gruppe|themenfeld|kategorie|"
                "handlungsfeld|kompetenzfeld|themenbereich|kompetenzgruppe"},
    {PART_CRITERION, "kriterium|kriterien|erwartung|erwartungen|anforderung|"
                     "anforderungen|verhalten|indikator|indikatoren|"
                     "verhaltensanker|verhaltensweise|verhaltensweisen|"
                     "aufgaben|aufgabe|text"},
    {PART_EXAMPLE, "beispiel|beispiele|zum beispiel|z b|verhaltensbeispiel|"
                   "verhaltensbeispiele|praxisbeispiel"},
    {PART_ALTERNATIVE, "alternative|alternativen|alternativ|gleichwertig"},
    {PART_EVIDENCE, "nachweis|nachweise|beleg|belege"},
    {PART_WEIGHT, "gewicht|gewichtung|wichtigkeit|prioritat"},
    {PART_KEY, "schlussel|kennung|nummer|nr|kurzel|kennzeichen"},
    {PART_SUMMARY, "zusammenfassung|beschreibung|kurzbeschreibung|uberblick|"
                   "rollenbeschreibung|kurzfassung|stufenbeschreibung|profil"},
    {PART_TITLE, "titel|stellenbezeichnung|bezeichnung|stellentitel|"
                 "berufsbezeichnung|position|funktion|funktionsbezeichnung"},
    {PART_EXTERNAL, "externer titel|externe bezeichnung|marktbezeichnung"},
    {PART_GRADE, "entgeltgruppe|gehaltsstufe|vergutungsgruppe|tarifgruppe|"
                 "eingruppierung|besoldungsgruppe|lohngruppe|gehaltsgruppe"},
    {PART_PAY, "gehalt|gehaltsband|gehaltsspanne|vergutung|entgelt|lohn|"
               "jahresgehalt|verdienst"},
    {PART_LADDER, "leiter|laufbahn|karrierepfad|fachlaufbahn|karriereleiter"},
    {PART_SKIPPED, "notiz|notizen|bemerkung|bemerkungen|anmerkung|"
                   "anmerkungen|kommentar|kommentare|hinweis|hinweise|"
                   "berufserfahrung|berufsjahre|verweis"},
};

static const struct role_words romance[] = {
    /* French */
    {PART_LEVEL, "niveau|niveaux|echelon|palier|role|seniorite"},
    {PART_COMPETENCY, "competence|competences|capacite|savoir faire|aptitude"},
    {PART_AREA, "domaine|domaines|axe|categorie|pole|famille de competences|"
                "domaine de competence|groupe|thematique|theme"},
    {PART_CRITERION, "critere|criteres|attente|attentes|comportement|"
                     "comportements|exigence|exigences|indicateur|attendus|"
                     "indicateurs|attendu|comportements attendus|mission"},
    {PART_EXAMPLE, "exemple|exemples|par exemple|p ex"},
    {PART_ALTERNATIVE, "equivalence|alternative"},
    {PART_EVIDENCE, "preuve|preuves|justificatif"},
    {PART_WEIGHT, "poids|ponderation|importance"},
    {PART_KEY, "cle|identifiant|numero|reference"},
    {PART_SUMMARY, "resume|description|synthese|apercu|presentation|"
                   "description du role"},
    {PART_TITLE, "titre|intitule|intitule du poste|poste|titre du poste"},
    {PART_GRADE, "grade|classe|coefficient|classification"},
    {PART_PAY, "salaire|remuneration|fourchette de salaire|"
               "fourchette salariale|grille salariale"},
    {PART_LADDER, "filiere|parcours|echelle|metier"},
    {PART_SKIPPED, "remarque|remarques|commentaire|commentaires|notes|lien|"
                   "experience|annees d experience"},
    /* Spanish and Portuguese */
    {PART_LEVEL, "nivel|niveles|niveis|rol|senioridade|papel|etapa|escalao"},
    {PART_COMPETENCY, "competencia|competencias|habilidad|habilidades|"
                      "habilidade|capacidad|capacidade|destreza|aptitud"},
    {PART_AREA, "area|dominio|ambito|categoria|grupo|eixo|pilar|eje"},
    {PART_CRITERION, "criterio|criterios|expectativa|expectativas|"
                     "comportamiento|comportamientos|comportamento|"
                     "comportamentos|requisito|requisitos|indicador|"
                     "indicadores|conducta|conductas|exigencia"},
    {PART_EXAMPLE, "ejemplo|ejemplos|por ejemplo|exemplo|exemplos|"
                   "por exemplo|p ej"},
    {PART_EVIDENCE, "evidencia|evidencias|prueba|prova"},
    {PART_WEIGHT, "peso|ponderacion|ponderacao|importancia"},
    {PART_KEY, "clave|chave|codigo|identificador|numero"},
    {PART_SUMMARY, "resumen|resumo|descripcion|descricao|"
                   "descripcion del rol|visao geral"},
    {PART_TITLE, "titulo|puesto|cargo|denominacion|nombre del puesto"},
    {PART_GRADE, "grado|grau|banda|categoria salarial"},
    {PART_PAY, "salario|sueldo|rango salarial|faixa salarial|remuneracion|"
               "remuneracao|banda salarial"},
    {PART_LADDER, "trayectoria|carrera|carreira|trilha|escalera|itinerario"},
    {PART_SKIPPED, "nota|notas|comentario|comentarios|observaciones|"
                   "observacoes|enlace|experiencia|anos de experiencia"},
    /* Italian */
    {PART_LEVEL, "livello|livelli|ruolo|fase"},
    {PART_COMPETENCY, "competenza|competenze|abilita|capacita"},
    {PART_AREA, "ambito|area|dominio|gruppo"},
    {PART_CRITERION, "criterio|criteri|aspettativa|aspettative|"
                     "comportamento|comportamenti|requisiti|indicatori|"
                     "indicatore"},
    {PART_EXAMPLE, "esempio|esempi|per esempio|ad esempio"},
    {PART_WEIGHT, "peso|importanza"},
    {PART_KEY, "chiave|codice|identificativo"},
    {PART_SUMMARY, "riepilogo|descrizione|sintesi|riassunto"},
    {PART_TITLE, "titolo|posizione|qualifica|mansione"},
    {PART_GRADE, "grado|inquadramento|fascia"},
    {PART_PAY, "stipendio|retribuzione|fascia retributiva|salario"},
    {PART_LADDER, "percorso|carriera|scala"},
    {PART_SKIPPED, "note|commento|commenti|osservazioni|esperienza"},
};

static const struct role_words northern[] = {
    /* Dutch */
    {PART_LEVEL, "niveau|niveaus|rol|trede|functieniveau"},
    {PART_COMPETENCY, "competentie|competenties|vaardigheid|vaardigheden"},
    {PART_AREA, "gebied|domein|groep|thema|categorie|aandachtsgebied"},
    {PART_CRITERION, "criterium|criteria|verwachting|verwachtingen|gedrag|"
                     "indicator|indicatoren|eis|eisen|gedragsindicator|"
                     "gedragsindicatoren"},
    {PART_EXAMPLE, "voorbeeld|voorbeelden|bijvoorbeeld|bijv"},
    {PART_EVIDENCE, "bewijs"},
    {PART_WEIGHT, "gewicht|weging"},
    {PART_KEY, "sleutel|nummer"},
    {PART_SUMMARY, "samenvatting|omschrijving|beschrijving|overzicht"},
    {PART_TITLE, "titel|functie|functietitel|functienaam"},
    {PART_GRADE, "schaal|functieschaal|salarisschaal"},
    {PART_PAY, "salaris|beloning|loon|salarisband"},
    {PART_LADDER, "loopbaan|loopbaanpad|ladder"},
    {PART_SKIPPED, "opmerking|opmerkingen|notitie|ervaring"},
    /* Swedish */
    {PART_LEVEL, "niva|nivaer|steg|roll|karriarniva"},
    {PART_COMPETENCY, "kompetens|kompetenser|formaga|formagor|fardighet|"
                      "fardigheter"},
    {PART_AREA, "omrade|kategori|grupp|kompetensomrade"},
    {PART_CRITERION, "kriterium|kriterier|forvantning|forvantningar|"
                     "beteende|beteenden|krav|indikator"},
    {PART_EXAMPLE, "exempel|till exempel|t ex"},
    {PART_WEIGHT, "vikt|viktning"},
    {PART_KEY, "nyckel|kod"},
    {PART_SUMMARY, "sammanfattning|beskrivning|oversikt"},
    {PART_TITLE, "titel|befattning|tjanst"},
    {PART_GRADE, "lonegrad|lonegrupp"},
    {PART_PAY, "lon|loneintervall|lonespann|ersattning"},
    {PART_LADDER, "karriarvag|karriarstege|stege"},
    {PART_SKIPPED, "anteckning|anteckningar|kommentar|erfarenhet"},
    /* Polish */
    {PART_LEVEL, "poziom|poziomy|rola|stopien"},
    {PART_COMPETENCY, "kompetencja|kompetencje|umiejetnosc|umiejetnosci|"
                      "zdolnosc"},
    {PART_AREA, "obszar|dziedzina|grupa|kategoria"},
    {PART_CRITERION, "kryterium|kryteria|oczekiwanie|oczekiwania|"
                     "zachowanie|zachowania|wymaganie|wymagania|wskaznik"},
    {PART_EXAMPLE, "przykład|przykłady|na przykład|np"},
    {PART_WEIGHT, "waga"},
    {PART_KEY, "klucz|kod|numer"},
    {PART_SUMMARY, "podsumowanie|opis|streszczenie|opis roli"},
    {PART_TITLE, "tytuł|stanowisko|nazwa stanowiska"},
    {PART_GRADE, "kategoria zaszeregowania|stawka"},
    {PART_PAY, "wynagrodzenie|płaca|pensja|widełki płacowe|widełki"},
    {PART_LADDER, "sciezka|sciezka kariery|drabina"},
    {PART_SKIPPED, "uwagi|uwaga|notatki|komentarz|doswiadczenie"},
    /* Turkish */
    {PART_LEVEL, "seviye|duzey|kademe|rol"},
    {PART_COMPETENCY, "yetkinlik|yetkinlikler|beceri|beceriler|yetenek"},
    {PART_AREA, "alan|kategori|grup"},
    {PART_CRITERION, "kriter|kriterler|olcut|olcutler|beklenti|beklentiler|"
                     "davranıs|davranıslar|gereksinim"},
    {PART_EXAMPLE, "ornek|ornekler|ornegin"},
    {PART_WEIGHT, "agırlık|onem"},
    {PART_KEY, "anahtar|kod|numara"},
    {PART_SUMMARY, "ozet|acıklama|tanım|genel bakıs"},
    {PART_TITLE, "unvan|pozisyon|baslık"},
    {PART_GRADE, "derece"},
    {PART_PAY, "maas|ucret|maas aralıgı|ucret aralıgı"},
    {PART_LADDER, "kariyer yolu|merdiven"},
    {PART_SKIPPED, "not|notlar|yorum|deneyim"},
};

static const struct role_words eastern[] = {
    /* Russian */
    {PART_LEVEL, "уровень|уровни|роль|ступень|грейд"},
    {PART_COMPETENCY, "компетенция|компетенции|навык|навыки|умение|умения"},
    {PART_AREA, "область|группа|категория|направление|блок"},
    {PART_CRITERION, "критерий|критерии|ожидание|ожидания|поведение|"
                     "требование|требования|индикатор|индикаторы"},
    {PART_EXAMPLE, "пример|примеры|например"},
    {PART_WEIGHT, "вес|важность"},
    {PART_KEY, "ключ|код|номер"},
    {PART_SUMMARY, "описание|резюме|обзор|краткое описание"},
    {PART_TITLE, "должность|название|титул|название должности"},
    {PART_GRADE, "разряд|категория оплаты"},
    {PART_PAY, "зарплата|оклад|оплата|вилка|зарплатная вилка"},
    {PART_LADDER, "лестница|трек|карьерный путь"},
    {PART_SKIPPED, "примечание|примечания|комментарий|комментарии|опыт"},
    /* Ukrainian */
    {PART_LEVEL, "рівень|рівні|роль"},
    {PART_COMPETENCY, "компетенція|компетенції|компетентність|навичка|"
                      "навички|вміння"},
    {PART_AREA, "область|галузь|група|категорія|напрям"},
    {PART_CRITERION, "критерій|критерії|очікування|поведінка|вимога|вимоги|"
                     "індикатор"},
    {PART_EXAMPLE, "приклад|приклади|наприклад"},
    {PART_WEIGHT, "вага"},
    {PART_KEY, "ключ|код|номер"},
    {PART_SUMMARY, "опис|підсумок|огляд"},
    {PART_TITLE, "посада|назва|назва посади"},
    {PART_GRADE, "грейд|розряд"},
    {PART_PAY, "зарплата|оклад|оплата|вилка"},
    {PART_SKIPPED, "примітка|примітки|коментар|досвід"},
    /* Japanese */
    {PART_LEVEL, "レベル|等級|段階|役割|職位|グレード名"},
    {PART_COMPETENCY, "コンピテンシー|能力|スキル|項目|評価項目"},
    {PART_AREA, "領域|分野|カテゴリ|カテゴリー|区分|大項目"},
    {PART_CRITERION, "基準|評価基準|期待|期待値|行動|行動指標|要件|"
                     "期待される行動|期待行動"},
    {PART_EXAMPLE, "例|具体例|行動例|例えば"},
    {PART_WEIGHT, "重み|ウェイト|重要度"},
    {PART_KEY, "キー|番号|コード"},
    {PART_SUMMARY, "概要|説明|要約|役割概要"},
    {PART_TITLE, "役職|肩書|職名|タイトル|役職名"},
    {PART_GRADE, "グレード|号俸"},
    {PART_PAY, "給与|報酬|年収|給与レンジ|給料"},
    {PART_LADDER, "職種|キャリアパス|ラダー"},
    {PART_SKIPPED, "備考|メモ|コメント|注記|経験年数"},
    /* Chinese, simplified and traditional */
    {PART_LEVEL, "级别|等级|层级|职级|級別|等級|職級|角色|阶段"},
    {PART_COMPETENCY, "能力|技能|胜任力|素质|勝任力|能力项|维度"},
    {PART_AREA, "领域|类别|分类|領域|類別|能力域|模块"},
    {PART_CRITERION, "标准|要求|行为|期望|標準|行為|行为标准|评价标准|"
                     "行为描述|指标"},
    {PART_EXAMPLE, "例子|示例|举例|例如|範例"},
    {PART_WEIGHT, "权重|權重"},
    {PART_KEY, "编号|代码|編號|代碼|键"},
    {PART_SUMMARY, "概述|描述|说明|摘要|總結|概要|总结"},
    {PART_TITLE, "职位|头衔|职称|職位|頭銜|岗位"},
    {PART_GRADE, "薪级|薪級"},
    {PART_PAY, "薪资|工资|薪酬|薪資|薪资范围|薪酬范围"},
    {PART_LADDER, "序列|通道|职业路径|职族"},
    {PART_SKIPPED, "备注|注释|備註|评论|经验|工作年限"},
    /* Korean */
    {PART_LEVEL, "레벨|수준|단계|직급|등급|역할"},
    {PART_COMPETENCY, "역량|능력|기술|스킬"},
    {PART_AREA, "영역|분야|범주|카테고리|구분"},
    {PART_CRITERION, "기준|기대|행동|요건|기대사항|행동지표|행동 지표|"
                     "평가기준|평가 기준|요구사항"},
    {PART_EXAMPLE, "예|예시|사례|예를 들어"},
    {PART_WEIGHT, "가중치|중요도|비중"},
    {PART_KEY, "키|번호|코드"},
    {PART_SUMMARY, "요약|설명|개요"},
    {PART_TITLE, "직함|직책|직위|타이틀"},
    {PART_GRADE, "급여등급|호봉"},
    {PART_PAY, "급여|연봉|보수|급여 범위|연봉 범위"},
    {PART_LADDER, "직군|트랙|경력 경로|커리어 패스"},
    {PART_SKIPPED, "비고|메모|참고|코멘트|경력"},
};

static const struct {
    const struct role_words *at;
    size_t count;
} tables[] = {
    {english, COUNT_OF(english)}, {german, COUNT_OF(german)},
    {romance, COUNT_OF(romance)}, {northern, COUNT_OF(northern)},
    {eastern, COUNT_OF(eastern)},
};

static enum part_role find_listed(struct str text)
{
    for (size_t i = 0; i < COUNT_OF(tables); i++)
        for (size_t k = 0; k < tables[i].count; k++)
            if (plain_is_listed(text, tables[i].at[k].words))
                return tables[i].at[k].role;
    return PART_ROLE_COUNT;
}

/* Without the plural of its last word. */
static struct str singular(struct arena *mem, struct str text)
{
    if (str_has_suffix(text, "ies"))
        return str_format(mem, "%.*sy",
                          STR(str_part(text, 0, text.length - 3)));
    if (str_has_suffix(text, "s"))
        text.length--;
    return text;
}

/* Without the plural of its first word: "behaviors expected". */
static struct str all_singular(struct arena *mem, struct plain_words *words)
{
    for (size_t i = 0; i < words->count; i++)
        words->at[i].text = singular(mem, words->at[i].text);
    return plain_words_text(mem, words);
}

enum part_role role_word_find(struct str text)
{
    struct arena *mem = arena_open();
    struct plain_words words;
    plain_words_cut(mem, text, &words);
    enum part_role role = PART_ROLE_COUNT;
    if (words.is_whole && words.count) {
        struct str plain = plain_words_text(mem, &words);
        role = find_listed(plain);
        if (role == PART_ROLE_COUNT)
            role = find_listed(singular(mem, plain));
        if (role == PART_ROLE_COUNT)
            role = find_listed(all_singular(mem, &words));
    }
    arena_close(mem);
    return role;
}
