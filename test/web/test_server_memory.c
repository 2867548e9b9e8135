/* What a server does when there is no memory for a reply. */
#include "support/wire.h"

#include <microhttpd.h>
#include <signal.h>

/* Stands before the library's own in every program that links this. */
struct MHD_Response *MHD_create_response_from_buffer(
    size_t size, void *buffer, enum MHD_ResponseMemoryMode mode)
{
    (void)size;
    (void)buffer;
    (void)mode;
    return NULL;
}

static void carries_a_form_out_once(void **state)
{
    struct wire *wire = wire_open(*state, NULL);
    int held = wire_connect(wire);
    wire_send(held, STR_LITERAL("POST /hold HTTP/1.1\r\nHost: a\r\n"
                                "Content-Length: 3\r\n\r\na=b"));
    wire_await(wire);
    wire_release(wire);
    unit_same(wire_read(*state, held), "", "closed without a word");
    wire_signal(wire, SIGTERM);
    assert_int_equal(wire_end(wire), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(carries_a_form_out_once),
    };
    return cmocka_run_group_tests_name("server memory", tests, NULL, NULL);
}
