/* main.c - pick serve or a command; nothing else. */
#include "base/translate.h"
#include "cli/run.h"

int main(int count, char **words)
{
    translate_start();
    return run_command(count, (const char *const *)words);
}
