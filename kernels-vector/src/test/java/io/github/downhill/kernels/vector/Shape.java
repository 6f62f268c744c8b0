package io.github.downhill.kernels.vector;

import java.util.ArrayList;
import java.util.List;

/** How large the operands of a call are, and the seed that their numbers and places derive from. */
record Shape(int examples, int inputs, int neurons, long seed) {
  /** Around the widths of vectors, their multiples and the multiples' neighbours. */
  private static final int[] SIZES = {
    1, 2, 3, 5, 7, 8, 9, 10, 13, 15, 16, 17, 30, 31, 32, 33, 63, 64, 65, 100, 129
  };

  private static final int EACH = 4;

  /** Around the block that a product is summed in, and its multiples: examples, inputs, neurons. */
  private static final int[][] BLOCKS = {
    {3, 255, 17}, {2, 256, 10}, {4, 257, 33}, {1, 512, 16}, {9, 513, 70}, {2, 784, 16},
    {255, 3, 16}, {256, 7, 9}, {257, 17, 31}, {512, 2, 64}, {513, 18, 5}, {300, 300, 40},
  };

  /**
   * Products that are found in ways of their own: after the golden ones, whose bits are written
   * down.
   */
  private static final int[][] MORE = {
    {40, 300, 520}, {5, 300, 10}, {7, 600, 300}, {300, 100, 10}, {130, 300, 140}
  };

  /** All, and more. */
  static List<Shape> more() {
    List<Shape> shapes = all();
    for (int[] sizes : MORE) {
      shapes.add(new Shape(sizes[0], sizes[1], sizes[2], shapes.size() + 1));
    }
    return shapes;
  }

  /**
   * Every number of neurons with several numbers of inputs and of examples, and so every one; then
   * those of several blocks.
   */
  static List<Shape> all() {
    List<Shape> shapes = new ArrayList<>();
    for (int i = 0; i < SIZES.length; i++) {
      for (int k = 0; k < EACH; k++) {
        int inputs = SIZES[(i + 5 * k) % SIZES.length];
        int examples = SIZES[(5 * i + 8 * k) % SIZES.length];
        shapes.add(new Shape(examples, inputs, SIZES[i], shapes.size() + 1));
      }
    }
    for (int[] sizes : BLOCKS) {
      shapes.add(new Shape(sizes[0], sizes[1], sizes[2], shapes.size() + 1));
    }
    return shapes;
  }
}
