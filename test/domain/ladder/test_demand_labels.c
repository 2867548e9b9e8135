/* test_demand_labels.c - how often the judgement of criteria agrees with a
 * reader, in ladders that others published.
 *
 * The labels and what they mean are in test/labels.  With RUNG_TEST_VERBOSE set,
 * each criterion that was judged otherwise is printed; who writes the rules
 * does not look at those of the held-out ladders, nor at the fresh ones.
 */
#include "domain/ladder/ladder_demand.h"

#include "app/read_ladders.h"
#include "base/file.h"
#include "format/csv.h"
#include "support/unit.h"

#include <sodium.h>
#include <stdlib.h>

enum {
    FILE_BYTES_MOST = 16 * 1024 * 1024,
    FILES_MOST = 5000,
    HASH_DIGITS = 12
};

/* What a reader said of one criterion. */
struct label {
    struct str source; /* the folder */
    struct str file;   /* below the folder of all sources */
    struct str ladder; /* its key */
    struct str position, hash, word;
    int line;
};

struct label_list {
    const struct label *at; /* shape: [count], by source */
    size_t count;
};

struct label_set {
    const char *says;
    const char *file_name;
    double least_recall_pct, least_precision_pct;
};

/* The floors are what was measured, less two points; less three of the fresh
 * ones, which are fewer. */
static const struct label_set development = {
    "development", "test/labels/code_demand_development.csv", 88.7, 96};
static const struct label_set held_out = {
    "held out", "test/labels/code_demand_held_out.csv", 75.6, 78.7};
static const struct label_set fresh = {
    "fresh", "test/labels/code_demand_fresh.csv", 69.7, 77};

struct tally {
    size_t found, missed;       /* of criteria that ask for code */
    size_t false_alarms, quiet; /* of the others */
    size_t lost;                /* labels whose text is not where it was */
};

static double share_pct(size_t part, size_t rest)
{
    return part + rest ? 100.0 * (double)part / (double)(part + rest) : 100.0;
}

static void tally_add(struct tally *sum, const struct tally *part)
{
    sum->found += part->found;
    sum->missed += part->missed;
    sum->false_alarms += part->false_alarms;
    sum->quiet += part->quiet;
    sum->lost += part->lost;
}

static void print_row(const char *set, struct str source,
                      const struct tally *tally)
{
    print_message(
        "| %s | %.*s | %zu | %zu | %zu | %zu | %.1f | %.1f | %.1f |\n", set,
        STR(source),
        tally->found + tally->missed + tally->false_alarms + tally->quiet,
        tally->found + tally->missed, tally->missed, tally->false_alarms,
        share_pct(tally->found, tally->missed),
        share_pct(tally->found, tally->false_alarms),
        share_pct(tally->false_alarms, tally->quiet));
}

static struct str hash_of(struct arena *mem, struct str text)
{
    unsigned char hash[32];
    char digits[2 * sizeof(hash) + 1];
    crypto_generichash(hash, sizeof(hash), (const unsigned char *)text.at,
                       text.length, NULL, 0);
    sodium_bin2hex(digits, sizeof(digits), hash, sizeof(hash));
    return str_format(mem, "%.*s", HASH_DIGITS, digits);
}

static struct label label_of_row(const struct csv_row *row)
{
    struct str place = csv_cell(row, 0).text;
    struct label label = {.position = csv_cell(row, 1).text,
                          .hash = csv_cell(row, 2).text,
                          .word = csv_cell(row, 3).text,
                          .line = row->line};
    label.source = str_part(place, 0, str_find(place, STR_LITERAL("/")));
    label.file = str_part(place, 0, str_find(place, STR_LITERAL("#")));
    label.ladder = str_part(place, label.file.length + 1, place.length);
    UNIT_CLAIM("a label is code, wording or fits",
               str_is(label.word, "code") || str_is(label.word, "wording")
                   || str_is(label.word, "fits"));
    return label;
}

static struct label_list labels_read(struct arena *mem, const char *file_name)
{
    struct str bytes = {0};
    struct csv csv = {0};
    struct fault fault = {0};
    if (!file_read(mem, file_name, FILE_BYTES_MOST, &bytes, &fault)
        || !csv_read(mem, bytes, &csv_usual_limits, &csv, &fault))
        fail_msg("%s: %s", file_name, fault.message);
    struct label *labels = ARENA_ARRAY(mem, struct label, csv.row_count);
    for (size_t i = 0; i < csv.row_count; i++)
        labels[i] = label_of_row(&csv.rows[i]);
    return (struct label_list){labels, csv.row_count};
}

/* The ladders of one source, and what was found in them. */
struct source {
    struct imported_list ladders;
    const struct demand_list **demands; /* shape: [ladders.count]; NULL until
                                           a label asks */
};

