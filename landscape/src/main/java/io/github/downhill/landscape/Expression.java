package io.github.downhill.landscape;

import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** A formula as a tree: what stands in it, and how it is put together. */
sealed interface Expression {

  /** Its value and slopes where x and y are these. */
  Dual at(Dual x, Dual y);

  /** Functions of one number. Where one has a kink, its slope is that of the flatter side. */
  Map<String, UnaryOperator<Dual>> FUNCTIONS =
      Map.ofEntries(
          Map.entry("sin", a -> a.chain(StrictMath.sin(a.value()), StrictMath.cos(a.value()))),
          Map.entry("cos", a -> a.chain(StrictMath.cos(a.value()), -StrictMath.sin(a.value()))),
          Map.entry("tan", Expression::tan),
          Map.entry("exp", a -> a.chain(StrictMath.exp(a.value()), StrictMath.exp(a.value()))),
          Map.entry("log", a -> a.chain(StrictMath.log(a.value()), 1 / a.value())),
          Map.entry("sqrt", Expression::sqrt),
          Map.entry("abs", Expression::abs),
          Map.entry("tanh", Expression::tanh),
          Map.entry("sigmoid", Expression::sigmoid),
          Map.entry("relu", a -> a.chain(Math.max(0, a.value()), a.value() > 0 ? 1 : 0)),
          Map.entry("step", a -> a.chain(a.value() >= 0 ? 1 : 0, 0)),
          Map.entry("floor", a -> a.chain(Math.floor(a.value()), 0)));

  /** Functions of two numbers. */
  Map<String, BinaryOperator<Dual>> PAIR_FUNCTIONS =
      Map.of(
          "min", (a, b) -> a.value() <= b.value() ? a : b,
          "max", (a, b) -> a.value() >= b.value() ? a : b);

  /** Names of numbers. */
  Map<String, Double> CONSTANTS = Map.of("pi", Math.PI, "e", Math.E);

  /** A number. */
  record Constant(Dual value) implements Expression {
    @Override
    public Dual at(Dual x, Dual y) {
      return value;
    }
  }

  /** x. */
  record X() implements Expression {
    @Override
    public Dual at(Dual x, Dual y) {
      return x;
    }
  }

  /** y. */
  record Y() implements Expression {
    @Override
    public Dual at(Dual x, Dual y) {
      return y;
    }
  }

  /** A function of one part. */
  record Applied(UnaryOperator<Dual> function, Expression part) implements Expression {
    @Override
    public Dual at(Dual x, Dual y) {
      return function.apply(part.at(x, y));
    }
  }

  /** An operation with two parts. */
  record Joined(BinaryOperator<Dual> operation, Expression left, Expression right)
      implements Expression {
    @Override
    public Dual at(Dual x, Dual y) {
      return operation.apply(left.at(x, y), right.at(x, y));
    }
  }

  /** The size of a number. */
  static Dual abs(Dual a) {
    return a.chain(Math.abs(a.value()), Math.signum(a.value()));
  }

  private static Dual tan(Dual a) {
    double tan = StrictMath.tan(a.value());
    return a.chain(tan, 1 + tan * tan);
  }

  private static Dual sqrt(Dual a) {
    double root = Math.sqrt(a.value());
    return a.chain(root, 0.5 / root);
  }

  private static Dual tanh(Dual a) {
    double tanh = StrictMath.tanh(a.value());
    return a.chain(tanh, 1 - tanh * tanh);
  }

  private static Dual sigmoid(Dual a) {
    double sigmoid = 1 / (1 + StrictMath.exp(-a.value()));
    return a.chain(sigmoid, sigmoid * (1 - sigmoid));
  }
}
