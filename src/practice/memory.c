#include "practice/memory.h"

#include <math.h>

/* The published default weights of FSRS-6; their numbers in formulas are w0 to w20. */
static const double w[] = {
    0.212,  1.2931, 2.3065, 8.2956, /* 0-3: first stability by rating */
    6.4133, 0.8334, 3.0194, 0.001,  /* 4-7: difficulty */
    1.8722, 0.1666, 0.796,          /* 8-10: stability after success */
    1.4835, 0.0614, 0.2629, 1.6483, /* 11-14: stability after a lapse */
    0.6014, 1.8729,                 /* 15, 16: hard, easy */
    0.5425, 0.0912, 0.0658,         /* 17-19: on the same day */
    0.1542,                         /* 20: decay of the forgetting curve */
};
_Static_assert(sizeof w / sizeof *w == 21, "FSRS-6 has 21 weights");

static const double least_stability = 0.001, most_stability = 36500;

static double between(double number, double least, double most)
{
    return fmin(fmax(number, least), most);
}

static double first_difficulty(enum rating rating)
{
    return w[4] - exp(((int)rating - 1) * w[5]) + 1;
}

/* The slope of the curve, chosen so that a memory is at 0.9 when its stability has passed. */
static double curve_factor(void)
{
    return pow(0.9, -1 / w[20]) - 1;
}

struct memory memory_first(enum rating rating)
{
    return (struct memory){
        .stability = fmax(w[rating - 1], 0.1),
        .difficulty = between(first_difficulty(rating), 1, 10),
    };
}

double memory_recall(struct memory memory, int64_t days)
{
    return pow(1 + curve_factor() * (double)(days < 0 ? 0 : days) / memory.stability, -w[20]);
}

static double after_success(struct memory memory, double recall, enum rating rating)
{
    double hard = rating == RATING_HARD ? w[15] : 1, easy = rating == RATING_EASY ? w[16] : 1;
    double growth = exp(w[8]) * (11 - memory.difficulty) * pow(memory.stability, -w[9]) *
                    (exp((1 - recall) * w[10]) - 1) * hard * easy;
    return memory.stability * (1 + growth);
}

static double after_lapse(struct memory memory, double recall)
{
    double forgotten = w[11] * pow(memory.difficulty, -w[12]) * (pow(memory.stability + 1, w[13]) - 1) *
                       exp((1 - recall) * w[14]);
    return fmin(forgotten, memory.stability / exp(w[17] * w[18]));
}

static double on_the_same_day(struct memory memory, enum rating rating)
{
    double growth = pow(memory.stability, -w[19]) * exp(w[17] * ((int)rating - 3 + w[18]));
    return memory.stability * (rating >= RATING_HARD ? fmax(growth, 1) : growth);
}

/* Steps get smaller towards 10, and everything is drawn a little towards an easy first answer. */
static double next_difficulty(double difficulty, enum rating rating)
{
    double step = -w[6] * ((int)rating - 3) * (10 - difficulty) / 9;
    return between(w[7] * first_difficulty(RATING_EASY) + (1 - w[7]) * (difficulty + step), 1, 10);
}

struct memory memory_review(struct memory memory, int64_t days, enum rating rating)
{
    double recall = memory_recall(memory, days), stability;
    if (days <= 0)
        stability = on_the_same_day(memory, rating);
    else if (rating == RATING_AGAIN)
        stability = after_lapse(memory, recall);
    else
        stability = after_success(memory, recall, rating);
    return (struct memory){
        .stability = between(stability, least_stability, most_stability),
        .difficulty = next_difficulty(memory.difficulty, rating),
    };
}

int64_t memory_interval(struct memory memory, double retention)
{
    double days = memory.stability * (pow(retention, -1 / w[20]) - 1) / curve_factor();
    return (int64_t)between(floor(days + 0.5), 1, MEMORY_INTERVAL_MOST);
}
