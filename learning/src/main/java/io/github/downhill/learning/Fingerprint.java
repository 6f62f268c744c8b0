package io.github.downhill.learning;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of contents in the making, by which they are recognised. */
public final class Fingerprint {
  private final MessageDigest digest;

  private Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Of contents that begin with these words. */
  public static Fingerprint of(String words) {
    return new Fingerprint().with(words.getBytes(StandardCharsets.UTF_8));
  }

  /** Of examples that begin with how they are to be read, and how many there are. */
  public static Fingerprint of(String reading, Examples examples) {
    // Not by "%d", which in some languages writes digits of their own.
    return of(
        reading
            + (" " + examples.size() + " x " + examples.inputs())
            + (", " + examples.classes() + " classes\n"));
  }

  /** Goes on with these bytes. */
  public Fingerprint with(byte... bytes) {
    digest.update(bytes);
    return this;
  }

  /** All that came so far, as 64 hexadecimal digits in lower case; what comes then begins anew. */
  public String text() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
