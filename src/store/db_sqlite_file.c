#include "store/db_sqlite_file.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

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
