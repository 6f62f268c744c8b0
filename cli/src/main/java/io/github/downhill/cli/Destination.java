package io.github.downhill.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** A file that will be written at the end of long work: better refused at its beginning. */
final class Destination {
  private Destination() {}

  /** Refuses a place where no file can be written. */
  static void check(String option, Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file) || folder == null) {
      throw new MisuseException(
          "%s %s is a folder; name a file in it, such as %s"
              .formatted(option, file, file.resolve("digits.onnx")));
    }
    if (!Files.isDirectory(folder)) {
      throw new MisuseException(
          "%s %s: there is no folder %s; make it first".formatted(option, file, folder));
    }
    if (!Files.isWritable(folder) || (Files.exists(file) && !Files.isWritable(file))) {
      throw new MisuseException(
          "%s %s cannot be written: permission is missing; choose another place"
              .formatted(option, file));
    }
  }

  /** Refuses one place for two files. */
  static void checkDistinct(Path model, Path checkpoint) {
    if (model.toAbsolutePath().normalize().equals(checkpoint.toAbsolutePath().normalize())) {
      throw new MisuseException(
          "--out and the checkpoint are both %s: name another file for one of them"
              .formatted(model));
    }
  }

  /** Where the checkpoint of a model is kept: {@code digits.checkpoint.safetensors}. */
  static Path checkpointBeside(Path model) {
    String name = String.valueOf(model.getFileName()).replaceFirst("\\.onnx$", "");
    return model.resolveSibling(name + ".checkpoint.safetensors");
  }
}
