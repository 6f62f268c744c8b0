/**
 * Does the first layer find edges, and the second loops? What the video hopes, looked at in the
 * maps of many networks.
 */
@NullMarked
package io.github.downhill.lab.inside;

import org.jspecify.annotations.NullMarked;
