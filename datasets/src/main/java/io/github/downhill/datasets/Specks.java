package io.github.downhill.datasets;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** Removes dust, and what reaches in from the border, from the ink of a picture. */
final class Specks {
  private static final float INK_MIN = 0.25f; // pixels with less belong to no patch
  private static final float DUST_MAX = 0.03f; // as a share of the largest patch
  private static final float INSIDE_MIN = 0.25f; // of all ink

  private final Ink ink;
  private final boolean[] seen;
  private final List<Patch> patches = new ArrayList<>();

  private Specks(Ink ink) {
    this.ink = ink;
    this.seen = new boolean[ink.width() * ink.height()];
  }

  /** The pixels that hang together, and how much ink they hold. */
  private record Patch(List<Integer> pixels, double mass, boolean atBorder) {}

  /** The ink without small patches far from the rest, and without patches cut by the border. */
  static Ink removedFrom(Ink ink) {
    return new Specks(ink).removed();
  }

  private Ink removed() {
    for (int i = 0; i < seen.length; i++) {
      if (isInk(i)) {
        patches.add(patchFrom(i));
      }
    }
    List<Patch> kept = withoutDust(withoutForeign());
    float[] amounts = ink.amounts().clone();
    patches.stream()
        .filter(patch -> !kept.contains(patch))
        .flatMap(patch -> patch.pixels().stream())
        .forEach(pixel -> amounts[pixel] = 0);
    return new Ink(ink.width(), ink.height(), amounts);
  }

  /** The patches that lie inside, unless the border cuts most of the ink. */
  private List<Patch> withoutForeign() {
    List<Patch> inside = patches.stream().filter(patch -> !patch.atBorder()).toList();
    return mass(inside) > INSIDE_MIN * mass(patches) ? inside : patches;
  }

  private static List<Patch> withoutDust(List<Patch> patches) {
    double largest = patches.stream().mapToDouble(Patch::mass).max().orElse(0);
    return patches.stream().filter(patch -> patch.mass() >= DUST_MAX * largest).toList();
  }

  private boolean isInk(int pixel) {
    return !seen[pixel] && ink.amounts()[pixel] >= INK_MIN;
  }

  private static double mass(List<Patch> patches) {
    return patches.stream().mapToDouble(Patch::mass).sum();
  }

  private Patch patchFrom(int start) {
    List<Integer> pixels = new ArrayList<>();
    ArrayDeque<Integer> border = new ArrayDeque<>(List.of(start));
    double mass = 0;
    boolean atBorder = false;
    seen[start] = true;
    while (!border.isEmpty()) {
      int pixel = border.pop();
      pixels.add(pixel);
      mass += ink.amounts()[pixel];
      atBorder |= isAtBorder(pixel);
      addNeighbours(pixel, border);
    }
    return new Patch(pixels, mass, atBorder);
  }

  private boolean isAtBorder(int pixel) {
    int x = pixel % ink.width();
    int y = pixel / ink.width();
    return x == 0 || y == 0 || x == ink.width() - 1 || y == ink.height() - 1;
  }

  private void addNeighbours(int pixel, ArrayDeque<Integer> border) {
    int x = pixel % ink.width();
    int y = pixel / ink.width();
    for (int v = Math.max(0, y - 1); v <= Math.min(ink.height() - 1, y + 1); v++) {
      for (int u = Math.max(0, x - 1); u <= Math.min(ink.width() - 1, x + 1); u++) {
        int neighbour = v * ink.width() + u;
        if (isInk(neighbour)) {
          seen[neighbour] = true;
          border.push(neighbour);
        }
      }
    }
  }
}
