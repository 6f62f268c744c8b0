package io.github.downhill.landscape;

import io.github.downhill.kernels.Span;
import java.util.List;

/**
 * The two directions in which the points of a path differ most (principal component analysis,
 * Pearson 1901), each of length 1.
 *
 * <p>Found from the points' products with each other, of which there are few, instead of the
 * covariances of the 13,002 numbers: if G = D·Dᵀ with the differences from the mean as the rows of
 * D, then an eigenvector e of G with eigenvalue λ gives the direction Dᵀ·e / √λ.
 *
 * @param first the direction of the largest variance
 * @param second that of the second largest
 * @param explained the share of all variance that lies in the plane of both, 0 to 1
 */
public record PrincipalDirections(Span first, Span second, double explained) {

  /**
   * The principal directions of a path.
   *
   * @throws IllegalArgumentException if its points lie on a line, or there are fewer than three
   */
  public static PrincipalDirections of(List<Span> path) {
    double[][] differences = differences(path);
    SymmetricEigen eigen = SymmetricEigen.of(products(differences));
    double total = 0;
    for (int i = 0; i < path.size(); i++) {
      total += Math.max(0, eigen.value(i));
    }
    if (path.size() < 3 || eigen.value(1) <= 1e-10 * total || total == 0) {
      throw new IllegalArgumentException(
          "a plane needs a path with at least three points that are not on one line");
    }
    return new PrincipalDirections(
        direction(differences, eigen, 0),
        direction(differences, eigen, 1),
        (eigen.value(0) + eigen.value(1)) / total);
  }

  private static double[][] differences(List<Span> path) {
    int numbers = path.getFirst().length();
    double[] mean = new double[numbers];
    for (Span point : path) {
      for (int i = 0; i < numbers; i++) {
        mean[i] += point.at(i) / path.size();
      }
    }
    double[][] differences = new double[path.size()][numbers];
    for (int row = 0; row < path.size(); row++) {
      for (int i = 0; i < numbers; i++) {
        differences[row][i] = path.get(row).at(i) - mean[i];
      }
    }
    return differences;
  }

  private static double[][] products(double[][] rows) {
    double[][] products = new double[rows.length][rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j <= i; j++) {
        products[i][j] = dot(rows[i], rows[j]);
        products[j][i] = products[i][j];
      }
    }
    return products;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum = Math.fma(a[i], b[i], sum);
    }
    return sum;
  }

  private static Span direction(double[][] differences, SymmetricEigen eigen, int index) {
    Span direction = Span.zeros(differences[0].length);
    double[] vector = eigen.vector(index);
    double length = Math.sqrt(eigen.value(index));
    for (int i = 0; i < direction.length(); i++) {
      double sum = 0;
      for (int row = 0; row < differences.length; row++) {
        sum = Math.fma(vector[row], differences[row][i], sum);
      }
      direction.values()[i] = (float) (sum / length);
    }
    return direction;
  }
}
