/** Is a network sure of itself on nonsense, and is it as often right as it is sure? */
@NullMarked
package io.github.downhill.lab.noise;

import org.jspecify.annotations.NullMarked;
