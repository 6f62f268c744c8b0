/** Labelled pictures. */
@NullMarked
package io.github.downhill.datasets;

import org.jspecify.annotations.NullMarked;
