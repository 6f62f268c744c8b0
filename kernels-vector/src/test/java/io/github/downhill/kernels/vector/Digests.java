package io.github.downhill.kernels.vector;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.ScalarKernels;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Sums up all results of an equation in one short text; and, as a program of its own, does so for
 * the vector kernels of whatever width this JVM was told to use.
 */
final class Digests {
  private Digests() {}

  /** Prints the kernels' name and a line per equation. */
  public static void main(String[] arguments) {
    Kernels vector = new VectorKernels();
    System.out.println(vector.name());
    for (Equation equation : Equation.values()) {
      System.out.println(equation + " " + of(equation, vector));
    }
  }

  /**
   * The digest of the results for all shapes and kinds of numbers, computed in pieces.
   *
   * @throws IllegalStateException if the memory of a call, guards included, is not as the plain
   *     loops would leave it
   */
  static String of(Equation equation, Kernels kernels) {
    MessageDigest digest = sha256();
    for (Shape shape : Shape.all()) {
      for (Numbers kind : Numbers.anywhere()) {
        Call right = Call.of(equation, kind, shape);
        right.run(new ScalarKernels());
        Call call = Call.of(equation, kind, shape);
        call.runInPieces(kernels);
        Optional<String> difference = call.firstDifference(right);
        if (difference.isPresent()) {
          throw new IllegalStateException(
              "%s %s %s %s".formatted(equation, kind, shape, difference.get()));
        }
        call.digestResults(digest);
      }
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
