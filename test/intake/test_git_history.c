#include "intake/git_history.h"

#include "base/text.h"
#include "base/utf8.h"
#include "support/git.h"

#include <string.h>
#include <unistd.h>

enum { RECORD_BYTES = 64 * 1024, TEXT_BYTES = 4 * 1024 * 1024 };

/* What the sink was given, a line a piece, and when it shall fail. */
struct taken {
    struct text text;
    int64_t pieces, fail_at;
    bool is_clean;
    struct draft last; /* its texts are gone */
};

static bool take(void *to, const struct draft *draft, struct fault *fault)
{
    struct taken *taken = to;
    if (++taken->pieces == taken->fail_at)
        return fault_set(fault, FAULT_CLASH, "the sink is full");
    text_add(&taken->text, "%s %.*s <%.*s>\n", evidence_kind_names[draft->kind],
             STR(draft->name), STR(draft->email));
    const struct str texts[] = {draft->name, draft->email, draft->project,
                                draft->reference, draft->title};
    for (size_t i = 0; i < COUNT_OF(texts); i++)
        taken->is_clean &= utf8_fault_at(texts[i]) == texts[i].length;
    taken->last = *draft;
    return true;
}

static struct taken taken_open(struct arena *mem)
{
    struct taken taken = {.is_clean = true};
    text_open(mem, TEXT_BYTES, &taken.text);
    return taken;
}

static struct git_place place_of(const char *folder)
{
    return (struct git_place){
        .folder = folder, .since = DAY_NONE, .most_record_bytes = RECORD_BYTES};
}

static struct git_count read_place(struct arena *mem,
                                   const struct git_place *place,
                                   struct taken *taken)
{
    struct draft_sink sink = {.take = take, .to = taken};
    struct git_count count = {0};
    struct fault fault;
    if (!git_history_read(mem, place, &sink, &count, &fault))
        fail_msg("%s", fault.message);
    assert_int_equal(count.pieces, taken->pieces);
    return count;
}

#define ADA "Ada <ada@x.org>"

