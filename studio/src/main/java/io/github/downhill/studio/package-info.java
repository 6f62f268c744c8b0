/**
 * The studio: a page in the browser where one draws a digit and sees every neuron answer, looks at
 * every weight as a picture, and trains the network forwards and backwards in time.
 *
 * <p>The browser draws, this module computes. {@link io.github.downhill.studio.Studio} is the
 * server. A <em>run</em> is a recipe, the training that follows it, and a history of moments one
 * can go back to; the {@code Player} trains the current one, on one thread, for all browsers. Each
 * browser has a view of its own: which run, which moment of it, and what picture the network is
 * shown. It is told of a new moment when it has painted the last one, so a slow browser slows
 * nobody.
 */
@NullMarked
package io.github.downhill.studio;

import org.jspecify.annotations.NullMarked;
