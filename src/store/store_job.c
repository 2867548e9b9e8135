#include "store/store_job.h"

#include "store/row.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

QUERY(JOB_LIST, "SELECT id, code, family, title, level, grade, description,"
                " is_withdrawn, revision FROM job_profile ORDER BY id");

QUERY(JOB_PAY_LIST, "SELECT job_id, region, currency, from_minor, to_minor"
                    " FROM job_pay ORDER BY job_id, place");

QUERY(JOB_SURVEY_LIST, "SELECT job_id, name, code FROM job_survey"
                       " ORDER BY job_id, place");

static struct job_profile profile_from_row(struct arena *mem,
                                           const struct db_rows *rows)
{
    return (struct job_profile){
        .id = {db_row_int(rows, 0)},
        .code = row_copy(mem, rows, 1),
        .family = row_copy(mem, rows, 2),
        .title = row_copy(mem, rows, 3),
        .level = row_copy(mem, rows, 4),
        .grade = row_copy(mem, rows, 5),
        .description = row_copy(mem, rows, 6),
        .is_withdrawn = db_row_int(rows, 7) != 0,
        .revision = db_row_int(rows, 8),
    };
}

static struct money money_from_row(const struct db_rows *rows, int column)
{
    struct money money = {.minor = db_row_int(rows, column)};
    struct str currency = db_row_str(rows, 2);
    if (currency.length < sizeof money.currency)
        memcpy(money.currency, currency.at, currency.length);
    return money;
}

static bool profiles_find(struct arena *mem, struct db *db, struct list *list,
                          struct fault *fault)
{
    struct db_rows rows;
    if (!db_find(db, &JOB_LIST, DB_NO_VALUES, &rows, fault))
        return false;
    while (db_next(&rows))
        *LIST_ADD(list, struct job_profile) = profile_from_row(mem, &rows);
    return db_done(&rows, fault);
}

/* The profile a row belongs to, and how many came before of it; rows come in
 * the order of profiles. */
static struct job_profile *owner_of(struct list *list, size_t *at, int64_t id)
{
    struct job_profile *profiles = list->at;
    while (*at < list->count && profiles[*at].id.number != id)
        (*at)++;
    return *at < list->count ? &profiles[*at] : NULL;
}

static bool pays_find(struct arena *mem, struct db *db, struct list *list,
                      struct fault *fault)
{
    struct db_rows rows;
    size_t at = 0;
    if (!db_find(db, &JOB_PAY_LIST, DB_NO_VALUES, &rows, fault))
        return false;
    while (db_next(&rows)) {
        struct job_profile *owner = owner_of(list, &at, db_row_int(&rows, 0));
        if (!owner || owner->pay_count == JOB_PAYS_MOST)
            continue;
        struct job_pay *pays = (struct job_pay *)owner->pays;
        if (!pays)
            pays = ARENA_ARRAY(mem, struct job_pay, JOB_PAYS_MOST);
        pays[owner->pay_count++] = (struct job_pay){
            row_copy(mem, &rows, 1),
            {money_from_row(&rows, 3), money_from_row(&rows, 4)}};
        owner->pays = pays;
    }
    return db_done(&rows, fault);
}

static bool surveys_find(struct arena *mem, struct db *db, struct list *list,
                         struct fault *fault)
{
    struct db_rows rows;
    size_t at = 0;
    if (!db_find(db, &JOB_SURVEY_LIST, DB_NO_VALUES, &rows, fault))
        return false;
    while (db_next(&rows)) {
        struct job_profile *owner = owner_of(list, &at, db_row_int(&rows, 0));
        if (!owner || owner->survey_count == JOB_SURVEYS_MOST)
            continue;
        struct job_survey *surveys = (struct job_survey *)owner->surveys;
        if (!surveys)
            surveys = ARENA_ARRAY(mem, struct job_survey, JOB_SURVEYS_MOST);
        surveys[owner->survey_count++] = (struct job_survey){
            row_copy(mem, &rows, 1), row_copy(mem, &rows, 2)};
        owner->surveys = surveys;
    }
    return db_done(&rows, fault);
}

bool store_job_list(struct arena *mem, struct db *db,
                    struct job_profile_list *profiles, struct fault *fault)
{
    assert(mem && db && profiles && fault);
    struct list list;
    LIST_OPEN(mem, struct job_profile, &list);
    if (!profiles_find(mem, db, &list, fault)
        || !pays_find(mem, db, &list, fault)
        || !surveys_find(mem, db, &list, fault))
        return false;
    if (list.count)
        qsort(list.at, list.count, sizeof(struct job_profile),
              job_profile_order);
    *profiles = (struct job_profile_list){list.at, list.count};
    return true;
}