static void hands_over_what_people_did(void **state)
{
    static const struct {
        const char *says, *author, *message, *mailmap, *wanted;
    } cases[] = {
        {"a commit alone", ADA, "One", "", "commit Ada <ada@x.org>\n"},
        {"no message", ADA, "", "", "commit Ada <ada@x.org>\n"},
        {"nobody's name", "<ada@x.org>", "One", "", "commit  <ada@x.org>\n"},
        {"nobody at all", "<>", "One", "", "commit  <>\n"},
        {"a trailer", ADA, "One\n\nReviewed-by: Grace <g@x>\n", "",
         "commit Ada <ada@x.org>\nreview Grace <g@x>\n"},
        {"what git says is no trailer", ADA,
         "One\n\nReviewed-by: Grace <g@x>\n\nand thanks\n", "",
         "commit Ada <ada@x.org>\n"},
        {"a trailer over two lines", ADA,
         "One\n\nReviewed-by: Grace\n  <g@x>\n", "",
         "commit Ada <ada@x.org>\nreview Grace <g@x>\n"},
        {"a line that is no address", ADA,
         "One\n\nReported-by: kernel test robot\nTested-by: Grace <g@x>\n", "",
         "commit Ada <ada@x.org>\ntest Grace <g@x>\n"},
        {"the same trailer twice", ADA,
         "One\n\nAcked-by: Grace <g@x>\nAcked-by: Grace M <G@X>\n", "",
         "commit Ada <ada@x.org>\nack Grace <g@x>\n"},
        {"two parts of one person", ADA,
         "One\n\nAcked-by: Grace <g@x>\nTested-by: Grace <g@x>\n", "",
         "commit Ada <ada@x.org>\nack Grace <g@x>\ntest Grace <g@x>\n"},
        {"two names of writing together", ADA,
         "One\n\nCo-authored-by: Grace <g@x>\nCo-developed-by: Grace <g@x>\n",
         "", "commit Ada <ada@x.org>\nco-author Grace <g@x>\n"},
        {"the author signs too", ADA,
         "One\n\nSigned-off-by: A. <ADA@x.org>\nTested-by: Ada <ada@x.org>\n",
         "", "commit Ada <ada@x.org>\n"},
        {"the author by the mailmap", "Ada <old@x.org>",
         "One\n\nSigned-off-by: Ada <ada@x.org>\n",
         "Ada L <ada@x.org> <old@x.org>\n", "commit Ada L <ada@x.org>\n"},
        {"a trailer by the mailmap", ADA,
         "One\n\nAcked-by: G <old@x.org>\nAcked-by: Grace <g@x>\n",
         "Grace <g@x> <OLD@x.org>\n",
         "commit Ada <ada@x.org>\nack Grace <g@x>\n"},
        {"a mailmap with a name only", ADA, "One\n\nAcked-by: <g@x>\n",
         "Grace <g@x>\nAda L <ada@x.org>\n",
         "commit Ada L <ada@x.org>\nack Grace <g@x>\n"},
        {"a mailmap with an address only", ADA,
         "One\n\nAcked-by: Grace <old@x>\n", "<g@x> <old@x>\n",
         "commit Ada <ada@x.org>\nack Grace <g@x>\n"},
        {"a mailmap of name and address", ADA,
         "One\n\nAcked-by: Gr <old@x>\nTested-by: Bo <old@x>\n",
         "Grace <g@x> gr <old@x>\n",
         "commit Ada <ada@x.org>\nack Grace <g@x>\ntest Bo <old@x>\n"},
        {"bytes that are no text", "\xFF <a\xFE@x>",
         "\xC3\n\nAcked-by: G\xFF <g\xFF@x>\n", "",
         "commit \xEF\xBF\xBD <a\xEF\xBF\xBD@x>\n"
         "ack G\xEF\xBF\xBD <g\xEF\xBF\xBD@x>\n"},
        {"an address without brackets", ADA, "One\n\nReported-by: g@x\n",
         "Grace <g@x>\n", "commit Ada <ada@x.org>\nreport Grace <g@x>\n"},
    };
    struct arena *mem = *state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct str map = git_mailmap(mem, cases[i].mailmap);
        struct str one = git_commit(mem, cases[i].author, cases[i].message);
        const char *folder = git_repository(
            mem, str_format(mem, "%.*s%.*s", STR(map), STR(one)));
        struct taken taken = taken_open(mem);
        struct git_place place = place_of(folder);
        place.revisions = (const char *const[]){"main~1..main", "^main~1"};
        place.revision_count = 2;
        struct git_count count = read_place(mem, &place, &taken);
        unit_same(text_str(&taken.text), cases[i].wanted, cases[i].says);
        UNIT_CLAIM(cases[i].says, taken.is_clean);
        UNIT_CLAIM(cases[i].says, count.commits == 1 && count.identities == 1);
    }
}

static void fills_every_part_of_a_draft(void **state)
{
    struct arena *mem = *state;
    const char *folder = git_repository(
        mem, git_commit(mem, ADA, "One\nof two\n\nBody\n"));
    struct git_place place = place_of(folder);
    struct taken taken = taken_open(mem);
    struct git_count count = read_place(mem, &place, &taken);
    assert_int_equal(count.commits, 1);
    assert_int_equal(count.merges, 0);
    assert_int_equal(taken.last.day.number, 19675);
    assert_int_equal(taken.last.landed.number, 19676);
    assert_int_equal(taken.last.title.length, strlen("One of two"));
    assert_int_equal(taken.last.reference.length, 4 + 40);
    assert_int_equal(taken.last.project.length, 1);
}

/* Commits by one person, a day apart, on two branches that are merged. */
static const char merged[] =
    "for day in 1 2 3 4; do"
    "  GIT_AUTHOR_DATE=\"2026-01-0$day 12:00 +0000\""
    "  GIT_COMMITTER_DATE=\"2026-02-0$day 00:00 +0000\""
    "  git commit -q --allow-empty -m \"$day\";"
    "  if test $day = 2; then git branch side; fi; done;"
    "git switch -q side; git commit -q --allow-empty -m side;"
    "git switch -q main; git merge -q --no-ff -m merge side;"
    "git tag -m tag v1 HEAD~1; git tag light side";

