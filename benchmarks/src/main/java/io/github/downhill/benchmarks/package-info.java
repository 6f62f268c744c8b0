/**
 * How fast Downhill is, measured beside the rivals: {@link io.github.downhill.benchmarks.Bench} is
 * the command, {@link io.github.downhill.benchmarks.Contest} how it measures.
 */
@NullMarked
package io.github.downhill.benchmarks;

import org.jspecify.annotations.NullMarked;
