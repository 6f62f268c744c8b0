/**
 * Labelled pictures to learn from: MNIST, digits drawn by Downhill itself, CSV, pictures of your
 * own.
 */
module io.github.downhill.datasets {
  requires transitive io.github.downhill.learning;
  requires java.desktop;
  requires java.net.http;
  requires static org.jspecify;

  exports io.github.downhill.datasets;
}
