/** The command line: train a network, test it, ask it, look inside it. */
module io.github.downhill.cli {
  requires info.picocli;
  requires io.github.downhill.datasets;
  requires io.github.downhill.formats;
  requires io.github.downhill.learning;
  requires java.desktop;
  requires me.tongfei.progressbar;
  requires static org.jspecify;
  requires tools.jackson.core;

  opens io.github.downhill.cli to
      info.picocli;
}
