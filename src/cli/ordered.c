#include "cli/ordered.h"

#include <pthread.h>
#include <string.h>

enum { JOBS_A_WORKER = 4 };

enum job_state { JOB_FREE, JOB_READY, JOB_TAKEN, JOB_DONE };

struct ordered {
    struct ordered_setup setup;
    struct arena *workers_scratch; /* one a worker */
    pthread_t *threads;
    size_t thread_count;
    char *jobs;
    enum job_state *states;
    size_t job_count, job_room; /* room: bytes from one job to the next */
    pthread_mutex_t lock;
    pthread_cond_t changed;
    size_t oldest, next, taken; /* counted up for ever; index modulo job_count */
    bool is_ending, has_failed;
};

static void *job_at(struct ordered *ordered, size_t number)
{
    return ordered->jobs + number % ordered->job_count * ordered->job_room;
}

static enum job_state *state_at(struct ordered *ordered, size_t number)
{
    return &ordered->states[number % ordered->job_count];
}

struct worker {
    struct ordered *ordered;
    struct arena *scratch;
};

static void *run_worker(void *argument)
{
    struct worker *worker = argument;
    struct ordered *ordered = worker->ordered;
    pthread_mutex_lock(&ordered->lock);
    for (;;) {
        while (ordered->taken == ordered->next && !ordered->is_ending)
            pthread_cond_wait(&ordered->changed, &ordered->lock);
        if (ordered->taken == ordered->next)
            break;
        size_t number = ordered->taken++;
        pthread_mutex_unlock(&ordered->lock);
        ordered->setup.work(ordered->setup.context, worker->scratch, job_at(ordered, number));
        pthread_mutex_lock(&ordered->lock);
        *state_at(ordered, number) = JOB_DONE;
        pthread_cond_broadcast(&ordered->changed);
    }
    pthread_mutex_unlock(&ordered->lock);
    return NULL;
}

bool ordered_open(struct arena *arena, const struct ordered_setup *setup, struct ordered **opened,
                  struct error *error)
{
    struct ordered *ordered = ARENA_NEW(arena, struct ordered);
    size_t workers = (size_t)setup->workers, align = _Alignof(max_align_t);
    *opened = ordered;
    ordered->setup = *setup;
    ordered->job_count = workers > 1 ? workers * JOBS_A_WORKER : 1;
    ordered->job_room = (setup->job_size + align - 1) / align * align;
    ordered->jobs = arena_alloc(arena, ordered->job_count, ordered->job_room, align);
    ordered->states = ARENA_ARRAY(arena, enum job_state, ordered->job_count);
    ordered->workers_scratch = ARENA_ARRAY(arena, struct arena, workers);
    if (workers == 1)
        return true;
    struct worker *arguments = ARENA_ARRAY(arena, struct worker, workers);
    ordered->threads = ARENA_ARRAY(arena, pthread_t, workers);
    int trouble = pthread_mutex_init(&ordered->lock, NULL);
    if (!trouble)
        trouble = pthread_cond_init(&ordered->changed, NULL);
    for (size_t i = 0; i < workers && !trouble; i++) {
        arguments[i] = (struct worker){ordered, &ordered->workers_scratch[i]};
        trouble = pthread_create(&ordered->threads[i], NULL, run_worker, &arguments[i]);
        ordered->thread_count += !trouble;
    }
    /* fewer threads than wished for do the work too */
    if (trouble && !ordered->thread_count)
        return error_set(error, ERROR_SYSTEM, "cannot start a thread: %s", strerror(trouble));
    return true;
}

/* Waits for the oldest job and hands it back. */
static bool finish_oldest(struct ordered *ordered, struct error *error)
{
    if (ordered->thread_count) {
        pthread_mutex_lock(&ordered->lock);
        while (*state_at(ordered, ordered->oldest) != JOB_DONE)
            pthread_cond_wait(&ordered->changed, &ordered->lock);
        pthread_mutex_unlock(&ordered->lock);
    }
    void *job = job_at(ordered, ordered->oldest);
    *state_at(ordered, ordered->oldest++) = JOB_FREE;
    if (!ordered->has_failed && !ordered->setup.done(ordered->setup.context, job, error))
        ordered->has_failed = true;
    return !ordered->has_failed;
}

void *ordered_job(struct ordered *ordered, struct error *error)
{
    if (ordered->has_failed ||
        (ordered->next - ordered->oldest == ordered->job_count && !finish_oldest(ordered, error)))
        return NULL;
    return job_at(ordered, ordered->next);
}

bool ordered_submit(struct ordered *ordered, struct error *error)
{
    if (!ordered->thread_count) {
        ordered->setup.work(ordered->setup.context, ordered->workers_scratch, job_at(ordered, ordered->next));
        *state_at(ordered, ordered->next++) = JOB_DONE;
        return finish_oldest(ordered, error);
    }
    pthread_mutex_lock(&ordered->lock);
    *state_at(ordered, ordered->next++) = JOB_READY;
    pthread_cond_broadcast(&ordered->changed);
    pthread_mutex_unlock(&ordered->lock);
    return true;
}

bool ordered_close(struct ordered *ordered, void (*each)(void *job), struct error *error)
{
    while (ordered->oldest != ordered->next)
        finish_oldest(ordered, error);
    if (ordered->thread_count) {
        pthread_mutex_lock(&ordered->lock);
        ordered->is_ending = true;
        pthread_cond_broadcast(&ordered->changed);
        pthread_mutex_unlock(&ordered->lock);
        for (size_t i = 0; i < ordered->thread_count; i++)
            pthread_join(ordered->threads[i], NULL);
        pthread_cond_destroy(&ordered->changed);
        pthread_mutex_destroy(&ordered->lock);
    }
    for (int i = 0; i < ordered->setup.workers; i++)
        arena_release(&ordered->workers_scratch[i]);
    for (size_t i = 0; each && i < ordered->job_count; i++)
        each(job_at(ordered, i));
    return !ordered->has_failed;
}
