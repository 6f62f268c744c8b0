/**
 * Points in the spaces of layers: where examples are, how far from each other, along which
 * directions they differ most, how far apart the classes lie; and how a small network bends the
 * space that its points are in.
 */
@NullMarked
package io.github.downhill.lab.space;

import org.jspecify.annotations.NullMarked;
