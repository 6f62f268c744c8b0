/**
 * What does a network learn first? Arpit and others 2017, figure by figure: each is a part of
 * {@link io.github.downhill.lab.closer.Closer}.
 */
@NullMarked
package io.github.downhill.lab.closer;

import org.jspecify.annotations.NullMarked;
