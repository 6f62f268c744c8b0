package io.github.downhill.formats;

import io.github.downhill.learning.Optimizer;
import java.nio.file.Path;

/** A process that writes a checkpoint over and over until it is killed. */
final class WriteForever {
  private WriteForever() {}

  public static void main(String[] arguments) throws Exception {
    Path file = Path.of(arguments[0]);
    var checkpoint = Samples.checkpoint(Samples.large(), Optimizer.Adam.usual(), true);
    CheckpointFile.write(file, checkpoint);
    System.out.println("written once");
    while (true) {
      CheckpointFile.write(file, checkpoint);
    }
  }
}
