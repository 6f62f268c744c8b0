/**
 * Does it matter in which valley one ends? Choromanska and others 2015: many starts, and what each
 * end costs.
 */
@NullMarked
package io.github.downhill.lab.surfaces;

import org.jspecify.annotations.NullMarked;
