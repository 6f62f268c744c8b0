/**
 * What matters? One part of the video's recipe at a time, changed and trained again with many
 * seeds.
 */
@NullMarked
package io.github.downhill.lab.sweeps;

import org.jspecify.annotations.NullMarked;
