/**
 * The command line: {@code downhill train | evaluate | predict | inspect | reproduce}.
 *
 * <p>A command is a class; what it shows is made by {@code …Report} classes, which know nothing of
 * learning, and leaves by the {@link io.github.downhill.cli.Terminal}: colours and a live bar only
 * where a person sees them. With {@code --json} the same things leave as JSON, one object a line.
 *
 * <p>Exit codes: 0 for success, 1 for failure ({@code reproduce}: for a difference), 2 for misuse;
 * each failure is one sentence, with the stack behind it only if {@code --debug} asks for it.
 */
@NullMarked
package io.github.downhill.cli;

import org.jspecify.annotations.NullMarked;
