package io.github.downhill.studio;

import java.io.IOException;

/** How one type of question is answered. */
@FunctionalInterface
interface Reply {

  /**
   * Answers a question.
   *
   * @throws IllegalArgumentException with a sentence, if that cannot be done
   * @throws IOException if what it needs cannot be read
   */
  void give(Request request) throws IOException;
}
