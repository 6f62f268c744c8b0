package io.github.downhill.landscape;

/**
 * The point of a plane that is nearest to a point of the whole space.
 *
 * @param x along u
 * @param y along v
 * @param distance from the point to it, in the units of weights
 */
public record Shadow(double x, double y, double distance) {}
