package io.github.downhill.landscape;

import io.github.downhill.landscape.FormulaException.Problem;

/** A formula cut into pieces: numbers, names and signs. The newest piece is looked at. */
final class FormulaTokens {
  private static final String SIGNS = "+-*/^(),|²³";

  private static final String POWER = "**";

  private final String text;
  private int start;
  private int end;

  FormulaTokens(String text) {
    this.text = text.replace('−', '-').replace('·', '*').replace('×', '*').replace('÷', '/');
    next();
  }

  /** The piece looked at; nothing at the end. */
  String piece() {
    return text.substring(start, end);
  }

  /** Where it begins, counted from 1. */
  int position() {
    return start + 1;
  }

  boolean atEnd() {
    return start == text.length();
  }

  boolean atNumber() {
    return !atEnd() && isNumeral(text.charAt(start));
  }

  boolean atName() {
    return !atEnd() && isLetter(text.charAt(start));
  }

  boolean at(char sign) {
    return end - start == 1 && text.charAt(start) == sign;
  }

  /** At ^, or at ** as programmers write it. */
  boolean atPower() {
    return at('^') || piece().equals(POWER);
  }

  /** Goes on to the next piece. */
  void next() {
    start = end;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    end = start;
    if (atNumber()) {
      numberEnds();
    } else if (atName()) {
      while (end < text.length() && (isLetter(text.charAt(end)) || isDigit(text.charAt(end)))) {
        end++;
      }
    } else if (text.startsWith(POWER, start)) {
      end = start + POWER.length();
    } else if (!atEnd()) {
      end = text.offsetByCodePoints(start, 1);
      if (!SIGNS.contains(piece())) {
        throw fault(Problem.CHARACTER);
      }
    }
  }

  /** A power of ten belongs to a number only if digits follow: 2e is 2·e. */
  private void numberEnds() {
    while (end < text.length() && isNumeral(text.charAt(end))) {
      end++;
    }
    int exponent = end + 1;
    if (exponent < text.length() && "+-".indexOf(text.charAt(exponent)) >= 0) {
      exponent++;
    }
    boolean follows = exponent < text.length() && isDigit(text.charAt(exponent));
    if (follows && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
      end = exponent;
      while (end < text.length() && isDigit(text.charAt(end))) {
        end++;
      }
    }
  }

  /** The number looked at. */
  double number() {
    try {
      return Double.parseDouble(piece());
    } catch (NumberFormatException _) {
      throw fault(Problem.NUMBER);
    }
  }

  FormulaException fault(Problem problem) {
    return new FormulaException(problem, position(), piece());
  }

  private static boolean isNumeral(char c) {
    return isDigit(c) || c == '.';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
