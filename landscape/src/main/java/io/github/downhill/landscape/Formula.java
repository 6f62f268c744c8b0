package io.github.downhill.landscape;

/**
 * A function of x, or of x and y, as somebody has typed it; with its slopes, which are exact.
 *
 * <p>It knows + − * / ^ and parentheses, {@code sin cos tan exp log sqrt abs tanh sigmoid relu step
 * floor}, {@code min} and {@code max} of two, {@code pi} and {@code e}; 2x is 2·x.
 */
public final class Formula {

  /** A formula ends at so many characters. */
  public static final int LENGTH_MAX = 200;

  private final Expression expression;

  private Formula(Expression expression) {
    this.expression = expression;
  }

  /**
   * Reads a formula.
   *
   * @param dimensions 1 for a function of x, 2 for one of x and y
   * @throws FormulaException if it cannot be read
   */
  public static Formula of(String text, int dimensions) {
    return new Formula(new FormulaParser(text, dimensions).formula());
  }

  /** Its value where x and y are these. */
  public double value(double x, double y) {
    return at(x, y).value();
  }

  /** Its value and its slopes. */
  Dual at(double x, double y) {
    return expression.at(new Dual(x, 1, 0), new Dual(y, 0, 1));
  }
}
