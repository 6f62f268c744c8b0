/** Do we get the figures of Nielsen's book, network by network? */
@NullMarked
package io.github.downhill.lab.nielsen;

import org.jspecify.annotations.NullMarked;