QUERY(JOB_PAY_ADD, "INSERT INTO job_pay"
                   " (job_id, place, region, currency, from_minor, to_minor)"
                   " VALUES ($1, $2, $3, $4, $5, $6)");

QUERY(JOB_SURVEY_ADD, "INSERT INTO job_survey (job_id, place, name, code)"
                      " VALUES ($1, $2, $3, $4)");

static bool parts_add(struct db *db, const struct job_profile *profile,
                      struct fault *fault)
{
    assert(profile->pay_count <= JOB_PAYS_MOST);
    assert(profile->survey_count <= JOB_SURVEYS_MOST);
    for (size_t i = 0; i < profile->pay_count; i++) {
        const struct job_pay *pay = &profile->pays[i];
        if (!db_run(db, &JOB_PAY_ADD,
                    DB_VALUES(db_int(profile->id.number), db_int((int64_t)i),
                              db_str(pay->region),
                              db_str(str_of(pay->pay.from.currency)),
                              db_int(pay->pay.from.minor),
                              db_int(pay->pay.to.minor)),
                    NULL, fault))
            return false;
    }
    for (size_t i = 0; i < profile->survey_count; i++)
        if (!db_run(db, &JOB_SURVEY_ADD,
                    DB_VALUES(db_int(profile->id.number), db_int((int64_t)i),
                              db_str(profile->surveys[i].name),
                              db_str(profile->surveys[i].code)),
                    NULL, fault))
            return false;
    return true;
}

QUERY(JOB_ADD, "INSERT INTO job_profile (id, code, folded_code, family, title,"
               " level, grade, description, is_withdrawn, revision, made_at)"
               " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0, 1, $9)");

bool store_job_add(struct db *db, struct job_profile *profile,
                   struct moment now, struct fault *fault)
{
    assert(db && profile && fault);
    struct arena *mem = arena_open();
    bool is_done =
        db_id_next(db, &profile->id.number, fault)
        && db_run(db, &JOB_ADD,
                  DB_VALUES(db_int(profile->id.number), db_str(profile->code),
                            db_str(str_fold(mem, profile->code)),
                            db_str(profile->family), db_str(profile->title),
                            db_str(profile->level), db_str(profile->grade),
                            db_str(profile->description), db_int(now.ms)),
                  NULL, fault)
        && parts_add(db, profile, fault);
    profile->revision = 1;
    arena_close(mem);
    return is_done;
}

QUERY(JOB_CHANGE, "UPDATE job_profile SET code = $1, family = $2, title = $3,"
                  " level = $4, grade = $5, description = $6,"
                  " is_withdrawn = 0, revision = revision + 1"
                  " WHERE id = $7 AND revision = $8");

QUERY(JOB_PAY_REMOVE, "DELETE FROM job_pay WHERE job_id = $1");

QUERY(JOB_SURVEY_REMOVE, "DELETE FROM job_survey WHERE job_id = $1");

bool store_job_change(struct db *db, struct job_profile *profile,
                      struct fault *fault)
{
    assert(db && profile && fault);
    const struct db_value id = db_int(profile->id.number);
    int64_t changed = 0;
    if (!db_run(db, &JOB_CHANGE,
                DB_VALUES(db_str(profile->code), db_str(profile->family),
                          db_str(profile->title), db_str(profile->level),
                          db_str(profile->grade), db_str(profile->description),
                          id, db_int(profile->revision)),
                &changed, fault))
        return false;
    if (changed == 0)
        return fault_set(fault, FAULT_CLASH,
                         "the job profile %.*s was changed meanwhile",
                         STR(profile->code));
    profile->revision++;
    return db_run(db, &JOB_PAY_REMOVE, DB_VALUES(id), NULL, fault)
           && db_run(db, &JOB_SURVEY_REMOVE, DB_VALUES(id), NULL, fault)
           && parts_add(db, profile, fault);
}

QUERY(JOB_WITHDRAW, "UPDATE job_profile SET is_withdrawn = 1,"
                    " revision = revision + 1 WHERE id = $1");

bool store_job_withdraw(struct db *db, job_profile_id id, struct fault *fault)
{
    assert(db && fault);
    return db_run(db, &JOB_WITHDRAW, DB_VALUES(db_int(id.number)), NULL, fault);
}