/* A criterion, by ladder and index in it. */
struct place {
    const struct criterion *criterion; /* NULL: it is not there */
    size_t ladder, index;
};

static struct place place_of(struct arena *mem, const struct source *source,
                             const struct label *label)
{
    struct str end = str_format(mem, "/%.*s", STR(label->file));
    for (size_t i = 0; i < source->ladders.count; i++) {
        const struct ladder *ladder = &source->ladders.at[i].draft.ladder;
        if (!str_same(ladder->key, label->ladder)
            || !str_has_suffix(source->ladders.at[i].file_name, end.at))
            continue;
        size_t index = criterion_find(ladder, label->position);
        if (index < ladder->criterion_count)
            return (struct place){&ladder->criteria[index], i, index};
    }
    return (struct place){0};
}

/* As a refit judges it: with its title, and the ladder it is in. */
static bool is_marked(struct arena *mem, const struct source *source,
                      const struct place *place)
{
    const struct demand_list **demands = &source->demands[place->ladder];
    if (!*demands)
        *demands = ladder_demands_unmet(
            mem, &source->ladders.at[place->ladder].draft.ladder, 0);
    return (*demands)[place->index].count > 0;
}

static void tell_apart(const char *what, const struct label *label,
                       struct str text)
{
    if (getenv("RUNG_TEST_VERBOSE"))
        print_message("%s, %.*s: %.*s %.*s \"%.*s\"\n", what, STR(label->word),
                      STR(label->ladder), STR(label->position), STR(text));
}

static void hold_one(struct arena *mem, const struct source *source,
                     const struct label *label, struct tally *tally)
{
    struct place place = place_of(mem, source, label);
    const struct criterion *criterion = place.criterion;
    if (!criterion || !str_same(hash_of(mem, criterion->text), label->hash)) {
        print_message("line %d: %.*s of %.*s %s\n", label->line,
                      STR(label->position), STR(label->file),
                      criterion ? "says something else" : "is not there");
        tally->lost++;
        return;
    }
    bool is_code = str_is(label->word, "code");
    bool is_found = is_marked(mem, source, &place);
    if (is_code != is_found)
        tell_apart(is_code ? "missed" : "false alarm", label, criterion->text);
    *(is_code ? (is_found ? &tally->found : &tally->missed)
              : (is_found ? &tally->false_alarms : &tally->quiet)) += 1;
}

/* Holds the labels of one source and gives how many there are. */
static size_t hold_source(const char *data, struct label_list labels,
                          struct tally *tally)
{
    struct arena *mem = arena_open();
    struct str name = labels.at[0].source;
    struct import_wish wish = {.format = STR_LITERAL("auto"),
                               .most_bytes = FILE_BYTES_MOST,
                               .most_files = FILES_MOST};
    struct source source = {0};
    struct fault fault = {0};
    size_t count = 0;
    wish.file_or_folder =
        str_format(mem, "%s/ladders/%.*s", data, STR(name)).at;
    if (!app_ladders_import(mem, &wish, &source.ladders, &fault))
        fail_msg("%s", fault.message);
    source.demands = ARENA_ARRAY(mem, const struct demand_list *,
                                 source.ladders.count);
    for (; count < labels.count && str_same(labels.at[count].source, name);
         count++)
        hold_one(mem, &source, &labels.at[count], tally);
    arena_close(mem);
    return count;
}

static void hold(struct arena *mem, const struct label_set *set)
{
    const char *data = getenv("RUNG_SHARED_DATA");
    if (!data || !file_is_folder(str_format(mem, "%s/ladders", data).at)) {
        print_message("no published ladders here; skipped\n");
        skip();
    }
    struct label_list labels = labels_read(mem, set->file_name);
    struct tally all = {0};
    while (labels.count) {
        struct tally tally = {0};
        size_t count = hold_source(data, labels, &tally);
        print_row(set->says, labels.at[0].source, &tally);
        tally_add(&all, &tally);
        labels = (struct label_list){labels.at + count, labels.count - count};
    }
    print_row(set->says, STR_LITERAL("all"), &all);
    assert_int_equal(all.lost, 0);
    UNIT_CLAIM(set->says,
               share_pct(all.found, all.missed) >= set->least_recall_pct);
    UNIT_CLAIM(set->says, share_pct(all.found, all.false_alarms)
                              >= set->least_precision_pct);
}

static void agrees_where_rules_were_made(void **state)
{
    hold(*state, &development);
}

static void agrees_on_ladders_not_seen(void **state)
{
    hold(*state, &held_out);
}

static void agrees_with_another_reader(void **state)
{
    hold(*state, &fresh);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(agrees_where_rules_were_made),
        UNIT_TEST(agrees_on_ladders_not_seen),
        UNIT_TEST(agrees_with_another_reader),
    };
    if (sodium_init() < 0)
        return 1;
    return cmocka_run_group_tests(tests, NULL, NULL);
}
