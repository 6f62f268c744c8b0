/**
 * The lab: questions about networks, answered by experiments that anyone can run again.
 *
 * <p>Here stands the list of {@link io.github.downhill.lab.Experiments}; each has a package named
 * after its question: {@code nielsen}, {@code inside}, {@code noise}, {@code dream}, {@code
 * memorise}, {@code closer}, {@code surfaces}, {@code topology}, and {@code sweeps} for one part of
 * the recipe at a time. None of them knows another one.
 *
 * <p>Below them lie what they share. In a {@code workshop} many networks are trained side by side,
 * and never twice; a {@code report} says what came of it, with each {@code chart} drawn as SVG and
 * sentences computed from the numbers by a little {@code statistics}.
 *
 * <p>And the engines, which the studio turns as well: {@code examples} to which something was done,
 * the {@code space} in which a layer sees them, {@code drawing} by a network's own slopes, and
 * weights as {@code maps}.
 */
@NullMarked
package io.github.downhill.lab;

import org.jspecify.annotations.NullMarked;
