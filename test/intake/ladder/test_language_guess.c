#include "intake/ladder/role_word.h"

#include "support/unit.h"

static void guesses(void **state)
{
    (void)state;
    const struct {
        const char *tag, *text;
    } cases[] = {
        {"en", "Works with the team and helps others to grow."},
        {"en", "xyz"},
        {"de", "Arbeitet mit dem Team und hilft den anderen bei der Planung."},
        {"fr", "Travaille avec les autres et aide à la résolution des "
               "problèmes dans son équipe."},
        {"es", "Trabaja con el equipo y ayuda a los demás en sus tareas."},
        {"pt", "Trabalha com a equipe e ajuda os colegas nas suas tarefas do "
               "dia."},
        {"it", "Lavora con la squadra e aiuta gli altri nella risoluzione dei "
               "problemi."},
        {"nl", "Werkt met het team en helpt anderen bij hun werk, ook op "
               "afstand."},
        {"sv", "Arbetar med laget och hjälper andra att växa på sitt arbete."},
        {"pl", "Pracuje z innymi i pomaga im w rozwoju, dzieli się wiedzą na "
               "spotkaniach."},
        {"tr", "Ekip ile çalışır ve diğer üyeler için bir örnek olarak görev "
               "yapar."},
        {"ru", "Работает с командой и помогает другим."},
        {"uk", "Працює з командою і допомагає іншим її членам."},
        {"ja", "チームと協力して仕事を進める。"},
        {"zh", "与团队合作并帮助他人。"},
        {"ko", "팀과 함께 일하고 다른 사람을 돕는다."},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct str text = str_of(cases[i].text);
        unit_same(language_guess(&text, 1), cases[i].tag, cases[i].text);
    }
    unit_same(language_guess(NULL, 0), "en", "nothing to guess from");
}

int main(void)
{
    const struct CMUnitTest tests[] = {UNIT_TEST(guesses)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
