/**
 * The kernels by themselves, measured with JMH: {@code downhill bench jmh}, see {@code
 * docs/profiling.md}.
 */
@NullMarked
package io.github.downhill.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
