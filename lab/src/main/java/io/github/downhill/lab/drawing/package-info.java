/**
 * Pictures that a network changes: backpropagation goes one step farther than learning does, to the
 * pixels, and a picture follows its slopes.
 *
 * <p>Uphill for a digit that the network is to see ({@link io.github.downhill.lab.drawing.Climb}),
 * the shortest way across a border ({@link io.github.downhill.lab.drawing.SmallestChange}), or the
 * wanted answer pushed through backwards ({@link io.github.downhill.lab.drawing.BackQuery}). In
 * double precision and in the order of the indices, so that it gives the same bits everywhere.
 */
@NullMarked
package io.github.downhill.lab.drawing;

import org.jspecify.annotations.NullMarked;
