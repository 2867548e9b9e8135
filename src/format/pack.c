#include "format/pack.h"

#include "base/list.h"
#include "base/utf8.h"

#include <archive.h>
#include <archive_entry.h>
#include <assert.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { TAR_MAGIC_AT = 257 };

static const char zip_magic[] = "PK\x03\x04";

bool pack_is(struct str bytes)
{
    return str_has_prefix(bytes, zip_magic) || str_has_prefix(bytes, "\x1F\x8B")
           || str_has_prefix(str_part(bytes, TAR_MAGIC_AT, bytes.length),
                             "ustar");
}

struct unpacking {
    struct arena *mem;
    struct archive *archive;
    const struct pack_limits *limits;
    struct list files; /* of struct pack_file */
    size_t bytes;      /* of all so far */
};

/* Names of no use to a reader: ".git/config", "__MACOSX/x", "a/.DS_Store". */
static bool is_hidden(struct str name)
{
    struct str part;
    while (str_next(&name, '/', &part))
        if (str_has_prefix(part, ".") || str_is(part, "__MACOSX"))
            return true;
    return false;
}

static bool broken(struct unpacking *unpacking, struct fault *fault)
{
    const char *why = archive_error_string(unpacking->archive);
    return fault_set(fault, FAULT_INPUT, "it cannot be unpacked: %s",
                     why ? why : "it breaks off");
}

/* What is unpacked of one entry so far. */
struct unpacked {
    char *at; /* shape: [room] */
    size_t length, room;
};

static void room_make(struct arena *mem, struct unpacked *so_far)
{
    if (so_far->length < so_far->room)
        return;
    size_t room = so_far->room ? 2 * so_far->room : 16 * 1024;
    char *at = ARENA_ARRAY(mem, char, room);
    if (so_far->length)
        memcpy(at, so_far->at, so_far->length);
    so_far->at = at;
    so_far->room = room;
}

static bool is_too_much(const struct unpacking *unpacking, size_t length)
{
    const struct pack_limits *limits = unpacking->limits;
    return length > limits->most_file_bytes
           || unpacking->bytes + length > limits->most_bytes;
}

/* The bytes of the present entry, whatever size it says it has. */
static bool bytes_read(struct unpacking *unpacking, struct str name,
                       struct str *bytes, struct fault *fault)
{
    struct unpacked so_far = {0};
    la_ssize_t got = 0;
    do {
        room_make(unpacking->mem, &so_far);
        got = archive_read_data(unpacking->archive, so_far.at + so_far.length,
                                so_far.room - so_far.length);
        if (got < 0)
            return broken(unpacking, fault);
        so_far.length += (size_t)got;
        if (is_too_much(unpacking, so_far.length))
            return fault_set(fault, FAULT_LIMIT,
                             "%.*s: it unpacks to more than is taken",
                             STR(name));
    } while (got > 0);
    unpacking->bytes += so_far.length;
    *bytes = (struct str){so_far.at, so_far.length};
    return true;
}

static bool entry_take(struct unpacking *unpacking, struct archive_entry *entry,
                       struct fault *fault)
{
    const char *raw = archive_entry_pathname_utf8(entry);
    if (!raw)
        raw = archive_entry_pathname(entry);
    if (!raw || archive_entry_filetype(entry) != S_IFREG
        || is_hidden(str_of(raw)))
        return true;
    struct pack_file file = {.name = utf8_clean(unpacking->mem, str_of(raw))};
    file.name = str_copy(unpacking->mem, file.name);
    if (unpacking->files.count == unpacking->limits->most_files)
        return fault_set(fault, FAULT_LIMIT, "it holds more than %zu files",
                         unpacking->limits->most_files);
    if (!bytes_read(unpacking, file.name, &file.bytes, fault))
        return false;
    *LIST_ADD(&unpacking->files, struct pack_file) = file;
    return true;
}

static bool entries_take(struct unpacking *unpacking, struct fault *fault)
{
    for (;;) {
        struct archive_entry *entry;
        int status = archive_read_next_header(unpacking->archive, &entry);
        if (status == ARCHIVE_EOF)
            return true;
        if (status < ARCHIVE_WARN)
            return broken(unpacking, fault);
        if (!entry_take(unpacking, entry, fault))
            return false;
    }
}

static bool is_listed(struct archive *zip, const char *name)
{
    struct archive_entry *entry;
    for (size_t i = 0; i < PACK_NAMES_MOST; i++) {
        int status = archive_read_next_header(zip, &entry);
        if (status == ARCHIVE_EOF || status < ARCHIVE_WARN)
            return false;
        const char *raw = archive_entry_pathname_utf8(entry);
        if (raw && str_is(str_of(raw), name))
            return true;
    }
    return false;
}

bool pack_has(struct str bytes, const char *name)
{
    assert(name);
    if (!str_has_prefix(bytes, zip_magic))
        return false;
    struct archive *zip = archive_read_new();
    if (!zip)
        return false;
    archive_read_support_format_zip_seekable(zip);
    bool is_open = archive_read_open_memory(zip, bytes.at, bytes.length)
                   == ARCHIVE_OK;
    bool has = is_open && is_listed(zip, name);
    archive_read_free(zip);
    return has;
}

static int by_name(const void *a, const void *b)
{
    const struct pack_file *x = a, *y = b;
    return str_order(x->name, y->name);
}

static void archive_close_it(void *archive)
{
    archive_read_free(archive);
}

bool pack_read(struct arena *mem, struct str bytes,
               const struct pack_limits *limits, struct pack_file_list *files,
               struct fault *fault)
{
    assert(mem && limits && files && fault);
    struct unpacking unpacking = {.mem = mem, .limits = limits};
    unpacking.archive = archive_read_new();
    if (!unpacking.archive)
        return fault_set(fault, FAULT_SYSTEM, "no memory to unpack with");
    arena_defer(mem, archive_close_it, unpacking.archive);
    LIST_OPEN(mem, struct pack_file, &unpacking.files);
    archive_read_support_format_zip(unpacking.archive);
    archive_read_support_format_tar(unpacking.archive);
    archive_read_support_filter_gzip(unpacking.archive);
    if (archive_read_open_memory(unpacking.archive, bytes.at, bytes.length))
        return broken(&unpacking, fault);
    if (!entries_take(&unpacking, fault))
        return false;
    if (unpacking.files.count)
        qsort(unpacking.files.at, unpacking.files.count,
              sizeof(struct pack_file), by_name);
    *files = (struct pack_file_list){unpacking.files.at, unpacking.files.count};
    return true;
}
