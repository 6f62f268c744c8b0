package io.github.downhill.landscape;

import io.github.downhill.landscape.Expression.Applied;
import io.github.downhill.landscape.Expression.Constant;
import io.github.downhill.landscape.Expression.Joined;
import io.github.downhill.landscape.Expression.X;
import io.github.downhill.landscape.Expression.Y;
import io.github.downhill.landscape.FormulaException.Problem;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * Reads a formula from left to right.
 *
 * <pre>
 *   sum     = product { (+ | −) product }
 *   product = signed { (* | /) signed | power }    a power right behind it is multiplied: 2x, x(x+1)
 *   signed  = [− | +] signed | power
 *   power   = primary { ² | ³ } [ (^ | **) signed ]    so −x^2 is −(x^2), and 2^3^2 is 2^(3^2)
 *   primary = number | name | function ( sum { , sum } ) | ( sum ) | "|" sum "|"
 * </pre>
 */
final class FormulaParser {
  private static final int DEPTH_MAX = 50;

  private final FormulaTokens tokens;
  private final int dimensions;
  private int depth;
  private int bars; // that are open: within them another one closes

  FormulaParser(String text, int dimensions) {
    if (text.length() > Formula.LENGTH_MAX) {
      int position = Formula.LENGTH_MAX + 1;
      throw new FormulaException(Problem.LENGTH, position, String.valueOf(Formula.LENGTH_MAX));
    }
    this.tokens = new FormulaTokens(text);
    this.dimensions = dimensions;
  }

  Expression formula() {
    if (tokens.atEnd()) {
      throw new FormulaException(Problem.EMPTY, 1, "");
    }
    Expression whole = sum();
    if (!tokens.atEnd()) {
      throw tokens.fault(Problem.EXTRA);
    }
    return whole;
  }

  private Expression sum() {
    Expression left = product();
    while (true) {
      if (takes('+')) {
        left = new Joined(Dual::plus, left, product());
      } else if (takes('-')) {
        left = new Joined(Dual::minus, left, product());
      } else {
        return left;
      }
    }
  }

  private Expression product() {
    Expression left = signed();
    while (true) {
      if (takes('*')) {
        left = new Joined(Dual::times, left, signed());
      } else if (takes('/')) {
        left = new Joined(Dual::over, left, signed());
      } else if (tokens.atName() || tokens.at('(') || (tokens.at('|') && bars == 0)) {
        deeper();
        left = new Joined(Dual::times, left, power());
        depth--;
      } else {
        return left;
      }
    }
  }

  private Expression signed() {
    deeper();
    Expression result;
    if (takes('-')) {
      result = new Applied(Dual::negated, signed());
    } else if (takes('+')) {
      result = signed();
    } else {
      result = power();
    }
    depth--;
    return result;
  }

  private Expression power() {
    Expression base = primary();
    while (tokens.at('²') || tokens.at('³')) {
      Dual exponent = Dual.constant(tokens.at('²') ? 2 : 3);
      base = new Joined(Dual::power, base, new Constant(exponent));
      tokens.next();
    }
    if (!tokens.atPower()) {
      return base;
    }
    tokens.next();
    return new Joined(Dual::power, base, signed());
  }

  private Expression primary() {
    if (tokens.atNumber()) {
      Expression number = new Constant(Dual.constant(tokens.number()));
      tokens.next();
      return number;
    } else if (tokens.atName()) {
      return name();
    } else if (tokens.at('(')) {
      int open = tokens.position();
      tokens.next();
      return closed(sum(), open);
    } else if (tokens.at('|')) {
      return size();
    } else if (tokens.atEnd()) {
      throw tokens.fault(Problem.END);
    }
    throw tokens.fault(Problem.OPERAND);
  }

  /** What stands between two bars. */
  private Expression size() {
    int open = tokens.position();
    tokens.next();
    bars++;
    Expression inside = sum();
    bars--;
    unless(tokens.atEnd(), Problem.CLOSE, open, "|");
    if (!takes('|')) {
      throw tokens.fault(Problem.EXTRA);
    }
    return new Applied(Expression::abs, inside);
  }

  private Expression name() {
    String name = tokens.piece();
    FormulaException unknown = tokens.fault(Problem.NAME);
    int position = tokens.position();
    tokens.next();
    UnaryOperator<Dual> function = Expression.FUNCTIONS.get(name);
    BinaryOperator<Dual> pair = Expression.PAIR_FUNCTIONS.get(name);
    Double constant = Expression.CONSTANTS.get(name);
    if (name.equals("x")) {
      return new X();
    } else if (name.equals("y") && dimensions == 2) {
      return new Y();
    } else if (constant != null) {
      return new Constant(Dual.constant(constant));
    } else if (function != null) {
      return applied(function, name, position);
    } else if (pair != null) {
      return paired(pair, name, position);
    }
    throw unknown;
  }

  private Expression applied(UnaryOperator<Dual> function, String name, int position) {
    int open = opened(name);
    Expression part = sum();
    unless(tokens.at(','), Problem.ARGUMENTS, position, name);
    return new Applied(function, closed(part, open));
  }

  private Expression paired(BinaryOperator<Dual> pair, String name, int position) {
    int open = opened(name);
    Expression left = sum();
    unless(tokens.at(')'), Problem.ARGUMENTS, position, name);
    unless(!tokens.at(','), Problem.CLOSE, open, "(");
    tokens.next();
    Expression right = sum();
    unless(tokens.at(','), Problem.ARGUMENTS, position, name);
    return new Joined(pair, left, closed(right, open));
  }

  private int opened(String name) {
    int open = tokens.position();
    if (!takes('(')) {
      throw new FormulaException(Problem.OPEN, open, name);
    }
    return open;
  }

  /** What is left open at the end is said of where it was opened. */
  private Expression closed(Expression inside, int open) {
    unless(tokens.atEnd(), Problem.CLOSE, open, "(");
    if (!takes(')')) {
      throw tokens.fault(Problem.EXTRA);
    }
    return inside;
  }

  private boolean takes(char sign) {
    boolean there = tokens.at(sign);
    if (there) {
      tokens.next();
    }
    return there;
  }

  private void deeper() {
    depth++;
    unless(depth > DEPTH_MAX, Problem.DEPTH, tokens.position(), String.valueOf(DEPTH_MAX));
  }

  private static void unless(boolean wrong, Problem problem, int position, String found) {
    if (wrong) {
      throw new FormulaException(problem, position, found);
    }
  }
}
