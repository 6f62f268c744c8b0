package io.github.downhill.lab.space;

import io.github.downhill.kernels.Matrix;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.Fingerprint;
import java.nio.ByteBuffer;

/** Points as examples. */
public final class PointExamples implements Examples {
  private final String name;
  private final Matrix points; // examples × coordinates
  private final int classes;
  private final int[] labels;

  /** Points, each of a class. */
  public PointExamples(String name, Matrix points, int classes, int... labels) {
    this.name = name;
    this.points = points;
    this.classes = classes;
    this.labels = labels.clone();
  }

  /** The points themselves. */
  public Matrix points() {
    return points;
  }

  @Override
  public int size() {
    return labels.length;
  }

  @Override
  public int inputs() {
    return points.columns();
  }

  @Override
  public int classes() {
    return classes;
  }

  @Override
  public int label(int example) {
    return labels[example];
  }

  @Override
  public void copyInputs(int example, float[] target, int offset) {
    System.arraycopy(points.values(), points.start(example), target, offset, inputs());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String fingerprint() {
    ByteBuffer bytes = ByteBuffer.allocate(4 * size() * (1 + inputs()));
    for (int i = 0; i < size(); i++) {
      bytes.putInt(labels[i]);
      for (int k = 0; k < inputs(); k++) {
        bytes.putFloat(points.at(i, k));
      }
    }
    return Fingerprint.of("points").with(bytes.array()).text();
  }
}