static void counts_as_git_does(void **state)
{
    static const struct {
        const char *says;
        const char *revisions[2];
        size_t revision_count;
        int32_t since; /* 20485: 2026-02-01 */
        int64_t commits, merges;
    } cases[] = {
        {"all refs", {NULL}, 0, 0, 6, 1},
        {"a branch", {"main"}, 1, 0, 6, 1},
        {"the other branch", {"side"}, 1, 0, 3, 0},
        {"a tag with words", {"v1"}, 1, 0, 4, 0},
        {"two that share", {"light", "v1"}, 2, 0, 5, 0},
        {"a span", {"v1~2..v1"}, 1, 0, 2, 0},
        {"all but some", {"main", "^side"}, 2, 0, 3, 1},
        {"since the third", {"v1"}, 1, 20487, 2, 0},
        {"since the fourth", {"v1"}, 1, 20488, 1, 0},
        {"since the day after", {"v1"}, 1, 20489, 0, 0},
        {"since before there were days", {"v1"}, 1, -10000, 4, 0},
        {"since a far year", {"v1"}, 1, 900000, 0, 0},
    };
    struct arena *mem = *state;
    const char *folder = unit_folder(mem);
    git_script(mem, folder, "git init -q -b main");
    git_script(mem, folder, merged);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct git_place place = place_of(folder);
        place.revisions = cases[i].revisions;
        place.revision_count = cases[i].revision_count;
        if (cases[i].since)
            place.since.number = cases[i].since;
        struct taken taken = taken_open(mem);
        struct git_count count = read_place(mem, &place, &taken);
        UNIT_CLAIM(cases[i].says, count.commits == cases[i].commits);
        UNIT_CLAIM(cases[i].says, count.merges == cases[i].merges);
        UNIT_CLAIM(cases[i].says,
                   count.pieces == cases[i].commits - cases[i].merges);
    }
}

/* Authors that are easy to take for one another, and for somebody else by
 * the mailmap that follows. */
static const char *const odd_authors[] = {
    "Ada <ada@x.org>", "ada <ada@x.org>", "Ada <ADA@x.org>",
    "Ada <ada@y.org>", "<ada@x.org>",     "<>",
    "Ada <>",          "Grace H <g@x>",   "Grace <g@x>",
    "grace <G@X>",     "Bo\xFF <b@x>",    "Bo\xFE <b@x>",
    "B\xC3\xB8 <b@x>", "\"Q\" <q@x>",     "Tab\there <t@x>",
    "Dot. <d@x>",      "A  B <ab@x>",     "A B <ab@x>",
    "Comma, Jr <c@x>", "C\x01 <c@x>",     "Only <only@x>",
    "Only <only2@x>",  "Name <name@x>",   "Renamed <name@x>",
    "Chain <one@x>",   "Chain <two@x>",   "Chain <three@x>",
    "Sp <s p@x>",      "Br <b[r]@x>",     "Hash # <h@x>",
};

static const char odd_mailmap[] = "# who is who\n"
                                  "Ada Lovelace <ada@x.org> <ada@y.org>\n"
                                  "<g@x> <G@X>\n"
                                  "Only One <only@x> <only2@x>\n"
                                  "Name N <name@x>\n"
                                  "Two <two@x> Chain <one@x>\n"
                                  "Three <three@x> <two@x>\n"
                                  "broken line\n"
                                  "  \n"
                                  "B\xC3\xB8 Nielsen <b@x> Bo\xFF <b@x>\n"
                                  "<> <q@x>\n";

static const char *odd_repository(struct arena *mem)
{
    struct text stream;
    text_open(mem, TEXT_BYTES, &stream);
    for (size_t i = 0; i < COUNT_OF(odd_authors); i++)
        text_add_str(&stream, git_commit(mem, odd_authors[i], "One\n"));
    text_add_str(&stream, git_mailmap(mem, odd_mailmap));
    text_add_str(&stream, git_mailmap(mem, "A <ada@x.org>\nB <ADA@x.org>\n"));
    return git_repository(mem, text_str(&stream));
}

