package io.github.downhill.landscape;

/**
 * A number with its slopes in x and in y: value + ε·slopes, where ε² is nothing. Whoever computes
 * with such numbers by the rules of differentiation knows the slopes of the result exactly.
 */
record Dual(double value, double dx, double dy) {
  static Dual constant(double value) {
    return new Dual(value, 0, 0);
  }

  Dual plus(Dual other) {
    return new Dual(value + other.value, dx + other.dx, dy + other.dy);
  }

  Dual minus(Dual other) {
    return new Dual(value - other.value, dx - other.dx, dy - other.dy);
  }

  Dual negated() {
    return new Dual(-value, -dx, -dy);
  }

  Dual times(Dual other) {
    return combined(other, value * other.value, other.value, value);
  }

  Dual over(Dual other) {
    double quotient = value / other.value;
    return combined(other, quotient, 1 / other.value, -quotient / other.value);
  }

  /** A constant exponent has no slope, so that its base may be negative. */
  Dual power(Dual exponent) {
    double power = StrictMath.pow(value, exponent.value);
    double slope =
        exponent.value == 0 ? 0 : exponent.value * StrictMath.pow(value, exponent.value - 1);
    double inExponent = power == 0 ? 0 : power * StrictMath.log(value);
    return combined(exponent, power, slope, inExponent);
  }

  /** What a function makes of it, whose value and slope here are known. */
  Dual chain(double result, double slope) {
    return new Dual(result, product(slope, dx), product(slope, dy));
  }

  private Dual combined(Dual other, double result, double mine, double others) {
    return new Dual(
        result,
        product(mine, dx) + product(others, other.dx),
        product(mine, dy) + product(others, other.dy));
  }

  /** What does not change has no slope, even where the function is infinitely steep. */
  private static double product(double slope, double change) {
    return change == 0 ? 0 : slope * change;
  }
}
