/**
 * The lab: questions about networks, answered by experiments.
 *
 * <p>An {@link io.github.downhill.lab.Experiment} trains many networks in a {@link
 * io.github.downhill.lab.Workshop} and says what came of it in a {@link
 * io.github.downhill.lab.Report}, whose sentences are computed from the numbers. A trial that has
 * been made once is never made again.
 */
@NullMarked
package io.github.downhill.lab;

import org.jspecify.annotations.NullMarked;
