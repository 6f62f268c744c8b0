/**
 * Where networks are trained side by side, one on each thread, and never twice.
 *
 * <p>The {@link io.github.downhill.lab.workshop.Workshop} knows three kinds of work: a {@link
 * io.github.downhill.lab.workshop.Trial} has an {@link io.github.downhill.lab.workshop.Outcome},
 * the same trial leaves a network, and a {@link io.github.downhill.lab.workshop.Measurement} is
 * whatever else is found out once. What came of each is kept in a file named after the SHA-256 of
 * all that it depends on: recipe, data, version of the arithmetic. So a run that is killed goes on
 * where it was, and more seeds only train what is new.
 */
@NullMarked
package io.github.downhill.lab.workshop;

import org.jspecify.annotations.NullMarked;
