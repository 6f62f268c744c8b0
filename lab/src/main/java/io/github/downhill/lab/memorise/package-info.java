/**
 * Does a network learn structure, or by heart? Zhang and others 2016 on MNIST and CIFAR-10: random
 * labels, random pixels, and how many of them the numbers of a network can hold.
 */
@NullMarked
package io.github.downhill.lab.memorise;

import org.jspecify.annotations.NullMarked;
