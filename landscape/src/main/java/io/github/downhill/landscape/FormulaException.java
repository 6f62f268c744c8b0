package io.github.downhill.landscape;

import java.io.Serial;

/** A formula that cannot be read, and where. */
public final class FormulaException extends IllegalArgumentException {
  @Serial private static final long serialVersionUID = 1;

  /** What can be wrong with a formula. */
  public enum Problem {
    /** Nothing stands there. */
    EMPTY("there is no formula"),
    /** It is longer than a formula may be. */
    LENGTH("a formula ends at %s characters"),
    /** Parentheses, signs or powers are nested deeper than they may be. */
    DEPTH("parentheses, signs and powers are nested deeper than %s times"),
    /** A character that means nothing here. */
    CHARACTER("'%s' means nothing in a formula"),
    /** A number with two points, or a point without digits. */
    NUMBER("'%s' is no number"),
    /** A name that means nothing here. */
    NAME("'%s' is no function and no number known here"),
    /** A function without the parentheses that hold what it is applied to. */
    OPEN("after %s there should be '('"),
    /** Something else stands where a number, a name or a parenthesis should. */
    OPERAND("a number, a name or '(' should stand here, not '%s'"),
    /** The formula ends where it should go on. */
    END("the formula ends too early: here a number, a name or '(' is missing"),
    /** A parenthesis that is not closed. */
    CLOSE("this '%s' is not closed"),
    /** A function with too many or too few numbers. */
    ARGUMENTS("%s has another number of arguments"),
    /** Something that should not be there. */
    EXTRA("'%s' should not stand here");

    private final String words;

    Problem(String words) {
      this.words = words;
    }
  }

  private final Problem problem;
  private final int position;
  private final String found;

  FormulaException(Problem problem, int position, String found) {
    super("character %d: %s".formatted(position, problem.words.formatted(found)));
    this.problem = problem;
    this.position = position;
    this.found = found;
  }

  /** What is wrong. */
  public Problem problem() {
    return problem;
  }

  /** At which character, counted from 1. */
  public int position() {
    return position;
  }

  /** What stands there, or what the words of the problem are about. */
  public String found() {
    return found;
  }
}
