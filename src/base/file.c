#include "base/file.h"

#include "base/list.h"
#include "base/text.h"
#include "base/translate.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

enum { CHUNK_BYTES = 64 * 1024, MOST_DEPTH = 16 };

/* One sentence for what the system answered about `file_name`. */
static bool system_fault(struct fault *fault, const char *file_name)
{
    if (errno == ENOENT || errno == ENOTDIR)
        return fault_set(fault, FAULT_MISSING, _("%s: there is no such file"),
                         file_name);
    if (errno == EISDIR)
        return fault_set(fault, FAULT_INPUT, _("%s: is a folder, not a file"),
                         file_name);
    return fault_set(fault, FAULT_SYSTEM, "%s: %s", file_name, strerror(errno));
}

static bool is_standard(const char *file_name)
{
    return strcmp(file_name, "-") == 0;
}

static bool is_dot_name(const char *name)
{
    return name[0] == '.';
}

static void close_quietly(int file)
{
    int kept = errno;
    close(file);
    errno = kept;
}

/* Reads to the end, or to the first byte over the ceiling of `text`. */
static bool read_into(int file, struct text *text)
{
    char chunk[CHUNK_BYTES];
    while (!text_overflowed(text)) {
        ssize_t got = read(file, chunk, sizeof(chunk));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return got == 0;
        text_add_str(text, (struct str){chunk, (size_t)got});
    }
    return true;
}

bool file_read(struct arena *mem, const char *file_name, size_t most_bytes,
               struct str *bytes, struct fault *fault)
{
    bool is_input = is_standard(file_name);
    int file = is_input ? STDIN_FILENO : open(file_name, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return system_fault(fault, file_name);

    struct text text;
    text_open(mem, most_bytes, &text);
    bool did_read = read_into(file, &text);
    if (!is_input)
        close_quietly(file);
    if (!did_read)
        return system_fault(fault, is_input ? _("standard input") : file_name);
    if (text_overflowed(&text))
        return fault_set(
            fault, FAULT_LIMIT, _("%s: larger than the %zu bytes we take"),
            is_input ? _("standard input") : file_name, most_bytes);
    *bytes = text_str(&text);
    return true;
}

static bool write_all(int file, struct str bytes)
{
    while (bytes.length) {
        ssize_t put = write(file, bytes.at, bytes.length);
        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0)
            return false;
        bytes = str_part(bytes, (size_t)put, bytes.length);
    }
    return true;
}

