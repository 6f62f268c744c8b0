/** How a network learns: a cost, its gradient by backpropagation, and many small steps downhill. */
module io.github.downhill.learning {
  requires transitive io.github.downhill.network;
  requires static org.jspecify;

  exports io.github.downhill.learning;
}
