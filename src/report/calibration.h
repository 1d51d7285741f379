/*
 * calibration - how a person's own ratings agree with the rubric's scores, and both with how real interviews
 * ended.
 */
#ifndef REPORT_CALIBRATION_H
#define REPORT_CALIBRATION_H

#include "base/doc.h"
#include "model/attempt.h"
#include "model/interview.h"

/* Fewer than this say nothing. */
enum { CALIBRATION_LEAST = 3 };

/* The mean of some numbers. */
struct calibration_mean {
    double mean; /* 0 when there are none */
    size_t count;
};

struct calibration {
    /* Answers with a rating of one's own and a score. */
    struct calibration_mean self, rubric;
    double difference; /* self minus rubric: above 0 the person is the milder judge */
    double spread;     /* the mean distance of the two, whichever is higher */
    size_t higher, equal, lower;
    const struct calibration_principle {
        const char *principle; /* id of the question's principle, or the answer's first */
        double difference;
        size_t count; /* CALIBRATION_LEAST or more */
    } * principles;   /* the largest distance first */
    size_t principle_count;
    /* Real interviews whose end is known: well is the next round or an offer. */
    size_t ended;
    struct calibration_mean felt_well, felt_badly; /* how they felt */
    struct calibration_mean score_well,
        score_badly; /* the best score practised for each story told in them */
};

struct calibration calibration_build(struct arena *arena, const struct bank *bank,
                                     const struct attempts *attempts, const struct interviews *interviews);

struct doc *calibration_doc(struct arena *arena, const struct bank *bank,
                            const struct calibration *calibration);

#endif
