/**
 * What an {@link io.github.downhill.lab.report.Experiment} says: findings first, then what they
 * rest on.
 *
 * <p>A {@link io.github.downhill.lab.report.Finding} is a sentence that was made from numbers; a
 * section is words, a table or a chart. A {@link io.github.downhill.lab.report.Report} becomes a
 * page that needs nothing but itself, JSON for programs and CSV, the same bytes on every machine.
 */
@NullMarked
package io.github.downhill.lab.report;

import org.jspecify.annotations.NullMarked;
