/**
 * What do layers do to the space the data lies in? Olah 2014: small networks that bend rings,
 * spirals and links, with many seeds; and the digits, layer by layer.
 */
@NullMarked
package io.github.downhill.lab.topology;

import org.jspecify.annotations.NullMarked;