/* Devices and pipes have no neighbour to be renamed: they are written to. */
static bool write_in_place(const char *file_name, struct str bytes)
{
    int file = open(file_name, O_WRONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    bool did_write = write_all(file, bytes);
    close_quietly(file);
    return did_write;
}

static const char *folder_of(struct arena *mem, const char *file_name)
{
    const char *slash = strrchr(file_name, '/');
    if (!slash)
        return ".";
    size_t length = slash == file_name ? 1 : (size_t)(slash - file_name);
    return str_chars(mem, (struct str){file_name, length});
}

/* A rename lasts only when the folder that holds the name is on disk too. */
static void keep_name(struct arena *mem, const char *file_name)
{
    int folder = open(folder_of(mem, file_name),
                      O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return;
    fsync(folder);
    close_quietly(folder);
}

static bool write_neighbour(const char *neighbour, const struct stat *old,
                            struct str bytes)
{
    int file = open(neighbour, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (file < 0)
        return false;
    bool did_write = (!old || fchmod(file, old->st_mode & 0777) == 0)
                     && write_all(file, bytes) && fsync(file) == 0;
    close_quietly(file);
    return did_write;
}

static bool replace(struct arena *mem, const char *file_name,
                    const struct stat *old, struct str bytes)
{
    uint64_t mark = 0;
    if (getrandom(&mark, sizeof(mark), 0) != sizeof(mark))
        return false;
    const char *neighbour =
        str_format(mem, "%s.%016llx", file_name, (unsigned long long)mark).at;
    if (write_neighbour(neighbour, old, bytes)
        && rename(neighbour, file_name) == 0) {
        keep_name(mem, file_name);
        return true;
    }
    int kept = errno;
    unlink(neighbour);
    errno = kept;
    return false;
}

/* Where a link leads, so that writing keeps the link. */
static const char *real_name(struct arena *mem, const char *file_name)
{
    char *found = realpath(file_name, NULL);
    if (!found)
        return file_name;
    const char *name = str_chars(mem, str_of(found));
    free(found);
    return name;
}

bool file_write(struct arena *mem, const char *file_name, struct str bytes,
                struct fault *fault)
{
    if (is_standard(file_name))
        return write_all(STDOUT_FILENO, bytes)
               || system_fault(fault, _("standard output"));

    struct stat old;
    bool was_there = stat(file_name, &old) == 0;
    bool did_write;
    if (was_there && S_ISDIR(old.st_mode)) {
        errno = EISDIR;
        did_write = false;
    } else if (was_there && !S_ISREG(old.st_mode)) {
        did_write = write_in_place(file_name, bytes);
    } else {
        did_write = replace(mem, real_name(mem, file_name),
                            was_there ? &old : NULL, bytes);
    }
    if (!did_write && errno == ENOENT)
        return fault_set(fault, FAULT_MISSING,
                         _("%s: the folder it belongs into is not there"),
                         file_name);
    return did_write || system_fault(fault, file_name);
}

struct search {
    struct arena *mem;
    const char *suffix;
    size_t most;
    struct list folders; /* of struct folder, searched in this order */
    struct list files;   /* of const char * */
};

struct folder {
    const char *name;
    int depth;
};

static const char *name_below(struct arena *mem, const char *folder,
                              const char *name)
{
    struct str above = str_of(folder);
    const char *between = str_has_suffix(above, "/") ? "" : "/";
    return str_format(mem, "%s%s%s", folder, between, name).at;
}

static bool take(struct search *search, struct folder above, int folder,
                 const char *entry, struct fault *fault)
{
    struct stat about;
    if (fstatat(folder, entry, &about, AT_SYMLINK_NOFOLLOW) != 0)
        return true; /* removed since it was listed */
    bool is_wanted = S_ISREG(about.st_mode)
                     && str_has_suffix(str_of(entry), search->suffix);
    if (!is_wanted && !S_ISDIR(about.st_mode))
        return true;

    const char *name = name_below(search->mem, above.name, entry);
    if (is_wanted)
        *LIST_ADD(&search->files, const char *) = name;
    else
        *LIST_ADD(&search->folders,
                  struct folder) = (struct folder){name, above.depth + 1};
    if (search->files.count > search->most)
        return fault_set(fault, FAULT_LIMIT,
                         _("%s: more than the %zu files we take"), above.name,
                         search->most);
    if (!is_wanted && above.depth == MOST_DEPTH)
        return fault_set(fault, FAULT_LIMIT, _("%s: more than %d folders deep"),
                         name, MOST_DEPTH);
    return true;
}

static bool search_folder(struct search *search, struct folder above,
                          struct fault *fault)
{
    /* The one that was asked for may be a link; no other may. */
    int follow = above.depth ? O_NOFOLLOW : 0;
    int file = open(above.name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | follow);
    DIR *folder = file < 0 ? NULL : fdopendir(file);
    if (!folder)
        return system_fault(fault, above.name);

    bool is_well = true;
    for (const struct dirent *entry; is_well && (entry = readdir(folder));)
        if (!is_dot_name(entry->d_name))
            is_well = take(search, above, file, entry->d_name, fault);
    closedir(folder);
    return is_well;
}

static int by_bytes(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

bool file_list(struct arena *mem, const char *folder, const char *suffix,
               size_t most, struct file_name_list *files, struct fault *fault)
{
    struct search search = {.mem = mem, .suffix = suffix, .most = most};
    LIST_OPEN(mem, struct folder, &search.folders);
    LIST_OPEN(mem, const char *, &search.files);

    struct stat about = {0};
    if (!is_standard(folder) && stat(folder, &about) != 0)
        return system_fault(fault, folder);
    if (is_standard(folder) || !S_ISDIR(about.st_mode))
        *LIST_ADD(&search.files, const char *) = str_chars(mem, str_of(folder));
    else
        *LIST_ADD(&search.folders, struct folder) = (struct folder){folder, 0};

    for (size_t i = 0; i < search.folders.count; i++)
        if (!search_folder(&search, *LIST_AT(&search.folders, struct folder, i),
                           fault))
            return false;
    if (search.files.count)
        qsort(search.files.at, search.files.count, sizeof(const char *),
              by_bytes);
    *files = (struct file_name_list){search.files.at, search.files.count};
    return true;
}

bool file_is_folder(const char *file_name)
{
    struct stat about;
    return stat(file_name, &about) == 0 && S_ISDIR(about.st_mode);
}

bool folder_make(struct arena *mem, const char *folder, struct fault *fault)
{
    char *name = ARENA_ARRAY(mem, char, strlen(folder) + 1);
    for (size_t i = 0; folder[i]; i++) {
        name[i] = folder[i];
        bool is_whole = folder[i] != '/'
                        && (folder[i + 1] == '/' || folder[i + 1] == '\0');
        if (!is_whole || mkdir(name, 0777) == 0)
            continue;
        if (errno != EEXIST)
            return system_fault(fault, name);
        if (!file_is_folder(name))
            return fault_set(fault, FAULT_CLASH,
                             _("%s: is a file, not a folder"), name);
    }
    return true;
}

static int remove_one(const char *name, const struct stat *about, int kind,
                      struct FTW *place)
{
    (void)about, (void)kind, (void)place;
    remove(name);
    return 0;
}

static void remove_folder(void *folder)
{
    nftw(folder, remove_one, MOST_DEPTH, FTW_DEPTH | FTW_PHYS);
}

bool folder_make_temporary(struct arena *mem, const char **folder,
                           struct fault *fault)
{
    const char *above = getenv("TMPDIR");
    const char *pattern = name_below(mem, above && *above ? above : "/tmp",
                                     "rung-XXXXXX");
    size_t bytes = strlen(pattern) + 1;
    char *name = memcpy(ARENA_ARRAY(mem, char, bytes), pattern, bytes);
    if (!mkdtemp(name))
        return system_fault(fault, name);
    arena_defer(mem, remove_folder, name);
    *folder = name;
    return true;
}
