#include "web/lanes.h"

#include "base/translate.h"

#include <pthread.h>

struct lane_state {
    struct lanes *lanes;
    struct lane_rule rule;
    pthread_mutex_t guard; /* of all below */
    pthread_cond_t changed;
    struct lane_work *first, **end;
    size_t waiting;
    bool is_closing;
    pthread_t *threads; /* shape: [started] */
    size_t started;
};

struct lanes {
    struct lanes_wish wish;
    struct lane_state states[LANE_COUNT];
};

/* The next piece, or NULL when there is none and none will come. */
static struct lane_work *take(struct lane_state *state)
{
    pthread_mutex_lock(&state->guard);
    while (!state->first && !state->is_closing)
        pthread_cond_wait(&state->changed, &state->guard);
    struct lane_work *work = state->first;
    if (work) {
        state->first = work->next;
        state->waiting--;
    }
    if (!state->first)
        state->end = &state->first;
    pthread_mutex_unlock(&state->guard);
    return work;
}

static void *run(void *thing)
{
    struct lane_state *state = thing;
    const struct lanes_wish *wish = &state->lanes->wish;
    struct lane_work *work;
    void *mine = wish->begin(wish->to);
    while ((work = take(state)))
        wish->work(mine, work);
    wish->end(mine);
    return NULL;
}

static bool start(struct arena *mem, struct lane_state *state,
                  struct fault *fault)
{
    pthread_mutex_init(&state->guard, NULL);
    pthread_cond_init(&state->changed, NULL);
    state->end = &state->first;
    state->threads = ARENA_ARRAY(mem, pthread_t, state->rule.threads);
    for (; state->started < state->rule.threads; state->started++)
        if (pthread_create(&state->threads[state->started], NULL, run, state)
            != 0)
            return fault_set(fault, FAULT_SYSTEM,
                             _("the system has no thread left to serve with"));
    return true;
}

bool lanes_open(struct arena *mem, const struct lanes_wish *wish,
                struct lanes **lanes, struct fault *fault)
{
    struct lanes *made = ARENA_NEW(mem, struct lanes);
    made->wish = *wish;
    for (size_t i = 0; i < LANE_COUNT; i++) {
        made->states[i].lanes = made;
        made->states[i].rule = wish->rules[i];
        if (start(mem, &made->states[i], fault))
            continue;
        lanes_close(made);
        return false;
    }
    *lanes = made;
    return true;
}

bool lanes_add(struct lanes *lanes, enum lane lane, struct lane_work *work)
{
    struct lane_state *state = &lanes->states[lane];
    pthread_mutex_lock(&state->guard);
    bool has_room = state->waiting < state->rule.queue_most
                    && !state->is_closing;
    if (has_room) {
        work->next = NULL;
        *state->end = work;
        state->end = &work->next;
        state->waiting++;
        pthread_cond_signal(&state->changed);
    }
    pthread_mutex_unlock(&state->guard);
    return has_room;
}

static bool is_started(const struct lane_state *state)
{
    return state->lanes && state->threads;
}

static void end(struct lane_state *state)
{
    if (!is_started(state))
        return;
    pthread_mutex_lock(&state->guard);
    state->is_closing = true;
    pthread_cond_broadcast(&state->changed);
    pthread_mutex_unlock(&state->guard);
    for (size_t i = 0; i < state->started; i++)
        pthread_join(state->threads[i], NULL);
    state->started = 0;
}

void lanes_end(struct lanes *lanes)
{
    for (size_t i = 0; i < LANE_COUNT; i++)
        end(&lanes->states[i]);
}

void lanes_close(struct lanes *lanes)
{
    lanes_end(lanes);
    for (size_t i = 0; i < LANE_COUNT; i++) {
        struct lane_state *state = &lanes->states[i];
        if (!is_started(state))
            continue;
        pthread_cond_destroy(&state->changed);
        pthread_mutex_destroy(&state->guard);
    }
}
