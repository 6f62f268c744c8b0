/**
 * The cost as a landscape: its gradient number by number, slices through it, and curves and
 * surfaces on which the same optimizers walk.
 */
module io.github.downhill.landscape {
  requires transitive io.github.downhill.learning;
  requires static org.jspecify;

  exports io.github.downhill.landscape;
}
