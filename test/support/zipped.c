#include "support/zipped.h"

#include <archive.h>
#include <archive_entry.h>
#include <assert.h>
#include <sys/stat.h>

struct str zipped_make(struct arena *mem, const struct zipped_part *parts,
                       size_t count)
{
    size_t room = 64 * 1024, used = 0;
    for (size_t i = 0; i < count; i++)
        room += parts[i].bytes.length + 1024;
    char *at = ARENA_ARRAY(mem, char, room);
    struct archive *zip = archive_write_new();
    archive_write_set_format_zip(zip);
    int result = archive_write_open_memory(zip, at, room, &used);
    for (size_t i = 0; i < count && result == ARCHIVE_OK; i++) {
        struct archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, parts[i].name);
        archive_entry_set_size(entry, (la_int64_t)parts[i].bytes.length);
        archive_entry_set_filetype(entry, S_IFREG);
        archive_entry_set_perm(entry, 0644);
        result = archive_write_header(zip, entry);
        archive_write_data(zip, parts[i].bytes.at, parts[i].bytes.length);
        archive_entry_free(entry);
    }
    archive_write_close(zip);
    archive_write_free(zip);
    assert(result == ARCHIVE_OK);
    return (struct str){at, used};
}
