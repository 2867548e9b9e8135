/* main.c - pick serve or a command; nothing else. */
#include <stdio.h>

int main(void)
{
    puts("rung 0.1.0");
    return 0;
}
