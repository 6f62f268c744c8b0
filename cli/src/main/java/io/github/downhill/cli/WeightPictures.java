package io.github.downhill.cli;

import io.github.downhill.formats.AtomicFile;
import io.github.downhill.kernels.Matrix;
import io.github.downhill.network.Network;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * The weights into each neuron as a picture, laid out as the neuron's inputs are: 28 × 28 for the
 * first layer of a network that looks at digits.
 */
final class WeightPictures {
  private final Network network;

  WeightPictures(Network network) {
    this.network = network;
  }

  /**
   * Writes a picture a neuron, {@code layer1-neuron01.png} and so on, and one of each whole layer,
   * {@code layer1.png}, in which all neurons share a scale.
   */
  List<Path> write(Path folder) throws IOException {
    makeFolder(folder);
    List<Path> written = new ArrayList<>();
    for (int l = 0; l < network.architecture().layers().size(); l++) {
      written.addAll(write(folder, l));
    }
    return written;
  }

  private List<Path> write(Path folder, int layer) throws IOException {
    Matrix weights = network.parameters().weights(layer);
    List<Path> written = new ArrayList<>();
    List<HeatMap> maps = new ArrayList<>();
    int digits = Integer.toString(weights.columns()).length();
    for (int neuron = 0; neuron < weights.columns(); neuron++) {
      HeatMap map = new HeatMap(column(weights, neuron));
      maps.add(map);
      String name = "layer%d-neuron%0" + Math.max(2, digits) + "d.png";
      Path file = folder.resolve(name.formatted(layer + 1, neuron + 1));
      written.add(write(file, map.picture()));
    }
    Path sheet = folder.resolve("layer%d.png".formatted(layer + 1));
    written.add(write(sheet, HeatMap.sheet(maps)));
    return written;
  }

  private static Path write(Path file, BufferedImage picture) throws IOException {
    AtomicFile.write(file, out -> ImageIO.write(picture, "png", out));
    return file;
  }

  private static void makeFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new MisuseException(
          "--weights %s: the folder cannot be made, because %s; choose another place"
              .formatted(folder, reason(e)),
          e);
    }
  }

  /** Why, without the path, which the sentence names already. */
  private static String reason(IOException failure) {
    return switch (failure) {
      case FileAlreadyExistsException _ -> "there is a file of that name";
      case AccessDeniedException _ -> "permission is missing";
      case FileSystemException e when e.getReason() != null -> e.getReason();
      default -> failure.getClass().getSimpleName();
    };
  }

  private static float[] column(Matrix weights, int neuron) {
    float[] column = new float[weights.rows()];
    for (int i = 0; i < column.length; i++) {
      column[i] = weights.at(i, neuron);
    }
    return column;
  }
}
