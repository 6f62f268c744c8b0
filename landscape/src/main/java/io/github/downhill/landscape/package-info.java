/**
 * A cost is a function of many numbers, and learning is walking down it. Here that function is
 * looked at: which nudges matter most, what a slice through it looks like, and how the same
 * optimizers walk on curves and surfaces that one can see whole.
 */
@NullMarked
package io.github.downhill.landscape;

import org.jspecify.annotations.NullMarked;
