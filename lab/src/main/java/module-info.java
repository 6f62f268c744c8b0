/**
 * The questions of the chapters as experiments that anyone can run again, to the bit.
 *
 * <p>The command line runs experiments and writes their reports; the studio turns the engines they
 * are made of on the network in view.
 */
@SuppressWarnings("module") // the modules below are built after this one
module io.github.downhill.lab {
  requires transitive io.github.downhill.learning;
  requires io.github.downhill.formats;
  requires io.github.downhill.landscape;
  requires java.xml;
  requires tools.jackson.core;
  requires static org.jspecify;

  exports io.github.downhill.lab to
      io.github.downhill.cli;
  exports io.github.downhill.lab.chart to
      io.github.downhill.cli;
  exports io.github.downhill.lab.drawing to
      io.github.downhill.studio;
  exports io.github.downhill.lab.examples to
      io.github.downhill.cli,
      io.github.downhill.studio;
  exports io.github.downhill.lab.maps to
      io.github.downhill.studio;
  exports io.github.downhill.lab.memorise to
      io.github.downhill.studio;
  exports io.github.downhill.lab.report to
      io.github.downhill.cli;
  exports io.github.downhill.lab.space to
      io.github.downhill.studio;
  exports io.github.downhill.lab.statistics to
      io.github.downhill.cli;
  exports io.github.downhill.lab.workshop to
      io.github.downhill.cli;
}
