/**
 * How a network learns (chapter 2).
 *
 * <p>A {@linkplain io.github.downhill.learning.Cost cost} says how lousy the network is, averaged
 * over {@linkplain io.github.downhill.learning.Examples examples}: a function of all weights and
 * biases that gives one number. Its gradient says, by sign and size, which nudges matter most;
 * {@link io.github.downhill.learning.Backpropagation} computes it for one {@linkplain
 * io.github.downhill.learning.MiniBatch mini-batch}, and an {@linkplain
 * io.github.downhill.learning.Optimizer optimizer} takes a small step downhill:
 *
 * <pre>  θ ← θ − η∇C</pre>
 *
 * <p>Over and over: a {@link io.github.downhill.learning.Training} takes the steps when it is told
 * to; a {@link io.github.downhill.learning.Trainer} takes them all and tells {@linkplain
 * io.github.downhill.learning.TrainingObserver observers} what happens. A {@link
 * io.github.downhill.learning.Recipe} says everything that makes a run what it is: the same recipe
 * and the same examples give the same bits, on every machine and with any number of threads.
 */
@NullMarked
package io.github.downhill.learning;

import org.jspecify.annotations.NullMarked;
