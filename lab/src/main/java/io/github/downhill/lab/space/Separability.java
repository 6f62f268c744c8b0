package io.github.downhill.lab.space;

/**
 * How well the classes lie apart in a space.
 *
 * @param nearestMean the share of the points that are nearer to the mean of their own class than to
 *     that of any other: what the simplest of all classifiers gets right
 * @param between the share of all variance that is between the means of the classes, and not within
 *     them: Σ n(m_c − m)² / Σ(x − m)² (the correlation ratio, Fisher 1925); 1 where each class is
 *     one point
 */
public record Separability(double nearestMean, double between) {}
