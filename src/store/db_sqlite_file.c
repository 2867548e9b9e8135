#include "store/db_sqlite_file.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/text.h"
#include "store/db_driver.h"

/* Makes an empty file that only its owner may read, unless one is there. */
static bool make_file(const char *name, struct fault *fault)
{
    int handle = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (handle < 0 && errno != EEXIST)
        return fault_set(fault, FAULT_SYSTEM, "cannot make the store %s: %s",
                         name, strerror(errno));
    if (handle >= 0)
        close(handle);
    return true;
}

bool sqlite_file_find(const struct db_wish *wish, struct fault *fault)
{
    struct stat about;
    if (wish->may_create && !make_file(wish->url, fault))
        return false;
    if (stat(wish->url, &about) != 0) {
        if (errno == ENOENT || errno == ENOTDIR)
            return fault_set(fault, FAULT_MISSING, "there is no store %s",
                             wish->url);
        return fault_set(fault, FAULT_SYSTEM, "cannot see the store %s: %s",
                         wish->url, strerror(errno));
    }
    return S_ISREG(about.st_mode)
           || fault_set(fault, FAULT_INPUT, "the store %s is not a file",
                        wish->url);
}

/* Through SQLite's own handle: closing another would take away the locks that
 * this process holds on the file. */
bool sqlite_file_check(sqlite3 *sqlite, const struct db_wish *wish,
                       bool *is_empty, struct fault *fault)
{
    enum {
        HEAD_BYTES = 100,
        APPLICATION_ID_AT = 68
    }; /* sqlite.org/fileformat */
    static const char magic[16] = "SQLite format 3";
    unsigned char head[HEAD_BYTES] = {0};
    sqlite3_file *file = NULL;
    sqlite3_int64 size = 0;
    if (sqlite3_file_control(sqlite, "main", SQLITE_FCNTL_FILE_POINTER, &file)
            != SQLITE_OK
        || !file || !file->pMethods
        || file->pMethods->xFileSize(file, &size) != SQLITE_OK)
        return fault_set(fault, FAULT_SYSTEM, "cannot read the store %s",
                         wish->url);

    *is_empty = size == 0;
    if (*is_empty)
        return wish->may_create
               || fault_set(fault, FAULT_INPUT,
                            "the file %s is empty, not a store of Rung",
                            wish->url);
    if (size < HEAD_BYTES
        || file->pMethods->xRead(file, head, HEAD_BYTES, 0) != SQLITE_OK
        || memcmp(head, magic, sizeof(magic)) != 0)
        return fault_set(fault, FAULT_INPUT,
                         "the file %s is not a store of Rung: it is no SQLite "
                         "database",
                         wish->url);
    const unsigned char *id = head + APPLICATION_ID_AT;
    uint32_t number = (uint32_t)id[0] << 24 | (uint32_t)id[1] << 16
                      | (uint32_t)id[2] << 8 | id[3];
    return number == DB_APPLICATION_ID
           || fault_set(fault, FAULT_INPUT,
                        "the file %s is not a store of Rung: it is some "
                        "other program's SQLite database",
                        wish->url);
}

/* 0, or the errno that writing `name` or beside it would meet. */
static int why_not_written(struct arena *mem, const char *name)
{
    const char *slash = strrchr(name, '/');
    struct str folder = {name, slash ? (size_t)(slash - name) + 1 : 0};
    const char *beside = slash ? str_chars(mem, folder) : ".";
    if (faccessat(AT_FDCWD, name, W_OK, AT_EACCESS) == 0
        && faccessat(AT_FDCWD, beside, W_OK | X_OK, AT_EACCESS) == 0)
        return 0;
    return errno;
}

bool sqlite_file_plan_reading(struct arena *mem, const char *name, int cause,
                              struct sqlite_file *file, struct fault *fault)
{
    struct sqlite_file made = {.name = name, .cause = cause};
    struct stat about, log, map;
    bool has_log = stat(str_format(mem, "%s-wal", name).at, &log) == 0
                   && log.st_size > 0;
    bool has_map = stat(str_format(mem, "%s-shm", name).at, &map) == 0;
    if (stat(name, &about) != 0)
        return fault_set(fault, FAULT_SYSTEM, "cannot see the store %s: %s",
                         name, strerror(errno));
    /* SQLite reads a log by a map of it, and would have to write that. */
    if (has_log && (!has_map || cause == ENOSPC))
        return fault_set(fault, FAULT_SYSTEM,
                         "cannot read the store %s with the log beside it, "
                         "%s-wal: %s",
                         name, name, strerror(cause));
    made.use = has_log ? SQLITE_USE_LOG : SQLITE_USE_STILL;
    made.changed_at = about.st_mtim;
    *file = made;
    return true;
}

bool sqlite_file_plan(struct arena *mem, const char *name,
                      struct sqlite_file *file, struct fault *fault)
{
    int cause = why_not_written(mem, name);
    if (cause)
        return sqlite_file_plan_reading(mem, name, cause, file, fault);
    *file = (struct sqlite_file){.name = name, .use = SQLITE_USE_ALL};
    return true;
}

const char *sqlite_file_uri(struct arena *mem, const struct sqlite_file *file)
{
    enum { MOST_BYTES = 64 * 1024 };
    struct text uri;
    text_open(mem, MOST_BYTES, &uri);
    /* What is in front keeps any name from being taken for a host. */
    text_add_str(&uri, str_of(file->name[0] == '/' ? "file://" : "file:./"));
    for (const char *c = file->name; *c; c++)
        if (strchr("%?#", *c))
            text_add(&uri, "%%%02X", (unsigned)*c);
        else
            text_add_char(&uri, *c);
    if (file->use == SQLITE_USE_STILL)
        text_add_str(&uri, STR_LITERAL("?immutable=1"));
    return str_chars(mem, text_str(&uri));
}

bool sqlite_file_has_changed(const struct sqlite_file *file)
{
    struct stat about;
    return file->use == SQLITE_USE_STILL
           && (stat(file->name, &about) != 0
               || about.st_mtim.tv_sec != file->changed_at.tv_sec
               || about.st_mtim.tv_nsec != file->changed_at.tv_nsec);
}
