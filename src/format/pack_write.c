#include "format/pack_write.h"

#include <archive.h>
#include <archive_entry.h>
#include <assert.h>
#include <sys/stat.h>

enum {
    FILE_RIGHTS = 0644,
    ROOM_PER_FILE = 1024 /* for its heads, in front and in the list */
};

static bool refuse(struct archive *zip, struct fault *fault)
{
    const char *why = archive_error_string(zip);
    return fault_set(fault, FAULT_SYSTEM, "the zip cannot be written: %s",
                     why ? why : "no reason is given");
}

static bool file_add(struct archive *zip, const struct pack_file *file,
                     struct arena *mem, struct moment made_at,
                     struct fault *fault)
{
    struct archive_entry *entry = archive_entry_new();
    assert(entry); /* else there is no memory */
    archive_entry_set_pathname_utf8(entry, str_chars(mem, file->name));
    archive_entry_set_filetype(entry, S_IFREG);
    archive_entry_set_perm(entry, FILE_RIGHTS);
    archive_entry_set_mtime(entry, (time_t)(made_at.ms / 1000), 0);
    archive_entry_set_size(entry, (la_int64_t)file->bytes.length);
    int status = archive_write_header(zip, entry);
    archive_entry_free(entry);
    if (status != ARCHIVE_OK)
        return refuse(zip, fault);
    la_ssize_t written = archive_write_data(zip, file->bytes.at,
                                            file->bytes.length);
    return written == (la_ssize_t)file->bytes.length || refuse(zip, fault);
}

static bool files_add(struct archive *zip, struct arena *mem,
                      struct pack_file_list files, struct moment made_at,
                      struct fault *fault)
{
    for (size_t i = 0; i < files.count; i++)
        if (!file_add(zip, &files.at[i], mem, made_at, fault))
            return false;
    return archive_write_close(zip) == ARCHIVE_OK || refuse(zip, fault);
}

bool pack_write(struct arena *mem, struct pack_file_list files,
                struct moment made_at, struct str *bytes, struct fault *fault)
{
    assert(mem && bytes && fault);
    size_t room = ROOM_PER_FILE, used = 0;
    for (size_t i = 0; i < files.count; i++)
        room += files.at[i].bytes.length + ROOM_PER_FILE;
    if (room > PACK_BYTES_MOST)
        return fault_set(fault, FAULT_LIMIT,
                         "what is to be packed is larger than %d bytes",
                         PACK_BYTES_MOST);
    char *at = ARENA_ARRAY(mem, char, room);
    struct archive *zip = archive_write_new();
    assert(zip);
    bool is_open = archive_write_set_format_zip(zip) == ARCHIVE_OK
                   && archive_write_open_memory(zip, at, room, &used)
                          == ARCHIVE_OK;
    bool is_made = is_open ? files_add(zip, mem, files, made_at, fault)
                           : refuse(zip, fault);
    archive_write_free(zip);
    if (is_made)
        *bytes = (struct str){at, used};
    return is_made;
}
