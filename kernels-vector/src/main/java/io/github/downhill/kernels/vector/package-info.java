/**
 * The equations in SIMD: one instruction for 4, 8 or 16 numbers at once.
 *
 * <p>Lanes always hold different results (neurons, parameters), never parts of one sum; so every
 * width gives the bits of {@link io.github.downhill.kernels.ScalarKernels}. {@link
 * io.github.downhill.kernels.vector.Width} alone knows the width of the processor. A class holds
 * the kernels of one kind of work, each a static method from arrays to arrays: vectors stay local
 * variables, because one that is passed between methods becomes an object as soon as the compiler
 * stops inlining.
 */
@NullMarked
package io.github.downhill.kernels.vector;

import org.jspecify.annotations.NullMarked;
