/**
 * A network recognises digits: can it draw them? What it draws, who would take that for a digit,
 * and how little it takes to make it see another one.
 */
@NullMarked
package io.github.downhill.lab.dream;

import org.jspecify.annotations.NullMarked;