static void counts_identities_as_shortlog_does(void **state)
{
    static const struct {
        const char *says, *revision, *count_them;
    } cases[] = {
        {"by the newest mailmap", NULL, "git shortlog -se --all | wc -l"},
        {"by the one before", "main~1",
         "git -c mailmap.blob=main~1:.mailmap shortlog -se main~1 | wc -l"},
        {"from before there was one", "main~2",
         "git -c mailmap.blob= shortlog -se main~2 | wc -l"},
    };
    struct arena *mem = *state;
    const char *folder = odd_repository(mem);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct git_place place = place_of(folder);
        place.revisions = &cases[i].revision;
        place.revision_count = cases[i].revision != NULL;
        struct taken taken = taken_open(mem);
        struct git_count count = read_place(mem, &place, &taken);
        int64_t wanted = 0;
        assert_true(
            str_number(str_trim(git_script(mem, folder, cases[i].count_them)),
                       1, 1000, &wanted));
        UNIT_CLAIM(cases[i].says, count.identities == wanted);
        UNIT_CLAIM(cases[i].says, taken.is_clean);
    }
}

static void maps_trailers_as_authors(void **state)
{
    struct arena *mem = *state;
    struct text stream;
    text_open(mem, TEXT_BYTES, &stream);
    text_add_str(&stream, git_mailmap(mem, odd_mailmap));
    for (size_t i = 0; i < COUNT_OF(odd_authors); i++) {
        struct str message = str_format(mem, "One\n\nAcked-by: %s\n",
                                        odd_authors[i]);
        text_add_str(&stream,
                     git_commit(mem, "Linus <linus@x.org>", message.at));
        text_add_str(&stream, git_commit(mem, odd_authors[i], "One\n"));
    }
    struct git_place place = place_of(git_repository(mem, text_str(&stream)));
    struct taken taken = taken_open(mem);
    read_place(mem, &place, &taken);

    /* Newest first: each author's commit, then Linus', then the same author
     * in the trailer. */
    struct str rest = text_str(&taken.text), author, other, trailer;
    for (size_t i = 0; i < COUNT_OF(odd_authors); i++) {
        assert_true(str_next(&rest, '\n', &author));
        assert_true(str_next(&rest, '\n', &other));
        if (strstr(str_chars(mem, author), "<>"))
            continue; /* without an address there is no such piece */
        assert_true(str_next(&rest, '\n', &trailer));
        unit_same(
            str_part(trailer, strlen("ack"), trailer.length),
            str_chars(mem, str_part(author, strlen("commit"), author.length)),
            "mapped alike");
    }
}

static void says_what_is_wrong(void **state)
{
    static const struct {
        const char *says, *author, *message;
        size_t most_record_bytes;
        int64_t fail_at;
        enum fault_kind kind;
        const char *word;
    } cases[] = {
        {"a record over the ceiling", ADA, "One", 60, 0, FAULT_LIMIT,
         "larger than 60 bytes"},
        {"a sink that is full", ADA, "One", RECORD_BYTES, 1, FAULT_CLASH,
         "the sink is full"},
        {"a sink full at a trailer", ADA, "One\n\nAcked-by: G <g@x>\n",
         RECORD_BYTES, 2, FAULT_CLASH, "the sink is full"},
    };
    struct arena *mem = *state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct git_place place = place_of(git_repository(
            mem, git_commit(mem, cases[i].author, cases[i].message)));
        place.most_record_bytes = cases[i].most_record_bytes;
        struct taken taken = taken_open(mem);
        taken.fail_at = cases[i].fail_at;
        struct draft_sink sink = {.take = take, .to = &taken};
        struct git_count count = {.commits = -1};
        struct fault fault = {0};
        UNIT_CLAIM(cases[i].says,
                   !git_history_read(mem, &place, &sink, &count, &fault));
        UNIT_CLAIM(cases[i].says, fault.kind == cases[i].kind);
        UNIT_CLAIM(cases[i].says, strstr(fault.message, cases[i].word));
        UNIT_CLAIM(cases[i].says, count.commits == -1);
    }
}

