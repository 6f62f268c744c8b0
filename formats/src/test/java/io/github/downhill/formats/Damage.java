package io.github.downhill.formats;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What may have happened to the bytes of a file. */
final class Damage {
  private static final int INSERTED_MAX = 8;

  private Damage() {}

  /** The file, cut off after every byte but the last. */
  static Stream<byte[]> cuts(byte[] file) {
    return IntStream.range(0, file.length).mapToObj(length -> Arrays.copyOf(file, length));
  }

  /** The file with one bit turned, in each of its bytes. */
  static Stream<byte[]> flips(byte[] file) {
    var random = new SplittableRandom(1);
    return IntStream.range(0, file.length)
        .mapToObj(at -> {
          byte[] flipped = file.clone();
          flipped[at] ^= (byte) (1 << random.nextInt(8));
          return flipped;
        });
  }

  /** The file with a few bytes changed, put in or taken out at random. */
  static Stream<byte[]> changes(byte[] file, int count) {
    var random = new SplittableRandom(1);
    return IntStream.range(0, count).mapToObj(_ -> changed(file, random));
  }

  private static byte[] changed(byte[] file, SplittableRandom random) {
    int at = random.nextInt(file.length);
    int removed = Math.min(random.nextInt(INSERTED_MAX), file.length - at);
    var inserted = new byte[random.nextInt(INSERTED_MAX)];
    random.nextBytes(inserted);
    var changed = new byte[file.length - removed + inserted.length];
    System.arraycopy(file, 0, changed, 0, at);
    System.arraycopy(inserted, 0, changed, at, inserted.length);
    int rest = file.length - at - removed;
    System.arraycopy(file, at + removed, changed, at + inserted.length, rest);
    return changed;
  }
}
