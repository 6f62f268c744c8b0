package io.github.downhill.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that will be written at the end of long work: better refused at its beginning. */
final class Destination {
  private Destination() {}

  /** Refuses places where the model or the checkpoint cannot be written. */
  static void check(Path model, CheckpointPlace checkpoint) {
    check("--out", model);
    check("--checkpoint", checkpoint.file());
    checkDistinct(model, checkpoint.file());
  }

  /** Refuses a place where a file cannot be written. */
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
    if (Files.exists(file) && !Files.isWritable(file)) {
      throw new MisuseException(
          "%s %s cannot be written: permission is missing for what is there; choose another place"
              .formatted(option, file));
    }
    if (!isSpecial(file) && !Files.isWritable(folder)) {
      throw new MisuseException(
          "%s %s cannot be written: permission is missing for the folder %s; choose another place"
              .formatted(option, file, folder));
    }
    if (!isSpecial(file) && !takesFiles(folder)) {
      throw new MisuseException(
          "%s %s cannot be written: the folder %s takes no files; choose another place"
              .formatted(option, file, folder));
    }
  }

  /** Whether a file can be made there: permission alone does not tell, least of all a root's. */
  private static boolean takesFiles(Path folder) {
    try {
      Files.delete(Files.createTempFile(folder, ".downhill", ".tmp"));
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  /** Whether it is a device or a pipe, which is written to as it is, whatever its folder allows. */
  private static boolean isSpecial(Path file) {
    return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
  }

  private static void checkDistinct(Path model, Path checkpoint) {
    if (model.toAbsolutePath().normalize().equals(checkpoint.toAbsolutePath().normalize())) {
      throw new MisuseException(
          "--out and the checkpoint are both %s: name another file for one of them"
              .formatted(model));
    }
  }

  /**
   * Where the checkpoint of a model is kept: {@code digits.checkpoint.safetensors} beside it, but
   * in the current folder if the model goes to a device, whose folder is none for files.
   */
  static Path checkpointBeside(Path model) {
    String name = String.valueOf(model.getFileName()).replaceFirst("\\.onnx$", "");
    String checkpoint = name + ".checkpoint.safetensors";
    return isSpecial(model) ? Path.of(checkpoint) : model.resolveSibling(checkpoint);
  }
}
