/** The questions of the chapters as experiments that anyone can run again, to the bit. */
module io.github.downhill.lab {
  requires transitive io.github.downhill.learning;
  requires io.github.downhill.formats;
  requires io.github.downhill.landscape;
  requires java.xml;
  requires tools.jackson.core;
  requires static org.jspecify;

  exports io.github.downhill.lab;
}
