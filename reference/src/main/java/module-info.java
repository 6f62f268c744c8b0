/**
 * The textbook network in double precision with nested loops: the oracle against which the fast
 * engine is checked.
 */
module io.github.downhill.reference {
  requires static org.jspecify;

  exports io.github.downhill.reference;
}
