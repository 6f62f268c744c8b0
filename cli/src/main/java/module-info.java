/**
 * The command line: train a network, test it, ask it, look inside it.
 *
 * <p>The studio and its web server are only there for the command that needs them, so that no other
 * has to load them.
 */
module io.github.downhill.cli {
  requires info.picocli;
  requires io.github.downhill.datasets;
  requires io.github.downhill.formats;
  requires io.github.downhill.lab;
  requires io.github.downhill.landscape;
  requires io.github.downhill.learning;
  requires java.desktop;
  requires me.tongfei.progressbar;
  requires static io.github.downhill.studio;
  requires static org.jspecify;
  requires tools.jackson.core;

  opens io.github.downhill.cli to
      info.picocli;
}
