/**
 * What a network is: a function with as many inputs as an image has pixels, and one output a class.
 */
module io.github.downhill.network {
  requires transitive io.github.downhill.kernels;
  requires static org.jspecify;

  exports io.github.downhill.network;
}
