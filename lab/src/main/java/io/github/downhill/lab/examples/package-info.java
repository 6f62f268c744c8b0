/**
 * Examples to which something was done before a network sees them: distorted, twisted, made
 * smaller; and pictures that show nothing at all.
 *
 * <p>What is random is drawn by the number of the example, so that each is the same in every
 * sample, whenever it is looked at.
 */
@NullMarked
package io.github.downhill.lab.examples;

import org.jspecify.annotations.NullMarked;
