/** The studio: draw a digit and watch a network think, train it and watch it learn. */
module io.github.downhill.studio {
  requires transitive io.github.downhill.datasets;
  requires transitive io.github.downhill.formats;
  requires io.github.downhill.lab;
  requires io.github.downhill.landscape;
  requires io.helidon.webserver;
  requires io.helidon.webserver.websocket;
  requires java.logging;
  requires static org.jspecify;
  requires tools.jackson.databind;

  exports io.github.downhill.studio;
}
