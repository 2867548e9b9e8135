#include "intake/git_record.h"

#include "fuzz/fuzz.h"

#include <assert.h>

static void must_be_within(struct str whole, struct str part)
{
    assert(part.length == 0
           || (part.at >= whole.at
               && part.at + part.length <= whole.at + whole.length));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
    struct str whole = {(const char *)bytes, count};
    struct git_record record;
    if (!git_record_parse(whole, &record))
        return 0;
    const struct str parts[] = {record.hash, record.author, record.name,
                                record.email, record.title};
    for (size_t i = 0; i < COUNT_OF(parts); i++)
        must_be_within(whole, parts[i]);

    struct git_trailer trailer;
    while (git_trailer_next(&record.trailers, &trailer)) {
        must_be_within(whole, trailer.identity.written);
        must_be_within(trailer.identity.written, trailer.identity.name);
        must_be_within(trailer.identity.written, trailer.identity.email);
        assert(trailer.identity.email.length > 0);
        assert(trailer.kind < EVIDENCE_KIND_COUNT);
    }
    return 0;
}
