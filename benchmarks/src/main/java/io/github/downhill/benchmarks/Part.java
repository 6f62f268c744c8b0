package io.github.downhill.benchmarks;

/**
 * What a turn of a task is of, and how much of it.
 *
 * @param label what it is called in a table; empty where a task has but one part
 * @param line what a contestant is sent, so that it does this part
 * @param repeats how often it is done in a turn, because once may be too short to be timed
 * @param steps how many steps of training, or how many answers, that is each time
 * @param images how many images pass each time
 * @param flops how many multiplications and additions that takes each time, if no zero is skipped
 */
record Part(String label, String line, int repeats, long steps, long images, double flops) {}
