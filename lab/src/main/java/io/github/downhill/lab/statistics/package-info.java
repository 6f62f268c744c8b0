/**
 * What numbers say that differ by chance: their {@link io.github.downhill.lab.statistics.Spread}
 * over seeds first of all, and how it is written; then correlation, ranking, calibration,
 * inequality, and the two distributions that experiments compare with.
 */
@NullMarked
package io.github.downhill.lab.statistics;

import org.jspecify.annotations.NullMarked;
