package io.github.downhill.kernels.vector;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Numbers to try kernels on; each kind is hard on them in a way of its own. */
enum Numbers {
  /** From a normal distribution. */
  ORDINARY {
    @Override
    float draw(Random random) {
      return (float) random.nextGaussian();
    }
  },

  /** Four of five are zero, some of them −0, as the pixels of an image and the outputs of ReLU. */
  SPARSE {
    @Override
    float draw(Random random) {
      int which = random.nextInt(20);
      if (which < 16) {
        return which == 0 ? -0f : 0f;
      }
      return (float) random.nextGaussian();
    }
  },

  /** Finite, and as awkward as can be: too small to be normal, too large to be squared. */
  EXTREME {
    @Override
    float draw(Random random) {
      float value = EDGES[random.nextInt(EDGES.length)];
      float stretched = random.nextBoolean() ? value : value * (1 + random.nextFloat() / 64);
      float finite = Math.min(stretched, Float.MAX_VALUE);
      return random.nextBoolean() ? finite : -finite;
    }
  },

  /** Infinite numbers and NaN among the extreme ones. */
  WILD {
    @Override
    float draw(Random random) {
      return switch (random.nextInt(30)) {
        case 0 -> Float.NaN;
        case 1 -> Float.POSITIVE_INFINITY;
        case 2 -> Float.NEGATIVE_INFINITY;
        default -> EXTREME.draw(random);
      };
    }
  },

  /** From 0 to 1, both included: outputs, and what they should be. */
  SHARES {
    @Override
    float draw(Random random) {
      return switch (random.nextInt(8)) {
        case 0 -> 0f;
        case 1 -> 1f;
        case 2 -> Math.nextDown(1f);
        case 3 -> Float.MIN_NORMAL * random.nextFloat();
        default -> random.nextFloat();
      };
    }
  },

  /** Six of ten are zero, as after ReLU. */
  HALF_DARK {
    @Override
    float draw(Random random) {
      return random.nextInt(10) < 6 ? 0f : random.nextFloat();
    }
  },

  /** Half are zero: in four rows so few together that a list hardly pays, or does not. */
  HARDLY_DARK {
    @Override
    float draw(Random random) {
      return random.nextInt(100) < 52 ? 0f : random.nextFloat();
    }
  };

  private static final float[] EDGES = {
    0f,
    Float.MIN_VALUE,
    3 * Float.MIN_VALUE,
    Float.MIN_NORMAL / 2,
    Math.nextDown(Float.MIN_NORMAL),
    Float.MIN_NORMAL,
    1e-30f,
    1e-20f,
    6e-8f,
    1e-4f,
    0.5f,
    0.625f,
    Math.nextDown(0.625f),
    1f,
    Math.nextUp(1f),
    9.1f,
    16.6f,
    86.99f,
    87f,
    88f,
    88.73f,
    104f,
    1e4f,
    16777216f,
    1e19f,
    1e30f,
    Float.MAX_VALUE / 2,
    Float.MAX_VALUE,
  };

  private static final int POOL = 65_537;

  /**
   * The numbers are drawn once and then taken from the pool: drawing is slower than the kernels.
   */
  private static final Map<Numbers, float[]> POOLS = pools();

  /** The kinds that any kernel may be given. */
  static List<Numbers> anywhere() {
    return List.of(ORDINARY, SPARSE, EXTREME, WILD);
  }

  abstract float draw(Random random);

  /** Fills a stretch of an array with numbers of this kind. */
  void fill(float[] target, int from, int length, Random random) {
    float[] pool = POOLS.get(this);
    int next = random.nextInt(POOL);
    for (int i = from; i < from + length; i++) {
      target[i] = pool[next];
      next = next + 1 == POOL ? 0 : next + 1;
    }
  }

  private static Map<Numbers, float[]> pools() {
    Random random = new Random(2026);
    Map<Numbers, float[]> pools = new EnumMap<>(Numbers.class);
    for (Numbers kind : values()) {
      float[] pool = new float[POOL];
      for (int i = 0; i < POOL; i++) {
        pool[i] = kind.draw(random);
      }
      pools.put(kind, pool);
    }
    return pools;
  }
}