static void names_the_commit_that_is_too_large(void **state)
{
    struct arena *mem = *state;
    const char *folder = unit_folder(mem);
    git_script(mem, folder,
               "git init -q -b main; git commit -q --allow-empty -m 1;"
               "git commit -q --allow-empty -m "
               "\"$(printf %1000s | tr ' ' x)\";"
               "git commit -q --allow-empty -m 3");
    struct git_place place = place_of(folder);
    place.most_record_bytes = 500;
    struct taken taken = taken_open(mem);
    struct draft_sink sink = {.take = take, .to = &taken};
    struct git_count count;
    struct fault fault;
    assert_false(git_history_read(mem, &place, &sink, &count, &fault));
    assert_int_equal(fault.kind, FAULT_LIMIT);
    struct str hash = git_script(mem, folder, "git rev-parse HEAD~1");
    assert_non_null(strstr(fault.message, str_chars(mem, str_trim(hash))));
    assert_int_equal(taken.pieces, 1);
}

/* A broken head line cannot be made with ordinary commands. */
static void lives_with_broken_commits(void **state)
{
    struct arena *mem = *state;
    const char *folder = unit_folder(mem);
    git_script(
        mem, folder,
        "git init -q -b main --bare .; tree=$(git mktree </dev/null);"
        "made=; for author in 'author Ada <a@x> never' 'author' 'other x'"
        " 'author Ada <a@x>' 'author <<a@x>> 1 +0000' 'author A <a@x> 1 +99999';"
        "do made=$(printf 'tree %s\\n%s%s\\ncommitter C <c@x> 1700000000 +0000\\n"
        "\\nOne' $tree \"${made:+parent $made\n}\" \"$author\" |"
        " git hash-object -t commit -w --literally --stdin); done;"
        "git update-ref refs/heads/main $made");
    struct git_place place = place_of(folder);
    struct taken taken = taken_open(mem);
    struct git_count count = read_place(mem, &place, &taken);
    assert_int_equal(count.commits, 6);
    int64_t wanted = 0;
    assert_true(str_number(
        str_trim(git_script(mem, folder,
                            "git shortlog -se --all 2>/dev/null | wc -l")),
        1, 10, &wanted));
    assert_int_equal(count.identities, wanted);
    assert_true(taken.is_clean);
}

static void passes_over_what_has_no_day(void **state)
{
    struct arena *mem = *state;
    const char *folder = unit_folder(mem);
    git_script(mem, folder,
               "git init -q -b main --bare .; tree=$(git mktree </dev/null);"
               "git update-ref refs/heads/main $(printf 'tree %s\\n"
               "author A <a@x> never\\ncommitter C <c@x> never\\n\\nOne' $tree"
               " | git hash-object -t commit -w --literally --stdin)");
    struct git_place place = place_of(folder);
    struct taken taken = taken_open(mem);
    struct git_count count = read_place(mem, &place, &taken);
    assert_int_equal(count.commits, 1);
    assert_int_equal(count.identities, 1);
    assert_int_equal(count.pieces, 0);
}

static void names_the_project(void **state)
{
    static const struct {
        const char *says, *folder, *wanted;
    } cases[] = {
        {"a work tree", "/src/linux", "linux"},
        {"with a slash behind", "/src/linux//", "linux"},
        {"a bare one", "/src/linux.git", "linux"},
        {"its .git", "/src/linux/.git", "linux"},
        {"its .git with a slash", "linux/.git/", "linux"},
        {"a name alone", "linux", "linux"},
        {"a bare one with a slash", "../linux.git/", "linux"},
        {"a dot in it", "/src/node.js", "node.js"},
        {"a folder above", "/usr/bin/..", "usr"},
        {"the folder itself", "/usr/.", "usr"},
        {"the top", "/", ""},
    };
    struct arena *mem = *state;
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        unit_same(git_project_name(mem, cases[i].folder), cases[i].wanted,
                  cases[i].says);
    char here[4096];
    assert_non_null(getcwd(here, sizeof(here)));
    unit_same(git_project_name(mem, "."), git_project_name(mem, here).at,
              "this folder");
    assert_false(str_is(git_project_name(mem, "."), "."));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(hands_over_what_people_did),
        UNIT_TEST(fills_every_part_of_a_draft),
        UNIT_TEST(counts_as_git_does),
        UNIT_TEST(counts_identities_as_shortlog_does),
        UNIT_TEST(maps_trailers_as_authors),
        UNIT_TEST(says_what_is_wrong),
        UNIT_TEST(names_the_commit_that_is_too_large),
        UNIT_TEST(lives_with_broken_commits),
        UNIT_TEST(passes_over_what_has_no_day),
        UNIT_TEST(names_the_project),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
