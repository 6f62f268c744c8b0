/**
 * How fast Downhill is, measured beside the rivals: {@link io.github.downhill.benchmarks.Bench} is
 * the command.
 *
 * <p>A {@link io.github.downhill.benchmarks.Task} is something to do, in {@link
 * io.github.downhill.benchmarks.Part parts}. {@link io.github.downhill.benchmarks.Programs} says
 * which program of a {@link io.github.downhill.benchmarks.Rival} does it; each is a process, a
 * {@link io.github.downhill.benchmarks.Contestant}, that takes {@link
 * io.github.downhill.benchmarks.Turns turns} in a {@link io.github.downhill.benchmarks.Contest}.
 * Only the {@link io.github.downhill.benchmarks.Race} is run differently, in whole processes. The
 * {@link io.github.downhill.benchmarks.Report} writes the page.
 */
@NullMarked
package io.github.downhill.benchmarks;

import org.jspecify.annotations.NullMarked;
