/**
 * Pictures of numbers, drawn as SVG by a few hundred lines of our own.
 *
 * <p>What is drawn depends on no fonts that are installed, so that it is the same bytes everywhere;
 * its colours are rules of the page, which follow day and night; curves are told apart by dashes
 * too.
 */
@NullMarked
package io.github.downhill.lab.chart;

import org.jspecify.annotations.NullMarked;
