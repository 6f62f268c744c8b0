package io.github.downhill.landscape;

/** A formula that cannot be read, and where. */
public final class FormulaException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final int position;

  /**
   * What is wrong with a formula.
   *
   * @param position of the character that is wrong, counted from 0; the formula's length if it ends
   *     too soon
   */
  public FormulaException(String message, int position) {
    super(message);
    this.position = position;
  }

  /** Where the character is that is wrong, counted from 0. */
  public int position() {
    return position;
  }
}
