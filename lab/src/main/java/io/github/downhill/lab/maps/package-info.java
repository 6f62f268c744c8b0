/**
 * The weights into a neuron as a picture, its map; and what one may see in it.
 *
 * <p>How smooth it is, how much of it an edge or a loop explains, and how much of maps that know of
 * neither: the same weights in other places, and random maps that are as smooth.
 */
@NullMarked
package io.github.downhill.lab.maps;

import org.jspecify.annotations.NullMarked;
